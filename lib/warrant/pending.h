/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Changes of warrants that wait for a second actor: one a warrant, sealed as a
 * whole, because it may name identities. A later one takes its place.
 */
#ifndef CLOUDLI_WARRANT_PENDING_H
#define CLOUDLI_WARRANT_PENDING_H

#include "warrant/store.h"
#include "warrant/validate.h"

#include <cloudli/warrant_change.h>

struct cloudli__pending {
    cloudli_warrant_change change; /* into what follows */
    char *text;
    size_t text_len;
    const char *add[CLOUDLI__TARGETS_MAX];
    const char *remove[CLOUDLI__TARGETS_MAX];
    char *actor; /* who proposed it */
};

/* Inside of a transaction. The change is valid for the warrant as it is. */
int cloudli__pending_put(cloudli_register *reg, int64_t warrant,
                         const cloudli_warrant_change *change,
                         const char *actor, cloudli_error *err);

/* To be disposed in any case. */
int cloudli__pending_read(cloudli_register *reg, int64_t warrant,
                          struct cloudli__pending *out, int *found,
                          cloudli_error *err);
void cloudli__pending_dispose(struct cloudli__pending *pending);

int cloudli__pending_drop(cloudli_register *reg, int64_t warrant,
                          cloudli_error *err);

/*
 * Carries out what was approved, inside of a transaction, with the row of the
 * history that tells of it; by is who proposed it.
 */
int cloudli__warrant_apply_change(cloudli_register *reg,
                                  const cloudli_warrant_change *change,
                                  const char *by, struct cloudli__change *row,
                                  cloudli_error *err);

#endif
