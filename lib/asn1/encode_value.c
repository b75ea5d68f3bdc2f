/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * From structs to BER, walking the tables. Written backwards, see ber/back.h,
 * so the fields of a SEQUENCE come last first.
 */
#include "asn1/check.h"
#include "asn1/asn_schema.h"
#include "base/error.h"
#include "base/memory.h"
#include "ber/back.h"

#include <cloudli/pdu.h>
#include <stdlib.h>

#define DEPTH_MAX 48

struct encoder {
    struct cloudli__ber_back out;
    cloudli_error *err;
    uint32_t depth;
    uint32_t omitted_count;
    const struct cloudli__asn_field *const *omitted;
};

static int refuse(struct encoder *e, const struct cloudli__asn_path *path,
                  int code, const char *fault)
{
    char text[160];

    cloudli__asn_path_text(path, text, sizeof(text));
    return cloudli__fail(e->err, code, 0, "%s: %s", text, fault);
}

/* The tag an element gets: its field's, or its own. */
static uint32_t tag_of(const struct cloudli__asn_type *type,
                       const struct cloudli__asn_field *field)
{
    if (field != NULL && (field->flags & CLOUDLI__ASN_TAGGED) != 0 &&
        (field->flags & CLOUDLI__ASN_EXPLICIT) == 0)
        return CLOUDLI__BER_CONTEXT(field->tag);
    return CLOUDLI__BER_UNIVERSAL(type->universal);
}

/* Puts length and tag before what was written since start. */
static void finish(struct encoder *e, size_t start, uint32_t tag,
                   int constructed)
{
    cloudli__ber_back_length(&e->out, start);
    cloudli__ber_back_tag(&e->out, tag, constructed);
}

static int encode_element(struct encoder *e,
                          const struct cloudli__asn_type *type,
                          const struct cloudli__asn_field *field,
                          const void *at, const struct cloudli__asn_path *path);

static int encode_string(struct encoder *e,
                         const struct cloudli__asn_type *type, const void *at,
                         const struct cloudli__asn_path *path)
{
    const cloudli_bytes *bytes = at;
    const char *fault;

    if (bytes->len > CLOUDLI_PDU_MAX) /* before anything is added to it */
        return refuse(e, path, CLOUDLI_ERR_RANGE, "too long for a PDU");
    fault = cloudli__asn_check_string(type, *bytes);
    if (fault != NULL)
        return refuse(e, path, CLOUDLI_ERR_RANGE, fault);
    cloudli__ber_back_octets(&e->out, bytes->ptr, bytes->len);
    return CLOUDLI_OK;
}

/* DER has unused bits zero, and of named bits no zeros at the end (X.690
 * clauses 11.2). */
static int encode_bits(struct encoder *e, const struct cloudli__asn_type *type,
                       const void *at, const struct cloudli__asn_path *path)
{
    const cloudli_bits *bits = at;
    const char *fault = cloudli__asn_check_size(type, bits->count);
    size_t count = bits->count;
    size_t octets;

    if (fault != NULL)
        return refuse(e, path, CLOUDLI_ERR_RANGE, fault);
    while (type->name_count > 0 && count > 0 &&
           (bits->ptr[(count - 1) / 8] >> (7 - (count - 1) % 8) & 1) == 0)
        count--;
    octets = (count + 7) / 8;
    if (octets > 0) {
        const uint32_t unused = (uint32_t)(octets * 8 - count);

        cloudli__ber_back_octet(
            &e->out, (uint8_t)(bits->ptr[octets - 1] >> unused << unused));
        cloudli__ber_back_octets(&e->out, bits->ptr, octets - 1);
    }
    cloudli__ber_back_octet(&e->out, (uint8_t)(octets * 8 - count));
    return CLOUDLI_OK;
}

static int encode_number(struct encoder *e,
                         const struct cloudli__asn_type *type, uint64_t raw,
                         const struct cloudli__asn_path *path)
{
    const char *fault = cloudli__asn_check_number(type, raw);

    if (fault == NULL && type->kind == CLOUDLI__ASN_ENUMERATED &&
        cloudli__asn_enum_name(type, raw) == NULL)
        fault = "no such value";
    if (fault == NULL && type->kind == CLOUDLI__ASN_BOOLEAN && raw > 1)
        fault = "neither 0 nor 1";
    if (fault != NULL)
        return refuse(e, path, CLOUDLI_ERR_RANGE, fault);
    if (type->kind == CLOUDLI__ASN_BOOLEAN)
        cloudli__ber_back_octet(&e->out, raw != 0 ? 0xff : 0);
    else if (type->storage == CLOUDLI__ASN_HOLDS_I64)
        cloudli__ber_back_int(&e->out, (int64_t)raw);
    else
        cloudli__ber_back_uint(&e->out, raw);
    return CLOUDLI_OK;
}

static void encode_unknown(struct encoder *e,
                           const cloudli_asn_unknown *unknown)
{
    for (size_t i = unknown->count; i > 0; i--)
        cloudli__ber_back_octets(&e->out, unknown->items[i - 1].ptr,
                                 unknown->items[i - 1].len);
}

/* X.690 clause 11.6: as octet strings, the shorter one filled up with 0. */
static int der_order(const void *a, const void *b)
{
    const cloudli_bytes *x = a, *y = b;
    const size_t common = x->len < y->len ? x->len : y->len;
    const int order = memcmp(x->ptr, y->ptr, common);

    if (order != 0)
        return order;
    return (x->len > y->len) - (x->len < y->len);
}

/* Brings the elements since start, whose lengths are known, into order. */
static int sort_elements(struct encoder *e, size_t start, cloudli_bytes *items,
                         size_t count)
{
    const size_t len = e->out.len - start;
    uint8_t *front = cloudli__ber_back_at(&e->out);
    uint8_t *copy = malloc(len);
    uint8_t *from = copy;

    if (copy == NULL)
        return CLOUDLI_ERR_NOMEM;
    memcpy(copy, front, len);
    for (size_t i = 0; i < count; i++) {
        items[i].ptr = from;
        from += items[i].len;
    }
    qsort(items, count, sizeof(*items), der_order);
    for (size_t i = 0; i < count; i++) {
        memcpy(front, items[i].ptr, items[i].len);
        front += items[i].len;
    }
    cloudli__free_wiped(copy, len);
    return CLOUDLI_OK;
}

static int encode_list(struct encoder *e, const struct cloudli__asn_type *type,
                       const void *at, const struct cloudli__asn_path *path)
{
    const struct cloudli__asn_type *element =
        &cloudli__asn_types[type->element];
    const struct cloudli__asn_list *list = at;
    const char *fault = cloudli__asn_check_size(type, list->count);
    const size_t start = e->out.len;
    cloudli_bytes *lengths = NULL;
    int rv = CLOUDLI_OK;

    if (fault != NULL)
        return refuse(e, path, CLOUDLI_ERR_RANGE, fault);
    if (type->kind == CLOUDLI__ASN_SET_LIST && list->count > 1) {
        lengths = cloudli__alloc_array(list->count, sizeof(*lengths));
        if (lengths == NULL)
            return refuse(e, path, CLOUDLI_ERR_NOMEM, "out of memory");
    }
    for (size_t i = list->count; rv == CLOUDLI_OK && i > 0; i--) {
        const struct cloudli__asn_path here = {path, NULL, i - 1};
        const size_t before = e->out.len;

        rv = encode_element(
            e, element, NULL,
            (const uint8_t *)list->items + (i - 1) * element->size, &here);
        if (lengths != NULL)
            lengths[i - 1].len = e->out.len - before;
    }
    if (rv == CLOUDLI_OK && lengths != NULL && e->out.len <= e->out.cap &&
        sort_elements(e, start, lengths, list->count) != CLOUDLI_OK)
        rv = refuse(e, path, CLOUDLI_ERR_NOMEM, "out of memory");
    free(lengths);
    return rv;
}

static int encode_contents(struct encoder *e,
                           const struct cloudli__asn_type *type, const void *at,
                           uint64_t number,
                           const struct cloudli__asn_path *path);

/* A field of a SEQUENCE, or the alternative of a CHOICE that was chosen; value
 * and number are what it holds. */
static int is_omitted(const struct encoder *e,
                      const struct cloudli__asn_field *field)
{
    uint32_t i = 0;

    while (i < e->omitted_count && e->omitted[i] != field)
        i++;
    return i < e->omitted_count;
}

static int encode_field(struct encoder *e,
                        const struct cloudli__asn_field *field,
                        const void *value, uint64_t number,
                        const struct cloudli__asn_path *up)
{
    const struct cloudli__asn_type *type = cloudli__asn_type_of(field);
    const struct cloudli__asn_path path = {up, field->name, 0};
    const size_t start = e->out.len;
    int rv;

    if ((field->flags & CLOUDLI__ASN_DEFAULT) != 0 &&
        number == field->default_value)
        return CLOUDLI_OK;
    if (e->omitted_count > 0 && is_omitted(e, field))
        return CLOUDLI_OK;
    if (type->storage <= CLOUDLI__ASN_HOLDS_I64) {
        rv = encode_contents(e, type, value, number, &path);
        if (rv == CLOUDLI_OK)
            finish(e, start, tag_of(type, field), 0);
    } else {
        rv = encode_element(e, type, field, value, &path);
    }
    if (rv == CLOUDLI_OK && (field->flags & CLOUDLI__ASN_EXPLICIT) != 0)
        finish(e, start, CLOUDLI__BER_CONTEXT(field->tag), 1);
    return rv;
}

static int refuse_absent(struct encoder *e,
                         const struct cloudli__asn_field *field,
                         const struct cloudli__asn_path *up)
{
    const struct cloudli__asn_path path = {up, field->name, 0};

    return refuse(e, &path, CLOUDLI_ERR_PDU, "must be there");
}

static int encode_sequence(struct encoder *e,
                           const struct cloudli__asn_type *type, const void *at,
                           const struct cloudli__asn_path *path)
{
    const uint8_t *fields_at = at;
    int rv = CLOUDLI_OK;

    encode_unknown(
        e, (const void *)(fields_at + cloudli__asn_unknown_offset(type)));
    for (uint32_t i = type->field_count; rv == CLOUDLI_OK && i > 0; i--) {
        const struct cloudli__asn_field *field = &type->fields[i - 1];
        const void *value;
        uint64_t number;

        if (cloudli__asn_field_value(field, fields_at + field->offset, &value,
                                     &number))
            rv = encode_field(e, field, value, number, path);
        else if ((field->flags & CLOUDLI__ASN_OPTIONAL) == 0)
            rv = refuse_absent(e, field, path);
    }
    return rv;
}

/* A CHOICE has no tag of its own: it is the alternative that it holds. */
static int encode_choice(struct encoder *e,
                         const struct cloudli__asn_type *type, const void *at,
                         const struct cloudli__asn_path *path)
{
    const uint8_t *inside = (const uint8_t *)at + CLOUDLI__ASN_UNION_OFFSET;
    const struct cloudli__asn_field *field;
    const void *value;
    uint64_t number;
    uint32_t choice;

    memcpy(&choice, at, sizeof(choice));
    if (choice == CLOUDLI_ASN_UNKNOWN) {
        cloudli_bytes raw;

        memcpy(&raw, inside, sizeof(raw));
        if ((type->flags & CLOUDLI__ASN_OPEN) == 0 || raw.ptr == NULL)
            return refuse(e, path, CLOUDLI_ERR_PDU, "no such alternative");
        cloudli__ber_back_octets(&e->out, raw.ptr, raw.len);
        return CLOUDLI_OK;
    }
    if (choice == 0 || choice > type->field_count)
        return refuse(e, path, CLOUDLI_ERR_PDU, "no such alternative");
    field = &type->fields[choice - 1];
    if (!cloudli__asn_field_value(field, inside, &value, &number))
        return refuse_absent(e, field, path);
    return encode_field(e, field, value, number, path);
}

static int encode_contents(struct encoder *e,
                           const struct cloudli__asn_type *type, const void *at,
                           uint64_t number,
                           const struct cloudli__asn_path *path)
{
    switch (type->kind) {
    case CLOUDLI__ASN_INTEGER:
    case CLOUDLI__ASN_ENUMERATED:
    case CLOUDLI__ASN_BOOLEAN:
        return encode_number(e, type, number, path);
    case CLOUDLI__ASN_NULL:
        return CLOUDLI_OK;
    case CLOUDLI__ASN_BITS:
        return encode_bits(e, type, at, path);
    case CLOUDLI__ASN_STRING:
        return encode_string(e, type, at, path);
    case CLOUDLI__ASN_SEQUENCE:
        return encode_sequence(e, type, at, path);
    default:
        return encode_list(e, type, at, path);
    }
}

static int encode_element(struct encoder *e,
                          const struct cloudli__asn_type *type,
                          const struct cloudli__asn_field *field,
                          const void *at, const struct cloudli__asn_path *path)
{
    const size_t start = e->out.len;
    const uint64_t number = type->storage <= CLOUDLI__ASN_HOLDS_I64
                                ? cloudli__asn_load_number(type, at)
                                : 0;
    int rv;

    if (e->depth >= DEPTH_MAX)
        return refuse(e, path, CLOUDLI_ERR_BER_DEPTH, "nested too deeply");
    e->depth++;
    if (type->kind == CLOUDLI__ASN_CHOICE) {
        rv = encode_choice(e, type, at, path);
    } else {
        rv = encode_contents(e, type, at, number, path);
        if (rv == CLOUDLI_OK)
            finish(e, start, tag_of(type, field),
                   type->kind >= CLOUDLI__ASN_SEQUENCE);
    }
    e->depth--;
    return rv;
}

int cloudli__asn_encode_back(struct cloudli__ber_back *out,
                             const cloudli_type *type, const void *value,
                             const struct cloudli__asn_field *const *omitted,
                             uint32_t omitted_count, cloudli_error *err)
{
    const struct cloudli__asn_path root = {NULL, NULL, 0};
    struct encoder e = {*out, err, 0, omitted_count, omitted};
    int rv = encode_element(&e, cloudli__asn_type(type), NULL, value, &root);

    if (rv == CLOUDLI_OK)
        *out = e.out;
    return rv;
}

int cloudli_value_encode(const cloudli_type *handle, const void *value,
                         size_t value_size, void *out, size_t cap, size_t *len,
                         cloudli_error *err)
{
    const struct cloudli__asn_type *type = cloudli__asn_type(handle);
    struct cloudli__ber_back back = {out, cap, 0};
    int rv;

    if (handle == NULL || value == NULL || len == NULL ||
        (out == NULL && cap > 0))
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "value: type, value, out and len are needed");
    *len = 0;
    if (value_size != type->size)
        return cloudli__fail(err, CLOUDLI_ERR_STRUCT_SIZE, 0,
                             "value: not a struct of its type");
    rv = cloudli__asn_encode_back(&back, handle, value, NULL, 0, err);
    if (rv != CLOUDLI_OK)
        return rv;
    *len = back.len;
    if (back.len > cap)
        return cloudli__fail(err, CLOUDLI_ERR_BUFFER_TOO_SMALL, 0,
                             "value: needs %zu bytes", back.len);
    memmove(out, cloudli__ber_back_at(&back), back.len);
    return CLOUDLI_OK;
}
