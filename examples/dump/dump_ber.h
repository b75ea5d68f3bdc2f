/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* BER without a module: tags and octets, for what this version does not know
 * and for the payloads of TS 33.128. */
#ifndef CLOUDLI_DUMP_BER_H
#define CLOUDLI_DUMP_BER_H

#include "dump_out.h"

/* 1 if the octets are one constructed element of definite lengths, and all in
 * it is such. */
int dump_ber_is(cloudli_bytes octets);

/* The same octets, a line for each element. full: octets whole. */
void dump_ber_print(const struct dump_out *out, cloudli_bytes octets,
                    uint32_t indent, int full);

#endif
