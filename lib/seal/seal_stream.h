/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The sealing of one stream: the PDUs of one kind, IRI or CC, of one
 * communication under one warrant, in the order of their numbers, and the hash
 * and signature PDUs among them.
 *
 * It makes bytes and knows no queue: who has one writes a PDU into it, sealed,
 * and says when it is in; what was refused has never been. Times are of the
 * monotonic clock.
 *
 * Owned: guarded by its communication's lock.
 */
#ifndef CLOUDLI_SEAL_SEAL_STREAM_H
#define CLOUDLI_SEAL_SEAL_STREAM_H

#include "seal/policy.h"

#define CLOUDLI__SEAL_NEVER INT64_MAX

struct cloudli__seal_stream {
    uint32_t kind; /* CLOUDLI_PDU_IRI or CLOUDLI_PDU_CC */
    uint32_t generation;
    struct cloudli__seal_policy *policy; /* NULL: none */
    struct cloudli__cipher cipher;
    uint64_t byte_counter; /* of the next PDU */

    struct cloudli__run run; /* data PDUs that no hash PDU covers yet */
    cloudli_time hash_due;   /* when they must be; NEVER: there are none */
    uint32_t hash_number;    /* of the last hash PDU */

    /* Hash PDUs that are not signed yet. */
    struct cloudli__buffer hash_numbers;
    struct cloudli__buffer hash_checks; /* where the reading needs them */
    uint32_t unsigned_count;
    cloudli_time sign_due;
    uint32_t sign_number; /* of the last signature PDU */

    struct cloudli__buffer check;   /* of the hash PDU being queued */
    struct cloudli__buffer scratch; /* for a PDU that is to be encrypted */
};

/* One without a policy. byteCounter begins with unix_time. NULL: no memory. */
struct cloudli__seal_stream *cloudli__seal_stream_new(uint32_t kind,
                                                      uint64_t unix_time);
void cloudli__seal_stream_free(struct cloudli__seal_stream *s);

/* 1 if another policy applies than the stream has: it is to be flushed and
 * then to take it. */
static inline int
cloudli__seal_stream_outdated(const struct cloudli__seal_stream *s,
                              const struct cloudli__sealer *sealer)
{
    return s->generation != cloudli__sealer_generation(sealer);
}

/* Takes up the policy that applies. On failure the stream has none, and is
 * still outdated. */
int cloudli__seal_stream_adopt(struct cloudli__seal_stream *s,
                               struct cloudli__sealer *sealer);

static inline int
cloudli__seal_stream_encrypts(const struct cloudli__seal_stream *s)
{
    return s->cipher.ctx != NULL;
}

/* 1 if nothing may be sent, for want of a key. */
static inline int
cloudli__seal_stream_stopped(const struct cloudli__seal_stream *s)
{
    return s->policy != NULL && s->policy->key_missing;
}

/* A data PDU that is in a queue, or is about to be for sure, in its plain form.
 * now counts for the first one since a hash PDU. On failure, for want of
 * memory, it is in no hash. */
int cloudli__seal_stream_count(struct cloudli__seal_stream *s, uint32_t number,
                               cloudli_bytes pdu, cloudli_time now);

/* The byteCounter moves on behind a PDU of this plain size. */
static inline void cloudli__seal_stream_advance(struct cloudli__seal_stream *s,
                                                size_t size)
{
    s->byte_counter += size;
}

/* 1 if a hash PDU has to go out, or a signature PDU. */
int cloudli__seal_stream_hash_due(const struct cloudli__seal_stream *s,
                                  cloudli_time now);
int cloudli__seal_stream_sign_due(const struct cloudli__seal_stream *s,
                                  cloudli_time now);

/* When one of them has to. */
static inline cloudli_time
cloudli__seal_stream_due(const struct cloudli__seal_stream *s)
{
    return s->hash_due < s->sign_due ? s->hash_due : s->sign_due;
}

/* The hash PDU over what is not covered, appended, and its number; there must
 * be something. */
int cloudli__seal_stream_hash(struct cloudli__seal_stream *s,
                              const struct cloudli__pdu_template *tmpl,
                              cloudli_time stamp, struct cloudli__buffer *out,
                              uint32_t *number);
/* It is in the queue. */
int cloudli__seal_stream_hashed(struct cloudli__seal_stream *s,
                                cloudli_time now);

/* What is due could not be made, or found no room: in an interval. */
void cloudli__seal_stream_postpone(struct cloudli__seal_stream *s,
                                   cloudli_time now);

/* The same for the signature PDU. */
int cloudli__seal_stream_sign(struct cloudli__seal_stream *s,
                              const struct cloudli__pdu_template *tmpl,
                              cloudli_time stamp, struct cloudli__buffer *out,
                              uint32_t *number);
/* It is in the queue, or those hash PDUs stay unsigned. */
void cloudli__seal_stream_signed(struct cloudli__seal_stream *s, int queued);

#endif
