/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A receiver that runs for long: several addresses, a CA for each provider,
 * settings that change, and sequence numbers that outlive it.
 */
#include "unit/lemf_fixture.h"

/* --- A CA for each provider. --- */

/* Which CA each of two names must be of, and who comes. */
static const struct {
    const char *provider_ca; /* of provider.example; NULL: ca_file */
    const char *stranger_ca; /* of stranger.example */
    const char *client;
    int taken;
} trusts[] = {
    {NULL, "other-ca.pem", "provider", 1},
    {"ca.pem", "other-ca.pem", "provider", 1},
    {"ca.pem", "other-ca.pem", "provider-wrong-ca", 0},
    {"ca.pem", "other-ca.pem", "provider-wrong-name", 0},
    {"other-ca.pem", "ca.pem", "provider", 0},
    {"other-ca.pem", "ca.pem", "provider-wrong-ca", 1},
    {"other-ca.pem", "ca.pem", "provider-wrong-name", 1},
    {"ca.pem", "ca.pem", "provider-self-signed", 0},
};

START_TEST(a_ca_vouches_for_the_names_of_its_provider_only)
{
    static const char *const names[] = {"provider.example", "stranger.example"};
    cloudli_lemf_options options = good_options();
    const char *ca[2] = {NULL, certs_path(certs, trusts[_i].stranger_ca)};
    struct client c;
    uint8_t data[64];
    size_t len;

    if (trusts[_i].provider_ca != NULL) {
        ca[0] = certs_path(certs, trusts[_i].provider_ca);
        options.ca_file = NULL;
    }
    options.providers = names;
    options.provider_ca_files = ca;
    open_lemf(&options);
    c = client_new(trusts[_i].client);
    (void)client_handshake(&c);
    if (trusts[_i].taken) {
        TURN_UNTIL(stats().connections == 1);
    } else {
        TURN_UNTIL(stats().refused == 1);
        ck_assert_int_lt(client_read(&c, data, sizeof(data), &len), 0);
        ck_assert_uint_eq(stats().connections, 0);
    }
    client_free(&c);
}
END_TEST

START_TEST(a_ca_file_must_be_there_and_hold_a_certificate)
{
    static const char *const bad[] = {"nowhere.pem", "empty.pem",
                                      "provider.key"};
    cloudli_lemf_options options = good_options();
    const char *ca[2] = {NULL, NULL};
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_lemf *out;

    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        ca[1] = certs_path(certs, bad[i]);
        options.provider_ca_files = ca;
        ck_assert_int_eq(cloudli_lemf_open(&out, &options, &err),
                         CLOUDLI_ERR_TLS_CONFIG);
        ck_assert_ptr_nonnull(strstr(err.message, bad[i]));
    }
    ca[1] = NULL;
    options.ca_file = NULL;
    ck_assert_int_eq(cloudli_lemf_open(&out, &options, &err),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_ptr_nonnull(strstr(err.message, "ca_file"));
}
END_TEST

/* --- Several addresses. --- */

START_TEST(all_addresses_are_one_receiver)
{
    static const char *const hosts[] = {"127.0.0.1", "127.0.0.2"};
    static const uint32_t ports[] = {0, 0};
    cloudli_lemf_options options = good_options();
    struct sockaddr_in address = {.sin_family = AF_INET};
    int fd;

    options.more_hosts = hosts;
    options.more_ports = ports;
    options.more_count = 2;
    open_lemf(&options);
    ck_assert_uint_eq(cloudli_lemf_port_at(lemf, 0), cloudli_lemf_port(lemf));
    ck_assert_uint_ne(cloudli_lemf_port_at(lemf, 1), cloudli_lemf_port(lemf));
    ck_assert_uint_eq(cloudli_lemf_port_at(lemf, 3), 0);
    address.sin_port = htons((uint16_t)cloudli_lemf_port_at(lemf, 2));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1);
    fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    ck_assert_int_eq(connect(fd, (struct sockaddr *)&address, sizeof(address)),
                     0);
    ck_assert_int_eq(send(fd, "GET /", 5, 0), 5);
    TURN_UNTIL(stats().refused == 1);
    (void)close(fd);
}
END_TEST

START_TEST(addresses_that_are_none_are_told)
{
    static const char *const hosts[] = {NULL};
    static const uint32_t ports[] = {0};
    cloudli_lemf_options options = good_options();
    cloudli_lemf *out;

    options.more_count = 1;
    ck_assert_int_eq(cloudli_lemf_open(&out, &options, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    options.more_hosts = hosts;
    options.more_ports = ports;
    ck_assert_int_eq(cloudli_lemf_open(&out, &options, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    options.more_count = 64;
    ck_assert_int_eq(cloudli_lemf_open(&out, &options, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
}
END_TEST

/* --- Settings that change. --- */

START_TEST(a_connection_outlives_a_reload)
{
    cloudli_lemf_options options = good_options();
    struct client c = client_connected();

    append_cc(&wire, 1, 0, 172);
    client_send_wire(&c);
    TURN_UNTIL(got_count == 1);
    for (int i = 0; i < 3; i++)
        ck_assert_int_eq(cloudli_lemf_reload(lemf, &options, NULL), CLOUDLI_OK);
    append_cc(&wire, 1, 1, 172);
    client_send_wire(&c);
    TURN_UNTIL(got_count == 2);
    ck_assert_uint_eq(got[1].sequence, CLOUDLI_SEQUENCE_NEW);
    ck_assert_uint_eq(stats().open, 1);
    client_free(&c);
}
END_TEST

START_TEST(a_handshake_outlives_a_reload)
{
    cloudli_lemf_options options = good_options();
    struct client c = client_new("provider");

    (void)cloudli__tls_handshake(c.ssl, NULL);
    turn();
    ck_assert_int_eq(cloudli_lemf_reload(lemf, &options, NULL), CLOUDLI_OK);
    ck_assert_int_eq(client_handshake(&c), CLOUDLI_OK);
    TURN_UNTIL(stats().connections == 1);
    client_free(&c);
}
END_TEST

/* What changes, and whether the provider who is connected stays. */
static const struct {
    const char *name;
    const char *ca;
    int stays;
} reloads[] = {
    {"provider.example", "ca.pem", 1},
    {"Provider.Example", "ca.pem", 1},
    {"other.example", "ca.pem", 0},
    {"provider.example", "other-ca.pem", 0},
};

START_TEST(who_is_no_provider_any_longer_is_closed)
{
    const char *names[] = {reloads[_i].name};
    cloudli_lemf_options options = good_options();
    struct client c = client_connected();
    struct client later = {.fd = -1};

    options.providers = names;
    options.provider_count = 1;
    options.ca_file = certs_path(certs, reloads[_i].ca);
    ck_assert_int_eq(cloudli_lemf_reload(lemf, &options, NULL), CLOUDLI_OK);
    ck_assert_uint_eq(stats().open, (uint64_t)reloads[_i].stays);
    later = client_new("provider");
    (void)client_handshake(&later);
    if (reloads[_i].stays) {
        TURN_UNTIL(stats().connections == 2);
    } else {
        TURN_UNTIL(stats().refused == 1);
        ck_assert_ptr_nonnull(strstr(log_text, "any longer"));
    }
    client_free(&later);
    client_free(&c);
}
END_TEST

START_TEST(settings_that_cannot_be_used_change_nothing)
{
    static const char *const missing[] = {"/nowhere/key"};
    static const cloudli_lemf_seal seals[] = {
        {.size = sizeof(cloudli_lemf_seal),
         .decrypt_key_files = missing,
         .decrypt_key_count = 1}};
    struct client c = client_connected();
    cloudli_lemf_options options = good_options();

    options.certificate_file = "missing.pem";
    ck_assert_int_eq(cloudli_lemf_reload(lemf, &options, NULL),
                     CLOUDLI_ERR_TLS_CONFIG);
    options = good_options();
    options.provider_count = 0;
    ck_assert_int_eq(cloudli_lemf_reload(lemf, &options, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    options = good_options();
    options.seals = seals;
    options.seal_count = 1;
    ck_assert_int_eq(cloudli_lemf_reload(lemf, &options, NULL),
                     CLOUDLI_ERR_KEY);
    ck_assert_int_eq(cloudli_lemf_reload(lemf, NULL, NULL),
                     CLOUDLI_ERR_STRUCT_SIZE);
    append_cc(&wire, 1, 0, 172);
    client_send_wire(&c);
    TURN_UNTIL(got_count == 1);
    client_free(&c);
    c = client_connected();
    client_free(&c);
}
END_TEST

/* Hashes may be asked for and given up while what they cover comes in. */
START_TEST(seals_come_and_go)
{
    static const cloudli_lemf_seal seals[] = {
        {.size = sizeof(cloudli_lemf_seal),
         .integrity = CLOUDLI_INTEGRITY_HASH,
         .check_interval = CLOUDLI_MILLISECOND}};
    cloudli_lemf_options plain = good_options(), sealed = good_options();
    struct client c = client_connected();

    sealed.seals = seals;
    sealed.seal_count = 1;
    for (uint32_t n = 0; n < 8; n++) {
        const int odd = n % 4 != 0; /* off, on, on, on */

        ck_assert_int_eq(
            cloudli_lemf_reload(lemf, odd ? &sealed : &plain, NULL),
            CLOUDLI_OK);
        append_cc(&wire, 1, n, 172);
        client_send_wire(&c);
        TURN_UNTIL(got_count == n + 1);
    }
    TURN_UNTIL(stats().unchecked >= 3);
    ck_assert_ptr_nonnull(strstr(log_text, "not covered"));
    client_free(&c);
}
END_TEST

/* --- Sequence numbers that outlive it. --- */

static int keep(void *user_data, const char *bytes, size_t len)
{
    return cloudli__buffer_append(user_data, bytes, len);
}

START_TEST(a_second_run_knows_what_the_first_one_took)
{
    cloudli_lemf_options options = good_options();
    struct cloudli__buffer saved = {0};
    struct client c = client_connected();

    for (uint32_t n = 0; n < 3; n++)
        append_cc(&wire, 1, n, 172);
    client_send_wire(&c);
    TURN_UNTIL(got_count == 3);
    client_free(&c);
    ck_assert_int_eq(cloudli_lemf_save(lemf, keep, &saved), CLOUDLI_OK);
    open_lemf(&options);
    ck_assert_int_eq(cloudli_lemf_restore(lemf, saved.data, saved.len, NULL),
                     CLOUDLI_OK);
    c = client_connected();
    for (uint32_t n = 1; n < 5; n++)
        append_cc(&wire, 1, n, 172);
    client_send_wire(&c);
    TURN_UNTIL(got_count == 7);
    for (uint32_t n = 1; n < 5; n++)
        ck_assert_uint_eq(got[n + 2].sequence, n < 3
                                                   ? CLOUDLI_SEQUENCE_DUPLICATE
                                                   : CLOUDLI_SEQUENCE_NEW);
    ck_assert_int_eq(cloudli_lemf_restore(lemf, saved.data, saved.len, NULL),
                     CLOUDLI_ERR_INVALID_STATE);
    client_free(&c);
    cloudli__buffer_dispose(&saved);
}
END_TEST

static int keep_nothing(void *user_data, const char *bytes, size_t len)
{
    (void)user_data;
    (void)bytes;
    (void)len;
    return -1;
}

START_TEST(a_second_run_can_be_told_what_the_first_one_took)
{
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    cloudli_lemf_pdu item = {.size = sizeof(item)};
    struct cloudli__buffer cc = {0};
    struct client c;

    append_cc(&cc, 1, 41, 172);
    ck_assert_int_eq(cloudli_pdu_decode(&pdu, cc.data, cc.len, NULL), 0);
    ck_assert_int_eq(cloudli_lemf_seed(lemf, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_lemf_seed(lemf, &item),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    item.pdu = &pdu;
    item.provider = "provider.example";
    ck_assert_int_eq(cloudli_lemf_seed(lemf, &item), CLOUDLI_OK);
    ck_assert_int_eq(cloudli_lemf_restore(lemf, "x", 1, NULL),
                     CLOUDLI_ERR_INVALID_STATE);
    ck_assert_int_eq(cloudli_lemf_save(lemf, keep_nothing, NULL),
                     CLOUDLI_ERR_INVALID_STATE);
    c = client_connected();
    append_cc(&wire, 1, 41, 172);
    append_cc(&wire, 1, 42, 172);
    client_send_wire(&c);
    TURN_UNTIL(got_count == 2);
    ck_assert_uint_eq(got[0].sequence, CLOUDLI_SEQUENCE_DUPLICATE);
    ck_assert_uint_eq(got[1].sequence, CLOUDLI_SEQUENCE_NEW);
    ck_assert_int_eq(cloudli_lemf_seed(lemf, &item), CLOUDLI_ERR_INVALID_STATE);
    client_free(&c);
    cloudli__buffer_dispose(&cc);
}
END_TEST

START_TEST(bytes_that_no_receiver_saved_are_refused)
{
    ck_assert_int_eq(cloudli_lemf_restore(lemf, "nothing", 7, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_lemf_restore(lemf, NULL, 0, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
}
END_TEST

#define COUNT(array) ((int)(sizeof(array) / sizeof((array)[0])))

int main(void)
{
    Suite *suite = suite_create("lemf_reload");
    TCase *t = tcase_create("lemf_reload");

    tcase_add_unchecked_fixture(t, make_certs, drop_certs);
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_set_timeout(t, 60);
    tcase_add_loop_test(t, a_ca_vouches_for_the_names_of_its_provider_only, 0,
                        COUNT(trusts));
    tcase_add_test(t, a_ca_file_must_be_there_and_hold_a_certificate);
    tcase_add_test(t, all_addresses_are_one_receiver);
    tcase_add_test(t, addresses_that_are_none_are_told);
    tcase_add_test(t, a_connection_outlives_a_reload);
    tcase_add_test(t, a_handshake_outlives_a_reload);
    tcase_add_loop_test(t, who_is_no_provider_any_longer_is_closed, 0,
                        COUNT(reloads));
    tcase_add_test(t, settings_that_cannot_be_used_change_nothing);
    tcase_add_test(t, seals_come_and_go);
    tcase_add_test(t, a_second_run_knows_what_the_first_one_took);
    tcase_add_test(t, a_second_run_can_be_told_what_the_first_one_took);
    tcase_add_test(t, bytes_that_no_receiver_saved_are_refused);
    suite_add_tcase(suite, t);
    return run_suite(suite);
}
