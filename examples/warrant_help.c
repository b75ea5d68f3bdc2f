/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The tables as text for people, and as a completion for bash. */
#include "warrant_command.h"

#include <stdio.h>
#include <string.h>

#define NAME "cloudli-warrant"
#define LINE 80
#define TEXT_COLUMN 26
#define COMMAND_COLUMN 26
#define COLUMN_TEXT_MAX 64

void command_name(const struct command *command, char *text, size_t size)
{
    (void)snprintf(text, size, "%s%s%s%s%s", command->words[0],
                   command->words[1] == NULL ? "" : " ",
                   command->words[1] == NULL ? "" : command->words[1],
                   command->operand == NULL ? "" : " ",
                   command->operand == NULL ? "" : command->operand);
}

const struct option_use *command_use(const struct command *command,
                                     enum option_id id)
{
    for (const struct option_use *u = command->uses; u->id != OPT_COUNT; u++) {
        if (u->id == id)
            return u;
    }
    return NULL;
}

/* --- For people --- */

/* Words from a column on, which the cursor is at, broken between words; line
 * feeds are kept. */
static void print_wrapped(const char *text, size_t column)
{
    size_t at = column;

    while (*text != '\0') {
        const size_t len = strcspn(text, " \n");

        if (at > column && at + 1 + len >= LINE) {
            (void)printf("\n%*s", (int)column, "");
            at = column;
        } else if (at > column) {
            (void)putchar(' ');
            at++;
        }
        (void)fwrite(text, 1, len, stdout);
        at += len;
        text += len;
        for (; *text == '\n'; text++) {
            (void)putchar('\n');
            at = column;
        }
        text += *text == ' ';
    }
    (void)putchar('\n');
}

/* What stands on the left and its text beside it, or below if it is long. */
static void print_entry(const char *left, const char *text, size_t column)
{
    const size_t width = strlen(left) + 2;

    if (width < column)
        (void)printf("  %-*s", (int)(column - 2), left);
    else
        (void)printf("  %s\n%*s", left, (int)column, "");
    print_wrapped(text, column);
}

static void print_option(enum option_id id, const char *help)
{
    const struct option_info *o = &option_infos[id];
    char left[COLUMN_TEXT_MAX];

    (void)snprintf(left, sizeof(left), "--%s%s%s", o->name,
                   o->value == NULL ? "" : " ",
                   o->value == NULL ? "" : o->value);
    print_entry(left, help == NULL ? o->help : help, TEXT_COLUMN);
}

int help_overview(void)
{
    char name[COLUMN_TEXT_MAX];

    (void)puts("Usage: " NAME " --state DIR COMMAND [OPTIONS]\n\n"
               "Enters, shows, changes and withdraws warrants in the register "
               "of a state folder.\n"
               "A running service on the same folder follows within 100 "
               "ms.\n\nCommands:");
    for (size_t i = 0; i < command_count; i++) {
        command_name(&commands[i], name, sizeof(name));
        print_entry(name, commands[i].summary, COMMAND_COLUMN);
    }
    (void)puts("\nOptions of every command:");
    for (enum option_id id = 0; id < OPT_GLOBALS; id++)
        print_option(id, NULL);
    (void)puts("\nWhat changes something has --dry-run. What cannot be taken "
               "back asks on a\nterminal, and needs --yes elsewhere.\n\n"
               "Example:\n"
               "  " NAME " --state /var/lib/cloudli list\n\n"
               "Exit codes: 0 done; 1 failed or refused; 2 wrong usage; 3 what "
               "was named is not\nin the register.");
    return TOOL_DONE;
}

/* The options that are needed in this way, below a title if there are any. */
static void print_uses(const struct command *command, enum need need,
                       const char *title)
{
    int any = 0;

    for (const struct option_use *u = command->uses; u->id != OPT_COUNT; u++) {
        if (u->need != need)
            continue;
        if (!any)
            (void)printf("%s:\n", title);
        any = 1;
        print_option(u->id, u->help);
    }
    if (any)
        (void)putchar('\n');
}

int help_command(const struct command *command)
{
    const int needs_state = command->run != print_completion;
    char name[COLUMN_TEXT_MAX];

    command_name(command, name, sizeof(name));
    (void)printf("Usage: " NAME "%s %s%s\n\n%c%s.\n\n",
                 needs_state ? " --state DIR" : "", name,
                 command->uses[0].id == OPT_COUNT ? "" : " OPTIONS",
                 command->summary[0] - 'a' + 'A', command->summary + 1);
    if (command->about != NULL) {
        print_wrapped(command->about, 0);
        (void)putchar('\n');
    }
    print_uses(command, NEED_YES, "Needed");
    print_uses(command, NEED_OR_FILE, "Needed, here or in --file");
    print_uses(command, NEED_NOT, "Options");
    if (command->example != NULL)
        (void)printf("Example:\n  " NAME " --state DIR %s\n\n",
                     command->example);
    (void)puts("Those of every command are told by " NAME " --help.");
    return TOOL_DONE;
}

/* --- For bash --- */

static const char completion_head[] =
    "# bash completion of " NAME ", printed by `" NAME " completion`\n"
    "\n"
    "# Names of destinations or profiles, if the register can be read.\n"
    "_cloudli_warrant_names()\n"
    "{\n"
    "    local i\n"
    "    local -a of=()\n"
    "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
    "        case ${COMP_WORDS[i]} in\n"
    "            --state | --register-key)\n"
    "                of+=(\"${COMP_WORDS[i]}\" \"${COMP_WORDS[i + 1]}\") ;;\n"
    "        esac\n"
    "    done\n"
    "    " NAME " \"${of[@]}\" \"$1\" list --names 2>/dev/null\n"
    "}\n"
    "\n"
    "_cloudli_warrant()\n"
    "{\n"
    "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}"
    "\n"
    "    local i command='' words='' kind=''\n"
    "    COMPREPLY=()\n"
    "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
    "        case ${COMP_WORDS[i]} in\n";

static const char *const kinds[] = {
    [COMPLETE_NOTHING] = "nothing", [COMPLETE_FILE] = "file",
    [COMPLETE_FOLDER] = "folder",   [COMPLETE_DESTINATION] = "destination",
    [COMPLETE_PROFILE] = "profile", [COMPLETE_WORDS] = "words",
};

static void print_valued(void)
{
    const char *mark = "            ";

    for (enum option_id id = 0; id < OPT_COUNT; id++) {
        if (option_infos[id].value == NULL)
            continue;
        (void)printf("%s--%s", mark, option_infos[id].name);
        mark = " | \\\n            ";
    }
    (void)puts(") ((i++)) ;;\n"
               "            -*) ;;\n"
               "            *) command+=\"${command:+ }${COMP_WORDS[i]}\" ;;\n"
               "        esac\n"
               "    done");
}

/* What follows an option is of one kind, whatever the command. */
static void print_values(void)
{
    (void)puts("    case $prev in");
    for (enum option_id id = 0; id < OPT_COUNT; id++) {
        const struct option_info *o = &option_infos[id];

        if (o->value != NULL)
            (void)printf("        --%s) kind=%s words='%s' ;;\n", o->name,
                         kinds[o->completion],
                         o->words == NULL ? "" : o->words);
    }
    (void)puts("    esac");
}

static void print_options_of(const struct command *command)
{
    for (const struct option_use *u = command->uses; u->id != OPT_COUNT; u++)
        (void)printf(" --%s", option_infos[u->id].name);
}

/* Each command: what its operand is, and its options. */
static void print_commands(void)
{
    (void)printf("    local globals='");
    for (enum option_id id = 0; id < OPT_GLOBALS; id++)
        (void)printf("%s--%s", id == 0 ? "" : " ", option_infos[id].name);
    (void)puts("'\n    if [ -z \"$kind\" ]; then\n    case $command in");
    for (size_t i = 0; i < command_count; i++) {
        const struct command *c = &commands[i];
        const char *second = c->words[1] == NULL ? "" : c->words[1];

        (void)printf("        '%s%s%s'*) kind=%s words='", c->words[0],
                     second[0] == '\0' ? "" : " ", second, kinds[c->completes]);
        print_options_of(c);
        (void)puts("' ;;");
    }
    /* What is neither is the first word, or the second of one that has two. */
    for (size_t i = 0; i < command_count; i++) {
        const struct command *c = &commands[i];

        if (c->words[1] == NULL ||
            (i > 0 && strcmp(commands[i - 1].words[0], c->words[0]) == 0))
            continue;
        (void)printf("        %s) kind=words words='", c->words[0]);
        for (size_t k = i; k < command_count &&
                           strcmp(commands[k].words[0], c->words[0]) == 0;
             k++)
            (void)printf(" %s", commands[k].words[1]);
        (void)puts("' ;;");
    }
    (void)printf("        '') kind=words words='");
    for (size_t i = 0; i < command_count; i++) {
        if (i == 0 || strcmp(commands[i - 1].words[0], commands[i].words[0]))
            (void)printf(" %s", commands[i].words[0]);
    }
    (void)puts("' ;;\n    esac");
}

static const char completion_tail[] =
    "    if [[ $cur == -* || $kind == nothing ]]; then\n"
    "        kind=words words+=\" $globals\"\n"
    "    fi\n"
    "    fi\n"
    "    case $kind in\n"
    "        file) mapfile -t COMPREPLY < <(compgen -f -- \"$cur\") ;;\n"
    "        folder) mapfile -t COMPREPLY < <(compgen -d -- \"$cur\") ;;\n"
    "        destination | profile)\n"
    "            words=$(_cloudli_warrant_names \"$kind\") ;&\n"
    "        words)\n"
    "            mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$cur\") "
    ";;\n"
    "    esac\n"
    "}\n"
    "complete -o filenames -F _cloudli_warrant " NAME "\n";

int print_completion(cloudli_register *reg, struct arguments *args)
{
    (void)reg;
    (void)args;
    (void)fputs(completion_head, stdout);
    print_valued();
    print_values();
    print_commands();
    (void)fputs(completion_tail, stdout);
    return TOOL_DONE;
}
