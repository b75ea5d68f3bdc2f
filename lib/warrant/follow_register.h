/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * How a CLIF follows the register: by revisions. Every change of a warrant or
 * a destination gets the next revision of the register, so that who knows all
 * up to one revision reads only what is newer.
 */
#ifndef CLOUDLI_WARRANT_FOLLOW_REGISTER_H
#define CLOUDLI_WARRANT_FOLLOW_REGISTER_H

#include "audit/audit_queue.h"
#include "audit/audit_session.h"
#include "warrant/profile.h"

#include <cloudli/warrant.h>

/* The profile of that name: one that ships, or the folder's own. It stays
 * until the register is closed. CLOUDLI_ERR_NOT_FOUND, and what
 * warrant/profile_set.h says of a file that is wrong. */
int cloudli__register_profile(cloudli_register *reg, const char *name,
                              const struct cloudli__profile **out,
                              cloudli_error *err);

/* Refuses a name that is no profile's; NULL is fine. */
int cloudli__register_check_profile(cloudli_register *reg, const char *name,
                                    cloudli_error *err);

/* Refuses a LIID that the warrant's profile cannot send. Its destination is in
 * the register. */
int cloudli__register_check_liid(cloudli_register *reg,
                                 const cloudli_warrant *warrant,
                                 cloudli_error *err);

/* Cheap: CLOUDLI_OK and *changed 1 if any process wrote since the last call
 * with this register (always 1 the first time). */
int cloudli__register_poll(cloudli_register *reg, int *changed,
                           cloudli_error *err);

/*
 * Hands all destinations, then all warrants, with a revision above *revision
 * to the callbacks (each in the order of revisions) from one snapshot, and
 * sets *revision to the snapshot's. A warrant comes with its stored state:
 * DRAFT, SUSPENDED, REVOKED, AWAITING, or ACTIVE, which here means in force
 * between its start and its end.
 */
int cloudli__register_changes(cloudli_register *reg, uint64_t *revision,
                              cloudli_destination_cb on_destination,
                              cloudli_warrant_cb on_warrant, void *user_data,
                              cloudli_error *err);

/* The warrant of that number, to cb, as it is stored; none is none. */
int cloudli__register_warrant(cloudli_register *reg, uint64_t number,
                              cloudli_warrant_cb cb, void *user_data,
                              cloudli_error *err);

/*
 * Takes count communication identity numbers that no process ever got before
 * or will get again, for one network element of one operator. The first is
 * *first; they run on from there without a gap. They come out of blocks of
 * 65 536, each of one authority; which block is next follows from the authority
 * and the register's key, so that an authority's numbers tell it nothing about
 * another's, and nobody gets a number twice. CLOUDLI_ERR_RANGE: none are left.
 */
int cloudli__register_take_cins(cloudli_register *reg, const char *operator_id,
                                const char *network_element,
                                const char *authority, uint32_t count,
                                uint32_t *first, cloudli_error *err);

/*
 * Writes what was noted into the audit trail, as one actor's, and that so many
 * events were lost; signs if that is due. Without being able to write for a
 * quarter of a second it gives up: nothing of it is written then.
 */
int cloudli__register_audit(cloudli_register *reg, const char *actor,
                            const struct cloudli__audit_event *events,
                            size_t count, uint64_t lost, cloudli_error *err);

/* One event, at once, of a warrant that may be another register's: authority
 * and LIID as they are given, or (NULL) found. Words of facts and the action
 * are the caller's. */
int cloudli__register_audit_named(cloudli_register *reg, const char *actor,
                                  const struct cloudli__audit_event *event,
                                  const char *authority, const char *liid,
                                  cloudli_error *err);

/* What the last signature of the trail came to. */
int cloudli__register_audit_status(const cloudli_register *reg);

/* A CLIF opens, and notes those before it that did not close; it closes. */
int cloudli__register_audit_open(cloudli_register *reg,
                                 struct cloudli__audit_session *session,
                                 const char *actor, cloudli_error *err);
int cloudli__register_audit_close(cloudli_register *reg,
                                  struct cloudli__audit_session *session,
                                  const char *actor, cloudli_error *err);

#endif
