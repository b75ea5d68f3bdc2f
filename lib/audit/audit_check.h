/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Verifying a chain, wherever its lines come from: each is looked at once, and
 * where one does not fit, what is around it tells what was done. A chain whose
 * hashes were all made anew is found by its signatures.
 */
#ifndef CLOUDLI_AUDIT_AUDIT_CHECK_H
#define CLOUDLI_AUDIT_AUDIT_CHECK_H

#include "audit/audit_line.h"

#include <cloudli/audit.h>

#define CLOUDLI__AUDIT_KEYS_MAX 16

/* A line as a source gives it; text is valid until the next one. */
struct cloudli__audit_item {
    int64_t number;
    cloudli_bytes text; /* canonical; absent if it is withheld */
    uint8_t digest[CLOUDLI__AUDIT_HASH]; /* of a line that is withheld */
    uint8_t hash[CLOUDLI__AUDIT_HASH];
    uint32_t bad; /* it cannot be one of a trail */
};

struct cloudli__audit_source {
    /* Back to the first line. A status. */
    int (*rewind)(void *user_data);
    /* 1 and the next line, 0 behind the last, or a status. */
    int (*next)(void *user_data, struct cloudli__audit_item *item);
    void *user_data;
};

struct cloudli__audit_check {
    uint8_t keys[CLOUDLI__AUDIT_KEYS_MAX][CLOUDLI_AUDIT_KEY_LEN];
    size_t key_count;
    int64_t first;                       /* number of the first line */
    uint8_t before[CLOUDLI__AUDIT_HASH]; /* the hash that it goes on from */
    int64_t known_line;                  /* 0: none is known */
    uint8_t known_hash[CLOUDLI__AUDIT_HASH];
};

/* An empty report in a caller's struct of this version. */
int cloudli__audit_report_begin(cloudli_audit_report *report,
                                cloudli_error *err);

/* Reads what a caller trusts; keys only if he names a file. */
int cloudli__audit_check_trust(struct cloudli__audit_check *check,
                               const cloudli_audit_trust *trust,
                               cloudli_error *err);

/*
 * Looks through the source and fills the report, all of it. CLOUDLI_OK with
 * report->fault as it is found, or why the source cannot be read.
 */
int cloudli__audit_check_run(const struct cloudli__audit_check *check,
                             const struct cloudli__audit_source *source,
                             cloudli_audit_report *report);

/* That lines behind the last one are gone, if nothing else is wrong. */
void cloudli__audit_check_cut(cloudli_audit_report *report);

/* CLOUDLI_OK of a sound report, else CLOUDLI_ERR_AUDIT and a sentence. */
int cloudli__audit_check_verdict(const cloudli_audit_report *report,
                                 cloudli_error *err);

/* 1 if a signature is good and of a trusted key; *trusted tells of the key. */
int cloudli__audit_check_signed(const struct cloudli__audit_check *check,
                                const uint8_t key[CLOUDLI_AUDIT_KEY_LEN],
                                const char *message, size_t len,
                                const uint8_t *signature, int *trusted);

#endif
