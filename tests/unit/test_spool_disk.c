/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A queue on a disk, within one process. */
#include "unit/spool_fixture.h"

#include <signal.h>
#include <sys/resource.h>

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

/* Bytes that are only in memory. */
static uint64_t unwritten(const struct cloudli__spool *spool)
{
    const struct cloudli__spool_counters c = count(spool);

    return c.waiting;
}

/* Puts records first to last, at the speed at which the disk takes them. */
static void put_all(struct cloudli__spool *spool, uint64_t first, uint64_t last)
{
    for (uint64_t i = first; i <= last; i++) {
        for (int tries = 0; !put_record(spool, i); tries++) {
            ck_assert_int_lt(tries, 5000);
            rest(1);
        }
    }
}

START_TEST(records_leave_in_order_and_once)
{
    struct cloudli__spool *spool = open_spool();
    uint64_t position = 0, third = 0;

    put_all(spool, 1, 10);
    expect_records(spool, &position, 1, 3);
    third = position;
    expect_records(spool, &position, 4, 10);
    expect_no_record(spool, position);
    ck_assert_uint_eq(count(spool).waiting, 10);
    cloudli__spool_release(spool, third);
    ck_assert_uint_eq(count(spool).waiting, 7);
    position = cloudli__spool_start(spool); /* the link was lost */
    expect_records(spool, &position, 4, 10);
    cloudli__spool_confirm(spool, position);
    ck_assert_uint_eq(count(spool).waiting, 0);
    position = 0;
    expect_records(spool, &position, 4, 10);
    cloudli__spool_release(spool, position);
    ck_assert_uint_eq(count(spool).released, 10);
    ck_assert_uint_eq(count(spool).waiting, 0);
    ck_assert_uint_eq(count(spool).waiting_bytes, 0);
    ck_assert_uint_eq(cloudli__spool_close(spool), 0);
}
END_TEST

START_TEST(what_waits_at_the_end_is_there_at_the_next_beginning)
{
    struct cloudli__spool *spool = open_spool();
    uint64_t position = 0;

    put_all(spool, 1, 100);
    expect_records(spool, &position, 1, 30);
    cloudli__spool_release(spool, position);
    ck_assert_uint_eq(cloudli__spool_close(spool), 0);

    spool = open_spool();
    ck_assert_uint_eq(count(spool).found, 70);
    ck_assert_uint_eq(count(spool).waiting, 70);
    ck_assert_uint_eq(count(spool).lost, 0);
    put_all(spool, 101, 120);
    position = 0;
    expect_records(spool, &position, 31, 120);
    cloudli__spool_release(spool, position);
    ck_assert_uint_eq(count(spool).waiting, 0);
    (void)cloudli__spool_close(spool);

    spool = open_spool();
    ck_assert_uint_eq(count(spool).found, 0);
    expect_no_record(spool, 0);
    (void)cloudli__spool_close(spool);
    ck_assert_uint_eq(count_segments(0), 0);
}
END_TEST

START_TEST(a_backlog_larger_than_the_ring_comes_back_from_the_disk)
{
    struct cloudli__spool *spool = open_spool();
    const uint64_t last = 40000; /* about 11 MiB */
    uint64_t position = 0, half;

    put_all(spool, 1, last);
    ck_assert_uint_eq(count(spool).waiting, last);
    ck_assert_uint_gt(count(spool).waiting_bytes, 8 * MIB);
    expect_records(spool, &position, 1, last / 2);
    half = position;
    cloudli__spool_release(spool, half);
    expect_records(spool, &position, last / 2 + 1, last);
    expect_no_record(spool, position);
    position = 0;
    expect_records(spool, &position, last / 2 + 1, last);
    cloudli__spool_release(spool, position);
    ck_assert_uint_eq(count(spool).waiting, 0);
    /* Refusals while the disk was slower than this loop are counted. */
    (void)cloudli__spool_close(spool);
}
END_TEST

START_TEST(records_that_were_delivered_leave_no_segment)
{
    struct cloudli__spool *spool = open_spool();
    uint64_t position = 0;

    put_all(spool, 1, 1000);
    rest(50);
    ck_assert_uint_eq(count_segments(0), 1);
    expect_records(spool, &position, 1, 1000);
    cloudli__spool_release(spool, position);
    for (int i = 0; count_segments(0) > 0; i++) {
        ck_assert_int_lt(i, 500);
        rest(10);
    }
    put_all(spool, 1001, 1002);
    expect_records(spool, &position, 1001, 1002);
    (void)cloudli__spool_close(spool);
}
END_TEST

/* Content of all files under the folder, searched for. */
static size_t hits;
static uint8_t needle[12];

static int search_file(const char *path, const struct stat *st, int flag,
                       struct FTW *ftw)
{
    FILE *file = flag == FTW_F ? fopen(path, "r") : NULL;
    static uint8_t bytes[8 << 20];

    (void)ftw;
    if (flag == FTW_F)
        ck_assert_uint_eq(st->st_mode & 077, 0);
    else
        ck_assert_uint_eq(st->st_mode & 077, 0);
    if (file == NULL)
        return 0;
    hits += memmem(bytes, fread(bytes, 1, sizeof(bytes), file), needle,
                   sizeof(needle)) != NULL;
    (void)fclose(file);
    return 0;
}

START_TEST(nothing_lies_on_the_disk_in_the_clear_and_all_is_private)
{
    struct cloudli__spool *spool = open_spool();
    uint8_t *room;

    memset(needle, 'N', sizeof(needle));
    room = cloudli__spool_reserve(spool, CLOUDLI__SPOOL_IRI, 300);
    memset(room, 'N', 300);
    cloudli__spool_commit(spool, room);
    put_all(spool, 1, 100);
    rest(50);
    ck_assert_uint_eq(count_segments(0), 1);
    (void)nftw(spool_folder, search_file, 16, FTW_PHYS);
    ck_assert_uint_eq(hits, 0);
    (void)cloudli__spool_close(spool);
}
END_TEST

/* --- Bounds. --- */

START_TEST(the_bound_refuses_cc_first_or_all_alike)
{
    static const uint32_t policies[] = {CLOUDLI_OVERFLOW_DROP_NEW_CC,
                                        CLOUDLI_OVERFLOW_REFUSE};

    for (size_t p = 0; p < 2; p++) {
        struct cloudli__spool_options options = disk_options();
        const size_t len = 1000;
        struct cloudli__spool *spool;
        const uint64_t least =
            (p == 0 ? 4 * MIB / 8 * 7 : 4 * MIB) / (len + 8) - 4;
        uint64_t cc = 0, iri = 0;
        int refused = 0;

        options.bytes = 4 * MIB;
        options.overflow = policies[p];
        options.name = p == 0 ? "one" : "two";
        ck_assert_int_eq(cloudli__spool_open_as(&spool, &options, NULL), 0);
        /* The ring may be full for a moment, with a busy disk for a long one.
         */
        while (refused < 50 || (cc < least && refused < 2000)) {
            uint8_t *room =
                cloudli__spool_reserve(spool, CLOUDLI__SPOOL_CC, len);

            if (room != NULL) {
                memset(room, 1, len);
                cloudli__spool_commit(spool, room);
                cc++;
                refused = 0;
            } else {
                refused++;
                rest(5);
            }
        }
        while (cloudli__spool_reserve(spool, CLOUDLI__SPOOL_IRI, len) != NULL)
            iri++;
        /* A filler at each turn of the ring takes some room too. */
        ck_assert_uint_ge(cc, least);
        if (policies[p] == CLOUDLI_OVERFLOW_REFUSE) {
            ck_assert_uint_eq(iri, 0);
        } else {
            ck_assert_uint_le(cc, 4 * MIB / 8 * 7 / (len + 8));
            ck_assert_uint_gt(iri, 100);
        }
        ck_assert_uint_ge(count(spool).lost, 50);
        ck_assert_uint_eq(count(spool).cc_accepted, cc);
        cloudli__spool_set_bound(spool, 8 * MIB, policies[p]);
        ck_assert_ptr_nonnull(
            cloudli__spool_reserve(spool, CLOUDLI__SPOOL_CC, len));
        /* What was reserved and never committed is not waited for. */
        (void)cloudli__spool_close(spool);
    }
}
END_TEST

/* --- Keys. --- */

START_TEST(without_a_key_there_is_no_queue_on_a_disk)
{
    struct cloudli__spool_options options = disk_options();
    cloudli_error err = CLOUDLI_ERROR_INIT;
    struct cloudli__spool *spool;

    options.keys.get = NULL;
    ck_assert_int_eq(cloudli__spool_open_as(&spool, &options, &err),
                     CLOUDLI_ERR_SPOOL_KEY);
    ck_assert_ptr_null(spool);
    ck_assert_str_eq(err.message, "a spool on a disk needs a key: nothing is "
                                  "written there in the clear");
}
END_TEST

START_TEST(with_another_key_the_queue_stays_closed_and_whole)
{
    struct cloudli__spool_options options = disk_options();
    cloudli_error err = CLOUDLI_ERROR_INIT;
    struct cloudli__spool *spool = open_spool();
    uint8_t other = 99;
    uint64_t position = 0;

    put_all(spool, 1, 50);
    (void)cloudli__spool_close(spool);
    options.keys.user_data = &other;
    ck_assert_int_eq(cloudli__spool_open_as(&spool, &options, &err),
                     CLOUDLI_ERR_SPOOL_KEY);
    ck_assert_ptr_nonnull(strstr(err.message, "another key"));
    options.keys.user_data = NULL;
    ck_assert_int_eq(cloudli__spool_open_as(&spool, &options, &err), 0);
    expect_records(spool, &position, 1, 50);
    (void)cloudli__spool_close(spool);
}
END_TEST

START_TEST(a_new_key_is_for_new_segments_and_the_old_ones_are_read)
{
    struct cloudli__spool_options options = disk_options();
    struct cloudli__spool *spool = open_spool();
    uint64_t position = 0;

    put_all(spool, 1, 50);
    (void)cloudli__spool_close(spool);
    options.keys.name = "key-2";
    ck_assert_int_eq(cloudli__spool_open_as(&spool, &options, NULL), 0);
    put_all(spool, 51, 100);
    expect_records(spool, &position, 1, 100);
    (void)cloudli__spool_close(spool);
}
END_TEST

/* --- Trouble with the disk. --- */

static void limit_files(rlim_t bytes)
{
    struct rlimit limit;

    ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &limit), 0);
    limit.rlim_cur = bytes;
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

START_TEST(a_full_disk_costs_nothing_that_fits_the_ring)
{
    struct cloudli__spool *spool = open_spool();
    uint64_t position = 0;

    (void)signal(SIGXFSZ, SIG_IGN);
    put_all(spool, 1, 100);
    rest(50);
    limit_files(8192);
    put_all(spool, 101, 1000);
    rest(700);
    ck_assert(was_logged("[-403] destination police"));
    ck_assert_uint_eq(count(spool).lost, 0);
    put_all(spool, 1001, 1100);
    limit_files(RLIM_INFINITY);
    for (int i = 0; !was_logged("is written again"); i++) {
        ck_assert_int_lt(i, 300);
        rest(10);
    }
    ck_assert_uint_eq(count(spool).lost, 0);
    (void)cloudli__spool_close(spool);
    spool = open_spool();
    expect_records(spool, &position, 1, 1100);
    expect_no_record(spool, position);
    (void)cloudli__spool_close(spool);
}
END_TEST

START_TEST(a_disk_that_stays_full_leaves_the_ring_to_the_next_process)
{
    struct cloudli__spool *spool = open_spool();
    uint64_t position = 0;

    (void)signal(SIGXFSZ, SIG_IGN);
    limit_files(100);
    put_all(spool, 1, 500);
    (void)cloudli__spool_close(spool);
    ck_assert(was_logged("records stay in memory beyond"));
    limit_files(RLIM_INFINITY);
    spool = open_spool();
    ck_assert_uint_eq(count(spool).found, 500);
    expect_records(spool, &position, 1, 500);
    (void)cloudli__spool_close(spool);
}
END_TEST

START_TEST(a_folder_that_vanishes_is_made_again_and_the_loss_is_told)
{
    struct cloudli__spool *spool = open_spool();
    uint64_t position = 0, refused;
    cloudli_bytes pdu;

    put_all(spool, 1, 10000); /* most of them have left the ring */
    rest(100);
    remove_tree(spool_folder);
    ck_assert_int_eq(mkdir(spool_folder, 0700), 0);
    put_all(spool, 10001, 10100);
    for (int i = 0; !was_logged("made again"); i++) {
        ck_assert_int_lt(i, 300);
        rest(10);
    }
    refused = count(spool).lost;
    ck_assert_int_eq(cloudli__spool_read(spool, &position, &pdu), 1);
    ck_assert_uint_gt(record_number(pdu), 1);
    ck_assert_uint_eq(count(spool).lost - refused, record_number(pdu) - 1);
    ck_assert(was_logged("[-406]"));
    expect_records(spool, &position, record_number(pdu) + 1, 10100);
    rest(700);
    (void)cloudli__spool_close(spool);
    ck_assert_uint_gt(count_segments(0), 0);
}
END_TEST

START_TEST(a_block_that_rots_is_counted_and_the_others_are_read)
{
    struct cloudli__spool *spool = open_spool();
    uint64_t position = 0, next = 1, last = 0;
    char name[CLOUDLI__SEGMENT_NAME];
    cloudli_bytes pdu;
    int fd;

    put_all(spool, 1, 3000); /* several blocks */
    (void)cloudli__spool_close(spool);
    cloudli__segment_name(0, name);
    fd = open(slot_path(name), O_RDWR);
    ck_assert_int_eq(cloudli__file_write(fd, "rot", 3, 5000), CLOUDLI_OK);
    (void)close(fd);
    spool = open_spool();
    while (cloudli__spool_read(spool, &position, &pdu)) {
        last = record_number(pdu);
        ck_assert_uint_ge(last, next);
        next = last + 1;
    }
    ck_assert_uint_eq(last, 3000);
    ck_assert_uint_gt(count(spool).lost, 0);
    ck_assert_uint_eq(count(spool).found, 3000);
    cloudli__spool_release(spool, position);
    ck_assert_uint_eq(count(spool).waiting, 0);
    (void)cloudli__spool_close(spool);
}
END_TEST

/* --- Several owners. --- */

START_TEST(two_owners_never_have_one_slot)
{
    struct cloudli__spool *one = open_spool(), *two = open_spool();
    uint64_t position = 0;

    put_all(one, 1, 10);
    put_all(two, 11, 20);
    expect_records(one, &position, 1, 10);
    expect_no_record(one, position);
    position = 0;
    expect_records(two, &position, 11, 20);
    (void)cloudli__spool_close(two);
    (void)cloudli__spool_close(one);
    /* Between the two, the first may have taken over what the second left. */
    ck_assert_uint_ge(count_segments(0), 1);

    /* One process now, where there were two. */
    one = open_spool();
    for (int i = 0; count(one).waiting < 20; i++) {
        ck_assert_int_lt(i, 300);
        rest(10);
    }
    position = 0;
    expect_records(one, &position, 1, 20);
    cloudli__spool_release(one, position);
    for (int i = 0; count_segments(1) > 0; i++) {
        ck_assert_int_lt(i, 500);
        rest(10);
    }
    (void)cloudli__spool_close(one);
    ck_assert_uint_eq(count_segments(0), 0);
}
END_TEST

/* --- All at once. --- */

#define PRODUCERS 3
#define EACH 4000

struct producer {
    struct cloudli__spool *spool;
    uint64_t self;
};

static void *produce(void *arg)
{
    const struct producer *p = arg;

    for (uint64_t i = 0; i < EACH; i++) {
        while (!put_record(p->spool, p->self << 32 | i))
            rest(1);
    }
    return NULL;
}

START_TEST(producers_the_writer_and_a_link_that_comes_and_goes)
{
    struct cloudli__spool *spool = open_spool();
    uint64_t next[PRODUCERS] = {0}, position = 0, released = 0, found = 0;
    struct producer p[PRODUCERS];
    pthread_t thread[PRODUCERS];

    for (uint64_t i = 0; i < PRODUCERS; i++) {
        p[i] = (struct producer){spool, i};
        ck_assert_int_eq(pthread_create(&thread[i], NULL, produce, &p[i]), 0);
    }
    while (found < (uint64_t)PRODUCERS * EACH) {
        uint64_t at[PRODUCERS];
        cloudli_bytes pdu;
        uint64_t got = 0;

        memcpy(at, next, sizeof(at));
        position = released;
        while (got < 2000 && cloudli__spool_read(spool, &position, &pdu)) {
            const uint64_t number = record_number(pdu);

            ck_assert_uint_eq(number & UINT32_MAX, at[number >> 32]);
            at[number >> 32]++;
            got++;
            if (got % 500 == 0) { /* an answer; then the link is lost */
                memcpy(next, at, sizeof(at));
                cloudli__spool_release(spool, position);
                released = position;
                found += 500;
            }
        }
        if (got % 500 != 0 && cloudli__spool_size(spool) > 0) {
            memcpy(next, at, sizeof(at));
            cloudli__spool_release(spool, position);
            released = position;
            found += got % 500;
        }
        if (got == 0) {
            (void)cloudli__spool_bell(spool, position);
            rest(1);
        }
    }
    for (size_t i = 0; i < PRODUCERS; i++)
        (void)pthread_join(thread[i], NULL);
    ck_assert_uint_eq(unwritten(spool), 0);
    expect_no_record(spool, position);
    (void)cloudli__spool_close(spool);
}
END_TEST

START_TEST(the_bell_rings_for_what_left_the_ring_unread)
{
    struct cloudli__spool *spool = open_spool();
    const uint32_t *bell;
    uint64_t position = 0;
    cloudli_bytes pdu;

    expect_no_record(spool, position);
    bell = cloudli__spool_bell(spool, position);
    ck_assert_int_eq(cloudli__spool_rang(bell), 0);
    put_all(spool, 1, 10000);
    ck_assert_int_eq(cloudli__spool_rang(bell), 1);
    bell = cloudli__spool_bell(spool, position);
    ck_assert_int_eq(cloudli__spool_rang(bell), 1);
    for (uint64_t i = 1; i <= 10000; i++)
        ck_assert_int_eq(cloudli__spool_read(spool, &position, &pdu), 1);
    rest(20);
    bell = cloudli__spool_bell(spool, position);
    ck_assert_int_eq(cloudli__spool_rang(bell), 0);
    put_all(spool, 1, 1);
    ck_assert_int_eq(cloudli__spool_rang(bell), 1);
    (void)cloudli__spool_close(spool);
}
END_TEST

/* --- No queue at all. --- */

START_TEST(without_a_queue_nothing_waits_for_a_link)
{
    const struct cloudli__spool_options options = {.mode = CLOUDLI_SPOOL_NONE,
                                                   .bytes = MIB};
    struct cloudli__spool *spool;
    uint64_t position = 0;
    uint8_t *late;

    ck_assert_int_eq(cloudli__spool_open_as(&spool, &options, NULL), 0);
    ck_assert_int_eq(put_record(spool, 1), 0);
    cloudli__spool_link(spool, 1);
    ck_assert_int_eq(put_record(spool, 2), 1);
    ck_assert_int_eq(put_record(spool, 3), 1);
    ck_assert_int_eq(put_record(spool, 4), 1);
    expect_records(spool, &position, 2, 3);
    cloudli__spool_confirm(spool, position);
    late = cloudli__spool_reserve(spool, CLOUDLI__SPOOL_IRI, record_len(5));

    cloudli__spool_link(spool, 0);
    ck_assert_uint_eq(count(spool).lost, 2); /* the first and the fourth */
    ck_assert_uint_eq(count(spool).released, 2);
    ck_assert_int_eq(put_record(spool, 6), 0);
    fill_record(late, 5, record_len(5));
    cloudli__spool_commit(spool, late);
    position = cloudli__spool_start(spool);
    cloudli__spool_link(spool, 1);
    ck_assert_int_eq(put_record(spool, 7), 1);
    expect_records(spool, &position, 7, 7);
    ck_assert_uint_eq(count(spool).lost, 4);
    ck_assert_uint_eq(count(spool).waiting, 1);
    cloudli__spool_release(spool, position);
    ck_assert_uint_eq(count(spool).waiting, 0);
    ck_assert_uint_eq(cloudli__spool_close(spool), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("spool_disk");
    TCase *tc = tcase_create("disk");

    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_set_timeout(tc, 120);
    tcase_add_test(tc, records_leave_in_order_and_once);
    tcase_add_test(tc, what_waits_at_the_end_is_there_at_the_next_beginning);
    tcase_add_test(tc, a_backlog_larger_than_the_ring_comes_back_from_the_disk);
    tcase_add_test(tc, records_that_were_delivered_leave_no_segment);
    tcase_add_test(tc,
                   nothing_lies_on_the_disk_in_the_clear_and_all_is_private);
    tcase_add_test(tc, the_bound_refuses_cc_first_or_all_alike);
    tcase_add_test(tc, without_a_key_there_is_no_queue_on_a_disk);
    tcase_add_test(tc, with_another_key_the_queue_stays_closed_and_whole);
    tcase_add_test(tc, a_new_key_is_for_new_segments_and_the_old_ones_are_read);
    tcase_add_test(tc, a_full_disk_costs_nothing_that_fits_the_ring);
    tcase_add_test(tc,
                   a_disk_that_stays_full_leaves_the_ring_to_the_next_process);
    tcase_add_test(tc,
                   a_folder_that_vanishes_is_made_again_and_the_loss_is_told);
    tcase_add_test(tc, a_block_that_rots_is_counted_and_the_others_are_read);
    tcase_add_test(tc, two_owners_never_have_one_slot);
    tcase_add_test(tc, producers_the_writer_and_a_link_that_comes_and_goes);
    tcase_add_test(tc, the_bell_rings_for_what_left_the_ring_unread);
    tcase_add_test(tc, without_a_queue_nothing_waits_for_a_link);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
