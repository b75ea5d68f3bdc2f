/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * How a destination's PDUs are sealed: a cloudli_seal with its keys read, and
 * the place where those who seal find the one that applies now. A change of
 * settings or of keys is a new policy in the old place.
 */
#ifndef CLOUDLI_SEAL_POLICY_H
#define CLOUDLI_SEAL_POLICY_H

#include "seal/encryption.h"
#include "seal/integrity.h"

#include <pthread.h>
#include <stdatomic.h>

/* Frozen but for refs; shared and counted. */
struct cloudli__seal_policy {
    atomic_uint refs;
    uint32_t encryption;  /* a cloudli_encryption; 0: none */
    uint32_t key_missing; /* 1: to be encrypted, but there is no key: nothing
                             may be sent */
    struct cloudli__secret key;
    struct cloudli__ciphers *ciphers;
    uint32_t integrity; /* a cloudli_integrity */
    uint32_t hash;
    uint32_t hash_count;
    uint32_t sign_count;
    uint32_t signed_over;
    uint32_t signature; /* a cloudli_signature; 0: hashes go unsigned */
    EVP_PKEY *signing_key;
    cloudli_time hash_interval;
    cloudli_time sign_interval;
};

/*
 * Reads the keys that settings name, at this moment: the next key from its time
 * on. Settings are valid ones, or NULL: no sealing, and *out is NULL.
 *
 * CLOUDLI_ERR_KEY: a key cannot be read; *out is a policy all the same, one
 * with key_missing or with signature 0. Other failures give none.
 */
int cloudli__seal_policy_new(struct cloudli__seal_policy **out,
                             const cloudli_seal *settings, cloudli_time now,
                             cloudli_error *err);
struct cloudli__seal_policy *
cloudli__seal_policy_ref(struct cloudli__seal_policy *policy);
void cloudli__seal_policy_unref(struct cloudli__seal_policy *policy);

/* The policy of one destination. Shared. */
struct cloudli__sealer {
    pthread_mutex_t lock;
    struct cloudli__seal_policy *policy; /* NULL: no sealing */
    atomic_uint generation;      /* 0: there was never a policy; told by a look
                                    without the lock */
    atomic_uint_fast64_t checks; /* integrity PDUs that were queued */
};

int cloudli__sealer_init(struct cloudli__sealer *sealer);
void cloudli__sealer_dispose(struct cloudli__sealer *sealer);

/* From now on this one, whose reference is taken over. */
void cloudli__sealer_set(struct cloudli__sealer *sealer,
                         struct cloudli__seal_policy *policy);

/* The one that applies, referenced, or NULL; and its generation. */
struct cloudli__seal_policy *cloudli__sealer_get(struct cloudli__sealer *sealer,
                                                 uint32_t *generation);

static inline uint32_t
cloudli__sealer_generation(const struct cloudli__sealer *sealer)
{
    return atomic_load_explicit(&sealer->generation, memory_order_acquire);
}

#endif
