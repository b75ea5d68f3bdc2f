/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "target/siphash.h"

struct state {
    uint64_t v0, v1, v2, v3;
};

static uint64_t rotate(uint64_t x, unsigned int by)
{
    return x << by | x >> (64 - by);
}

/* Byte by byte, so that it is right on any machine and alignment; compilers
 * make one load of it. */
static uint64_t load64(const uint8_t *p)
{
    return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 |
           (uint64_t)p[3] << 24 | (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 |
           (uint64_t)p[6] << 48 | (uint64_t)p[7] << 56;
}

static void rounds(struct state *s, unsigned int count)
{
    while (count-- > 0) {
        s->v0 += s->v1;
        s->v2 += s->v3;
        s->v1 = rotate(s->v1, 13) ^ s->v0;
        s->v3 = rotate(s->v3, 16) ^ s->v2;
        s->v0 = rotate(s->v0, 32);
        s->v2 += s->v1;
        s->v0 += s->v3;
        s->v1 = rotate(s->v1, 17) ^ s->v2;
        s->v3 = rotate(s->v3, 21) ^ s->v0;
        s->v2 = rotate(s->v2, 32);
    }
}

static void absorb(struct state *s, uint64_t word)
{
    s->v3 ^= word;
    rounds(s, 2);
    s->v0 ^= word;
}

void cloudli__siphash128(const uint64_t key[2], uint64_t prefix,
                         const void *data, size_t len, uint64_t out[2])
{
    const uint8_t *p = data;
    struct state s = {
        /* The initial state is the ASCII of "somepseudorandomlygenerated
         * bytes"; 0xee sets the long output apart. */
        0x736f6d6570736575u ^ key[0],
        0x646f72616e646f6du ^ key[1] ^ 0xee,
        0x6c7967656e657261u ^ key[0],
        0x7465646279746573u ^ key[1],
    };
    uint64_t last = (uint64_t)(len + sizeof(prefix)) << 56;
    size_t left = len;

    absorb(&s, prefix);
    for (; left >= 8; left -= 8, p += 8)
        absorb(&s, load64(p));
    for (size_t i = 0; i < left; i++)
        last |= (uint64_t)p[i] << (8 * i);
    absorb(&s, last);

    s.v2 ^= 0xee;
    rounds(&s, 4);
    out[0] = s.v0 ^ s.v1 ^ s.v2 ^ s.v3;
    s.v1 ^= 0xdd;
    rounds(&s, 4);
    out[1] = s.v0 ^ s.v1 ^ s.v2 ^ s.v3;
}
