/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What one identity says about others. Each rule of the table takes one
 * identity and gives another that names the same subject by the rules of its
 * kind, or nothing; rules follow one another until there is nothing new. What
 * is made of a canonical text is mostly canonical as it stands; only where a
 * number is taken out of other text it is read like any other. Only what always
 * holds stands here: an e-mail address and an XMPP address that look alike may
 * be two people.
 */
#include "identity/kinds.h"

#include "base/memory.h"

#include <stdio.h>
#include <string.h>

/* What a rule writes: never longer than what it reads and a scheme. */
#define TEXT_MAX (CLOUDLI_IDENTITY_TEXT_MAX + 10)

struct made {
    char text[TEXT_MAX];
    size_t len;
};

/* The kind of what was made, whose text is canonical; TO_READ: it is to be
 * read; 0: nothing was made. */
#define TO_READ UINT32_MAX
typedef uint32_t implication(const char *text, struct made *out);

/* 1 if there was room. */
static int write_text(struct made *out, const char *prefix, const char *text,
                      size_t len)
{
    const size_t prefix_len = strlen(prefix);

    if (prefix_len + len >= sizeof(out->text))
        return 0;
    memcpy(out->text, prefix, prefix_len);
    memcpy(out->text + prefix_len, text, len);
    out->len = prefix_len + len;
    out->text[out->len] = '\0';
    return 1;
}

/* "sip:+31612345678@host;user=phone" is +31612345678 (RFC 3261 clause 19.1.6).
 * A password, or a number without its context, says nothing. */
static uint32_t number_of_sip(const char *text, struct made *out)
{
    static const char phone[] = ";user=phone";
    const char *user = strchr(text, ':') + 1;
    const char *at = strchr(user, '@');
    const size_t len = strlen(text);

    if (at == NULL || len < sizeof(phone) ||
        strcmp(text + len - (sizeof(phone) - 1), phone) != 0 ||
        memchr(user, ':', (size_t)(at - user)) != NULL)
        return 0;
    return write_text(out, "tel:", user, (size_t)(at - user)) ? TO_READ : 0;
}

/* TS 23.003 clause 13.4: a public identity is such a URI. */
static uint32_t impu_of_uri(const char *text, struct made *out)
{
    return write_text(out, "impu:", text, strlen(text)) ? CLOUDLI_IDENTITY_IMPU
                                                        : 0;
}

static uint32_t impu_of_number(const char *text, struct made *out)
{
    return write_text(out, "impu:tel:", text, strlen(text))
               ? CLOUDLI_IDENTITY_IMPU
               : 0;
}

static uint32_t uri_of_impu(const char *text, struct made *out)
{
    uint32_t kind = CLOUDLI_IDENTITY_IMPU;
    const char *uri = cloudli__identity_uri(text, &kind);
    const char *number = uri + strlen("tel:");

    /* A global number without parameters is one without its scheme. */
    if (kind == CLOUDLI_IDENTITY_TEL && number[0] == '+' &&
        strspn(number + 1, "0123456789") == strlen(number + 1)) {
        kind = CLOUDLI_IDENTITY_E164;
        uri = number;
    }
    return write_text(out, "", uri, strlen(uri)) ? kind : 0;
}

/* RFC 7622 clause 3.1: the resource is one connection of the account. */
static uint32_t bare_xmpp(const char *text, struct made *out)
{
    const char *slash = strchr(text, '/');

    return slash != NULL && write_text(out, "", text, (size_t)(slash - text))
               ? CLOUDLI_IDENTITY_XMPP
               : 0;
}

/* Who is behind this one port has this address. */
static uint32_t address_of_port(const char *text, struct made *out)
{
    const char *colon = strrchr(text, ':');
    const size_t len = (size_t)(colon - text);

    if (text[0] == '[')
        return write_text(out, "", text + 1, len - 2) ? CLOUDLI_IDENTITY_IPV6
                                                      : 0;
    return write_text(out, "", text, len) ? CLOUDLI_IDENTITY_IPV4 : 0;
}

/*
 * The private identity that a subscription without an own one has is made of
 * its IMSI (TS 23.003 clause 13.3): IMSI@ims.mncNNN.mccNNN.3gppnetwork.org,
 * a network code of two digits with a 0 in front.
 */
static uint32_t imsi_of_impi(const char *text, struct made *out)
{
    const char *imsi = text + strlen("impi:");
    const char *realm = strchr(imsi, '@') + 1;
    const size_t len = (size_t)(realm - 1 - imsi);
    char mnc[4], mcc[4], end = '\0';

    if (strspn(imsi, "0123456789") != len || len < 6 ||
        sscanf(realm, "ims.mnc%3[0-9].mcc%3[0-9].3gppnetwork.or%c", mnc, mcc,
               &end) != 3 ||
        end != 'g' ||
        strlen(realm) != strlen("ims.mnc001.mcc001."
                                "3gppnetwork.org") ||
        strlen(mnc) != 3 || strlen(mcc) != 3 || memcmp(imsi, mcc, 3) != 0)
        return 0;
    if (memcmp(imsi + 3, mnc, 3) != 0 &&
        (mnc[0] != '0' || memcmp(imsi + 3, mnc + 1, 2) != 0))
        return 0;
    return write_text(out, "imsi:", imsi, len) ? TO_READ : 0;
}

static const struct {
    uint32_t kind;
    implication *rule;
} rules[] = {
    {CLOUDLI_IDENTITY_SIP, impu_of_uri},
    {CLOUDLI_IDENTITY_SIPS, impu_of_uri},
    {CLOUDLI_IDENTITY_SIP, number_of_sip},
    {CLOUDLI_IDENTITY_SIPS, number_of_sip},
    {CLOUDLI_IDENTITY_TEL, impu_of_uri},
    {CLOUDLI_IDENTITY_E164, impu_of_number},
    {CLOUDLI_IDENTITY_IMPU, uri_of_impu},
    {CLOUDLI_IDENTITY_IMPI, imsi_of_impi},
    {CLOUDLI_IDENTITY_XMPP, bare_xmpp},
    {CLOUDLI_IDENTITY_IP_PORT, address_of_port},
};

/* Puts what was made behind the others, unless it is there already. */
static void add(const cloudli_identity *identity, cloudli_identity *out,
                size_t *count, uint32_t kind, const struct made *made)
{
    cloudli_identity *next = &out[*count];

    if (*count == CLOUDLI_IDENTITY_IMPLIED_MAX)
        return;
    *next = (cloudli_identity)CLOUDLI_IDENTITY_INIT;
    if (kind == TO_READ) {
        if (cloudli_identity_parse(next, made->text, NULL) != CLOUDLI_OK)
            return; /* such as a local number without its context */
    } else if (made->len < sizeof(next->text)) {
        next->kind = kind;
        next->length = (uint32_t)made->len;
        memcpy(next->text, made->text, made->len);
    } else {
        return;
    }
    if (cloudli_identity_equal(identity, next))
        return;
    for (size_t i = 0; i < *count; i++) {
        if (cloudli_identity_equal(&out[i], next))
            return;
    }
    ++*count;
}

void cloudli__identity_implied(
    const cloudli_identity *identity,
    cloudli_identity out[CLOUDLI_IDENTITY_IMPLIED_MAX], size_t *count)
{
    const cloudli_identity *of = identity;
    struct made made = {{0}, 0};
    size_t most = 0;

    *count = 0;
    for (size_t next = 0; next <= *count; next++) {
        for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
            const uint32_t kind =
                rules[i].kind == of->kind ? rules[i].rule(of->text, &made) : 0;

            if (kind != 0)
                add(identity, out, count, kind, &made);
            most = made.len > most ? made.len : most;
        }
        of = &out[next];
    }
    cloudli__wipe(made.text, most);
}

/* 1 if it is what its own text is read as. */
static int is_canonical(const cloudli_identity *identity)
{
    cloudli_identity read = CLOUDLI_IDENTITY_INIT;
    int same = 0;

    if (identity->kind != 0 && identity->length < sizeof(identity->text) &&
        identity->text[identity->length] == '\0' &&
        cloudli_identity_parse(&read, identity->text, NULL) == CLOUDLI_OK)
        same = cloudli_identity_equal(&read, identity);
    cloudli__wipe(&read, sizeof(read));
    return same;
}

int cloudli_identity_implied(const cloudli_identity *identity,
                             cloudli_identity *out, size_t cap, size_t *count)
{
    cloudli_identity found[CLOUDLI_IDENTITY_IMPLIED_MAX];

    if (identity == NULL || count == NULL || (out == NULL && cap > 0) ||
        !is_canonical(identity))
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    cloudli__identity_implied(identity, found, count);
    for (size_t i = 0; i < *count && i < cap; i++)
        out[i] = found[i];
    cloudli__wipe(found, *count * sizeof(*found));
    return *count > cap ? CLOUDLI_ERR_BUFFER_TOO_SMALL : CLOUDLI_OK;
}
