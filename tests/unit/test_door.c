/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whom a receiver lets in, as its files change, with a real CLIF outside. */
#include "check_main.h"
#include "rig.h"

#include <stdio.h>
#include <string.h>

#define DAY INT64_C(86400)

static struct certs *certs;
static struct rig rig;
static cloudli_lemf *lemf;
static char lines[16384];
static char provider[64]; /* of the PDU that came last */
static const char *const names[] = {"provider.example", "other.example"};

static void ok(int rv)
{
    ck_assert_int_eq(rv, CLOUDLI_OK);
}

static int on_pdu(void *user_data, const cloudli_lemf_pdu *item)
{
    (void)user_data;
    (void)snprintf(provider, sizeof(provider), "%s", item->provider);
    return 0;
}

static void on_log(void *user_data, int32_t level, int32_t code,
                   const char *msg, size_t len)
{
    (void)user_data;
    (void)level;
    (void)code;
    if (strlen(lines) + len + 2 < sizeof(lines)) {
        strcat(lines, msg);
        strcat(lines, "\n");
    }
}

static void setup(void)
{
    rig_open_auto(&rig, certs);
    certs_copy(certs, "lemf", "door");
    lemf = NULL;
    lines[0] = '\0';
    provider[0] = '\0';
}

static void teardown(void)
{
    cloudli_lemf_close(lemf);
    rig_close(&rig);
}

static cloudli_lemf_options options(void)
{
    cloudli_lemf_options o = CLOUDLI_LEMF_OPTIONS_INIT;

    o.certificate_file = certs_path(certs, "door.pem");
    o.key_file = certs_path(certs, "door.key");
    o.ca_file = certs_path(certs, "ca.pem");
    o.providers = names;
    o.provider_count = 2;
    o.receive = on_pdu;
    o.log = on_log;
    return o;
}

static void open_lemf(const cloudli_lemf_options *o,
                      const cloudli_transport *transport)
{
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;

    ck_assert_msg(cloudli_lemf_open(&lemf, o, &err) == CLOUDLI_OK, "%s",
                  err.message);
    dest.name = "lemf";
    dest.host = "127.0.0.1";
    dest.peer_name = transport == NULL ? "lemf.example" : NULL;
    dest.port = cloudli_lemf_port(lemf);
    dest.transport = transport;
    ok(cloudli_register_set_destination(rig.reg, &dest, "test", NULL));
    rig_sync(&rig);
    rig_add_jean(&rig, "L1", NULL);
}

static cloudli_lemf_statistics stats(void)
{
    cloudli_lemf_statistics s = CLOUDLI_LEMF_STATISTICS_INIT;

    ok(cloudli_lemf_stats(lemf, &s));
    return s;
}

static int says(const char *words)
{
    return strstr(lines, words) != NULL;
}

/* Polls until it holds; 20 s at most. */
#define POLL_UNTIL(condition)                                                  \
    do {                                                                       \
        for (int t_ = 0; t_ < 4000 && !(condition); t_++)                      \
            ok(cloudli_lemf_poll(lemf, 5 * CLOUDLI_MILLISECOND, NULL));        \
        ck_assert_msg(condition, "never: %s; the logs: %s%s", #condition,      \
                      lines, rig.log);                                         \
    } while (0)

static void deliver(size_t count)
{
    const uint64_t before = stats().pdus;

    POLL_UNTIL(rig_stats(&rig).warrants_active == 1);
    rig_call(&rig, count, 172);
    POLL_UNTIL(stats().pdus >= before + count);
}

/* The CLIF connects anew. */
static void reconnect(void)
{
    cloudli_clif_options o = rig_options(&rig, certs);

    cloudli_clif_close(rig.clif);
    o.manual = 0;
    ok(cloudli_clif_open(&rig.clif, &o, NULL));
}

START_TEST(a_provider_that_is_revoked_meanwhile_is_refused_the_next_time)
{
    cloudli_lemf_options o = options();

    certs_crl(certs, "crl.pem", NULL, -DAY, DAY);
    o.crl_file = certs_path(certs, "crl.pem");
    open_lemf(&o, NULL);
    deliver(10);
    certs_crl(certs, "crl.pem", "provider", -DAY, DAY);
    POLL_UNTIL(says("changed certificates are used"));
    deliver(10);
    ck_assert_uint_eq(stats().connections, 1);
    reconnect();
    POLL_UNTIL(says("the peer's certificate was revoked"));
    ck_assert_uint_eq(stats().connections, 1);
    certs_crl(certs, "crl.pem", NULL, -2 * DAY, -DAY);
    POLL_UNTIL(says("is out of date"));
    ck_assert_uint_eq(stats().connections, 1);
    certs_crl(certs, "crl.pem", NULL, -DAY, DAY);
    POLL_UNTIL(stats().connections == 2);
}
END_TEST

START_TEST(the_receivers_own_certificate_is_followed)
{
    cloudli_lemf_options o = options();

    certs_add(certs, "short", "lemf.example", -DAY, 10 * DAY);
    open_lemf(&o, NULL);
    deliver(10);
    ck_assert(says("the certificate of this receiver expires in 29 days"));
    ck_assert(says("the certificate of provider.example expires in 29 days"));
    certs_copy(certs, "lemf-wrong-name", "door");
    POLL_UNTIL(says("changed certificates are used"));
    deliver(10);
    reconnect();
    POLL_UNTIL(stats().refused > 2);
    certs_copy(certs, "short", "door");
    POLL_UNTIL(stats().connections == 2);
    ck_assert(says("the certificate of this receiver expires in 9 days"));
}
END_TEST

START_TEST(a_set_that_does_not_load_changes_nothing)
{
    cloudli_lemf_options o = options();
    FILE *file;

    open_lemf(&o, NULL);
    deliver(10);
    file = fopen(certs_path(certs, "door.key"), "w");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_eq(fclose(file), 0);
    POLL_UNTIL(says("changed certificates cannot be used"));
    deliver(10);
    reconnect();
    POLL_UNTIL(stats().connections == 2);
}
END_TEST

START_TEST(plain_tcp_is_for_one_provider_and_warned_of)
{
    cloudli_lemf_options o = options();
    cloudli_transport transport = CLOUDLI_TRANSPORT_INIT;

    o.certificate_file = o.key_file = o.ca_file = NULL;
    o.provider_count = 1;
    o.protection = CLOUDLI_PROTECTION_PLAIN_TCP;
    o.plain_tcp_reason = "a trial behind the VPN";
    transport.protection = CLOUDLI_PROTECTION_PLAIN_TCP;
    transport.plain_tcp_reason = "a trial behind the VPN";
    open_lemf(&o, &transport);
    ck_assert(says("this receiver is set to plain TCP"));
    deliver(1000);
    ck_assert_str_eq(provider, "provider.example");
    ck_assert_uint_eq(stats().missing, 0);
}
END_TEST

START_TEST(plain_tcp_is_not_had_by_half_of_its_options)
{
    static const struct {
        uint32_t protection;
        const char *reason;
        int files;
        size_t providers;
        const char *words;
    } table[] = {
        {CLOUDLI_PROTECTION_PLAIN_TCP, NULL, 0, 1, "plain_tcp_reason"},
        {CLOUDLI_PROTECTION_PLAIN_TCP, "VPN", 0, 1, "plain_tcp_reason"},
        {CLOUDLI_PROTECTION_PLAIN_TCP, "behind the VPN", 1, 1, "no use for"},
        {CLOUDLI_PROTECTION_PLAIN_TCP, "behind the VPN", 0, 2, "told apart"},
        {CLOUDLI_PROTECTION_TLS_1_3, "behind the VPN", 1, 1, "not for plain"},
        {CLOUDLI_PROTECTION_TLS_1_2, "behind the VPN", 1, 1, "not for plain"},
        {CLOUDLI_PROTECTION_TLS_1_3, NULL, 0, 1, "certificate_file"},
        {3, NULL, 1, 1, "protection"},
    };

    for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
        cloudli_error err = CLOUDLI_ERROR_INIT;
        cloudli_lemf_options o = options();

        if (!table[i].files)
            o.certificate_file = o.key_file = o.ca_file = NULL;
        o.provider_count = table[i].providers;
        o.protection = table[i].protection;
        o.plain_tcp_reason = table[i].reason;
        ck_assert_int_eq(cloudli_lemf_open(&lemf, &o, &err),
                         CLOUDLI_ERR_INVALID_ARGUMENT);
        ck_assert_msg(strstr(err.message, table[i].words) != NULL, "%s",
                      err.message);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("door");
    TCase *tc = tcase_create("receiver");
    int rv;

    certs = certs_new();
    tcase_set_timeout(tc, 120);
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_add_test(
        tc, a_provider_that_is_revoked_meanwhile_is_refused_the_next_time);
    tcase_add_test(tc, the_receivers_own_certificate_is_followed);
    tcase_add_test(tc, a_set_that_does_not_load_changes_nothing);
    tcase_add_test(tc, plain_tcp_is_for_one_provider_and_warned_of);
    tcase_add_test(tc, plain_tcp_is_not_had_by_half_of_its_options);
    suite_add_tcase(suite, tc);
    rv = run_suite(suite);
    certs_free(certs);
    return rv;
}
