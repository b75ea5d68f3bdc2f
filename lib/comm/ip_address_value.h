/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* IPAddress of LI-PS-PDU, with what it points to. */
#ifndef CLOUDLI_COMM_IP_ADDRESS_VALUE_H
#define CLOUDLI_COMM_IP_ADDRESS_VALUE_H

#include <cloudli/asn1/li-ps-pdu.h>
#include <cloudli/types.h>
#include <string.h>

struct cloudli__ip_value {
    cloudli_asn_ip_address as;
    cloudli_asn_ip_value value;
};

/* Binary, in out for good: that must stay where it is, and so must address.
 * The module asks for a prefix length with an IPv6 address: all of it where
 * prefix is 0, for then it is one host's. */
static inline void cloudli__ip_value(struct cloudli__ip_value *out,
                                     const cloudli_address *address,
                                     uint32_t prefix)
{
    memset(out, 0, sizeof(*out));
    out->value.choice = CLOUDLI_ASN_IP_VALUE_IS_I_P_BINARY_ADDRESS;
    out->value.iPBinaryAddress =
        (cloudli_bytes){address->octets, address->length};
    out->as.iP_type = CLOUDLI_ASN_IP_ADDRESS_I_P_TYPE_I_PV4;
    out->as.iP_value = &out->value;
    if (address->length == 16) {
        out->as.iP_type = CLOUDLI_ASN_IP_ADDRESS_I_P_TYPE_I_PV6;
        out->as.iPv6PrefixLength =
            (cloudli_opt_u32)CLOUDLI_OPT_U32(prefix == 0 ? 128 : prefix);
    }
}

#endif
