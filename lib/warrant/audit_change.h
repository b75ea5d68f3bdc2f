/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What goes into the audit trail from the register's side: each change, within
 * its transaction, and what a CLIF noted, in batches.
 */
#ifndef CLOUDLI_WARRANT_AUDIT_CHANGE_H
#define CLOUDLI_WARRANT_AUDIT_CHANGE_H

#include "audit/audit_queue.h"
#include "audit/audit_session.h"
#include "warrant/store.h"

#include <cloudli/register.h>

/* Has the trail ready in a register that is being opened. */
int cloudli__audit_begin(cloudli_register *reg,
                         const cloudli_register_options *options,
                         cloudli_error *err);

/* What the trail has for the reference of an order: who has the register's key
 * can show which one it is, and nobody else can guess. */
#define CLOUDLI__AUDIT_VEILED (2 * CLOUDLI__VAULT_DIGEST_LEN + 1)
int cloudli__audit_veil(cloudli_register *reg, const char *reference,
                        char hex[CLOUDLI__AUDIT_VEILED]);

/* Adds the line of a change. */
int cloudli__audit_change(cloudli_register *reg,
                          const struct cloudli__change *change,
                          cloudli_error *err);

/* Signs what this register added, if it can be. To be called before the handle
 * is closed. */
void cloudli__audit_close(cloudli_register *reg);

/* What a status of the trail means, as a sentence; gives the status. */
int cloudli__audit_explain(const cloudli_register *reg, int rv,
                           cloudli_error *err);

#endif
