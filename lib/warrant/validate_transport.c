/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a link is to be carried: is it sensible, and is less than TLS 1.3 surely
 * meant? */
#include "warrant/validate.h"

#include "base/error.h"
#include "base/host_port.h"

#include <string.h>

#define FILE_MAX 4095
#define REASON_LEAST 10
#define WINDOW_MOST (UINT64_C(1) << 40)

static int refuse(cloudli_error *err, const char *field, const char *rule)
{
    return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                         "The %s must be %s.", field, rule);
}

static int check_fallbacks(const cloudli_transport *t, cloudli_error *err)
{
    if (t->fallback_count > CLOUDLI_HOSTS_MAX - 1 ||
        (t->fallback_count > 0 && t->fallbacks == NULL))
        return refuse(err, "fallbacks", "at most 7 hosts");
    for (size_t i = 0; i < t->fallback_count; i++) {
        char host[CLOUDLI__HOST_MAX];
        uint32_t port;

        if (t->fallbacks[i] == NULL ||
            !cloudli__host_port(t->fallbacks[i], host, &port) ||
            !cloudli__validate_host(host))
            return refuse(err, "fallbacks",
                          "host names or IP addresses, each with a port or "
                          "without");
    }
    return CLOUDLI_OK;
}

/* What belongs to certificates has no meaning without them, and whoever gives
 * it does not mean plain TCP. */
static int check_plain(const cloudli_destination *dest, cloudli_error *err)
{
    const char *reason = dest->transport->plain_tcp_reason;

    if (dest->ca_file != NULL || dest->peer_name != NULL ||
        dest->transport->crl_file != NULL)
        return refuse(err, "transport",
                      "TLS where a CA, a peer's name or a CRL is given");
    if (reason == NULL || strlen(reason) < REASON_LEAST)
        return refuse(err, "plain_tcp_reason",
                      "given for plain TCP, in 10 to 255 bytes");
    return cloudli__validate_note("plain_tcp_reason", reason, err);
}

int cloudli__validate_transport(const cloudli_destination *dest,
                                cloudli_error *err)
{
    const cloudli_transport *t = dest->transport;
    int rv = check_fallbacks(t, err);

    if (rv != CLOUDLI_OK)
        return rv;
    if (t->acknowledge > CLOUDLI_ACKNOWLEDGEMENT_NEVER)
        return refuse(err, "acknowledge", "a known one");
    if (t->resend_window > WINDOW_MOST &&
        t->resend_window != CLOUDLI_RESEND_WINDOW_NONE)
        return refuse(err, "resend_window", "within 1 TiB");
    if (t->crl_file != NULL && (t->crl_file[0] != '/' ||
                                strnlen(t->crl_file, FILE_MAX + 1) > FILE_MAX))
        return refuse(err, "crl_file", "an absolute path");
    if (t->protection == CLOUDLI_PROTECTION_PLAIN_TCP)
        return check_plain(dest, err);
    if (t->protection > CLOUDLI_PROTECTION_PLAIN_TCP)
        return refuse(err, "protection", "a known one");
    if (t->plain_tcp_reason != NULL)
        return refuse(err, "plain_tcp_reason",
                      "absent where plain TCP is not asked for");
    return CLOUDLI_OK;
}
