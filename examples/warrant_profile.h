/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Delivery profiles: which there are, what they say, and whether a file can be
 * one. Each function gives a tool_exit. */
#ifndef CLOUDLI_EXAMPLES_WARRANT_PROFILE_H
#define CLOUDLI_EXAMPLES_WARRANT_PROFILE_H

#include <cloudli/warrant.h>

int profile_list(cloudli_register *reg, int json);
int profile_show(cloudli_register *reg, const char *name);

/* quiet: says nothing of one that can be used. */
int profile_check(cloudli_register *reg, const char *path, int quiet);

#endif
