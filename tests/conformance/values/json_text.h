/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* JSON texts of one value, brought into one form so that they can be
 * compared. */
#ifndef CLOUDLI_CONFORMANCE_JSON_TEXT_H
#define CLOUDLI_CONFORMANCE_JSON_TEXT_H

#include "base/memory.h"

/*
 * Appends the one form of the text at *at, which moves behind it: no spaces,
 * characters without escapes, members that equal their DEFAULT left out, of
 * an octet string with an encoding inside the digits only, and unknown
 * elements in an array. Numbers stay as they are written. 0, or 1: not JSON.
 */
int json_text_normalise(const char **at, const char *end,
                        struct cloudli__buffer *out);

#endif
