/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Payload encryption: the payload of a PDU in an EncryptionContainer, its
 * header in clear (ETSI TS 102 232-1 clause 7.3).
 *
 * Sealing, here and in integrity.h, is done when a record goes into a queue and
 * not when it is sent: what waits is final, so that it is the same bytes when
 * it is sent again, in the order of sequence numbers, and no queue on a disk
 * ever holds content in clear. So this stage stands before the queues.
 *
 *   plain   30 { A1 {header} A2 { payload } }
 *   sealed  30 { A1 {header} A2 { A4 { 80 type, 81 octets, 82 part } } }
 *   octets  cipher of 30 { 80 byteCounter, A1 { payload } } and a fill
 *
 * What the modules do not say, the initialisation vector and the fill, is a
 * convention met in the field; it is data here, so that another may be added.
 */
#ifndef CLOUDLI_SEAL_ENCRYPTION_H
#define CLOUDLI_SEAL_ENCRYPTION_H

#include "base/memory.h"
#include "seal/key_file.h"

#include <cloudli/pdu.h>
#include <cloudli/seal.h>

#define CLOUDLI__BLOCK_MAX 16

/* More than a sealed PDU is longer than the plain one. */
#define CLOUDLI__SEAL_ROOM 128

struct cloudli__encryption_convention {
    /* len octets, a cipher's block, for the PDU of this number. */
    void (*vector)(uint8_t *out, size_t len, uint32_t sequence_number);
    uint8_t fill; /* what the last block is filled up with */
};

/* The sequence number in network order, over and over; filled with zeros. */
extern const struct cloudli__encryption_convention
    cloudli__encryption_by_sequence_number;

/* Where OpenSSL's ciphers come from. Shared: frozen once it was made. */
struct cloudli__ciphers;

/* legacy 1: with those that are only read. CLOUDLI_ERR_UNSUPPORTED if this
 * OpenSSL has no legacy provider. */
int cloudli__ciphers_new(struct cloudli__ciphers **out, uint32_t legacy,
                         cloudli_error *err);
void cloudli__ciphers_free(struct cloudli__ciphers *ciphers);

/* CLOUDLI_ERR_UNSUPPORTED unless this type can be had from them: to read. */
int cloudli__ciphers_check(const struct cloudli__ciphers *ciphers,
                           uint32_t type, cloudli_error *err);

/* One cipher with one key, for one direction. Owned. */
struct cloudli__cipher {
    EVP_CIPHER_CTX *ctx; /* NULL: none */
    uint32_t type;       /* a cloudli_encryption */
    uint32_t block;      /* octets of one */
    const struct cloudli__encryption_convention *convention;
};

/* Octets of the key, 0 for a type that has none or is not known. */
size_t cloudli__encryption_key_len(uint32_t type);

/* CLOUDLI_ERR_KEY if the key is not as long as type wants it,
 * CLOUDLI_ERR_UNSUPPORTED for a type that is not known or not allowed. */
int cloudli__cipher_init(struct cloudli__cipher *out,
                         const struct cloudli__ciphers *ciphers, uint32_t type,
                         const struct cloudli__secret *key, int encrypt,
                         cloudli_error *err);
void cloudli__cipher_dispose(struct cloudli__cipher *cipher);

/* What sealing needs of a plain PDU: views into it. */
struct cloudli__plain_pdu {
    cloudli_bytes header;  /* the whole element */
    cloudli_bytes payload; /* the alternative of Payload, a whole element */
    uint32_t part;         /* EncryptedPayloadType */
};

/* Takes apart a PDU that was made here: CLOUDLI_ERR_INTERNAL if it was not. */
int cloudli__plain_pdu_split(struct cloudli__plain_pdu *out, cloudli_bytes pdu);

/* Bytes of the sealed PDU; 0 if it would be above CLOUDLI_PDU_MAX. */
size_t cloudli__encrypted_size(const struct cloudli__plain_pdu *plain,
                               const struct cloudli__cipher *cipher,
                               uint64_t byte_counter);

/* Writes exactly so many. CLOUDLI_ERR_INTERNAL if OpenSSL fails: then they are
 * all zero. */
int cloudli__encrypt(const struct cloudli__plain_pdu *plain,
                     const struct cloudli__cipher *cipher,
                     uint32_t sequence_number, uint64_t byte_counter,
                     uint8_t *out, size_t size);

#endif
