/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * cloudli-warrant: the LI officer's hand on the register. It enters warrants
 * and destinations, shows them, halts them and withdraws them; every CLIF on
 * the same state folder follows within 100 ms. Here are the command line, and
 * what all commands have in common: asking, trying, telling what changed. The
 * commands themselves are a table, warrant_commands.c.
 */
#include "warrant_command.h"
#include "warrant_file.h"
#include "warrant_json.h"
#include "warrant_view.h"

#include <cloudli/cloudli.h>
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define NAME "cloudli-warrant"
#define SENTENCE_MAX 256
#define OPTION_BASE 256 /* above all that getopt says by a character */

/* --- The command line --- */

static int keep_value(struct arguments *args, int id, const char *text)
{
    const struct option_info *o = &option_infos[id];
    struct word_list *list = &args->list[o->list];

    if (o->list == LIST_NONE && args->value[id] != NULL && text != NULL)
        return tool_usage("--%s is given twice.", o->name);
    args->value[id] = text == NULL ? "" : text;
    if (o->list == LIST_NONE)
        return TOOL_DONE;
    if (o->list == LIST_FALLBACKS && list->count == CLOUDLI_HOSTS_MAX - 1)
        return tool_usage("A destination has at most %d fallbacks.",
                          CLOUDLI_HOSTS_MAX - 1);
    if (list->count == LIST_MAX)
        return tool_usage("A warrant has at most %d targets.", LIST_MAX);
    list->text[list->count++] = text;
    return TOOL_DONE;
}

static int is_spelled_out(int argc, char **argv, int id)
{
    char option[SENTENCE_MAX];

    if (!option_infos[id].spelled_out)
        return 1;
    (void)snprintf(option, sizeof(option), "--%s", option_infos[id].name);
    return tool_spelled_out(argc, argv, option);
}

static int read_options(int argc, char **argv, struct arguments *args)
{
    struct option options[OPT_COUNT + 1];
    int id, rv = TOOL_DONE;

    memset(options, 0, sizeof(options));
    for (int i = 0; i < OPT_COUNT; i++)
        options[i] = (struct option){
            option_infos[i].name,
            option_infos[i].value == NULL ? no_argument : required_argument,
            NULL, OPTION_BASE + i};
    opterr = 0;
    while (rv == TOOL_DONE &&
           (id = getopt_long(argc, argv, ":", options, NULL)) != -1) {
        if (id == ':')
            return tool_usage("%s needs a value.", argv[optind - 1]);
        if (id == '?' && optopt > 0 && optopt < OPTION_BASE)
            return tool_usage("-%c is not an option.", optopt);
        if (id == '?')
            return tool_usage("%s is not an option.", argv[optind - 1]);
        id -= OPTION_BASE;
        if (!is_spelled_out(argc, argv, id))
            return tool_usage("--%s must be spelled out.",
                              option_infos[id].name);
        rv = keep_value(args, id, optarg);
    }
    return rv;
}

static const struct command *find_command(char *const *words, int count)
{
    for (size_t i = 0; i < command_count; i++) {
        const struct command *c = &commands[i];

        if (count > 0 && strcmp(words[0], c->words[0]) == 0 &&
            (c->words[1] == NULL ||
             (count > 1 && strcmp(words[1], c->words[1]) == 0)))
            return c;
    }
    return NULL;
}

static int needs_state(const struct command *command)
{
    return command->run != print_completion;
}

/* The operand, and that there is no option that the command has not. */
static int check_arguments(const struct command *command, char *const *words,
                           int count, struct arguments *args)
{
    const int operands = command->operand != NULL;
    const int used = command->words[1] == NULL ? 1 : 2;

    if (count > used + operands)
        return tool_usage("'%s' is one word too many.", words[used + operands]);
    if (operands && count == used && command->operand[0] != '[')
        return tool_usage("%s is missing.", command->operand);
    args->name = count > used ? words[used] : NULL;
    for (enum option_id id = OPT_GLOBALS; id < OPT_COUNT; id++) {
        if (args->value[id] != NULL && command_use(command, id) == NULL)
            return tool_usage("--%s is not an option of this command.",
                              option_infos[id].name);
    }
    return TOOL_DONE;
}

/* What a command needs was given, here or in the file. */
static int check_needs(const struct command *command,
                       const struct arguments *args)
{
    if (needs_state(command) && args->value[OPT_STATE] == NULL)
        return tool_usage("--state is needed.");
    for (const struct option_use *u = command->uses; u->id != OPT_COUNT; u++) {
        if (u->need == NEED_NOT || args->value[u->id] != NULL)
            continue;
        if (u->need == NEED_OR_FILE && args->value[OPT_FILE] != NULL)
            return tool_usage("--%s is needed; the file does not say it.",
                              option_infos[u->id].name);
        return tool_usage("--%s is needed.", option_infos[u->id].name);
    }
    return TOOL_DONE;
}

/* --- Running --- */

/* Runs a command of which nothing is kept. */
static int rehearse(cloudli_register *reg, const struct command *command,
                    struct arguments *args, json_t **after)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv;

    if (cloudli_register_rehearse(reg, &err) != CLOUDLI_OK)
        return tool_refused(&err);
    rv = command->run(reg, args);
    if (rv == TOOL_DONE)
        rv = json_subject(after, reg, command->subject, args);
    cloudli_register_rehearse_end(reg);
    return rv;
}

static int dry_run(cloudli_register *reg, const struct command *command,
                   struct arguments *args, json_t *before)
{
    json_t *after = NULL;
    int rv = rehearse(reg, command, args, &after);

    if (rv == TOOL_DONE && command->subject != SUBJECT_NONE)
        rv = view_dry_run(args, before, after);
    json_decref(after);
    return rv;
}

/* Before what cannot be taken back: asks whoever can be asked, once it is known
 * that it can be done. */
static int ask(cloudli_register *reg, const struct command *command,
               struct arguments *args)
{
    char sentence[SENTENCE_MAX], answer[SENTENCE_MAX] = "";
    json_t *after = NULL;
    int rv;

    if (command->warns == NULL || args->value[OPT_YES] != NULL ||
        !command->warns(args, sentence, sizeof(sentence)))
        return TOOL_DONE;
    if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO))
        return tool_usage("--yes is needed where nobody can be asked.");
    rv = rehearse(reg, command, args, &after);
    json_decref(after);
    if (rv != TOOL_DONE)
        return rv;
    (void)fprintf(stderr, "%s Is that right? Type yes: ", sentence);
    if (fgets(answer, sizeof(answer), stdin) != NULL &&
        strcmp(answer, "yes\n") == 0)
        return TOOL_DONE;
    return tool_fail("Nothing was changed.");
}

static int change(cloudli_register *reg, const struct command *command,
                  struct arguments *args)
{
    json_t *before = NULL, *after = NULL;
    int rv = json_subject(&before, reg, command->subject, args);

    if (rv == TOOL_DONE && args->value[OPT_DRY_RUN] != NULL) {
        rv = dry_run(reg, command, args, before);
        json_decref(before);
        return rv;
    }
    if (rv == TOOL_DONE)
        rv = ask(reg, command, args);
    if (rv == TOOL_DONE)
        rv = command->run(reg, args);
    if (rv == TOOL_DONE && command->subject != SUBJECT_NONE)
        rv = json_subject(&after, reg, command->subject, args);
    if (rv == TOOL_DONE && command->subject != SUBJECT_NONE)
        rv = view_change(reg, command, args, before, after);
    json_decref(before);
    json_decref(after);
    return rv;
}

/* Opens the register. One of which nothing may be changed is not made either:
 * there must be one, and of this version. */
static int open_register(cloudli_register **reg, const struct arguments *args)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_register_options options = CLOUDLI_REGISTER_OPTIONS_INIT;
    const int names = args->value[OPT_NAMES] != NULL;

    options.state_dir = args->value[OPT_STATE];
    options.key_file = args->value[OPT_REGISTER_KEY];
    options.operator_id = args->value[OPT_OPERATOR];
    if (names || args->value[OPT_DRY_RUN] != NULL) {
        options.read_only = 1;
        if (cloudli_register_open_with(reg, &options, &err) != CLOUDLI_OK)
            return tool_refused(&err);
        if (names)
            return TOOL_DONE;
        cloudli_register_close(*reg);
        options.read_only = 0;
        /* The first provider that is named is recorded: here he is not. */
        options.operator_id = NULL;
    }
    if (cloudli_register_open_with(reg, &options, &err) != CLOUDLI_OK)
        return tool_refused(&err);
    return TOOL_DONE;
}

static int run(const struct command *command, struct arguments *args)
{
    cloudli_register *reg = NULL;
    int rv = TOOL_DONE;

    if (needs_state(command))
        rv = open_register(&reg, args);
    if (rv != TOOL_DONE)
        return rv;
    rv =
        command->changes ? change(reg, command, args) : command->run(reg, args);
    cloudli_register_close(reg);
    if (fflush(stdout) != 0 || ferror(stdout))
        return tool_fail("The output cannot be written: %s.", strerror(errno));
    return rv;
}

int main(int argc, char **argv)
{
    struct arguments args = {.name = NULL};
    struct warrant_file *file = NULL;
    const struct command *command;
    int rv = read_options(argc, argv, &args);

    if (rv != TOOL_DONE)
        return rv;
    command = find_command(argv + optind, argc - optind);
    if (args.value[OPT_HELP] != NULL)
        return command == NULL ? help_overview() : help_command(command);
    if (args.value[OPT_VERSION] != NULL)
        return tool_version(NAME);
    if (command == NULL && optind == argc)
        return tool_usage("A command is needed.");
    if (command == NULL)
        return tool_usage("'%s' is not a command.", argv[optind]);
    rv = check_arguments(command, argv + optind, argc - optind, &args);
    if (rv == TOOL_DONE)
        rv = warrant_file_read(&file, &args);
    if (rv == TOOL_DONE)
        rv = check_needs(command, &args);
    if (rv == TOOL_DONE)
        rv = run(command, &args);
    warrant_file_free(file);
    return rv;
}
