/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * H.323 URLs (RFC 3508 clause 2). The host has no case; nothing says so of the
 * user, so each of its characters counts. No parameter is defined, and a ";"
 * may also be a part of the user: what has one could be read two ways.
 */
#include "identity/families.h"
#include "identity/host.h"

static int canon_user(struct cloudli__canon *canon, struct cloudli__span user)
{
    const int rv = cloudli__span_check(canon, user, "\"#$&+,/:<=>?[\\]^`{|}",
                                       "a character that no user part has");

    if (rv == CLOUDLI_OK)
        cloudli__canon_escaped(canon, user, 0);
    return rv;
}

int cloudli__parse_h323(struct cloudli__canon *canon, struct cloudli__span text)
{
    const size_t at = cloudli__span_find(text, '@');
    const size_t semicolon = cloudli__span_find(text, ';');
    struct cloudli__span host, port;
    int rv;

    if (semicolon < text.len)
        return cloudli__canon_fail(
            canon, text, semicolon,
            "a \";\" of an H.323 URL can be read two ways");
    if (text.len == 0)
        return cloudli__canon_fail(canon, text, 0, "the user part is empty");
    cloudli__canon_text(canon, "h323:");
    rv = canon_user(canon, cloudli__span_sub(text, 0, at));
    if (rv != CLOUDLI_OK || at == text.len)
        return rv;
    cloudli__canon_char(canon, '@');
    cloudli__split_port(cloudli__span_sub(text, at + 1, text.len), &host,
                        &port);
    rv = cloudli__canon_host(canon, host);
    return rv == CLOUDLI_OK ? cloudli__canon_port(canon, port, 0) : rv;
}
