/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * cloudli-lemf closes its files by size and age and compresses them: whatever
 * happens meanwhile, each record is in one of them, once.
 */
#include "system/lemf_tool_fixture.h"

#include <dirent.h>
#include <zlib.h>

#define NAMES_MAX 256
#define NAME_MAX_LEN 256

/* --- Closed and open files of a folder. --- */

struct names {
    char name[NAMES_MAX][NAME_MAX_LEN];
    int count;
    int plain; /* closed ones that are not compressed */
};

static int by_name(const void *a, const void *b)
{
    return strcmp(a, b);
}

/* Is it STEM-N.SUFFIX, or that with .gz? */
static int is_closed(const char *name, const char *stem, const char *suffix)
{
    const size_t len = strlen(stem);
    size_t digits;

    if (strncmp(name, stem, len) != 0 || name[len] != '-')
        return 0;
    digits = strspn(name + len + 1, "0123456789");
    name += len + 1 + digits;
    return digits == 12 && strncmp(name, suffix, strlen(suffix)) == 0 &&
           (strcmp(name + strlen(suffix), "") == 0 ||
            strcmp(name + strlen(suffix), ".gz") == 0);
}

/* Those with a stem and a suffix, in their order, the open one last. Of FILE
 * and FILE.gz only the latter is taken. */
static void list(struct names *n, const char *folder, const char *stem,
                 const char *suffix, const char *open_name)
{
    DIR *dir = opendir(path_of(folder, ""));
    const struct dirent *entry;
    int kept = 0;

    memset(n, 0, sizeof(*n));
    ck_assert_ptr_nonnull(dir);
    while ((entry = readdir(dir)) != NULL) {
        if (!is_closed(entry->d_name, stem, suffix))
            continue;
        ck_assert_int_lt(n->count, NAMES_MAX - 1);
        (void)snprintf(n->name[n->count++], NAME_MAX_LEN, "%s", entry->d_name);
    }
    (void)closedir(dir);
    qsort(n->name, (size_t)n->count, NAME_MAX_LEN, by_name);
    for (int i = 0; i < n->count; i++) {
        const size_t len = strlen(n->name[i]);

        if (i + 1 < n->count && strncmp(n->name[i], n->name[i + 1], len) == 0)
            continue;
        n->plain += strcmp(n->name[i] + len - 3, ".gz") != 0;
        memmove(n->name[kept++], n->name[i], NAME_MAX_LEN);
    }
    n->count = kept;
    if (access(path_of(folder, open_name), F_OK) == 0)
        (void)snprintf(n->name[n->count++], NAME_MAX_LEN, "%s", open_name);
}

/* Records are numbered, each once and in order; how many are no duplicates,
 * whose sequence numbers have no gap. */
static uint32_t count_records(const char *folder)
{
    static struct names n;
    static char line[1 << 16];
    json_int_t last = 0;
    uint32_t count = 0;

    list(&n, folder, "records", ".jsonl", "records.jsonl");
    for (int i = 0; i < n.count; i++) {
        gzFile file = gzopen(path_of(folder, n.name[i]), "r");

        ck_assert_ptr_nonnull(file);
        while (gzgets(file, line, sizeof(line)) != NULL) {
            json_t *record = json_loads(line, 0, NULL);

            ck_assert_msg(record != NULL, "%s: %s", n.name[i], line);
            ck_assert_int_gt(number_of(record, "number"), last);
            last = number_of(record, "number");
            if (strcmp(text_of(record, "sequence"), "duplicate") != 0) {
                ck_assert_str_eq(text_of(record, "sequence"), "new");
                ck_assert_int_eq(number_of(record, "sequenceNumber"), count++);
            }
            json_decref(record);
        }
        ck_assert_int_eq(gzclose(file), Z_OK);
        /* A closed file is named after its last record. */
        if (strcmp(n.name[i], "records.jsonl") != 0)
            ck_assert_int_eq(atoi(n.name[i] + strlen("records-")), last);
    }
    return count;
}

/* Their packets are whole captures. */
static uint32_t count_packets(const char *folder)
{
    static struct names n;
    static uint8_t data[1 << 20];
    uint32_t count = 0;

    list(&n, folder, "cc", ".pcap", "cc.pcap");
    for (int i = 0; i < n.count; i++) {
        gzFile file = gzopen(path_of(folder, n.name[i]), "r");
        const int len = gzread(file, data, sizeof(data));
        uint32_t words[4];

        ck_assert_int_ge(len, 24);
        for (int at = 24; at < len; at += 16 + (int)words[2]) {
            memcpy(words, data + at, sizeof(words));
            ck_assert_int_le(at + 16 + (int)words[2], len);
            ck_assert_uint_eq(data[at + 15 + (int)words[2]],
                              sample_of(count++));
        }
        ck_assert_int_eq(gzclose(file), Z_OK);
    }
    return count;
}

/* Until there are so many files of records, the open one among them, and the
 * closed ones are compressed. */
static void wait_compressed(const char *folder, int least)
{
    static struct names records, captures;

    for (int ms = 0;; ms += 5) {
        list(&records, folder, "records", ".jsonl", "records.jsonl");
        list(&captures, folder, "cc", ".pcap", "cc.pcap");
        if (records.plain == 0 && captures.plain == 0 && records.count >= least)
            return;
        ck_assert_int_lt(ms, WAIT_MS);
        (void)poll(NULL, 0, 5);
    }
}

static void wait_file(const char *name)
{
    for (int ms = 0; access(path_of(TEST_LIID, name), F_OK) != 0; ms += 5) {
        ck_assert_msg(ms < WAIT_MS, "%s does not come", name);
        (void)poll(NULL, 0, 5);
    }
}

/* --- Tests. --- */

static const char *const by_size[] = {"--rotate-bytes", "4096", NULL};

START_TEST(files_of_a_size_are_closed_and_compressed)
{
    const struct tool t = start_more(0, by_size);
    struct client c = client_connect(&t);
    struct stat st;

    for (uint32_t n = 0; n < 90; n++) {
        append_rtp(n, n);
        if (n % 10 == 9)
            ck_assert_int_eq(client_deliver(&c), CLOUDLI_OK);
    }
    wait_compressed(TEST_LIID, 9);
    client_close(&c);
    json_decref(stop(&t));
    ck_assert_uint_eq(count_records(TEST_LIID), 90);
    ck_assert_uint_eq(count_packets(TEST_LIID), 90);
    /* Ten records and their packets make a file. */
    ck_assert_int_eq(
        stat(path_of(TEST_LIID, "records-000000000010.jsonl.gz"), &st), 0);
    ck_assert_uint_eq(st.st_mode & 0777, 0600);
    ck_assert_int_eq(stat(path_of(TEST_LIID, "cc-000000000010.pcap.gz"), &st),
                     0);
    ck_assert_int_eq(
        stat(path_of(TEST_LIID, "records-000000000010.ber.gz"), &st), 0);
}
END_TEST

START_TEST(files_of_an_age_are_closed_though_nothing_comes)
{
    const char *const more[] = {"--rotate-interval", "1s", NULL};
    struct tool t = start_more(0, more);
    struct client c = client_connect(&t);

    append_rtp(0, 0);
    ck_assert_int_eq(client_deliver(&c), CLOUDLI_OK);
    wait_file("records-000000000001.jsonl.gz");
    client_close(&c);
    json_decref(stop(&t));
    ck_assert_int_ne(access(path_of(TEST_LIID, "records.jsonl"), F_OK), 0);

    /* Without a rotation files stay; with one, they are closed at the start,
     * and their numbers go on. */
    for (uint32_t n = 1; n < 3; n++) {
        t = n == 1 ? start(0, NULL) : start_more(0, more);
        c = client_connect(&t);
        append_rtp(n, n);
        ck_assert_int_eq(client_deliver(&c), CLOUDLI_OK);
        client_close(&c);
        if (n == 2)
            wait_compressed(TEST_LIID, 3);
        json_decref(stop(&t));
    }
    ck_assert_int_eq(
        access(path_of(TEST_LIID, "records-000000000002.jsonl.gz"), F_OK), 0);
    ck_assert_uint_eq(count_records(TEST_LIID), 3);
    ck_assert_uint_eq(count_packets(TEST_LIID), 3);
}
END_TEST

/* Sends from a number on, and kills the tool when it has closed some files more
 * and a while later. */
static void kill_in_a_rotation(uint32_t from, int files, int microseconds)
{
    static struct names n;
    const struct tool t = start_more(0, by_size);
    struct client c = client_connect(&t);
    int before = -1;

    for (uint32_t number = from; number < from + 60; number++) {
        append_rtp(number, number);
        if (cloudli__tls_write(c.ssl, wire.data, wire.len, NULL) != CLOUDLI_OK)
            break;
        cloudli__buffer_dispose(&wire);
        if (access(path_of(TEST_LIID, ""), F_OK) != 0)
            continue;
        list(&n, TEST_LIID, "cc", ".pcap", "cc.pcap");
        if (before < 0)
            before = n.count;
        if (n.count >= before + files)
            break;
    }
    (void)usleep((useconds_t)microseconds);
    cloudli__buffer_dispose(&wire);
    ck_assert_int_eq(kill(t.pid, SIGKILL), 0);
    ck_assert_int_eq(waitpid(t.pid, NULL, 0), t.pid);
    SSL_free(c.ssl);
    cloudli__tls_free(c.tls);
    (void)close(c.fd);
}

START_TEST(a_kill_in_the_middle_of_a_rotation_loses_nothing)
{
    uint32_t sent = 0;

    for (int round = 0; round < 6; round++) {
        struct tool t;
        struct client c;

        kill_in_a_rotation(sent, 1 + round % 3, round * 500);
        t = start_more(0, by_size);
        c = client_connect(&t);
        /* What nobody confirmed is sent again. */
        for (uint32_t n = sent; n < sent + 25; n++)
            append_rtp(n, n);
        sent += 25;
        ck_assert_int_eq(client_deliver(&c), CLOUDLI_OK);
        client_close(&c);
        if (round == 5)
            wait_compressed(TEST_LIID, 1);
        json_decref(stop(&t));
        ck_assert_uint_ge(count_records(TEST_LIID), sent);
    }
    ck_assert_uint_eq(count_packets(TEST_LIID), count_records(TEST_LIID));
}
END_TEST

/* What is there when a crash came while a file was compressed: a part of the
 * copy, or both. */
START_TEST(a_compression_that_was_not_ended_is_done_again)
{
    static const char name[] = "records-000000000010.jsonl";
    uint8_t *whole, *part;
    size_t len, part_len;
    struct tool t;
    struct client c;
    char path[300], moved[310];
    gzFile file;

    t = start_more(0, by_size);
    c = client_connect(&t);
    for (uint32_t n = 0; n < 10; n++)
        append_rtp(n, n);
    ck_assert_int_eq(client_deliver(&c), CLOUDLI_OK);
    wait_file("records-000000000010.jsonl.gz");
    client_close(&c);
    json_decref(stop(&t));

    for (int both = 0; both < 2; both++) {
        (void)snprintf(path, sizeof(path), "%s.gz", path_of(TEST_LIID, name));
        (void)snprintf(moved, sizeof(moved), "%s.part", path);
        whole = calloc(1, 1 << 20);
        file = gzopen(path, "r");
        len = (size_t)gzread(file, whole, 1 << 20);
        (void)gzclose(file);
        part = read_file(path, &part_len);
        put_file(path_of(TEST_LIID, name), whole, len);
        put_file(moved, part, part_len / 2);
        if (!both)
            ck_assert_int_eq(unlink(path), 0);
        free(part);
        free(whole);
        t = start_more(0, by_size);
        wait_compressed(TEST_LIID, 1);
        json_decref(stop(&t));
        ck_assert_int_ne(access(moved, F_OK), 0);
        ck_assert_int_ne(access(path_of(TEST_LIID, name), F_OK), 0);
        ck_assert_uint_eq(count_records(TEST_LIID), 10);
    }
}
END_TEST

START_TEST(a_file_that_cannot_be_compressed_stays_and_is_told)
{
    char metrics[128];
    const char *more[] = {"--rotate-bytes", "4096", "--metrics", metrics, NULL};
    struct tool t;
    struct client c;

    name_file(metrics, "metrics");
    t = start_more(0, more);
    c = client_connect(&t);
    append_rtp(0, 0);
    ck_assert_int_eq(client_deliver(&c), CLOUDLI_OK);
    ck_assert_int_eq(
        mkdir(path_of(TEST_LIID, "records-000000000010.jsonl.gz.part"), 0700),
        0);
    for (uint32_t n = 1; n < 10; n++)
        append_rtp(n, n);
    ck_assert_int_eq(client_deliver(&c), CLOUDLI_OK);
    wait_word(metrics, "cloudli_lemf_uncompressed_files_total 1");
    wait_word(metrics, "cloudli_lemf_compressed_files_total 2");
    wait_word(metrics, "cloudli_lemf_rotations_total 1");
    ck_assert_uint_eq(count_words(metrics, "# EOF"), 1);
    client_close(&c);
    json_decref(stop(&t));
    ck_assert_uint_eq(
        count_words(t.stderr_file, "records-000000000010.jsonl.gz cannot be"),
        1);
    ck_assert_uint_eq(count_words(t.stderr_file, TEST_LIID), 0);
    ck_assert_uint_eq(count_records(TEST_LIID), 10);
}
END_TEST

START_TEST(each_communication_has_a_folder_of_its_own)
{
    const char *const more[] = {"--per-cin", "--rotate-bytes", "4096", NULL};
    uint32_t told = 0;

    for (int run = 0; run < 2; run++) {
        const struct tool t = start_more(0, more);
        struct client c = client_connect(&t);

        for (uint32_t n = 0; n < 15; n++) {
            append_rtp(told, told);
            append_cc(&wire, CIN + 1, told++, 40);
        }
        ck_assert_int_eq(client_deliver(&c), CLOUDLI_OK);
        client_close(&c);
        json_decref(stop(&t));
    }
    ck_assert_uint_eq(count_records(TEST_LIID "/7"), told);
    ck_assert_uint_eq(count_packets(TEST_LIID "/7"), told);
    ck_assert_uint_eq(count_records(TEST_LIID "/8"), told);
    ck_assert_int_ne(access(path_of(TEST_LIID, "records.jsonl"), F_OK), 0);
    ck_assert_int_eq(
        access(path_of(TEST_LIID "/7", "cin-7-from-1a2b3c4d.wav"), F_OK), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("cloudli-lemf's rotation");
    TCase *t = tcase_create("cloudli-lemf's rotation");

    tcase_add_unchecked_fixture(t, make_all, drop_all);
    tcase_add_checked_fixture(t, setup, NULL);
    tcase_set_timeout(t, 60);
    tcase_add_test(t, files_of_a_size_are_closed_and_compressed);
    tcase_add_test(t, files_of_an_age_are_closed_though_nothing_comes);
    tcase_add_test(t, a_kill_in_the_middle_of_a_rotation_loses_nothing);
    tcase_add_test(t, a_compression_that_was_not_ended_is_done_again);
    tcase_add_test(t, a_file_that_cannot_be_compressed_stays_and_is_told);
    tcase_add_test(t, each_communication_has_a_folder_of_its_own);
    suite_add_tcase(suite, t);
    return run_suite(suite);
}
