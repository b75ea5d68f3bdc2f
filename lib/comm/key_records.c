/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Keys of media in IRI. 3GPP has a field for them in its records of IMS
 * (mediaDecryption-info, TS 33.108 table 7.1); the records of conferences and
 * those of TS 102 232-5 have none. Which record it is, and of which type, is
 * open in the table of warrant/mapping.h.
 */
#include "base/text_writer.h"
#include "comm/keys.h"
#include "record/asn_time.h"

#include <cloudli/asn1/eps-hi2.h>
#include <cloudli/asn1/ip-multimedia.h>
#include <cloudli/asn1/umts-hi2.h>

/* 0.4.0.2.2.4: threeGPP; hi2(1), hi2eps(8); release 16, version 1. */
static const uint8_t umts_domain[] = {4, 0, 2, 2, 4, 1, 16, 1};
static const uint8_t eps_domain[] = {4, 0, 2, 2, 4, 8, 16, 1};

struct cloudli__rule cloudli__keys_rule(const struct cloudli__intercept *i)
{
    const struct cloudli__profile *profile = i->order->profile;
    const struct cloudli__rule *rule =
        i->conference
            ? cloudli__rule_find(CLOUDLI_SERVICE_CONFERENCE,
                                 CLOUDLI__FORM_CONFERENCE, CLOUDLI__EVENT_KEYS)
            : cloudli__rule_find(CLOUDLI_SERVICE_CALL,
                                 CLOUDLI__FORM_IP_MULTIMEDIA,
                                 CLOUDLI__EVENT_KEYS);

    return cloudli__rule_apply(rule, profile->changes, profile->change_count);
}

/* --- As JSON --- */

static int append(void *user_data, const char *text, size_t len)
{
    return cloudli__buffer_append(user_data, text, len);
}

static void put_hex(struct cloudli__text_writer *w, const char *name,
                    const uint8_t *bytes, size_t len)
{
    if (len == 0)
        return;
    cloudli__text_put(w, ",\"%s\":\"", name);
    for (size_t n = 0; n < len; n++)
        cloudli__text_put(w, "%02x", bytes[n]);
    cloudli__text_put(w, "\"");
}

static int write_json(struct cloudli__buffer *out, uint32_t party,
                      const struct cloudli__key *key)
{
    static const char *const kinds[] = {[CLOUDLI_KEY_SRTP] = "srtp",
                                        [CLOUDLI_KEY_SFRAME] = "sframe",
                                        [CLOUDLI_KEY_TLS_EXPORTER] =
                                            "tls-exporter",
                                        [CLOUDLI_KEY_MESSAGE] = "message"};
    struct cloudli__text_writer w = {.write = append, .user_data = out};

    cloudli__text_put(&w,
                      "{\"schema\":\"cloudli-key/1\",\"kind\":\"%s\","
                      "\"suite\":%u,\"party\":%u,\"direction\":\"%s\","
                      "\"rollovers\":%u",
                      kinds[key->kind], (unsigned)key->suite, (unsigned)party,
                      key->direction == CLOUDLI_FROM_PARTY ? "from-party"
                                                           : "to-party",
                      (unsigned)key->rollovers);
    put_hex(&w, "stream", key->stream, key->stream_len);
    put_hex(&w, "id", key->id, key->id_len);
    put_hex(&w, "key", key->master, key->key_len);
    put_hex(&w, "salt", key->master + key->key_len, key->salt_len);
    cloudli__text_put(&w, "}");
    cloudli__text_flush(&w);
    cloudli__wipe(&w, sizeof(w));
    return w.stopped ? CLOUDLI_ERR_NOMEM : CLOUDLI_OK;
}

/* --- As records --- */

/* cCCSID names the stream, or else the key; it must be there. */
static cloudli_bytes name_of(const struct cloudli__key *key)
{
    if (key->stream_len > 0 || key->id_len == 0)
        return (cloudli_bytes){key->stream, key->stream_len};
    return (cloudli_bytes){key->id, key->id_len};
}

static int encode_umts(struct cloudli__buffer *pdu,
                       const struct cloudli__intercept *i,
                       const struct cloudli__pdu_stamp *stamp, uint32_t type,
                       const struct cloudli__key *key)
{
    const cloudli_asn_umts_cc_key_info info = {
        .cCCSID = name_of(key),
        .cCDecKey = {key->master, key->key_len},
        .cCSalt = {key->salt_len == 0 ? NULL : key->master + key->key_len,
                   key->salt_len}};
    cloudli_asn_umts_iri_parameters value = {
        .hi2DomainId = {umts_domain, sizeof(umts_domain)},
        .lawfulInterceptionIdentifier = cloudli__order_liid(i->order),
        .iMSevent = CLOUDLI_OPT_U32(
            CLOUDLI_ASN_UMTS_IM_SEVENT_DECRYPTION_KEYS_AVAILABLE),
        .mediaDecryption_info = {&info, 1}};
    const cloudli_asn_umtsiri umts = {
        .choice = CLOUDLI_ASN_UMTSIRI_IS_I_RI_PARAMETERS,
        .iRI_Parameters = &value};
    const cloudli_asn_iri_contents contents = {
        .choice = CLOUDLI_ASN_IRI_CONTENTS_IS_U_MTSIRI, .uMTSIRI = &umts};
    struct cloudli__asn_time time = {0};

    cloudli__asn_time_set(&time, stamp->time);
    value.timeStamp = &time.as;
    return cloudli__iri_encode(pdu, &i->tmpl, stamp, type, &contents, NULL);
}

static int encode_eps(struct cloudli__buffer *pdu,
                      const struct cloudli__intercept *i,
                      const struct cloudli__pdu_stamp *stamp, uint32_t type,
                      const struct cloudli__key *key)
{
    const cloudli_asn_eps_cc_key_info info = {
        .cCCSID = name_of(key),
        .cCDecKey = {key->master, key->key_len},
        .cCSalt = {key->salt_len == 0 ? NULL : key->master + key->key_len,
                   key->salt_len}};
    cloudli_asn_eps_iri_parameters value = {
        .hi2epsDomainId = {eps_domain, sizeof(eps_domain)},
        .lawfulInterceptionIdentifier = cloudli__order_liid(i->order),
        .iMSevent = CLOUDLI_OPT_U32(
            CLOUDLI_ASN_EPS_IM_SEVENT_DECRYPTION_KEYS_AVAILABLE),
        .mediaDecryption_info = {&info, 1}};
    const cloudli_asn_epsiri eps = {
        .choice = CLOUDLI_ASN_EPSIRI_IS_I_RI_EPS_PARAMETERS,
        .iRI_EPS_Parameters = &value};
    const cloudli_asn_iri_contents contents = {
        .choice = CLOUDLI_ASN_IRI_CONTENTS_IS_E_PSIRI, .ePSIRI = &eps};
    struct cloudli__asn_time time = {0};

    cloudli__asn_time_set(&time, stamp->time);
    value.timeStamp = &time.as;
    return cloudli__iri_encode(pdu, &i->tmpl, stamp, type, &contents, NULL);
}

static int encode_json(struct cloudli__buffer *pdu,
                       const struct cloudli__intercept *i,
                       const struct cloudli__pdu_stamp *stamp, uint32_t type,
                       uint32_t party, const struct cloudli__key *key)
{
    const uint8_t id[] = {
        5, 5, i->order->profile->module[CLOUDLI__MODULE_IP_MULTIMEDIA], 1};
    cloudli_asn_ipmm_ipiri_contents original = {
        .choice = CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_ORIGINAL_IPMM_MESSAGE};
    const cloudli_asn_ipmmiri value = {.iPMMIRIObjId = {id, sizeof(id)},
                                       .iPMMIRIContents = &original};
    const cloudli_asn_iri_contents contents = {
        .choice = CLOUDLI_ASN_IRI_CONTENTS_IS_I_PMMIRI, .iPMMIRI = &value};
    struct cloudli__buffer json = {0};
    int rv = write_json(&json, party, key);

    original.originalIPMMMessage = (cloudli_bytes){json.data, json.len};
    if (rv == CLOUDLI_OK)
        rv = cloudli__iri_encode(pdu, &i->tmpl, stamp, type, &contents, NULL);
    cloudli__buffer_dispose(&json);
    return rv;
}

void cloudli__keys_tell(struct cloudli__comm *comm,
                        struct cloudli__intercept *i, cloudli_time now,
                        uint32_t party, const struct cloudli__key *key)
{
    const struct cloudli__rule rule = cloudli__keys_rule(i);
    const struct cloudli__pdu_stamp stamp = cloudli__iri_stamp(i, now);
    struct cloudli__buffer pdu = {0};
    int rv;

    if (rule.what == CLOUDLI__WHAT_KEYS_UMTS)
        rv = encode_umts(&pdu, i, &stamp, rule.type, key);
    else if (rule.what == CLOUDLI__WHAT_KEYS_EPS)
        rv = encode_eps(&pdu, i, &stamp, rule.type, key);
    else
        rv = encode_json(&pdu, i, &stamp, rule.type, party, key);
    cloudli__emit_iri(comm, i, rv, &pdu);
}
