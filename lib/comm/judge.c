/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The four tests of TR 101 567 clause 4.3, with what a CLIF knows: where its
 * provider is, the treaties of its state folder, and the order.
 */
#include "comm/hub.h"

#include "base/memory.h"
#include "warrant/scope.h"

#include <inttypes.h>

int cloudli__hub_set_presence(struct cloudli__hub *hub,
                              const char *const *countries, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char *copy = cloudli__strdup(countries[i]);

        if (copy == NULL)
            return CLOUDLI_ERR_NOMEM;
        hub->presence[hub->presence_count++] = copy;
    }
    return CLOUDLI_OK;
}

void cloudli__hub_set_treaties(struct cloudli__hub *hub,
                               cloudli_treaties *treaties)
{
    cloudli_treaties *old;

    pthread_mutex_lock(&hub->law_lock);
    old = hub->treaties;
    hub->treaties = treaties;
    pthread_mutex_unlock(&hub->law_lock);
    cloudli_treaties_free(old);
}

int cloudli__hub_law_may_hold(struct cloudli__hub *hub, const char *country)
{
    int holds;

    pthread_mutex_lock(&hub->law_lock);
    holds = cloudli__law_may_hold(country, (const char *const *)hub->presence,
                                  hub->presence_count, hub->treaties);
    pthread_mutex_unlock(&hub->law_lock);
    return holds;
}

/* The tests that refused, each with its reason. */
static void tell_refusal(const struct cloudli__hub *hub,
                         const struct cloudli__order *order,
                         const char *service, const cloudli_decision *decision)
{
    for (uint32_t t = 0; t < CLOUDLI_TESTS; t++) {
        if (!cloudli_reason_passes(decision->reasons[t]))
            cloudli__log(&hub->log, CLOUDLI_LOG_WARNING,
                         CLOUDLI_ERR_UNSUPPORTED,
                         "a communication (%s) is not intercepted under "
                         "warrant %" PRIu64 ", %s: %s",
                         service, order->number, cloudli_test_name(t),
                         cloudli_reason_text(decision->reasons[t]));
    }
}

/* What came out of each test, for the audit trail. */
static void note_decision(const struct cloudli__hub *hub,
                          const struct cloudli__order *order, uint32_t service,
                          const cloudli_decision *decision)
{
    struct cloudli__audit_event event = {.action = CLOUDLI__AUDIT_DECISION,
                                         .code = decision->allowed ? "allowed"
                                                                   : "refused",
                                         .warrant = order->number};

    cloudli__audit_say(&event, "service",
                       cloudli__scope_word(CLOUDLI__SCOPE_SERVICES, service),
                       0);
    for (uint32_t t = 0; t < CLOUDLI_TESTS; t++)
        cloudli__audit_say(&event, cloudli_test_name(t),
                           cloudli_reason_name(decision->reasons[t]), 0);
    cloudli__audit_note(hub->audit, &event);
}

int cloudli__hub_judge(struct cloudli__hub *hub,
                       const struct cloudli__order *order, uint32_t service,
                       const struct cloudli__order_target *target,
                       const char *handled_in, uint32_t encryption)
{
    cloudli_decision_facts facts = CLOUDLI_DECISION_FACTS_INIT;
    cloudli_decision decision = {0};
    char name[CLOUDLI__SCOPE_TEXT_MAX];
    int rv;

    facts.country = order->country;
    facts.delivery_country = order->delivery_country;
    facts.handled_in = handled_in[0] == '\0' ? NULL : handled_in;
    facts.presence = (const char *const *)hub->presence;
    facts.presence_count = hub->presence_count;
    facts.shared = target->shared;
    facts.shared_allowed = order->shared_allowed;
    facts.encryption = encryption;
    cloudli__scope_format(CLOUDLI__SCOPE_SERVICES, service, name);
    pthread_mutex_lock(&hub->law_lock);
    facts.treaties = hub->treaties;
    rv = cloudli_decide(&decision, &facts);
    pthread_mutex_unlock(&hub->law_lock);
    if (rv != CLOUDLI_OK)
        cloudli__log(&hub->log, CLOUDLI_LOG_ERROR, rv,
                     "whether a communication may be intercepted under warrant "
                     "%" PRIu64 " cannot be decided: %s",
                     order->number, cloudli_strerror(rv));
    else if (!decision.allowed)
        tell_refusal(hub, order, name, &decision);
    if (rv == CLOUDLI_OK)
        note_decision(hub, order, service, &decision);
    return rv == CLOUDLI_OK && decision.allowed;
}
