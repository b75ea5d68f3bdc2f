/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Two ends of TLS over a socket pair. */
#include "handover/tls.h"
#include "unit/certs.h"
#include "unit/check_main.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static struct certs *certs;

static void setup(void)
{
    certs = certs_new();
}

static void teardown(void)
{
    certs_free(certs);
}

/* Of the contexts that are made next. */
static uint32_t allow_tls_1_2;

/* A context from files of the folder; NAME stands for NAME.pem and .key. */
static int context(struct cloudli__tls **out, uint32_t side, const char *name,
                   const char *ca, cloudli_error *err)
{
    static const char *const names[] = {"other.example", "Provider.Example"};
    struct cloudli__tls_config config = {.side = side,
                                         .allow_tls_1_2 = allow_tls_1_2};
    char file[64];

    (void)snprintf(file, sizeof(file), "%s.pem", name);
    config.certificate_file = certs_path(certs, file);
    (void)snprintf(file, sizeof(file), "%s.key", name);
    config.key_file = certs_path(certs, file);
    config.ca_file = certs_path(certs, ca);
    config.names = names;
    config.name_count = 2;
    return cloudli__tls_new(out, &config, err);
}

struct ends {
    int fd[2];
    struct cloudli__tls *tls[2];
    SSL *ssl[2];
    int rv[2]; /* 0: client, 1: server */
    cloudli_error err[2];
};

static void connect_ends(struct ends *e, const char *client, const char *server,
                         const char *peer_name)
{
    static const cloudli_error empty = CLOUDLI_ERROR_INIT;

    memset(e, 0, sizeof(*e));
    e->err[0] = e->err[1] = empty;
    ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, e->fd),
                     0);
    ck_assert_int_eq(
        context(&e->tls[0], CLOUDLI__TLS_CLIENT, client, "ca.pem", NULL), 0);
    ck_assert_int_eq(
        context(&e->tls[1], CLOUDLI__TLS_SERVER, server, "ca.pem", NULL), 0);
    ck_assert_int_eq(
        cloudli__tls_attach(&e->ssl[0], e->tls[0], e->fd[0], peer_name, NULL),
        0);
    ck_assert_int_eq(
        cloudli__tls_attach(&e->ssl[1], e->tls[1], e->fd[1], NULL, NULL), 0);
}

/* Both ends step until each is done or failed. */
static void shake_hands(struct ends *e)
{
    e->rv[0] = e->rv[1] = CLOUDLI__TLS_WANT_READ;
    for (int i = 0; i < 100 && (e->rv[0] > 0 || e->rv[1] > 0); i++) {
        for (int side = 0; side < 2; side++) {
            if (e->rv[side] > 0)
                e->rv[side] =
                    cloudli__tls_handshake(e->ssl[side], &e->err[side]);
        }
        if (e->rv[0] < 0 && e->rv[1] > 0)
            shutdown(e->fd[0], SHUT_WR); /* a side that failed goes away */
        if (e->rv[1] < 0 && e->rv[0] > 0)
            shutdown(e->fd[1], SHUT_WR);
    }
}

static void close_ends(struct ends *e)
{
    for (int side = 0; side < 2; side++) {
        SSL_free(e->ssl[side]);
        cloudli__tls_free(e->tls[side]);
        close(e->fd[side]);
    }
}

START_TEST(right_certificates_connect_and_bytes_go_both_ways)
{
    struct ends e;
    char in[32];
    size_t len;

    connect_ends(&e, "provider", "lemf", "lemf.example");
    ck_assert_ptr_null(cloudli__tls_peer(e.ssl[1]));
    shake_hands(&e);
    ck_assert_int_eq(e.rv[0], CLOUDLI_OK);
    ck_assert_int_eq(e.rv[1], CLOUDLI_OK);
    ck_assert_str_eq(SSL_get_version(e.ssl[0]), "TLSv1.3");
    ck_assert_str_eq(cloudli__tls_peer(e.ssl[1]), "provider.example");
    ck_assert_str_eq(cloudli__tls_peer(e.ssl[0]), "lemf.example");

    for (int from = 0; from < 2; from++) {
        const uint64_t before = cloudli__tls_written(e.ssl[from]);

        ck_assert_int_eq(cloudli__tls_write(e.ssl[from], "hello", 5, NULL), 0);
        ck_assert_uint_gt(cloudli__tls_written(e.ssl[from]), before + 5);
        ck_assert_int_eq(
            cloudli__tls_read(e.ssl[!from], in, sizeof(in), &len, NULL), 0);
        ck_assert_uint_eq(len, 5);
        ck_assert_mem_eq(in, "hello", 5);
        ck_assert_int_eq(
            cloudli__tls_read(e.ssl[!from], in, sizeof(in), &len, NULL),
            CLOUDLI__TLS_WANT_READ);
    }
    close_ends(&e);
}
END_TEST

START_TEST(no_session_ticket_is_given)
{
    struct ends e;
    uint64_t written;
    char in[32];
    size_t len;

    connect_ends(&e, "provider", "lemf", "lemf.example");
    shake_hands(&e);
    written = cloudli__tls_written(e.ssl[1]);
    ck_assert_int_eq(cloudli__tls_read(e.ssl[1], in, sizeof(in), &len, NULL),
                     CLOUDLI__TLS_WANT_READ);
    ck_assert_uint_eq(cloudli__tls_written(e.ssl[1]), written);
    ck_assert_int_eq(recv(e.fd[0], in, sizeof(in), MSG_PEEK), -1);
    close_ends(&e);
}
END_TEST

START_TEST(a_goodbye_is_told_from_a_cut)
{
    for (int goodbye = 0; goodbye < 2; goodbye++) {
        cloudli_error err = CLOUDLI_ERROR_INIT;
        struct ends e;
        char in[8];
        size_t len;

        connect_ends(&e, "provider", "lemf", "lemf.example");
        shake_hands(&e);
        if (goodbye)
            cloudli__tls_close(e.ssl[0]);
        shutdown(e.fd[0], SHUT_RDWR);
        ck_assert_int_eq(
            cloudli__tls_read(e.ssl[1], in, sizeof(in), &len, &err),
            CLOUDLI_ERR_PEER_CLOSED);
        ck_assert_str_eq(err.message,
                         goodbye ? "the peer closed the connection"
                                 : "the peer closed the connection without a "
                                   "goodbye");
        /* A write to a peer that has gone is a status, not a signal. */
        ck_assert_int_lt(cloudli__tls_write(e.ssl[1], "x", 1, NULL), 0);
        close_ends(&e);
    }
}
END_TEST

static const struct {
    const char *client, *server, *peer_name;
    int client_rv;
    const char *client_says;
    const char *server_says; /* NULL: its handshake succeeds */
} refusals[] = {
    /* The client refuses the server. */
    {"provider", "lemf-expired", "lemf.example", CLOUDLI_ERR_PEER_REFUSED,
     "the peer's certificate has expired", "the peer refused: certificate"},
    {"provider", "lemf-future", "lemf.example", CLOUDLI_ERR_PEER_REFUSED,
     "the peer's certificate is not valid yet", "the peer refused: "},
    {"provider", "lemf-wrong-ca", "lemf.example", CLOUDLI_ERR_PEER_REFUSED,
     "the peer's certificate comes from an unknown CA",
     "the peer refused: unknown CA"},
    {"provider", "lemf-wrong-name", "lemf.example", CLOUDLI_ERR_PEER_REFUSED,
     "the peer's certificate has another name than agreed",
     "the peer refused: "},
    {"provider", "lemf-self-signed", "lemf.example", CLOUDLI_ERR_PEER_REFUSED,
     "the peer's certificate is self-signed", "the peer refused: unknown CA"},
    {"provider", "lemf", "127.0.0.2", CLOUDLI_ERR_PEER_REFUSED,
     "the peer's certificate has another address than agreed",
     "the peer refused: "},
    {"provider", "lemf", "ca.pem", CLOUDLI_ERR_PEER_REFUSED,
     "the peer's certificate has another name than agreed",
     "the peer refused: "},
    /* The server refuses the client, whose handshake was done by then. */
    {"provider-expired", "lemf", "lemf.example", CLOUDLI_ERR_TLS_HANDSHAKE,
     "the peer refused: certificate expired",
     "the peer's certificate has expired"},
    {"provider-future", "lemf", "lemf.example", CLOUDLI_ERR_TLS_HANDSHAKE,
     "the peer refused: ", "the peer's certificate is not valid yet"},
    {"provider-wrong-ca", "lemf", "lemf.example", CLOUDLI_ERR_TLS_HANDSHAKE,
     "the peer refused: unknown CA",
     "the peer's certificate comes from an unknown CA"},
    {"provider-wrong-name", "lemf", "lemf.example", CLOUDLI_ERR_TLS_HANDSHAKE,
     "the peer refused: ",
     "the peer's certificate has another name than agreed"},
    {"provider-self-signed", "lemf", "lemf.example", CLOUDLI_ERR_TLS_HANDSHAKE,
     "the peer refused: unknown CA", "the peer's certificate is self-signed"},
};

START_TEST(a_wrong_certificate_is_refused_with_its_reason_on_both_sides)
{
    struct ends e;
    char in[8];
    size_t len;

    connect_ends(&e, refusals[_i].client, refusals[_i].server,
                 refusals[_i].peer_name);
    shake_hands(&e);
    if (e.rv[0] == CLOUDLI_OK) /* TLS 1.3: the refusal comes with a read */
        e.rv[0] = cloudli__tls_read(e.ssl[0], in, sizeof(in), &len, &e.err[0]);
    ck_assert_int_eq(e.rv[0], refusals[_i].client_rv);
    ck_assert_int_lt(e.rv[1], 0);
    ck_assert_msg(strstr(e.err[0].message, refusals[_i].client_says) != NULL,
                  "client: %s", e.err[0].message);
    ck_assert_msg(strstr(e.err[1].message, refusals[_i].server_says) != NULL,
                  "server: %s", e.err[1].message);
    close_ends(&e);
}
END_TEST

START_TEST(a_client_without_a_certificate_is_refused)
{
    struct ends e;
    SSL_CTX *naked = SSL_CTX_new(TLS_client_method());
    char in[8];
    size_t len;

    connect_ends(&e, "provider", "lemf", "lemf.example");
    SSL_free(e.ssl[0]);
    e.ssl[0] = SSL_new(naked);
    SSL_set_fd(e.ssl[0], e.fd[0]);
    SSL_set_connect_state(e.ssl[0]);
    shake_hands(&e);
    ck_assert_int_eq(e.rv[1], CLOUDLI_ERR_PEER_REFUSED);
    ck_assert_str_eq(e.err[1].message, "the peer showed no certificate");
    ck_assert_int_eq(
        cloudli__tls_read(e.ssl[0], in, sizeof(in), &len, &e.err[0]),
        CLOUDLI_ERR_TLS_HANDSHAKE);
    ck_assert_str_eq(e.err[0].message,
                     "the peer refused: certificate required");
    close_ends(&e);
    SSL_CTX_free(naked);
}
END_TEST

START_TEST(a_peer_of_an_older_tls_is_refused)
{
    SSL_CTX *old = SSL_CTX_new(TLS_client_method());
    struct ends e;

    connect_ends(&e, "provider", "lemf", "lemf.example");
    SSL_free(e.ssl[0]);
    SSL_CTX_set_max_proto_version(old, TLS1_2_VERSION);
    e.ssl[0] = SSL_new(old);
    SSL_set_fd(e.ssl[0], e.fd[0]);
    SSL_set_connect_state(e.ssl[0]);
    shake_hands(&e);
    ck_assert_int_eq(e.rv[1], CLOUDLI_ERR_TLS_HANDSHAKE);
    ck_assert_str_eq(e.err[1].message, "the peer does not speak TLS 1.3");
    close_ends(&e);
    SSL_CTX_free(old);
}
END_TEST

/* What a peer of TLS 1.2 offers; on its side nothing is forbidden. */
static const struct {
    int version;
    const char *ciphers;
    int taken;
} offers[] = {
    {TLS1_2_VERSION, "ECDHE-ECDSA-AES128-GCM-SHA256", 1},
    {TLS1_2_VERSION, "ECDHE-ECDSA-AES256-GCM-SHA384", 1},
    {TLS1_2_VERSION, "ECDHE-ECDSA-CHACHA20-POLY1305", 1},
    {TLS1_2_VERSION, "ALL:!AESGCM:!CHACHA20", 0}, /* CBC, CCM and worse */
    {TLS1_2_VERSION, "ECDHE-ECDSA-AES128-SHA", 0},
    {TLS1_2_VERSION, "ECDHE-ECDSA-AES256-SHA384", 0},
    {TLS1_2_VERSION, "ECDHE-ECDSA-NULL-SHA", 0},
    {TLS1_2_VERSION, "AECDH-AES256-SHA", 0},
    {TLS1_2_VERSION, "AES256-GCM-SHA384", 0}, /* without ephemeral keys */
    {TLS1_1_VERSION, "ALL", 0},
};

static void offer(SSL *ssl, int index)
{
    SSL_set_security_level(ssl, 0);
    ck_assert_int_eq(SSL_set_min_proto_version(ssl, TLS1_VERSION), 1);
    ck_assert_int_eq(SSL_set_max_proto_version(ssl, offers[index].version), 1);
    ck_assert_int_eq(SSL_set_cipher_list(ssl, offers[index].ciphers), 1);
}

/* The odd side is the client, or the server. */
static void try_offer(int index, int odd)
{
    struct ends e;

    allow_tls_1_2 = 1;
    connect_ends(&e, "provider", "lemf", "lemf.example");
    allow_tls_1_2 = 0;
    offer(e.ssl[odd], index);
    shake_hands(&e);
    ck_assert_int_eq(e.rv[1 - odd] == CLOUDLI_OK, offers[index].taken);
    if (offers[index].taken)
        ck_assert_str_eq(SSL_get_version(e.ssl[0]), "TLSv1.2");
    close_ends(&e);
}

START_TEST(of_tls_1_2_only_ephemeral_keys_and_aead_are_taken)
{
    try_offer(_i, 0);
    try_offer(_i, 1);
}
END_TEST

/* Of a LEMF's client, or by a LEMF, over TLS 1.2; 1.3 has none. */
START_TEST(who_asks_to_renegotiate_is_cut_off)
{
    const int odd = _i;
    uint8_t bytes[64];
    struct ends e;
    size_t len;
    int rv;

    allow_tls_1_2 = 1;
    connect_ends(&e, "provider", "lemf", "lemf.example");
    allow_tls_1_2 = 0;
    ck_assert_int_eq(SSL_set_max_proto_version(e.ssl[odd], TLS1_2_VERSION), 1);
    (void)SSL_clear_options(e.ssl[odd], SSL_OP_NO_RENEGOTIATION);
    shake_hands(&e);
    ck_assert_int_eq(e.rv[0], CLOUDLI_OK);
    ck_assert_int_eq(e.rv[1], CLOUDLI_OK);
    ck_assert_int_eq(SSL_renegotiate(e.ssl[odd]), 1);
    (void)SSL_do_handshake(e.ssl[odd]);
    rv = cloudli__tls_read(e.ssl[1 - odd], bytes, sizeof(bytes), &len,
                           &e.err[1 - odd]);
    ck_assert_int_eq(rv, CLOUDLI_ERR_PROTOCOL);
    ck_assert_str_eq(e.err[1 - odd].message, "the peer asked to renegotiate");
    close_ends(&e);
}
END_TEST

START_TEST(a_peer_that_speaks_no_tls_is_refused)
{
    struct ends e;

    connect_ends(&e, "provider", "lemf", "lemf.example");
    ck_assert_int_eq(send(e.fd[0], "GET / HTTP/1.0\r\n\r\n", 18, 0), 18);
    ck_assert_int_eq(cloudli__tls_handshake(e.ssl[1], &e.err[1]),
                     CLOUDLI_ERR_TLS_HANDSHAKE);
    ck_assert_str_eq(e.err[1].message, "the peer does not speak TLS 1.3");
    close_ends(&e);
}
END_TEST

START_TEST(a_peer_may_be_named_by_its_address_or_a_whole_wildcard)
{
    static const char *const pairs[][2] = {{"lemf", "127.0.0.1"},
                                           {"lemf", "LEMF.example"},
                                           {"lemf-wildcard", "a.li.example"}};
    struct ends e;

    connect_ends(&e, "provider", pairs[_i][0], pairs[_i][1]);
    shake_hands(&e);
    ck_assert_int_eq(e.rv[0], CLOUDLI_OK);
    ck_assert_int_eq(e.rv[1], CLOUDLI_OK);
    close_ends(&e);
}
END_TEST

START_TEST(names_that_mean_any_peer_are_refused)
{
    static const char *const bad[] = {NULL,        "",    ".example", "a b",
                                      "*.example", "a/b", "lemf\n"};
    static const char *const good[] = {"lemf.example", "a", "192.0.2.1",
                                       "2001:db8::1", "x_1-2"};
    static const char *const any[] = {""};
    struct cloudli__tls_config config = {
        .side = CLOUDLI__TLS_SERVER,
        .certificate_file = certs_path(certs, "lemf.pem"),
        .key_file = certs_path(certs, "lemf.key"),
        .ca_file = certs_path(certs, "ca.pem")};
    struct cloudli__tls *tls;

    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
        ck_assert_int_eq(cloudli__tls_check_name(bad[i]),
                         CLOUDLI_ERR_INVALID_ARGUMENT);
    for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
        ck_assert_int_eq(cloudli__tls_check_name(good[i]), CLOUDLI_OK);

    ck_assert_int_eq(cloudli__tls_new(&tls, &config, NULL),
                     CLOUDLI_ERR_TLS_CONFIG);
    config.names = any;
    config.name_count = 1;
    ck_assert_int_eq(cloudli__tls_new(&tls, &config, NULL),
                     CLOUDLI_ERR_TLS_CONFIG);
    ck_assert_ptr_null(tls);
}
END_TEST

static const struct {
    const char *certificate, *key, *ca, *says;
} bad_files[] = {
    {"missing.pem", "lemf.key", "ca.pem", "certificate file"},
    {"lemf.pem", "missing.key", "ca.pem", "key file"},
    {"lemf.pem", "lemf.key", "missing.pem", "CA file"},
    {"empty.pem", "lemf.key", "ca.pem", "certificate file"},
    {"lemf.pem", "empty.pem", "ca.pem", "key file"},
    {"lemf.pem", "lemf.key", "empty.pem", "CA file"},
    {"lemf.key", "lemf.key", "ca.pem", "certificate file"},
    {"lemf.pem", "lemf.pem", "ca.pem", "key file"},
    {"lemf.pem", "lemf.key", "lemf.key", "CA file"},
    {"lemf.pem", "provider.key", "ca.pem", "not the key of the certificate"},
    {"lemf.pem", "encrypted.key", "ca.pem", "key file"},
    {"lemf.pem", "", "ca.pem", "key file"},
    {NULL, "lemf.key", "ca.pem", "no certificate file is given"},
};

START_TEST(an_unusable_file_is_named)
{
    for (uint32_t side = 0; side < 2; side++) {
        static const char *const names[] = {"provider.example"};
        const struct cloudli__tls_config config = {
            .side = side,
            .certificate_file =
                bad_files[_i].certificate == NULL
                    ? NULL
                    : certs_path(certs, bad_files[_i].certificate),
            .key_file = certs_path(certs, bad_files[_i].key),
            .ca_file = certs_path(certs, bad_files[_i].ca),
            .names = names,
            .name_count = 1};
        cloudli_error err = CLOUDLI_ERROR_INIT;
        struct cloudli__tls *tls;

        ck_assert_int_eq(cloudli__tls_new(&tls, &config, &err),
                         CLOUDLI_ERR_TLS_CONFIG);
        ck_assert_ptr_null(tls);
        ck_assert_msg(strstr(err.message, bad_files[_i].says) != NULL, "%s",
                      err.message);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("tls");
    TCase *tc = tcase_create("tls");

    tcase_add_unchecked_fixture(tc, setup, teardown);
    tcase_add_test(tc, right_certificates_connect_and_bytes_go_both_ways);
    tcase_add_test(tc, no_session_ticket_is_given);
    tcase_add_test(tc, a_goodbye_is_told_from_a_cut);
    tcase_add_loop_test(
        tc, a_wrong_certificate_is_refused_with_its_reason_on_both_sides, 0,
        sizeof(refusals) / sizeof(refusals[0]));
    tcase_add_test(tc, a_client_without_a_certificate_is_refused);
    tcase_add_test(tc, a_peer_of_an_older_tls_is_refused);
    tcase_add_loop_test(tc, who_asks_to_renegotiate_is_cut_off, 0, 2);
    tcase_add_test(tc, a_peer_that_speaks_no_tls_is_refused);
    tcase_add_loop_test(tc, of_tls_1_2_only_ephemeral_keys_and_aead_are_taken,
                        0, sizeof(offers) / sizeof(offers[0]));
    tcase_add_loop_test(
        tc, a_peer_may_be_named_by_its_address_or_a_whole_wildcard, 0, 3);
    tcase_add_test(tc, names_that_mean_any_peer_are_refused);
    tcase_add_loop_test(tc, an_unusable_file_is_named, 0,
                        sizeof(bad_files) / sizeof(bad_files[0]));
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
