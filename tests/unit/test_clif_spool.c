/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How records wait, through the front door: the setting of a destination, its
 * key, what a restart leaves, and what is told of losses. */
#include "check_main.h"
#include "listener.h"
#include "rig.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static struct certs *certs;
static struct rig rig;

static int give_key(void *user_data, const char *name,
                    uint8_t key[CLOUDLI_SPOOL_KEY_LEN])
{
    (void)user_data;
    memset(key, name[0], CLOUDLI_SPOOL_KEY_LEN);
    return 0;
}

/* The rig's CLIF, opened anew with keys, or without. */
static void reopen(int with_key, uint32_t manual)
{
    cloudli_clif_options options = rig_options(&rig, certs);
    cloudli_error err = CLOUDLI_ERROR_INIT;

    cloudli_clif_close(rig.clif);
    options.spool_key = with_key ? give_key : NULL;
    options.spool_memory_bytes = UINT64_C(1) << 20;
    options.manual = manual;
    if (cloudli_clif_open(&rig.clif, &options, &err) != CLOUDLI_OK)
        ck_abort_msg("%s", err.message);
}

static void set_destination(const char *name, uint32_t spool, uint64_t bytes,
                            uint16_t port)
{
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;

    dest.name = name;
    dest.host = "127.0.0.1";
    dest.peer_name = "lemf.example";
    dest.port = port;
    dest.spool = spool;
    dest.spool_bytes = bytes;
    ck_assert_int_eq(
        cloudli_register_set_destination(rig.reg, &dest, "test", NULL),
        CLOUDLI_OK);
}

static void add_warrant(const char *liid, const char *destination)
{
    cloudli_warrant w = rig_warrant(liid, rig_jean);

    w.destination = destination;
    ck_assert_int_eq(cloudli_warrant_add(rig.reg, &w, "test", NULL, NULL),
                     CLOUDLI_OK);
}

static void setup(void)
{
    rig_open(&rig, certs);
}

static void teardown(void)
{
    rig_close(&rig);
}

START_TEST(what_waits_on_a_disk_is_delivered_by_the_next_process)
{
    const uint16_t port = listener_free_port();
    struct listener *l;

    set_destination("vault", CLOUDLI_SPOOL_DISK, 0, port);
    add_warrant("L1", "vault");
    reopen(1, 1);
    rig_sync(&rig);
    rig_call(&rig, 500, 172);
    ck_assert_uint_eq(rig_stats(&rig).records_waiting, 500);
    reopen(1, 0);
    ck_assert_ptr_nonnull(strstr(rig.log, "500 records wait in the spool"));
    ck_assert_uint_eq(rig_stats(&rig).records_waiting, 500);
    l = listener_start(certs, "lemf", port, 0);
    ck_assert_int_eq(cloudli_clif_flush(rig.clif, 20 * CLOUDLI_SECOND),
                     CLOUDLI_OK);
    for (int i = 0; i < 2000 && listener_records(l) < 500; i++)
        rig_pause_ms(5);
    ck_assert_uint_eq(listener_records(l), 500);
    for (uint64_t i = 0; i < 500; i++)
        ck_assert_uint_eq(listener_record(l, i), i);
    ck_assert_uint_eq(rig_stats(&rig).records_waiting, 0);
    listener_stop(l);
}
END_TEST

START_TEST(a_killed_service_is_succeeded_by_one_that_delivers)
{
    const uint16_t port = listener_free_port();
    struct listener *l;
    pid_t child;

    set_destination("vault", CLOUDLI_SPOOL_DISK, 0, port);
    add_warrant("L1", "vault");
    cloudli_clif_close(rig.clif);
    rig.clif = NULL;
    child = fork();
    if (child == 0) {
        /* The register is its parent's. */
        reopen(1, 1);
        rig_call(&rig, 300, 172);
        (void)kill(getpid(), SIGKILL);
    }
    (void)waitpid(child, NULL, 0);
    l = listener_start(certs, "lemf", port, 0);
    reopen(1, 0);
    ck_assert_int_eq(cloudli_clif_flush(rig.clif, 20 * CLOUDLI_SECOND),
                     CLOUDLI_OK);
    for (int i = 0; i < 2000 && listener_records(l) < 300; i++)
        rig_pause_ms(5);
    ck_assert_uint_eq(listener_records(l), 300);
    listener_stop(l);
}
END_TEST

START_TEST(without_a_key_a_disk_is_refused_in_clear_words_and_others_go_on)
{
    set_destination("vault", CLOUDLI_SPOOL_DISK, 0, 9);
    add_warrant("L1", "vault");
    add_warrant("L2", "lemf");
    reopen(0, 1);
    rig_sync(&rig);
    ck_assert_ptr_nonnull(
        strstr(rig.log, "destination vault cannot be taken up: a spool on a "
                        "disk needs a key"));
    ck_assert_uint_eq(rig_stats(&rig).warrants_active, 1);
    rig_call(&rig, 10, 172);
    ck_assert_uint_eq(rig_stats(&rig).records_waiting, 10);
    reopen(1, 1);
    rig_sync(&rig);
    ck_assert_uint_eq(rig_stats(&rig).warrants_active, 2);
}
END_TEST

START_TEST(another_kind_of_spool_waits_for_a_restart)
{
    set_destination("lemf", CLOUDLI_SPOOL_NONE, 0, 9);
    rig_sync(&rig);
    ck_assert_ptr_nonnull(strstr(rig.log, "changes when the service starts"));
    add_warrant("L1", "lemf");
    rig_sync(&rig);
    rig_call(&rig, 10, 172);
    ck_assert_uint_eq(rig_stats(&rig).records_waiting, 10);
    ck_assert_uint_eq(rig_stats(&rig).records_lost, 0);
    reopen(0, 1);
    rig_call(&rig, 10, 172);
    ck_assert_uint_eq(rig_stats(&rig).records_waiting, 0);
    ck_assert_uint_eq(rig_stats(&rig).records_lost, 10);
}
END_TEST

/* --- What is told of losses. --- */

/* Messages to the authority, as they wait. */
struct told {
    unsigned messages;
    unsigned of_liid;
    char text[256];
};

static void poll_clif(void)
{
    ck_assert_int_eq(cloudli_clif_poll(rig.clif, 20 * CLOUDLI_MILLISECOND),
                     CLOUDLI_OK);
}

static int has(cloudli_bytes pdu, const char *text)
{
    return memmem(pdu.ptr, pdu.len, text, strlen(text)) != NULL;
}

static void see(void *arg, cloudli_bytes bytes)
{
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    struct told *told = arg;
    const char *lost;

    ck_assert_int_eq(cloudli_pdu_decode(&pdu, bytes.ptr, bytes.len, NULL),
                     CLOUDLI_OK);
    if (pdu.kind != CLOUDLI_PDU_TRI)
        return;
    told->messages++;
    ck_assert(has(bytes, " lost between "));
    ck_assert(!has(bytes, "jean"));
    told->of_liid +=
        pdu.header.liid.len == 2 && memcmp(pdu.header.liid.ptr, "L1", 2) == 0;
    lost = memmem(bytes.ptr, bytes.len, " CC records were", 16);
    ck_assert_ptr_nonnull(lost);
    (void)snprintf(told->text, sizeof(told->text), "%.6s", lost - 6);
}

START_TEST(lost_records_are_counted_logged_and_told_under_their_liid)
{
    const uint64_t packets = 5000; /* more than a MiB takes */
    struct told told = {0};
    uint64_t lost;

    set_destination("small", CLOUDLI_SPOOL_MEMORY, UINT64_C(1) << 20, 9);
    add_warrant("L1", "small");
    rig_sync(&rig);
    rig_call(&rig, packets, 300);
    lost = rig_stats(&rig).records_lost;
    ck_assert_uint_gt(lost, 1000);
    ck_assert_uint_eq(lost + rig_stats(&rig).records_waiting, packets);
    for (int i = 0; i < 150 && told.messages == 0; i++) {
        poll_clif();
        memset(&told, 0, sizeof(told));
        rig_read(&rig, "small", see, &told);
    }
    ck_assert_uint_eq(told.messages, 1);
    ck_assert_uint_eq(told.of_liid, 1);
    ck_assert_uint_eq(strtoull(strpbrk(told.text, "123456789"), NULL, 10) %
                          10000,
                      lost % 10000);
    ck_assert_ptr_nonnull(
        strstr(rig.log, "[-406]") == NULL ? strstr(rig.log, "-406") : rig.log);
    /* Once. */
    for (int i = 0; i < 60; i++)
        poll_clif();
    memset(&told, 0, sizeof(told));
    rig_read(&rig, "small", see, &told);
    ck_assert_uint_eq(told.messages, 1);
    ck_assert_uint_eq(rig_stats(&rig).records_lost, lost);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("clif_spool");
    TCase *tc = tcase_create("spool");
    int status;

    certs = certs_new();
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, what_waits_on_a_disk_is_delivered_by_the_next_process);
    tcase_add_test(tc, a_killed_service_is_succeeded_by_one_that_delivers);
    tcase_add_test(
        tc, without_a_key_a_disk_is_refused_in_clear_words_and_others_go_on);
    tcase_add_test(tc, another_kind_of_spool_waits_for_a_restart);
    tcase_add_test(tc,
                   lost_records_are_counted_logged_and_told_under_their_liid);
    suite_add_tcase(suite, tc);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
