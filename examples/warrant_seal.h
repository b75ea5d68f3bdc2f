/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a destination is sealed, from the words of a command line. */
#ifndef CLOUDLI_EXAMPLES_WARRANT_SEAL_H
#define CLOUDLI_EXAMPLES_WARRANT_SEAL_H

#include <cloudli/warrant.h>

/* As they were given; NULL: not. */
struct seal_words {
    const char *encryption;
    const char *encryption_key;
    const char *next_key;
    const char *next_key_time;
    const char *integrity;
    const char *hash;
    const char *hash_count;
    const char *hash_interval;
    const char *sign_count;
    const char *sign_interval;
    const char *signing_key;
    const char *signed_over;
};

/* The settings, whose paths are this struct's. */
struct seal_settings {
    cloudli_seal seal;
    char *paths[3];
    int given; /* 1: there was a word at all */
};

/* Gives a tool_exit; what is wrong was said. To be freed in any case. */
int seal_settings_read(struct seal_settings *out,
                       const struct seal_words *words);
void seal_settings_free(struct seal_settings *settings);

#endif
