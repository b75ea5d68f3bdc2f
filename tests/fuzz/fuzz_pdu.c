/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Any octets are read as a stream of PDUs with all entries, and each as media.
 * The short reader and the general one agree; views lie in the input or in the
 * room; media that was read and is written again reads alike.
 */
#include "record/encode.h"
#include "record/pdu_fast.h"
#include "record/pdu_read.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Where views may point. */
struct places {
    cloudli_bytes input;
    cloudli_room room;
};

static int lies_in(cloudli_bytes view, const uint8_t *begin, size_t len)
{
    return view.ptr >= begin && view.ptr <= begin + len &&
           view.len <= (size_t)(begin + len - view.ptr);
}

static void check_view(const struct places *p, cloudli_bytes view)
{
    if (view.ptr != NULL && !lies_in(view, p->input.ptr, p->input.len) &&
        !lies_in(view, p->room.ptr, p->room.len))
        abort();
}

static int same(cloudli_bytes a, cloudli_bytes b)
{
    return a.len == b.len && (a.ptr == NULL) == (b.ptr == NULL) &&
           (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static void check_error(int rv, const cloudli_error *err, size_t len)
{
    if (rv != CLOUDLI_OK && (err->code != rv || err->offset > len))
        abort();
}

static void check_party(const struct places *p, const cloudli_conf_party *party)
{
    check_view(p, party->sip_uri);
    check_view(p, party->tel_uri);
    check_view(p, party->server_sdp);
    check_view(p, party->user_sdp);
}

/* A template of any header. */
static struct cloudli__pdu_template some_template(void)
{
    struct cloudli__pdu_fixed fixed = {0};
    struct cloudli__pdu_template tmpl;

    fixed.liid = cloudli_bytes_of("L");
    fixed.operator_id = cloudli_bytes_of("O");
    if (cloudli__pdu_template_init(&tmpl, &fixed, NULL) != CLOUDLI_OK)
        abort();
    return tmpl;
}

/* The contents of the one entry of what was written by a plan. */
static cloudli_bytes
written(const struct cloudli__cc_plan *plan,
        void (*write)(const struct cloudli__cc_plan *, uint8_t *), uint8_t *out)
{
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    cloudli_pdu_entry entry = CLOUDLI_PDU_ENTRY_INIT;
    size_t cursor = 0;

    write(plan, out);
    if (cloudli_pdu_decode(&pdu, out, plan->total, NULL) != CLOUDLI_OK ||
        pdu.bytes.len != plan->total ||
        cloudli_pdu_next(&pdu, &cursor, &entry, NULL) != CLOUDLI_OK)
        abort();
    return entry.contents;
}

static void write_ipmm_cc_again(const cloudli_ipmm_cc *v)
{
    const struct cloudli__pdu_template tmpl = some_template();
    const struct cloudli__pdu_stamp stamp = {1, 1};
    cloudli_ipmm_cc back = CLOUDLI_IPMM_CC_INIT;
    struct cloudli__cc_plan plan;
    uint8_t *out;

    if (v->frame > 127 || v->protocol > 127 || v->content.len > 65535 ||
        v->stream_id.len > 255)
        return;
    cloudli__ipmm_cc_measure(&plan, &tmpl, &stamp, 0, v);
    out = malloc(plan.total);
    if (cloudli_ipmm_cc_decode(&back,
                               written(&plan, cloudli__ipmm_cc_write, out),
                               NULL) != CLOUDLI_OK ||
        back.present != v->present || back.frame != v->frame ||
        back.protocol != v->protocol || !same(back.content, v->content) ||
        !same(back.stream_id, v->stream_id))
        abort();
    free(out);
}

static void read_ipmm_cc(const struct places *p, cloudli_bytes contents)
{
    cloudli_ipmm_cc v = CLOUDLI_IPMM_CC_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv;

    v.room = p->room;
    rv = cloudli_ipmm_cc_decode(&v, contents, &err);
    check_error(rv, &err, contents.len);
    if (rv != CLOUDLI_OK)
        return;
    check_view(p, v.content);
    check_view(p, v.stream_id);
    write_ipmm_cc_again(&v);
}

static void write_conf_cc_again(const cloudli_conf_cc *v)
{
    const struct cloudli__pdu_template tmpl = some_template();
    const struct cloudli__pdu_stamp stamp = {1, 1};
    struct cloudli__buffer head = {0}, media_id = {0};
    struct cloudli__conf_cc_value value = {0};
    cloudli_conf_cc back = CLOUDLI_CONF_CC_INIT;
    struct cloudli__cc_plan plan;
    uint8_t *out;

    if (v->correlation_number.ptr == NULL || v->content.len > 65535 ||
        cloudli__conf_cc_head(&head, cloudli__profile_plain.conf_hi3, v->liid,
                              v->correlation_number) != CLOUDLI_OK ||
        cloudli__conf_media_id(&media_id, &v->source, v->stream_id) !=
            CLOUDLI_OK) {
        cloudli__buffer_dispose(&head);
        return;
    }
    value.head = (cloudli_bytes){head.data, head.len};
    value.media_id = (cloudli_bytes){media_id.data, media_id.len};
    value.sequence_number = v->sequence_number;
    value.direction = v->direction;
    value.content = v->content;
    cloudli__conf_cc_measure(&plan, &tmpl, &stamp, 0, &value);
    out = malloc(plan.total);
    if (cloudli_conf_cc_decode(&back,
                               written(&plan, cloudli__conf_cc_write, out),
                               NULL) != CLOUDLI_OK ||
        back.sequence_number != v->sequence_number ||
        back.direction != v->direction || !same(back.liid, v->liid) ||
        !same(back.stream_id, v->stream_id) ||
        !same(back.source.sip_uri, v->source.sip_uri) ||
        !same(back.content, v->content))
        abort();
    free(out);
    cloudli__buffer_dispose(&head);
    cloudli__buffer_dispose(&media_id);
}

static void read_conf_cc(const struct places *p, cloudli_bytes contents)
{
    cloudli_conf_cc v = CLOUDLI_CONF_CC_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv;

    v.room = p->room;
    rv = cloudli_conf_cc_decode(&v, contents, &err);
    check_error(rv, &err, contents.len);
    if (rv != CLOUDLI_OK)
        return;
    check_view(p, v.liid);
    check_view(p, v.correlation_number);
    check_view(p, v.stream_id);
    check_view(p, v.content);
    check_party(p, &v.source);
    write_conf_cc_again(&v);
}

/* As both kinds of media: the tag is the sender's word only. */
static void read_media(const struct places *p, cloudli_bytes contents)
{
    read_ipmm_cc(p, contents);
    read_conf_cc(p, contents);
}

static void read_entries(const struct places *p, const cloudli_pdu *pdu)
{
    size_t cursor = 0;
    int rv;

    do {
        cloudli_pdu_entry entry = CLOUDLI_PDU_ENTRY_INIT;
        cloudli_pdu_entry general = CLOUDLI_PDU_ENTRY_INIT;
        cloudli_error err = CLOUDLI_ERROR_INIT;
        size_t general_cursor = cursor;

        rv = cloudli_pdu_next(pdu, &cursor, &entry, &err);
        if (rv == CLOUDLI_ERR_NOT_FOUND)
            break;
        check_error(rv, &err, pdu->bytes.len);
        if (cloudli__entry_read(pdu, &general_cursor, &general, NULL) != rv ||
            cursor != general_cursor ||
            (rv == CLOUDLI_OK && memcmp(&entry, &general, sizeof(entry)) != 0))
            abort();
        if (rv == CLOUDLI_OK) {
            check_view(p, entry.contents);
            check_view(p, entry.element);
            read_media(p, entry.contents);
        }
    } while (rv == CLOUDLI_OK);
}

static void read_pdu(const struct places *p, const uint8_t *data, size_t len)
{
    cloudli_pdu pdu = CLOUDLI_PDU_INIT, general = CLOUDLI_PDU_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv;

    pdu.room = general.room = p->room;
    rv = cloudli_pdu_decode(&pdu, data, len, &err);
    check_error(rv, &err, len);
    if (cloudli__pdu_read(&general, data, len, NULL) != rv ||
        (rv == CLOUDLI_OK && memcmp(&pdu, &general, sizeof(pdu)) != 0))
        abort();
    if (rv != CLOUDLI_OK)
        return;
    if (pdu.bytes.len != len)
        abort(); /* the frame is the PDU */
    check_view(p, pdu.header.liid);
    check_view(p, pdu.header.operator_id);
    check_view(p, pdu.header.network_element);
    check_view(p, pdu.header.interception_point);
    check_view(p, pdu.payload);
    read_entries(p, &pdu);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct places places = {{data, size}, {NULL, size}};
    size_t pos = 0, total;

    places.room.ptr = malloc(size > 0 ? size : 1);
    read_media(&places, places.input);
    while (pos < size) {
        size_t of_part;

        if (cloudli_pdu_frame(data + pos, size - pos, 4096, &total, NULL) !=
                CLOUDLI_OK ||
            total == 0)
            break;
        /* A part of it asks for more. */
        if (cloudli_pdu_frame(data + pos, total - 1, 4096, &of_part, NULL) !=
                CLOUDLI_OK ||
            of_part != 0)
            abort();
        read_pdu(&places, data + pos, total);
        pos += total;
    }
    free(places.room.ptr);
    return 0;
}
