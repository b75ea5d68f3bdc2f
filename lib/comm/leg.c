/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * One leg as IP multimedia (ETSI TS 102 232-5): the signalling as it was on
 * the wire, the packets one by one.
 *
 * Which record type a SIP message has is not in the module. The rules here
 * are those proven in service (the standard's own table is unverified): the
 * first message of a session BEGINs it, the answer that ends it is the END,
 * what is between CONTINUEs it, what comes after is a REPORT.
 */
#include "comm/comm.h"
#include "comm/sip_peek.h"

#include <cloudli/asn1/ip-multimedia.h>
#include <string.h>

/* 1 if this answer ends the session for its caller and callee. */
static int ends_session(const struct cloudli__intercept *i,
                        const struct cloudli__sip_peek *sip)
{
    if (sip->status < 200)
        return 0;
    switch (sip->method) {
    case CLOUDLI__SIP_BYE: /* RFC 3261 clause 15.1.1 */
        return sip->status < 300 || sip->status == 408 || sip->status == 481;
    case CLOUDLI__SIP_CANCEL: /* of a re-INVITE: the session goes on */
        return sip->status < 300 && !i->established;
    case CLOUDLI__SIP_INVITE:
        /* A refused re-INVITE leaves the session as it was (clause 14.1), and
         * a challenge is answered with another INVITE (clause 22.2). */
        return sip->status >= 300 && !i->established && sip->status != 401 &&
               sip->status != 407;
    default:
        return 0;
    }
}

/* An INVITE inside a dialog tells so too, to who did not see the first. */
static void note_established(struct cloudli__intercept *i,
                             const struct cloudli__sip_peek *sip)
{
    if (sip->method == CLOUDLI__SIP_INVITE &&
        ((sip->status >= 200 && sip->status < 300) ||
         (sip->status == 0 && sip->in_dialog)))
        i->established = 1;
}

static int ends_message(const struct cloudli__sip_peek *sip)
{
    return sip->status >= 200 && sip->status != 401 && sip->status != 407;
}

static uint32_t type_of(struct cloudli__intercept *i,
                        enum cloudli__leg_kind kind,
                        const struct cloudli__sip_peek *sip)
{
    const int ends =
        kind == CLOUDLI__LEG_MESSAGE ? ends_message(sip) : ends_session(i, sip);
    const uint32_t begun = i->begun;

    note_established(i, sip);
    if (i->over || (ends && !begun))
        return CLOUDLI_IRI_REPORT;
    i->begun = 1;
    i->over = (uint32_t)ends;
    if (ends)
        return CLOUDLI_IRI_END;
    return begun ? CLOUDLI_IRI_CONTINUE : CLOUDLI_IRI_BEGIN;
}

/* IPAddress of LI-PS-PDU, with what it points to. */
struct address {
    cloudli_asn_ip_address as;
    cloudli_asn_ip_value value;
};

/* The module asks for a prefix length with a binary IPv6 address: all of it,
 * it is one host's. */
static void set_address(struct address *out, const cloudli_address *address)
{
    memset(out, 0, sizeof(*out));
    out->value.choice = CLOUDLI_ASN_IP_VALUE_IS_I_P_BINARY_ADDRESS;
    out->value.iPBinaryAddress =
        (cloudli_bytes){address->octets, address->length};
    out->as.iP_type = CLOUDLI_ASN_IP_ADDRESS_I_P_TYPE_I_PV4;
    out->as.iP_value = &out->value;
    if (address->length == 16) {
        out->as.iP_type = CLOUDLI_ASN_IP_ADDRESS_I_P_TYPE_I_PV6;
        out->as.iPv6PrefixLength = (cloudli_opt_u32)CLOUDLI_OPT_U32(128);
    }
}

static void report(struct cloudli__comm *comm, struct cloudli__intercept *i,
                   enum cloudli__leg_kind kind, cloudli_time now,
                   const cloudli_signal *signal)
{
    const struct cloudli__profile *profile = i->order->profile;
    /* iPMMIRIObjId: 5.5.version.1 */
    const uint8_t id[] = {5, 5, profile->module[CLOUDLI__MODULE_IP_MULTIMEDIA],
                          1};
    const struct cloudli__pdu_stamp stamp = cloudli__iri_stamp(i, now);
    struct address source, destination;
    cloudli_asn_sip_message message = {
        &source.as, &destination.as, signal->message, {NULL, 0}};
    cloudli_asn_ipmm_ipiri_contents contents = {
        .choice = CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_S_IP_MESSAGE,
        .sIPMessage = &message};
    const cloudli_asn_ipmmiri value = {.iPMMIRIObjId = {id, sizeof(id)},
                                       .iPMMIRIContents = &contents};
    const cloudli_asn_iri_contents iri = {
        .choice = CLOUDLI_ASN_IRI_CONTENTS_IS_I_PMMIRI, .iPMMIRI = &value};
    struct cloudli__buffer pdu = {0};
    struct cloudli__sip_peek sip;
    uint32_t type;
    int rv;

    cloudli__sip_peek(&sip, signal->message);
    type = type_of(i, kind, &sip);
    set_address(&source, &signal->source);
    set_address(&destination, &signal->destination);
    if ((i->order->deliver & CLOUDLI_DELIVER_CC) == 0) {
        /* Clause 5.2.6: without content; SDP is not content. */
        if (profile->iri_only_sip)
            contents.choice =
                CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_I_RI_ONLY_SIP_MESSAGE;
        if (!sip.body_is_sdp)
            message.sIPContent = sip.head;
    }
    rv = cloudli__iri_encode(&pdu, &i->tmpl, &stamp, type, &iri, NULL);
    cloudli__emit_iri(comm, i, rv, &pdu);
}

/* What is told by other records is not told by its SIP too. */
static int told_otherwise(const struct cloudli__comm *comm,
                          const struct cloudli__intercept *i,
                          enum cloudli__leg_kind kind)
{
    return i->conference ||
           (kind == CLOUDLI__LEG_MESSAGE && !cloudli__message_as_sip(comm, i));
}

void cloudli__leg_signal(struct cloudli__comm *comm,
                         enum cloudli__leg_kind kind,
                         const cloudli_signal *signal)
{
    const cloudli_time now = cloudli__hub_now(comm->hub);

    for (struct cloudli__intercept *i = *cloudli__comm_leg(comm, signal->party);
         i != NULL; i = i->next_leg) {
        if (told_otherwise(comm, i, kind) ||
            (i->order->deliver & CLOUDLI_DELIVER_IRI) == 0 ||
            !cloudli__intercept_ready(comm, i, now))
            continue;
        report(comm, i, kind, now, signal);
    }
}

void cloudli__leg_media(struct cloudli__comm *comm,
                        struct cloudli__intercept *i, cloudli_time now,
                        const cloudli_media *media, uint32_t direction,
                        cloudli_bytes packet)
{
    const struct cloudli__pdu_stamp stamp = cloudli__cc_stamp(i, now);
    const uint32_t left_out = i->order->profile->left_out;
    cloudli_ipmm_cc value = CLOUDLI_IPMM_CC_INIT;
    struct cloudli__cc_plan plan;

    if (!(left_out & CLOUDLI__NO_FRAME))
        value.present |= CLOUDLI_IPMM_CC_HAS_FRAME;
    if (!(left_out & CLOUDLI__NO_PROTOCOL))
        value.present |= CLOUDLI_IPMM_CC_HAS_PROTOCOL;
    value.frame = media->frame;
    value.protocol = media->protocol;
    if (!(left_out & CLOUDLI__NO_STREAM))
        value.stream_id = media->stream_id;
    value.content = packet;
    cloudli__ipmm_cc_measure(&plan, &i->tmpl, &stamp, direction, &value);
    cloudli__emit_cc_plan(comm, i, &plan, cloudli__ipmm_cc_write, packet.len);
}
