/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The modules as tables: what generate.py makes of them, and what encoding,
 * decoding and writing walk. A value is the struct of a type at an address; a
 * field is at an offset in it.
 */
#ifndef CLOUDLI_ASN1_ASN_SCHEMA_H
#define CLOUDLI_ASN1_ASN_SCHEMA_H

#include <cloudli/value.h>
#include <string.h>

enum cloudli__asn_kind {
    CLOUDLI__ASN_INTEGER,
    CLOUDLI__ASN_ENUMERATED,
    CLOUDLI__ASN_BOOLEAN,
    CLOUDLI__ASN_NULL,
    CLOUDLI__ASN_BITS,
    CLOUDLI__ASN_STRING, /* any string, time or object identifier */
    CLOUDLI__ASN_SEQUENCE,
    CLOUDLI__ASN_CHOICE,
    CLOUDLI__ASN_LIST,    /* SEQUENCE OF */
    CLOUDLI__ASN_SET_LIST /* SET OF */
};

/* How C holds it, see cloudli/value.h. */
enum cloudli__asn_storage {
    CLOUDLI__ASN_HOLDS_U32,
    CLOUDLI__ASN_HOLDS_U64,
    CLOUDLI__ASN_HOLDS_I64,
    CLOUDLI__ASN_HOLDS_BITS,
    CLOUDLI__ASN_HOLDS_BYTES,
    CLOUDLI__ASN_HOLDS_STRUCT,
    CLOUDLI__ASN_HOLDS_LIST
};

enum cloudli__asn_flag {
    /* Of a type. */
    CLOUDLI__ASN_OPEN = 1,       /* later versions may add to it */
    CLOUDLI__ASN_SIZE_BOUND = 2, /* lo and hi bound its size */
    CLOUDLI__ASN_HAS_LO = 4,
    CLOUDLI__ASN_HAS_HI = 8,
    CLOUDLI__ASN_RELATIVE_OID = 16,
    /* Of a field. */
    CLOUDLI__ASN_TAGGED = 32, /* has a context tag */
    CLOUDLI__ASN_EXPLICIT = 64,
    CLOUDLI__ASN_OPTIONAL = 128,
    CLOUDLI__ASN_DEFAULT = 256
};

struct cloudli__asn_name {
    const char *name;
    uint32_t value;
};

struct cloudli__asn_field {
    const char *name;
    size_t offset; /* in the struct; of NULL in a CHOICE: none */
    uint32_t tag;  /* number of its context tag */
    uint32_t type; /* in cloudli__asn_types */
    uint32_t flags;
    uint32_t default_value;
};

struct cloudli__asn_type {
    const char *name; /* NULL: has none of its own */
    const char *module;
    uint8_t kind;      /* a cloudli__asn_kind */
    uint8_t storage;   /* a cloudli__asn_storage */
    uint8_t universal; /* number of its own tag; 0 of a CHOICE */
    uint32_t flags;
    int64_t lo; /* bounds of the value or of the size; hi as uint64_t */
    uint64_t hi;
    const struct cloudli__asn_field *fields; /* CHOICE: by choice - 1 */
    uint32_t field_count;
    const struct cloudli__asn_name *names;
    uint32_t name_count;
    int32_t element; /* of a list: in cloudli__asn_types */
    uint32_t size;   /* of its struct, or of an item of a list of it */
};

struct cloudli__asn_entry {
    const char *name;
    uint32_t type;
};

/* Generated; the last two by name, for searching. */
extern const struct cloudli__asn_type cloudli__asn_types[];
extern const struct cloudli__asn_entry cloudli__asn_names[];
extern const size_t cloudli__asn_name_count;

/* A list as C holds it. */
struct cloudli__asn_list {
    const void *items;
    size_t count;
};

static inline const struct cloudli__asn_type *
cloudli__asn_type_of(const struct cloudli__asn_field *field)
{
    return &cloudli__asn_types[field->type];
}

/* The type behind a public handle, and back: they are the same thing. */
static inline const struct cloudli__asn_type *
cloudli__asn_type(const cloudli_type *type)
{
    return (const struct cloudli__asn_type *)(const void *)type;
}

/* Where a SEQUENCE's unknown fields are: the last member of its struct. */
static inline size_t
cloudli__asn_unknown_offset(const struct cloudli__asn_type *type)
{
    return type->size - sizeof(cloudli_asn_unknown);
}

/* Where a CHOICE's alternative begins: its union follows two numbers. */
#define CLOUDLI__ASN_UNION_OFFSET 8u

/* The name of a number of an ENUMERATED, or NULL. */
const char *cloudli__asn_enum_name(const struct cloudli__asn_type *type,
                                   uint64_t value);

/* 1 if a type's value can begin with this tag (ber/tag.h): that of the type
 * itself, without the field's. A CHOICE can begin with several. */
int cloudli__asn_begins(const struct cloudli__asn_type *type, uint32_t tag);

/* The number at an address, where a type holds one; not optional. */
static inline uint64_t
cloudli__asn_load_number(const struct cloudli__asn_type *type, const void *at)
{
    if (type->storage == CLOUDLI__ASN_HOLDS_U32)
        return *(const uint32_t *)at;
    return *(const uint64_t *)at;
}

/* What the field at an address holds: 1 and its value, 0 if it is absent.
 * value is where a structure, list or string is; number is that of a number. */
static inline int
cloudli__asn_field_value(const struct cloudli__asn_field *field, const void *at,
                         const void **value, uint64_t *number)
{
    const struct cloudli__asn_type *type = cloudli__asn_type_of(field);

    *value = at;
    *number = 0;
    if (type->storage > CLOUDLI__ASN_HOLDS_I64) {
        /* All begin with a pointer, and that of a structure is the value. */
        const void *first;

        memcpy(&first, at, sizeof(first));
        if (type->storage == CLOUDLI__ASN_HOLDS_STRUCT)
            *value = first;
        return first != NULL;
    }
    if (type->kind == CLOUDLI__ASN_NULL)
        return (field->flags & CLOUDLI__ASN_OPTIONAL) == 0 ||
               *(const uint32_t *)at != 0;
    if ((field->flags & CLOUDLI__ASN_OPTIONAL) == 0) {
        *number = cloudli__asn_load_number(type, at);
        return 1;
    }
    if (type->storage == CLOUDLI__ASN_HOLDS_U32) {
        *number = ((const cloudli_opt_u32 *)at)->value;
        return ((const cloudli_opt_u32 *)at)->is_set != 0;
    }
    /* _u64 and _i64 are laid out alike. */
    *number = ((const cloudli_opt_u64 *)at)->value;
    return ((const cloudli_opt_u64 *)at)->is_set != 0;
}

/* The path to a field, for error sentences; kept while descending. */
struct cloudli__asn_path {
    const struct cloudli__asn_path *up;
    const char *name; /* NULL: an item */
    size_t index;
};

/* Writes "a.b.0.c" into text, its inner end if it is too long. */
void cloudli__asn_path_text(const struct cloudli__asn_path *path, char *text,
                            size_t cap);

struct cloudli__ber_back;

/* As cloudli_value_encode(), before what was written already; what does not
 * fit is counted. Fields among omitted, which are optional ones, are left out.
 * On failure out is as it was. */
int cloudli__asn_encode_back(struct cloudli__ber_back *out,
                             const cloudli_type *type, const void *value,
                             const struct cloudli__asn_field *const *omitted,
                             uint32_t omitted_count, cloudli_error *err);

#endif
