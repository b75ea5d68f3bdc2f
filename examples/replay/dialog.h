/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Dialogs in progress: one for each call, leg of a conference, or message.
 * A dialog is known by its Call-ID and the tag of the one who began it; every
 * message of it has that tag in From or in To (RFC 3261 clause 12).
 */
#ifndef CLOUDLI_REPLAY_DIALOG_H
#define CLOUDLI_REPLAY_DIALOG_H

#include "server.h"
#include "sip.h"
#include "streams.h"
#include "waiting.h"

#include <cloudli/call.h>
#include <cloudli/conference.h>
#include <cloudli/identity.h>
#include <cloudli/message.h>

#define DIALOG_BUCKETS 4096

/* Sides of a dialog, the same numbers as the parties of a call. */
enum dialog_side {
    SIDE_CALLER = 0,
    SIDE_CALLEE = 1
};

/* A conference, while it has legs. */
struct room {
    struct room *next;
    cloudli_conference *handle;
    size_t legs;
    char uri[CLOUDLI_IDENTITY_TEXT_MAX]; /* canonical */
};

/* What one side has told of its media. */
struct description {
    struct sdp sdp; /* its lines point into text */
    size_t len;
    uint8_t text[];
};

struct dialog {
    struct dialog *next, **link; /* in its bucket; link points to it */
    struct dialog *closing_next, **closing_link; /* those with a deadline */
    char *call_id;
    char *tag;
    size_t call_id_len, tag_len;
    char *from; /* who began it */
    char *uri;  /* whom it went to */
    struct communication *about;
    uint32_t cseq; /* of the request that began it */
    uint32_t established;
    uint32_t challenged;   /* to be tried again with credentials */
    uint32_t over;         /* left, or answered for good */
    cloudli_time deadline; /* when the server lets go of it; 0: not yet */

    /* One of these, by about->kind; NULL: the CLIF did not take it. */
    cloudli_call *call;
    cloudli_message *message;
    struct room *room;
    uint32_t party;     /* in the room */
    uint32_t user;      /* the side that is not the conference */
    uint32_t told;      /* the CLIF knows the user's media */
    uint32_t undecided; /* the conference has not answered: events wait */
    struct waiting waiting;

    struct media_set media;
    struct description *current[2]; /* agreed */
    struct description *pending[2]; /* in an exchange that is not over */
};

struct dialog_table {
    struct dialog *buckets[DIALOG_BUCKETS];
    struct dialog *closing;
    cloudli_time next_deadline; /* the earliest, if any is closing */
};

/* The dialog that a message is of, or NULL. */
struct dialog *dialog_find(const struct dialog_table *table,
                           const struct sip *sip);

/* A new dialog, begun by a request. NULL: no memory. */
struct dialog *dialog_new(struct dialog_table *table, const struct sip *sip);

/* Frees it; its handles must be gone. */
void dialog_free(struct dialog *dialog);

/* Sets or clears (0) the deadline. */
void dialog_close_at(struct dialog_table *table, struct dialog *dialog,
                     cloudli_time deadline);

/* The closing dialog whose deadline is first and not after now, or NULL. */
struct dialog *dialog_due(struct dialog_table *table, cloudli_time now);

/* Any dialog, or NULL when there is none. */
struct dialog *dialog_any(const struct dialog_table *table);

/* Who began the transaction that a message is of. */
uint32_t dialog_originator(const struct dialog *dialog, const struct sip *sip);

/* A copy of a message's SDP; NULL: it has none, or no memory. */
struct description *description_new(const struct sip *sip);

#endif
