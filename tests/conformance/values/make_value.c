/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "make_value.h"

#include "asn1/arena.h"
#include "make_text.h"

#include <string.h>

/* Items beyond which a list's upper bound is tried only once or twice. */
#define SHORT 64
/* What had a turn less often than this has a better chance. */
#define RARE 50

/* splitmix64 */
uint64_t maker_random(struct maker *m)
{
    uint64_t z = m->state += 0x9e3779b97f4a7c15u;

    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

uint64_t maker_below(struct maker *m, uint64_t end)
{
    return end == 0 ? 0 : maker_random(m) % end;
}

static int chance(struct maker *m, uint32_t percent)
{
    return maker_below(m, 100) < percent;
}

static struct cover *cover_of(struct maker *m,
                              const struct cloudli__asn_type *type)
{
    /* All had: the value is made by chance alone. */
    static const struct cover had = {
        .made = 1, .lo = 1, .hi = 1, .none = 1, .one = 1, .more = 1};

    if (m->coverage == NULL || !coverage_of(m->coverage, type)->reached) {
        m->ignored = had;
        return &m->ignored;
    }
    return coverage_of(m->coverage, type);
}

void maker_begin(struct maker *m, uint64_t seed)
{
    static const uint32_t densities[] = {0, 10, 30, 50, 80, 100};

    m->state = seed;
    m->sorted = 0;
    m->density = densities[maker_below(m, 6)];
    m->budget = 8 << maker_below(m, 6);
}

void *maker_take(struct maker *m, size_t len, int *rv)
{
    return cloudli__arena_take(m->arena, len, rv);
}

/* A number of 0 to count - 1: one that was rare so far, or any. */
static uint32_t pick(struct maker *m, const uint32_t *had, uint32_t count)
{
    const uint32_t any = (uint32_t)maker_below(m, count);
    uint32_t rarest = any;

    for (uint32_t i = 0; had != NULL && i < count; i++) {
        if (had[i] < had[rarest])
            rarest = i;
    }
    return had == NULL || (had[rarest] > 0 && chance(m, 30)) ? any : rarest;
}

static uint64_t make_integer(struct maker *m,
                             const struct cloudli__asn_type *type,
                             struct cover *cover)
{
    uint64_t lo, hi, number;

    (void)coverage_lo(type, &lo);
    (void)coverage_hi(type, &hi);
    if (cover->lo == 0 || chance(m, 10))
        number = lo;
    else if (cover->hi == 0 || chance(m, 10))
        number = hi;
    else {
        number = maker_random(m) >> maker_below(m, 64);
        if (type->storage == CLOUDLI__ASN_HOLDS_I64 && chance(m, 50))
            number = ~number;
        if (hi - lo != UINT64_MAX && (type->storage == CLOUDLI__ASN_HOLDS_I64
                                          ? (int64_t)number < (int64_t)lo ||
                                                (int64_t)number > (int64_t)hi
                                          : number < lo || number > hi))
            number = lo + number % (hi - lo + 1);
    }
    cover->lo += number == lo;
    cover->hi += number == hi;
    return number;
}

static uint64_t make_number(struct maker *m,
                            const struct cloudli__asn_type *type)
{
    struct cover *cover = cover_of(m, type);
    uint32_t which;

    cover->made++;
    switch (type->kind) {
    case CLOUDLI__ASN_ENUMERATED:
        which = pick(m, cover->yes, type->name_count);
        if (cover->yes != NULL)
            cover->yes[which]++;
        return type->names[which].value;
    case CLOUDLI__ASN_BOOLEAN:
        return maker_below(m, 2);
    case CLOUDLI__ASN_NULL:
        return 1;
    default:
        return make_integer(m, type, cover);
    }
}

size_t maker_size(struct maker *m, const struct cloudli__asn_type *type)
{
    struct cover *cover = cover_of(m, type);
    const int has_lo = (type->flags & CLOUDLI__ASN_HAS_LO) != 0;
    const int has_hi = (type->flags & CLOUDLI__ASN_HAS_HI) != 0;
    const uint64_t lo = has_lo ? (uint64_t)type->lo : 0;
    uint64_t size, room = has_hi ? type->hi - lo : UINT64_MAX;

    if ((has_lo && cover->lo == 0) || chance(m, 5))
        size = lo;
    else if (has_hi && (cover->hi == 0 || (chance(m, 10) && room < 300)))
        size = type->hi;
    else if (chance(m, 4)) /* about where lengths take another octet */
        size = lo + maker_below(m, room < 300 ? room + 1 : 300);
    else
        size = lo + maker_below(m, room < 20 ? room + 1 : 20);
    cover->lo += has_lo && size == lo;
    cover->hi += has_hi && size == type->hi;
    return size;
}

static int make_bits(struct maker *m, const struct cloudli__asn_type *type,
                     cloudli_bits *out)
{
    struct cover *cover = cover_of(m, type);
    const size_t count =
        type->name_count > 0 ? type->name_count : maker_size(m, type);
    uint8_t *octets;
    int rv;

    cover->made++;
    octets = maker_take(m, count / 8 + 1, &rv);
    if (octets == NULL)
        return rv;
    for (size_t i = 0; i < count; i++) {
        const int set = (int)maker_below(m, 2);

        octets[i / 8] |= (uint8_t)(set << (7 - i % 8));
        if (type->name_count > 0 && cover->yes != NULL)
            ++(set ? cover->yes : cover->no)[i];
    }
    *out = (cloudli_bits){octets, count};
    return CLOUDLI_OK;
}

static int make_string(struct maker *m, const struct cloudli__asn_type *in,
                       const struct cloudli__asn_field *field,
                       const struct cloudli__asn_type *type, cloudli_bytes *out)
{
    struct cover *cover = cover_of(m, type);

    cover->made++;
    if (field != NULL && known_text(m, in, field->name, out))
        return CLOUDLI_OK;
    return make_text(m, type, cover->utf8, out);
}

static size_t list_count(struct maker *m, const struct cloudli__asn_type *type)
{
    struct cover *cover = cover_of(m, type);
    uint64_t lo, hi, count;

    if (!coverage_lo(type, &lo))
        lo = 0;
    if (!coverage_hi(type, &hi))
        hi = UINT64_MAX;
    if (lo == 0 && (cover->none == 0 || chance(m, 5)))
        count = 0;
    else if (cover->one == 0 || m->budget <= 0 || chance(m, 40))
        count = 1;
    else if (hi != UINT64_MAX &&
             (cover->hi == 0 || (hi < SHORT && chance(m, 10))))
        count = hi;
    else
        count = 2 + maker_below(m, 4);
    count = count < lo ? lo : count > hi ? hi : count;
    cover->made++;
    cover->none += count == 0;
    cover->one += count == 1;
    cover->more += count > 1;
    cover->lo += count == lo;
    cover->hi += count == hi;
    return count;
}

static int make_list(struct maker *m, const struct cloudli__asn_type *type,
                     struct cloudli__asn_list *list)
{
    const struct cloudli__asn_type *item = &cloudli__asn_types[type->element];
    const size_t count = list_count(m, type);
    uint8_t *items;
    int rv;

    items = maker_take(m, (count + 1) * item->size, &rv);
    if (items == NULL)
        return rv;
    *list = (struct cloudli__asn_list){items, count};
    m->sorted |= type->kind == CLOUDLI__ASN_SET_LIST && count > 1;
    for (size_t i = 0; rv == CLOUDLI_OK && i < count; i++) {
        m->budget--;
        rv = make_value(m, item, items + i * item->size);
    }
    return rv;
}

static void store(const struct cloudli__asn_type *type, uint64_t number,
                  int optional, void *at)
{
    const cloudli_opt_u32 small = {1, (uint32_t)number};
    const cloudli_opt_u64 large = {number, 1, 0};

    if (type->storage == CLOUDLI__ASN_HOLDS_U32) {
        if (optional && type->kind != CLOUDLI__ASN_NULL)
            memcpy(at, &small, sizeof(small));
        else
            memcpy(at, &small.value, sizeof(small.value));
    } else {
        memcpy(at, &large, optional ? sizeof(large) : sizeof(large.value));
    }
}

/* A field that is there, or the alternative of a CHOICE. */
static int make_field(struct maker *m, const struct cloudli__asn_type *in,
                      const struct cloudli__asn_field *field, void *at)
{
    const struct cloudli__asn_type *type = cloudli__asn_type_of(field);
    void *inner;
    int rv;

    if (type->storage <= CLOUDLI__ASN_HOLDS_I64) {
        const uint64_t number = make_number(m, type);

        if (in->kind != CLOUDLI__ASN_CHOICE || type->kind != CLOUDLI__ASN_NULL)
            store(type, number, (field->flags & CLOUDLI__ASN_OPTIONAL) != 0,
                  at);
        return CLOUDLI_OK;
    }
    if (type->kind == CLOUDLI__ASN_STRING)
        return make_string(m, in, field, type, at);
    if (type->storage != CLOUDLI__ASN_HOLDS_STRUCT)
        return make_value(m, type, at);
    inner = maker_take(m, type->size, &rv);
    if (inner == NULL)
        return rv;
    memcpy(at, &inner, sizeof(inner));
    return make_value(m, type, inner);
}

static int is_wanted(struct maker *m, const struct cover *cover, uint32_t field)
{
    if (cover->yes != NULL && cover->yes[field] == 0)
        return 1;
    if (cover->no != NULL && cover->no[field] == 0)
        return 0;
    if (cover->yes != NULL && cover->yes[field] < RARE && chance(m, 60))
        return 1;
    return m->budget > 0 && chance(m, m->density);
}

/* An element that no version so far has. */
static int make_later(struct maker *m, cloudli_bytes *out)
{
    /* Tags of a number that no type uses, in both forms. */
    static const uint8_t elements[][8] = {
        {0x9f, 0x87, 0x68, 0x02, 0x01, 0x02, 0, 0},
        {0xbf, 0x87, 0x69, 0x04, 0x80, 0x02, 0xff, 0x00},
        {0x9f, 0x87, 0x6a, 0x00, 0, 0, 0, 0}};
    static const size_t lengths[] = {6, 8, 4};
    const size_t which = maker_below(m, 3);

    *out = (cloudli_bytes){elements[which], lengths[which]};
    return CLOUDLI_OK;
}

static int make_sequence(struct maker *m, const struct cloudli__asn_type *type,
                         uint8_t *at)
{
    struct cover *cover = cover_of(m, type);
    int rv = CLOUDLI_OK;

    for (uint32_t i = 0; rv == CLOUDLI_OK && i < type->field_count; i++) {
        const struct cloudli__asn_field *field = &type->fields[i];

        if ((field->flags & CLOUDLI__ASN_OPTIONAL) != 0 &&
            !is_wanted(m, cover, i)) {
            if (cover->no != NULL)
                cover->no[i]++;
            continue;
        }
        if (cover->yes != NULL)
            cover->yes[i]++;
        m->budget--;
        rv = make_field(m, type, field, at + field->offset);
    }
    if (rv == CLOUDLI_OK && (type->flags & CLOUDLI__ASN_OPEN) != 0 &&
        chance(m, m->later)) {
        cloudli_bytes *items = maker_take(m, sizeof(*items), &rv);
        const cloudli_asn_unknown unknown = {items, 1};

        if (items == NULL)
            return rv;
        rv = make_later(m, items);
        memcpy(at + cloudli__asn_unknown_offset(type), &unknown,
               sizeof(unknown));
    }
    return rv;
}

static int make_choice(struct maker *m, const struct cloudli__asn_type *type,
                       uint8_t *at)
{
    struct cover *cover = cover_of(m, type);
    uint32_t choice = 0;

    for (uint32_t i = 0; m->shape != NULL && i < m->shape->count; i++) {
        if (m->shape->fixed[i].type == type)
            choice = m->shape->fixed[i].choice;
    }
    if (choice == 0 && (type->flags & CLOUDLI__ASN_OPEN) != 0 &&
        chance(m, m->later)) {
        choice = CLOUDLI_ASN_UNKNOWN;
        memcpy(at, &choice, sizeof(choice));
        return make_later(m, (void *)(at + CLOUDLI__ASN_UNION_OFFSET));
    }
    if (choice == 0)
        choice = 1 + pick(m, cover->yes, type->field_count);
    memcpy(at, &choice, sizeof(choice));
    if (cover->yes != NULL)
        cover->yes[choice - 1]++;
    return make_field(m, type, &type->fields[choice - 1],
                      at + CLOUDLI__ASN_UNION_OFFSET);
}

int make_value(struct maker *m, const struct cloudli__asn_type *type, void *at)
{
    switch (type->kind) {
    case CLOUDLI__ASN_SEQUENCE:
        cover_of(m, type)->made++;
        return make_sequence(m, type, at);
    case CLOUDLI__ASN_CHOICE:
        cover_of(m, type)->made++;
        return make_choice(m, type, at);
    case CLOUDLI__ASN_LIST:
    case CLOUDLI__ASN_SET_LIST:
        return make_list(m, type, at);
    case CLOUDLI__ASN_BITS:
        return make_bits(m, type, at);
    case CLOUDLI__ASN_STRING:
        return make_string(m, NULL, NULL, type, at);
    default:
        store(type, make_number(m, type), 0, at);
        return CLOUDLI_OK;
    }
}
