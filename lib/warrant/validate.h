/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Is what a caller wants to store well-formed? Each refusal is one sentence
 * that begins with the field's name and never repeats its value.
 */
#ifndef CLOUDLI_WARRANT_VALIDATE_H
#define CLOUDLI_WARRANT_VALIDATE_H

#include <cloudli/identity.h>
#include <cloudli/warrant.h>

#define CLOUDLI__TARGETS_MAX 64

/* All fields but the targets and whether the destinations exist. */
int cloudli__validate_warrant(const cloudli_warrant *warrant,
                              cloudli_error *err);

/*
 * The targets in canonical form; two spellings of one identity are one. out
 * has room for CLOUDLI__TARGETS_MAX.
 */
int cloudli__validate_targets(const cloudli_warrant *warrant,
                              cloudli_identity *out, size_t *count,
                              cloudli_error *err);

int cloudli__validate_destination(const cloudli_destination *dest,
                                  cloudli_error *err);

/* 1 if it can be connected to: a DNS name or an address. */
int cloudli__validate_host(const char *host);

/* Of a destination that has a transport; the rest of it is valid. */
int cloudli__validate_transport(const cloudli_destination *dest,
                                cloudli_error *err);

int cloudli__validate_seal(const cloudli_seal *seal, cloudli_error *err);

/* Of an authority or an actor. */
int cloudli__validate_name(const char *field, const char *text,
                           cloudli_error *err);

int cloudli__validate_actor(const char *actor, cloudli_error *err);

/* Free text that may be NULL: a reason, a reference. */
int cloudli__validate_note(const char *field, const char *text,
                           cloudli_error *err);

#endif
