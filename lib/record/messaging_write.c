/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* MessagingIRI and MessagingCC: ETSI TS 102 232-2, module EmailPDU. */
#include "record/pdu_write.h"

#include "base/error.h"

/* Tags of Messaging-Party-Identity that are written. */
enum {
    IDENTITY_EMAIL = 2,
    IDENTITY_ALPHANUMERIC = 4,
    IDENTITY_TEL = 9,
    IDENTITY_SIP = 11,
    IDENTITY_SIPS = 12
};

/* UTF8String (SIZE (0..255)) of an e-mail address counts characters; more
 * octets than this cannot be so few. */
#define EMAIL_OCTETS_MAX (4 * 255)

/* Length in characters, or SIZE_MAX if it is not UTF-8 (RFC 3629). */
static size_t utf8_length(cloudli_bytes text)
{
    size_t count = 0;

    for (size_t i = 0; i < text.len; count++) {
        const uint8_t c = text.ptr[i++];
        size_t more = c < 0x80 ? 0 : c < 0xe0 ? 1 : c < 0xf0 ? 2 : 3;

        if ((c >= 0x80 && c < 0xc2) || c > 0xf4 || more > text.len - i)
            return SIZE_MAX;
        if (more > 0 && ((c == 0xe0 && text.ptr[i] < 0xa0) ||
                         (c == 0xed && text.ptr[i] > 0x9f) ||
                         (c == 0xf0 && text.ptr[i] < 0x90) ||
                         (c == 0xf4 && text.ptr[i] > 0x8f)))
            return SIZE_MAX;
        for (; more > 0; more--) {
            if ((text.ptr[i++] & 0xc0) != 0x80)
                return SIZE_MAX;
        }
    }
    return count;
}

static int check_party(const cloudli_messaging_party *party)
{
    if (party->qualifier > CLOUDLI_MESSAGING_ASSOCIATED ||
        party->identity.ptr == NULL)
        return CLOUDLI_ERR_RANGE;
    switch (party->identity_tag) {
    case IDENTITY_EMAIL:
        if (party->identity.len > EMAIL_OCTETS_MAX ||
            utf8_length(party->identity) > 255)
            return CLOUDLI_ERR_RANGE;
        return CLOUDLI_OK;
    case IDENTITY_ALPHANUMERIC:
        return utf8_length(party->identity) == SIZE_MAX ? CLOUDLI_ERR_RANGE
                                                        : CLOUDLI_OK;
    case IDENTITY_TEL:
    case IDENTITY_SIP:
    case IDENTITY_SIPS:
        return CLOUDLI_OK;
    default:
        return CLOUDLI_ERR_RANGE;
    }
}

int cloudli__messaging_party_append(struct cloudli__buffer *list,
                                    const cloudli_messaging_party *party)
{
    const uint32_t tag = CLOUDLI__BER_CONTEXT(party->identity_tag);
    const size_t start = list->len;
    struct cloudli__ber_writer w;
    size_t opened, identity;
    int rv = check_party(party);

    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__ber_writer_init(&w, list);
    opened = cloudli__ber_open(&w, CLOUDLI__BER_SEQUENCE);
    cloudli__ber_put_uint(&w, CLOUDLI__BER_CONTEXT(0), party->qualifier);
    identity = cloudli__ber_open(&w, CLOUDLI__BER_CONTEXT(1));
    if (party->identity_tag == IDENTITY_EMAIL) {
        const size_t addresses = cloudli__ber_open(&w, tag);

        cloudli__ber_put_bytes(&w, CLOUDLI__BER_UTF8_STRING, party->identity);
        cloudli__ber_close(&w, addresses);
    } else {
        cloudli__ber_put_bytes(&w, tag, party->identity);
    }
    cloudli__ber_close(&w, identity);
    cloudli__ber_close(&w, opened);
    if (w.status != CLOUDLI_OK) {
        cloudli__wipe(list->data + start, list->len - start);
        list->len = start;
    }
    return w.status;
}

static int check_iri(const cloudli_messaging_iri *v, cloudli_error *err)
{
    int rv = CLOUDLI_OK;

    if (v->present & CLOUDLI_MESSAGING_HAS_EVENT)
        rv = cloudli__check_number(v->event, CLOUDLI_MESSAGING_DEPOSIT,
                                   CLOUDLI_MESSAGING_CONTACT, "message", err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__check_number(v->status, CLOUDLI_MESSAGING_UNKNOWN,
                                   CLOUDLI_MESSAGING_LOST, "status", err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__check_number(v->trigger, 0, 4, "trigger", err);
    return rv;
}

static void put_iri(struct cloudli__ber_writer *w,
                    const cloudli_messaging_iri *v)
{
    /* messagingIRIObjId: 5.2.20.3 */
    static const uint8_t id[] = {5, 2, 20, 3};
    size_t opened;

    cloudli__ber_put_bytes(w, CLOUDLI__BER_CONTEXT(0),
                           (cloudli_bytes){id, sizeof(id)});
    cloudli__ber_put_uint(w, CLOUDLI__BER_CONTEXT(1), 1); /* unified */
    cloudli__ber_put_optional(w, CLOUDLI__BER_CONTEXT(2), v->system_identifier);
    if (v->present & CLOUDLI_MESSAGING_HAS_EVENT) {
        opened = cloudli__ber_open(w, CLOUDLI__BER_CONTEXT(3));
        cloudli__ber_put_uint(w, CLOUDLI__BER_CONTEXT(0), v->event);
        cloudli__ber_close(w, opened);
    }
    cloudli__ber_put_uint(w, CLOUDLI__BER_CONTEXT(4), v->status);
    if (v->parties.ptr != NULL) {
        opened = cloudli__ber_open(w, CLOUDLI__BER_CONTEXT(5));
        cloudli__ber_put_raw(w, v->parties);
        cloudli__ber_close(w, opened);
    }
    cloudli__ber_put_uint(w, CLOUDLI__BER_CONTEXT(6), v->trigger);
    if (v->present & CLOUDLI_MESSAGING_HAS_EVENT_ID)
        cloudli__ber_put_uint(w, CLOUDLI__BER_CONTEXT(8), v->event_identifier);
    if (v->present & CLOUDLI_MESSAGING_HAS_RECIPIENTS)
        cloudli__ber_put_uint(w, CLOUDLI__BER_CONTEXT(11), v->recipient_count);
}

int cloudli__messaging_iri_encode(struct cloudli__buffer *out,
                                  const struct cloudli__pdu_template *tmpl,
                                  const struct cloudli__pdu_stamp *stamp,
                                  uint32_t iri_type,
                                  const cloudli_messaging_iri *v,
                                  cloudli_error *err)
{
    struct cloudli__pdu_writer w;
    int rv = check_iri(v, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__iri_begin(&w, out, tmpl, stamp, iri_type,
                                CLOUDLI_IRI_MESSAGING, err);
    if (rv != CLOUDLI_OK)
        return rv;
    put_iri(&w.ber, v);
    return cloudli__pdu_finish(&w, err);
}

static int check_cc(const cloudli_messaging_cc *v, cloudli_error *err)
{
    int rv =
        cloudli__check_number(v->end_of_sequence, 0, 1, "end-of-sequence", err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__check_size(v->content_type, 0, CLOUDLI__STRING_MAX,
                                 "content-type", err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__check_size(v->content, 0, CLOUDLI__STRING_MAX, "content",
                                 err);
    return rv;
}

static void put_cc(struct cloudli__ber_writer *w, const cloudli_messaging_cc *v)
{
    /* messagingCCObjId: 5.2.20.4 */
    static const uint8_t id[] = {5, 2, 20, 4};

    cloudli__ber_put_bytes(w, CLOUDLI__BER_CONTEXT(0),
                           (cloudli_bytes){id, sizeof(id)});
    cloudli__ber_put_uint(w, CLOUDLI__BER_CONTEXT(1), v->event_identifier);
    if (v->present & CLOUDLI_MESSAGING_HAS_CONTENT_ID)
        cloudli__ber_put_uint(w, CLOUDLI__BER_CONTEXT(2),
                              v->content_identifier);
    if (v->present & CLOUDLI_MESSAGING_HAS_SEQUENCE)
        cloudli__ber_put_uint(w, CLOUDLI__BER_CONTEXT(3), v->sequence_number);
    if (v->end_of_sequence) /* DEFAULT FALSE is left out */
        cloudli__ber_put_true(w, CLOUDLI__BER_CONTEXT(4));
    cloudli__ber_put_bytes(w, CLOUDLI__BER_CONTEXT(5), v->content_type);
    cloudli__ber_put_bytes(w, CLOUDLI__BER_CONTEXT(6), v->content);
    cloudli__ber_put_optional(w, CLOUDLI__BER_CONTEXT(7), v->transfer_encoding);
}

int cloudli__messaging_cc_encode(struct cloudli__buffer *out,
                                 const struct cloudli__pdu_template *tmpl,
                                 const struct cloudli__pdu_stamp *stamp,
                                 uint32_t payload_direction,
                                 const cloudli_messaging_cc *v,
                                 cloudli_error *err)
{
    struct cloudli__pdu_writer w;
    int rv = check_cc(v, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__cc_begin(&w, out, tmpl, stamp, payload_direction,
                               CLOUDLI_CC_MESSAGING, err);
    if (rv != CLOUDLI_OK)
        return rv;
    put_cc(&w.ber, v);
    return cloudli__pdu_finish(&w, err);
}
