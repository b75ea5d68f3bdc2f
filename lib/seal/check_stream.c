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
    s->hash_untold = 0;
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
    s->untold = 0;
}

int cloudli__check_stream_data(struct cloudli__check_stream *s,
                               const struct cloudli__verifier *v,
                               uint32_t number, cloudli_bytes pdu)
{
    const uint32_t untold = pdu.ptr == NULL;
    int lost = CLOUDLI_OK, rv = CLOUDLI_OK;

    if (s->run.numbers.len >= CLOUDLI__CHECK_NUMBERS_MAX) {
        cloudli__check_stream_forget(s);
        lost = CLOUDLI_ERR_TOO_LARGE;
    }
    if (s->run.hash == 0)
        rv = cloudli__run_init(&s->run, v->hash);
    if (rv == CLOUDLI_OK)
        rv = cloudli__run_add(&s->run, number, pdu);
    if (rv == CLOUDLI_OK)
        s->untold += untold;
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

static void judge_hash(const struct cloudli__check_stream *s,
                       const struct cloudli__verifier *v,
                       const struct cloudli__check *check, uint32_t number,
                       struct cloudli__check_verdict *verdict)
{
    uint8_t value[CLOUDLI__SHA_MAX];
    size_t len;

    if (!is_next(number, s->hash_next, s->hashed)) {
        verdict->number = s->hashed ? s->hash_next : 1;
        unknown(verdict, "the hash PDU before it is missing");
        return;
    }
    if (!compare(bytes_of(&s->run.numbers), check->numbers, verdict))
        return;
    if (check->hash != 0 && check->hash != v->hash) {
        unknown(verdict, "its hash function is not the one agreed on");
        return;
    }
    if (s->run.hash == 0) {
        unknown(verdict, "it lists nothing");
        return;
    }
    if (s->untold > 0) {
        unknown(verdict, "it is over PDUs that an earlier run took");
        return;
    }
    if (s->run.hash != v->hash) {
        unknown(verdict, "PDUs came before its hash function was agreed on");
        return;
    }
    len = cloudli__run_value(&s->run, value);
    if (len != check->value.len ||
        CRYPTO_memcmp(value, check->value.ptr, len) != 0)
        verdict->outcome = CLOUDLI__CHECK_ALTERED;
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
    if (s->hash_untold) {
        unknown(verdict, "it is over hash PDUs that an earlier run took");
        return CLOUDLI_OK;
    }
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
        if (!verdict->again)
            judge_hash(s, v, check, number, verdict);
        return CLOUDLI_OK;
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

int cloudli__check_stream_passed(struct cloudli__check_stream *s,
                                 const struct cloudli__verifier *v,
                                 uint32_t type, uint32_t number)
{
    const struct cloudli__check check = {.type = type};

    if (type == CLOUDLI__CHECK_HASH && v->key_count > 0 &&
        cloudli__signed_needs_hashes(v->signed_over))
        s->hash_untold = 1;
    return cloudli__check_stream_accept(s, v, &check, number);
}

/* --- What outlives a run --- */

/* What is saved of a stream, before its numbers and checks. */
struct saved {
    uint32_t untold;
    uint32_t hash_next, sign_next, hashed, signed_once, hash_untold;
    uint32_t count;
    uint32_t sizes[3]; /* of the numbers of the run, of hash PDUs, of checks */
    struct cloudli__sha digest; /* hash 0: no run is on */
};

int cloudli__check_stream_save(const struct cloudli__check_stream *s,
                               struct cloudli__buffer *out)
{
    const struct cloudli__buffer *const parts[] = {
        &s->run.numbers, &s->hash_numbers, &s->hash_checks};
    struct saved saved;
    int rv;

    memset(&saved, 0, sizeof(saved));
    saved.untold = s->untold;
    saved.hash_next = s->hash_next;
    saved.sign_next = s->sign_next;
    saved.hashed = s->hashed;
    saved.signed_once = s->signed_once;
    saved.hash_untold = s->hash_untold;
    saved.count = s->run.count;
    if (s->run.hash != 0)
        saved.digest = s->run.digest;
    for (size_t i = 0; i < 3; i++)
        saved.sizes[i] = (uint32_t)parts[i]->len;
    rv = cloudli__buffer_append(out, &saved, sizeof(saved));
    for (size_t i = 0; rv == CLOUDLI_OK && i < 3; i++)
        rv = cloudli__buffer_append(out, parts[i]->data, parts[i]->len);
    return rv;
}

static int take_part(struct cloudli__buffer *part, cloudli_bytes *from,
                     uint32_t len, size_t most)
{
    int rv;

    if (len > from->len || len > most)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    rv = cloudli__buffer_append(part, from->ptr, len);
    from->ptr += len;
    from->len -= len;
    return rv;
}

static int is_sound(const struct saved *saved)
{
    return saved->hashed <= 1 && saved->signed_once <= 1 &&
           saved->hash_untold <= 1 && saved->untold <= saved->count &&
           (saved->digest.hash == 0 ? saved->count == 0
                                    : cloudli__sha_is_sound(&saved->digest));
}

/* 1 if these are encoded numbers and nothing else. */
static int are_numbers(const struct cloudli__buffer *numbers, uint32_t *count)
{
    size_t cursor = 0;
    uint32_t number;

    *count = 0;
    while (cloudli__check_next(bytes_of(numbers), &cursor, &number))
        ++*count;
    return cursor == numbers->len;
}

int cloudli__check_stream_restore(struct cloudli__check_stream *s,
                                  cloudli_bytes *from)
{
    struct cloudli__buffer *const parts[] = {&s->run.numbers, &s->hash_numbers,
                                             &s->hash_checks};
    static const size_t most[] = {CLOUDLI__CHECK_NUMBERS_MAX + 8,
                                  CLOUDLI__CHECK_NUMBERS_MAX + 8,
                                  2 * CLOUDLI__CHECK_HASHES_MAX};
    struct saved saved;
    uint32_t count;
    int rv = CLOUDLI_OK;

    if (from->len < sizeof(saved))
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    memcpy(&saved, from->ptr, sizeof(saved));
    from->ptr += sizeof(saved);
    from->len -= sizeof(saved);
    if (!is_sound(&saved))
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    s->untold = saved.untold;
    s->hash_next = saved.hash_next;
    s->sign_next = saved.sign_next;
    s->hashed = saved.hashed;
    s->signed_once = saved.signed_once;
    s->hash_untold = saved.hash_untold;
    s->run.count = saved.count;
    s->run.hash = saved.digest.hash;
    s->run.digest = saved.digest;
    for (size_t i = 0; rv == CLOUDLI_OK && i < 3; i++)
        rv = take_part(parts[i], from, saved.sizes[i], most[i]);
    if (rv != CLOUDLI_OK)
        return rv;
    if (!are_numbers(&s->hash_numbers, &count) ||
        !are_numbers(&s->run.numbers, &count) || count != saved.count)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    return CLOUDLI_OK;
}
