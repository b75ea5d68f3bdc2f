/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/memory.h"

#include <cloudli/status.h>
#include <openssl/crypto.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

void *cloudli__alloc(size_t len)
{
    return calloc(1, len);
}

void *cloudli__alloc_array(size_t count, size_t size)
{
    return calloc(count, size); /* calloc checks the product */
}

char *cloudli__strdup(const char *text)
{
    size_t len;
    char *copy;

    if (text == NULL)
        return NULL;
    len = strlen(text) + 1;
    copy = malloc(len);
    if (copy != NULL)
        memcpy(copy, text, len);
    return copy;
}

void cloudli__wipe(void *ptr, size_t len)
{
    if (len > 0)
        OPENSSL_cleanse(ptr, len);
}

void cloudli__free_wiped(void *ptr, size_t len)
{
    if (ptr == NULL)
        return;
    cloudli__wipe(ptr, len);
    free(ptr);
}

void cloudli__free_string(char *text)
{
    if (text != NULL)
        cloudli__free_wiped(text, strlen(text));
}

static void *map(size_t len)
{
    void *ptr = mmap(NULL, len, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    return ptr == MAP_FAILED ? NULL : ptr;
}

static void leave_out_of_dumps(void *ptr, size_t len)
{
#ifdef MADV_DONTDUMP
    (void)madvise(ptr, len, MADV_DONTDUMP);
#else
    (void)ptr;
    (void)len;
#endif
}

void *cloudli__map(size_t len)
{
    void *ptr = map(len);

    if (ptr != NULL)
        leave_out_of_dumps(ptr, len);
    return ptr;
}

void *cloudli__map_aligned(size_t len, size_t align)
{
    uint8_t *ptr;
    size_t before;

    if (len > SIZE_MAX - align)
        return NULL;
    ptr = map(len + align);
    if (ptr == NULL)
        return NULL;
    before = (align - (uintptr_t)ptr % align) % align;
    if (before > 0)
        (void)munmap(ptr, before);
    if (before < align)
        (void)munmap(ptr + before + len, align - before);
    leave_out_of_dumps(ptr + before, len);
    return ptr + before;
}

void *cloudli__map_huge(size_t len)
{
    void *ptr = cloudli__map_aligned(len, CLOUDLI__HUGE_PAGE);

#ifdef MADV_HUGEPAGE
    if (ptr != NULL)
        (void)madvise(ptr, len, MADV_HUGEPAGE); /* advice only */
#endif
    return ptr;
}

void cloudli__unmap(void *ptr, size_t len)
{
    if (ptr == NULL)
        return;
    cloudli__wipe(ptr, len);
    (void)munmap(ptr, len);
}

int cloudli__buffer_reserve(struct cloudli__buffer *buffer, size_t more)
{
    size_t cap = buffer->cap == 0 ? 512 : buffer->cap;
    uint8_t *data;

    if (more > SIZE_MAX / 2 - buffer->len)
        return CLOUDLI_ERR_NOMEM;
    if (buffer->cap - buffer->len >= more)
        return CLOUDLI_OK;
    while (cap - buffer->len < more)
        cap *= 2;

    /* Not realloc: it could leave a copy of content behind. */
    data = malloc(cap);
    if (data == NULL)
        return CLOUDLI_ERR_NOMEM;
    if (buffer->len > 0)
        memcpy(data, buffer->data, buffer->len);
    cloudli__free_wiped(buffer->data, buffer->len);
    buffer->data = data;
    buffer->cap = cap;
    return CLOUDLI_OK;
}

int cloudli__buffer_append(struct cloudli__buffer *buffer, const void *data,
                           size_t len)
{
    int rv = cloudli__buffer_reserve(buffer, len);

    if (rv == CLOUDLI_OK && len > 0) {
        memcpy(buffer->data + buffer->len, data, len);
        buffer->len += len;
    }
    return rv;
}

void cloudli__buffer_dispose(struct cloudli__buffer *buffer)
{
    cloudli__free_wiped(buffer->data, buffer->cap);
    memset(buffer, 0, sizeof(*buffer));
}
