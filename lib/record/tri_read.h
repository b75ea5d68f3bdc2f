/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Checking TRIPayload: ETSI TS 102 232-1, module LI-PS-PDU. */
#ifndef CLOUDLI_RECORD_TRI_READ_H
#define CLOUDLI_RECORD_TRI_READ_H

#include "ber/reader.h"

/* Checks the value of one alternative of TRIPayload by its module; those of a
 * later version are taken as they are. */
int cloudli__tri_check(const struct cloudli__ber *in,
                       const struct cloudli__ber_element *element,
                       cloudli_error *err);

#endif
