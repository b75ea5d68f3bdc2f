/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * SRTP to RTP under one master key, by libsrtp2. Who listens in knows less than
 * the receiver: he may come in the middle, when the sequence number has rolled
 * over nobody knows how often. The authentication of a packet tells: rollovers
 * are tried until it holds, from what the service said on, within bounds.
 */
#ifndef CLOUDLI_COMM_SRTP_H
#define CLOUDLI_COMM_SRTP_H

#include <cloudli/types.h>

/* Sources (SSRC) that one key is remembered for; the oldest is forgotten. */
#define CLOUDLI__SRTP_SOURCES_MAX 64

/* Bytes of key and salt together, of any suite. */
#define CLOUDLI__SRTP_MASTER_MAX 46

/* What became of a packet. */
enum cloudli__srtp_result {
    CLOUDLI__SRTP_CLEAR,    /* it is clear now */
    CLOUDLI__SRTP_FORGED,   /* not of this key, or altered */
    CLOUDLI__SRTP_REPLAYED, /* it was here before, or comes far too late */
    CLOUDLI__SRTP_MALFORMED /* no such packet */
};

struct cloudli__srtp;

/* Bytes of the key and of the salt of a cloudli_srtp_suite; 0 if there is no
 * such suite. */
int cloudli__srtp_lengths(uint32_t suite, size_t *key, size_t *salt);

/* Begins libsrtp2, once. Before all else here, and whether or not anybody is a
 * target: the rest of the process can tell that it was begun. */
void cloudli__srtp_begin(void);

/* master is key and salt, mki what packets carry besides (absent: nothing);
 * both stay where they are for as long as *out lives. Only with lengths that
 * are right. CLOUDLI_ERR_NOMEM, CLOUDLI_ERR_UNSUPPORTED where
 * libsrtp2 lacks the suite. */
int cloudli__srtp_new(struct cloudli__srtp **out, uint32_t suite,
                      uint8_t *master, cloudli_bytes mki, uint32_t rollovers);
void cloudli__srtp_free(struct cloudli__srtp *srtp);

/* Decrypts an SRTP or (control) SRTCP packet into room, which has as many bytes
 * as the packet; *len receives how many it is. */
enum cloudli__srtp_result cloudli__srtp_clear(struct cloudli__srtp *srtp,
                                              int control, cloudli_bytes packet,
                                              uint8_t *room, size_t *len);

#endif
