/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "check_main.h"
#include "rig.h"

#include "clif/front.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static struct certs *certs;
static struct rig rig;

static const char *const greg[1] = {"sip:greg@mccloud.example"};

static void setup(void)
{
    rig_open(&rig, certs);
}

static void setup_auto(void)
{
    rig_open_auto(&rig, certs);
}

static void teardown(void)
{
    rig_close(&rig);
}

static void ok(int rv)
{
    ck_assert_int_eq(rv, CLOUDLI_OK);
}

/* --- Options --- */

#define AT(field) offsetof(cloudli_clif_options, field)

static const struct {
    size_t field;
    const char *value;
    const char *word; /* NULL: it is fine */
} texts[] = {
    {AT(operator_id), NULL, "operator_id"},
    {AT(operator_id), "", "operator_id"},
    {AT(operator_id), "12345678901234567", "operator_id"},
    {AT(network_element), "", "network_element"},
    {AT(network_element), "12345678901234567", "network_element"},
    {AT(network_element), NULL, NULL},
    {AT(country), NULL, "country"},
    {AT(country), "nl", "country"},
    {AT(country), "NLD", "country"},
    {AT(country), "ZZ", "country"},
    {AT(interception_point), "", "interception_point"},
    {AT(interception_point), "123456789", "interception_point"},
    {AT(interception_point), "a_b", "interception_point"},
    {AT(interception_point), "a-b", NULL},
    {AT(hi2_operator_id), "", "hi2_operator_id"},
    {AT(hi2_operator_id), "123456", "hi2_operator_id"},
    {AT(hi2_operator_id), "12345", NULL},
    {AT(state_dir), NULL, "state_dir"},
    {AT(certificate_file), NULL, "certificate_file"},
    {AT(key_file), NULL, "key_file"},
    {AT(ca_file), "", "ca_file"},
};

START_TEST(an_option_that_is_wrong_is_named)
{
    cloudli_clif_options options = rig_options(&rig, certs);
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_clif *clif = rig.clif;
    int rv;

    memcpy((char *)&options + texts[_i].field, &texts[_i].value,
           sizeof(texts[_i].value));
    rv = cloudli_clif_open(&clif, &options, &err);
    if (texts[_i].word == NULL) {
        ck_assert_msg(rv == CLOUDLI_OK, "%s", err.message);
    } else {
        ck_assert_int_eq(rv, CLOUDLI_ERR_INVALID_ARGUMENT);
        ck_assert_int_eq(err.code, rv);
        ck_assert_msg(strstr(err.message, texts[_i].word) != NULL, "%s",
                      err.message);
        ck_assert_ptr_null(clif);
    }
    cloudli_clif_close(clif);
}
END_TEST

START_TEST(a_clif_of_another_provider_or_key_does_not_open_the_register)
{
    cloudli_clif_options options = rig_options(&rig, certs);
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_clif *clif;

    options.operator_id = "1234567890123456";
    ck_assert_int_eq(cloudli_clif_open(&clif, &options, &err),
                     CLOUDLI_ERR_REGISTER_PROVIDER);
    ck_assert_ptr_null(clif);
    options.operator_id = "McCloud";
    options.register_key_file = certs_path(certs, "lemf.key");
    ck_assert_int_eq(cloudli_clif_open(&clif, &options, &err),
                     CLOUDLI_ERR_REGISTER_KEY);
    ck_assert_ptr_null(clif);
    options.register_key_file = NULL;
    ck_assert_msg(cloudli_clif_open(&clif, &options, &err) == CLOUDLI_OK, "%s",
                  err.message);
    cloudli_clif_close(clif);
}
END_TEST

START_TEST(numbers_that_make_no_sense_are_named)
{
    cloudli_clif_options good = rig_options(&rig, certs), options;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_clif *clif;

#define REFUSED(field, value, status, word)                                    \
    do {                                                                       \
        options = good;                                                        \
        options.field = value;                                                 \
        ck_assert_int_eq(cloudli_clif_open(&clif, &options, &err), status);    \
        ck_assert_msg(strstr(err.message, word) != NULL, "%s", err.message);   \
        ck_assert_ptr_null(clif);                                              \
    } while (0)
    REFUSED(keepalive_interval, -1, CLOUDLI_ERR_INVALID_ARGUMENT,
            "keepalive_interval");
    REFUSED(keepalive_timeout, INT64_MAX, CLOUDLI_ERR_INVALID_ARGUMENT,
            "keepalive_timeout");
    REFUSED(reconnect_min, -1, CLOUDLI_ERR_INVALID_ARGUMENT, "reconnect_min");
    REFUSED(reconnect_max, 1, CLOUDLI_ERR_INVALID_ARGUMENT, "reconnect_max");
    REFUSED(queue_bytes, UINT64_MAX, CLOUDLI_ERR_INVALID_ARGUMENT,
            "queue_bytes");
    REFUSED(manual, 2, CLOUDLI_ERR_INVALID_ARGUMENT, "manual");
    REFUSED(reserved, 1, CLOUDLI_ERR_INVALID_ARGUMENT, "reserved");
    REFUSED(size, 8, CLOUDLI_ERR_STRUCT_SIZE, "options");
    ck_assert_int_eq(cloudli_clif_open(&clif, NULL, &err),
                     CLOUDLI_ERR_STRUCT_SIZE);
    ck_assert_int_eq(cloudli_clif_open(NULL, &good, &err),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_clif_open(&clif, &options, NULL),
                     CLOUDLI_ERR_STRUCT_SIZE);
}
END_TEST

static const struct {
    size_t field;
    const char *file; /* in the folder of the certificates */
    int status;
} files[] = {
    {AT(state_dir), "none", CLOUDLI_ERR_STATE_DIR},
    {AT(state_dir), "provider.pem", CLOUDLI_ERR_STATE_DIR},
    {AT(certificate_file), "none", CLOUDLI_ERR_TLS_CONFIG},
    {AT(certificate_file), "empty.pem", CLOUDLI_ERR_TLS_CONFIG},
    {AT(key_file), "lemf.key", CLOUDLI_ERR_TLS_CONFIG},
    {AT(key_file), "encrypted.key", CLOUDLI_ERR_TLS_CONFIG},
    {AT(ca_file), "provider.key", CLOUDLI_ERR_TLS_CONFIG},
};

START_TEST(a_file_that_cannot_be_used_is_told_at_open)
{
    cloudli_clif_options options = rig_options(&rig, certs);
    const char *path = certs_path(certs, files[_i].file);
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_clif *clif = rig.clif;

    memcpy((char *)&options + files[_i].field, &path, sizeof(path));
    ck_assert_int_eq(cloudli_clif_open(&clif, &options, &err),
                     files[_i].status);
    ck_assert_ptr_null(clif);
    ck_assert_uint_gt(strlen(err.message), 10);
}
END_TEST

START_TEST(a_damaged_register_is_told_at_open)
{
    cloudli_clif_options options = rig_options(&rig, certs);
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_clif *clif;
    char name[512];
    DIR *dir;

    rig_close(&rig);
    dir = opendir(rig.state_dir);
    ck_assert_ptr_nonnull(dir);
    for (const struct dirent *e = readdir(dir); e != NULL; e = readdir(dir)) {
        int fd;

        if (e->d_name[0] == '.')
            continue;
        (void)snprintf(name, sizeof(name), "%s/%s", rig.state_dir, e->d_name);
        fd = open(name, O_WRONLY | O_TRUNC);
        ck_assert_int_ge(fd, 0);
        for (int i = 0; i < 512; i++)
            ck_assert_int_eq(write(fd, "not a register ", 15), 15);
        close(fd);
    }
    closedir(dir);
    ck_assert_int_eq(cloudli_clif_open(&clif, &options, &err),
                     CLOUDLI_ERR_REGISTER);
    ck_assert_ptr_null(clif);
    rig_open(&rig, certs); /* for the teardown */
}
END_TEST

/* --- The register --- */

START_TEST(a_warrant_of_another_country_is_not_carried_out)
{
    cloudli_warrant warrant = rig_warrant("L1", rig_jean);
    char line[64];

    warrant.country = "BE";
    (void)snprintf(line, sizeof(line), "warrant %llu is not carried out",
                   (unsigned long long)rig_add(&rig, &warrant));
    rig_call(&rig, 3, 10);
    ck_assert_uint_eq(rig_count(&rig), 0);
    ck_assert_ptr_nonnull(strstr(rig.log, line));
    ck_assert_uint_eq(rig_stats(&rig).warrants_active, 0);
    /* Nothing but the number is told. */
    ck_assert_ptr_null(strstr(rig.log, "L1"));
    ck_assert_ptr_null(strstr(rig.log, "jean"));
    ck_assert_ptr_null(strstr(rig.log, "police"));
}
END_TEST

START_TEST(states_of_a_warrant_decide)
{
    cloudli_warrant warrant = rig_warrant("L1", rig_jean);

    warrant.state = CLOUDLI_WARRANT_DRAFT;
    (void)rig_add(&rig, &warrant);
    ck_assert_uint_eq(cloudli__hub_order_count(&rig.clif->hub), 0);
    warrant.state = 0;
    warrant.liid = "L2";
    warrant.end = warrant.start + 1; /* over */
    (void)rig_add(&rig, &warrant);
    ck_assert_uint_eq(cloudli__hub_order_count(&rig.clif->hub), 0);
    warrant.liid = "L3";
    warrant.start = RIG_NOW + CLOUDLI_SECOND;
    warrant.end = RIG_NOW + 2 * CLOUDLI_SECOND;
    (void)rig_add(&rig, &warrant);
    ck_assert_uint_eq(cloudli__hub_order_count(&rig.clif->hub), 1);
    ck_assert_uint_eq(rig_stats(&rig).warrants_active, 0);
    atomic_store(&rig.now, warrant.start);
    ck_assert_uint_eq(rig_stats(&rig).warrants_active, 1);
    ok(cloudli_warrant_suspend(rig.reg, "police", "L3", "test", NULL, NULL));
    rig_sync(&rig);
    ck_assert_uint_eq(rig_stats(&rig).warrants_active, 0);
    ok(cloudli_warrant_resume(rig.reg, "police", "L3", "test", NULL, NULL));
    rig_sync(&rig);
    ck_assert_uint_eq(rig_stats(&rig).warrants_active, 1);
    atomic_store(&rig.now, warrant.end);
    ck_assert_uint_eq(rig_stats(&rig).warrants_active, 0);
    rig_sync(&rig);
    ck_assert_uint_eq(cloudli__hub_order_count(&rig.clif->hub), 0);
    ck_assert_uint_eq(cloudli__index_count(rig.clif->hub.index), 0);
}
END_TEST

START_TEST(warrants_in_the_register_are_in_force_when_it_opens)
{
    cloudli_clif_options options = rig_options(&rig, certs);
    struct cloudli__order *mine, *its;
    cloudli_clif *second;

    rig_add_jean(&rig, "L1", NULL);
    ok(cloudli_clif_open(&second, &options, NULL));
    ck_assert_uint_eq(cloudli__hub_order_count(&second->hub), 1);
    mine = cloudli__hub_order(&rig.clif->hub, 1);
    its = cloudli__hub_order(&second->hub, 1);
    /* One register, two CLIFs: no number is given out twice. */
    for (int i = 0; i < 3000; i++) {
        uint32_t a, b;

        ok(cloudli__hub_cin(&rig.clif->hub, mine, &a));
        ok(cloudli__hub_cin(&second->hub, its, &b));
        ck_assert_uint_ne(a, b);
        if (i % 700 == 0)
            ok(cloudli__hub_refill(&second->hub));
    }
    cloudli__order_unref(mine);
    cloudli__order_unref(its);
    cloudli_clif_close(second);
}
END_TEST

START_TEST(iri_and_cc_go_to_their_own_destinations)
{
    cloudli_warrant warrant = rig_warrant("L1", rig_jean);
    const cloudli_party from = rig_party(rig_jean), to = rig_party(greg);
    const cloudli_media media = rig_audio(CLOUDLI_CALLER);
    const cloudli_signal signal =
        rig_signal(CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, "INVITE x\r\n\r\n");
    cloudli_call_info info = CLOUDLI_CALL_INFO_INIT;
    cloudli_call *call;

    warrant.destination_cc = "lemf-cc";
    (void)rig_add(&rig, &warrant);
    info.caller = &from;
    info.callee = &to;
    info.signalling = CLOUDLI_SIGNALLING_SIP;
    ok(cloudli_call_begin(&call, rig.clif, &info, NULL));
    ok(cloudli_call_signalling(call, &signal));
    ok(cloudli_call_media(call, &media, CLOUDLI_FROM_PARTY, "a", 1));
    ok(cloudli_call_end(call));
    cloudli_call_free(call);
    ck_assert_str_eq(rig_trace_at(&rig, "lemf", "L1"), "#1 BEGIN(INVITE)");
    ck_assert_str_eq(rig_trace_at(&rig, "lemf-cc", "L1"), "#1 >a");
}
END_TEST

static cloudli_destination destination(void)
{
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;

    dest.name = "lemf";
    dest.host = "127.0.0.1";
    dest.peer_name = "lemf.example";
    dest.port = 1;
    return dest;
}

START_TEST(a_destination_that_moves_keeps_what_waits)
{
    cloudli_destination dest = destination();

    rig_add_jean(&rig, "L1", NULL);
    rig_call(&rig, 3, 10);
    rig.log[0] = '\0';
    dest.port = 2;
    ok(cloudli_register_set_destination(rig.reg, &dest, "test", NULL));
    rig_sync(&rig);
    ck_assert_ptr_nonnull(strstr(rig.log, "destination lemf"));
    rig_call(&rig, 1, 10);
    ck_assert_uint_eq(rig_count(&rig), 4);
    ck_assert_uint_eq(rig_stats(&rig).records_waiting, 4);
}
END_TEST

START_TEST(a_ca_file_that_is_missing_is_tried_again)
{
    cloudli_destination dest = destination();
    FILE *file;
    struct cloudli__outlet *outlet;

    dest.name = "new";
    dest.ca_file = certs_path(certs, "later.pem");
    ok(cloudli_register_set_destination(rig.reg, &dest, "test", NULL));
    rig_sync(&rig);
    ck_assert_ptr_nonnull(strstr(rig.log, "destination new cannot be used"));
    outlet = atomic_load(&rig.clif->outlets);
    ck_assert_str_eq(outlet->name, "new");
    ck_assert_uint_eq(outlet->linked, 0);
    file = fopen(dest.ca_file, "w");
    ck_assert_ptr_nonnull(file);
    fclose(file);
    ck_assert_int_eq(unlink(dest.ca_file), 0);
    ck_assert_int_eq(symlink(certs_path(certs, "ca.pem"), dest.ca_file), 0);
    rig.clif->link_next = 0;
    rig_sync(&rig);
    ck_assert_uint_eq(outlet->linked, 1);
    ck_assert_int_eq(unlink(dest.ca_file), 0);
}
END_TEST

START_TEST(a_new_profile_of_a_destination_reaches_its_warrants)
{
    cloudli_destination dest = destination();
    struct cloudli__order *order;
    cloudli_warrant warrant = rig_warrant("L1", rig_jean);
    const uint64_t follows = rig_add(&rig, &warrant);
    uint64_t own;

    warrant.liid = "L2";
    warrant.profile = "ts102232-5";
    own = rig_add(&rig, &warrant);
    dest.profile = "ts33108-conference";
    ok(cloudli_register_set_destination(rig.reg, &dest, "test", NULL));
    rig_sync(&rig);
    order = cloudli__hub_order(&rig.clif->hub, follows);
    ck_assert_uint_eq(order->profile->conference_33108, 1);
    cloudli__order_unref(order);
    order = cloudli__hub_order(&rig.clif->hub, own);
    ck_assert_uint_eq(order->profile->conference_33108, 0);
    cloudli__order_unref(order);
}
END_TEST

/* --- Counting --- */

START_TEST(what_happens_is_counted)
{
    cloudli_clif_statistics s = {.size = 4};

    ck_assert_int_eq(cloudli_clif_stats(rig.clif, &s), CLOUDLI_ERR_STRUCT_SIZE);
    ck_assert_int_eq(cloudli_clif_stats(rig.clif, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    rig_add_jean(&rig, "L1", NULL);
    rig_call(&rig, 5, 100);
    rig_call(&rig, 2, 50);
    s = rig_stats(&rig);
    ck_assert_uint_eq(s.warrants_active, 1);
    ck_assert_uint_eq(s.communications, 2);
    ck_assert_uint_eq(s.iri_accepted, 0);
    ck_assert_uint_eq(s.cc_accepted, 7);
    ck_assert_uint_eq(s.cc_accepted_bytes, 600);
    ck_assert_uint_eq(s.records_lost, 0);
    ck_assert_uint_eq(s.records_sent, 0);
    ck_assert_uint_eq(s.records_waiting, 7);
    ck_assert_uint_gt(s.bytes_waiting, 600);
    ck_assert_uint_eq(s.links_up, 0);
}
END_TEST

START_TEST(a_full_queue_refuses_and_counts)
{
    const size_t packets = (size_t)(UINT64_C(1) << 23) / 50000;
    cloudli_clif_statistics s;

    rig_add_jean(&rig, "L1", NULL);
    rig_call(&rig, packets, 50000); /* every call says it was taken */
    s = rig_stats(&rig);
    ck_assert_uint_gt(s.records_lost, 0);
    ck_assert_uint_eq(s.cc_accepted + s.records_lost, packets);
    ck_assert_uint_eq(s.cc_accepted_bytes, s.cc_accepted * 50000);
    ck_assert_uint_eq(s.records_waiting, s.cc_accepted);
}
END_TEST

START_TEST(what_waits_at_close_is_told)
{
    rig_add_jean(&rig, "L1", NULL);
    rig_call(&rig, 3, 10);
    ck_assert_int_eq(cloudli_clif_flush(rig.clif, 0), CLOUDLI_ERR_PEER_TIMEOUT);
    ck_assert_int_eq(cloudli_clif_flush(rig.clif, CLOUDLI_MILLISECOND),
                     CLOUDLI_ERR_PEER_TIMEOUT);
    cloudli_clif_close(rig.clif);
    rig.clif = NULL;
    ck_assert_ptr_nonnull(
        strstr(rig.log, "3 records for destination lemf are lost"));
}
END_TEST

START_TEST(calls_that_make_no_sense_are_refused)
{
    ck_assert_int_eq(cloudli_clif_poll(NULL, 0), CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_clif_poll(rig.clif, -1),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_clif_flush(NULL, 0), CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_clif_flush(rig.clif, -1),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ok(cloudli_clif_poll(rig.clif, 0));
    ok(cloudli_clif_flush(rig.clif, 0));
    cloudli_clif_close(NULL);
}
END_TEST

/* --- The thread --- */

/* The best of several: the machine may be busy with other things. */
START_TEST(the_thread_takes_a_change_up_within_100_ms)
{
    int64_t best[2] = {INT64_MAX, INT64_MAX};

    ck_assert_int_eq(cloudli_clif_poll(rig.clif, 0), CLOUDLI_ERR_INVALID_STATE);
    rig_add_jean(&rig, "L1", NULL);
    (void)rig_wait_for(&rig, 1);
    for (int i = 0; i < 5; i++) {
        int64_t ms;

        ok(cloudli_warrant_suspend(rig.reg, "police", "L1", "test", NULL,
                                   NULL));
        ms = rig_wait_for(&rig, 0);
        best[0] = ms < best[0] ? ms : best[0];
        ok(cloudli_warrant_resume(rig.reg, "police", "L1", "test", NULL, NULL));
        ms = rig_wait_for(&rig, 1);
        best[1] = ms < best[1] ? ms : best[1];
    }
    ck_assert_int_lt(best[0], 100);
    ck_assert_int_lt(best[1], 100);
}
END_TEST

START_TEST(the_thread_lets_signals_to_the_embedder)
{
    DIR *dir = opendir("/proc/self/task");
    char name[300], line[256];
    unsigned long long blocked;
    int threads = 0;

    ck_assert_ptr_nonnull(dir);
    for (const struct dirent *e = readdir(dir); e != NULL; e = readdir(dir)) {
        FILE *file;

        if (e->d_name[0] == '.' || atoi(e->d_name) == (int)getpid())
            continue;
        (void)snprintf(name, sizeof(name), "/proc/self/task/%s/status",
                       e->d_name);
        file = fopen(name, "r");
        ck_assert_ptr_nonnull(file);
        while (fgets(line, sizeof(line), file) != NULL) {
            if (sscanf(line, "SigBlk: %llx", &blocked) != 1)
                continue;
            ck_assert(blocked >> (SIGTERM - 1) & 1);
            ck_assert(blocked >> (SIGINT - 1) & 1);
            ck_assert(blocked >> (SIGPIPE - 1) & 1);
            threads++;
        }
        fclose(file);
    }
    closedir(dir);
    ck_assert_int_ge(threads, 1);
}
END_TEST

/* --- Concurrency --- */

struct caller {
    pthread_t thread;
    cloudli_conference *shared;
    uint32_t party;
    char name[32];
};

#define CALLERS 4
#define ROUNDS 300

/* Packets and joins of a conference that all share, and calls of one's own. */
static void *call_all(void *arg)
{
    struct caller *c = arg;
    const char *const who[1] = {c->name};
    const cloudli_party own = rig_party(who), jean = rig_party(rig_jean);
    const cloudli_media media = rig_audio(c->party);
    const cloudli_media voice = rig_audio(CLOUDLI_CALLEE);
    cloudli_call_info info = CLOUDLI_CALL_INFO_INIT;

    info.caller = &own;
    info.callee = &jean;
    for (int i = 0; i < ROUNDS; i++) {
        cloudli_call *call;
        uint32_t number;

        ok(cloudli_conference_media(c->shared, &media, CLOUDLI_FROM_PARTY, "m",
                                    1));
        if (i % 10 != 0)
            continue;
        ok(cloudli_conference_join(c->shared, &own, &number));
        ok(cloudli_call_begin(&call, rig.clif, &info, NULL));
        ok(cloudli_call_media(call, &voice, CLOUDLI_TO_PARTY, "v", 1));
        ok(cloudli_conference_leave(c->shared, number));
        ok(cloudli_call_end(call));
        cloudli_call_free(call);
    }
    return NULL;
}

/* rig_trace() checks that no number is missing, double or out of order. */
START_TEST(many_threads_report_and_the_numbers_stay_in_order)
{
    cloudli_conference_info info = CLOUDLI_CONFERENCE_INFO_INIT;
    const cloudli_party jean = rig_party(rig_jean);
    struct caller callers[CALLERS];
    cloudli_warrant warrant = rig_warrant("whole", rig_jean);
    cloudli_conference *conf;
    cloudli_clif_statistics s;

    warrant.profile = "ts33108-conference";
    (void)rig_add(&rig, &warrant);
    warrant.liid = "coming";
    warrant.profile = NULL;
    (void)rig_add(&rig, &warrant);
    (void)rig_wait_for(&rig, 2);
    info.uri = "sip:conf-42@mccloud.example";
    info.initiator = &jean;
    ok(cloudli_conference_begin(&conf, rig.clif, &info, NULL));
    for (int i = 0; i < CALLERS; i++) {
        cloudli_party party;
        const char *who[1] = {callers[i].name};

        callers[i].shared = conf;
        (void)snprintf(callers[i].name, sizeof(callers[i].name),
                       "sip:party-%d@mccloud.example", i);
        party = rig_party(who);
        ok(cloudli_conference_join(conf, &party, &callers[i].party));
    }
    for (int i = 0; i < CALLERS; i++)
        ck_assert_int_eq(
            pthread_create(&callers[i].thread, NULL, call_all, &callers[i]), 0);
    for (int i = 0; i < 10; i++) {
        ok(cloudli_warrant_suspend(rig.reg, "police", "coming", "test", NULL,
                                   NULL));
        ok(cloudli_warrant_resume(rig.reg, "police", "coming", "test", NULL,
                                  NULL));
        rig_pause_ms(20);
    }
    for (int i = 0; i < CALLERS; i++)
        ck_assert_int_eq(pthread_join(callers[i].thread, NULL), 0);
    ok(cloudli_conference_end(conf, NULL));
    cloudli_conference_free(conf);
    s = rig_stats(&rig);
    ck_assert_uint_eq(s.records_lost, 0);
    ck_assert_uint_eq(s.records_waiting, s.iri_accepted + s.cc_accepted);
    ck_assert_uint_eq(rig_count(&rig), s.records_waiting);
    (void)rig_trace(&rig, "coming");
    (void)rig_trace(&rig, "whole");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("clif");
    TCase *opening = tcase_create("opening");
    TCase *following = tcase_create("following");
    TCase *counting = tcase_create("counting");
    TCase *thread = tcase_create("thread");
    int status;

    certs = certs_new();
    tcase_add_checked_fixture(opening, setup, teardown);
    tcase_add_loop_test(opening, an_option_that_is_wrong_is_named, 0,
                        (int)(sizeof(texts) / sizeof(texts[0])));
    tcase_add_test(
        opening, a_clif_of_another_provider_or_key_does_not_open_the_register);
    tcase_add_test(opening, numbers_that_make_no_sense_are_named);
    tcase_add_loop_test(opening, a_file_that_cannot_be_used_is_told_at_open, 0,
                        (int)(sizeof(files) / sizeof(files[0])));
    tcase_add_test(opening, a_damaged_register_is_told_at_open);
    suite_add_tcase(suite, opening);

    tcase_add_checked_fixture(following, setup, teardown);
    tcase_add_test(following, a_warrant_of_another_country_is_not_carried_out);
    tcase_add_test(following, states_of_a_warrant_decide);
    tcase_add_test(following,
                   warrants_in_the_register_are_in_force_when_it_opens);
    tcase_add_test(following, iri_and_cc_go_to_their_own_destinations);
    tcase_add_test(following, a_destination_that_moves_keeps_what_waits);
    tcase_add_test(following, a_ca_file_that_is_missing_is_tried_again);
    tcase_add_test(following,
                   a_new_profile_of_a_destination_reaches_its_warrants);
    suite_add_tcase(suite, following);

    tcase_add_checked_fixture(counting, setup, teardown);
    tcase_add_test(counting, what_happens_is_counted);
    tcase_add_test(counting, a_full_queue_refuses_and_counts);
    tcase_add_test(counting, what_waits_at_close_is_told);
    tcase_add_test(counting, calls_that_make_no_sense_are_refused);
    suite_add_tcase(suite, counting);

    tcase_add_checked_fixture(thread, setup_auto, teardown);
    tcase_set_timeout(thread, 60);
    tcase_add_test(thread, the_thread_takes_a_change_up_within_100_ms);
    tcase_add_test(thread, the_thread_lets_signals_to_the_embedder);
    tcase_add_test(thread, many_threads_report_and_the_numbers_stay_in_order);
    suite_add_tcase(suite, thread);

    status = run_suite(suite);
    certs_free(certs);
    return status;
}
