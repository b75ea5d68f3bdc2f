/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* IPMMIRI and ConfIRI. */
#include "conformance/make.h"

static cloudli_address some_address(struct chance *c)
{
    cloudli_address address = {{0}, chance_coin(c) ? 16u : 4u, 0};

    for (uint32_t i = 0; i < address.length; i++)
        address.octets[i] = (uint8_t)chance_below(c, 256);
    return address;
}

static void print_address(struct json *j, const char *name,
                          const cloudli_address *address)
{
    json_open(j, name, '{');
    json_word(j, "iP-type", address->length == 4 ? "iPV4" : "iPV6");
    json_open(j, "iP-value", '{');
    json_hex(j, "iPBinaryAddress",
             (cloudli_bytes){address->octets, address->length});
    json_close(j, '}');
    if (address->length == 16)
        json_number(j, "iPv6PrefixLength", 128);
    json_close(j, '}');
}

int make_ipmm_iri(struct make *m)
{
    static const uint32_t contents[] = {
        CLOUDLI_IPMM_ORIGINAL,     CLOUDLI_IPMM_SIP,
        CLOUDLI_IPMM_XCAP,         CLOUDLI_IPMM_IRI_ONLY_ORIGINAL,
        CLOUDLI_IPMM_IRI_ONLY_SIP, CLOUDLI_IPMM_IRI_ONLY_RTP};
    static const char *const names[] = {"originalIPMMMessage",
                                        "sIPMessage",
                                        NULL,
                                        NULL,
                                        "xCAPMessage",
                                        "iRIOnlyOriginalIPMMMessage",
                                        "iRIOnlySIPMessage",
                                        "iRIOnlyRTPPacket"};
    const uint32_t type = 1 + chance_below(m->c, 4);
    cloudli_ipmm_iri v = CLOUDLI_IPMM_IRI_INIT, back = CLOUDLI_IPMM_IRI_INIT;
    int sip;

    v.content = contents[chance_below(m->c, 6)];
    sip =
        v.content == CLOUDLI_IPMM_SIP || v.content == CLOUDLI_IPMM_IRI_ONLY_SIP;
    if (sip) {
        v.source = some_address(m->c);
        v.destination = some_address(m->c);
    }
    v.message = chance_octets(m->c, 1, chance_below(m->c, 20) ? LONG : 65535);
    if (cloudli__ipmm_iri_encode(m->out, &m->tmpl, &m->stamp, type, &v, NULL) !=
        CLOUDLI_OK)
        return make_fail("an IPMMIRI within bounds is refused");
    if (make_reread_iri(m, type, CLOUDLI_IRI_IPMM, "iPMMIRI") != 0)
        return -1;
    if (cloudli_ipmm_iri_decode(&back, m->entry.contents, NULL) != CLOUDLI_OK ||
        back.content != v.content || !same_bytes(back.message, v.message) ||
        memcmp(&back.source, &v.source, sizeof(v.source)) != 0 ||
        memcmp(&back.destination, &v.destination, sizeof(v.source)) != 0)
        return make_fail("an IPMMIRI reads otherwise than it was written");
    json_word(&m->json, "iPMMIRIObjId", "5.5.17.1");
    json_open(&m->json, "iPMMIRIContents", '{');
    if (sip) {
        json_open(&m->json, names[v.content], '{');
        print_address(&m->json, "iPSourceAddress", &v.source);
        print_address(&m->json, "iPDestinationAddress", &v.destination);
        json_hex(&m->json, "sIPContent", v.message);
        json_close(&m->json, '}');
    } else {
        json_hex(&m->json, names[v.content], v.message);
    }
    json_close(&m->json, '}');
    return make_end(m);
}

static void print_uri(struct json *j, const char *name, cloudli_bytes uri)
{
    if (uri.ptr == NULL)
        return;
    json_open(j, name, '{');
    json_hex(j,
             uri.len >= 4 && memcmp(uri.ptr, "tel:", 4) == 0 ? "tel-uri"
                                                             : "sip-uri",
             uri);
    json_close(j, '}');
}

static void print_utc(struct json *j, cloudli_time time)
{
    char text[CLOUDLI_TIME_TEXT_MAX];

    cloudli_time_format(time, text); /* 2025-11-15T16:00:00.000000Z */
    json_open(j, "timeStamp", '{');
    json_name(j, "utcTime");
    fprintf(j->to, "\"%.2s%.2s%.2s%.2s%.2s%.2sZ\"", text + 2, text + 5,
            text + 8, text + 11, text + 14, text + 17);
    json_close(j, '}');
}

static void print_initiator(struct json *j, const cloudli_conf_iri *v)
{
    json_open(j, "confEventInitiator", '{');
    if (v->initiator == CLOUDLI_CONF_BY_SERVER) {
        json_name(j, "confServer");
        fputs("null", j->to);
    } else {
        json_identity(j,
                      v->initiator == CLOUDLI_CONF_BY_TARGET ? "confTargetID"
                                                             : "confPartyID",
                      &v->initiator_party);
    }
    json_close(j, '}');
}

static void print_conf_iri(struct json *j, const cloudli_conf_iri *v,
                           const cloudli_conf_party *conferees, uint32_t count)
{
    static const char *const modifications[] = {NULL, "add", "remove", "change",
                                                "unknown"};

    json_open(j, "iRI-Conf-Parameters", '{');
    json_word(j, "hi2confDomainId", "0.4.0.2.2.4.10.16.0");
    json_hex(j, "lawfulInterceptionIdentifier", v->liid);
    print_utc(j, v->time);
    if (v->present & CLOUDLI_CONF_IRI_HAS_TARGET) {
        json_open(j, "partyInformation", '[');
        json_identity(j, NULL, &v->target);
        json_close(j, ']');
    }
    if (v->operator_id.ptr != NULL) {
        json_open(j, "networkIdentifier", '{');
        json_hex(j, "operator-Identifier", v->operator_id);
        json_close(j, '}');
    }
    json_word(j, "confEvent", cloudli_conf_event_name(v->event));
    json_correlation(j, v->correlation_number);
    print_uri(j, "confID", v->conf_uri);
    print_uri(j, "tempConfID", v->temp_conf_uri);
    if (v->conferees.ptr != NULL) {
        json_open(j, "listOfConferees", '[');
        for (uint32_t i = 0; i < count; i++)
            json_party(j, NULL, &conferees[i]);
        json_close(j, ']');
    }
    if (v->present & CLOUDLI_CONF_IRI_HAS_JOIN)
        json_party(j, "joinPartyID", &v->join_party);
    if (v->present & CLOUDLI_CONF_IRI_HAS_LEAVE)
        json_party(j, "leavePartyID", &v->leave_party);
    if (v->present & CLOUDLI_CONF_IRI_HAS_INITIATOR)
        print_initiator(j, v);
    json_hex(j, "confEndReason", v->end_reason);
    if (v->present & CLOUDLI_CONF_IRI_HAS_MODIFICATION)
        json_word(j, "mediamodification", modifications[v->modification]);
    if (v->present & CLOUDLI_CONF_IRI_HAS_MODIFY)
        json_party(j, "bearerModifyPartyID", &v->modify_party);
    json_close(j, '}');
}

static cloudli_conf_party some_identity(struct chance *c)
{
    cloudli_conf_party party = chance_party(c);

    party.server_sdp = party.user_sdp = (cloudli_bytes){NULL, 0};
    return party;
}

static cloudli_bytes some_uri(struct chance *c)
{
    cloudli_bytes uri = chance_maybe(c, 4, 60);

    if (uri.ptr != NULL && chance_coin(c))
        memcpy((uint8_t *)uri.ptr, "tel:", 4);
    return uri;
}

/* Values of what present says are set, others stay zero, as they are read. */
static cloudli_conf_iri some_conf_iri(struct chance *c)
{
    cloudli_conf_iri v = CLOUDLI_CONF_IRI_INIT;

    v.present = chance_below(c, 64);
    v.event = 1 + chance_below(c, 13);
    v.liid = chance_octets(c, 1, 25);
    v.time = (cloudli_time)chance_number(c, 0, 2524607999u) * CLOUDLI_SECOND;
    v.operator_id = chance_maybe(c, 1, 5);
    v.correlation_number = chance_maybe(c, 0, 20);
    v.conf_uri = some_uri(c);
    v.temp_conf_uri = some_uri(c);
    v.end_reason = chance_maybe(c, 0, 200);
    if (v.present & CLOUDLI_CONF_IRI_HAS_TARGET)
        v.target = some_identity(c);
    if (v.present & CLOUDLI_CONF_IRI_HAS_JOIN)
        v.join_party = chance_party(c);
    if (v.present & CLOUDLI_CONF_IRI_HAS_LEAVE)
        v.leave_party = chance_party(c);
    if (v.present & CLOUDLI_CONF_IRI_HAS_MODIFY)
        v.modify_party = chance_party(c);
    if (v.present & CLOUDLI_CONF_IRI_HAS_MODIFICATION)
        v.modification = 1 + chance_below(c, 4);
    if (v.present & CLOUDLI_CONF_IRI_HAS_INITIATOR)
        v.initiator = 1 + chance_below(c, 3);
    if (v.initiator > CLOUDLI_CONF_BY_SERVER)
        v.initiator_party = some_identity(c);
    return v;
}

static int same_conf_iri(const cloudli_conf_iri *a, const cloudli_conf_iri *b)
{
    return a->present == (b->present | CLOUDLI_CONF_IRI_HAS_TIME) &&
           a->event == b->event && a->modification == b->modification &&
           a->initiator == b->initiator && same_bytes(a->liid, b->liid) &&
           a->time == b->time && same_bytes(a->operator_id, b->operator_id) &&
           same_bytes(a->correlation_number, b->correlation_number) &&
           same_bytes(a->conf_uri, b->conf_uri) &&
           same_bytes(a->temp_conf_uri, b->temp_conf_uri) &&
           same_bytes(a->end_reason, b->end_reason) &&
           same_party(&a->target, &b->target) &&
           same_party(&a->join_party, &b->join_party) &&
           same_party(&a->leave_party, &b->leave_party) &&
           same_party(&a->modify_party, &b->modify_party) &&
           same_party(&a->initiator_party, &b->initiator_party);
}

static int same_conferees(cloudli_bytes list, const cloudli_conf_party *all,
                          uint32_t count)
{
    size_t cursor = 0;
    cloudli_conf_party party;

    for (uint32_t i = 0; i < count; i++) {
        if (cloudli_conf_party_next(list, &cursor, (cloudli_room){NULL, 0},
                                    &party, NULL) != CLOUDLI_OK ||
            !same_party(&party, &all[i]))
            return 0;
    }
    return cursor == list.len;
}

int make_conf_iri(struct make *m)
{
    const uint32_t type = 1 + chance_below(m->c, 4);
    cloudli_conf_iri v = some_conf_iri(m->c), back = CLOUDLI_CONF_IRI_INIT;
    cloudli_conf_party conferees[20];
    const uint32_t count = chance_coin(m->c) ? chance_number(m->c, 0, 20) : 0;
    struct cloudli__buffer list = {0};
    int rv;

    for (uint32_t i = 0; i < count; i++) {
        conferees[i] = chance_party(m->c);
        if (cloudli__conf_party_append(&list, &conferees[i]) != CLOUDLI_OK)
            return make_fail("no memory");
    }
    v.conferees = (cloudli_bytes){list.data, list.len};
    rv = cloudli__conf_iri_encode(m->out, &m->tmpl, &m->stamp, type, &v, NULL);
    if (rv != CLOUDLI_OK ||
        make_reread_iri(m, type, CLOUDLI_IRI_CONF, "confIRI") != 0) {
        cloudli__buffer_dispose(&list);
        return make_fail("a ConfIRI within bounds is refused");
    }
    if (cloudli_conf_iri_decode(&back, m->entry.contents, NULL) != CLOUDLI_OK ||
        !same_conf_iri(&back, &v) ||
        !same_conferees(back.conferees, conferees, count))
        rv = make_fail("a ConfIRI reads otherwise than it was written");
    print_conf_iri(&m->json, &v, conferees, count);
    cloudli__buffer_dispose(&list);
    (void)make_end(m);
    return rv;
}
