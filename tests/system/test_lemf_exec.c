/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The program that cloudli-lemf gives each record: it may be slow, end or be
 * missing, and what is stored and confirmed does not depend on it.
 */
#include "system/lemf_tool_fixture.h"

static char program[128], given[128], gate[128];

/* A shell script; given and gate are names of files that it uses. */
static void write_program(const char *text)
{
    char script[1024];

    (void)snprintf(script, sizeof(script),
                   "#!/bin/sh\ngiven='%s' gate='%s'\n%s", given, gate, text);
    put_file(program, (const uint8_t *)script, strlen(script));
    ck_assert_int_eq(chmod(program, 0700), 0);
}

static void setup_program(void)
{
    setup();
    name_file(program, "program");
    name_file(given, "given");
    name_file(gate, "gate");
}

static struct tool start_exec(void)
{
    const char *more[] = {"--exec", program, NULL};

    return start_more(0, more);
}

/* Numbers of the records in a file of lines, in its order. */
static size_t read_numbers(const char *path, uint32_t numbers[512])
{
    FILE *file = fopen(path, "r");
    char *line = NULL;
    size_t cap = 0, count = 0;

    ck_assert_ptr_nonnull(file);
    while (getline(&line, &cap, file) > 0) {
        const char *number = strstr(line, "\"number\":");

        ck_assert_msg(number != NULL, "no record: %s", line);
        ck_assert_uint_lt(count, 512);
        numbers[count++] = (uint32_t)atoi(number + strlen("\"number\":"));
    }
    free(line);
    (void)fclose(file);
    return count;
}

START_TEST(each_record_is_given_as_it_is_in_the_file_and_input_ends)
{
    struct tool t;
    struct client c;
    uint8_t *stored, *seen;
    size_t stored_len, seen_len;

    write_program("cat >\"$given\"; echo ended >>\"$given\"; echo noise\n");
    t = start_exec();
    c = client_connect(&t);
    for (uint32_t n = 0; n < 20; n++)
        append_rtp(n, n);
    append_rtp(19, 19);
    ck_assert_int_eq(client_deliver(&c), CLOUDLI_OK);
    client_close(&c);
    json_decref(stop(&t)); /* its stdout has the summary alone */
    stored = read_file(path_of(TEST_LIID, "records.jsonl"), &stored_len);
    seen = read_file(given, &seen_len);
    ck_assert_uint_eq(seen_len, stored_len + strlen("ended\n"));
    ck_assert_mem_eq(seen, stored, stored_len);
    ck_assert_mem_eq(seen + stored_len, "ended\n", strlen("ended\n"));
    free(stored);
    free(seen);
}
END_TEST

START_TEST(a_record_is_given_though_nobody_asks_for_an_acknowledgement)
{
    struct tool t;
    struct client c;

    write_program("cat >\"$given\"\n");
    t = start_exec();
    c = client_connect(&t);
    append_rtp(0, 0);
    ck_assert_int_eq(cloudli__tls_write(c.ssl, wire.data, wire.len, NULL),
                     CLOUDLI_OK);
    cloudli__buffer_dispose(&wire);
    wait_word(given, "iPMMCC");
    client_close(&c);
    json_decref(stop(&t));
}
END_TEST

/* It ends after three lines each time. */
START_TEST(a_program_that_ends_is_started_again_with_what_it_did_not_get)
{
    uint32_t numbers[512];
    struct tool t;
    struct client c;
    size_t count;

    write_program("for i in 1 2 3; do IFS= read -r line || exit 0\n"
                  "printf '%s\\n' \"$line\" >>\"$given\"; done; exit 7\n");
    t = start_exec();
    c = client_connect(&t);
    for (uint32_t n = 0; n < 12; n++) {
        append_rtp(n, n);
        ck_assert_int_eq(client_deliver(&c), CLOUDLI_OK);
        if (n % 3 != 2)
            continue;
        for (int ms = 0;
             count_words(t.stderr_file, "ended with status 7") < n / 3 + 1;
             ms += 5) {
            ck_assert_int_lt(ms, WAIT_MS);
            (void)poll(NULL, 0, 5);
        }
    }
    client_close(&c);
    json_decref(stop(&t));
    count = read_numbers(given, numbers);
    ck_assert_uint_eq(count, 12);
    for (uint32_t n = 0; n < count; n++)
        ck_assert_uint_eq(numbers[n], n + 1);
    ck_assert_uint_eq(assert_once_each(TEST_LIID), 12);
}
END_TEST

START_TEST(a_program_that_is_killed_costs_no_record_in_the_files)
{
    char pid_file[160], text[512];
    uint32_t numbers[512];
    struct tool t;
    struct client c;
    uint8_t *pid;
    size_t len, count;

    (void)snprintf(pid_file, sizeof(pid_file), "%s.pid", given);
    (void)snprintf(text, sizeof(text), "echo $$ >'%s'\nexec cat >>\"$given\"\n",
                   pid_file);
    write_program(text);
    t = start_exec();
    c = client_connect(&t);
    append_rtp(0, 0);
    ck_assert_int_eq(client_deliver(&c), CLOUDLI_OK);
    wait_word(given, "\"number\":1,");
    pid = read_file(pid_file, &len);
    ck_assert_int_eq(kill(atoi((const char *)pid), SIGKILL), 0);
    free(pid);
    for (uint32_t n = 1; n < 20; n++)
        append_rtp(n, n);
    ck_assert_int_eq(client_deliver(&c), CLOUDLI_OK);
    wait_word(given, "\"number\":20,");
    client_close(&c);
    json_decref(stop(&t));
    ck_assert_uint_eq(count_words(t.stderr_file, "was ended by signal 9"), 1);
    count = read_numbers(given, numbers);
    for (size_t i = 1; i < count; i++)
        ck_assert_uint_gt(numbers[i], numbers[i - 1]);
    ck_assert_uint_eq(assert_once_each(TEST_LIID), 20);
}
END_TEST

/* PDUs whose lines need more than all the room, while nobody reads. */
START_TEST(a_program_that_does_not_read_delays_nothing_and_is_told_of)
{
    char metrics[128];
    const char *more[] = {"--exec", program, "--metrics", metrics, NULL};
    uint32_t numbers[512], sent = 190; /* none like an IP header */
    struct timespec begun, now;
    struct tool t;
    struct client c;
    size_t count;

    name_file(metrics, "metrics");
    write_program("while [ ! -e \"$gate\" ]; do sleep 0.05; done\n"
                  "exec grep --line-buffered -o '\"number\":[0-9]*' "
                  ">\"$given\"\n");
    t = start_more(0, more);
    c = client_connect(&t);
    (void)clock_gettime(CLOCK_MONOTONIC, &begun);
    for (uint32_t n = 0; n < sent; n++)
        append_cc(&wire, CIN, n, 60000);
    ck_assert_int_eq(client_deliver(&c), CLOUDLI_OK);
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    ck_assert_int_lt(now.tv_sec - begun.tv_sec, 15);
    ck_assert_uint_eq(count_words(t.stderr_file, "is too slow"), 1);
    put_file(gate, (const uint8_t *)"", 0);
    wait_word(given, "\"number\":100\n");
    append_cc(&wire, CIN, sent, 10);
    ck_assert_int_eq(client_deliver(&c), CLOUDLI_OK);
    wait_word(given, "\"number\":191\n");
    ck_assert_uint_eq(count_words(t.stderr_file, "given records again"), 1);
    wait_word(metrics, "cloudli_lemf_exec_starts_total 1");
    for (int ms = 0;
         count_words(metrics, "cloudli_lemf_exec_missed_total 0") > 0;
         ms += 5) {
        ck_assert_int_lt(ms, WAIT_MS);
        (void)poll(NULL, 0, 5);
    }
    client_close(&c);
    json_decref(stop(&t));
    count = read_numbers(given, numbers);
    ck_assert_uint_gt(count, 100);
    ck_assert_uint_lt(count, sent);
    ck_assert_uint_eq(numbers[count - 1], sent + 1);
    for (uint32_t n = 0; n + 1 < count; n++)
        ck_assert_uint_eq(numbers[n], n + 1);
}
END_TEST

START_TEST(a_program_that_is_not_there_is_told_at_once)
{
    const char *arguments[] = {"cloudli-lemf",
                               "--listen",
                               "127.0.0.1:0",
                               "--cert",
                               NULL,
                               "--key",
                               NULL,
                               "--ca",
                               NULL,
                               "--provider",
                               "p.example",
                               "--out",
                               out,
                               "--exec",
                               program,
                               NULL};
    struct tool t;

    arguments[4] = certs_path(certs, "lemf.pem");
    arguments[6] = certs_path(certs, "lemf.key");
    arguments[8] = certs_path(certs, "ca.pem");
    t = spawn(arguments, 0);
    ck_assert_int_eq(wait_exit(&t), 1);
    ck_assert_uint_eq(count_words(t.stderr_file, "No such file"), 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("cloudli-lemf's program");
    TCase *t = tcase_create("cloudli-lemf's program");

    tcase_add_unchecked_fixture(t, make_all, drop_all);
    tcase_add_checked_fixture(t, setup_program, NULL);
    tcase_set_timeout(t, 60);
    tcase_add_test(t, each_record_is_given_as_it_is_in_the_file_and_input_ends);
    tcase_add_test(t,
                   a_record_is_given_though_nobody_asks_for_an_acknowledgement);
    tcase_add_test(
        t, a_program_that_ends_is_started_again_with_what_it_did_not_get);
    tcase_add_test(t, a_program_that_is_killed_costs_no_record_in_the_files);
    tcase_add_test(t,
                   a_program_that_does_not_read_delays_nothing_and_is_told_of);
    tcase_add_test(t, a_program_that_is_not_there_is_told_at_once);
    suite_add_tcase(suite, t);
    return run_suite(suite);
}
