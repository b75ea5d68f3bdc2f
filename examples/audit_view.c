/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "audit_view.h"

#include "tool.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#define CELL_MAX 512

struct audit_view {
    struct tool_table *table; /* NULL: JSON */
    int details;
    int failed;
};

static const char *const titles[] = {
    "NUMBER",    "TIME", "ACTOR", "ACTION",      "WARRANT",
    "AUTHORITY", "LIID", "WHY",   "DESTINATION", "DETAIL"};

#define COLUMNS (sizeof(titles) / sizeof(titles[0]))

struct audit_view *audit_view_new(int json, int details)
{
    struct audit_view *view = calloc(1, sizeof(*view));

    if (view == NULL)
        return NULL;
    view->details = details;
    if (!json)
        view->table = tool_table_new(titles, COLUMNS - !details);
    if (!json && view->table == NULL) {
        free(view);
        return NULL;
    }
    return view;
}

void audit_view_free(struct audit_view *view)
{
    if (view == NULL)
        return;
    tool_table_free(view->table);
    free(view);
}

/* --- As JSON --- */

static void set_text(json_t *object, const char *key, const char *text)
{
    if (text != NULL)
        (void)json_object_set_new(object, key, json_string(text));
}

static int print_json(const json_t *object)
{
    return object != NULL && json_dumpf(object, stdout, JSON_COMPACT) == 0 &&
           putchar('\n') != EOF;
}

static int print_line(const cloudli_audit_line *line)
{
    json_t *object = json_object(), *detail;
    char time[CLOUDLI_TIME_TEXT_MAX];
    int printed;

    cloudli_time_format(line->time, time);
    (void)json_object_set_new(object, "number",
                              json_integer((json_int_t)line->number));
    set_text(object, "time", time);
    set_text(object, "actor", line->actor);
    set_text(object, "action", line->action);
    if (line->warrant != 0)
        (void)json_object_set_new(object, "warrant",
                                  json_integer((json_int_t)line->warrant));
    set_text(object, "authority", line->authority);
    set_text(object, "liid", line->liid);
    set_text(object, "destination", line->destination);
    set_text(object, "code", line->code);
    set_text(object, "reason", line->reason);
    if (line->detail != NULL) {
        detail = json_loads(line->detail, 0, NULL);
        if (detail == NULL)
            detail = json_string(line->detail);
        (void)json_object_set_new(object, "detail", detail);
    }
    set_text(object, "hash", line->hash);
    printed = print_json(object);
    json_decref(object);
    return printed;
}

/* --- As a table --- */

/* A terminal does what it is told: what is not to be shown is a dot. */
static void make_plain(char *text)
{
    for (; *text != '\0'; text++) {
        if ((unsigned char)*text < 0x20 || *text == 0x7f)
            *text = '.';
    }
}

static int add_row(struct audit_view *view, const cloudli_audit_line *line)
{
    char number[24], warrant[24], time[CLOUDLI_TIME_TEXT_MAX];
    char texts[6][CELL_MAX];
    const char *const from[6] = {line->actor,       line->action,
                                 line->authority,   line->liid,
                                 line->destination, line->detail};
    char why[2 * CELL_MAX];
    const char *code = line->code == NULL ? "" : line->code;
    const char *reason = line->reason == NULL ? "" : line->reason;

    (void)snprintf(number, sizeof(number), "%" PRIu64, line->number);
    (void)snprintf(warrant, sizeof(warrant), "%" PRIu64, line->warrant);
    tool_time_text(line->time, time);
    for (size_t i = 0; i < 6; i++) {
        (void)snprintf(texts[i], sizeof(texts[i]), "%s",
                       from[i] == NULL ? "" : from[i]);
        make_plain(texts[i]);
    }
    (void)snprintf(why, sizeof(why), "%s%s%s", code,
                   *code != '\0' && *reason != '\0' ? ": " : "", reason);
    make_plain(why);
    {
        const char *const cells[COLUMNS] = {number,
                                            time,
                                            texts[0],
                                            texts[1],
                                            line->warrant == 0 ? "" : warrant,
                                            texts[2],
                                            texts[3],
                                            why,
                                            texts[4],
                                            texts[5]};

        return tool_table_row(view->table, cells);
    }
}

int audit_view_line(void *user_data, const cloudli_audit_line *line)
{
    struct audit_view *view = user_data;

    if (!(view->table == NULL ? print_line(line) : add_row(view, line)))
        view->failed = 1;
    return view->failed;
}

int audit_view_end(struct audit_view *view)
{
    if (view->table != NULL && !view->failed)
        tool_table_print(view->table, stdout);
    return !view->failed && fflush(stdout) == 0 && !ferror(stdout);
}

/* --- What verifying came to --- */

static void report_json(const cloudli_audit_report *report, const char *why)
{
    json_t *object = json_pack(
        "{s:b, s:I, s:I, s:I, s:I, s:I, s:I, s:s}", "sound",
        report->fault == CLOUDLI_AUDIT_SOUND, "lines",
        (json_int_t)report->lines, "withheld", (json_int_t)report->withheld,
        "last", (json_int_t)report->last, "signatures",
        (json_int_t)report->signatures, "signed_to",
        (json_int_t)report->signed_to, "unclosed", (json_int_t)report->unclosed,
        "hash", report->hash);

    if (report->fault != CLOUDLI_AUDIT_SOUND) {
        set_text(object, "fault", cloudli_audit_fault_name(report->fault));
        (void)json_object_set_new(object, "line",
                                  json_integer((json_int_t)report->line));
        if (report->other != 0)
            (void)json_object_set_new(object, "other",
                                      json_integer((json_int_t)report->other));
        set_text(object, "why", why);
    }
    (void)print_json(object);
    json_decref(object);
}

void audit_view_report(const cloudli_audit_report *report, const char *why,
                       int json)
{
    if (json) {
        report_json(report, why);
        return;
    }
    if (report->fault == CLOUDLI_AUDIT_SOUND)
        (void)printf("Sound: %" PRIu64 " lines", report->lines);
    else
        (void)printf("TAMPERED: %s\nUp to there %" PRIu64 " lines are sound",
                     why, report->lines);
    if (report->withheld != 0)
        (void)printf(" (%" PRIu64 " of them withheld)", report->withheld);
    (void)printf(", signed up to line %" PRIu64 " by %" PRIu64 " signatures.\n",
                 report->signed_to, report->signatures);
    if (report->other != 0)
        (void)printf("It stands in the place of line %" PRIu64 ".\n",
                     report->other);
    if (report->fault == CLOUDLI_AUDIT_SOUND && report->last > 0)
        (void)printf("To be kept elsewhere, for --known: %" PRIu64 ":%s\n",
                     report->last, report->hash);
}
