/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * jansson's setters take NULL for a value that could not be made and fail, so
 * that one test at the end of an object is enough; what is missing in between
 * is counted in struct maker.
 */
#include "lemf_records.h"

#include "lemf_value.h"

/* An object in the making. */
struct maker {
    json_t *object;
    int failed;
};

static void put(struct maker *m, const char *name, json_t *value)
{
    m->failed |= json_object_set_new(m->object, name, value) != 0;
}

static void put_text(struct maker *m, const char *name, const char *text)
{
    put(m, name, json_string(text));
}

static void put_number(struct maker *m, const char *name, uint64_t number)
{
    put(m, name, json_integer((json_int_t)number));
}

static void put_time(struct maker *m, const char *name, cloudli_time time)
{
    char text[CLOUDLI_TIME_TEXT_MAX];

    cloudli_time_format(time, text);
    put_text(m, name, text);
}

static void put_hex(struct maker *m, const char *name, cloudli_bytes bytes)
{
    m->failed |= lemf_hex_add(m->object, name, bytes) != 0;
}

/* Nothing where the field is absent. */
static void put_octets(struct maker *m, const char *name, cloudli_bytes bytes)
{
    m->failed |= lemf_octets_add(m->object, name, bytes) != 0;
}

static void put_name(struct maker *m, const char *name, uint32_t number,
                     const char *const *names, size_t count)
{
    if (number < count && names[number] != NULL)
        put_text(m, name, names[number]);
    else
        put_number(m, name, number);
}

#define NAMED(m, name, number, table)                                          \
    put_name(m, name, number, table, sizeof(table) / sizeof((table)[0]))

/* Ends an object: it goes into another, or nowhere. */
static void put_object(struct maker *m, const char *name, struct maker *inner)
{
    m->failed |= inner->failed;
    put(m, name, inner->object);
}

static void append_object(struct maker *m, json_t *array, struct maker *inner)
{
    m->failed |=
        inner->failed | (json_array_append_new(array, inner->object) != 0);
}

static struct maker make(void)
{
    struct maker m = {json_object(), 0};

    return m;
}

static const char *const qualifiers[] = {
    "unknown", "timeOfInterception", "timeOfMediation", "timeOfAggregation"};
static const char *const directions[] = {
    "fromTarget", "toTarget", "indeterminate", "combined", "notapplicable"};

/* --- The header. --- */

static void put_header(struct maker *m, const cloudli_pdu_header *h)
{
    put_octets(m, "lawfulInterceptionIdentifier", h->liid);
    put_octets(m, "authorizationCountryCode", h->authorization_country);
    put_octets(m, "operatorIdentifier", h->operator_id);
    put_octets(m, "networkElementIdentifier", h->network_element);
    if ((h->present & CLOUDLI_HAS_CIN) != 0)
        put_number(m, "communicationIdentityNumber", h->cin);
    put_octets(m, "deliveryCountryCode", h->delivery_country);
    put_number(m, "sequenceNumber", h->sequence_number);
    put_octets(m, "interceptionPointID", h->interception_point);
    if ((h->present & CLOUDLI_HAS_TIME) != 0)
        put_time(m, "microSecondTimeStamp", h->time);
    if ((h->present & CLOUDLI_HAS_QUALIFIER) != 0)
        NAMED(m, "timeStampQualifier", h->qualifier, qualifiers);
    put_number(m, "version", h->version);
}

static void put_sequence(struct maker *m, const cloudli_lemf_pdu *item)
{
    static const char *const names[] = {"new", "gap", "duplicate"};

    NAMED(m, "sequence", item->sequence, names);
    if (item->sequence == CLOUDLI_SEQUENCE_GAP)
        put_number(m, "missing", item->missing);
}

/* How it was encrypted, and what an integrity check says. */
static void put_seal(struct maker *m, const cloudli_lemf_pdu *item)
{
    const cloudli_lemf_check *check = item->check;
    struct maker inner;

    if (item->encryption != 0)
        put_text(m, "encryption", cloudli_encryption_name(item->encryption));
    if (item->sealed != NULL)
        put_number(m, "key", item->key);
    if (check == NULL)
        return;
    inner = make();
    put_text(&inner, "outcome", cloudli_check_outcome_name(check->outcome));
    put_text(&inner, "checkType", check->is_signature ? "signature" : "hash");
    put_text(&inner, "dataType", cloudli_pdu_kind_name(check->kind));
    put_number(&inner, "number", check->number);
    put_number(&inner, "count", check->count);
    put_object(m, "check", &inner);
}

json_t *lemf_record_new(const cloudli_lemf_pdu *item, cloudli_time received)
{
    const cloudli_pdu *pdu = item->pdu;
    struct maker m = make();

    put_time(&m, "received", received);
    put_text(&m, "provider", item->provider);
    put_number(&m, "connection", item->connection);
    put_sequence(&m, item);
    put_seal(&m, item);
    put_header(&m, &pdu->header);
    put_text(&m, "payload", cloudli_pdu_kind_name(pdu->kind));
    if (pdu->kind == CLOUDLI_PDU_IRI || pdu->kind == CLOUDLI_PDU_CC) {
        put(&m, "entries", json_array());
    } else {
        if (pdu->kind == CLOUDLI_PDU_TRI)
            put_text(&m, "tRIPayload", cloudli_tri_name(pdu->tri));
        put_hex(&m, "payloadHex", pdu->payload);
    }
    if (!m.failed)
        return m.object;
    json_decref(m.object);
    return NULL;
}

/* --- Media. --- */

static int has_party(const cloudli_conf_party *party)
{
    return party->sip_uri.ptr != NULL || party->tel_uri.ptr != NULL ||
           party->server_sdp.ptr != NULL || party->user_sdp.ptr != NULL;
}

static struct maker make_party(const cloudli_conf_party *party)
{
    struct maker m = make();

    put_octets(&m, "sip-uri", party->sip_uri);
    put_octets(&m, "tel-uri", party->tel_uri);
    put_octets(&m, "confServerSideSDP", party->server_sdp);
    put_octets(&m, "confUserSideSDP", party->user_sdp);
    return m;
}

static void put_party(struct maker *m, const char *name, int present,
                      const cloudli_conf_party *party)
{
    struct maker inner;

    if (!present)
        return;
    inner = make_party(party);
    put_object(m, name, &inner);
}

static void put_packet(struct maker *m, const struct lemf_content *content)
{
    char text[LEMF_PACKET_TEXT_MAX];

    put_number(m, "size", content->packet.len);
    lemf_packet_describe(&content->parsed, text);
    put_text(m, "summary", text);
    if (!content->parsed.has_ip)
        put_hex(m, "content", content->packet);
}

static void put_ipmm_cc(struct maker *m, const struct lemf_content *content)
{
    static const char *const frames[] = {
        "ipFrame",  "udpFrame",           "rtpFrame",   "audioFrame",
        "tcpFrame", "artificialRtpFrame", "udptlFrame", "msrpFrame"};
    static const char *const protocols[] = {"rTP", "mSRP", "uDPTL"};
    const cloudli_ipmm_cc *cc = &content->as.ipmm_cc;

    if ((cc->present & CLOUDLI_IPMM_CC_HAS_FRAME) != 0)
        NAMED(m, "frameType", cc->frame, frames);
    put_octets(m, "streamIdentifier", cc->stream_id);
    if ((cc->present & CLOUDLI_IPMM_CC_HAS_PROTOCOL) != 0)
        NAMED(m, "mMCCprotocol", cc->protocol, protocols);
    put_packet(m, content);
}

static void put_conf_cc(struct maker *m, const struct lemf_content *content)
{
    static const char *const names[] = {NULL,       "from-target", "to-target",
                                        "unknown",  "conftarget",  "from-mixer",
                                        "to-mixer", "combined"};
    const cloudli_conf_cc *cc = &content->as.conf_cc;

    put_octets(m, "lIID", cc->liid);
    put_octets(m, "correlationNumber", cc->correlation_number);
    put_number(m, "sequence-number", cc->sequence_number);
    NAMED(m, "t-PDU-direction", cc->direction, names);
    put_party(m, "sourceUserID", has_party(&cc->source), &cc->source);
    put_octets(m, "streamID", cc->stream_id);
    put_packet(m, content);
}

/* --- Entries. --- */

static void put_media(struct maker *m, const struct lemf_content *content)
{
    const uint32_t tag = content->entry.content_tag;
    struct maker inner = make();

    if (tag == CLOUDLI_CC_IPMM)
        put_ipmm_cc(&inner, content);
    else
        put_conf_cc(&inner, content);
    put_object(m, cloudli_cc_content_name(tag), &inner);
}

static void put_value(struct maker *m, int iri,
                      const struct lemf_content *content)
{
    const cloudli_type *type =
        cloudli_type_find(iri ? "IRIContents" : "CCContents");

    m->failed |= lemf_value_add(m->object, type, &content->as,
                                iri ? sizeof(content->as.iri)
                                    : sizeof(content->as.cc)) != 0;
}

static void put_malformed(struct maker *m, int iri,
                          const struct lemf_content *content)
{
    const uint32_t tag = content->entry.content_tag;
    struct maker inner = make();

    put_text(&inner, "fault", content->err.message);
    put_number(&inner, "tag", tag);
    put_hex(&inner, "contentHex", content->entry.contents);
    put_object(
        m, iri ? cloudli_iri_content_name(tag) : cloudli_cc_content_name(tag),
        &inner);
}

static void put_entry(struct maker *m, const cloudli_pdu_entry *entry)
{
    if ((entry->present & CLOUDLI_HAS_IRI_TYPE) != 0)
        put_text(m, "iRIType", cloudli_iri_type_name(entry->iri_type));
    if ((entry->present & CLOUDLI_HAS_DIRECTION) != 0)
        NAMED(m, "payloadDirection", entry->direction, directions);
    if ((entry->present & CLOUDLI_HAS_TIME) != 0)
        put_time(m, "microSecondTimeStamp", entry->time);
    if ((entry->present & CLOUDLI_HAS_QUALIFIER) != 0)
        NAMED(m, "timeStampQualifier", entry->qualifier, qualifiers);
}

static int append(json_t *record, struct maker *m, struct maker *entry)
{
    append_object(m, json_object_get(record, "entries"), entry);
    return m->failed ? -1 : 0;
}

int lemf_record_add(json_t *record, const cloudli_pdu *pdu,
                    const struct lemf_content *content)
{
    const int iri = pdu->kind == CLOUDLI_PDU_IRI;
    struct maker m = {record, 0}, entry = make();

    put_entry(&entry, &content->entry);
    if (content->status != CLOUDLI_OK)
        put_malformed(&entry, iri, content);
    else if (lemf_content_is_media(content, pdu->kind))
        put_media(&entry, content);
    else
        put_value(&entry, iri, content);
    return append(record, &m, &entry);
}

int lemf_record_add_fault(json_t *record, const cloudli_error *err)
{
    struct maker m = {record, 0}, entry = make();

    put_text(&entry, "fault", err->message);
    return append(record, &m, &entry);
}

int lemf_record_add_place(json_t *record, uint64_t number, uint64_t pcap,
                          uint64_t ber)
{
    struct maker m = {record, 0}, stored = make();

    if (pcap > 0)
        put_number(&stored, "cc.pcap", pcap);
    if (ber > 0)
        put_number(&stored, "records.ber", ber);
    put_number(&m, "number", number);
    put_object(&m, "stored", &stored);
    return m.failed ? -1 : 0;
}
