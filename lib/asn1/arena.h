/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Memory that is taken piece by piece and given back as a whole, wiped. */
#ifndef CLOUDLI_ASN1_ARENA_H
#define CLOUDLI_ASN1_ARENA_H

#include <cloudli/value.h>

/* Zeroed memory, aligned for anything, or NULL with *status
 * CLOUDLI_ERR_NOMEM or CLOUDLI_ERR_PDU_TOO_LARGE. */
void *cloudli__arena_take(cloudli_arena *arena, size_t len, int *status);

#endif
