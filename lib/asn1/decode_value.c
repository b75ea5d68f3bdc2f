/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * From BER to structs, walking the tables. Fields of a SEQUENCE come in the
 * module's order; what no field takes is unknown, and kept where the type is
 * open for additions.
 */
#include "asn1/arena.h"
#include "asn1/check.h"
#include "asn1/asn_schema.h"
#include "base/error.h"
#include "ber/reader.h"

#include <string.h>

struct decoder {
    cloudli_arena *arena;
    cloudli_error *err;
};

static const char not_primitive[] =
    "a constructed encoding where a primitive one belongs";
static const char not_constructed[] =
    "a primitive encoding where a constructed one belongs";

static int refuse(struct decoder *d, const struct cloudli__asn_path *path,
                  int code, size_t offset, const char *fault)
{
    char text[160];

    cloudli__asn_path_text(path, text, sizeof(text));
    return cloudli__fail(d->err, code, offset, "%s: %s",
                         text[0] == '\0' ? "value" : text, fault);
}

static void *take(struct decoder *d, const struct cloudli__asn_path *path,
                  size_t offset, size_t len, int *rv)
{
    void *out = cloudli__arena_take(d->arena, len, rv);

    if (out == NULL)
        (void)refuse(d, path, *rv, offset,
                     *rv == CLOUDLI_ERR_NOMEM ? "out of memory"
                                              : "more than is read");
    return out;
}

/* What a reader of elements, which names no path, has refused. */
static int refuse_as(struct decoder *d, const struct cloudli__asn_path *path,
                     const cloudli_error *fault)
{
    return refuse(d, path, fault->code, fault->offset, fault->message);
}

/* The next element is none: what is wrong with it is told by trying again. */
static int refuse_next(struct decoder *d, struct cloudli__ber in,
                       const struct cloudli__asn_path *path)
{
    cloudli_error fault = CLOUDLI_ERROR_INIT;
    struct cloudli__ber_element element;

    (void)cloudli__ber_next(&in, &element, &fault);
    return refuse_as(d, path, &fault);
}

static int next_element(struct decoder *d, struct cloudli__ber *in,
                        struct cloudli__ber_element *out,
                        const struct cloudli__asn_path *path)
{
    if (cloudli__ber_next(in, out, NULL) == CLOUDLI_OK)
        return CLOUDLI_OK;
    return refuse_next(d, *in, path);
}

static int decode_element(struct decoder *d,
                          const struct cloudli__asn_type *type,
                          const struct cloudli__ber *in,
                          const struct cloudli__ber_element *element, void *at,
                          const struct cloudli__asn_path *path);

static int join_string(struct decoder *d, const struct cloudli__ber *in,
                       const struct cloudli__ber_element *element,
                       cloudli_bytes *out, const struct cloudli__asn_path *path)
{
    cloudli_error fault = CLOUDLI_ERROR_INIT;
    size_t len = element->len;
    uint8_t *room;
    int rv;

    room = take(d, path, element->offset, len + 1, &rv);
    if (room == NULL)
        return rv;
    rv = cloudli__ber_join(in, element, room, &len, "a string", &fault);
    *out = (cloudli_bytes){room, len};
    return rv == CLOUDLI_OK ? rv : refuse_as(d, path, &fault);
}

/* The contents of a string, put together if they came in pieces. */
static int string_contents(struct decoder *d, const struct cloudli__ber *in,
                           const struct cloudli__ber_element *element,
                           cloudli_bytes *out,
                           const struct cloudli__asn_path *path)
{
    *out = cloudli__ber_contents(in, element);
    return element->constructed ? join_string(d, in, element, out, path)
                                : CLOUDLI_OK;
}

static int is_oid(const struct cloudli__asn_type *type)
{
    return type->universal == 6 ||
           (type->flags & CLOUDLI__ASN_RELATIVE_OID) != 0;
}

static int check_oid(struct decoder *d, const struct cloudli__ber *in,
                     const struct cloudli__ber_element *element,
                     const struct cloudli__asn_path *path)
{
    cloudli_error fault = CLOUDLI_ERROR_INIT;

    if (cloudli__ber_check_object_id(in, element, "it", NULL) == CLOUDLI_OK)
        return CLOUDLI_OK;
    (void)cloudli__ber_check_object_id(in, element, "it", &fault);
    return refuse_as(d, path, &fault);
}

static int decode_string(struct decoder *d,
                         const struct cloudli__asn_type *type,
                         const struct cloudli__ber *in,
                         const struct cloudli__ber_element *element, void *at,
                         const struct cloudli__asn_path *path)
{
    cloudli_bytes *out = at;
    const char *fault;
    int rv;

    if (is_oid(type)) {
        *out = cloudli__ber_contents(in, element);
        return check_oid(d, in, element, path);
    }
    rv = string_contents(d, in, element, out, path);
    if (rv != CLOUDLI_OK)
        return rv;
    fault = cloudli__asn_check_string(type, *out);
    if (fault != NULL)
        return refuse(d, path, CLOUDLI_ERR_RANGE, element->offset, fault);
    return CLOUDLI_OK;
}

/* Bits that are put together: octets, and how many bits of the last one do
 * not count. */
struct joined_bits {
    uint8_t *octets;
    size_t len;
    uint32_t unused;
};

/* Contents octets of a bit string in one piece (X.690 clause 8.6.2). */
static int are_bits(cloudli_bytes raw)
{
    return raw.len > 0 && raw.ptr[0] <= 7 && (raw.len > 1 || raw.ptr[0] == 0);
}

/* Pieces are bit strings, and all but the last have whole octets (X.690
 * clause 8.6.4). */
static int join_bits(struct decoder *d, struct cloudli__ber in,
                     struct joined_bits *out,
                     const struct cloudli__asn_path *path)
{
    struct cloudli__ber_element piece;
    int rv = CLOUDLI_OK;

    while (rv == CLOUDLI_OK && cloudli__ber_more(&in)) {
        cloudli_bytes raw;

        rv = next_element(d, &in, &piece, path);
        if (rv != CLOUDLI_OK)
            return rv;
        if (piece.tag != CLOUDLI__BER_UNIVERSAL(3))
            return refuse(d, path, CLOUDLI_ERR_PDU, piece.offset,
                          "a piece that is no bit string");
        raw = cloudli__ber_contents(&in, &piece);
        if (piece.constructed) {
            rv = join_bits(d, cloudli__ber_inside(&in, &piece), out, path);
        } else if (!are_bits(raw) || out->unused != 0) {
            rv = refuse(d, path, CLOUDLI_ERR_BER, piece.offset,
                        "not a piece of a bit string");
        } else {
            memcpy(out->octets + out->len, raw.ptr + 1, raw.len - 1);
            out->len += raw.len - 1;
            out->unused = raw.ptr[0];
        }
    }
    return rv;
}

/* Bits behind the last one can be anything in BER, and are zero here. */
static int clear_unused(struct decoder *d, cloudli_bits *bits, size_t offset,
                        const struct cloudli__asn_path *path)
{
    const size_t len = (bits->count + 7) / 8;
    const uint32_t mask = 0xffu >> (bits->count % 8);
    uint8_t *copy;
    int rv;

    if (bits->count % 8 == 0 || (bits->ptr[len - 1] & mask) == 0)
        return CLOUDLI_OK;
    copy = take(d, path, offset, len, &rv);
    if (copy == NULL)
        return rv;
    memcpy(copy, bits->ptr, len);
    copy[len - 1] &= (uint8_t)~mask;
    bits->ptr = copy;
    return CLOUDLI_OK;
}

static int decode_bits(struct decoder *d, const struct cloudli__asn_type *type,
                       const struct cloudli__ber *in,
                       const struct cloudli__ber_element *element, void *at,
                       const struct cloudli__asn_path *path)
{
    const cloudli_bytes raw = cloudli__ber_contents(in, element);
    struct joined_bits joined = {NULL, 0, 0};
    cloudli_bits *out = at;
    const char *fault;
    int rv;

    if (element->constructed) {
        joined.octets = take(d, path, element->offset, raw.len + 1, &rv);
        if (joined.octets == NULL)
            return rv;
        rv = join_bits(d, cloudli__ber_inside(in, element), &joined, path);
        if (rv != CLOUDLI_OK)
            return rv;
        *out = (cloudli_bits){joined.octets, joined.len * 8 - joined.unused};
    } else if (are_bits(raw)) {
        *out = (cloudli_bits){raw.ptr + 1, (raw.len - 1) * 8 - raw.ptr[0]};
    } else {
        return refuse(d, path, CLOUDLI_ERR_BER, element->offset,
                      "not a bit string");
    }
    fault = cloudli__asn_check_size(type, out->count);
    if (fault != NULL && type->name_count == 0)
        return refuse(d, path, CLOUDLI_ERR_RANGE, element->offset, fault);
    return clear_unused(d, out, element->offset, path);
}

static int read_integer(struct decoder *d, const struct cloudli__asn_type *type,
                        const struct cloudli__ber *in,
                        const struct cloudli__ber_element *element,
                        uint64_t *raw, const struct cloudli__asn_path *path)
{
    const int is_signed = type->storage == CLOUDLI__ASN_HOLDS_I64;
    const cloudli_bytes octets = cloudli__ber_contents(in, element);
    size_t i = 0;

    if (element->constructed)
        return refuse(d, path, CLOUDLI_ERR_PDU, element->offset, not_primitive);
    if (octets.len == 0 ||
        (octets.len > 1 && ((octets.ptr[0] == 0 && octets.ptr[1] < 0x80) ||
                            (octets.ptr[0] == 0xff && octets.ptr[1] >= 0x80))))
        return refuse(d, path, CLOUDLI_ERR_BER, element->offset,
                      "not an integer"); /* X.690 clause 8.3.2 */
    if (octets.ptr[0] >= 0x80 && !is_signed)
        return refuse(d, path, CLOUDLI_ERR_RANGE, element->offset,
                      "below its lowest value");
    if (!is_signed && octets.ptr[0] == 0)
        i = 1;
    if (octets.len - i > 8)
        return refuse(d, path, CLOUDLI_ERR_RANGE, element->offset,
                      "above its highest value");
    *raw = octets.ptr[0] >= 0x80 && is_signed ? UINT64_MAX : 0;
    for (; i < octets.len; i++)
        *raw = *raw << 8 | octets.ptr[i];
    return CLOUDLI_OK;
}

static int read_null(struct decoder *d,
                     const struct cloudli__ber_element *element,
                     const struct cloudli__asn_path *path)
{
    if (element->constructed)
        return refuse(d, path, CLOUDLI_ERR_PDU, element->offset, not_primitive);
    if (element->len != 0)
        return refuse(d, path, CLOUDLI_ERR_BER, element->offset,
                      "a null with contents");
    return CLOUDLI_OK;
}

static int read_boolean(struct decoder *d, const struct cloudli__ber *in,
                        const struct cloudli__ber_element *element,
                        uint64_t *raw, const struct cloudli__asn_path *path)
{
    if (element->constructed)
        return refuse(d, path, CLOUDLI_ERR_PDU, element->offset, not_primitive);
    if (element->len != 1)
        return refuse(d, path, CLOUDLI_ERR_BER, element->offset,
                      "not a boolean of one octet");
    *raw = in->base[element->start] != 0;
    return CLOUDLI_OK;
}

static int read_number(struct decoder *d, const struct cloudli__asn_type *type,
                       const struct cloudli__ber *in,
                       const struct cloudli__ber_element *element,
                       uint64_t *raw, const struct cloudli__asn_path *path)
{
    const char *fault;
    int rv;

    if (type->kind == CLOUDLI__ASN_NULL) {
        *raw = 1;
        return read_null(d, element, path);
    }
    if (type->kind == CLOUDLI__ASN_BOOLEAN)
        return read_boolean(d, in, element, raw, path);
    rv = read_integer(d, type, in, element, raw, path);
    if (rv != CLOUDLI_OK)
        return rv;
    fault = cloudli__asn_check_number(type, *raw);
    if (fault == NULL && type->kind == CLOUDLI__ASN_ENUMERATED) {
        if (*raw > UINT32_MAX)
            fault = "above any value";
        else if ((type->flags & CLOUDLI__ASN_OPEN) == 0 &&
                 cloudli__asn_enum_name(type, *raw) == NULL)
            fault = "no such value";
    }
    if (fault != NULL)
        return refuse(d, path, CLOUDLI_ERR_RANGE, element->offset, fault);
    return CLOUDLI_OK;
}

static void store_number(const struct cloudli__asn_type *type, uint64_t raw,
                         int optional, void *at)
{
    if (type->storage == CLOUDLI__ASN_HOLDS_U32) {
        if (optional && type->kind != CLOUDLI__ASN_NULL)
            *(cloudli_opt_u32 *)at = (cloudli_opt_u32){1, (uint32_t)raw};
        else
            *(uint32_t *)at = (uint32_t)raw;
    } else if (optional) { /* _u64 and _i64 are laid out alike */
        *(cloudli_opt_u64 *)at = (cloudli_opt_u64){raw, 1, 0};
    } else {
        *(uint64_t *)at = raw;
    }
}

static int may_begin(const struct cloudli__asn_type *type, uint32_t tag);

/* The alternative without a tag that takes one of a later version, or NULL. */
static const struct cloudli__asn_field *
inner_choice(const struct cloudli__asn_type *type, uint32_t tag)
{
    for (uint32_t i = 0; i < type->field_count; i++) {
        const struct cloudli__asn_field *field = &type->fields[i];

        if ((field->flags & CLOUDLI__ASN_TAGGED) == 0 &&
            may_begin(cloudli__asn_type_of(field), tag))
            return field;
    }
    return NULL;
}

/* A value of the type can begin with the tag, or one of a later version can:
 * only of a CHOICE is that another tag, and of a CHOICE with one in it that has
 * no tag of its own. */
static int may_begin(const struct cloudli__asn_type *type, uint32_t tag)
{
    if (cloudli__asn_begins(type, tag))
        return 1;
    return type->kind == CLOUDLI__ASN_CHOICE &&
           ((type->flags & CLOUDLI__ASN_OPEN) != 0 ||
            inner_choice(type, tag) != NULL);
}

/* How many elements there are, each of them checked to be one. */
static int count_elements(struct decoder *d, struct cloudli__ber in,
                          size_t *count, const struct cloudli__asn_path *path)
{
    struct cloudli__ber_element element;

    *count = 0;
    while (cloudli__ber_more(&in)) {
        int rv = next_element(d, &in, &element, path);

        if (rv != CLOUDLI_OK)
            return rv;
        ++*count;
    }
    return CLOUDLI_OK;
}

static int decode_list(struct decoder *d, const struct cloudli__asn_type *type,
                       const struct cloudli__ber *in,
                       const struct cloudli__ber_element *element, void *at,
                       const struct cloudli__asn_path *path)
{
    const struct cloudli__asn_type *item_type =
        &cloudli__asn_types[type->element];
    struct cloudli__ber inside = cloudli__ber_inside(in, element);
    struct cloudli__asn_list *list = at;
    struct cloudli__ber_element item;
    const char *fault;
    uint8_t *items;
    int rv = count_elements(d, inside, &list->count, path);

    if (rv != CLOUDLI_OK)
        return rv;
    fault = cloudli__asn_check_size(type, list->count);
    if (fault != NULL)
        return refuse(d, path, CLOUDLI_ERR_RANGE, element->offset, fault);
    /* One more, so that an empty list has items too and is not absent. */
    items = take(d, path, element->offset, (list->count + 1) * item_type->size,
                 &rv);
    if (items == NULL)
        return rv;
    list->items = items;
    for (size_t i = 0; rv == CLOUDLI_OK && i < list->count; i++) {
        const struct cloudli__asn_path here = {path, NULL, i};

        rv = next_element(d, &inside, &item, &here);
        if (rv == CLOUDLI_OK && !may_begin(item_type, item.tag))
            rv = refuse(d, &here, CLOUDLI_ERR_PDU, item.offset,
                        "another type than belongs here");
        if (rv == CLOUDLI_OK)
            rv = decode_element(d, item_type, &inside, &item,
                                items + i * item_type->size, &here);
    }
    return rv;
}

/* The one element inside an EXPLICIT tag. */
static int unwrap(struct decoder *d, const struct cloudli__ber *in,
                  const struct cloudli__ber_element *element,
                  struct cloudli__ber *inside,
                  struct cloudli__ber_element *inner,
                  const struct cloudli__asn_path *path)
{
    int rv;

    if (!element->constructed)
        return refuse(d, path, CLOUDLI_ERR_PDU, element->offset,
                      not_constructed);
    *inside = cloudli__ber_inside(in, element);
    if (!cloudli__ber_more(inside))
        return refuse(d, path, CLOUDLI_ERR_PDU, element->offset, "empty");
    rv = next_element(d, inside, inner, path);
    if (rv == CLOUDLI_OK && cloudli__ber_more(inside))
        return refuse(d, path, CLOUDLI_ERR_PDU, element->offset,
                      "more than one element");
    return rv;
}

static int field_takes(const struct cloudli__asn_field *field, uint32_t tag)
{
    return (field->flags & CLOUDLI__ASN_TAGGED) != 0
               ? tag == CLOUDLI__BER_CONTEXT(field->tag)
               : cloudli__asn_begins(cloudli__asn_type_of(field), tag);
}

/* An element that the field takes, into the field. */
static int decode_field(struct decoder *d,
                        const struct cloudli__asn_field *field,
                        const struct cloudli__ber *in,
                        const struct cloudli__ber_element *element, void *at,
                        const struct cloudli__asn_path *up)
{
    const struct cloudli__asn_type *type = cloudli__asn_type_of(field);
    const struct cloudli__asn_path path = {up, field->name, 0};
    struct cloudli__ber inside;
    struct cloudli__ber_element inner;
    uint64_t raw;
    void *value;
    int rv;

    if ((field->flags & CLOUDLI__ASN_EXPLICIT) != 0) {
        rv = unwrap(d, in, element, &inside, &inner, &path);
        if (rv != CLOUDLI_OK)
            return rv;
        if (!may_begin(type, inner.tag))
            return refuse(d, &path, CLOUDLI_ERR_PDU, inner.offset,
                          "another type than belongs here");
        in = &inside;
        element = &inner;
    }
    if (type->storage <= CLOUDLI__ASN_HOLDS_I64) {
        rv = read_number(d, type, in, element, &raw, &path);
        if (rv == CLOUDLI_OK)
            store_number(type, raw, (field->flags & CLOUDLI__ASN_OPTIONAL) != 0,
                         at);
        return rv;
    }
    if (type->storage != CLOUDLI__ASN_HOLDS_STRUCT)
        return decode_element(d, type, in, element, at, &path);
    value = take(d, &path, element->offset, type->size, &rv);
    if (value == NULL)
        return rv;
    memcpy(at, &value, sizeof(value));
    return decode_element(d, type, in, element, value, &path);
}

/* Keeps elements that no field took: all from the first such to the end. */
struct unknown_list {
    cloudli_bytes *items;
    size_t count;
    size_t cap;
};

static int keep_unknown(struct decoder *d, const struct cloudli__ber *in,
                        const struct cloudli__ber_element *element,
                        struct unknown_list *list,
                        const struct cloudli__asn_path *path)
{
    int rv;

    if (list->count == list->cap) {
        const size_t cap = list->cap == 0 ? 4 : list->cap * 2;
        cloudli_bytes *grown =
            take(d, path, element->offset, cap * sizeof(*grown), &rv);

        if (grown == NULL)
            return rv;
        if (list->count > 0)
            memcpy(grown, list->items, list->count * sizeof(*grown));
        list->items = grown;
        list->cap = cap;
    }
    list->items[list->count++] =
        (cloudli_bytes){in->base + element->offset, in->pos - element->offset};
    return CLOUDLI_OK;
}

/* The fields from *next to before stop are not there: may they be? */
static int skip_fields(struct decoder *d, const struct cloudli__asn_type *type,
                       uint32_t *next, uint32_t stop, size_t offset,
                       const struct cloudli__asn_path *path)
{
    for (; *next < stop; ++*next) {
        const struct cloudli__asn_field *field = &type->fields[*next];
        const struct cloudli__asn_path here = {path, field->name, 0};

        if ((field->flags & CLOUDLI__ASN_OPTIONAL) == 0)
            return refuse(d, &here, CLOUDLI_ERR_PDU, offset, "must be there");
    }
    return CLOUDLI_OK;
}

static int decode_sequence(struct decoder *d,
                           const struct cloudli__asn_type *type,
                           const struct cloudli__ber *in,
                           const struct cloudli__ber_element *element,
                           uint8_t *at, const struct cloudli__asn_path *path)
{
    struct cloudli__ber inside = cloudli__ber_inside(in, element);
    cloudli_asn_unknown *kept =
        (void *)(at + cloudli__asn_unknown_offset(type));
    struct unknown_list unknown = {NULL, 0, 0};
    uint32_t next = 0;
    int rv = CLOUDLI_OK;

    while (rv == CLOUDLI_OK && cloudli__ber_more(&inside)) {
        struct cloudli__ber_element one;
        uint32_t f = next;

        rv = next_element(d, &inside, &one, path);
        if (rv != CLOUDLI_OK)
            break;
        while (f < type->field_count && !field_takes(&type->fields[f], one.tag))
            f++;
        if (f < type->field_count) {
            rv = skip_fields(d, type, &next, f, one.offset, path);
            if (rv == CLOUDLI_OK)
                rv = decode_field(d, &type->fields[f], &inside, &one,
                                  at + type->fields[f].offset, path);
            next = f + 1;
            continue;
        }
        for (f = 0; f < next; f++) {
            if (field_takes(&type->fields[f], one.tag))
                return refuse(d, path, CLOUDLI_ERR_PDU, one.offset,
                              "a field out of order or twice");
        }
        if ((type->flags & CLOUDLI__ASN_OPEN) == 0)
            return refuse(d, path, CLOUDLI_ERR_PDU, one.offset,
                          "a field that the type does not have");
        rv = keep_unknown(d, &inside, &one, &unknown, path);
    }
    if (rv == CLOUDLI_OK)
        rv = skip_fields(d, type, &next, type->field_count, inside.end, path);
    kept->items = unknown.items;
    kept->count = unknown.count;
    return rv;
}

/* The alternative that an element is of, or NULL if it is none's. */
static const struct cloudli__asn_field *
alternative_of(const struct cloudli__asn_type *type, uint32_t tag)
{
    for (uint32_t i = 0; i < type->field_count; i++) {
        if (field_takes(&type->fields[i], tag))
            return &type->fields[i];
    }
    return (type->flags & CLOUDLI__ASN_OPEN) != 0 ? NULL
                                                  : inner_choice(type, tag);
}

static int decode_choice(struct decoder *d,
                         const struct cloudli__asn_type *type,
                         const struct cloudli__ber *in,
                         const struct cloudli__ber_element *element,
                         uint8_t *at, const struct cloudli__asn_path *path)
{
    const struct cloudli__asn_field *field = alternative_of(type, element->tag);
    const uint32_t choice = field != NULL ? (uint32_t)(field - type->fields) + 1
                                          : CLOUDLI_ASN_UNKNOWN;
    cloudli_bytes raw;

    memcpy(at, &choice, sizeof(choice));
    if (field != NULL && cloudli__asn_type_of(field)->kind == CLOUDLI__ASN_NULL)
        return read_null(d, element,
                         &(struct cloudli__asn_path){path, field->name, 0});
    if (field != NULL)
        return decode_field(d, field, in, element,
                            at + CLOUDLI__ASN_UNION_OFFSET, path);
    if ((type->flags & CLOUDLI__ASN_OPEN) == 0)
        return refuse(d, path, CLOUDLI_ERR_PDU, element->offset,
                      "no alternative of the type");
    raw =
        (cloudli_bytes){in->base + element->offset, in->pos - element->offset};
    memcpy(at + CLOUDLI__ASN_UNION_OFFSET, &raw, sizeof(raw));
    return CLOUDLI_OK;
}

/* An element whose tag was found to be right, into the value at an address. */
static int decode_element(struct decoder *d,
                          const struct cloudli__asn_type *type,
                          const struct cloudli__ber *in,
                          const struct cloudli__ber_element *element, void *at,
                          const struct cloudli__asn_path *path)
{
    uint64_t raw;
    int rv;

    switch (type->kind) {
    case CLOUDLI__ASN_CHOICE:
        return decode_choice(d, type, in, element, at, path);
    case CLOUDLI__ASN_BITS:
        return decode_bits(d, type, in, element, at, path);
    case CLOUDLI__ASN_STRING:
        return decode_string(d, type, in, element, at, path);
    case CLOUDLI__ASN_SEQUENCE:
    case CLOUDLI__ASN_LIST:
    case CLOUDLI__ASN_SET_LIST:
        if (!element->constructed)
            return refuse(d, path, CLOUDLI_ERR_PDU, element->offset,
                          not_constructed);
        return type->kind == CLOUDLI__ASN_SEQUENCE
                   ? decode_sequence(d, type, in, element, at, path)
                   : decode_list(d, type, in, element, at, path);
    default:
        rv = read_number(d, type, in, element, &raw, path);
        if (rv == CLOUDLI_OK)
            store_number(type, raw, 0, at);
        return rv;
    }
}

int cloudli_value_decode(const cloudli_type *handle, void *value,
                         size_t value_size, cloudli_arena *arena,
                         const void *data, size_t len, cloudli_error *err)
{
    const struct cloudli__asn_type *type = cloudli__asn_type(handle);
    const struct cloudli__asn_path root = {NULL, NULL, 0};
    struct cloudli__ber in = {data, 0, len, 0, 1};
    struct decoder d = {arena, err};
    struct cloudli__ber_element element;
    int rv;

    if (handle == NULL || value == NULL || arena == NULL || data == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "value: type, value, arena and data are needed");
    if (value_size != type->size)
        return cloudli__fail(err, CLOUDLI_ERR_STRUCT_SIZE, 0,
                             "value: not a struct of its type");
    memset(value, 0, value_size);
    if (len == 0)
        return cloudli__fail(err, CLOUDLI_ERR_TRUNCATED, 0, "value: empty");
    rv = cloudli__ber_next(&in, &element, err);
    if (rv != CLOUDLI_OK)
        return rv;
    if (cloudli__ber_more(&in))
        return cloudli__fail(err, CLOUDLI_ERR_PDU, in.pos,
                             "value: bytes behind its end");
    if (!may_begin(type, element.tag))
        return cloudli__fail(err, CLOUDLI_ERR_PDU, element.offset,
                             "value: not a %s", cloudli_type_name(handle));
    return decode_element(&d, type, &in, &element, value, &root);
}
