/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_content.h"

#include <string.h>

static void read_iri(struct lemf_content *out, cloudli_room room)
{
    const cloudli_bytes contents = out->entry.contents;

    switch (out->entry.content_tag) {
    case CLOUDLI_IRI_IPMM:
        out->kind = LEMF_IPMM_IRI;
        out->as.ipmm_iri = (cloudli_ipmm_iri)CLOUDLI_IPMM_IRI_INIT;
        out->as.ipmm_iri.room = room;
        out->status =
            cloudli_ipmm_iri_decode(&out->as.ipmm_iri, contents, &out->err);
        break;
    case CLOUDLI_IRI_CONF:
        out->kind = LEMF_CONF_IRI;
        out->as.conf_iri = (cloudli_conf_iri)CLOUDLI_CONF_IRI_INIT;
        out->as.conf_iri.room = room;
        out->status =
            cloudli_conf_iri_decode(&out->as.conf_iri, contents, &out->err);
        break;
    case CLOUDLI_IRI_MESSAGING:
        out->kind = LEMF_MESSAGING_IRI;
        out->as.messaging_iri =
            (cloudli_messaging_iri)CLOUDLI_MESSAGING_IRI_INIT;
        out->as.messaging_iri.room = room;
        out->status = cloudli_messaging_iri_decode(&out->as.messaging_iri,
                                                   contents, &out->err);
        break;
    default:
        break;
    }
}

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

static void read_cc(struct lemf_content *out, cloudli_room room)
{
    switch (out->entry.content_tag) {
    case CLOUDLI_CC_IPMM:
        out->kind = LEMF_IPMM_CC;
        read_ipmm_cc(out, room);
        break;
    case CLOUDLI_CC_CONF:
        out->kind = LEMF_CONF_CC;
        read_conf_cc(out, room);
        break;
    case CLOUDLI_CC_MESSAGING:
        out->kind = LEMF_MESSAGING_CC;
        out->as.messaging_cc = (cloudli_messaging_cc)CLOUDLI_MESSAGING_CC_INIT;
        out->as.messaging_cc.room = room;
        out->status = cloudli_messaging_cc_decode(
            &out->as.messaging_cc, out->entry.contents, &out->err);
        break;
    default:
        break;
    }
}

void lemf_content_read(struct lemf_content *out, uint32_t pdu_kind,
                       const cloudli_pdu_entry *entry, cloudli_room room)
{
    memset(out, 0, sizeof(*out));
    out->entry = *entry;
    out->err = (cloudli_error)CLOUDLI_ERROR_INIT;
    out->way = LEMF_WAY_BOTH;
    if (pdu_kind == CLOUDLI_PDU_IRI)
        read_iri(out, room);
    else
        read_cc(out, room);
    if (out->status != CLOUDLI_OK)
        out->kind = LEMF_CONTENT_UNKNOWN;
}
