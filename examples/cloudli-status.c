/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * cloudli-status: how the handover stands, as the CLIFs on a state folder tell
 * it in their status files; once, or live on a terminal.
 */
#include "status_view.h"
#include "tool.h"

#include <errno.h>
#include <getopt.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define NAME "cloudli-status"
#define INTERVAL_DEFAULT 1
#define INTERVAL_MAX 3600

static const char help[] =
    "Usage: cloudli-status --state DIR [OPTION]...\n"
    "\n"
    "Shows how the handover of each service on a state folder stands: links,\n"
    "records accepted, delivered, waiting and lost, and what needs attention.\n"
    "On a terminal it goes on until it is ended by Ctrl-C. A service tells "
    "its\n"
    "state if its CLIF was opened with status_file set.\n"
    "\n"
    "  --state DIR         folder of the register\n"
    "  --once              show it once and end\n"
    "  --interval SECONDS  time between two looks (default: 1)\n"
    "  --json              print one JSON object a look\n"
    "  --color WHEN        always, never or auto (default: on a terminal)\n"
    "  --help, --version\n"
    "\n"
    "Example:\n"
    "  cloudli-status --state /var/lib/cloudli --once\n"
    "\n"
    "Exit codes: 0 shown, 1 no service tells its state or it cannot be read,\n"
    "2 wrong usage.\n";

struct arguments {
    const char *state;
    const char *color;
    uint32_t interval;
    int once;
    int json;
};

enum option_id {
    OPT_STATE = 256,
    OPT_ONCE,
    OPT_INTERVAL,
    OPT_JSON,
    OPT_COLOR,
    OPT_HELP,
    OPT_VERSION
};

static const struct option long_options[] = {
    {"state", required_argument, NULL, OPT_STATE},
    {"once", no_argument, NULL, OPT_ONCE},
    {"interval", required_argument, NULL, OPT_INTERVAL},
    {"json", no_argument, NULL, OPT_JSON},
    {"color", required_argument, NULL, OPT_COLOR},
    {"help", no_argument, NULL, OPT_HELP},
    {"version", no_argument, NULL, OPT_VERSION},
    {NULL, 0, NULL, 0},
};

static volatile sig_atomic_t told_to_end;

static void on_signal(int number)
{
    (void)number;
    told_to_end = 1;
}

/* -1, or the exit status that ends the program. */
static int take_option(struct arguments *args, int id, const char *value)
{
    switch (id) {
    case OPT_STATE:
        args->state = value;
        return -1;
    case OPT_ONCE:
        args->once = 1;
        return -1;
    case OPT_INTERVAL:
        if (!tool_number(&args->interval, value, 1, INTERVAL_MAX))
            return tool_usage("--interval is not a number from 1 to %d.",
                              INTERVAL_MAX);
        return -1;
    case OPT_JSON:
        args->json = 1;
        return -1;
    case OPT_COLOR:
        if (strcmp(value, "always") != 0 && strcmp(value, "never") != 0 &&
            strcmp(value, "auto") != 0)
            return tool_usage("--color is not always, never or auto.");
        args->color = value;
        return -1;
    case OPT_HELP:
        (void)fputs(help, stdout);
        return TOOL_DONE;
    case OPT_VERSION:
        return tool_version(NAME);
    default:
        return tool_usage("An option is unknown or lacks its value.");
    }
}

static int read_arguments(struct arguments *args, int argc, char **argv)
{
    int id, end = -1;

    *args = (struct arguments){.color = "auto", .interval = INTERVAL_DEFAULT};
    opterr = 0;
    while (end < 0 &&
           (id = getopt_long(argc, argv, "", long_options, NULL)) != -1)
        end = take_option(args, id, optarg);
    if (end >= 0)
        return end;
    if (optind < argc)
        return tool_usage("'%s' is not an option.", argv[optind]);
    if (args->state == NULL)
        return tool_usage("--state is needed.");
    return -1;
}

static int wants_color(const struct arguments *args, int terminal)
{
    if (strcmp(args->color, "auto") != 0)
        return strcmp(args->color, "always") == 0;
    return terminal && getenv("NO_COLOR") == NULL;
}

/* One look: 1 if there was something to show, 0 if not, -1 if it failed. */
static int look(const struct arguments *args, int color, int clear)
{
    struct status *status = status_read(args->state);
    int shown;

    if (status == NULL)
        return -1;
    if (clear) /* home; each line is cleared as it is written over */
        (void)fputs("\033[H\033[2J", stdout);
    shown =
        args->json ? status_print_json(status) : status_print(status, color);
    status_free(status);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        (void)tool_fail("The output cannot be written: %s.", strerror(errno));
        return -1;
    }
    return shown;
}

static int run(const struct arguments *args)
{
    const int terminal = isatty(STDOUT_FILENO);
    const int live = !args->once && (terminal || args->json);
    const struct timespec pause = {(time_t)args->interval, 0};
    int shown;

    do {
        shown = look(args, wants_color(args, terminal),
                     live && terminal && !args->json);
        if (shown < 0)
            return TOOL_FAILED;
        if (live && !told_to_end)
            (void)nanosleep(&pause, NULL); /* a signal ends it */
    } while (live && !told_to_end);
    if (shown)
        return TOOL_DONE;
    return tool_fail("No service on this state folder tells its state.");
}

int main(int argc, char **argv)
{
    const struct sigaction action = {.sa_handler = on_signal};
    struct arguments args;
    int status = read_arguments(&args, argc, argv);

    if (status >= 0)
        return status;
    (void)sigaction(SIGINT, &action, NULL);
    (void)sigaction(SIGTERM, &action, NULL);
    return run(&args);
}
