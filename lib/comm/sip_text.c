/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/sip_text.h"

#include <string.h>
#include <strings.h>

static int is_blank(uint8_t c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

cloudli_bytes cloudli__text_trim(cloudli_bytes text)
{
    while (text.len > 0 && is_blank(text.ptr[0]))
        cloudli__text_skip(&text, 1);
    while (text.len > 0 && is_blank(text.ptr[text.len - 1]))
        text.len--;
    return text;
}

cloudli_bytes cloudli__text_line(cloudli_bytes *text)
{
    cloudli_bytes line = *text;
    const uint8_t *end;

    if (text->len == 0)
        return line;
    end = memchr(text->ptr, '\n', text->len);
    if (end != NULL)
        line.len = (size_t)(end - text->ptr);
    cloudli__text_skip(text, line.len + (end != NULL));
    if (line.len > 0 && line.ptr[line.len - 1] == '\r')
        line.len--;
    return line;
}

cloudli_bytes cloudli__text_word(cloudli_bytes *line)
{
    cloudli_bytes word;

    while (line->len > 0 && is_blank(line->ptr[0]))
        cloudli__text_skip(line, 1);
    word = *line;
    for (word.len = 0; word.len < line->len; word.len++) {
        if (is_blank(word.ptr[word.len]))
            break;
    }
    if (word.len > 0)
        cloudli__text_skip(line, word.len);
    return word;
}

int cloudli__text_number(cloudli_bytes text, uint32_t *out)
{
    uint64_t value = 0;

    if (text.len < 1 || text.len > 10)
        return 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return 0;
        value = value * 10 + (uint64_t)(text.ptr[i] - '0');
    }
    if (value > UINT32_MAX)
        return 0;
    *out = (uint32_t)value;
    return 1;
}

int cloudli__text_is(cloudli_bytes text, const char *word)
{
    return text.len == strlen(word) &&
           (text.len == 0 ||
            strncasecmp((const char *)text.ptr, word, text.len) == 0);
}

int cloudli__text_is_exactly(cloudli_bytes text, const char *word)
{
    return text.len == strlen(word) &&
           (text.len == 0 || memcmp(text.ptr, word, text.len) == 0);
}

int cloudli__text_take(cloudli_bytes *text, const char *prefix)
{
    const size_t len = strlen(prefix);

    if (text->len < len || memcmp(text->ptr, prefix, len) != 0)
        return 0;
    cloudli__text_skip(text, len);
    return 1;
}
