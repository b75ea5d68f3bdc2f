/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * E-mail addresses (RFC 5321 clause 4.1.2, RFC 6531 for UTF-8 in the local
 * part) and mailto URIs of one address (RFC 6068). The domain has no case;
 * the local part means something to its own host only (RFC 5321 clause 2.4),
 * so each of its octets counts, but for needless quoting.
 */
#include "identity/families.h"
#include "identity/host.h"

#include "base/memory.h"

#include <string.h>

#define LOCAL_MAX 64    /* RFC 5321 clause 4.5.3.1.1 */
#define ADDRESS_MAX 254 /* clause 4.5.3.1.3, without "<" and ">" */

/* RFC 5322 clause 3.2.3, and RFC 6532 clause 3.2 */
static int is_atext(char c)
{
    return cloudli__is_alnum(c) || !cloudli__is_ascii(c) ||
           (c != '\0' && strchr("!#$%&'*+-/=?^_`{|}~", c) != NULL);
}

/* Atoms with single dots between them; else the place of the fault. */
static int is_dot_atom(const char *text, size_t len, size_t *bad)
{
    for (size_t i = 0; i < len; i++) {
        *bad = i;
        if (text[i] == '.' ? (i == 0 || i + 1 == len || text[i - 1] == '.')
                           : !is_atext(text[i]))
            return 0;
    }
    *bad = 0;
    return len > 0;
}

/* Undoes the quoting of a local part that begins with a quote. */
static int unquote(struct cloudli__canon *canon, struct cloudli__span local,
                   char plain[LOCAL_MAX], size_t *len)
{
    *len = 0;
    for (size_t i = 1; i < local.len; i++) {
        const int escaped = local.ptr[i] == '\\';

        if (local.ptr[i] == '"') {
            if (i + 1 < local.len)
                return cloudli__canon_fail(
                    canon, local, i + 1,
                    "something stands behind the quotes of a local part");
            return CLOUDLI_OK;
        }
        i += (size_t)escaped;
        if (i == local.len)
            break;
        if (escaped && !cloudli__is_ascii(local.ptr[i]))
            return cloudli__canon_fail(canon, local, i,
                                       "only ASCII stands behind a \\");
        plain[(*len)++] = local.ptr[i];
    }
    return cloudli__canon_fail(canon, local, local.len,
                               "the quotes of a local part have no end");
}

/* The same address with and without quotes where it needs none; else only
 * the needed ones of the backslashes. */
static int canon_quoted(struct cloudli__canon *canon,
                        struct cloudli__span local)
{
    char plain[LOCAL_MAX];
    size_t len, bad;
    const int rv = unquote(canon, local, plain, &len);

    if (rv == CLOUDLI_OK && is_dot_atom(plain, len, &bad)) {
        for (size_t i = 0; i < len; i++)
            cloudli__canon_char(canon, plain[i]);
    } else if (rv == CLOUDLI_OK) {
        cloudli__canon_char(canon, '"');
        for (size_t i = 0; i < len; i++) {
            if (plain[i] == '"' || plain[i] == '\\')
                cloudli__canon_char(canon, '\\');
            cloudli__canon_char(canon, plain[i]);
        }
        cloudli__canon_char(canon, '"');
    }
    cloudli__wipe(plain, sizeof(plain));
    return rv;
}

static int canon_local(struct cloudli__canon *canon, struct cloudli__span local)
{
    size_t bad;

    if (local.len == 0)
        return cloudli__canon_fail(canon, local, 0, "the local part is empty");
    if (local.len > LOCAL_MAX)
        return cloudli__canon_fail(canon, local, LOCAL_MAX,
                                   "the local part is longer than 64 octets");
    if (local.ptr[0] == '"')
        return canon_quoted(canon, local);
    if (!is_dot_atom(local.ptr, local.len, &bad))
        return cloudli__canon_fail(canon, local, bad,
                                   "not a character of a local part");
    for (size_t i = 0; i < local.len; i++)
        cloudli__canon_char(canon, local.ptr[i]);
    return CLOUDLI_OK;
}

/* "[192.0.2.1]" or "[IPv6:2001:db8::1]" (RFC 5321 clause 4.1.3) */
static int canon_literal(struct cloudli__canon *canon,
                         struct cloudli__span text)
{
    static const char tag[] = "ipv6:";
    const size_t tag_len = sizeof(tag) - 1;
    struct cloudli__span inner;
    uint8_t address[16];
    size_t len;
    int tagged, rv;

    if (text.len < 2 || text.ptr[text.len - 1] != ']')
        return cloudli__canon_fail(canon, text, text.len,
                                   "an address in brackets needs a ]");
    inner = cloudli__span_sub(text, 1, text.len - 1);
    tagged = inner.len > tag_len &&
             cloudli__span_is(cloudli__span_sub(inner, 0, tag_len), tag);
    if (tagged)
        inner = cloudli__span_sub(inner, tag_len, inner.len);
    if (tagged != (cloudli__span_find(inner, ':') < inner.len))
        return cloudli__canon_fail(canon, inner, 0,
                                   "not an address literal of e-mail");
    rv = cloudli__ip_read(canon, inner, address, &len);
    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__canon_text(canon, len == 16 ? "[IPv6:" : "[");
    cloudli__canon_ip(canon, address, len);
    cloudli__canon_char(canon, ']');
    return CLOUDLI_OK;
}

int cloudli__parse_email(struct cloudli__canon *canon,
                         struct cloudli__span text)
{
    size_t at = text.len;
    struct cloudli__span domain;
    int rv;

    while (at > 0 && text.ptr[at - 1] != '@')
        at--; /* the last @: a quoted local part may hold others */
    if (at == 0)
        return cloudli__canon_fail(canon, text, text.len,
                                   "an e-mail address needs an @");
    if (text.len > ADDRESS_MAX)
        return cloudli__canon_fail(
            canon, text, ADDRESS_MAX,
            "an e-mail address is longer than 254 octets");
    rv = canon_local(canon, cloudli__span_sub(text, 0, at - 1));
    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__canon_char(canon, '@');
    domain = cloudli__span_sub(text, at, text.len);
    if (domain.len > 0 && domain.ptr[0] == '[')
        return canon_literal(canon, domain);
    return cloudli__canon_domain(canon, domain, 0);
}

/* Undoes the %-escapes of a mailto URI into room for one address. */
static int decode(struct cloudli__canon *canon, struct cloudli__span text,
                  char room[ADDRESS_MAX], struct cloudli__span *out)
{
    size_t len = 0;

    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];

        if (c == '%') {
            if (text.len - i < 3 || cloudli__hex_value(text.ptr[i + 1]) < 0 ||
                cloudli__hex_value(text.ptr[i + 2]) < 0)
                return cloudli__canon_fail(canon, text, i,
                                           "a % needs two hexadecimal digits");
            c = (char)(cloudli__hex_value(text.ptr[i + 1]) * 16 +
                       cloudli__hex_value(text.ptr[i + 2]));
            i += 2;
        }
        if (len == ADDRESS_MAX)
            return cloudli__canon_fail(
                canon, text, i, "an e-mail address is longer than 254 octets");
        room[len++] = c;
    }
    *out = text;
    out->ptr = room;
    out->len = len;
    out->decoded = 1;
    return cloudli__span_check_utf8(canon, *out);
}

int cloudli__parse_mailto(struct cloudli__canon *canon,
                          struct cloudli__span text)
{
    const size_t end = cloudli__span_find(text, '?');
    struct cloudli__span address = cloudli__span_sub(text, 0, end);
    char room[ADDRESS_MAX];
    int rv;

    /* A comma of an address itself is escaped (RFC 6068 clause 2). */
    if (cloudli__span_find(address, ',') < address.len)
        return cloudli__canon_fail(canon, address,
                                   cloudli__span_find(address, ','),
                                   "more than one e-mail address");
    if (cloudli__span_find(address, '%') == address.len)
        return cloudli__parse_email(canon, address);
    rv = decode(canon, address, room, &address);
    if (rv == CLOUDLI_OK)
        rv = cloudli__parse_email(canon, address);
    cloudli__wipe(room, sizeof(room));
    return rv;
}
