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

#define WARRANT_TEST_HELP                                                      \
    "A running service sends a testPDU through the destination's queue, "      \
    "which\n"                                                                  \
    "names no warrant. The answer is how far it came: \"taken\" is that the "  \
    "LEMF\n"                                                                   \
    "answered behind it. Exit status 0 only if it was at least sent.\n\n"      \
    "  --padding N     octets of a paddingPDU behind it, up to 65535\n"        \
    "  --wait S        seconds to wait for the LEMF, up to 600 (default: "     \
    "10)\n\n"                                                                  \
    "Example:\n"                                                               \
    "  cloudli-warrant --state /var/lib/cloudli destination test lea\n"

#endif
