/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "check_main.h"
#include "clif/front.h"
#include "comm/key_store.h"
#include "comm/rtp_frame.h"
#include "told.h"

#include <cloudli/asn1/ip-multimedia.h>
#include <cloudli/asn1/li-ps-pdu.h>
#include <cloudli/asn1/eps-hi2.h>
#include <cloudli/asn1/umts-hi2.h>
#include <srtp2/srtp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define SSRC 0x12345678u
#define PACKET_MAX 512
#define GOT_MAX 256

static struct certs *certs;
static struct rig rig;

static const char *const greg[1] = {"sip:greg@mccloud.example"};

static void ok(int rv)
{
    ck_assert_int_eq(rv, CLOUDLI_OK);
}

/* --- What the user's client does: libsrtp2 as a sender --- */

static const struct suite {
    uint32_t suite;
    size_t key, salt;
    srtp_profile_t profile; /* 0: has none */
} suites[] = {
    {CLOUDLI_SRTP_AES_CM_128_HMAC_SHA1_80, 16, 14,
     srtp_profile_aes128_cm_sha1_80},
    {CLOUDLI_SRTP_AES_CM_128_HMAC_SHA1_32, 16, 14,
     srtp_profile_aes128_cm_sha1_32},
    {CLOUDLI_SRTP_AES_256_CM_HMAC_SHA1_80, 32, 14, srtp_profile_reserved},
    {CLOUDLI_SRTP_AES_256_CM_HMAC_SHA1_32, 32, 14, srtp_profile_reserved},
    {CLOUDLI_SRTP_AEAD_AES_128_GCM, 16, 12, srtp_profile_aead_aes_128_gcm},
    {CLOUDLI_SRTP_AEAD_AES_256_GCM, 32, 12, srtp_profile_aead_aes_256_gcm},
};

struct sender {
    srtp_t session;
    const struct suite *suite;
    uint8_t master[64];
    cloudli_media_key key;
};

struct packet {
    uint8_t bytes[PACKET_MAX];
    size_t len;
};

static void set_policy(srtp_policy_t *policy, const struct suite *s)
{
    memset(policy, 0, sizeof(*policy));
    if (s->profile != srtp_profile_reserved) {
        ck_assert(srtp_crypto_policy_set_from_profile_for_rtp(
                      &policy->rtp, s->profile) == srtp_err_status_ok);
        ck_assert(srtp_crypto_policy_set_from_profile_for_rtcp(
                      &policy->rtcp, s->profile) == srtp_err_status_ok);
        return;
    }
    srtp_crypto_policy_set_aes_cm_256_hmac_sha1_80(&policy->rtcp);
    if (s->suite == CLOUDLI_SRTP_AES_256_CM_HMAC_SHA1_32)
        srtp_crypto_policy_set_aes_cm_256_hmac_sha1_32(&policy->rtp);
    else
        srtp_crypto_policy_set_aes_cm_256_hmac_sha1_80(&policy->rtp);
}

/* A sender on a party's leg, with a key of its own. */
static void open_sender(struct sender *out, size_t suite, uint32_t party,
                        uint32_t direction, uint8_t seed)
{
    srtp_policy_t policy;

    memset(out, 0, sizeof(*out));
    out->suite = &suites[suite];
    for (size_t i = 0; i < out->suite->key + out->suite->salt; i++)
        out->master[i] = (uint8_t)(seed + i * 7);
    set_policy(&policy, out->suite);
    policy.ssrc.type = ssrc_specific;
    policy.ssrc.value = SSRC;
    policy.key = out->master;
    policy.allow_repeat_tx = 1;
    policy.window_size = 1024;
    ck_assert(srtp_create(&out->session, &policy) == srtp_err_status_ok);
    out->key = (cloudli_media_key)CLOUDLI_MEDIA_KEY_INIT;
    out->key.party = party;
    out->key.direction = direction;
    out->key.kind = CLOUDLI_KEY_SRTP;
    out->key.suite = out->suite->suite;
    out->key.media = CLOUDLI_MEDIA_AUDIO;
    out->key.stream_id = cloudli_bytes_of("audio");
    out->key.key = (cloudli_bytes){out->master, out->suite->key};
    out->key.salt =
        (cloudli_bytes){out->master + out->suite->key, out->suite->salt};
}

static void close_sender(struct sender *sender)
{
    ck_assert(srtp_dealloc(sender->session) == srtp_err_status_ok);
}

static struct packet rtp(uint16_t sequence)
{
    struct packet p = {{0x80, 0, (uint8_t)(sequence >> 8), (uint8_t)sequence, 0,
                        0, (uint8_t)(sequence >> 8), (uint8_t)sequence, 0x12,
                        0x34, 0x56, 0x78},
                       12};

    for (unsigned i = 0; i < 160; i++)
        p.bytes[p.len++] = (uint8_t)(sequence + i);
    return p;
}

static struct packet rtcp(uint8_t mark)
{
    const struct packet p = {{0x80, 201, 0, 1, 0x12, 0x34, 0x56, 0x78, 0x81,
                              202, 0, 1, 0, 0, 0, mark},
                             16};

    return p;
}

static struct packet protect(struct sender *sender, struct packet p,
                             uint32_t control)
{
    int len = (int)p.len;

    ck_assert((control ? srtp_protect_rtcp(sender->session, p.bytes, &len)
                       : srtp_protect(sender->session, p.bytes, &len)) ==
              srtp_err_status_ok);
    p.len = (size_t)len;
    return p;
}

/* --- What the service does --- */

static cloudli_call *begin_call(void)
{
    const cloudli_party from = rig_party(rig_jean), to = rig_party(greg);
    cloudli_circumstances encrypted = CLOUDLI_CIRCUMSTANCES_INIT;
    cloudli_call_info info = CLOUDLI_CALL_INFO_INIT;
    cloudli_call *call;

    encrypted.encryption = CLOUDLI_CONTENT_KEYS;
    info.caller = &from;
    info.callee = &to;
    info.circumstances = &encrypted;
    ok(cloudli_call_begin(&call, rig.clif, &info, NULL));
    return call;
}

static void give(cloudli_call *call, uint32_t party, uint32_t direction,
                 const struct packet *p, uint32_t control)
{
    cloudli_media media = rig_audio(party);

    media.frame = CLOUDLI_FRAME_RTP;
    media.control = control;
    ok(cloudli_call_media(call, &media, direction, p->bytes, p->len));
}

/* Protects a packet of the caller's and gives it. */
static struct packet say(cloudli_call *call, struct sender *sender,
                         uint16_t sequence)
{
    const struct packet p = protect(sender, rtp(sequence), 0);

    give(call, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, &p, 0);
    return p;
}

static void end_call(cloudli_call *call)
{
    ok(cloudli_call_end(call));
    cloudli_call_free(call);
}

/* --- What arrives --- */

static size_t before; /* content of earlier calls in one test */

static struct got {
    const char *liid;
    size_t count; /* of content */
    size_t skip;  /* content of calls before */
    struct packet content[GOT_MAX];
    size_t keys;                  /* IRI with one */
    cloudli_asn_iri_contents key; /* the last */
    uint32_t key_type;
    cloudli_arena *arena;
} got;

static void collect(void *arg, cloudli_bytes bytes)
{
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    cloudli_pdu_entry entry = CLOUDLI_PDU_ENTRY_INIT;
    cloudli_ipmm_cc cc = CLOUDLI_IPMM_CC_INIT;
    cloudli_conf_cc conf = CLOUDLI_CONF_CC_INIT;
    cloudli_bytes content;
    size_t cursor = 0;

    (void)arg;
    ok(cloudli_pdu_decode(&pdu, bytes.ptr, bytes.len, NULL));
    if (pdu.header.liid.len != strlen(got.liid) ||
        memcmp(pdu.header.liid.ptr, got.liid, pdu.header.liid.len) != 0)
        return;
    ok(cloudli_pdu_next(&pdu, &cursor, &entry, NULL));
    if (pdu.kind == CLOUDLI_PDU_IRI) {
        ok(cloudli_value_decode(cloudli_type_find("IRIContents"), &got.key,
                                sizeof(got.key), got.arena, entry.element.ptr,
                                entry.element.len, NULL));
        if (got.key.choice == CLOUDLI_ASN_IRI_CONTENTS_IS_CONF_IRI)
            return;
        got.key_type = entry.iri_type;
        got.keys++;
        return;
    }
    if (entry.content_tag == CLOUDLI_CC_CONF) {
        ok(cloudli_conf_cc_decode(&conf, entry.contents, NULL));
        content = conf.content;
    } else {
        ok(cloudli_ipmm_cc_decode(&cc, entry.contents, NULL));
        content = cc.content;
    }
    if (got.skip > 0) {
        got.skip--;
        return;
    }
    ck_assert_uint_lt(got.count, GOT_MAX);
    ck_assert_uint_le(content.len, PACKET_MAX);
    memcpy(got.content[got.count].bytes, content.ptr, content.len);
    got.content[got.count++].len = content.len;
}

/* What came for a LIID since the call began. */
static void receive(const char *liid)
{
    got.skip = before;
    got.liid = liid;
    got.count = 0;
    got.keys = 0;
    rig_read(&rig, NULL, collect, NULL);
}

static void is_content(size_t n, struct packet expected)
{
    ck_assert_uint_lt(n, got.count);
    ck_assert_uint_eq(got.content[n].len, expected.len);
    ck_assert_mem_eq(got.content[n].bytes, expected.bytes, expected.len);
}

static void setup(void)
{
    ck_assert(srtp_init() == srtp_err_status_ok); /* the service has it too */
    rig_open(&rig, certs);
    ok(cloudli_arena_new(&got.arena, 0));
}

static void teardown(void)
{
    cloudli_arena_free(got.arena);
    rig_close(&rig);
}

/* A warrant, and a call by each suite. */
static void with_each_suite(void (*run)(size_t suite))
{
    rig_add_jean(&rig, "LI-1", NULL);
    before = 0;
    for (size_t suite = 0; suite < COUNT(suites); suite++) {
        run(suite);
        before += got.count;
    }
    before = 0;
}

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

/* --- Where they lie --- */

/* 1 if the mapping of an address is left out of core dumps. */
static int is_left_out(const void *address)
{
    FILE *file = fopen("/proc/self/smaps", "r");
    unsigned long at = (unsigned long)(uintptr_t)address, from, to;
    int inside = 0, left_out = 0;
    char line[512];

    ck_assert_ptr_nonnull(file);
    while (fgets(line, sizeof(line), file) != NULL) {
        if (sscanf(line, "%lx-%lx ", &from, &to) == 2)
            inside = at >= from && at < to;
        else if (inside && strncmp(line, "VmFlags:", 8) == 0)
            left_out = strstr(line, " dd") != NULL;
    }
    ck_assert_int_eq(fclose(file), 0);
    return left_out;
}

START_TEST(keys_lie_outside_of_core_dumps_and_are_wiped)
{
    static const struct cloudli__key empty;
    struct cloudli__key_store store;
    struct cloudli__key *keys[1000];

    ok(cloudli__key_store_init(&store));
    for (size_t n = 0; n < COUNT(keys); n++) {
        keys[n] = cloudli__key_take(&store);
        ck_assert_ptr_nonnull(keys[n]);
        ck_assert_mem_eq(keys[n], &empty, sizeof(empty));
        memset(keys[n]->master, (int)(n | 1), sizeof(keys[n]->master));
    }
    ck_assert(is_left_out(keys[0]) && is_left_out(keys[COUNT(keys) - 1]));
    for (size_t n = 0; n < COUNT(keys); n++) {
        cloudli__key_give_back(&store, keys[n]);
        keys[n]->next = NULL; /* of the free ones */
        ck_assert_mem_eq(keys[n], &empty, sizeof(empty));
    }
    cloudli__key_store_dispose(&store);
}
END_TEST

/* --- Frames --- */

static uint16_t checksum(const uint8_t *p, size_t len, uint32_t sum)
{
    for (size_t i = 0; i < len; i++)
        sum += i % 2 == 0 ? (uint32_t)p[i] << 8 : p[i];
    while (sum >> 16 != 0)
        sum = (sum & 0xffff) + (sum >> 16);
    return (uint16_t)~sum;
}

static void check_rebuilt(cloudli_bytes packet, uint32_t frame, size_t ip_len,
                          size_t cut)
{
    struct cloudli__rtp_frame f;
    uint8_t out[256];

    ck_assert(cloudli__rtp_frame_find(&f, frame, packet));
    ck_assert_uint_eq(f.rtp, ip_len + 8);
    memcpy(out, packet.ptr, packet.len);
    cloudli__rtp_frame_rebuild(&f, packet, out, f.end - f.rtp - cut);
    ck_assert_uint_eq((size_t)out[ip_len + 4] << 8 | out[ip_len + 5],
                      f.end - ip_len - cut);
    if (f.version == 4) {
        ck_assert_uint_eq((size_t)out[2] << 8 | out[3], f.end - cut);
        ck_assert_uint_eq(checksum(out, ip_len, 0), 0);
        ck_assert_uint_eq(checksum(out + ip_len, f.end - ip_len - cut,
                                   (uint32_t)(17 + f.end - ip_len - cut) +
                                       (uint16_t)~checksum(out + 12, 8, 0)),
                          0);
    } else if (f.version == 6) {
        ck_assert_uint_eq((size_t)out[4] << 8 | out[5], f.end - 40 - cut);
        ck_assert_uint_eq(checksum(out + ip_len, f.end - ip_len - cut,
                                   (uint32_t)(17 + f.end - ip_len - cut) +
                                       (uint16_t)~checksum(out + 8, 32, 0)),
                          0);
    }
}

START_TEST(headers_in_front_of_rtp_are_right_again)
{
    uint8_t ipv4[] = {0x45, 0,  0, 44, 1,    2, 0x40, 0, 64,   17, 0,    0,
                      192,  0,  2, 1,  192,  0, 2,    2, 0x10, 0,  0x20, 0,
                      0,    24, 1, 1,  0x80, 0, 0,    1, 0,    0,  0,    1,
                      1,    2,  3, 4,  9,    8, 7,    6, 0,    0};
    uint8_t ipv6[72] = {0x60, 0, 0, 0, 0, 32, 0, 64, 0x20, 1, 0xd, 0xb8};
    struct cloudli__rtp_frame f;
    const cloudli_bytes v4 = {ipv4, sizeof(ipv4)}, v6 = {ipv6, sizeof(ipv6)};

    check_rebuilt(v4, CLOUDLI_FRAME_IP, 20, 4); /* two bytes pad it */
    check_rebuilt(v4, CLOUDLI_FRAME_IP, 20, 3);
    ipv6[24] = 0x20;
    ipv6[40] = 17; /* behind a hop-by-hop header */
    ipv6[53] = 24;
    ipv6[54] = 1;
    check_rebuilt(v6, CLOUDLI_FRAME_IP, 48, 5);
    check_rebuilt((cloudli_bytes){ipv4 + 20, 24}, CLOUDLI_FRAME_UDP, 0, 4);
    for (size_t len = 0; len < 44; len++)
        ck_assert(!cloudli__rtp_frame_find(&f, CLOUDLI_FRAME_IP,
                                           (cloudli_bytes){ipv4, len}));
    for (size_t len = 0; len < 72; len++)
        ck_assert(!cloudli__rtp_frame_find(&f, CLOUDLI_FRAME_IP,
                                           (cloudli_bytes){ipv6, len}));
    ipv4[6] = 0x20; /* a fragment */
    ck_assert(!cloudli__rtp_frame_find(&f, CLOUDLI_FRAME_IP, v4));
    ck_assert(!cloudli__rtp_frame_find(&f, CLOUDLI_FRAME_AUDIO, v4));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("keys");
    TCase *clear = tcase_create("clear");
    TCase *keys = tcase_create("keys");
    TCase *parts = tcase_create("parts");
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
    tcase_add_test(keys, a_key_that_comes_late_ends_the_refusal);
    tcase_add_test(keys, what_makes_no_sense_is_no_key);
    suite_add_tcase(suite, keys);
    tcase_add_test(parts, keys_lie_outside_of_core_dumps_and_are_wiped);
    tcase_add_test(parts, headers_in_front_of_rtp_are_right_again);
    suite_add_tcase(suite, parts);
    failed = run_suite(suite);
    certs_free(certs);
    return failed;
}
