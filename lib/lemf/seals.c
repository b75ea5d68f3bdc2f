/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf/seals.h"

#include "base/error.h"
#include "base/options.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

#define SEAL_V1_SIZE (offsetof(cloudli_lemf_seal, legacy) + sizeof(uint32_t))
_Static_assert(sizeof(cloudli_lemf_seal) == SEAL_V1_SIZE, "no hidden padding");

struct one {
    char *provider; /* NULL: of all others */
    struct cloudli__unsealer *unsealer;
    uint32_t unreadable; /* the last PDU could not be read, which was logged */
};

struct cloudli__seals {
    const struct cloudli__log *log;
    struct cloudli__check_table *table;
    struct one *all;
    size_t count;
    uint64_t unchecked; /* so many were logged */
};

const char *cloudli_check_outcome_name(uint32_t outcome)
{
    static const char *const names[] = {[CLOUDLI_CHECK_RIGHT] = "right",
                                        [CLOUDLI_CHECK_ALTERED] = "altered",
                                        [CLOUDLI_CHECK_MISSING] = "missing",
                                        [CLOUDLI_CHECK_REORDERED] = "reordered",
                                        [CLOUDLI_CHECK_UNLISTED] = "unlisted",
                                        [CLOUDLI_CHECK_FORGED] = "forged",
                                        [CLOUDLI_CHECK_UNKNOWN] = "unknown"};

    return outcome < sizeof(names) / sizeof(names[0]) ? names[outcome]
                                                      : "unknown";
}

/* --- Opening --- */

static int is_listed(const cloudli_lemf_options *options, const char *provider)
{
    for (size_t i = 0; i < options->provider_count; i++) {
        if (strcasecmp(options->providers[i], provider) == 0)
            return 1;
    }
    return 0;
}

static int add(struct cloudli__seals *seals,
               const cloudli_lemf_options *options, const void *given,
               const struct cloudli__sequences *sequences, cloudli_error *err)
{
    struct one *one = &seals->all[seals->count];
    cloudli_lemf_seal seal;
    int rv = cloudli__options_import(&seal, sizeof(seal), SEAL_V1_SIZE, given);

    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "seals: %s", cloudli_strerror(rv));
    if (seal.provider != NULL && !is_listed(options, seal.provider))
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "seals name a provider that is not in providers");
    one->provider = cloudli__strdup(seal.provider);
    if (one->provider == NULL && seal.provider != NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory for seals");
    seals->count++;
    return cloudli__unsealer_new(&one->unsealer, &seal, seals->table, sequences,
                                 err);
}

static void take_over(struct cloudli__seals *seals,
                      struct cloudli__seals *before)
{
    seals->unchecked = before->unchecked;
    before->table = NULL;
}

int cloudli__seals_new(struct cloudli__seals **out,
                       const cloudli_lemf_options *options,
                       const struct cloudli__sequences *sequences,
                       const struct cloudli__log *log,
                       struct cloudli__seals *before, cloudli_error *err)
{
    const uint8_t *at = (const uint8_t *)options->seals;
    struct cloudli__seals *seals;
    int rv = CLOUDLI_OK;

    *out = NULL;
    if (options->seal_count == 0)
        return CLOUDLI_OK;
    if (at == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "seals has a length and no elements");
    seals = cloudli__alloc(sizeof(*seals));
    if (seals != NULL) {
        seals->log = log;
        seals->table =
            before != NULL ? before->table : cloudli__check_table_new();
        seals->all =
            cloudli__alloc_array(options->seal_count, sizeof(*seals->all));
    }
    if (seals == NULL || seals->table == NULL || seals->all == NULL)
        rv = cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory for seals");
    for (size_t i = 0; rv == CLOUDLI_OK && i < options->seal_count; i++) {
        size_t size;

        /* Elements are as long as their caller's version of them. */
        memcpy(&size, at, sizeof(size));
        rv = add(seals, options, at, sequences, err);
        at += size;
    }
    if (rv == CLOUDLI_OK) {
        if (before != NULL)
            take_over(seals, before);
        *out = seals;
        return rv;
    }
    if (before != NULL && seals != NULL)
        seals->table = NULL;
    cloudli__seals_free(seals);
    return rv;
}

void cloudli__seals_free(struct cloudli__seals *seals)
{
    if (seals == NULL)
        return;
    for (size_t i = 0; i < seals->count; i++) {
        cloudli__unsealer_free(seals->all[i].unsealer);
        cloudli__free_string(seals->all[i].provider);
    }
    cloudli__free_wiped(seals->all, seals->count * sizeof(*seals->all));
    cloudli__check_table_free(seals->table);
    cloudli__free_wiped(seals, sizeof(*seals));
}

static struct one *find(const struct cloudli__seals *seals,
                        const char *provider)
{
    struct one *others = NULL;

    for (size_t i = 0; i < seals->count; i++) {
        struct one *one = &seals->all[i];

        if (one->provider == NULL)
            others = one;
        else if (strcasecmp(one->provider, provider) == 0)
            return one;
    }
    return others;
}

struct cloudli__unsealer *cloudli__seals_of(const struct cloudli__seals *seals,
                                            const char *provider)
{
    const struct one *one = seals == NULL ? NULL : find(seals, provider);

    return one == NULL ? NULL : one->unsealer;
}

int cloudli__seals_save(const struct cloudli__seals *seals, cloudli_time now,
                        struct cloudli__buffer *out)
{
    return seals == NULL ? CLOUDLI_OK
                         : cloudli__check_table_save(seals->table, now, out);
}

int cloudli__seals_restore(struct cloudli__seals *seals, cloudli_time now,
                           cloudli_bytes saved)
{
    return seals == NULL
               ? CLOUDLI_OK
               : cloudli__check_table_restore(seals->table, now, saved);
}

/* --- Telling --- */

void cloudli__seals_tell(cloudli_lemf_pdu *item, cloudli_lemf_check *check,
                         const struct cloudli__unsealed *how)
{
    item->sealed = how->sealed;
    item->encryption = how->encryption;
    item->key = how->key;
    if (!how->checked)
        return;
    *check = (cloudli_lemf_check){
        .size = sizeof(*check),
        .is_signature = how->check.type == CLOUDLI__CHECK_SIGNATURE,
        .kind = how->kind,
        .outcome = how->check.outcome, /* the same numbers */
        .number = how->check.number,
        .count = how->check.count};
    item->check = check;
}

/* A key that is missing makes every PDU unreadable: one line says so. */
static void log_unreadable(struct cloudli__seals *seals,
                           const cloudli_lemf_pdu *item,
                           const struct cloudli__unsealed *how)
{
    struct one *one = find(seals, item->provider);
    const uint32_t unreadable = how->status != CLOUDLI_OK;

    if (one == NULL || unreadable == one->unreadable)
        return;
    one->unreadable = unreadable;
    if (unreadable)
        cloudli__log(seals->log, CLOUDLI_LOG_ERROR, how->status,
                     "connection %llu of %s: what it sends cannot be "
                     "decrypted: %s",
                     (unsigned long long)item->connection, item->provider,
                     how->why);
    else
        cloudli__log(seals->log, CLOUDLI_LOG_INFO, 0,
                     "connection %llu of %s: what it sends can be decrypted "
                     "again",
                     (unsigned long long)item->connection, item->provider);
}

/* What is wrong, about the PDU of a number. */
static const char *phrase(uint32_t outcome)
{
    static const char *const phrases[] = {
        [CLOUDLI_CHECK_RIGHT] = "is right",
        [CLOUDLI_CHECK_ALTERED] = "or one listed behind it was altered",
        [CLOUDLI_CHECK_MISSING] = "is missing",
        [CLOUDLI_CHECK_REORDERED] = "came out of order",
        [CLOUDLI_CHECK_UNLISTED] = "came, but is not listed",
        [CLOUDLI_CHECK_FORGED] = "and those behind it have no known signature",
        [CLOUDLI_CHECK_UNKNOWN] = "cannot be verified"};

    return phrases[outcome];
}

static void log_check(const struct cloudli__seals *seals,
                      const cloudli_lemf_pdu *item,
                      const struct cloudli__unsealed *how)
{
    const cloudli_lemf_check *check = item->check;

    cloudli__log(seals->log, CLOUDLI_LOG_ERROR, CLOUDLI_ERR_PROTOCOL,
                 "connection %llu of %s: the integrity check of communication "
                 "%u fails: %s PDU %u of its %s %s%s%s",
                 (unsigned long long)item->connection, item->provider,
                 item->pdu->header.cin, check->is_signature ? "hash" : "data",
                 check->number, check->kind == CLOUDLI_PDU_IRI ? "IRI" : "CC",
                 phrase(check->outcome), how->check.why == NULL ? "" : ": ",
                 how->check.why == NULL ? "" : how->check.why);
}

void cloudli__seals_count(struct cloudli__seals *seals,
                          const cloudli_lemf_pdu *item,
                          const struct cloudli__unsealed *how,
                          cloudli_lemf_statistics *stats)
{
    if (how->encryption != 0 || how->status != CLOUDLI_OK) {
        stats->decrypted += how->status == CLOUDLI_OK;
        stats->unreadable += how->status != CLOUDLI_OK;
        log_unreadable(seals, item, how);
    }
    if (item->check == NULL)
        return;
    if (item->check->outcome == CLOUDLI_CHECK_RIGHT) {
        stats->checks++;
        return;
    }
    stats->checks_failed++;
    log_check(seals, item, how);
}

void cloudli__seals_check(struct cloudli__seals *seals, cloudli_time now,
                          cloudli_lemf_statistics *stats)
{
    uint64_t unchecked;

    cloudli__check_table_expire(seals->table, now);
    unchecked = cloudli__check_table_unchecked(seals->table);
    if (unchecked == seals->unchecked)
        return;
    cloudli__log(seals->log, CLOUDLI_LOG_WARNING, CLOUDLI_ERR_PEER_TIMEOUT,
                 "%llu PDUs were not covered by an integrity check in time",
                 (unsigned long long)(unchecked - seals->unchecked));
    seals->unchecked = unchecked;
    stats->unchecked = unchecked;
}

cloudli_time cloudli__seals_deadline(const struct cloudli__seals *seals)
{
    return seals == NULL ? INT64_MAX
                         : cloudli__check_table_deadline(seals->table);
}
