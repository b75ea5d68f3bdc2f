/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "identity/spelling.h"

#include "base/error.h"

#include <string.h>

void cloudli__canon_char(struct cloudli__canon *canon, char c)
{
    cloudli_identity *out = canon->out;

    if (out->length + 1 >= sizeof(out->text)) {
        canon->overflow = 1;
        return;
    }
    out->text[out->length++] = c;
    out->text[out->length] = '\0';
}

void cloudli__canon_text(struct cloudli__canon *canon, const char *text)
{
    for (; *text != '\0'; text++)
        cloudli__canon_char(canon, *text);
}

void cloudli__canon_insert(struct cloudli__canon *canon, uint32_t at,
                           const char *text)
{
    cloudli_identity *out = canon->out;
    const size_t len = strlen(text);

    if (out->length + len >= sizeof(out->text)) {
        canon->overflow = 1;
        return;
    }
    memmove(out->text + at + len, out->text + at, out->length - at);
    memcpy(out->text + at, text, len);
    out->length += (uint32_t)len;
}

void cloudli__canon_folded(struct cloudli__canon *canon,
                           struct cloudli__span text)
{
    for (size_t i = 0; i < text.len; i++)
        cloudli__canon_char(canon, cloudli__lower(text.ptr[i]));
}

void cloudli__canon_number(struct cloudli__canon *canon, uint32_t number)
{
    char digits[10];
    size_t n = 0;

    do {
        digits[n++] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    while (n > 0)
        cloudli__canon_char(canon, digits[--n]);
}

/* RFC 2396 clause 2.3, which RFC 3261 and RFC 3966 stand on. */
static int is_unreserved(char c)
{
    return cloudli__is_alnum(c) || (c != '\0' && strchr("-_.!~*'()", c));
}

/* One character and whether it must stay escaped; text moves on behind it. */
static char next_char(struct cloudli__span *text, int *escaped)
{
    char c = text->ptr[0];
    size_t used = 1;

    *escaped = 0;
    if (c == '%' && text->len >= 3) {
        c = (char)(cloudli__hex_value(text->ptr[1]) * 16 +
                   cloudli__hex_value(text->ptr[2]));
        used = 3;
        *escaped = !is_unreserved(c);
    }
    *text = cloudli__span_sub(*text, used, text->len);
    return c;
}

void cloudli__canon_escaped(struct cloudli__canon *canon,
                            struct cloudli__span text, int fold)
{
    static const char hex[] = "0123456789ABCDEF";

    while (text.len > 0) {
        int escaped;
        const char c = next_char(&text, &escaped);

        if (escaped) {
            cloudli__canon_char(canon, '%');
            cloudli__canon_char(canon, hex[(unsigned char)c >> 4]);
            cloudli__canon_char(canon, hex[(unsigned char)c & 15]);
        } else {
            cloudli__canon_char(canon, fold ? cloudli__lower(c) : c);
        }
    }
}

static int fail(struct cloudli__canon *canon, int code,
                struct cloudli__span text, size_t at, const char *reason)
{
    return cloudli__fail(canon->err, code,
                         text.offset + (text.decoded ? 0 : at), "identity: %s",
                         reason);
}

int cloudli__canon_fail(struct cloudli__canon *canon, struct cloudli__span text,
                        size_t at, const char *reason)
{
    return fail(canon, CLOUDLI_ERR_IDENTITY, text, at, reason);
}

int cloudli__canon_unsupported(struct cloudli__canon *canon,
                               struct cloudli__span text, size_t at,
                               const char *reason)
{
    return fail(canon, CLOUDLI_ERR_UNSUPPORTED, text, at, reason);
}

int cloudli__span_check(struct cloudli__canon *canon, struct cloudli__span text,
                        const char *also, const char *reason)
{
    for (size_t i = 0; i < text.len; i++) {
        const char c = text.ptr[i];

        if (is_unreserved(c) || (c != '\0' && strchr(also, c) != NULL))
            continue;
        if (c != '%')
            return cloudli__canon_fail(canon, text, i, reason);
        if (text.len - i < 3 || cloudli__hex_value(text.ptr[i + 1]) < 0 ||
            cloudli__hex_value(text.ptr[i + 2]) < 0)
            return cloudli__canon_fail(canon, text, i,
                                       "a % needs two hexadecimal digits");
        i += 2;
    }
    return CLOUDLI_OK;
}

/* Length of the UTF-8 sequence at p, 0 if there is none (RFC 3629 clause 4),
 * and its code point. */
static size_t utf8_length(const unsigned char *p, size_t left, uint32_t *point)
{
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    size_t len = p[0] < 0x80   ? 1
                 : p[0] < 0xc0 ? 0
                 : p[0] < 0xe0 ? 2
                 : p[0] < 0xf0 ? 3
                 : p[0] < 0xf8 ? 4
                               : 0;

    if (len == 0 || len > left)
        return 0;
    *point = len == 1 ? p[0] : p[0] & (0x7fu >> len);
    for (size_t i = 1; i < len; i++) {
        if ((p[i] & 0xc0) != 0x80)
            return 0;
        *point = *point << 6 | (p[i] & 0x3fu);
    }
    if (*point < smallest[len] || *point > 0x10ffff ||
        (*point >= 0xd800 && *point <= 0xdfff))
        return 0;
    return len;
}

int cloudli__span_check_utf8(struct cloudli__canon *canon,
                             struct cloudli__span text)
{
    const unsigned char *bytes = (const unsigned char *)text.ptr;
    size_t len;

    for (size_t i = 0; i < text.len; i += len) {
        uint32_t point = 0;

        len = utf8_length(bytes + i, text.len - i, &point);
        if (len == 0)
            return cloudli__canon_fail(canon, text, i, "not UTF-8");
        if (point < 0x20 || (point >= 0x7f && point < 0xa0))
            return cloudli__canon_fail(canon, text, i, "a control character");
    }
    return CLOUDLI_OK;
}

struct cloudli__span cloudli__span_sub(struct cloudli__span text, size_t from,
                                       size_t to)
{
    struct cloudli__span part = text;

    part.ptr += from;
    part.len = to - from;
    if (!text.decoded)
        part.offset += from;
    return part;
}

size_t cloudli__span_find(struct cloudli__span text, char c)
{
    const char *hit = text.len == 0 ? NULL : memchr(text.ptr, c, text.len);

    return hit == NULL ? text.len : (size_t)(hit - text.ptr);
}

size_t cloudli__span_find_any(struct cloudli__span text, const char *set)
{
    size_t i = 0;

    while (i < text.len && strchr(set, text.ptr[i]) == NULL)
        i++;
    return i;
}

int cloudli__span_compare(struct cloudli__span a, struct cloudli__span b)
{
    while (a.len > 0 && b.len > 0) {
        int a_escaped, b_escaped;
        const char x = cloudli__lower(next_char(&a, &a_escaped));
        const char y = cloudli__lower(next_char(&b, &b_escaped));

        if (x != y)
            return (unsigned char)x < (unsigned char)y ? -1 : 1;
        if (a_escaped != b_escaped)
            return a_escaped - b_escaped;
    }
    return (a.len > 0) - (b.len > 0);
}

int cloudli__span_is(struct cloudli__span text, const char *word)
{
    const struct cloudli__span other = {word, strlen(word), 0, 0};

    return cloudli__span_compare(text, other) == 0;
}

int cloudli__span_number(struct cloudli__span text, uint32_t max, uint32_t *out)
{
    uint32_t number = 0;

    if (text.len == 0)
        return 0;
    for (size_t i = 0; i < text.len; i++) {
        if (!cloudli__is_digit(text.ptr[i]))
            return 0;
        number = number * 10 + (uint32_t)(text.ptr[i] - '0');
        if (number > max)
            return 0; /* and so it never overflows, for max < 2^28 */
    }
    *out = number;
    return 1;
}

int cloudli__hex_value(char c)
{
    if (cloudli__is_digit(c))
        return c - '0';
    c = cloudli__lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}
