/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ConfIRI, and the parts of Conf-CC-PDU that stay the same: 3GPP TS 33.108,
 * modules CONFHI2Operations and CONF-HI3-IMS. */
#include "record/pdu_write.h"

#include "base/error.h"
#include "ber/time_text.h"

/* PartyIdentity: one iMPU with the URIs that there are. */
static void put_identity(struct cloudli__ber_writer *w, uint32_t tag,
                         const cloudli_conf_party *party)
{
    const size_t opened = cloudli__ber_open(w, tag);

    if (party->sip_uri.ptr != NULL || party->tel_uri.ptr != NULL) {
        const size_t set = cloudli__ber_open(w, CLOUDLI__BER_CONTEXT(3));
        const size_t impu = cloudli__ber_open(w, CLOUDLI__BER_SEQUENCE);

        cloudli__ber_put_optional(w, CLOUDLI__BER_CONTEXT(1), party->sip_uri);
        cloudli__ber_put_optional(w, CLOUDLI__BER_CONTEXT(2), party->tel_uri);
        cloudli__ber_close(w, impu);
        cloudli__ber_close(w, set);
    }
    cloudli__ber_close(w, opened);
}

/* ConfPartyInformation */
static void put_party(struct cloudli__ber_writer *w, uint32_t tag,
                      const cloudli_conf_party *party)
{
    const size_t opened = cloudli__ber_open(w, tag);

    if (party->sip_uri.ptr != NULL || party->tel_uri.ptr != NULL)
        put_identity(w, CLOUDLI__BER_CONTEXT(1), party);
    if (party->server_sdp.ptr != NULL || party->user_sdp.ptr != NULL) {
        const size_t media = cloudli__ber_open(w, CLOUDLI__BER_CONTEXT(2));

        cloudli__ber_put_optional(w, CLOUDLI__BER_CONTEXT(1),
                                  party->server_sdp);
        cloudli__ber_put_optional(w, CLOUDLI__BER_CONTEXT(2), party->user_sdp);
        cloudli__ber_close(w, media);
    }
    cloudli__ber_close(w, opened);
}

/* What was appended stays only if all of it was. */
static int finish(struct cloudli__ber_writer *w, size_t start)
{
    if (w->status != CLOUDLI_OK) {
        cloudli__wipe(w->out->data + start, w->out->len - start);
        w->out->len = start;
    }
    return w->status;
}

int cloudli__conf_party_append(struct cloudli__buffer *list,
                               const cloudli_conf_party *party)
{
    const size_t start = list->len;
    struct cloudli__ber_writer w;

    cloudli__ber_writer_init(&w, list);
    put_party(&w, CLOUDLI__BER_SEQUENCE, party);
    return finish(&w, start);
}

int cloudli__conf_media_id(struct cloudli__buffer *out,
                           const cloudli_conf_party *source,
                           cloudli_bytes stream_id)
{
    const size_t start = out->len;
    struct cloudli__ber_writer w;
    size_t opened;

    cloudli__ber_writer_init(&w, out);
    opened = cloudli__ber_open(&w, CLOUDLI__BER_CONTEXT(9));
    if (source->sip_uri.ptr != NULL || source->tel_uri.ptr != NULL ||
        source->server_sdp.ptr != NULL || source->user_sdp.ptr != NULL)
        put_party(&w, CLOUDLI__BER_CONTEXT(1), source);
    cloudli__ber_put_optional(&w, CLOUDLI__BER_CONTEXT(2), stream_id);
    cloudli__ber_close(&w, opened);
    return finish(&w, start);
}

static void put_correlation(struct cloudli__ber_writer *w, uint32_t tag,
                            cloudli_bytes number)
{
    const size_t opened = cloudli__ber_open(w, tag);

    cloudli__ber_put_bytes(w, CLOUDLI__BER_CONTEXT(2), number);
    cloudli__ber_close(w, opened);
}

int cloudli__conf_cc_head(struct cloudli__buffer *out, cloudli_bytes liid,
                          cloudli_bytes correlation_number)
{
    /* hi3confDomainId: 0.4.0.2.2.4.11.13.0 */
    static const uint8_t domain[] = {4, 0, 2, 2, 4, 11, 13, 0};
    const size_t start = out->len;
    struct cloudli__ber_writer w;

    if (liid.ptr != NULL && (liid.len < 1 || liid.len > 25))
        return CLOUDLI_ERR_RANGE;
    if (correlation_number.ptr == NULL)
        return CLOUDLI_ERR_RANGE;
    cloudli__ber_writer_init(&w, out);
    cloudli__ber_put_bytes(&w, CLOUDLI__BER_CONTEXT(0),
                           (cloudli_bytes){domain, sizeof(domain)});
    cloudli__ber_put_optional(&w, CLOUDLI__BER_CONTEXT(2), liid);
    put_correlation(&w, CLOUDLI__BER_CONTEXT(3), correlation_number);
    return finish(&w, start);
}

/* IMSIdentity, by the scheme of the URI */
static void put_uri(struct cloudli__ber_writer *w, uint32_t tag,
                    cloudli_bytes uri)
{
    const int tel = uri.len >= 4 && (uri.ptr[0] | 0x20) == 't' &&
                    (uri.ptr[1] | 0x20) == 'e' && (uri.ptr[2] | 0x20) == 'l' &&
                    uri.ptr[3] == ':';
    const size_t opened = cloudli__ber_open(w, tag);

    cloudli__ber_put_bytes(w, CLOUDLI__BER_CONTEXT(tel ? 2 : 1), uri);
    cloudli__ber_close(w, opened);
}

static int check(const cloudli_conf_iri *v, cloudli_error *err)
{
    int rv = cloudli__check_size(v->liid, 1, 25, "lawfulInterceptionIdentifier",
                                 err);

    if (rv == CLOUDLI_OK && v->operator_id.ptr != NULL)
        rv = cloudli__check_size(v->operator_id, 1, 5, "operator-Identifier",
                                 err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__check_number(v->event, CLOUDLI_CONF_START,
                                   CLOUDLI_CONF_UPDATE, "confEvent", err);
    if (rv == CLOUDLI_OK && (v->present & CLOUDLI_CONF_IRI_HAS_MODIFICATION))
        rv = cloudli__check_number(v->modification, 1, 4, "mediamodification",
                                   err);
    if (rv == CLOUDLI_OK && (v->present & CLOUDLI_CONF_IRI_HAS_INITIATOR))
        rv = cloudli__check_number(v->initiator, CLOUDLI_CONF_BY_SERVER,
                                   CLOUDLI_CONF_BY_PARTY, "confEventInitiator",
                                   err);
    return rv;
}

static void put_initiator(struct cloudli__ber_writer *w,
                          const cloudli_conf_iri *v)
{
    const uint32_t tag = CLOUDLI__BER_CONTEXT(v->initiator);
    const size_t opened = cloudli__ber_open(w, CLOUDLI__BER_CONTEXT(15));

    if (v->initiator == CLOUDLI_CONF_BY_SERVER)
        cloudli__ber_put_null(w, tag);
    else
        put_identity(w, tag, &v->initiator_party);
    cloudli__ber_close(w, opened);
}

/* hi2confDomainId to correlation */
static void put_first_fields(struct cloudli__ber_writer *w,
                             const cloudli_conf_iri *v, cloudli_bytes time)
{
    /* hi2confDomainId: 0.4.0.2.2.4.10.16.0 */
    static const uint8_t domain[] = {4, 0, 2, 2, 4, 10, 16, 0};
    size_t opened;

    cloudli__ber_put_bytes(w, CLOUDLI__BER_CONTEXT(0),
                           (cloudli_bytes){domain, sizeof(domain)});
    cloudli__ber_put_bytes(w, CLOUDLI__BER_CONTEXT(1), v->liid);
    opened = cloudli__ber_open(w, CLOUDLI__BER_CONTEXT(2));
    cloudli__ber_put_bytes(w, CLOUDLI__BER_CONTEXT(1), time); /* utcTime */
    cloudli__ber_close(w, opened);
    if (v->present & CLOUDLI_CONF_IRI_HAS_TARGET) {
        opened = cloudli__ber_open(w, CLOUDLI__BER_CONTEXT(3));
        put_identity(w, CLOUDLI__BER_SEQUENCE, &v->target);
        cloudli__ber_close(w, opened);
    }
    if (v->operator_id.ptr != NULL) {
        opened = cloudli__ber_open(w, CLOUDLI__BER_CONTEXT(5));
        cloudli__ber_put_bytes(w, CLOUDLI__BER_CONTEXT(0), v->operator_id);
        cloudli__ber_close(w, opened);
    }
    cloudli__ber_put_uint(w, CLOUDLI__BER_CONTEXT(6), v->event);
    if (v->correlation_number.ptr != NULL)
        put_correlation(w, CLOUDLI__BER_CONTEXT(7), v->correlation_number);
}

/* confID to bearerModifyPartyID */
static void put_further_fields(struct cloudli__ber_writer *w,
                               const cloudli_conf_iri *v)
{
    if (v->conf_uri.ptr != NULL)
        put_uri(w, CLOUDLI__BER_CONTEXT(8), v->conf_uri);
    if (v->temp_conf_uri.ptr != NULL)
        put_uri(w, CLOUDLI__BER_CONTEXT(9), v->temp_conf_uri);
    if (v->conferees.ptr != NULL) {
        const size_t opened = cloudli__ber_open(w, CLOUDLI__BER_CONTEXT(11));

        cloudli__ber_put_raw(w, v->conferees);
        cloudli__ber_close(w, opened);
    }
    if (v->present & CLOUDLI_CONF_IRI_HAS_JOIN)
        put_party(w, CLOUDLI__BER_CONTEXT(12), &v->join_party);
    if (v->present & CLOUDLI_CONF_IRI_HAS_LEAVE)
        put_party(w, CLOUDLI__BER_CONTEXT(13), &v->leave_party);
    if (v->present & CLOUDLI_CONF_IRI_HAS_INITIATOR)
        put_initiator(w, v);
    cloudli__ber_put_optional(w, CLOUDLI__BER_CONTEXT(17), v->end_reason);
    if (v->present & CLOUDLI_CONF_IRI_HAS_MODIFICATION)
        cloudli__ber_put_uint(w, CLOUDLI__BER_CONTEXT(23), v->modification);
    if (v->present & CLOUDLI_CONF_IRI_HAS_MODIFY)
        put_party(w, CLOUDLI__BER_CONTEXT(24), &v->modify_party);
}

int cloudli__conf_iri_encode(struct cloudli__buffer *out,
                             const struct cloudli__pdu_template *tmpl,
                             const struct cloudli__pdu_stamp *stamp,
                             uint32_t iri_type, const cloudli_conf_iri *v,
                             cloudli_error *err)
{
    struct cloudli__pdu_writer w;
    char time[CLOUDLI__UTC_TIME_LEN];
    size_t parameters;
    int rv = check(v, err);

    if (rv == CLOUDLI_OK && cloudli__utc_time_write(time, v->time) != 0)
        rv = cloudli__fail(err, CLOUDLI_ERR_RANGE, 0,
                           "timeStamp must be from 1950 to 2049");
    if (rv == CLOUDLI_OK)
        rv = cloudli__iri_begin(&w, out, tmpl, stamp, iri_type,
                                CLOUDLI_IRI_CONF, err);
    if (rv != CLOUDLI_OK)
        return rv;
    parameters = cloudli__ber_open(&w.ber, CLOUDLI__BER_CONTEXT(0));
    put_first_fields(&w.ber, v,
                     (cloudli_bytes){(const uint8_t *)time, sizeof(time)});
    put_further_fields(&w.ber, v);
    cloudli__ber_close(&w.ber, parameters);
    return cloudli__pdu_finish(&w, err);
}
