/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The load of the chaos test: what each thread of each run of the service
 * reports, as a function of a seed, so that who judges makes it again instead
 * of being told. And the journal, in which a thread notes what became of each
 * event: one byte an event in a file that is mapped, so that a note outlives
 * kill -9 of the service at once.
 *
 * A thread reports call after call of one subject of its own: INVITE, 200,
 * then media and now and then an INFO, BYE, 200. Each is one record.
 */
#ifndef CLOUDLI_TESTS_CHAOS_LOAD_H
#define CLOUDLI_TESTS_CHAOS_LOAD_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define CHAOS_THREADS_MAX 64
#define CHAOS_GENERATIONS_MAX 4096            /* runs of the service */
#define CHAOS_EVENTS_MAX (UINT64_C(64) << 20) /* of one thread in one run */
#define CHAOS_CONTENT_MAX 2048

/* A call has so many events at least, and up to as many more as the other. */
#define CHAOS_CALL_MIN 8
#define CHAOS_CALL_SPREAD 400

/* What a thread knows of an event. */
enum chaos_note {
    CHAOS_NOT_YET = 0,
    CHAOS_BEGUN = 1,    /* the call of the API had not returned: may be there */
    CHAOS_ACCEPTED = 2, /* must be there */
    CHAOS_REFUSED = 3,  /* must not; it took a sequence number */
    CHAOS_UNBEGUN = 4   /* must not; its communication had no number yet */
};

enum chaos_kind {
    CHAOS_SIP = 0, /* IRI */
    CHAOS_RTP = 1, /* CC, from its RTP header on */
    CHAOS_IP = 2   /* CC, a whole packet */
};

/* Where a thread is. */
struct chaos_load {
    uint64_t seed;
    uint32_t generation;
    uint32_t thread;
    uint32_t call;   /* of the next event … */
    uint32_t at;     /* … and its place in the call */
    uint32_t length; /* events of the call */
};

struct chaos_event {
    enum chaos_kind kind;
    uint32_t call;
    uint32_t at;
    uint32_t length;
    uint64_t random; /* all else comes from it */
};

/* The finalizer of SplitMix64: each bit depends on all. */
static inline uint64_t chaos_mix(uint64_t x)
{
    x += UINT64_C(0x9e3779b97f4a7c15);
    x = (x ^ x >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    x = (x ^ x >> 27) * UINT64_C(0x94d049bb133111eb);
    return x ^ x >> 31;
}

static inline uint64_t chaos_random(const struct chaos_load *load, uint32_t at)
{
    const uint64_t who = (uint64_t)load->generation << 32 | load->thread;

    return chaos_mix(chaos_mix(chaos_mix(load->seed) ^ who) ^
                     ((uint64_t)load->call << 32 | at));
}

static inline struct chaos_event chaos_next(struct chaos_load *load)
{
    struct chaos_event e;

    if (load->at == 0)
        load->length = CHAOS_CALL_MIN +
                       (uint32_t)(chaos_random(load, ~0u) % CHAOS_CALL_SPREAD);
    e.call = load->call;
    e.at = load->at;
    e.length = load->length;
    e.random = chaos_random(load, load->at);
    e.kind = e.random % 2 == 0 ? CHAOS_RTP : CHAOS_IP;
    if (e.at < 2 || e.at + 2 >= e.length || e.random % 8 == 7)
        e.kind = CHAOS_SIP;
    if (++load->at == load->length) {
        load->at = 0;
        load->call++;
    }
    return e;
}

static inline size_t chaos_sip(const struct chaos_load *load,
                               const struct chaos_event *e, char *out)
{
    const uint32_t left = e->length - e->at;
    const int answer = e->at == 1 || left == 1;
    const char *method = e->at < 2 ? "INVITE" : left <= 2 ? "BYE" : "INFO";
    const size_t padding = (size_t)(e->random >> 32) % 300;
    size_t len;
    char first[64];

    (void)snprintf(first, sizeof(first),
                   answer ? "SIP/2.0 200 OK"
                          : "%s sip:peer@mccloud.example SIP/2.0",
                   method);
    len = (size_t)snprintf(
        out, CHAOS_CONTENT_MAX,
        "%s\r\nVia: SIP/2.0/UDP 192.0.2.11;branch=z9hG4bK%u\r\n"
        "From: <sip:t%u@mccloud.example>;tag=a\r\n"
        "To: <sip:peer@mccloud.example>%s\r\nCall-ID: %u.%u.%u\r\n"
        "CSeq: %u %s\r\nX-Record: %u.%u.%u.%u\r\nX-Padding: ",
        first, e->at - (uint32_t)answer, load->thread,
        e->at == 0 ? "" : ";tag=b", load->generation, load->thread, e->call,
        e->at - (uint32_t)answer, method, load->generation, load->thread,
        e->call, e->at);
    for (size_t i = 0; i < padding; i++)
        out[len++] = (char)('a' + chaos_mix(e->random + i) % 26);
    memcpy(out + len, "\r\nContent-Length: 0\r\n\r\n", 23);
    return len + 23;
}

static inline void chaos_put(uint8_t *out, uint32_t value)
{
    for (int i = 0; i < 4; i++)
        out[i] = (uint8_t)(value >> (24 - 8 * i));
}

static inline uint32_t chaos_get(const uint8_t *in)
{
    return (uint32_t)in[0] << 24 | (uint32_t)in[1] << 16 |
           (uint32_t)in[2] << 8 | in[3];
}

/* Offset of who and which it is, four words, in a packet from its RTP header
 * on; and of that header in a whole one. */
#define CHAOS_WHO 12
#define CHAOS_RTP_AT 28

static inline void chaos_ip_head(uint8_t *out, size_t len)
{
    static const uint8_t ip[] = {0x45, 0,    0,    0,    0, 0,  0x40, 0, 64, 17,
                                 0,    0,    192,  0,    2, 11, 192,  0, 2,  1,
                                 0x9c, 0x40, 0x9c, 0x42, 0, 0,  0,    0};
    uint32_t sum = 0;

    memcpy(out, ip, sizeof(ip));
    out[2] = (uint8_t)(len >> 8);
    out[3] = (uint8_t)len;
    out[24] = (uint8_t)((len - 20) >> 8);
    out[25] = (uint8_t)(len - 20);
    for (size_t i = 0; i < 20; i += 2)
        sum += (uint32_t)out[i] << 8 | out[i + 1];
    sum = (sum & 0xffff) + (sum >> 16);
    sum = ~(sum + (sum >> 16));
    out[10] = (uint8_t)(sum >> 8);
    out[11] = (uint8_t)sum;
}

static inline size_t chaos_rtp(const struct chaos_load *load,
                               const struct chaos_event *e, uint8_t *out)
{
    const size_t len = (e->random >> 40) % 5 == 0 ? 1200 : 172;
    const uint32_t who[] = {load->generation, load->thread, e->call, e->at};

    memset(out, 0, CHAOS_WHO);
    out[0] = 0x80;
    out[1] = 96; /* dynamic: nobody makes audio of it */
    out[2] = (uint8_t)(e->at >> 8);
    out[3] = (uint8_t)e->at;
    for (size_t i = 0; i < 4; i++)
        chaos_put(out + CHAOS_WHO + 4 * i, who[i]);
    for (size_t i = CHAOS_WHO + 16; i < len; i += 8) {
        const uint64_t random = chaos_mix(e->random + i);

        memcpy(out + i, &random, len - i < 8 ? len - i : 8);
    }
    return len;
}

/* Makes the bytes that are reported; their number. */
static inline size_t chaos_content(const struct chaos_load *load,
                                   const struct chaos_event *e,
                                   uint8_t out[CHAOS_CONTENT_MAX])
{
    size_t len;

    if (e->kind == CHAOS_SIP)
        return chaos_sip(load, e, (char *)out);
    if (e->kind == CHAOS_RTP)
        return chaos_rtp(load, e, out);
    len = CHAOS_RTP_AT + chaos_rtp(load, e, out + CHAOS_RTP_AT);
    chaos_ip_head(out, len);
    return len;
}

/* --- Names both sides use. --- */

static inline void chaos_journal_path(char *out, size_t size, const char *dir,
                                      uint32_t generation, uint32_t thread)
{
    (void)snprintf(out, size, "%s/%u.%u", dir, generation, thread);
}

static inline void chaos_liid(char out[32], uint32_t thread)
{
    (void)snprintf(out, 32, "LI-%u", thread);
}

#endif
