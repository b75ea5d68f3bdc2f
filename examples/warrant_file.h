/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A warrant as a JSON object: what no option says is taken from it, member by
 * member, as if the options had been given.
 */
#ifndef CLOUDLI_EXAMPLES_WARRANT_FILE_H
#define CLOUDLI_EXAMPLES_WARRANT_FILE_H

#include "warrant_command.h"

struct warrant_file; /* what the arguments borrow from */

/* Reads the file of --file, if there is one, into what args have not; *out is
 * freed after args were used, NULL is fine. A tool_exit. */
int warrant_file_read(struct warrant_file **out, struct arguments *args);
void warrant_file_free(struct warrant_file *file);

#endif
