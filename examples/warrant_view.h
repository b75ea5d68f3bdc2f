/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * How cloudli-warrant shows warrants and what was changed: tables, fields and
 * sentences for people, JSON for programs.
 */
#ifndef CLOUDLI_EXAMPLES_WARRANT_VIEW_H
#define CLOUDLI_EXAMPLES_WARRANT_VIEW_H

#include "warrant_command.h"

#include <jansson.h>

/* What a command changed, from its subject before (NULL: there was none) and
 * after. A tool_exit. */
int view_change(cloudli_register *reg, const struct command *command,
                const struct arguments *args, json_t *before, json_t *after);

/* The same of one that was only tried. */
int view_dry_run(const struct arguments *args, json_t *before, json_t *after);

#endif
