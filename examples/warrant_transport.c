/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant_transport.h"

#include "tool.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

int transport_settings_read(struct transport_settings *out,
                            const struct transport_words *words)
{
    cloudli_transport *t = &out->transport;

    memset(out, 0, sizeof(*out));
    *t = (cloudli_transport)CLOUDLI_TRANSPORT_INIT;
    out->given = words->tls_min != NULL || words->crl != NULL ||
                 words->plain_tcp_reason != NULL || words->fallback_count > 0 ||
                 words->acknowledge != NULL || words->resend_window != NULL;
    if (words->tls_min != NULL && words->plain_tcp_reason != NULL)
        return tool_usage("--tls-min and --plain-tcp-reason exclude each "
                          "other.");
    if (words->tls_min != NULL && strcmp(words->tls_min, "1.2") == 0)
        t->protection = CLOUDLI_PROTECTION_TLS_1_2;
    else if (words->tls_min != NULL && strcmp(words->tls_min, "1.3") != 0)
        return tool_usage("--tls-min is neither 1.3 nor 1.2.");
    if (words->plain_tcp_reason != NULL)
        t->protection = CLOUDLI_PROTECTION_PLAIN_TCP;
    if (words->acknowledge != NULL &&
        (t->acknowledge =
             tool_named(words->acknowledge, cloudli_acknowledgement_name)) == 0)
        return tool_usage("--acknowledge is none of offer, accept and never.");
    if (words->resend_window != NULL &&
        !tool_bytes(&t->resend_window, words->resend_window))
        return tool_usage("--resend-window is not a number of bytes.");
    if (words->resend_window != NULL && t->resend_window == 0)
        t->resend_window = CLOUDLI_RESEND_WINDOW_NONE;
    t->plain_tcp_reason = words->plain_tcp_reason;
    t->fallbacks = words->fallbacks;
    t->fallback_count = words->fallback_count;
    if (words->crl == NULL)
        return TOOL_DONE;
    out->crl_file = realpath(words->crl, NULL);
    if (out->crl_file == NULL)
        return tool_fail("The file of --crl cannot be found (%s): %s.",
                         strerror(errno), words->crl);
    t->crl_file = out->crl_file;
    return TOOL_DONE;
}

void transport_settings_free(struct transport_settings *settings)
{
    free(settings->crl_file);
}
