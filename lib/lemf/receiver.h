/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The receiving end of one session, without I/O: bytes and the time go in,
 * PDUs go to a callback, and bytes to send come out.
 *
 * It cuts the stream into PDUs, whatever pieces it comes in, answers what is of
 * the session (receiver_session.h), and judges the sequence number of each
 * other PDU. PDUs reach the callback in the order of the stream, and an answer
 * that lets the peer forget them goes after they were taken and stored.
 *
 * A fault ends the session: every later call returns the same status. What a
 * peer can make it do is bounded:
 *   memory   the largest PDU, and while room for it grows half of that, up to
 *            as much again; 16 KiB of input, 8 KiB of output;
 *   time     a PDU must be whole 60 s after its first byte;
 *   work     each byte is looked at once, whatever the pieces that it comes in;
 *            the rate of session messages.
 */
#ifndef CLOUDLI_LEMF_RECEIVER_H
#define CLOUDLI_LEMF_RECEIVER_H

#include "lemf/receiver_session.h"
#include "lemf/unseal.h"

/* Most bytes that one cloudli__receiver_recv() takes. */
#define CLOUDLI__RECEIVER_CHUNK_MAX 16384

/* Nanoseconds from the first byte of a PDU to its last. */
#define CLOUDLI__RECEIVER_PDU_TIMEOUT (60 * CLOUDLI_SECOND)

struct cloudli__receiver; /* owned: one thread at a time */

/* Takes a PDU, decrypted and judged; anything but 0 ends the session with this
 * PDU not taken. */
typedef int (*cloudli__receiver_cb)(
    void *user_data, const cloudli_pdu *pdu,
    const struct cloudli__sequence_verdict *verdict,
    const struct cloudli__unsealed *how);

struct cloudli__receiver_options {
    size_t max_pdu;
    const char *provider;                 /* copied */
    struct cloudli__sequences *sequences; /* must outlive it */
    struct cloudli__unsealer *unsealer;   /* too; NULL: nothing is decrypted */
    cloudli__receiver_cb take;
    cloudli__receiver_sync_cb sync; /* NULL: what was taken is stored */
    void *user_data;                /* of both */
    cloudli_time now;
    cloudli_time silence; /* longest time without a byte; 0: any */
    uint32_t acknowledge; /* a cloudli_lemf_acknowledge */
};

/* CLOUDLI_OK or CLOUDLI_ERR_NOMEM. */
int cloudli__receiver_new(struct cloudli__receiver **out,
                          const struct cloudli__receiver_options *options);
void cloudli__receiver_free(struct cloudli__receiver *r);

/*
 * Bytes came, at most CLOUDLI__RECEIVER_CHUNK_MAX. now is of a clock that does
 * not jump, wall is what answers are stamped with. A failure says in a
 * sentence, without anything of the content, why the session is over; all PDUs
 * before the fault were taken.
 *
 * CLOUDLI_ERR_BER, CLOUDLI_ERR_BER_DEPTH, CLOUDLI_ERR_PDU,
 * CLOUDLI_ERR_PDU_TOO_LARGE, CLOUDLI_ERR_RANGE, CLOUDLI_ERR_BUFFER_TOO_SMALL
 * (a header field in pieces that is out of its bounds), CLOUDLI_ERR_PROTOCOL
 * (too much of something), CLOUDLI_ERR_INVALID_STATE (the reader did not take
 * a PDU, or could not store what it took), CLOUDLI_ERR_NOMEM.
 */
int cloudli__receiver_recv(struct cloudli__receiver *r, const uint8_t *data,
                           size_t len, cloudli_time now, cloudli_time wall,
                           cloudli_error *err);

/* The peer has closed. CLOUDLI_ERR_TRUNCATED if in the middle of a PDU. */
int cloudli__receiver_end(struct cloudli__receiver *r, cloudli_error *err);

/* When cloudli__receiver_check() has to be called; INT64_MAX: need not. */
cloudli_time cloudli__receiver_deadline(const struct cloudli__receiver *r);

/* CLOUDLI_ERR_PEER_TIMEOUT once the deadline has passed. */
int cloudli__receiver_check(struct cloudli__receiver *r, cloudli_time now,
                            cloudli_error *err);

/* What was agreed with the peer has changed; NULL: nothing is decrypted. */
void cloudli__receiver_set_unsealer(struct cloudli__receiver *r,
                                    struct cloudli__unsealer *unsealer);

/* What is to be sent to the peer, and the first len bytes of it were. */
cloudli_bytes cloudli__receiver_output(const struct cloudli__receiver *r);
void cloudli__receiver_sent(struct cloudli__receiver *r, size_t len);

#endif
