/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/numbers.h"

#include "base/memory.h"

#include <cloudli/status.h>
#include <string.h>

/* Numbers fetched from the register at once. Those that a process does not
 * use are never used: 2^32 / 256 times that one starts, for each authority
 * that has an order then. */
#define BATCH 256

struct cloudli__numbers {
    struct cloudli__numbers *next; /* set before others see it */
    pthread_mutex_t lock;          /* guards the numbers */
    uint32_t first, left;
    uint32_t spare_first, spare_left;
    char authority[];
};

struct cloudli__numbers *cloudli__numbers_of(struct cloudli__numbers **all,
                                             const char *authority)
{
    struct cloudli__numbers *numbers = *all;
    const size_t len = strlen(authority) + 1;

    while (numbers != NULL && strcmp(numbers->authority, authority) != 0)
        numbers = numbers->next;
    if (numbers != NULL)
        return numbers;
    numbers = cloudli__alloc(sizeof(*numbers) + len);
    if (numbers == NULL)
        return NULL;
    if (pthread_mutex_init(&numbers->lock, NULL) != 0) {
        cloudli__free_wiped(numbers, sizeof(*numbers) + len);
        return NULL;
    }
    memcpy(numbers->authority, authority, len);
    numbers->next = *all;
    *all = numbers;
    return numbers;
}

int cloudli__numbers_take(struct cloudli__numbers *numbers,
                          const struct cloudli__number_source *source,
                          uint32_t *number)
{
    int rv = CLOUDLI_OK;

    pthread_mutex_lock(&numbers->lock);
    if (numbers->left == 0) {
        numbers->first = numbers->spare_first;
        numbers->left = numbers->spare_left;
        numbers->spare_left = 0;
    }
    if (numbers->left == 0) {
        rv = source->take(source->user_data, numbers->authority, BATCH,
                          &numbers->first);
        numbers->left = rv == CLOUDLI_OK ? BATCH : 0;
    }
    if (rv == CLOUDLI_OK) {
        *number = numbers->first++;
        numbers->left--;
    }
    pthread_mutex_unlock(&numbers->lock);
    return rv;
}

int cloudli__numbers_refill(struct cloudli__numbers *numbers,
                            const struct cloudli__number_source *source)
{
    uint32_t first;
    int wanted, rv;

    pthread_mutex_lock(&numbers->lock);
    wanted = numbers->spare_left == 0;
    pthread_mutex_unlock(&numbers->lock);
    if (!wanted)
        return CLOUDLI_OK;
    /* The register is asked without the lock: only the driver refills. */
    rv = source->take(source->user_data, numbers->authority, BATCH, &first);
    if (rv != CLOUDLI_OK)
        return rv;
    pthread_mutex_lock(&numbers->lock);
    numbers->spare_first = first;
    numbers->spare_left = BATCH;
    pthread_mutex_unlock(&numbers->lock);
    return CLOUDLI_OK;
}

int cloudli__numbers_refill_all(struct cloudli__numbers *all,
                                const struct cloudli__number_source *source)
{
    int rv = CLOUDLI_OK;

    for (; rv == CLOUDLI_OK && all != NULL; all = all->next)
        rv = cloudli__numbers_refill(all, source);
    return rv;
}

void cloudli__numbers_free_all(struct cloudli__numbers *all)
{
    while (all != NULL) {
        struct cloudli__numbers *next = all->next;

        pthread_mutex_destroy(&all->lock);
        cloudli__free_wiped(all, sizeof(*all) + strlen(all->authority) + 1);
        all = next;
    }
}
