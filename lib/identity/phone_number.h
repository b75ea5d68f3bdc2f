/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Telephone numbers, which also stand in SIP URIs. */
#ifndef CLOUDLI_IDENTITY_PHONE_NUMBER_H
#define CLOUDLI_IDENTITY_PHONE_NUMBER_H

#include "identity/spelling.h"

/*
 * Brings what the canonical form holds from start on, the user part of a SIP
 * URI, into the form of a telephone number (RFC 3261 clause 19.1.6). What is
 * not one that can be told exactly stays as it is.
 */
void cloudli__canon_phone_user(struct cloudli__canon *canon, uint32_t start);

#endif
