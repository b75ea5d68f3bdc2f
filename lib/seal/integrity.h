/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Integrity checks (ETSI TS 102 232-1 clause 7.2): an IntegrityCheck lists
 * sequence numbers in the order in which their PDUs were processed. A hash PDU
 * lists data PDUs of one communication and one kind, IRI or CC, with a hash
 * over all of them, whole, before encryption, one after another; a signature
 * PDU lists hash PDUs. Hash and signature PDUs are numbered from 1, each kind
 * by itself, and are in no hash themselves.
 *
 * What exactly is signed is not sure; there is a table of the readings.
 */
#ifndef CLOUDLI_SEAL_INTEGRITY_H
#define CLOUDLI_SEAL_INTEGRITY_H

#include "base/memory.h"
#include "record/encode.h"
#include "seal/sha_state.h"

#include <cloudli/pdu.h>
#include <cloudli/seal.h>
#include <openssl/evp.h>

/* CheckType */
enum cloudli__check_type {
    CLOUDLI__CHECK_HASH = 1,
    CLOUDLI__CHECK_SIGNATURE = 2
};

/* An IntegrityCheck. numbers and value are views. */
struct cloudli__check {
    uint32_t type;         /* a cloudli__check_type, or another number */
    uint32_t data_type;    /* iRI 1, cC 2, iLHI 3; 0: absent */
    uint32_t hash;         /* a cloudli_hash; 0: absent */
    uint32_t signature;    /* a cloudli_signature; 0: absent */
    cloudli_bytes numbers; /* encoded INTEGERs, one after another */
    cloudli_bytes value;
};

/* DataType of a cloudli_pdu_kind, IRI or CC. */
static inline uint32_t cloudli__data_type(uint32_t kind)
{
    return kind == CLOUDLI_PDU_IRI ? 1 : 2;
}

/* Reads the value of a PDU with an integrityCheck. A value in pieces is joined
 * in *joined. CLOUDLI_ERR_PDU, CLOUDLI_ERR_BER, CLOUDLI_ERR_RANGE,
 * CLOUDLI_ERR_NOMEM. */
int cloudli__check_read(struct cloudli__check *out, const cloudli_pdu *pdu,
                        struct cloudli__buffer *joined, cloudli_error *err);

/* The next number: 1, or 0 behind the last. They have been read before. */
int cloudli__check_next(cloudli_bytes numbers, size_t *cursor,
                        uint32_t *number);

/* Appends an encoded number. */
int cloudli__check_append(struct cloudli__buffer *numbers, uint32_t number);

/* Appends the IntegrityCheck, as it is in a TRIPayload. */
int cloudli__check_write(struct cloudli__buffer *out,
                         const struct cloudli__check *check);

/* Appends the PDU. */
int cloudli__check_encode(struct cloudli__buffer *out,
                          const struct cloudli__pdu_template *tmpl,
                          const struct cloudli__pdu_stamp *stamp,
                          const struct cloudli__check *check);

/* --- A running hash. --- */

/* PDUs since the last hash PDU. Owned. */
struct cloudli__run {
    uint32_t hash; /* a cloudli_hash; 0: no run is on */
    uint32_t count;
    struct cloudli__sha digest;
    struct cloudli__buffer numbers; /* encoded, in order */
};

/* 1 if hash is one of cloudli_hash. */
int cloudli__hash_known(uint32_t hash);

/* CLOUDLI_ERR_UNSUPPORTED */
int cloudli__run_init(struct cloudli__run *run, uint32_t hash);
void cloudli__run_dispose(struct cloudli__run *run);

/* One more PDU. On failure, for want of memory, it is as if it had not been. */
int cloudli__run_add(struct cloudli__run *run, uint32_t number,
                     cloudli_bytes pdu);

/* The hash over what was added, and its length; the run goes on. */
size_t cloudli__run_value(const struct cloudli__run *run,
                          uint8_t value[CLOUDLI__SHA_MAX]);

/* Begins anew. */
int cloudli__run_restart(struct cloudli__run *run);

/* --- Signatures. --- */

/* The cloudli_signature that a key is for; 0: it is of no use here. */
uint32_t cloudli__signature_of(const EVP_PKEY *key);

/*
 * The octets that a signature is made over, appended: signature is the check
 * of the signature PDU, whose value is not looked at, hashes the
 * IntegrityChecks of the hash PDUs that it lists, one after another.
 */
int cloudli__signed_octets(struct cloudli__buffer *out, uint32_t signed_over,
                           const struct cloudli__check *signature,
                           cloudli_bytes hashes);

/* 1 if that needs to know the hash PDUs' checks. */
int cloudli__signed_needs_hashes(uint32_t signed_over);

/* Appends a signature by a key of ECDSA or EdDSA. */
int cloudli__sign(struct cloudli__buffer *out, EVP_PKEY *key,
                  cloudli_bytes octets);

/* 1 if it is this key's. hash is what DSA goes with; the others have theirs. */
int cloudli__verify(EVP_PKEY *key, uint32_t hash, cloudli_bytes octets,
                    cloudli_bytes value);

#endif
