/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* IPMMIRI: ETSI TS 102 232-5, module IPMultimediaPDU. */
#include "record/pdu_write.h"

#include "base/error.h"

static int check_address(const cloudli_address *address, const char *field,
                         cloudli_error *err)
{
    if (address->length == 4 || address->length == 16)
        return CLOUDLI_OK;
    return cloudli__fail(err, CLOUDLI_ERR_RANGE, 0,
                         "%s must have 4 or 16 octets", field);
}

static int check(const cloudli_ipmm_iri *v, cloudli_error *err)
{
    const int sip = v->content == CLOUDLI_IPMM_SIP ||
                    v->content == CLOUDLI_IPMM_IRI_ONLY_SIP;
    int rv = cloudli__check_number(v->content, CLOUDLI_IPMM_ORIGINAL,
                                   CLOUDLI_IPMM_IRI_ONLY_RTP, "iPMMIRIContents",
                                   err);

    if (rv == CLOUDLI_OK && (v->content == CLOUDLI_IPMM_H323 ||
                             v->content == CLOUDLI_IPMM_NATIONAL))
        rv = cloudli__fail(err, CLOUDLI_ERR_UNSUPPORTED, 0,
                           "this alternative of iPMMIRIContents is not "
                           "written");
    if (rv == CLOUDLI_OK && sip)
        rv = check_address(&v->source, "iPSourceAddress", err);
    if (rv == CLOUDLI_OK && sip)
        rv = check_address(&v->destination, "iPDestinationAddress", err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__check_size(v->message, 1, CLOUDLI__STRING_MAX,
                                 sip ? "sIPContent" : "iPMMIRIContents", err);
    return rv;
}

/* IPAddress of LI-PS-PDU. The module asks for a prefix length with a binary
 * IPv6 address: all of it, it is one host's. */
static void put_address(struct cloudli__ber_writer *w, uint32_t tag,
                        const cloudli_address *address)
{
    const int v6 = address->length == 16;
    const size_t opened = cloudli__ber_open(w, tag);
    size_t value;

    cloudli__ber_put_uint(w, CLOUDLI__BER_CONTEXT(1), v6 ? 1 : 0);
    value = cloudli__ber_open(w, CLOUDLI__BER_CONTEXT(2));
    cloudli__ber_put_bytes(w, CLOUDLI__BER_CONTEXT(1),
                           (cloudli_bytes){address->octets, address->length});
    cloudli__ber_close(w, value);
    if (v6)
        cloudli__ber_put_uint(w, CLOUDLI__BER_CONTEXT(4), 128);
    cloudli__ber_close(w, opened);
}

static void put_sip_message(struct cloudli__ber_writer *w,
                            const cloudli_ipmm_iri *v)
{
    const size_t opened =
        cloudli__ber_open(w, CLOUDLI__BER_CONTEXT(v->content));

    put_address(w, CLOUDLI__BER_CONTEXT(0), &v->source);
    put_address(w, CLOUDLI__BER_CONTEXT(1), &v->destination);
    cloudli__ber_put_bytes(w, CLOUDLI__BER_CONTEXT(2), v->message);
    cloudli__ber_close(w, opened);
}

int cloudli__ipmm_iri_encode(struct cloudli__buffer *out,
                             const struct cloudli__pdu_template *tmpl,
                             const struct cloudli__pdu_stamp *stamp,
                             uint32_t iri_type, const cloudli_ipmm_iri *v,
                             cloudli_error *err)
{
    /* iPMMIRIObjId: 5.5.17.1 */
    static const uint8_t id[] = {5, 5, 17, 1};
    struct cloudli__pdu_writer w;
    size_t contents;
    int rv = check(v, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__iri_begin(&w, out, tmpl, stamp, iri_type,
                                CLOUDLI_IRI_IPMM, err);
    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__ber_put_bytes(&w.ber, CLOUDLI__BER_CONTEXT(0),
                           (cloudli_bytes){id, sizeof(id)});
    contents = cloudli__ber_open(&w.ber, CLOUDLI__BER_CONTEXT(1));
    if (v->content == CLOUDLI_IPMM_SIP ||
        v->content == CLOUDLI_IPMM_IRI_ONLY_SIP)
        put_sip_message(&w.ber, v);
    else
        cloudli__ber_put_bytes(&w.ber, CLOUDLI__BER_CONTEXT(v->content),
                               v->message);
    cloudli__ber_close(&w.ber, contents);
    return cloudli__pdu_finish(&w, err);
}
