/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The options of a CLIF, checked field by field, with a sentence for each. */
#include "clif/front.h"

#include "base/error.h"
#include "base/options.h"
#include "warrant/country.h"

#include <string.h>

#define OPTIONS_V1_SIZE                                                        \
    (offsetof(cloudli_clif_options, reserved) + sizeof(uint32_t))
_Static_assert(sizeof(cloudli_clif_options) ==
                   offsetof(cloudli_clif_options, audit_signer) +
                       sizeof(void *),
               "no hidden padding");

#define QUEUE_DEFAULT (UINT64_C(64) << 20)
#define QUEUE_LEAST (UINT64_C(1) << 20)
#define QUEUE_MOST (UINT64_C(1) << 40)
#define RING_DEFAULT (UINT64_C(8) << 20)
#define RING_MOST (UINT64_C(1) << 30)
#define KEY_NAME_DEFAULT "1"
#define MEMORY_DIR_DEFAULT "/dev/shm"
#define DAY (86400 * CLOUDLI_SECOND)

static int fault(cloudli_error *err, const char *what)
{
    return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                         "CLIF options: %s", what);
}

/* 1 if text is absent, or has 1 to most bytes. */
static int fits(const char *text, size_t most)
{
    return text == NULL || (text[0] != '\0' && strnlen(text, most + 1) <= most);
}

/* X.680 clause 41.4. */
static int is_printable_string(const char *text)
{
    static const char marks[] = " '()+,-./:=?";

    for (; *text != '\0'; text++) {
        const char c = *text;

        if (!(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z') &&
            !(c >= '0' && c <= '9') && strchr(marks, c) == NULL)
            return 0;
    }
    return 1;
}

static int check_names(const cloudli_clif_options *o, cloudli_error *err)
{
    if (o->operator_id == NULL || !fits(o->operator_id, 16))
        return fault(err, "operator_id must be 1 to 16 bytes.");
    if (!fits(o->network_element, 16))
        return fault(err, "network_element must be 1 to 16 bytes, or NULL.");
    if (!cloudli__country_known(o->country))
        return fault(err, "country must be two capitals of ISO 3166-1.");
    if (!fits(o->interception_point, 8) ||
        (o->interception_point != NULL &&
         !is_printable_string(o->interception_point)))
        return fault(err, "interception_point must be 1 to 8 characters of "
                          "PrintableString, or NULL.");
    if (!fits(o->hi2_operator_id, 5))
        return fault(err, "hi2_operator_id must be 1 to 5 bytes, or NULL.");
    return CLOUDLI_OK;
}

static int check_countries(const cloudli_clif_options *o, cloudli_error *err)
{
    if ((o->presence == NULL) != (o->presence_count == 0) ||
        o->presence_count > CLOUDLI__PRESENCE_MAX)
        return fault(err, "presence must be 1 to 64 countries, or NULL.");
    for (size_t i = 0; i < o->presence_count; i++) {
        if (!cloudli__country_known(o->presence[i]))
            return fault(err, "presence must be of countries, each two "
                              "capitals of ISO 3166-1.");
    }
    if (o->handled_in != NULL && strcmp(o->handled_in, "--") != 0 &&
        !cloudli__country_known(o->handled_in))
        return fault(err, "handled_in must be two capitals of ISO 3166-1, "
                          "\"--\", or NULL.");
    return CLOUDLI_OK;
}

static int check_files(const cloudli_clif_options *o, cloudli_error *err)
{
    if (o->state_dir == NULL || o->state_dir[0] == '\0')
        return fault(err, "state_dir is missing.");
    if (o->certificate_file == NULL || o->certificate_file[0] == '\0')
        return fault(err, "certificate_file is missing; TLS is mutual.");
    if (o->key_file == NULL || o->key_file[0] == '\0')
        return fault(err, "key_file is missing; TLS is mutual.");
    if (o->ca_file == NULL || o->ca_file[0] == '\0')
        return fault(err, "ca_file is missing; TLS is mutual.");
    if (o->crl_file != NULL && o->crl_file[0] == '\0')
        return fault(err, "crl_file must be a path, or NULL.");
    return CLOUDLI_OK;
}

static int check_time(cloudli_time *time, cloudli_time absent,
                      const char *sentence, cloudli_error *err)
{
    if (*time == 0)
        *time = absent;
    return *time > 0 && *time <= DAY ? CLOUDLI_OK : fault(err, sentence);
}

static int check_times(cloudli_clif_options *o, cloudli_error *err)
{
    int rv = check_time(&o->keepalive_interval, 300 * CLOUDLI_SECOND,
                        "keepalive_interval must be within a day.", err);

    if (rv == CLOUDLI_OK)
        rv = check_time(&o->keepalive_timeout, 60 * CLOUDLI_SECOND,
                        "keepalive_timeout must be within a day.", err);
    if (rv == CLOUDLI_OK)
        rv = check_time(&o->reconnect_min, CLOUDLI_SECOND,
                        "reconnect_min must be within a day.", err);
    if (rv == CLOUDLI_OK && o->reconnect_max == 0)
        o->reconnect_max = o->reconnect_min > 30 * CLOUDLI_SECOND
                               ? o->reconnect_min
                               : 30 * CLOUDLI_SECOND;
    if (rv == CLOUDLI_OK)
        rv = check_time(&o->reconnect_max, 0,
                        "reconnect_max must be within a day.", err);
    if (rv == CLOUDLI_OK && o->reconnect_min > o->reconnect_max)
        rv = fault(err, "reconnect_min must not be above reconnect_max.");
    return rv;
}

uint64_t cloudli__clif_ring_size(uint64_t bytes)
{
    uint64_t size = QUEUE_LEAST;

    while (size < bytes)
        size *= 2;
    return size;
}

static int check_queue(cloudli_clif_options *o, cloudli_error *err)
{
    if (o->queue_bytes == 0)
        o->queue_bytes = QUEUE_DEFAULT;
    if (o->queue_bytes > QUEUE_MOST)
        return fault(err, "queue_bytes must be within 1 TiB.");
    o->queue_bytes = cloudli__clif_ring_size(o->queue_bytes);
    return CLOUDLI_OK;
}

static int check_spool(cloudli_clif_options *o, cloudli_error *err)
{
    if (o->spool_key_name == NULL)
        o->spool_key_name = KEY_NAME_DEFAULT;
    if (o->spool_memory_dir == NULL)
        o->spool_memory_dir = MEMORY_DIR_DEFAULT;
    if (o->spool_memory_bytes == 0)
        o->spool_memory_bytes = RING_DEFAULT;
    if (!fits(o->spool_key_name, CLOUDLI__KEY_NAME_MAX))
        return fault(err, "spool_key_name must be 1 to 63 bytes, or NULL.");
    if (!fits(o->spool_memory_dir, CLOUDLI__MEMORY_FOLDER_MAX))
        return fault(err, "spool_memory_dir must be 1 to 200 bytes, or NULL.");
    if (o->spool_memory_bytes > RING_MOST)
        return fault(err, "spool_memory_bytes must be within 1 GiB.");
    o->spool_memory_bytes = cloudli__clif_ring_size(o->spool_memory_bytes);
    if (o->spool_commit_interval == 0)
        o->spool_commit_interval = 5 * CLOUDLI_MILLISECOND;
    if (o->spool_commit_interval < 0 ||
        o->spool_commit_interval > CLOUDLI_SECOND)
        return fault(err, "spool_commit_interval must be within a second.");
    return CLOUDLI_OK;
}

int cloudli__clif_options_read(cloudli_clif_options *out,
                               const cloudli_clif_options *in,
                               cloudli_error *err)
{
    int rv = cloudli__options_import(out, sizeof(*out), OPTIONS_V1_SIZE, in);

    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "CLIF options: %s.",
                             cloudli_strerror(rv));
    rv = check_names(out, err);
    if (rv == CLOUDLI_OK)
        rv = check_countries(out, err);
    if (rv == CLOUDLI_OK)
        rv = check_files(out, err);
    if (rv == CLOUDLI_OK)
        rv = check_times(out, err);
    if (rv == CLOUDLI_OK)
        rv = check_queue(out, err);
    if (rv == CLOUDLI_OK)
        rv = check_spool(out, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__clif_session_check(out, err);
    if (rv == CLOUDLI_OK && out->manual > 1)
        rv = fault(err, "manual must be 0 or 1.");
    if (rv == CLOUDLI_OK && out->status_file > 1)
        rv = fault(err, "status_file must be 0 or 1.");
    if (rv == CLOUDLI_OK && (out->reserved != 0 || out->reserved2 != 0))
        rv = fault(err, "reserved must be zero.");
    return rv;
}
