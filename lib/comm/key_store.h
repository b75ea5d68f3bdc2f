/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Where keys of media lie: small slots in pages that core dumps leave out, for
 * all communications of a CLIF. A slot that is given back is wiped; the pages
 * are kept for the next ones, and go with the CLIF.
 */
#ifndef CLOUDLI_COMM_KEY_STORE_H
#define CLOUDLI_COMM_KEY_STORE_H

#include <pthread.h>
#include <stdint.h>

#define CLOUDLI__KEY_STREAM_MAX 64
#define CLOUDLI__KEY_MAX 64
#define CLOUDLI__KEY_SALT_MAX 16
#define CLOUDLI__KEY_ID_MAX 32

/* A key, as cloudli_media_key has it. */
struct cloudli__key {
    struct cloudli__key *next;  /* of the party, an older one */
    struct cloudli__srtp *srtp; /* what it is expanded to, once it was used */
    uint32_t direction;
    uint32_t kind;
    uint32_t suite;
    uint32_t media;
    uint32_t rollovers;
    uint32_t unusable; /* it could not be expanded, which was logged */
    uint8_t stream_len;
    uint8_t key_len;
    uint8_t salt_len;
    uint8_t id_len;
    uint8_t stream[CLOUDLI__KEY_STREAM_MAX];
    uint8_t master[CLOUDLI__KEY_MAX + CLOUDLI__KEY_SALT_MAX]; /* key, salt */
    uint8_t id[CLOUDLI__KEY_ID_MAX];
};

/* Internally synchronised. */
struct cloudli__key_store {
    pthread_mutex_t lock;
    struct cloudli__key *free;
    struct cloudli__key_page *pages;
};

/* CLOUDLI_ERR_SYSTEM. */
int cloudli__key_store_init(struct cloudli__key_store *store);
void cloudli__key_store_dispose(struct cloudli__key_store *store);

/* An empty slot, or NULL. */
struct cloudli__key *cloudli__key_take(struct cloudli__key_store *store);

/* Wipes it, with what it was expanded to. */
void cloudli__key_give_back(struct cloudli__key_store *store,
                            struct cloudli__key *key);

#endif
