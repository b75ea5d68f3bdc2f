/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A value as JSON (RFC 8259): what a walk tells, in brackets. */
#include "base/utf8.h"

#include <cloudli/value.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define OID_TEXT_MAX 512

enum bracket {
    NOTHING,
    OBJECT,
    ARRAY
};

struct json {
    cloudli_write_cb write;
    void *user_data;
    int stopped;
    uint32_t open;            /* brackets that are open */
    uint8_t bracket[64];      /* an enum bracket for each */
    uint8_t filled[64];       /* something is in it already */
    uint8_t unknown_list[64]; /* its array "unknown" has begun */
};

static void put(struct json *j, const char *text, size_t len)
{
    if (!j->stopped && len > 0)
        j->stopped = j->write(j->user_data, text, len) != 0;
}

static void put_text(struct json *j, const char *text)
{
    put(j, text, strlen(text));
}

static void put_hex(struct json *j, cloudli_bytes bytes)
{
    static const char digits[] = "0123456789abcdef";
    char piece[256];
    size_t used = 0;

    put_text(j, "\"");
    for (size_t i = 0; i < bytes.len; i++) {
        piece[used++] = digits[bytes.ptr[i] >> 4];
        piece[used++] = digits[bytes.ptr[i] & 15];
        if (used == sizeof(piece)) {
            put(j, piece, used);
            used = 0;
        }
    }
    put(j, piece, used);
    put_text(j, "\"");
}

/* What is not UTF-8 becomes U+FFFD: JSON text cannot hold it. */
static void put_string(struct json *j, cloudli_bytes text)
{
    put_text(j, "\"");
    while (text.len > 0) {
        const size_t len = cloudli__utf8_length(text);
        char escape[8];

        if (len == 0) {
            put_text(j, "\xef\xbf\xbd");
        } else if (text.ptr[0] < 0x20 || text.ptr[0] == 0x7f) {
            (void)snprintf(escape, sizeof(escape), "\\u%04x", text.ptr[0]);
            put_text(j, escape);
        } else {
            if (text.ptr[0] == '"' || text.ptr[0] == '\\')
                put_text(j, "\\");
            put(j, (const char *)text.ptr, len);
        }
        text.ptr += len == 0 ? 1 : len;
        text.len -= len == 0 ? 1 : len;
    }
    put_text(j, "\"");
}

/* The comma and the name that stand before a value. */
static void put_name(struct json *j, const char *name)
{
    if (j->open > 0) {
        if (j->filled[j->open - 1])
            put_text(j, ", ");
        j->filled[j->open - 1] = 1;
    }
    if (name != NULL) {
        put_string(j, cloudli_bytes_of(name));
        put_text(j, ": ");
    }
}

static void open_bracket(struct json *j, enum bracket bracket)
{
    if (j->open == sizeof(j->bracket)) {
        j->stopped = 1;
        return;
    }
    j->bracket[j->open] = (uint8_t)bracket;
    j->filled[j->open] = 0;
    j->unknown_list[j->open] = 0;
    j->open++;
    put_text(j, bracket == OBJECT ? "{" : "[");
}

static void close_bracket(struct json *j)
{
    if (j->open == 0)
        return;
    j->open--;
    if (j->unknown_list[j->open])
        put_text(j, "]");
    put_text(j, j->bracket[j->open] == OBJECT ? "}" : "]");
}

static void put_number(struct json *j, const cloudli_value_step *step)
{
    char text[32];

    if (step->is_negative)
        (void)snprintf(text, sizeof(text), "%" PRId64, (int64_t)step->number);
    else
        (void)snprintf(text, sizeof(text), "%" PRIu64, step->number);
    put_text(j, text);
}

static void put_oid(struct json *j, const cloudli_value_step *step)
{
    char text[OID_TEXT_MAX];

    if (cloudli_oid_format(step->bytes,
                           step->kind == CLOUDLI_VALUE_RELATIVE_OID, text,
                           sizeof(text)) == CLOUDLI_OK)
        put_string(j, cloudli_bytes_of(text));
    else
        put_hex(j, step->bytes);
}

/* Of a SEQUENCE there may be several, which share one member; of a CHOICE
 * there is one, and in a list it is an object of its own. */
static void put_unknown(struct json *j, const cloudli_value_step *step)
{
    if (j->open > 0 && !j->unknown_list[j->open - 1]) {
        put_name(j, "unknown");
        put_text(j, "[");
        j->unknown_list[j->open - 1] = 1;
    } else if (j->open > 0) {
        put_text(j, ", ");
    }
    put_hex(j, step->bytes);
}

static void put_value(struct json *j, const cloudli_value_step *step)
{
    switch (step->kind) {
    case CLOUDLI_VALUE_ENUMERATED:
    case CLOUDLI_VALUE_BIT:
        if (step->text != NULL)
            put_string(j, cloudli_bytes_of(step->text));
        else
            put_number(j, step);
        break;
    case CLOUDLI_VALUE_BOOLEAN:
        put_text(j, step->number != 0 ? "true" : "false");
        break;
    case CLOUDLI_VALUE_NULL:
        put_text(j, "null");
        break;
    case CLOUDLI_VALUE_BITS:
        put_text(j, "{\"bits\": ");
        put_number(j, step);
        put_text(j, ", \"hex\": ");
        put_hex(j, step->bytes);
        put_text(j, "}");
        break;
    case CLOUDLI_VALUE_OCTETS:
        put_hex(j, step->bytes);
        break;
    case CLOUDLI_VALUE_TEXT:
    case CLOUDLI_VALUE_TIME:
        put_string(j, step->bytes);
        break;
    case CLOUDLI_VALUE_OID:
    case CLOUDLI_VALUE_RELATIVE_OID:
        put_oid(j, step);
        break;
    default:
        put_number(j, step);
        break;
    }
}

static int on_step(void *user_data, const cloudli_value_step *step)
{
    struct json *j = user_data;

    switch (step->kind) {
    case CLOUDLI_VALUE_SEQUENCE:
    case CLOUDLI_VALUE_CHOICE:
    case CLOUDLI_VALUE_LIST:
        put_name(j, step->name);
        open_bracket(j, step->kind == CLOUDLI_VALUE_LIST ? ARRAY : OBJECT);
        break;
    case CLOUDLI_VALUE_END:
        close_bracket(j);
        break;
    case CLOUDLI_VALUE_UNKNOWN:
        put_unknown(j, step);
        break;
    default:
        put_name(j, step->name);
        put_value(j, step);
        break;
    }
    return j->stopped;
}

int cloudli_value_json(const cloudli_type *type, const void *value,
                       size_t value_size, cloudli_write_cb write,
                       void *user_data)
{
    struct json j = {.write = write, .user_data = user_data};

    if (write == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    return cloudli_value_walk(type, value, value_size, on_step, &j);
}
