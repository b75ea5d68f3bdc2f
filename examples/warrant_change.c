/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant_changing.h"

#include "tool.h"
#include "warrant_scope.h"

#include <cloudli/cloudli.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNTRIES_MAX 64
#define IMPLIED_MAX 8

/* --- Changing --- */

static int keep_end(void *user_data, const cloudli_warrant *warrant)
{
    *(cloudli_time *)user_data = warrant->end;
    return 1;
}

/* A span counts from the end that the warrant has. */
static int read_end(cloudli_register *reg, const struct change_words *words,
                    cloudli_time *end)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_time old = 0;

    if (words->end == NULL)
        return TOOL_DONE;
    if (cloudli_warrant_list(reg, words->authority, words->liid, keep_end, &old,
                             &err) != CLOUDLI_OK)
        return tool_fail("%s", err.message);
    if (old == 0)
        return tool_fail("There is no warrant of this authority with this "
                         "LIID.");
    if (!tool_time(end, words->end, old))
        return tool_usage("--end is neither a time as 2026-12-24T08:00:00Z "
                          "nor a span as +30d.");
    return TOOL_DONE;
}

/* What was not given stays as it is. */
static int read_scope(const struct change_words *words,
                      cloudli_warrant_change *change)
{
    cloudli_warrant w = CLOUDLI_WARRANT_INIT;
    const int rv =
        scope_read(&w, words->deliver, words->services, words->media);

    change->deliver = words->deliver == NULL ? 0 : w.deliver;
    change->services = words->services == NULL ? 0 : w.services;
    change->media = words->media == NULL ? 0 : w.media;
    return rv;
}

static int is_end_only(const cloudli_warrant_change *change)
{
    return change->destination == NULL && change->destination_cc == NULL &&
           change->add_count + change->remove_count == 0 &&
           change->deliver == 0 && change->services == 0 &&
           change->media == 0 && !change->shared;
}

int change_run(cloudli_register *reg, const struct change_words *words)
{
    cloudli_warrant_change change = CLOUDLI_WARRANT_CHANGE_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv = read_scope(words, &change);

    if (rv == TOOL_DONE)
        rv = read_end(reg, words, &change.end);
    if (rv != TOOL_DONE)
        return rv;
    change.destination = words->destination;
    change.destination_cc = words->destination_cc;
    change.add = words->add;
    change.add_count = words->add_count;
    change.remove = words->remove;
    change.remove_count = words->remove_count;
    change.shared = words->shared != 0;
    if (change.end != 0 && is_end_only(&change))
        rv = cloudli_warrant_extend(reg, words->authority, words->liid,
                                    change.end, words->actor, words->reason,
                                    &err);
    else
        rv = cloudli_warrant_modify(reg, words->authority, words->liid, &change,
                                    words->actor, words->reason, &err);
    return rv == CLOUDLI_OK ? TOOL_DONE : tool_fail("%s", err.message);
}

/* --- Checking --- */

struct check {
    cloudli_decision_facts facts;
    char countries[COUNTRIES_MAX][3];
    const char *presence[COUNTRIES_MAX];
    cloudli_treaties *treaties;
    const char *target; /* as it was given */
    const char *kind;   /* of what matched */
    int implied;
    int json;
    size_t found;
    int rv;
};

static int read_countries(struct check *c, const struct check_words *words)
{
    const char *at = words->country;

    for (size_t n = 0; n < COUNTRIES_MAX; n++) {
        const size_t len = strcspn(at, ",");

        if (len != 2)
            break;
        (void)snprintf(c->countries[n], 3, "%.2s", at);
        c->presence[n] = c->countries[n];
        c->facts.presence_count = n + 1;
        if (at[len] == '\0') {
            c->facts.presence = c->presence;
            c->facts.handled_in =
                words->handled_in == NULL ? c->presence[0] : words->handled_in;
            return TOOL_DONE;
        }
        at += len + 1;
    }
    return tool_usage("--country is not a list of countries as NL,DE.");
}

static json_t *json_of_tests(const cloudli_decision *d)
{
    json_t *tests = json_object();

    for (uint32_t t = 0; tests != NULL && t < CLOUDLI_TESTS; t++)
        (void)json_object_set_new(
            tests, cloudli_test_name(t),
            json_pack("{s:b,s:s,s:s}", "passed",
                      (int)cloudli_reason_passes(d->reasons[t]), "reason",
                      cloudli_reason_name(d->reasons[t]), "text",
                      cloudli_reason_text(d->reasons[t])));
    return tests;
}

static void show_json(struct check *c, const cloudli_warrant *w,
                      const cloudli_decision *d)
{
    json_t *line = json_pack(
        "{s:s,s:s,s:s,s:s,s:s,s:b,s:b,s:o}", "target", c->target, "authority",
        w->authority, "liid", w->liid, "state",
        cloudli_warrant_state_name(w->state), "matched_by", c->kind, "implied",
        c->implied, "allowed", (int)d->allowed, "tests", json_of_tests(d));

    if (line == NULL || json_dumpf(line, stdout, 0) != 0)
        c->rv = tool_fail("The answer cannot be shown.");
    (void)putchar('\n');
    json_decref(line);
}

static void show_text(const struct check *c, const cloudli_warrant *w,
                      const cloudli_decision *d)
{
    (void)printf("%s %s is %s and names it%s, %s.\n", w->authority, w->liid,
                 cloudli_warrant_state_name(w->state),
                 c->implied ? " by what it implies" : "", c->kind);
    for (uint32_t t = 0; t < CLOUDLI_TESTS; t++)
        (void)printf("  %-18s %-7s %s\n", cloudli_test_name(t),
                     cloudli_reason_passes(d->reasons[t]) ? "passed"
                                                          : "refused",
                     cloudli_reason_text(d->reasons[t]));
    (void)printf("  %s\n", d->allowed && w->state == CLOUDLI_WARRANT_ACTIVE
                               ? "It would be intercepted."
                               : "It would not be intercepted.");
}

static int on_match(void *user_data, const cloudli_warrant *w)
{
    struct check *c = user_data;
    cloudli_decision decision = {0};

    c->found++;
    c->facts.country = w->country;
    c->facts.delivery_country = w->delivery_country;
    c->facts.shared_allowed = w->shared;
    if (cloudli_decide(&decision, &c->facts) != CLOUDLI_OK)
        c->rv = tool_usage("--country and --handled-in must be countries of "
                           "ISO 3166-1.");
    else if (c->json)
        show_json(c, w, &decision);
    else
        show_text(c, w, &decision);
    return c->rv != TOOL_DONE;
}

static int find(cloudli_register *reg, struct check *c,
                const cloudli_identity *identity)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;

    c->kind = cloudli_identity_kind_name(identity->kind);
    if (cloudli_warrant_find(reg, identity, on_match, c, &err) != CLOUDLI_OK)
        return tool_fail("%s", err.message);
    return c->rv;
}

static int check_target(cloudli_register *reg, struct check *c)
{
    cloudli_identity implied[IMPLIED_MAX];
    cloudli_identity identity = CLOUDLI_IDENTITY_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    size_t count = 0;
    int rv;

    if (cloudli_identity_parse(&identity, c->target, &err) != CLOUDLI_OK)
        return tool_fail("A target is no identity (%s).", err.message);
    c->implied = 0;
    c->found = 0;
    rv = find(reg, c, &identity);
    if (rv == TOOL_DONE &&
        cloudli_identity_implied(&identity, implied, IMPLIED_MAX, &count) !=
            CLOUDLI_OK)
        rv = tool_fail("What a target implies cannot be told.");
    c->implied = 1;
    for (size_t i = 0; rv == TOOL_DONE && i < count; i++)
        rv = find(reg, c, &implied[i]);
    if (rv == TOOL_DONE && c->found == 0 && !c->json)
        (void)printf("No warrant names %s.\n", c->target);
    return rv;
}

int check_run(cloudli_register *reg, const struct check_words *words, int json)
{
    struct check c = {.facts = CLOUDLI_DECISION_FACTS_INIT, .json = json};
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv = read_countries(&c, words);

    if (rv != TOOL_DONE)
        return rv;
    if (cloudli_treaties_open(&c.treaties, words->state_dir, &err) !=
        CLOUDLI_OK)
        return tool_fail("%s", err.message);
    c.facts.treaties = c.treaties;
    for (size_t i = 0; rv == TOOL_DONE && i < words->target_count; i++) {
        c.target = words->targets[i];
        rv = check_target(reg, &c);
    }
    cloudli_treaties_free(c.treaties);
    return rv;
}
