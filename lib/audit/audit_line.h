/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * One line of the audit trail, its canonical form, and its place in the chain.
 *
 * The canonical form is a JSON object on one line, with these members in this
 * order, absent ones left out, without white space:
 *
 *   number time actor action warrant authority liid destination code reason
 *   detail salt
 *
 * The digest of a line is SHA-256 over that form; its hash is SHA-256 over the
 * hash of the line before it and its digest. So a line that is withheld from
 * an export can be stood for by its digest without breaking the chain, and the
 * salt, random in each line, keeps its digest from being guessed.
 */
#ifndef CLOUDLI_AUDIT_AUDIT_LINE_H
#define CLOUDLI_AUDIT_AUDIT_LINE_H

#include "base/memory.h"

#include <cloudli/status.h>
#include <cloudli/time.h>
#include <openssl/evp.h>

#define CLOUDLI__AUDIT_HASH 32                           /* octets */
#define CLOUDLI__AUDIT_HEX (2 * CLOUDLI__AUDIT_HASH + 1) /* with NUL */
#define CLOUDLI__AUDIT_SALT_HEX 33                       /* 16 octets, NUL */

/* Strings are borrowed; NULL and 0: absent. detail is a JSON object, canonical
 * as well. */
struct cloudli__audit_line {
    int64_t number;
    int64_t warrant;
    const char *time;
    const char *actor;
    const char *action;
    const char *authority;
    const char *liid;
    const char *destination;
    const char *code;
    const char *reason;
    const char *detail;
    const char *salt;
};

/* A member of detail. key and word are constants; word NULL: the number. */
struct cloudli__audit_fact {
    const char *key;
    const char *word;
    int64_t number;
};

/* Appends the canonical form, without a NUL. CLOUDLI_ERR_NOMEM, or
 * CLOUDLI_ERR_INVALID_ARGUMENT for a string that is not UTF-8. */
int cloudli__audit_encode(struct cloudli__buffer *out,
                          const struct cloudli__audit_line *line);

/* Appends the canonical object of these facts, with a NUL. */
int cloudli__audit_detail(struct cloudli__buffer *out,
                          const struct cloudli__audit_fact *facts,
                          size_t count);

/* The same text with another number: what the line would be elsewhere. text
 * begins as the canonical form does. */
int cloudli__audit_renumber(struct cloudli__buffer *out, cloudli_bytes text,
                            int64_t number);

/* What many digests are made in, one after another; NULL: memory is short.
 * EVP_MD_CTX_free() frees it. */
EVP_MD_CTX *cloudli__audit_hasher_new(void);

/* CLOUDLI_OK, or CLOUDLI_ERR_NOMEM. */
int cloudli__audit_digest(EVP_MD_CTX *hasher,
                          uint8_t digest[CLOUDLI__AUDIT_HASH],
                          cloudli_bytes text);
int cloudli__audit_chain(EVP_MD_CTX *hasher, uint8_t hash[CLOUDLI__AUDIT_HASH],
                         const uint8_t before[CLOUDLI__AUDIT_HASH],
                         const uint8_t digest[CLOUDLI__AUDIT_HASH]);

/* Lower-case hexadecimal with a NUL, and back: 1 if text is count octets of
 * it and nothing else. */
void cloudli__audit_hex(char *text, const uint8_t *octets, size_t count);
int cloudli__audit_unhex(uint8_t *octets, size_t count, const char *text,
                         size_t len);

#endif
