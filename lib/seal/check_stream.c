/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "seal/check_stream.h"

#include <openssl/crypto.h>
#include <string.h>

void cloudli__verifier_dispose(struct cloudli__verifier *v)
{
    for (uint32_t i = 0; i < v->key_count; i++)
        EVP_PKEY_free(v->keys[i]);
    memset(v, 0, sizeof(*v));
}

static void forget_hashes(struct cloudli__check_stream *s)
{
    s->hash_numbers.len = 0;
    s->hash_checks.len = 0;
}

void cloudli__check_stream_dispose(struct cloudli__check_stream *s)
{
    cloudli__run_dispose(&s->run);
    cloudli__buffer_dispose(&s->hash_numbers);
    cloudli__buffer_dispose(&s->hash_checks);
    memset(s, 0, sizeof(*s));
}

/* Most communications are short, or over: the hash lives only as long as it
 * has something to hash. */
void cloudli__check_stream_forget(struct cloudli__check_stream *s)
{
    cloudli__run_dispose(&s->run);
}

int cloudli__check_stream_data(struct cloudli__check_stream *s,
                               const struct cloudli__verifier *v,
                               uint32_t number, cloudli_bytes pdu)
{
    int lost = CLOUDLI_OK, rv = CLOUDLI_OK;

    if (s->run.numbers.len >= CLOUDLI__CHECK_NUMBERS_MAX) {
        cloudli__check_stream_forget(s);
        lost = CLOUDLI_ERR_TOO_LARGE;
    }
    if (s->run.ctx == NULL)
        rv = cloudli__run_init(&s->run, v->hash);
    if (rv == CLOUDLI_OK)
        rv = cloudli__run_add(&s->run, number, pdu);
    return rv == CLOUDLI_OK ? lost : rv;
}

static uint32_t count_of(cloudli_bytes numbers)
{
    size_t cursor = 0;
    uint32_t number, count = 0;

    while (cloudli__check_next(numbers, &cursor, &number))
        count++;
    return count;
}

static int contains(cloudli_bytes numbers, size_t cursor, uint32_t wanted)
{
    uint32_t number;

    while (cloudli__check_next(numbers, &cursor, &number)) {
        if (number == wanted)
            return 1;
    }
    return 0;
}

/* What came against what is listed: the first difference, if there is one. */
static int compare(cloudli_bytes came, cloudli_bytes listed,
                   struct cloudli__check_verdict *verdict)
{
    size_t a = 0, b = 0;

    for (;;) {
        const size_t rest = a;
        uint32_t got = 0, wanted = 0;
        const int has_got = cloudli__check_next(came, &a, &got);
        const int has_wanted = cloudli__check_next(listed, &b, &wanted);

        if (!has_got && !has_wanted)
            return 1;
        if (has_got && has_wanted && got == wanted)
            continue;
        verdict->number = has_wanted ? wanted : got;
        if (!has_wanted) {
            verdict->outcome = CLOUDLI__CHECK_UNLISTED;
        } else if (contains(came, rest, wanted)) {
            /* It is there, further on: either what came in its place is
             * further down the list, or nobody sent it. */
            verdict->outcome = CLOUDLI__CHECK_REORDERED;
            if (!contains(listed, b, got)) {
                verdict->outcome = CLOUDLI__CHECK_UNLISTED;
                verdict->number = got;
            }
        } else {
            verdict->outcome = CLOUDLI__CHECK_MISSING;
        }
        return 0;
    }
}

static void unknown(struct cloudli__check_verdict *verdict, const char *why)
{
    verdict->outcome = CLOUDLI__CHECK_UNKNOWN;
    verdict->why = why;
}

static cloudli_bytes bytes_of(const struct cloudli__buffer *buffer)
{
    return (cloudli_bytes){buffer->data, buffer->len};
}

/* 1 if a number is the next one; the first may be 0 or 1. */
static int is_next(uint32_t number, uint32_t next, uint32_t begun)
{
    return begun ? number == next : number <= 1;
}

/* 1 if it is behind: its PDU came before. */
static int is_old(uint32_t number, uint32_t next, uint32_t begun)
{
    return begun && next - 1 - number < UINT32_C(0x80000000);
}

static int judge_hash(const struct cloudli__check_stream *s,
                      const struct cloudli__verifier *v,
                      const struct cloudli__check *check, uint32_t number,
                      struct cloudli__check_verdict *verdict)
{
    uint8_t value[EVP_MAX_MD_SIZE];
    size_t len;
    int rv;

    if (!is_next(number, s->hash_next, s->hashed)) {
        verdict->number = s->hashed ? s->hash_next : 1;
        unknown(verdict, "the hash PDU before it is missing");
        return CLOUDLI_OK;
    }
    if (!compare(bytes_of(&s->run.numbers), check->numbers, verdict))
        return CLOUDLI_OK;
    if (check->hash != 0 && check->hash != v->hash) {
        unknown(verdict, "its hash function is not the one agreed on");
        return CLOUDLI_OK;
    }
    if (s->run.ctx == NULL) {
        unknown(verdict, "it lists nothing");
        return CLOUDLI_OK;
    }
    rv = cloudli__run_value(&s->run, value, &len);
    if (rv == CLOUDLI_OK && (len != check->value.len ||
                             CRYPTO_memcmp(value, check->value.ptr, len) != 0))
        verdict->outcome = CLOUDLI__CHECK_ALTERED;
    return rv;
}

/* Any key of its kind may have made it. */
static void try_keys(const struct cloudli__verifier *v,
                     const struct cloudli__check *check, cloudli_bytes octets,
                     struct cloudli__check_verdict *verdict)
{
    uint32_t tried = 0;

    for (uint32_t i = 0; i < v->key_count; i++) {
        if (check->signature != 0 &&
            check->signature != cloudli__signature_of(v->keys[i]))
            continue;
        tried++;
        if (cloudli__verify(v->keys[i], v->hash, octets, check->value))
            return;
    }
    if (tried == 0)
        unknown(verdict, "there is no key for its kind of signature");
    else
        verdict->outcome = CLOUDLI__CHECK_FORGED;
}

static int judge_signature(const struct cloudli__check_stream *s,
                           const struct cloudli__verifier *v,
                           const struct cloudli__check *check, uint32_t number,
                           struct cloudli__check_verdict *verdict)
{
    struct cloudli__buffer octets = {0};
    int rv;

    if (!is_next(number, s->sign_next, s->signed_once)) {
        verdict->number = s->signed_once ? s->sign_next : 1;
        unknown(verdict, "the signature PDU before it is missing");
        return CLOUDLI_OK;
    }
    if (v->key_count == 0) {
        unknown(verdict, "there is no key to verify signatures with");
        return CLOUDLI_OK;
    }
    if (!compare(bytes_of(&s->hash_numbers), check->numbers, verdict))
        return CLOUDLI_OK;
    rv = cloudli__signed_octets(&octets, v->signed_over, check,
                                bytes_of(&s->hash_checks));
    if (rv == CLOUDLI_OK)
        try_keys(v, check, bytes_of(&octets), verdict);
    cloudli__buffer_dispose(&octets);
    return rv;
}

int cloudli__check_stream_judge(const struct cloudli__check_stream *s,
                                const struct cloudli__verifier *v,
                                const struct cloudli__check *check,
                                uint32_t number,
                                struct cloudli__check_verdict *verdict)
{
    size_t cursor = 0;

    memset(verdict, 0, sizeof(*verdict));
    verdict->type = check->type;
    verdict->count = count_of(check->numbers);
    (void)cloudli__check_next(check->numbers, &cursor, &verdict->number);
    switch (check->type) {
    case CLOUDLI__CHECK_HASH:
        verdict->again = (uint32_t)is_old(number, s->hash_next, s->hashed);
        return verdict->again ? CLOUDLI_OK
                              : judge_hash(s, v, check, number, verdict);
    case CLOUDLI__CHECK_SIGNATURE:
        verdict->again = (uint32_t)is_old(number, s->sign_next, s->signed_once);
        return verdict->again ? CLOUDLI_OK
                              : judge_signature(s, v, check, number, verdict);
    default:
        unknown(verdict, "it is neither a hash nor a signature");
        return CLOUDLI_OK;
    }
}

static int accept_hash(struct cloudli__check_stream *s,
                       const struct cloudli__verifier *v,
                       const struct cloudli__check *check, uint32_t number)
{
    int rv = CLOUDLI_OK;

    cloudli__check_stream_forget(s);
    s->hash_next = number + 1;
    s->hashed = 1;
    if (v->key_count == 0)
        return CLOUDLI_OK;
    if (s->hash_checks.len >= CLOUDLI__CHECK_HASHES_MAX ||
        s->hash_numbers.len >= CLOUDLI__CHECK_NUMBERS_MAX)
        forget_hashes(s); /* no signature comes */
    rv = cloudli__check_append(&s->hash_numbers, number);
    if (rv == CLOUDLI_OK && cloudli__signed_needs_hashes(v->signed_over))
        rv = cloudli__check_write(&s->hash_checks, check);
    return rv;
}

int cloudli__check_stream_accept(struct cloudli__check_stream *s,
                                 const struct cloudli__verifier *v,
                                 const struct cloudli__check *check,
                                 uint32_t number)
{
    switch (check->type) {
    case CLOUDLI__CHECK_HASH:
        return is_old(number, s->hash_next, s->hashed)
                   ? CLOUDLI_OK
                   : accept_hash(s, v, check, number);
    case CLOUDLI__CHECK_SIGNATURE:
        if (!is_old(number, s->sign_next, s->signed_once)) {
            s->sign_next = number + 1;
            s->signed_once = 1;
            forget_hashes(s);
        }
        return CLOUDLI_OK;
    default:
        return CLOUDLI_OK;
    }
}
