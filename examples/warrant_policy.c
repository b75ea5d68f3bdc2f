/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who may change the register, and whether what widens takes two. */
#include "warrant_json.h"
#include "warrant_listing.h"
#include "warrant_run.h"

#include <cloudli/cloudli.h>
#include <stdlib.h>
#include <string.h>

#define TEXT_MAX 4096

/* --- Actors --- */

/* Cuts a text at a mark into a list; 1, or 0 if there are too many. */
static int cut(char *text, char mark, struct word_list *list)
{
    while (text != NULL) {
        char *end = strchr(text, mark);

        if (list->count == LIST_MAX)
            return 0;
        list->text[list->count++] = text;
        if (end != NULL)
            *end++ = '\0';
        text = end;
    }
    return 1;
}

static int set_actor(cloudli_register *reg, const cloudli_actor *who,
                     struct arguments *args)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    uint32_t done = 0;

    if (cloudli_register_set_actor(reg, who, tool_actor(args->value[OPT_ACTOR]),
                                   args->value[OPT_REASON], &done,
                                   &err) != CLOUDLI_OK)
        return tool_refused(&err);
    args->waits = !done;
    return TOOL_DONE;
}

static int is_disabled(const char *roles)
{
    return strcmp(roles, "none") == 0;
}

int run_actor_set(cloudli_register *reg, struct arguments *args)
{
    const char *roles = args->value[OPT_ROLES];
    const char *until = args->value[OPT_UNTIL];
    struct word_list authorities = {.count = 0}, countries = {.count = 0};
    cloudli_actor who = CLOUDLI_ACTOR_INIT;
    char *names = NULL, *codes = NULL;
    int rv = TOOL_DONE;

    if (!is_disabled(roles) &&
        !tool_words(&who.roles, roles, warrant_role_words))
        return tool_usage("--roles is not made of officer, approver and ttp.");
    if (until != NULL && !tool_time(&who.until, until, cloudli_time_now()))
        return tool_usage("--until is neither a time as 2027-01-01 nor a span "
                          "as +90d.");
    if (args->value[OPT_FOR_AUTHORITIES] != NULL)
        names = strdup(args->value[OPT_FOR_AUTHORITIES]);
    if (args->value[OPT_FOR_COUNTRIES] != NULL)
        codes = strdup(args->value[OPT_FOR_COUNTRIES]);
    if (!cut(names, ';', &authorities) || !cut(codes, ',', &countries))
        rv = tool_usage("An actor has at most %d authorities and countries.",
                        LIST_MAX);
    who.name = args->name;
    who.authorities = authorities.text;
    who.authority_count = authorities.count;
    who.countries = countries.text;
    who.country_count = countries.count;
    if (rv == TOOL_DONE)
        rv = set_actor(reg, &who, args);
    free(names);
    free(codes);
    return rv;
}

int warn_of_actor(const struct arguments *args, char *text, size_t size)
{
    if (!is_disabled(args->value[OPT_ROLES]))
        return 0;
    (void)snprintf(text, size, "%s may do nothing any more.", args->name);
    return 1;
}

static void join(char *text, const char *const *list, size_t count)
{
    size_t len = 0;

    text[0] = '\0';
    for (size_t i = 0; i < count && len < TEXT_MAX; i++)
        len += (size_t)snprintf(text + len, TEXT_MAX - len, "%s%s",
                                i == 0 ? "" : "; ", list[i]);
}

static int list_actor(void *user_data, const cloudli_actor *who)
{
    struct listing *listing = user_data;
    char roles[WARRANT_WORDS_MAX], until[CLOUDLI_TIME_TEXT_MAX] = "";
    char authorities[TEXT_MAX], countries[TEXT_MAX];
    const char *const row[] = {who->name, roles, authorities, countries, until};

    if (listing->json != NULL)
        return listing_add_json(listing, json_actor(who));
    tool_words_text(who->roles, warrant_role_words, roles, sizeof(roles));
    if (roles[0] == '\0')
        (void)snprintf(roles, sizeof(roles), "none");
    join(authorities, who->authorities, who->authority_count);
    join(countries, who->countries, who->country_count);
    if (who->until != 0)
        tool_time_text(who->until, until);
    return listing_add_row(listing, row);
}

int run_actor_list(cloudli_register *reg, struct arguments *args)
{
    static const char *const titles[] = {"NAME", "ROLES", "FOR AUTHORITIES",
                                         "FOR COUNTRIES", "UNTIL"};
    cloudli_error err = CLOUDLI_ERROR_INIT;
    struct listing listing;

    listing_begin(&listing, args->value[OPT_JSON] != NULL, titles,
                  sizeof(titles) / sizeof(titles[0]));
    if (!listing.failed)
        err.code =
            cloudli_register_list_actors(reg, list_actor, &listing, &err);
    return listing_end(&listing, &err,
                       "No actor is registered: any name may do anything.");
}

/* --- The policy --- */

int run_policy_set(cloudli_register *reg, struct arguments *args)
{
    const char *word = args->value[OPT_FOUR_EYES];
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_register_policy policy = CLOUDLI_REGISTER_POLICY_INIT;
    uint32_t done = 0;

    policy.four_eyes = strcmp(word, "on") == 0;
    if (!policy.four_eyes && strcmp(word, "off") != 0)
        return tool_usage("--four-eyes is neither on nor off.");
    if (cloudli_register_set_policy(
            reg, &policy, tool_actor(args->value[OPT_ACTOR]),
            args->value[OPT_REASON], &done, &err) != CLOUDLI_OK)
        return tool_refused(&err);
    return TOOL_DONE;
}

int warn_of_policy(const struct arguments *args, char *text, size_t size)
{
    (void)snprintf(text, size, "Four eyes is switched %s.",
                   args->value[OPT_FOUR_EYES]);
    return 1;
}
