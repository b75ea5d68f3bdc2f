/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * cloudli-status as a process of its own, against the status files of a real
 * CLIF, and of some that a test made up.
 */
#include "unit/certs.h"
#include "unit/check_main.h"
#include "unit/listener.h"
#include "unit/rig.h"

#include <jansson.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static struct certs *certs;
static struct rig rig;
static struct listener *l;
static char said[1 << 16];

static void ok(int rv)
{
    ck_assert_int_eq(rv, CLOUDLI_OK);
}

/* Runs it on the state folder; its exit status. What it says is in said. */
static int run_tool(const char *options)
{
    char command[1024];
    FILE *out;
    size_t len;
    int status;

    (void)snprintf(command, sizeof(command), "%s --state %s %s 2>&1",
                   CLOUDLI_STATUS_TOOL, rig.state_dir, options);
    out = popen(command, "r");
    ck_assert_ptr_nonnull(out);
    len = fread(said, 1, sizeof(said) - 1, out);
    said[len] = '\0';
    status = pclose(out);
    ck_assert(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static int says(const char *words)
{
    return strstr(said, words) != NULL;
}

/* Runs it until it says so, for 10 s at most. */
static void await(const char *options, const char *words)
{
    for (int i = 0; i < 100; i++) {
        if (run_tool(options) == 0 && says(words))
            return;
        rig_pause_ms(100);
    }
    ck_abort_msg("it never said \"%s\": %s", words, said);
}

static void setup(void)
{
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;

    rig_open_auto(&rig, certs);
    l = listener_start(certs, "lemf", 0, 0);
    dest.name = "lemf";
    dest.host = "127.0.0.1";
    dest.peer_name = "lemf.example";
    dest.port = listener_port(l);
    ok(cloudli_register_set_destination(rig.reg, &dest, "test", NULL));
    rig_sync(&rig);
    rig_add_jean(&rig, "SECRET-LIID", NULL);
    (void)rig_wait_for(&rig, 1);
    rig_call(&rig, 20, 172);
    ok(cloudli_clif_flush(rig.clif, 20 * CLOUDLI_SECOND));
}

static void teardown(void)
{
    listener_stop(l);
    rig_close(&rig);
}

static void write_file(const char *name, const char *content)
{
    char path[512];
    FILE *file;

    (void)snprintf(path, sizeof(path), "%s/status/%s", rig.state_dir, name);
    file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_ge(fputs(content, file), 0);
    ck_assert_int_eq(fclose(file), 0);
}

START_TEST(a_running_service_is_shown_as_a_table)
{
    await("--once", "tls1.3");
    ck_assert(says("DESTINATION"));
    ck_assert(says("on tp-eu-1"));
    ck_assert(says("1 of 2 links up"));
    ck_assert(says("destination lemf-cc: the link is not up"));
    ck_assert(says("our certificate expires in 29 days"));
    ck_assert(!says("SECRET") && !says("jean"));
    ck_assert(!says("\033["));
    await("--once --color always", "\033[");
}
END_TEST

START_TEST(json_has_services_with_destinations_and_warnings)
{
    json_t *all, *service, *d, *w;
    int links = 0;
    size_t i;

    await("--once --json", "\"link\":\"up\"");
    all = json_loads(said, 0, NULL);
    ck_assert_ptr_nonnull(all);
    service = json_array_get(json_object_get(all, "services"), 0);
    ck_assert_int_eq(json_integer_value(json_object_get(service, "pid")),
                     getpid());
    d = json_array_get(json_object_get(service, "destinations"), 0);
    ck_assert_str_eq(json_string_value(json_object_get(d, "name")), "lemf");
    ck_assert_int_eq(
        json_integer_value(json_object_get(d, "records_delivered")), 20);
    json_array_foreach(json_object_get(all, "warnings"), i, w) links +=
        strcmp(json_string_value(json_object_get(w, "kind")), "link") == 0;
    ck_assert_int_eq(links, 1);
    json_decref(all);
}
END_TEST

START_TEST(states_that_are_old_or_unreadable_are_warned_of)
{
    const struct {
        const char *content;
        const char *words;
    } table[] = {
        {"{\"format\":1,\"time\":\"2026-01-01T00:00:00Z\"}",
         "it stands still or has died"},
        {"{\"format\":2}", "cannot be read or is of another version"},
        {"{\"format\":1,", "cannot be read or is of another version"},
        {"[]", "cannot be read or is of another version"},
        {"{\"format\":1,\"destinations\":[{\"name\":\"vpn\",\"plain_tcp\":true,"
         "\"link\":\"up\"}]}",
         "destination vpn: set to plain TCP"},
        {"{\"format\":1,\"destinations\":[{\"name\":\"vpn\","
         "\"records_lost\":3}]}",
         "destination vpn: 3 records were lost"},
        {"{\"format\":1,\"destinations\":[{\"name\":\"vpn\",\"oldest_age\":"
         "75.5}]}",
         "records have waited for 76 s"},
        {"{\"format\":1,\"destinations\":[{\"name\":\"vpn\","
         "\"peer_certificate_end\":\"2026-01-01T00:00:00Z\"}]}",
         "the LEMF's certificate has expired"},
        {"{\"format\":1,\"destinations\":[{\"name\":\"vpn\",\"link\":\"up\","
         "\"host\":2}]}",
         "the link is at fallback host 2"},
        {"{\"format\":1,\"destinations\":7}", "it stands still"},
    };

    for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
        write_file("99.json", table[i].content);
        ck_assert_int_eq(run_tool("--once"), 0);
        ck_assert_msg(says(table[i].words), "%s: %s", table[i].words, said);
        ck_assert(says("service 99"));
    }
    write_file("99.json", "");
    ck_assert_int_eq(run_tool("--once"), 0);
    ck_assert(!says("service 99"));
}
END_TEST

START_TEST(without_a_service_it_says_so)
{
    cloudli_clif_close(rig.clif);
    rig.clif = NULL;
    ck_assert_int_eq(run_tool("--once"), 1);
    ck_assert(says("No service on this state folder tells its state."));
}
END_TEST

/* What is no terminal gets one look; with --json it gets one after the other
 * until the tool is told to end. */
START_TEST(a_live_view_goes_on_until_it_is_ended)
{
    char command[1024];
    FILE *out;
    int looks = 0;

    /* timeout continues whom it ends, and that can hang the leak checker, which
     * traces its own process while it ends. */
    (void)snprintf(command, sizeof(command),
                   "ASAN_OPTIONS=detect_leaks=0 exec timeout -k 20 -s TERM 3 "
                   "%s --state %s --json",
                   CLOUDLI_STATUS_TOOL, rig.state_dir);
    out = popen(command, "r");
    ck_assert_ptr_nonnull(out);
    while (fgets(said, sizeof(said), out) != NULL)
        looks++;
    (void)pclose(out);
    ck_assert_int_ge(looks, 2);
    ck_assert_int_le(looks, 4);
    await("", "DESTINATION");
}
END_TEST

START_TEST(wrong_usage_is_told)
{
    ck_assert_int_eq(run_tool("--help"), 0);
    ck_assert(says("Usage: cloudli-status"));
    ck_assert_int_eq(run_tool("--version"), 0);
    ck_assert_int_eq(run_tool("--interval 0"), 2);
    ck_assert_int_eq(run_tool("--color pink"), 2);
    ck_assert_int_eq(run_tool("--shine"), 2);
    ck_assert_int_eq(run_tool("more"), 2);
    ck_assert_int_eq(run_tool("--once --state /nowhere"), 1);
    ck_assert(says("The state folder cannot be read"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("cloudli-status");
    TCase *tc = tcase_create("tool");
    int rv;

    certs = certs_new();
    tcase_set_timeout(tc, 120);
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_add_test(tc, a_running_service_is_shown_as_a_table);
    tcase_add_test(tc, json_has_services_with_destinations_and_warnings);
    tcase_add_test(tc, states_that_are_old_or_unreadable_are_warned_of);
    tcase_add_test(tc, without_a_service_it_says_so);
    tcase_add_test(tc, a_live_view_goes_on_until_it_is_ended);
    tcase_add_test(tc, wrong_usage_is_told);
    suite_add_tcase(suite, tc);
    rv = run_suite(suite);
    certs_free(certs);
    return rv;
}
