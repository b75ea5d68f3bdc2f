/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Changing a warrant in force, and asking what would be intercepted. */
#ifndef CLOUDLI_EXAMPLES_WARRANT_CHANGING_H
#define CLOUDLI_EXAMPLES_WARRANT_CHANGING_H

#include <cloudli/warrant.h>

/* As they were given; NULL: not. */
struct change_words {
    const char *authority, *liid;
    const char *end, *destination, *destination_cc;
    const char *deliver, *services, *media;
    const char *const *add;
    size_t add_count;
    const char *const *remove;
    size_t remove_count;
    int shared;
    const char *actor, *reason;
};

/* Both give a tool_exit; what is wrong was said. */
int change_run(cloudli_register *reg, const struct change_words *words);

struct check_words {
    const char *state_dir;
    const char *const *targets;
    size_t target_count;
    const char *country;    /* of presence: a list */
    const char *handled_in; /* NULL: the first of these */
};

int check_run(cloudli_register *reg, const struct check_words *words, int json);

#define EXTEND_HELP                                                            \
    "  --authority A   its authority\n"                                        \
    "  --liid L        its LIID\n"                                             \
    "  --end T         new end: a time, or a span from the present end\n"      \
    "  --reason R      why, for the records\n\n"                               \
    "Example:\n"                                                               \
    "  cloudli-warrant --state /var/lib/cloudli extend --authority "           \
    "'LEA North' \\\n"                                                         \
    "      --liid LI-2026-001 --end +30d --reason 'order of 3 May'\n"

#define MODIFY_HELP                                                            \
    "  --authority A           its authority\n"                                \
    "  --liid L                its LIID\n"                                     \
    "  --end T                 new end: a time, or a span from the present "   \
    "end\n"                                                                    \
    "  --destination NAME      where IRI goes from now on, and CC\n"           \
    "  --destination-cc NAME   where CC goes instead; '' where IRI goes\n"     \
    "  --deliver, --services, --media LIST\n"                                  \
    "                          what is delivered, as of add\n"                 \
    "  --add-target ID         another identity of the subject; may be "       \
    "repeated\n"                                                               \
    "  --remove-target ID      one that is not any more; likewise\n"           \
    "  --shared                the order names identities of several people, " \
    "and means it\n"                                                           \
    "  --reason R              why, for the records\n\n"                       \
    "What waits for a destination that is changed is still delivered "         \
    "there.\n\n"                                                               \
    "Example:\n"                                                               \
    "  cloudli-warrant --state /var/lib/cloudli modify --authority "           \
    "'LEA North' \\\n"                                                         \
    "      --liid LI-2026-001 --destination lea-new\n"

#define CHECK_HELP                                                             \
    "Shows each warrant that names the identity, or one that it implies, and " \
    "what\nthe four tests (jurisdiction, presence, distinguishability, "       \
    "decryptability)\nsay of a communication in clear that is handled "        \
    "there.\n\n"                                                               \
    "  --target ID       the identity; may be repeated\n"                      \
    "  --country LIST    countries where the provider is, NL or NL,DE\n"       \
    "  --handled-in CC   where the traffic is handled (default: the first of " \
    "them)\n\n"                                                                \
    "Example:\n"                                                               \
    "  cloudli-warrant --state /var/lib/cloudli check --country NL \\\n"       \
    "      --target sip:jean@mccloud.example\n"

#endif
