/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Trying a destination: asks, waits, and says what became of it. */
#ifndef CLOUDLI_EXAMPLES_WARRANT_TEST_H
#define CLOUDLI_EXAMPLES_WARRANT_TEST_H

#include <cloudli/destination_test.h>

/* padding and wait are words of the command line; NULL: not given. Gives a
 * tool_exit: TOOL_DONE only if the LEMF has it. */
int warrant_test(cloudli_register *reg, const char *destination,
                 const char *padding, const char *wait, const char *actor,
                 int json);

#endif
