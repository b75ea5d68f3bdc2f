/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Targets that cover many addresses or ports: prefixes and ranges of ports. */
#include "target/index.h"

#include "unit/check_main.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

static struct cloudli__index *index_;

static void setup(void)
{
    ck_assert_int_eq(cloudli__index_new(&index_), CLOUDLI_OK);
}

static void teardown(void)
{
    cloudli__index_free(index_);
}

static struct cloudli__ip_range range_of(const char *text)
{
    cloudli_identity identity = CLOUDLI_IDENTITY_INIT;
    struct cloudli__ip_range range;

    if (cloudli_identity_parse(&identity, text, NULL) != CLOUDLI_OK ||
        !cloudli__ip_range_of(&identity, &range))
        ck_abort_msg("no range: %s", text);
    return range;
}

static void add(const char *text, uint64_t warrant)
{
    const struct cloudli__ip_range range = range_of(text);

    ck_assert_int_eq(cloudli__index_add_range(index_, &range, warrant),
                     CLOUDLI_OK);
}

static void take_out(const char *text, uint64_t warrant)
{
    const struct cloudli__ip_range range = range_of(text);

    cloudli__index_remove_range(index_, &range, warrant, NULL, 0);
}

/* The warrants found, as "3 1", in the order of finding. */
static const char *found(const char *who)
{
    static char out[64];
    const struct cloudli__ip_range range = range_of(who);
    uint64_t warrants[8];
    const size_t count =
        cloudli__index_find_ranges(index_, &range, warrants, 8);
    size_t len = 0;

    ck_assert_uint_le(count, 8);
    out[0] = '\0';
    for (size_t i = 0; i < count; i++)
        len += (size_t)snprintf(out + len, sizeof(out) - len, "%s%u",
                                i > 0 ? " " : "", (unsigned int)warrants[i]);
    return out;
}

static const struct {
    const char *target;
    const char *who;
    int covered;
} pairs[] = {
    {"192.0.2.0/24", "192.0.2.0", 1},
    {"192.0.2.0/24", "192.0.2.255", 1},
    {"192.0.2.0/24", "192.0.3.0", 0},
    {"192.0.2.0/24", "192.0.1.255", 0},
    {"192.0.2.0/24", "::ffff:192.0.2.7", 1},
    {"192.0.2.0/24", "192.0.2.7:5060", 1},
    {"192.0.2.0/24", "192.0.2.128/25", 1},
    {"192.0.2.0/24", "192.0.2.0/24", 1},
    {"192.0.2.0/24", "192.0.0.0/16", 0},
    {"192.0.2.10/31", "192.0.2.11", 1},
    {"192.0.2.10/31", "192.0.2.12", 0},
    {"128.0.0.0/1", "203.0.113.9", 1},
    {"128.0.0.0/1", "127.0.0.1", 0},
    {"2001:db8::/32", "2001:db8:ffff::1", 1},
    {"2001:db8::/32", "2001:db9::1", 0},
    {"2001:db8::/32", "[2001:db8::1]:5060", 1},
    {"2001:db8::/63", "2001:db8:0:1::1", 1},
    {"2001:db8::/64", "2001:db8:0:1::1", 0},
    {"2001:db8::/64", "2001:db8::1", 1},
    {"2001:db8::/65", "2001:db8::8000:0:0:0", 0},
    {"2001:db8::10/127", "2001:db8::11", 1},
    {"2001:db8::10/127", "2001:db8::12", 0},
    {"2001:db8:0:1::/64", "2001:db8:0:1::/64", 1},
    {"192.0.2.11:5060-5070", "192.0.2.11:5060", 1},
    {"192.0.2.11:5060-5070", "192.0.2.11:5065", 1},
    {"192.0.2.11:5060-5070", "192.0.2.11:5070", 1},
    {"192.0.2.11:5060-5070", "192.0.2.11:5059", 0},
    {"192.0.2.11:5060-5070", "192.0.2.11:5071", 0},
    {"192.0.2.11:5060-5070", "192.0.2.12:5065", 0},
    {"192.0.2.11:5060-5070", "192.0.2.11", 0},
    {"192.0.2.11:1-65535", "192.0.2.11:1", 1},
    {"192.0.2.11:1-65535", "192.0.2.11:65535", 1},
    {"192.0.2.11:1-65535", "192.0.2.11:1-65535", 1},
    {"[2001:db8::11]:1024-2047", "[2001:db8::11]:1500", 1},
    {"[2001:db8::11]:1024-2047", "[2001:db8::11]:1100-1200", 1},
    {"[2001:db8::11]:1024-2047", "[2001:db8::11]:2048", 0},
};

START_TEST(a_range_is_found_by_what_it_covers_and_by_nothing_else)
{
    const struct cloudli__ip_range target = range_of(pairs[_i].target);
    const struct cloudli__ip_range who = range_of(pairs[_i].who);

    ck_assert_int_eq(cloudli__ip_range_covers(&target, &who),
                     pairs[_i].covered);
    ck_assert_str_eq(found(pairs[_i].who), "");
    add(pairs[_i].target, 7);
    ck_assert_str_eq(found(pairs[_i].who), pairs[_i].covered ? "7" : "");
    take_out(pairs[_i].target, 7);
    ck_assert_str_eq(found(pairs[_i].who), "");
    ck_assert_uint_eq(cloudli__index_count(index_), 0);
}
END_TEST

START_TEST(a_range_of_ports_that_reaches_beyond_the_target_is_not_covered)
{
    const struct cloudli__ip_range target = range_of("192.0.2.1:5060-5070");
    const struct cloudli__ip_range who = range_of("192.0.2.1:5065-5080");

    ck_assert_int_eq(cloudli__ip_range_covers(&target, &who), 0);
}
END_TEST

START_TEST(nested_prefixes_are_all_found_the_longest_first)
{
    add("10.0.0.0/8", 1);
    add("10.1.0.0/16", 2);
    add("10.1.2.0/24", 3);
    add("10.1.2.3:5000-5999", 4);
    add("10.2.0.0/16", 5);
    ck_assert_str_eq(found("10.1.2.3:5060"), "4 3 2 1");
    ck_assert_str_eq(found("10.1.2.3"), "3 2 1");
    ck_assert_str_eq(found("10.1.9.9"), "2 1");
    ck_assert_str_eq(found("10.2.9.9"), "5 1");
    ck_assert_str_eq(found("10.9.9.9"), "1");
    take_out("10.1.0.0/16", 2);
    ck_assert_str_eq(found("10.1.2.3"), "3 1");
}
END_TEST

START_TEST(a_warrant_on_nested_prefixes_is_found_once_and_others_beside_it)
{
    add("10.0.0.0/8", 1);
    add("10.1.0.0/16", 1);
    add("10.1.2.0/24", 1);
    add("10.1.0.0/16", 2);
    add("10.1.0.0/16", 3);
    ck_assert_uint_eq(strlen(found("10.1.2.3")), strlen("1 2 3"));
    ck_assert_ptr_nonnull(strchr(found("10.1.2.3"), '1'));
    ck_assert_ptr_nonnull(strchr(found("10.1.2.3"), '2'));
    ck_assert_ptr_nonnull(strchr(found("10.1.2.3"), '3'));
    take_out("10.1.0.0/16", 1);
    ck_assert_ptr_nonnull(strchr(found("10.1.2.3"), '1'));
}
END_TEST

START_TEST(with_less_room_it_says_that_there_are_more)
{
    const struct cloudli__ip_range who = range_of("10.1.2.3");
    uint64_t warrants[3] = {0, 0, 99};

    for (uint64_t w = 1; w <= 5; w++) {
        add("10.0.0.0/8", w);
        add("10.1.0.0/16", w);
    }
    ck_assert_uint_ge(cloudli__index_find_ranges(index_, &who, warrants, 2), 5);
    ck_assert_uint_eq(warrants[2], 99);
    ck_assert_uint_ge(cloudli__index_find_ranges(index_, &who, NULL, 0), 5);
}
END_TEST

START_TEST(a_range_that_is_added_twice_is_there_once)
{
    add("10.0.0.0/8", 1);
    add("10.0.0.0/8", 1);
    ck_assert_str_eq(found("10.1.2.3"), "1");
    take_out("10.0.0.0/8", 1);
    ck_assert_str_eq(found("10.1.2.3"), "");
    take_out("10.0.0.0/8", 1);
    add("10.0.0.0/8", 2);
    ck_assert_str_eq(found("10.1.2.3"), "2");
}
END_TEST

START_TEST(of_overlapping_ranges_one_may_go_and_the_other_stay)
{
    const struct cloudli__ip_range wide = range_of("192.0.2.1:1000-1015");
    const struct cloudli__ip_range narrow = range_of("192.0.2.1:1000-1007");

    for (int round = 0; round < 2; round++) {
        const struct cloudli__ip_range *stays = round ? &wide : &narrow;
        const struct cloudli__ip_range *goes = round ? &narrow : &wide;

        add("192.0.2.1:1000-1015", 1);
        add("192.0.2.1:1000-1007", 1);
        ck_assert_str_eq(found("192.0.2.1:1012"), "1");
        cloudli__index_remove_range(index_, goes, 1, stays, 1);
        ck_assert_str_eq(found("192.0.2.1:1003"), "1");
        ck_assert_str_eq(found("192.0.2.1:1012"), round ? "1" : "");
        cloudli__index_remove_range(index_, stays, 1, NULL, 0);
        ck_assert_uint_eq(cloudli__index_count(index_), 0);
    }
}
END_TEST

START_TEST(an_exact_lookup_does_not_find_a_range_nor_a_range_an_exact_one)
{
    cloudli_identity address = CLOUDLI_IDENTITY_INIT;
    struct cloudli__digest digest;
    uint64_t warrant;

    ck_assert_int_eq(cloudli_identity_parse(&address, "192.0.2.1", NULL),
                     CLOUDLI_OK);
    cloudli__index_digest(index_, &address, &digest);
    add("192.0.2.0/24", 1);
    ck_assert_uint_eq(cloudli__index_find(index_, &digest, &warrant, 1), 0);
    ck_assert_int_eq(cloudli__index_add(index_, &digest, 2), CLOUDLI_OK);
    ck_assert_str_eq(found("192.0.2.1"), "1");
    ck_assert_uint_eq(cloudli__index_find(index_, &digest, &warrant, 1), 1);
    ck_assert_uint_eq(warrant, 2);
}
END_TEST

static const char *const sorts[] = {
    "mailto:jean@x.example", "+31612345678",
    "sip:1.2.3.4",           "192.0.2.1",
    "2001:db8::1",           "192.0.2.0/24",
    "2001:db8::/32",         "192.0.2.1:1-65535",
    "[2001:db8::1]:5060",
};

START_TEST(only_ip_identities_have_a_range)
{
    for (size_t i = 0; i < sizeof(sorts) / sizeof(sorts[0]); i++) {
        cloudli_identity identity = CLOUDLI_IDENTITY_INIT;
        struct cloudli__ip_range range;

        ck_assert_int_eq(cloudli_identity_parse(&identity, sorts[i], NULL),
                         CLOUDLI_OK);
        ck_assert_int_eq(cloudli__ip_range_of(&identity, &range), i >= 3);
    }
}
END_TEST

/* --- Against a model --- */

static uint64_t mix(uint64_t x)
{
    x += 0x9e3779b97f4a7c15u;
    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
    x = (x ^ x >> 27) * 0x94d049bb133111ebu;
    return x ^ x >> 31;
}

/* Few addresses, so that prefixes nest: bits of chance at both ends. */
static struct cloudli__ip_range random_range(uint64_t chance, int who)
{
    struct cloudli__ip_range range = {.length = chance & 1 ? 4 : 16};
    uint8_t address[16] = {0};
    const uint32_t all = 8u * range.length;
    const uint32_t port = 1 + (uint32_t)(chance >> 40) % 200;

    address[0] = (uint8_t)(chance >> 1 & 0x81);
    address[range.length / 2] = (uint8_t)(chance >> 9 & 0x81);
    address[range.length - 1] = (uint8_t)(chance >> 17 & 0x81);
    memcpy(range.address, address, sizeof(address));
    range.bits = (uint8_t)all;
    if (chance >> 25 & 1) { /* ports */
        range.first_port = (uint16_t)port;
        range.last_port =
            (uint16_t)(port + (who ? 0 : 1 + (chance >> 48) % 100));
    } else if (!who) {
        range.bits = (uint8_t)(1 + (chance >> 26) % (all - 1));
        cloudli__ip_mask(address, &range, range.bits);
        memcpy(range.address, address, sizeof(address));
    }
    return range;
}

START_TEST(it_agrees_with_a_model_of_all_ranges)
{
    enum {
        RANGES = 40
    };
    struct cloudli__ip_range ranges[RANGES];
    int there[RANGES] = {0};
    size_t wrong = 0, hits = 0;

    for (uint64_t step = 0; step < 4000; step++) {
        const uint64_t chance = mix(step);
        const struct cloudli__ip_range who = random_range(mix(chance), 1);
        const size_t at = chance % RANGES;
        uint64_t warrants[RANGES];
        size_t count, expected = 0;

        if (there[at]) {
            cloudli__index_remove_range(index_, &ranges[at], at, NULL, 0);
        } else {
            ranges[at] = random_range(mix(chance + 1), 0);
            wrong += cloudli__index_add_range(index_, &ranges[at], at) != 0;
        }
        there[at] = !there[at];
        count = cloudli__index_find_ranges(index_, &who, warrants, RANGES);
        for (size_t i = 0; i < RANGES; i++)
            expected += there[i] && cloudli__ip_range_covers(&ranges[i], &who);
        wrong += count != expected;
        hits += count > 0;
        for (size_t i = 0; i < count && i < RANGES; i++)
            wrong += warrants[i] >= RANGES || !there[warrants[i]] ||
                     !cloudli__ip_range_covers(&ranges[warrants[i]], &who);
    }
    ck_assert_uint_eq(wrong, 0);
    ck_assert_uint_gt(hits, 400);
}
END_TEST

/* --- Readers beside a writer --- */

struct race {
    atomic_uint there; /* odd: the prefix was added before this was set */
    atomic_int stop;
    atomic_size_t lookups;
    atomic_size_t wrong;
};

static void *read_on(void *arg)
{
    struct race *race = arg;
    const struct cloudli__ip_range steady = range_of("10.1.2.3:5060");
    const struct cloudli__ip_range coming = range_of("2001:db8::1");

    while (!atomic_load(&race->stop)) {
        const unsigned int before = atomic_load(&race->there);
        uint64_t warrants[4];
        size_t count;

        count = cloudli__index_find_ranges(index_, &coming, warrants, 4);
        /* Nothing changed meanwhile: then it is known what there was. */
        if (before % 2 == 1 && atomic_load(&race->there) == before)
            atomic_fetch_add(&race->wrong, count != 1);
        count = cloudli__index_find_ranges(index_, &steady, warrants, 4);
        atomic_fetch_add(&race->wrong, count != 2);
        atomic_fetch_add(&race->lookups, 1);
    }
    return NULL;
}

START_TEST(readers_see_ranges_while_others_come_and_go)
{
    struct race race = {0};
    pthread_t threads[2];

    add("10.0.0.0/8", 1);
    add("10.1.2.3:5000-6000", 2);
    for (size_t i = 0; i < 2; i++)
        ck_assert_int_eq(pthread_create(&threads[i], NULL, read_on, &race), 0);
    while (atomic_load(&race.lookups) == 0)
        (void)sched_yield();
    for (int round = 0; round < 500; round++) {
        add("2001:db8::/32", 3);
        atomic_fetch_add(&race.there, 1);
        add("10.1.2.4:5000-6000", 4);
        take_out("10.1.2.4:5000-6000", 4);
        atomic_fetch_add(&race.there, 1);
        take_out("2001:db8::/32", 3);
    }
    atomic_store(&race.stop, 1);
    for (size_t i = 0; i < 2; i++)
        ck_assert_int_eq(pthread_join(threads[i], NULL), 0);
    ck_assert_uint_eq(atomic_load(&race.wrong), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("index ranges");
    TCase *tcase = tcase_create("ranges");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 120);
    tcase_add_loop_test(tcase,
                        a_range_is_found_by_what_it_covers_and_by_nothing_else,
                        0, (int)(sizeof(pairs) / sizeof(pairs[0])));
    tcase_add_test(
        tcase, a_range_of_ports_that_reaches_beyond_the_target_is_not_covered);
    tcase_add_test(tcase, nested_prefixes_are_all_found_the_longest_first);
    tcase_add_test(
        tcase, a_warrant_on_nested_prefixes_is_found_once_and_others_beside_it);
    tcase_add_test(tcase, with_less_room_it_says_that_there_are_more);
    tcase_add_test(tcase, of_overlapping_ranges_one_may_go_and_the_other_stay);
    tcase_add_test(tcase, a_range_that_is_added_twice_is_there_once);
    tcase_add_test(
        tcase, an_exact_lookup_does_not_find_a_range_nor_a_range_an_exact_one);
    tcase_add_test(tcase, only_ip_identities_have_a_range);
    tcase_add_test(tcase, it_agrees_with_a_model_of_all_ranges);
    tcase_add_test(tcase, readers_see_ranges_while_others_come_and_go);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
