/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Messages of the session: ETSI TS 102 232-1, module LI-PS-PDU. */
#include "ber/writer.h"
#include "record/encode.h"

#define CTX CLOUDLI__BER_CONTEXT

/* Puts what was written into a PDU, and disposes of it. */
static int wrap(struct cloudli__buffer *out,
                const struct cloudli__pdu_template *tmpl,
                const struct cloudli__pdu_stamp *stamp,
                const struct cloudli__ber_writer *w)
{
    int rv = w->status;

    if (rv == CLOUDLI_OK)
        rv = cloudli__tri_wrap(out, tmpl, stamp,
                               (cloudli_bytes){w->out->data, w->out->len});
    cloudli__buffer_dispose(w->out);
    return rv;
}

int cloudli__tri_padding_encode(struct cloudli__buffer *out,
                                const struct cloudli__pdu_template *tmpl,
                                const struct cloudli__pdu_stamp *stamp,
                                size_t octets)
{
    static const uint8_t zeros[CLOUDLI__PADDING_MAX];
    struct cloudli__buffer element = {0};
    struct cloudli__ber_writer w;

    if (octets > CLOUDLI__PADDING_MAX)
        return CLOUDLI_ERR_RANGE;
    cloudli__ber_writer_init(&w, &element);
    cloudli__ber_put_bytes(&w, CTX(CLOUDLI_TRI_PADDING),
                           (cloudli_bytes){zeros, octets});
    return wrap(out, tmpl, stamp, &w);
}

int cloudli__tri_message_encode(struct cloudli__buffer *out,
                                const struct cloudli__pdu_template *tmpl,
                                const struct cloudli__pdu_stamp *stamp,
                                uint32_t priority, cloudli_bytes text)
{
    struct cloudli__buffer element = {0};
    struct cloudli__ber_writer w;
    size_t opened;

    if (priority < CLOUDLI__MESSAGE_ERROR ||
        priority > CLOUDLI__MESSAGE_INFORMATIONAL || text.len < 1 ||
        text.len > 255)
        return CLOUDLI_ERR_RANGE;
    cloudli__ber_writer_init(&w, &element);
    opened = cloudli__ber_open(&w, CTX(CLOUDLI_TRI_OPERATOR_LEA_MESSAGE));
    cloudli__ber_put_uint(&w, CTX(0), priority);
    cloudli__ber_put_bytes(&w, CTX(1), text);
    cloudli__ber_close(&w, opened);
    return wrap(out, tmpl, stamp, &w);
}

/* SEQUENCE OF Option. */
static void put_options(struct cloudli__ber_writer *w, uint32_t tag,
                        uint32_t options)
{
    const size_t list = cloudli__ber_open(w, tag);

    if (options & CLOUDLI__OPTION_ACKNOWLEDGEMENT)
        cloudli__ber_put_bytes(w, CTX(0), (cloudli_bytes){NULL, 0});
    cloudli__ber_close(w, list);
}

int cloudli__tri_options_encode(struct cloudli__buffer *out,
                                const struct cloudli__pdu_template *tmpl,
                                const struct cloudli__pdu_stamp *stamp,
                                uint32_t tri, uint32_t options,
                                uint32_t declined)
{
    struct cloudli__buffer element = {0};
    struct cloudli__ber_writer w;
    size_t opened;

    if (tri != CLOUDLI_TRI_OPTION_REQUEST && tri != CLOUDLI_TRI_OPTION_RESPONSE)
        return CLOUDLI_ERR_RANGE;
    cloudli__ber_writer_init(&w, &element);
    opened = cloudli__ber_open(&w, CTX(tri));
    put_options(&w, CTX(0), options);
    if (tri == CLOUDLI_TRI_OPTION_RESPONSE)
        put_options(&w, CTX(1), declined);
    cloudli__ber_close(&w, opened);
    return wrap(out, tmpl, stamp, &w);
}
