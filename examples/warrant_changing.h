/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Changing a warrant in force. */
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

/* Gives a tool_exit; what is wrong was said. */
int change_run(cloudli_register *reg, const struct change_words *words);

#endif
