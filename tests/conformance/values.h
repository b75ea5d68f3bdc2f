/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Records that are encoded by hand, with values by chance, the same for the
 * same seed: each optional field there or not, lengths and numbers at both ends
 * of their bounds and between. For each record its PDU and the JSON that the
 * oracle must print.
 */
#ifndef CLOUDLI_TESTS_CONFORMANCE_VALUES_H
#define CLOUDLI_TESTS_CONFORMANCE_VALUES_H

#include "record/encode.h"

#include <cloudli/media.h>
#include <stdio.h>

/* A source of chance, and memory for the octets of one record. */
struct chance {
    uint64_t state;
    size_t used;
    uint8_t pool[512 * 1024];
};

void chance_begin(struct chance *c, uint64_t seed);

/* Forgets the octets given so far. */
void chance_renew(struct chance *c);

/* 0 to limit - 1; 0 or 1; a number within bounds and often at one of them. */
uint32_t chance_below(struct chance *c, uint32_t limit);
int chance_coin(struct chance *c);
uint32_t chance_number(struct chance *c, uint32_t min, uint32_t max);

/* Octets, or characters of an alphabet, of a length within bounds. */
cloudli_bytes chance_octets(struct chance *c, uint32_t min, uint32_t max);
cloudli_bytes chance_text(struct chance *c, const char *alphabet, uint32_t min,
                          uint32_t max);

/* The kinds of record that are made. */
enum value_kind {
    VALUE_IPMM_CC,
    VALUE_CONF_CC,
    VALUE_TRI,
    VALUE_KINDS
};

const char *value_kind_name(uint32_t kind);

/*
 * Appends a PDU of that kind to out, reads it again and compares all fields,
 * and prints the JSON of its value to json as one line. 0, or -1 with words on
 * the standard error.
 */
int value_make(struct chance *c, uint32_t kind, struct cloudli__buffer *out,
               FILE *json);

/* --- printing: json.c ---------------------------------------------------- */

/* How many fields have been printed; a comma goes between. */
struct json {
    FILE *to;
    int first;
};

void json_open(struct json *j, const char *name, char bracket);
void json_close(struct json *j, char bracket);
void json_hex(struct json *j, const char *name, cloudli_bytes octets);
void json_text(struct json *j, const char *name, cloudli_bytes text);
void json_word(struct json *j, const char *name, const char *word);
void json_number(struct json *j, const char *name, uint64_t value);
void json_name(struct json *j, const char *name);

/* A header and what is open behind it, up to payload. */
void json_header(struct json *j, const struct cloudli__pdu_fixed *fixed,
                 const struct cloudli__pdu_stamp *stamp, int qualified);
void json_party(struct json *j, const char *name,
                const cloudli_conf_party *party);

#endif
