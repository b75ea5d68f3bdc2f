/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant_destination.h"

#include "warrant_json.h"
#include "warrant_listing.h"
#include "warrant_run.h"
#include "warrant_seal.h"
#include "warrant_test.h"
#include "warrant_transport.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Every view of a destination without protection says so. */
static void warn_of_plain_tcp(const cloudli_destination *d)
{
    if (destination_plain_tcp_reason(d) != NULL)
        (void)fprintf(stderr,
                      "WARNING: destination %s is set to plain TCP, records "
                      "are not protected on their way; the reason given: "
                      "%s\n",
                      d->name, destination_plain_tcp_reason(d));
}

/* --- Setting one --- */

static struct seal_words seal_words_of(const struct arguments *args)
{
    const char *const *v = args->value;

    return (struct seal_words){
        v[OPT_ENCRYPTION],    v[OPT_ENCRYPTION_KEY], v[OPT_NEXT_KEY],
        v[OPT_NEXT_KEY_TIME], v[OPT_INTEGRITY],      v[OPT_HASH],
        v[OPT_HASH_COUNT],    v[OPT_HASH_INTERVAL],  v[OPT_SIGN_COUNT],
        v[OPT_SIGN_INTERVAL], v[OPT_SIGNING_KEY],    v[OPT_SIGNED_OVER]};
}

static int read_spool(cloudli_destination *dest, const struct arguments *args)
{
    const char *spool = args->value[OPT_SPOOL];
    const char *bytes = args->value[OPT_SPOOL_BYTES];
    const char *overflow = args->value[OPT_OVERFLOW];

    if (spool != NULL &&
        (dest->spool = tool_named(spool, cloudli_spool_name)) == 0)
        return tool_usage("--spool is none of memory, disk and none.");
    if (bytes != NULL && !tool_bytes(&dest->spool_bytes, bytes))
        return tool_usage("--spool-bytes is not a number of bytes.");
    if (overflow != NULL &&
        (dest->overflow = tool_named(overflow, cloudli_overflow_name)) == 0)
        return tool_usage("--overflow is neither drop-new-cc nor refuse.");
    return TOOL_DONE;
}

int run_destination_set(cloudli_register *reg, struct arguments *args)
{
    const struct seal_words words = seal_words_of(args);
    const struct transport_words carried = {
        args->value[OPT_TLS_MIN],          args->value[OPT_CRL],
        args->value[OPT_PLAIN_TCP_REASON], args->list[LIST_FALLBACKS].text,
        args->list[LIST_FALLBACKS].count,  args->value[OPT_ACKNOWLEDGE],
        args->value[OPT_RESEND_WINDOW]};
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;
    struct transport_settings transport;
    struct seal_settings seal;
    char *ca_file = NULL;
    int rv = TOOL_DONE;

    if (!tool_number(&dest.port, args->value[OPT_PORT], 1, 65535))
        return tool_usage("--port is not a number from 1 to 65535.");
    if (args->value[OPT_CA] != NULL) {
        ca_file = realpath(args->value[OPT_CA], NULL);
        if (ca_file == NULL)
            return tool_fail("The file of --ca cannot be found (%s): %s.",
                             strerror(errno), args->value[OPT_CA]);
    }
    dest.name = args->name;
    dest.host = args->value[OPT_HOST];
    dest.peer_name = args->value[OPT_PEER_NAME];
    dest.ca_file = ca_file;
    dest.profile = args->value[OPT_PROFILE];
    rv = read_spool(&dest, args);
    if (rv != TOOL_DONE) {
        free(ca_file);
        return rv;
    }
    rv = seal_settings_read(&seal, &words);
    dest.seal = seal.given ? &seal.seal : NULL;
    if (rv == TOOL_DONE)
        rv = transport_settings_read(&transport, &carried);
    else
        transport = (struct transport_settings){.given = 0};
    dest.transport = transport.given ? &transport.transport : NULL;
    if (rv == TOOL_DONE &&
        cloudli_register_set_destination(
            reg, &dest, tool_actor(args->value[OPT_ACTOR]), &err) != CLOUDLI_OK)
        rv = tool_refused(&err);
    if (rv == TOOL_DONE)
        warn_of_plain_tcp(&dest);
    transport_settings_free(&transport);
    seal_settings_free(&seal);
    free(ca_file);
    return rv;
}

/* --- Showing --- */
static int list_destination(void *user_data, const cloudli_destination *d)
{
    struct listing *listing = user_data;
    char port[16];
    const char *const row[] = {d->name,
                               d->host,
                               port,
                               d->peer_name == NULL ? d->host : d->peer_name,
                               d->profile,
                               destination_protection(d),
                               destination_encryption(d),
                               destination_integrity(d),
                               cloudli_spool_name(d->spool),
                               d->ca_file == NULL ? "(the CLIF's)"
                                                  : d->ca_file};

    warn_of_plain_tcp(d);
    if (listing->json != NULL)
        return listing_add_json(listing, json_destination(d));
    (void)snprintf(port, sizeof(port), "%u", d->port);
    return listing_add_row(listing, row);
}

static int print_name(void *user_data, const cloudli_destination *d)
{
    (void)user_data;
    return puts(d->name) < 0;
}

int run_destination_list(cloudli_register *reg, struct arguments *args)
{
    static const char *const titles[] = {
        "NAME", "HOST",       "PORT",      "PEER NAME", "PROFILE",
        "LINK", "ENCRYPTION", "INTEGRITY", "SPOOL",     "CA"};
    cloudli_error err = CLOUDLI_ERROR_INIT;
    struct listing listing;

    if (args->value[OPT_NAMES] != NULL)
        return cloudli_register_list_destinations(reg, print_name, NULL,
                                                  &err) == CLOUDLI_OK
                   ? TOOL_DONE
                   : tool_refused(&err);
    listing_begin(&listing, args->value[OPT_JSON] != NULL, titles,
                  COUNT(titles));
    if (!listing.failed)
        err.code = cloudli_register_list_destinations(reg, list_destination,
                                                      &listing, &err);
    return listing_end(&listing, &err, "The register holds no destination.");
}

static int print_one(void *user_data, const cloudli_destination *d)
{
    if (strcmp(d->name, user_data) != 0)
        return 0;
    (void)printf("Destination %s is %s port %u by %s, encryption %s, "
                 "integrity %s, spool %s.\n",
                 d->name, d->host, d->port, destination_protection(d),
                 destination_encryption(d), destination_integrity(d),
                 cloudli_spool_name(d->spool));
    return 1;
}

int destination_print(cloudli_register *reg, const char *name)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    char copy[64];

    (void)snprintf(copy, sizeof(copy), "%s", name);
    return cloudli_register_list_destinations(reg, print_one, copy, &err) ==
                   CLOUDLI_OK
               ? TOOL_DONE
               : tool_refused(&err);
}

/* --- Trying one --- */

int run_destination_test(cloudli_register *reg, struct arguments *args)
{
    return warrant_test(
        reg, args->name, args->value[OPT_PADDING], args->value[OPT_WAIT],
        tool_actor(args->value[OPT_ACTOR]), args->value[OPT_JSON] != NULL);
}
