/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "ber/reader.h"

#include "base/error.h"

#include <string.h>

/* Identifier and length octets, X.690 8.1.2 and 8.1.3. */
struct head {
    uint32_t tag;
    uint32_t constructed;
    uint32_t indefinite;
    size_t start; /* of the contents octets */
    size_t len;   /* SIZE_MAX if it is more than a size_t holds */
};

static int fail_end(const struct cloudli__ber *in, size_t offset,
                    cloudli_error *err)
{
    return cloudli__fail(err,
                         in->open_end ? CLOUDLI_ERR_TRUNCATED : CLOUDLI_ERR_BER,
                         offset, "an element runs past the end");
}

/* A tag number of 31 or above: seven bits an octet. */
static int read_long_tag(const struct cloudli__ber *in, size_t *pos,
                         uint32_t *number, size_t offset, cloudli_error *err)
{
    uint64_t value = 0;
    uint8_t octet;

    if (*pos < in->end && in->base[*pos] == 0x80)
        return cloudli__fail(err, CLOUDLI_ERR_BER, offset,
                             "a tag number begins with a needless octet");
    do {
        if (*pos == in->end)
            return fail_end(in, offset, err);
        octet = in->base[(*pos)++];
        value = value << 7 | (octet & 0x7f);
        if (value > 0x3fffffff)
            value = 0x3fffffff;
    } while (octet & 0x80);
    if (value < 31)
        return cloudli__fail(err, CLOUDLI_ERR_BER, offset,
                             "a small tag number is written in the long form");
    *number = (uint32_t)value;
    return CLOUDLI_OK;
}

static int read_length(const struct cloudli__ber *in, size_t *pos,
                       struct head *out, size_t offset, cloudli_error *err)
{
    uint8_t octet;

    if (*pos == in->end)
        return fail_end(in, offset, err);
    octet = in->base[(*pos)++];
    out->indefinite = octet == 0x80;
    out->len = octet;
    if (octet <= 0x80)
        return CLOUDLI_OK;
    if (octet == 0xff)
        return cloudli__fail(err, CLOUDLI_ERR_BER, *pos - 1,
                             "a length octet of 0xff is reserved");
    out->len = 0;
    for (int count = octet & 0x7f; count > 0; count--) {
        if (*pos == in->end)
            return fail_end(in, offset, err);
        out->len = out->len > SIZE_MAX >> 8 ? SIZE_MAX
                                            : out->len << 8 | in->base[*pos];
        ++*pos;
    }
    return CLOUDLI_OK;
}

static int read_head(const struct cloudli__ber *in, size_t offset,
                     struct head *out, cloudli_error *err)
{
    size_t pos = offset;
    uint32_t number;
    uint8_t octet;
    int rv;

    if (pos == in->end)
        return fail_end(in, offset, err);
    octet = in->base[pos++];
    number = octet & 0x1f;
    if (number == 0x1f) {
        rv = read_long_tag(in, &pos, &number, offset, err);
        if (rv != CLOUDLI_OK)
            return rv;
    }
    out->tag = (uint32_t)(octet & 0xc0) << 24 | number;
    out->constructed = octet & 0x20;
    rv = read_length(in, &pos, out, offset, err);
    if (rv != CLOUDLI_OK)
        return rv;
    if (out->indefinite && !out->constructed)
        return cloudli__fail(err, CLOUDLI_ERR_BER, offset,
                             "a primitive element of indefinite length");
    out->start = pos;
    return CLOUDLI_OK;
}

/* End-of-contents, X.690 8.1.5: nothing else has this tag. */
static int is_end_of_contents(size_t offset, const struct head *head,
                              cloudli_error *err)
{
    if (head->tag != 0)
        return 0;
    if (!head->constructed && head->len == 0 && head->start == offset + 2)
        return 1;
    return cloudli__fail(err, CLOUDLI_ERR_BER, offset,
                         "an end of contents that is none");
}

/* Finds the end-of-contents that belongs to the contents at start. */
static int find_end(const struct cloudli__ber *in, size_t start, size_t *end,
                    cloudli_error *err)
{
    uint32_t open = 1;
    size_t pos = start;

    for (;;) {
        const size_t offset = pos;
        struct head head;
        int rv = read_head(in, offset, &head, err);

        if (rv != CLOUDLI_OK)
            return rv;
        rv = is_end_of_contents(offset, &head, err);
        if (rv < 0)
            return rv;
        pos = head.start;
        if (rv == 1) {
            if (--open == 0) {
                *end = offset;
                return CLOUDLI_OK;
            }
        } else if (head.indefinite) {
            if (in->depth + ++open > CLOUDLI_PDU_DEPTH_MAX)
                return cloudli__fail(err, CLOUDLI_ERR_BER_DEPTH, offset,
                                     "elements are nested too deeply");
        } else {
            if (head.len > in->end - pos)
                return fail_end(in, offset, err);
            pos += head.len;
        }
    }
}

int cloudli__ber_next_any(struct cloudli__ber *in,
                          struct cloudli__ber_element *out, cloudli_error *err)
{
    const size_t offset = in->pos;
    struct head head;
    int rv;

    if (in->depth >= CLOUDLI_PDU_DEPTH_MAX)
        return cloudli__fail(err, CLOUDLI_ERR_BER_DEPTH, offset,
                             "elements are nested too deeply");
    rv = read_head(in, offset, &head, err);
    if (rv != CLOUDLI_OK)
        return rv;
    if (head.tag == 0)
        return cloudli__fail(err, CLOUDLI_ERR_BER, offset,
                             "an end of contents where none belongs");
    out->tag = head.tag;
    out->constructed = head.constructed;
    out->offset = offset;
    out->start = head.start;
    if (head.indefinite) {
        size_t end = head.start;

        rv = find_end(in, head.start, &end, err);
        if (rv != CLOUDLI_OK)
            return rv;
        out->len = end - head.start;
        in->pos = end + 2;
        return CLOUDLI_OK;
    }
    if (head.len > in->end - head.start)
        return fail_end(in, offset, err);
    out->len = head.len;
    in->pos = head.start + head.len;
    return CLOUDLI_OK;
}

int cloudli__ber_announced(const struct cloudli__ber *in, size_t *total)
{
    struct head head;
    int rv = read_head(in, in->pos, &head, NULL);

    if (rv != CLOUDLI_OK)
        return rv;
    if (head.indefinite)
        *total = 0;
    else if (head.len > SIZE_MAX - (head.start - in->pos))
        *total = SIZE_MAX;
    else
        *total = head.start - in->pos + head.len;
    return CLOUDLI_OK;
}

int cloudli__ber_need_constructed(const struct cloudli__ber_element *element,
                                  const char *name, cloudli_error *err)
{
    if (element->constructed)
        return CLOUDLI_OK;
    return cloudli__fail(err, CLOUDLI_ERR_PDU, element->offset,
                         "%s is primitive where it must be constructed", name);
}

int cloudli__ber_need_primitive(const struct cloudli__ber_element *element,
                                const char *name, cloudli_error *err)
{
    if (!element->constructed)
        return CLOUDLI_OK;
    return cloudli__fail(err, CLOUDLI_ERR_PDU, element->offset,
                         "%s is constructed where it must be primitive", name);
}

/* X.690 8.3.2: the first nine bits are never all alike. */
static int check_integer(const uint8_t *p, size_t len, size_t offset,
                         const char *name, cloudli_error *err)
{
    if (len == 0)
        return cloudli__fail(err, CLOUDLI_ERR_BER, offset,
                             "%s is an integer of no octets", name);
    if (len > 1 &&
        ((p[0] == 0 && p[1] < 0x80) || (p[0] == 0xff && p[1] >= 0x80)))
        return cloudli__fail(err, CLOUDLI_ERR_BER, offset,
                             "%s is an integer with a needless octet", name);
    return CLOUDLI_OK;
}

int cloudli__ber_get_uint(const struct cloudli__ber *in,
                          const struct cloudli__ber_element *element,
                          uint64_t min, uint64_t max, uint64_t *value,
                          const char *name, cloudli_error *err)
{
    const uint8_t *p = in->base + element->start;
    uint64_t v = 0;
    int rv = cloudli__ber_need_primitive(element, name, err);

    if (rv == CLOUDLI_OK)
        rv = check_integer(p, element->len, element->offset, name, err);
    if (rv != CLOUDLI_OK)
        return rv;
    for (size_t i = 0; i < element->len && i < 9; i++)
        v = v << 8 | p[i];
    if (p[0] >= 0x80 || element->len > 9 || (element->len == 9 && p[0] != 0) ||
        v < min || v > max)
        return cloudli__fail(err, CLOUDLI_ERR_RANGE, element->offset,
                             "%s is outside its bounds", name);
    *value = v;
    return CLOUDLI_OK;
}

int cloudli__ber_check_null(const struct cloudli__ber_element *element,
                            const char *name, cloudli_error *err)
{
    int rv = cloudli__ber_need_primitive(element, name, err);

    if (rv == CLOUDLI_OK && element->len != 0)
        rv = cloudli__fail(err, CLOUDLI_ERR_BER, element->offset,
                           "%s is a null with contents", name);
    return rv;
}

int cloudli__ber_check_object_id(const struct cloudli__ber *in,
                                 const struct cloudli__ber_element *element,
                                 const char *name, cloudli_error *err)
{
    const uint8_t *p = in->base + element->start;
    int rv = cloudli__ber_need_primitive(element, name, err);

    if (rv != CLOUDLI_OK)
        return rv;
    if (element->len == 0 || p[element->len - 1] >= 0x80)
        return cloudli__fail(err, CLOUDLI_ERR_BER, element->offset,
                             "%s is an object identifier cut off", name);
    for (size_t i = 0; i < element->len; i++) { /* X.690 8.19.2 */
        if (p[i] == 0x80 && (i == 0 || p[i - 1] < 0x80))
            return cloudli__fail(err, CLOUDLI_ERR_BER, element->offset,
                                 "%s has an arc with a needless octet", name);
    }
    return CLOUDLI_OK;
}

/* The pieces are OCTET STRINGs, whole or in pieces themselves. */
static int join_pieces(struct cloudli__ber in, uint8_t *room, size_t cap,
                       size_t *len, const char *name, cloudli_error *err)
{
    while (cloudli__ber_more(&in)) {
        struct cloudli__ber_element piece;
        int rv = cloudli__ber_next(&in, &piece, err);

        if (rv != CLOUDLI_OK)
            return rv;
        if (piece.tag != CLOUDLI__BER_OCTET_STRING)
            return cloudli__fail(err, CLOUDLI_ERR_PDU, piece.offset,
                                 "a piece of %s is no octet string", name);
        if (piece.constructed) {
            if (in.depth >= CLOUDLI_PDU_DEPTH_MAX)
                return cloudli__fail(err, CLOUDLI_ERR_BER_DEPTH, piece.offset,
                                     "elements are nested too deeply");
            rv = join_pieces(cloudli__ber_inside(&in, &piece), room, cap, len,
                             name, err);
            if (rv != CLOUDLI_OK)
                return rv;
            continue;
        }
        if (room != NULL) {
            if (piece.len > cap - *len)
                return cloudli__fail(err, CLOUDLI_ERR_BUFFER_TOO_SMALL,
                                     piece.offset,
                                     "no room to join the pieces of %s", name);
            memcpy(room + *len, in.base + piece.start, piece.len);
        }
        *len += piece.len;
    }
    return CLOUDLI_OK;
}

int cloudli__ber_join(const struct cloudli__ber *in,
                      const struct cloudli__ber_element *element, uint8_t *room,
                      size_t *len, const char *name, cloudli_error *err)
{
    const size_t cap = *len;

    *len = 0;
    return join_pieces(cloudli__ber_inside(in, element), room, cap, len, name,
                       err);
}
