/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_value.h"

#include "lemf_packet.h"

#include <cloudli/pdu.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NAME_MAX_LEN 128
#define OID_TEXT_MAX 512

/* Objects and arrays that are open; the first is the caller's. */
struct builder {
    json_t *open[CLOUDLI_PDU_DEPTH_MAX * 2];
    size_t depth;
    int failed;
};

static json_t *hex_of(cloudli_bytes octets)
{
    static const char digits[] = "0123456789abcdef";
    char *text = malloc(2 * octets.len + 1);
    json_t *value;

    if (text == NULL)
        return NULL;
    for (size_t i = 0; i < octets.len; i++) {
        text[2 * i] = digits[octets.ptr[i] >> 4];
        text[2 * i + 1] = digits[octets.ptr[i] & 15];
    }
    value = json_stringn(text, 2 * octets.len);
    free(text);
    return value;
}

/* NULL: they are no text that people read, or memory is short. */
static json_t *text_of(cloudli_bytes octets)
{
    for (size_t i = 0; i < octets.len; i++) {
        const uint8_t c = octets.ptr[i];

        if ((c < ' ' && c != '\t' && c != '\r' && c != '\n') || c == 0x7f)
            return NULL;
    }
    return json_stringn((const char *)octets.ptr, octets.len);
}

static json_t *address_of(cloudli_bytes octets)
{
    char text[LEMF_ADDRESS_TEXT_MAX];
    cloudli_address address = {{0}, (uint32_t)octets.len, 0};

    memcpy(address.octets, octets.ptr, octets.len);
    lemf_address_format(&address, text);
    return json_string(text);
}

int lemf_hex_add(json_t *object, const char *name, cloudli_bytes octets)
{
    return json_object_set_new(object, name, hex_of(octets));
}

int lemf_octets_add(json_t *object, const char *name, cloudli_bytes octets)
{
    json_t *text;
    char hex_name[NAME_MAX_LEN];

    if (octets.ptr == NULL)
        return 0;
    text = strcmp(name, "iPBinaryAddress") == 0 &&
                   (octets.len == 4 || octets.len == 16)
               ? address_of(octets)
               : text_of(octets);
    if (text != NULL)
        return json_object_set_new(object, name, text);
    (void)snprintf(hex_name, sizeof(hex_name), "%sHex", name);
    return lemf_hex_add(object, hex_name, octets);
}

static void put(struct builder *b, const char *name, json_t *value)
{
    json_t *into = b->open[b->depth - 1];
    const int rv = json_is_array(into) || name == NULL
                       ? json_array_append_new(into, value)
                       : json_object_set_new(into, name, value);

    b->failed |= rv != 0;
}

static void put_octets(struct builder *b, const cloudli_value_step *step)
{
    json_t *into = b->open[b->depth - 1], *text;

    if (!json_is_array(into)) {
        b->failed |= lemf_octets_add(into, step->name, step->bytes) != 0;
        return;
    }
    text = text_of(step->bytes);
    put(b, NULL, text != NULL ? text : hex_of(step->bytes));
}

static void put_oid(struct builder *b, const cloudli_value_step *step)
{
    char text[OID_TEXT_MAX];

    if (cloudli_oid_format(step->bytes,
                           step->kind == CLOUDLI_VALUE_RELATIVE_OID, text,
                           sizeof(text)) == CLOUDLI_OK)
        put(b, step->name, json_string(text));
    else
        put(b, step->name, hex_of(step->bytes));
}

static void put_bits(struct builder *b, const cloudli_value_step *step)
{
    put(b, step->name,
        json_pack("{sIso}", "bits", (json_int_t)step->number, "hex",
                  hex_of(step->bytes)));
}

/* Fields of later versions, which share one member. */
static void put_unknown(struct builder *b, const cloudli_value_step *step)
{
    json_t *into = b->open[b->depth - 1], *list;

    if (json_is_array(into)) {
        put(b, NULL, hex_of(step->bytes));
        return;
    }
    list = json_object_get(into, "unknown");
    if (list == NULL) {
        put(b, "unknown", json_array());
        list = json_object_get(into, "unknown");
    }
    b->failed |= json_array_append_new(list, hex_of(step->bytes)) != 0;
}

static void open_value(struct builder *b, const cloudli_value_step *step)
{
    json_t *value =
        step->kind == CLOUDLI_VALUE_LIST ? json_array() : json_object();

    if (b->depth == sizeof(b->open) / sizeof(b->open[0])) {
        json_decref(value);
        b->failed = 1;
        return;
    }
    put(b, step->name, value);
    b->open[b->depth++] = value;
}

static int on_step(void *user_data, const cloudli_value_step *step)
{
    struct builder *b = user_data;

    switch (step->kind) {
    case CLOUDLI_VALUE_SEQUENCE:
    case CLOUDLI_VALUE_CHOICE:
    case CLOUDLI_VALUE_LIST:
        if (step->depth > 0) /* the outermost is the caller's object */
            open_value(b, step);
        break;
    case CLOUDLI_VALUE_END:
        if (b->depth > 1)
            b->depth--;
        break;
    case CLOUDLI_VALUE_UNKNOWN:
        put_unknown(b, step);
        break;
    case CLOUDLI_VALUE_ENUMERATED:
    case CLOUDLI_VALUE_BIT:
        put(b, step->name,
            step->text != NULL ? json_string(step->text)
                               : json_integer((json_int_t)step->number));
        break;
    case CLOUDLI_VALUE_BOOLEAN:
        put(b, step->name, json_boolean(step->number != 0));
        break;
    case CLOUDLI_VALUE_NULL:
        put(b, step->name, json_null());
        break;
    case CLOUDLI_VALUE_BITS:
        put_bits(b, step);
        break;
    case CLOUDLI_VALUE_OCTETS:
    case CLOUDLI_VALUE_TEXT:
    case CLOUDLI_VALUE_TIME:
        put_octets(b, step);
        break;
    case CLOUDLI_VALUE_OID:
    case CLOUDLI_VALUE_RELATIVE_OID:
        put_oid(b, step);
        break;
    default:
        put(b, step->name, json_integer((json_int_t)step->number));
        break;
    }
    return b->failed;
}

int lemf_value_add(json_t *object, const cloudli_type *type, const void *value,
                   size_t size)
{
    struct builder b = {.open = {object}, .depth = 1};

    if (cloudli_value_walk(type, value, size, on_step, &b) != CLOUDLI_OK)
        return -1;
    return b.failed ? -1 : 0;
}
