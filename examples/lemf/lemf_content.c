/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_content.h"

#include <string.h>

static uint32_t way_of_entry(const cloudli_pdu_entry *entry)
{
    if ((entry->present & CLOUDLI_HAS_DIRECTION) == 0)
        return LEMF_WAY_BOTH;
    if (entry->direction == CLOUDLI_DIRECTION_FROM_TARGET)
        return LEMF_WAY_FROM;
    return entry->direction == CLOUDLI_DIRECTION_TO_TARGET ? LEMF_WAY_TO
                                                           : LEMF_WAY_BOTH;
}

static uint32_t way_of_conference(uint32_t direction)
{
    switch (direction) {
    case CLOUDLI_CONF_FROM_TARGET:
    case CLOUDLI_CONF_TO_MIXER:
        return LEMF_WAY_FROM;
    case CLOUDLI_CONF_TO_TARGET:
    case CLOUDLI_CONF_FROM_MIXER:
        return LEMF_WAY_TO;
    default:
        return LEMF_WAY_BOTH;
    }
}

static void read_ipmm_cc(struct lemf_content *out, cloudli_room room)
{
    cloudli_ipmm_cc *cc = &out->as.ipmm_cc;
    uint32_t frame = CLOUDLI_FRAME_IP;

    *cc = (cloudli_ipmm_cc)CLOUDLI_IPMM_CC_INIT;
    cc->room = room;
    out->status = cloudli_ipmm_cc_decode(cc, out->entry.contents, &out->err);
    if (out->status != CLOUDLI_OK)
        return;
    out->packet = cc->content;
    out->way = way_of_entry(&out->entry);
    if ((cc->present & CLOUDLI_IPMM_CC_HAS_FRAME) != 0)
        frame = cc->frame;
    lemf_packet_parse(&out->parsed, frame, cc->content);
    if ((cc->present & CLOUDLI_IPMM_CC_HAS_PROTOCOL) != 0 &&
        cc->protocol != CLOUDLI_MEDIA_RTP)
        out->parsed.kind = LEMF_OTHER;
}

static void read_conf_cc(struct lemf_content *out, cloudli_room room)
{
    cloudli_conf_cc *cc = &out->as.conf_cc;

    *cc = (cloudli_conf_cc)CLOUDLI_CONF_CC_INIT;
    cc->room = room;
    out->status = cloudli_conf_cc_decode(cc, out->entry.contents, &out->err);
    if (out->status != CLOUDLI_OK)
        return;
    out->packet = cc->content;
    out->way = way_of_conference(cc->direction);
    lemf_packet_parse(&out->parsed, CLOUDLI_FRAME_IP, cc->content);
}

int lemf_content_is_media(const struct lemf_content *content, uint32_t pdu_kind)
{
    return pdu_kind == CLOUDLI_PDU_CC &&
           (content->entry.content_tag == CLOUDLI_CC_IPMM ||
            content->entry.content_tag == CLOUDLI_CC_CONF);
}

/* Whatever the standards have. */
static void read_value(struct lemf_content *out, uint32_t pdu_kind,
                       cloudli_arena *arena)
{
    const int iri = pdu_kind == CLOUDLI_PDU_IRI;
    const cloudli_bytes element = out->entry.element;

    cloudli_arena_reset(arena);
    out->status = cloudli_value_decode(
        cloudli_type_find(iri ? "IRIContents" : "CCContents"), &out->as,
        iri ? sizeof(out->as.iri) : sizeof(out->as.cc), arena, element.ptr,
        element.len, &out->err);
}

void lemf_content_read(struct lemf_content *out, uint32_t pdu_kind,
                       const cloudli_pdu_entry *entry,
                       const struct lemf_room *room)
{
    memset(out, 0, sizeof(*out));
    out->entry = *entry;
    out->err = (cloudli_error)CLOUDLI_ERROR_INIT;
    out->way = LEMF_WAY_BOTH;
    if (!lemf_content_is_media(out, pdu_kind))
        read_value(out, pdu_kind, room->arena);
    else if (entry->content_tag == CLOUDLI_CC_IPMM)
        read_ipmm_cc(out, room->pieces);
    else
        read_conf_cc(out, room->pieces);
}
