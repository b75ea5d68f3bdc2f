/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/key_store.h"

#include "base/memory.h"
#include "comm/srtp.h"

#include <cloudli/status.h>

/* A multiple of the size of a page on every machine. */
#define PAGE_BYTES ((size_t)64 << 10)
#define SLOTS ((PAGE_BYTES - sizeof(void *)) / sizeof(struct cloudli__key))

struct cloudli__key_page {
    struct cloudli__key_page *next;
    struct cloudli__key slots[SLOTS];
};
_Static_assert(sizeof(struct cloudli__key_page) <= PAGE_BYTES, "it fits");

int cloudli__key_store_init(struct cloudli__key_store *store)
{
    store->free = NULL;
    store->pages = NULL;
    return pthread_mutex_init(&store->lock, NULL) == 0 ? CLOUDLI_OK
                                                       : CLOUDLI_ERR_SYSTEM;
}

void cloudli__key_store_dispose(struct cloudli__key_store *store)
{
    while (store->pages != NULL) {
        struct cloudli__key_page *page = store->pages;

        store->pages = page->next;
        cloudli__unmap(page, PAGE_BYTES);
    }
    store->free = NULL;
    pthread_mutex_destroy(&store->lock);
}

/* With the lock held. */
static void add_page(struct cloudli__key_store *store)
{
    struct cloudli__key_page *page = cloudli__map(PAGE_BYTES);

    if (page == NULL)
        return;
    page->next = store->pages;
    store->pages = page;
    for (size_t i = 0; i < SLOTS; i++) {
        page->slots[i].next = store->free;
        store->free = &page->slots[i];
    }
}

struct cloudli__key *cloudli__key_take(struct cloudli__key_store *store)
{
    struct cloudli__key *key;

    pthread_mutex_lock(&store->lock);
    if (store->free == NULL)
        add_page(store);
    key = store->free;
    if (key != NULL) {
        store->free = key->next;
        key->next = NULL;
    }
    pthread_mutex_unlock(&store->lock);
    return key;
}

void cloudli__key_give_back(struct cloudli__key_store *store,
                            struct cloudli__key *key)
{
    cloudli__srtp_free(key->srtp);
    cloudli__wipe(key, sizeof(*key));
    pthread_mutex_lock(&store->lock);
    key->next = store->free;
    store->free = key;
    pthread_mutex_unlock(&store->lock);
}
