/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Public identities of the IMS: a SIP or tel URI (3GPP TS 23.003 clause
 * 13.4), compared as that URI is. The private ones are NAIs and stand in
 * network_access.c.
 */
#include "identity/families.h"
#include "identity/kinds.h"

#include <string.h>

int cloudli__parse_impu(struct cloudli__canon *canon, struct cloudli__span text)
{
    static const struct {
        const char *scheme;
        uint32_t kind;
        cloudli__spelling_parser *parse;
    } uris[] = {
        {"sip", CLOUDLI_IDENTITY_SIP, cloudli__parse_sip},
        {"sips", CLOUDLI_IDENTITY_SIPS, cloudli__parse_sip},
        {"tel", CLOUDLI_IDENTITY_TEL, cloudli__parse_tel},
    };
    const size_t colon = cloudli__span_find(text, ':');
    const struct cloudli__span scheme = cloudli__span_sub(text, 0, colon);

    for (size_t i = 0; colon < text.len && i < sizeof(uris) / sizeof(uris[0]);
         i++) {
        const uint32_t start = (uint32_t)strlen("impu:");
        int rv;

        if (cloudli__span_find(scheme, '%') < scheme.len ||
            !cloudli__span_is(scheme, uris[i].scheme))
            continue;
        cloudli__canon_text(canon, "impu:");
        canon->out->kind = uris[i].kind;
        rv = uris[i].parse(canon, cloudli__span_sub(text, colon + 1, text.len));
        /* A global number leaves its scheme behind as E.164 number. */
        if (rv == CLOUDLI_OK && canon->out->kind == CLOUDLI_IDENTITY_E164)
            cloudli__canon_insert(canon, start, "tel:");
        canon->out->kind = CLOUDLI_IDENTITY_IMPU;
        return rv;
    }
    return cloudli__canon_fail(canon, text, 0,
                               "a public identity is a SIP or tel URI");
}

const char *cloudli__identity_uri(const char *text, uint32_t *kind)
{
    if (*kind != CLOUDLI_IDENTITY_IMPU)
        return text;
    text += strlen("impu:");
    *kind = strncmp(text, "tel:", 4) == 0    ? CLOUDLI_IDENTITY_TEL
            : strncmp(text, "sips:", 5) == 0 ? CLOUDLI_IDENTITY_SIPS
                                             : CLOUDLI_IDENTITY_SIP;
    return text;
}
