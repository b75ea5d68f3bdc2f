/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "coverage.h"

#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>

static size_t index_of(const struct cloudli__asn_type *type)
{
    return (size_t)(type - cloudli__asn_types);
}

struct cover *coverage_of(struct coverage *coverage,
                          const struct cloudli__asn_type *type)
{
    return &coverage->types[index_of(type)];
}

int coverage_reach(struct coverage *coverage,
                   const struct cloudli__asn_type *type)
{
    struct cover *cover = coverage_of(coverage, type);
    const size_t count = type->field_count + type->name_count;

    if (index_of(type) >= COVERAGE_TYPES)
        return 0;
    if (cover->reached)
        return 1;
    cover->reached = 1;
    cover->yes = cloudli__alloc_array(count + 1, sizeof(*cover->yes));
    cover->no = cloudli__alloc_array(count + 1, sizeof(*cover->no));
    if (cover->yes == NULL || cover->no == NULL)
        return 0;
    for (uint32_t i = 0; i < type->field_count; i++) {
        if (!coverage_reach(coverage, cloudli__asn_type_of(&type->fields[i])))
            return 0;
    }
    return type->element < 0 ||
           coverage_reach(coverage, &cloudli__asn_types[type->element]);
}

void coverage_dispose(struct coverage *coverage)
{
    for (size_t i = 0; i < COVERAGE_TYPES; i++) {
        free(coverage->types[i].yes);
        free(coverage->types[i].no);
    }
}

int coverage_lo(const struct cloudli__asn_type *type, uint64_t *lo)
{
    *lo = (uint64_t)type->lo;
    if ((type->flags & CLOUDLI__ASN_HAS_LO) != 0)
        return 1;
    if (type->kind == CLOUDLI__ASN_INTEGER)
        *lo = (uint64_t)INT64_MIN;
    return type->kind == CLOUDLI__ASN_INTEGER;
}

int coverage_hi(const struct cloudli__asn_type *type, uint64_t *hi)
{
    *hi = type->hi;
    if ((type->flags & CLOUDLI__ASN_HAS_HI) != 0)
        return 1;
    if (type->kind == CLOUDLI__ASN_INTEGER)
        *hi = type->storage == CLOUDLI__ASN_HOLDS_I64 ? (uint64_t)INT64_MAX
                                                      : UINT64_MAX;
    return type->kind == CLOUDLI__ASN_INTEGER;
}

struct report {
    size_t types, fields, alternatives, names, bounds, lists, missing;
};

/* Counts a thing, and says so if it was not had. */
static void thing(struct report *r, size_t *counter, uint32_t had,
                  const struct cloudli__asn_type *type, const char *part,
                  const char *what)
{
    ++*counter;
    if (had > 0)
        return;
    r->missing++;
    printf("not covered: %s%s%s: %s\n",
           type->name != NULL ? type->name : "(a type without a name)",
           part != NULL ? "." : "", part != NULL ? part : "", what);
}

static void report_fields(struct report *r,
                          const struct cloudli__asn_type *type,
                          const struct cover *cover)
{
    size_t ignored = 0;

    for (uint32_t i = 0; i < type->field_count; i++) {
        const struct cloudli__asn_field *field = &type->fields[i];

        if (type->kind == CLOUDLI__ASN_CHOICE) {
            thing(r, &r->alternatives, cover->yes[i], type, field->name,
                  "never chosen");
            continue;
        }
        thing(r, &r->fields, cover->yes[i], type, field->name, "never there");
        if ((field->flags & CLOUDLI__ASN_OPTIONAL) != 0)
            thing(r, &ignored, cover->no[i], type, field->name, "never absent");
    }
}

static void report_names(struct report *r, const struct cloudli__asn_type *type,
                         const struct cover *cover)
{
    size_t ignored = 0;

    for (uint32_t i = 0; i < type->name_count; i++) {
        thing(r, &r->names, cover->yes[i], type, type->names[i].name,
              "never used");
        if (type->kind == CLOUDLI__ASN_BITS)
            thing(r, &ignored, cover->no[i], type, type->names[i].name,
                  "never unset");
    }
}

static void report_type(struct report *r, const struct cloudli__asn_type *type,
                        const struct cover *cover)
{
    const int is_list = type->kind >= CLOUDLI__ASN_LIST;
    uint64_t lo, hi;

    thing(r, &r->types, cover->made, type, NULL, "never made");
    report_fields(r, type, cover);
    report_names(r, type, cover);
    if (type->kind != CLOUDLI__ASN_BITS || type->name_count == 0) {
        if (coverage_lo(type, &lo))
            thing(r, &r->bounds, cover->lo, type, NULL, "lower bound");
        if (coverage_hi(type, &hi))
            thing(r, &r->bounds, cover->hi, type, NULL, "upper bound");
    }
    if (is_list && (!coverage_lo(type, &lo) || lo == 0))
        thing(r, &r->lists, cover->none, type, NULL, "never empty");
    if (is_list)
        thing(r, &r->lists, cover->one, type, NULL, "never one item");
    if (is_list && (!coverage_hi(type, &hi) || hi > 1))
        thing(r, &r->lists, cover->more, type, NULL, "never several items");
    for (size_t i = 0; type->universal == 12 && i < 4; i++)
        thing(r, &r->bounds, cover->utf8[i], type, NULL,
              "UTF-8 of not all lengths");
}

size_t coverage_report(const struct coverage *coverage)
{
    struct report r = {0};

    for (size_t i = 0; i < COVERAGE_TYPES; i++) {
        if (coverage->types[i].reached)
            report_type(&r, &cloudli__asn_types[i], &coverage->types[i]);
    }
    printf("%zu types, %zu fields (each there; if optional, absent too), "
           "%zu alternatives, %zu enumerators and bits, %zu bounds, %zu sizes "
           "of lists; not covered: %zu\n",
           r.types, r.fields, r.alternatives, r.names, r.bounds, r.lists,
           r.missing);
    return r.missing;
}
