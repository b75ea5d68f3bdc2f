/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* MessagingIRI and MessagingCC. */
#include "conformance/make.h"

#define PARTIES_MAX 20

static void print_messaging_party(struct json *j,
                                  const cloudli_messaging_party *party)
{
    static const char *const qualifiers[] = {
        "unknown-party", "originating-party", "terminating-party",
        "associated-party"};

    json_open(j, NULL, '{');
    json_word(j, "party-qualifier", qualifiers[party->qualifier]);
    json_open(j, "party-identity", '{');
    switch (party->identity_tag) {
    case 2:
        json_open(j, "email-address", '[');
        json_text(j, NULL, party->identity);
        json_close(j, ']');
        break;
    case 4:
        json_text(j, "alphanumeric", party->identity);
        break;
    case 9:
        json_hex(j, "tel-url", party->identity);
        break;
    case 11:
        json_hex(j, "sip-uri", party->identity);
        break;
    default:
        json_hex(j, "sips-uri", party->identity);
        break;
    }
    json_close(j, '}');
    json_close(j, '}');
}

static cloudli_messaging_party some_messaging_party(struct chance *c)
{
    static const uint32_t tags[] = {2, 4, 9, 11, 12};
    cloudli_messaging_party party = {
        chance_below(c, 4), tags[chance_below(c, 5)], {NULL, 0}};

    party.identity = party.identity_tag <= 4
                         ? chance_text(c, PRINTABLE "@_!", 0, 255)
                         : chance_octets(c, 0, 80);
    return party;
}

static int same_parties(cloudli_bytes list, const cloudli_messaging_party *all,
                        uint32_t count)
{
    size_t cursor = 0;
    cloudli_messaging_party party;

    for (uint32_t i = 0; i < count; i++) {
        if (cloudli_messaging_party_next(list, &cursor, (cloudli_room){NULL, 0},
                                         &party, NULL) != CLOUDLI_OK ||
            party.qualifier != all[i].qualifier ||
            party.identity_tag != all[i].identity_tag ||
            !same_bytes(party.identity, all[i].identity))
            return 0;
    }
    return cursor == list.len;
}

static void print_messaging_iri(struct json *j, const cloudli_messaging_iri *v,
                                const cloudli_messaging_party *all,
                                uint32_t count)
{
    static const char *const events[] = {NULL,       "deposit", "retrieve",
                                         "delete",   "save",    "slamdown",
                                         "calendar", "contact"};
    static const char *const statuses[] = {"unknown",
                                           "not-applicable",
                                           "operation-failed",
                                           "operation-succeeded",
                                           "operation-cancelled",
                                           "operation-started",
                                           "operation-lost"};
    static const char *const triggers[] = {"unknown", "user", "user-agent",
                                           "system", "system-operator"};

    json_word(j, "messaging-iri-obj-id", "5.2.20.3");
    json_word(j, "system-type", "unified-messaging");
    json_hex(j, "system-identifier", v->system_identifier);
    if (v->present & CLOUDLI_MESSAGING_HAS_EVENT) {
        json_open(j, "category", '{');
        json_word(j, "message", events[v->event]);
        json_close(j, '}');
    }
    json_word(j, "status", statuses[v->status]);
    if (v->parties.ptr != NULL) {
        json_open(j, "party-information", '[');
        for (uint32_t i = 0; i < count; i++)
            print_messaging_party(j, &all[i]);
        json_close(j, ']');
    }
    json_word(j, "trigger", triggers[v->trigger]);
    if (v->present & CLOUDLI_MESSAGING_HAS_EVENT_ID)
        json_number(j, "event-identifier", v->event_identifier);
    if (v->present & CLOUDLI_MESSAGING_HAS_RECIPIENTS)
        json_number(j, "total-recipient-count", v->recipient_count);
}

int make_messaging_iri(struct make *m)
{
    struct chance *c = m->c;
    const uint32_t type = 1 + chance_below(c, 4);
    const uint32_t count =
        chance_coin(c) ? chance_number(c, 0, PARTIES_MAX) : 0;
    cloudli_messaging_party all[PARTIES_MAX];
    cloudli_messaging_iri v = CLOUDLI_MESSAGING_IRI_INIT;
    cloudli_messaging_iri back = CLOUDLI_MESSAGING_IRI_INIT;
    struct cloudli__buffer list = {0};
    int rv = 0;

    for (uint32_t i = 0; i < count; i++) {
        all[i] = some_messaging_party(c);
        if (cloudli__messaging_party_append(&list, &all[i]) != CLOUDLI_OK)
            return make_fail("a party within bounds is refused");
    }
    v.parties = (cloudli_bytes){list.data, list.len};
    v.present = chance_below(c, 8);
    v.event =
        v.present & CLOUDLI_MESSAGING_HAS_EVENT ? 1 + chance_below(c, 7) : 0;
    v.status = chance_below(c, 7);
    v.trigger = chance_below(c, 5);
    if (v.present & CLOUDLI_MESSAGING_HAS_EVENT_ID)
        v.event_identifier = chance_number(c, 0, UINT32_MAX);
    if (v.present & CLOUDLI_MESSAGING_HAS_RECIPIENTS)
        v.recipient_count = chance_number(c, 0, UINT32_MAX);
    v.system_identifier = chance_maybe(c, 0, 100);
    if (cloudli__messaging_iri_encode(m->out, &m->tmpl, &m->stamp, type, &v,
                                      NULL) != CLOUDLI_OK ||
        make_reread_iri(m, type, CLOUDLI_IRI_MESSAGING, "messagingIRI") != 0 ||
        cloudli_messaging_iri_decode(&back, m->entry.contents, NULL) !=
            CLOUDLI_OK ||
        back.present != v.present || back.event != v.event ||
        back.status != v.status || back.trigger != v.trigger ||
        back.event_identifier != v.event_identifier ||
        back.recipient_count != v.recipient_count ||
        !same_bytes(back.system_identifier, v.system_identifier) ||
        !same_parties(back.parties, all, count))
        rv = make_fail("a MessagingIRI reads otherwise than it was written");
    print_messaging_iri(&m->json, &v, all, count);
    cloudli__buffer_dispose(&list);
    (void)make_end(m);
    return rv;
}

static void print_messaging_cc(struct json *j, const cloudli_messaging_cc *v)
{
    json_word(j, "messaging-cc-obj-id", "5.2.20.4");
    json_number(j, "event-identifier", v->event_identifier);
    if (v->present & CLOUDLI_MESSAGING_HAS_CONTENT_ID)
        json_number(j, "content-identifier", v->content_identifier);
    if (v->present & CLOUDLI_MESSAGING_HAS_SEQUENCE)
        json_number(j, "sequence-number", v->sequence_number);
    json_name(j, "end-of-sequence");
    fputs(v->end_of_sequence ? "true" : "false", j->to);
    json_hex(j, "content-type", v->content_type);
    json_hex(j, "content", v->content);
    json_hex(j, "content-transfer-encoding", v->transfer_encoding);
}

int make_messaging_cc(struct make *m)
{
    struct chance *c = m->c;
    const uint32_t direction = chance_below(c, 5);
    cloudli_messaging_cc v = CLOUDLI_MESSAGING_CC_INIT;
    cloudli_messaging_cc back = CLOUDLI_MESSAGING_CC_INIT;

    v.present = chance_below(c, 4) * CLOUDLI_MESSAGING_HAS_CONTENT_ID;
    v.event_identifier = chance_number(c, 0, UINT32_MAX);
    if (v.present & CLOUDLI_MESSAGING_HAS_CONTENT_ID)
        v.content_identifier = chance_number(c, 0, UINT32_MAX);
    if (v.present & CLOUDLI_MESSAGING_HAS_SEQUENCE)
        v.sequence_number = chance_number(c, 0, UINT32_MAX);
    v.end_of_sequence = (uint32_t)chance_coin(c);
    v.content_type = chance_octets(c, 0, 100);
    v.content = chance_octets(c, 0, LONG);
    v.transfer_encoding = chance_maybe(c, 0, 20);
    if (cloudli__messaging_cc_encode(m->out, &m->tmpl, &m->stamp, direction, &v,
                                     NULL) != CLOUDLI_OK)
        return make_fail("a MessagingCC within bounds is refused");
    if (make_reread_cc(m, direction, CLOUDLI_CC_MESSAGING, "messagingCC") != 0)
        return -1;
    if (cloudli_messaging_cc_decode(&back, m->entry.contents, NULL) !=
            CLOUDLI_OK ||
        back.present != (v.present | CLOUDLI_MESSAGING_HAS_EVENT_ID) ||
        back.event_identifier != v.event_identifier ||
        back.content_identifier != v.content_identifier ||
        back.sequence_number != v.sequence_number ||
        back.end_of_sequence != v.end_of_sequence ||
        !same_bytes(back.content_type, v.content_type) ||
        !same_bytes(back.content, v.content) ||
        !same_bytes(back.transfer_encoding, v.transfer_encoding))
        return make_fail("a MessagingCC reads otherwise than it was written");
    print_messaging_cc(&m->json, &v);
    return make_end(m);
}
