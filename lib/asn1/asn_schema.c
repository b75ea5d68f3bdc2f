/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finding types by name, and what all that walk the tables need. */
#include "asn1/asn_schema.h"

#include "ber/tag.h"

#include <stdio.h>
#include <string.h>

const cloudli_type *cloudli_type_find(const char *name)
{
    size_t low = 0, high = cloudli__asn_name_count;

    while (name != NULL && low < high) {
        const size_t middle = low + (high - low) / 2;
        const int order = strcmp(name, cloudli__asn_names[middle].name);

        if (order == 0)
            return (const cloudli_type *)(const void *)&cloudli__asn_types
                [cloudli__asn_names[middle].type];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

const char *cloudli_type_name(const cloudli_type *type)
{
    return type == NULL ? NULL : cloudli__asn_type(type)->name;
}

const char *cloudli_type_name_at(size_t index)
{
    return index < cloudli__asn_name_count ? cloudli__asn_names[index].name
                                           : NULL;
}

const char *cloudli__asn_enum_name(const struct cloudli__asn_type *type,
                                   uint64_t value)
{
    for (uint32_t i = 0; i < type->name_count; i++) {
        if (type->names[i].value == value)
            return type->names[i].name;
    }
    return NULL;
}

static int field_begins(const struct cloudli__asn_field *field, uint32_t tag)
{
    return (field->flags & CLOUDLI__ASN_TAGGED) != 0
               ? tag == CLOUDLI__BER_CONTEXT(field->tag)
               : cloudli__asn_begins(cloudli__asn_type_of(field), tag);
}

int cloudli__asn_begins(const struct cloudli__asn_type *type, uint32_t tag)
{
    if (type->kind != CLOUDLI__ASN_CHOICE)
        return tag == CLOUDLI__BER_UNIVERSAL(type->universal);
    for (uint32_t i = 0; i < type->field_count; i++) {
        if (field_begins(&type->fields[i], tag))
            return 1;
    }
    return 0;
}

void cloudli__asn_path_text(const struct cloudli__asn_path *path, char *text,
                            size_t cap)
{
    char *at = text + cap;

    /* From the innermost outwards, backwards into the room. */
    *--at = '\0';
    for (; path != NULL && path->up != NULL; path = path->up) {
        char number[24];
        const char *name = path->name;
        size_t len;

        if (name == NULL) {
            (void)snprintf(number, sizeof(number), "%zu", path->index);
            name = number;
        }
        len = strlen(name) + (*at != '\0');
        if (len > (size_t)(at - text))
            break;
        if (*at != '\0')
            *--at = '.';
        at -= strlen(name);
        memcpy(at, name, strlen(name));
    }
    memmove(text, at, strlen(at) + 1);
}
