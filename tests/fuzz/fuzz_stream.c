/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Bytes in pieces give the same PDUs, faults and gaps as in one, and a PDU ends
 * where cloudli_pdu_frame() says. The first octet says how large the pieces
 * are, and whether each PDU is taken or searched for others.
 */
#include <cloudli/pdu.h>
#include <cloudli/pdu_stream.h>

#include <stdlib.h>
#include <string.h>

#define LIMIT 4096

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What came out: a sum over all events and where they were. */
struct outcome {
    const uint8_t *all;
    uint64_t sum;
    uint32_t resync; /* after each PDU too */
    uint32_t faults;
};

static void add(struct outcome *out, uint64_t a, uint64_t b)
{
    out->sum = (out->sum ^ (a << 20) ^ b) * UINT64_C(0x100000001b3) + 1;
}

static void check_pdu(const uint8_t *data, size_t len)
{
    size_t total;

    if (cloudli_pdu_frame(data, len, LIMIT, &total, NULL) != CLOUDLI_OK ||
        total != len)
        abort();
}

static void take(cloudli_pdu_stream *stream, cloudli_bytes input,
                 struct outcome *out)
{
    for (;;) {
        cloudli_error err = CLOUDLI_ERROR_INIT;
        cloudli_bytes pdu;
        const int rv = cloudli_pdu_stream_next(stream, &input, &pdu, &err);
        const uint64_t offset = cloudli_pdu_stream_offset(stream);

        if (rv == CLOUDLI_OK && pdu.ptr == NULL)
            break;
        if (rv == CLOUDLI_OK) {
            if (memcmp(pdu.ptr, out->all + offset, pdu.len) != 0)
                abort();
            check_pdu(pdu.ptr, pdu.len);
            add(out, offset, pdu.len);
        } else {
            if (err.code != rv || err.offset < offset)
                abort();
            add(out, offset, (uint64_t)-rv << 32);
            out->faults++;
        }
        if (rv != CLOUDLI_OK || out->resync)
            cloudli_pdu_stream_resync(stream, &input);
    }
    if (input.len != 0)
        abort();
}

static void run(const uint8_t *data, size_t size, size_t piece,
                struct outcome *out)
{
    cloudli_bytes none = {NULL, 0};
    cloudli_pdu_stream *stream;

    if (cloudli_pdu_stream_new(&stream, LIMIT) != CLOUDLI_OK)
        return;
    for (size_t pos = 0; pos < size; pos += piece) {
        const size_t len = piece < size - pos ? piece : size - pos;
        uint8_t *copy = malloc(len); /* so that a byte too far is noticed */

        if (copy == NULL)
            abort();
        memcpy(copy, data + pos, len);
        take(stream, (cloudli_bytes){copy, len}, out);
        free(copy);
    }
    while (cloudli_pdu_stream_end(stream, NULL) != CLOUDLI_OK) {
        add(out, cloudli_pdu_stream_offset(stream), 1);
        cloudli_pdu_stream_resync(stream, &none);
        take(stream, none, out);
    }
    add(out, cloudli_pdu_stream_offset(stream),
        cloudli_pdu_stream_skipped(stream));
    if (cloudli_pdu_stream_offset(stream) != size)
        abort();
    cloudli_pdu_stream_free(stream);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct outcome whole = {.all = data + 1}, pieces = {.all = data + 1};

    if (size < 2)
        return 0;
    whole.resync = pieces.resync = data[0] >> 7;
    run(data + 1, size - 1, size, &whole);
    run(data + 1, size - 1, (data[0] & 0x7f) + 1u, &pieces);
    if (whole.sum != pieces.sum || whole.faults != pieces.faults)
        abort();
    return 0;
}
