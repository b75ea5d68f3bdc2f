/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The other side of encryption.h: from a sealed PDU to the plain one.
 *
 * Several keys may be at hand, of which the one that fitted last is tried
 * first: so a change of keys needs no moment on which both sides agree. A key
 * fits if what it makes has the form of an EncryptedPayload to the last block.
 */
#ifndef CLOUDLI_SEAL_DECRYPTION_H
#define CLOUDLI_SEAL_DECRYPTION_H

#include "seal/encryption.h"

#define CLOUDLI__DECRYPT_KEYS_MAX 16

struct cloudli__decryptor; /* owned: one thread at a time */

/* Without keys it reads what is in a container in clear. legacy 1: Blowfish
 * and triple DES too. */
int cloudli__decryptor_new(struct cloudli__decryptor **out, uint32_t legacy,
                           cloudli_error *err);
void cloudli__decryptor_free(struct cloudli__decryptor *d);

/* One more key, to be tried after those before it. CLOUDLI_ERR_TOO_LARGE
 * beyond CLOUDLI__DECRYPT_KEYS_MAX. */
int cloudli__decryptor_add(struct cloudli__decryptor *d,
                           const struct cloudli__secret *key,
                           cloudli_error *err);

/* The container of a PDU. */
struct cloudli__container {
    uint32_t type;           /* a cloudli_encryption, or another number */
    uint32_t part;           /* EncryptedPayloadType; 0: absent */
    cloudli_bytes encrypted; /* a view, or joined in the decryptor */
};

/* What was found in one. */
struct cloudli__decrypted {
    struct cloudli__container container;
    cloudli_bytes pdu; /* the plain PDU, whole, in the decryptor's memory */
    uint64_t byte_counter;
    uint32_t key; /* number of the key that fitted, from 0 */
};

/*
 * Opens a decoded PDU of CLOUDLI_PDU_ENCRYPTED. What it gives is valid until
 * cloudli__decryptor_wipe() or the next call.
 *
 * CLOUDLI_ERR_PDU        no EncryptionContainer, or not of whole blocks, or
 *                        what a key made of it has not the form of a PDU
 * CLOUDLI_ERR_KEY        no key fits
 * CLOUDLI_ERR_UNSUPPORTED a type that is not known or not allowed
 * CLOUDLI_ERR_NOMEM
 */
int cloudli__decrypt(struct cloudli__decryptor *d, const cloudli_pdu *pdu,
                     struct cloudli__decrypted *out, cloudli_error *err);

/* Wipes what the last call found. */
void cloudli__decryptor_wipe(struct cloudli__decryptor *d);

#endif
