/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How cloudli-audit shows lines of the trail, and what verifying came to. */
#ifndef CLOUDLI_EXAMPLES_AUDIT_VIEW_H
#define CLOUDLI_EXAMPLES_AUDIT_VIEW_H

#include <cloudli/audit.h>
#include <stdio.h>

/* Lines as they come: JSON at once, a table at the end. */
struct audit_view;

/* NULL if memory is short. details: what else a line has, as a last column. */
struct audit_view *audit_view_new(int json, int details);

/* A cloudli_audit_cb; user_data is the view. */
int audit_view_line(void *user_data, const cloudli_audit_line *line);

/* Prints what is not printed; 1, or 0 if something was not. */
int audit_view_end(struct audit_view *view);
void audit_view_free(struct audit_view *view);

/* What was found; why is the sentence about the fault. */
void audit_view_report(const cloudli_audit_report *report, const char *why,
                       int json);

#endif
