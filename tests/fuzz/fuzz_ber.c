/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Any octets are walked as BER, to the last element. What could be read is
 * written again with definite lengths and read with the same outcome. */
#include "ber/reader.h"
#include "ber/time_text.h"
#include "ber/writer.h"

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
    uint32_t flag, known;
    cloudli_time time;

    if (cloudli__ber_get_uint(in, e, 5, 1000, &number, "n", NULL) == 0 &&
        (number < 5 || number > 1000))
        abort();
    (void)!cloudli__ber_get_boolean(in, e, &flag, "b", NULL);
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

/* Walks all, and writes it again if w is not NULL. */
static int walk(struct cloudli__ber in, struct seen *seen,
                struct cloudli__ber_writer *w)
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
            size_t opened = 0;

            join(&in, &e);
            if (w != NULL)
                opened = cloudli__ber_open(w, e.tag);
            rv = walk(cloudli__ber_inside(&in, &e), seen, w);
            if (w != NULL)
                cloudli__ber_close(w, opened);
            if (rv != CLOUDLI_OK)
                return rv;
        } else {
            seen->octets += e.len;
            if (w != NULL)
                cloudli__ber_put_bytes(w, e.tag,
                                       cloudli__ber_contents(&in, &e));
        }
    }
    return CLOUDLI_OK;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct cloudli__ber in = cloudli__ber_of((cloudli_bytes){data, size});
    struct cloudli__buffer out = {0};
    struct cloudli__ber_writer w;
    struct seen first = {0, 0}, second = {0, 0};

    cloudli__ber_writer_init(&w, &out);
    if (walk(in, &first, &w) == CLOUDLI_OK && w.status == CLOUDLI_OK) {
        if (walk(cloudli__ber_of((cloudli_bytes){out.data, out.len}), &second,
                 NULL) != CLOUDLI_OK ||
            first.elements != second.elements || first.octets != second.octets)
            abort();
    }
    cloudli__buffer_dispose(&out);
    return 0;
}
