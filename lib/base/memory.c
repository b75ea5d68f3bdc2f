/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/memory.h"

#include <cloudli/status.h>
#include <openssl/crypto.h>
#include <stdlib.h>
#include <string.h>

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
