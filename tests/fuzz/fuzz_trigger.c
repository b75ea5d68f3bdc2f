/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Anything is read as a message between nodes: sealed, and as what a sealed one
 * holds. What can be read is written as the same bytes. */
#include "comm/trigger_message.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const uint8_t key[CLOUDLI__TRIGGER_KEY_LEN] = {1, 2, 3};

static void read_sealed(cloudli_bytes wire)
{
    struct cloudli__trigger_envelope envelope;
    struct cloudli__buffer body = {0};
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv = cloudli__trigger_peek(&envelope, wire, &err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__trigger_unseal(&body, &envelope, key, &err);
    if (rv != CLOUDLI_OK && (rv != err.code || err.message[0] == '\0'))
        abort();
    cloudli__buffer_dispose(&body);
}

static void read_body(cloudli_bytes der)
{
    static struct cloudli__trigger_message message;
    struct cloudli__buffer again = {0};
    cloudli_error err = CLOUDLI_ERROR_INIT;
    const int rv = cloudli__trigger_decode(&message, der, &err);

    if (rv != CLOUDLI_OK && (rv != err.code || err.message[0] == '\0'))
        abort();
    if (rv == CLOUDLI_OK &&
        (cloudli__trigger_encode(&again, &message) != CLOUDLI_OK ||
         again.len != der.len || memcmp(again.data, der.ptr, der.len) != 0))
        abort();
    cloudli__buffer_dispose(&again);
}

/* What is sealed opens as what it was. */
static void seal_and_open(cloudli_bytes der)
{
    struct cloudli__trigger_envelope envelope;
    struct cloudli__buffer wire = {0}, body = {0};

    if (der.len > 4096)
        return;
    if (cloudli__trigger_seal(&wire, "a", "b", key, der) != CLOUDLI_OK ||
        cloudli__trigger_peek(&envelope, (cloudli_bytes){wire.data, wire.len},
                              NULL) != CLOUDLI_OK ||
        cloudli__trigger_unseal(&body, &envelope, key, NULL) != CLOUDLI_OK ||
        body.len != der.len || memcmp(body.data, der.ptr, der.len) != 0)
        abort();
    cloudli__buffer_dispose(&wire);
    cloudli__buffer_dispose(&body);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const cloudli_bytes input = {data, size};

    if (size == 0)
        return 0;
    read_sealed(input);
    read_body(input);
    seal_and_open(input);
    return 0;
}
