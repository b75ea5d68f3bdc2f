/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The commands of cloudli-warrant and their options, as two tables. What the
 * command line may say, what --help prints and what a shell completes all come
 * from them.
 */
#ifndef CLOUDLI_EXAMPLES_WARRANT_COMMAND_H
#define CLOUDLI_EXAMPLES_WARRANT_COMMAND_H

#include "tool.h"

#include <cloudli/warrant.h>

/* In the order in which the overview lists those of every command; the others
 * by what they are about. */
enum option_id {
    OPT_STATE,
    OPT_REGISTER_KEY,
    OPT_OPERATOR,
    OPT_ACTOR,
    OPT_JSON,
    OPT_HELP,
    OPT_VERSION,
    OPT_GLOBALS, /* how many there were: not an option */
    OPT_AUTHORITY = OPT_GLOBALS,
    OPT_LIID,
    OPT_TARGET,
    OPT_COUNTRY,
    OPT_DESTINATION,
    OPT_DESTINATION_CC,
    OPT_START,
    OPT_END,
    OPT_DELIVER,
    OPT_SERVICES,
    OPT_MEDIA,
    OPT_DELIVERY_COUNTRY,
    OPT_REFERENCE,
    OPT_PROFILE,
    OPT_DRAFT,
    OPT_SHARED,
    OPT_FILE,
    OPT_KEEP_GOOD,
    OPT_ADD_TARGET,
    OPT_REMOVE_TARGET,
    OPT_REASON,
    OPT_WIPE,
    OPT_YES,
    OPT_DRY_RUN,
    OPT_IN_STATE,
    OPT_EXPIRING,
    OPT_NAMES,
    OPT_HANDLED_IN,
    OPT_ROLES,
    OPT_FOR_AUTHORITIES,
    OPT_FOR_COUNTRIES,
    OPT_UNTIL,
    OPT_FOUR_EYES,
    OPT_HOST,
    OPT_PORT,
    OPT_PEER_NAME,
    OPT_CA,
    OPT_SPOOL,
    OPT_SPOOL_BYTES,
    OPT_OVERFLOW,
    OPT_FALLBACK,
    OPT_CRL,
    OPT_TLS_MIN,
    OPT_PLAIN_TCP_REASON,
    OPT_ACKNOWLEDGE,
    OPT_RESEND_WINDOW,
    OPT_ENCRYPTION,
    OPT_ENCRYPTION_KEY,
    OPT_NEXT_KEY,
    OPT_NEXT_KEY_TIME,
    OPT_INTEGRITY,
    OPT_HASH,
    OPT_HASH_COUNT,
    OPT_HASH_INTERVAL,
    OPT_SIGNING_KEY,
    OPT_SIGN_COUNT,
    OPT_SIGN_INTERVAL,
    OPT_SIGNED_OVER,
    OPT_PADDING,
    OPT_WAIT,
    OPT_COUNT
};

/* What a shell can complete. Of LIIDs and identities there is nothing: they
 * would be shown to whoever looks over a shoulder. */
enum completion {
    COMPLETE_NOTHING,
    COMPLETE_FILE,
    COMPLETE_FOLDER,
    COMPLETE_DESTINATION,
    COMPLETE_PROFILE,
    COMPLETE_WORDS
};

/* Options that may be repeated, and what they say. */
enum list_id {
    LIST_NONE,
    LIST_TARGETS,
    LIST_REMOVED,
    LIST_FALLBACKS,
    LIST_COUNT
};

struct option_info {
    const char *name;
    const char *value; /* what it takes, or NULL: a flag */
    const char *help;
    const char *words; /* of COMPLETE_WORDS, with spaces between them */
    enum completion completion;
    enum list_id list;
    int spelled_out; /* 1: not to be had by a few letters, as getopt lets
                        others */
};

extern const struct option_info option_infos[OPT_COUNT];

#define LIST_MAX 64

struct word_list {
    const char *text[LIST_MAX];
    size_t count;
};

/* The command line, taken apart. */
struct arguments {
    const char *value[OPT_COUNT]; /* "" of a flag that was given */
    struct word_list list[LIST_COUNT];
    const char *name; /* the operand, or NULL */
    int waits;        /* set by a run: what it did takes a second actor */
};

enum need {
    NEED_NOT,
    NEED_YES,
    NEED_OR_FILE /* unless --file is given, which may have it */
};

/* An option of one command; a list ends with OPT_COUNT. */
struct option_use {
    enum option_id id;
    enum need need;
    const char *help; /* NULL: that of option_infos */
};

/* What a command changes: read before and after, so that the difference can be
 * shown. */
enum subject {
    SUBJECT_NONE,
    SUBJECT_WARRANT,
    SUBJECT_DESTINATION,
    SUBJECT_ACTOR,
    SUBJECT_POLICY
};

struct command {
    const char *words[2]; /* the second may be NULL */
    const char *operand;  /* what follows, or NULL; "[X]" may be left out */
    enum completion completes; /* the operand */
    enum subject subject;
    int changes; /* 1: has --dry-run */
    const struct option_use *uses;
    /* Gives a tool_exit; what is wrong was said. With a subject it prints
     * nothing else. reg is NULL if the command needs no --state. */
    int (*run)(cloudli_register *reg, struct arguments *args);
    /* What cannot be taken back, as a question's begin; NULL or 0: nothing. */
    int (*warns)(const struct arguments *args, char *text, size_t size);
    const char *summary;
    const char *about;   /* paragraphs, or NULL */
    const char *example; /* behind "cloudli-warrant --state DIR" */
};

extern const struct command commands[];
extern const size_t command_count;

/* "destination set NAME" */
void command_name(const struct command *command, char *text, size_t size);

/* How a command uses an option; NULL: not at all. */
const struct option_use *command_use(const struct command *command,
                                     enum option_id id);

/* Help of all, help of one, and the completion file; each a tool_exit. */
int help_overview(void);
int help_command(const struct command *command);
int print_completion(cloudli_register *reg, struct arguments *args);

#endif
