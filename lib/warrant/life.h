/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What a warrant lives through, beside its state: rows of "warrant_life". A
 * warrant without a row has lived through nothing yet.
 */
#ifndef CLOUDLI_WARRANT_LIFE_H
#define CLOUDLI_WARRANT_LIFE_H

#include "warrant/store.h"
#include "warrant/validate.h"

/*
 * The steps of a warrant's life from inside of a transaction: its number and
 * its state at this moment. CLOUDLI_ERR_NOT_FOUND.
 */
int cloudli__warrant_find(cloudli_register *reg, const char *authority,
                          const char *liid, int64_t *number, uint32_t *state,
                          cloudli_error *err);

/* Gives the change its revision, and its warrant that and the state. Inside of
 * a transaction. */
int cloudli__warrant_set_state(cloudli_register *reg,
                               struct cloudli__change *change, uint32_t state,
                               cloudli_error *err);

/* A caller's struct, of whatever version. */
int cloudli__warrant_import(cloudli_warrant *out, const cloudli_warrant *in,
                            cloudli_error *err);

/* A new warrant, checked but for what the register knows, from inside of a
 * transaction; sets the change's number and revision. */
int cloudli__warrant_insert(cloudli_register *reg,
                            const cloudli_warrant *warrant,
                            const cloudli_identity *targets,
                            size_t target_count, struct cloudli__change *change,
                            cloudli_error *err);

/* The targets of a warrant that has none. */
int cloudli__warrant_put_targets(cloudli_register *reg, int64_t number,
                                 const cloudli_identity *targets, size_t count,
                                 cloudli_error *err);

/* Refuses a destination that is not in the register. */
int cloudli__warrant_require_destination(cloudli_register *reg,
                                         const char *field, const char *name,
                                         cloudli_error *err);

/* Who allowed that the targets cover several people. */
int cloudli__life_allow_shared(cloudli_register *reg, int64_t number,
                               const char *actor, cloudli_error *err);

/*
 * A warrant came to its end, as it is known: noted unless it was prolonged
 * meanwhile. From then on it is expired, whatever the clock says later.
 */
int cloudli__register_end(cloudli_register *reg, uint64_t number,
                          cloudli_time end, cloudli_error *err);

/* What an authority is to be told of a warrant; the numbers are those of
 * HI1-Operation. */
enum cloudli__notice {
    CLOUDLI__NOTICE_NONE = 0,
    CLOUDLI__NOTICE_ACTIVATED = 1,
    CLOUDLI__NOTICE_DEACTIVATED = 2,
    CLOUDLI__NOTICE_MODIFIED = 3
};

/*
 * A warrant, as it is since this revision, holds or does not: *what is a notice
 * that nobody has told yet, and is told by the caller now. Of several processes
 * one gets it.
 */
int cloudli__register_tell(cloudli_register *reg, uint64_t number,
                           uint64_t revision, int holds, uint32_t *what,
                           cloudli_error *err);

#endif
