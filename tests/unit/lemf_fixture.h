/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A receiver over real sockets and real TLS, and its clients. They take turns
 * on one thread, so that nothing depends on timing.
 */
#ifndef CLOUDLI_TESTS_LEMF_FIXTURE_H
#define CLOUDLI_TESTS_LEMF_FIXTURE_H

#include "handover/tls.h"
#include "unit/certs.h"
#include "unit/check_main.h"
#include "unit/handover_pdus.h"

#include <arpa/inet.h>
#include <cloudli/lemf.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

#define TURNS 3000 /* of a millisecond each, before a test gives up */
#define GOT_MAX 64

/* A PDU that the callback got. */
struct got {
    uint64_t connection;
    uint32_t number;
    uint32_t sequence;
    uint32_t missing;
    uint32_t kind;
};

static struct certs *certs;
static cloudli_lemf *lemf;
static struct cloudli__buffer wire;
static struct got got[GOT_MAX];
static size_t got_count;
static size_t refuse_at;
static char log_text[16384];

static inline int on_pdu(void *user_data, const cloudli_lemf_pdu *item)
{
    ck_assert_ptr_eq(user_data, got);
    ck_assert_uint_ge(item->size, sizeof(*item));
    ck_assert_str_eq(item->provider, "provider.example");
    if (got_count == refuse_at)
        return -1;
    ck_assert_uint_lt(got_count, GOT_MAX);
    got[got_count++] =
        (struct got){item->connection, item->pdu->header.sequence_number,
                     item->sequence, item->missing, item->pdu->kind};
    return 0;
}

static inline void on_log(void *user_data, int32_t level, int32_t code,
                          const char *msg, size_t len)
{
    (void)user_data;
    ck_assert_int_ge(level, CLOUDLI_LOG_ERROR);
    ck_assert_int_le(code, 0);
    ck_assert_uint_eq(strlen(msg), len);
    ck_assert_ptr_null(strstr(msg, TEST_LIID));
    ck_assert_uint_lt(strlen(log_text) + len + 2, sizeof(log_text));
    strcat(log_text, msg);
    strcat(log_text, "\n");
}

static inline cloudli_lemf_options good_options(void)
{
    cloudli_lemf_options options = CLOUDLI_LEMF_OPTIONS_INIT;
    static const char *const names[] = {"other.example", "provider.example"};

    options.certificate_file = certs_path(certs, "lemf.pem");
    options.key_file = certs_path(certs, "lemf.key");
    options.ca_file = certs_path(certs, "ca.pem");
    options.providers = names;
    options.provider_count = 2;
    options.receive = on_pdu;
    options.receive_user_data = got;
    options.log = on_log;
    return options;
}

static inline void open_lemf(const cloudli_lemf_options *options)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;

    cloudli_lemf_close(lemf);
    ck_assert_msg(cloudli_lemf_open(&lemf, options, &err) == CLOUDLI_OK, "%s",
                  err.message);
}

static inline void make_certs(void)
{
    certs = certs_new();
}

static inline void drop_certs(void)
{
    certs_free(certs);
}

static inline void setup(void)
{
    const cloudli_lemf_options options = good_options();

    got_count = 0;
    refuse_at = SIZE_MAX;
    log_text[0] = '\0';
    open_lemf(&options);
}

static inline void teardown(void)
{
    cloudli_lemf_close(lemf);
    lemf = NULL;
    cloudli__buffer_dispose(&wire);
}

static inline cloudli_lemf_statistics stats(void)
{
    cloudli_lemf_statistics s = CLOUDLI_LEMF_STATISTICS_INIT;

    ck_assert_int_eq(cloudli_lemf_stats(lemf, &s), CLOUDLI_OK);
    return s;
}

/* One turn of the receiver. */
static inline void turn(void)
{
    ck_assert_int_eq(cloudli_lemf_poll(lemf, CLOUDLI_MILLISECOND, NULL),
                     CLOUDLI_OK);
}

/* Turns until the condition holds, or the test fails. */
#define TURN_UNTIL(condition)                                                  \
    do {                                                                       \
        for (int t_ = 0; t_ < TURNS && !(condition); t_++)                     \
            turn();                                                            \
        ck_assert_msg(condition, "never: %s; the log: %s", #condition,         \
                      log_text);                                               \
    } while (0)

/* --- A provider. --- */

struct client {
    struct cloudli__tls *tls;
    SSL *ssl;
    int fd;
};

static inline int tcp_connect(void)
{
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in address = {.sin_family = AF_INET};

    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons((uint16_t)cloudli_lemf_port(lemf));
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(connect(fd, (struct sockaddr *)&address, sizeof(address)),
                     0);
    ck_assert_int_eq(fcntl(fd, F_SETFL, O_NONBLOCK), 0);
    return fd;
}

/* A client with one of the certificates; its handshake is not yet done. */
static inline struct client client_new(const char *name)
{
    char certificate[64], key[64];
    struct cloudli__tls_config config = {.side = CLOUDLI__TLS_CLIENT};
    struct client c = {.fd = tcp_connect()};

    (void)snprintf(certificate, sizeof(certificate), "%s.pem", name);
    (void)snprintf(key, sizeof(key), "%s.key", name);
    config.certificate_file = certs_path(certs, certificate);
    config.key_file = certs_path(certs, key);
    config.ca_file = certs_path(certs, "ca.pem");
    ck_assert_int_eq(cloudli__tls_new(&c.tls, &config, NULL), CLOUDLI_OK);
    ck_assert_int_eq(
        cloudli__tls_attach(&c.ssl, c.tls, c.fd, "lemf.example", NULL),
        CLOUDLI_OK);
    return c;
}

static inline void client_free(struct client *c)
{
    if (c->ssl != NULL)
        cloudli__tls_close(c->ssl);
    SSL_free(c->ssl);
    cloudli__tls_free(c->tls);
    if (c->fd >= 0)
        (void)close(c->fd);
    *c = (struct client){.fd = -1};
}

/* The handshake as far as it goes; what it ended in. */
static inline int client_handshake(struct client *c)
{
    int rv = CLOUDLI__TLS_WANT_READ;

    for (int t = 0; t < TURNS && rv > 0; t++) {
        rv = cloudli__tls_handshake(c->ssl, NULL);
        turn();
    }
    return rv;
}

static inline struct client client_connected(void)
{
    const uint64_t before = stats().connections;
    struct client c = client_new("provider");

    ck_assert_int_eq(client_handshake(&c), CLOUDLI_OK);
    TURN_UNTIL(stats().connections == before + 1);
    return c;
}

/* Sends bytes in records of at most piece bytes; stops where it cannot. */
static inline int client_send(struct client *c, const void *data, size_t len,
                              size_t piece)
{
    const uint8_t *p = data;

    while (len > 0) {
        const size_t n = len < piece ? len : piece;
        int rv = CLOUDLI__TLS_WANT_WRITE;

        for (int t = 0; t < TURNS && rv > 0; t++) {
            rv = cloudli__tls_write(c->ssl, p, n, NULL);
            if (rv > 0)
                turn();
        }
        if (rv != CLOUDLI_OK)
            return rv;
        p += n;
        len -= n;
    }
    return CLOUDLI_OK;
}

static inline void client_send_wire(struct client *c)
{
    ck_assert_int_eq(client_send(c, wire.data, wire.len, 16384), 0);
    cloudli__buffer_dispose(&wire);
}

/* Reads up to len bytes; what it ended in. */
static inline int client_read(struct client *c, uint8_t *data, size_t len,
                              size_t *done)
{
    int rv = CLOUDLI__TLS_WANT_READ;

    *done = 0;
    for (int t = 0; t < TURNS && rv > 0; t++) {
        rv = cloudli__tls_read(c->ssl, data, len, done, NULL);
        turn();
    }
    return rv;
}

#endif
