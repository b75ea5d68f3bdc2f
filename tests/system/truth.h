/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sets of bytes with the times at which they were seen, compared; and what
 * differs, told and counted. */
#ifndef CLOUDLI_TESTS_TRUTH_H
#define CLOUDLI_TESTS_TRUTH_H

#include <cloudli/time.h>

#define TRUTH_ITEMS_MAX 8192

struct truth_item {
    cloudli_time time;
    size_t len;
    const uint8_t *data;
};

struct truth_set {
    size_t count;
    struct truth_item items[TRUTH_ITEMS_MAX];
};

/* Adds a copy. */
void truth_add(struct truth_set *set, cloudli_time time, const void *data,
               size_t len);
void truth_clear(struct truth_set *set);

/* By length, bytes and time. */
int truth_compare(const void *a, const void *b);
void truth_sort(struct truth_set *set);

/* Sorts both and tells every difference, and how many are the same. */
void truth_match(const char *what, struct truth_set *expected,
                 struct truth_set *got);

/* A difference. */
void truth_fault(const char *format, ...) __attribute__((format(printf, 1, 2)));
void truth_tell(const char *what, const char *which,
                const struct truth_item *item);
unsigned truth_faults(void);

/* No comparison is possible: ends the program. */
void truth_give_up(const char *format, ...)
    __attribute__((format(printf, 1, 2), noreturn));

/* memory, if it is any; else gives up. */
void *truth_need(void *memory);

#endif
