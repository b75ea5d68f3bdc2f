/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What each example does first and last: it opens a CLIF, and closes it when
 * all has left. telepresence.c has it in full.
 */
#ifndef CLOUDLI_EXAMPLES_EMBEDDER_H
#define CLOUDLI_EXAMPLES_EMBEDDER_H

#include <cloudli/cloudli.h>

/* The arguments are STATE_DIR CERTIFICATE_DIR. Ends the program otherwise. */
cloudli_clif *embedder_open(int argc, char **argv);

/* Ends the program if a call has failed. */
void embedder_check(int status, const char *what);

/* Waits until all is delivered; gives what main() returns. */
int embedder_close(cloudli_clif *clif);

#endif
