/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "seal/seal_stream.h"

struct cloudli__seal_stream *cloudli__seal_stream_new(uint32_t kind,
                                                      uint64_t unix_time)
{
    struct cloudli__seal_stream *s = cloudli__alloc(sizeof(*s));

    if (s == NULL)
        return NULL;
    s->kind = kind;
    s->byte_counter = unix_time << 32; /* TS 102 232-1, EncryptedPayload */
    s->hash_due = CLOUDLI__SEAL_NEVER;
    s->sign_due = CLOUDLI__SEAL_NEVER;
    return s;
}

static void forget_hashes(struct cloudli__seal_stream *s)
{
    s->hash_numbers.len = 0;
    s->hash_checks.len = 0;
    s->unsigned_count = 0;
    s->sign_due = CLOUDLI__SEAL_NEVER;
}

/* All that a policy brought; the counters stay. */
static void drop_policy(struct cloudli__seal_stream *s)
{
    cloudli__cipher_dispose(&s->cipher);
    cloudli__run_dispose(&s->run);
    s->hash_due = CLOUDLI__SEAL_NEVER;
    forget_hashes(s);
    cloudli__seal_policy_unref(s->policy);
    s->policy = NULL;
}

void cloudli__seal_stream_free(struct cloudli__seal_stream *s)
{
    if (s == NULL)
        return;
    drop_policy(s);
    cloudli__buffer_dispose(&s->hash_numbers);
    cloudli__buffer_dispose(&s->hash_checks);
    cloudli__buffer_dispose(&s->check);
    cloudli__buffer_dispose(&s->scratch);
    cloudli__free_wiped(s, sizeof(*s));
}

int cloudli__seal_stream_adopt(struct cloudli__seal_stream *s,
                               struct cloudli__sealer *sealer)
{
    uint32_t generation;
    int rv = CLOUDLI_OK;

    drop_policy(s);
    s->policy = cloudli__sealer_get(sealer, &generation);
    if (s->policy != NULL && s->policy->encryption != 0 &&
        !s->policy->key_missing)
        rv = cloudli__cipher_init(&s->cipher, s->policy->ciphers,
                                  s->policy->encryption, &s->policy->key, 1,
                                  NULL);
    if (rv == CLOUDLI_OK && s->policy != NULL &&
        s->policy->integrity != CLOUDLI_INTEGRITY_NONE)
        rv = cloudli__run_init(&s->run, s->policy->hash);
    if (rv == CLOUDLI_OK)
        s->generation = generation;
    else
        drop_policy(s);
    return rv;
}

int cloudli__seal_stream_count(struct cloudli__seal_stream *s, uint32_t number,
                               cloudli_bytes pdu, cloudli_time now)
{
    int rv;

    if (s->run.hash == 0)
        return CLOUDLI_OK;
    rv = cloudli__run_add(&s->run, number, pdu);
    if (rv == CLOUDLI_OK && s->run.count == 1)
        s->hash_due = now + s->policy->hash_interval;
    return rv;
}

int cloudli__seal_stream_hash_due(const struct cloudli__seal_stream *s,
                                  cloudli_time now)
{
    return s->run.count > 0 &&
           (s->run.count >= s->policy->hash_count || now >= s->hash_due);
}

int cloudli__seal_stream_sign_due(const struct cloudli__seal_stream *s,
                                  cloudli_time now)
{
    return s->unsigned_count > 0 &&
           (s->unsigned_count >= s->policy->sign_count || now >= s->sign_due);
}

int cloudli__seal_stream_hash(struct cloudli__seal_stream *s,
                              const struct cloudli__pdu_template *tmpl,
                              cloudli_time stamp, struct cloudli__buffer *out,
                              uint32_t *number)
{
    uint8_t value[CLOUDLI__SHA_MAX];
    struct cloudli__check check = {.type = CLOUDLI__CHECK_HASH,
                                   .data_type = cloudli__data_type(s->kind),
                                   .hash = s->policy->hash};
    struct cloudli__pdu_stamp at = {stamp, s->hash_number + 1};
    int rv = CLOUDLI_OK;

    check.value.ptr = value;
    check.value.len = cloudli__run_value(&s->run, value);
    check.numbers = (cloudli_bytes){s->run.numbers.data, s->run.numbers.len};
    s->check.len = 0;
    if (s->policy->signature != 0 &&
        cloudli__signed_needs_hashes(s->policy->signed_over))
        rv = cloudli__check_write(&s->check, &check);
    if (rv == CLOUDLI_OK)
        rv = cloudli__check_encode(out, tmpl, &at, &check);
    *number = at.sequence_number;
    return rv;
}

int cloudli__seal_stream_hashed(struct cloudli__seal_stream *s,
                                cloudli_time now)
{
    const size_t numbers = s->hash_numbers.len;
    int rv = CLOUDLI_OK;

    s->hash_number++;
    s->hash_due = CLOUDLI__SEAL_NEVER;
    if (s->policy->signature != 0) {
        rv = cloudli__check_append(&s->hash_numbers, s->hash_number);
        if (rv == CLOUDLI_OK)
            rv = cloudli__buffer_append(&s->hash_checks, s->check.data,
                                        s->check.len);
        if (rv != CLOUDLI_OK)
            s->hash_numbers.len = numbers; /* it stays unsigned */
        else if (s->unsigned_count++ == 0)
            s->sign_due = now + s->policy->sign_interval;
    }
    if (cloudli__run_restart(&s->run) != CLOUDLI_OK)
        rv = CLOUDLI_ERR_INTERNAL;
    return rv;
}

void cloudli__seal_stream_postpone(struct cloudli__seal_stream *s,
                                   cloudli_time now)
{
    if (s->hash_due <= now)
        s->hash_due = now + s->policy->hash_interval;
    if (s->sign_due <= now)
        s->sign_due = now + s->policy->sign_interval;
}

int cloudli__seal_stream_sign(struct cloudli__seal_stream *s,
                              const struct cloudli__pdu_template *tmpl,
                              cloudli_time stamp, struct cloudli__buffer *out,
                              uint32_t *number)
{
    const cloudli_bytes hashes = {s->hash_checks.data, s->hash_checks.len};
    const struct cloudli__pdu_stamp at = {stamp, s->sign_number + 1};
    struct cloudli__check check = {.type = CLOUDLI__CHECK_SIGNATURE,
                                   .data_type = cloudli__data_type(s->kind),
                                   .signature = s->policy->signature};
    struct cloudli__buffer octets = {0}, value = {0};
    int rv;

    check.numbers = (cloudli_bytes){s->hash_numbers.data, s->hash_numbers.len};
    rv =
        cloudli__signed_octets(&octets, s->policy->signed_over, &check, hashes);
    if (rv == CLOUDLI_OK)
        rv = cloudli__sign(&value, s->policy->signing_key,
                           (cloudli_bytes){octets.data, octets.len});
    if (rv == CLOUDLI_OK) {
        check.value = (cloudli_bytes){value.data, value.len};
        rv = cloudli__check_encode(out, tmpl, &at, &check);
    }
    *number = at.sequence_number;
    cloudli__buffer_dispose(&octets);
    cloudli__buffer_dispose(&value);
    return rv;
}

void cloudli__seal_stream_signed(struct cloudli__seal_stream *s, int queued)
{
    if (queued)
        s->sign_number++;
    forget_hashes(s);
}
