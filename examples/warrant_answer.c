/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* check: which warrants an identity would match, by what, and what the four
 * tests say of it. */
#include "warrant_json.h"
#include "warrant_run.h"

#include <cloudli/cloudli.h>
#include <stdio.h>
#include <string.h>

#define COUNTRIES_MAX 64

struct check {
    cloudli_register *reg;
    const struct arguments *args;
    cloudli_decision_facts facts;
    char countries[COUNTRIES_MAX][3];
    const char *presence[COUNTRIES_MAX];
    const char *identity; /* as it was given */
    json_t *json;         /* NULL: text */
    size_t found;
    int rv;
};

static int read_countries(struct check *c)
{
    const char *at = c->args->value[OPT_COUNTRY];
    const char *in = c->args->value[OPT_HANDLED_IN];

    for (size_t n = 0; n < COUNTRIES_MAX; n++) {
        const size_t len = strcspn(at, ",");

        if (len != 2)
            break;
        (void)snprintf(c->countries[n], 3, "%.2s", at);
        c->presence[n] = c->countries[n];
        c->facts.presence_count = n + 1;
        if (at[len] == '\0') {
            c->facts.presence = c->presence;
            c->facts.handled_in = in == NULL ? c->presence[0] : in;
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

static int would_be(const cloudli_warrant *w, const cloudli_decision *d)
{
    return d->allowed && w->state == CLOUDLI_WARRANT_ACTIVE;
}

static void add_json(struct check *c, const cloudli_warrant_match *m,
                     const cloudli_decision *d)
{
    const cloudli_warrant *w = m->warrant;

    if (json_array_append_new(
            c->json,
            json_pack("{s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:b,s:b,s:o}", "identity",
                      c->identity, "authority", w->authority, "liid", w->liid,
                      "state", cloudli_warrant_state_name(w->state), "match",
                      cloudli_match_name(m->match), "target", m->target, "kind",
                      cloudli_identity_kind_name(m->kind), "allowed",
                      (int)d->allowed, "intercepted", would_be(w, d), "tests",
                      json_of_tests(d))) != 0)
        c->rv = tool_fail("No memory is left for the output.");
}

static void print_match(const cloudli_warrant_match *m,
                        const cloudli_decision *d)
{
    static const char *const how[] = {
        [CLOUDLI_MATCH_NAMED] = "names it",
        [CLOUDLI_MATCH_IMPLIED] = "names what it implies",
        [CLOUDLI_MATCH_COVERED] = "names what covers it"};
    const cloudli_warrant *w = m->warrant;

    (void)printf("%s %s is %s and %s: %s (%s).\n", w->authority, w->liid,
                 cloudli_warrant_state_name(w->state), how[m->match], m->target,
                 cloudli_identity_kind_name(m->kind));
    for (uint32_t t = 0; t < CLOUDLI_TESTS; t++)
        (void)printf("  %-18s %-7s %s\n", cloudli_test_name(t),
                     cloudli_reason_passes(d->reasons[t]) ? "passed"
                                                          : "refused",
                     cloudli_reason_text(d->reasons[t]));
    (void)printf("  %s\n", would_be(w, d) ? "It would be intercepted."
                                          : "It would not be intercepted.");
}

static int on_match(void *user_data, const cloudli_warrant_match *m)
{
    struct check *c = user_data;
    cloudli_decision decision = {0};
    const cloudli_warrant *w = m->warrant;

    c->found++;
    c->facts.country = w->country;
    c->facts.delivery_country = w->delivery_country;
    c->facts.shared_allowed = w->shared;
    c->facts.shared = m->shared;
    if (cloudli_decide(&decision, &c->facts) != CLOUDLI_OK)
        c->rv = tool_usage("--country and --handled-in must be countries of "
                           "ISO 3166-1.");
    else if (c->json != NULL)
        add_json(c, m, &decision);
    else
        print_match(m, &decision);
    return c->rv != TOOL_DONE;
}

static int check_identity(struct check *c, const char *text)
{
    cloudli_identity identity = CLOUDLI_IDENTITY_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;

    if (cloudli_identity_parse(&identity, text, &err) != CLOUDLI_OK)
        return tool_fail("What is asked about is no identity (%s).",
                         err.message);
    c->identity = text;
    c->found = 0;
    if (cloudli_warrant_check(
            c->reg, &identity, tool_actor(c->args->value[OPT_ACTOR]),
            c->args->value[OPT_REASON], on_match, c, &err) != CLOUDLI_OK)
        return tool_refused(&err);
    if (c->rv == TOOL_DONE && c->found == 0 && c->json == NULL)
        (void)printf("No warrant names %s.\n", text);
    return c->rv;
}

static int check_lines(struct check *c)
{
    char line[CLOUDLI_IDENTITY_TEXT_MAX + 64];
    int rv = TOOL_DONE;

    while (rv == TOOL_DONE && fgets(line, sizeof(line), stdin) != NULL) {
        line[strcspn(line, "\r\n")] = '\0';
        if (line[0] != '\0')
            rv = check_identity(c, line);
    }
    return rv;
}

static int check_all(struct check *c)
{
    const struct word_list *more = &c->args->list[LIST_TARGETS];
    const char *first = c->args->name;
    int rv = TOOL_DONE;

    if (first != NULL && strcmp(first, "-") == 0)
        rv = check_lines(c);
    else if (first != NULL)
        rv = check_identity(c, first);
    for (size_t i = 0; rv == TOOL_DONE && i < more->count; i++)
        rv = check_identity(c, more->text[i]);
    return rv;
}

int run_check(cloudli_register *reg, struct arguments *args)
{
    struct check c = {
        .reg = reg, .args = args, .facts = CLOUDLI_DECISION_FACTS_INIT};
    cloudli_treaties *treaties = NULL;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv = read_countries(&c);

    if (rv != TOOL_DONE)
        return rv;
    if (args->name == NULL && args->list[LIST_TARGETS].count == 0)
        return tool_usage("IDENTITY is missing.");
    if (cloudli_treaties_open(&treaties, args->value[OPT_STATE], &err) !=
        CLOUDLI_OK)
        return tool_refused(&err);
    c.facts.treaties = treaties;
    if (args->value[OPT_JSON] != NULL)
        c.json = json_array();
    rv = check_all(&c);
    if (rv == TOOL_DONE && c.json != NULL)
        rv = json_print(json_incref(c.json));
    json_decref(c.json);
    cloudli_treaties_free(treaties);
    return rv;
}
