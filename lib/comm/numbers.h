/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Communication identity numbers in stock, an authority's apart from any
 * other's: what one authority sees of its numbers says nothing about whether
 * there are others. Fetched ahead of need, so that no call of the service
 * waits for the register.
 */
#ifndef CLOUDLI_COMM_NUMBERS_H
#define CLOUDLI_COMM_NUMBERS_H

#include <pthread.h>
#include <stdint.h>

/* Gets count numbers for an authority that nobody else ever gets. */
typedef int (*cloudli__take_cins_cb)(void *user_data, const char *authority,
                                     uint32_t count, uint32_t *first);

/* How to get more; the same for all. */
struct cloudli__number_source {
    cloudli__take_cins_cb take;
    void *user_data;
};

struct cloudli__numbers;

/* The stock of an authority, made empty where there is none; NULL: no memory.
 * It stays where it is. The driver's. */
struct cloudli__numbers *cloudli__numbers_of(struct cloudli__numbers **all,
                                             const char *authority);

/* One number. CLOUDLI_OK, or what the register says. Any thread. */
int cloudli__numbers_take(struct cloudli__numbers *numbers,
                          const struct cloudli__number_source *source,
                          uint32_t *number);

/* Fetches more where some were used up. The driver's. */
int cloudli__numbers_refill(struct cloudli__numbers *numbers,
                            const struct cloudli__number_source *source);
int cloudli__numbers_refill_all(struct cloudli__numbers *all,
                                const struct cloudli__number_source *source);

void cloudli__numbers_free_all(struct cloudli__numbers *all);

#endif
