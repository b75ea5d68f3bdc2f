/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What cloudli-lemf stores: made whole again after whatever a crash leaves of
 * it, gone on with, and closed.
 */
#include "lemf_repair.h"
#include "lemf_resume.h"
#include "unit/certs.h"
#include "unit/check_main.h"
#include "unit/handover_pdus.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#define RECORDS 3
#define CIN 7
#define FILE_MAX 65536

static struct certs *certs; /* for its folder */
static struct lemf_store store;
static char out[160], folder[200];
static int run_number;

/* --- A store. --- */

static void make_all(void)
{
    certs = certs_new();
}

static void drop_all(void)
{
    certs_free(certs);
}

static void setup(void)
{
    char name[64];

    (void)snprintf(name, sizeof(name), "store-%d-%d", (int)getpid(),
                   run_number++);
    (void)snprintf(out, sizeof(out), "%s", certs_path(certs, name));
    (void)snprintf(folder, sizeof(folder), "%s/%s", out, TEST_LIID);
}

static void teardown(void)
{
    lemf_store_close(&store);
}

static void on_line(void *user_data, const char *line, size_t len)
{
    (void)user_data;
    ck_assert_int_eq(line[len - 1], '\n');
}

static int closed; /* files */

static void on_closed(void *user_data, const char *path)
{
    (void)user_data;
    ck_assert_int_eq(access(path, R_OK), 0);
    closed++;
}

static void open_store(struct lemf_store_options options)
{
    options.out = out;
    options.line = on_line;
    options.closed = on_closed;
    ck_assert_int_eq(lemf_store_open(&store, &options), 0);
}

/* An IPv4 packet of ICMP that names its number. */
static size_t make_packet(uint8_t packet[64], uint32_t number)
{
    static const uint8_t head[] = {0x45, 0, 0,   36, 0, 0, 0x40, 0, 64, 1,
                                   0,    0, 192, 0,  2, 1, 192,  0, 2,  2};

    memcpy(packet, head, sizeof(head));
    memset(packet + sizeof(head), (int)number, 16);
    return sizeof(head) + 16;
}

/* CC of a communication, with an IP packet in it. */
static struct cloudli__buffer make_cc(uint32_t cin, uint32_t number)
{
    const struct cloudli__pdu_template tmpl = test_template(cin);
    const struct cloudli__pdu_stamp stamp = {TEST_TIME, number};
    cloudli_ipmm_cc value = CLOUDLI_IPMM_CC_INIT;
    struct cloudli__buffer pdu = {0};
    struct cloudli__cc_plan plan;
    uint8_t packet[64];

    value.present = CLOUDLI_IPMM_CC_HAS_FRAME;
    value.frame = CLOUDLI_FRAME_IP;
    value.content = (cloudli_bytes){packet, make_packet(packet, number)};
    cloudli__ipmm_cc_measure(&plan, &tmpl, &stamp,
                             CLOUDLI_DIRECTION_FROM_TARGET, &value);
    ck_assert_int_eq(cloudli__buffer_reserve(&pdu, plan.total), 0);
    cloudli__ipmm_cc_write(&plan, pdu.data);
    pdu.len = plan.total;
    return pdu;
}

static int take(uint32_t cin, uint32_t number)
{
    struct cloudli__buffer bytes = make_cc(cin, number);
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    cloudli_lemf_pdu item = {.size = sizeof(item)};
    int rv;

    ck_assert_int_eq(cloudli_pdu_decode(&pdu, bytes.data, bytes.len, NULL), 0);
    item.pdu = &pdu;
    item.provider = "provider.example";
    item.connection = 1;
    rv = lemf_store_take(&store, &item);
    cloudli__buffer_dispose(&bytes);
    return rv;
}

/* --- Its files. --- */

struct content {
    uint8_t data[LEMF_PARTS][FILE_MAX];
    size_t len[LEMF_PARTS];
};

static const char *part_path(int part)
{
    static char path[256];

    (void)snprintf(path, sizeof(path), "%s/%s", folder, lemf_part_names[part]);
    return path;
}

static size_t read_file(const char *path, uint8_t data[FILE_MAX])
{
    FILE *file = fopen(path, "r");
    size_t len;

    if (file == NULL)
        return 0;
    len = fread(data, 1, FILE_MAX, file);
    ck_assert_uint_lt(len, FILE_MAX);
    (void)fclose(file);
    return len;
}

static void write_file(const char *path, const uint8_t *data, size_t len)
{
    FILE *file = fopen(path, "w");

    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(data, 1, len, file), len);
    ck_assert_int_eq(fclose(file), 0);
}

static void read_all(struct content *content)
{
    for (int p = 0; p < LEMF_PARTS; p++)
        content->len[p] = read_file(part_path(p), content->data[p]);
}

/* How long the files are with each number of records. */
static size_t with[RECORDS + 1][LEMF_PARTS];
static struct content whole;

static void fill(void)
{
    open_store((struct lemf_store_options){.keep_ber = 1});
    memset(with, 0, sizeof(with));
    for (uint32_t i = 0; i < RECORDS; i++) {
        ck_assert_int_eq(take(CIN, i), 0);
        read_all(&whole);
        memcpy(with[i + 1], whole.len, sizeof(whole.len));
    }
    lemf_store_close(&store);
}

static struct lemf_repaired repair(void)
{
    struct lemf_repaired repaired;
    struct lemf_files files = {.error = ""};

    ck_assert_msg(lemf_repair(&files, folder, &repaired) == 0, "%s",
                  files.error);
    return repaired;
}

/* The files are those of a number of records, to the byte. */
static void assert_records(uint32_t count)
{
    static struct content now;

    read_all(&now);
    for (int p = 0; p < LEMF_PARTS; p++) {
        ck_assert_uint_eq(now.len[p], with[count][p]);
        ck_assert_mem_eq(now.data[p], whole.data[p], now.len[p]);
    }
}

/* The most records that files of these lengths have whole. */
static uint32_t records_in(const size_t len[LEMF_PARTS])
{
    uint32_t count = RECORDS;

    while (count > 0 && (with[count][0] > len[0] || with[count][1] > len[1] ||
                         with[count][2] > len[2]))
        count--;
    return count;
}

/* Each place near the end of a record, and one of sixteen of the others. */
static int is_worth_it(int part, size_t len)
{
    for (uint32_t n = 0; n <= RECORDS; n++) {
        if (len + 4 >= with[n][part] && len <= with[n][part] + 4)
            return 1;
    }
    return len % 16 == 0;
}

/* --- Repair. --- */

START_TEST(wherever_a_file_is_cut_what_is_whole_stays)
{
    fill();
    for (size_t len = 0; len <= whole.len[_i]; len++) {
        size_t lens[LEMF_PARTS];
        struct lemf_repaired repaired;

        if (!is_worth_it(_i, len))
            continue;
        for (int p = 0; p < LEMF_PARTS; p++) {
            lens[p] = p == _i ? len : whole.len[p];
            write_file(part_path(p), whole.data[p], lens[p]);
        }
        repaired = repair();
        assert_records(records_in(lens));
        ck_assert_uint_eq(repaired.last, records_in(lens));
        ck_assert_int_eq(repaired.cut > 0, len != whole.len[_i]);
        ck_assert_uint_eq(repair().cut, 0);
    }
}
END_TEST

/* A process that is killed leaves the files of one moment: each append in the
 * order in which they are made, the last of them partly. */
START_TEST(wherever_the_process_is_killed_what_is_whole_stays)
{
    fill();
    for (uint32_t n = 0; n < RECORDS; n++) {
        size_t lens[LEMF_PARTS];

        memcpy(lens, with[n], sizeof(lens));
        for (int p = 0; p < LEMF_PARTS; p++) {
            for (; lens[p] < with[n + 1][p]; lens[p]++) {
                if (!is_worth_it(p, lens[p]))
                    continue;
                for (int q = 0; q < LEMF_PARTS; q++)
                    write_file(part_path(q), whole.data[q], lens[q]);
                ck_assert_uint_eq(repair().last, n);
                assert_records(n);
            }
        }
    }
}
END_TEST

/* What a loss of power may leave instead of what was written. */
static const char *const rubbish[] = {
    "",
    "\n",
    "{}\n",
    "{\"number\":99}\n",
    "{\"number\":99,\"stored\":7}\n",
    "{\"number\":99,\"stored\":{\"cc.pcap\":99999}}\n",
    "{\"number\":99,\"stored\":{\"cc.pcap\":-1}}\n",
    "x\ny\nz",
};

START_TEST(rubbish_behind_the_records_is_cut)
{
    uint8_t zeros[300] = {0};

    fill();
    for (size_t i = 0; i < sizeof(rubbish) / sizeof(rubbish[0]); i++) {
        for (size_t blanks = 0; blanks < 300; blanks += 100) {
            FILE *file;

            for (int p = 0; p < LEMF_PARTS; p++)
                write_file(part_path(p), whole.data[p], whole.len[p]);
            file = fopen(part_path(LEMF_PART_RECORDS), "a");
            (void)fwrite(zeros, 1, blanks, file);
            (void)fputs(rubbish[i], file);
            (void)fclose(file);
            ck_assert_uint_eq(repair().last, RECORDS);
            assert_records(RECORDS);
        }
    }
}
END_TEST

START_TEST(a_capture_that_was_taken_away_costs_no_records)
{
    static struct content now;

    fill();
    ck_assert_int_eq(unlink(part_path(LEMF_PART_PCAP)), 0);
    ck_assert_uint_eq(repair().last, RECORDS);
    read_all(&now);
    ck_assert_uint_eq(now.len[LEMF_PART_RECORDS], whole.len[LEMF_PART_RECORDS]);
    ck_assert_uint_eq(now.len[LEMF_PART_BER], whole.len[LEMF_PART_BER]);
}
END_TEST

START_TEST(a_capture_without_records_is_put_aside_and_not_cut)
{
    static uint8_t data[FILE_MAX];
    const off_t large = 3 * 1024 * 1024;
    struct lemf_repaired repaired;
    struct lemf_files files = {.error = ""};
    char aside[256];
    struct stat st;

    fill();
    (void)unlink(part_path(LEMF_PART_RECORDS));
    ck_assert_int_eq(truncate(part_path(LEMF_PART_PCAP), large), 0);
    ck_assert_uint_eq(repair().last, 0);
    ck_assert_uint_eq(read_file(part_path(LEMF_PART_PCAP), data), 0);
    (void)snprintf(aside, sizeof(aside), "%s/cc-000000000000.pcap", folder);
    ck_assert_int_eq(stat(aside, &st), 0);
    ck_assert_int_eq(st.st_size, large);

    write_file(part_path(LEMF_PART_PCAP), data, 0);
    ck_assert_int_eq(truncate(part_path(LEMF_PART_PCAP), large), 0);
    ck_assert_int_ne(lemf_repair(&files, folder, &repaired), 0);
    ck_assert_ptr_nonnull(strstr(files.error, "without its records"));
}
END_TEST

START_TEST(more_than_a_crash_can_do_is_refused)
{
    const off_t large = 65 * 1024 * 1024;
    struct lemf_repaired repaired;
    struct lemf_files files = {.error = ""};
    FILE *file;

    fill();
    file = fopen(part_path(LEMF_PART_RECORDS), "a");
    for (off_t n = 0; n < large; n += 1024)
        (void)fprintf(file, "%1023d\n", 0);
    (void)fclose(file);
    ck_assert_int_ne(lemf_repair(&files, folder, &repaired), 0);
    ck_assert_ptr_nonnull(strstr(files.error, "belong together"));
}
END_TEST

START_TEST(a_wav_header_is_set_right)
{
    uint8_t data[100] = "RIFF";
    uint32_t size;
    char path[256];
    static uint8_t now[FILE_MAX];

    fill();
    (void)snprintf(path, sizeof(path), "%s/cin-7-from-00000001.wav", folder);
    write_file(path, data, sizeof(data));
    (void)repair();
    ck_assert_uint_eq(read_file(path, now), sizeof(data));
    memcpy(&size, now + 54, 4);
    ck_assert_uint_eq(size, sizeof(data) - 58);
    write_file(path, data, 57); /* not even a header */
    (void)repair();
    ck_assert_uint_eq(read_file(path, now), 0);
}
END_TEST

/* --- Many folders. --- */

START_TEST(the_folder_that_was_quiet_for_longest_is_closed_and_left)
{
    const uint32_t more = 2;
    char path[256];

    open_store(
        (struct lemf_store_options){.per_cin = 1, .rotate_bytes = 1000000});
    store.place_max = 8;
    closed = 0;
    for (uint32_t cin = 0; cin < 8 + more; cin++)
        ck_assert_int_eq(take(cin, 0), 0);
    ck_assert_int_eq(closed, 4); /* records and packets */
    ck_assert_uint_eq(store.place_count, 8);
    (void)snprintf(path, sizeof(path), "%s/1/records-000000000002.jsonl",
                   folder);
    ck_assert_int_eq(access(path, R_OK), 0);
    /* One that goes on has a new file. */
    ck_assert_int_eq(take(1, 1), 0);
    (void)snprintf(path, sizeof(path), "%s/1/records.jsonl", folder);
    ck_assert_int_eq(access(path, R_OK), 0);
}
END_TEST

#define COUNT(array) ((int)(sizeof(array) / sizeof((array)[0])))

int main(void)
{
    Suite *suite = suite_create("lemf-store");
    TCase *t = tcase_create("lemf-store");

    tcase_add_unchecked_fixture(t, make_all, drop_all);
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_set_timeout(t, 120);
    tcase_add_loop_test(t, wherever_a_file_is_cut_what_is_whole_stays, 0,
                        LEMF_PARTS);
    tcase_add_test(t, wherever_the_process_is_killed_what_is_whole_stays);
    tcase_add_test(t, rubbish_behind_the_records_is_cut);
    tcase_add_test(t, a_capture_that_was_taken_away_costs_no_records);
    tcase_add_test(t, a_capture_without_records_is_put_aside_and_not_cut);
    tcase_add_test(t, more_than_a_crash_can_do_is_refused);
    tcase_add_test(t, a_wav_header_is_set_right);
    tcase_add_test(t, the_folder_that_was_quiet_for_longest_is_closed_and_left);
    suite_add_tcase(suite, t);
    return run_suite(suite);
}
