/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Values of every shape that a PS-PDU can have, through the library's codec
 * and past other compilers:
 *
 *     values libtasn1 [COUNT [N]]   makes COUNT values of each shape; what the
 *                                   library encodes is what libtasn1 does, for
 *                                   each N-th of them
 *     values write DIR [COUNT]      writes them to DIR/TYPE/SHAPE.ber and .json
 *     values json TYPE FILE         prints the values of a file of BER
 *     values compare FILE FILE      two files with a JSON text a line are the
 *                                   same
 *
 * The first two print what was covered, and fail if anything was not.
 */
#include "json_text.h"
#include "make_value.h"
#include "tasn1.h"

#include "asn1/arena.h"
#include "ber/reader.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define COUNT_DEFAULT 200
#define SHAPES_MAX 256
#define ARENA_LIMIT ((size_t)512 << 20)

/* All that a PS-PDU can carry, and what an EncryptionContainer has in it: the
 * same payloads, so that some of them do. */
static const struct {
    const char *type;
    const char *shapes; /* how their names begin */
} roots[] = {{"PS-PDU", ""}, {"EncryptedPayload", "cCPayloadSequence."}};

struct run {
    struct coverage coverage;
    struct shape shapes[SHAPES_MAX];
    size_t shape_count;
    cloudli_arena *made;    /* values from the maker */
    cloudli_arena *decoded; /* and from the decoder */
    struct cloudli__buffer bytes;
    struct cloudli__buffer other;
    struct cloudli__buffer json;
    struct cloudli__buffer json_decoded;
    const char *folder; /* of write */
    size_t every;       /* of libtasn1 */
    size_t values;
    size_t later; /* more values, with parts of later versions */
    size_t octets;
    size_t faults;
};

static const cloudli_type *handle_of(const struct cloudli__asn_type *type)
{
    return (const cloudli_type *)(const void *)type;
}

static void fault(struct run *run, const char *where, const char *what)
{
    if (run->faults++ < 20)
        printf("%s: %s\n", where, what);
}

static int collect(void *user_data, const char *text, size_t len)
{
    return cloudli__buffer_append(user_data, text, len);
}

/* A value's JSON, one line, in place of what the buffer had. */
static int json_of(const struct cloudli__asn_type *type, const void *value,
                   struct cloudli__buffer *out)
{
    out->len = 0;
    return cloudli_value_json(handle_of(type), value, type->size, collect,
                              out) != CLOUDLI_OK ||
           cloudli__buffer_append(out, "\n", 1) != CLOUDLI_OK;
}

static int encode(const struct cloudli__asn_type *type, const void *value,
                  struct cloudli__buffer *out, cloudli_error *err)
{
    size_t len = 0;
    int rv;

    out->len = 0;
    do {
        rv = cloudli__buffer_reserve(out, len > 4096 ? len : 4096);
        if (rv == CLOUDLI_OK)
            rv = cloudli_value_encode(handle_of(type), value, type->size,
                                      out->data, out->cap, &len, err);
    } while (rv == CLOUDLI_ERR_BUFFER_TOO_SMALL);
    out->len = len;
    return rv;
}

/* Decodes run->bytes; NULL with a fault. */
static void *decode(struct run *run, const char *where,
                    const struct cloudli__asn_type *type)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    void *value;
    int rv;

    cloudli_arena_reset(run->decoded);
    value = cloudli__arena_take(run->decoded, type->size, &rv);
    if (value == NULL ||
        cloudli_value_decode(handle_of(type), value, type->size, run->decoded,
                             run->bytes.data, run->bytes.len,
                             &err) != CLOUDLI_OK) {
        fault(run, where, err.message);
        return NULL;
    }
    return value;
}

static int same(const struct cloudli__buffer *a,
                const struct cloudli__buffer *b)
{
    return a->len == b->len && memcmp(a->data, b->data, a->len) == 0;
}

/* Where two texts part, with what is before. */
static void print_difference(const struct cloudli__buffer *a,
                             const struct cloudli__buffer *b)
{
    const struct cloudli__buffer *texts[] = {a, b};
    size_t same_len = 0;

    while (same_len < a->len && same_len < b->len &&
           a->data[same_len] == b->data[same_len])
        same_len++;
    for (int i = 0; i < 2; i++) {
        const size_t from = same_len > 120 ? same_len - 120 : 0;

        printf("    ");
        for (size_t at = from; at < texts[i]->len && at < same_len + 60; at++)
            putchar(texts[i]->data[at] < 0x20 ? '_' : texts[i]->data[at]);
        printf("\n");
    }
}

/* 1 if two JSON texts tell the same value, else they are printed where they
 * part. What a SET OF was sorted in is as long as it was. */
static int same_value(const struct cloudli__buffer *a,
                      const struct cloudli__buffer *b, int sorted)
{
    const char *at = (const char *)a->data, *at_b = (const char *)b->data;
    struct cloudli__buffer one = {0}, two = {0};
    int rv;

    if (same(a, b))
        return 1;
    rv = json_text_normalise(&at, at + a->len, &one) == 0 &&
         json_text_normalise(&at_b, at_b + b->len, &two) == 0 &&
         (same(&one, &two) || (sorted && one.len == two.len));
    if (!rv)
        print_difference(&one, &two);
    cloudli__buffer_dispose(&one);
    cloudli__buffer_dispose(&two);
    return rv;
}

/* The value through the library: the bytes are decoded to the same value, and
 * that is encoded to the same bytes. run->json_decoded becomes its JSON. */
static int there_and_back(struct run *run, const struct shape *shape,
                          const void *value, int sorted)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    const void *back;

    if (encode(shape->root, value, &run->bytes, &err) != CLOUDLI_OK) {
        fault(run, shape->name, err.message);
        return 1;
    }
    back = decode(run, shape->name, shape->root);
    if (back == NULL)
        return 1;
    if (encode(shape->root, back, &run->other, &err) != CLOUDLI_OK ||
        !same(&run->bytes, &run->other)) {
        fault(run, shape->name, "what was decoded is encoded in another way");
        return 1;
    }
    if (json_of(shape->root, value, &run->json) != 0 ||
        json_of(shape->root, back, &run->json_decoded) != 0)
        return 1;
    if (!same_value(&run->json, &run->json_decoded, sorted)) {
        fault(run, shape->name, "another value was decoded");
        return 1;
    }
    return 0;
}

typedef int (*value_cb)(struct run *run, void *user_data,
                        const struct shape *shape, const void *value);

/* Makes a value of a shape, which goes through the library; NULL if it does
 * not. */
static const void *next_value(struct run *run, struct maker *maker,
                              uint64_t seed)
{
    const struct shape *shape = maker->shape;
    void *value;
    int rv;

    cloudli_arena_reset(run->made);
    maker_begin(maker, seed);
    value = cloudli__arena_take(run->made, shape->root->size, &rv);
    if (value == NULL || make_value(maker, shape->root, value) != 0) {
        fault(run, shape->name, "no value was made");
        return NULL;
    }
    return there_and_back(run, shape, value, (int)maker->sorted) == 0 ? value
                                                                      : NULL;
}

/* Makes values of a shape and hands them over; and some with fields and
 * alternatives of later versions, which only the library keeps. */
static void each_value(struct run *run, size_t number, size_t count,
                       value_cb use, void *user_data)
{
    struct maker maker = {.coverage = &run->coverage,
                          .shape = &run->shapes[number],
                          .arena = run->made};
    const uint64_t seed = (uint64_t)number << 32;

    for (size_t i = 0; i < count; i++) {
        const void *value = next_value(run, &maker, seed + i);

        if (value != NULL && use(run, user_data, maker.shape, value) == 0) {
            run->values++;
            run->octets += run->bytes.len;
        }
    }
    maker.coverage = NULL;
    maker.later = 20;
    for (size_t i = 0; i < count / 5; i++)
        run->later += next_value(run, &maker, seed + count + i) != NULL;
}

static int against_libtasn1(struct run *run, void *user_data,
                            const struct shape *shape, const void *value)
{
    if (run->values % run->every != 0)
        return 0;
    run->other.len = 0;
    if (tasn1_encode(user_data, shape->root, value, &run->other) != 0) {
        fault(run, shape->name, "libtasn1 does not encode it");
        return 1;
    }
    if (!same(&run->bytes, &run->other)) {
        fault(run, shape->name, "libtasn1 encodes it in another way");
        return 1;
    }
    return 0;
}

static void run_libtasn1(struct run *run, size_t number, size_t count)
{
    struct tasn1 *engine = tasn1_open(&run->shapes[number]);

    if (engine == NULL)
        fault(run, run->shapes[number].name, "libtasn1 does not know it");
    else
        each_value(run, number, count, against_libtasn1, engine);
    tasn1_close(engine);
}

struct files {
    FILE *ber;
    FILE *json;
};

static int into_files(struct run *run, void *user_data,
                      const struct shape *shape, const void *value)
{
    struct files *files = user_data;

    (void)value;
    if (fwrite(run->bytes.data, 1, run->bytes.len, files->ber) ==
            run->bytes.len &&
        fwrite(run->json_decoded.data, 1, run->json_decoded.len, files->json) ==
            run->json_decoded.len)
        return 0;
    fault(run, shape->name, "cannot write");
    return 1;
}

static void run_write(struct run *run, size_t number, size_t count)
{
    const struct shape *shape = &run->shapes[number];
    struct files files;
    char path[1024];
    int used;

    used =
        snprintf(path, sizeof(path), "%s/%s", run->folder, shape->root->name);
    if (mkdir(path, 0777) != 0 && errno != EEXIST) {
        fault(run, path, strerror(errno));
        return;
    }
    used +=
        snprintf(path + used, sizeof(path) - (size_t)used, "/%s.", shape->name);
    (void)snprintf(path + used, sizeof(path) - (size_t)used, "ber");
    files.ber = fopen(path, "wb");
    (void)snprintf(path + used, sizeof(path) - (size_t)used, "json");
    files.json = fopen(path, "wb");
    if (files.ber == NULL || files.json == NULL)
        fault(run, path, strerror(errno));
    else
        each_value(run, number, count, into_files, &files);
    if (files.ber != NULL && fclose(files.ber) != 0)
        fault(run, path, strerror(errno));
    if (files.json != NULL && fclose(files.json) != 0)
        fault(run, path, strerror(errno));
}

static void run_dispose(struct run *run)
{
    coverage_dispose(&run->coverage);
    cloudli_arena_free(run->made);
    cloudli_arena_free(run->decoded);
    cloudli__buffer_dispose(&run->bytes);
    cloudli__buffer_dispose(&run->other);
    cloudli__buffer_dispose(&run->json);
    cloudli__buffer_dispose(&run->json_decoded);
}

/* Runs every shape, and reports. 0 if all is well. */
static int run_shapes(struct run *run, size_t count,
                      void (*one)(struct run *, size_t, size_t))
{
    size_t missing = 0;

    for (size_t i = 0; i < sizeof(roots) / sizeof(roots[0]); i++) {
        const struct cloudli__asn_type *root =
            cloudli__asn_type(cloudli_type_find(roots[i].type));

        if (root == NULL || !coverage_reach(&run->coverage, root))
            return 1;
        run->shape_count +=
            shapes_of(root, roots[i].shapes, run->shapes + run->shape_count,
                      SHAPES_MAX - run->shape_count);
    }
    for (size_t i = 0; i < run->shape_count; i++) {
        const size_t before = run->values;

        one(run, i, count);
        if (run->values - before < count) {
            missing++;
            printf("%s %s: only %zu of %zu values\n", run->shapes[i].root->name,
                   run->shapes[i].name, run->values - before, count);
        }
    }
    missing += coverage_report(&run->coverage);
    printf("%zu shapes, %zu values, %zu octets; %zu values with parts of later "
           "versions; %zu faults\n",
           run->shape_count, run->values, run->octets, run->later, run->faults);
    return run->faults > 0 || missing > 0;
}

/* A whole file. NULL with a printed reason. */
static int read_file(const char *path, struct cloudli__buffer *out)
{
    FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    size_t got = 0;

    if (file == NULL) {
        printf("%s: %s\n", path, strerror(errno));
        return 1;
    }
    do {
        out->len += got;
        if (cloudli__buffer_reserve(out, 65536) != CLOUDLI_OK)
            break;
        got = fread(out->data + out->len, 1, 65536, file);
    } while (got > 0);
    if (file != stdin)
        (void)fclose(file);
    return 0;
}

static int print_json(struct run *run, const char *name, const char *path)
{
    const struct cloudli__asn_type *type =
        cloudli__asn_type(cloudli_type_find(name));
    size_t pos = 0;

    if (type == NULL || read_file(path, &run->other) != 0)
        return 1;
    while (pos < run->other.len) {
        struct cloudli__ber in = {run->other.data, pos, run->other.len, 0, 1};
        struct cloudli__ber_element element;
        const void *value;

        if (cloudli__ber_next(&in, &element, NULL) != CLOUDLI_OK)
            return 1;
        run->bytes.len = 0;
        if (cloudli__buffer_append(&run->bytes, run->other.data + pos,
                                   in.pos - pos) != CLOUDLI_OK)
            return 1;
        value = decode(run, path, type);
        if (value == NULL || json_of(type, value, &run->json) != 0 ||
            fwrite(run->json.data, 1, run->json.len, stdout) != run->json.len)
            return 1;
        pos = in.pos;
    }
    return 0;
}

static int compare(struct run *run, const char *path, const char *other_path)
{
    const char *a, *b, *a_end, *b_end;
    size_t line = 1;

    if (read_file(path, &run->bytes) != 0 ||
        read_file(other_path, &run->other) != 0)
        return 1;
    a = (const char *)run->bytes.data;
    b = (const char *)run->other.data;
    a_end = a + run->bytes.len;
    b_end = b + run->other.len;
    for (; a < a_end && b < b_end; line++) {
        run->json.len = run->json_decoded.len = 0;
        if (json_text_normalise(&a, a_end, &run->json) != 0 ||
            json_text_normalise(&b, b_end, &run->json_decoded) != 0) {
            printf("%s: value %zu: not JSON\n", path, line);
            return 1;
        }
        if (same(&run->json, &run->json_decoded))
            continue;
        printf("%s: value %zu differs from %s\n", path, line, other_path);
        print_difference(&run->json, &run->json_decoded);
        if (++run->faults == 5)
            return 1;
    }
    if (a < a_end || b < b_end) {
        printf("%s: not as many values as %s\n", path, other_path);
        return 1;
    }
    printf("%zu values are the same\n", line - 1);
    return run->faults > 0;
}

static int command(struct run *run, int argc, char **argv)
{
    if (argc >= 2 && strcmp(argv[1], "libtasn1") == 0) {
        run->every = argc > 3 ? strtoul(argv[3], NULL, 10) : 1;
        if (run->every == 0)
            run->every = 1;
        if (tasn1_trims_named_bits())
            fault(run, "libtasn1", "knows named bits now: need not be helped");
        return run_shapes(run,
                          argc > 2 ? strtoul(argv[2], NULL, 10) : COUNT_DEFAULT,
                          run_libtasn1);
    }
    if (argc >= 3 && strcmp(argv[1], "write") == 0) {
        run->folder = argv[2];
        return run_shapes(run,
                          argc > 3 ? strtoul(argv[3], NULL, 10) : COUNT_DEFAULT,
                          run_write);
    }
    if (argc == 4 && strcmp(argv[1], "json") == 0)
        return print_json(run, argv[2], argv[3]);
    if (argc == 4 && strcmp(argv[1], "compare") == 0)
        return compare(run, argv[2], argv[3]);
    printf("usage: values libtasn1 [COUNT [N]] | write DIR [COUNT] | "
           "json TYPE FILE | compare FILE FILE\n");
    return 2;
}

int main(int argc, char **argv)
{
    struct run *run = calloc(1, sizeof(*run));
    int rv = 1;

    if (run != NULL &&
        cloudli_arena_new(&run->made, ARENA_LIMIT) == CLOUDLI_OK &&
        cloudli_arena_new(&run->decoded, ARENA_LIMIT) == CLOUDLI_OK)
        rv = command(run, argc, argv);
    if (run != NULL)
        run_dispose(run);
    free(run);
    return rv;
}
