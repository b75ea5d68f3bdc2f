/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A SIP message (RFC 3261), as far as a provider's server needs it to follow
 * calls, conferences and messages. Nothing is copied: what is found points
 * into the message.
 */
#ifndef CLOUDLI_REPLAY_SIP_H
#define CLOUDLI_REPLAY_SIP_H

#include <cloudli/types.h>

enum sip_method {
    SIP_OTHER,
    SIP_INVITE,
    SIP_ACK,
    SIP_BYE,
    SIP_CANCEL,
    SIP_MESSAGE,
    SIP_UPDATE,
    SIP_PRACK
};

struct sip {
    uint32_t status;        /* of an answer; 0: a request */
    enum sip_method method; /* of the request, or that is answered */
    uint32_t cseq;
    cloudli_bytes uri; /* Request-URI; absent in an answer */
    cloudli_bytes from;
    cloudli_bytes from_tag; /* absent: none */
    cloudli_bytes to;
    cloudli_bytes to_tag;
    cloudli_bytes call_id;
    cloudli_bytes content_type; /* absent: none */
    cloudli_bytes body;
    uint32_t body_is_sdp;
};

/* 1 if the first line is that of a SIP message. */
int sip_is(cloudli_bytes data);

/* Reads a whole message. NULL, or what is wrong with it. */
const char *sip_parse(struct sip *out, cloudli_bytes message);

/* The user part of a "sip:" or "sips:" URI; absent if it has none. */
cloudli_bytes sip_uri_user(cloudli_bytes uri);

/* --- Scanning text, for SDP too. --- */

/* The next line without its end; text moves on behind it. */
cloudli_bytes text_line(cloudli_bytes *text);

/* The next word of a line, split at blanks; absent when there is none. */
cloudli_bytes text_word(cloudli_bytes *line);

/* A decimal number of 1 to 10 digits that is the whole of text. */
int text_number(cloudli_bytes text, uint32_t *out);

/* 1 if text is this word, without or with regard to case. */
int text_is(cloudli_bytes text, const char *word);
int text_is_exactly(cloudli_bytes text, const char *word);

#endif
