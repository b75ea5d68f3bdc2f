/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The four tests of TR 101 567 clause 4.3, each a function of the facts.
 */
#include "warrant/treaties.h"

#include "base/options.h"
#include "warrant/country.h"

#include <stddef.h>
#include <string.h>

#define FACTS_V1_SIZE                                                          \
    (offsetof(cloudli_decision_facts, reserved) + sizeof(uint32_t))
_Static_assert(sizeof(cloudli_decision_facts) == FACTS_V1_SIZE,
               "no hidden padding");

/* Reasons above this, within their hundred, are refusals. */
#define REFUSALS 50

struct reason {
    uint32_t reason;
    const char *name;
    const char *text;
};

static const struct reason reasons[] = {
    {CLOUDLI_REASON_LAW_OF_PRESENCE, "law-of-presence",
     "The provider is present in the country whose law the warrant rests on."},
    {CLOUDLI_REASON_LAW_BY_TREATY, "law-by-treaty",
     "A treaty lets the warrant's law hold where the traffic is handled."},
    {CLOUDLI_REASON_LAW_FOREIGN, "law-foreign",
     "The warrant's law holds neither where the provider is present nor, by a "
     "treaty, where the traffic is handled."},
    {CLOUDLI_REASON_DELIVERY_ABROAD, "delivery-abroad",
     "It would be handed over in another country than that of the warrant's "
     "law, and no treaty lets it."},
    {CLOUDLI_REASON_HANDLED_AT_HOME, "handled-at-home",
     "The traffic is handled in the country of the warrant's law."},
    {CLOUDLI_REASON_HANDLED_BY_TREATY, "handled-by-treaty",
     "The traffic is handled where a treaty lets the warrant's law hold."},
    {CLOUDLI_REASON_HANDLED_ABROAD, "handled-abroad",
     "The traffic is handled outside of the warrant's law."},
    {CLOUDLI_REASON_PLACE_UNKNOWN, "place-unknown",
     "It is not known where the traffic is handled."},
    {CLOUDLI_REASON_IDENTITY_EXACT, "identity-exact",
     "The identity is one subject's."},
    {CLOUDLI_REASON_SHARED_ALLOWED, "shared-allowed",
     "The identity covers several, and the order says that this is meant."},
    {CLOUDLI_REASON_SHARED, "shared",
     "The identity covers several: others would be intercepted with the "
     "subject."},
    {CLOUDLI_REASON_CLEAR, "clear", "The content is not encrypted."},
    {CLOUDLI_REASON_DECRYPTED, "decrypted", "The provider decrypts it."},
    {CLOUDLI_REASON_KEYS_GIVEN, "keys-given",
     "The keys of what is encrypted are handed over."},
    {CLOUDLI_REASON_USERS_OWN, "users-own",
     "The users encrypted it with keys that the provider never had; it is "
     "handed over as it is."},
    {CLOUDLI_REASON_KEYS_MISSING, "keys-missing",
     "The provider encrypted it, and gives neither clear text nor keys."},
};

static const struct reason *find_reason(uint32_t reason)
{
    for (size_t i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++) {
        if (reasons[i].reason == reason)
            return &reasons[i];
    }
    return NULL;
}

const char *cloudli_reason_text(uint32_t reason)
{
    const struct reason *found = find_reason(reason);

    return found == NULL ? "There is no such reason." : found->text;
}

const char *cloudli_reason_name(uint32_t reason)
{
    const struct reason *found = find_reason(reason);

    return found == NULL ? "unknown" : found->name;
}

uint32_t cloudli_reason_passes(uint32_t reason)
{
    return find_reason(reason) != NULL && reason % 100 <= REFUSALS;
}

const char *cloudli_test_name(uint32_t test)
{
    static const char *const names[CLOUDLI_TESTS] = {
        "jurisdiction", "presence", "distinguishability", "decryptability"};

    return test < CLOUDLI_TESTS ? names[test] : "unknown";
}

/* --- The tests --- */

static int is_in(const char *country, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(list[i], country) == 0)
            return 1;
    }
    return 0;
}

static int covers(const char *of_treaty, const char *country)
{
    return strcmp(of_treaty, "*") == 0 || strcmp(of_treaty, country) == 0;
}

/* 1 if a treaty lets this law hold there and, unless that is NULL, lets what is
 * intercepted there be handed over in that country. */
static int by_treaty(const cloudli_treaties *treaties, const char *law,
                     const char *place, const char *delivery)
{
    for (size_t i = 0; treaties != NULL && i < treaties->count; i++) {
        const struct cloudli__treaty *t = &treaties->items[i];

        if (strcmp(t->law, law) == 0 && covers(t->place, place) &&
            (delivery == NULL || covers(t->delivery, delivery)))
            return 1;
    }
    return 0;
}

/* An unknown place is in no treaty. */
static int by_treaty_where_handled(const cloudli_decision_facts *f,
                                   const char *delivery)
{
    return f->handled_in != NULL &&
           by_treaty(f->treaties, f->country, f->handled_in, delivery);
}

static uint32_t jurisdiction(const cloudli_decision_facts *f)
{
    const int present = is_in(f->country, f->presence, f->presence_count);

    if (!present && !by_treaty_where_handled(f, NULL))
        return CLOUDLI_REASON_LAW_FOREIGN;
    if (f->delivery_country != NULL &&
        strcmp(f->delivery_country, f->country) != 0 &&
        !by_treaty_where_handled(f, f->delivery_country))
        return CLOUDLI_REASON_DELIVERY_ABROAD;
    return present ? CLOUDLI_REASON_LAW_OF_PRESENCE
                   : CLOUDLI_REASON_LAW_BY_TREATY;
}

static uint32_t presence(const cloudli_decision_facts *f)
{
    if (f->handled_in == NULL)
        return CLOUDLI_REASON_PLACE_UNKNOWN;
    if (strcmp(f->handled_in, f->country) == 0)
        return CLOUDLI_REASON_HANDLED_AT_HOME;
    return by_treaty_where_handled(f, NULL) ? CLOUDLI_REASON_HANDLED_BY_TREATY
                                            : CLOUDLI_REASON_HANDLED_ABROAD;
}

static uint32_t distinguishability(const cloudli_decision_facts *f)
{
    if (!f->shared)
        return CLOUDLI_REASON_IDENTITY_EXACT;
    return f->shared_allowed ? CLOUDLI_REASON_SHARED_ALLOWED
                             : CLOUDLI_REASON_SHARED;
}

static uint32_t decryptability(const cloudli_decision_facts *f)
{
    static const uint32_t by_encryption[] = {
        [CLOUDLI_CONTENT_CLEAR] = CLOUDLI_REASON_CLEAR,
        [CLOUDLI_CONTENT_DECRYPTED] = CLOUDLI_REASON_DECRYPTED,
        [CLOUDLI_CONTENT_KEYS] = CLOUDLI_REASON_KEYS_GIVEN,
        [CLOUDLI_CONTENT_USERS_OWN] = CLOUDLI_REASON_USERS_OWN,
        [CLOUDLI_CONTENT_KEYS_MISSING] = CLOUDLI_REASON_KEYS_MISSING};

    return by_encryption[f->encryption];
}

static int is_sound(const cloudli_decision_facts *f)
{
    if (!cloudli__country_known(f->country) || f->presence == NULL ||
        f->presence_count == 0 ||
        (f->delivery_country != NULL &&
         !cloudli__country_known(f->delivery_country)) ||
        (f->handled_in != NULL && !cloudli__country_known(f->handled_in)) ||
        f->shared > 1 || f->shared_allowed > 1 || f->reserved != 0 ||
        f->encryption > CLOUDLI_CONTENT_KEYS_MISSING)
        return 0;
    for (size_t i = 0; i < f->presence_count; i++) {
        if (!cloudli__country_known(f->presence[i]))
            return 0;
    }
    return 1;
}

int cloudli_decide(cloudli_decision *out, const cloudli_decision_facts *facts)
{
    static uint32_t (*const tests[CLOUDLI_TESTS])(
        const cloudli_decision_facts *) = {jurisdiction, presence,
                                           distinguishability, decryptability};
    cloudli_decision_facts f;
    int rv;

    if (out == NULL || facts == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    rv = cloudli__options_import(&f, sizeof(f), FACTS_V1_SIZE, facts);
    if (rv != CLOUDLI_OK)
        return rv;
    if (!is_sound(&f))
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    *out = (cloudli_decision){.allowed = 1};
    for (size_t t = 0; t < CLOUDLI_TESTS; t++) {
        out->reasons[t] = tests[t](&f);
        out->allowed &= cloudli_reason_passes(out->reasons[t]);
    }
    return CLOUDLI_OK;
}

int cloudli__law_may_hold(const char *country, const char *const *present,
                          size_t present_count,
                          const cloudli_treaties *treaties)
{
    if (is_in(country, present, present_count))
        return 1;
    for (size_t i = 0; treaties != NULL && i < treaties->count; i++) {
        if (strcmp(treaties->items[i].law, country) == 0)
            return 1;
    }
    return 0;
}
