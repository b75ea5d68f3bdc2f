/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is told otherwise by another profile, or at another time. */
#include "check_main.h"
#include "clif/front.h"
#include "record_fixture.h"
#include "rig.h"

#include <cloudli/asn1/conf-hi2.h>
#include <cloudli/asn1/conf-hi3.h>
#include <cloudli/asn1/email.h>
#include <cloudli/asn1/hi2.h>
#include <cloudli/asn1/ip-multimedia.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

static struct certs *certs;
static struct rig rig;

static void setup(void)
{
    rig_open(&rig, certs);
}

static void teardown(void)
{
    rig_close(&rig);
}

/* A conference of jean's that he joins alone, up to its start. */
static cloudli_conference *begin_conference(void)
{
    const cloudli_party jean = rig_party(rig_jean);
    cloudli_conference_info info = CLOUDLI_CONFERENCE_INFO_INIT;
    cloudli_conference *conf;
    uint32_t number;

    info.uri = "sip:conf-42@mccloud.example";
    info.initiator = &jean;
    ck_assert_int_eq(cloudli_conference_begin(&conf, rig.clif, &info, NULL),
                     CLOUDLI_OK);
    ck_assert_int_eq(cloudli_conference_join(conf, &jean, &number), CLOUDLI_OK);
    return conf;
}

static void end_conference(cloudli_conference *conf)
{
    ck_assert_int_eq(cloudli_conference_end(conf, NULL), CLOUDLI_OK);
    cloudli_conference_free(conf);
}

START_TEST(a_conference_is_told_when_two_digits_tell_no_year)
{
    const cloudli_time in_2050 = INT64_C(2524608000) * CLOUDLI_SECOND;
    cloudli_warrant warrant = rig_warrant("L1", rig_jean);
    cloudli_conference *conf;

    warrant.profile = "ts33108-conference";
    warrant.end = in_2050 + 1;
    (void)rig_add(&rig, &warrant);
    atomic_store(&rig.now, in_2050 - 1);
    conf = begin_conference();
    ck_assert(rig_holds(&rig, "491231235959Z"));
    atomic_store(&rig.now, in_2050);
    end_conference(conf);
    ck_assert(rig_holds(&rig, "20500101000000.000Z"));
    ck_assert_str_eq(rig_trace(&rig, "L1"), "#1 BEGIN<start jean> END<end>");
}
END_TEST

/* --- What a profile makes of the same life ------------------------------- */

static const char *const greg[1] = {"sip:greg@mccloud.example"};

static void sip_call(void)
{
    const cloudli_party jean = rig_party(rig_jean), other = rig_party(greg);
    const cloudli_media media = rig_audio(CLOUDLI_CALLER);
    const cloudli_signal signal = rig_signal(
        CLOUDLI_CALLER, 0, "INVITE sip:greg@mccloud.example SIP/2.0\r\n\r\n");
    cloudli_call_info info = CLOUDLI_CALL_INFO_INIT;
    cloudli_call *call;

    info.caller = &jean;
    info.callee = &other;
    info.signalling = CLOUDLI_SIGNALLING_SIP;
    ck_assert_int_eq(cloudli_call_begin(&call, rig.clif, &info, NULL), 0);
    ck_assert_int_eq(cloudli_call_signalling(call, &signal), 0);
    ck_assert_int_eq(cloudli_call_media(call, &media, 0, "rtp", 3), 0);
    ck_assert_int_eq(cloudli_call_end(call), 0);
    cloudli_call_free(call);
}

static void message(void)
{
    const cloudli_party jean = rig_party(rig_jean), other = rig_party(greg);
    cloudli_message_info info = CLOUDLI_MESSAGE_INFO_INIT;
    cloudli_message *sent;

    info.sender = &jean;
    info.recipients = &other;
    info.recipient_count = 1;
    info.content_type = "text/plain";
    info.content = cloudli_bytes_of("see you there");
    ck_assert_int_eq(cloudli_message_begin(&sent, rig.clif, &info, NULL), 0);
    ck_assert_int_eq(cloudli_message_end(sent, CLOUDLI_MESSAGE_DELIVERED), 0);
    cloudli_message_free(sent);
}

/* A conference, a call and a message of jean's: each kind of record. */
static void live(void)
{
    const cloudli_media media = rig_audio(0);
    cloudli_conference *conf = begin_conference();

    ck_assert_int_eq(cloudli_conference_media(conf, &media, 0, "rtp", 3), 0);
    end_conference(conf);
    sip_call();
    message();
}

/* Calls read with every PDU that was made; how many. */
static size_t each_pdu(void (*read)(void *arg, const cloudli_asn_ps_pdu *pdu),
                       void *arg)
{
    cloudli_arena *arena;
    size_t count = 0;

    ck_assert_int_eq(cloudli_arena_new(&arena, 0), CLOUDLI_OK);
    for (struct cloudli__outlet *o = atomic_load(&rig.clif->outlets); o != NULL;
         o = o->next) {
        uint64_t position = 0;
        cloudli_bytes bytes;

        while (cloudli__spool_read(o->spool, &position, &bytes)) {
            struct cloudli__buffer all = {(uint8_t *)bytes.ptr, bytes.len, 0};
            cloudli_error err = CLOUDLI_ERROR_INIT;
            cloudli_asn_ps_pdu pdu;

            ck_assert_msg(cloudli_value_decode(
                              cloudli_type_find("PS-PDU"), &pdu, sizeof(pdu),
                              arena, bytes.ptr, bytes.len, &err) == CLOUDLI_OK,
                          "%s", err.message);
            fixture_is_as_the_tables_have_it(&all);
            read(arg, &pdu);
            cloudli_arena_reset(arena);
            count++;
        }
    }
    cloudli_arena_free(arena);
    return count;
}

static const struct {
    const char *name;
    uint8_t li_ps, email, ip_multimedia;
    uint32_t iri_only; /* which alternative */
} shipped[] = {
    {"ts102232-5", 43, 20, 17,
     CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_I_RI_ONLY_SIP_MESSAGE},
    {"ts33108-conference", 43, 20, 17,
     CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_I_RI_ONLY_SIP_MESSAGE},
    {"etsi-v17", 17, 19, 16, CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_S_IP_MESSAGE},
    {"etsi-v32", 32, 19, 16, CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_S_IP_MESSAGE},
    {"etsi-v43", 43, 20, 17,
     CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_I_RI_ONLY_SIP_MESSAGE},
};

static void check_iri(size_t row, const cloudli_asn_iri_contents *iri)
{
    if (iri->choice == CLOUDLI_ASN_IRI_CONTENTS_IS_I_PMMIRI) {
        ck_assert_uint_eq(iri->iPMMIRI->iPMMIRIObjId.ptr[2],
                          shipped[row].ip_multimedia);
        ck_assert_uint_eq(iri->iPMMIRI->iPMMIRIContents->choice,
                          shipped[row].iri_only);
    } else if (iri->choice == CLOUDLI_ASN_IRI_CONTENTS_IS_MESSAGING_IRI) {
        ck_assert_uint_eq(iri->messagingIRI->messaging_iri_obj_id.ptr[2],
                          shipped[row].email);
        ck_assert_uint_eq(iri->messagingIRI->total_recipient_count.is_set,
                          shipped[row].li_ps != 17);
    }
}

static void check_shipped(void *arg, const cloudli_asn_ps_pdu *pdu)
{
    const size_t row = *(const size_t *)arg;
    const cloudli_asn_payload *payload = pdu->payload;

    ck_assert_uint_eq(pdu->pSHeader->li_psDomainId.len, 7);
    ck_assert_uint_eq(pdu->pSHeader->li_psDomainId.ptr[6], shipped[row].li_ps);
    if (payload->choice == CLOUDLI_ASN_PAYLOAD_IS_I_RI_PAYLOAD_SEQUENCE)
        check_iri(row, payload->iRIPayloadSequence.items[0].iRIContents);
}

/* For the oracle, see tests/conformance/profiles.sh. */
static void keep(const char *name)
{
    const char *folder = getenv("CLOUDLI_PROFILE_PDUS");
    char file[512];
    FILE *to;

    if (folder == NULL)
        return;
    (void)snprintf(file, sizeof(file), "%s/%s.ber", folder, name);
    to = fopen(file, "ab");
    ck_assert_ptr_nonnull(to);
    for (struct cloudli__outlet *o = atomic_load(&rig.clif->outlets); o != NULL;
         o = o->next) {
        uint64_t position = 0;
        cloudli_bytes bytes;

        while (cloudli__spool_read(o->spool, &position, &bytes))
            ck_assert_uint_eq(fwrite(bytes.ptr, 1, bytes.len, to), bytes.len);
    }
    ck_assert_int_eq(fclose(to), 0);
}

START_TEST(each_shipped_profile_announces_what_it_says)
{
    size_t row = (size_t)_i;
    cloudli_warrant warrant = rig_warrant("L1", rig_jean);

    warrant.profile = shipped[row].name;
    warrant.deliver = CLOUDLI_DELIVER_IRI;
    (void)rig_add(&rig, &warrant);
    warrant = rig_warrant("L2", rig_jean);
    warrant.profile = shipped[row].name;
    warrant.deliver = CLOUDLI_DELIVER_CC;
    (void)rig_add(&rig, &warrant);
    live();
    ck_assert_uint_ge(each_pdu(check_shipped, &row), 5);
    keep(shipped[row].name);
}
END_TEST

/* --- A provider's own ---------------------------------------------------- */

static void put_profile(const char *text)
{
    char path[300];
    FILE *file;

    (void)snprintf(path, sizeof(path), "%s/profiles", rig.state_dir);
    (void)mkdir(path, 0700);
    (void)snprintf(path, sizeof(path), "%s/profiles/own.profile",
                   rig.state_dir);
    file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_ge(fputs(text, file), 0);
    ck_assert_int_eq(fclose(file), 0);
}

static const uint8_t binary[13] = {0x00, 0x01, 0x02, 0xa3, 0xb4, 0xc5, 0xd6,
                                   0xe7, 0xf8, 0xff, 0x10, 0x20, 0x30};
#define BINARY "000102a3b4c5d6e7f8ff102030"

static void check_header(const cloudli_asn_ps_header *h)
{
    const cloudli_asn_network_identifier *network =
        h->communicationIdentifier->networkIdentifier;

    ck_assert_bytes_eq(h->lawfulInterceptionIdentifier,
                       ((cloudli_bytes){binary, sizeof(binary)}));
    ck_assert_ptr_null(h->authorizationCountryCode.ptr);
    ck_assert_bytes_eq(network->operatorIdentifier, B("OTHER-OP"));
    ck_assert_ptr_null(network->networkElementIdentifier.ptr);
    ck_assert_ptr_null(h->communicationIdentifier->deliveryCountryCode.ptr);
    ck_assert_bytes_eq(h->timeStamp, B("20450101000000.000Z"));
    ck_assert_ptr_null(h->interceptionPointID.ptr);
    ck_assert_ptr_null(h->microSecondTimeStamp);
    ck_assert_uint_eq(h->timeStampQualifier.is_set, 1);
    ck_assert_uint_eq(h->timeStampQualifier.value, 2);
    ck_assert_bytes_eq(h->extendedInterceptionPointID,
                       B("a-long-name-of-32-octets--------"));
    ck_assert_bytes_eq(h->networkFunctionIdentifier, B("MIXER"));
}

static void check_conf_iri(const cloudli_asn_conf_iri_parameters *iri)
{
    ck_assert_bytes_eq(iri->lawfulInterceptionIdentifier,
                       ((cloudli_bytes){binary, sizeof(binary)}));
    ck_assert_uint_eq(iri->hi2confDomainId.ptr[6], 15);
    ck_assert_uint_eq(iri->hi2confDomainId.ptr[7], 2);
    ck_assert_bytes_eq(iri->networkIdentifier->operator_Identifier, B("OTHER"));
    ck_assert_ptr_null(iri->partyInformation.items);
}

static void check_cc(const cloudli_asn_cc_contents *cc)
{
    if (cc->choice == CLOUDLI_ASN_CC_CONTENTS_IS_I_PMMCC) {
        ck_assert_uint_eq(cc->iPMMCC->iPMMCCObjId.ptr[2], 12);
        ck_assert_uint_eq(cc->iPMMCC->frameType.is_set, 0);
        ck_assert_uint_eq(cc->iPMMCC->mMCCprotocol.is_set, 0);
        ck_assert_ptr_null(cc->iPMMCC->streamIdentifier.ptr);
    } else if (cc->choice == CLOUDLI_ASN_CC_CONTENTS_IS_CONF_CC_CC_PDU) {
        const cloudli_asn_conf_lic_header *h =
            cc->confCC_CC_PDU->confLIC_header;

        ck_assert_uint_eq(h->hi3DomainId.ptr[6], 14);
        ck_assert_ptr_null(h->mediaID);
        ck_assert_ptr_null(h->lIID.ptr);
    }
}

static void check_own(void *arg, const cloudli_asn_ps_pdu *pdu)
{
    const cloudli_asn_payload *payload = pdu->payload;

    (void)arg;
    check_header(pdu->pSHeader);
    if (payload->choice == CLOUDLI_ASN_PAYLOAD_IS_C_C_PAYLOAD_SEQUENCE) {
        check_cc(payload->cCPayloadSequence.items[0].cCContents);
    } else {
        const cloudli_asn_iri_contents *iri =
            payload->iRIPayloadSequence.items[0].iRIContents;

        if (iri->choice == CLOUDLI_ASN_IRI_CONTENTS_IS_CONF_IRI)
            check_conf_iri(iri->confIRI->iRI_Conf_Parameters);
    }
}

START_TEST(a_profile_put_into_the_state_folder_is_what_is_sent)
{
    cloudli_warrant warrant = rig_warrant(BINARY, rig_jean);

    put_profile("extend = ts33108-conference\nliid = octets\n"
                "time-stamp = timeStamp\n"
                "time-stamp-qualifier = timeOfMediation\n"
                "ip-multimedia = 12\nconf-hi2 = 15.2\nconf-hi3 = 14.1\n"
                "operator-identifier = OTHER-OP\n"
                "extended-interception-point = "
                "a-long-name-of-32-octets--------\n"
                "network-function = MIXER\n"
                "omit = PSHeader.authorizationCountryCode,"
                " NetworkIdentifier.networkElementIdentifier,"
                " CommunicationIdentifier.deliveryCountryCode,"
                " PSHeader.interceptionPointID\n"
                "omit = IPMMCC.frameType, IPMMCC.streamIdentifier,"
                " IPMMCC.mMCCprotocol\n"
                "omit = ConfLIC-header.mediaID, ConfLIC-header.lIID,"
                " Conf-IRI-Parameters.partyInformation\n");
    warrant.profile = "own";
    (void)rig_add(&rig, &warrant);
    live();
    ck_assert_uint_ge(each_pdu(check_own, NULL), 8);
}
END_TEST

static void check_unqualified(void *arg, const cloudli_asn_ps_pdu *pdu)
{
    (void)arg;
    ck_assert_uint_eq(pdu->pSHeader->timeStampQualifier.is_set, 0);
    ck_assert_ptr_nonnull(pdu->pSHeader->microSecondTimeStamp);
}

START_TEST(a_time_may_go_without_its_qualifier)
{
    cloudli_warrant warrant = rig_warrant("L1", rig_jean);

    put_profile("time-stamp-qualifier = absent\n");
    warrant.profile = "own";
    (void)rig_add(&rig, &warrant);
    live();
    ck_assert_uint_ge(each_pdu(check_unqualified, NULL), 5);
}
END_TEST

START_TEST(a_liid_of_octets_needs_a_profile_that_sends_them)
{
    cloudli_warrant warrant = rig_warrant(BINARY, rig_jean);
    cloudli_error err = CLOUDLI_ERROR_INIT;

    ck_assert_int_eq(cloudli_warrant_add(rig.reg, &warrant, "test", NULL, &err),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_ptr_nonnull(strstr(err.message, "does not send octets"));
    put_profile("liid = octets\n");
    warrant.profile = "own";
    warrant.liid = "000102a3b4c5d6e7f8ff10203"; /* 25: text */
    ck_assert_int_eq(cloudli_warrant_add(rig.reg, &warrant, "test", NULL, NULL),
                     CLOUDLI_OK);
    warrant.liid = "000102a3b4c5d6e7f8ff1020304"; /* 27 */
    ck_assert_int_eq(cloudli_warrant_add(rig.reg, &warrant, "test", NULL, &err),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    warrant.liid = "000102A3B4C5D6E7F8FF102030";
    ck_assert_int_eq(cloudli_warrant_add(rig.reg, &warrant, "test", NULL, &err),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
}
END_TEST

START_TEST(a_profile_that_is_wrong_is_refused_with_its_line)
{
    cloudli_warrant warrant = rig_warrant("L1", rig_jean);
    cloudli_error err = CLOUDLI_ERROR_INIT;

    put_profile("li-ps = 17\nli-ps = 32\n");
    warrant.profile = "own";
    ck_assert_int_eq(cloudli_warrant_add(rig.reg, &warrant, "test", NULL, &err),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_ptr_nonnull(strstr(err.message, "line 2"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("profile");
    TCase *told = tcase_create("told");
    int rv;

    certs = certs_new();
    tcase_add_checked_fixture(told, setup, teardown);
    tcase_add_test(told, a_conference_is_told_when_two_digits_tell_no_year);
    ADD_ROWS(told, each_shipped_profile_announces_what_it_says, shipped);
    tcase_add_test(told, a_profile_put_into_the_state_folder_is_what_is_sent);
    tcase_add_test(told, a_time_may_go_without_its_qualifier);
    tcase_add_test(told, a_liid_of_octets_needs_a_profile_that_sends_them);
    tcase_add_test(told, a_profile_that_is_wrong_is_refused_with_its_line);
    suite_add_tcase(suite, told);
    rv = run_suite(suite);
    certs_free(certs);
    return rv;
}
