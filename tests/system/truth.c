/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "truth.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- Saying what differs. --- */

static unsigned faults;

unsigned truth_faults(void)
{
    return faults;
}

void truth_fault(const char *format, ...)
{
    va_list args;

    faults++;
    va_start(args, format);
    (void)printf("DIFFERS: ");
    (void)vprintf(format, args);
    (void)printf("\n");
    va_end(args);
}

void truth_give_up(const char *format, ...)
{
    va_list args;

    va_start(args, format);
    (void)fprintf(stderr, "ground_truth: ");
    (void)vfprintf(stderr, format, args);
    (void)fprintf(stderr, "\n");
    va_end(args);
    exit(EXIT_FAILURE);
}

void *truth_need(void *memory)
{
    if (memory == NULL)
        truth_give_up("out of memory");
    return memory;
}

/* --- Sets of bytes with their times. --- */

void truth_add(struct truth_set *set, cloudli_time time, const void *data,
               size_t len)
{
    uint8_t *copy = truth_need(malloc(len + 1));

    if (set->count == TRUTH_ITEMS_MAX)
        truth_give_up("more than %d items", TRUTH_ITEMS_MAX);
    memcpy(copy, data, len);
    set->items[set->count++] = (struct truth_item){time, len, copy};
}

void truth_clear(struct truth_set *set)
{
    for (size_t i = 0; i < set->count; i++)
        free((void *)(uintptr_t)set->items[i].data);
    set->count = 0;
}

int truth_compare(const void *a, const void *b)
{
    const struct truth_item *x = a, *y = b;
    int order;

    if (x->len != y->len)
        return x->len < y->len ? -1 : 1;
    order = memcmp(x->data, y->data, x->len);
    if (order != 0)
        return order;
    return (x->time > y->time) - (x->time < y->time);
}

void truth_tell(const char *what, const char *which,
                const struct truth_item *item)
{
    char time[CLOUDLI_TIME_TEXT_MAX];

    cloudli_time_format(item->time, time);
    truth_fault("%s: %s, %zu bytes at %s", what, which, item->len, time);
}

void truth_sort(struct truth_set *set)
{
    qsort(set->items, set->count, sizeof(struct truth_item), truth_compare);
}

void truth_match(const char *what, struct truth_set *expected,
                 struct truth_set *got)
{
    size_t e = 0, g = 0, same = 0;

    truth_sort(expected);
    truth_sort(got);
    while (e < expected->count || g < got->count) {
        const int order = e == expected->count ? 1
                          : g == got->count    ? -1
                                            : truth_compare(&expected->items[e],
                                                            &got->items[g]);

        if (order == 0) {
            e++, g++, same++;
        } else if (order < 0) {
            truth_tell(what, "missing", &expected->items[e++]);
        } else {
            truth_tell(what, "not expected", &got->items[g++]);
        }
    }
    (void)printf("%-22s %4zu of %4zu the same in bytes and time\n", what, same,
                 expected->count);
}
