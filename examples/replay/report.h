/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Telling a CLIF what happens: the only file that calls it. Here is all that
 * an embedder adds to a server of his own.
 */
#ifndef CLOUDLI_REPLAY_REPORT_H
#define CLOUDLI_REPLAY_REPORT_H

#include "dialog.h"

struct reporter {
    cloudli_clif *clif;
    struct room *rooms; /* conferences in progress */
    /* The counters at the last look: what an event added to them is what the
     * CLIF made of it. For the summary only; a server does not look. */
    cloudli_clif_statistics seen;
    uint64_t refused;
    int status; /* why the first; a malformed identity is the least reason */
};

void report_init(struct reporter *reporter, cloudli_clif *clif);

/* Notes an event that the CLIF did not take. */
void report_refused(struct reporter *reporter, int status);

/* A call begins, a party joins, or a message is accepted with this request
 * (of which only a message's is read). */
void report_begin(struct reporter *reporter, struct dialog *dialog,
                  const struct sip *sip);

/* A SIP message on the leg of a side. */
void report_signal(struct reporter *reporter, struct dialog *dialog,
                   uint32_t side, uint32_t direction,
                   const struct packet *packet);

/* A packet that one side sent to the other. */
void report_media(struct reporter *reporter, struct dialog *dialog,
                  const struct stream_match *match,
                  const struct packet *packet);

/* The user's media in a conference are now as agreed. */
void report_modify(struct reporter *reporter, struct dialog *dialog,
                   uint32_t what);

/* The user leaves the conference. */
void report_leave(struct reporter *reporter, struct dialog *dialog);

/* It is known what became of a message. */
void report_message_end(struct reporter *reporter, struct dialog *dialog,
                        uint32_t outcome);

/*
 * The server lets go of it: gives the handles back. One that is over has come
 * to its end; else the capture ended first, and no end is made up.
 */
void report_release(struct reporter *reporter, struct dialog *dialog);

#endif
