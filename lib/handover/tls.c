/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "handover/tls.h"

#include "base/error.h"
#include "base/memory.h"
#include "handover/certificate.h"

#include <arpa/inet.h>
#include <cloudli/metrics.h>
#include <errno.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

struct cloudli__tls {
    SSL_CTX *ctx;
    BIO_METHOD *socket;
    atomic_uint holders;
    uint32_t side;
    cloudli_time end; /* of its own certificates */
};

/* --- The socket under TLS. OpenSSL's own uses write(), which raises SIGPIPE
 * in the embedder's process when a peer has gone. --- */

static int socket_of(BIO *bio)
{
    return (int)(intptr_t)BIO_get_data(bio);
}

static int would_block(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

static int socket_write(BIO *bio, const char *data, size_t len, size_t *done)
{
    const ssize_t n = send(socket_of(bio), data, len, MSG_NOSIGNAL);

    BIO_clear_retry_flags(bio);
    if (n < 0) {
        if (would_block(errno))
            BIO_set_retry_write(bio);
        return 0;
    }
    *done = (size_t)n;
    return 1;
}

static int socket_read(BIO *bio, char *data, size_t len, size_t *done)
{
    const ssize_t n = recv(socket_of(bio), data, len, 0);

    BIO_clear_retry_flags(bio);
    if (n == 0)
        BIO_set_flags(bio, BIO_FLAGS_IN_EOF);
    if (n <= 0) {
        if (n < 0 && would_block(errno))
            BIO_set_retry_read(bio);
        return 0;
    }
    *done = (size_t)n;
    return 1;
}

static long socket_ctrl(BIO *bio, int command, long number, void *pointer)
{
    (void)number;
    (void)pointer;
    if (command == BIO_CTRL_FLUSH)
        return 1; /* nothing is kept back */
    if (command == BIO_CTRL_EOF)
        return BIO_test_flags(bio, BIO_FLAGS_IN_EOF) != 0;
    return 0;
}

static int socket_create(BIO *bio)
{
    BIO_set_init(bio, 1);
    return 1;
}

static BIO_METHOD *socket_method(void)
{
    BIO_METHOD *method = BIO_meth_new(BIO_TYPE_SOURCE_SINK, "handover socket");

    if (method == NULL)
        return NULL;
    if (!BIO_meth_set_write_ex(method, socket_write) ||
        !BIO_meth_set_read_ex(method, socket_read) ||
        !BIO_meth_set_ctrl(method, socket_ctrl) ||
        !BIO_meth_set_create(method, socket_create)) {
        BIO_meth_free(method);
        return NULL;
    }
    return method;
}

/* OpenSSL turns renegotiation down with a warning and goes on, however often it
 * is asked for. Here it is the end: the warning leaves its mark. */
#define ASKED_AGAIN 0x8000 /* a flag of the BIO that OpenSSL has no use for */

static void note_alert(const SSL *ssl, int where, int alert)
{
    if (where == SSL_CB_WRITE_ALERT &&
        (alert & 0xff) == SSL_AD_NO_RENEGOTIATION)
        BIO_set_flags(SSL_get_rbio(ssl), ASKED_AGAIN);
}

/* --- Contexts. --- */

/* What OpenSSL said last, without its code numbers. */
static const char *library_reason(void)
{
    const unsigned long e = ERR_peek_last_error();
    const char *reason = ERR_reason_error_string(e);

    if (ERR_SYSTEM_ERROR(e))
        reason = strerror(ERR_GET_REASON(e));
    return reason == NULL ? "unknown reason" : reason;
}

/* A library must not ask on the embedder's terminal. */
static int no_passphrase(char *buf, int size, int writing, void *user_data)
{
    (void)buf;
    (void)size;
    (void)writing;
    (void)user_data;
    return -1;
}

/* 1 if the file can be opened; else the sentence is made. */
static int can_read(const char *what, const char *path, cloudli_error *err)
{
    FILE *file;

    if (path == NULL || *path == '\0') {
        (void)cloudli__fail(err, CLOUDLI_ERR_TLS_CONFIG, 0,
                            "no %s file is given", what);
        return 0;
    }
    file = fopen(path, "re");
    if (file == NULL) {
        (void)cloudli__fail(err, CLOUDLI_ERR_TLS_CONFIG, 0,
                            "the %s file %s cannot be read: %s", what, path,
                            strerror(errno));
        return 0;
    }
    (void)fclose(file);
    return 1;
}

static int bad_file(const char *what, const char *path, cloudli_error *err)
{
    return cloudli__fail(err, CLOUDLI_ERR_TLS_CONFIG, 0,
                         "the %s file %s cannot be used: %s", what, path,
                         library_reason());
}

static int load_ca(SSL_CTX *ctx, const char *ca, cloudli_error *err)
{
    if (!can_read("CA", ca, err))
        return CLOUDLI_ERR_TLS_CONFIG;
    return SSL_CTX_load_verify_file(ctx, ca) == 1 ? CLOUDLI_OK
                                                  : bad_file("CA", ca, err);
}

/* A server also tells its clients whose certificates it takes. */
static int load_issuers(SSL_CTX *ctx, const struct cloudli__tls_config *config,
                        cloudli_error *err)
{
    STACK_OF(X509_NAME) * names;
    int rv = load_ca(ctx, config->ca_file, err);

    for (size_t i = 0; rv == CLOUDLI_OK && i < config->more_ca_count; i++)
        rv = load_ca(ctx, config->more_ca_files[i], err);
    if (rv != CLOUDLI_OK || config->side != CLOUDLI__TLS_SERVER)
        return rv;
    names = SSL_load_client_CA_file(config->ca_file);
    if (names == NULL)
        return bad_file("CA", config->ca_file, err);
    for (size_t i = 0; i < config->more_ca_count; i++)
        (void)SSL_add_file_cert_subjects_to_stack(names,
                                                  config->more_ca_files[i]);
    SSL_CTX_set_client_CA_list(ctx, names);
    return CLOUDLI_OK;
}

/* All lists of the file, for all certificates of the peer's chain. */
static int load_crls(SSL_CTX *ctx, const char *file, cloudli_error *err)
{
    X509_STORE *store = SSL_CTX_get_cert_store(ctx);
    X509_LOOKUP *lookup = X509_STORE_add_lookup(store, X509_LOOKUP_file());

    if (!can_read("CRL", file, err))
        return CLOUDLI_ERR_TLS_CONFIG;
    if (lookup == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "TLS context");
    if (X509_load_crl_file(lookup, file, X509_FILETYPE_PEM) <= 0)
        return bad_file("CRL", file, err);
    X509_STORE_set_flags(store,
                         X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL);
    return CLOUDLI_OK;
}

static int load_files(SSL_CTX *ctx, const struct cloudli__tls_config *config,
                      cloudli_error *err)
{
    const char *cert = config->certificate_file, *key = config->key_file;
    int rv;

    if (!can_read("certificate", cert, err) || !can_read("key", key, err))
        return CLOUDLI_ERR_TLS_CONFIG;
    if (SSL_CTX_use_certificate_chain_file(ctx, cert) != 1)
        return bad_file("certificate", cert, err);
    if (SSL_CTX_use_PrivateKey_file(ctx, key, SSL_FILETYPE_PEM) != 1) {
        if (ERR_GET_REASON(ERR_peek_last_error()) == X509_R_KEY_VALUES_MISMATCH)
            return cloudli__fail(err, CLOUDLI_ERR_TLS_CONFIG, 0,
                                 "the key in %s is not the key of the "
                                 "certificate in %s",
                                 key, cert);
        return bad_file("key", key, err);
    }
    if (SSL_CTX_check_private_key(ctx) != 1)
        return cloudli__fail(err, CLOUDLI_ERR_TLS_CONFIG, 0,
                             "the key in %s is not the key of the "
                             "certificate in %s",
                             key, cert);
    rv = load_issuers(ctx, config, err);
    if (rv != CLOUDLI_OK || config->crl_file == NULL)
        return rv;
    return load_crls(ctx, config->crl_file, err);
}

static int is_ip(const char *name)
{
    uint8_t octets[16];

    return inet_pton(AF_INET, name, octets) == 1 ||
           inet_pton(AF_INET6, name, octets) == 1;
}

/* OpenSSL takes "" for any name and a leading dot for any subdomain. */
static int is_dns_name(const char *name)
{
    const size_t len = strlen(name);

    if (len == 0 || len > 253 || name[0] == '.')
        return 0;
    return strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                        "0123456789-_.") == len;
}

int cloudli__tls_check_name(const char *peer_name)
{
    if (peer_name == NULL || (!is_ip(peer_name) && !is_dns_name(peer_name)))
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    return CLOUDLI_OK;
}

static int allow_clients(SSL_CTX *ctx, const struct cloudli__tls_config *config,
                         cloudli_error *err)
{
    X509_VERIFY_PARAM *param = SSL_CTX_get0_param(ctx);

    X509_VERIFY_PARAM_set_hostflags(param,
                                    X509_CHECK_FLAG_NO_WILDCARDS |
                                        X509_CHECK_FLAG_NEVER_CHECK_SUBJECT);
    if (config->name_count == 0)
        return cloudli__fail(err, CLOUDLI_ERR_TLS_CONFIG, 0,
                             "no name is given that a provider may have");
    for (size_t i = 0; i < config->name_count; i++) {
        const char *name = config->names[i];

        if (name == NULL || !is_dns_name(name))
            return cloudli__fail(err, CLOUDLI_ERR_TLS_CONFIG, 0,
                                 "name %zu of a provider is not a DNS name",
                                 i + 1);
        if (X509_VERIFY_PARAM_add1_host(param, name, 0) != 1)
            return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "TLS names");
    }
    return CLOUDLI_OK;
}

/* Whatever the system's configuration says. */
static int set_ciphers(SSL_CTX *ctx, uint32_t allow_tls_1_2)
{
    static const char tls_1_2[] =
        "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:"
        "ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305:"
        "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256";
    static const char tls_1_3[] =
        "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:"
        "TLS_AES_128_GCM_SHA256";
    const int oldest = allow_tls_1_2 ? TLS1_2_VERSION : TLS1_3_VERSION;

    return SSL_CTX_set_cipher_list(ctx, tls_1_2) == 1 &&
           SSL_CTX_set_ciphersuites(ctx, tls_1_3) == 1 &&
           SSL_CTX_set_min_proto_version(ctx, oldest) == 1 &&
           SSL_CTX_set_max_proto_version(ctx, TLS1_3_VERSION) == 1;
}

static int set_rules(SSL_CTX *ctx, uint32_t allow_tls_1_2, cloudli_error *err)
{
    SSL_CTX_set_options(ctx, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION |
                                 SSL_OP_NO_TICKET);
    SSL_CTX_set_info_callback(ctx, note_alert);
    SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_OFF);
    /* WANT is answered with the same bytes, maybe at another address. */
    SSL_CTX_set_mode(ctx, SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
                              SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT,
                       NULL);
    SSL_CTX_set_default_passwd_cb(ctx, no_passphrase);
    /* The system's configuration may be laxer than a handover allows. */
    if (SSL_CTX_get_security_level(ctx) < 2)
        SSL_CTX_set_security_level(ctx, 2);
    if (!set_ciphers(ctx, allow_tls_1_2) ||
        SSL_CTX_set_num_tickets(ctx, 0) != 1 ||
        SSL_CTX_set_max_early_data(ctx, 0) != 1)
        return cloudli__fail(err, CLOUDLI_ERR_TLS_CONFIG, 0,
                             "OpenSSL does not offer TLS 1.3: %s",
                             library_reason());
    return CLOUDLI_OK;
}

int cloudli__tls_new(struct cloudli__tls **out,
                     const struct cloudli__tls_config *config,
                     cloudli_error *err)
{
    const int server = config->side == CLOUDLI__TLS_SERVER;
    struct cloudli__tls *tls = cloudli__alloc(sizeof(*tls));
    int rv = CLOUDLI_OK;

    *out = NULL;
    ERR_clear_error();
    if (tls == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "TLS context");
    atomic_init(&tls->holders, 1);
    tls->side = config->side;
    tls->socket = socket_method();
    tls->ctx = SSL_CTX_new(server ? TLS_server_method() : TLS_client_method());
    if (tls->socket == NULL || tls->ctx == NULL)
        rv = cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "TLS context");
    if (rv == CLOUDLI_OK)
        rv = set_rules(tls->ctx, config->allow_tls_1_2, err);
    if (rv == CLOUDLI_OK && server)
        rv = allow_clients(tls->ctx, config, err);
    if (rv == CLOUDLI_OK)
        rv = load_files(tls->ctx, config, err);
    if (rv == CLOUDLI_OK)
        tls->end = cloudli__certificate_chain_end(tls->ctx);
    if (rv != CLOUDLI_OK) {
        cloudli__tls_free(tls);
        tls = NULL;
    }
    ERR_clear_error();
    *out = tls;
    return rv;
}

struct cloudli__tls *cloudli__tls_ref(struct cloudli__tls *tls)
{
    atomic_fetch_add(&tls->holders, 1);
    return tls;
}

void cloudli__tls_free(struct cloudli__tls *tls)
{
    if (tls == NULL || atomic_fetch_sub(&tls->holders, 1) != 1)
        return;
    SSL_CTX_free(tls->ctx);
    BIO_meth_free(tls->socket);
    cloudli__free_wiped(tls, sizeof(*tls));
}

cloudli_time cloudli__tls_end(const struct cloudli__tls *tls)
{
    return tls->end;
}

/* --- Connections. --- */

static int expect_peer(SSL *ssl, const char *name)
{
    X509_VERIFY_PARAM *param = SSL_get0_param(ssl);

    if (is_ip(name))
        return X509_VERIFY_PARAM_set1_ip_asc(param, name) == 1;
    X509_VERIFY_PARAM_set_hostflags(param,
                                    X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS |
                                        X509_CHECK_FLAG_NEVER_CHECK_SUBJECT);
    return X509_VERIFY_PARAM_set1_host(param, name, 0) == 1 &&
           SSL_set_tlsext_host_name(ssl, name) == 1;
}

int cloudli__tls_attach(SSL **out, const struct cloudli__tls *tls, int fd,
                        const char *peer_name, cloudli_error *err)
{
    const int client = tls->side == CLOUDLI__TLS_CLIENT;
    BIO *bio;
    SSL *ssl;

    *out = NULL;
    if (client && cloudli__tls_check_name(peer_name) != CLOUDLI_OK)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "the peer's name is neither a DNS name nor an "
                             "IP address");
    ssl = SSL_new(tls->ctx);
    bio = BIO_new(tls->socket);
    if (ssl == NULL || bio == NULL || (client && !expect_peer(ssl, peer_name)))
        goto fail;
    BIO_set_data(bio, (void *)(intptr_t)fd);
    SSL_set_bio(ssl, bio, bio);
    if (client)
        SSL_set_connect_state(ssl);
    else
        SSL_set_accept_state(ssl);
    *out = ssl;
    return CLOUDLI_OK;

fail:
    BIO_free(bio);
    SSL_free(ssl);
    ERR_clear_error();
    return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "TLS connection");
}

/* Why we do not take the peer's certificate. */
static int refused(long verdict, cloudli_error *err)
{
    static const struct {
        long verdict;
        const char *sentence;
    } table[] = {
        {X509_V_ERR_CERT_HAS_EXPIRED, "the peer's certificate has expired"},
        {X509_V_ERR_CERT_NOT_YET_VALID,
         "the peer's certificate is not valid yet"},
        {X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
         "the peer's certificate comes from an unknown CA"},
        {X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT,
         "the peer's certificate comes from an unknown CA"},
        {X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN,
         "the peer's certificate comes from an unknown CA"},
        {X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE,
         "the peer's certificate comes from an unknown CA"},
        {X509_V_ERR_CERT_SIGNATURE_FAILURE,
         "the peer's certificate is not signed by the CA that it names"},
        {X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT,
         "the peer's certificate is self-signed"},
        {X509_V_ERR_HOSTNAME_MISMATCH,
         "the peer's certificate has another name than agreed"},
        {X509_V_ERR_IP_ADDRESS_MISMATCH,
         "the peer's certificate has another address than agreed"},
        {X509_V_ERR_CERT_REVOKED, "the peer's certificate was revoked"},
        {X509_V_ERR_UNABLE_TO_GET_CRL,
         "there is no revocation list of the CA of the peer's certificate"},
        {X509_V_ERR_CRL_HAS_EXPIRED,
         "the revocation list for the peer's certificate is out of date"},
        {X509_V_ERR_CRL_NOT_YET_VALID,
         "the revocation list for the peer's certificate is not valid yet"},
        {X509_V_ERR_CRL_SIGNATURE_FAILURE,
         "the revocation list for the peer's certificate is not its CA's"},
        {X509_V_ERR_INVALID_PURPOSE,
         "the peer's certificate is not meant for its side of TLS"},
    };

    for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
        if (table[i].verdict == verdict)
            return cloudli__fail(err, CLOUDLI_ERR_PEER_REFUSED, 0, "%s",
                                 table[i].sentence);
    }
    return cloudli__fail(err, CLOUDLI_ERR_PEER_REFUSED, 0,
                         "the peer's certificate is not accepted: %s",
                         X509_verify_cert_error_string(verdict));
}

/* What the peer's alert says; OpenSSL 3.0 has no words for all of TLS 1.3's. */
static const char *alert_text(int alert)
{
    return alert == SSL_AD_CERTIFICATE_REQUIRED
               ? "certificate required"
               : SSL_alert_desc_string_long(alert);
}

/* SSL_ERROR_SSL: OpenSSL's own verdict. early: during the handshake. */
static int explain_tls(SSL *ssl, int early, cloudli_error *err)
{
    const int reason = ERR_GET_REASON(ERR_peek_error());

    if (reason > SSL_AD_REASON_OFFSET && reason <= SSL_AD_REASON_OFFSET + 255)
        return cloudli__fail(err, CLOUDLI_ERR_TLS_HANDSHAKE, 0,
                             "the peer refused: %s",
                             alert_text(reason - SSL_AD_REASON_OFFSET));
    switch (reason) {
    case SSL_R_CERTIFICATE_VERIFY_FAILED:
        return refused(SSL_get_verify_result(ssl), err);
    case SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE:
        return cloudli__fail(err, CLOUDLI_ERR_PEER_REFUSED, 0,
                             "the peer showed no certificate");
    case SSL_R_UNEXPECTED_EOF_WHILE_READING:
        return cloudli__fail(err, CLOUDLI_ERR_PEER_CLOSED, 0,
                             early ? "the peer closed the connection during "
                                     "the TLS handshake"
                                   : "the peer closed the connection without "
                                     "a goodbye");
    case SSL_R_WRONG_VERSION_NUMBER:
    case SSL_R_UNSUPPORTED_PROTOCOL:
    case SSL_R_UNKNOWN_PROTOCOL:
    case SSL_R_HTTP_REQUEST:
        return cloudli__fail(err, CLOUDLI_ERR_TLS_HANDSHAKE, 0,
                             SSL_get_min_proto_version(ssl) == TLS1_2_VERSION
                                 ? "the peer speaks neither TLS 1.3 nor 1.2"
                                 : "the peer does not speak TLS 1.3");
    default:
        return cloudli__fail(
            err, early ? CLOUDLI_ERR_TLS_HANDSHAKE : CLOUDLI_ERR_PROTOCOL, 0,
            "TLS failed: %s", library_reason());
    }
}

/* What an SSL call that returned ret ended in. early: it was begun during the
 * handshake, which a connection that failed no longer tells. */
static int outcome(SSL *ssl, int ret, int early, cloudli_error *err)
{
    const int system = errno;
    int rv;

    if (BIO_test_flags(SSL_get_rbio(ssl), ASKED_AGAIN)) {
        ERR_clear_error();
        return cloudli__fail(err, CLOUDLI_ERR_PROTOCOL, 0,
                             "the peer asked to renegotiate");
    }
    switch (SSL_get_error(ssl, ret)) {
    case SSL_ERROR_NONE:
        return CLOUDLI_OK;
    case SSL_ERROR_WANT_READ:
        return CLOUDLI__TLS_WANT_READ;
    case SSL_ERROR_WANT_WRITE:
        return CLOUDLI__TLS_WANT_WRITE;
    case SSL_ERROR_ZERO_RETURN:
        rv = cloudli__fail(err, CLOUDLI_ERR_PEER_CLOSED, 0,
                           "the peer closed the connection");
        break;
    case SSL_ERROR_SSL:
        rv = explain_tls(ssl, early, err);
        break;
    default: /* the socket failed */
        rv = cloudli__fail(err, CLOUDLI_ERR_PEER_CLOSED, 0,
                           "the connection was lost: %s",
                           system == 0 ? "end of stream" : strerror(system));
        break;
    }
    ERR_clear_error();
    return rv;
}

int cloudli__tls_handshake(SSL *ssl, cloudli_error *err)
{
    int ret;

    ERR_clear_error();
    errno = 0;
    ret = SSL_do_handshake(ssl);
    return ret == 1 ? CLOUDLI_OK : outcome(ssl, ret, 1, err);
}

int cloudli__tls_read(SSL *ssl, void *data, size_t cap, size_t *len,
                      cloudli_error *err)
{
    const int early = !SSL_is_init_finished(ssl);
    int ret;

    *len = 0;
    ERR_clear_error();
    errno = 0;
    ret = SSL_read_ex(ssl, data, cap, len);
    return ret == 1 ? CLOUDLI_OK : outcome(ssl, ret, early, err);
}

int cloudli__tls_write(SSL *ssl, const void *data, size_t len,
                       cloudli_error *err)
{
    const int early = !SSL_is_init_finished(ssl);
    size_t done;
    int ret;

    ERR_clear_error();
    errno = 0;
    ret = SSL_write_ex(ssl, data, len, &done);
    return ret == 1 ? CLOUDLI_OK : outcome(ssl, ret, early, err);
}

void cloudli__tls_close(SSL *ssl)
{
    ERR_clear_error();
    if (SSL_is_init_finished(ssl))
        (void)SSL_shutdown(ssl);
    ERR_clear_error();
}

uint64_t cloudli__tls_written(const SSL *ssl)
{
    return BIO_number_written(SSL_get_wbio(ssl));
}

const char *cloudli__tls_peer(SSL *ssl)
{
    return SSL_is_init_finished(ssl) ? SSL_get0_peername(ssl) : NULL;
}

cloudli_time cloudli__tls_peer_end(SSL *ssl)
{
    return cloudli__certificate_end(SSL_get0_peer_certificate(ssl));
}

uint32_t cloudli__tls_transport(const SSL *ssl)
{
    return SSL_version(ssl) == TLS1_2_VERSION ? CLOUDLI_TRANSPORT_TLS_1_2
                                              : CLOUDLI_TRANSPORT_TLS_1_3;
}
