/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What a CLIF does, in the audit trail; the trail of several processes, and of
 * some that are killed.
 */
#include "unit/audit_fixture.h"
#include "unit/rig.h"

#include "clif/front.h"
#include "warrant/follow_register.h"

#include <signal.h>

#define WRITERS 3
#define WARRANTS 12
#define KILLS 6

static struct certs *certs;
static struct rig rig;

static void setup_rig(void)
{
    err = (cloudli_error)CLOUDLI_ERROR_INIT;
    rig_open(&rig, certs);
}

static void teardown_rig(void)
{
    rig_close(&rig);
}

/* All that was noted so far, written; then the lines of a what. */
static const char *told(const char *action)
{
    cloudli_audit_filter filter = CLOUDLI_AUDIT_FILTER_INIT;
    static char text[8192];

    filter.action = action;
    text[0] = '\0';
    rig_sync(&rig);
    cloudli__clif_audit(rig.clif, 1);
    ok(cloudli_audit_read(rig.reg, &filter, "reader", see_line, text, &err));
    return text;
}

static int see_details(void *user_data, const cloudli_audit_line *line)
{
    char *text = user_data;
    const size_t len = strlen(text);

    (void)snprintf(text + len, 8192 - len, "%s\n",
                   line->detail == NULL ? "" : line->detail);
    return 0;
}

static const char *details(const char *action)
{
    cloudli_audit_filter filter = CLOUDLI_AUDIT_FILTER_INIT;
    static char text[8192];

    filter.action = action;
    text[0] = '\0';
    ok(cloudli_audit_read(rig.reg, &filter, "reader", see_details, text, &err));
    return text;
}

static int is_sound(cloudli_register *which)
{
    report = (cloudli_audit_report)CLOUDLI_AUDIT_REPORT_INIT;
    return cloudli_audit_verify(which, NULL, &report, &err) == CLOUDLI_OK;
}

START_TEST(an_interception_begins_and_ends_in_the_trail)
{
    const char *lines;
    char expected[128];
    unsigned cin;

    rig_add_jean(&rig, "LI-1", NULL);
    rig_call(&rig, 3, 20);
    ck_assert_str_eq(told("interception"),
                     "interception.begin clif:tp-eu-1/police/LI-1//"
                     "target-matched/\n"
                     "interception.end clif:tp-eu-1/police/LI-1//"
                     "communication-ended/\n");
    lines = details("interception");
    ck_assert_int_eq(sscanf(lines, "{\"cin\":%u", &cin), 1);
    (void)snprintf(expected, sizeof(expected),
                   "{\"cin\":%u,\"deliver\":\"iri,cc\"}\n"
                   "{\"cin\":%u,\"iri\":0,\"cc\":3}\n",
                   cin, cin);
    ck_assert_str_eq(lines, expected);
    ck_assert_str_eq(told("decision"),
                     "decision clif:tp-eu-1/police/LI-1//allowed/\n");
    ck_assert_ptr_nonnull(strstr(details("decision"), "\"jurisdiction\":\""));
    ck_assert_ptr_nonnull(strstr(details("decision"), "\"service\":\"call\""));
    ck_assert_str_eq(told("order"),
                     "order.applied clif:tp-eu-1/police/LI-1///\n");
    ck_assert(is_sound(rig.reg));
}
END_TEST

START_TEST(whoever_is_no_target_leaves_no_line)
{
    uint64_t last;

    (void)told("clif");
    ck_assert(is_sound(rig.reg));
    last = report.last;
    rig_call(&rig, 3, 20);
    rig_sync(&rig);
    cloudli__clif_audit(rig.clif, 1);
    ck_assert(is_sound(rig.reg));
    ck_assert_uint_eq(report.last, last);
}
END_TEST

START_TEST(an_order_that_is_withdrawn_ends_what_is_in_progress)
{
    static const char *const greg[1] = {"sip:greg@mccloud.example"};
    const cloudli_party jean_party = rig_party(rig_jean);
    const cloudli_party greg_party = rig_party(greg);
    cloudli_call_info info = CLOUDLI_CALL_INFO_INIT;
    const cloudli_media audio = rig_audio(0);
    cloudli_call *call = NULL;

    rig_add_jean(&rig, "LI-1", NULL);
    info.caller = &jean_party;
    info.callee = &greg_party;
    ok(cloudli_call_begin(&call, rig.clif, &info, &err));
    ok(cloudli_call_media(call, &audio, CLOUDLI_FROM_PARTY, "x", 1));
    ok(cloudli_warrant_revoke(rig.reg, "police", "LI-1", "chief", NULL, &err));
    ck_assert_str_eq(told("interception.end"),
                     "interception.end clif:tp-eu-1/police/LI-1//order-ended/"
                     "\n");
    ck_assert_str_eq(told("order.ended"),
                     "order.ended clif:tp-eu-1/police/LI-1//withdrawn/\n");
    ok(cloudli_call_end(call));
    cloudli_call_free(call);
    ck_assert_str_eq(told("interception.end"),
                     "interception.end clif:tp-eu-1/police/LI-1//order-ended/"
                     "\n");
}
END_TEST

START_TEST(an_order_that_comes_to_its_end_says_so)
{
    rig_add_jean(&rig, "LI-1", NULL);
    rig.now += HOUR;
    ck_assert_str_eq(told("order.ended"),
                     "order.ended clif:tp-eu-1/police/LI-1//expired/\n");
}
END_TEST

START_TEST(a_service_opens_and_closes_and_says_how_records_wait)
{
    cloudli_clif_options options = rig_options(&rig, certs);

    ck_assert_str_eq(told("clif"), "clif.open clif:tp-eu-1/////\n");
    ck_assert_str_eq(told("queue"), "queue.policy clif:tp-eu-1///lemf//\n"
                                    "queue.policy clif:tp-eu-1///lemf-cc//\n");
    ck_assert_ptr_nonnull(strstr(details("queue"),
                                 "{\"spool\":\"memory\",\"overflow\":"
                                 "\"drop-new-cc\",\"bytes\":"));
    cloudli_clif_close(rig.clif);
    rig.clif = NULL;
    ok(cloudli_clif_open(&rig.clif, &options, &err));
    ck_assert_str_eq(told("clif"), "clif.open clif:tp-eu-1/////\n"
                                   "clif.close clif:tp-eu-1/////\n"
                                   "clif.open clif:tp-eu-1/////\n");
    ck_assert(is_sound(rig.reg));
    ck_assert_uint_eq(report.unclosed, 1);
    ck_assert_uint_ge(report.signatures, 1);
}
END_TEST

START_TEST(a_link_that_fails_and_records_that_are_lost_are_told)
{
    struct cloudli__outlet *outlet = atomic_load(&rig.clif->outlets);

    atomic_store(&outlet->facts.failures, 3);
    atomic_store(&outlet->facts.failure, CLOUDLI_ERR_CONNECT);
    cloudli__clif_audit_outlets(rig.clif, HOUR);
    atomic_store(&outlet->facts.failures, 9); /* it is known to be down */
    cloudli__clif_audit_outlets(rig.clif, 2 * HOUR);
    atomic_store(&outlet->facts.connects, 1);
    atomic_store(&outlet->facts.state, CLOUDLI_LINK_UP);
    cloudli__clif_audit_outlets(rig.clif, 3 * HOUR);
    atomic_store(&outlet->facts.reconnects, 1);
    atomic_store(&outlet->facts.state, CLOUDLI_LINK_WAITING);
    cloudli__clif_audit_outlets(rig.clif, 3 * HOUR + 1); /* a little later */
    cloudli__clif_audit_outlets(rig.clif, 4 * HOUR);
    ck_assert_ptr_null(
        cloudli__spool_reserve(outlet->spool, CLOUDLI__SPOOL_CC,
                               (size_t)cloudli__spool_size(outlet->spool)));
    cloudli__clif_audit_outlets(rig.clif, 5 * HOUR);
    cloudli__clif_audit(rig.clif, 1);
    ck_assert_ptr_nonnull(
        strstr(told("link"), "link.down clif:tp-eu-1///lemf-cc/not-reached/\n"
                             "link.up clif:tp-eu-1///lemf-cc//\n"
                             "link.down clif:tp-eu-1///lemf-cc/lost/\n"));
    ck_assert_str_eq(told("records"),
                     "records.lost clif:tp-eu-1///lemf-cc/overflow/\n");
    ck_assert_str_eq(details("records"), "{\"records\":1,\"since_open\":1}\n");
}
END_TEST

START_TEST(what_has_no_room_is_counted_and_told)
{
    const struct cloudli__audit_event event = {.action = CLOUDLI__AUDIT_LINK_UP,
                                               .destination = "far"};
    struct cloudli__audit_queue *queue = NULL;
    struct cloudli__audit_event out[2];
    size_t most = 0;
    uint64_t lost = 0;

    ok(cloudli__audit_queue_new(&queue));
    do {
        most = cloudli__audit_waiting(queue);
        cloudli__audit_note(queue, &event);
    } while (cloudli__audit_waiting(queue) > most);
    cloudli__audit_note(queue, &event);
    ck_assert_uint_ge(most, 8192);
    ck_assert_uint_eq(cloudli__audit_peek(queue, out, 2, &lost), 2);
    ck_assert_uint_eq(lost, 2);
    ck_assert_str_eq(out[1].destination, "far");
    ck_assert_int_gt(out[1].time, 0);
    cloudli__audit_drop(queue, 2, lost);
    ck_assert_uint_eq(cloudli__audit_waiting(queue), most - 2);
    ck_assert_uint_eq(cloudli__audit_peek(queue, out, 1, &lost), 1);
    ck_assert_uint_eq(lost, 0);
    cloudli__audit_queue_free(queue);

    ok(cloudli__register_audit(rig.reg, "clif:x", &event, 1, 7, &err));
    ck_assert_str_eq(told("trail.overflow"), "trail.overflow clif:x/////\n");
    ck_assert_str_eq(details("trail.overflow"), "{\"events\":7}\n");
}
END_TEST

START_TEST(a_trail_that_cannot_be_written_is_written_later)
{
    char path[300];
    sqlite3 *db = NULL;

    (void)told("clif");
    rig_add_jean(&rig, "LI-1", NULL);
    rig_call(&rig, 1, 20);
    (void)snprintf(path, sizeof(path), "%s/register.sqlite3", rig.state_dir);
    ck_assert_int_eq(sqlite3_open(path, &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL),
                     SQLITE_OK);
    rig_forget_log(&rig);
    cloudli__clif_audit(rig.clif, 1);
    cloudli__clif_audit(rig.clif, 1);
    ck_assert_uint_eq(rig_said(&rig, "the audit trail cannot be written"), 1);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
    ck_assert_ptr_nonnull(strstr(told("interception"), "interception.end"));
    ck_assert_uint_eq(rig_said(&rig, "the audit trail can be written again"),
                      1);
}
END_TEST

/* --- Processes --- */

static void open_and_wait(int ready)
{
    struct cloudli__audit_session session = {0};
    cloudli_register *own = NULL;

    if (cloudli_register_open(&own, folder, NULL) != CLOUDLI_OK ||
        cloudli__register_audit_open(own, &session, "clif:child", NULL) !=
            CLOUDLI_OK ||
        write(ready, "x", 1) != 1)
        _exit(1);
    for (;;)
        (void)pause();
}

/* A child that says when it is ready. */
static pid_t start(void (*child)(int))
{
    int ends[2];
    char byte;
    pid_t pid;

    ck_assert_int_eq(pipe(ends), 0);
    pid = fork();
    if (pid == 0)
        child(ends[1]);
    ck_assert_int_gt(pid, 0);
    (void)close(ends[1]);
    ck_assert_int_eq(read(ends[0], &byte, 1), 1);
    (void)close(ends[0]);
    return pid;
}

static void kill_child(pid_t pid)
{
    int status;

    ck_assert_int_eq(kill(pid, SIGKILL), 0);
    ck_assert_int_eq(waitpid(pid, &status, 0), pid);
    ck_assert_int_eq(WTERMSIG(status), SIGKILL);
}

START_TEST(whoever_opens_next_tells_of_those_that_did_not_close)
{
    struct cloudli__audit_session session = {0}, second = {0};
    const cloudli_audit_filter filter = {.size = sizeof(filter),
                                         .action = "clif"};
    const pid_t alive = start(open_and_wait), killed = start(open_and_wait);

    kill_child(killed);
    ok(cloudli__register_audit_open(reg, &session, "clif:a", &err));
    ok(cloudli__register_audit_open(reg, &second, "clif:b", &err));
    ok(cloudli__register_audit_close(reg, &second, "clif:b", &err));
    kill_child(alive);
    ok(cloudli__register_audit_open(reg, &second, "clif:c", &err));
    ck_assert_str_eq(trail(&filter), "clif.open clif:child/////\n"
                                     "clif.open clif:child/////\n"
                                     "clif.lost clif:child////not-closed/\n"
                                     "clif.open clif:a/////\n"
                                     "clif.open clif:b/////\n"
                                     "clif.close clif:b/////\n"
                                     "clif.lost clif:child////not-closed/\n"
                                     "clif.open clif:c/////\n");
    sound();
    ck_assert_uint_eq(report.unclosed, 2);
    ok(cloudli__register_audit_close(reg, &session, "clif:a", &err));
    ok(cloudli__register_audit_close(reg, &second, "clif:c", &err));
    sound();
    ck_assert_uint_eq(report.unclosed, 0);
}
END_TEST

static void write_lines(int ready)
{
    const struct cloudli__audit_event event = {.action = CLOUDLI__AUDIT_LINK_UP,
                                               .destination = "far"};
    cloudli_register *own = NULL;
    cloudli_warrant w = good_warrant();
    char liid[26];

    if (cloudli_register_open(&own, folder, NULL) != CLOUDLI_OK ||
        write(ready, "x", 1) != 1)
        _exit(1);
    for (int i = 0; i < WARRANTS; i++) {
        (void)snprintf(liid, sizeof(liid), "%d-%d", (int)getpid(), i);
        w.liid = liid;
        if (cloudli_warrant_add(own, &w, "o", NULL, NULL) != CLOUDLI_OK)
            _exit(2);
        /* Others may be writing for longer than this waits. */
        while (cloudli__register_audit(own, "clif:x", &event, 1, 0, NULL) !=
               CLOUDLI_OK)
            ;
    }
    cloudli_register_close(own);
    _exit(0);
}

START_TEST(several_processes_make_one_chain)
{
    pid_t writers[WRITERS];
    int status;

    close_register(); /* each writer opens its own */
    for (int i = 0; i < WRITERS; i++)
        writers[i] = start(write_lines);
    for (int i = 0; i < WRITERS; i++) {
        ck_assert_int_eq(waitpid(writers[i], &status, 0), writers[i]);
        ck_assert_int_eq(status, 0);
    }
    open_register();
    sound();
    ck_assert_uint_ge(report.lines, WRITERS * WARRANTS * 2);
    ck_assert_str_eq(ask("SELECT count(*) = 36 FROM audit"
                         " WHERE action = 'warrant.add'"),
                     "1");
}
END_TEST

static void write_until_killed(int ready)
{
    cloudli_register *own = NULL;
    cloudli_warrant w = good_warrant();
    char liid[26];

    if (cloudli_register_open(&own, folder, NULL) != CLOUDLI_OK)
        _exit(1);
    for (int i = 0;; i++) {
        (void)snprintf(liid, sizeof(liid), "%d-%d", (int)getpid(), i);
        w.liid = liid;
        if (cloudli_warrant_add(own, &w, "o", NULL, NULL) != CLOUDLI_OK ||
            (i == 1 && write(ready, "x", 1) != 1))
            _exit(2);
    }
}

START_TEST(a_writer_that_is_killed_leaves_a_trail_that_is_sound)
{
    uint64_t lines = 0;

    for (int i = 0; i < KILLS; i++) {
        const pid_t pid = start(write_until_killed);

        (void)usleep(1500 * (useconds_t)i);
        kill_child(pid);
        sound();
        ck_assert_uint_gt(report.lines, lines);
        lines = report.lines;
        /* No change without its line, and no line without its change. */
        ck_assert_str_eq(
            ask("SELECT (SELECT group_concat(revision) FROM"
                " (SELECT revision FROM change ORDER BY revision)) ="
                " (SELECT group_concat(r) FROM (SELECT"
                " json_extract(detail, '$.revision') AS r FROM audit"
                " WHERE action GLOB 'warrant.*' OR action GLOB"
                " 'destination.*' ORDER BY number))"),
            "1");
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("audit-clif");
    TCase *clif = tcase_create("clif");
    TCase *processes = tcase_create("processes");
    int status;

    certs = certs_new();

    tcase_add_checked_fixture(clif, setup_rig, teardown_rig);
    tcase_add_test(clif, an_interception_begins_and_ends_in_the_trail);
    tcase_add_test(clif, whoever_is_no_target_leaves_no_line);
    tcase_add_test(clif, an_order_that_is_withdrawn_ends_what_is_in_progress);
    tcase_add_test(clif, an_order_that_comes_to_its_end_says_so);
    tcase_add_test(clif, a_service_opens_and_closes_and_says_how_records_wait);
    tcase_add_test(clif, a_link_that_fails_and_records_that_are_lost_are_told);
    tcase_add_test(clif, what_has_no_room_is_counted_and_told);
    tcase_add_test(clif, a_trail_that_cannot_be_written_is_written_later);
    suite_add_tcase(suite, clif);
    tcase_add_checked_fixture(processes, setup, teardown);
    tcase_set_timeout(processes, 60);
    tcase_add_test(processes,
                   whoever_opens_next_tells_of_those_that_did_not_close);
    tcase_add_test(processes, several_processes_make_one_chain);
    tcase_add_test(processes,
                   a_writer_that_is_killed_leaves_a_trail_that_is_sound);
    suite_add_tcase(suite, processes);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
