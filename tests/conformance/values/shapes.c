/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The shapes of a type: down its CHOICEs until a record is reached. */
#include "make_value.h"

#include <stdio.h>
#include <string.h>

struct list {
    struct shape *shapes;
    size_t cap;
    size_t count;
    const char *begin;
};

static void add(struct list *list, const struct shape *shape)
{
    if (strncmp(shape->name, list->begin, strlen(list->begin)) != 0)
        return;
    if (list->count < list->cap)
        list->shapes[list->count] = *shape;
    list->count++;
}

/* IRI-Begin-record, -End-record and so on are one record each time. */
static int is_one_record(const struct cloudli__asn_type *type)
{
    for (uint32_t i = 0; i < type->field_count; i++) {
        if (type->fields[i].type != type->fields[0].type ||
            cloudli__asn_type_of(&type->fields[i])->kind !=
                CLOUDLI__ASN_SEQUENCE)
            return 0;
    }
    return 1;
}

static void descend(struct list *list, const struct cloudli__asn_type *type,
                    const struct shape *above);

static void choose(struct list *list, const struct cloudli__asn_type *type,
                   const struct shape *above)
{
    for (uint32_t i = 0; i < type->field_count; i++) {
        struct shape shape = *above;
        const size_t used = strlen(shape.name);

        shape.fixed[shape.count].type = type;
        shape.fixed[shape.count].choice = i + 1;
        shape.count++;
        (void)snprintf(shape.name + used, sizeof(shape.name) - used, "%s%s",
                       used == 0 ? "" : ".", type->fields[i].name);
        descend(list, cloudli__asn_type_of(&type->fields[i]), &shape);
    }
}

static void descend(struct list *list, const struct cloudli__asn_type *type,
                    const struct shape *above)
{
    const struct cloudli__asn_type *contents = NULL;

    while (type->element >= 0)
        type = &cloudli__asn_types[type->element];
    if (type->kind == CLOUDLI__ASN_SEQUENCE && above->count <= 1) {
        /* The envelopes: PS-PDU, IRIPayload, CCPayload. */
        for (uint32_t i = 0; i < type->field_count; i++) {
            const struct cloudli__asn_field *field = &type->fields[i];

            if (cloudli__asn_type_of(field)->kind == CLOUDLI__ASN_CHOICE &&
                (field->flags & CLOUDLI__ASN_OPTIONAL) == 0)
                contents = cloudli__asn_type_of(field);
        }
        if (contents != NULL)
            type = contents;
    }
    if (type->kind == CLOUDLI__ASN_CHOICE && above->count < SHAPE_CHOICES &&
        !is_one_record(type))
        choose(list, type, above);
    else
        add(list, above);
}

size_t shapes_of(const struct cloudli__asn_type *root, const char *begin,
                 struct shape *shapes, size_t cap)
{
    const struct shape top = {.root = root};
    struct list list = {shapes, cap, 0, begin};

    descend(&list, root, &top);
    return list.count;
}
