/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A call whose media are encrypted, on a rig: what a user's client makes by
 * libsrtp2, what the service reports, and what of it arrives.
 */
#ifndef CLOUDLI_TESTS_SRTP_FIXTURE_H
#define CLOUDLI_TESTS_SRTP_FIXTURE_H

#include "told.h"

#include <check.h>
#include <cloudli/asn1/li-ps-pdu.h>
#include <srtp2/srtp.h>
#include <stdio.h>
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
    (void)srtp_init(); /* as the service has it; refused when it was before */
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

#endif
