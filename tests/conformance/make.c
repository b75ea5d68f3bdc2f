/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "conformance/make.h"

const char *value_kind_name(uint32_t kind)
{
    static const char *const names[VALUE_KINDS] = {"IPMMCC", "Conf-CC-PDU",
                                                   "TRI"};

    return names[kind];
}

int make_fail(const char *what)
{
    fprintf(stderr, "conformance: %s\n", what);
    return -1;
}

/* Absent every other time. */
cloudli_bytes chance_maybe(struct chance *c, uint32_t min, uint32_t max)
{
    return chance_coin(c) ? chance_octets(c, min, max)
                          : (cloudli_bytes){NULL, 0};
}

cloudli_bytes chance_maybe_text(struct chance *c, const char *alphabet,
                                uint32_t min, uint32_t max)
{
    return chance_coin(c) ? chance_text(c, alphabet, min, max)
                          : (cloudli_bytes){NULL, 0};
}

int same_bytes(cloudli_bytes a, cloudli_bytes b)
{
    return (a.ptr == NULL) == (b.ptr == NULL) && a.len == b.len &&
           (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static int begin(struct make *m)
{
    struct chance *c = m->c;

    memset(&m->fixed, 0, sizeof(m->fixed));
    m->fixed.liid = chance_octets(c, 1, 25);
    m->fixed.authorization_country = chance_maybe_text(c, CAPITALS, 2, 2);
    m->fixed.operator_id = chance_octets(c, 1, 16);
    m->fixed.network_element = chance_maybe(c, 1, 16);
    m->fixed.delivery_country = chance_maybe_text(c, CAPITALS, 2, 2);
    m->fixed.interception_point = chance_maybe_text(c, PRINTABLE, 1, 8);
    m->fixed.has_cin = (uint32_t)chance_coin(c);
    m->fixed.cin = chance_number(c, 0, UINT32_MAX);
    m->stamp.sequence_number = chance_number(c, 0, UINT32_MAX);
    m->stamp.time =
        (cloudli_time)chance_number(c, 0, UINT32_MAX) * CLOUDLI_SECOND +
        chance_number(c, 0, 999999999);
    m->start = m->out->len;
    if (cloudli__pdu_template_init(&m->tmpl, &m->fixed, NULL) != CLOUDLI_OK)
        return make_fail("a template within bounds is refused");
    return 0;
}

static int same_header(const struct make *m, int qualified)
{
    const cloudli_pdu_header *h = &m->pdu.header;
    const int timed = m->stamp.time >= 0;

    return h->version == 43 && same_bytes(h->liid, m->fixed.liid) &&
           same_bytes(h->authorization_country,
                      m->fixed.authorization_country) &&
           same_bytes(h->operator_id, m->fixed.operator_id) &&
           same_bytes(h->network_element, m->fixed.network_element) &&
           same_bytes(h->delivery_country, m->fixed.delivery_country) &&
           same_bytes(h->interception_point, m->fixed.interception_point) &&
           h->present == ((timed ? CLOUDLI_HAS_TIME : 0u) |
                          (m->fixed.has_cin ? CLOUDLI_HAS_CIN : 0u) |
                          (qualified ? CLOUDLI_HAS_QUALIFIER : 0u)) &&
           (!m->fixed.has_cin || h->cin == m->fixed.cin) &&
           h->sequence_number == m->stamp.sequence_number &&
           (!timed ||
            h->time == m->stamp.time - m->stamp.time % CLOUDLI_MICROSECOND) &&
           (!qualified || h->qualifier == CLOUDLI_TIME_OF_INTERCEPTION);
}

/* Reads the PDU up to its entry, and opens the JSON. */
int make_reread(struct make *m, int qualified)
{
    size_t cursor = 0;

    m->pdu = (cloudli_pdu)CLOUDLI_PDU_INIT;
    m->entry = (cloudli_pdu_entry)CLOUDLI_PDU_ENTRY_INIT;
    if (cloudli_pdu_decode(&m->pdu, m->out->data + m->start,
                           m->out->len - m->start, NULL) != CLOUDLI_OK ||
        m->pdu.bytes.len != m->out->len - m->start)
        return make_fail("a PDU of our own is not read");
    if (!same_header(m, qualified))
        return make_fail("a header reads otherwise than it was written");
    json_header(&m->json, &m->fixed, &m->stamp, qualified);
    if (m->pdu.kind == CLOUDLI_PDU_TRI)
        return 0;
    if (cloudli_pdu_next(&m->pdu, &cursor, &m->entry, NULL) != CLOUDLI_OK ||
        cursor != m->pdu.payload.len)
        return make_fail("a PDU of our own has not one entry");
    return 0;
}

int make_reread_cc(struct make *m, uint32_t direction, uint32_t content,
                   const char *name)
{
    static const char *const directions[] = {
        "fromTarget", "toTarget", "indeterminate", "combined", "notapplicable"};

    if (make_reread(m, 1) != 0)
        return -1;
    if (m->pdu.kind != CLOUDLI_PDU_CC || m->entry.direction != direction ||
        m->entry.content_tag != content)
        return make_fail("a CC reads otherwise than it was written");
    json_open(&m->json, "cCPayloadSequence", '[');
    json_open(&m->json, NULL, '{');
    json_word(&m->json, "payloadDirection", directions[direction]);
    json_open(&m->json, "cCContents", '{');
    json_open(&m->json, name, '{');
    return 0;
}

/* Closes record, contents, entry, sequence, payload and PDU. */
int make_end(struct make *m)
{
    json_close(&m->json, '}');
    json_close(&m->json, '}');
    json_close(&m->json, '}');
    json_close(&m->json, ']');
    json_close(&m->json, '}');
    json_close(&m->json, '}');
    fputc('\n', m->json.to);
    return 0;
}

/* Room for a measured CC, and the writing of it. */
int make_write_cc(struct make *m, const struct cloudli__cc_plan *plan,
                  void (*write)(const struct cloudli__cc_plan *, uint8_t *))
{
    if (cloudli__buffer_reserve(m->out, plan->total) != CLOUDLI_OK)
        return make_fail("no memory");
    write(plan, m->out->data + m->out->len);
    m->out->len += plan->total;
    return 0;
}

cloudli_conf_party chance_party(struct chance *c)
{
    return (cloudli_conf_party){chance_maybe(c, 0, 60), chance_maybe(c, 0, 30),
                                chance_maybe(c, 0, 300),
                                chance_maybe(c, 0, 300)};
}

int same_party(const cloudli_conf_party *a, const cloudli_conf_party *b)
{
    return same_bytes(a->sip_uri, b->sip_uri) &&
           same_bytes(a->tel_uri, b->tel_uri) &&
           same_bytes(a->server_sdp, b->server_sdp) &&
           same_bytes(a->user_sdp, b->user_sdp);
}

int is_empty_party(const cloudli_conf_party *party)
{
    const cloudli_conf_party none = {0};

    return same_party(party, &none);
}

void json_correlation(struct json *j, cloudli_bytes number)
{
    if (number.ptr == NULL)
        return;
    json_open(j, "correlation", '{');
    json_hex(j, "correlationNumber", number);
    json_close(j, '}');
}

int make_tri(struct make *m)
{
    static const uint32_t kinds[] = {CLOUDLI_TRI_TEST,
                                     CLOUDLI_TRI_KEEPALIVE,
                                     CLOUDLI_TRI_KEEPALIVE_RESPONSE,
                                     CLOUDLI_TRI_FIRST_SEGMENT,
                                     CLOUDLI_TRI_LAST_SEGMENT,
                                     CLOUDLI_TRI_CIN_RESET,
                                     CLOUDLI_TRI_OPTION_COMPLETE,
                                     CLOUDLI_TRI_ACK_REQUEST,
                                     CLOUDLI_TRI_ACK_RESPONSE};
    const uint32_t tri = kinds[chance_below(m->c, 9)];

    if (cloudli__tri_encode(m->out, &m->tmpl, &m->stamp, tri) != CLOUDLI_OK)
        return make_fail("a TRI within bounds is refused");
    if (tri == CLOUDLI_TRI_FIRST_SEGMENT || tri == CLOUDLI_TRI_LAST_SEGMENT)
        m->stamp.time = -1; /* not written */
    if (make_reread(m, 0) != 0)
        return -1;
    if (m->pdu.kind != CLOUDLI_PDU_TRI || m->pdu.tri != tri)
        return make_fail("a TRI reads otherwise than it was written");
    json_open(&m->json, "tRIPayload", '{');
    json_name(&m->json, cloudli_tri_name(tri));
    fputs("null}}}\n", m->json.to);
    return 0;
}

int value_make(struct chance *c, uint32_t kind, struct cloudli__buffer *out,
               FILE *json)
{
    static int (*const makers[VALUE_KINDS])(struct make *) = {
        make_ipmm_cc, make_conf_cc, make_tri};
    struct make m = {.c = c, .out = out, .json = {json, 1}};

    chance_renew(c);
    return begin(&m) != 0 ? -1 : makers[kind](&m);
}
