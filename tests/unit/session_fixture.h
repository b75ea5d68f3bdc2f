/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A session of the mediation side under a clock that only the test moves. */
#ifndef CLOUDLI_TESTS_SESSION_FIXTURE_H
#define CLOUDLI_TESTS_SESSION_FIXTURE_H

#include "handover/session.h"
#include "unit/check_main.h"

#include <string.h>

#define TIME1 (300 * CLOUDLI_SECOND)
#define TIME3 (60 * CLOUDLI_SECOND)
#define WALL (INT64_C(1700000000) * CLOUDLI_SECOND)

static struct cloudli__pdu_template tmpl;
static struct cloudli__session_config config;
static struct cloudli__session s;
static cloudli_time now;
static cloudli_error err;

static inline void setup_session(uint32_t acknowledge)
{
    static const cloudli_error empty = CLOUDLI_ERROR_INIT;
    const struct cloudli__pdu_fixed fixed = {
        .liid = cloudli_bytes_of("-"),
        .authorization_country = cloudli_bytes_of("NL"),
        .operator_id = cloudli_bytes_of("McCloud"),
        .has_cin = 1};

    ck_assert_int_eq(cloudli__pdu_template_init(&tmpl, &fixed, NULL), 0);
    cloudli__session_defaults(&config);
    config.header = &tmpl;
    config.acknowledge = acknowledge;
    cloudli__session_init(&s, &config);
    now = 5 * CLOUDLI_SECOND;
    err = empty;
}

static inline void teardown(void)
{
    cloudli__session_dispose(&s);
}

/* A TRI of the LEMF, appended. */
static inline void tri(struct cloudli__buffer *out, uint32_t kind,
                       uint32_t sequence)
{
    const struct cloudli__pdu_stamp stamp = {WALL, sequence};

    ck_assert_int_eq(cloudli__tri_encode(out, &tmpl, &stamp, kind), 0);
}

/* optionRequest or optionResponse: for acknowledgement, or for nothing. */
static inline void options(struct cloudli__buffer *out, uint32_t kind, int yes)
{
    const struct cloudli__pdu_stamp stamp = {WALL, 77};

    ck_assert_int_eq(cloudli__tri_options_encode(out, &tmpl, &stamp, kind,
                                                 yes ? 1 : 0, yes ? 0 : 1),
                     0);
}

static inline void message(struct cloudli__buffer *out, uint32_t priority)
{
    const struct cloudli__pdu_stamp stamp = {WALL, 0};

    ck_assert_int_eq(
        cloudli__tri_message_encode(out, &tmpl, &stamp, priority,
                                    cloudli_bytes_of("please call us")),
        0);
}

static inline int receive(struct cloudli__buffer *wire)
{
    const int rv =
        cloudli__session_receive(&s, wire->data, wire->len, now, WALL, &err);

    cloudli__buffer_dispose(wire);
    return rv;
}

static inline int receive_tri(uint32_t kind, uint32_t sequence)
{
    struct cloudli__buffer pdu = {0};

    tri(&pdu, kind, sequence);
    return receive(&pdu);
}

static inline int receive_options(uint32_t kind, int yes)
{
    struct cloudli__buffer pdu = {0};

    options(&pdu, kind, yes);
    return receive(&pdu);
}

static inline int receive_message(uint32_t priority)
{
    struct cloudli__buffer pdu = {0};

    message(&pdu, priority);
    return receive(&pdu);
}

static inline int respond(uint32_t sequence)
{
    return receive_tri(CLOUDLI_TRI_KEEPALIVE_RESPONSE, sequence);
}

static inline int tick(void)
{
    return cloudli__session_tick(&s, now, WALL, &err);
}

static inline int ask(void)
{
    return cloudli__session_ask(&s, now, WALL, &err);
}

static inline void expect_silence(void)
{
    uint32_t asks;

    ck_assert_ptr_null(cloudli__session_output(&s, &asks).ptr);
}

/* There are these to send, and no more; takes them. *first is the first. */
static inline void expect_tris(const uint32_t *kinds, size_t count,
                               cloudli_pdu *first)
{
    static uint8_t copy[CLOUDLI__SESSION_OUTPUT_MAX];
    uint32_t asks;
    const cloudli_bytes out = cloudli__session_output(&s, &asks);
    size_t at = 0;

    ck_assert_ptr_nonnull(out.ptr);
    memcpy(copy, out.ptr, out.len);
    for (size_t i = 0; i < count; i++) {
        cloudli_pdu pdu = CLOUDLI_PDU_INIT;

        ck_assert_int_eq(
            cloudli_pdu_decode(&pdu, copy + at, out.len - at, NULL), 0);
        ck_assert_uint_eq(pdu.kind, CLOUDLI_PDU_TRI);
        ck_assert_msg(pdu.tri == kinds[i], "%s, not %s",
                      cloudli_tri_name(pdu.tri), cloudli_tri_name(kinds[i]));
        ck_assert_int_eq(pdu.header.time, WALL);
        at += pdu.bytes.len;
        if (i == 0)
            *first = pdu;
    }
    ck_assert_uint_eq(at, out.len);
    cloudli__session_output_taken(&s);
}

static inline cloudli_pdu expect_tri(uint32_t kind)
{
    cloudli_pdu pdu;

    expect_tris(&kind, 1, &pdu);
    return pdu;
}

static inline void expect_keepalive(uint32_t sequence)
{
    ck_assert_uint_eq(expect_tri(CLOUDLI_TRI_KEEPALIVE).header.sequence_number,
                      sequence);
}

static inline void expect_failure(int rv, int code, const char *says)
{
    ck_assert_int_eq(rv, code);
    ck_assert_uint_eq(s.state, CLOUDLI__SESSION_FAILED);
    ck_assert_msg(strstr(err.message, says) != NULL, "%s", err.message);
    ck_assert_int_eq(cloudli__session_due(&s), CLOUDLI__NEVER);
    ck_assert(!cloudli__session_is_up(&s));
    expect_silence();
    /* It stays so, whatever comes. */
    ck_assert_int_eq(cloudli__session_ask(&s, now, WALL, NULL), code);
    ck_assert_int_eq(tick(), code);
    ck_assert_int_eq(respond(s.question[0].number), code);
    ck_assert_int_eq(receive_options(CLOUDLI_TRI_OPTION_REQUEST, 1), code);
    cloudli__session_sent(&s, now);
    cloudli__session_progress(&s, 3, now);
    ck_assert_uint_eq(s.state, CLOUDLI__SESSION_FAILED);
    expect_silence();
}

static inline void open_session(void)
{
    ck_assert_int_eq(cloudli__session_open(&s, now, WALL, &err), CLOUDLI_OK);
}

static inline void bring_up(void)
{
    open_session();
    expect_keepalive(0);
    ck_assert_int_eq(respond(0), CLOUDLI_OK);
    ck_assert_uint_eq(s.state, CLOUDLI__SESSION_UP);
}

#endif
