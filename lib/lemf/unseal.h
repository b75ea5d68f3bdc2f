/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What was agreed with one provider, applied to what comes from him: PDUs are
 * decrypted before anything else looks at them, and integrity checks verified.
 */
#ifndef CLOUDLI_LEMF_UNSEAL_H
#define CLOUDLI_LEMF_UNSEAL_H

#include "lemf/check_table.h"
#include "lemf/sequence.h"
#include "seal/decryption.h"

struct cloudli__unsealer; /* owned: one thread at a time */

/* What one PDU went through. All zero: it came in clear and is no check. */
struct cloudli__unsealed {
    const cloudli_pdu *sealed; /* as it came, if it was decrypted */
    uint32_t encryption;       /* of its container; 0: none */
    uint32_t key;
    int32_t status;  /* CLOUDLI_OK, or why it could not be decrypted */
    const char *why; /* a sentence, then */
    int checked;     /* 1: check says something */
    uint32_t kind;   /* of the data that the check is about */
    struct cloudli__check_verdict check;
};

/* table and sequences must outlive it. Reads the key files. CLOUDLI_ERR_KEY,
 * CLOUDLI_ERR_INVALID_ARGUMENT, CLOUDLI_ERR_UNSUPPORTED, CLOUDLI_ERR_NOMEM. */
int cloudli__unsealer_new(struct cloudli__unsealer **out,
                          const cloudli_lemf_seal *seal,
                          struct cloudli__check_table *table,
                          const struct cloudli__sequences *sequences,
                          cloudli_error *err);
void cloudli__unsealer_free(struct cloudli__unsealer *u);

/*
 * Decrypts a PDU that is encrypted. 1: inner is what was in it, with room for
 * header fields in pieces as inner->room says, until cloudli__unseal_end().
 * 0: it was not, or could not be, decrypted; how says why.
 */
int cloudli__unseal_begin(struct cloudli__unsealer *u, const cloudli_pdu *pdu,
                          cloudli_pdu *inner, struct cloudli__unsealed *how);
void cloudli__unseal_end(struct cloudli__unsealer *u);

/* Judges a PDU that is an integrity check. Changes nothing. */
void cloudli__unseal_judge(struct cloudli__unsealer *u, const char *provider,
                           const cloudli_pdu *pdu,
                           struct cloudli__unsealed *how);

/* The PDU was taken; now is of a clock that does not jump. */
void cloudli__unseal_accept(struct cloudli__unsealer *u, const char *provider,
                            const cloudli_pdu *pdu,
                            const struct cloudli__sequence_verdict *verdict,
                            cloudli_time now,
                            const struct cloudli__unsealed *how);

/* A PDU was taken by an earlier run, which said of it what is in item; its
 * octets, if they are there, are gone on with. */
void cloudli__unseal_seed(struct cloudli__unsealer *u,
                          const cloudli_lemf_pdu *item, cloudli_time now);

/* cINReset: numbers begin again, of integrity PDUs too. */
void cloudli__unseal_reset(struct cloudli__unsealer *u, const char *provider,
                           const cloudli_pdu *pdu);

#endif
