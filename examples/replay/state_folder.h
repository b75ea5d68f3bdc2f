/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The state folder of a run: the caller's, or one for this run only. */
#ifndef CLOUDLI_REPLAY_STATE_FOLDER_H
#define CLOUDLI_REPLAY_STATE_FOLDER_H

#include <cloudli/status.h>

#define STATE_FOLDER_PATH_MAX 4096

struct state_folder {
    char path[STATE_FOLDER_PATH_MAX];
    int temporary;
};

/* path NULL: makes a private one. 0 on failure, and fills err. */
int state_folder_open(struct state_folder *folder, const char *path,
                      cloudli_error *err);

/* Removes it with all in it, if it was made for this run. */
void state_folder_close(struct state_folder *folder);

#endif
