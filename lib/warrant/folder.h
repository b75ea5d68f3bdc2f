/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The register's place in the state folder. A register comes into being as a
 * whole: it is made under another name, readable by its owner only, and then
 * linked to its own, so that nobody ever sees a half-made one and an empty
 * file is always damage.
 */
#ifndef CLOUDLI_WARRANT_FOLDER_H
#define CLOUDLI_WARRANT_FOLDER_H

#include <cloudli/status.h>

#define CLOUDLI__REGISTER_FILE "register.sqlite3"

/* Longest path of a register, with its NUL. */
#define CLOUDLI__REGISTER_PATH_MAX 4096

/*
 * Finds out that the folder is there and writable, makes a register if there is
 * none, which takes room, and writes its path. CLOUDLI_ERR_STATE_DIR,
 * CLOUDLI_ERR_STORAGE_FULL, CLOUDLI_ERR_REGISTER if what has its name cannot be
 * a register.
 */
int cloudli__folder_prepare(const char *state_dir,
                            char path[CLOUDLI__REGISTER_PATH_MAX],
                            cloudli_error *err);

/* The same of a register that is only read: nothing is made or written.
 * CLOUDLI_ERR_NOT_FOUND if there is none. */
int cloudli__folder_find(const char *state_dir,
                         char path[CLOUDLI__REGISTER_PATH_MAX],
                         cloudli_error *err);

/* The status and the sentence of what the system said of the folder. */
int cloudli__folder_refuse(int error, const char *state_dir,
                           cloudli_error *err);

/* The name of a new file survives a power cut only with its folder. */
void cloudli__folder_sync(const char *state_dir);

#endif
