/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/sip_parse.h"

#include "comm/sip_text.h"

#include <string.h>

static const struct {
    const char *name;
    uint32_t verb;
} verbs[] = {
    {"INVITE", CLOUDLI__SIP_VERB_INVITE}, {"ACK", CLOUDLI__SIP_VERB_ACK},
    {"BYE", CLOUDLI__SIP_VERB_BYE},       {"CANCEL", CLOUDLI__SIP_VERB_CANCEL},
    {"UPDATE", CLOUDLI__SIP_VERB_UPDATE}, {"PRACK", CLOUDLI__SIP_VERB_PRACK},
    {"REFER", CLOUDLI__SIP_VERB_REFER},
};

/* Method names are case-sensitive (clause 7.1). */
static uint32_t verb_of(cloudli_bytes word)
{
    for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++) {
        if (cloudli__text_is_exactly(word, verbs[i].name))
            return verbs[i].verb;
    }
    return CLOUDLI__SIP_VERB_OTHER;
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

static void add_name(struct cloudli__sip *out, uint32_t place,
                     cloudli_bytes uri)
{
    struct cloudli__sip_names *names = &out->names[place];

    if (names->count == CLOUDLI__SIP_NAMES_MAX)
        names->left_out++;
    else
        names->uris[names->count++] = uri;
}

/* The two forms of a first line (clauses 7.1 and 7.2). */
static int read_start_line(struct cloudli__sip *out, cloudli_bytes line)
{
    const cloudli_bytes first = cloudli__text_word(&line);
    const cloudli_bytes second = cloudli__text_word(&line);
    const cloudli_bytes third = cloudli__text_word(&line);

    if (cloudli__text_is(first, "SIP/2.0"))
        return second.len == 3 && cloudli__text_number(second, &out->status) &&
               out->status >= 100 && out->status <= 699;
    if (!is_token(first) || !cloudli__text_is(third, "SIP/2.0") ||
        cloudli__text_word(&line).len != 0)
        return 0;
    out->verb = verb_of(first);
    add_name(out, CLOUDLI__SIP_REQUEST_URI, second);
    return 1;
}

/* The length of the quoted string at the front; of all, if it has no end. */
static size_t quoted_length(cloudli_bytes text)
{
    size_t i;

    for (i = 1; i < text.len && text.ptr[i] != '"'; i++) {
        if (text.ptr[i] == '\\')
            i++;
    }
    return i < text.len ? i + 1 : text.len;
}

/* The first of two characters outside quoted strings and, for a comma, outside
 * brackets too; or the length. */
static size_t find_outside(cloudli_bytes text, char a, char b)
{
    int bracket = 0;

    for (size_t i = 0; i < text.len; i++) {
        const uint8_t c = text.ptr[i];

        if (c == '"' && !bracket)
            i += quoted_length((cloudli_bytes){text.ptr + i, text.len - i}) - 1;
        else if ((c == (uint8_t)a || c == (uint8_t)b) && (c != ',' || !bracket))
            return i;
        else if (c == '<' || c == '>')
            bracket = c == '<';
    }
    return text.len;
}

/* The value of a parameter among those that begin with their semicolon. */
static cloudli_bytes find_parameter(cloudli_bytes parameters, const char *name)
{
    while (parameters.len > 0) {
        cloudli_bytes one, word;

        cloudli__text_skip(&parameters, 1);
        one = parameters;
        one.len = find_outside(parameters, ';', ';');
        cloudli__text_skip(&parameters, one.len);
        word = one;
        word.len = find_outside(one, '=', '=');
        if (word.len < one.len &&
            cloudli__text_is(cloudli__text_trim(word), name)) {
            cloudli__text_skip(&one, word.len + 1);
            return cloudli__text_trim(one);
        }
    }
    return (cloudli_bytes){NULL, 0};
}

/* name-addr or addr-spec, with parameters (clause 20.10). */
static int read_address(cloudli_bytes value, cloudli_bytes *uri,
                        cloudli_bytes *parameters)
{
    const size_t open = find_outside(value, '<', ';');

    if (open < value.len && value.ptr[open] == '<') {
        const uint8_t *close;

        cloudli__text_skip(&value, open + 1);
        close = value.len == 0 ? NULL : memchr(value.ptr, '>', value.len);
        if (close == NULL)
            return 0;
        uri->ptr = value.ptr;
        uri->len = (size_t)(close - value.ptr);
        cloudli__text_skip(&value, uri->len + 1);
        cloudli__text_skip(&value, find_outside(value, ';', ';'));
    } else {
        /* Without brackets the parameters are the header's. */
        *uri = (cloudli_bytes){value.ptr, open};
        cloudli__text_skip(&value, open);
    }
    *uri = cloudli__text_trim(*uri);
    *parameters = value;
    return uri->len > 0;
}

/* A header with its value, folded lines included; 0: the headers are over. A
 * line without a colon is a header of no name. */
static int next_header(cloudli_bytes *rest, cloudli_bytes *name,
                       cloudli_bytes *value)
{
    cloudli_bytes line = cloudli__text_line(rest);
    const uint8_t *colon;

    if (line.len == 0)
        return 0;
    while (rest->len > 0 && (rest->ptr[0] == ' ' || rest->ptr[0] == '\t')) {
        const cloudli_bytes more = cloudli__text_line(rest);

        line.len = (size_t)(more.ptr + more.len - line.ptr);
    }
    colon = memchr(line.ptr, ':', line.len);
    *name = (cloudli_bytes){line.ptr, 0};
    *value = *name;
    if (colon == NULL)
        return 1;
    name->len = (size_t)(colon - line.ptr);
    *name = cloudli__text_trim(*name);
    value->ptr = colon + 1;
    value->len = line.len - (size_t)(colon + 1 - line.ptr);
    *value = cloudli__text_trim(*value);
    return 1;
}

/* Headers that are there once, before they are read. */
struct once {
    cloudli_bytes from, to, call_id, cseq, content_type, content_length;
    cloudli_bytes refer_to, referred_by, replaces, session_id;
};

static const struct {
    const char *name;
    const char *compact; /* clause 7.3.3; NULL: none */
    size_t offset;
} single[] = {
    {"From", "f", offsetof(struct once, from)},
    {"To", "t", offsetof(struct once, to)},
    {"Call-ID", "i", offsetof(struct once, call_id)},
    {"CSeq", NULL, offsetof(struct once, cseq)},
    {"Content-Type", "c", offsetof(struct once, content_type)},
    {"Content-Length", "l", offsetof(struct once, content_length)},
    {"Refer-To", "r", offsetof(struct once, refer_to)},
    {"Referred-By", "b", offsetof(struct once, referred_by)},
    {"Replaces", NULL, offsetof(struct once, replaces)},
    {"Session-ID", NULL, offsetof(struct once, session_id)},
};

/* Headers that may have many values. */
static const struct {
    const char *name;
    uint32_t place;
} lists[] = {
    {"P-Asserted-Identity", CLOUDLI__SIP_ASSERTED},
    {"P-Preferred-Identity", CLOUDLI__SIP_PREFERRED},
    {"Remote-Party-ID", CLOUDLI__SIP_REMOTE_PARTY},
    {"Diversion", CLOUDLI__SIP_DIVERSION},
    {"History-Info", CLOUDLI__SIP_HISTORY},
};

/* One that is no address names nobody, and the next may. */
static void read_list(struct cloudli__sip *out, uint32_t place,
                      cloudli_bytes value)
{
    while (value.len > 0) {
        cloudli_bytes one = value, uri, parameters, party;

        one.len = find_outside(value, ',', ',');
        cloudli__text_skip(&value, one.len);
        if (value.len > 0)
            cloudli__text_skip(&value, 1);
        if (!read_address(cloudli__text_trim(one), &uri, &parameters))
            continue;
        /* It may also say who is called, which is told elsewhere. */
        party = find_parameter(parameters, "party");
        if (place == CLOUDLI__SIP_REMOTE_PARTY && party.len > 0 &&
            !cloudli__text_is(party, "calling"))
            continue;
        add_name(out, place, uri);
    }
}

static void read_via(struct cloudli__sip *out, cloudli_bytes value,
                     uint32_t *vias)
{
    if ((*vias)++ > 0)
        return;
    value.len = find_outside(value, ',', ',');
    cloudli__text_skip(&value, find_outside(value, ';', ';'));
    out->branch = find_parameter(value, "branch");
}

static const char *collect(struct once *once, struct cloudli__sip *out,
                           cloudli_bytes *rest)
{
    cloudli_bytes name, value;
    uint32_t vias = 0;

    while (next_header(rest, &name, &value)) {
        for (size_t i = 0; i < sizeof(single) / sizeof(single[0]); i++) {
            cloudli_bytes *slot =
                (cloudli_bytes *)(void *)((char *)once + single[i].offset);

            if (!cloudli__text_is(name, single[i].name) &&
                !(single[i].compact != NULL &&
                  cloudli__text_is(name, single[i].compact)))
                continue;
            /* Two of them would mean one thing here and another elsewhere. */
            if (slot->ptr != NULL)
                return "a header that may be there once is there twice";
            *slot = value;
        }
        for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
            if (cloudli__text_is(name, lists[i].name))
                read_list(out, lists[i].place, value);
        }
        if (cloudli__text_is(name, "Via") || cloudli__text_is(name, "v"))
            read_via(out, value, &vias);
    }
    return NULL;
}

static const char *read_cseq(struct cloudli__sip *out, cloudli_bytes value)
{
    const cloudli_bytes number = cloudli__text_word(&value);
    const cloudli_bytes name = cloudli__text_word(&value);

    if (!cloudli__text_number(number, &out->cseq) || !is_token(name))
        return "CSeq is not a number and a method";
    if (out->status == 0 && verb_of(name) != out->verb)
        return "CSeq names another method";
    out->verb = verb_of(name);
    return NULL;
}

static int is_sdp(cloudli_bytes type)
{
    type.len = find_outside(type, ';', ';');
    return cloudli__text_is(cloudli__text_trim(type), "application/sdp");
}

static const char *read_body(struct cloudli__sip *out, const struct once *once,
                             cloudli_bytes rest)
{
    uint32_t length;

    out->body = rest;
    if (once->content_length.ptr != NULL) {
        /* Shorter than it says is an error, and what follows the body is not
         * of it (clause 18.3). */
        if (!cloudli__text_number(once->content_length, &length) ||
            length > rest.len)
            return "Content-Length is more than there is";
        out->body.len = length;
    }
    out->body_is_sdp = out->body.len > 0 && once->content_type.ptr != NULL &&
                       is_sdp(once->content_type);
    return NULL;
}

static const char *read_people(struct cloudli__sip *out,
                               const struct once *once)
{
    cloudli_bytes uri, parameters;

    if (!read_address(once->from, &uri, &parameters))
        return "From is not an address";
    add_name(out, CLOUDLI__SIP_FROM, uri);
    out->from_tag = find_parameter(parameters, "tag");
    if (!read_address(once->to, &uri, &parameters))
        return "To is not an address";
    add_name(out, CLOUDLI__SIP_TO, uri);
    out->to_tag = find_parameter(parameters, "tag");
    if (once->refer_to.len > 0)
        (void)read_address(once->refer_to, &out->refer_to, &parameters);
    if (once->referred_by.len > 0)
        (void)read_address(once->referred_by, &out->referred_by, &parameters);
    return NULL;
}

const char *cloudli__sip_parse(struct cloudli__sip *out, cloudli_bytes message)
{
    struct once once = {0};
    cloudli_bytes rest = message;
    const char *fault;

    memset(out, 0, sizeof(*out));
    if (!read_start_line(out, cloudli__text_line(&rest)))
        return "the first line is not SIP's";
    fault = collect(&once, out, &rest);
    if (fault != NULL)
        return fault;
    /* Where one reader ends a text and another goes on, two people could be
     * meant. */
    if (memchr(message.ptr, '\0', message.len - rest.len) != NULL)
        return "a NUL among the headers";
    if (once.from.len == 0 || once.to.len == 0 || once.call_id.len == 0 ||
        once.cseq.len == 0)
        return "From, To, Call-ID or CSeq is missing";
    out->call_id = once.call_id;
    out->session_id = once.session_id;
    out->replaces = once.replaces;
    out->replaces.len = find_outside(out->replaces, ';', ';');
    fault = read_people(out, &once);
    if (fault == NULL)
        fault = read_cseq(out, once.cseq);
    return fault != NULL ? fault : read_body(out, &once, rest);
}
