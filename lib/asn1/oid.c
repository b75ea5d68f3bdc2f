/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Object identifiers as text and as contents octets (X.690 8.19, 8.20). */
#include <cloudli/value.h>
#include <inttypes.h>
#include <stdio.h>

static int put_arc(uint8_t *out, size_t *len, uint64_t arc)
{
    size_t octets = 1;

    for (uint64_t rest = arc >> 7; rest > 0; rest >>= 7)
        octets++;
    if (octets > CLOUDLI_OID_MAX - *len)
        return 0;
    for (size_t i = octets; i > 0; i--)
        out[(*len)++] =
            (uint8_t)((arc >> (7 * (i - 1)) & 0x7f) | (i > 1 ? 0x80u : 0u));
    return 1;
}

static int take_arc(const char **text, uint64_t *arc)
{
    if (**text < '0' || **text > '9')
        return 0;
    for (*arc = 0; **text >= '0' && **text <= '9'; ++*text) {
        if (*arc > UINT32_MAX)
            return 0;
        *arc = *arc * 10 + (uint64_t)(**text - '0');
    }
    if (**text == '\0')
        return 1;
    return *(*text)++ == '.' && **text != '\0';
}

int cloudli_oid_parse(uint8_t *out, size_t *len, const char *text)
{
    uint64_t first, arc;

    if (out == NULL || len == NULL || text == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    *len = 0;
    if (*text == '.') {
        text++;
    } else {
        /* The first two arcs share one number. */
        if (!take_arc(&text, &first) || first > 2 || !take_arc(&text, &arc) ||
            (first < 2 && arc > 39) || !put_arc(out, len, first * 40 + arc))
            return CLOUDLI_ERR_INVALID_ARGUMENT;
        if (*text == '\0')
            return CLOUDLI_OK;
    }
    do {
        if (!take_arc(&text, &arc) || !put_arc(out, len, arc))
            return CLOUDLI_ERR_INVALID_ARGUMENT;
    } while (*text != '\0');
    return CLOUDLI_OK;
}

/* Reads one number from oid, which moves on. */
static int read_arc(cloudli_bytes *oid, uint64_t *arc)
{
    *arc = 0;
    while (oid->len > 0) {
        const uint8_t octet = *oid->ptr++;

        oid->len--;
        if (*arc == 0 && octet == 0x80)
            return 0;
        if (*arc > UINT64_MAX >> 7)
            return 0;
        *arc = *arc << 7 | (octet & 0x7f);
        if ((octet & 0x80) == 0)
            return 1;
    }
    return 0;
}

int cloudli_oid_format(cloudli_bytes oid, uint32_t relative, char *text,
                       size_t cap)
{
    size_t used = 0;
    int first = 1;

    if (text == NULL || cap == 0)
        return CLOUDLI_ERR_BUFFER_TOO_SMALL;
    text[0] = '\0';
    if (oid.ptr == NULL || oid.len == 0)
        return CLOUDLI_ERR_BER;
    while (oid.len > 0) {
        uint64_t arc;
        int n;

        if (!read_arc(&oid, &arc))
            return CLOUDLI_ERR_BER;
        if (first && !relative) {
            const uint64_t root = arc < 80 ? arc / 40 : 2;

            n = snprintf(text, cap, "%" PRIu64 ".%" PRIu64, root,
                         arc - root * 40);
        } else {
            n = snprintf(text + used, cap - used, "%s%" PRIu64,
                         first ? "" : ".", arc);
        }
        first = 0;
        if (n < 0 || (size_t)n >= cap - used)
            return CLOUDLI_ERR_BUFFER_TOO_SMALL;
        used += (size_t)n;
    }
    return CLOUDLI_OK;
}
