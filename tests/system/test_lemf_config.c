/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * cloudli-lemf by a configuration file: what is wrong with one is told with its
 * line and key, a provider's policy is held to, and SIGHUP reads it again.
 */
#include "system/lemf_tool_fixture.h"

#include <stdarg.h>

#define TEST_OPERATOR "McCloud" /* of the fixture's PDUs */

static char config[128];

static void write_config(mode_t mode, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static void write_config(mode_t mode, const char *format, ...)
{
    FILE *file;
    va_list args;

    (void)unlink(config);
    file = fopen(config, "w");
    ck_assert_ptr_nonnull(file);
    va_start(args, format);
    ck_assert_int_gt(vfprintf(file, format, args), 0);
    va_end(args);
    ck_assert_int_eq(fclose(file), 0);
    ck_assert_int_eq(chmod(config, mode), 0);
}

/* What a working file begins with; certificate names a pair of files. */
static const char *common(const char *certificate)
{
    static char text[1024];

    (void)snprintf(text, sizeof(text),
                   "# a receiver\n"
                   "listen = 127.0.0.1:0\n"
                   "cert = %s.pem\nkey = %s.key\n"
                   "ca = %s\n"
                   "out = %s\nkeep-ber = yes\njson = yes\n",
                   certs_path(certs, certificate),
                   certs_path(certs, certificate), certs_path(certs, "ca.pem"),
                   out);
    return text;
}

static void setup_config(void)
{
    setup();
    name_file(config, "config");
}

static struct tool start_configured(void)
{
    const char *arguments[] = {"cloudli-lemf", "--config", config, NULL};

    return start_with(arguments, 0);
}

/* --- What is wrong with a file. --- */

#define SECTION "[provider provider.example]\n"
#define RIGHT SECTION "operator = McCloud\nliid = *\n"

/* Behind the common lines, 8 of them. */
static const struct {
    const char *text;
    const char *told; /* behind the name of the file */
} faults[] = {
    {"", ": a section [provider NAME] is missing"},
    {"keep-ber = yes\n" RIGHT, ":9: keep-ber: is given twice"},
    {"rotate-bytes = 12\n" RIGHT, ":9: rotate-bytes: '12' is not"},
    {"rotate-bytes = 5T\n" RIGHT, ":9: rotate-bytes: '5T' is not"},
    {"rotate-bytes = M\n" RIGHT, ":9: rotate-bytes: 'M' is not"},
    {"rotate-interval = 1y\n" RIGHT, ":9: rotate-interval: '1y' is not"},
    {"rotate-interval = 0s\n" RIGHT, ":9: rotate-interval: '0s' is not"},
    {"per-cin = perhaps\n" RIGHT, ":9: per-cin: is neither yes nor no"},
    {"\n  # more\nlisten = nowhere\n" RIGHT,
     ":11: listen: 'nowhere' is not HOST:PORT"},
    {"tls-min = 1.1\n" RIGHT, ":9: tls-min: '1.1' is neither"},
    {"metrics =\n" RIGHT, ":9: metrics: has no value"},
    {"colour = red\n" RIGHT, ":9: colour: there is no such key"},
    {"LI-1 = yes\n" RIGHT, ":9: there is no such key"},
    {"LI-1\n" RIGHT, ":9: a line is KEY = VALUE"},
    {"provider = provider.example\n",
     ":9: provider: a provider is a section, [provider NAME]"},
    {"check-config = yes\n" RIGHT, ":9: check-config: is for the command"},
    {"operator = McCloud\n" RIGHT, ":9: operator: belongs into a section"},
    {RIGHT "out = elsewhere\n", ":12: out: belongs before the sections"},
    {SECTION "liid = *\n", ":9: operator: is missing in this section"},
    {SECTION "operator = a\n\n[provider b.example]\n",
     ":9: liid: is missing in this section"},
    {SECTION "operator = LI 007\n", ":10: operator: is no operator"},
    {SECTION "operator = 0123456789abcdefg\n", ":10: operator: is no operator"},
    {SECTION "operator = a\nliid = LI-7 # seven\n", ":11: liid: is no LIID"},
    {SECTION "operator = a\nliid = LI%7\n", ":11: liid: is no LIID"},
    {RIGHT "payload = iri,video\n", ":12: payload: 'iri,video' is not words"},
    {RIGHT "hash = md5\n", ":12: hash: is none of its words"},
    {RIGHT RIGHT, ":12: provider: 'provider.example' is given twice"},
    {"[provider]\n", ":9: a section is [provider NAME]"},
    {"[provider \n", ":9: a section is [provider NAME]"},
    {"[operators x]\n", ":9: a section is [provider NAME]"},
    {RIGHT "ca = /nowhere/ca.pem\n", "/nowhere/ca.pem"},
    {RIGHT "decrypt-key = /nowhere/key\n", "/nowhere/key"},
    {"exec = /nowhere/program\n" RIGHT, ": exec: /nowhere/program: No such"},
};

START_TEST(what_is_wrong_is_told_with_its_line_and_key)
{
    const char *arguments[] = {"cloudli-lemf", "--check-config", "--config",
                               config, NULL};
    char told[512];
    struct tool t;

    write_config(0600, "%s%s", common("lemf"), faults[_i].text);
    t = spawn(arguments, 0);
    ck_assert_int_eq(wait_exit(&t), 1);
    if (faults[_i].told[0] == ':')
        (void)snprintf(told, sizeof(told), "%s%s", config, faults[_i].told);
    else
        (void)snprintf(told, sizeof(told), "%s", faults[_i].told);
    ck_assert_msg(count_words(t.stderr_file, told) == 1, "%s is not told",
                  told);
    ck_assert_uint_eq(count_words(t.stderr_file, "LI-"), 0);
    ck_assert_uint_eq(count_words(t.stderr_file, "007"), 0);
    ck_assert_int_ne(access(out, F_OK), 0);
}
END_TEST

START_TEST(a_right_file_is_said_to_be_so_and_nothing_is_begun)
{
    const char *arguments[] = {"cloudli-lemf", "--check-config", "--config",
                               config, NULL};
    struct tool t;

    write_config(0600,
                 "%s%spayload = iri,cc\n[provider b.example]\nca = %s\n"
                 "operator = B%%20B\noperator = C\nliid = LI-?*\n",
                 common("lemf"), RIGHT, certs_path(certs, "other-ca.pem"));
    t = spawn(arguments, 0);
    ck_assert_int_eq(wait_exit(&t), 0);
    ck_assert_uint_eq(count_words(t.stdout_file, "can be used, 2 providers"),
                      1);
    ck_assert_int_ne(access(out, F_OK), 0);
}
END_TEST

START_TEST(a_file_that_others_can_read_is_refused)
{
    static const mode_t modes[] = {0640, 0604, 0620};
    const char *arguments[] = {"cloudli-lemf", "--config", config, NULL};

    for (int i = 0; i < COUNT(modes); i++) {
        struct tool t;

        write_config(modes[i], "%s%s", common("lemf"), RIGHT);
        t = spawn(arguments, 0);
        ck_assert_int_eq(wait_exit(&t), 1);
        ck_assert_uint_eq(count_words(t.stderr_file, "must have mode 0600"), 1);
    }
}
END_TEST

START_TEST(the_command_line_overrides_the_file_and_names_no_second_policy)
{
    const char *other[] = {"cloudli-lemf", "--config",      config,
                           "--provider",   "other.example", NULL};
    const char *arguments[] = {"cloudli-lemf", "--config", config,
                               "--cert",       NULL,       "--key",
                               NULL,           "--json",   NULL};
    struct tool t;

    write_config(0600, "%s%s", common("nowhere"), RIGHT);
    t = spawn(other, 0);
    ck_assert_int_eq(wait_exit(&t), 1);
    ck_assert_uint_eq(count_words(t.stderr_file, "exclude --provider"), 1);

    arguments[4] = certs_path(certs, "lemf.pem");
    arguments[6] = certs_path(certs, "lemf.key");
    t = start_with(arguments, 0);
    json_decref(stop(&t));
}
END_TEST

/* --- Policies. --- */

/* What a provider's section says, and why CC of TEST_OPERATOR and TEST_LIID may
 * not come. */
static const struct {
    const char *policy;
    const char *refusal; /* NULL: it is taken */
} policies[] = {
    {"operator = " TEST_OPERATOR "\nliid = *\n", NULL},
    {"operator = x\noperator = " TEST_OPERATOR "\nliid = x\nliid = " TEST_LIID
     "\npayload = cc,hi1\n",
     NULL},
    {"operator = " TEST_OPERATOR "\nliid = ?????????\n", NULL},
    {"operator = other\nliid = *\n", "operator identifier"},
    {"operator = " TEST_OPERATOR "\nliid = ?\n", "this LIID"},
    {"operator = " TEST_OPERATOR "\nliid = other-*\n", "this LIID"},
    {"operator = " TEST_OPERATOR "\nliid = *\npayload = iri\n",
     "kind of payload"},
};

START_TEST(what_a_policy_does_not_have_closes_the_connection_and_is_counted)
{
    const char *refusal = policies[_i].refusal;
    struct tool t;
    struct client c;
    json_t *summary;

    write_config(0600, "%s" SECTION "%s", common("lemf"), policies[_i].policy);
    t = start_configured();
    c = client_connect(&t);
    append_rtp(0, 0);
    ck_assert_int_eq(client_deliver(&c),
                     refusal == NULL ? CLOUDLI_OK : CLOUDLI_ERR_PEER_CLOSED);
    client_close(&c);
    summary = stop(&t);
    ck_assert_int_eq(number_of(summary, "policy_refused"), refusal != NULL);
    json_decref(summary);
    ck_assert_uint_eq(count_words(t.stderr_file, TEST_LIID), 0);
    if (refusal == NULL) {
        ck_assert_uint_eq(assert_once_each(TEST_LIID), 1);
        return;
    }
    ck_assert_uint_eq(count_words(t.stderr_file, "provider.example is closed"),
                      1);
    ck_assert_uint_eq(count_words(t.stderr_file, refusal), 1);
    ck_assert_int_ne(access(path_of(TEST_LIID, ""), F_OK), 0);
}
END_TEST

START_TEST(a_provider_whose_certificate_is_of_another_ca_is_not_let_in)
{
    struct client c;
    struct tool t;
    json_t *summary;

    write_config(0600, "listen = 127.0.0.1:0\n%s%sca = %s\n", common("lemf"),
                 RIGHT, certs_path(certs, "other-ca.pem"));
    t = start_configured();
    c = client_connect(&t);
    append_rtp(0, 0);
    ck_assert_int_ne(client_deliver(&c), CLOUDLI_OK);
    client_close(&c);
    summary = stop(&t);
    ck_assert_int_eq(number_of(summary, "refused"), 1);
    ck_assert_uint_eq(json_array_size(json_object_get(summary, "liids")), 0);
    /* It listened on both addresses. */
    ck_assert_uint_eq(count_words(t.stderr_file, ", 127.0.0.1:"), 1);
    json_decref(summary);
}
END_TEST

/* --- SIGHUP. --- */

static void wait_told(const struct tool *t, const char *words, size_t times)
{
    for (int ms = 0; count_words(t->stderr_file, words) < times; ms++) {
        ck_assert_msg(ms < WAIT_MS, "'%s' is not told", words);
        (void)poll(NULL, 0, 1);
    }
}

/* The serial number of the certificate that it shows. */
static long serial_of(const struct client *c)
{
    X509 *certificate = SSL_get1_peer_certificate(c->ssl);
    const long serial = ASN1_INTEGER_get(X509_get0_serialNumber(certificate));

    X509_free(certificate);
    return serial;
}

START_TEST(a_new_certificate_and_policy_are_taken_while_a_session_goes_on)
{
    struct client before, after;
    struct tool t;
    long serial;

    certs_add(certs, "swap", "lemf.example", -60, 3600);
    write_config(0600, "%s%s", common("swap"), RIGHT);
    t = start_configured();
    before = client_connect(&t);
    serial = serial_of(&before);
    append_rtp(0, 0);
    ck_assert_int_eq(client_deliver(&before), CLOUDLI_OK);

    /* What is wrong with the new file leaves all as it was. */
    write_config(0600, "%s%scolour = red\n", common("swap"), RIGHT);
    ck_assert_int_eq(kill(t.pid, SIGHUP), 0);
    wait_told(&t, "colour", 1);
    wait_told(&t, "stay as they were", 1);
    append_rtp(1, 1);
    ck_assert_int_eq(client_deliver(&before), CLOUDLI_OK);
    write_config(0600, "%s%s", common("swap"), RIGHT);
    (void)truncate(certs_path(certs, "swap.key"), 0);
    ck_assert_int_eq(kill(t.pid, SIGHUP), 0);
    wait_told(&t, "stay as they were", 2);

    /* The files are opened anew, too. */
    certs_add(certs, "swapped", "lemf.example", -60, 3600);
    certs_copy(certs, "swapped", "swap");
    ck_assert_int_eq(
        rename(path_of(TEST_LIID, "records.jsonl"), certs_path(certs, "moved")),
        0);
    ck_assert_int_eq(kill(t.pid, SIGHUP), 0);
    wait_told(&t, "read again", 1);
    append_rtp(2, 2);
    ck_assert_int_eq(client_deliver(&before), CLOUDLI_OK);
    ck_assert_uint_eq(
        count_words(path_of(TEST_LIID, "records.jsonl"), "iPMMCC"), 1);
    after = client_connect(&t);
    ck_assert_int_ne(serial_of(&after), serial);
    client_close(&after);

    /* A stricter policy is held to from the next PDU on. */
    write_config(0600,
                 "%s" SECTION "operator = " TEST_OPERATOR "\nliid = other\n",
                 common("swap"));
    ck_assert_int_eq(kill(t.pid, SIGHUP), 0);
    wait_told(&t, "read again", 2);
    append_rtp(3, 3);
    ck_assert_int_eq(client_deliver(&before), CLOUDLI_ERR_PEER_CLOSED);
    client_close(&before);
    json_decref(stop(&t));
}
END_TEST

START_TEST(what_cannot_change_while_it_runs_is_refused)
{
    struct tool t;

    write_config(0600, "%s%s", common("lemf"), RIGHT);
    t = start_configured();
    write_config(0600, "per-cin = yes\n%s%s", common("lemf"), RIGHT);
    ck_assert_int_eq(kill(t.pid, SIGHUP), 0);
    wait_told(&t, "per-cin cannot change while it runs", 1);
    wait_told(&t, "stay as they were", 1);
    json_decref(stop(&t));
}
END_TEST

static void write_program(const char *path, const char *given)
{
    char text[300];

    (void)snprintf(text, sizeof(text), "#!/bin/sh\nexec cat >>'%s'\n", given);
    put_file(path, (const uint8_t *)text, strlen(text));
    ck_assert_int_eq(chmod(path, 0700), 0);
}

START_TEST(another_program_takes_the_place_of_the_one_before)
{
    char programs[2][128], given[2][128];
    struct client c;
    struct tool t;

    for (int i = 0; i < 2; i++) {
        run_number++;
        name_file(programs[i], "program");
        name_file(given[i], "given");
        write_program(programs[i], given[i]);
    }
    write_config(0600, "exec = %s\n%s%s", programs[0], common("lemf"), RIGHT);
    t = start_configured();
    c = client_connect(&t);
    append_rtp(0, 0);
    ck_assert_int_eq(client_deliver(&c), CLOUDLI_OK);
    wait_word(given[0], "\"number\":1,");

    write_config(0600, "exec = %s\n%s%s", programs[1], common("lemf"), RIGHT);
    ck_assert_int_eq(kill(t.pid, SIGHUP), 0);
    wait_told(&t, "read again", 1);
    append_rtp(1, 1);
    ck_assert_int_eq(client_deliver(&c), CLOUDLI_OK);
    wait_word(given[1], "\"number\":2,");

    write_config(0600, "exec = /nowhere/program\n%s%s", common("lemf"), RIGHT);
    ck_assert_int_eq(kill(t.pid, SIGHUP), 0);
    wait_told(&t, "stay as they were", 1);
    append_rtp(2, 2);
    ck_assert_int_eq(client_deliver(&c), CLOUDLI_OK);
    wait_word(given[1], "\"number\":3,");

    write_config(0600, "%s%s", common("lemf"), RIGHT);
    ck_assert_int_eq(kill(t.pid, SIGHUP), 0);
    wait_told(&t, "read again", 2);
    append_rtp(3, 3);
    ck_assert_int_eq(client_deliver(&c), CLOUDLI_OK);
    client_close(&c);
    json_decref(stop(&t));
    ck_assert_uint_eq(count_words(given[0], "\"number\""), 1);
    ck_assert_uint_eq(count_words(given[1], "\"number\""), 2);
    ck_assert_uint_eq(count_words(t.stderr_file, "started again"), 0);
    ck_assert_uint_eq(assert_once_each(TEST_LIID), 4);
}
END_TEST

/* --- The manager of services. --- */

static int open_manager(char path[128])
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    const int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);

    name_file(path, "notify");
    ck_assert_uint_lt(strlen(path), sizeof(address.sun_path));
    memcpy(address.sun_path, path, strlen(path) + 1);
    ck_assert_int_eq(bind(fd, (struct sockaddr *)&address, sizeof(address)), 0);
    return fd;
}

static void assert_notified(int fd, const char *begin)
{
    char text[256];
    struct pollfd p = {.fd = fd, .events = POLLIN};
    ssize_t len;

    ck_assert_int_eq(poll(&p, 1, WAIT_MS), 1);
    len = recv(fd, text, sizeof(text) - 1, 0);
    ck_assert_int_gt(len, 0);
    text[len] = '\0';
    ck_assert_msg(strncmp(text, begin, strlen(begin)) == 0, "%s", text);
}

START_TEST(a_manager_of_services_is_told_when_it_is_ready)
{
    char path[128];
    const int fd = open_manager(path);
    struct tool t;

    write_config(0600, "%s%s", common("lemf"), RIGHT);
    ck_assert_int_eq(setenv("NOTIFY_SOCKET", path, 1), 0);
    t = start_configured();
    ck_assert_int_eq(unsetenv("NOTIFY_SOCKET"), 0);
    assert_notified(fd, "READY=1");
    ck_assert_uint_eq(count_words(t.stderr_file, "ready, listening on 127"), 1);
    ck_assert_int_eq(kill(t.pid, SIGHUP), 0);
    assert_notified(fd, "RELOADING=1\nMONOTONIC_USEC=");
    assert_notified(fd, "READY=1");
    json_decref(stop(&t));
    assert_notified(fd, "STOPPING=1");
    (void)close(fd);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("cloudli-lemf by a file");
    TCase *t = tcase_create("cloudli-lemf by a file");

    tcase_add_unchecked_fixture(t, make_all, drop_all);
    tcase_add_checked_fixture(t, setup_config, NULL);
    tcase_set_timeout(t, 60);
    tcase_add_loop_test(t, what_is_wrong_is_told_with_its_line_and_key, 0,
                        COUNT(faults));
    tcase_add_test(t, a_right_file_is_said_to_be_so_and_nothing_is_begun);
    tcase_add_test(t, a_file_that_others_can_read_is_refused);
    tcase_add_test(
        t, the_command_line_overrides_the_file_and_names_no_second_policy);
    tcase_add_loop_test(
        t, what_a_policy_does_not_have_closes_the_connection_and_is_counted, 0,
        COUNT(policies));
    tcase_add_test(
        t, a_new_certificate_and_policy_are_taken_while_a_session_goes_on);
    tcase_add_test(t,
                   a_provider_whose_certificate_is_of_another_ca_is_not_let_in);
    tcase_add_test(t, another_program_takes_the_place_of_the_one_before);
    tcase_add_test(t, what_cannot_change_while_it_runs_is_refused);
    tcase_add_test(t, a_manager_of_services_is_told_when_it_is_ready);
    suite_add_tcase(suite, t);
    return run_suite(suite);
}
