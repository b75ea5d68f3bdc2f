/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A SIP message (RFC 3261), as far as it tells which communication it is of,
 * who is named in it, and where media goes. Nothing is copied: what is found
 * points into the message. The time it takes grows with the message's length,
 * whatever is in it.
 */
#ifndef CLOUDLI_COMM_SIP_PARSE_H
#define CLOUDLI_COMM_SIP_PARSE_H

#include <cloudli/types.h>

enum cloudli__sip_verb {
    CLOUDLI__SIP_VERB_OTHER = 0,
    CLOUDLI__SIP_VERB_INVITE,
    CLOUDLI__SIP_VERB_ACK,
    CLOUDLI__SIP_VERB_BYE,
    CLOUDLI__SIP_VERB_CANCEL,
    CLOUDLI__SIP_VERB_UPDATE,
    CLOUDLI__SIP_VERB_PRACK,
    CLOUDLI__SIP_VERB_REFER
};

/* Where people are named, in the order of the bits of cloudli_sip_header. */
enum cloudli__sip_place {
    CLOUDLI__SIP_REQUEST_URI = 0,
    CLOUDLI__SIP_TO,
    CLOUDLI__SIP_FROM,
    CLOUDLI__SIP_ASSERTED,
    CLOUDLI__SIP_PREFERRED,
    CLOUDLI__SIP_REMOTE_PARTY,
    CLOUDLI__SIP_DIVERSION,
    CLOUDLI__SIP_HISTORY,
    CLOUDLI__SIP_PLACES
};

/* Names of one place that are read. More are left out, place by place: many in
 * one do not hide those in another. */
#define CLOUDLI__SIP_NAMES_MAX 16

struct cloudli__sip_names {
    cloudli_bytes uris[CLOUDLI__SIP_NAMES_MAX];
    uint32_t count;
    uint32_t left_out;
};

struct cloudli__sip {
    uint32_t status; /* of an answer; 0: a request */
    uint32_t verb;   /* of the request, or of what is answered */
    uint32_t cseq;
    uint32_t body_is_sdp;
    struct cloudli__sip_names names[CLOUDLI__SIP_PLACES];
    cloudli_bytes from_tag; /* length 0: none, as of all below */
    cloudli_bytes to_tag;
    cloudli_bytes call_id;
    cloudli_bytes branch;      /* of the topmost Via */
    cloudli_bytes session_id;  /* RFC 7989, both halves and the parameters */
    cloudli_bytes refer_to;    /* URI */
    cloudli_bytes referred_by; /* URI */
    cloudli_bytes replaces;    /* its Call-ID (RFC 3891) */
    cloudli_bytes body;
};

/* Reads a whole message. NULL, or what is wrong with it, in words that hold
 * nothing of it. */
const char *cloudli__sip_parse(struct cloudli__sip *out, cloudli_bytes message);

#endif
