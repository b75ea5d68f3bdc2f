/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Telling what a value holds, field by field. */
#include "asn1/asn_schema.h"

#include <string.h>

struct walker {
    cloudli_value_cb step;
    void *user_data;
    uint32_t depth;
    int stopped;
};

static void tell(struct walker *w, cloudli_value_step *step)
{
    step->size = sizeof(*step);
    step->depth = w->depth;
    if (!w->stopped)
        w->stopped = w->step(w->user_data, step) != 0;
}

static void begin(struct walker *w, uint32_t kind, const char *name,
                  const struct cloudli__asn_type *type)
{
    cloudli_value_step step = {0};

    step.kind = kind;
    step.name = name;
    step.type = type->name;
    tell(w, &step);
    w->depth++;
}

static void end(struct walker *w)
{
    cloudli_value_step step = {0};

    w->depth--;
    step.kind = CLOUDLI_VALUE_END;
    tell(w, &step);
}

static void walk_element(struct walker *w, const char *name,
                         const struct cloudli__asn_type *type, const void *at);

static uint32_t string_kind(const struct cloudli__asn_type *type)
{
    if ((type->flags & CLOUDLI__ASN_RELATIVE_OID) != 0)
        return CLOUDLI_VALUE_RELATIVE_OID;
    switch (type->universal) {
    case 4:
        return CLOUDLI_VALUE_OCTETS;
    case 6:
        return CLOUDLI_VALUE_OID;
    case 23:
    case 24:
        return CLOUDLI_VALUE_TIME;
    default:
        return CLOUDLI_VALUE_TEXT;
    }
}

static void tell_number(struct walker *w, const char *name,
                        const struct cloudli__asn_type *type, uint64_t number)
{
    static const uint32_t kinds[] = {
        [CLOUDLI__ASN_INTEGER] = CLOUDLI_VALUE_INTEGER,
        [CLOUDLI__ASN_ENUMERATED] = CLOUDLI_VALUE_ENUMERATED,
        [CLOUDLI__ASN_BOOLEAN] = CLOUDLI_VALUE_BOOLEAN,
        [CLOUDLI__ASN_NULL] = CLOUDLI_VALUE_NULL};
    cloudli_value_step step = {0};

    step.kind = kinds[type->kind];
    step.name = name;
    step.type = type->name;
    step.number = number;
    step.is_negative =
        type->storage == CLOUDLI__ASN_HOLDS_I64 && number > (uint64_t)INT64_MAX;
    if (type->kind == CLOUDLI__ASN_ENUMERATED)
        step.text = cloudli__asn_enum_name(type, number);
    tell(w, &step);
}

static void tell_bytes(struct walker *w, const char *name,
                       const struct cloudli__asn_type *type, uint32_t kind,
                       cloudli_bytes bytes, uint64_t number)
{
    cloudli_value_step step = {0};

    step.kind = kind;
    step.name = name;
    step.type = type->name;
    step.bytes = bytes;
    step.number = number;
    tell(w, &step);
}

static void walk_bits(struct walker *w, const char *name,
                      const struct cloudli__asn_type *type,
                      const cloudli_bits *bits)
{
    if (type->name_count == 0) {
        tell_bytes(w, name, type, CLOUDLI_VALUE_BITS,
                   (cloudli_bytes){bits->ptr, (bits->count + 7) / 8},
                   bits->count);
        return;
    }
    begin(w, CLOUDLI_VALUE_LIST, name, type);
    for (size_t i = 0; i < bits->count; i++) {
        cloudli_value_step step = {0};

        if ((bits->ptr[i / 8] >> (7 - i % 8) & 1) == 0)
            continue;
        step.kind = CLOUDLI_VALUE_BIT;
        step.number = i;
        step.text = cloudli__asn_enum_name(type, i);
        tell(w, &step);
    }
    end(w);
}

static void walk_list(struct walker *w, const char *name,
                      const struct cloudli__asn_type *type,
                      const struct cloudli__asn_list *list)
{
    const struct cloudli__asn_type *item = &cloudli__asn_types[type->element];

    begin(w, CLOUDLI_VALUE_LIST, name, type);
    for (size_t i = 0; i < list->count && !w->stopped; i++)
        walk_element(w, NULL, item,
                     (const uint8_t *)list->items + i * item->size);
    end(w);
}

static void walk_field(struct walker *w, const struct cloudli__asn_field *field,
                       const void *at)
{
    const struct cloudli__asn_type *type = cloudli__asn_type_of(field);
    const void *value;
    uint64_t number;

    if (!cloudli__asn_field_value(field, at, &value, &number))
        return;
    if (type->storage <= CLOUDLI__ASN_HOLDS_I64)
        tell_number(w, field->name, type, number);
    else
        walk_element(w, field->name, type, value);
}

static void walk_sequence(struct walker *w, const char *name,
                          const struct cloudli__asn_type *type,
                          const uint8_t *at)
{
    const cloudli_asn_unknown *unknown =
        (const void *)(at + cloudli__asn_unknown_offset(type));

    begin(w, CLOUDLI_VALUE_SEQUENCE, name, type);
    for (uint32_t i = 0; i < type->field_count && !w->stopped; i++)
        walk_field(w, &type->fields[i], at + type->fields[i].offset);
    for (size_t i = 0; i < unknown->count; i++)
        tell_bytes(w, NULL, type, CLOUDLI_VALUE_UNKNOWN, unknown->items[i], 0);
    end(w);
}

static void walk_choice(struct walker *w, const char *name,
                        const struct cloudli__asn_type *type, const uint8_t *at)
{
    uint32_t choice;

    memcpy(&choice, at, sizeof(choice));
    begin(w, CLOUDLI_VALUE_CHOICE, name, type);
    if (choice > 0 && choice <= type->field_count) {
        walk_field(w, &type->fields[choice - 1],
                   at + CLOUDLI__ASN_UNION_OFFSET);
    } else if (choice == CLOUDLI_ASN_UNKNOWN) {
        cloudli_bytes raw;

        memcpy(&raw, at + CLOUDLI__ASN_UNION_OFFSET, sizeof(raw));
        tell_bytes(w, NULL, type, CLOUDLI_VALUE_UNKNOWN, raw, 0);
    }
    end(w);
}

static void walk_element(struct walker *w, const char *name,
                         const struct cloudli__asn_type *type, const void *at)
{
    switch (type->kind) {
    case CLOUDLI__ASN_SEQUENCE:
        walk_sequence(w, name, type, at);
        break;
    case CLOUDLI__ASN_CHOICE:
        walk_choice(w, name, type, at);
        break;
    case CLOUDLI__ASN_LIST:
    case CLOUDLI__ASN_SET_LIST:
        walk_list(w, name, type, at);
        break;
    case CLOUDLI__ASN_BITS:
        walk_bits(w, name, type, at);
        break;
    case CLOUDLI__ASN_STRING:
        tell_bytes(w, name, type, string_kind(type), *(const cloudli_bytes *)at,
                   0);
        break;
    default:
        tell_number(w, name, type, cloudli__asn_load_number(type, at));
        break;
    }
}

int cloudli_value_walk(const cloudli_type *handle, const void *value,
                       size_t value_size, cloudli_value_cb step,
                       void *user_data)
{
    struct walker w = {step, user_data, 0, 0};

    if (handle == NULL || value == NULL || step == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    if (value_size != cloudli__asn_type(handle)->size)
        return CLOUDLI_ERR_STRUCT_SIZE;
    walk_element(&w, NULL, cloudli__asn_type(handle), value);
    return CLOUDLI_OK;
}
