/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Records of a LIID are taken out of a queue that they wait in. */
#include "unit/spool_fixture.h"

#include "record/encode.h"

#include <cloudli/pdu.h>

static void setup(void)
{
    make_spool_folder();
    ck_assert_int_eq(
        cloudli__spool_writer_new(&spool_writer, 5 * CLOUDLI_MILLISECOND),
        CLOUDLI_OK);
}

static void teardown(void)
{
    cloudli__spool_writer_free(spool_writer);
    remove_tree(spool_folder);
}

static struct cloudli__spool *open_kind(int on_disk)
{
    struct cloudli__spool *spool = NULL;

    if (on_disk)
        return open_spool();
    ck_assert_int_eq(cloudli__spool_open(&spool, MIB, NULL), CLOUDLI_OK);
    return spool;
}

/* One PDU a letter, of that LIID. */
static void put(struct cloudli__spool *spool, const char *liids)
{
    for (; *liids != '\0'; liids++) {
        const struct cloudli__pdu_stamp stamp = {CLOUDLI_SECOND, 0};
        struct cloudli__pdu_fixed fixed = {0};
        struct cloudli__pdu_template tmpl;
        struct cloudli__buffer pdu = {0};
        uint8_t *room;

        fixed.liid = (cloudli_bytes){(const uint8_t *)liids, 1};
        fixed.operator_id = cloudli_bytes_of("op");
        ck_assert_int_eq(cloudli__pdu_template_init(&tmpl, &fixed, NULL),
                         CLOUDLI_OK);
        ck_assert_int_eq(cloudli__tri_message_encode(
                             &pdu, &tmpl, &stamp, CLOUDLI__MESSAGE_ERROR,
                             cloudli_bytes_of("some words")),
                         CLOUDLI_OK);
        room = cloudli__spool_reserve(spool, CLOUDLI__SPOOL_CC, pdu.len);
        ck_assert_ptr_nonnull(room);
        memcpy(room, pdu.data, pdu.len);
        cloudli__spool_commit(spool, room);
        cloudli__buffer_dispose(&pdu);
    }
}

/* The LIIDs of what is read from *position on, up to most. */
static const char *take(struct cloudli__spool *spool, uint64_t *position,
                        size_t most)
{
    static char liids[64];
    cloudli_bytes bytes;
    size_t len = 0;

    while (len < most && cloudli__spool_read(spool, position, &bytes)) {
        cloudli_pdu pdu = CLOUDLI_PDU_INIT;

        ck_assert_int_eq(cloudli_pdu_decode(&pdu, bytes.ptr, bytes.len, NULL),
                         CLOUDLI_OK);
        liids[len++] = (char)pdu.header.liid.ptr[0];
    }
    liids[len] = '\0';
    return liids;
}

static void wipe(struct cloudli__spool *spool, const char *liid)
{
    ck_assert_int_eq(cloudli__spool_wipe(spool, cloudli_bytes_of(liid)),
                     CLOUDLI_OK);
}

START_TEST(what_waits_of_a_liid_is_not_read_any_more)
{
    struct cloudli__spool *spool = open_kind(_i);
    uint64_t position = 0;

    put(spool, "AABACAA");
    rest(_i ? 30 : 0);
    wipe(spool, "A");
    ck_assert_uint_eq(count(spool).waiting, 5); /* the first two went */
    put(spool, "A"); /* what comes later is another matter */
    ck_assert_str_eq(take(spool, &position, 9), "BCA");
    ck_assert_uint_eq(count(spool).wiped, 5);
    ck_assert_uint_eq(count(spool).lost, 0);
    cloudli__spool_release(spool, position);
    ck_assert_uint_eq(count(spool).waiting, 0);
    (void)cloudli__spool_close(spool);
}
END_TEST

START_TEST(a_queue_of_nothing_else_is_empty)
{
    struct cloudli__spool *spool = open_kind(_i);
    uint64_t position = 0;

    put(spool, "AAAA");
    wipe(spool, "B");
    ck_assert_uint_eq(count(spool).waiting, 4);
    wipe(spool, "A");
    ck_assert_uint_eq(count(spool).waiting, 0);
    ck_assert_str_eq(take(spool, &position, 9), "");
    wipe(spool, "A");
    ck_assert_uint_eq(cloudli__spool_close(spool), 0);
}
END_TEST

/* What is on its way into the link stays whole; what is behind it counts as
 * delivered with it. */
START_TEST(what_is_being_sent_is_not_called_back)
{
    struct cloudli__spool *spool = open_kind(_i);
    uint64_t position = 0;

    cloudli__spool_link(spool, 1);
    put(spool, "AABAA");
    ck_assert_str_eq(take(spool, &position, 1), "A");
    wipe(spool, "A");
    ck_assert_str_eq(take(spool, &position, 1), "B");
    ck_assert_str_eq(take(spool, &position, 9), "");
    cloudli__spool_release(spool, position);
    ck_assert_uint_eq(count(spool).waiting, 0);
    ck_assert_uint_eq(count(spool).wiped, 3);
    (void)cloudli__spool_close(spool);
}
END_TEST

START_TEST(in_memory_nothing_of_it_is_left)
{
    struct cloudli__spool *spool = open_kind(0);
    cloudli_bytes first, second;
    uint64_t position = 0;

    put(spool, "BA");
    ck_assert_int_eq(cloudli__spool_read(spool, &position, &first), 1);
    ck_assert_int_eq(cloudli__spool_read(spool, &position, &second), 1);
    wipe(spool, "A");
    for (size_t i = 0; i < second.len; i++)
        ck_assert_uint_eq(second.ptr[i], 0);
    ck_assert_uint_eq(first.ptr[0], 0x30);
    ck_assert_uint_eq(cloudli__spool_close(spool), 2);
}
END_TEST

START_TEST(only_a_liid_is_taken)
{
    struct cloudli__spool *spool = open_kind(0);
    const uint8_t long_one[26] = {1};

    put(spool, "A");
    ck_assert_int_eq(cloudli__spool_wipe(spool, cloudli_bytes_of("")),
                     CLOUDLI_ERR_RANGE);
    ck_assert_int_eq(cloudli__spool_wipe(spool, (cloudli_bytes){long_one, 26}),
                     CLOUDLI_ERR_RANGE);
    (void)cloudli__spool_close(spool);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("spool_wipe");
    TCase *wiping = tcase_create("wiping");

    tcase_add_checked_fixture(wiping, setup, teardown);
    tcase_add_loop_test(wiping, what_waits_of_a_liid_is_not_read_any_more, 0,
                        2);
    tcase_add_loop_test(wiping, a_queue_of_nothing_else_is_empty, 0, 2);
    tcase_add_loop_test(wiping, what_is_being_sent_is_not_called_back, 0, 2);
    tcase_add_test(wiping, in_memory_nothing_of_it_is_left);
    tcase_add_test(wiping, only_a_liid_is_taken);
    suite_add_tcase(suite, wiping);
    return run_suite(suite);
}
