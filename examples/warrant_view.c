/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant_view.h"

#include "warrant_destination.h"
#include "warrant_json.h"
#include "warrant_listing.h"
#include "warrant_run.h"

#include <cloudli/cloudli.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define SPAN_MAX 64

static int wants_json(const struct arguments *args)
{
    return args->value[OPT_JSON] != NULL;
}

/* --- All of them --- */

static const struct tool_word state_words[] = {
    {"draft", 1u << CLOUDLI_WARRANT_DRAFT},
    {"scheduled", 1u << CLOUDLI_WARRANT_SCHEDULED},
    {"active", 1u << CLOUDLI_WARRANT_ACTIVE},
    {"suspended", 1u << CLOUDLI_WARRANT_SUSPENDED},
    {"expired", 1u << CLOUDLI_WARRANT_EXPIRED},
    {"revoked", 1u << CLOUDLI_WARRANT_REVOKED},
    {"awaiting", 1u << CLOUDLI_WARRANT_AWAITING},
    {NULL, 0}};

#define STATES_OVER                                                            \
    (1u << CLOUDLI_WARRANT_EXPIRED | 1u << CLOUDLI_WARRANT_REVOKED)

/* Which warrants are listed. */
struct choice {
    struct listing listing;
    uint32_t states;         /* 0: any */
    cloudli_time ends_until; /* 0: any */
    const char *destination; /* NULL: any */
};

static int is_chosen(const struct choice *choice, const cloudli_warrant *w)
{
    const char *to = choice->destination;

    if (choice->states != 0 && !(choice->states & 1u << w->state))
        return 0;
    if (choice->ends_until != 0 &&
        ((STATES_OVER & 1u << w->state) != 0 || w->end > choice->ends_until))
        return 0;
    return to == NULL || strcmp(w->destination, to) == 0 ||
           (w->destination_cc != NULL && strcmp(w->destination_cc, to) == 0);
}

/* The first target, and how many more there are. */
static void targets_text(const cloudli_warrant *w, char *text, size_t size)
{
    if (w->target_count > 1)
        (void)snprintf(text, size, "%s (+%zu)", w->targets[0],
                       w->target_count - 1);
    else
        (void)snprintf(text, size, "%s", w->targets[0]);
}

/* To the second: a table has no room for more, and show has it. */
static void seconds_text(cloudli_time time, char text[CLOUDLI_TIME_TEXT_MAX])
{
    tool_time_text(time - time % CLOUDLI_SECOND, text);
}

static int list_warrant(void *user_data, const cloudli_warrant *w)
{
    struct choice *choice = user_data;
    char number[24], start[CLOUDLI_TIME_TEXT_MAX], end[CLOUDLI_TIME_TEXT_MAX];
    char deliver[WARRANT_WORDS_MAX], target[CLOUDLI_IDENTITY_TEXT_MAX + 16];
    const char *const row[] = {
        number,        w->authority,
        w->liid,       cloudli_warrant_state_name(w->state),
        start,         end,
        deliver,       target,
        w->destination};

    if (!is_chosen(choice, w))
        return 0;
    if (choice->listing.json != NULL)
        return listing_add_json(&choice->listing, json_warrant(w));
    (void)snprintf(number, sizeof(number), "%llu",
                   (unsigned long long)w->number);
    seconds_text(w->start, start);
    seconds_text(w->end, end);
    tool_words_text(w->deliver, warrant_deliver_words, deliver,
                    sizeof(deliver));
    targets_text(w, target, sizeof(target));
    return listing_add_row(&choice->listing, row);
}

static int read_choice(struct choice *choice, const struct arguments *args)
{
    const char *states = args->value[OPT_IN_STATE];
    const char *span = args->value[OPT_EXPIRING];
    char signed_span[SPAN_MAX];

    choice->destination = args->value[OPT_DESTINATION];
    if (states != NULL && !tool_words(&choice->states, states, state_words))
        return tool_usage("--in-state is not a list of these words: %s.",
                          option_infos[OPT_IN_STATE].words);
    if (span == NULL)
        return TOOL_DONE;
    (void)snprintf(signed_span, sizeof(signed_span), "%s%s",
                   span[0] >= '0' && span[0] <= '9' && strchr(span, '-') == NULL
                       ? "+"
                       : "",
                   span);
    if (!tool_time(&choice->ends_until, signed_span, cloudli_time_now()))
        return tool_usage("--expiring is neither a span as 7d nor a time.");
    return TOOL_DONE;
}

int run_list(cloudli_register *reg, struct arguments *args)
{
    static const char *const titles[] = {"NUMBER",  "AUTHORITY", "LIID",
                                         "STATE",   "START",     "END",
                                         "DELIVER", "TARGET",    "DESTINATION"};
    cloudli_error err = CLOUDLI_ERROR_INIT;
    struct choice choice = {.states = 0};
    const int rv = read_choice(&choice, args);

    if (rv != TOOL_DONE)
        return rv;
    listing_begin(&choice.listing, wants_json(args), titles, COUNT(titles));
    if (!choice.listing.failed)
        err.code = cloudli_warrant_list(reg, args->value[OPT_AUTHORITY], NULL,
                                        list_warrant, &choice, &err);
    return listing_end(&choice.listing, &err,
                       "The register holds no such warrant.");
}

/* --- One of them --- */

/* A value as one line: what is in an array with commas between. */
static void value_text(const json_t *value, char *text, size_t size)
{
    size_t len = 0;

    text[0] = '\0';
    if (json_is_string(value))
        (void)snprintf(text, size, "%s", json_string_value(value));
    else if (json_is_integer(value))
        (void)snprintf(text, size, "%lld",
                       (long long)json_integer_value(value));
    else if (json_is_boolean(value))
        (void)snprintf(text, size, "%s", json_is_true(value) ? "yes" : "no");
    else if (json_is_object(value))
        (void)snprintf(text, size, "set");
    for (size_t i = 0; i < json_array_size(value); i++) {
        const json_t *item = json_array_get(value, i);

        if (!json_is_string(item) || len >= size)
            return;
        len += (size_t)snprintf(text + len, size - len, "%s%s",
                                i == 0 ? "" : ",", json_string_value(item));
    }
}

#define VALUE_MAX 4096

/* A word of JSON as an option has it: delivery-country. */
static void print_name(const char *name, int indent)
{
    (void)printf("%*s", indent, "");
    for (const char *c = name; *c != '\0'; c++)
        (void)putchar(*c == '_' ? '-' : *c);
    (void)printf("%*s", (int)(18 - strlen(name)), "");
}

/* All that an object says; an array of texts one a line. */
static void print_fields(json_t *object, int indent)
{
    char text[VALUE_MAX];
    const char *name;
    json_t *value;

    json_object_foreach(object, name, value)
    {
        value_text(value, text, sizeof(text));
        if (text[0] == '\0' || (json_is_boolean(value) && !json_is_true(value)))
            continue;
        if (strcmp(name, "targets") != 0) {
            print_name(name, indent);
            (void)puts(text);
            continue;
        }
        for (size_t i = 0; i < json_array_size(value); i++) {
            print_name(i == 0 ? name : "", indent);
            (void)puts(json_string_value(json_array_get(value, i)));
        }
    }
}

static int keep_event(void *user_data, const cloudli_audit_line *line)
{
    const char *action = line->action;

    if (strncmp(action, "warrant.", 8) == 0)
        action += 8;
    return json_array_append_new(
               user_data,
               json_pack("{s:o,s:s,s:s,s:o}", "time", json_time(line->time),
                         "actor", line->actor, "action", action, "reason",
                         json_text(line->reason))) != 0;
}

static void print_history(json_t *events)
{
    static const char *const titles[] = {"TIME", "ACTOR", "DID", "REASON"};
    struct tool_table *table = tool_table_new(titles, COUNT(titles));

    for (size_t i = 0; table != NULL && i < json_array_size(events); i++) {
        json_t *event = json_array_get(events, i);
        const char *const row[] = {
            json_string_value(json_object_get(event, "time")),
            json_string_value(json_object_get(event, "actor")),
            json_string_value(json_object_get(event, "action")),
            json_string_value(json_object_get(event, "reason"))};

        (void)tool_table_row(table, row);
    }
    (void)putchar('\n');
    if (table != NULL)
        tool_table_print(table, stdout);
    tool_table_free(table);
}

int run_show(cloudli_register *reg, struct arguments *args)
{
    cloudli_audit_filter filter = CLOUDLI_AUDIT_FILTER_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    json_t *warrant, *history;
    int rv = json_subject(&warrant, reg, SUBJECT_WARRANT, args);

    if (rv != TOOL_DONE)
        return rv;
    if (warrant == NULL)
        return tool_missing("There is no warrant of this authority with this "
                            "LIID.");
    filter.warrant =
        (uint64_t)json_integer_value(json_object_get(warrant, "number"));
    filter.action = "warrant";
    history = json_array();
    if (cloudli_audit_read(reg, &filter, tool_actor(args->value[OPT_ACTOR]),
                           keep_event, history, &err) != CLOUDLI_OK)
        rv = tool_refused(&err);
    if (rv == TOOL_DONE && wants_json(args)) {
        (void)json_object_set(warrant, "history", history);
        rv = json_print(json_incref(warrant));
    } else if (rv == TOOL_DONE) {
        print_fields(warrant, 0);
        print_history(history);
    }
    json_decref(history);
    json_decref(warrant);
    return rv;
}

/* --- What a change came to --- */

static const char *text_of(const json_t *object, const char *name)
{
    const char *text = json_string_value(json_object_get(object, name));

    return text == NULL ? "" : text;
}

static void print_policy(const json_t *policy)
{
    (void)printf("Four eyes: %s%s.\n",
                 json_is_true(json_object_get(policy, "four_eyes")) ? "on"
                                                                    : "off",
                 json_is_true(json_object_get(policy, "waiting"))
                     ? "; switching it off waits for a second actor"
                     : "");
}

int run_policy_show(cloudli_register *reg, struct arguments *args)
{
    json_t *policy;
    const int rv = json_subject(&policy, reg, SUBJECT_POLICY, args);

    if (rv != TOOL_DONE)
        return rv;
    if (wants_json(args))
        return json_print(policy);
    print_policy(policy);
    json_decref(policy);
    return TOOL_DONE;
}

static int print_change(cloudli_register *reg, const struct command *command,
                        const struct arguments *args, const json_t *after)
{
    switch (command->subject) {
    case SUBJECT_WARRANT:
        (void)printf(
            "Warrant %lld: %s, from %s to %s.\n",
            (long long)json_integer_value(json_object_get(after, "number")),
            text_of(after, "state"), text_of(after, "start"),
            text_of(after, "end"));
        break;
    case SUBJECT_DESTINATION:
        return destination_print(reg, args->name);
    case SUBJECT_ACTOR:
        if (!args->waits)
            (void)printf("Actor %s is registered.\n", args->name);
        break;
    case SUBJECT_POLICY:
        print_policy(after);
        break;
    case SUBJECT_NONE:
        break;
    }
    return TOOL_DONE;
}

int view_change(cloudli_register *reg, const struct command *command,
                const struct arguments *args, json_t *before, json_t *after)
{
    /* A change that changed nothing is refused, but for one that waits. */
    const int waits =
        args->waits || (command->subject == SUBJECT_WARRANT && before != NULL &&
                        json_equal(before, after));
    int rv;

    if (wants_json(args))
        return json_print(json_incref(after == NULL ? json_null() : after));
    rv = print_change(reg, command, args, after);
    if (waits)
        (void)puts("What was changed waits for a second actor.");
    return rv;
}

/* What is otherwise, member by member. */
static void print_difference(json_t *before, json_t *after)
{
    char old[VALUE_MAX], new[VALUE_MAX];
    const char *name;
    json_t *value;
    int any = 0;

    json_object_foreach(after, name, value)
    {
        json_t *was = json_object_get(before, name);

        if (json_equal(was, value) || strcmp(name, "revision") == 0)
            continue;
        any = 1;
        if (json_is_object(value)) {
            print_difference(was, value);
            continue;
        }
        value_text(was, old, sizeof(old));
        value_text(value, new, sizeof(new));
        print_name(name, 2);
        (void)printf("%s -> %s\n", old[0] == '\0' ? "(none)" : old,
                     new[0] == '\0' ? "(none)" : new);
    }
    if (!any)
        (void)puts("  nothing yet: it would wait for a second actor");
}

int view_dry_run(const struct arguments *args, json_t *before, json_t *after)
{
    if (wants_json(args))
        return json_print(json_pack(
            "{s:b,s:o,s:o}", "dry_run", 1, "before",
            before == NULL ? json_null() : json_incref(before), "after",
            after == NULL ? json_null() : json_incref(after)));
    (void)puts(before == NULL ? "Nothing was changed. It would be entered:"
                              : "Nothing was changed. It would be different:");
    if (after == NULL)
        (void)puts("  nothing yet: it would wait for a second actor");
    else if (before == NULL)
        print_fields(after, 2);
    else
        print_difference(before, after);
    return TOOL_DONE;
}
