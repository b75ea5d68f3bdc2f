/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "handover/stream.h"

#include "base/memory.h"

#include <string.h>

#define RECORD CLOUDLI__STREAM_RECORD
#define RECORDS_A_TURN 16 /* 256 KiB */

/* No more than this is kept because no proof was asked for. */
#define ASK_BYTES_MAX (UINT64_C(1) << 20)

/* Arrivals raise no event; they are looked for ever less often. */
#define LOOK_FIRST CLOUDLI_MILLISECOND
#define LOOK_LAST (256 * CLOUDLI_MILLISECOND)

int cloudli__stream_open(struct cloudli__stream *stream,
                         struct cloudli__spool *spool,
                         struct cloudli__session *session,
                         const struct cloudli__carrier *carrier,
                         uint64_t window)
{
    const uint64_t size = cloudli__spool_size(spool);

    memset(stream, 0, sizeof(*stream));
    stream->record = cloudli__alloc(RECORD);
    if (stream->record == NULL)
        return CLOUDLI_ERR_NOMEM;
    stream->spool = spool;
    stream->session = session;
    stream->carrier = *carrier;
    /* New records must find room whatever is kept. */
    stream->window = window < size / 2 ? window : size / 2;
    stream->position = cloudli__spool_start(spool);
    stream->whole = stream->position;
    for (uint32_t i = 0; i < 2; i++) {
        stream->asked[i].position = stream->position;
        stream->asked[i].offset = UINT64_MAX;
    }
    stream->ask_bytes = size / 8 < ASK_BYTES_MAX ? size / 8 : ASK_BYTES_MAX;
    stream->ask_due = CLOUDLI__NEVER;
    stream->look_due = CLOUDLI__NEVER;
    stream->look_wait = LOOK_FIRST;
    return CLOUDLI_OK;
}

void cloudli__stream_close(struct cloudli__stream *stream)
{
    cloudli__free_wiped(stream->record, RECORD);
    memset(stream, 0, sizeof(*stream));
}

/* --- Asking for proof. --- */

/* The last question that counts as proof now. */
static const struct cloudli__asked *
last_asked(const struct cloudli__stream *stream)
{
    return &stream->asked[cloudli__session_proof(stream->session)];
}

/* How long a record may wait to be asked for. */
static cloudli_time patience(const struct cloudli__stream *stream)
{
    const struct cloudli__session *session = stream->session;
    const int soon = cloudli__session_acknowledges(session) ||
                     cloudli__session_may_acknowledge(session);

    return session->config
        .limits[soon ? CLOUDLI__TIME_REQUEST : CLOUDLI__TIME_PROOF];
}

static int much_is_unasked(const struct cloudli__stream *stream)
{
    const struct cloudli__session *session = stream->session;

    if (stream->whole - last_asked(stream)->position >= stream->ask_bytes)
        return 1;
    return cloudli__session_acknowledges(session) &&
           stream->unasked_pdus >=
               (uint64_t)session->config.limits[CLOUDLI__REQUEST_PDUS];
}

/* --- Records. --- */

/* The session's own PDUs, between two others. 1 if it is in or there is none,
 * 0 if the record is too full for it. */
static int take_output(struct cloudli__stream *stream)
{
    cloudli_bytes out;
    uint32_t asks;

    if (stream->session->out.len == 0) /* between any two PDUs: no call */
        return 1;
    out = cloudli__session_output(stream->session, &asks);
    if (out.len > RECORD - stream->record_len)
        return 0;
    memcpy(stream->record + stream->record_len, out.ptr, out.len);
    stream->record_len += out.len;
    for (uint32_t i = 0; i < 2; i++) {
        if ((asks >> i & 1) == 0)
            continue;
        stream->asked[i].position = stream->whole;
        stream->asked[i].offset = UINT64_MAX;
        if (i == cloudli__session_proof(stream->session))
            stream->unasked_pdus = 0;
    }
    stream->record_asks |= asks;
    cloudli__session_output_taken(stream->session);
    return 1;
}

static void fill_record(struct cloudli__stream *stream)
{
    while (stream->record_len < RECORD) {
        size_t take = RECORD - stream->record_len;

        if (stream->rest.len == 0) {
            if (!take_output(stream) ||
                !cloudli__session_is_up(stream->session) ||
                !cloudli__spool_read(stream->spool, &stream->position,
                                     &stream->rest))
                return;
            continue;
        }
        if (take > stream->rest.len)
            take = stream->rest.len;
        memcpy(stream->record + stream->record_len, stream->rest.ptr, take);
        stream->record_len += take;
        stream->record_pdus = 1;
        stream->rest.ptr += take;
        stream->rest.len -= take;
        if (stream->rest.len == 0) {
            stream->whole = stream->position;
            stream->unasked_pdus++;
        }
    }
}

/* Where the record that was just written ends, and what is before it. When
 * there are too many marks the last one moves on: then confirmation comes in
 * larger steps. */
static void set_mark(struct cloudli__stream *stream, uint64_t offset)
{
    size_t last = stream->mark_count;

    if (stream->mark_count == CLOUDLI__STREAM_MARKS)
        last--;
    else
        stream->mark_count++;
    last = (stream->mark_first + last) % CLOUDLI__STREAM_MARKS;
    stream->marks[last].offset = offset;
    stream->marks[last].position = stream->whole;
}

static void record_written(struct cloudli__stream *stream, cloudli_time now)
{
    const uint64_t offset = stream->carrier.written(stream->carrier.self);

    for (uint32_t i = 0; i < 2; i++) {
        if (stream->record_asks >> i & 1)
            stream->asked[i].offset = offset;
    }
    if (stream->record_pdus) {
        set_mark(stream, offset);
        cloudli__session_sent(stream->session, now);
        if (stream->ask_due == CLOUDLI__NEVER)
            stream->ask_due = now + patience(stream);
    }
    stream->record_asks = 0;
    stream->record_pdus = 0;
    stream->record_len = 0;
    stream->look_wait = LOOK_FIRST;
    if (stream->look_due > now + LOOK_FIRST)
        stream->look_due = now + LOOK_FIRST;
}

int cloudli__stream_write(struct cloudli__stream *stream, cloudli_time now,
                          cloudli_time wall, cloudli_error *err)
{
    int rv = CLOUDLI_OK;

    for (int i = 0; i < RECORDS_A_TURN; i++) {
        if (stream->record_len == 0) {
            if (much_is_unasked(stream))
                rv = cloudli__session_ask(stream->session, now, wall, err);
            if (rv < 0)
                return rv;
            fill_record(stream);
        }
        if (stream->record_len == 0) {
            /* The record's room holds content only on its way. */
            cloudli__wipe(stream->record, stream->record_used);
            stream->record_used = 0;
            return CLOUDLI__STREAM_DRAINED;
        }
        if (stream->record_used < stream->record_len)
            stream->record_used = stream->record_len;
        rv = stream->carrier.write(stream->carrier.self, stream->record,
                                   stream->record_len, err);
        if (rv < 0)
            return rv;
        if (rv > 0)
            return CLOUDLI__STREAM_BLOCKED;
        record_written(stream, now);
    }
    return CLOUDLI__STREAM_MORE;
}

/* --- News of arrival. --- */

/* Takes the marks that were passed; the position of the last one. */
static uint64_t pass_marks(struct cloudli__stream *stream)
{
    uint64_t position = 0;

    while (stream->mark_count > 0 &&
           stream->marks[stream->mark_first].offset <= stream->confirmed) {
        position = stream->marks[stream->mark_first].position;
        stream->mark_first = (stream->mark_first + 1) % CLOUDLI__STREAM_MARKS;
        stream->mark_count--;
    }
    return position;
}

/* Questions that have reached the peer's host. */
static uint32_t arrived_asks(const struct cloudli__stream *stream)
{
    uint32_t bits = 0;

    for (uint32_t i = 0; i < 2; i++) {
        if (stream->asked[i].offset <= stream->confirmed)
            bits |= 1u << i;
    }
    return bits;
}

/* Who acknowledges has the last word on what was delivered. */
static void confirm_arrived(struct cloudli__stream *stream)
{
    if (!cloudli__session_acknowledges(stream->session) &&
        !cloudli__session_may_acknowledge(stream->session))
        cloudli__spool_confirm(stream->spool, stream->arrived);
}

void cloudli__stream_look(struct cloudli__stream *stream, cloudli_time now)
{
    const uint64_t written = stream->carrier.written(stream->carrier.self);
    uint64_t arrived, position;

    stream->look_due = CLOUDLI__NEVER;
    if (stream->confirmed == written)
        return;
    arrived = stream->carrier.arrived(stream->carrier.self, written);
    if (arrived > stream->confirmed) {
        stream->confirmed = arrived;
        stream->look_wait = LOOK_FIRST;
        position = pass_marks(stream);
        if (position > stream->arrived)
            stream->arrived = position;
        confirm_arrived(stream);
        cloudli__session_progress(stream->session, arrived_asks(stream), now);
    } else if (stream->look_wait < LOOK_LAST) {
        stream->look_wait *= 2;
    }
    if (stream->confirmed < written)
        stream->look_due = now + stream->look_wait;
}

/* All before position was read: releases what is outside the window. */
static void release_read(struct cloudli__stream *stream, uint64_t position)
{
    uint64_t from = 0;
    size_t last;

    if (stream->window == 0) {
        cloudli__spool_release(stream->spool, position);
        return;
    }
    cloudli__spool_confirm(stream->spool, position);
    if (stream->proof_count < CLOUDLI__STREAM_PROOFS)
        stream->proof_count++;
    last = (stream->proof_first + stream->proof_count - 1) %
           CLOUDLI__STREAM_PROOFS;
    stream->proofs[last] = position;
    while (stream->proof_count > 0 &&
           position - stream->proofs[stream->proof_first] >= stream->window) {
        from = stream->proofs[stream->proof_first];
        stream->proof_first =
            (stream->proof_first + 1) % CLOUDLI__STREAM_PROOFS;
        stream->proof_count--;
    }
    cloudli__spool_release(stream->spool, from);
}

void cloudli__stream_answered(struct cloudli__stream *stream, cloudli_time now)
{
    const struct cloudli__session *session = stream->session;
    const uint32_t proof = cloudli__session_proof(session);
    const cloudli_time due = now + patience(stream);
    int news = 0;

    for (uint32_t i = 0; i < 2; i++) {
        struct cloudli__asked *const asked = &stream->asked[i];

        if (asked->answers == session->question[i].answers)
            continue;
        asked->answers = session->question[i].answers;
        news |= i == proof;
    }
    if (news && proof == CLOUDLI__ACKNOWLEDGEMENT)
        cloudli__spool_release(stream->spool, last_asked(stream)->position);
    else if (news)
        release_read(stream, last_asked(stream)->position);
    /* It may have come to be agreed, or not: then the wait is another, and
     * what arrived before counts. */
    confirm_arrived(stream);
    if (stream->whole > last_asked(stream)->position && due < stream->ask_due)
        stream->ask_due = due;
}

int cloudli__stream_tick(struct cloudli__stream *stream, cloudli_time now,
                         cloudli_time wall, cloudli_error *err)
{
    if (now >= stream->look_due)
        cloudli__stream_look(stream, now);
    confirm_arrived(stream); /* the offer may have run out of time */
    if (now < stream->ask_due)
        return CLOUDLI_OK;
    stream->ask_due = CLOUDLI__NEVER;
    if (stream->whole == last_asked(stream)->position)
        return CLOUDLI_OK;
    return cloudli__session_ask(stream->session, now, wall, err);
}

cloudli_time cloudli__stream_due(const struct cloudli__stream *stream)
{
    return stream->look_due < stream->ask_due ? stream->look_due
                                              : stream->ask_due;
}

const uint32_t *cloudli__stream_bell(const struct cloudli__stream *stream)
{
    return cloudli__spool_bell(stream->spool, stream->position);
}
