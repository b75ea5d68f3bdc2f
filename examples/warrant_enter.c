/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Warrants are entered, one by one or from a list, and taken through their
 * lives. */
#include "warrant_changing.h"
#include "warrant_run.h"
#include "warrant_scope.h"

#include <cloudli/cloudli.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define DEFAULT_PERIOD "+30d"

static const char *actor_of(const struct arguments *args)
{
    return tool_actor(args->value[OPT_ACTOR]);
}

/* --- Entering --- */

static int read_period(cloudli_warrant *w, const struct arguments *args)
{
    const char *start = args->value[OPT_START];
    const char *end = args->value[OPT_END];

    if (!tool_time(&w->start, start == NULL ? "now" : start,
                   cloudli_time_now()))
        return tool_usage("--start is neither a time as 2026-11-24T08:00:00Z "
                          "nor a span as +1h.");
    if (!tool_time(&w->end, end == NULL ? DEFAULT_PERIOD : end, w->start))
        return tool_usage("--end is neither a time as 2026-12-24T08:00:00Z "
                          "nor a span as +30d.");
    return TOOL_DONE;
}

/* All that options say of a new warrant, but its targets. */
static int read_warrant(cloudli_warrant *w, const struct arguments *args)
{
    int rv = read_period(w, args);

    scope_default(w);
    if (rv == TOOL_DONE)
        rv = scope_read(w, args->value[OPT_DELIVER], args->value[OPT_SERVICES],
                        args->value[OPT_MEDIA]);
    w->authority = args->value[OPT_AUTHORITY];
    w->liid = args->value[OPT_LIID];
    w->country = args->value[OPT_COUNTRY];
    w->delivery_country = args->value[OPT_DELIVERY_COUNTRY];
    w->reference = args->value[OPT_REFERENCE];
    w->destination = args->value[OPT_DESTINATION];
    w->destination_cc = args->value[OPT_DESTINATION_CC];
    w->profile = args->value[OPT_PROFILE];
    w->shared = args->value[OPT_SHARED] != NULL;
    w->state = args->value[OPT_DRAFT] == NULL ? 0 : CLOUDLI_WARRANT_DRAFT;
    return rv;
}

int run_add(cloudli_register *reg, struct arguments *args)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_warrant w = CLOUDLI_WARRANT_INIT;
    const int rv = read_warrant(&w, args);

    if (rv != TOOL_DONE)
        return rv;
    w.targets = args->list[LIST_TARGETS].text;
    w.target_count = args->list[LIST_TARGETS].count;
    if (cloudli_warrant_add(reg, &w, actor_of(args), NULL, &err) != CLOUDLI_OK)
        return tool_refused(&err);
    return TOOL_DONE;
}

/* --- Many at once --- */

static int64_t read_list(void *user_data, char *buffer, size_t cap)
{
    FILE *file = user_data;
    const size_t len = fread(buffer, 1, cap, file);

    return ferror(file) ? -1 : (int64_t)len;
}

static int tell_fault(void *user_data, uint64_t line, int32_t status,
                      const char *reason)
{
    (void)user_data;
    (void)status;
    (void)fprintf(stderr, "line %" PRIu64 ": %s\n", line, reason);
    return 0;
}

static void show_load(const cloudli_load *load, int json, int dry)
{
    const char *verb = dry ? "would be entered" : "were entered";

    if (json)
        (void)printf("{\"dry_run\": %s, \"lines\": %" PRIu64
                     ", \"faulty\": %" PRIu64 ", \"loaded\": %" PRIu64 "}\n",
                     dry ? "true" : "false", load->lines, load->faulty,
                     load->loaded);
    else
        (void)printf("%" PRIu64 " warrants %s; of %" PRIu64 " lines, %" PRIu64
                     " were refused.\n",
                     load->loaded, verb, load->lines, load->faulty);
}

static int load_file(cloudli_register *reg, const struct arguments *args,
                     FILE *file)
{
    cloudli_warrant like = CLOUDLI_WARRANT_INIT;
    cloudli_load load = CLOUDLI_LOAD_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv = read_warrant(&like, args);

    if (rv != TOOL_DONE)
        return rv;
    load.like = &like;
    load.read = read_list;
    load.fault = tell_fault;
    load.user_data = file;
    load.keep_good = args->value[OPT_KEEP_GOOD] != NULL;
    rv = cloudli_warrant_load(reg, &load, actor_of(args), &err);
    if (rv != CLOUDLI_OK && rv != CLOUDLI_ERR_IDENTITY)
        return tool_refused(&err);
    show_load(&load, args->value[OPT_JSON] != NULL,
              args->value[OPT_DRY_RUN] != NULL);
    if (rv != CLOUDLI_OK)
        return tool_refused(&err);
    return load.faulty == 0 ? TOOL_DONE : TOOL_FAILED;
}

int run_load(cloudli_register *reg, struct arguments *args)
{
    FILE *file;
    int rv;

    if (strcmp(args->name, "-") == 0)
        return load_file(reg, args, stdin);
    file = fopen(args->name, "rb");
    if (file == NULL)
        return tool_fail("The list cannot be read (%s): %s.", strerror(errno),
                         args->name);
    rv = load_file(reg, args, file);
    (void)fclose(file);
    return rv;
}

/* --- Its life --- */

/* extend and modify: one is the other with nothing but an end. */
int run_modify(cloudli_register *reg, struct arguments *args)
{
    const char *const *v = args->value;
    const struct change_words words = {v[OPT_AUTHORITY],
                                       v[OPT_LIID],
                                       v[OPT_END],
                                       v[OPT_DESTINATION],
                                       v[OPT_DESTINATION_CC],
                                       v[OPT_DELIVER],
                                       v[OPT_SERVICES],
                                       v[OPT_MEDIA],
                                       args->list[LIST_TARGETS].text,
                                       args->list[LIST_TARGETS].count,
                                       args->list[LIST_REMOVED].text,
                                       args->list[LIST_REMOVED].count,
                                       v[OPT_SHARED] != NULL,
                                       actor_of(args),
                                       v[OPT_REASON]};

    return change_run(reg, &words);
}

typedef int (*step_fn)(cloudli_register *reg, const char *authority,
                       const char *liid, const char *actor, const char *reason,
                       cloudli_error *err);

static int take_step(cloudli_register *reg, const struct arguments *args,
                     step_fn step)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;

    if (step(reg, args->value[OPT_AUTHORITY], args->value[OPT_LIID],
             actor_of(args), args->value[OPT_REASON], &err) != CLOUDLI_OK)
        return tool_refused(&err);
    return TOOL_DONE;
}

int run_suspend(cloudli_register *reg, struct arguments *args)
{
    return take_step(reg, args, cloudli_warrant_suspend);
}

int run_resume(cloudli_register *reg, struct arguments *args)
{
    return take_step(reg, args, cloudli_warrant_resume);
}

int run_revoke(cloudli_register *reg, struct arguments *args)
{
    return take_step(reg, args,
                     args->value[OPT_WIPE] == NULL ? cloudli_warrant_revoke
                                                   : cloudli_warrant_wipe);
}

int run_approve(cloudli_register *reg, struct arguments *args)
{
    return take_step(reg, args, cloudli_warrant_approve);
}

int warn_of_revoke(const struct arguments *args, char *text, size_t size)
{
    (void)snprintf(
        text, size, "Warrant %s of %s is withdrawn for good%s.",
        args->value[OPT_LIID], args->value[OPT_AUTHORITY],
        args->value[OPT_WIPE] == NULL ? "" : ", and what waits of it is wiped");
    return 1;
}
