/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* IPMMCC and Conf-CC-PDU. */
#include "conformance/make.h"

int make_ipmm_cc(struct make *m)
{
    static const char *const frames[] = {
        "ipFrame",  "udpFrame",           "rtpFrame",   "audioFrame",
        "tcpFrame", "artificialRtpFrame", "udptlFrame", "msrpFrame"};
    static const char *const protocols[] = {"rTP", "mSRP", "uDPTL"};
    const uint32_t direction = chance_below(m->c, 5);
    cloudli_ipmm_cc v = CLOUDLI_IPMM_CC_INIT, back = CLOUDLI_IPMM_CC_INIT;
    struct cloudli__cc_plan plan;

    v.present = chance_below(m->c, 4);
    v.frame = chance_below(m->c, 8);
    v.protocol = chance_below(m->c, 3);
    v.stream_id = chance_maybe(m->c, 0, 255);
    v.content = chance_octets(m->c, 1, chance_below(m->c, 20) ? 400 : 65535);
    cloudli__ipmm_cc_measure(&plan, &m->tmpl, &m->stamp, direction, &v);
    if (make_write_cc(m, &plan, cloudli__ipmm_cc_write) != 0 ||
        make_reread_cc(m, direction, CLOUDLI_CC_IPMM, "iPMMCC") != 0)
        return -1;
    if (cloudli_ipmm_cc_decode(&back, m->entry.contents, NULL) != CLOUDLI_OK ||
        back.present != v.present || !same_bytes(back.content, v.content) ||
        !same_bytes(back.stream_id, v.stream_id) ||
        ((v.present & CLOUDLI_IPMM_CC_HAS_FRAME) && back.frame != v.frame) ||
        ((v.present & CLOUDLI_IPMM_CC_HAS_PROTOCOL) &&
         back.protocol != v.protocol))
        return make_fail("an IPMMCC reads otherwise than it was written");
    json_word(&m->json, "iPMMCCObjId", "5.5.17.2");
    json_hex(&m->json, "mMCCContents", v.content);
    if (v.present & CLOUDLI_IPMM_CC_HAS_FRAME)
        json_word(&m->json, "frameType", frames[v.frame]);
    json_hex(&m->json, "streamIdentifier", v.stream_id);
    if (v.present & CLOUDLI_IPMM_CC_HAS_PROTOCOL)
        json_word(&m->json, "mMCCprotocol", protocols[v.protocol]);
    return make_end(m);
}

static void print_conf_cc(struct json *j, const cloudli_conf_cc *v,
                          int has_media_id)
{
    static const char *const directions[] = {
        NULL,         "from-target", "to-target", "unknown",
        "conftarget", "from-mixer",  "to-mixer",  "combined"};

    json_open(j, "confLIC-header", '{');
    json_word(j, "hi3DomainId", "0.4.0.2.2.4.11.13.0");
    json_hex(j, "lIID", v->liid);
    json_correlation(j, v->correlation_number);
    json_number(j, "sequence-number", v->sequence_number);
    json_word(j, "t-PDU-direction", directions[v->direction]);
    if (has_media_id) {
        json_open(j, "mediaID", '{');
        if (!is_empty_party(&v->source))
            json_party(j, "sourceUserID", &v->source);
        json_hex(j, "streamID", v->stream_id);
        json_close(j, '}');
    }
    json_close(j, '}');
    json_hex(j, "payload", v->content);
}

int make_conf_cc(struct make *m)
{
    struct chance *c = m->c;
    const uint32_t payload_direction = chance_below(c, 5);
    const int has_media_id = chance_coin(c);
    struct cloudli__buffer head = {0}, media_id = {0};
    struct cloudli__conf_cc_value value = {0};
    cloudli_conf_cc v = CLOUDLI_CONF_CC_INIT, back = CLOUDLI_CONF_CC_INIT;
    struct cloudli__cc_plan plan;
    int rv;

    v.liid = chance_maybe(c, 1, 25);
    v.correlation_number = chance_octets(c, 0, 20);
    v.sequence_number = chance_number(c, 0, 65535);
    v.direction = 1 + chance_below(c, 7);
    if (has_media_id) {
        v.source = chance_party(c);
        v.stream_id = chance_maybe(c, 0, 255);
    }
    v.content = chance_octets(c, 1, chance_below(c, 20) ? 400 : 65535);
    if (cloudli__conf_cc_head(&head, cloudli__profile_plain.conf_hi3, v.liid,
                              v.correlation_number) != 0 ||
        cloudli__conf_media_id(&media_id, &v.source, v.stream_id) != 0)
        return make_fail("a Conf-CC-PDU within bounds is refused");
    value.head = (cloudli_bytes){head.data, head.len};
    if (has_media_id)
        value.media_id = (cloudli_bytes){media_id.data, media_id.len};
    value.sequence_number = v.sequence_number;
    value.direction = v.direction;
    value.content = v.content;
    cloudli__conf_cc_measure(&plan, &m->tmpl, &m->stamp, payload_direction,
                             &value);
    rv = make_write_cc(m, &plan, cloudli__conf_cc_write);
    cloudli__buffer_dispose(&head);
    cloudli__buffer_dispose(&media_id);
    if (rv != 0 || make_reread_cc(m, payload_direction, CLOUDLI_CC_CONF,
                                  "confCC-CC-PDU") != 0)
        return -1;
    if (cloudli_conf_cc_decode(&back, m->entry.contents, NULL) != CLOUDLI_OK ||
        back.sequence_number != v.sequence_number ||
        back.direction != v.direction || !same_bytes(back.liid, v.liid) ||
        !same_bytes(back.correlation_number, v.correlation_number) ||
        !same_party(&back.source, &v.source) ||
        !same_bytes(back.stream_id, v.stream_id) ||
        !same_bytes(back.content, v.content))
        return make_fail("a Conf-CC-PDU reads otherwise than it was written");
    print_conf_cc(&m->json, &v, has_media_id);
    return make_end(m);
}
