/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * From the opening of a CLIF to its closing. As long as it is open it holds a
 * lock on a byte of the file "audit.lock" in the state folder, at the number of
 * the line that opened it; the system lets go of it when the process ends,
 * however it does. So whoever opens next finds those that did not close, and
 * writes a line about each.
 */
#ifndef CLOUDLI_AUDIT_AUDIT_SESSION_H
#define CLOUDLI_AUDIT_AUDIT_SESSION_H

#include "audit/audit_trail.h"

struct cloudli__audit_session {
    int64_t opened; /* number of its line; 0: it is not open */
    int lock;
};

/* Inside of a transaction; what was taken if that fails is given back by
 * cloudli__audit_session_drop(). CLOUDLI_ERR_STATE_DIR: the file cannot be
 * used. */
int cloudli__audit_session_open(struct cloudli__audit_session *session,
                                struct cloudli__audit_trail *trail,
                                const char *actor);

/* Inside of a transaction: it closes in order. Drop it after that. */
int cloudli__audit_session_close(struct cloudli__audit_session *session,
                                 struct cloudli__audit_trail *trail,
                                 const char *actor);

/* Lets go of the lock. All-zero is fine. */
void cloudli__audit_session_drop(struct cloudli__audit_session *session);

#endif
