/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "identity/host.h"

#include "base/error.h"
#include "base/memory.h"

#include <idn2.h>
#include <string.h>

#define LABEL_MAX 63           /* RFC 1035 clause 2.3.4 */
#define DOMAIN_MAX 253         /* the same, as text without the final dot */
#define INTERNATIONAL_MAX 1024 /* octets of UTF-8, before they are A-labels */

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

static int canon_ascii_domain(struct cloudli__canon *canon,
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

/* The A-labels of an international name. What IDNA does not allow has none,
 * and then nothing tells whether two spellings are one name. */
static int canon_international(struct cloudli__canon *canon,
                               struct cloudli__span text, size_t at, int dot)
{
    char name[INTERNATIONAL_MAX + 1];
    uint8_t *ascii = NULL;
    struct cloudli__span result = text;
    int rv;

    if (text.len > INTERNATIONAL_MAX)
        return cloudli__canon_fail(canon, text, INTERNATIONAL_MAX,
                                   "a domain name is too long");
    memcpy(name, text.ptr, text.len);
    name[text.len] = '\0';
    rv = idn2_lookup_u8((const uint8_t *)name, &ascii,
                        IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL);
    cloudli__wipe(name, sizeof(name));
    if (rv == IDN2_MALLOC)
        return cloudli__fail(canon->err, CLOUDLI_ERR_NOMEM, 0, "no memory");
    if (rv != IDN2_OK)
        return cloudli__canon_fail(
            canon, text, at, "not an international domain name that IDNA has");
    result.ptr = (const char *)ascii;
    result.len = strlen(result.ptr);
    result.decoded = 1;
    rv = canon_ascii_domain(canon, result, dot);
    cloudli__wipe(ascii, result.len);
    idn2_free(ascii);
    return rv;
}

int cloudli__canon_domain(struct cloudli__canon *canon,
                          struct cloudli__span text, int dot)
{
    for (size_t i = 0; i < text.len; i++) {
        if (!cloudli__is_ascii(text.ptr[i]))
            return canon_international(canon, text, i, dot);
    }
    return canon_ascii_domain(canon, text, dot);
}

void cloudli__split_port(struct cloudli__span text, struct cloudli__span *host,
                         struct cloudli__span *port)
{
    size_t end = 0;

    /* The colons of an IPv6 address stand before its bracket. */
    if (text.len > 0 && text.ptr[0] == '[')
        end = cloudli__span_find(text, ']');
    end += cloudli__span_find(cloudli__span_sub(text, end, text.len), ':');
    *host = cloudli__span_sub(text, 0, end);
    *port = (struct cloudli__span){NULL, 0, 0, 0};
    if (end < text.len)
        *port = cloudli__span_sub(text, end + 1, text.len);
}

int cloudli__canon_port(struct cloudli__canon *canon, struct cloudli__span port,
                        uint32_t default_port)
{
    uint32_t number;

    if (port.ptr == NULL)
        return CLOUDLI_OK;
    if (!cloudli__span_number(port, 65535, &number) || number == 0)
        return cloudli__canon_fail(canon, port, 0,
                                   "a port is a number from 1 to 65535");
    if (number == default_port)
        return CLOUDLI_OK;
    cloudli__canon_char(canon, ':');
    cloudli__canon_number(canon, number);
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
