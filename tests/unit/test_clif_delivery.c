/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A CLIF and a LEMF, over real TLS. */
#include "check_main.h"
#include "listener.h"
#include "rig.h"

static struct certs *certs;
static struct rig rig;

static void setup(void)
{
    rig_open_auto(&rig, certs);
}

static void setup_manual(void)
{
    rig_open(&rig, certs);
}

static void teardown(void)
{
    rig_close(&rig);
}

static void ok(int rv)
{
    ck_assert_int_eq(rv, CLOUDLI_OK);
}

static void set_port(uint16_t port, const char *ca_file)
{
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;

    dest.name = "lemf";
    dest.host = "127.0.0.1";
    dest.peer_name = "lemf.example";
    dest.port = port;
    dest.ca_file = ca_file;
    ok(cloudli_register_set_destination(rig.reg, &dest, "test", NULL));
    rig_sync(&rig);
}

/* What the peer's TCP has confirmed the peer may still have to read. */
static void await(struct listener *l, uint64_t records)
{
    for (int i = 0; i < 2000 && listener_records(l) < records; i++)
        rig_pause_ms(5);
    ck_assert_uint_ge(listener_records(l), records);
}

/* 1 if the last count records that were read are 0 to count - 1. */
static int ends_with(struct listener *l, uint64_t count)
{
    const uint64_t all = listener_records(l);
    uint64_t i = 0;

    while (all >= count && i < count &&
           listener_record(l, all - count + i) == i)
        i++;
    return i == count;
}

/* A call of count packets has been read, in order and as the last. Before it
 * may be records that an earlier LEMF, or an earlier connection, had without
 * having said so yet: they are sent again. */
static void await_call(struct listener *l, uint64_t count)
{
    for (int i = 0; i < 2000 && !ends_with(l, count); i++)
        rig_pause_ms(5);
    ck_assert(ends_with(l, count));
}

START_TEST(records_are_handed_over_in_order)
{
    struct listener *l = listener_start(certs, "lemf", 0, 0);
    cloudli_clif_statistics s;

    set_port(listener_port(l), NULL);
    rig_add_jean(&rig, "L1", NULL);
    (void)rig_wait_for(&rig, 1);
    rig_call(&rig, 1000, 172);
    ok(cloudli_clif_flush(rig.clif, 20 * CLOUDLI_SECOND));
    await_call(l, 1000);
    ck_assert_uint_eq(listener_records(l), 1000);
    s = rig_stats(&rig);
    ck_assert_uint_eq(s.records_sent, 1000);
    ck_assert_uint_eq(s.records_waiting, 0);
    ck_assert_uint_eq(s.bytes_waiting, 0);
    ck_assert_uint_eq(s.records_lost, 0);
    ck_assert_uint_eq(s.links_up, 1);
    listener_stop(l);
}
END_TEST

START_TEST(records_wait_for_a_lemf_that_is_away)
{
    const uint16_t port = listener_free_port();
    struct listener *l;

    set_port(port, NULL);
    rig_add_jean(&rig, "L1", NULL);
    (void)rig_wait_for(&rig, 1);
    rig_call(&rig, 100, 172);
    ck_assert_int_eq(cloudli_clif_flush(rig.clif, 50 * CLOUDLI_MILLISECOND),
                     CLOUDLI_ERR_PEER_TIMEOUT);
    l = listener_start(certs, "lemf", port, 0);
    ok(cloudli_clif_flush(rig.clif, 20 * CLOUDLI_SECOND));
    await_call(l, 100);
    ck_assert_uint_eq(listener_records(l), 100);
    listener_stop(l);
}
END_TEST

START_TEST(a_destination_that_moves_is_followed)
{
    struct listener *from = listener_start(certs, "lemf", 0, 0);
    struct listener *to = listener_start(certs, "lemf", 0, 0);

    set_port(listener_port(from), NULL);
    rig_add_jean(&rig, "L1", NULL);
    (void)rig_wait_for(&rig, 1);
    rig_call(&rig, 10, 172);
    ok(cloudli_clif_flush(rig.clif, 20 * CLOUDLI_SECOND));
    set_port(listener_port(to), NULL);
    for (int i = 0; i < 2000 && listener_connections(to) == 0; i++)
        rig_pause_ms(5);
    rig_call(&rig, 15, 172);
    ok(cloudli_clif_flush(rig.clif, 20 * CLOUDLI_SECOND));
    await_call(to, 15);
    await(from, 10);
    ck_assert_uint_eq(listener_records(from), 10);
    listener_stop(from);
    listener_stop(to);
}
END_TEST

START_TEST(a_ca_that_is_gone_cuts_the_link_and_records_wait)
{
    struct listener *l = listener_start(certs, "lemf", 0, 0);

    set_port(listener_port(l), NULL);
    rig_add_jean(&rig, "L1", NULL);
    (void)rig_wait_for(&rig, 1);
    rig_call(&rig, 10, 172);
    ok(cloudli_clif_flush(rig.clif, 20 * CLOUDLI_SECOND));
    set_port(listener_port(l), certs_path(certs, "none.pem"));
    for (int i = 0; i < 2000 && rig_stats(&rig).links_up != 0; i++)
        rig_pause_ms(5);
    ck_assert_uint_eq(rig_stats(&rig).links_up, 0);
    rig_call(&rig, 15, 172);
    ck_assert_int_eq(cloudli_clif_flush(rig.clif, 100 * CLOUDLI_MILLISECOND),
                     CLOUDLI_ERR_PEER_TIMEOUT);
    await(l, 10);
    /* Of the first call some may have come twice; of the second, none. */
    for (uint64_t i = 0; i < listener_records(l); i++)
        ck_assert_uint_lt(listener_record(l, i), 10);
    set_port(listener_port(l), NULL);
    ok(cloudli_clif_flush(rig.clif, 20 * CLOUDLI_SECOND));
    await_call(l, 15);
    listener_stop(l);
}
END_TEST

/* The records are in the LEMF's socket, and the LEMF has not said whether it
 * acknowledges records. Unless it is not to, they have not left. */
static const struct {
    uint32_t acknowledgement;
    int flushed;
} undecided[] = {
    {CLOUDLI_ACKNOWLEDGEMENT_OFFER, CLOUDLI_ERR_PEER_TIMEOUT},
    {CLOUDLI_ACKNOWLEDGEMENT_NEVER, CLOUDLI_OK},
};

START_TEST(what_may_yet_be_acknowledged_has_not_left)
{
    struct listener *l = listener_start(certs, "lemf", 0, 0);
    cloudli_transport transport = CLOUDLI_TRANSPORT_INIT;
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;

    transport.acknowledge = undecided[_i].acknowledgement;
    dest.name = "lemf";
    dest.host = "127.0.0.1";
    dest.peer_name = "lemf.example";
    dest.port = listener_port(l);
    dest.transport = &transport;
    ok(cloudli_register_set_destination(rig.reg, &dest, "test", NULL));
    rig_add_jean(&rig, "L1", NULL);
    for (int i = 0; i < 2000 && rig_stats(&rig).links_up == 0; i++)
        ok(cloudli_clif_poll(rig.clif, 10 * CLOUDLI_MILLISECOND));
    ck_assert_uint_eq(rig_stats(&rig).links_up, 1);
    listener_freeze(l);
    rig_call(&rig, 50, 172);
    ck_assert_int_eq(cloudli_clif_flush(rig.clif, CLOUDLI_SECOND / 2),
                     undecided[_i].flushed);
    ck_assert_uint_eq(rig_stats(&rig).records_waiting,
                      undecided[_i].flushed == CLOUDLI_OK ? 0 : 50);
    listener_stop(l);
}
END_TEST

/* The embedder's thread writes into connections that are cut: it must not be
 * killed by SIGPIPE, which Check leaves at its default. */
START_TEST(a_manual_clif_delivers_from_the_embedders_thread)
{
    struct listener *l = listener_start(certs, "lemf", 0, 0);

    listener_cut_after(l, 40);
    set_port(listener_port(l), NULL);
    rig_add_jean(&rig, "L1", NULL);
    for (int i = 0; i < 10; i++) {
        int rv;

        rig_call(&rig, 100, 1200);
        rv = cloudli_clif_flush(rig.clif, 20 * CLOUDLI_MILLISECOND);
        ck_assert(rv == CLOUDLI_OK || rv == CLOUDLI_ERR_PEER_TIMEOUT);
    }
    listener_cut_after(l, 0);
    ok(cloudli_clif_flush(rig.clif, 20 * CLOUDLI_SECOND));
    await(l, 1000);
    ck_assert_uint_eq(rig_stats(&rig).records_sent, 1000);
    ck_assert_uint_gt(rig_stats(&rig).reconnects, 0);
    listener_stop(l);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("clif_delivery");
    TCase *thread = tcase_create("thread");
    TCase *manual = tcase_create("manual");
    int status;

    certs = certs_new();
    tcase_add_checked_fixture(thread, setup, teardown);
    tcase_set_timeout(thread, 60);
    tcase_add_test(thread, records_are_handed_over_in_order);
    tcase_add_test(thread, records_wait_for_a_lemf_that_is_away);
    tcase_add_test(thread, a_destination_that_moves_is_followed);
    tcase_add_test(thread, a_ca_that_is_gone_cuts_the_link_and_records_wait);
    suite_add_tcase(suite, thread);

    tcase_add_checked_fixture(manual, setup_manual, teardown);
    tcase_set_timeout(manual, 60);
    tcase_add_test(manual, a_manual_clif_delivers_from_the_embedders_thread);
    tcase_add_loop_test(manual, what_may_yet_be_acknowledged_has_not_left, 0,
                        2);
    suite_add_tcase(suite, manual);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
