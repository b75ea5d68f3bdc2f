/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Sequence numbers: what is next, what is missing, what came before.
 *
 * A stream is what one counter numbers: one communication of one LIID, IRI and
 * CC apart (TS 102 232-1 clause 5.2.5). Two providers, operators or network
 * elements may use the same LIID and CIN, so they are part of what tells a
 * stream. Numbers begin at 0 and wrap behind 2^32 - 1.
 *
 * Streams are known by keyed 128-bit digests: the key is random per tracker,
 * so no peer can make streams collide, and no LIID is kept. The number of
 * streams is bounded: beyond it the one that was longest without a PDU is
 * forgotten. Once one was, a stream that is not known is taken as it comes,
 * for its beginning may have been forgotten.
 *
 * Missing numbers are remembered, so that one which comes late is no
 * duplicate; with more than four holes in a stream the oldest are run together.
 */
#ifndef CLOUDLI_LEMF_SEQUENCE_H
#define CLOUDLI_LEMF_SEQUENCE_H

#include "base/memory.h"

#include <cloudli/lemf.h>

/* Streams that are remembered: 5 MiB when all are in use. */
#define CLOUDLI__SEQUENCE_STREAMS_MAX 65536

struct cloudli__sequences; /* owned: one thread at a time */

/* An empty tracker of at most limit streams, 1 to 2^24. CLOUDLI_ERR_NOMEM,
 * CLOUDLI_ERR_SYSTEM if the system has no random bytes. */
int cloudli__sequences_new(struct cloudli__sequences **out, uint32_t limit);
void cloudli__sequences_free(struct cloudli__sequences *s);

/* How a PDU stands to those before it. */
struct cloudli__sequence_verdict {
    uint64_t digest[2]; /* of its stream */
    uint32_t number;
    uint32_t sequence; /* a cloudli_lemf_sequence */
    uint32_t missing;  /* with CLOUDLI_SEQUENCE_GAP: how many */
    uint32_t numbered; /* 0: of no stream; nothing to accept */
};

/* What tells the stream of a provider's PDUs with this header and of this kind,
 * CLOUDLI_PDU_IRI or CLOUDLI_PDU_CC, from others. */
void cloudli__sequences_digest(const struct cloudli__sequences *s,
                               const char *provider,
                               const cloudli_pdu_header *header, uint32_t kind,
                               uint64_t digest[2]);

/* Judges a PDU that was received from a provider. Changes nothing: a PDU that
 * its reader refuses will be sent again, and is then no duplicate. */
void cloudli__sequences_judge(const struct cloudli__sequences *s,
                              const char *provider, const cloudli_pdu *pdu,
                              struct cloudli__sequence_verdict *verdict);

/* The judged PDU was taken. Nothing may come between the two calls. */
void cloudli__sequences_accept(struct cloudli__sequences *s,
                               const struct cloudli__sequence_verdict *verdict);

/* cINReset: the numbers of IRI and of CC of this communication begin at 0
 * again. */
void cloudli__sequences_reset(struct cloudli__sequences *s,
                              const char *provider,
                              const cloudli_pdu_header *header);

/*
 * The judged PDU was taken by an earlier run, which said of it what is in
 * item. As its beginning may be unknown here, a stream that is not known is
 * taken as it comes, unless it was said to begin with a gap.
 */
void cloudli__sequences_seed(struct cloudli__sequences *s,
                             const cloudli_lemf_pdu *item);

/* Appends all that is remembered; CLOUDLI_ERR_NOMEM. */
int cloudli__sequences_save(const struct cloudli__sequences *s,
                            struct cloudli__buffer *out);

/* Remembers what was saved, and that only. CLOUDLI_ERR_INVALID_ARGUMENT: that
 * is not what these bytes are; CLOUDLI_ERR_NOMEM. Then nothing has changed. */
int cloudli__sequences_restore(struct cloudli__sequences *s,
                               cloudli_bytes saved);

/* Streams that are remembered now. */
uint32_t cloudli__sequences_count(const struct cloudli__sequences *s);

#endif
