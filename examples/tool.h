/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What the command-line tools have in common: how they speak, how they end,
 * and how they read times, spans, numbers, lists of words and addresses.
 */
#ifndef CLOUDLI_EXAMPLES_TOOL_H
#define CLOUDLI_EXAMPLES_TOOL_H

#include <cloudli/status.h>
#include <cloudli/time.h>
#include <stdio.h>

/* Exit codes of every tool. */
enum tool_exit {
    TOOL_DONE = 0,
    TOOL_FAILED = 1,
    TOOL_USAGE = 2,
    TOOL_NOT_FOUND = 3 /* where a tool tells it apart from the others */
};

/* "NAME: SENTENCE" on stderr; gives TOOL_FAILED. */
int tool_fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* The same; gives TOOL_NOT_FOUND. */
int tool_missing(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Says what the library refused; gives TOOL_NOT_FOUND or TOOL_FAILED. */
int tool_refused(const cloudli_error *err);

/* The same, with a pointer to --help; gives TOOL_USAGE. */
int tool_usage(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* "NAME VERSION" on stdout; gives TOOL_DONE. */
int tool_version(const char *name);

/*
 * Reads a moment: an RFC 3339 time or date, "now", or a span from a moment as
 * "+30d", "-90m" or "+1d12h" (units s, m, h, d, w). 1 if it is one; *out is
 * untouched otherwise.
 */
int tool_time(cloudli_time *out, const char *text, cloudli_time from);

/* RFC 3339 in UTC; the fraction is left out if it is zero. */
void tool_time_text(cloudli_time time, char text[CLOUDLI_TIME_TEXT_MAX]);

/* Reads a decimal number within bounds. 1 if it is one. */
int tool_number(uint32_t *out, const char *text, uint32_t min, uint32_t max);

/* A number by its name, from 1 on; 0 if there is none of this name. */
uint32_t tool_named(const char *name, const char *(*name_of)(uint32_t));

/* Reads a number of bytes, to which K, M, G or T may be added. 1 if it is
 * one. */
int tool_bytes(uint64_t *bytes, const char *text);

/* Reads "HOST:PORT" or "[IPv6]:PORT" into host, of size bytes. 1 if it is
 * one. */
int tool_host_port(const char *text, char *host, size_t size, uint32_t *port);

/* Who does it: as told, or who is logged in; NULL if nobody knows. */
const char *tool_actor(const char *told);

/* 1 if this option is on the command line in full: one that takes protection
 * away is not to be had by a few letters, as getopt would let others. */
int tool_spelled_out(int argc, char *const *argv, const char *option);

/* A word of a list and its bit; a table ends with a NULL text. */
struct tool_word {
    const char *text;
    uint32_t bit;
};

/* Reads words between commas into bits. 1 if there are any, all known. */
int tool_words(uint32_t *bits, const char *text, const struct tool_word *words);

/* Writes the words of bits with commas between them; size bytes of room. */
void tool_words_text(uint32_t bits, const struct tool_word *words, char *text,
                     size_t size);

/* A table for people: columns as wide as their widest cell, by the columns that
 * its characters take on a screen. On a terminal that is narrower, the widest
 * are cut, which shows. What could steer a terminal is replaced. */
struct tool_table;

#define TOOL_TABLE_COLUMNS_MAX 16

/* titles has one text a column. NULL if memory is short. */
struct tool_table *tool_table_new(const char *const *titles, size_t columns);

/* Copies one row, a text a column; NULL is an empty cell. 1, or 0 if memory is
 * short. */
int tool_table_row(struct tool_table *table, const char *const *cells);

void tool_table_print(const struct tool_table *table, FILE *out);
void tool_table_free(struct tool_table *table);

#endif
