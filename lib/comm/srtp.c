/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/srtp.h"

#include "base/memory.h"

#include <cloudli/media_keys.h>
#include <pthread.h>
#include <srtp2/srtp.h>
#include <string.h>

/* Packets that may be late; libsrtp2 takes 64 to 32 767. */
#define WINDOW 2048

/* Rollovers that are tried for one packet, and how far that goes on with the
 * next ones before it begins anew. */
#define SEARCH_STEP 64
#define SEARCH_MOST 1024

/* After so many packets in a row that failed, only one in so many is searched
 * for: forged ones must not cost much. */
#define SEARCH_EAGER 16
#define SEARCH_EVERY 64

/* The fixed headers, whose SSRC is at a place of its own. */
#define RTP_HEADER 12
#define RTCP_HEADER 8

struct cloudli__srtp {
    srtp_t session;
    uint32_t suite;
    uint32_t rollovers; /* where the service was when it gave the key */
    uint32_t failed;    /* packets in a row */
    uint32_t searched;  /* rollovers that were tried for them */
    uint32_t next;      /* the place in sources that is filled next */
    uint32_t count;
    uint32_t sources[CLOUDLI__SRTP_SOURCES_MAX];
    uint8_t *master;   /* the caller's, as this: */
    cloudli_bytes mki; /* what names the key in each packet */
};

static const struct suite {
    uint32_t suite;
    uint8_t key;
    uint8_t salt;
    uint8_t rtp_tag;  /* behind the MKI; AEAD has it in front (RFC 7714 */
    uint8_t rtcp_tag; /* clauses 8.2, 9.1) */
    void (*rtp)(srtp_crypto_policy_t *);
    void (*rtcp)(srtp_crypto_policy_t *);
} suites[] = {
    {CLOUDLI_SRTP_AES_CM_128_HMAC_SHA1_80, 16, 14, 10, 10,
     srtp_crypto_policy_set_rtp_default, srtp_crypto_policy_set_rtcp_default},
    /* SRTCP has a tag of 80 bits all the same (RFC 5764 clause 4.1.2). */
    {CLOUDLI_SRTP_AES_CM_128_HMAC_SHA1_32, 16, 14, 4, 10,
     srtp_crypto_policy_set_aes_cm_128_hmac_sha1_32,
     srtp_crypto_policy_set_rtcp_default},
    {CLOUDLI_SRTP_AES_256_CM_HMAC_SHA1_80, 32, 14, 10, 10,
     srtp_crypto_policy_set_aes_cm_256_hmac_sha1_80,
     srtp_crypto_policy_set_aes_cm_256_hmac_sha1_80},
    {CLOUDLI_SRTP_AES_256_CM_HMAC_SHA1_32, 32, 14, 4, 10,
     srtp_crypto_policy_set_aes_cm_256_hmac_sha1_32,
     srtp_crypto_policy_set_aes_cm_256_hmac_sha1_80},
    {CLOUDLI_SRTP_AEAD_AES_128_GCM, 16, 12, 0, 0,
     srtp_crypto_policy_set_aes_gcm_128_16_auth,
     srtp_crypto_policy_set_aes_gcm_128_16_auth},
    {CLOUDLI_SRTP_AEAD_AES_256_GCM, 32, 12, 0, 0,
     srtp_crypto_policy_set_aes_gcm_256_16_auth,
     srtp_crypto_policy_set_aes_gcm_256_16_auth}};

static const struct suite *find_suite(uint32_t number)
{
    for (size_t i = 0; i < sizeof(suites) / sizeof(suites[0]); i++) {
        if (suites[i].suite == number)
            return &suites[i];
    }
    return NULL;
}

int cloudli__srtp_lengths(uint32_t suite, size_t *key, size_t *salt)
{
    const struct suite *s = find_suite(suite);

    if (s == NULL)
        return 0;
    *key = s->key;
    *salt = s->salt;
    return 1;
}

/* --- One key --- */

/* It is one for the whole process, which may use it too: to begin it is
 * harmless where it was, and it is never ended. */
static void begin_library(void)
{
    (void)srtp_init();
}

void cloudli__srtp_begin(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;

    (void)pthread_once(&once, begin_library);
}

static void set_policy(srtp_policy_t *out, const struct cloudli__srtp *srtp)
{
    const struct suite *s = find_suite(srtp->suite);

    memset(out, 0, sizeof(*out));
    s->rtp(&out->rtp);
    s->rtcp(&out->rtcp);
    out->key = srtp->master;
    out->window_size = WINDOW;
}

int cloudli__srtp_new(struct cloudli__srtp **out, uint32_t suite,
                      uint8_t *master, cloudli_bytes mki, uint32_t rollovers)
{
    struct cloudli__srtp *srtp = cloudli__alloc(sizeof(*srtp));
    srtp_policy_t policy;
    srtp_err_status_t status;

    *out = NULL;
    if (srtp == NULL)
        return CLOUDLI_ERR_NOMEM;
    srtp->suite = suite;
    srtp->master = master;
    srtp->mki = mki;
    srtp->rollovers = rollovers;
    set_policy(&policy, srtp);
    policy.ssrc.type = ssrc_any_inbound;
    status = srtp_create(&srtp->session, &policy);
    if (status != srtp_err_status_ok) {
        cloudli__free_wiped(srtp, sizeof(*srtp));
        return status == srtp_err_status_alloc_fail ? CLOUDLI_ERR_NOMEM
                                                    : CLOUDLI_ERR_UNSUPPORTED;
    }
    *out = srtp;
    return CLOUDLI_OK;
}

void cloudli__srtp_free(struct cloudli__srtp *srtp)
{
    if (srtp == NULL)
        return;
    (void)srtp_dealloc(srtp->session); /* wipes its keys */
    cloudli__free_wiped(srtp, sizeof(*srtp));
}

/* --- Its sources --- */

static int knows(const struct cloudli__srtp *srtp, uint32_t source)
{
    for (uint32_t i = 0; i < srtp->count; i++) {
        if (srtp->sources[i] == source)
            return 1;
    }
    return 0;
}

/* A source whose packet was real: the oldest goes when they are too many. */
static void remember(struct cloudli__srtp *srtp, uint32_t source)
{
    if (knows(srtp, source))
        return;
    if (srtp->count == CLOUDLI__SRTP_SOURCES_MAX)
        (void)srtp_remove_stream(srtp->session, srtp->sources[srtp->next]);
    else
        srtp->count++;
    srtp->sources[srtp->next] = source;
    srtp->next = (srtp->next + 1) % CLOUDLI__SRTP_SOURCES_MAX;
}

/* --- Packets --- */

static srtp_err_status_t unprotect(struct cloudli__srtp *srtp, int control,
                                   cloudli_bytes packet, uint8_t *room,
                                   size_t *len)
{
    const struct suite *s = find_suite(srtp->suite);
    const size_t tag = control ? s->rtcp_tag : s->rtp_tag;
    const size_t left = packet.len - srtp->mki.len - tag;
    int size = (int)(left + tag); /* at most CLOUDLI_CONTENT_MAX */
    srtp_err_status_t status;

    /* Each time: a failure may leave it altered. */
    memcpy(room, packet.ptr, left);
    memcpy(room + left, packet.ptr + left + srtp->mki.len, tag);
    status = control ? srtp_unprotect_rtcp(srtp->session, room, &size)
                     : srtp_unprotect(srtp->session, room, &size);
    if (status == srtp_err_status_ok)
        *len = (size_t)size;
    return status;
}

static int is_forged(srtp_err_status_t status)
{
    return status == srtp_err_status_auth_fail ||
           status == srtp_err_status_cipher_fail ||
           status == srtp_err_status_algo_fail;
}

/* Tries some rollovers for a source that libsrtp2 knows of. */
static srtp_err_status_t try_rollovers(struct cloudli__srtp *srtp,
                                       uint32_t source, uint32_t first,
                                       cloudli_bytes packet, uint8_t *room,
                                       size_t *len)
{
    srtp_err_status_t status = srtp_err_status_auth_fail;

    for (uint32_t i = 0; i < SEARCH_STEP && status != srtp_err_status_ok; i++) {
        /* 0 is what libsrtp2 takes for "as it was". */
        if (first + i == 0 ||
            srtp_set_stream_roc(srtp->session, source, first + i) !=
                srtp_err_status_ok)
            continue;
        status = unprotect(srtp, 0, packet, room, len);
    }
    (void)srtp_set_stream_roc(srtp->session, source, 0);
    return status;
}

static int worth_searching(const struct cloudli__srtp *srtp)
{
    return srtp->failed < SEARCH_EAGER || srtp->failed % SEARCH_EVERY == 0;
}

/* A packet that is not authentic by the rollovers that were counted: others,
 * later ones. */
static srtp_err_status_t search(struct cloudli__srtp *srtp, uint32_t source,
                                cloudli_bytes packet, uint8_t *room,
                                size_t *len)
{
    const int known = knows(srtp, source);
    uint32_t first = srtp->rollovers;
    srtp_err_status_t status;

    if (known) {
        if (srtp_get_stream_roc(srtp->session, source, &first) !=
            srtp_err_status_ok)
            return srtp_err_status_auth_fail;
    } else {
        srtp_policy_t policy;

        set_policy(&policy, srtp);
        policy.ssrc.type = ssrc_specific;
        policy.ssrc.value = source;
        if (srtp_add_stream(srtp->session, &policy) != srtp_err_status_ok)
            return srtp_err_status_auth_fail;
    }
    status =
        try_rollovers(srtp, source, first + srtp->searched, packet, room, len);
    if (status != srtp_err_status_ok && !known)
        (void)srtp_remove_stream(srtp->session, source);
    srtp->searched += SEARCH_STEP;
    if (srtp->searched >= SEARCH_MOST)
        srtp->searched = 0;
    return status;
}

/* 1 if a packet is long enough, and names this key if it names any. */
static int is_named(const struct cloudli__srtp *srtp, int control,
                    cloudli_bytes packet)
{
    const struct suite *s = find_suite(srtp->suite);
    const size_t tag = control ? s->rtcp_tag : s->rtp_tag;
    const size_t header = control ? RTCP_HEADER : RTP_HEADER;

    return packet.len - header >= srtp->mki.len + tag &&
           (srtp->mki.len == 0 ||
            memcmp(packet.ptr + packet.len - tag - srtp->mki.len, srtp->mki.ptr,
                   srtp->mki.len) == 0);
}

static uint32_t source_of(cloudli_bytes packet, int control)
{
    const uint8_t *p = packet.ptr + (control ? 4 : 8);

    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 |
           p[3];
}

enum cloudli__srtp_result cloudli__srtp_clear(struct cloudli__srtp *srtp,
                                              int control, cloudli_bytes packet,
                                              uint8_t *room, size_t *len)
{
    srtp_err_status_t status;
    uint32_t source;

    if (packet.len < (control ? RTCP_HEADER : RTP_HEADER) ||
        packet.len > CLOUDLI_CONTENT_MAX || packet.ptr[0] >> 6 != 2)
        return CLOUDLI__SRTP_MALFORMED;
    if (!is_named(srtp, control, packet))
        return CLOUDLI__SRTP_FORGED;
    source = source_of(packet, control);
    status = unprotect(srtp, control, packet, room, len);
    if (is_forged(status) && !control && worth_searching(srtp))
        status = search(srtp, source, packet, room, len);
    if (status == srtp_err_status_ok) {
        srtp->failed = 0;
        srtp->searched = 0;
        remember(srtp, source);
        return CLOUDLI__SRTP_CLEAR;
    }
    if (status == srtp_err_status_replay_fail ||
        status == srtp_err_status_replay_old)
        return CLOUDLI__SRTP_REPLAYED;
    srtp->failed++;
    return is_forged(status) ? CLOUDLI__SRTP_FORGED : CLOUDLI__SRTP_MALFORMED;
}
