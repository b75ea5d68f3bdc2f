/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A session gives the same PDUs and ends the same way however its input is
 * cut; memory and output stay in their bounds. The first byte cuts.
 */
#include "lemf/receiver.h"

#include <stdlib.h>
#include <string.h>

#define MAX_PDU ((size_t)4096)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What came out, as numbers that tell two runs apart. */
struct outcome {
    uint64_t taken;
    uint64_t mix;
    int status;
};

static int take(void *user_data, const cloudli_pdu *pdu,
                const struct cloudli__sequence_verdict *verdict,
                const struct cloudli__unsealed *how)
{
    struct outcome *o = user_data;

    (void)how;
    o->taken++;
    o->mix = o->mix * 31 + pdu->bytes.len;
    o->mix = o->mix * 31 + pdu->kind;
    o->mix = o->mix * 31 + pdu->header.sequence_number;
    o->mix = o->mix * 31 + verdict->sequence;
    o->mix = o->mix * 31 + verdict->missing;
    return 0;
}

static struct outcome run(const uint8_t *data, size_t size, size_t piece)
{
    struct outcome o = {0, 0, 0};
    struct cloudli__sequences *sequences;
    struct cloudli__receiver *r;
    struct cloudli__receiver_options options = {
        .max_pdu = MAX_PDU, .provider = "p", .take = take, .user_data = &o};

    if (cloudli__sequences_new(&sequences, 16) != CLOUDLI_OK)
        abort();
    options.sequences = sequences;
    if (cloudli__receiver_new(&r, &options) != CLOUDLI_OK)
        abort();
    while (size > 0 && o.status == CLOUDLI_OK) {
        const size_t n = size < piece ? size : piece;
        uint8_t *exact = malloc(n); /* so that a byte too far is noticed */
        cloudli_error err = CLOUDLI_ERROR_INIT;

        if (exact == NULL)
            abort();
        memcpy(exact, data, n);
        o.status = cloudli__receiver_recv(r, exact, n, 0, 0, &err);
        free(exact);
        if (o.status != CLOUDLI_OK && err.message[0] == '\0')
            abort();
        if (cloudli__receiver_output(r).len > 8192)
            abort();
        cloudli__receiver_sent(r, cloudli__receiver_output(r).len);
        data += n;
        size -= n;
    }
    if (o.status == CLOUDLI_OK)
        o.status = cloudli__receiver_end(r, NULL);
    cloudli__receiver_free(r);
    cloudli__sequences_free(sequences);
    return o;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct outcome whole, cut;

    if (size < 1 || size > CLOUDLI__RECEIVER_CHUNK_MAX)
        return 0;
    whole = run(data + 1, size - 1, CLOUDLI__RECEIVER_CHUNK_MAX);
    cut = run(data + 1, size - 1, 1u + data[0]);
    /* An indefinite length in crumbs may be more work than is allowed, and
     * answers may be read later. */
    if (whole.status == CLOUDLI_ERR_PROTOCOL ||
        cut.status == CLOUDLI_ERR_PROTOCOL)
        return 0;
    if (whole.taken != cut.taken || whole.mix != cut.mix ||
        whole.status != cut.status)
        abort();
    return 0;
}
