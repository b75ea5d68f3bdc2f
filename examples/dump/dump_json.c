/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "dump_json.h"

#include "dump_nested.h"

#include <inttypes.h>
#include <string.h>

static int write_text(void *user_data, const char *text, size_t len)
{
    return fwrite(text, 1, len, user_data) != len;
}

void dump_json_string(FILE *file, const char *text)
{
    cloudli_bytes rest = cloudli_bytes_of(text);

    (void)fputc('"', file);
    while (rest.len > 0) {
        const size_t len = dump_character(rest);

        if (len == 0) {
            (void)fprintf(file, rest.ptr[0] < 0x80 ? "\\u%04x" : "\\ufffd",
                          rest.ptr[0]);
        } else {
            if (rest.ptr[0] == '"' || rest.ptr[0] == '\\')
                (void)fputc('\\', file);
            (void)fwrite(rest.ptr, 1, len, file);
        }
        rest.ptr += len == 0 ? 1 : len;
        rest.len -= len == 0 ? 1 : len;
    }
    (void)fputc('"', file);
}

static void put_member(FILE *file, const char *name, const char *text)
{
    if (text == NULL || text[0] == '\0')
        return;
    (void)fprintf(file, "\"%s\": ", name);
    dump_json_string(file, text);
    (void)fputs(", ", file);
}

/* Values within OCTET STRINGs, in the order in which they are met. */
struct inside {
    struct dump *dump;
    uint64_t count;
    uint32_t encryption;
    uint32_t depth; /* of values around this one */
};

#define DEPTH_MAX 4u

static int on_step(void *user_data, const cloudli_value_step *step);

static void put_nested(struct inside *in, const char *field,
                       const struct dump_nested *nested)
{
    struct inside deeper = {.dump = in->dump, .depth = in->depth + 1};
    FILE *file = in->dump->out.file;

    (void)fputs(in->count++ == 0 ? ", \"decoded\": [" : ", ", file);
    (void)fprintf(file,
                  "{\"field\": \"%s\", \"type\": \"%s\", \"value\": ", field,
                  cloudli_type_name(nested->type));
    (void)!cloudli_value_json(nested->type, &nested->value, nested->size,
                              write_text, file);
    (void)!cloudli_value_walk(nested->type, &nested->value, nested->size,
                              on_step, &deeper);
    (void)fputs(deeper.count > 0 ? "]}" : "}", file);
}

static int on_step(void *user_data, const cloudli_value_step *step)
{
    struct inside *in = user_data;
    struct dump_nested nested;

    if (step->kind == CLOUDLI_VALUE_ENUMERATED && step->name != NULL &&
        strcmp(step->name, "encryptionType") == 0)
        in->encryption = (uint32_t)step->number;
    else if (step->kind == CLOUDLI_VALUE_OCTETS && in->depth < DEPTH_MAX &&
             dump_nested_decode(&nested, step->name, step->bytes,
                                in->encryption, in->dump->arena))
        put_nested(in, step->name, &nested);
    return 0;
}

void dump_json_pdu(struct dump *dump, const struct dump_place *place,
                   const cloudli_asn_ps_pdu *pdu)
{
    struct inside in = {.dump = dump};
    FILE *file = dump->out.file;

    (void)fputc('{', file);
    put_member(file, "file", dump->file);
    put_member(file, "connection", place->connection);
    (void)fprintf(file,
                  "\"pdu\": %" PRIu64 ", \"offset\": %" PRIu64 ", \"value\": ",
                  place->number, place->offset);
    (void)!cloudli_value_json(dump->type, pdu, sizeof(*pdu), write_text, file);
    (void)!cloudli_value_walk(dump->type, pdu, sizeof(*pdu), on_step, &in);
    (void)fputs(in.count > 0 ? "]}\n" : "}\n", file);
}

void dump_json_fault(struct dump *dump, const char *where, uint64_t offset,
                     const char *text)
{
    FILE *file = dump->out.file;

    (void)fputs("{\"error\": {", file);
    put_member(file, "file", dump->file);
    put_member(file, "connection", where);
    (void)fprintf(file, "\"offset\": %" PRIu64 ", \"reason\": ", offset);
    dump_json_string(file, text);
    (void)fputs("}}\n", file);
}
