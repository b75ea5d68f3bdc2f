/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "ber/writer.h"

#include <cloudli/status.h>

#define TAG_SIZE_MAX 6    /* 1 and five times 7 bits of the number */
#define LENGTH_SIZE_MAX 9 /* 1 and a size_t */

void cloudli__ber_writer_init(struct cloudli__ber_writer *w,
                              struct cloudli__buffer *out)
{
    w->out = out;
    w->status = CLOUDLI_OK;
}

static int reserve(struct cloudli__ber_writer *w, size_t more)
{
    if (w->status == CLOUDLI_OK)
        w->status = cloudli__buffer_reserve(w->out, more);
    return w->status == CLOUDLI_OK;
}

/* X.690 8.1.2.2 and 8.1.2.4 */
static size_t encode_tag(uint8_t *p, uint32_t tag, uint8_t constructed)
{
    const uint32_t number = CLOUDLI__BER_NUMBER(tag);
    const uint8_t first = (uint8_t)((tag >> 30) << 6 | constructed);
    size_t len = 0;

    if (number < 31) {
        p[0] = (uint8_t)(first | number);
        return 1;
    }
    p[len++] = first | 31;
    for (int shift = 28; shift > 0; shift -= 7) {
        if (number >> shift != 0)
            p[len++] = (uint8_t)(0x80 | (number >> shift & 0x7f));
    }
    p[len++] = (uint8_t)(number & 0x7f);
    return len;
}

/* X.690 8.1.3.4 and 8.1.3.5 */
static size_t encode_length(uint8_t *p, size_t len)
{
    size_t octets = 0;

    if (len < 0x80) {
        p[0] = (uint8_t)len;
        return 1;
    }
    for (size_t rest = len; rest > 0; rest >>= 8)
        octets++;
    p[0] = (uint8_t)(0x80 | octets);
    for (size_t i = octets; i > 0; i--, len >>= 8)
        p[i] = (uint8_t)len;
    return octets + 1;
}

size_t cloudli__ber_open(struct cloudli__ber_writer *w, uint32_t tag)
{
    if (!reserve(w, TAG_SIZE_MAX + 1))
        return 0;
    w->out->len += encode_tag(w->out->data + w->out->len, tag, 0x20);
    w->out->len++; /* a short length; close() writes it */
    return w->out->len;
}

void cloudli__ber_close(struct cloudli__ber_writer *w, size_t opened)
{
    uint8_t length[LENGTH_SIZE_MAX];
    size_t len, size;

    if (w->status != CLOUDLI_OK)
        return;
    len = w->out->len - opened;
    size = encode_length(length, len);
    if (!reserve(w, size - 1))
        return;
    if (size > 1)
        memmove(w->out->data + opened + size - 1, w->out->data + opened, len);
    memcpy(w->out->data + opened - 1, length, size);
    w->out->len += size - 1;
}

void cloudli__ber_put_bytes(struct cloudli__ber_writer *w, uint32_t tag,
                            cloudli_bytes contents)
{
    if (contents.len > SIZE_MAX / 4) {
        w->status = CLOUDLI_ERR_NOMEM;
        return;
    }
    if (!reserve(w, TAG_SIZE_MAX + LENGTH_SIZE_MAX + contents.len))
        return;
    w->out->len += encode_tag(w->out->data + w->out->len, tag, 0);
    w->out->len += encode_length(w->out->data + w->out->len, contents.len);
    cloudli__ber_put_raw(w, contents);
}

void cloudli__ber_put_uint(struct cloudli__ber_writer *w, uint32_t tag,
                           uint64_t value)
{
    uint8_t octets[9];
    const size_t size = cloudli__ber_uint_size(value);

    for (size_t i = size; i > 0; i--, value >>= 8)
        octets[i - 1] = (uint8_t)value;
    cloudli__ber_put_bytes(w, tag, (cloudli_bytes){octets, size});
}

void cloudli__ber_put_raw(struct cloudli__ber_writer *w, cloudli_bytes raw)
{
    if (w->status == CLOUDLI_OK)
        w->status = cloudli__buffer_append(w->out, raw.ptr, raw.len);
}
