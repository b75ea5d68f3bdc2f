/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "conformance/values.h"

#include <stdlib.h>
#include <string.h>

void chance_begin(struct chance *c, uint64_t seed)
{
    c->state = seed * UINT64_C(0x9e3779b97f4a7c15) + 1;
    c->used = 0;
}

void chance_renew(struct chance *c)
{
    c->used = 0;
}

/* splitmix64 */
static uint64_t next(struct chance *c)
{
    uint64_t z = c->state += UINT64_C(0x9e3779b97f4a7c15);

    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

uint32_t chance_below(struct chance *c, uint32_t limit)
{
    return (uint32_t)((next(c) >> 32) * limit >> 32);
}

int chance_coin(struct chance *c)
{
    return (int)(next(c) >> 63);
}

uint32_t chance_number(struct chance *c, uint32_t min, uint32_t max)
{
    const uint64_t span = (uint64_t)max - min;

    switch (chance_below(c, 6)) {
    case 0:
        return min;
    case 1:
        return max;
    case 2: /* around the sizes of integers */
        return (uint32_t)(min + span / (1u << (7 * chance_below(c, 5))));
    default:
        return (uint32_t)(min + next(c) % (span + 1));
    }
}

static uint8_t *take(struct chance *c, size_t len)
{
    uint8_t *p = c->pool + c->used;

    if (len > sizeof(c->pool) - c->used)
        abort(); /* a test that asks for too much */
    c->used += len;
    return p;
}

cloudli_bytes chance_octets(struct chance *c, uint32_t min, uint32_t max)
{
    const size_t len = chance_number(c, min, max);
    uint8_t *p = take(c, len + 1);

    for (size_t i = 0; i < len; i++)
        p[i] = (uint8_t)next(c);
    return (cloudli_bytes){p, len};
}

cloudli_bytes chance_text(struct chance *c, const char *alphabet, uint32_t min,
                          uint32_t max)
{
    const size_t len = chance_number(c, min, max);
    uint8_t *p = take(c, len + 1);

    for (size_t i = 0; i < len; i++)
        p[i] = (uint8_t)alphabet[chance_below(c, (uint32_t)strlen(alphabet))];
    return (cloudli_bytes){p, len};
}
