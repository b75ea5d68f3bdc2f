/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Destinations: as a sentence. */
#ifndef CLOUDLI_EXAMPLES_WARRANT_DESTINATION_H
#define CLOUDLI_EXAMPLES_WARRANT_DESTINATION_H

#include <cloudli/warrant.h>

/* One sentence about a destination, on stdout. A tool_exit. */
int destination_print(cloudli_register *reg, const char *name);

#endif
