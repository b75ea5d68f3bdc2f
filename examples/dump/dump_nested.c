/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "dump_nested.h"

#include <string.h>

static const struct {
    const char *field;
    const char *type;
    size_t size;
    uint32_t encryption; /* the only type with which it can be read */
} kinds[] = {{"uMTSCC", "UmtsCC-CC-PDU", sizeof(cloudli_asn_umts_cc_cc_pdu), 0},
             {"ePSCC", "EpsCC-CC-PDU", sizeof(cloudli_asn_eps_cc_cc_pdu), 0},
             {"encryptedPayload", "EncryptedPayload",
              sizeof(cloudli_asn_encrypted_payload), DUMP_NOT_ENCRYPTED}};

int dump_nested_decode(struct dump_nested *out, const char *name,
                       cloudli_bytes octets, uint32_t encryption,
                       cloudli_arena *arena)
{
    for (size_t i = 0; name != NULL && i < sizeof(kinds) / sizeof(*kinds);
         i++) {
        if (strcmp(kinds[i].field, name) != 0)
            continue;
        if (kinds[i].encryption != 0 && kinds[i].encryption != encryption)
            return 0;
        out->type = cloudli_type_find(kinds[i].type);
        out->size = kinds[i].size;
        return out->type != NULL &&
               cloudli_value_decode(out->type, &out->value, out->size, arena,
                                    octets.ptr, octets.len, NULL) == CLOUDLI_OK;
    }
    return 0;
}
