/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Where PDUs go: a folder for each LIID, or in it one for each CIN, with
 * records.jsonl, cc.pcap, the WAV files and, if asked for, records.ber. A PDU
 * is stored whole or not at all.
 */
#ifndef CLOUDLI_LEMF_STORE_H
#define CLOUDLI_LEMF_STORE_H

#include "lemf_audio.h"
#include "lemf_place.h"

/* LIIDs of one run, and folders that are known at once. */
#define LEMF_CASES_MAX 4096
#define LEMF_PLACES_MAX 1024

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
    char *name;                /* the LIID as its folder is named */
    struct lemf_place *places; /* used last first */
    struct lemf_counts counts;
};

/* The line of a record that was stored, with its end. */
typedef void (*lemf_line_fn)(void *user_data, const char *line, size_t len);

/* A file that was closed, and waits to be compressed. */
typedef void (*lemf_closed_fn)(void *user_data, const char *path);

struct lemf_store_options {
    const char *out;         /* the folder; must outlive the store */
    int keep_ber;            /* 1: records.ber */
    int per_cin;             /* 1: a folder in it for each communication */
    uint64_t rotate_bytes;   /* close files of this size; 0: never for it */
    uint32_t rotate_seconds; /* … of this age; 0: never for it */
    lemf_line_fn line;
    lemf_closed_fn closed;
    void *user_data; /* of both */
};

struct lemf_store {
    struct lemf_store_options opt;
    struct lemf_files files; /* has the reason of a failure */
    struct lemf_audio *audio;
    struct lemf_case **cases; /* by name */
    size_t count;
    struct lemf_place *newest; /* by last use, of all cases */
    struct lemf_place *oldest;
    size_t place_count;
    size_t place_max; /* LEMF_PLACES_MAX, or fewer */
    uint64_t last;      /* number of the last record */
    uint64_t unsaved;   /* bytes of records since lemf_store_save() */
    uint64_t rotations; /* of the files of a folder, so far */
    time_t looked;      /* when the ages were looked at */
    int full;           /* 1: some files are large enough to be closed */
    struct lemf_room room;
};

/* Makes the folder out. 0, or -1. */
int lemf_store_open(struct lemf_store *store,
                    const struct lemf_store_options *options);

/* Stores a PDU. 0, or -1: it is to be sent again. */
int lemf_store_take(struct lemf_store *store, const cloudli_lemf_pdu *item);

/* What was taken is safe on the disk when this returns 0. After -1 nobody
 * knows what is: the store must be opened anew. Audio that waits in a window
 * is in the capture already. */
int lemf_store_sync(struct lemf_store *store);

/* Closes what is old or large enough. 0, or -1 as lemf_store_sync(). */
int lemf_store_rotate(struct lemf_store *store);

/* Closes what an earlier run left in a folder, if its age or size could be
 * enough; last is the number of its last record. 0, or -1. */
int lemf_store_close_left(struct lemf_store *store, const char *folder,
                          uint64_t last);

/* From now on files are opened by their names again: somebody may have moved
 * them. 0, or -1 as lemf_store_sync(). */
int lemf_store_reopen(struct lemf_store *store);

/* Finishes all files. 0, or -1. */
int lemf_store_finish(struct lemf_store *store);

void lemf_store_close(struct lemf_store *store);

#endif
