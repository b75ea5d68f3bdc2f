/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Network access identifiers (RFC 7542 clause 2.2), and the private identities
 * of the IMS, which have their form (3GPP TS 23.003 clause 13.3).
 *
 * The realm has no case; the user part belongs to the realm and is compared
 * octet by octet. User parts in other scripts must be normalised first (clause
 * 2.4), which takes tables that are not here: they are refused.
 */
#include "identity/families.h"
#include "identity/host.h"

#include <string.h>

#define NAI_MAX 253 /* RFC 7542 clause 2.3 */

static int check_user(struct cloudli__canon *canon, struct cloudli__span user)
{
    if (user.len == 0)
        return cloudli__canon_fail(canon, user, 0,
                                   "a realm alone names nobody");
    for (size_t i = 0; i < user.len; i++) {
        const char c = user.ptr[i];

        if (!cloudli__is_ascii(c))
            return cloudli__canon_unsupported(
                canon, user, i, "only ASCII in the user part can be compared");
        if (c == '.' ? i > 0 && i + 1 < user.len && user.ptr[i - 1] != '.'
                     : cloudli__is_alnum(c) ||
                           strchr("!#$%&'*+-/=?^_`{|}~", c) != NULL)
            continue;
        return cloudli__canon_fail(canon, user, i,
                                   "not a character of a user part");
    }
    return CLOUDLI_OK;
}

static int parse(struct cloudli__canon *canon, struct cloudli__span text,
                 const char *prefix)
{
    const size_t at = cloudli__span_find(text, '@');
    struct cloudli__span realm;
    int rv;

    if (at == text.len)
        return cloudli__canon_fail(canon, text, at,
                                   "without a realm it names nobody elsewhere");
    if (text.len > NAI_MAX)
        return cloudli__canon_fail(canon, text, NAI_MAX,
                                   "an NAI is longer than 253 octets");
    rv = check_user(canon, cloudli__span_sub(text, 0, at));
    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__canon_text(canon, prefix);
    for (size_t i = 0; i <= at; i++)
        cloudli__canon_char(canon, text.ptr[i]);
    realm = cloudli__span_sub(text, at + 1, text.len);
    rv = cloudli__canon_domain(canon, realm, 0);
    if (rv == CLOUDLI_OK && strchr(strrchr(canon->out->text, '@'), '.') == NULL)
        return cloudli__canon_fail(canon, realm, realm.len,
                                   "a realm has two parts or more");
    return rv;
}

int cloudli__parse_nai(struct cloudli__canon *canon, struct cloudli__span text)
{
    return parse(canon, text, "nai:");
}

int cloudli__parse_impi(struct cloudli__canon *canon, struct cloudli__span text)
{
    return parse(canon, text, "impi:");
}
