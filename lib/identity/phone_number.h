/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Telephone numbers, which also stand in SIP URIs. */
#ifndef CLOUDLI_IDENTITY_PHONE_NUMBER_H
#define CLOUDLI_IDENTITY_PHONE_NUMBER_H

#include "identity/spelling.h"

/*
 * Appends the user part of a SIP URI that is a telephone number (RFC 3261
 * clause 19.1.6) in canonical form. Returns 0 with nothing appended if it is
 * not one that can be told exactly; no error is reported then.
 */
int cloudli__canon_phone_user(struct cloudli__canon *canon,
                              struct cloudli__span user);

#endif
