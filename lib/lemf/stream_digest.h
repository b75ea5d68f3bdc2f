/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What tells one counter of sequence numbers from another, as a digest. */
#ifndef CLOUDLI_LEMF_STREAM_DIGEST_H
#define CLOUDLI_LEMF_STREAM_DIGEST_H

#include <cloudli/pdu.h>

/* SipHash-2-4 with 128 bits over provider, LIID, network identifier, CIN and
 * kind of payload. */
void cloudli__stream_digest(const uint64_t key[2], const char *provider,
                            const cloudli_pdu_header *header, uint32_t kind,
                            uint64_t digest[2]);

#endif
