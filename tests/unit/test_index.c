/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The target index: what it holds, how it grows, and what readers see while
 * it changes. The tests with threads mean most under ThreadSanitizer.
 */
#include "target/index.h"
#include "target/siphash.h"

#include "unit/check_main.h"

#include <openssl/evp.h>
#include <openssl/params.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static struct cloudli__index *index_;

static void setup(void)
{
    ck_assert_int_eq(cloudli__index_new(&index_), CLOUDLI_OK);
}

static void teardown(void)
{
    cloudli__index_free(index_);
}

/* SplitMix64: every number gives another digest, as good as random. */
static uint64_t mix(uint64_t x)
{
    x += 0x9e3779b97f4a7c15u;
    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
    x = (x ^ x >> 27) * 0x94d049bb133111ebu;
    return x ^ x >> 31;
}

static struct cloudli__digest digest_of(uint64_t number)
{
    const uint64_t first = mix(number);
    const struct cloudli__digest digest = {{first, mix(first)}};

    return digest;
}

static size_t find(uint64_t number, uint64_t *warrants, size_t cap)
{
    const struct cloudli__digest digest = digest_of(number);

    return cloudli__index_find(index_, &digest, warrants, cap);
}

static int add(uint64_t number, uint64_t warrant)
{
    const struct cloudli__digest digest = digest_of(number);

    return cloudli__index_add(index_, &digest, warrant);
}

static void take_out(uint64_t number, uint64_t warrant)
{
    const struct cloudli__digest digest = digest_of(number);

    if (cloudli__index_remove(index_, &digest, warrant) != CLOUDLI_OK)
        ck_abort_msg("a pair cannot be taken out");
}

static cloudli_identity parsed(const char *text)
{
    cloudli_identity identity = CLOUDLI_IDENTITY_INIT;

    ck_assert_int_eq(cloudli_identity_parse(&identity, text, NULL), CLOUDLI_OK);
    return identity;
}

START_TEST(the_hash_is_that_of_openssl)
{
    EVP_MAC *mac = EVP_MAC_fetch(NULL, "SIPHASH", NULL);
    EVP_MAC_CTX *ctx = EVP_MAC_CTX_new(mac);
    size_t size = 16;
    const OSSL_PARAM params[] = {OSSL_PARAM_construct_size_t("size", &size),
                                 OSSL_PARAM_construct_end()};
    uint8_t key_bytes[16], text[8 + 330], expected[16], got[16];
    uint64_t key[2] = {0, 0}, prefix = 0, out[2];

    for (size_t i = 0; i < sizeof(key_bytes); i++)
        key_bytes[i] = (uint8_t)mix(i);
    for (size_t i = 0; i < sizeof(text); i++)
        text[i] = (uint8_t)mix(100 + i);
    for (size_t i = 0; i < 8; i++) {
        key[0] |= (uint64_t)key_bytes[i] << (8 * i);
        key[1] |= (uint64_t)key_bytes[8 + i] << (8 * i);
        prefix |= (uint64_t)text[i] << (8 * i);
    }
    for (size_t len = 0; len + 8 <= sizeof(text); len++) {
        size_t got_len;

        ck_assert_int_eq(EVP_MAC_init(ctx, key_bytes, 16, params), 1);
        ck_assert_int_eq(EVP_MAC_update(ctx, text, 8 + len), 1);
        ck_assert_int_eq(
            EVP_MAC_final(ctx, expected, &got_len, sizeof(expected)), 1);
        cloudli__siphash128(key, prefix, text + 8, len, out);
        for (size_t i = 0; i < 16; i++)
            got[i] = (uint8_t)(out[i / 8] >> (8 * (i % 8)));
        ck_assert_mem_eq(got, expected, 16);
    }
    EVP_MAC_CTX_free(ctx);
    EVP_MAC_free(mac);
}
END_TEST

START_TEST(a_digest_is_of_the_kind_and_the_canonical_text)
{
    const cloudli_identity a = parsed("SIP:jean@McCloud.Example;transport=udp");
    const cloudli_identity b = parsed("sip:jean@mccloud.example");
    const cloudli_identity c = parsed("sip:jean2@mccloud.example");
    cloudli_identity d = b;
    struct cloudli__digest da, db, dc, dd;

    d.kind = CLOUDLI_IDENTITY_IMPU;
    cloudli__index_digest(index_, &a, &da);
    cloudli__index_digest(index_, &b, &db);
    cloudli__index_digest(index_, &c, &dc);
    cloudli__index_digest(index_, &d, &dd);
    ck_assert_int_eq(cloudli__digest_equal(&da, &db), 1);
    ck_assert_int_eq(cloudli__digest_equal(&da, &dc), 0);
    ck_assert_int_eq(cloudli__digest_equal(&da, &dd), 0);
}
END_TEST

START_TEST(each_index_has_a_key_of_its_own)
{
    const cloudli_identity jean = parsed("sip:jean@mccloud.example");
    struct cloudli__digest a, b;
    struct cloudli__index *other;

    ck_assert_int_eq(cloudli__index_new(&other), CLOUDLI_OK);
    cloudli__index_digest(index_, &jean, &a);
    cloudli__index_digest(other, &jean, &b);
    ck_assert_int_eq(cloudli__digest_equal(&a, &b), 0);
    cloudli__index_free(other);
    cloudli__index_free(NULL);
}
END_TEST

START_TEST(digests_are_equal_only_in_all_their_bits)
{
    const struct cloudli__digest a = digest_of(1);

    ck_assert_int_eq(cloudli__digest_equal(&a, &a), 1);
    for (size_t bit = 0; bit < 128; bit++) {
        struct cloudli__digest b = a;

        b.word[bit / 64] ^= (uint64_t)1 << (bit % 64);
        ck_assert_int_eq(cloudli__digest_equal(&a, &b), 0);
    }
}
END_TEST

START_TEST(what_was_added_is_found_until_it_is_taken_out)
{
    uint64_t warrant = 0;

    ck_assert_uint_eq(find(1, &warrant, 1), 0);
    ck_assert_int_eq(add(1, 7), CLOUDLI_OK);
    ck_assert_uint_eq(find(1, &warrant, 1), 1);
    ck_assert_uint_eq(warrant, 7);
    ck_assert_uint_eq(find(2, &warrant, 1), 0);
    ck_assert_uint_eq(cloudli__index_count(index_), 1);
    take_out(1, 8); /* another warrant */
    take_out(2, 7); /* another identity */
    ck_assert_uint_eq(find(1, &warrant, 1), 1);
    take_out(1, 7);
    ck_assert_uint_eq(find(1, &warrant, 1), 0);
    ck_assert_uint_eq(cloudli__index_count(index_), 0);
    take_out(1, 7);
    ck_assert_uint_eq(cloudli__index_count(index_), 0);
}
END_TEST

START_TEST(a_pair_that_is_added_twice_is_there_once)
{
    uint64_t warrants[4];

    ck_assert_int_eq(add(1, 7), CLOUDLI_OK);
    ck_assert_int_eq(add(1, 7), CLOUDLI_OK);
    ck_assert_uint_eq(cloudli__index_count(index_), 1);
    ck_assert_uint_eq(find(1, warrants, 4), 1);
    take_out(1, 7);
    ck_assert_uint_eq(find(1, warrants, 4), 0);
}
END_TEST

START_TEST(the_room_for_warrants_may_be_less_than_there_are)
{
    uint64_t warrants[3] = {0, 0, 99};

    for (uint64_t w = 1; w <= 5; w++)
        ck_assert_int_eq(add(1, w), CLOUDLI_OK);
    ck_assert_uint_eq(find(1, warrants, 2), 5);
    ck_assert_uint_ne(warrants[0], 0);
    ck_assert_uint_ne(warrants[1], 0);
    ck_assert_uint_ne(warrants[0], warrants[1]);
    ck_assert_uint_eq(warrants[2], 99);
    ck_assert_uint_eq(find(1, NULL, 0), 5);
}
END_TEST

/* Each of warrants 1..count names the identity, once. */
static void check_all(uint64_t number, size_t count)
{
    uint64_t *warrants = calloc(count, sizeof(*warrants));
    uint8_t *seen = calloc(count + 1, 1);

    ck_assert_uint_eq(find(number, warrants, count), count);
    for (size_t i = 0; i < count; i++) {
        ck_assert_uint_ge(warrants[i], 1);
        ck_assert_uint_le(warrants[i], count);
        ck_assert_uint_eq(seen[warrants[i]], 0);
        seen[warrants[i]] = 1;
    }
    free(seen);
    free(warrants);
}

START_TEST(all_warrants_on_one_identity_are_found_among_others)
{
    enum {
        WARRANTS = 8000, /* more than a part of the index takes */
        OTHERS = 20000
    };
    size_t wrong = 0;

    for (uint64_t n = 1; n <= OTHERS; n++) {
        wrong += add(n, n) != CLOUDLI_OK;
        if (n <= WARRANTS)
            wrong += add(0, n) != CLOUDLI_OK;
    }
    check_all(0, WARRANTS);
    for (uint64_t n = 1; n <= OTHERS; n++) {
        uint64_t warrant = 0;

        wrong += find(n, &warrant, 1) != 1 || warrant != n;
    }
    ck_assert_uint_eq(wrong, 0);
    for (uint64_t n = 1; n <= OTHERS; n++)
        take_out(n, n);
    check_all(0, WARRANTS);
    ck_assert_uint_eq(cloudli__index_count(index_), WARRANTS);
    ck_assert_uint_eq(wrong, 0);
}
END_TEST

START_TEST(it_grows_and_shrinks_and_never_forgets_or_invents)
{
    enum {
        TARGETS = 200000
    };
    size_t wrong = 0;

    for (uint64_t n = 0; n < TARGETS; n++)
        wrong += add(n, n) != CLOUDLI_OK;
    ck_assert_uint_eq(cloudli__index_count(index_), TARGETS);
    for (uint64_t n = 0; n < TARGETS; n++) {
        uint64_t warrant = 0;

        wrong += find(n, &warrant, 1) != 1 || warrant != n;
        wrong += find(TARGETS + n, &warrant, 1) != 0;
    }
    for (uint64_t n = 0; n < TARGETS; n += 2)
        take_out(n, n);
    for (uint64_t n = 0; n < TARGETS; n++)
        wrong += find(n, NULL, 0) != (n % 2);
    for (uint64_t n = 1; n < TARGETS; n += 2)
        take_out(n, n);
    ck_assert_uint_eq(cloudli__index_count(index_), 0);
    ck_assert_uint_lt(cloudli__index_bytes(index_), 16384);
    ck_assert_uint_eq(wrong, 0);
}
END_TEST

START_TEST(a_target_takes_at_most_64_bytes_at_any_size)
{
    size_t wrong = 0;

    for (uint64_t n = 0; n < 300000; n++) {
        wrong += add(n, n) != CLOUDLI_OK;
        wrong += n >= 1000 && cloudli__index_bytes(index_) > 64 * (n + 1);
    }
    ck_assert_uint_eq(wrong, 0);
}
END_TEST

START_TEST(coming_and_going_for_ever_takes_no_more_memory)
{
    size_t most = 0, wrong = 0;

    for (uint64_t n = 0; n < 1000; n++)
        wrong += add(n, n) != CLOUDLI_OK;
    for (uint64_t n = 1000; n < 200000; n++) {
        wrong += add(n, n) != CLOUDLI_OK;
        take_out(n - 1000, n - 1000);
        if (cloudli__index_bytes(index_) > most)
            most = cloudli__index_bytes(index_);
    }
    ck_assert_uint_eq(cloudli__index_count(index_), 1000);
    ck_assert_uint_lt(most, 128 * 1024);
    for (uint64_t n = 0; n < 200000; n++)
        wrong += find(n, NULL, 0) != (n >= 199000);
    ck_assert_uint_eq(wrong, 0);
}
END_TEST

/* A model of pairs (number < 64, warrant < 8), against random changes. */
START_TEST(it_agrees_with_a_model_under_random_changes)
{
    uint8_t model[64] = {0};
    uint64_t state = 1;
    size_t wrong = 0;

    for (int step = 0; step < 100000; step++) {
        uint64_t number, warrant, warrants[8];
        size_t found, expected = 0;

        state = mix(state);
        number = state % 64;
        warrant = state >> 8 & 7;
        if (state >> 16 & 1) {
            wrong += add(number, warrant) != CLOUDLI_OK;
            model[number] = (uint8_t)(model[number] | 1u << warrant);
        } else {
            take_out(number, warrant);
            model[number] = (uint8_t)(model[number] & ~(1u << warrant));
        }
        number = state >> 20 & 63;
        found = find(number, warrants, 8);
        for (uint64_t w = 0; w < 8; w++)
            expected += model[number] >> w & 1;
        wrong += found != expected;
        for (size_t i = 0; i < found && i < 8; i++)
            wrong += !(model[number] >> warrants[i] & 1);
    }
    ck_assert_uint_eq(wrong, 0);
}
END_TEST

/* --- readers beside a writer ------------------------------------------------
 */

#define STEADY 500   /* targets that are there all the time */
#define CHANGING 500 /* targets that come and go */
#define FOREIGN 1000000

struct race {
    _Atomic uint64_t announced; /* all below were added before this was set */
    _Atomic uint64_t removed;   /* all below were taken out before */
    atomic_int stop;
    atomic_size_t lookups;
    atomic_size_t wrong;
};

static void *read_steady(void *arg)
{
    struct race *race = arg;
    uint64_t state = (uint64_t)(uintptr_t)&state;

    while (!atomic_load(&race->stop)) {
        uint64_t warrants[4] = {0};
        size_t wrong, found;

        state = mix(state);
        found = find(state % STEADY, warrants, 4);
        wrong = found != 1 || warrants[0] != state % STEADY;
        wrong += find(FOREIGN + state % 1000, warrants, 4) != 0;
        found = find(STEADY + state % CHANGING, warrants, 4);
        wrong += found > 1;
        wrong += found == 1 && warrants[0] != STEADY + state % CHANGING;
        atomic_fetch_add(&race->wrong, wrong);
        atomic_fetch_add(&race->lookups, 1);
    }
    return NULL;
}

/* Comes back once they read: on a busy machine the writer may else be done
 * before any of them has begun. */
static void start_readers(pthread_t *threads, size_t count,
                          void *(*run)(void *), struct race *race)
{
    for (size_t i = 0; i < count; i++)
        ck_assert_int_eq(pthread_create(&threads[i], NULL, run, race), 0);
    while (atomic_load(&race->lookups) == 0)
        (void)sched_yield();
}

static void stop_readers(pthread_t *threads, size_t count, struct race *race)
{
    atomic_store(&race->stop, 1);
    for (size_t i = 0; i < count; i++)
        ck_assert_int_eq(pthread_join(threads[i], NULL), 0);
    ck_assert_uint_eq(atomic_load(&race->wrong), 0);
    ck_assert_uint_gt(atomic_load(&race->lookups), 0);
}

START_TEST(readers_see_what_stays_while_other_targets_come_and_go)
{
    struct race race = {0};
    pthread_t threads[3];
    size_t wrong = 0;

    for (uint64_t n = 0; n < STEADY; n++)
        wrong += add(n, n) != CLOUDLI_OK;
    start_readers(threads, 3, read_steady, &race);
    for (int round = 0; round < 40; round++) {
        for (uint64_t n = STEADY; n < STEADY + CHANGING; n++)
            wrong += add(n, n) != CLOUDLI_OK;
        for (uint64_t n = STEADY; n < STEADY + CHANGING; n++)
            take_out(n, n);
    }
    stop_readers(threads, 3, &race);
    ck_assert_uint_eq(wrong, 0);
}
END_TEST

/*
 * A lookup that begins after add() returned finds the target, one that ends
 * before remove() was called does too, and one that begins after remove()
 * returned does not.
 */
static void *read_in_order(void *arg)
{
    struct race *race = arg;
    uint64_t state = (uint64_t)(uintptr_t)&state;

    while (!atomic_load(&race->stop)) {
        const uint64_t gone = atomic_load(&race->removed);
        const uint64_t there = atomic_load(&race->announced);
        uint64_t number, warrant;
        size_t found;

        state = mix(state);
        if (gone > 0) {
            number = state % gone;
            if (find(number, &warrant, 1) != 0)
                atomic_fetch_add(&race->wrong, 1);
        }
        if (there > 0) {
            number = there - 1 - state % (there < 50 ? there : 50);
            found = find(number, &warrant, 1);
            /* Not even the next to go? Then it was there all the time. */
            if (found != 1 && number > atomic_load(&race->removed))
                atomic_fetch_add(&race->wrong, 1);
        }
        atomic_fetch_add(&race->lookups, 1);
    }
    return NULL;
}

START_TEST(a_lookup_sees_each_change_that_returned_before_it_began)
{
    enum {
        WINDOW = 200,
        CHANGES = 20000
    };
    struct race race = {0};
    pthread_t threads[2];
    size_t wrong = 0;

    start_readers(threads, 2, read_in_order, &race);
    for (uint64_t n = 0; n < CHANGES; n++) {
        wrong += add(n, n) != CLOUDLI_OK;
        atomic_store(&race.announced, n + 1);
        if (n < WINDOW)
            continue;
        take_out(n - WINDOW, n - WINDOW);
        atomic_store(&race.removed, n - WINDOW + 1);
    }
    stop_readers(threads, 2, &race);
    ck_assert_uint_eq(wrong, 0);
}
END_TEST

static void *write_own(void *arg)
{
    const uint64_t base = *(const uint64_t *)arg;

    for (uint64_t n = base; n < base + 5000; n++) {
        if (add(n, n) != CLOUDLI_OK || find(n, NULL, 0) != 1)
            return arg;
    }
    for (uint64_t n = base; n < base + 5000; n += 2) {
        const struct cloudli__digest digest = digest_of(n);

        if (cloudli__index_remove(index_, &digest, n) != CLOUDLI_OK ||
            find(n, NULL, 0) != 0)
            return arg;
    }
    return NULL;
}

START_TEST(writers_on_several_threads_lose_nothing)
{
    uint64_t bases[3] = {0, 100000, 200000};
    pthread_t threads[3];
    size_t wrong = 0;

    for (size_t i = 0; i < 3; i++)
        ck_assert_int_eq(
            pthread_create(&threads[i], NULL, write_own, &bases[i]), 0);
    for (size_t i = 0; i < 3; i++) {
        void *failed;

        ck_assert_int_eq(pthread_join(threads[i], &failed), 0);
        ck_assert_ptr_null(failed);
    }
    ck_assert_uint_eq(cloudli__index_count(index_), 3 * 2500);
    for (size_t i = 0; i < 3; i++) {
        for (uint64_t n = bases[i]; n < bases[i] + 5000; n++)
            wrong += find(n, NULL, 0) != n % 2;
    }
    ck_assert_uint_eq(wrong, 0);
}
END_TEST

/* --- Every lookup against what it may have seen -------------------------- */

#define KEYS 64
#define SWAY                                                                   \
    30000 /* targets that come and go, so that parts split and merge           \
           */
#define WATCH_NS 500000000

/*
 * The versions of each target: it is there in odd ones. A writer sets begun
 * before it changes a target and done when it has: a lookup that ran while both
 * were the same must agree with it, and any other one may see either side.
 */
struct history {
    _Atomic uint64_t begun[KEYS];
    _Atomic uint64_t done[KEYS];
    atomic_int stop;
    atomic_size_t lookups;
    atomic_size_t decided;
    atomic_size_t wrong;
};

struct writer {
    struct history *history;
    uint64_t number; /* of two, which share the keys */
};

static void *check_history(void *arg)
{
    struct history *history = arg;
    uint64_t state = (uint64_t)(uintptr_t)&state;

    while (!atomic_load(&history->stop)) {
        uint64_t key, done, warrant = 0;
        size_t found;

        state = mix(state);
        key = state % KEYS;
        done = atomic_load(&history->done[key]);
        found = find(key, &warrant, 1);
        if (atomic_load(&history->begun[key]) == done) {
            atomic_fetch_add(&history->wrong, found != done % 2);
            atomic_fetch_add(&history->decided, 1);
        }
        atomic_fetch_add(&history->wrong, found > 1);
        atomic_fetch_add(&history->wrong, found == 1 && warrant != key);
        atomic_fetch_add(&history->lookups, 1);
    }
    return NULL;
}

static void *write_history(void *arg)
{
    const struct writer *writer = arg;
    struct history *history = writer->history;
    uint64_t state = writer->number;

    for (uint64_t step = 0; !atomic_load(&history->stop); step++) {
        const uint64_t sway = FOREIGN * (2 + writer->number) + step % SWAY;
        uint64_t key, version;

        state = mix(state);
        key = state % (KEYS / 2) * 2 + writer->number;
        version = atomic_load(&history->done[key]) + 1;
        atomic_store(&history->begun[key], version);
        if (version % 2 == 1)
            atomic_fetch_add(&history->wrong, add(key, key) != CLOUDLI_OK);
        else
            take_out(key, key);
        atomic_store(&history->done[key], version);

        if (step / SWAY % 2 == 0)
            atomic_fetch_add(&history->wrong, add(sway, sway) != CLOUDLI_OK);
        else
            take_out(sway, sway);
    }
    return NULL;
}

START_TEST(no_lookup_disagrees_with_the_order_of_changes)
{
    struct history history = {0};
    struct writer writers[2] = {{&history, 0}, {&history, 1}};
    const struct timespec watch = {0, WATCH_NS};
    pthread_t readers[2], threads[2];

    for (size_t i = 0; i < 2; i++) {
        ck_assert_int_eq(
            pthread_create(&readers[i], NULL, check_history, &history), 0);
        ck_assert_int_eq(
            pthread_create(&threads[i], NULL, write_history, &writers[i]), 0);
    }
    (void)nanosleep(&watch, NULL);
    while (atomic_load(&history.decided) == 0)
        (void)sched_yield();
    atomic_store(&history.stop, 1);
    for (size_t i = 0; i < 2; i++) {
        ck_assert_int_eq(pthread_join(readers[i], NULL), 0);
        ck_assert_int_eq(pthread_join(threads[i], NULL), 0);
    }
    ck_assert_uint_eq(atomic_load(&history.wrong), 0);
}
END_TEST

/* --- Forks --- */

/* An index of the child's own: it fills, is asked, and waits for readers as it
 * grows. 0 if all is well. */
static int use_in_child(void)
{
    int wrong;

    (void)alarm(60); /* one that waits for its parent's threads ends by this */
    if (cloudli__index_new(&index_) != CLOUDLI_OK)
        return 1;
    wrong = 0;
    for (uint64_t n = 0; n < 2000; n++)
        wrong |= add(n, n) != CLOUDLI_OK || find(n, NULL, 0) != 1;
    wrong |= find(FOREIGN, NULL, 0) != 0;
    cloudli__index_free(index_);
    return wrong;
}

START_TEST(a_child_of_fork_has_indexes_while_its_parent_reads_and_writes)
{
    struct history history = {0};
    struct writer writer = {&history, 0};
    pthread_t reader, thread;

    ck_assert_int_eq(pthread_create(&reader, NULL, check_history, &history), 0);
    ck_assert_int_eq(pthread_create(&thread, NULL, write_history, &writer), 0);
    while (atomic_load(&history.lookups) == 0)
        (void)sched_yield();
    for (int round = 0; round < 10; round++) {
        const pid_t child = fork();
        int status = -1;

        /* By a signal if all is well: what its parent's threads had at hand is
         * nobody's in the child, and valgrind would call it lost. */
        if (child == 0 && use_in_child() == 0)
            (void)raise(SIGKILL);
        if (child == 0)
            _exit(1);
        ck_assert_int_gt(child, 0);
        ck_assert_int_eq(waitpid(child, &status, 0), child);
        ck_assert_msg(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL,
                      "the child ended with status %d", status);
    }
    atomic_store(&history.stop, 1);
    ck_assert_int_eq(pthread_join(reader, NULL), 0);
    ck_assert_int_eq(pthread_join(thread, NULL), 0);
    ck_assert_uint_eq(atomic_load(&history.wrong), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("index");
    TCase *one = tcase_create("one thread");
    TCase *many = tcase_create("many threads");

    tcase_add_checked_fixture(one, setup, teardown);
    tcase_set_timeout(one, 120);
    tcase_add_test(one, the_hash_is_that_of_openssl);
    tcase_add_test(one, a_digest_is_of_the_kind_and_the_canonical_text);
    tcase_add_test(one, each_index_has_a_key_of_its_own);
    tcase_add_test(one, digests_are_equal_only_in_all_their_bits);
    tcase_add_test(one, what_was_added_is_found_until_it_is_taken_out);
    tcase_add_test(one, a_pair_that_is_added_twice_is_there_once);
    tcase_add_test(one, the_room_for_warrants_may_be_less_than_there_are);
    tcase_add_test(one, all_warrants_on_one_identity_are_found_among_others);
    tcase_add_test(one, it_grows_and_shrinks_and_never_forgets_or_invents);
    tcase_add_test(one, a_target_takes_at_most_64_bytes_at_any_size);
    tcase_add_test(one, coming_and_going_for_ever_takes_no_more_memory);
    tcase_add_test(one, it_agrees_with_a_model_under_random_changes);
    suite_add_tcase(suite, one);

    tcase_add_checked_fixture(many, setup, teardown);
    tcase_set_timeout(many, 120);
    tcase_add_test(many,
                   readers_see_what_stays_while_other_targets_come_and_go);
    tcase_add_test(many,
                   a_lookup_sees_each_change_that_returned_before_it_began);
    tcase_add_test(many, writers_on_several_threads_lose_nothing);
    tcase_add_test(many, no_lookup_disagrees_with_the_order_of_changes);
    tcase_add_test(
        many, a_child_of_fork_has_indexes_while_its_parent_reads_and_writes);
    suite_add_tcase(suite, many);
    return run_suite(suite);
}
