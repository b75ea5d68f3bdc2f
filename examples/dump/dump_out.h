/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Where text goes: colours where they are wanted, and what came from outside
 * made harmless, so that no intercepted octet steers a terminal.
 */
#ifndef CLOUDLI_DUMP_OUT_H
#define CLOUDLI_DUMP_OUT_H

#include <cloudli/types.h>
#include <stdio.h>

enum dump_style {
    DUMP_PLAIN,
    DUMP_HEAD,   /* what a PDU is */
    DUMP_WHO,    /* whose it is */
    DUMP_NAME,   /* of a field */
    DUMP_LETTER, /* text that was sent */
    DUMP_DIM,    /* less important */
    DUMP_FAULT
};

struct dump_out {
    FILE *file;
    uint32_t colour; /* 1: yes */
};

void dump_put(const struct dump_out *out, enum dump_style style,
              const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Octets as text; what is no printable UTF-8 as \xNN. */
void dump_put_text(const struct dump_out *out, enum dump_style style,
                   cloudli_bytes text);

/* Hexadecimal digits, an ellipsis behind max octets. */
void dump_put_hex(const struct dump_out *out, cloudli_bytes octets, size_t max);

/* Spaces before a line. */
void dump_indent(const struct dump_out *out, uint32_t columns);

/* Octets of the character at the start, 0 if it is not UTF-8 or controls a
 * terminal. */
size_t dump_character(cloudli_bytes text);

/* 1 if all of it is text; lines: line ends and tabs may be in it. */
int dump_is_text(cloudli_bytes octets, int lines);

#endif
