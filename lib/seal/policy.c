/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "seal/policy.h"

#include "base/error.h"

#include <string.h>

#define HASH_COUNT 1000
#define SIGN_COUNT 15
#define HASH_INTERVAL CLOUDLI_SECOND
#define SIGN_INTERVAL (30 * CLOUDLI_SECOND)

static uint32_t or_default(uint32_t value, uint32_t absent)
{
    return value == 0 ? absent : value;
}

static int read_encryption(struct cloudli__seal_policy *policy,
                           const cloudli_seal *settings, cloudli_time now,
                           cloudli_error *err)
{
    const int next =
        settings->next_key_file != NULL && now >= settings->next_key_time;
    const char *path =
        next ? settings->next_key_file : settings->encryption_key_file;
    int rv = cloudli__secret_read(&policy->key, path, err);

    if (rv == CLOUDLI_OK &&
        policy->key.len != cloudli__encryption_key_len(policy->encryption))
        rv = cloudli__fail(err, CLOUDLI_ERR_KEY, 0,
                           "The key file holds %u octets, which do not fit "
                           "%s: %s.",
                           policy->key.len,
                           cloudli_encryption_name(policy->encryption), path);
    policy->key_missing = rv != CLOUDLI_OK;
    return rv;
}

static int read_signing_key(struct cloudli__seal_policy *policy,
                            const char *path, cloudli_error *err)
{
    int rv = cloudli__private_key_read(&policy->signing_key, path, err);

    if (rv != CLOUDLI_OK)
        return rv;
    policy->signature = cloudli__signature_of(policy->signing_key);
    if (policy->signature == CLOUDLI_SIGNATURE_ECDSA ||
        policy->signature == CLOUDLI_SIGNATURE_EDDSA)
        return CLOUDLI_OK;
    policy->signature = 0;
    return cloudli__fail(err, CLOUDLI_ERR_KEY, 0,
                         "The key file holds a key neither on P-256 nor "
                         "Ed25519: %s.",
                         path);
}

static void take_settings(struct cloudli__seal_policy *policy,
                          const cloudli_seal *settings)
{
    policy->encryption = settings->encryption;
    policy->integrity = settings->integrity;
    policy->hash = or_default(settings->hash, CLOUDLI_HASH_SHA256);
    policy->hash_count = or_default(settings->hash_count, HASH_COUNT);
    policy->sign_count = or_default(settings->sign_count, SIGN_COUNT);
    policy->signed_over = settings->signed_over;
    policy->hash_interval =
        settings->hash_interval == 0 ? HASH_INTERVAL : settings->hash_interval;
    policy->sign_interval =
        settings->sign_interval == 0 ? SIGN_INTERVAL : settings->sign_interval;
}

int cloudli__seal_policy_new(struct cloudli__seal_policy **out,
                             const cloudli_seal *settings, cloudli_time now,
                             cloudli_error *err)
{
    struct cloudli__seal_policy *policy;
    int rv, encryption = CLOUDLI_OK, signing = CLOUDLI_OK;

    *out = NULL;
    if (settings == NULL || (settings->encryption == 0 &&
                             settings->integrity == CLOUDLI_INTEGRITY_NONE))
        return CLOUDLI_OK;
    policy = cloudli__alloc(sizeof(*policy));
    if (policy == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                             "no memory for a policy");
    atomic_init(&policy->refs, 1);
    take_settings(policy, settings);
    rv = cloudli__ciphers_new(&policy->ciphers, 0, err);
    if (rv == CLOUDLI_OK && policy->integrity == CLOUDLI_INTEGRITY_SIGNATURE)
        signing = read_signing_key(policy, settings->signing_key_file, err);
    if (rv == CLOUDLI_OK && policy->encryption != 0)
        encryption = read_encryption(policy, settings, now, err);
    if (rv == CLOUDLI_OK)
        rv = encryption != CLOUDLI_OK ? encryption : signing;
    if (rv == CLOUDLI_OK || rv == CLOUDLI_ERR_KEY)
        *out = policy;
    else
        cloudli__seal_policy_unref(policy);
    return rv;
}

struct cloudli__seal_policy *
cloudli__seal_policy_ref(struct cloudli__seal_policy *policy)
{
    if (policy != NULL)
        atomic_fetch_add_explicit(&policy->refs, 1, memory_order_relaxed);
    return policy;
}

void cloudli__seal_policy_unref(struct cloudli__seal_policy *policy)
{
    if (policy == NULL ||
        atomic_fetch_sub_explicit(&policy->refs, 1, memory_order_acq_rel) != 1)
        return;
    EVP_PKEY_free(policy->signing_key);
    cloudli__ciphers_free(policy->ciphers);
    cloudli__free_wiped(policy, sizeof(*policy));
}

int cloudli__sealer_init(struct cloudli__sealer *sealer)
{
    memset(sealer, 0, sizeof(*sealer));
    atomic_init(&sealer->generation, 0);
    return pthread_mutex_init(&sealer->lock, NULL) == 0 ? CLOUDLI_OK
                                                        : CLOUDLI_ERR_SYSTEM;
}

void cloudli__sealer_dispose(struct cloudli__sealer *sealer)
{
    cloudli__seal_policy_unref(sealer->policy);
    pthread_mutex_destroy(&sealer->lock);
}

void cloudli__sealer_set(struct cloudli__sealer *sealer,
                         struct cloudli__seal_policy *policy)
{
    struct cloudli__seal_policy *before;

    pthread_mutex_lock(&sealer->lock);
    before = sealer->policy;
    sealer->policy = policy;
    /* No sealing before and none now is no news. */
    if (before != NULL || policy != NULL)
        atomic_fetch_add_explicit(&sealer->generation, 1, memory_order_release);
    pthread_mutex_unlock(&sealer->lock);
    cloudli__seal_policy_unref(before);
}

struct cloudli__seal_policy *cloudli__sealer_get(struct cloudli__sealer *sealer,
                                                 uint32_t *generation)
{
    struct cloudli__seal_policy *policy;

    pthread_mutex_lock(&sealer->lock);
    policy = cloudli__seal_policy_ref(sealer->policy);
    *generation = cloudli__sealer_generation(sealer);
    pthread_mutex_unlock(&sealer->lock);
    return policy;
}
