/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "spool/spool.h"
#include "unit/check_main.h"

#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#define MIB (UINT64_C(1) << 20)

static struct cloudli__spool *spool;

static void setup(void)
{
    ck_assert_int_eq(cloudli__spool_open(&spool, MIB, NULL), CLOUDLI_OK);
}

static void teardown(void)
{
    (void)cloudli__spool_close(spool);
}

static struct cloudli__spool_counters counters(void)
{
    struct cloudli__spool_counters c;

    cloudli__spool_counters(spool, &c);
    return c;
}

/* A PDU of len bytes that are all value. */
static uint8_t *put(uint32_t kind, size_t len, uint8_t value)
{
    uint8_t *room = cloudli__spool_reserve(spool, kind, len);

    if (room == NULL)
        return NULL;
    memset(room, value, len);
    cloudli__spool_commit(spool, room);
    return room;
}

static void expect(uint64_t *position, size_t len, uint8_t value)
{
    cloudli_bytes pdu;

    ck_assert_int_eq(cloudli__spool_read(spool, position, &pdu), 1);
    ck_assert_uint_eq(pdu.len, len);
    ck_assert_uint_eq(pdu.ptr[0], value);
    ck_assert_uint_eq(pdu.ptr[len - 1], value);
}

static void expect_none(uint64_t position)
{
    cloudli_bytes pdu;

    ck_assert_int_eq(cloudli__spool_read(spool, &position, &pdu), 0);
}

START_TEST(a_size_that_is_no_power_of_two_or_too_small_is_refused)
{
    static const uint64_t sizes[] = {0,       1,       MIB / 2,
                                     MIB + 1, 3 * MIB, UINT64_C(1) << 41};
    struct cloudli__spool *none;

    for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        cloudli_error err = CLOUDLI_ERROR_INIT;

        ck_assert_int_eq(cloudli__spool_open(&none, sizes[i], &err),
                         CLOUDLI_ERR_INVALID_ARGUMENT);
        ck_assert_ptr_null(none);
        ck_assert_uint_gt(strlen(err.message), 0);
    }
    ck_assert_uint_eq(cloudli__spool_close(NULL), 0);
}
END_TEST

START_TEST(pdus_leave_in_the_order_of_reservation)
{
    uint64_t position = 0;
    uint8_t *first, *second;

    first = cloudli__spool_reserve(spool, CLOUDLI__SPOOL_CC, 5);
    second = cloudli__spool_reserve(spool, CLOUDLI__SPOOL_IRI, 300);
    memset(first, 1, 5);
    memset(second, 2, 300);
    expect_none(0);
    cloudli__spool_commit(spool, second);
    expect_none(0); /* the first is still being written */
    cloudli__spool_commit(spool, first);
    expect(&position, 5, 1);
    expect(&position, 300, 2);
    expect_none(position);
}
END_TEST

START_TEST(reading_lets_nothing_go_and_can_be_done_again)
{
    uint64_t position = 0, second;

    for (uint8_t i = 1; i <= 3; i++)
        put(CLOUDLI__SPOOL_CC, 10u * i, i);
    expect(&position, 10, 1);
    second = position;
    expect(&position, 20, 2);
    expect(&position, 30, 3);
    ck_assert_uint_eq(counters().waiting, 3);

    cloudli__spool_release(spool, second);
    ck_assert_uint_eq(cloudli__spool_start(spool), second);
    ck_assert_uint_eq(counters().waiting, 2);
    position = 0; /* back to the first that is not released */
    expect(&position, 20, 2);
    expect(&position, 30, 3);
    cloudli__spool_release(spool, position);
    cloudli__spool_release(spool, second); /* long gone: nothing happens */
    ck_assert_uint_eq(cloudli__spool_start(spool), position);
    ck_assert_uint_eq(counters().waiting, 0);
    ck_assert_uint_eq(counters().waiting_bytes, 0);
}
END_TEST

START_TEST(what_is_confirmed_counts_as_delivered_and_is_kept)
{
    uint64_t position = 0, again = 0;

    put(CLOUDLI__SPOOL_CC, 100, 1);
    put(CLOUDLI__SPOOL_IRI, 100, 2);
    put(CLOUDLI__SPOOL_CC, 100, 3);
    expect(&position, 100, 1);
    expect(&position, 100, 2);
    cloudli__spool_confirm(spool, position);
    cloudli__spool_confirm(spool, position);
    ck_assert_uint_eq(counters().released, 2);
    ck_assert_uint_eq(counters().proven, 0);
    ck_assert_uint_eq(counters().waiting, 1);
    expect(&again, 100, 1);
    cloudli__spool_release(spool, again);
    ck_assert_uint_eq(counters().proven, 1);
    expect(&again, 100, 2);
    cloudli__spool_release(spool, again);
    ck_assert_uint_eq(counters().proven, 2);
    ck_assert_uint_eq(counters().released, 2);
    ck_assert_uint_eq(counters().waiting, 1);
}
END_TEST

START_TEST(released_memory_is_wiped)
{
    uint64_t position = 0;
    uint8_t *a = put(CLOUDLI__SPOOL_CC, 1000, 7);
    const uint8_t *b = put(CLOUDLI__SPOOL_CC, 1000, 8);

    expect(&position, 1000, 7);
    cloudli__spool_release(spool, position);
    for (size_t i = 0; i < 1000; i++) {
        ck_assert_uint_eq(a[i], 0);
        ck_assert_uint_eq(b[i], 8);
    }
}
END_TEST

START_TEST(cc_is_refused_at_seven_eighths_and_iri_goes_on)
{
    const size_t len = 1000;
    uint64_t cc = 0, iri = 0, position = 0;

    while (put(CLOUDLI__SPOOL_CC, len, 1) != NULL)
        cc++;
    ck_assert_uint_eq(cc, MIB / 8 * 7 / (len + 8));
    while (put(CLOUDLI__SPOOL_IRI, len, 2) != NULL)
        iri++;
    ck_assert_uint_eq(cc + iri, (MIB - 8) / (len + 8));
    ck_assert_ptr_null(put(CLOUDLI__SPOOL_CC, len, 1));
    ck_assert_uint_eq(counters().lost, 3);
    ck_assert_uint_eq(counters().cc_accepted, cc);
    ck_assert_uint_eq(counters().iri_accepted, iri);
    ck_assert_uint_eq(counters().waiting, cc + iri);

    for (uint64_t i = 0; i < cc; i++)
        expect(&position, len, 1);
    for (uint64_t i = 0; i < iri; i++)
        expect(&position, len, 2);
    expect_none(position); /* not the first one over again */
    cloudli__spool_release(spool, position);
    ck_assert_ptr_nonnull(put(CLOUDLI__SPOOL_CC, len, 1));
}
END_TEST

START_TEST(a_queue_filled_to_the_last_byte_ends_at_its_end)
{
    uint64_t position = 0;
    cloudli_bytes pdu;
    size_t found = 0;

    while (put(CLOUDLI__SPOOL_IRI, 8, 1) != NULL)
        ;
    ck_assert_uint_eq(counters().waiting, MIB / 16 - 1);
    while (cloudli__spool_read(spool, &position, &pdu))
        found++;
    ck_assert_uint_eq(found, MIB / 16 - 1);
}
END_TEST

START_TEST(a_pdu_lies_in_one_piece_also_at_the_end_of_the_ring)
{
    uint64_t write = 0, read = 0;

    /* Lengths that end the ring at many different places. */
    for (size_t i = 0; i < 20000; i++) {
        const size_t len = 1 + (i * 7919) % 5000;

        ck_assert_ptr_nonnull(put(CLOUDLI__SPOOL_IRI, len, (uint8_t)i));
        write++;
        if (i % 100 != 99)
            continue;
        for (size_t j = i - 99; j <= i; j++)
            expect(&read, 1 + (j * 7919) % 5000, (uint8_t)j);
        cloudli__spool_release(spool, read);
    }
    ck_assert_uint_eq(counters().released, write);
    ck_assert_uint_eq(counters().lost, 0);
}
END_TEST

/* A small generator of our own: the same numbers on every machine. */
static uint32_t roll(uint32_t *seed, uint32_t sides)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % sides;
}

/* What is counted is what was read, however a consumer goes about it: with
 * PDUs of all sizes, over the ring's end, back and forth. */
START_TEST(records_are_counted_at_whatever_position_is_confirmed_or_released)
{
    enum {
        KEPT = 4096
    };
    static uint64_t ends[KEPT]; /* of PDU n at n % KEPT, as it was read */
    uint64_t made = 0, read = 0, confirmed = 0, released = 0, position = 0;
    uint32_t seed = (uint32_t)_i;

    for (int step = 0; step < 15000; step++) {
        const uint32_t what = roll(&seed, 20);

        if (what < 9 && made - released < KEPT - 1) {
            const uint32_t most = roll(&seed, 50) == 0 ? 20000 : 400;

            made += put(CLOUDLI__SPOOL_IRI, 1 + roll(&seed, most),
                        (uint8_t)made) != NULL;
        } else if (what < 17 && read < made) {
            cloudli_bytes pdu;

            ck_assert_int_eq(cloudli__spool_read(spool, &position, &pdu), 1);
            ck_assert_uint_eq(pdu.ptr[0], (uint8_t)read);
            ends[read++ % KEPT] = position;
        } else if (what == 17 && read > released) {
            const uint64_t to =
                released + 1 + roll(&seed, (uint32_t)(read - released));

            cloudli__spool_confirm(spool, ends[(to - 1) % KEPT]);
            confirmed = to > confirmed ? to : confirmed;
        } else if (what == 18 && read > released) {
            released += 1 + roll(&seed, (uint32_t)(read - released));
            cloudli__spool_release(spool, ends[(released - 1) % KEPT]);
            confirmed = released > confirmed ? released : confirmed;
        } else if (what == 19 && roll(&seed, 8) == 0) {
            position = cloudli__spool_start(spool); /* the link was lost */
            read = released;
        }
        ck_assert_uint_eq(counters().released, confirmed);
        ck_assert_uint_eq(counters().proven, released);
        ck_assert_uint_eq(counters().waiting, made - confirmed);
    }
    ck_assert_uint_gt(position, MIB);
}
END_TEST

START_TEST(the_largest_pdu_fits_an_empty_queue_wherever_it_stands)
{
    const size_t largest = MIB / 2 - 8;
    uint64_t position = 0;

    for (size_t i = 0; i < 500; i++) {
        put(CLOUDLI__SPOOL_IRI, 1 + i * 37, 1);
        expect(&position, 1 + i * 37, 1);
        cloudli__spool_release(spool, position);
        ck_assert_ptr_nonnull(put(CLOUDLI__SPOOL_IRI, largest, 2));
        expect(&position, largest, 2);
        cloudli__spool_release(spool, position);
    }
    ck_assert_ptr_null(put(CLOUDLI__SPOOL_IRI, largest + 1, 1));
    ck_assert_ptr_null(
        cloudli__spool_reserve(spool, CLOUDLI__SPOOL_IRI, SIZE_MAX));
    ck_assert_ptr_null(put(CLOUDLI__SPOOL_IRI, 0, 1));
    ck_assert_uint_eq(counters().lost, 3);
}
END_TEST

START_TEST(close_tells_how_many_still_waited)
{
    struct cloudli__spool *other;
    uint64_t position = 0;
    cloudli_bytes pdu;

    ck_assert_int_eq(cloudli__spool_open(&other, MIB, NULL), CLOUDLI_OK);
    for (int i = 0; i < 5; i++)
        cloudli__spool_commit(
            other, cloudli__spool_reserve(other, CLOUDLI__SPOOL_CC, 9));
    ck_assert_int_eq(cloudli__spool_read(other, &position, &pdu), 1);
    cloudli__spool_release(other, position);
    ck_assert_uint_eq(cloudli__spool_close(other), 4);
}
END_TEST

/* --- Several producers. --- */

#define PRODUCERS 4
#define PDUS_EACH 20000

struct message {
    uint32_t producer;
    uint32_t number;
    uint32_t len;
    uint8_t fill[];
};

static atomic_uint producers_left;

static void *produce(void *arg)
{
    const uint32_t self = *(const uint32_t *)arg;

    for (uint32_t n = 0; n < PDUS_EACH; n++) {
        const uint32_t len =
            (uint32_t)sizeof(struct message) + (n * 31 + self * 7) % 400;
        struct message head = {self, n, len};
        uint8_t *room = cloudli__spool_reserve(
            spool, n % 3 == 0 ? CLOUDLI__SPOOL_IRI : CLOUDLI__SPOOL_CC, len);

        if (room == NULL)
            continue; /* a gap in the numbers */
        memcpy(room, &head, sizeof(head));
        memset(room + sizeof(head), (int)(self + n) & 0xff, len - sizeof(head));
        cloudli__spool_commit(spool, room);
    }
    atomic_fetch_sub(&producers_left, 1);
    return NULL;
}

static void check_message(const cloudli_bytes *pdu, uint32_t next[PRODUCERS])
{
    struct message head;

    memcpy(&head, pdu->ptr, sizeof(head));
    ck_assert_uint_lt(head.producer, PRODUCERS);
    ck_assert_uint_eq(head.len, pdu->len);
    ck_assert_uint_ge(head.number, next[head.producer]);
    next[head.producer] = head.number + 1;
    for (size_t i = sizeof(head); i < pdu->len; i++) {
        if (pdu->ptr[i] != ((head.producer + head.number) & 0xff))
            ck_abort_msg("content was overwritten");
    }
}

START_TEST(many_producers_neither_mix_nor_lose_nor_reorder)
{
    uint32_t self[PRODUCERS], next[PRODUCERS] = {0};
    uint64_t position = 0, found = 0, marks[16] = {0};
    struct cloudli__spool_counters c;
    pthread_t thread[PRODUCERS];
    cloudli_bytes pdu;
    unsigned left;

    atomic_store(&producers_left, PRODUCERS);
    for (uint32_t i = 0; i < PRODUCERS; i++) {
        self[i] = i;
        ck_assert_int_eq(pthread_create(&thread[i], NULL, produce, &self[i]),
                         0);
    }
    do {
        left = atomic_load(&producers_left);
        while (cloudli__spool_read(spool, &position, &pdu)) {
            check_message(&pdu, next);
            /* Release lags some PDUs behind, as acknowledgements do. */
            if (found % 64 == 0)
                cloudli__spool_release(spool, marks[found / 64 % 16]);
            marks[found / 64 % 16] = position;
            found++;
            c = counters();
            ck_assert_uint_le(c.released, c.iri_accepted + c.cc_accepted);
        }
    } while (left > 0);
    for (uint32_t i = 0; i < PRODUCERS; i++)
        ck_assert_int_eq(pthread_join(thread[i], NULL), 0);

    c = counters();
    ck_assert_uint_eq(found, c.iri_accepted + c.cc_accepted);
    ck_assert_uint_eq(found + c.lost, (uint64_t)PRODUCERS * PDUS_EACH);
    cloudli__spool_release(spool, position);
    ck_assert_uint_eq(counters().waiting, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("spool");
    TCase *tc = tcase_create("spool");

    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_set_timeout(tc, 120);
    tcase_add_test(tc, a_size_that_is_no_power_of_two_or_too_small_is_refused);
    tcase_add_test(tc, pdus_leave_in_the_order_of_reservation);
    tcase_add_test(tc, reading_lets_nothing_go_and_can_be_done_again);
    tcase_add_test(tc, what_is_confirmed_counts_as_delivered_and_is_kept);
    tcase_add_test(tc, released_memory_is_wiped);
    tcase_add_test(tc, cc_is_refused_at_seven_eighths_and_iri_goes_on);
    tcase_add_test(tc, a_queue_filled_to_the_last_byte_ends_at_its_end);
    tcase_add_test(tc, a_pdu_lies_in_one_piece_also_at_the_end_of_the_ring);
    tcase_add_loop_test(
        tc, records_are_counted_at_whatever_position_is_confirmed_or_released,
        0, 4);
    tcase_add_test(tc, the_largest_pdu_fits_an_empty_queue_wherever_it_stands);
    tcase_add_test(tc, close_tells_how_many_still_waited);
    tcase_add_test(tc, many_producers_neither_mix_nor_lose_nor_reorder);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
