/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The profiles of one state folder: those that ship with the library, and a
 * provider's own in STATE_DIR/profiles/NAME.profile. Each is read when it is
 * first asked for and stays as it is, where it is, until the set is disposed.
 *
 * A profile decides what an authority is told, so a file is taken only if
 * nobody but its owner, who is root or this process's user, can write it, and
 * the folder likewise. Names of shipped profiles are not given to others.
 */
#ifndef CLOUDLI_WARRANT_PROFILE_SET_H
#define CLOUDLI_WARRANT_PROFILE_SET_H

#include "warrant/profile.h"

/* All-zero is one without a folder: only what ships. */
struct cloudli__profile_set {
    char *folder;
    struct cloudli__profile_entry *first;
};

/* CLOUDLI_ERR_NOMEM. */
int cloudli__profile_set_init(struct cloudli__profile_set *set,
                              const char *state_dir);
void cloudli__profile_set_dispose(struct cloudli__profile_set *set);

/* CLOUDLI_ERR_NOT_FOUND, CLOUDLI_ERR_INVALID_ARGUMENT with the line that is
 * wrong, CLOUDLI_ERR_STATE_DIR, CLOUDLI_ERR_NOMEM. */
int cloudli__profile_set_find(struct cloudli__profile_set *set,
                              const char *name,
                              const struct cloudli__profile **out,
                              cloudli_error *err);

/* Calls back with the name of each file in the folder that is a profile's, in
 * no order, until that returns other than 0. */
int cloudli__profile_set_walk(const struct cloudli__profile_set *set,
                              int (*cb)(void *user_data, const char *name),
                              void *user_data, cloudli_error *err);

/* Reads a text as a profile of this name, without keeping it. */
int cloudli__profile_set_check(struct cloudli__profile_set *set,
                               const char *name, const char *text, size_t len,
                               cloudli_error *err);

/* --- What ships: made of share/profiles when the library is built. --- */

struct cloudli__shipped_profile {
    const char *name;
    const char *text;
};

/* Ends with one that has no name. */
extern const struct cloudli__shipped_profile cloudli__shipped_profiles[];

#endif
