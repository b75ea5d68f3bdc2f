/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * XMPP addresses (RFC 7622), written as XMPP URIs (RFC 5122): the local part
 * has no case, the domain is one, the resource counts octet by octet. What a
 * URI asks to be done ("?message") names nobody and is dropped.
 *
 * Local parts and resources in other scripts are compared by the tables of
 * PRECIS (RFC 8265), which are not here: they are refused.
 */
#include "identity/families.h"
#include "identity/host.h"

#include "base/memory.h"

#include <string.h>

#define PART_MAX CLOUDLI_IDENTITY_TEXT_MAX /* far below the 1023 octets */

/* Undoes the %-escapes of one part. */
static int decode(struct cloudli__canon *canon, struct cloudli__span part,
                  char room[PART_MAX], size_t *len)
{
    *len = 0;
    for (size_t i = 0; i < part.len; i++) {
        char c = part.ptr[i];

        if (c == '%') {
            if (part.len - i < 3 || cloudli__hex_value(part.ptr[i + 1]) < 0 ||
                cloudli__hex_value(part.ptr[i + 2]) < 0)
                return cloudli__canon_fail(canon, part, i,
                                           "a % needs two hexadecimal digits");
            c = (char)(cloudli__hex_value(part.ptr[i + 1]) * 16 +
                       cloudli__hex_value(part.ptr[i + 2]));
            i += 2;
        }
        if (!cloudli__is_ascii(c))
            return cloudli__canon_unsupported(
                canon, part, i, "only ASCII in this part can be compared");
        if ((unsigned char)c < ' ' || c == 0x7f)
            return cloudli__canon_fail(canon, part, i, "a control character");
        if (*len == PART_MAX)
            return cloudli__canon_fail(canon, part, i,
                                       "a part of an XMPP address is too long");
        room[(*len)++] = c;
    }
    return CLOUDLI_OK;
}

/* Writes what may stand plain in a URI so, and all else escaped. */
static void encode(struct cloudli__canon *canon, const char *text, size_t len,
                   const char *plain)
{
    static const char hex[] = "0123456789ABCDEF";

    for (size_t i = 0; i < len; i++) {
        const char c = text[i];

        if (cloudli__is_alnum(c) || strchr(plain, c) != NULL) {
            cloudli__canon_char(canon, c);
            continue;
        }
        cloudli__canon_char(canon, '%');
        cloudli__canon_char(canon, hex[(unsigned char)c >> 4]);
        cloudli__canon_char(canon, hex[(unsigned char)c & 15]);
    }
}

/* RFC 7622 clause 3.3.1: not these, and no blanks. */
static int canon_local(struct cloudli__canon *canon, struct cloudli__span local)
{
    char room[PART_MAX];
    size_t len;
    int rv;

    if (local.len == 0)
        return cloudli__canon_fail(canon, local, 0, "the local part is empty");
    rv = decode(canon, local, room, &len);
    for (size_t i = 0; rv == CLOUDLI_OK && i < len; i++) {
        if (strchr("\"&'/:<>@ ", room[i]) != NULL)
            rv = cloudli__canon_fail(canon, local, 0,
                                     "a character that no local part has");
        room[i] = cloudli__lower(room[i]);
    }
    if (rv == CLOUDLI_OK) {
        encode(canon, room, len, "-._~!$()*+,;=");
        cloudli__canon_char(canon, '@');
    }
    cloudli__wipe(room, sizeof(room));
    return rv;
}

static int canon_resource(struct cloudli__canon *canon,
                          struct cloudli__span resource)
{
    char room[PART_MAX];
    size_t len;
    int rv;

    if (resource.len == 0)
        return cloudli__canon_fail(canon, resource, 0, "the resource is empty");
    rv = decode(canon, resource, room, &len);
    if (rv == CLOUDLI_OK) {
        cloudli__canon_char(canon, '/');
        encode(canon, room, len, "-._~!$&'()*+,:;=");
    }
    cloudli__wipe(room, sizeof(room));
    return rv;
}

int cloudli__parse_xmpp(struct cloudli__canon *canon, struct cloudli__span text)
{
    size_t slash, at;
    int rv = CLOUDLI_OK;

    if (text.len >= 2 && memcmp(text.ptr, "//", 2) == 0)
        return cloudli__canon_fail(canon, text, 0,
                                   "an authority names a second account");
    text = cloudli__span_sub(text, 0, cloudli__span_find_any(text, "?#"));
    slash = cloudli__span_find(text, '/');
    at = cloudli__span_find(cloudli__span_sub(text, 0, slash), '@');
    cloudli__canon_text(canon, "xmpp:");
    if (at < slash)
        rv = canon_local(canon, cloudli__span_sub(text, 0, at));
    if (rv == CLOUDLI_OK)
        rv = cloudli__canon_host(
            canon, cloudli__span_sub(text, at < slash ? at + 1 : 0, slash));
    if (rv == CLOUDLI_OK && slash < text.len)
        rv =
            canon_resource(canon, cloudli__span_sub(text, slash + 1, text.len));
    return rv;
}
