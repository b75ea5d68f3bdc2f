/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Values of the modules that are encoded once more within an OCTET STRING. */
#ifndef CLOUDLI_DUMP_NESTED_H
#define CLOUDLI_DUMP_NESTED_H

#include <cloudli/asn1/eps-hi3.h>
#include <cloudli/asn1/li-ps-pdu.h>
#include <cloudli/asn1/umts-hi3.h>

/* A decoded one; what it points to lives in the arena. */
struct dump_nested {
    const cloudli_type *type;
    size_t size;
    union {
        cloudli_asn_umts_cc_cc_pdu umts;
        cloudli_asn_eps_cc_cc_pdu eps;
        cloudli_asn_encrypted_payload payload;
    } value;
};

/*
 * Decodes the octets of a field if they are such a value: uMTSCC, ePSCC, and
 * encryptedPayload whose encryptionType is none. 1 if they are.
 */
int dump_nested_decode(struct dump_nested *out, const char *name,
                       cloudli_bytes octets, uint32_t encryption,
                       cloudli_arena *arena);

/* EncryptionType none. */
#define DUMP_NOT_ENCRYPTED 1

#endif
