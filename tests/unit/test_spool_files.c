/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Blocks and segments: what is written is read again, and nothing else is. */
#include "unit/spool_fixture.h"

static struct cloudli__coder *coder;
static struct cloudli__buffer frame, plain;
static struct cloudli__block_key key;

static void setup(void)
{
    make_spool_folder();
    ck_assert_int_eq(cloudli__coder_new(&coder), CLOUDLI_OK);
    memset(&frame, 0, sizeof(frame));
    memset(&plain, 0, sizeof(plain));
    memset(&key, 9, sizeof(key));
}

static void teardown(void)
{
    cloudli__coder_free(coder);
    cloudli__buffer_dispose(&frame);
    cloudli__buffer_dispose(&plain);
    remove_tree(spool_folder);
}

/* --- Blocks. --- */

static uint8_t content[200000];

static struct cloudli__block seal(size_t len, int compress)
{
    struct cloudli__block block = {.first = 8000,
                                   .end = 8000 + len,
                                   .record = 77,
                                   .counter = 5,
                                   .floor = 16,
                                   .records = 3,
                                   .plain_len = (uint32_t)len};

    frame.len = 0;
    ck_assert_int_eq(
        cloudli__block_seal(coder, &key, &block, content, compress, &frame),
        CLOUDLI_OK);
    ck_assert_uint_eq(frame.len, cloudli__block_size(&block));
    return block;
}

static int unseal(struct cloudli__block *block)
{
    int rv = cloudli__block_header(block, frame.data);

    if (rv == CLOUDLI_OK && cloudli__block_size(block) > frame.len)
        return CLOUDLI_ERR_SPOOL;
    return rv == CLOUDLI_OK
               ? cloudli__block_open(coder, &key, block, frame.data, &plain)
               : rv;
}

START_TEST(a_block_is_read_as_it_was_written)
{
    static const size_t lengths[] = {1, 2, 100, 65536, 200000};

    for (size_t i = 0; i < 2 * sizeof(lengths) / sizeof(lengths[0]); i++) {
        const size_t len = lengths[i / 2];
        struct cloudli__block made, read;

        for (size_t j = 0; j < len; j++)
            content[j] = (uint8_t)(i % 2 ? rand() : (int)(j / 100));
        made = seal(len, 1);
        ck_assert_int_eq(unseal(&read), CLOUDLI_OK);
        ck_assert_mem_eq(&made, &read, sizeof(made));
        ck_assert_uint_eq(plain.len, len);
        ck_assert_mem_eq(plain.data, content, len);
    }
}
END_TEST

START_TEST(compression_is_kept_only_where_it_pays)
{
    struct cloudli__block block;

    memset(content, 5, sizeof(content));
    block = seal(65536, 1);
    ck_assert_uint_lt(block.stored_len, 2000);
    block = seal(65536, 0);
    ck_assert_uint_eq(block.stored_len, 65536);
    for (size_t i = 0; i < sizeof(content); i++)
        content[i] = (uint8_t)rand();
    block = seal(65536, 1);
    ck_assert_uint_eq(block.stored_len, 65536);
    ck_assert_uint_eq(block.flags, 0);
}
END_TEST

START_TEST(content_cannot_be_seen_in_a_block)
{
    memset(content, 'S', 1000);
    (void)seal(1000, 0);
    ck_assert_ptr_null(memmem(frame.data, frame.len, "SSSS", 4));
}
END_TEST

START_TEST(no_flipped_bit_of_a_block_goes_unseen)
{
    struct cloudli__block block;

    memset(content, 3, 300);
    (void)seal(300, 0);
    for (size_t bit = 0; bit < 8 * frame.len; bit++) {
        frame.data[bit / 8] ^= (uint8_t)(1u << bit % 8);
        ck_assert_int_eq(unseal(&block), CLOUDLI_ERR_SPOOL);
        frame.data[bit / 8] ^= (uint8_t)(1u << bit % 8);
    }
    ck_assert_int_eq(unseal(&block), CLOUDLI_OK);
}
END_TEST

START_TEST(a_forged_block_with_right_checksums_is_refused)
{
    struct cloudli__block block;

    memset(content, 3, 300);
    (void)seal(300, 0);
    frame.data[8] ^= 1; /* its position */
    cloudli__put_32(frame.data + 60, cloudli__crc(frame.data, 60));
    cloudli__put_32(frame.data + frame.len - 4,
                    cloudli__crc(frame.data, frame.len - 4));
    ck_assert_int_eq(cloudli__block_header(&block, frame.data), CLOUDLI_OK);
    ck_assert_int_eq(unseal(&block), CLOUDLI_ERR_SPOOL);
    ck_assert_uint_eq(plain.len, 0);
}
END_TEST

START_TEST(another_key_does_not_open_a_block)
{
    struct cloudli__block block;

    memset(content, 3, 300);
    (void)seal(300, 1);
    key.key[31] ^= 1;
    ck_assert_int_eq(unseal(&block), CLOUDLI_ERR_SPOOL);
}
END_TEST

/* --- Segments. --- */

static const struct cloudli__spool_keys keys = {give_key, NULL, "key-1"};

#define BLOCKS 5

/* A segment of a few blocks of a record each, in a file of its own. The offset
 * of each block's end is given. */
static void write_segment(const char *path, uint64_t ends[BLOCKS])
{
    struct cloudli__segment segment = {.number = 1, .first = 64, .record = 4};
    const int folder = open(spool_folder, O_RDONLY | O_DIRECTORY);
    char name[CLOUDLI__SEGMENT_NAME], made[256];
    uint64_t at = CLOUDLI__SEGMENT_HEADER;
    int fd;

    ck_assert_int_eq(
        cloudli__segment_create(&segment, folder, &keys, &fd, NULL),
        CLOUDLI_OK);
    for (uint64_t i = 0; i < BLOCKS; i++) {
        struct cloudli__block block = {.first = 64 + 100 * i,
                                       .end = 164 + 100 * i,
                                       .record = 4 + i,
                                       .records = 1,
                                       .counter = i,
                                       .plain_len = 40};

        memset(content, (int)i, 40);
        frame.len = 0;
        ck_assert_int_eq(cloudli__block_seal(coder, &segment.key, &block,
                                             content, 0, &frame),
                         CLOUDLI_OK);
        ck_assert_int_eq(cloudli__file_write(fd, frame.data, frame.len, at),
                         CLOUDLI_OK);
        at += frame.len;
        ends[i] = at;
    }
    (void)close(fd);
    (void)close(folder);
    cloudli__segment_name(1, name);
    (void)snprintf(made, sizeof(made), "%s/%s", spool_folder, name);
    ck_assert_int_eq(rename(made, path), 0);
}

static struct cloudli__walk walk_file(const char *path, int *rv)
{
    struct cloudli__walk walk = {.start = 64, .end = 64, .records = 4};
    struct cloudli__segment segment = {.number = 1};
    const int fd = open(path, O_RDWR);

    ck_assert_int_ge(fd, 0);
    *rv = cloudli__segment_load(&segment, fd, &keys, NULL);
    if (*rv == CLOUDLI_OK)
        *rv = cloudli__segment_walk(&segment, fd, 1, &walk, NULL);
    (void)close(fd);
    return walk;
}

START_TEST(a_segment_cut_at_any_byte_gives_the_blocks_before)
{
    char path[200];
    uint64_t ends[BLOCKS];

    (void)snprintf(path, sizeof(path), "%s/cut", spool_folder);
    write_segment(path, ends);
    for (uint64_t len = ends[BLOCKS - 1]; len-- > 0;) {
        struct cloudli__walk walk;
        uint64_t whole = 0, end = CLOUDLI__SEGMENT_HEADER;
        int rv;

        while (whole < BLOCKS && ends[whole] <= len)
            end = ends[whole++];
        ck_assert_int_eq(truncate(path, (off_t)len), 0);
        walk = walk_file(path, &rv);
        if (len < CLOUDLI__SEGMENT_HEADER) {
            ck_assert_int_eq(rv, CLOUDLI_ERR_TRUNCATED);
            continue;
        }
        ck_assert_int_eq(rv, CLOUDLI_OK);
        ck_assert_uint_eq(walk.records, 4 + whole);
        ck_assert_uint_eq(walk.torn, len - end);
        ck_assert_uint_eq(walk.damaged, 0);
        ck_assert_uint_eq(walk.lost, 0);
    }
}
END_TEST

START_TEST(a_flipped_bit_costs_its_block_and_is_counted)
{
    char path[200];
    uint64_t ends[BLOCKS];
    int fd;

    (void)snprintf(path, sizeof(path), "%s/flip", spool_folder);
    write_segment(path, ends);
    fd = open(path, O_RDWR);
    for (uint64_t at = CLOUDLI__SEGMENT_HEADER; at < ends[BLOCKS - 1]; at++) {
        struct cloudli__walk walk;
        uint8_t byte, other;
        uint64_t hit = 0;
        int rv;

        while (ends[hit] <= at)
            hit++;
        ck_assert_int_eq(cloudli__file_read(fd, &byte, 1, at), CLOUDLI_OK);
        other = byte ^ (uint8_t)(1u << at % 8);
        ck_assert_int_eq(cloudli__file_write(fd, &other, 1, at), CLOUDLI_OK);
        walk = walk_file(path, &rv);
        ck_assert_int_eq(rv, CLOUDLI_OK);
        if (hit < BLOCKS - 1) {
            ck_assert_uint_eq(walk.damaged, 1);
            ck_assert_uint_eq(walk.lost, 1);
            ck_assert_uint_eq(walk.torn, 0);
            ck_assert_uint_eq(walk.records, 4 + BLOCKS);
        } else {
            ck_assert_uint_eq(walk.torn, ends[BLOCKS - 1] - ends[BLOCKS - 2]);
        }
        ck_assert_int_eq(cloudli__file_write(fd, &byte, 1, at), CLOUDLI_OK);
    }
    (void)close(fd);
}
END_TEST

START_TEST(no_flipped_bit_of_a_segments_header_goes_unseen)
{
    char path[200];
    uint64_t ends[BLOCKS];
    int fd;

    (void)snprintf(path, sizeof(path), "%s/header", spool_folder);
    write_segment(path, ends);
    fd = open(path, O_RDWR);
    for (uint64_t at = 0; at < CLOUDLI__SEGMENT_HEADER - 4; at++) {
        uint8_t byte, other;
        int rv;

        ck_assert_int_eq(cloudli__file_read(fd, &byte, 1, at), CLOUDLI_OK);
        other = byte ^ 0x10;
        ck_assert_int_eq(cloudli__file_write(fd, &other, 1, at), CLOUDLI_OK);
        (void)walk_file(path, &rv);
        ck_assert_int_eq(rv, CLOUDLI_ERR_SPOOL);
        ck_assert_int_eq(cloudli__file_write(fd, &byte, 1, at), CLOUDLI_OK);
    }
    (void)close(fd);
}
END_TEST

START_TEST(a_wiped_segment_cannot_be_opened_whatever_the_disk_keeps)
{
    char path[200], name[CLOUDLI__SEGMENT_NAME], kept[256];
    const int folder = open(spool_folder, O_RDONLY | O_DIRECTORY);
    uint64_t ends[BLOCKS];
    int rv;

    cloudli__segment_name(1, name);
    (void)snprintf(path, sizeof(path), "%s/%s", spool_folder, name);
    (void)snprintf(kept, sizeof(kept), "%s/kept", spool_folder);
    write_segment(path, ends);
    ck_assert_int_eq(link(path, kept), 0); /* what the disk keeps */
    ck_assert_int_eq(cloudli__segment_wipe(1, folder), CLOUDLI_OK);
    ck_assert_int_eq(access(path, F_OK), -1);
    (void)walk_file(kept, &rv);
    ck_assert_int_eq(rv, CLOUDLI_ERR_SPOOL);
    ck_assert_int_eq(cloudli__segment_wipe(1, folder), CLOUDLI_OK);
    (void)close(folder);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("spool_files");
    TCase *tc = tcase_create("files");

    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_set_timeout(tc, 120);
    tcase_add_test(tc, a_block_is_read_as_it_was_written);
    tcase_add_test(tc, compression_is_kept_only_where_it_pays);
    tcase_add_test(tc, content_cannot_be_seen_in_a_block);
    tcase_add_test(tc, no_flipped_bit_of_a_block_goes_unseen);
    tcase_add_test(tc, a_forged_block_with_right_checksums_is_refused);
    tcase_add_test(tc, another_key_does_not_open_a_block);
    tcase_add_test(tc, a_segment_cut_at_any_byte_gives_the_blocks_before);
    tcase_add_test(tc, a_flipped_bit_costs_its_block_and_is_counted);
    tcase_add_test(tc, no_flipped_bit_of_a_segments_header_goes_unseen);
    tcase_add_test(tc,
                   a_wiped_segment_cannot_be_opened_whatever_the_disk_keeps);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
