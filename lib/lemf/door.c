/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf/door.h"

#include "handover/certificate.h"

#include <string.h>

#define REASON_LEAST 10
#define REASON_MOST 255

static int is_plain(const cloudli_lemf_options *o)
{
    return o->protection == CLOUDLI_PROTECTION_PLAIN_TCP;
}

static const char *plain_fault(const cloudli_lemf_options *o)
{
    const size_t len = o->plain_tcp_reason == NULL
                           ? 0
                           : strnlen(o->plain_tcp_reason, REASON_MOST + 1);

    if (len < REASON_LEAST || len > REASON_MOST)
        return "plain_tcp_reason must be given for plain TCP, in 10 to 255 "
               "bytes";
    if (o->certificate_file != NULL || o->key_file != NULL ||
        o->ca_file != NULL || o->crl_file != NULL ||
        o->provider_ca_files != NULL)
        return "plain TCP has no use for a certificate, a key, a CA or a CRL";
    if (o->provider_count != 1)
        return "over plain TCP providers cannot be told apart: there must be "
               "one";
    return NULL;
}

static const char *providers_fault(const cloudli_lemf_options *o)
{
    if (o->providers == NULL || o->provider_count == 0)
        return "providers is empty: no peer could be let in";
    for (size_t i = 0; i < o->provider_count; i++) {
        if (cloudli__tls_check_name(o->providers[i]) != CLOUDLI_OK)
            return "a name in providers is not a DNS name";
    }
    return NULL;
}

const char *cloudli__door_fault(const cloudli_lemf_options *o)
{
    const char *fault = providers_fault(o);

    if (fault != NULL)
        return fault;
    if (o->protection > CLOUDLI_PROTECTION_PLAIN_TCP)
        return "protection is no cloudli_protection";
    if (is_plain(o))
        return plain_fault(o);
    if (o->plain_tcp_reason != NULL)
        return "plain_tcp_reason is given, but not for plain TCP";
    if (o->certificate_file == NULL)
        return "certificate_file is missing";
    if (o->key_file == NULL)
        return "key_file is missing";
    for (size_t i = 0; i < o->provider_count; i++) {
        if (o->ca_file == NULL &&
            (o->provider_ca_files == NULL || o->provider_ca_files[i] == NULL))
            return "ca_file is missing";
    }
    return NULL;
}

int cloudli__door_open(struct cloudli__door *door,
                       const cloudli_lemf_options *o,
                       const struct cloudli__log *log, cloudli_time now,
                       cloudli_error *err)
{
    struct cloudli__tls_config config = {
        .side = CLOUDLI__TLS_SERVER,
        .certificate_file = o->certificate_file,
        .key_file = o->key_file,
        .crl_file = o->crl_file,
        .allow_tls_1_2 = o->protection == CLOUDLI_PROTECTION_TLS_1_2,
        .names = o->providers,
        .name_count = o->provider_count,
    };
    int rv = cloudli__trust_new(&door->trust, o, err);

    door->look_next = INT64_MAX;
    if (rv != CLOUDLI_OK)
        return rv;
    if (is_plain(o)) {
        cloudli__log(log, CLOUDLI_LOG_WARNING, CLOUDLI_OK,
                     "this receiver is set to plain TCP: whoever reaches its "
                     "port is taken for the provider, and records are not "
                     "protected on their way");
        return CLOUDLI_OK;
    }
    door->look_next = now;
    cloudli__trust_configure(door->trust, &config);
    rv = cloudli__tls_files_new(&door->files, &config, err);
    if (rv != CLOUDLI_OK)
        cloudli__door_close(door);
    return rv;
}

void cloudli__door_close(struct cloudli__door *door)
{
    cloudli__tls_files_free(door->files);
    cloudli__trust_unref(door->trust);
    memset(door, 0, sizeof(*door));
}

static void warn_of_expiry(const struct cloudli__log *log, const char *whose,
                           const char *name, cloudli_time end)
{
    if (cloudli__certificate_is_ending(end))
        cloudli__certificate_say_end(log, whose, name, end);
}

/* Whose certificates a CA file holds may have changed with the others. */
static int follow_issuers(struct cloudli__door *door, cloudli_error *err)
{
    struct cloudli__trust *trust;
    const int rv = cloudli__trust_again(&trust, door->trust, err);

    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__trust_unref(door->trust);
    door->trust = trust;
    return 1;
}

void cloudli__door_look(struct cloudli__door *door,
                        const struct cloudli__log *log, cloudli_time now)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv;

    if (now < door->look_next)
        return;
    door->look_next = now + CLOUDLI__TLS_FILES_INTERVAL;
    rv = cloudli__tls_files_look(door->files, &err);
    if (rv > 0)
        rv = follow_issuers(door, &err);
    if (rv < 0)
        cloudli__log(log, CLOUDLI_LOG_ERROR, rv,
                     "changed certificates cannot be used, those from before "
                     "stay in use: %s",
                     err.message);
    if (rv > 0)
        cloudli__log(log, CLOUDLI_LOG_INFO, CLOUDLI_OK,
                     "changed certificates are used from the next connection "
                     "on");
    if (rv > 0 || now >= door->warn_next) {
        door->warn_next = now + CLOUDLI__CERTIFICATE_WARN_INTERVAL;
        warn_of_expiry(log, "the certificate of this receiver", "",
                       cloudli__tls_end(cloudli__tls_files_now(door->files)));
    }
}

int cloudli__door_wire(const struct cloudli__door *door,
                       struct cloudli__wire *wire, int fd, cloudli_error *err)
{
    int rv;

    if (door->files == NULL) {
        cloudli__wire_open_plain(wire, fd);
        return CLOUDLI_OK;
    }
    rv = cloudli__wire_open_tls(wire, cloudli__tls_files_now(door->files), fd,
                                NULL, err);
    /* A read must not go on for as long as a peer sends records that have no
     * data in them, e.g. key updates. */
    if (rv == CLOUDLI_OK) {
        (void)SSL_clear_mode(wire->ssl, SSL_MODE_AUTO_RETRY);
        cloudli__trust_guard(door->trust, wire->ssl);
    }
    return rv;
}

void cloudli__door_meet(const struct cloudli__wire *wire, const char *provider,
                        const struct cloudli__log *log)
{
    warn_of_expiry(log, "the certificate of ", provider,
                   cloudli__wire_peer_end(wire));
}
