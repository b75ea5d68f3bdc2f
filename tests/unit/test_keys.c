/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "check_main.h"
#include "srtp_fixture.h"

#include <cloudli/asn1/eps-hi2.h>
#include <cloudli/asn1/ip-multimedia.h>
#include <cloudli/asn1/umts-hi2.h>

/* --- In clear --- */

static void run_each_suite(size_t suite)
{
    struct sender from, to;
    struct packet p;
    cloudli_call *call;

    call = begin_call();
    open_sender(&from, suite, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, 1);
    open_sender(&to, suite, CLOUDLI_CALLER, CLOUDLI_TO_PARTY, 99);
    ok(cloudli_call_key(call, &from.key));
    ok(cloudli_call_key(call, &to.key));
    for (uint16_t n = 0; n < 10; n++) {
        (void)say(call, &from, (uint16_t)(100 + n));
        p = protect(&to, rtp((uint16_t)(900 + n)), 0);
        give(call, CLOUDLI_CALLER, CLOUDLI_TO_PARTY, &p, 0);
    }
    for (uint8_t n = 0; n < 3; n++) {
        p = protect(&from, rtcp(n), 1);
        give(call, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, &p, 1);
    }
    end_call(call);
    receive("LI-1");
    ck_assert_uint_eq(got.count, 23);
    ck_assert_uint_eq(got.keys, 0);
    for (uint16_t n = 0; n < 10; n++) {
        is_content(2 * n, rtp((uint16_t)(100 + n)));
        is_content(2 * n + 1u, rtp((uint16_t)(900 + n)));
    }
    for (uint8_t n = 0; n < 3; n++)
        is_content(20u + n, rtcp(n));
    ck_assert_uint_eq(rig_stats(&rig).undecrypted, 0);
    close_sender(&from);
    close_sender(&to);
}

START_TEST(each_suite_arrives_as_the_plain_packets)
{
    with_each_suite(run_each_suite);
}
END_TEST

static void run_what_is(size_t suite)
{
    struct sender from;
    struct packet p, copy;
    cloudli_call *call;

    call = begin_call();
    open_sender(&from, suite, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, 1);
    ok(cloudli_call_key(call, &from.key));
    p = say(call, &from, 1);
    give(call, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, &p, 0); /* again */
    p = protect(&from, rtp(2), 0);
    copy = p;
    copy.bytes[40] ^= 1;
    give(call, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, &copy, 0);
    copy = p;
    copy.bytes[copy.len - 1] ^= 0x80; /* its tag */
    give(call, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, &copy, 0);
    copy = p;
    copy.bytes[3] ^= 4; /* its number */
    give(call, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, &copy, 0);
    for (size_t len = 1; len < p.len; len += 7) { /* cut */
        copy = p;
        copy.len = len;
        give(call, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, &copy, 0);
    }
    give(call, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, &p, 0); /* the real one */
    end_call(call);
    receive("LI-1");
    ck_assert_uint_eq(got.count, 2);
    is_content(0, rtp(1));
    is_content(1, rtp(2));
    ck_assert_uint_ge(rig_stats(&rig).undecrypted, 3);
    close_sender(&from);
}

START_TEST(what_is_altered_or_comes_again_is_not_content)
{
    with_each_suite(run_what_is);
}
END_TEST

static void run_packets_out(size_t suite)
{
    static const uint16_t order[] = {65533, 65531, 0,     65535, 65534,
                                     2,     1,     65532, 4,     3};
    struct packet sent[COUNT(order)];
    struct sender from;
    cloudli_call *call;

    call = begin_call();
    open_sender(&from, suite, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, 1);
    ok(cloudli_call_key(call, &from.key));
    for (unsigned n = 0; n < COUNT(order); n++) {
        const uint16_t sequence = (uint16_t)(65531 + n);

        for (size_t at = 0; at < COUNT(order); at++) {
            if (order[at] == sequence)
                sent[at] = protect(&from, rtp(sequence), 0);
        }
    }
    for (size_t at = 0; at < COUNT(order); at++)
        give(call, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, &sent[at], 0);
    end_call(call);
    receive("LI-1");
    ck_assert_uint_eq(got.count, COUNT(order));
    for (size_t at = 0; at < COUNT(order); at++)
        is_content(at, rtp(order[at]));
    close_sender(&from);
}

START_TEST(packets_out_of_order_across_a_rollover_all_arrive)
{
    with_each_suite(run_packets_out);
}
END_TEST

/* A warrant that comes after so many rollovers, of which the service told the
 * first. */
static const struct {
    uint32_t told, real;
} rollovers[] = {{0, 1}, {0, 5}, {3, 3}, {3, 40}, {0, 130}};

START_TEST(an_interception_that_begins_late_finds_the_rollovers)
{
    struct sender from;
    cloudli_call *call = begin_call();

    open_sender(&from, 0, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, 1);
    from.key.rollovers = rollovers[_i].told;
    ok(cloudli_call_key(call, &from.key));
    ck_assert(srtp_set_stream_roc(from.session, SSRC, rollovers[_i].real) ==
              srtp_err_status_ok);
    (void)say(call, &from, 10); /* nobody listens */
    rig_add_jean(&rig, "LI-1", NULL);
    for (uint16_t n = 0; n < 20; n++)
        (void)say(call, &from, (uint16_t)(20 + n));
    end_call(call);
    receive("LI-1");
    /* Each packet that finds nothing goes on where the last one ended. */
    ck_assert_uint_ge(got.count, 17);
    for (size_t n = 0; n < got.count; n++)
        is_content(n, rtp((uint16_t)(40 - got.count + n)));
    close_sender(&from);
}
END_TEST

START_TEST(an_interception_that_paused_finds_its_place_again)
{
    cloudli_circumstances away = CLOUDLI_CIRCUMSTANCES_INIT;
    struct sender from;
    cloudli_call *call;

    rig_add_jean(&rig, "LI-1", NULL);
    call = begin_call();
    open_sender(&from, 0, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, 1);
    ok(cloudli_call_key(call, &from.key));
    (void)say(call, &from, 1);
    away.encryption = CLOUDLI_CONTENT_KEYS;
    away.handled_in = "US"; /* where no order holds */
    ok(cloudli_call_moved(call, &away));
    ck_assert(srtp_set_stream_roc(from.session, SSRC, 3) == srtp_err_status_ok);
    (void)say(call, &from, 2);
    away.handled_in = "NL";
    ok(cloudli_call_moved(call, &away));
    (void)say(call, &from, 3);
    (void)say(call, &from, 4);
    end_call(call);
    receive("LI-1");
    ck_assert_uint_eq(got.count, 3);
    is_content(0, rtp(1));
    is_content(1, rtp(3));
    is_content(2, rtp(4));
    close_sender(&from);
}
END_TEST

static void run_a_new(size_t suite)
{
    struct sender old, next;
    struct packet late;
    cloudli_call *call;

    call = begin_call();
    open_sender(&old, suite, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, 1);
    open_sender(&next, suite, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, 77);
    ok(cloudli_call_key(call, &old.key));
    (void)say(call, &old, 1);
    late = protect(&old, rtp(2), 0);
    ok(cloudli_call_key(call, &next.key));
    ok(cloudli_call_key(call, &next.key)); /* the same changes nothing */
    (void)say(call, &next, 3);
    give(call, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, &late, 0);
    (void)say(call, &next, 4);
    end_call(call);
    receive("LI-1");
    ck_assert_uint_eq(got.count, 4);
    is_content(0, rtp(1));
    is_content(1, rtp(3));
    is_content(2, rtp(2));
    is_content(3, rtp(4));
    close_sender(&old);
    close_sender(&next);
}

START_TEST(a_new_key_takes_over_without_a_gap)
{
    with_each_suite(run_a_new);
}
END_TEST

START_TEST(the_oldest_keys_of_a_stream_go)
{
    struct sender senders[CLOUDLI_STREAM_KEYS_MAX + 1];
    cloudli_call *call;

    rig_add_jean(&rig, "LI-1", NULL);
    call = begin_call();
    for (size_t n = 0; n < COUNT(senders); n++) {
        open_sender(&senders[n], 0, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY,
                    (uint8_t)(n * 40));
        ok(cloudli_call_key(call, &senders[n].key));
    }
    for (size_t n = 0; n < COUNT(senders); n++)
        (void)say(call, &senders[n], (uint16_t)n);
    end_call(call);
    receive("LI-1");
    ck_assert_uint_eq(got.count, CLOUDLI_STREAM_KEYS_MAX);
    is_content(0, rtp(1));
    ck_assert_uint_eq(rig_stats(&rig).undecrypted, 1);
    for (size_t n = 0; n < COUNT(senders); n++)
        close_sender(&senders[n]);
}
END_TEST

static void run_a_packet(size_t suite)
{
    static const char mki[] = "K7";
    const size_t tag =
        suites[suite].suite == CLOUDLI_SRTP_AEAD_AES_128_GCM ||
                suites[suite].suite == CLOUDLI_SRTP_AEAD_AES_256_GCM
            ? 0
        : suites[suite].suite == CLOUDLI_SRTP_AES_CM_128_HMAC_SHA1_32 ||
                suites[suite].suite == CLOUDLI_SRTP_AES_256_CM_HMAC_SHA1_32
            ? 4
            : 10;
    struct sender from;
    struct packet p;
    cloudli_call *call;

    call = begin_call();
    open_sender(&from, suite, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, 1);
    from.key.id = cloudli_bytes_of(mki);
    ok(cloudli_call_key(call, &from.key));
    p = protect(&from, rtp(1), 0);
    memmove(p.bytes + p.len - tag + 2, p.bytes + p.len - tag, tag);
    memcpy(p.bytes + p.len - tag, mki, 2);
    p.len += 2;
    give(call, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, &p, 0);
    p.bytes[p.len - tag - 1] ^= 1; /* another one's */
    give(call, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, &p, 0);
    end_call(call);
    receive("LI-1");
    ck_assert_uint_eq(got.count, 1);
    is_content(0, rtp(1));
    close_sender(&from);
}

START_TEST(a_packet_that_names_its_key_is_of_that_one)
{
    with_each_suite(run_a_packet);
}
END_TEST

START_TEST(a_conference_is_decrypted_leg_by_leg)
{
    const cloudli_party jean = rig_party(rig_jean), other = rig_party(greg);
    cloudli_circumstances encrypted = CLOUDLI_CIRCUMSTANCES_INIT;
    cloudli_conference_info info = CLOUDLI_CONFERENCE_INFO_INIT;
    cloudli_conference *conf;
    struct sender senders[2];
    uint32_t number;

    rig_add_jean(&rig, "LI-1", "ts33108-conference");
    encrypted.encryption = CLOUDLI_CONTENT_KEYS;
    info.uri = "sip:conf-42@mccloud.example";
    info.initiator = &jean;
    info.circumstances = &encrypted;
    ok(cloudli_conference_begin(&conf, rig.clif, &info, NULL));
    ok(cloudli_conference_join(conf, &jean, &number));
    ok(cloudli_conference_join(conf, &other, &number));
    for (uint32_t n = 0; n < 2; n++) {
        cloudli_media media = rig_audio(n);
        struct packet p;

        media.frame = CLOUDLI_FRAME_RTP;
        open_sender(&senders[n], 4, n, CLOUDLI_FROM_PARTY, (uint8_t)(n * 50));
        ok(cloudli_conference_key(conf, &senders[n].key));
        p = protect(&senders[n], rtp((uint16_t)(n + 1)), 0);
        ok(cloudli_conference_media(conf, &media, 0, p.bytes, p.len));
        close_sender(&senders[n]);
    }
    senders[0].key.party = 2;
    ck_assert_int_eq(cloudli_conference_key(conf, &senders[0].key),
                     CLOUDLI_ERR_UNKNOWN_PARTY);
    ok(cloudli_conference_end(conf, NULL));
    senders[0].key.party = 0;
    ck_assert_int_eq(cloudli_conference_key(conf, &senders[0].key),
                     CLOUDLI_ERR_ENDED);
    cloudli_conference_free(conf);
    receive("LI-1");
    ck_assert_uint_eq(got.count, 2);
    is_content(0, rtp(1));
    is_content(1, rtp(2));
}
END_TEST

/* --- Keys --- */

#define KEYS "encrypted = keys\n"

static void is_umts(const struct sender *s)
{
    const cloudli_asn_umts_iri_parameters *iri;

    ck_assert_uint_eq(got.key.choice, CLOUDLI_ASN_IRI_CONTENTS_IS_U_MTSIRI);
    iri = got.key.uMTSIRI->iRI_Parameters;
    ck_assert_uint_eq(iri->iMSevent.value, 3);
    ck_assert_uint_eq(iri->mediaDecryption_info.count, 1);
    ck_assert_mem_eq(iri->mediaDecryption_info.items[0].cCCSID.ptr, "audio", 5);
    ck_assert_mem_eq(iri->mediaDecryption_info.items[0].cCDecKey.ptr, s->master,
                     s->suite->key);
    ck_assert_uint_eq(iri->mediaDecryption_info.items[0].cCDecKey.len,
                      s->suite->key);
    ck_assert_mem_eq(iri->mediaDecryption_info.items[0].cCSalt.ptr,
                     s->master + s->suite->key, s->suite->salt);
}

static void is_eps(const struct sender *s)
{
    const cloudli_asn_eps_iri_parameters *iri;

    ck_assert_uint_eq(got.key.choice, CLOUDLI_ASN_IRI_CONTENTS_IS_E_PSIRI);
    iri = got.key.ePSIRI->iRI_EPS_Parameters;
    ck_assert_uint_eq(iri->iMSevent.value, 3);
    ck_assert_mem_eq(iri->mediaDecryption_info.items[0].cCDecKey.ptr, s->master,
                     s->suite->key);
}

static void is_json(const struct sender *s)
{
    const cloudli_asn_ipmm_ipiri_contents *iri;
    char text[1024];

    (void)s;
    ck_assert_uint_eq(got.key.choice, CLOUDLI_ASN_IRI_CONTENTS_IS_I_PMMIRI);
    iri = got.key.iPMMIRI->iPMMIRIContents;
    (void)snprintf(text, sizeof(text), "%.*s",
                   (int)iri->originalIPMMMessage.len,
                   (const char *)iri->originalIPMMMessage.ptr);
    ck_assert_str_eq(text,
                     "{\"schema\":\"cloudli-key/1\",\"kind\":\"srtp\","
                     "\"suite\":1,\"party\":0,\"direction\":\"from-party\","
                     "\"rollovers\":0,\"stream\":\"617564696f\","
                     "\"key\":\"01080f161d242b323940474e555c636a\","
                     "\"salt\":\"71787f868d949ba2a9b0b7bec5cc\"}");
}

static const struct {
    const char *profile;
    void (*check)(const struct sender *);
    uint32_t type;
} forms[] = {
    {KEYS, is_umts, CLOUDLI_IRI_REPORT},
    {KEYS "map = call.keys CONTINUE", is_umts, CLOUDLI_IRI_CONTINUE},
    {KEYS "map = call.keys REPORT eps-keys", is_eps, CLOUDLI_IRI_REPORT},
    {KEYS "map = call.keys REPORT original", is_json, CLOUDLI_IRI_REPORT},
};

START_TEST(who_wants_keys_gets_packets_as_they_are_and_each_key_once)
{
    struct sender from, next;
    struct packet sent[3];
    cloudli_call *call;

    rig_add_profile(&rig, "keyed", forms[_i].profile);
    rig_add_jean(&rig, "LI-1", "keyed");
    call = begin_call();
    open_sender(&from, 0, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, 1);
    open_sender(&next, 0, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, 77);
    ok(cloudli_call_key(call, &from.key));
    sent[0] = say(call, &from, 1);
    sent[1] = say(call, &from, 2);
    receive("LI-1");
    ck_assert_uint_eq(got.keys, 1);
    ck_assert_uint_eq(got.key_type, forms[_i].type);
    forms[_i].check(&from);
    ok(cloudli_call_key(call, &next.key));
    sent[2] = say(call, &next, 3);
    end_call(call);
    receive("LI-1");
    ck_assert_uint_eq(got.keys, 2);
    ck_assert_uint_eq(got.count, 3);
    for (size_t n = 0; n < 3; n++)
        is_content(n, sent[n]);
    close_sender(&from);
    close_sender(&next);
}
END_TEST

START_TEST(two_orders_on_one_call_get_what_each_wants_and_never_both)
{
    struct sender from;
    struct packet sent;
    cloudli_call *call;

    rig_add_profile(&rig, "keyed", KEYS);
    rig_add_jean(&rig, "LI-1", NULL);
    rig_add_jean(&rig, "LI-2", "keyed");
    call = begin_call();
    open_sender(&from, 0, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, 1);
    ok(cloudli_call_key(call, &from.key));
    sent = say(call, &from, 1);
    end_call(call);
    receive("LI-1");
    ck_assert_uint_eq(got.count, 1);
    ck_assert_uint_eq(got.keys, 0);
    is_content(0, rtp(1));
    receive("LI-2");
    ck_assert_uint_eq(got.count, 1);
    ck_assert_uint_eq(got.keys, 1);
    is_content(0, sent);
    close_sender(&from);
}
END_TEST

START_TEST(an_order_that_comes_later_is_told_the_keys_that_there_are)
{
    struct sender from;
    cloudli_call *call = begin_call();

    rig_add_profile(&rig, "keyed", KEYS);
    open_sender(&from, 0, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, 1);
    ok(cloudli_call_key(call, &from.key));
    (void)say(call, &from, 1);
    rig_add_jean(&rig, "LI-1", "keyed");
    (void)say(call, &from, 2);
    end_call(call);
    receive("LI-1");
    ck_assert_uint_eq(got.count, 1);
    ck_assert_uint_eq(got.keys, 1);
    is_umts(&from);
    close_sender(&from);
}
END_TEST

START_TEST(a_key_of_media_that_are_not_ordered_is_not_told)
{
    struct sender from, video;
    cloudli_call *call;

    rig_add_profile(&rig, "keyed", KEYS);
    rig_add_jean(&rig, "LI-1", "keyed"); /* audio */
    call = begin_call();
    open_sender(&from, 0, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, 1);
    open_sender(&video, 0, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, 77);
    video.key.media = CLOUDLI_MEDIA_VIDEO;
    video.key.stream_id = cloudli_bytes_of("video");
    ok(cloudli_call_key(call, &video.key));
    ok(cloudli_call_key(call, &from.key));
    (void)say(call, &from, 1);
    ok(cloudli_call_key(call, &video.key));
    end_call(call);
    receive("LI-1");
    ck_assert_uint_eq(got.keys, 1);
    is_umts(&from);
    close_sender(&from);
    close_sender(&video);
}
END_TEST

/* --- Neither --- */

static const struct {
    const char *profile;
    uint32_t deliver;
    uint32_t kind; /* of the only key; 0: none */
} keyless[] = {
    {"", CLOUDLI_DELIVER_IRI | CLOUDLI_DELIVER_CC, 0},
    /* Not a key that the library can use. */
    {"", CLOUDLI_DELIVER_IRI | CLOUDLI_DELIVER_CC, CLOUDLI_KEY_SFRAME},
    {KEYS, CLOUDLI_DELIVER_IRI | CLOUDLI_DELIVER_CC, 0},
    /* Nowhere to tell it. */
    {KEYS, CLOUDLI_DELIVER_CC, CLOUDLI_KEY_SRTP},
    {KEYS "map = call.keys nothing", CLOUDLI_DELIVER_IRI | CLOUDLI_DELIVER_CC,
     CLOUDLI_KEY_SRTP},
};

START_TEST(without_clear_text_and_keys_content_is_refused)
{
    cloudli_warrant warrant = rig_warrant("LI-1", rig_jean);
    struct sender from;
    cloudli_call *call;

    rig_add_profile(&rig, "mine", keyless[_i].profile);
    warrant.profile = "mine";
    warrant.deliver = keyless[_i].deliver;
    (void)rig_add(&rig, &warrant);
    call = begin_call();
    open_sender(&from, 0, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, 1);
    if (keyless[_i].kind != 0) {
        from.key.kind = keyless[_i].kind;
        ok(cloudli_call_key(call, &from.key));
    }
    (void)say(call, &from, 1);
    (void)say(call, &from, 2);
    end_call(call);
    receive("LI-1");
    ck_assert_uint_eq(got.count, 0);
    ck_assert_uint_eq(got.keys, 0);
    ck_assert_uint_eq(rig_stats(&rig).undecrypted, 2);
    ck_assert_uint_eq(rig_stats(&rig).refused, 1);
    ck_assert_uint_eq(
        rig_said(&rig, cloudli_reason_text(CLOUDLI_REASON_KEYS_MISSING)), 1);
    ck_assert_uint_eq(rig_said(&rig, "jean"), 0);
    close_sender(&from);
}
END_TEST

START_TEST(a_service_that_cannot_give_keys_is_refused_what_needs_them)
{
    const cloudli_party jean = rig_party(rig_jean), other = rig_party(greg);
    cloudli_circumstances encrypted = CLOUDLI_CIRCUMSTANCES_INIT;
    cloudli_message_info info = CLOUDLI_MESSAGE_INFO_INIT;
    cloudli_message *message;

    rig_add_jean(&rig, "LI-1", NULL);
    encrypted.encryption = CLOUDLI_CONTENT_KEYS;
    info.sender = &jean;
    info.recipients = &other;
    info.recipient_count = 1;
    info.circumstances = &encrypted;
    info.content_type = "text/plain";
    info.content = cloudli_bytes_of("hi");
    ok(cloudli_message_begin(&message, rig.clif, &info, NULL));
    cloudli_message_free(message);
    ck_assert_uint_eq(rig_count(&rig), 0);
    ck_assert_uint_eq(rig_stats(&rig).refused, 1);
}
END_TEST

START_TEST(a_key_that_comes_late_ends_the_refusal)
{
    struct sender from;
    cloudli_call *call;

    rig_add_jean(&rig, "LI-1", NULL);
    call = begin_call();
    open_sender(&from, 0, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, 1);
    (void)say(call, &from, 1);
    ok(cloudli_call_key(call, &from.key));
    (void)say(call, &from, 2);
    end_call(call);
    receive("LI-1");
    ck_assert_uint_eq(got.count, 1);
    is_content(0, rtp(2));
    ck_assert_uint_eq(rig_stats(&rig).undecrypted, 1);
    close_sender(&from);
}
END_TEST

START_TEST(what_makes_no_sense_is_no_key)
{
    struct sender from;
    cloudli_media_key k;
    cloudli_call *call = begin_call();

    open_sender(&from, 0, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, 1);
#define REFUSED(field, value, status)                                          \
    do {                                                                       \
        k = from.key;                                                          \
        k.field = value;                                                       \
        ck_assert_int_eq(cloudli_call_key(call, &k), status);                  \
    } while (0)
    REFUSED(size, 8, CLOUDLI_ERR_STRUCT_SIZE);
    REFUSED(party, 2, CLOUDLI_ERR_UNKNOWN_PARTY);
    REFUSED(direction, 2, CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(kind, 0, CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(kind, 5, CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(suite, 3, CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(suite, CLOUDLI_SRTP_AEAD_AES_128_GCM, CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(media, 0, CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(media, 8, CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(key.len, 15, CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(key.ptr, NULL, CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(salt.len, 0, CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(stream_id.len, 65, CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_call_key(NULL, &from.key),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_call_key(call, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ok(cloudli_call_end(call));
    ck_assert_int_eq(cloudli_call_key(call, &from.key), CLOUDLI_ERR_ENDED);
    cloudli_call_free(call);
    close_sender(&from);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("keys");
    TCase *clear = tcase_create("clear");
    TCase *keys = tcase_create("keys");
    int failed;

    certs = certs_new();
    tcase_add_checked_fixture(clear, setup, teardown);
    tcase_add_test(clear, each_suite_arrives_as_the_plain_packets);
    tcase_add_test(clear, what_is_altered_or_comes_again_is_not_content);
    tcase_add_test(clear, packets_out_of_order_across_a_rollover_all_arrive);
    tcase_add_loop_test(clear,
                        an_interception_that_begins_late_finds_the_rollovers, 0,
                        (int)COUNT(rollovers));
    tcase_add_test(clear, an_interception_that_paused_finds_its_place_again);
    tcase_add_test(clear, a_new_key_takes_over_without_a_gap);
    tcase_add_test(clear, the_oldest_keys_of_a_stream_go);
    tcase_add_test(clear, a_packet_that_names_its_key_is_of_that_one);
    tcase_add_test(clear, a_conference_is_decrypted_leg_by_leg);
    suite_add_tcase(suite, clear);
    tcase_add_checked_fixture(keys, setup, teardown);
    tcase_add_loop_test(
        keys, who_wants_keys_gets_packets_as_they_are_and_each_key_once, 0,
        (int)COUNT(forms));
    tcase_add_test(keys,
                   two_orders_on_one_call_get_what_each_wants_and_never_both);
    tcase_add_test(keys,
                   an_order_that_comes_later_is_told_the_keys_that_there_are);
    tcase_add_test(keys, a_key_of_media_that_are_not_ordered_is_not_told);
    tcase_add_loop_test(keys, without_clear_text_and_keys_content_is_refused, 0,
                        (int)COUNT(keyless));
    tcase_add_test(keys,
                   a_service_that_cannot_give_keys_is_refused_what_needs_them);
    tcase_add_test(keys, a_key_that_comes_late_ends_the_refusal);
    tcase_add_test(keys, what_makes_no_sense_is_no_key);
    suite_add_tcase(suite, keys);
    failed = run_suite(suite);
    certs_free(certs);
    return failed;
}
