/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "check_main.h"

#include "base/clock_watch.h"

#define MS CLOUDLI_MILLISECOND
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* How far each clock goes between two looks, and what is told. */
static const struct {
    const char *from; /* the wall clock at the first look */
    int64_t wall, monotonic, boot;
    uint32_t events;
    int64_t step, slept; /* ms */
} rows[] = {
    {"2026-11-24T10:00:00Z", 20, 20, 20, 0, 0, 0},
    {"2026-11-24T10:00:00Z", 0, 0, 0, 0, 0, 0},
    /* Adjusted slowly: 500 ppm, and the most that is not told. */
    {"2026-11-24T10:00:00Z", 2001, 2000, 2000, 0, 0, 0},
    {"2026-11-24T10:00:00Z", 269, 20, 20, 0, 0, 0},
    {"2026-11-24T10:00:00Z", -229, 20, 20, 0, 0, 0},
    /* Steps. */
    {"2026-11-24T10:00:00Z", 270, 20, 20, CLOUDLI__CLOCK_FORWARD, 250, 0},
    {"2026-11-24T10:00:00Z", -230, 20, 20, CLOUDLI__CLOCK_BACK, -250, 0},
    {"2026-11-24T10:00:00Z", 3600020, 20, 20, CLOUDLI__CLOCK_FORWARD, 3600000,
     0},
    {"2026-11-24T10:00:00Z", -3599980, 20, 20, CLOUDLI__CLOCK_BACK, -3600000,
     0},
    /* Asleep: the wall clock went on with the one that does not stop. */
    {"2026-11-24T10:00:00Z", 60020, 20, 60020, CLOUDLI__CLOCK_SLEPT, 0, 60000},
    {"2026-11-24T10:00:00Z", 20, 20, 60020,
     CLOUDLI__CLOCK_SLEPT | CLOUDLI__CLOCK_BACK, -60000, 60000},
    /* A leap second is one where UTC may have one, and only there. */
    {"2026-12-31T23:59:59.990Z", -980, 20, 20,
     CLOUDLI__CLOCK_BACK | CLOUDLI__CLOCK_LEAP, -1000, 0},
    {"2026-06-30T23:59:59.990Z", -980, 20, 20,
     CLOUDLI__CLOCK_BACK | CLOUDLI__CLOCK_LEAP, -1000, 0},
    {"2026-12-31T23:59:58.990Z", 1020, 20, 20,
     CLOUDLI__CLOCK_FORWARD | CLOUDLI__CLOCK_LEAP, 1000, 0},
    {"2026-12-31T23:59:59.990Z", -1980, 20, 20, CLOUDLI__CLOCK_BACK, -2000, 0},
    {"2026-11-30T23:59:59.990Z", -980, 20, 20, CLOUDLI__CLOCK_BACK, -1000, 0},
    {"2026-12-31T12:00:00Z", -980, 20, 20, CLOUDLI__CLOCK_BACK, -1000, 0},
};

START_TEST(what_differs_between_two_looks_is_told)
{
    struct cloudli__clock_watch watch = {{0, 0, 0}};
    struct cloudli__clocks at = {0, 5 * CLOUDLI_SECOND, 9 * CLOUDLI_SECOND};
    struct cloudli__clock_news news;

    ck_assert_int_eq(cloudli_time_parse(&at.wall, rows[_i].from), CLOUDLI_OK);
    news = cloudli__clock_look(&watch, &at);
    ck_assert_uint_eq(news.events, 0); /* the first look tells nothing */
    at.wall += rows[_i].wall * MS;
    at.monotonic += rows[_i].monotonic * MS;
    at.boot += rows[_i].boot * MS;
    news = cloudli__clock_look(&watch, &at);
    ck_assert_uint_eq(news.events, rows[_i].events);
    ck_assert_int_eq(news.step, rows[_i].step * MS);
    ck_assert_int_eq(news.slept, rows[_i].slept * MS);
    news = cloudli__clock_look(&watch, &at);
    ck_assert_uint_eq(news.events, 0); /* once */
}
END_TEST

START_TEST(the_clocks_of_this_machine_are_steady)
{
    struct cloudli__clock_watch watch = {{0, 0, 0}};
    const struct cloudli__clocks first = cloudli__clocks_now();
    struct cloudli__clocks second;

    ck_assert_uint_eq(cloudli__clock_look(&watch, &first).events, 0);
    second = cloudli__clocks_now();
    ck_assert_int_ge(second.monotonic, first.monotonic);
    ck_assert_int_ge(second.boot, second.monotonic);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("clock_watch");
    TCase *clocks = tcase_create("clocks");

    tcase_add_loop_test(clocks, what_differs_between_two_looks_is_told, 0,
                        (int)COUNT(rows));
    tcase_add_test(clocks, the_clocks_of_this_machine_are_steady);
    suite_add_tcase(suite, clocks);
    return run_suite(suite);
}
