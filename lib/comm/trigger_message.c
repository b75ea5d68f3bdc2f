/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/trigger_message.h"

#include "base/error.h"
#include "base/utf8.h"
#include "ber/reader.h"
#include "ber/writer.h"

#include <string.h>

/* --- The DER --- */

#define TAG(number) CLOUDLI__BER_CONTEXT(number)

enum field {
    F_ID,
    F_ISSUED,
    F_RESULT,
    F_END,
    F_CIN,
    F_DELIVER,
    F_SERVICES,
    F_MEDIA,
    F_AUTHORITY,
    F_LIID,
    F_COUNTRY,
    F_DELIVERY_COUNTRY,
    F_DESTINATION,
    F_DESTINATION_CC,
    F_PROFILE,
    F_TARGETS
};

enum form {
    OCTETS,
    NUMBER_32,
    NUMBER_64,
    TEXT,
    LIST
};

#define ASK (1u << CLOUDLI__TRIGGER_ASK)
#define ANSWER (1u << CLOUDLI__TRIGGER_ANSWER)
#define ALL (ASK | ANSWER | 1u << CLOUDLI__TRIGGER_STOP)

#define AT(member)                                                             \
    offsetof(struct cloudli__trigger_message, member),                         \
        sizeof(((struct cloudli__trigger_message *)NULL)->member)

/* The fields, each under the tag of its number, in this order. */
static const struct {
    enum form form;
    uint32_t kinds; /* that have it */
    uint32_t needed;
    size_t offset, size;
} fields[] = {
    [F_ID] = {OCTETS, ALL, 1, AT(id)},
    [F_ISSUED] = {NUMBER_64, ALL, 1, AT(issued)},
    [F_RESULT] = {NUMBER_32, ANSWER, 1, AT(result)},
    [F_END] = {NUMBER_64, ASK, 1, AT(end)},
    [F_CIN] = {NUMBER_32, ASK, 1, AT(cin)},
    [F_DELIVER] = {NUMBER_32, ASK, 1, AT(deliver)},
    [F_SERVICES] = {NUMBER_32, ASK, 1, AT(services)},
    [F_MEDIA] = {NUMBER_32, ASK, 1, AT(media)},
    [F_AUTHORITY] = {TEXT, ASK, 1, AT(authority)},
    [F_LIID] = {TEXT, ASK, 1, AT(liid)},
    [F_COUNTRY] = {TEXT, ASK, 1, AT(country)},
    [F_DELIVERY_COUNTRY] = {TEXT, ASK, 1, AT(delivery_country)},
    [F_DESTINATION] = {TEXT, ASK, 1, AT(destination)},
    [F_DESTINATION_CC] = {TEXT, ASK, 0, AT(destination_cc)},
    [F_PROFILE] = {TEXT, ASK, 0, AT(profile)},
    [F_TARGETS] = {LIST, ASK, 1, AT(targets)},
};

#define FIELDS (sizeof(fields) / sizeof(fields[0]))

/* Of a message; what there is for reading and for writing. */
static void *place(const struct cloudli__trigger_message *m, size_t field)
{
    return (char *)m + fields[field].offset;
}

static void put_field(struct cloudli__ber_writer *w,
                      const struct cloudli__trigger_message *m, size_t f)
{
    const void *at = place(m, f);
    size_t list;

    switch (fields[f].form) {
    case OCTETS:
        cloudli__ber_put_bytes(w, TAG(f), (cloudli_bytes){at, fields[f].size});
        break;
    case NUMBER_32:
        cloudli__ber_put_uint(w, TAG(f), *(const uint32_t *)at);
        break;
    case NUMBER_64:
        cloudli__ber_put_uint(w, TAG(f), *(const uint64_t *)at);
        break;
    case TEXT:
        if (*(const char *)at != '\0' || fields[f].needed)
            cloudli__ber_put_bytes(w, TAG(f), cloudli_bytes_of(at));
        break;
    case LIST:
        list = cloudli__ber_open(w, TAG(f));
        for (size_t i = 0; i < m->target_count; i++)
            cloudli__ber_put_bytes(w, CLOUDLI__BER_UTF8_STRING,
                                   cloudli_bytes_of(m->targets[i]));
        cloudli__ber_close(w, list);
        break;
    }
}

int cloudli__trigger_encode(struct cloudli__buffer *out,
                            const struct cloudli__trigger_message *m)
{
    struct cloudli__ber_writer w;
    size_t opened;

    cloudli__ber_writer_init(&w, out);
    opened = cloudli__ber_open(&w, TAG(m->kind));
    for (size_t f = 0; f < FIELDS; f++) {
        if (fields[f].kinds & 1u << m->kind)
            put_field(&w, m, f);
    }
    cloudli__ber_close(&w, opened);
    return w.status;
}

static int get_text(const struct cloudli__ber *in,
                    const struct cloudli__ber_element *e, char *to, size_t size,
                    cloudli_error *err)
{
    const cloudli_bytes text = cloudli__ber_contents(in, e);
    size_t characters;

    if (text.len == 0 || text.len >= size ||
        memchr(text.ptr, '\0', text.len) != NULL ||
        !cloudli__utf8_count(text, &characters))
        return cloudli__fail(err, CLOUDLI_ERR_RANGE, e->offset,
                             "trigger: a text is empty, too long or not UTF-8");
    memcpy(to, text.ptr, text.len);
    to[text.len] = '\0';
    return CLOUDLI_OK;
}

static int get_targets(const struct cloudli__ber *in,
                       const struct cloudli__ber_element *list,
                       struct cloudli__trigger_message *m, cloudli_error *err)
{
    struct cloudli__ber items = cloudli__ber_inside(in, list);
    int rv = cloudli__ber_need_constructed(list, "trigger: targets", err);

    while (rv == CLOUDLI_OK && cloudli__ber_more(&items)) {
        struct cloudli__ber_element e;

        if (m->target_count == CLOUDLI__TRIGGER_TARGETS_MAX)
            return cloudli__fail(err, CLOUDLI_ERR_RANGE, items.pos,
                                 "trigger: too many targets");
        rv = cloudli__ber_next(&items, &e, err);
        if (rv == CLOUDLI_OK)
            rv = get_text(&items, &e, m->targets[m->target_count],
                          sizeof(m->targets[0]), err);
        m->target_count++;
    }
    if (rv == CLOUDLI_OK && m->target_count == 0)
        return cloudli__fail(err, CLOUDLI_ERR_RANGE, list->offset,
                             "trigger: there is no target");
    return rv;
}

static int get_field(const struct cloudli__ber *in,
                     const struct cloudli__ber_element *e,
                     struct cloudli__trigger_message *m, size_t f,
                     cloudli_error *err)
{
    void *at = place(m, f);
    uint64_t number = 0;
    int rv;

    switch (fields[f].form) {
    case OCTETS:
        if (e->len != fields[f].size)
            return cloudli__fail(err, CLOUDLI_ERR_RANGE, e->offset,
                                 "trigger: an id has 16 octets");
        memcpy(at, cloudli__ber_contents(in, e).ptr, e->len);
        return CLOUDLI_OK;
    case NUMBER_32:
        rv = cloudli__ber_get_uint(in, e, 0, UINT32_MAX, &number,
                                   "trigger: number", err);
        *(uint32_t *)at = (uint32_t)number;
        return rv;
    case NUMBER_64:
        return cloudli__ber_get_uint(in, e, 0, INT64_MAX, at, "trigger: time",
                                     err);
    case TEXT:
        return get_text(in, e, at, fields[f].size, err);
    case LIST:
        break;
    }
    return get_targets(in, e, m, err);
}

/* The fields in their order; what may be left out may. */
static int get_fields(struct cloudli__ber *in,
                      struct cloudli__trigger_message *m, cloudli_error *err)
{
    struct cloudli__ber_element e = {0};
    int have = 0, rv = CLOUDLI_OK;

    for (size_t f = 0; rv == CLOUDLI_OK && f < FIELDS; f++) {
        if ((fields[f].kinds & 1u << m->kind) == 0)
            continue;
        if (!have && cloudli__ber_more(in)) {
            rv = cloudli__ber_next(in, &e, err);
            have = 1;
        }
        if (rv == CLOUDLI_OK && have && e.tag == TAG(f)) {
            rv = get_field(in, &e, m, f, err);
            have = 0;
        } else if (rv == CLOUDLI_OK && fields[f].needed) {
            rv = cloudli__fail(err, CLOUDLI_ERR_PDU, in->pos,
                               "trigger: a field is missing");
        }
    }
    if (rv == CLOUDLI_OK && (have || cloudli__ber_more(in)))
        rv = cloudli__fail(err, CLOUDLI_ERR_PDU, in->pos,
                           "trigger: there is more than belongs there");
    return rv;
}

/* What was read is what would be written: one message, one form. */
static int check_form(const struct cloudli__trigger_message *m,
                      cloudli_bytes der, cloudli_error *err)
{
    struct cloudli__buffer again = {0};
    int rv = cloudli__trigger_encode(&again, m);

    if (rv == CLOUDLI_OK &&
        (again.len != der.len || memcmp(again.data, der.ptr, der.len) != 0))
        rv = cloudli__fail(err, CLOUDLI_ERR_BER, 0,
                           "trigger: the encoding is not DER");
    cloudli__buffer_dispose(&again);
    return rv;
}

int cloudli__trigger_decode(struct cloudli__trigger_message *m,
                            cloudli_bytes der, cloudli_error *err)
{
    struct cloudli__ber in = cloudli__ber_of(der), inside;
    struct cloudli__ber_element e;
    int rv;

    memset(m, 0, sizeof(*m));
    if (!cloudli__ber_more(&in))
        return cloudli__fail(err, CLOUDLI_ERR_PDU, 0, "trigger: empty");
    rv = cloudli__ber_next(&in, &e, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__ber_need_constructed(&e, "trigger", err);
    if (rv != CLOUDLI_OK)
        return rv;
    m->kind = CLOUDLI__BER_NUMBER(e.tag);
    if (m->kind < CLOUDLI__TRIGGER_ASK || m->kind > CLOUDLI__TRIGGER_ANSWER ||
        e.tag != TAG(m->kind) || cloudli__ber_more(&in))
        return cloudli__fail(err, CLOUDLI_ERR_PDU, 0,
                             "trigger: no message of a known kind");
    inside = cloudli__ber_inside(&in, &e);
    rv = get_fields(&inside, m, err);
    if (rv == CLOUDLI_OK && m->kind == CLOUDLI__TRIGGER_ANSWER &&
        (m->result < CLOUDLI__TRIGGER_ACCEPTED ||
         m->result > CLOUDLI__TRIGGER_NOT_POSSIBLE))
        rv =
            cloudli__fail(err, CLOUDLI_ERR_RANGE, 0, "trigger: no such answer");
    return rv == CLOUDLI_OK ? check_form(m, der, err) : rv;
}
