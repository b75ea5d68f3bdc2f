/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/secrets.h"

#include "base/memory.h"

#include <cloudli/status.h>
#include <pthread.h>
#include <string.h>

/* Threads seldom meet: each uses one of these, by where its stack is. */
#define SHELVES 8

#define UNIT 32
#define CLASSES (CLOUDLI__SECRET_TEXT_MAX / UNIT)
#define CHUNK ((size_t)64 << 10)

struct free_piece {
    struct free_piece *next;
};

struct shelf {
    _Alignas(64) pthread_mutex_t lock;
    struct free_piece *given_back[CLASSES];
    struct chunk *chunks; /* the first is the one that is cut from */
};

/* At a multiple of its size, so that a piece knows where it is of. */
struct chunk {
    struct chunk *next;
    struct shelf *shelf;
    size_t used;
};

struct cloudli__secrets {
    struct shelf shelves[SHELVES];
};

int cloudli__secrets_new(struct cloudli__secrets **out)
{
    struct cloudli__secrets *secrets = cloudli__map(sizeof(*secrets));
    size_t ready = 0;

    *out = NULL;
    if (secrets == NULL)
        return CLOUDLI_ERR_NOMEM;
    while (ready < SHELVES &&
           pthread_mutex_init(&secrets->shelves[ready].lock, NULL) == 0)
        ready++;
    if (ready == SHELVES) {
        *out = secrets;
        return CLOUDLI_OK;
    }
    while (ready-- > 0)
        pthread_mutex_destroy(&secrets->shelves[ready].lock);
    cloudli__unmap(secrets, sizeof(*secrets));
    return CLOUDLI_ERR_SYSTEM;
}

void cloudli__secrets_free(struct cloudli__secrets *secrets)
{
    if (secrets == NULL)
        return;
    for (size_t i = 0; i < SHELVES; i++) {
        struct shelf *shelf = &secrets->shelves[i];

        while (shelf->chunks != NULL) {
            struct chunk *chunk = shelf->chunks;

            shelf->chunks = chunk->next;
            cloudli__unmap(chunk, CHUNK);
        }
        pthread_mutex_destroy(&shelf->lock);
    }
    cloudli__unmap(secrets, sizeof(*secrets));
}

static struct shelf *shelf_of_thread(struct cloudli__secrets *secrets)
{
    const char here = 0;
    const uint64_t mixed =
        ((uintptr_t)&here >> 16) * UINT64_C(0x9e3779b97f4a7c15);

    return &secrets->shelves[(mixed >> 32) % SHELVES];
}

/* With the shelf's lock held. */
static void *cut(struct shelf *shelf, size_t len)
{
    struct chunk *chunk = shelf->chunks;

    if (chunk == NULL || CHUNK - chunk->used < len) {
        chunk = cloudli__map_aligned(CHUNK, CHUNK);
        if (chunk == NULL)
            return NULL;
        chunk->next = shelf->chunks;
        chunk->shelf = shelf;
        chunk->used = (sizeof(*chunk) + UNIT - 1) / UNIT * UNIT;
        shelf->chunks = chunk;
    }
    chunk->used += len;
    return (uint8_t *)chunk + chunk->used - len;
}

char *cloudli__secret_alloc(struct cloudli__secrets *secrets, size_t len)
{
    struct shelf *shelf = shelf_of_thread(secrets);
    struct free_piece *piece;
    size_t class;

    if (len == 0 || len > CLOUDLI__SECRET_TEXT_MAX)
        return NULL;
    class = (len - 1) / UNIT;
    pthread_mutex_lock(&shelf->lock);
    piece = shelf->given_back[class];
    if (piece != NULL)
        shelf->given_back[class] = piece->next;
    else
        piece = cut(shelf, (class + 1) * UNIT);
    pthread_mutex_unlock(&shelf->lock);
    if (piece != NULL)
        piece->next = NULL;
    return (char *)piece;
}

char *cloudli__secret_copy(struct cloudli__secrets *secrets, const char *text)
{
    const size_t len = strlen(text) + 1;
    char *copy = cloudli__secret_alloc(secrets, len);

    if (copy != NULL)
        memcpy(copy, text, len);
    return copy;
}

void cloudli__secret_release(void *ptr, size_t len)
{
    const size_t before = (uintptr_t)ptr % CHUNK;
    struct free_piece *piece = ptr;
    const size_t class = (len - 1) / UNIT;
    struct shelf *shelf;

    if (ptr == NULL)
        return;
    cloudli__wipe(ptr, (class + 1) * UNIT);
    shelf = ((struct chunk *)(void *)((uint8_t *)ptr - before))->shelf;
    pthread_mutex_lock(&shelf->lock);
    piece->next = shelf->given_back[class];
    shelf->given_back[class] = piece;
    pthread_mutex_unlock(&shelf->lock);
}

void cloudli__secret_free(char *text)
{
    if (text != NULL)
        cloudli__secret_release(text, strlen(text) + 1);
}
