/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "sip.h"

#include <string.h>
#include <strings.h>

static const struct {
    const char *name;
    enum sip_method method;
} methods[] = {
    {"INVITE", SIP_INVITE}, {"ACK", SIP_ACK},         {"BYE", SIP_BYE},
    {"CANCEL", SIP_CANCEL}, {"MESSAGE", SIP_MESSAGE}, {"UPDATE", SIP_UPDATE},
    {"PRACK", SIP_PRACK},
};

/* Line ends are blanks where a header is folded (RFC 3261 clause 7.3.1). */
static int is_blank(uint8_t c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static void skip(cloudli_bytes *text, size_t count)
{
    text->ptr += count;
    text->len -= count;
}

static cloudli_bytes trim(cloudli_bytes text)
{
    while (text.len > 0 && is_blank(text.ptr[0]))
        skip(&text, 1);
    while (text.len > 0 && is_blank(text.ptr[text.len - 1]))
        text.len--;
    return text;
}

cloudli_bytes text_line(cloudli_bytes *text)
{
    cloudli_bytes line = {text->ptr, text->len};
    const uint8_t *end;

    if (text->len == 0)
        return line;
    end = memchr(text->ptr, '\n', text->len);
    if (end != NULL)
        line.len = (size_t)(end - text->ptr);
    skip(text, line.len + (end != NULL));
    if (line.len > 0 && line.ptr[line.len - 1] == '\r')
        line.len--;
    return line;
}

cloudli_bytes text_word(cloudli_bytes *line)
{
    cloudli_bytes word;

    while (line->len > 0 && is_blank(line->ptr[0]))
        skip(line, 1);
    if (line->len == 0)
        return (cloudli_bytes){NULL, 0};
    word.ptr = line->ptr;
    for (word.len = 0; word.len < line->len; word.len++) {
        if (is_blank(word.ptr[word.len]))
            break;
    }
    skip(line, word.len);
    return word;
}

int text_number(cloudli_bytes text, uint32_t *out)
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

int text_is(cloudli_bytes text, const char *word)
{
    return text.len == strlen(word) &&
           (text.len == 0 ||
            strncasecmp((const char *)text.ptr, word, text.len) == 0);
}

int text_is_exactly(cloudli_bytes text, const char *word)
{
    return text.len == strlen(word) &&
           (text.len == 0 || memcmp(text.ptr, word, text.len) == 0);
}

/* Method names are case-sensitive (clause 7.1). */
static enum sip_method method_of(cloudli_bytes word)
{
    for (size_t i = 0; i < sizeof(methods) / sizeof(methods[0]); i++) {
        if (text_is_exactly(word, methods[i].name))
            return methods[i].method;
    }
    return SIP_OTHER;
}

/* A token (clause 25.1). */
static int is_token(cloudli_bytes word)
{
    for (size_t i = 0; i < word.len; i++) {
        const uint8_t c = word.ptr[i];

        if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') &&
            !(c >= '0' && c <= '9') &&
            (c == '\0' || strchr("-.!%*_+`'~", c) == NULL))
            return 0;
    }
    return word.len > 0;
}

/* The two forms of a first line (clauses 7.1 and 7.2). */
static int read_start_line(struct sip *out, cloudli_bytes line)
{
    const cloudli_bytes first = text_word(&line);
    const cloudli_bytes second = text_word(&line);
    const cloudli_bytes third = text_word(&line);

    if (text_is(first, "SIP/2.0"))
        return second.len == 3 && text_number(second, &out->status) &&
               out->status >= 100 && out->status <= 699;
    if (!is_token(first) || !text_is(third, "SIP/2.0") ||
        text_word(&line).ptr != NULL)
        return 0;
    out->method = method_of(first);
    out->uri = second;
    return 1;
}

int sip_is(cloudli_bytes data)
{
    struct sip ignored = {0};

    return read_start_line(&ignored, text_line(&data));
}

/* The end of a quoted string, which begins text; its length if it has none
 * (clause 25.1). */
static size_t quoted_length(cloudli_bytes text)
{
    size_t i;

    for (i = 1; i < text.len && text.ptr[i] != '"'; i++) {
        if (text.ptr[i] == '\\')
            i++;
    }
    return i < text.len ? i + 1 : text.len;
}

/* The first of two characters outside quoted strings, or the length. */
static size_t find_unquoted(cloudli_bytes text, char a, char b)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '"') {
            const cloudli_bytes rest = {text.ptr + i, text.len - i};

            i += quoted_length(rest) - 1;
        } else if (text.ptr[i] == (uint8_t)a || text.ptr[i] == (uint8_t)b) {
            return i;
        }
    }
    return text.len;
}

/* The "tag" among the parameters that follow an address. */
static cloudli_bytes find_tag(cloudli_bytes parameters)
{
    while (parameters.len > 0) {
        cloudli_bytes one, name;
        size_t equals;

        skip(&parameters, 1); /* its semicolon */
        one.ptr = parameters.ptr;
        one.len = find_unquoted(parameters, ';', ';');
        skip(&parameters, one.len);
        equals = find_unquoted(one, '=', '=');
        name.ptr = one.ptr;
        name.len = equals;
        if (equals < one.len && text_is(trim(name), "tag")) {
            skip(&one, equals + 1);
            return trim(one);
        }
    }
    return (cloudli_bytes){NULL, 0};
}

/* From and To: name-addr or addr-spec, with parameters (clause 20.10). */
static int read_address(cloudli_bytes value, cloudli_bytes *uri,
                        cloudli_bytes *tag)
{
    const size_t open = find_unquoted(value, '<', ';');

    if (open < value.len && value.ptr[open] == '<') {
        const uint8_t *close;

        skip(&value, open + 1);
        close = memchr(value.ptr, '>', value.len);
        if (close == NULL)
            return 0;
        uri->ptr = value.ptr;
        uri->len = (size_t)(close - value.ptr);
        skip(&value, uri->len + 1);
        skip(&value, find_unquoted(value, ';', ';'));
    } else {
        /* Without brackets the parameters are the header's. */
        uri->ptr = value.ptr;
        uri->len = open;
        skip(&value, open);
    }
    *uri = trim(*uri);
    *tag = find_tag(value);
    return uri->len > 0;
}

/* A header with its value, folded lines included; 0: the headers are over. */
static int next_header(cloudli_bytes *rest, cloudli_bytes *name,
                       cloudli_bytes *value)
{
    cloudli_bytes line = text_line(rest);
    const uint8_t *colon;

    if (line.len == 0)
        return 0;
    while (rest->len > 0 && (rest->ptr[0] == ' ' || rest->ptr[0] == '\t')) {
        const cloudli_bytes more = text_line(rest);

        line.len = (size_t)(more.ptr + more.len - line.ptr);
    }
    colon = memchr(line.ptr, ':', line.len);
    if (colon == NULL) {
        *name = line;
        *value = (cloudli_bytes){line.ptr, 0};
        return 1;
    }
    name->ptr = line.ptr;
    name->len = (size_t)(colon - line.ptr);
    *name = trim(*name);
    value->ptr = colon + 1;
    value->len = line.len - (size_t)(colon + 1 - line.ptr);
    *value = trim(*value);
    return 1;
}

/* What of the headers is needed once. */
struct headers {
    cloudli_bytes from, to, call_id, cseq, content_type, content_length;
};

static const struct {
    const char *name;
    const char *compact; /* clause 7.3.3; NULL: none */
    size_t offset;
} wanted[] = {
    {"From", "f", offsetof(struct headers, from)},
    {"To", "t", offsetof(struct headers, to)},
    {"Call-ID", "i", offsetof(struct headers, call_id)},
    {"CSeq", NULL, offsetof(struct headers, cseq)},
    {"Content-Type", "c", offsetof(struct headers, content_type)},
    {"Content-Length", "l", offsetof(struct headers, content_length)},
};

static const char *collect(struct headers *out, cloudli_bytes *rest)
{
    cloudli_bytes name, value;

    while (next_header(rest, &name, &value)) {
        for (size_t i = 0; i < sizeof(wanted) / sizeof(wanted[0]); i++) {
            cloudli_bytes *slot =
                (cloudli_bytes *)(void *)((char *)out + wanted[i].offset);

            if (!text_is(name, wanted[i].name) &&
                !(wanted[i].compact != NULL &&
                  text_is(name, wanted[i].compact)))
                continue;
            /* Two of them would mean one thing here and another elsewhere. */
            if (slot->ptr != NULL)
                return "a header that may be there once is there twice";
            *slot = value;
        }
    }
    return NULL;
}

static int is_sdp(cloudli_bytes type)
{
    const size_t end = find_unquoted(type, ';', ';');

    return text_is(trim((cloudli_bytes){type.ptr, end}), "application/sdp");
}

static const char *read_cseq(struct sip *out, cloudli_bytes value)
{
    const cloudli_bytes number = text_word(&value);
    const cloudli_bytes name = text_word(&value);

    if (!text_number(number, &out->cseq) || !is_token(name))
        return "CSeq is not a number and a method";
    if (out->status == 0 && method_of(name) != out->method)
        return "CSeq names another method";
    out->method = method_of(name);
    return NULL;
}

static const char *read_body(struct sip *out, const struct headers *headers,
                             cloudli_bytes rest)
{
    uint32_t length;

    out->body = rest;
    if (headers->content_length.ptr != NULL) {
        /* In a datagram, shorter than it says is an error, and what follows
         * the body is not of it (clause 18.3). */
        if (!text_number(headers->content_length, &length) || length > rest.len)
            return "Content-Length is more than there is";
        out->body.len = length;
    }
    out->content_type = headers->content_type;
    out->body_is_sdp = out->body.len > 0 && out->content_type.ptr != NULL &&
                       is_sdp(out->content_type);
    return NULL;
}

const char *sip_parse(struct sip *out, cloudli_bytes message)
{
    struct headers headers = {0};
    cloudli_bytes rest = message;
    const char *fault;

    memset(out, 0, sizeof(*out));
    if (!read_start_line(out, text_line(&rest)))
        return "the first line is not SIP's";
    fault = collect(&headers, &rest);
    if (fault != NULL)
        return fault;
    /* Where one reader ends a text and another goes on, two people could be
     * meant. */
    if (memchr(message.ptr, '\0', message.len - rest.len) != NULL)
        return "a NUL among the headers";
    if (headers.from.len == 0 || headers.to.len == 0 ||
        headers.call_id.len == 0 || headers.cseq.len == 0)
        return "From, To, Call-ID or CSeq is missing";
    out->call_id = headers.call_id;
    if (!read_address(headers.from, &out->from, &out->from_tag) ||
        !read_address(headers.to, &out->to, &out->to_tag))
        return "From or To is not an address";
    fault = read_cseq(out, headers.cseq);
    if (fault != NULL)
        return fault;
    return read_body(out, &headers, rest);
}

cloudli_bytes sip_uri_user(cloudli_bytes uri)
{
    const cloudli_bytes none = {NULL, 0};
    const uint8_t *colon, *at;
    cloudli_bytes scheme;

    if (uri.len == 0)
        return none;
    colon = memchr(uri.ptr, ':', uri.len);
    if (colon == NULL)
        return none;
    scheme.ptr = uri.ptr;
    scheme.len = (size_t)(colon - uri.ptr);
    if (!text_is(scheme, "sip") && !text_is(scheme, "sips"))
        return none;
    skip(&uri, scheme.len + 1);
    at = uri.len > 0 ? memchr(uri.ptr, '@', uri.len) : NULL;
    if (at == NULL)
        return none;
    uri.len = (size_t)(at - uri.ptr);
    for (size_t i = 0; i < uri.len; i++) {
        if (uri.ptr[i] == ':' || uri.ptr[i] == ';')
            uri.len = i; /* a password, or parameters of the user part */
    }
    return uri;
}
