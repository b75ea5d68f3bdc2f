/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The providers of a receiver: the names that their certificates may have, and
 * for each the CA that must have issued it. One provider's CA cannot vouch for
 * another's name. It is decided inside the handshake.
 *
 * It never changes; another one takes its place, and connections hold on to
 * the one they began with.
 */
#ifndef CLOUDLI_LEMF_TRUST_H
#define CLOUDLI_LEMF_TRUST_H

#include "handover/tls.h"

#include <cloudli/lemf.h>

struct cloudli__trust; /* counted; one thread at a time */

/* By options that were checked; the CA files are read. CLOUDLI_ERR_TLS_CONFIG,
 * CLOUDLI_ERR_NOMEM. */
int cloudli__trust_new(struct cloudli__trust **out,
                       const cloudli_lemf_options *options, cloudli_error *err);

/* The same, with the CA files read again. */
int cloudli__trust_again(struct cloudli__trust **out,
                         const struct cloudli__trust *trust,
                         cloudli_error *err);

struct cloudli__trust *cloudli__trust_ref(struct cloudli__trust *trust);
void cloudli__trust_unref(struct cloudli__trust *trust); /* NULL is fine */

/* Fills in all CA files; they are as long-lived as the trust. */
void cloudli__trust_configure(const struct cloudli__trust *trust,
                              struct cloudli__tls_config *config);

/* Watches over a handshake that is to begin. The trust must outlive it. */
void cloudli__trust_guard(struct cloudli__trust *trust, SSL *ssl);

/* The provider of a connection whose handshake is done, as the options spell
 * him, or NULL if the peer is none. ssl is NULL over plain TCP, where there is
 * one provider. Valid as long as the trust. */
const char *cloudli__trust_provider(const struct cloudli__trust *trust,
                                    SSL *ssl);

#endif
