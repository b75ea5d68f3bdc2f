/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * An export of the trail: JSON Lines of four kinds, each in one form only, so
 * that it can be read without a reader of JSON.
 *
 *   {"cloudli-audit-export":1,"first":N,"before":"HASH"}
 *   {"line":CANONICAL,"hash":"HASH"}
 *   {"number":N,"digest":"DIGEST","hash":"HASH"}     a line that is withheld
 *   {"last":N,"hash":"HASH","key":"KEY","signature":"SIGNATURE"}
 *
 * The first comes first and the last one last.
 */
#ifndef CLOUDLI_AUDIT_AUDIT_FILE_H
#define CLOUDLI_AUDIT_AUDIT_FILE_H

#include "audit/audit_check.h"
#include "base/text_writer.h"

#include <stdio.h>

void cloudli__audit_file_head(struct cloudli__text_writer *w, int64_t first,
                              const uint8_t before[CLOUDLI__AUDIT_HASH]);

void cloudli__audit_file_line(struct cloudli__text_writer *w,
                              cloudli_bytes text, const char *hash);

void cloudli__audit_file_withheld(struct cloudli__text_writer *w,
                                  int64_t number,
                                  const uint8_t digest[CLOUDLI__AUDIT_HASH],
                                  const char *hash);

void cloudli__audit_file_end(
    struct cloudli__text_writer *w, int64_t last, const char *hash,
    const uint8_t key[CLOUDLI_AUDIT_KEY_LEN],
    const uint8_t signature[CLOUDLI_AUDIT_SIGNATURE_LEN]);

/* Looks through an export, from its beginning, with the keys that check trusts,
 * and fills an empty report. CLOUDLI_OK, or why it cannot be read. */
int cloudli__audit_file_check(struct cloudli__audit_check *check, FILE *in,
                              cloudli_audit_report *report);

#endif
