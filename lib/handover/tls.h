/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * TLS of a handover link, for both of its ends: version 1.3, or 1.2 where that
 * is asked for, always with certificates on both sides, with ephemeral keys and
 * AEAD ciphers only, and with a peer that is named in advance. There is no
 * resumption, no early data and no way around any of it.
 *
 * Whether the peer is the right one is decided inside the handshake, so that
 * a peer that is refused gets an alert and nothing else.
 *
 * Records are made in this process, not by the kernel (SSL_OP_ENABLE_KTLS is
 * not set). The socket is written by a BIO of our own, for OpenSSL's raises
 * SIGPIPE in the embedder's process, and only OpenSSL's can hand keys to the
 * kernel. And what the kernel encrypts grows there: which records the peer's
 * host has acknowledged could not be told from what was written any more.
 */
#ifndef CLOUDLI_HANDOVER_TLS_H
#define CLOUDLI_HANDOVER_TLS_H

#include <cloudli/status.h>
#include <cloudli/time.h>
#include <openssl/ssl.h>

/* Largest write that becomes one TLS record. */
#define CLOUDLI__TLS_RECORD_MAX 16384

/* One side's certificate, key and CA. Frozen and counted: any thread may use
 * it. */
struct cloudli__tls;

enum cloudli__tls_side {
    CLOUDLI__TLS_CLIENT = 0, /* mediation */
    CLOUDLI__TLS_SERVER = 1  /* LEMF */
};

struct cloudli__tls_config {
    uint32_t side;
    const char *certificate_file; /* PEM, with its chain */
    const char *key_file;         /* PEM, without a passphrase */
    const char *ca_file;          /* PEM: who may have issued the peer's */
    const char *crl_file;         /* PEM: the newest revocation list of each CA
                                     in the peer's chain; one that is missing
                                     or out of date refuses the peer. NULL:
                                     revocation is not looked at. */
    uint32_t allow_tls_1_2;       /* 1: besides 1.3 */
    /* Server: the DNS names that a client may have, at least one. They are
     * looked for in the subject alternative names, whole and without regard
     * to case; wildcards match nothing. */
    const char *const *names;
    size_t name_count;
    const char *const *more_ca_files; /* besides ca_file, the same */
    size_t more_ca_count;
};

/* CLOUDLI_ERR_TLS_CONFIG with a sentence that names the file. */
int cloudli__tls_new(struct cloudli__tls **out,
                     const struct cloudli__tls_config *config,
                     cloudli_error *err);

/* One more holder. Whoever has a connection of it must be one. */
struct cloudli__tls *cloudli__tls_ref(struct cloudli__tls *tls);

/* One holder less; the last one frees it. NULL is fine. */
void cloudli__tls_free(struct cloudli__tls *tls);

/* When the first of its own certificates expires. */
cloudli_time cloudli__tls_end(const struct cloudli__tls *tls);

/* CLOUDLI_OK if this can be the peer_name of a client: an IP address or a
 * DNS name. CLOUDLI_ERR_INVALID_ARGUMENT else. */
int cloudli__tls_check_name(const char *peer_name);

/*
 * A connection on a non-blocking socket, which must go before the caller's hold
 * on tls does. A client asks for the certificate of
 * peer_name, a DNS name or an IP literal; a server passes NULL. The socket
 * stays the caller's and must outlive the SSL, which he frees by SSL_free().
 */
int cloudli__tls_attach(SSL **out, const struct cloudli__tls *tls, int fd,
                        const char *peer_name, cloudli_error *err);

/* What the calls below return besides CLOUDLI_OK and failures. */
enum cloudli__tls_want {
    CLOUDLI__TLS_WANT_READ = 1, /* call again when the socket is readable */
    CLOUDLI__TLS_WANT_WRITE = 2 /* … writable */
};

/*
 * Each does one step without waiting and never raises SIGPIPE. After a failure
 * the connection is dead, and err says why in one sentence:
 *
 * CLOUDLI_ERR_PEER_REFUSED: we refused the peer's certificate.
 * CLOUDLI_ERR_TLS_HANDSHAKE: the peer refused ours, or there is no version or
 * cipher that both allow.
 * CLOUDLI_ERR_PEER_CLOSED: it closed or reset the connection.
 * CLOUDLI_ERR_PROTOCOL: what came is not TLS, or was tampered with.
 *
 * A client's handshake is done before the server has looked at the client's
 * certificate: a refusal comes with a read that follows.
 */
int cloudli__tls_handshake(SSL *ssl, cloudli_error *err);
int cloudli__tls_read(SSL *ssl, void *data, size_t cap, size_t *len,
                      cloudli_error *err);
/* All or nothing for at most CLOUDLI__TLS_RECORD_MAX bytes. After a WANT the
 * next write must be of the same bytes. */
int cloudli__tls_write(SSL *ssl, const void *data, size_t len,
                       cloudli_error *err);

/* Says goodbye, as far as the socket takes it at once. */
void cloudli__tls_close(SSL *ssl);

/* Bytes of ciphertext that the socket has taken so far. */
uint64_t cloudli__tls_written(const SSL *ssl);

/* The name by which the peer's certificate was accepted, in the certificate's
 * own spelling; NULL before the handshake, and for an IP address. */
const char *cloudli__tls_peer(SSL *ssl);

/* When the peer's certificate expires; 0: not known. */
cloudli_time cloudli__tls_peer_end(SSL *ssl);

/* The version that was agreed on, a cloudli_link_transport. */
uint32_t cloudli__tls_transport(const SSL *ssl);

#endif
