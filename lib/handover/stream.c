/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "handover/stream.h"

#include <linux/sockios.h>
#include <string.h>
#include <sys/ioctl.h>

#define RECORDS_A_TURN 16 /* 256 KiB */

#define ASK_AFTER (5 * CLOUDLI_SECOND)
#define ASK_BYTES_MAX (UINT64_C(1) << 20)

/* Acknowledgements raise no event; they are looked for ever less often. */
#define LOOK_FIRST CLOUDLI_MILLISECOND
#define LOOK_LAST (256 * CLOUDLI_MILLISECOND)

int cloudli__stream_open(struct cloudli__stream *stream,
                         struct cloudli__spool *spool,
                         struct cloudli__session *session, SSL *ssl, int fd)
{
    memset(stream, 0, sizeof(*stream));
    stream->record = cloudli__alloc(CLOUDLI__TLS_RECORD_MAX);
    if (stream->record == NULL)
        return CLOUDLI_ERR_NOMEM;
    stream->spool = spool;
    stream->session = session;
    stream->ssl = ssl;
    stream->fd = fd;
    stream->position = cloudli__spool_start(spool);
    stream->whole = stream->position;
    stream->asked = stream->position;
    stream->asked_offset = UINT64_MAX;
    stream->ask_bytes = cloudli__spool_size(spool) / 8;
    if (stream->ask_bytes > ASK_BYTES_MAX)
        stream->ask_bytes = ASK_BYTES_MAX;
    stream->ask_due = CLOUDLI__NEVER;
    stream->look_due = CLOUDLI__NEVER;
    stream->look_wait = LOOK_FIRST;
    return CLOUDLI_OK;
}

void cloudli__stream_close(struct cloudli__stream *stream)
{
    cloudli__free_wiped(stream->record, CLOUDLI__TLS_RECORD_MAX);
    memset(stream, 0, sizeof(*stream));
}

/* --- Records. --- */

/* The session's own PDU, between two others. 1 if it is in or there is none,
 * 0 if the record is too full for it. */
static int take_output(struct cloudli__stream *stream)
{
    const cloudli_bytes out = cloudli__session_output(stream->session);

    if (out.ptr == NULL)
        return 1;
    if (out.len > CLOUDLI__TLS_RECORD_MAX - stream->record_len)
        return 0;
    memcpy(stream->record + stream->record_len, out.ptr, out.len);
    stream->record_len += out.len;
    stream->record_asks = 1;
    cloudli__session_output_taken(stream->session);
    stream->asked = stream->whole;
    stream->asked_offset = UINT64_MAX;
    return 1;
}

static void fill_record(struct cloudli__stream *stream)
{
    while (stream->record_len < CLOUDLI__TLS_RECORD_MAX) {
        size_t take = CLOUDLI__TLS_RECORD_MAX - stream->record_len;

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
        if (stream->rest.len == 0)
            stream->whole = stream->position;
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
    const uint64_t offset = cloudli__tls_written(stream->ssl);

    if (stream->record_asks)
        stream->asked_offset = offset;
    if (stream->record_pdus) {
        set_mark(stream, offset);
        cloudli__session_sent(stream->session, now);
        if (stream->ask_due == CLOUDLI__NEVER)
            stream->ask_due = now + ASK_AFTER;
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
            if (stream->whole - stream->asked >= stream->ask_bytes)
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
        rv = cloudli__tls_write(stream->ssl, stream->record, stream->record_len,
                                err);
        if (rv < 0)
            return rv;
        if (rv > 0)
            return CLOUDLI__STREAM_BLOCKED;
        record_written(stream, now);
    }
    return CLOUDLI__STREAM_MORE;
}

/* --- News of arrival. --- */

void cloudli__stream_look(struct cloudli__stream *stream, cloudli_time now)
{
    const uint64_t written = cloudli__tls_written(stream->ssl);
    uint64_t position = 0;
    int unsent = 0;

    stream->look_due = CLOUDLI__NEVER;
    if (stream->confirmed == written)
        return;
    /* SIOCOUTQ: bytes that the peer's TCP has not acknowledged. */
    if (ioctl(stream->fd, SIOCOUTQ, &unsent) == 0 && unsent >= 0 &&
        written - (uint64_t)unsent > stream->confirmed) {
        stream->confirmed = written - (uint64_t)unsent;
        stream->look_wait = LOOK_FIRST;
        while (stream->mark_count > 0 &&
               stream->marks[stream->mark_first].offset <= stream->confirmed) {
            position = stream->marks[stream->mark_first].position;
            stream->mark_first =
                (stream->mark_first + 1) % CLOUDLI__STREAM_MARKS;
            stream->mark_count--;
        }
        cloudli__spool_confirm(stream->spool, position);
        cloudli__session_progress(
            stream->session, stream->asked_offset <= stream->confirmed, now);
    } else if (stream->look_wait < LOOK_LAST) {
        stream->look_wait *= 2;
    }
    if (stream->confirmed < written)
        stream->look_due = now + stream->look_wait;
}

void cloudli__stream_answered(struct cloudli__stream *stream, cloudli_time now)
{
    if (stream->answers == stream->session->answers)
        return;
    stream->answers = stream->session->answers;
    cloudli__spool_release(stream->spool, stream->asked);
    if (stream->whole > stream->asked && stream->ask_due == CLOUDLI__NEVER)
        stream->ask_due = now + ASK_AFTER;
}

int cloudli__stream_tick(struct cloudli__stream *stream, cloudli_time now,
                         cloudli_time wall, cloudli_error *err)
{
    if (now >= stream->look_due)
        cloudli__stream_look(stream, now);
    if (now < stream->ask_due)
        return CLOUDLI_OK;
    stream->ask_due = CLOUDLI__NEVER;
    if (stream->whole == stream->asked)
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
