/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* IP identities as numbers: an address, a prefix, ports. */
#ifndef CLOUDLI_IDENTITY_IP_RANGE_H
#define CLOUDLI_IDENTITY_IP_RANGE_H

#include <cloudli/identity.h>

struct cloudli__ip_range {
    uint8_t address[16];
    uint8_t length; /* of the address: 4 or 16 */
    uint8_t bits;   /* that count; all of an address */
    uint16_t first_port;
    uint16_t last_port; /* 0 as the first: not of certain ports */
};

/* The range of a canonical identity. 0 if it is of no IP kind. */
int cloudli__ip_range_of(const cloudli_identity *identity,
                         struct cloudli__ip_range *out);

/* 1 if all that is in a range is in this one. */
int cloudli__ip_range_covers(const struct cloudli__ip_range *range,
                             const struct cloudli__ip_range *in);

/* An address with only so many bits of it left. */
void cloudli__ip_mask(uint8_t out[16], const struct cloudli__ip_range *range,
                      uint32_t bits);

#endif
