/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What one identity says about others. Each rule of the table takes one
 * identity and gives the text of another that names the same subject by the
 * rules of its kind, or nothing; rules follow one another until there is
 * nothing new. Only what always holds stands here: an e-mail address and an
 * XMPP address that look alike may be two people.
 */
#include <cloudli/identity.h>

#include "base/memory.h"

#include <stdio.h>
#include <string.h>

/* What a rule writes: never longer than what it reads and a scheme. */
#define TEXT_MAX (CLOUDLI_IDENTITY_TEXT_MAX + 8)

/* 1 if a text was written. */
typedef int implication(const char *text, char out[TEXT_MAX]);

static int write_text(char out[TEXT_MAX], const char *prefix, const char *text,
                      size_t len)
{
    const int n = snprintf(out, TEXT_MAX, "%s%.*s", prefix, (int)len, text);

    return n > 0 && n < TEXT_MAX;
}

/* "sip:+31612345678@host;user=phone" is +31612345678 (RFC 3261 clause 19.1.6).
 * A password, or a number without its context, says nothing. */
static int number_of_sip(const char *text, char out[TEXT_MAX])
{
    static const char phone[] = ";user=phone";
    const char *user = strchr(text, ':') + 1;
    const char *at = strchr(user, '@');
    const size_t len = strlen(text);

    if (at == NULL || len < sizeof(phone) ||
        strcmp(text + len - (sizeof(phone) - 1), phone) != 0 ||
        memchr(user, ':', (size_t)(at - user)) != NULL)
        return 0;
    return write_text(out, "tel:", user, (size_t)(at - user));
}

/* TS 23.003 clause 13.4: a public identity is such a URI. */
static int impu_of_uri(const char *text, char out[TEXT_MAX])
{
    return write_text(out, "impu:", text, strlen(text));
}

static int impu_of_number(const char *text, char out[TEXT_MAX])
{
    return write_text(out, "impu:tel:", text, strlen(text));
}

static int uri_of_impu(const char *text, char out[TEXT_MAX])
{
    return write_text(out, "", text + strlen("impu:"),
                      strlen(text) - strlen("impu:"));
}

/* RFC 7622 clause 3.1: the resource is one connection of the account. */
static int bare_xmpp(const char *text, char out[TEXT_MAX])
{
    const char *slash = strchr(text, '/');

    return slash != NULL && write_text(out, "", text, (size_t)(slash - text));
}

/* Who is behind this one port has this address. */
static int address_of_port(const char *text, char out[TEXT_MAX])
{
    const char *colon = strrchr(text, ':');

    if (text[0] == '[')
        return write_text(out, "", text + 1, (size_t)(colon - text - 2));
    return write_text(out, "", text, (size_t)(colon - text));
}

/*
 * The private identity that a subscription without an own one has is made of
 * its IMSI (TS 23.003 clause 13.3): IMSI@ims.mncNNN.mccNNN.3gppnetwork.org,
 * a network code of two digits with a 0 in front.
 */
static int imsi_of_impi(const char *text, char out[TEXT_MAX])
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
    return write_text(out, "imsi:", imsi, len);
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

/* What has been found: the identity itself, then those that it implies. */
struct found {
    cloudli_identity all[1 + CLOUDLI_IDENTITY_IMPLIED_MAX];
    size_t count;
};

static void add(struct found *found, const char *text)
{
    cloudli_identity *next = &found->all[found->count];

    if (found->count > CLOUDLI_IDENTITY_IMPLIED_MAX)
        return;
    *next = (cloudli_identity)CLOUDLI_IDENTITY_INIT;
    if (cloudli_identity_parse(next, text, NULL) != CLOUDLI_OK)
        return; /* such as a local number without its context */
    for (size_t i = 0; i < found->count; i++) {
        if (cloudli_identity_equal(&found->all[i], next))
            return;
    }
    found->count++;
}

static void follow(struct found *found, size_t from)
{
    char text[TEXT_MAX];

    for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
        if (rules[i].kind == found->all[from].kind &&
            rules[i].rule(found->all[from].text, text))
            add(found, text);
    }
    cloudli__wipe(text, sizeof(text));
}

int cloudli_identity_implied(const cloudli_identity *identity,
                             cloudli_identity *out, size_t cap, size_t *count)
{
    struct found found;

    if (identity == NULL || count == NULL || (out == NULL && cap > 0) ||
        identity->kind == 0 || identity->length >= sizeof(identity->text))
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    found.count = 0;
    add(&found, identity->text);
    if (found.count == 0 || !cloudli_identity_equal(&found.all[0], identity)) {
        cloudli__wipe(&found, sizeof(found));
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    }
    for (size_t i = 0; i < found.count; i++)
        follow(&found, i);
    *count = found.count - 1;
    for (size_t i = 0; i < *count && i < cap; i++)
        out[i] = found.all[i + 1];
    cloudli__wipe(&found, sizeof(found));
    return *count > cap ? CLOUDLI_ERR_BUFFER_TOO_SMALL : CLOUDLI_OK;
}
