/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "identity/host.h"

#define LABEL_MAX 63   /* RFC 1035 clause 2.3.4 */
#define DOMAIN_MAX 253 /* the same, as text without the final dot */

/* One label of letters, digits and inner hyphens (RFC 1123 clause 2.1). */
static int check_label(struct cloudli__canon *canon, struct cloudli__span label)
{
    if (label.len == 0)
        return cloudli__canon_fail(canon, label, 0,
                                   "an empty part of a domain name");
    if (label.len > LABEL_MAX)
        return cloudli__canon_fail(
            canon, label, LABEL_MAX,
            "a part of a domain name is longer than 63 characters");
    for (size_t i = 0; i < label.len; i++) {
        const char c = label.ptr[i];

        /* Two spellings of such a name can only be told to be the same with
         * the tables of IDNA; its A-label is exact. */
        if (!cloudli__is_ascii(c))
            return cloudli__canon_unsupported(
                canon, label, i,
                "an international domain name must be given as A-label "
                "(\"xn--\")");
        if (!cloudli__is_alnum(c) && (c != '-' || i == 0 || i + 1 == label.len))
            return cloudli__canon_fail(
                canon, label, i, "a character that no domain name has there");
    }
    return CLOUDLI_OK;
}

static int all_digits(struct cloudli__span text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (!cloudli__is_digit(text.ptr[i]))
            return 0;
    }
    return text.len > 0;
}

/* The last label; no top-level domain is a number (RFC 3696 clause 2), so
 * that names and IPv4 addresses are told apart by it. */
static struct cloudli__span last_label(struct cloudli__span text)
{
    size_t start = text.len;

    while (start > 0 && text.ptr[start - 1] != '.')
        start--;
    return cloudli__span_sub(text, start, text.len);
}

int cloudli__canon_domain(struct cloudli__canon *canon,
                          struct cloudli__span text, int dot)
{
    struct cloudli__span rest;

    if (dot && text.len > 1 && text.ptr[text.len - 1] == '.')
        text.len--;
    if (text.len > DOMAIN_MAX)
        return cloudli__canon_fail(
            canon, text, DOMAIN_MAX,
            "a domain name is longer than 253 characters");
    if (all_digits(last_label(text)))
        return cloudli__canon_fail(canon, last_label(text), 0,
                                   "a domain name does not end in a number");
    rest = text;
    for (;;) {
        const size_t end = cloudli__span_find(rest, '.');
        const int rv = check_label(canon, cloudli__span_sub(rest, 0, end));

        if (rv != CLOUDLI_OK)
            return rv;
        if (end == rest.len)
            break;
        rest = cloudli__span_sub(rest, end + 1, rest.len);
    }
    cloudli__canon_folded(canon, text);
    return CLOUDLI_OK;
}

static int canon_address(struct cloudli__canon *canon,
                         struct cloudli__span text)
{
    uint8_t address[16];
    size_t len;
    const int rv = cloudli__ip_read(canon, text, address, &len);

    if (rv != CLOUDLI_OK)
        return rv;
    if (len == 16)
        cloudli__canon_char(canon, '[');
    cloudli__canon_ip(canon, address, len);
    if (len == 16)
        cloudli__canon_char(canon, ']');
    return CLOUDLI_OK;
}

int cloudli__canon_host(struct cloudli__canon *canon, struct cloudli__span text)
{
    if (text.len == 0)
        return cloudli__canon_fail(canon, text, 0, "the host is missing");
    if (text.ptr[0] == '[') {
        if (text.ptr[text.len - 1] != ']')
            return cloudli__canon_fail(canon, text, text.len,
                                       "an address in brackets needs a ]");
        text = cloudli__span_sub(text, 1, text.len - 1);
        if (cloudli__span_find(text, ':') == text.len)
            return cloudli__canon_fail(
                canon, text, 0, "only an IPv6 address stands in brackets");
        return canon_address(canon, text);
    }
    if (cloudli__span_find(text, ':') != text.len)
        return cloudli__canon_fail(canon, text, 0,
                                   "an IPv6 address stands in brackets");
    if (all_digits(last_label(text)))
        return canon_address(canon, text);
    return cloudli__canon_domain(canon, text, 1);
}
