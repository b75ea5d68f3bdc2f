/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Dialogs that a SIP server has, and the communications they are of. A dialog
 * is known by its Call-ID and the tag of the one who began it; all messages of
 * it have that tag in From or in To (RFC 3261 clause 12), those of forked
 * branches too. Only keyed hashes are kept, of a bounded number: nothing here
 * names anybody. All with the lock of the object held.
 */
#ifndef CLOUDLI_COMM_SIP_DIALOG_H
#define CLOUDLI_COMM_SIP_DIALOG_H

#include "comm/sip_media.h"
#include "comm/sip_parse.h"

#include <cloudli/sip_call.h>
#include <pthread.h>

#define CLOUDLI__SIP_BRANCHES 8
#define CLOUDLI__SIP_RECENT 16
#define CLOUDLI__SIP_KNOWN 48
#define CLOUDLI__SIP_BUCKETS 4096

/* After this long a request is neither answered nor sent again (RFC 3261
 * clause 17, timers F and J). */
#define CLOUDLI__SIP_TRANSACTION (32 * CLOUDLI_SECOND)

/* One communication. */
struct cloudli__sip_comm {
    cloudli_call *call;
    struct cloudli__sip_dialog *dialogs; /* of it; freed with the last */
    struct {
        uint64_t hash; /* of an identity */
        uint32_t party;
    } known[CLOUDLI__SIP_KNOWN];
    uint32_t known_count;
};

/* By what else a dialog is found. */
enum cloudli__sip_mark {
    CLOUDLI__SIP_MARK_SESSION, /* its Session-ID */
    CLOUDLI__SIP_MARK_REFER,   /* to whom its parties were referred */
    CLOUDLI__SIP_MARKS
};

struct cloudli__sip_marked {
    struct cloudli__sip_marked *next, **link; /* link NULL: not in the table */
    struct cloudli__sip_dialog *dialog;
    uint64_t hash;
};

/* In which list a dialog is: oldest first, by when it was last moved there. */
enum cloudli__sip_stage {
    CLOUDLI__SIP_SETUP, /* not answered */
    CLOUDLI__SIP_LIVE,
    CLOUDLI__SIP_OVER, /* over, or given a moment to be tried again */
    CLOUDLI__SIP_STAGES
};

struct cloudli__sip_dialog {
    struct cloudli__sip_dialog *next, **link; /* in its bucket */
    struct cloudli__sip_dialog *sibling;      /* of its communication */
    struct cloudli__sip_dialog *newer, *older;
    struct cloudli__sip_comm *comm;
    struct cloudli__sip_marked marks[CLOUDLI__SIP_MARKS];
    uint64_t call_id, tag; /* hashes */
    uint64_t parties[2];   /* on the side of who began it, and the other */
    uint64_t answered;     /* of the branch that answered */
    uint64_t referred;     /* whom the last REFER is for */
    struct {
        uint64_t id, parties;
    } branches[CLOUDLI__SIP_BRANCHES];    /* a ring */
    uint64_t recent[CLOUDLI__SIP_RECENT]; /* messages; a ring */
    uint32_t branch_next, recent_next;
    uint32_t stage;
    uint32_t seen; /* bits: sides whose leg messages were on */
    uint32_t established;
    uint32_t over;
    uint32_t cseq;
    cloudli_time since; /* in its list */
    struct cloudli__media_set media;
};

struct cloudli_sip_calls {
    cloudli_clif *clif;
    cloudli_sip_options options;
    cloudli_sip_statistics counts;
    pthread_mutex_t lock;
    uint64_t key[2];
    cloudli_time now; /* the latest; messages are not always in order */
    struct cloudli__streams streams;
    struct cloudli__sip_dialog *buckets[CLOUDLI__SIP_BUCKETS];
    struct cloudli__sip_marked *marks[CLOUDLI__SIP_BUCKETS];
    struct cloudli__sip_dialog *oldest[CLOUDLI__SIP_STAGES];
    struct cloudli__sip_dialog *newest[CLOUDLI__SIP_STAGES];
};

/* A keyed hash; what keeps hashes of different things apart. */
uint64_t cloudli__sip_hash(const cloudli_sip_calls *calls, uint64_t what,
                           cloudli_bytes text);

/* The dialog of a message, or NULL. */
struct cloudli__sip_dialog *
cloudli__sip_dialog_find(const cloudli_sip_calls *calls,
                         const struct cloudli__sip *sip);

/* 1 if who began the dialog began the transaction of a message too. */
int cloudli__sip_dialog_begun_by(const cloudli_sip_calls *calls,
                                 const struct cloudli__sip_dialog *dialog,
                                 const struct cloudli__sip *sip);

/* Any dialog with this Call-ID, or NULL. */
struct cloudli__sip_dialog *
cloudli__sip_dialog_named(const cloudli_sip_calls *calls,
                          cloudli_bytes call_id);

/* A new one, in the set-up stage, of no communication. A status. */
int cloudli__sip_dialog_new(cloudli_sip_calls *calls,
                            const struct cloudli__sip *sip,
                            struct cloudli__sip_dialog **out);

/* Makes it one of a communication. */
void cloudli__sip_dialog_join(struct cloudli__sip_dialog *dialog,
                              struct cloudli__sip_comm *comm);

/* Frees it, with the communication that had no other. */
void cloudli__sip_dialog_free(cloudli_sip_calls *calls,
                              struct cloudli__sip_dialog *dialog);

/* To the end of a stage's list. */
void cloudli__sip_dialog_move(cloudli_sip_calls *calls,
                              struct cloudli__sip_dialog *dialog,
                              uint32_t stage);

/* Sets what it is found by; text absent: nothing. */
void cloudli__sip_dialog_mark(cloudli_sip_calls *calls,
                              struct cloudli__sip_dialog *dialog, uint32_t mark,
                              cloudli_bytes text);

/* The dialog that is found by it, or NULL. */
struct cloudli__sip_dialog *
cloudli__sip_dialog_marked(const cloudli_sip_calls *calls, uint32_t mark,
                           cloudli_bytes text);

/* Frees what has reached a limit. */
void cloudli__sip_dialog_expire(cloudli_sip_calls *calls, cloudli_time now);

#endif
