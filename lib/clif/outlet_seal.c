/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * How a destination's records are sealed: from the register's settings, and the
 * files they name, to the policy that the communications find.
 *
 * Keys go by the wall clock, which both sides of a handover agree on, also
 * where events have a clock of their own.
 */
#include "clif/front.h"

#include "base/memory.h"

#include <string.h>

/* The texts of a cloudli_seal. */
static const size_t texts[] = {offsetof(cloudli_seal, encryption_key_file),
                               offsetof(cloudli_seal, next_key_file),
                               offsetof(cloudli_seal, signing_key_file)};

#define TEXT_COUNT (sizeof(texts) / sizeof(texts[0]))

static const char **text_of(cloudli_seal *seal, size_t i)
{
    return (const char **)(void *)((char *)seal + texts[i]);
}

static void free_settings(cloudli_seal *seal)
{
    for (size_t i = 0; i < TEXT_COUNT; i++)
        cloudli__free_string((char *)*text_of(seal, i));
    *seal = (cloudli_seal)CLOUDLI_SEAL_INIT;
}

static int copy_settings(cloudli_seal *out, const cloudli_seal *from)
{
    int rv = CLOUDLI_OK;

    *out = *from;
    for (size_t i = 0; i < TEXT_COUNT; i++) {
        const char *text = *text_of(out, i);

        *text_of(out, i) = cloudli__strdup(text);
        if (text != NULL && *text_of(out, i) == NULL)
            rv = CLOUDLI_ERR_NOMEM;
    }
    if (rv != CLOUDLI_OK)
        free_settings(out);
    return rv;
}

static int same_settings(cloudli_seal *a, cloudli_seal *b)
{
    cloudli_seal x = *a, y = *b;

    for (size_t i = 0; i < TEXT_COUNT; i++) {
        const char *s = *text_of(a, i), *t = *text_of(b, i);

        if (s != t && (s == NULL || t == NULL || strcmp(s, t) != 0))
            return 0;
        *text_of(&x, i) = NULL;
        *text_of(&y, i) = NULL;
    }
    return memcmp(&x, &y, sizeof(x)) == 0;
}

/* 1 if what goes on under the policy so far is encrypted: rather that than
 * nothing while a new key cannot be read. */
static int goes_on_encrypted(struct cloudli__outlet *outlet)
{
    uint32_t generation;
    struct cloudli__seal_policy *policy =
        cloudli__sealer_get(&outlet->sealer, &generation);
    const int encrypted =
        policy != NULL && policy->encryption != 0 && !policy->key_missing;

    cloudli__seal_policy_unref(policy);
    return encrypted;
}

/* A change of what is wrong with the keys, in one line. */
static void tell(cloudli_clif *clif, struct cloudli__outlet *outlet, int rv,
                 const char *consequence, const char *why)
{
    const uint32_t faulty = rv != CLOUDLI_OK;

    if (faulty == outlet->key_faulty)
        return;
    outlet->key_faulty = faulty;
    if (faulty)
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_ERROR, rv,
                     "destination %s lacks a key, %s: %s", outlet->name,
                     consequence, why);
    else
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_INFO, CLOUDLI_OK,
                     "destination %s has its keys again", outlet->name);
}

/* Reads the keys and puts the policy in force. */
static int load(cloudli_clif *clif, struct cloudli__outlet *outlet)
{
    const cloudli_time now = cloudli_time_now();
    const cloudli_seal *seal = &outlet->seal;
    const char *consequence = "its hashes go unsigned";
    struct cloudli__seal_policy *policy;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv = cloudli__seal_policy_new(&policy, seal, now, &err);

    outlet->rekey = seal->next_key_file != NULL && now < seal->next_key_time
                        ? seal->next_key_time
                        : 0;
    if (rv != CLOUDLI_OK && rv != CLOUDLI_ERR_KEY)
        return rv;
    if (policy == NULL || !policy->key_missing) {
        cloudli__sealer_set(&outlet->sealer, policy);
    } else if (goes_on_encrypted(outlet)) {
        consequence = "it is sealed as before";
        cloudli__seal_policy_unref(policy);
    } else {
        consequence = "its records are lost";
        cloudli__sealer_set(&outlet->sealer, policy);
    }
    tell(clif, outlet, rv, consequence, err.message);
    return CLOUDLI_OK;
}

int cloudli__outlet_seal(cloudli_clif *clif, struct cloudli__outlet *outlet,
                         const cloudli_seal *seal)
{
    cloudli_seal none = CLOUDLI_SEAL_INIT, wanted;
    int rv = copy_settings(&wanted, seal == NULL ? &none : seal);

    if (rv == CLOUDLI_OK && outlet->sealed &&
        same_settings(&wanted, &outlet->seal)) {
        free_settings(&wanted);
        return CLOUDLI_OK;
    }
    outlet->sealed = 0;
    if (rv != CLOUDLI_OK)
        return rv;
    free_settings(&outlet->seal);
    outlet->seal = wanted;
    outlet->key_faulty = 0;
    rv = load(clif, outlet);
    outlet->sealed = rv == CLOUDLI_OK;
    return rv;
}

void cloudli__outlet_reseal(cloudli_clif *clif, struct cloudli__outlet *outlet,
                            int again)
{
    const int rekey = outlet->rekey != 0 && cloudli_time_now() >= outlet->rekey;

    if (!outlet->sealed || (!rekey && !(again && outlet->key_faulty)))
        return;
    if (load(clif, outlet) != CLOUDLI_OK)
        return; /* no memory: at the next look */
    if (rekey && !outlet->key_faulty)
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_INFO, CLOUDLI_OK,
                     "destination %s is encrypted with its next key",
                     outlet->name);
}

void cloudli__outlet_unseal(struct cloudli__outlet *outlet)
{
    free_settings(&outlet->seal);
    cloudli__sealer_dispose(&outlet->sealer);
}
