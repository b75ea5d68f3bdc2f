/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A value is written element by element into a tree that libtasn1 makes of
 * its type, by the paths of the fields, and the tree encoded. The tree of a
 * whole PS-PDU has some hundred thousand elements, so the alternatives that a
 * shape does not take are cut off the definitions before, and the tree is
 * made once and copied for each value.
 */
#include "tasn1.h"

#include <libtasn1.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PATH_MAX_LEN 1024

extern const asn1_static_node cloudli_modules[];

struct tasn1 {
    asn1_node definitions;
    asn1_node empty; /* a value of the root type with nothing in it */
};

struct writer {
    asn1_node tree;
    char path[PATH_MAX_LEN];
    size_t len;
};

static int failed(const char *what, const char *path, int code)
{
    printf("libtasn1: %s %s: %s\n", what, path, asn1_strerror(code));
    return 1;
}

struct tasn1 *tasn1_open(const struct shape *shape)
{
    struct tasn1 *t = calloc(1, sizeof(*t));
    char fault[ASN1_MAX_ERROR_DESCRIPTION_SIZE];
    char name[ASN1_MAX_NAME_SIZE + 4];
    int rv;

    if (t == NULL)
        return NULL;
    rv = asn1_array2tree(cloudli_modules, &t->definitions, fault);
    for (uint32_t i = 0; rv == ASN1_SUCCESS && i < shape->count; i++) {
        const struct cloudli__asn_type *type = shape->fixed[i].type;

        (void)snprintf(name, sizeof(name), "LI.%s", type->name);
        rv = asn1_write_value(t->definitions, name,
                              type->fields[shape->fixed[i].choice - 1].name, 1);
    }
    (void)snprintf(name, sizeof(name), "LI.%s", shape->root->name);
    if (rv == ASN1_SUCCESS)
        rv = asn1_create_element(t->definitions, name, &t->empty);
    if (rv == ASN1_SUCCESS)
        return t;
    (void)failed("cannot make", shape->name, rv);
    tasn1_close(t);
    return NULL;
}

void tasn1_close(struct tasn1 *t)
{
    if (t == NULL)
        return;
    (void)asn1_delete_structure(&t->empty);
    (void)asn1_delete_structure(&t->definitions);
    free(t);
}

/* Goes down to a part; the result is for up(). */
static size_t down(struct writer *w, const char *name)
{
    const size_t before = w->len;

    w->len += (size_t)snprintf(w->path + w->len, sizeof(w->path) - w->len,
                               "%s%s", w->len == 0 ? "" : ".", name);
    return before;
}

static void up(struct writer *w, size_t before)
{
    w->len = before;
    w->path[before] = '\0';
}

static int put(struct writer *w, const void *value, size_t len)
{
    const int rv = asn1_write_value(w->tree, w->path, value, (int)len);

    return rv == ASN1_SUCCESS ? 0 : failed("cannot write", w->path, rv);
}

static int write_value(struct writer *w, const struct cloudli__asn_type *type,
                       const void *at);

/* An INTEGER as octets: nine take any number there can be. */
static int write_number(struct writer *w, const struct cloudli__asn_type *type,
                        uint64_t number)
{
    uint8_t octets[9] = {0};

    if (type->kind == CLOUDLI__ASN_NULL)
        return 0;
    if (type->kind == CLOUDLI__ASN_BOOLEAN)
        return put(w, number != 0 ? "TRUE" : "FALSE", 1);
    if (type->storage == CLOUDLI__ASN_HOLDS_I64 && number > INT64_MAX)
        octets[0] = 0xff;
    for (int i = 8; i > 0; i--, number >>= 8)
        octets[i] = (uint8_t)number;
    return put(w, octets, sizeof(octets));
}

static int write_string(struct writer *w, const struct cloudli__asn_type *type,
                        cloudli_bytes bytes)
{
    char text[512];

    if (type->universal == 6) {
        if (cloudli_oid_format(bytes, 0, text, sizeof(text)) != CLOUDLI_OK)
            return 1;
        return put(w, text, 1);
    }
    if (type->universal == 23 || type->universal == 24) {
        (void)snprintf(text, sizeof(text), "%.*s", (int)bytes.len,
                       (const char *)bytes.ptr);
        return put(w, text, strlen(text));
    }
    return put(w, bytes.len == 0 ? (const void *)"" : bytes.ptr, bytes.len);
}

/* X.690 clause 11.2.2: without the zeros at the end, if bits have names. */
static int write_bits(struct writer *w, const struct cloudli__asn_type *type,
                      const cloudli_bits *bits)
{
    size_t count = bits->count;

    while (type->name_count > 0 && count > 0 &&
           (bits->ptr[(count - 1) / 8] >> (7 - (count - 1) % 8) & 1) == 0)
        count--;
    return put(w, bits->ptr, count);
}

static int write_field(struct writer *w, const struct cloudli__asn_field *field,
                       const void *at, int in_choice)
{
    const struct cloudli__asn_type *type = cloudli__asn_type_of(field);
    const size_t before = down(w, field->name);
    const void *value;
    uint64_t number;
    int rv = 0;

    if (in_choice && type->kind == CLOUDLI__ASN_NULL)
        rv = 0;
    else if (!cloudli__asn_field_value(field, at, &value, &number))
        rv = (field->flags & CLOUDLI__ASN_DEFAULT) != 0 ? 0 : put(w, NULL, 0);
    else if (type->storage <= CLOUDLI__ASN_HOLDS_I64)
        rv = write_number(w, type, number);
    else
        rv = write_value(w, type, value);
    up(w, before);
    return rv;
}

static int write_choice(struct writer *w, const struct cloudli__asn_type *type,
                        const uint8_t *at)
{
    const struct cloudli__asn_field *field;
    uint32_t choice;

    memcpy(&choice, at, sizeof(choice));
    field = &type->fields[choice - 1];
    if (put(w, field->name, 1) != 0)
        return 1;
    return write_field(w, field, at + CLOUDLI__ASN_UNION_OFFSET, 1);
}

static int write_list(struct writer *w, const struct cloudli__asn_type *type,
                      const struct cloudli__asn_list *list)
{
    const struct cloudli__asn_type *item = &cloudli__asn_types[type->element];
    int rv = 0;

    for (size_t i = 0; rv == 0 && i < list->count; i++) {
        size_t before;

        rv = put(w, "NEW", 1);
        before = down(w, "?LAST");
        if (rv == 0)
            rv = write_value(w, item,
                             (const uint8_t *)list->items + i * item->size);
        up(w, before);
    }
    return rv;
}

static int write_value(struct writer *w, const struct cloudli__asn_type *type,
                       const void *at)
{
    const uint8_t *value = at;
    int rv = 0;

    switch (type->kind) {
    case CLOUDLI__ASN_SEQUENCE:
        for (uint32_t i = 0; rv == 0 && i < type->field_count; i++)
            rv = write_field(w, &type->fields[i],
                             value + type->fields[i].offset, 0);
        return rv;
    case CLOUDLI__ASN_CHOICE:
        return write_choice(w, type, at);
    case CLOUDLI__ASN_LIST:
    case CLOUDLI__ASN_SET_LIST:
        return write_list(w, type, at);
    case CLOUDLI__ASN_BITS:
        return write_bits(w, type, at);
    case CLOUDLI__ASN_STRING:
        return write_string(w, type, *(const cloudli_bytes *)at);
    default:
        return write_number(w, type, cloudli__asn_load_number(type, at));
    }
}

int tasn1_encode(struct tasn1 *t, const struct cloudli__asn_type *type,
                 const void *value, struct cloudli__buffer *out)
{
    struct writer w = {.tree = asn1_dup_node(t->empty, "")};
    char fault[ASN1_MAX_ERROR_DESCRIPTION_SIZE] = "";
    int len = 0, code;
    int rv = w.tree == NULL ? 1 : write_value(&w, type, value);

    if (rv == 0) {
        code = asn1_der_coding(w.tree, "", NULL, &len, fault);
        if (code != ASN1_MEM_ERROR)
            rv = failed("cannot encode", fault, code);
    }
    if (rv == 0 && cloudli__buffer_reserve(out, (size_t)len) != CLOUDLI_OK)
        rv = 1;
    if (rv == 0) {
        code = asn1_der_coding(w.tree, "", out->data + out->len, &len, fault);
        if (code != ASN1_SUCCESS)
            rv = failed("cannot encode", fault, code);
        else
            out->len += (size_t)len;
    }
    (void)asn1_delete_structure(&w.tree);
    return rv;
}

int tasn1_decode(struct tasn1 *t, const void *data, size_t len)
{
    char fault[ASN1_MAX_ERROR_DESCRIPTION_SIZE] = "";
    asn1_node tree = asn1_dup_node(t->empty, "");
    int rv = ASN1_MEM_ALLOC_ERROR;

    if (tree != NULL)
        rv = asn1_der_decoding(&tree, data, (int)len, fault);
    (void)asn1_delete_structure(&tree);
    return rv == ASN1_SUCCESS ? 0 : failed("cannot decode", fault, rv);
}

int tasn1_trims_named_bits(void)
{
    struct tasn1 t = {0};
    char fault[ASN1_MAX_ERROR_DESCRIPTION_SIZE];
    uint8_t out[16];
    int len = sizeof(out), rv;

    rv = asn1_array2tree(cloudli_modules, &t.definitions, fault);
    if (rv == ASN1_SUCCESS)
        rv = asn1_create_element(t.definitions, "LI.PacketReportIndications",
                                 &t.empty);
    if (rv == ASN1_SUCCESS)
        rv = asn1_write_value(t.empty, "", "\x40", 8);
    if (rv == ASN1_SUCCESS)
        rv = asn1_der_coding(t.empty, "", out, &len, fault);
    (void)asn1_delete_structure(&t.empty);
    (void)asn1_delete_structure(&t.definitions);
    return rv != ASN1_SUCCESS || memcmp(out, "\x03\x02\x00\x40", 4) != 0;
}
