/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Certificates for tests, made when they run. A folder of its own under the
 * system's temporary folder holds two CAs, ca.pem and other-ca.pem, and for
 * each of these a certificate NAME.pem with its key NAME.key:
 *
 *   provider, lemf    right: provider.example; lemf.example and 127.0.0.1
 *   X-expired         ended yesterday
 *   X-future          begins tomorrow
 *   X-wrong-ca        from other-ca
 *   X-wrong-name      stranger.example
 *   X-self-signed     from nobody
 *   lemf-wildcard     *.li.example
 *
 * X is provider or lemf. encrypted.key has a passphrase; empty.pem is empty.
 */
#ifndef CLOUDLI_TESTS_CERTS_H
#define CLOUDLI_TESTS_CERTS_H

#include <stdint.h>

struct certs;

/* Ends the test program where it cannot make them. */
struct certs *certs_new(void);

/* Removes the folder with all that is in it, and frees. */
void certs_free(struct certs *certs);

/* The path of a file in the folder; valid until certs_free(). Any name may be
 * asked for: it is where a test can put a file of its own too. */
const char *certs_path(struct certs *certs, const char *name);

/* One more, from ca.pem: NAME.pem and NAME.key with this DNS name, valid from
 * and to these seconds from now. */
void certs_add(struct certs *certs, const char *name, const char *dns,
               int64_t from, int64_t to);

/* A revocation list of ca.pem in FILE, valid from and to these seconds from
 * now; it revokes the certificate NAME.pem, or none (NULL). What was there is
 * replaced as a whole. */
void certs_crl(struct certs *certs, const char *file, const char *name,
               int64_t from, int64_t to);

/* Puts a copy of NAME.pem and NAME.key in the place of TO.pem and TO.key, each
 * as a whole. */
void certs_copy(struct certs *certs, const char *name, const char *to);

#endif
