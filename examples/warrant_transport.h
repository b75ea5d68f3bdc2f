/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How the link to a destination is carried, from the words of a command
 * line. */
#ifndef CLOUDLI_EXAMPLES_WARRANT_TRANSPORT_H
#define CLOUDLI_EXAMPLES_WARRANT_TRANSPORT_H

#include <cloudli/warrant.h>

/* As they were given; NULL: not. */
struct transport_words {
    const char *tls_min;
    const char *crl;
    const char *plain_tcp_reason;
    const char *const *fallbacks;
    size_t fallback_count;
    const char *acknowledge;
    const char *resend_window;
};

/* The settings, whose path is this struct's. */
struct transport_settings {
    cloudli_transport transport;
    char *crl_file;
    int given; /* 1: there was a word at all */
};

/* Gives a tool_exit; what is wrong was said. To be freed in any case. */
int transport_settings_read(struct transport_settings *out,
                            const struct transport_words *words);
void transport_settings_free(struct transport_settings *settings);

#endif
