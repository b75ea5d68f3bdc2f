/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "json_text.h"

#include "asn1/asn_schema.h"

#include <stdio.h>
#include <string.h>

#define DEPTH_MAX 200

struct reader {
    const char *at;
    const char *end;
    struct cloudli__buffer *out;
    uint32_t depth;
};

static int value(struct reader *r);

static int add(struct reader *r, const void *text, size_t len)
{
    return cloudli__buffer_append(r->out, text, len) != CLOUDLI_OK;
}

static void skip_space(struct reader *r)
{
    while (r->at < r->end && strchr(" \t\r\n", *r->at) != NULL)
        r->at++;
}

/* Takes a character, if it is the next one. */
static int take(struct reader *r, char c)
{
    skip_space(r);
    if (r->at == r->end || *r->at != c)
        return 0;
    r->at++;
    return 1;
}

static int hex_digit(char c)
{
    static const char digits[] = "0123456789abcdef";
    const char *found = c == '\0' ? NULL : strchr(digits, c | 0x20);

    return found == NULL ? -1 : (int)(found - digits);
}

/* Only the characters that need it are escaped, and all below U+0080. */
static int escape(struct reader *r)
{
    static const char names[] = "\"\\/bfnrt";
    static const char meanings[] = "\"\\/\b\f\n\r\t";
    const char *name;
    int c = 0;

    if (r->at == r->end)
        return 1;
    name = *r->at == '\0' ? NULL : strchr(names, *r->at);
    if (name != NULL) {
        r->at++;
        return add(r, meanings + (name - names), 1);
    }
    if (*r->at != 'u' || r->end - r->at < 5)
        return 1;
    for (int i = 1; i <= 4; i++) {
        const int digit = hex_digit(r->at[i]);

        if (digit < 0)
            return 1;
        c = c << 4 | digit;
    }
    r->at += 5;
    return c >= 0x80 || add(r, &(const char){(char)c}, 1);
}

/* Contents are put with their length before them, so that they can hold any
 * character. */
static int string(struct reader *r)
{
    const size_t start = r->out->len;
    uint32_t len = 0;

    if (!take(r, '"') || add(r, "\"", 1) || add(r, &len, sizeof(len)))
        return 1;
    while (r->at < r->end && *r->at != '"') {
        const char c = *r->at++;

        if (c == '\\' ? escape(r) : add(r, &c, 1))
            return 1;
    }
    len = (uint32_t)(r->out->len - start - 1 - sizeof(len));
    memcpy(r->out->data + start + 1, &len, sizeof(len));
    return !take(r, '"');
}

/* 1 if what was put since start is this string. */
static int is_string(const struct reader *r, size_t start, const char *text)
{
    const size_t head = start + 1 + sizeof(uint32_t);

    return r->out->len - head == strlen(text) &&
           memcmp(r->out->data + head, text, strlen(text)) == 0;
}

/* The members that have a DEFAULT in the modules, and how it is told. */
struct fallback {
    const char *name;
    char text[64];
};

static void add_fallback(struct fallback *to,
                         const struct cloudli__asn_field *field)
{
    const struct cloudli__asn_type *type = cloudli__asn_type_of(field);
    const char *text = cloudli__asn_enum_name(type, field->default_value);

    to->name = field->name;
    if (text == NULL)
        text = field->default_value != 0 ? "true" : "false";
    (void)snprintf(to->text, sizeof(to->text), "%s", text);
}

static const struct fallback *fallbacks(size_t *count)
{
    static struct fallback list[32];
    static size_t used, i;

    for (; i < cloudli__asn_name_count; i++) {
        const struct cloudli__asn_type *type =
            &cloudli__asn_types[cloudli__asn_names[i].type];

        for (uint32_t f = 0; f < type->field_count; f++) {
            if ((type->fields[f].flags & CLOUDLI__ASN_DEFAULT) != 0 &&
                used < sizeof(list) / sizeof(list[0]))
                add_fallback(&list[used++], &type->fields[f]);
        }
    }
    *count = used;
    return list;
}

/* What the member whose name was just put is when it is absent, or NULL. */
static const char *fallback_of(const struct reader *r, size_t member)
{
    size_t count;
    const struct fallback *list = fallbacks(&count);

    for (size_t i = 0; i < count; i++) {
        if (is_string(r, member, list[i].name))
            return list[i].text;
    }
    return NULL;
}

/* 1 if the value that was put at a place is this: a name or a word. */
static int is_value(const struct reader *r, size_t at, const char *text)
{
    const size_t len = r->out->len - at;

    if (r->out->data[at] == '"')
        return is_string(r, at, text);
    return len == strlen(text) && memcmp(r->out->data + at, text, len) == 0;
}

/* The digits of {"containing": …, "hex": "…"}, of which "{" was put, and the
 * first name. */
static int containing(struct reader *r, size_t start)
{
    size_t name;

    if (!take(r, ':') || value(r))
        return 1;
    name = r->out->len;
    if (!take(r, ',') || string(r) || !is_string(r, name, "hex") ||
        !take(r, ':'))
        return 1;
    r->out->len = start;
    return string(r) || !take(r, '}');
}

/* "unknown" has one element here, and several there. */
static int unknown(struct reader *r)
{
    skip_space(r);
    if (r->at < r->end && *r->at == '[')
        return value(r);
    return add(r, "[", 1) || string(r) || add(r, "]", 1);
}

static int object(struct reader *r)
{
    const size_t start = r->out->len;
    size_t count = 0;

    if (add(r, "{", 1))
        return 1;
    while (!take(r, '}')) {
        const size_t member = r->out->len;
        size_t inner;
        const char *fallback;
        int is_unknown;

        if ((count++ > 0 && !take(r, ',')) || string(r))
            return 1;
        if (count == 1 && is_string(r, member, "containing"))
            return containing(r, start);
        inner = r->out->len;
        fallback = fallback_of(r, member);
        is_unknown = is_string(r, member, "unknown");
        if (!take(r, ':') || (is_unknown ? unknown(r) : value(r)))
            return 1;
        if (fallback != NULL && is_value(r, inner, fallback))
            r->out->len = member;
        else if (add(r, ";", 1))
            return 1;
    }
    return add(r, "}", 1);
}

static int array(struct reader *r)
{
    size_t count = 0;

    r->at++;
    if (add(r, "[", 1))
        return 1;
    while (!take(r, ']')) {
        if ((count++ > 0 && !take(r, ',')) || value(r) || add(r, ",", 1))
            return 1;
    }
    return add(r, "]", 1);
}

static int word(struct reader *r)
{
    const char *start = r->at;

    while (r->at < r->end &&
           (*r->at == '-' || (*r->at >= '0' && *r->at <= '9') ||
            (*r->at >= 'a' && *r->at <= 'z')))
        r->at++;
    return r->at == start || add(r, start, (size_t)(r->at - start));
}

static int value(struct reader *r)
{
    int rv;

    skip_space(r);
    if (r->at == r->end || r->depth >= DEPTH_MAX)
        return 1;
    r->depth++;
    switch (*r->at) {
    case '{':
        r->at++;
        rv = object(r);
        break;
    case '[':
        rv = array(r);
        break;
    case '"':
        rv = string(r);
        break;
    default:
        rv = word(r);
    }
    r->depth--;
    return rv;
}

int json_text_normalise(const char **at, const char *end,
                        struct cloudli__buffer *out)
{
    struct reader r = {*at, end, out, 0};
    const int rv = value(&r);

    skip_space(&r);
    *at = r.at;
    return rv;
}
