/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Accounts: the name of a user at a service that has no URI for them,
 * "account:SERVICE/NAME". The service is a word without regard to case; the
 * name belongs to the service, so each of its octets counts.
 */
#include "identity/families.h"

static int check_service(struct cloudli__canon *canon,
                         struct cloudli__span service)
{
    if (service.len == 0)
        return cloudli__canon_fail(canon, service, 0,
                                   "the service of an account is missing");
    for (size_t i = 0; i < service.len; i++) {
        const char c = service.ptr[i];

        if (cloudli__is_alnum(c) ||
            (i > 0 && (c == '-' || c == '.' || c == '_')))
            continue;
        return cloudli__canon_fail(
            canon, service, i,
            "the service of an account is made of letters, digits, \"-\", "
            "\".\" and \"_\"");
    }
    return CLOUDLI_OK;
}

int cloudli__parse_account(struct cloudli__canon *canon,
                           struct cloudli__span text)
{
    const size_t slash = cloudli__span_find(text, '/');
    struct cloudli__span name;
    int rv;

    if (slash == text.len)
        return cloudli__canon_fail(canon, text, slash,
                                   "an account is SERVICE/NAME");
    rv = check_service(canon, cloudli__span_sub(text, 0, slash));
    if (rv != CLOUDLI_OK)
        return rv;
    name = cloudli__span_sub(text, slash + 1, text.len);
    if (name.len == 0)
        return cloudli__canon_fail(canon, name, 0,
                                   "the name of an account is missing");
    if (name.ptr[0] == ' ' || name.ptr[name.len - 1] == ' ')
        return cloudli__canon_fail(canon, name,
                                   name.ptr[0] == ' ' ? 0 : name.len - 1,
                                   "a blank at the edge of an account's name");

    cloudli__canon_text(canon, "account:");
    cloudli__canon_folded(canon, cloudli__span_sub(text, 0, slash + 1));
    for (size_t i = 0; i < name.len; i++)
        cloudli__canon_char(canon, name.ptr[i]);
    return CLOUDLI_OK;
}
