/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who may do what: the actors of the register, from inside of a transaction. */
#ifndef CLOUDLI_WARRANT_ACTOR_ROW_H
#define CLOUDLI_WARRANT_ACTOR_ROW_H

#include "warrant/store.h"

/*
 * Refuses a change that its actor may not make (CLOUDLI_ERR_NOT_ALLOWED), by
 * what it concerns and, if that is a warrant, by the limits of authority and
 * country. All is allowed where no actor is registered.
 */
int cloudli__actor_check(cloudli_register *reg,
                         const struct cloudli__change *change,
                         cloudli_error *err);

/* Refuses a set of actors that could not go on: there must be an officer, and
 * with four eyes an approver and another one who enters warrants. */
int cloudli__actor_check_rest(cloudli_register *reg, cloudli_error *err);

/* 1 in *on if it takes two actors. */
int cloudli__four_eyes(cloudli_register *reg, int *on, cloudli_error *err);

/*
 * The second of two actors who make the same call, or the first, whose proposal
 * is kept: *second is 1 or 0. CLOUDLI_ERR_NOT_ALLOWED if both are one.
 */
int cloudli__proposal_second(cloudli_register *reg, const char *subject,
                             const char *content, const char *actor,
                             int *second, cloudli_error *err);
int cloudli__proposal_drop(cloudli_register *reg, const char *subject,
                           cloudli_error *err);

/* Notes one more who had a hand in what waits for another's approval. */
int cloudli__approval_ask(cloudli_register *reg, int64_t warrant,
                          const char *actor, cloudli_error *err);
/* Nothing of it waits any more. */
int cloudli__approval_drop(cloudli_register *reg, int64_t warrant,
                           cloudli_error *err);

#endif
