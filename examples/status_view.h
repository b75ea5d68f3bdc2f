/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What status files tell, read and shown. A file that is malformed, or older
 * than it may be, is a warning and not an end.
 */
#ifndef CLOUDLI_EXAMPLES_STATUS_VIEW_H
#define CLOUDLI_EXAMPLES_STATUS_VIEW_H

struct status;

/* All of a state folder; NULL if it cannot be read, which is told. */
struct status *status_read(const char *state_dir);
void status_free(struct status *status);

/* A table for people, and what needs attention. 1 if any service told. */
int status_print(const struct status *status, int color);

/* One object in one line. 1 if any service told. */
int status_print_json(const struct status *status);

#endif
