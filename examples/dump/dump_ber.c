/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "dump_ber.h"

#include "dump_names.h"

#define DEPTH_MAX 24u
#define INDENT 2u
#define HEX_SHOWN 32u

struct element {
    uint32_t class; /* 0 universal, 1 application, 2 context, 3 private */
    uint32_t number;
    uint32_t constructed;
    cloudli_bytes contents;
};

/* Takes the first element. 0 if there is none of a definite length. */
static int take(cloudli_bytes *rest, struct element *out)
{
    const uint8_t *p = rest->ptr;
    size_t pos = 1, len;

    if (rest->len < 2)
        return 0;
    out->class = p[0] >> 6;
    out->constructed = p[0] & 0x20;
    out->number = p[0] & 0x1f;
    if (out->number == 0x1f) {
        out->number = 0;
        do {
            if (pos == rest->len || pos > 4)
                return 0;
            out->number = out->number << 7 | (p[pos] & 0x7f);
        } while ((p[pos++] & 0x80) != 0);
    }
    if (pos == rest->len)
        return 0;
    len = p[pos++];
    if (len >= 0x80) {
        size_t octets = len & 0x7f;

        if (octets == 0 || octets > 4)
            return 0;
        for (len = 0; octets > 0; octets--) {
            if (pos == rest->len)
                return 0;
            len = len << 8 | p[pos++];
        }
    }
    if (len > rest->len - pos || (p[0] == 0 && len == 0))
        return 0;
    out->contents = (cloudli_bytes){p + pos, len};
    rest->ptr += pos + len;
    rest->len -= pos + len;
    return 1;
}

static int is_run(cloudli_bytes rest, uint32_t depth)
{
    while (rest.len > 0) {
        struct element element;

        if (depth == DEPTH_MAX || !take(&rest, &element) ||
            (element.constructed && !is_run(element.contents, depth + 1)))
            return 0;
    }
    return 1;
}

int dump_ber_is(cloudli_bytes octets)
{
    struct element element;
    cloudli_bytes rest = octets;

    return take(&rest, &element) && rest.len == 0 && element.constructed &&
           element.contents.len > 0 && is_run(element.contents, 1);
}

static void put_tag(const struct dump_out *out, const struct element *element)
{
    static const char *const classes[] = {"UNIVERSAL ", "APPLICATION ", "",
                                          "PRIVATE "};
    static const char *const names[] = {
        [1] = "BOOLEAN",      [2] = "INTEGER",     [3] = "BIT STRING",
        [4] = "OCTET STRING", [5] = "NULL",        [6] = "OBJECT IDENTIFIER",
        [10] = "ENUMERATED",  [12] = "UTF8String", [13] = "RELATIVE-OID",
        [16] = "SEQUENCE",    [17] = "SET",        [19] = "PrintableString",
        [22] = "IA5String",   [23] = "UTCTime",    [24] = "GeneralizedTime"};

    if (element->class == 0 && element->number < 25 &&
        names[element->number] != NULL)
        dump_put(out, DUMP_NAME, "%s", names[element->number]);
    else
        dump_put(out, DUMP_NAME, "[%s%u]", classes[element->class],
                 element->number);
}

/* By its tag, or one of TS 33.128, 4.19 and more, in a tag of its own. */
static int is_object_id(const struct element *element)
{
    const cloudli_bytes octets = element->contents;

    if (element->class == 0)
        return element->number == 6 || element->number == 13;
    return element->number == 1 && octets.len == 5 && octets.ptr[0] == 4 &&
           octets.ptr[1] == 19;
}

static void put_contents(const struct dump_out *out,
                         const struct element *element, int full)
{
    const cloudli_bytes octets = element->contents;
    char text[DUMP_NAME_MAX];

    if (octets.len == 0) {
        (void)fputc('\n', out->file);
        return;
    }
    if (is_object_id(element)) {
        dump_oid(octets, element->class != 0 || element->number == 13, text);
        dump_put(out, DUMP_PLAIN, ": %s\n", text);
    } else if (octets.len > 1 && dump_is_text(octets, 0)) {
        (void)fputs(": \"", out->file);
        dump_put_text(out, DUMP_LETTER, octets);
        (void)fputs("\"\n", out->file);
    } else {
        (void)fputs(": ", out->file);
        dump_put_hex(out, octets, full ? SIZE_MAX : HEX_SHOWN);
        dump_put(out, DUMP_DIM, " (%zu octet%s)\n", octets.len,
                 octets.len == 1 ? "" : "s");
    }
}

void dump_ber_print(const struct dump_out *out, cloudli_bytes octets,
                    uint32_t indent, int full)
{
    struct element element;

    while (octets.len > 0 && take(&octets, &element)) {
        dump_indent(out, indent);
        put_tag(out, &element);
        if (element.constructed) {
            (void)fputc('\n', out->file);
            dump_ber_print(out, element.contents, indent + INDENT, full);
        } else {
            put_contents(out, &element, full);
        }
    }
}
