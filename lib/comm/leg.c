/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * One leg as IP multimedia (ETSI TS 102 232-5): the signalling as it was on
 * the wire, the packets one by one.
 *
 * Which record type a SIP message has is not in the module. The rules are in
 * warrant/mapping.h: the first message of a session BEGINs it, the answer that
 * ends it is the END, what is between CONTINUEs it, what comes after is a
 * REPORT, unless a profile says otherwise.
 */
#include "comm/comm.h"
#include "comm/ip_address_value.h"
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

/* Which rule a message goes by. */
static uint32_t rule_of(struct cloudli__intercept *i,
                        enum cloudli__leg_kind kind,
                        const struct cloudli__sip_peek *sip)
{
    const int is_message = kind == CLOUDLI__LEG_MESSAGE;
    const int ends = is_message ? ends_message(sip)
                                : kind != CLOUDLI__LEG_SESSION_OPEN &&
                                      ends_session(i, sip);
    const uint32_t begun = i->begun;

    note_established(i, sip);
    if (i->over || (ends && !begun))
        return CLOUDLI__RULE_SIP_LATE;
    i->begun = 1;
    i->over = (uint32_t)ends;
    if (ends)
        return is_message ? CLOUDLI__RULE_SIP_MESSAGE_LAST
                          : CLOUDLI__RULE_SIP_LAST;
    if (begun)
        return CLOUDLI__RULE_SIP_NEXT;
    return is_message ? CLOUDLI__RULE_SIP_MESSAGE : CLOUDLI__RULE_SIP_FIRST;
}

/* The type of this message's record; 0: it is not told. */
static uint32_t type_of(struct cloudli__intercept *i,
                        enum cloudli__leg_kind kind,
                        const struct cloudli__sip_peek *sip)
{
    const struct cloudli__profile *profile = i->order->profile;
    const struct cloudli__rule *rule =
        cloudli__rule_find(CLOUDLI__SERVICE_SIP, CLOUDLI__FORM_IP_MULTIMEDIA,
                           rule_of(i, kind, sip));

    return rule == NULL ? 0
                        : cloudli__rule_apply(rule, profile->changes,
                                              profile->change_count)
                              .type;
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
    struct cloudli__ip_value source, destination;
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
    if (type == 0)
        return;
    cloudli__ip_value(&source, &signal->source, 0);
    cloudli__ip_value(&destination, &signal->destination, 0);
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
