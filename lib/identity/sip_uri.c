/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * SIP and SIPS URIs as identities (RFC 3261 clauses 19.1.1, 19.1.4, 19.1.6).
 *
 * Comparison in clause 19.1.4 is no equivalence: two URIs that differ can both
 * equal a third one without the parameter in which they differ. A canonical
 * form therefore keeps what decides whom the URI names and drops the rest:
 *
 *   kept    the scheme; user and password in their case; host; port, where
 *           an absent one is not 5060; the parameters user, method, ttl and
 *           maddr, which never match where only one URI has them;
 *   dropped transport, lr and all others, and the headers: they say how to
 *           get there and what to ask, and clause 19.1.1 (table 1) has no
 *           place for them where a request names its parties.
 *
 * For a URI with user=phone the user part is a telephone number and is
 * brought into the form of one, as clause 19.1.6 recommends.
 */
#include "identity/families.h"
#include "identity/host.h"
#include "identity/phone_number.h"

#include <string.h>

/* Clause 25.1: characters beside the unreserved and escaped ones. */
#define USER_ALSO "&=+$,;?/"
#define PASSWORD_ALSO "&=+$,"
#define PARAMETER_ALSO "[]/:&+$"
#define HEADER_ALSO "[]/?:+$"

#define PARAMETERS_MAX 32 /* far above any URI; bounds the work */

static int write_host(struct cloudli__canon *canon, struct cloudli__span value)
{
    return cloudli__canon_host(canon, value);
}

/* Methods have case (clause 7.1). */
static int write_exact(struct cloudli__canon *canon, struct cloudli__span value)
{
    cloudli__canon_escaped(canon, value, 0);
    return CLOUDLI_OK;
}

static int write_folded(struct cloudli__canon *canon,
                        struct cloudli__span value)
{
    cloudli__canon_escaped(canon, value, 1);
    return CLOUDLI_OK;
}

static int write_ttl(struct cloudli__canon *canon, struct cloudli__span value)
{
    uint32_t ttl;

    if (!cloudli__span_number(value, 255, &ttl))
        return cloudli__canon_fail(canon, value, 0,
                                   "ttl is a number up to 255");
    cloudli__canon_number(canon, ttl);
    return CLOUDLI_OK;
}

/* The parameters that count, in the order in which they are written. */
enum {
    MADDR,
    METHOD,
    TTL,
    USER,
    KEPT_COUNT
};

static const struct {
    const char *name;
    cloudli__spelling_parser *write;
} kept[KEPT_COUNT] = {
    {"maddr", write_host},
    {"method", write_exact},
    {"ttl", write_ttl},
    {"user", write_folded},
};

struct sip_uri {
    struct cloudli__span user; /* ptr NULL: none */
    struct cloudli__span password;
    struct cloudli__span host;
    struct cloudli__span port;
    struct cloudli__span parameters; /* behind the first ";" */
    struct cloudli__span headers;
    struct cloudli__span value[KEPT_COUNT];
};

static int split_user(struct cloudli__canon *canon, struct sip_uri *uri,
                      struct cloudli__span text)
{
    const size_t colon = cloudli__span_find(text, ':');
    int rv;

    uri->user = cloudli__span_sub(text, 0, colon);
    if (uri->user.len == 0)
        return cloudli__canon_fail(canon, text, 0, "the user part is empty");
    if (uri->user.len >= 2 && memcmp(uri->user.ptr, "//", 2) == 0)
        return cloudli__canon_fail(canon, text, 0,
                                   "a SIP URI has no // behind its scheme");
    rv = cloudli__span_check(canon, uri->user, USER_ALSO,
                             "a character that no user part has");
    if (rv != CLOUDLI_OK || colon == text.len)
        return rv;
    uri->password = cloudli__span_sub(text, colon + 1, text.len);
    return cloudli__span_check(canon, uri->password, PASSWORD_ALSO,
                               "a character that no password has");
}

static int split(struct cloudli__canon *canon, struct sip_uri *uri,
                 struct cloudli__span text)
{
    const size_t at = cloudli__span_find(text, '@');
    struct cloudli__span rest = text;
    size_t end;
    int rv;

    if (at < text.len) {
        rv = split_user(canon, uri, cloudli__span_sub(text, 0, at));
        if (rv != CLOUDLI_OK)
            return rv;
        rest = cloudli__span_sub(text, at + 1, text.len);
        if (cloudli__span_find(rest, '@') < rest.len)
            return cloudli__canon_fail(canon, rest,
                                       cloudli__span_find(rest, '@'),
                                       "a SIP URI has one @");
    }
    end = cloudli__span_find(rest, '?');
    if (end < rest.len)
        uri->headers = cloudli__span_sub(rest, end + 1, rest.len);
    rest = cloudli__span_sub(rest, 0, end);
    end = cloudli__span_find(rest, ';');
    if (end < rest.len)
        uri->parameters = cloudli__span_sub(rest, end + 1, rest.len);
    cloudli__split_port(cloudli__span_sub(rest, 0, end), &uri->host,
                        &uri->port);
    if (cloudli__span_find(uri->port, ':') < uri->port.len)
        return cloudli__canon_fail(canon, uri->host, 0,
                                   "an IPv6 address stands in brackets");
    return CLOUDLI_OK;
}

/* Takes one parameter off the front of list: name, and value or nothing. */
static struct cloudli__span next_parameter(struct cloudli__span *list,
                                           struct cloudli__span *value)
{
    const size_t end = cloudli__span_find(*list, ';');
    const struct cloudli__span one = cloudli__span_sub(*list, 0, end);
    const size_t equals = cloudli__span_find(one, '=');

    *list = cloudli__span_sub(*list, end + (end < list->len), list->len);
    *value = cloudli__span_sub(one, equals + (equals < one.len), one.len);
    return cloudli__span_sub(one, 0, equals);
}

/* 1 if a later parameter has this name; no name stands twice (clause
 * 19.1.1). */
static int stands_in(struct cloudli__span list, struct cloudli__span name)
{
    while (list.len > 0) {
        struct cloudli__span value;
        const struct cloudli__span other = next_parameter(&list, &value);

        if (cloudli__span_compare(other, name) == 0)
            return 1;
    }
    return 0;
}

static int check_parameter(struct cloudli__canon *canon, struct sip_uri *uri,
                           struct cloudli__span name,
                           struct cloudli__span value)
{
    const int has_equals = value.ptr != name.ptr + name.len;
    int rv;

    if (name.len == 0 || (has_equals && value.len == 0))
        return cloudli__canon_fail(canon, name, name.len,
                                   "a parameter of a SIP URI is empty");
    rv = cloudli__span_check(canon, name, PARAMETER_ALSO,
                             "a character that no parameter has");
    if (rv == CLOUDLI_OK)
        rv = cloudli__span_check(canon, value, PARAMETER_ALSO,
                                 "a character that no parameter has");
    for (size_t i = 0; rv == CLOUDLI_OK && i < KEPT_COUNT; i++) {
        if (!cloudli__span_is(name, kept[i].name))
            continue;
        if (value.len == 0)
            return cloudli__canon_fail(canon, name, name.len,
                                       "a parameter needs a value");
        uri->value[i] = value;
    }
    return rv;
}

static int read_parameters(struct cloudli__canon *canon, struct sip_uri *uri)
{
    struct cloudli__span list = uri->parameters;

    if (list.ptr != NULL && list.len == 0)
        return cloudli__canon_fail(canon, list, 0,
                                   "a parameter of a SIP URI is empty");
    for (size_t count = 0; list.len > 0; count++) {
        const char last = list.ptr[list.len - 1];
        struct cloudli__span value;
        const struct cloudli__span name = next_parameter(&list, &value);
        const int rv = check_parameter(canon, uri, name, value);

        if (rv != CLOUDLI_OK)
            return rv;
        if (count == PARAMETERS_MAX)
            return cloudli__canon_fail(canon, name, 0,
                                       "more than 32 parameters");
        if (list.len == 0 && last == ';')
            return cloudli__canon_fail(canon, list, 0,
                                       "a parameter of a SIP URI is empty");
        if (stands_in(list, name))
            return cloudli__canon_fail(canon, name, 0,
                                       "a parameter stands twice");
    }
    return CLOUDLI_OK;
}

/* Headers are read only to know that the URI is one. */
static int check_headers(struct cloudli__canon *canon,
                         struct cloudli__span headers)
{
    if (headers.ptr == NULL)
        return CLOUDLI_OK;
    for (;;) {
        const size_t end = cloudli__span_find(headers, '&');
        const struct cloudli__span one = cloudli__span_sub(headers, 0, end);
        const size_t equals = cloudli__span_find(one, '=');
        int rv;

        if (equals == 0 || equals == one.len)
            return cloudli__canon_fail(canon, one, equals,
                                       "a header is NAME=VALUE");
        rv = cloudli__span_check(canon, cloudli__span_sub(one, 0, equals),
                                 HEADER_ALSO, "not the name of a header");
        if (rv == CLOUDLI_OK)
            rv = cloudli__span_check(
                canon, cloudli__span_sub(one, equals + 1, one.len), HEADER_ALSO,
                "a character that no header has");
        if (rv != CLOUDLI_OK || end == headers.len)
            return rv;
        headers = cloudli__span_sub(headers, end + 1, headers.len);
    }
}

static void write_user(struct cloudli__canon *canon, const struct sip_uri *uri)
{
    const uint32_t start = canon->out->length;

    if (uri->user.ptr == NULL)
        return;
    cloudli__canon_escaped(canon, uri->user, 0);
    if (uri->password.ptr != NULL) {
        cloudli__canon_char(canon, ':');
        cloudli__canon_escaped(canon, uri->password, 0);
    } else if (cloudli__span_is(uri->value[USER], "phone")) {
        cloudli__canon_phone_user(canon, start);
    }
    cloudli__canon_char(canon, '@');
}

int cloudli__parse_sip(struct cloudli__canon *canon, struct cloudli__span text)
{
    struct sip_uri uri;
    int rv;

    memset(&uri, 0, sizeof(uri));
    rv = split(canon, &uri, text);
    if (rv == CLOUDLI_OK)
        rv = read_parameters(canon, &uri);
    if (rv == CLOUDLI_OK)
        rv = check_headers(canon, uri.headers);
    if (rv != CLOUDLI_OK)
        return rv;

    cloudli__canon_text(
        canon, canon->out->kind == CLOUDLI_IDENTITY_SIPS ? "sips:" : "sip:");
    write_user(canon, &uri);
    rv = cloudli__canon_host(canon, uri.host);
    if (rv == CLOUDLI_OK)
        rv = cloudli__canon_port(canon, uri.port, 0);
    for (size_t i = 0; rv == CLOUDLI_OK && i < KEPT_COUNT; i++) {
        if (uri.value[i].ptr == NULL)
            continue;
        cloudli__canon_char(canon, ';');
        cloudli__canon_text(canon, kept[i].name);
        cloudli__canon_char(canon, '=');
        rv = kept[i].write(canon, uri.value[i]);
    }
    return rv;
}
