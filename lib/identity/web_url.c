/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * URLs of http and https, normalised as RFC 3986 clauses 6.2.2 and 6.2.3 have
 * it: scheme and host in lower case, no default port, no needless escapes, no
 * dot segments. Query and fragment are kept: pages that are all one program
 * tell their rooms apart by them.
 */
#include "identity/families.h"
#include "identity/host.h"

#include <string.h>

/* Clause 2.3; other than in a SIP URI, "!*'()" are delimiters (clause 2.2). */
static int is_unreserved(char c)
{
    return cloudli__is_alnum(c) || (c != '\0' && strchr("-._~", c) != NULL);
}

/* Escapes that are needed, in one form; octets of UTF-8 are escaped (RFC 3987
 * clause 3.1). also: what else may stand plain. */
static int canon_part(struct cloudli__canon *canon, struct cloudli__span text,
                      const char *also)
{
    static const char hex[] = "0123456789ABCDEF";

    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        int escaped = !cloudli__is_ascii(c);

        if (c == '%') {
            if (text.len - i < 3 || cloudli__hex_value(text.ptr[i + 1]) < 0 ||
                cloudli__hex_value(text.ptr[i + 2]) < 0)
                return cloudli__canon_fail(canon, text, i,
                                           "a % needs two hexadecimal digits");
            c = (char)(cloudli__hex_value(text.ptr[i + 1]) * 16 +
                       cloudli__hex_value(text.ptr[i + 2]));
            escaped = !is_unreserved(c);
            i += 2;
        } else if (!escaped && !is_unreserved(c) && strchr(also, c) == NULL) {
            return cloudli__canon_fail(canon, text, i,
                                       "a character that no URL has");
        }
        if (escaped) {
            cloudli__canon_char(canon, '%');
            cloudli__canon_char(canon, hex[(unsigned char)c >> 4]);
            cloudli__canon_char(canon, hex[(unsigned char)c & 15]);
        } else {
            cloudli__canon_char(canon, c);
        }
    }
    return CLOUDLI_OK;
}

/* Takes "." and ".." out of the path that begins at start (clause 5.2.4). */
static void remove_dots(cloudli_identity *out, uint32_t start)
{
    char *path = out->text + start;
    const size_t len = out->length - start;
    size_t to = 0;

    for (size_t from = 0; from < len;) {
        size_t end = from + 1;

        while (end < len && path[end] != '/')
            end++;
        if (end - from == 2 && path[from + 1] == '.') {
            if (end == len)
                path[to++] = '/';
        } else if (end - from == 3 && memcmp(path + from, "/..", 3) == 0) {
            while (to > 0 && path[--to] != '/')
                ;
            if (end == len)
                path[to++] = '/';
        } else {
            memmove(path + to, path + from, end - from);
            to += end - from;
        }
        from = end;
    }
    memset(path + to, 0, len - to);
    out->length = start + (uint32_t)to;
}

static int canon_path(struct cloudli__canon *canon, struct cloudli__span path)
{
    const uint32_t start = canon->out->length;
    int rv = CLOUDLI_OK;

    if (path.len == 0)
        cloudli__canon_char(canon, '/');
    else
        rv = canon_part(canon, path, "/!$&'()*+,;=:@");
    if (rv == CLOUDLI_OK && !canon->overflow)
        remove_dots(canon->out, start);
    return rv;
}

static int canon_authority(struct cloudli__canon *canon,
                           struct cloudli__span text, uint32_t default_port)
{
    const size_t at = cloudli__span_find(text, '@');
    struct cloudli__span host, port;
    int rv;

    if (at < text.len)
        return cloudli__canon_fail(canon, text, at,
                                   "an http URL does not name a user");
    cloudli__split_port(text, &host, &port);
    rv = cloudli__canon_host(canon, host);
    if (rv != CLOUDLI_OK || (port.ptr != NULL && port.len == 0))
        return rv; /* an empty port is none (clause 6.2.3) */
    return cloudli__canon_port(canon, port, default_port);
}

static int parse(struct cloudli__canon *canon, struct cloudli__span text,
                 const char *scheme, uint32_t default_port)
{
    static const char also[] = "/?!$&'()*+,;=:@";
    struct cloudli__span rest;
    size_t end;
    int rv;

    if (text.len < 2 || memcmp(text.ptr, "//", 2) != 0)
        return cloudli__canon_fail(canon, text, 0,
                                   "an http URL has // behind its scheme");
    rest = cloudli__span_sub(text, 2, text.len);
    end = cloudli__span_find_any(rest, "/?#");
    cloudli__canon_text(canon, scheme);
    rv = canon_authority(canon, cloudli__span_sub(rest, 0, end), default_port);
    rest = cloudli__span_sub(rest, end, rest.len);
    end = cloudli__span_find_any(rest, "?#");
    if (rv == CLOUDLI_OK)
        rv = canon_path(canon, cloudli__span_sub(rest, 0, end));
    rest = cloudli__span_sub(rest, end, rest.len);
    end = cloudli__span_find(rest, '#');
    if (rv == CLOUDLI_OK)
        rv = canon_part(canon, cloudli__span_sub(rest, 0, end), also);
    if (rv != CLOUDLI_OK || end == rest.len)
        return rv;
    cloudli__canon_char(canon, '#');
    return canon_part(canon, cloudli__span_sub(rest, end + 1, rest.len), also);
}

int cloudli__parse_http(struct cloudli__canon *canon, struct cloudli__span text)
{
    return parse(canon, text, "http://", 80);
}

int cloudli__parse_https(struct cloudli__canon *canon,
                         struct cloudli__span text)
{
    return parse(canon, text, "https://", 443);
}
