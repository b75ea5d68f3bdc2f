/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The reference samples through the library's codec:
 *
 *     value_samples DIR
 *
 * Every DIR/NAME.ber is decoded, tells what DIR/NAME.json tells, and is encoded
 * to the same bytes; every DIR/invalid/NAME.ber is refused at the offset that
 * DIR/invalid/EXPECTED has for it. What is otherwise is listed below, and
 * fails when it no longer is so.
 */
#include "json_text.h"

#include "asn1/asn_schema.h"
#include "ber/reader.h"

#include <cloudli/asn1/li-ps-pdu.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NO_FAULT (SIZE_MAX - 1)

/* Kept as unknown alternatives, which have no names here. */
static const char *const told_otherwise[] = {"cc-101909", "hi4-notification"};

/* Not in the form that is written here, which is DER: a SET OF in another
 * order, forms that only BER has, and a direction of a later version, which is
 * read but not written. */
static const char *const encoded_otherwise[] = {
    "messagingiri-deposit",      "confiri-start",
    "variant-boolean-01",        "variant-indefinite-lengths",
    "variant-long-lengths",      "variant-octet-string-in-pieces",
    "variant-unknown-direction",
};

/* Faults that are found elsewhere than the oracle does, or not at all. */
static const struct {
    const char *name;
    size_t offset;
    const char *why;
} refused_otherwise[] = {
    {"contained-33128-cut", NO_FAULT, "TS 33.128 payloads are octets here"},
    {"payload-implicit", NO_FAULT, "an alternative of a later version"},
};

struct samples {
    const char *folder;
    const cloudli_type *type;
    cloudli_arena *arena;
    struct cloudli__buffer ber;
    struct cloudli__buffer text;
    struct cloudli__buffer told;
    struct cloudli__buffer encoded;
    size_t decoded;
    size_t refused;
    size_t faults;
};

static int is_listed(const char *const *list, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(list[i], name) == 0)
            return 1;
    }
    return 0;
}

#define IS_LISTED(list, name)                                                  \
    is_listed(list, sizeof(list) / sizeof((list)[0]), name)

static void fault(struct samples *s, const char *name, const char *what)
{
    s->faults++;
    printf("%s: %s\n", name, what);
}

static int read_into(struct cloudli__buffer *out, const char *folder,
                     const char *name, const char *suffix)
{
    char path[1024];
    size_t got = 0;
    FILE *file;

    (void)snprintf(path, sizeof(path), "%s/%s%s", folder, name, suffix);
    out->len = 0;
    file = fopen(path, "rb");
    if (file == NULL)
        return 1;
    do {
        out->len += got;
        if (cloudli__buffer_reserve(out, 65536) != CLOUDLI_OK)
            break;
        got = fread(out->data + out->len, 1, 65536, file);
    } while (got > 0);
    return fclose(file) != 0;
}

static int collect(void *user_data, const char *text, size_t len)
{
    return cloudli__buffer_append(user_data, text, len);
}

/* Appends what a value tells, and what it is encoded to, if it is. */
static int use_value(struct samples *s, const cloudli_asn_ps_pdu *pdu)
{
    struct cloudli__buffer *out = &s->encoded;
    size_t len;
    int rv;

    if (cloudli__buffer_reserve(out, 65536) != CLOUDLI_OK)
        return CLOUDLI_ERR_NOMEM;
    rv = cloudli_value_encode(s->type, pdu, sizeof(*pdu), out->data + out->len,
                              out->cap - out->len, &len, NULL);
    if (rv == CLOUDLI_OK)
        out->len += len;
    rv = cloudli_value_json(s->type, pdu, sizeof(*pdu), collect, &s->told);
    return rv != CLOUDLI_OK ? rv : cloudli__buffer_append(&s->told, "\n", 1);
}

/* All PDUs of s->ber. The offset of the first fault, or NO_FAULT. */
static size_t decode_all(struct samples *s, cloudli_error *err)
{
    struct cloudli__ber in = {s->ber.data, 0, s->ber.len, 0, 1};

    s->told.len = s->encoded.len = 0;
    while (cloudli__ber_more(&in)) {
        struct cloudli__ber_element element;
        cloudli_asn_ps_pdu pdu;
        const size_t start = in.pos;

        cloudli_arena_reset(s->arena);
        if (cloudli__ber_next(&in, &element, err) != CLOUDLI_OK)
            return err->offset;
        if (cloudli_value_decode(s->type, &pdu, sizeof(pdu), s->arena,
                                 s->ber.data + start, in.pos - start,
                                 err) != CLOUDLI_OK)
            return start + err->offset;
        if (use_value(s, &pdu) != CLOUDLI_OK)
            return start;
        s->decoded++;
    }
    return NO_FAULT;
}

/* 1 if all lines of two JSON texts tell the same. */
static int tells(const struct cloudli__buffer *a,
                 const struct cloudli__buffer *b)
{
    const char *at[2] = {(const char *)a->data, (const char *)b->data};
    struct cloudli__buffer one = {0}, two = {0};
    int rv = 1;

    while (rv && at[0] < (const char *)a->data + a->len &&
           at[1] < (const char *)b->data + b->len) {
        one.len = two.len = 0;
        rv = json_text_normalise(&at[0], (const char *)a->data + a->len,
                                 &one) == 0 &&
             json_text_normalise(&at[1], (const char *)b->data + b->len,
                                 &two) == 0 &&
             one.len == two.len && memcmp(one.data, two.data, one.len) == 0;
    }
    cloudli__buffer_dispose(&one);
    cloudli__buffer_dispose(&two);
    return rv && at[0] == (const char *)a->data + a->len &&
           at[1] == (const char *)b->data + b->len;
}

static void check_valid(struct samples *s, const char *name)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int same;

    if (read_into(&s->ber, s->folder, name, ".ber") != 0 ||
        decode_all(s, &err) != NO_FAULT) {
        fault(s, name, err.message);
        return;
    }
    same = s->ber.len == s->encoded.len &&
           memcmp(s->ber.data, s->encoded.data, s->ber.len) == 0;
    if (same == IS_LISTED(encoded_otherwise, name))
        fault(s, name,
              same ? "is listed as encoded otherwise, but is not"
                   : "is encoded to other bytes");
    if (read_into(&s->text, s->folder, name, ".json") != 0)
        return; /* the variants have none */
    same = tells(&s->text, &s->told);
    if (same == IS_LISTED(told_otherwise, name))
        fault(s, name,
              same ? "is listed as told otherwise, but is not"
                   : "tells another value");
}

static void check_invalid(struct samples *s, const char *name, size_t expected)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    char folder[1024];
    size_t offset;

    for (size_t i = 0;
         i < sizeof(refused_otherwise) / sizeof(refused_otherwise[0]); i++) {
        if (strcmp(refused_otherwise[i].name, name) == 0) {
            expected = refused_otherwise[i].offset;
            printf("%s: otherwise than the oracle: %s\n", name,
                   refused_otherwise[i].why);
        }
    }
    (void)snprintf(folder, sizeof(folder), "%s/invalid", s->folder);
    if (read_into(&s->ber, folder, name, ".ber") != 0) {
        fault(s, name, "cannot be read");
        return;
    }
    offset = decode_all(s, &err);
    s->refused += offset != NO_FAULT;
    if (offset == expected)
        return;
    fault(s, name, offset == NO_FAULT ? "is not refused" : err.message);
    printf("    at byte %zu, expected at %zu\n", offset, expected);
}

/* Lines as "invalid/NAME.ber: PDU 1 at byte 0: byte 26 (FIELD): WHY" */
static int check_all_invalid(struct samples *s)
{
    char path[1024], line[1024];
    FILE *file;

    (void)snprintf(path, sizeof(path), "%s/invalid/EXPECTED", s->folder);
    file = fopen(path, "r");
    if (file == NULL)
        return 1;
    while (fgets(line, sizeof(line), file) != NULL) {
        char *name = strchr(line, '/');
        char *end = strstr(line, ".ber: ");
        const char *byte = end == NULL ? NULL : strstr(end, ": byte ");

        if (name == NULL || byte == NULL) {
            fault(s, "EXPECTED", "a line is not understood");
            break;
        }
        *end = '\0';
        check_invalid(s, name + 1, strtoul(byte + 7, NULL, 10));
    }
    return fclose(file) != 0;
}

static int check_folder(struct samples *s)
{
    DIR *folder = opendir(s->folder);
    const struct dirent *entry;

    if (folder == NULL)
        return 1;
    while ((entry = readdir(folder)) != NULL) {
        const size_t len = strlen(entry->d_name);
        char name[256];

        if (len < 5 || strcmp(entry->d_name + len - 4, ".ber") != 0)
            continue;
        (void)snprintf(name, sizeof(name), "%.*s", (int)(len - 4),
                       entry->d_name);
        check_valid(s, name);
    }
    (void)closedir(folder);
    return check_all_invalid(s);
}

int main(int argc, char **argv)
{
    struct samples s = {.type = cloudli_type_find("PS-PDU")};
    int rv;

    if (argc != 2 || cloudli_arena_new(&s.arena, 0) != CLOUDLI_OK)
        return 2;
    s.folder = argv[1];
    rv = check_folder(&s);
    if (rv != 0)
        printf("%s: no samples\n", s.folder);
    printf("%zu PDUs decoded, %zu files refused, %zu faults\n", s.decoded,
           s.refused, s.faults);
    cloudli_arena_free(s.arena);
    cloudli__buffer_dispose(&s.ber);
    cloudli__buffer_dispose(&s.text);
    cloudli__buffer_dispose(&s.told);
    cloudli__buffer_dispose(&s.encoded);
    if (rv != 0 || s.decoded == 0 || s.refused == 0)
        return 1;
    return s.faults > 0;
}
