/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What of a subject's communications a warrant asks for, from the words of a
 * command line. */
#ifndef CLOUDLI_EXAMPLES_WARRANT_SCOPE_H
#define CLOUDLI_EXAMPLES_WARRANT_SCOPE_H

#include <cloudli/warrant.h>

/* deliver, services and media as they are where nothing is said. */
void scope_default(cloudli_warrant *w);

/* The same as they were given; NULL: not. Gives a tool_exit; what is wrong was
 * said. */
int scope_read(cloudli_warrant *w, const char *deliver, const char *services,
               const char *media);

#endif
