/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The generic codec: a PS-PDU of each shape from its struct to bytes and back,
 * with 172 and 1 200 octets of content where it has content. Beside it stand
 * memcpy of the same bytes, and libtasn1 from the same struct and back.
 *
 *     bench_value [BEGIN]     only the shapes whose names begin so
 *
 * Instructions by callgrind, of encoding an IPMMCC with 20 fields: 4 500, of
 * these a fifth to find which optional fields are there, a fifth for tags and
 * lengths, a tenth for the bounds of strings; of decoding it: 6 300, of these
 * a third to find the fields, a seventh to read long lengths, a twentieth to
 * wipe the arena. What moved them: absent fields are passed over without a call
 * (encoding wide IRI: a quarter less), elements are handed on by address, paths
 * of fields are put together for faults only, object identifiers are checked
 * once. The rest is what tables cost beside code: the hand-made way for the
 * same IPMMCC is in bench_record.c.
 */
#include "bench/bench.h"
#include "conformance/values/tasn1.h"

#include "asn1/arena.h"
#include <cloudli/asn1/li-ps-pdu.h>

#include <stdio.h>
#include <string.h>

#define SHAPES_MAX 128
#define COUNT 5000
#define COUNT_TASN1 10
#define ROOM 65536

/* Fields that content is in. */
static const char *const contents[] = {
    "content",           "payload",         "mMCCContents",
    "iPPackets",         "truncatedPacket", "pstnIsdnCCContents",
    "truncatedDatagram", "ethernet",        "paddingPDU",
    "encryptedPayload",  "ePSCC",           "uMTSCC",
    "sIPContent",        "contents",        "originalIPMMMessage"};

struct bench_value {
    const struct shape *shape;
    const cloudli_type *type;
    void *value;
    cloudli_arena *made;
    cloudli_arena *decoded;
    struct tasn1 *engine;
    struct cloudli__buffer other;
    uint8_t bytes[ROOM];
    uint8_t copy[ROOM];
    size_t len;
};

static void encode(void *arg, size_t count)
{
    struct bench_value *b = arg;

    for (size_t i = 0; i < count; i++) {
        if (cloudli_value_encode(b->type, b->value, sizeof(cloudli_asn_ps_pdu),
                                 b->bytes, sizeof(b->bytes), &b->len,
                                 NULL) != CLOUDLI_OK)
            abort();
        BENCH_KEEP(b->bytes);
    }
}

static void decode(void *arg, size_t count)
{
    struct bench_value *b = arg;
    cloudli_asn_ps_pdu pdu;

    for (size_t i = 0; i < count; i++) {
        cloudli_arena_reset(b->decoded);
        if (cloudli_value_decode(b->type, &pdu, sizeof(pdu), b->decoded,
                                 b->bytes, b->len, NULL) != CLOUDLI_OK)
            abort();
        BENCH_KEEP(&pdu);
    }
}

static void copy(void *arg, size_t count)
{
    struct bench_value *b = arg;

    for (size_t i = 0; i < count; i++) {
        size_t len = b->len;

        __asm__ volatile("" : "+r"(len)); /* not a constant */
        memcpy(b->copy, b->bytes, len);
        BENCH_KEEP(b->copy);
    }
}

static void encode_tasn1(void *arg, size_t count)
{
    struct bench_value *b = arg;

    for (size_t i = 0; i < count; i++) {
        b->other.len = 0;
        if (tasn1_encode(b->engine, b->shape->root, b->value, &b->other) != 0)
            abort();
    }
}

static void decode_tasn1(void *arg, size_t count)
{
    struct bench_value *b = arg;

    for (size_t i = 0; i < count; i++) {
        if (tasn1_decode(b->engine, b->bytes, b->len) != 0)
            abort();
    }
}

static int holds_content(const struct cloudli__asn_field *field)
{
    const struct cloudli__asn_type *type = cloudli__asn_type_of(field);

    if (type->kind != CLOUDLI__ASN_STRING || type->universal != 4 ||
        ((type->flags & CLOUDLI__ASN_HAS_HI) != 0 && type->hi < 1200))
        return 0;
    for (size_t i = 0; i < sizeof(contents) / sizeof(contents[0]); i++) {
        if (strcmp(field->name, contents[i]) == 0)
            return 1;
    }
    return 0;
}

/* Puts content into the first field that is for it; 0 if there is none. */
static int put_content(const struct cloudli__asn_type *type, uint8_t *at,
                       cloudli_bytes content)
{
    uint32_t choice = 0;

    if (type->kind >= CLOUDLI__ASN_LIST) {
        const struct cloudli__asn_list *list = (const void *)at;

        return list->count > 0 &&
               put_content(&cloudli__asn_types[type->element],
                           (uint8_t *)(uintptr_t)list->items, content);
    }
    if (type->kind == CLOUDLI__ASN_CHOICE)
        memcpy(&choice, at, sizeof(choice));
    for (uint32_t i = choice > 0 ? choice - 1 : 0;
         i < (choice > 0 ? choice : type->field_count); i++) {
        const struct cloudli__asn_field *field = &type->fields[i];
        uint8_t *in =
            at + (choice > 0 ? CLOUDLI__ASN_UNION_OFFSET : field->offset);
        const void *value;
        uint64_t number;

        if (cloudli__asn_type_of(field)->storage <= CLOUDLI__ASN_HOLDS_BITS ||
            !cloudli__asn_field_value(field, in, &value, &number))
            continue;
        if (holds_content(field)) {
            memcpy(in, &content, sizeof(content));
            return 1;
        }
        if (put_content(cloudli__asn_type_of(field),
                        (uint8_t *)(uintptr_t)value, content))
            return 1;
    }
    return 0;
}

static void row(struct bench_value *b, const char *size)
{
    struct bench_time e, d, c, te, td;

    e = bench_measure(encode, b, COUNT);
    d = bench_measure(decode, b, COUNT);
    c = bench_measure(copy, b, COUNT);
    te = bench_measure(encode_tasn1, b, COUNT_TASN1);
    td = bench_measure(decode_tasn1, b, COUNT_TASN1);
    printf("  %-58.58s %5s %6zu %7.0f %7.0f %7.0f %8.0f %8.0f\n",
           b->shape->name, size, b->len, e.median, d.median, c.median,
           te.median, td.median);
    fflush(stdout);
}

/* A value with about a third of what is optional, and its rows. */
static void bench_shape(struct bench_value *b, const struct shape *shape)
{
    static const uint8_t content[1200] = {0x80};
    struct maker maker = {.shape = shape, .arena = b->made};
    int rv;

    b->shape = shape;
    cloudli_arena_reset(b->made);
    maker_begin(&maker, 1);
    maker.density = 30;
    maker.budget = 24;
    b->value = cloudli__arena_take(b->made, shape->root->size, &rv);
    b->engine = tasn1_open(shape);
    if (b->value == NULL || b->engine == NULL ||
        make_value(&maker, shape->root, b->value) != CLOUDLI_OK)
        abort();
    if (put_content(shape->root, b->value, (cloudli_bytes){content, 172})) {
        row(b, "172");
        (void)put_content(shape->root, b->value,
                          (cloudli_bytes){content, 1200});
        row(b, "1200");
    } else {
        row(b, "");
    }
    tasn1_close(b->engine);
}

int main(int argc, char **argv)
{
    static struct shape shapes[SHAPES_MAX];
    static struct bench_value b;
    size_t count;

    b.type = cloudli_type_find("PS-PDU");
    count = shapes_of(cloudli__asn_type(b.type), argc > 1 ? argv[1] : "",
                      shapes, SHAPES_MAX);
    if (cloudli_arena_new(&b.made, 0) != CLOUDLI_OK ||
        cloudli_arena_new(&b.decoded, 0) != CLOUDLI_OK)
        return 1;
    printf("\nGeneric codec, median in ns\n  %-58s %5s %6s %7s %7s %7s %17s\n",
           "shape, octets of content, of the PDU", "", "", "encode", "decode",
           "memcpy", "libtasn1 enc, dec");
    for (size_t i = 0; i < count; i++)
        bench_shape(&b, &shapes[i]);
    cloudli_arena_free(b.made);
    cloudli_arena_free(b.decoded);
    cloudli__buffer_dispose(&b.other);
    return 0;
}
