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

/* The part of a help text about these options. */
#define TRANSPORT_HELP                                                         \
    "  --fallback H    another host of the same LEMF, HOST or HOST:PORT, "     \
    "for\n"                                                                    \
    "                  when those before it cannot be had; may be repeated\n"  \
    "  --crl FILE      PEM: revocation lists of the CAs of its certificate;\n" \
    "                  without a valid one there is no connection\n"           \
    "  --tls-min V     oldest version of TLS, 1.3 or 1.2 (default: 1.3)\n"     \
    "  --plain-tcp-reason TEXT\n"                                              \
    "                  no TLS at all, and why that is right here: records\n"   \
    "                  are not protected on their way, and nobody knows who\n" \
    "                  receives them\n"                                        \
    "  --acknowledge A acknowledgement of records by the LEMF: offer, accept " \
    "or\n"                                                                     \
    "                  never (default: as the service says)\n"                 \
    "  --resend-window N\n"                                                    \
    "                  bytes that a LEMF without it has read and that are\n"   \
    "                  kept, to be sent again when the link was lost; K, M,\n" \
    "                  G or T may follow (default: as the service says)\n\n"   \
    "A destination that is set again without these options has the "           \
    "defaults.\n"

#endif
