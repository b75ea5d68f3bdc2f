/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The state of the handover in a file, for other processes of the LI officer:
 * STATE_DIR/status/PID.json, one a CLIF (PID-1.json for the second one of a
 * process), mode 0600, replaced as a whole. It goes when the CLIF is closed;
 * one that stays and grows old tells of a process that died.
 */
#ifndef CLOUDLI_CLIF_STATUS_FILE_H
#define CLOUDLI_CLIF_STATUS_FILE_H

#include <cloudli/clif.h>

struct cloudli__status_file;

/* Takes a name, and takes away what processes that died have left.
 * CLOUDLI_ERR_STATE_DIR, CLOUDLI_ERR_NOMEM. */
int cloudli__status_file_open(struct cloudli__status_file **out,
                              const char *state_dir, cloudli_error *err);

/* Replaces it. CLOUDLI_ERR_STATE_DIR with the reason, CLOUDLI_ERR_NOMEM. */
int cloudli__status_file_write(struct cloudli__status_file *file,
                               cloudli_clif *clif, cloudli_error *err);

/* Removes it. NULL is fine. */
void cloudli__status_file_close(struct cloudli__status_file *file);

#endif
