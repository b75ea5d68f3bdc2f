/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What other stages ask about kinds. */
#ifndef CLOUDLI_IDENTITY_KINDS_H
#define CLOUDLI_IDENTITY_KINDS_H

#include <cloudli/identity.h>

/* 1 if a canonical identity names one thing, which equals it or does not; 0 if
 * it covers many: a prefix, or a range of ports. */
int cloudli__identity_is_exact(const cloudli_identity *identity);

/* cloudli_identity_implied() of what is known to be canonical, which is not
 * read again: it takes a tenth of the time. */
void cloudli__identity_implied(
    const cloudli_identity *identity,
    cloudli_identity out[CLOUDLI_IDENTITY_IMPLIED_MAX], size_t *count);

/* The URI that a canonical text is, or that an IMPU holds, whose kind then is
 * SIP, SIPS or TEL. */
const char *cloudli__identity_uri(const char *text, uint32_t *kind);

#endif
