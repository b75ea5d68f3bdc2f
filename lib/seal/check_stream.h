/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The other side of seal_stream.h: PDUs of one kind of one communication as
 * they are received, and what the hash and signature PDUs among them say.
 *
 * A hash is over all PDUs that it lists together, so that it tells whether one
 * of them was altered, not which; which one is missing or out of order is told
 * by the list. After each hash PDU, right or wrong, a new run begins.
 *
 * What was judged is taken by a second call, as with sequence numbers: a PDU
 * that its reader refuses comes again.
 */
#ifndef CLOUDLI_SEAL_CHECK_STREAM_H
#define CLOUDLI_SEAL_CHECK_STREAM_H

#include "seal/integrity.h"

/* Bytes of numbers in one run, and of checks under one signature: more than any
 * sender that keeps to its bounds needs. */
#define CLOUDLI__CHECK_NUMBERS_MAX (128u * 1024u)
#define CLOUDLI__CHECK_HASHES_MAX (4u * 1024u * 1024u)

#define CLOUDLI__VERIFY_KEYS_MAX 16

/* What was agreed with a sender. */
struct cloudli__verifier {
    uint32_t integrity;   /* a cloudli_integrity */
    uint32_t hash;        /* a cloudli_hash */
    uint32_t signed_over; /* a cloudli_signed */
    uint32_t key_count;
    EVP_PKEY *keys[CLOUDLI__VERIFY_KEYS_MAX];
};

void cloudli__verifier_dispose(struct cloudli__verifier *v);

enum cloudli__check_outcome {
    CLOUDLI__CHECK_RIGHT = 0,
    CLOUDLI__CHECK_ALTERED = 1,   /* one of those listed is not as it was */
    CLOUDLI__CHECK_MISSING = 2,   /* number was listed and did not come */
    CLOUDLI__CHECK_REORDERED = 3, /* number came, but not in its place */
    CLOUDLI__CHECK_UNLISTED = 4,  /* number came, but is not listed */
    CLOUDLI__CHECK_FORGED = 5,    /* the signature is of no key at hand */
    CLOUDLI__CHECK_UNKNOWN = 6    /* it cannot be verified */
};

struct cloudli__check_verdict {
    uint32_t type;    /* a cloudli__check_type */
    uint32_t outcome; /* a cloudli__check_outcome */
    uint32_t number;  /* of the PDU at fault; with RIGHT the first one that is
                         listed. Of data if type is hash, else of hash PDUs. */
    uint32_t count;   /* PDUs that are listed */
    uint32_t again;   /* 1: received before, not judged */
    const char *why;  /* with UNKNOWN: a phrase */
};

/* Owned. */
struct cloudli__check_stream {
    struct cloudli__run run; /* not on: no data since the last hash PDU */
    uint32_t untold; /* of its PDUs: taken by an earlier run, octets unknown */
    uint32_t hash_next; /* number of the next hash PDU; of the first one 0 … */
    uint32_t sign_next; /* … or 1, for senders differ */
    uint32_t hashed;    /* 1: there was one */
    uint32_t signed_once;
    struct cloudli__buffer hash_numbers; /* hash PDUs that wait for a */
    struct cloudli__buffer hash_checks;  /* signature, and their checks … */
    uint32_t hash_untold; /* … of which some are of an earlier run, unknown */
};

void cloudli__check_stream_dispose(struct cloudli__check_stream *s);

/* A data PDU was taken; absent if only its number is known: then the hash over
 * it cannot be verified, and the list still is. CLOUDLI_ERR_TOO_LARGE: there
 * were too many without a hash PDU; it is the first of a new run.
 * CLOUDLI_ERR_NOMEM. */
int cloudli__check_stream_data(struct cloudli__check_stream *s,
                               const struct cloudli__verifier *v,
                               uint32_t number, cloudli_bytes pdu);

/* Judges an integrity PDU of this number. Changes nothing. CLOUDLI_ERR_NOMEM */
int cloudli__check_stream_judge(const struct cloudli__check_stream *s,
                                const struct cloudli__verifier *v,
                                const struct cloudli__check *check,
                                uint32_t number,
                                struct cloudli__check_verdict *verdict);

/* It was taken. CLOUDLI_ERR_NOMEM: its signature will be UNKNOWN. */
int cloudli__check_stream_accept(struct cloudli__check_stream *s,
                                 const struct cloudli__verifier *v,
                                 const struct cloudli__check *check,
                                 uint32_t number);

/* A hash PDU, or a signature PDU, of this number was taken by an earlier run;
 * what it said is not known. CLOUDLI_ERR_NOMEM as above. */
int cloudli__check_stream_passed(struct cloudli__check_stream *s,
                                 const struct cloudli__verifier *v,
                                 uint32_t type, uint32_t number);

/* Appends all of it; CLOUDLI_ERR_NOMEM. */
int cloudli__check_stream_save(const struct cloudli__check_stream *s,
                               struct cloudli__buffer *out);

/* Fills an empty one from what was saved, and moves on over that.
 * CLOUDLI_ERR_INVALID_ARGUMENT: that is not what these bytes are;
 * CLOUDLI_ERR_NOMEM. Either way it is to be disposed of. */
int cloudli__check_stream_restore(struct cloudli__check_stream *s,
                                  cloudli_bytes *saved);

/* PDUs that are not covered by a hash PDU yet. */
static inline uint32_t
cloudli__check_stream_open(const struct cloudli__check_stream *s)
{
    return s->run.count;
}

/* Gives them up. */
void cloudli__check_stream_forget(struct cloudli__check_stream *s);

#endif
