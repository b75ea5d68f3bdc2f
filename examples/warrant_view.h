/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * How cloudli-warrant shows what the register holds: tables, fields and
 * sentences for people, JSON for programs. Each function prints to stdout and
 * gives a tool_exit; what cannot be shown is told on stderr.
 */
#ifndef CLOUDLI_EXAMPLES_WARRANT_VIEW_H
#define CLOUDLI_EXAMPLES_WARRANT_VIEW_H

#include "tool.h"

#include <cloudli/warrant.h>

enum view_form {
    VIEW_FIELDS,
    VIEW_SENTENCE,
    VIEW_JSON
};

/* Words of the scopes of a warrant. */
extern const struct tool_word view_deliver_words[];
extern const struct tool_word view_service_words[];
extern const struct tool_word view_media_words[];

#define VIEW_WORDS_MAX 96

/* All warrants of an authority, or of all (NULL). */
int view_warrants(cloudli_register *reg, const char *authority, int json);

/* One warrant. */
int view_warrant(cloudli_register *reg, const char *authority, const char *liid,
                 enum view_form form);

/* All destinations. */
int view_destinations(cloudli_register *reg, int json);

/* One destination. */
int view_destination(cloudli_register *reg, const char *name, int json);

#endif
