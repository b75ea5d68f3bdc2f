/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Any octets are walked as BER, to the last element. What could be read is
 * written again with definite lengths and read with the same outcome. */
#include "base/memory.h"
#include "ber/back.h"
#include "ber/reader.h"
#include "ber/time_text.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What a walk has seen. */
struct seen {
    size_t elements;
    size_t octets; /* of primitive contents */
};

static void read_values(const struct cloudli__ber *in,
                        const struct cloudli__ber_element *e)
{
    const cloudli_bytes contents = cloudli__ber_contents(in, e);
    uint64_t number = 0;
    uint32_t known;
    cloudli_time time;

    if (cloudli__ber_get_uint(in, e, 5, 1000, &number, "n", NULL) == 0 &&
        (number < 5 || number > 1000))
        abort();
    (void)!cloudli__ber_check_null(e, "null", NULL);
    (void)!cloudli__ber_check_object_id(in, e, "id", NULL);
    (void)!cloudli__generalized_time_read(contents, &time, &known);
    (void)!cloudli__utc_time_read(contents, &time, &known);
}

static void join(const struct cloudli__ber *in,
                 const struct cloudli__ber_element *e)
{
    size_t len = 0, again;
    uint8_t *room;

    if (cloudli__ber_join(in, e, NULL, &len, "text", NULL) != CLOUDLI_OK)
        return;
    if (len > e->len)
        abort(); /* the pieces are longer than what holds them */
    room = malloc(len > 0 ? len : 1);
    again = len;
    if (cloudli__ber_join(in, e, room, &again, "text", NULL) != CLOUDLI_OK ||
        again != len)
        abort();
    free(room);
}

/* Appends an element of definite, shortest length. */
static void put(struct cloudli__buffer *out, uint32_t tag, int constructed,
                cloudli_bytes contents)
{
    uint8_t head[16];
    struct cloudli__ber_back b = {head, sizeof(head), contents.len};

    b.cap += contents.len; /* which lie behind */
    cloudli__ber_back_length(&b, 0);
    cloudli__ber_back_tag(&b, tag, constructed);
    if (cloudli__buffer_append(out, cloudli__ber_back_at(&b),
                               b.len - contents.len) != CLOUDLI_OK ||
        cloudli__buffer_append(out, contents.ptr, contents.len) != CLOUDLI_OK)
        abort();
}

/* Walks all, and writes it again if w is not NULL. */
static int walk(struct cloudli__ber in, struct seen *seen,
                struct cloudli__buffer *w)
{
    while (cloudli__ber_more(&in)) {
        struct cloudli__ber_element e;
        cloudli_error err = CLOUDLI_ERROR_INIT;
        int rv = cloudli__ber_next(&in, &e, &err);

        if (rv != CLOUDLI_OK) {
            if (err.offset > in.end || err.code != rv)
                abort();
            return rv;
        }
        if (e.start < e.offset || e.start > in.end ||
            e.len > in.end - e.start || in.pos > in.end)
            abort();
        seen->elements++;
        read_values(&in, &e);
        if (e.constructed) {
            struct cloudli__buffer inside = {0};

            join(&in, &e);
            rv = walk(cloudli__ber_inside(&in, &e), seen,
                      w == NULL ? NULL : &inside);
            if (rv == CLOUDLI_OK && w != NULL)
                put(w, e.tag, 1, (cloudli_bytes){inside.data, inside.len});
            cloudli__buffer_dispose(&inside);
            if (rv != CLOUDLI_OK)
                return rv;
        } else {
            seen->octets += e.len;
            if (w != NULL)
                put(w, e.tag, 0, cloudli__ber_contents(&in, &e));
        }
    }
    return CLOUDLI_OK;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct cloudli__ber in = cloudli__ber_of((cloudli_bytes){data, size});
    struct cloudli__buffer out = {0};
    struct seen first = {0, 0}, second = {0, 0};

    if (walk(in, &first, &out) == CLOUDLI_OK) {
        if (walk(cloudli__ber_of((cloudli_bytes){out.data, out.len}), &second,
                 NULL) != CLOUDLI_OK ||
            first.elements != second.elements || first.octets != second.octets)
            abort();
    }
    cloudli__buffer_dispose(&out);
    return 0;
}
