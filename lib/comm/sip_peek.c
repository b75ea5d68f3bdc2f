/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/sip_peek.h"

#include <string.h>
#include <strings.h>

static const struct {
    const char *name;
    uint32_t method;
} methods[] = {
    {"INVITE", CLOUDLI__SIP_INVITE},
    {"BYE", CLOUDLI__SIP_BYE},
    {"CANCEL", CLOUDLI__SIP_CANCEL},
    {"MESSAGE", CLOUDLI__SIP_MESSAGE},
};

/* Method names are case-sensitive (RFC 3261 clause 7.1). */
static uint32_t method_of(cloudli_bytes word)
{
    for (size_t i = 0; i < sizeof(methods) / sizeof(methods[0]); i++) {
        if (strlen(methods[i].name) == word.len &&
            memcmp(methods[i].name, word.ptr, word.len) == 0)
            return methods[i].method;
    }
    return CLOUDLI__SIP_OTHER;
}

/* The first line of text, without its end; text moves on behind it. */
static cloudli_bytes take_line(cloudli_bytes *text)
{
    const uint8_t *end = memchr(text->ptr, '\n', text->len);
    cloudli_bytes line = {text->ptr,
                          end == NULL ? text->len : (size_t)(end - text->ptr)};
    const size_t used = line.len + (end != NULL);

    text->ptr += used;
    text->len -= used;
    if (line.len > 0 && line.ptr[line.len - 1] == '\r')
        line.len--;
    return line;
}

static int is_space(uint8_t c)
{
    return c == ' ' || c == '\t';
}

/* The next word of a line, split at blanks; line moves on behind it. */
static cloudli_bytes take_word(cloudli_bytes *line)
{
    cloudli_bytes word;

    while (line->len > 0 && is_space(*line->ptr)) {
        line->ptr++;
        line->len--;
    }
    word.ptr = line->ptr;
    for (word.len = 0; word.len < line->len; word.len++) {
        if (is_space(word.ptr[word.len]))
            break;
    }
    line->ptr += word.len;
    line->len -= word.len;
    return word;
}

/* 1 if a header line has this name or compact name; its value is left. */
static int is_header(cloudli_bytes *line, const char *name, const char *compact)
{
    const uint8_t *colon = memchr(line->ptr, ':', line->len);
    size_t len;

    if (colon == NULL)
        return 0;
    len = (size_t)(colon - line->ptr);
    while (len > 0 && is_space(line->ptr[len - 1]))
        len--;
    if (!(len == strlen(name) &&
          strncasecmp((const char *)line->ptr, name, len) == 0) &&
        !(compact != NULL && len == strlen(compact) &&
          strncasecmp((const char *)line->ptr, compact, len) == 0))
        return 0;
    line->len -= (size_t)(colon + 1 - line->ptr);
    line->ptr = colon + 1;
    return 1;
}

static uint32_t status_of(cloudli_bytes word)
{
    uint32_t status = 0;

    if (word.len != 3)
        return 0;
    for (size_t i = 0; i < 3; i++) {
        if (word.ptr[i] < '0' || word.ptr[i] > '9')
            return 0;
        status = status * 10 + (uint32_t)(word.ptr[i] - '0');
    }
    return status;
}

static int is_sdp(cloudli_bytes value)
{
    static const char sdp[] = "application/sdp";
    const size_t len = sizeof(sdp) - 1;
    cloudli_bytes type = take_word(&value);

    return type.len >= len &&
           strncasecmp((const char *)type.ptr, sdp, len) == 0 &&
           (type.len == len || type.ptr[len] == ';');
}

/* 1 if an address header has a tag: a parameter behind the URI and its
 * display name, which may hold anything in quotes (RFC 3261 clause 20.10). */
static int has_tag(cloudli_bytes value)
{
    static const char tag[] = ";tag=";
    const size_t len = sizeof(tag) - 1;
    int quoted = 0, in_uri = 0;

    for (size_t i = 0; i < value.len; i++) {
        const uint8_t c = value.ptr[i];

        if (quoted && c == '\\')
            i++;
        else if (c == '"' && !in_uri)
            quoted = !quoted;
        else if (!quoted && (c == '<' || c == '>'))
            in_uri = c == '<';
        else if (!quoted && !in_uri && value.len - i > len &&
                 strncasecmp((const char *)value.ptr + i, tag, len) == 0)
            return 1;
    }
    return 0;
}

static void peek_header(struct cloudli__sip_peek *out, cloudli_bytes line,
                        uint32_t *types)
{
    if (out->status != 0 && is_header(&line, "CSeq", NULL)) {
        (void)take_word(&line); /* the number */
        out->method = method_of(take_word(&line));
    } else if (is_header(&line, "To", "t")) {
        out->in_dialog = (uint32_t)has_tag(line);
    } else if (is_header(&line, "Content-Type", "c")) {
        /* Two of them would let a body pass as what it is not. */
        out->body_is_sdp = ++*types == 1 && is_sdp(line);
    }
}

void cloudli__sip_peek(struct cloudli__sip_peek *out, cloudli_bytes message)
{
    cloudli_bytes rest = message;
    cloudli_bytes line = take_line(&rest);
    cloudli_bytes word = take_word(&line);
    uint32_t types = 0;

    memset(out, 0, sizeof(*out));
    if (word.len > 4 && memcmp(word.ptr, "SIP/", 4) == 0)
        out->status = status_of(take_word(&line));
    else
        out->method = method_of(word);

    while (rest.len > 0) {
        line = take_line(&rest);
        if (line.len == 0)
            break; /* the empty line before the body */
        peek_header(out, line, &types);
    }
    out->head.ptr = message.ptr;
    out->head.len = message.len - rest.len;
}
