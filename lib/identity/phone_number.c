/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Telephone numbers: E.164 numbers, and tel URIs (RFC 3966). A global number
 * with nothing beside it is an E.164 number however it was written; a local
 * one is an identity only together with its context.
 */
#include "identity/families.h"
#include "identity/host.h"
#include "identity/phone_number.h"

#include "base/memory.h"

#include <string.h>

#define DIGITS_MAX 15 /* ITU-T E.164 clause 6.1 */
#define DIGITS_MIN 4  /* a country code alone names nobody */
#define PARAMETERS_MAX 16

#define SEPARATORS "-.()" /* RFC 3966 clause 3, visual-separator */

/* What a place allows beyond RFC 3966. */
enum {
    ALLOW_BLANKS = 1,  /* between groups, as people write numbers (E.123) */
    ALLOW_NO_PLUS = 2, /* where the scheme says that it is international */
    ALLOW_NO_CONTEXT = 4,
    DIGITS_ONLY = 8 /* a local number without the letters A to F */
};

struct parameter {
    struct cloudli__span name;
    struct cloudli__span value; /* len 0: none */
    uint32_t rank;
};

struct subscriber {
    struct cloudli__span number;
    struct parameter parameters[PARAMETERS_MAX]; /* those that count */
    size_t count;
    uint32_t global;
    uint32_t allow;
};

/*
 * Parameters that say how to reach a number and not whose it is. RFC 3966
 * clause 4 compares all parameters, but a subject must not escape because a
 * switch noted that portability has been looked up.
 */
static const char *const routing[] = {
    "npdi",        "rn",   "rn-context",    "cic", /* RFC 4694 clause 4 */
    "cic-context", "tgrp", "trunk-context",        /* RFC 4904 clause 5 */
    "enumdi",                                      /* RFC 4759 clause 3 */
};

enum {
    RANK_EXT,
    RANK_ISUB,
    RANK_CONTEXT,
    RANK_OTHER
};

/* The order that RFC 3966 clause 3 asks for. */
static uint32_t rank_of(struct cloudli__span name)
{
    static const char *const first[] = {"ext", "isub", "phone-context"};

    for (uint32_t i = 0; i < RANK_OTHER; i++) {
        if (cloudli__span_is(name, first[i]))
            return i;
    }
    return RANK_OTHER;
}

static int is_routing(struct cloudli__span name)
{
    for (size_t i = 0; i < sizeof(routing) / sizeof(routing[0]); i++) {
        if (cloudli__span_is(name, routing[i]))
            return 1;
    }
    return 0;
}

static int is_separator(char c, uint32_t allow)
{
    return (c != '\0' && strchr(SEPARATORS, c) != NULL) ||
           (c == ' ' && (allow & ALLOW_BLANKS) != 0);
}

/*
 * "+31 (0)6": the 0 is dialled inside the country only, or, in Italy, always.
 * Read by the letter it is another number, so it is refused.
 */
static int is_trunk_prefix(struct cloudli__span text, size_t at)
{
    return text.len - at >= 3 && memcmp(text.ptr + at, "(0)", 3) == 0;
}

/* A "+" and up to 15 digits, the first of a country code. */
static int canon_global(struct cloudli__canon *canon, struct cloudli__span text,
                        uint32_t allow)
{
    size_t digits = 0;
    size_t i = text.len > 0 && text.ptr[0] == '+';

    if (i == 0 && (allow & ALLOW_NO_PLUS) == 0)
        return cloudli__canon_fail(canon, text, 0,
                                   "an E.164 number begins with +");
    cloudli__canon_char(canon, '+');
    for (; i < text.len; i++) {
        const char c = text.ptr[i];

        if (is_trunk_prefix(text, i))
            return cloudli__canon_fail(
                canon, text, i, "a trunk prefix \"(0)\" can be read two ways");
        if (is_separator(c, allow))
            continue;
        if (!cloudli__is_digit(c))
            return cloudli__canon_fail(canon, text, i,
                                       "not a digit of an E.164 number");
        if (digits == 0 && c == '0')
            return cloudli__canon_fail(canon, text, i,
                                       "no country code begins with 0");
        if (++digits > DIGITS_MAX)
            return cloudli__canon_fail(canon, text, i,
                                       "an E.164 number has at most 15 digits");
        cloudli__canon_char(canon, c);
    }
    if (digits < DIGITS_MIN)
        return cloudli__canon_fail(
            canon, text, text.len,
            "too few digits for a country code and a number");
    return CLOUDLI_OK;
}

/* A local number: letters in lower case, "#" in the one form that a URI can
 * hold (RFC 3966 clause 3, local-number-digits). */
static int canon_local(struct cloudli__canon *canon, struct cloudli__span text,
                       uint32_t allow)
{
    size_t digits = 0;

    for (size_t i = 0; i < text.len; i++) {
        const char c = text.ptr[i];

        if (is_separator(c, allow))
            continue;
        if (c == '#' ||
            (text.len - i >= 3 && memcmp(text.ptr + i, "%23", 3) == 0)) {
            cloudli__canon_text(canon, "%23");
            i += c == '#' ? 0 : 2;
        } else if (cloudli__is_digit(c) || c == '*' ||
                   ((allow & DIGITS_ONLY) == 0 && cloudli__hex_value(c) >= 0)) {
            cloudli__canon_char(canon, cloudli__lower(c));
        } else {
            return cloudli__canon_fail(canon, text, i,
                                       "not a digit of a telephone number");
        }
        digits++;
    }
    if (digits == 0)
        return cloudli__canon_fail(canon, text, 0,
                                   "the telephone number is missing");
    return CLOUDLI_OK;
}

/* One ";name" or ";name=value", kept if it tells who it is. */
static int add_parameter(struct cloudli__canon *canon,
                         struct subscriber *subscriber,
                         struct cloudli__span text)
{
    const size_t equals = cloudli__span_find(text, '=');
    struct parameter *p = &subscriber->parameters[subscriber->count];
    int rv;

    if (subscriber->count == PARAMETERS_MAX)
        return cloudli__canon_fail(canon, text, 0,
                                   "more than 16 parameters of a number");
    p->name = cloudli__span_sub(text, 0, equals);
    p->value = cloudli__span_sub(text, equals + (equals < text.len), text.len);
    p->rank = rank_of(p->name);
    for (size_t i = 0; i < p->name.len; i++) {
        if (!cloudli__is_alnum(p->name.ptr[i]) && p->name.ptr[i] != '-')
            return cloudli__canon_fail(canon, p->name, i,
                                       "not the name of a parameter");
    }
    if (p->name.len == 0 || (equals < text.len && p->value.len == 0) ||
        (p->rank != RANK_OTHER && p->value.len == 0))
        return cloudli__canon_fail(canon, text, equals,
                                   "a parameter of a number is empty");
    rv = cloudli__span_check(canon, p->value, "[]/:&+$",
                             "a character that no parameter has");
    for (size_t i = 0; rv == CLOUDLI_OK && i < subscriber->count; i++) {
        if (cloudli__span_compare(subscriber->parameters[i].name, p->name) == 0)
            return cloudli__canon_fail(canon, text, 0,
                                       "a parameter stands twice");
    }
    if (rv == CLOUDLI_OK && !is_routing(p->name))
        subscriber->count++;
    return rv;
}

static int is_before(const struct parameter *a, const struct parameter *b)
{
    if (a->rank != b->rank)
        return a->rank < b->rank;
    return cloudli__span_compare(a->name, b->name) < 0;
}

static void sort_parameters(struct subscriber *subscriber)
{
    struct parameter *p = subscriber->parameters;

    for (size_t i = 1; i < subscriber->count; i++) {
        for (size_t j = i; j > 0 && is_before(&p[j], &p[j - 1]); j--) {
            const struct parameter t = p[j];

            p[j] = p[j - 1];
            p[j - 1] = t;
        }
    }
}

static int split(struct cloudli__canon *canon, struct subscriber *subscriber,
                 struct cloudli__span text)
{
    size_t end = cloudli__span_find(text, ';');
    int rv = CLOUDLI_OK;

    subscriber->number = cloudli__span_sub(text, 0, end);
    subscriber->global = end > 0 && text.ptr[0] == '+';
    while (rv == CLOUDLI_OK && end < text.len) {
        text = cloudli__span_sub(text, end + 1, text.len);
        end = cloudli__span_find(text, ';');
        rv = add_parameter(canon, subscriber, cloudli__span_sub(text, 0, end));
    }
    sort_parameters(subscriber);
    return rv;
}

/* A local number must have a context, a global one cannot (RFC 3966 clauses
 * 5.1.4 and 5.1.5). */
static int check_context(struct cloudli__canon *canon,
                         const struct subscriber *subscriber)
{
    size_t contexts = 0;

    for (size_t i = 0; i < subscriber->count; i++)
        contexts += subscriber->parameters[i].rank == RANK_CONTEXT;
    if (subscriber->global && contexts > 0)
        return cloudli__canon_fail(canon, subscriber->number, 0,
                                   "a global number has no phone-context");
    if (!subscriber->global && contexts == 0 &&
        (subscriber->allow & ALLOW_NO_CONTEXT) == 0)
        return cloudli__canon_fail(canon, subscriber->number, 0,
                                   "a local number needs a phone-context");
    return CLOUDLI_OK;
}

/* Digits of an extension, without separators. */
static int canon_extension(struct cloudli__canon *canon,
                           struct cloudli__span value)
{
    size_t digits = 0;

    for (size_t i = 0; i < value.len; i++) {
        if (is_separator(value.ptr[i], 0))
            continue;
        if (!cloudli__is_digit(value.ptr[i]))
            return cloudli__canon_fail(canon, value, i,
                                       "not a digit of an extension");
        cloudli__canon_char(canon, value.ptr[i]);
        digits++;
    }
    return digits > 0 ? CLOUDLI_OK
                      : cloudli__canon_fail(canon, value, 0,
                                            "the extension is missing");
}

/* A domain, or the leading digits of global numbers. */
static int canon_context(struct cloudli__canon *canon,
                         struct cloudli__span value)
{
    size_t digits = 0;

    if (value.ptr[0] != '+')
        return cloudli__canon_domain(canon, value, 1);
    cloudli__canon_char(canon, '+');
    for (size_t i = 1; i < value.len; i++) {
        if (is_separator(value.ptr[i], 0))
            continue;
        if (!cloudli__is_digit(value.ptr[i]) || ++digits > DIGITS_MAX)
            return cloudli__canon_fail(canon, value, i,
                                       "not a digit of a phone-context");
        cloudli__canon_char(canon, value.ptr[i]);
    }
    return digits > 0 ? CLOUDLI_OK
                      : cloudli__canon_fail(canon, value, 0,
                                            "the phone-context is missing");
}

static int canon_subscriber(struct cloudli__canon *canon,
                            const struct subscriber *subscriber)
{
    int rv = check_context(canon, subscriber);

    if (rv == CLOUDLI_OK)
        rv = subscriber->global
                 ? canon_global(canon, subscriber->number, 0)
                 : canon_local(canon, subscriber->number, subscriber->allow);
    for (size_t i = 0; rv == CLOUDLI_OK && i < subscriber->count; i++) {
        const struct parameter *p = &subscriber->parameters[i];

        cloudli__canon_char(canon, ';');
        cloudli__canon_folded(canon, p->name);
        if (p->value.len == 0)
            continue;
        cloudli__canon_char(canon, '=');
        if (p->rank == RANK_EXT)
            rv = canon_extension(canon, p->value);
        else if (p->rank == RANK_CONTEXT)
            rv = canon_context(canon, p->value);
        else
            cloudli__canon_escaped(canon, p->value, 1);
    }
    return rv;
}

int cloudli__parse_e164(struct cloudli__canon *canon, struct cloudli__span text)
{
    const int bare = text.offset == 0;

    if (!bare && text.len > 0 && is_separator(text.ptr[0], ALLOW_BLANKS))
        return cloudli__canon_fail(canon, text, 0,
                                   "an E.164 number begins with + or a digit");
    return canon_global(canon, text,
                        ALLOW_BLANKS | (bare ? 0u : ALLOW_NO_PLUS));
}

int cloudli__parse_tel(struct cloudli__canon *canon, struct cloudli__span text)
{
    struct subscriber subscriber = {0};
    int rv = split(canon, &subscriber, text);

    if (rv != CLOUDLI_OK)
        return rv;
    if (subscriber.global && subscriber.count == 0)
        canon->out->kind = CLOUDLI_IDENTITY_E164;
    else
        cloudli__canon_text(canon, "tel:");
    return canon_subscriber(canon, &subscriber);
}

void cloudli__canon_phone_user(struct cloudli__canon *canon, uint32_t start)
{
    cloudli_identity *out = canon->out;
    struct cloudli__canon attempt = {out, NULL, 0};
    struct subscriber subscriber = {0};
    char user[CLOUDLI_IDENTITY_TEXT_MAX];
    const struct cloudli__span text = {user, out->length - start, 0, 1};
    int rv;

    memcpy(user, out->text + start, text.len);
    memset(out->text + start, 0, text.len);
    out->length = start;
    subscriber.allow = ALLOW_NO_CONTEXT | DIGITS_ONLY;
    rv = split(&attempt, &subscriber, text);
    if (rv == CLOUDLI_OK)
        rv = canon_subscriber(&attempt, &subscriber);
    if (rv != CLOUDLI_OK || attempt.overflow) {
        memset(out->text + start, 0, sizeof(out->text) - start);
        memcpy(out->text + start, user, text.len);
        out->length = start + (uint32_t)text.len;
    }
    cloudli__wipe(user, sizeof(user));
}
