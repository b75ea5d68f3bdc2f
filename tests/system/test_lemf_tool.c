/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * cloudli-lemf as a process of its own: what a provider sends over TLS is
 * looked for in its files.
 */
#include "system/lemf_tool_fixture.h"

/* --- Tests. --- */

START_TEST(records_say_what_came_by_the_names_of_the_standard)
{
    const json_t *record, *entry, *iri, *liid;
    json_t *summary, *records;
    struct stat st;

    append_sip(&wire, CIN, 0);
    append_rtp(0, 0);
    append_rtp(0, 0);
    append_rtp(3, 3);
    summary = deliver();
    records = read_records(TEST_LIID);
    ck_assert_uint_eq(json_array_size(records), 4);

    record = json_array_get(records, 0);
    ck_assert_str_eq(text_of(record, "provider"), "provider.example");
    ck_assert_str_eq(text_of(record, "lawfulInterceptionIdentifier"),
                     TEST_LIID);
    ck_assert_int_eq(number_of(record, "communicationIdentityNumber"), CIN);
    ck_assert_str_eq(text_of(record, "microSecondTimeStamp"),
                     "2025-06-15T15:06:40.000000Z");
    ck_assert_str_eq(text_of(record, "payload"), "iRI");
    entry = json_array_get(json_object_get(record, "entries"), 0);
    ck_assert_str_eq(text_of(entry, "iRIType"), "BEGIN");
    iri = json_object_get(entry, "iPMMIRI");
    iri =
        json_object_get(json_object_get(iri, "iPMMIRIContents"), "sIPMessage");
    ck_assert_str_eq(
        text_of(json_object_get(json_object_get(iri, "iPSourceAddress"),
                                "iP-value"),
                "iPBinaryAddress"),
        "192.0.2.11");
    ck_assert_int_eq(strncmp(text_of(iri, "sIPContent"), "OPTIONS ", 8), 0);

    record = json_array_get(records, 1);
    ck_assert_str_eq(text_of(record, "sequence"), "new");
    entry = json_array_get(json_object_get(record, "entries"), 0);
    ck_assert_str_eq(text_of(entry, "payloadDirection"), "fromTarget");
    iri = json_object_get(entry, "iPMMCC");
    ck_assert_str_eq(text_of(iri, "frameType"), "ipFrame");
    ck_assert_str_eq(text_of(iri, "streamIdentifier"),
                     "m=audio 5000 RTP/AVP 0");
    ck_assert_int_eq(number_of(iri, "size"), 200);
    ck_assert_ptr_null(json_object_get(iri, "content"));
    ck_assert_str_eq(text_of(json_array_get(records, 2), "sequence"),
                     "duplicate");
    record = json_array_get(records, 3);
    ck_assert_str_eq(text_of(record, "sequence"), "gap");
    ck_assert_int_eq(number_of(record, "missing"), 2);

    liid = json_array_get(json_object_get(summary, "liids"), 0);
    ck_assert_str_eq(text_of(liid, "liid"), TEST_LIID);
    ck_assert_int_eq(number_of(json_object_get(liid, "iri"), "BEGIN"), 1);
    ck_assert_int_eq(number_of(liid, "sip_messages"), 1);
    ck_assert_int_eq(number_of(liid, "cc"), 2);
    ck_assert_int_eq(number_of(liid, "rtp"), 2);
    ck_assert_int_eq(number_of(liid, "rtcp"), 0);
    ck_assert_int_eq(number_of(liid, "gaps"), 2);
    ck_assert_int_eq(number_of(liid, "duplicates"), 1);
    ck_assert_int_eq(number_of(summary, "connections"), 1);
    ck_assert_int_eq(number_of(summary, "refused"), 0);

    ck_assert_int_eq(stat(path_of(TEST_LIID, "records.jsonl"), &st), 0);
    ck_assert_uint_eq(st.st_mode & 0777, 0600);
    ck_assert_int_eq(stat(path_of(TEST_LIID, ""), &st), 0);
    ck_assert_uint_eq(st.st_mode & 0777, 0700);
    json_decref(records);
    json_decref(summary);
}
END_TEST

/* The order in which RTP packets come, and what is heard: -1 is silence. */
static const struct {
    const char *name;
    int packets[24];
    int heard[24];
} streams[] = {
    {"in order", {0, 1, 2, 3, -2}, {0, 1, 2, 3, -2}},
    {"the first two swapped", {1, 0, 2, 3, -2}, {0, 1, 2, 3, -2}},
    {"mixed up", {0, 2, 1, 5, 4, 3, 6, -2}, {0, 1, 2, 3, 4, 5, 6, -2}},
    {"some are missing", {0, 1, 4, 5, -2}, {0, 1, -1, -1, 4, 5, -2}},
    {"one comes twice", {0, 1, 1, 2, -2}, {0, 1, 2, -2}},
    {"one comes too late",
     {0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 9, 19, -2},
     {0,  1,  2,  3,  4,  5,  6,  7,  8,  -1, 10,
      11, 12, 13, 14, 15, 16, 17, 18, 19, -2}},
};

START_TEST(audio_is_put_in_order_and_gaps_are_silent)
{
    uint8_t frames[256];
    int count = 0;

    for (uint32_t i = 0; streams[_i].packets[i] >= 0; i++)
        append_rtp(i, (uint32_t)streams[_i].packets[i]);
    json_decref(deliver());
    while (streams[_i].heard[count] != -2)
        count++;
    ck_assert_int_eq(read_wav(TEST_LIID, "cin-7-from-1a2b3c4d.wav", frames),
                     count);
    for (int i = 0; i < count; i++) {
        const int packet = streams[_i].heard[i];

        ck_assert_msg(frames[i] ==
                          (packet < 0 ? 0xff : sample_of((uint32_t)packet)),
                      "%s: frame %d is %02x", streams[_i].name, i, frames[i]);
    }
}
END_TEST

START_TEST(a_time_stamp_that_jumps_makes_no_endless_silence)
{
    uint8_t frames[256];
    int moved = 0, count;

    append_rtp(0, 0);
    for (uint32_t n = 1; n < 20; n++) {
        const size_t at = wire.len + 8;

        append_rtp(n, n);
        /* The time stamps of all but the first are an hour further. */
        for (size_t i = at; i + 4 < wire.len; i++) {
            const uint32_t old = htonl(n * FRAME);
            const uint32_t later = htonl(n * FRAME + 8000 * 3600);

            if (memcmp(wire.data + i, &old, 4) == 0 &&
                wire.data[i - 4] == 0x80) {
                memcpy(wire.data + i, &later, 4);
                moved++;
            }
        }
    }
    ck_assert_int_eq(moved, 19);
    json_decref(deliver());
    count = read_wav(TEST_LIID, "cin-7-from-1a2b3c4d.wav", frames);
    ck_assert_int_ge(count, 20);
    ck_assert_int_le(count, 22);
}
END_TEST

START_TEST(duplicates_are_in_no_capture_and_a_second_run_goes_on)
{
    uint8_t packets[256];
    json_t *records;

    append_rtp(0, 0);
    append_rtp(1, 1);
    append_rtp(1, 1);
    json_decref(deliver());
    ck_assert_int_eq(read_capture(TEST_LIID, packets), 2);

    append_rtp(2, 2);
    json_decref(deliver());
    ck_assert_int_eq(read_capture(TEST_LIID, packets), 3);
    for (uint32_t i = 0; i < 3; i++)
        ck_assert_uint_eq(packets[i], sample_of(i));
    ck_assert_int_eq(read_wav(TEST_LIID, "cin-7-from-1a2b3c4d.wav", packets),
                     3);
    records = read_records(TEST_LIID);
    ck_assert_uint_eq(json_array_size(records), 4);
    json_decref(records);
}
END_TEST

/* LIIDs of nine octets, as in the templates, and their folders. */
static const struct {
    const char *liid;
    const char *folder;
} liids[] = {
    {"AZaz09-_.", "AZaz09-_."},
    {"../../x/y", "..%2F..%2Fx%2Fy"},
    {"a b%\x01\xff\n\"'", "a%20b%25%01%FF%0A%22%27"},
};

START_TEST(a_liid_names_a_folder_and_no_other_place)
{
    json_t *records;

    append_sip(&wire, CIN, 0);
    for (size_t i = 0; i + 9 <= wire.len; i++) {
        if (memcmp(wire.data + i, TEST_LIID, 9) == 0)
            memcpy(wire.data + i, liids[_i].liid, 9);
    }
    json_decref(deliver());
    records = read_records(liids[_i].folder);
    ck_assert_uint_eq(json_array_size(records), 1);
    json_decref(records);
}
END_TEST

START_TEST(content_without_an_ip_header_is_in_the_record)
{
    const json_t *entry, *cc;
    json_t *records;

    append_cc(&wire, CIN, 1, 4); /* 01 01 01 01 */
    json_decref(deliver());
    records = read_records(TEST_LIID);
    entry = json_array_get(
        json_object_get(json_array_get(records, 0), "entries"), 0);
    cc = json_object_get(entry, "iPMMCC");
    ck_assert_str_eq(text_of(cc, "content"), "01010101");
    ck_assert_int_ne(access(path_of(TEST_LIID, "cc.pcap"), F_OK), 0);
    json_decref(records);
}
END_TEST

/* --- A second run. --- */

/* Sends RTP from number on and kills the tool when it stored some of it. */
static void kill_in_the_middle(uint32_t from, uint32_t count, long bytes)
{
    const struct tool t = start(0, NULL);
    struct client c = client_connect(&t);
    struct stat st;

    for (uint32_t n = from; n < from + count; n++)
        append_rtp(n, n);
    for (size_t at = 0, len; at < wire.len; at += len) {
        len = wire.len - at < 100 ? wire.len - at : 100;
        if (cloudli__tls_write(c.ssl, wire.data + at, len, NULL) != CLOUDLI_OK)
            break;
        if (stat(path_of(TEST_LIID, "records.ber"), &st) == 0 &&
            st.st_size >= bytes)
            break;
    }
    cloudli__buffer_dispose(&wire);
    ck_assert_int_eq(kill(t.pid, SIGKILL), 0);
    ck_assert_int_eq(waitpid(t.pid, NULL, 0), t.pid);
    SSL_free(c.ssl);
    cloudli__tls_free(c.tls);
    (void)close(c.fd);
}

START_TEST(a_kill_in_the_middle_loses_nothing_and_doubles_nothing)
{
    uint32_t sent = 0;

    for (long round = 1; round <= 8; round++) {
        struct tool t;
        struct client c;

        kill_in_the_middle(sent, 30, round * 3000 - 1234);
        t = start(0, NULL);
        c = client_connect(&t);
        /* What nobody confirmed is sent again. */
        for (uint32_t n = sent; n < sent + 25; n++)
            append_rtp(n, n);
        sent += 25;
        ck_assert_int_eq(client_deliver(&c), CLOUDLI_OK);
        client_close(&c);
        if (round % 2 == 0) {
            json_decref(stop(&t));
        } else {
            ck_assert_int_eq(kill(t.pid, SIGKILL), 0);
            ck_assert_int_eq(waitpid(t.pid, NULL, 0), t.pid);
        }
        ck_assert_uint_ge(assert_once_each(TEST_LIID), sent);
    }
}
END_TEST

START_TEST(without_its_state_a_run_reads_all_records)
{
    char path[160];
    struct stat st;
    FILE *file;

    (void)snprintf(path, sizeof(path), "%s/+state", out);
    for (uint32_t round = 0; round < 3; round++) {
        for (uint32_t n = 0; n < 5 * (round + 1); n++)
            append_rtp(n, n);
        json_decref(deliver());
        ck_assert_uint_eq(assert_once_each(TEST_LIID), 5 * (round + 1));
        ck_assert_int_eq(stat(path, &st), 0);
        ck_assert_int_eq(truncate(path, round == 0 ? 0 : st.st_size - 1), 0);
    }
    ck_assert_int_eq(unlink(path), 0);
    file = fopen(path, "w");
    ck_assert_int_eq(fputs("cloudli-lemf state 1 0 0 0\n", file), 1);
    (void)fclose(file);
    append_rtp(14, 14);
    append_rtp(15, 15);
    json_decref(deliver());
    ck_assert_uint_eq(assert_once_each(TEST_LIID), 16);
}
END_TEST

START_TEST(what_one_start_read_again_the_next_one_knows)
{
    char path[160];
    struct stat st;
    struct tool t;

    for (uint32_t n = 0; n < 5; n++)
        append_rtp(n, n);
    json_decref(deliver());
    (void)snprintf(path, sizeof(path), "%s/+state", out);
    ck_assert_int_eq(unlink(path), 0);
    t = start(0, NULL);
    ck_assert_int_eq(kill(t.pid, SIGKILL), 0);
    ck_assert_int_eq(waitpid(t.pid, NULL, 0), t.pid);
    ck_assert_int_eq(stat(path, &st), 0);
    for (uint32_t n = 0; n < 7; n++)
        append_rtp(n, n);
    json_decref(deliver());
    ck_assert_uint_eq(assert_once_each(TEST_LIID), 7);
}
END_TEST

START_TEST(two_receivers_never_write_one_folder)
{
    const struct tool first = start(0, NULL);
    const char *arguments[] = {
        "cloudli-lemf", "--listen", "127.0.0.1:0", "--cert", NULL,
        "--key",        NULL,       "--ca",        NULL,     "--provider",
        "p.example",    "--out",    out,           NULL};
    struct tool second;
    char stderr_file[128];

    arguments[4] = certs_path(certs, "lemf.pem");
    arguments[6] = certs_path(certs, "lemf.key");
    arguments[8] = certs_path(certs, "ca.pem");
    second = spawn(arguments, 0);
    memcpy(stderr_file, second.stderr_file, sizeof(stderr_file));
    ck_assert_int_eq(wait_exit(&second), 1);
    ck_assert_uint_eq(count_words(stderr_file, "another receiver"), 1);
    json_decref(stop(&first));
}
END_TEST

START_TEST(a_full_disk_is_told_once_and_nothing_is_confirmed)
{
    const struct tool t = start(3000, NULL); /* bytes a file may have */
    uint8_t packets[256];
    json_t *summary, *records;
    int stored;

    for (int attempt = 0; attempt < 3; attempt++) {
        struct client c = client_connect(&t);

        for (uint32_t n = 0; n < 50; n++)
            append_rtp(n, n);
        ck_assert_int_eq(client_deliver(&c), CLOUDLI_ERR_PEER_CLOSED);
        client_close(&c);
    }
    summary = stop(&t);
    ck_assert_uint_eq(count_words(t.stderr_file, "cannot be stored"), 1);
    ck_assert_uint_eq(count_words(t.stderr_file, "File too large"), 1);
    ck_assert_uint_eq(count_words(t.stderr_file, TEST_LIID), 0);

    /* What is in the files is whole, and the same in all. */
    records = read_records(TEST_LIID);
    stored = read_capture(TEST_LIID, packets);
    ck_assert_int_gt(stored, 0);
    for (int i = 0; i < stored; i++)
        ck_assert_uint_eq(packets[i], sample_of((uint32_t)i));
    ck_assert_int_eq(
        number_of(json_array_get(json_object_get(summary, "liids"), 0), "cc"),
        stored);
    json_decref(records);
    json_decref(summary);
}
END_TEST

START_TEST(it_ends_by_itself_when_nobody_is_there)
{
    const struct tool t = start(0, "--exit-after-idle");
    struct client c = client_connect(&t);

    (void)poll(NULL, 0, 2500);
    ck_assert_int_eq(waitpid(t.pid, NULL, WNOHANG), 0);
    client_close(&c);
    ck_assert_int_eq(wait_exit(&t), 0);
}
END_TEST

static const struct {
    const char *arguments[14];
    int status;
    const char *word; /* on stderr; for status 0 on stdout */
} usages[] = {
    {{"cloudli-lemf", "--help"}, 0, "--listen"},
    {{"cloudli-lemf", "--version"}, 0, "0.1.0"},
    {{"cloudli-lemf"}, 2, "--listen is missing"},
    {{"cloudli-lemf", "--what"}, 2, "unknown"},
    {{"cloudli-lemf", "file"}, 2, "'file'"},
    {{"cloudli-lemf", "--listen", "nowhere"}, 2, "HOST:PORT"},
    {{"cloudli-lemf", "--exit-after-idle", "0"}, 2, "seconds"},
    {{"cloudli-lemf", "--listen", "127.0.0.1:0", "--cert", "c", "--key", "k",
      "--ca", "/nowhere/ca.pem", "--provider", "p.example", "--out", out},
     1,
     "/nowhere/ca.pem"},
    {{"cloudli-lemf", "--listen", "127.0.0.1:0", "--cert", "c", "--key", "k",
      "--ca", "a", "--provider", "p.example", "--out", "/nowhere/out"},
     1,
     "/nowhere/out"},
};

START_TEST(wrong_usage_is_told_in_a_sentence)
{
    const struct tool t = spawn(usages[_i].arguments, 0);

    ck_assert_int_eq(wait_exit(&t), usages[_i].status);
    ck_assert_uint_ge(
        count_words(usages[_i].status == 0 ? t.stdout_file : t.stderr_file,
                    usages[_i].word),
        1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("cloudli-lemf");
    TCase *t = tcase_create("cloudli-lemf");

    tcase_add_unchecked_fixture(t, make_all, drop_all);
    tcase_add_checked_fixture(t, setup, NULL);
    tcase_set_timeout(t, 60);
    tcase_add_test(t, records_say_what_came_by_the_names_of_the_standard);
    tcase_add_loop_test(t, audio_is_put_in_order_and_gaps_are_silent, 0,
                        COUNT(streams));
    tcase_add_test(t, a_time_stamp_that_jumps_makes_no_endless_silence);
    tcase_add_test(t, duplicates_are_in_no_capture_and_a_second_run_goes_on);
    tcase_add_loop_test(t, a_liid_names_a_folder_and_no_other_place, 0,
                        COUNT(liids));
    tcase_add_test(t, content_without_an_ip_header_is_in_the_record);
    tcase_add_test(t, a_full_disk_is_told_once_and_nothing_is_confirmed);
    tcase_add_test(t, a_kill_in_the_middle_loses_nothing_and_doubles_nothing);
    tcase_add_test(t, without_its_state_a_run_reads_all_records);
    tcase_add_test(t, what_one_start_read_again_the_next_one_knows);
    tcase_add_test(t, two_receivers_never_write_one_folder);
    tcase_add_test(t, it_ends_by_itself_when_nobody_is_there);
    tcase_add_loop_test(t, wrong_usage_is_told_in_a_sentence, 0, COUNT(usages));
    suite_add_tcase(suite, t);
    return run_suite(suite);
}
