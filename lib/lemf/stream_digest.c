/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf/stream_digest.h"

#include <string.h>

/* SipHash-2-4-128 of bytes that come in parts (Aumasson, Bernstein). */
struct sip {
    uint64_t v[4];
    uint64_t total;
    uint8_t tail[8]; /* the bytes that do not yet fill a word */
};

static uint64_t rotate(uint64_t x, unsigned bits)
{
    return x << bits | x >> (64 - bits);
}

static void sip_rounds(uint64_t v[4], int count)
{
    while (count-- > 0) {
        v[0] += v[1];
        v[2] += v[3];
        v[1] = rotate(v[1], 13) ^ v[0];
        v[3] = rotate(v[3], 16) ^ v[2];
        v[0] = rotate(v[0], 32);
        v[2] += v[1];
        v[0] += v[3];
        v[1] = rotate(v[1], 17) ^ v[2];
        v[3] = rotate(v[3], 21) ^ v[0];
        v[2] = rotate(v[2], 32);
    }
}

static void sip_init(struct sip *sip, const uint64_t key[2])
{
    memset(sip, 0, sizeof(*sip));
    sip->v[0] = key[0] ^ UINT64_C(0x736f6d6570736575);
    sip->v[1] = key[1] ^ UINT64_C(0x646f72616e646f6d) ^ 0xee;
    sip->v[2] = key[0] ^ UINT64_C(0x6c7967656e657261);
    sip->v[3] = key[1] ^ UINT64_C(0x7465646279746573);
}

/* In the machine's byte order: digests never leave the process. */
static void sip_word(struct sip *sip, const uint8_t bytes[8])
{
    uint64_t word;

    memcpy(&word, bytes, sizeof(word));
    sip->v[3] ^= word;
    sip_rounds(sip->v, 2);
    sip->v[0] ^= word;
}

static void sip_add(struct sip *sip, const void *data, size_t len)
{
    const uint8_t *p = data;
    size_t fill = sip->total % 8;

    sip->total += len;
    while (len > 0) {
        size_t take = 8 - fill;

        if (fill == 0 && len >= 8) {
            sip_word(sip, p);
            p += 8;
            len -= 8;
            continue;
        }
        if (take > len)
            take = len;
        memcpy(sip->tail + fill, p, take);
        fill += take;
        p += take;
        len -= take;
        if (fill == 8) {
            sip_word(sip, sip->tail);
            fill = 0;
        }
    }
}

static void sip_end(struct sip *sip, uint64_t digest[2])
{
    const size_t fill = sip->total % 8;

    memset(sip->tail + fill, 0, sizeof(sip->tail) - fill);
    sip->tail[7] = (uint8_t)sip->total;
    sip_word(sip, sip->tail);
    sip->v[2] ^= 0xee;
    sip_rounds(sip->v, 4);
    digest[0] = sip->v[0] ^ sip->v[1] ^ sip->v[2] ^ sip->v[3];
    sip->v[1] ^= 0xdd;
    sip_rounds(sip->v, 4);
    digest[1] = sip->v[0] ^ sip->v[1] ^ sip->v[2] ^ sip->v[3];
}

void cloudli__stream_digest(const uint64_t key[2], const char *provider,
                            const cloudli_pdu_header *header, uint32_t kind,
                            uint64_t digest[2])
{
    const cloudli_bytes fields[] = {
        cloudli_bytes_of(provider),
        header->liid,
        header->operator_id,
        header->network_element,
    };
    const size_t count = sizeof(fields) / sizeof(fields[0]);
    uint32_t numbers[sizeof(fields) / sizeof(fields[0]) + 3];
    struct sip sip;

    /* Lengths first, so that no two lists of fields give the same bytes. */
    for (size_t i = 0; i < count; i++)
        numbers[i] = (uint32_t)fields[i].len;
    numbers[count] = header->present & CLOUDLI_HAS_CIN;
    numbers[count + 1] = header->cin;
    numbers[count + 2] = kind;

    sip_init(&sip, key);
    sip_add(&sip, numbers, sizeof(numbers));
    for (size_t i = 0; i < count; i++)
        sip_add(&sip, fields[i].ptr, fields[i].len);
    sip_end(&sip, digest);
}
