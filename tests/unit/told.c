/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "told.h"

#include "asn1/asn_schema.h"

#include <arpa/inet.h>
#include <check.h>
#include <cloudli/asn1/email.h>
#include <cloudli/asn1/ip-access.h>
#include <cloudli/asn1/ip-multimedia.h>
#include <cloudli/asn1/li-ps-pdu.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#define CINS_MAX 4096

struct line {
    const char *liid;
    cloudli_arena *arena;
    char text[1 << 20];
    size_t used;
    int64_t cins[CINS_MAX];
    uint32_t next[CINS_MAX][2];
    size_t cin_count;
    int64_t last;
};

static void say(struct line *l, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static void say(struct line *l, const char *format, ...)
{
    va_list args;
    int len;

    va_start(args, format);
    len = vsnprintf(l->text + l->used, sizeof(l->text) - l->used, format, args);
    va_end(args);
    ck_assert(len >= 0 && (size_t)len < sizeof(l->text) - l->used);
    l->used += (size_t)len;
}

static void say_bytes(struct line *l, cloudli_bytes bytes)
{
    say(l, "%.*s", (int)bytes.len, (const char *)bytes.ptr);
}

static const char *enum_name(const char *type, uint32_t value)
{
    return cloudli__asn_enum_name(cloudli__asn_type(cloudli_type_find(type)),
                                  value);
}

/* The user part of an identity. */
static void say_user(struct line *l, cloudli_bytes text)
{
    const char *from = (const char *)text.ptr, *end = from + text.len;
    const char *at = memchr(from, '@', text.len);
    const char *colon = memchr(from, ':', text.len);

    if (at != NULL)
        end = at;
    if (colon != NULL && colon < end)
        from = colon + 1;
    say(l, "%.*s", (int)(end - from), from);
}

static void say_identity(struct line *l,
                         const cloudli_asn_messaging_party_identity *identity)
{
    if (identity->choice ==
        CLOUDLI_ASN_MESSAGING_PARTY_IDENTITY_IS_EMAIL_ADDRESS)
        say_user(l, identity->email_address.items[0]);
    else
        say_user(l, identity->sip_uri); /* octets, as all others are */
}

static void say_parties(struct line *l, const cloudli_asn_messaging_iri *iri)
{
    const char *before = ">";
    uint32_t recipients = 0;

    for (size_t n = 0; n < iri->party_information.count; n++) {
        const cloudli_asn_messaging_party_information *party =
            &iri->party_information.items[n];

        if (party->party_qualifier ==
            CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_ORIGINATING_PARTY)
            say_identity(l, party->party_identity);
    }
    for (size_t n = 0; n < iri->party_information.count; n++) {
        const cloudli_asn_messaging_party_information *party =
            &iri->party_information.items[n];

        if (party->party_qualifier !=
            CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_TERMINATING_PARTY)
            continue;
        say(l, "%s", before);
        say_identity(l, party->party_identity);
        before = ",";
        recipients++;
    }
    ck_assert_uint_eq(iri->total_recipient_count.value, recipients);
}

static const char *event_of(const cloudli_asn_messaging_event_category *c)
{
    switch (c->choice) {
    case CLOUDLI_ASN_MESSAGING_EVENT_CATEGORY_IS_MESSAGE:
        return enum_name("Messaging-Event", c->message);
    case CLOUDLI_ASN_MESSAGING_EVENT_CATEGORY_IS_MESSAGE_BOX:
        return enum_name("Messaging-Box-Event", c->message_box);
    case CLOUDLI_ASN_MESSAGING_EVENT_CATEGORY_IS_MESSAGE_NOTIFICATION:
        return enum_name("Messaging-Notification-Event",
                         c->message_notification);
    default:
        return "call";
    }
}

static void say_messaging(struct line *l, const cloudli_asn_messaging_iri *iri)
{
    static const char *const categories[] = {"", "message", "message-box",
                                             "message-notification", "call"};
    const char *status = enum_name("Messaging-Status", iri->status);

    if (strncmp(status, "operation-", 10) == 0)
        status += 10;
    say(l, "[%s.%s %s %u ", categories[iri->category->choice],
        event_of(iri->category), status, (unsigned)iri->event_identifier.value);
    say_parties(l, iri);
    for (size_t n = 0; n < iri->properties.count; n++) {
        const cloudli_asn_messaging_property *p = &iri->properties.items[n];

        if (p->choice == CLOUDLI_ASN_MESSAGING_PROPERTY_IS_SUBJECT) {
            say(l, " \"");
            say_bytes(l, p->subject);
            say(l, "\"");
        }
        if (p->choice == CLOUDLI_ASN_MESSAGING_PROPERTY_IS_NOTIFICATION_TYPE)
            say(l, " %s",
                enum_name("Messaging-Property-Notification-Type",
                          p->notification_type));
    }
    say(l, "]");
}

static void say_mail(struct line *l, const cloudli_asn_email_iri *iri)
{
    const char *before = ">";

    say(l, "<%s ", enum_name("E-mail-Event", iri->eventType) + 7);
    say(l, "%s ", strrchr(enum_name("E-mail-Status", iri->status), '-') + 1);
    if (iri->e_mail_Sender.ptr != NULL)
        say_user(l, iri->e_mail_Sender);
    for (size_t n = 0; n < iri->e_mail_Recipients.count; n++) {
        say(l, "%s", before);
        say_user(l, iri->e_mail_Recipients.items[n]);
        before = ",";
    }
    ck_assert_uint_eq(iri->total_Recipient_Count.value,
                      iri->e_mail_Recipients.count);
    say(l, ">");
}

static void say_address(struct line *l, const cloudli_asn_ip_address *address)
{
    const cloudli_bytes octets = address->iP_value->iPBinaryAddress;
    char text[INET6_ADDRSTRLEN];

    (void)inet_ntop(octets.len == 4 ? AF_INET : AF_INET6, octets.ptr, text,
                    sizeof(text));
    say(l, " %s", text);
}

static void say_access(struct line *l, const cloudli_asn_ip_ipiri_contents *iri)
{
    say(l, "<%s ", enum_name("IP-AccessEventType", iri->accessEventType));
    say_bytes(l, iri->targetUsername);
    if (iri->targetIPAddress != NULL)
        say_address(l, iri->targetIPAddress);
    if (iri->additionalIPAddress != NULL)
        say_address(l, iri->additionalIPAddress);
    for (size_t n = 0; n < iri->otherTargetIdentifiers.count; n++)
        say_address(l, iri->otherTargetIdentifiers.items[n].iPAddress);
    if (iri->endReason.is_set)
        say(l, " %s", enum_name("IP-EndReason", iri->endReason.value));
    say(l, ">");
}

/* The event in a text of JSON. */
static void say_json(struct line *l, cloudli_bytes json)
{
    static const char key[] = "\"event\":\"";
    const char *at = memmem(json.ptr, json.len, key, sizeof(key) - 1);

    ck_assert_ptr_nonnull(at);
    at += sizeof(key) - 1;
    say(l, "{%.*s}", (int)strcspn(at, "\""), at);
}

static void say_iri(struct line *l, const cloudli_asn_iri_payload *iri)
{
    static const char *const types[] = {"", "BEGIN", "END", "CONT", "REPORT"};
    const cloudli_asn_iri_contents *c = iri->iRIContents;

    say(l, "%s", types[iri->iRIType.value]);
    if (c->choice == CLOUDLI_ASN_IRI_CONTENTS_IS_MESSAGING_IRI) {
        say_messaging(l, c->messagingIRI);
    } else if (c->choice == CLOUDLI_ASN_IRI_CONTENTS_IS_EMAIL_IRI) {
        say_mail(l, c->emailIRI);
    } else if (c->choice == CLOUDLI_ASN_IRI_CONTENTS_IS_I_PIRI) {
        say_access(l, c->iPIRI->iPIRIContents);
    } else if (c->choice == CLOUDLI_ASN_IRI_CONTENTS_IS_I_PMMIRI) {
        const cloudli_asn_ipmm_ipiri_contents *ipmm =
            c->iPMMIRI->iPMMIRIContents;

        ck_assert(
            ipmm->choice ==
                CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_ORIGINAL_IPMM_MESSAGE ||
            ipmm->choice ==
                CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_I_RI_ONLY_ORIGINAL_IPMM_MESSAGE);
        say_json(l, ipmm->originalIPMMMessage);
    } else {
        ck_assert_uint_eq(
            c->choice, CLOUDLI_ASN_IRI_CONTENTS_IS_THREE_GPP33128_DEFINED_IRI);
        say(l, "OPAQUE(%zu)", c->threeGPP33128DefinedIRI.len);
    }
}

static void say_messaging_cc(struct line *l, const cloudli_asn_messaging_cc *cc)
{
    if (!cc->sequence_number.is_set) {
        say_bytes(l, cc->content);
        return;
    }
    say(l, "%u.%u.%u%s", (unsigned)cc->event_identifier,
        (unsigned)cc->content_identifier.value,
        (unsigned)cc->sequence_number.value,
        cc->end_of_sequence.value ? "." : ":");
    if (cc->content.len > 64)
        say(l, "%zu", cc->content.len);
    else
        say_bytes(l, cc->content);
}

static void say_cc(struct line *l, const cloudli_asn_cc_payload *cc)
{
    const cloudli_asn_cc_contents *c = cc->cCContents;

    say(l, "%s",
        cc->payloadDirection.value == CLOUDLI_DIRECTION_FROM_TARGET ? ">"
                                                                    : "<");
    if (c->choice == CLOUDLI_ASN_CC_CONTENTS_IS_MESSAGING_CC)
        say_messaging_cc(l, c->messagingCC);
    else if (c->choice == CLOUDLI_ASN_CC_CONTENTS_IS_MESSAGING_MMCC)
        say_bytes(l, c->messagingMMCC->content->mMCCContents);
    else if (c->choice == CLOUDLI_ASN_CC_CONTENTS_IS_EMAIL_CC)
        say_bytes(l, c->emailCC->content);
    else if (c->choice == CLOUDLI_ASN_CC_CONTENTS_IS_I_PCC)
        say_bytes(l, c->iPCC->iPCCContents->iPPackets);
    else
        say_bytes(l, c->iPMMCC->mMCCContents);
}

/* Numbers count from 0 in each communication, IRI and CC apart. */
static void check_number(struct line *l, const cloudli_asn_ps_header *header,
                         size_t kind)
{
    const int64_t cin =
        (int64_t)
            header->communicationIdentifier->communicationIdentityNumber.value;
    size_t n = 0;

    while (n < l->cin_count && l->cins[n] != cin)
        n++;
    if (n == l->cin_count) {
        ck_assert_uint_lt(n, CINS_MAX);
        l->cins[l->cin_count++] = cin;
    }
    if (cin != l->last)
        say(l, "%s#%zu", l->used == 0 ? "" : " ", n + 1);
    l->last = cin;
    say(l, " ");
    if (kind < 2) {
        ck_assert_uint_eq(header->sequenceNumber, l->next[n][kind]);
        l->next[n][kind]++;
    }
}

static void tell(void *arg, cloudli_bytes bytes)
{
    struct line *l = arg;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    const cloudli_asn_payload *payload;
    cloudli_asn_ps_pdu pdu;

    cloudli_arena_reset(l->arena);
    ck_assert_msg(cloudli_value_decode(cloudli_type_find("PS-PDU"), &pdu,
                                       sizeof(pdu), l->arena, bytes.ptr,
                                       bytes.len, &err) == CLOUDLI_OK,
                  "%s", err.message);
    if (pdu.pSHeader->lawfulInterceptionIdentifier.len != strlen(l->liid) ||
        memcmp(pdu.pSHeader->lawfulInterceptionIdentifier.ptr, l->liid,
               strlen(l->liid)) != 0)
        return;
    payload = pdu.payload;
    if (payload->choice == CLOUDLI_ASN_PAYLOAD_IS_I_RI_PAYLOAD_SEQUENCE) {
        check_number(l, pdu.pSHeader, 0);
        say_iri(l, &payload->iRIPayloadSequence.items[0]);
    } else if (payload->choice == CLOUDLI_ASN_PAYLOAD_IS_C_C_PAYLOAD_SEQUENCE) {
        check_number(l, pdu.pSHeader, 1);
        say_cc(l, &payload->cCPayloadSequence.items[0]);
    } else {
        check_number(l, pdu.pSHeader, 2);
        say(l, "|%s|",
            payload->tRIPayload->choice ==
                    CLOUDLI_ASN_TRI_PAYLOAD_IS_FIRST_SEGMENT_FLAG
                ? "first"
                : "last");
    }
}

const char *told(struct rig *rig, const char *liid)
{
    static struct line line;

    memset(&line, 0, sizeof(line));
    line.liid = liid;
    line.last = -1;
    ck_assert_int_eq(cloudli_arena_new(&line.arena, 0), CLOUDLI_OK);
    rig_read(rig, NULL, tell, &line);
    cloudli_arena_free(line.arena);
    return line.text;
}

void rig_add_profile(struct rig *rig, const char *name, const char *text)
{
    char path[400];
    FILE *file;

    (void)snprintf(path, sizeof(path), "%s/profiles", rig->state_dir);
    (void)mkdir(path, 0700);
    (void)snprintf(path, sizeof(path), "%s/profiles/%s.profile", rig->state_dir,
                   name);
    file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_ge(fputs(text, file), 0);
    ck_assert_int_eq(fclose(file), 0);
    ck_assert_int_eq(chmod(path, 0600), 0);
}
