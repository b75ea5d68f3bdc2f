/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The fields of a PDU, a line each, indented by what they are in. A CHOICE
 * takes no line of its own: its alternative's name follows behind a dot.
 * Addresses and times, which the modules spread over several fields, are told
 * in one line.
 */
#include "dump_text.h"

#include "dump_ber.h"
#include "dump_names.h"
#include "dump_nested.h"
#include "dump_octets.h"

#include <inttypes.h>
#include <string.h>

#define LEVELS_MAX 64u
#define NESTED_MAX 4u
#define INDENT 2u
#define UNKNOWN_SHOWN 32u

struct level {
    uint32_t kind;
    uint32_t waits;   /* of a list: its line is not written yet */
    uint32_t inlined; /* its items are on that line */
    uint32_t indent;  /* of what is around it */
    uint64_t items;
};

/* The leaves of a SEQUENCE or CHOICE that is told in one line. */
struct gathered {
    uint32_t level; /* at which it ends; 0: there is none */
    cloudli_bytes octets, text, mask, time;
    const char *assignment, *season;
    uint64_t seconds, micros, prefix;
    int utc;
    uint32_t is_address, translated, more;
};

/* IPMMCC's content comes before the field that says what it is. */
struct held {
    uint32_t level; /* 0: there is none */
    const char *name;
    cloudli_bytes octets;
};

struct painter {
    const struct dump_out *out;
    cloudli_arena *arena;
    int full;
    uint32_t nested; /* painters around this one */
    uint32_t indent;
    uint32_t level;
    struct level levels[LEVELS_MAX];
    char label[512]; /* of the line that comes */
    struct gathered gathered;
    struct held held;
    uint32_t frame;      /* frameType */
    uint32_t encryption; /* encryptionType */
};

static void paint(struct painter *p, const cloudli_type *type,
                  const void *value, size_t size);

static struct level *top(struct painter *p)
{
    return p->level == 0 ? NULL : &p->levels[p->level - 1];
}

static void add_label(struct painter *p, const char *name)
{
    const struct level *in = top(p);
    const size_t used = strlen(p->label);

    if (name != NULL)
        (void)snprintf(p->label + used, sizeof(p->label) - used, "%s%s",
                       used > 0 ? "." : "", name);
    else if (in != NULL && in->kind == CLOUDLI_VALUE_LIST)
        (void)snprintf(p->label + used, sizeof(p->label) - used,
                       "[%" PRIu64 "]", in->items);
}

/* The begin of a line. */
static void put_label(struct painter *p, const char *behind)
{
    dump_indent(p->out, p->indent);
    dump_put(p->out, DUMP_NAME, "%s", p->label);
    (void)fputs(behind, p->out->file);
    p->label[0] = '\0';
}

/* A list's line comes with its first item: small ones stay on it. */
static void begin_item(struct painter *p, const cloudli_value_step *step)
{
    struct level *in = top(p);

    if (in == NULL || in->kind != CLOUDLI_VALUE_LIST)
        return;
    if (in->waits) {
        in->waits = 0;
        in->inlined = step->kind == CLOUDLI_VALUE_INTEGER ||
                      step->kind == CLOUDLI_VALUE_ENUMERATED ||
                      step->kind == CLOUDLI_VALUE_BIT;
        put_label(p, in->inlined ? ":" : "\n");
        p->indent += in->inlined ? 0 : INDENT;
    }
}

static void end_item(struct painter *p)
{
    struct level *in = top(p);

    if (in != NULL && in->kind == CLOUDLI_VALUE_LIST)
        in->items++;
}

static int is_gathered(const char *type)
{
    static const char *const types[] = {"IPAddress", "HI2-IPAddress",
                                        "MicroSecondTimeStamp", "TimeStamp"};

    for (size_t i = 0; type != NULL && i < sizeof(types) / sizeof(*types);
         i++) {
        if (strcmp(types[i], type) == 0)
            return 1;
    }
    return 0;
}

/* --- One line of several leaves. --- */

static void gather(struct gathered *g, const cloudli_value_step *step)
{
    const char *name = step->name == NULL ? "" : step->name;

    g->utc |= strcmp(name, "utcTime") == 0;
    if (strcmp(name, "iPBinaryAddress") == 0)
        g->octets = step->bytes;
    else if (strcmp(name, "iPTextAddress") == 0)
        g->text = step->bytes;
    else if (strcmp(name, "iP-type") == 0)
        g->is_address = 1;
    else if (strcmp(name, "iP-assignment") == 0)
        g->assignment = step->text;
    else if (strcmp(name, "iPv6PrefixLength") == 0)
        g->prefix = step->number;
    else if (strcmp(name, "iPv4SubnetMask") == 0)
        g->mask = step->bytes;
    else if (strcmp(name, "iP-NAT-translated") == 0)
        g->translated = step->number != 0;
    else if (strcmp(name, "seconds") == 0)
        g->seconds = step->number;
    else if (strcmp(name, "microSeconds") == 0)
        g->micros = step->number;
    else if (strcmp(name, "winterSummerIndication") == 0)
        g->season = step->text;
    else if (step->kind == CLOUDLI_VALUE_TIME)
        g->time = step->bytes;
    else
        g->more++; /* of a later version */
}

static void put_address(struct painter *p, const struct gathered *g)
{
    char text[DUMP_NAME_MAX];

    if (g->text.ptr != NULL)
        dump_put_text(p->out, DUMP_PLAIN, g->text);
    else if (dump_address(g->octets, text))
        (void)fputs(text, p->out->file);
    else
        dump_put_hex(p->out, g->octets, 16);
    if (g->prefix > 0)
        dump_put(p->out, DUMP_PLAIN, "/%" PRIu64, g->prefix);
    if (g->mask.ptr != NULL && dump_address(g->mask, text))
        dump_put(p->out, DUMP_PLAIN, " netmask %s", text);
    if (g->assignment != NULL)
        dump_put(p->out, DUMP_PLAIN, " %s", g->assignment);
    if (g->translated)
        dump_put(p->out, DUMP_PLAIN, " NAT-translated");
}

static void put_time(struct painter *p, cloudli_bytes time, int utc)
{
    char text[DUMP_NAME_MAX];

    if (dump_time(time, utc, text))
        (void)fputs(text, p->out->file);
    else
        dump_put_text(p->out, DUMP_PLAIN, time);
}

static void put_gathered(struct painter *p)
{
    const struct gathered *g = &p->gathered;
    char text[DUMP_NAME_MAX];

    put_label(p, ": ");
    if (g->is_address)
        put_address(p, g);
    else if (g->time.ptr != NULL)
        put_time(p, g->time, g->utc);
    else if (dump_microseconds(g->seconds, g->micros, text))
        (void)fputs(text, p->out->file);
    else
        dump_put(p->out, DUMP_PLAIN, "%" PRIu64 " s %" PRIu64 " µs", g->seconds,
                 g->micros);
    if (g->season != NULL)
        dump_put(p->out, DUMP_PLAIN, " %s", g->season);
    if (g->more > 0)
        dump_put(p->out, DUMP_DIM, " and %u unknown fields", g->more);
    (void)fputc('\n', p->out->file);
}

/* --- Leaves. --- */

static void put_bits(const struct dump_out *out, const cloudli_value_step *step)
{
    if (step->number > 64) {
        (void)fputc(' ', out->file);
        dump_put_hex(out, step->bytes, 32);
    } else {
        (void)fputc(' ', out->file);
        for (uint64_t i = 0; i < step->number; i++)
            (void)fputc('0' + (step->bytes.ptr[i / 8] >> (7 - i % 8) & 1),
                        out->file);
    }
    dump_put(out, DUMP_DIM, " (%" PRIu64 " bits)", step->number);
}

static void put_number(const struct dump_out *out,
                       const cloudli_value_step *step)
{
    if (step->is_negative)
        dump_put(out, DUMP_PLAIN, " %" PRId64, (int64_t)step->number);
    else
        dump_put(out, DUMP_PLAIN, " %" PRIu64, step->number);
}

/* What stands behind the colon, without the end of the line. */
static void put_value(struct painter *p, const cloudli_value_step *step)
{
    const struct dump_out *out = p->out;
    char text[DUMP_NAME_MAX];

    switch (step->kind) {
    case CLOUDLI_VALUE_ENUMERATED:
    case CLOUDLI_VALUE_BIT:
        if (step->text != NULL)
            dump_put(out, DUMP_PLAIN, " %s", step->text);
        else
            dump_put(out, DUMP_PLAIN, " %" PRIu64 " (unknown)", step->number);
        break;
    case CLOUDLI_VALUE_BOOLEAN:
        dump_put(out, DUMP_PLAIN, step->number != 0 ? " true" : " false");
        break;
    case CLOUDLI_VALUE_BITS:
        put_bits(out, step);
        break;
    case CLOUDLI_VALUE_TEXT:
        (void)fputs(" \"", out->file);
        dump_put_text(out, DUMP_LETTER, step->bytes);
        (void)fputc('"', out->file);
        break;
    case CLOUDLI_VALUE_TIME:
        (void)fputc(' ', out->file);
        put_time(p, step->bytes,
                 step->name != NULL && strcmp(step->name, "utcTime") == 0);
        break;
    case CLOUDLI_VALUE_OID:
    case CLOUDLI_VALUE_RELATIVE_OID:
        dump_oid(step->bytes, step->kind == CLOUDLI_VALUE_RELATIVE_OID, text);
        dump_put(out, DUMP_PLAIN, " %s", text);
        break;
    default:
        put_number(out, step);
        break;
    }
}

/* An element that the modules do not describe: of a later version, or left
 * out. */
static void put_unknown(struct painter *p, cloudli_bytes element)
{
    put_label(p, ":");
    dump_put(p->out, DUMP_DIM, " %zu octets, unknown here\n", element.len);
    if (dump_ber_is(element) || (element.ptr[0] & 0x20) == 0) {
        dump_ber_print(p->out, element, p->indent + INDENT, p->full);
    } else {
        dump_indent(p->out, p->indent + INDENT);
        dump_put_hex(p->out, element, p->full ? SIZE_MAX : UNKNOWN_SHOWN);
        (void)fputc('\n', p->out->file);
    }
}

/* 1 if the octets are of TS 33.128. */
static int is_opaque(const char *name)
{
    return name != NULL && (strcmp(name, "threeGPP33128DefinedIRI") == 0 ||
                            strcmp(name, "threeGPP33128DefinedCC") == 0);
}

static void put_octets(struct painter *p, const char *name,
                       cloudli_bytes octets)
{
    struct dump_nested nested;

    if (p->nested < NESTED_MAX &&
        dump_nested_decode(&nested, name, octets, p->encryption, p->arena)) {
        struct painter inside = {.out = p->out,
                                 .arena = p->arena,
                                 .full = p->full,
                                 .nested = p->nested + 1,
                                 .indent = p->indent + INDENT,
                                 .frame = DUMP_NO_FRAME};

        put_label(p, ":");
        dump_put(p->out, DUMP_DIM, " %zu octets, decoded\n", octets.len);
        (void)snprintf(inside.label, sizeof(inside.label), "%s",
                       cloudli_type_name(nested.type));
        paint(&inside, nested.type, &nested.value, nested.size);
        return;
    }
    put_label(p, ":");
    if (is_opaque(name) && dump_ber_is(octets)) {
        dump_put(p->out, DUMP_DIM, " %zu octets, by tags\n", octets.len);
        dump_ber_print(p->out, octets, p->indent + INDENT, p->full);
        return;
    }
    dump_octets_print(p->out, name, octets, p->frame, p->indent + INDENT,
                      p->full);
}

static void leaf(struct painter *p, const cloudli_value_step *step)
{
    const char *name = step->name;
    struct level *in;

    begin_item(p, step);
    in = top(p);
    if (in != NULL && in->inlined) {
        if (in->items > 0)
            (void)fputc(',', p->out->file);
        put_value(p, step);
        return;
    }
    if (step->kind == CLOUDLI_VALUE_ENUMERATED && name != NULL) {
        if (strcmp(name, "frameType") == 0)
            p->frame = (uint32_t)step->number;
        else if (strcmp(name, "encryptionType") == 0)
            p->encryption = (uint32_t)step->number;
    }
    if (name != NULL && strcmp(name, "mMCCContents") == 0 &&
        p->held.level == 0) {
        p->held = (struct held){p->level, name, step->bytes};
        return;
    }
    add_label(p, step->kind == CLOUDLI_VALUE_UNKNOWN && name == NULL ? "unknown"
                                                                     : name);
    if (step->kind == CLOUDLI_VALUE_OCTETS) {
        put_octets(p, name, step->bytes);
    } else if (step->kind == CLOUDLI_VALUE_UNKNOWN) {
        put_unknown(p, step->bytes);
    } else if (step->kind == CLOUDLI_VALUE_NULL) {
        put_label(p, "\n");
    } else {
        put_label(p, ":");
        put_value(p, step);
        (void)fputc('\n', p->out->file);
    }
}

/* --- Structure. --- */

static void push(struct painter *p, uint32_t kind)
{
    if (p->level < LEVELS_MAX)
        p->levels[p->level++] =
            (struct level){kind, kind == CLOUDLI_VALUE_LIST, 0, p->indent, 0};
}

static void begin(struct painter *p, const cloudli_value_step *step)
{
    begin_item(p, step);
    add_label(p, step->name);
    if (is_gathered(step->type)) {
        p->gathered = (struct gathered){.level = p->level + 1};
        push(p, step->kind);
        return;
    }
    push(p, step->kind);
    /* The outermost has no name, and needs no line. */
    if (step->kind == CLOUDLI_VALUE_SEQUENCE && p->label[0] != '\0') {
        put_label(p, "\n");
        p->indent += INDENT;
    }
}

static void put_held(struct painter *p)
{
    const struct held held = p->held;

    p->held.level = 0;
    p->label[0] = '\0';
    add_label(p, held.name);
    put_octets(p, held.name, held.octets);
    p->frame = DUMP_NO_FRAME;
}

static void end(struct painter *p)
{
    const struct level was = p->level == 0 ? (struct level){0} : *top(p);

    if (p->level == 0)
        return;
    if (p->held.level == p->level)
        put_held(p);
    p->level--;
    if (was.kind == CLOUDLI_VALUE_LIST) {
        if (was.waits)
            put_label(p, ": none\n");
        else if (was.inlined)
            (void)fputc('\n', p->out->file);
    }
    p->indent = was.indent;
    p->label[0] = '\0';
}

static int on_step(void *user_data, const cloudli_value_step *step)
{
    struct painter *p = user_data;
    const int begins = step->kind == CLOUDLI_VALUE_SEQUENCE ||
                       step->kind == CLOUDLI_VALUE_CHOICE ||
                       step->kind == CLOUDLI_VALUE_LIST;

    if (p->level == LEVELS_MAX)
        return 1;
    if (p->gathered.level != 0) {
        if (begins) {
            push(p, step->kind);
        } else if (step->kind != CLOUDLI_VALUE_END) {
            gather(&p->gathered, step);
        } else if (p->level-- == p->gathered.level) {
            put_gathered(p);
            p->gathered.level = 0;
            end_item(p);
        }
    } else if (begins) {
        begin(p, step);
    } else if (step->kind == CLOUDLI_VALUE_END) {
        end(p);
        end_item(p);
    } else {
        leaf(p, step);
        end_item(p);
    }
    return 0;
}

static void paint(struct painter *p, const cloudli_type *type,
                  const void *value, size_t size)
{
    (void)!cloudli_value_walk(type, value, size, on_step, p);
}

void dump_text_fields(const struct dump_out *out, const cloudli_asn_ps_pdu *pdu,
                      cloudli_arena *arena, int full)
{
    struct painter p = {.out = out,
                        .arena = arena,
                        .full = full,
                        .indent = 2 * INDENT,
                        .frame = DUMP_NO_FRAME};

    paint(&p, cloudli_type_find("PS-PDU"), pdu, sizeof(*pdu));
}
