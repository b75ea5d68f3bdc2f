/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Where PDUs go: a folder for each LIID, with records.jsonl, cc.pcap, the WAV
 * files and, if asked for, records.ber. A PDU is stored whole or not at all.
 */
#ifndef CLOUDLI_LEMF_STORE_H
#define CLOUDLI_LEMF_STORE_H

#include "lemf_audio.h"

/* LIIDs of one run. */
#define LEMF_CASES_MAX 4096

/* What came for one LIID; duplicates are only in their own number. */
struct lemf_counts {
    uint64_t iri[5]; /* by cloudli_iri_type; 0: without one */
    uint64_t sip_messages;
    uint64_t conference_events;
    uint64_t messaging_records;
    uint64_t cc; /* all of them; rtp, rtcp and messaging_cc are among them */
    uint64_t rtp;
    uint64_t rtcp;
    uint64_t messaging_cc;
    uint64_t gaps; /* missing numbers */
    uint64_t duplicates;
    uint64_t bytes; /* of PDUs */
};

/* For strings that a provider sent in pieces: a PDU's worth. */
#define LEMF_ROOM ((size_t)1024 * 1024)

/* One interception. */
struct lemf_case {
    char *name;   /* the LIID as its folder is named */
    char *folder; /* with its path */
    struct lemf_file records;
    struct lemf_file pcap;
    struct lemf_file ber;
    struct lemf_counts counts;
};

struct lemf_store {
    const char *out;
    int keep_ber;
    struct lemf_files files; /* has the reason of a failure */
    struct lemf_audio *audio;
    struct lemf_case **cases; /* by name */
    size_t count;
    uint8_t *room;
};

/* Makes the folder out. 0, or -1. */
int lemf_store_open(struct lemf_store *store, const char *out, int keep_ber);

/* Stores a PDU. 0, or -1: it is to be sent again. */
int lemf_store_take(struct lemf_store *store, const cloudli_lemf_pdu *item);

/* What was taken is safe on the disk when this returns 0; else -1. Audio that
 * waits in a window is in the capture already. */
int lemf_store_sync(struct lemf_store *store);

/* Finishes all files. 0, or -1. */
int lemf_store_finish(struct lemf_store *store);

void lemf_store_close(struct lemf_store *store);

#endif
