/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Matrix user identifiers, "@local:server", also as matrix URIs
 * ("matrix:u/local:server"). By the grammar of Matrix a server name has case,
 * and old local parts do, so every octet counts; the server is only checked.
 */
#include "identity/families.h"
#include "identity/host.h"

#include <string.h>

#define ID_MAX 255 /* with the "@" */

/* Those of today are lower case; older ones may be any printable ASCII. */
static int check_local(struct cloudli__canon *canon, struct cloudli__span local)
{
    if (local.len == 0)
        return cloudli__canon_fail(canon, local, 0, "the local part is empty");
    for (size_t i = 0; i < local.len; i++) {
        if (local.ptr[i] <= ' ' || local.ptr[i] > '~')
            return cloudli__canon_fail(canon, local, i,
                                       "not a character of a local part");
    }
    return CLOUDLI_OK;
}

/* Reads the server as any host is, and keeps nothing of that. */
static int check_server(struct cloudli__canon *canon,
                        struct cloudli__span server)
{
    cloudli_identity *out = canon->out;
    const uint32_t start = out->length;
    struct cloudli__span host, port;
    int rv;

    for (size_t i = 0; i < server.len; i++) {
        if (!cloudli__is_ascii(server.ptr[i]))
            return cloudli__canon_fail(canon, server, i,
                                       "a server name is ASCII");
    }
    cloudli__split_port(server, &host, &port);
    if (host.len > 0 && host.ptr[host.len - 1] == '.')
        return cloudli__canon_fail(canon, host, host.len - 1,
                                   "a server name does not end in a dot");
    rv = cloudli__canon_host(canon, host);
    if (rv == CLOUDLI_OK)
        rv = cloudli__canon_port(canon, port, 0);
    memset(out->text + start, 0, sizeof(out->text) - start);
    out->length = start;
    return rv;
}

int cloudli__parse_matrix(struct cloudli__canon *canon,
                          struct cloudli__span text)
{
    const int is_uri = text.len >= 2 && cloudli__lower(text.ptr[0]) == 'u' &&
                       text.ptr[1] == '/';
    size_t colon;
    int rv;

    if (!is_uri && (text.len == 0 || text.ptr[0] != '@'))
        return cloudli__canon_fail(canon, text, 0,
                                   "a Matrix user is @LOCAL:SERVER");
    if (is_uri && cloudli__span_find_any(text, "%?#") < text.len)
        return cloudli__canon_fail(canon, text,
                                   cloudli__span_find_any(text, "%?#"),
                                   "write such a Matrix user as @LOCAL:SERVER");
    text = cloudli__span_sub(text, is_uri ? 2 : 1, text.len);
    colon = cloudli__span_find(text, ':');
    if (colon == text.len)
        return cloudli__canon_fail(canon, text, colon,
                                   "a Matrix user is @LOCAL:SERVER");
    if (text.len + 1 > ID_MAX)
        return cloudli__canon_fail(canon, text, ID_MAX - 1,
                                   "a Matrix user is longer than 255 octets");
    rv = check_local(canon, cloudli__span_sub(text, 0, colon));
    if (rv == CLOUDLI_OK)
        rv = check_server(canon, cloudli__span_sub(text, colon + 1, text.len));
    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__canon_char(canon, '@');
    for (size_t i = 0; i < text.len; i++)
        cloudli__canon_char(canon, text.ptr[i]);
    return CLOUDLI_OK;
}
