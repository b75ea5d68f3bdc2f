/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What nodes of one provider say to each other when one asks the other to
 * intercept a communication that it sees. A message on the wire is
 *
 *    4  "CLIT"
 *    1  version, 1
 *    1  length of FROM, 1 to 16     +  FROM: who says it, a network element
 *    1  length of TO, 1 to 16       +  TO: who is meant
 *   32  salt, of chance
 *    +  body, enciphered; a multiple of 512 octets
 *   16  tag
 *
 * The key of a message is HKDF-SHA-256 of the two nodes' key with the salt:
 * each is used once, so that AES-256-GCM has no nonce to be repeated. All that
 * stands before the body is associated data. Who cannot open it learns that two
 * nodes talk, and not of what kind it is: that is in the body,
 *
 *    4  length of what follows, big-endian
 *    +  DER: [1] an ask, [2] a stop, [3] an answer
 *    +  zeros
 *
 * There is one way to write each message, and nothing else is read.
 */
#ifndef CLOUDLI_COMM_TRIGGER_MESSAGE_H
#define CLOUDLI_COMM_TRIGGER_MESSAGE_H

#include "base/memory.h"

#include <cloudli/identity.h>
#include <cloudli/status.h>
#include <cloudli/time.h>

#define CLOUDLI__TRIGGER_KEY_LEN 32
#define CLOUDLI__TRIGGER_ID_LEN 16
#define CLOUDLI__TRIGGER_NODE_MAX 16
#define CLOUDLI__TRIGGER_SALT_LEN 32
#define CLOUDLI__TRIGGER_TARGETS_MAX 8

/* Longest message, with room for what a later version adds. */
#define CLOUDLI__TRIGGER_LEN_MAX 8192

enum cloudli__trigger_kind {
    CLOUDLI__TRIGGER_ASK = 1,
    CLOUDLI__TRIGGER_STOP = 2,
    CLOUDLI__TRIGGER_ANSWER = 3
};

/* What an answer says. Why a refusal is one is in the trail of who refused. */
enum cloudli__trigger_result {
    CLOUDLI__TRIGGER_ACCEPTED = 1,
    CLOUDLI__TRIGGER_STOPPED = 2,
    CLOUDLI__TRIGGER_NOT_ALLOWED = 3, /* not this node's to ask for */
    CLOUDLI__TRIGGER_NOT_POSSIBLE = 4 /* it cannot be carried out here */
};

/* One message. Texts that an ask does not have are empty, as are all that
 * another kind does not have. */
struct cloudli__trigger_message {
    uint32_t kind;
    uint32_t result; /* of an answer */
    uint8_t id[CLOUDLI__TRIGGER_ID_LEN];
    uint64_t issued; /* nanoseconds since 1970; later in each message */

    uint64_t end; /* when it ends by itself */
    uint32_t cin;
    uint32_t deliver;
    uint32_t services;
    uint32_t media;
    char authority[256];
    char liid[51];
    char country[3];
    char delivery_country[3];
    char destination[64];
    char destination_cc[64]; /* "": the same */
    char profile[64];        /* "": the destination's */
    size_t target_count;
    char targets[CLOUDLI__TRIGGER_TARGETS_MAX][CLOUDLI_IDENTITY_TEXT_MAX];
};

/* Appends the DER of a message. CLOUDLI_ERR_NOMEM. */
int cloudli__trigger_encode(struct cloudli__buffer *out,
                            const struct cloudli__trigger_message *message);

/* Reads it. CLOUDLI_ERR_BER, CLOUDLI_ERR_PDU, CLOUDLI_ERR_RANGE: that is not
 * how it is written; CLOUDLI_ERR_NOMEM. */
int cloudli__trigger_decode(struct cloudli__trigger_message *out,
                            cloudli_bytes der, cloudli_error *err);

/* A sealed message: views into it. */
struct cloudli__trigger_envelope {
    cloudli_bytes head; /* all before the body */
    cloudli_bytes body;
    const uint8_t *salt;
    const uint8_t *tag;
    char from[CLOUDLI__TRIGGER_NODE_MAX + 1];
    char to[CLOUDLI__TRIGGER_NODE_MAX + 1];
};

/* Appends a sealed message. CLOUDLI_ERR_NOMEM, CLOUDLI_ERR_TOO_LARGE,
 * CLOUDLI_ERR_SYSTEM. */
int cloudli__trigger_seal(struct cloudli__buffer *out, const char *from,
                          const char *to,
                          const uint8_t key[CLOUDLI__TRIGGER_KEY_LEN],
                          cloudli_bytes der);

/* Who says it to whom, which is not proved by that. CLOUDLI_ERR_PDU. */
int cloudli__trigger_peek(struct cloudli__trigger_envelope *out,
                          cloudli_bytes wire, cloudli_error *err);

/* The DER in it. CLOUDLI_ERR_KEY: it is not of who has this key, or not what he
 * wrote; CLOUDLI_ERR_PDU; CLOUDLI_ERR_NOMEM, CLOUDLI_ERR_SYSTEM. */
int cloudli__trigger_unseal(struct cloudli__buffer *out,
                          const struct cloudli__trigger_envelope *envelope,
                          const uint8_t key[CLOUDLI__TRIGGER_KEY_LEN],
                          cloudli_error *err);

#endif
