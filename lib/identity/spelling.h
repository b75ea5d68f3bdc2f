/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Spelling: reading the text that somebody wrote for an identity, and writing
 * its one canonical form. Each family of kinds has a file of its own that
 * stands on these helpers; identity.c picks the family.
 */
#ifndef CLOUDLI_IDENTITY_SPELLING_H
#define CLOUDLI_IDENTITY_SPELLING_H

#include <cloudli/identity.h>

/* A part of the text, which knows where it stands in the whole. */
struct cloudli__span {
    const char *ptr;
    size_t len;
    size_t offset;  /* of ptr in the caller's text */
    size_t decoded; /* 1: a decoded copy, all of which stands at offset */
};

/* The canonical form in the making. */
struct cloudli__canon {
    cloudli_identity *out;
    cloudli_error *err; /* may be NULL */
    size_t overflow;    /* 1: longer than an identity can be */
};

/* What reads one spelling. The text comes without its scheme; out->kind is
 * the kind of the table and may be changed. CLOUDLI_OK or what _fail gave. */
typedef int cloudli__spelling_parser(struct cloudli__canon *canon,
                                     struct cloudli__span text);

/* Appends; beyond the room only overflow is noted. */
void cloudli__canon_char(struct cloudli__canon *canon, char c);
void cloudli__canon_text(struct cloudli__canon *canon, const char *text);

/* Puts text in at a place that is written already. */
void cloudli__canon_insert(struct cloudli__canon *canon, uint32_t at,
                           const char *text);

/* Appends in lower case, ASCII letters only. */
void cloudli__canon_folded(struct cloudli__canon *canon,
                           struct cloudli__span text);

/* Appends a number without needless zeros. */
void cloudli__canon_number(struct cloudli__canon *canon, uint32_t number);

/*
 * Appends text with %-escapes brought into one form: needless ones undone,
 * the others in upper case (RFC 3986 clause 6.2.2). fold: letters in lower
 * case. The text must have passed cloudli__span_check().
 */
void cloudli__canon_escaped(struct cloudli__canon *canon,
                            struct cloudli__span text, int fold);

/* Fails with ::CLOUDLI_ERR_IDENTITY at byte at of text. The reason says what
 * is wrong and never quotes the text. */
int cloudli__canon_fail(struct cloudli__canon *canon, struct cloudli__span text,
                        size_t at, const char *reason);

/* The same for what is well-formed but not of this version. */
int cloudli__canon_unsupported(struct cloudli__canon *canon,
                               struct cloudli__span text, size_t at,
                               const char *reason);

/*
 * Checks that text holds only unreserved characters (RFC 2396 clause 2.3),
 * those of also, and well-formed %-escapes.
 */
int cloudli__span_check(struct cloudli__canon *canon, struct cloudli__span text,
                        const char *also, const char *reason);

/* Checks for well-formed UTF-8 without control characters. */
int cloudli__span_check_utf8(struct cloudli__canon *canon,
                             struct cloudli__span text);

/* Bytes from..to of a span; to >= from. */
struct cloudli__span cloudli__span_sub(struct cloudli__span text, size_t from,
                                       size_t to);

/* Index of the first c, or of the end. */
size_t cloudli__span_find(struct cloudli__span text, char c);

/* Index of the first character that stands in set, or of the end. */
size_t cloudli__span_find_any(struct cloudli__span text, const char *set);

/* Order of two spans with escapes undone and letters folded; 0: equal. */
int cloudli__span_compare(struct cloudli__span a, struct cloudli__span b);

/* 1 if a span is this lower-case word in any case and with any escapes. */
int cloudli__span_is(struct cloudli__span text, const char *word);

/* A decimal number up to max, with leading zeros or without. 1 if it is. */
int cloudli__span_number(struct cloudli__span text, uint32_t max,
                         uint32_t *out);

/* The value of a hexadecimal digit, or -1. */
int cloudli__hex_value(char c);

static inline int cloudli__is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline int cloudli__is_alpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline int cloudli__is_alnum(char c)
{
    return cloudli__is_digit(c) || cloudli__is_alpha(c);
}

static inline int cloudli__is_ascii(char c)
{
    return (unsigned char)c < 0x80;
}

static inline char cloudli__lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

#endif
