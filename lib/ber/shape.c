/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "ber/shape.h"

#include "base/error.h"

#include <string.h>

static void *place(void *out, uint16_t at)
{
    return out == NULL || at == CLOUDLI__NOWHERE ? NULL : (uint8_t *)out + at;
}

static void store_number(void *out, uint32_t value)
{
    if (out != NULL)
        memcpy(out, &value, sizeof(value));
}

static void store_bytes(void *out, cloudli_bytes value)
{
    cloudli_bytes before;

    if (out == NULL)
        return;
    memcpy(&before, out, sizeof(before));
    if (before.ptr == NULL) /* of several the first stays */
        memcpy(out, &value, sizeof(value));
}

static void set_present(const struct cloudli__shape *shape, void *out,
                        uint32_t bits)
{
    uint32_t present;

    if (out == NULL || bits == 0)
        return;
    memcpy(&present, (uint8_t *)out + shape->present_at, sizeof(present));
    store_number((uint8_t *)out + shape->present_at, present | bits);
}

int cloudli__shape_string(struct cloudli__shape_reader *r,
                          const struct cloudli__ber *in,
                          const struct cloudli__ber_element *element,
                          cloudli_bytes *out, const char *name)
{
    size_t len;
    int rv;

    if (!element->constructed) {
        *out = cloudli__ber_contents(in, element);
        return CLOUDLI_OK;
    }
    len = 0;
    rv = cloudli__ber_join(in, element, NULL, &len, name, r->err);
    if (rv != CLOUDLI_OK)
        return rv;
    if (r->room.ptr == NULL || len > r->room.len)
        return cloudli__fail(r->err, CLOUDLI_ERR_BUFFER_TOO_SMALL,
                             element->offset,
                             "no room to join the pieces of %s", name);
    *out = (cloudli_bytes){r->room.ptr, len};
    r->room.ptr += len;
    r->room.len -= len;
    return cloudli__ber_join(in, element, (uint8_t *)out->ptr, &len, name,
                             r->err);
}

static int read_string(struct cloudli__shape_reader *r,
                       const struct cloudli__field *field,
                       const struct cloudli__ber *in,
                       const struct cloudli__ber_element *element, void *out)
{
    cloudli_bytes value = {NULL, 0};
    int rv;

    if (out == NULL && element->constructed) { /* needs no room */
        rv = cloudli__ber_join(in, element, NULL, &value.len, field->name,
                               r->err);
    } else {
        rv = cloudli__shape_string(r, in, element, &value, field->name);
    }
    if (rv != CLOUDLI_OK)
        return rv;
    if (value.len < field->min || (field->max != 0 && value.len > field->max))
        return cloudli__fail(r->err, CLOUDLI_ERR_RANGE, element->offset,
                             "%s is outside its bounds", field->name);
    store_bytes(out, value);
    return CLOUDLI_OK;
}

static int read_number(struct cloudli__shape_reader *r,
                       const struct cloudli__field *field,
                       const struct cloudli__ber *in,
                       const struct cloudli__ber_element *element, void *out)
{
    uint64_t value;
    int rv = cloudli__ber_get_uint(in, element, field->min, field->max, &value,
                                   field->name, r->err);

    if (rv == CLOUDLI_OK)
        store_number(out, (uint32_t)value);
    return rv;
}

static int read_id(struct cloudli__shape_reader *r,
                   const struct cloudli__field *field,
                   const struct cloudli__ber *in,
                   const struct cloudli__ber_element *element)
{
    const uint8_t *p = in->base + element->start;
    int rv = cloudli__ber_check_object_id(in, element, field->name, r->err);

    if (rv != CLOUDLI_OK)
        return rv;
    if (element->len <= field->min || memcmp(p, field->id, field->min) != 0 ||
        (field->max != 0 && (element->len <= field->min + 1u ||
                             p[element->len - 1] != field->id[field->min])))
        return cloudli__fail(r->err, CLOUDLI_ERR_PDU, element->offset,
                             "%s is that of another type", field->name);
    return CLOUDLI_OK;
}

/* All elements, each to the same place. */
static int read_list(struct cloudli__shape_reader *r,
                     const struct cloudli__field *field,
                     const struct cloudli__ber *in,
                     const struct cloudli__ber_element *element, void *out)
{
    struct cloudli__ber list = cloudli__ber_inside(in, element);
    int rv = cloudli__ber_need_constructed(element, field->name, r->err);

    while (rv == CLOUDLI_OK && cloudli__ber_more(&list)) {
        struct cloudli__ber_element item;

        rv = cloudli__ber_next(&list, &item, r->err);
        if (rv == CLOUDLI_OK)
            rv = cloudli__shape_element(r, field->of, &list, &item, out);
    }
    return rv;
}

static int read_struct(struct cloudli__shape_reader *r,
                       const struct cloudli__field *field,
                       const struct cloudli__ber *in,
                       const struct cloudli__ber_element *element, void *out)
{
    const struct cloudli__ber inside = cloudli__ber_inside(in, element);
    int rv = cloudli__ber_need_constructed(element, field->name, r->err);

    if (rv != CLOUDLI_OK)
        return rv;
    if (field->kind == CLOUDLI__FIELD_CHOICE)
        return cloudli__shape_choose(r, field->of, inside, element->offset,
                                     field->name, out);
    return cloudli__shape_read(r, field->of, inside, out);
}

static int read_value(struct cloudli__shape_reader *r,
                      const struct cloudli__field *field,
                      const struct cloudli__ber *in,
                      const struct cloudli__ber_element *element, void *out)
{
    switch (field->kind) {
    case CLOUDLI__FIELD_STRING:
        return read_string(r, field, in, element, out);
    case CLOUDLI__FIELD_NUMBER:
        return read_number(r, field, in, element, out);
    case CLOUDLI__FIELD_NULL:
        return cloudli__ber_check_null(element, field->name, r->err);
    case CLOUDLI__FIELD_ID:
        return read_id(r, field, in, element);
    case CLOUDLI__FIELD_STRUCT:
    case CLOUDLI__FIELD_CHOICE:
        return read_struct(r, field, in, element, out);
    case CLOUDLI__FIELD_LIST:
        return read_list(r, field, in, element, out);
    default: /* CLOUDLI__FIELD_ANY */
        return CLOUDLI_OK;
    }
}

static int read_field(struct cloudli__shape_reader *r,
                      const struct cloudli__shape *shape,
                      const struct cloudli__field *field,
                      const struct cloudli__ber *in,
                      const struct cloudli__ber_element *element, void *out)
{
    int rv = read_value(r, field, in, element, place(out, field->at));

    if (rv == CLOUDLI_OK)
        set_present(shape, out, field->present);
    return rv;
}

static int fail_missing(struct cloudli__shape_reader *r,
                        const struct cloudli__field *field, size_t offset)
{
    return cloudli__fail(r->err, CLOUDLI_ERR_PDU, offset, "%s is missing",
                         field->name);
}

/* The first of the fields from begin to end that must be there, or NULL. */
static const struct cloudli__field *
first_mandatory(const struct cloudli__shape *shape, uint16_t begin,
                uint16_t end)
{
    for (uint16_t i = begin; i < end; i++) {
        if (!shape->fields[i].optional)
            return &shape->fields[i];
    }
    return NULL;
}

static uint16_t find(const struct cloudli__shape *shape, uint16_t begin,
                     uint16_t end, uint32_t tag)
{
    while (begin < end && shape->fields[begin].tag != tag)
        begin++;
    return begin;
}

/* An element that no field from next on has the tag of. */
static int pass_over(struct cloudli__shape_reader *r,
                     const struct cloudli__shape *shape, uint16_t *next,
                     const struct cloudli__ber_element *element)
{
    const struct cloudli__field *missing =
        first_mandatory(shape, *next, shape->root);

    if (missing != NULL)
        return fail_missing(r, missing, element->offset);
    if (find(shape, 0, *next, element->tag) < *next)
        return cloudli__fail(r->err, CLOUDLI_ERR_PDU, element->offset,
                             "a field of %s comes twice or out of order",
                             shape->name);
    if (!shape->extensible)
        return cloudli__fail(r->err, CLOUDLI_ERR_PDU, element->offset,
                             "%s has no such field", shape->name);
    if (*next < shape->root)
        *next = shape->root;
    return CLOUDLI_OK;
}

int cloudli__shape_read(struct cloudli__shape_reader *r,
                        const struct cloudli__shape *shape,
                        struct cloudli__ber in, void *out)
{
    const struct cloudli__field *missing;
    uint16_t next = 0;

    while (cloudli__ber_more(&in)) {
        struct cloudli__ber_element element;
        uint16_t i;
        int rv = cloudli__ber_next(&in, &element, r->err);

        if (rv != CLOUDLI_OK)
            return rv;
        i = find(shape, next, shape->count, element.tag);
        if (i == shape->count) {
            rv = pass_over(r, shape, &next, &element);
            if (rv != CLOUDLI_OK)
                return rv;
            continue;
        }
        missing = first_mandatory(shape, next, i);
        if (missing != NULL)
            return fail_missing(r, missing, element.offset);
        rv = read_field(r, shape, &shape->fields[i], &in, &element, out);
        if (rv != CLOUDLI_OK)
            return rv;
        next = (uint16_t)(i + 1);
    }
    missing = first_mandatory(shape, next, shape->count);
    if (missing != NULL)
        return fail_missing(r, missing, in.end);
    return CLOUDLI_OK;
}

int cloudli__shape_element(struct cloudli__shape_reader *r,
                           const struct cloudli__shape *shape,
                           const struct cloudli__ber *in,
                           const struct cloudli__ber_element *element,
                           void *out)
{
    const uint16_t i = find(shape, 0, shape->count, element->tag);

    if (i == shape->count && !shape->extensible)
        return cloudli__fail(r->err, CLOUDLI_ERR_PDU, element->offset,
                             "%s has no such alternative", shape->name);
    if (i == shape->count)
        return CLOUDLI_OK; /* of a later version */
    return read_field(r, shape, &shape->fields[i], in, element, out);
}

int cloudli__shape_choose(struct cloudli__shape_reader *r,
                          const struct cloudli__shape *shape,
                          struct cloudli__ber in, size_t offset,
                          const char *name, void *out)
{
    struct cloudli__ber_element element;
    int rv;

    if (!cloudli__ber_more(&in))
        return cloudli__fail(r->err, CLOUDLI_ERR_PDU, offset, "%s is empty",
                             name);
    rv = cloudli__ber_next(&in, &element, r->err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__shape_element(r, shape, &in, &element, out);
    if (rv == CLOUDLI_OK && cloudli__ber_more(&in))
        rv = cloudli__fail(r->err, CLOUDLI_ERR_PDU, offset,
                           "%s holds more than one value", name);
    return rv;
}
