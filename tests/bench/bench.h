/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Measuring: each figure is the median of several runs of many calls, printed
 * in a row with its spread and a reference of the same run. Machines differ;
 * the ratio to the reference travels, the figure alone does not.
 */
#ifndef CLOUDLI_TESTS_BENCH_H
#define CLOUDLI_TESTS_BENCH_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define BENCH_RUNS 7

/* Keeps the compiler from leaving out what computes value. */
#define BENCH_KEEP(value) __asm__ volatile("" : : "g"(value) : "memory")

static inline double bench_now_ns(void)
{
    struct timespec ts;

    (void)clock_gettime(CLOCK_MONOTONIC, &ts);
    return (double)ts.tv_sec * 1e9 + (double)ts.tv_nsec;
}

static inline int bench_compare(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

struct bench_time {
    double median; /* nanoseconds a call */
    double min;
    double max;
};

/* Calls run(arg, count), which does the work count times, once to warm up and
 * then BENCH_RUNS times by the clock. */
static inline struct bench_time bench_measure(void (*run)(void *, size_t),
                                              void *arg, size_t count)
{
    double ns[BENCH_RUNS];
    struct bench_time out;

    run(arg, count / 10 + 1);
    for (int r = 0; r < BENCH_RUNS; r++) {
        const double start = bench_now_ns();

        run(arg, count);
        ns[r] = (bench_now_ns() - start) / (double)count;
    }
    qsort(ns, BENCH_RUNS, sizeof(ns[0]), bench_compare);
    out.median = ns[BENCH_RUNS / 2];
    out.min = ns[0];
    out.max = ns[BENCH_RUNS - 1];
    return out;
}

static inline void bench_title(const char *title)
{
    printf("\n%-46s %10s %10s %10s  %s\n", title, "median", "min", "max",
           "reference of this run");
}

/* One row in nanoseconds a call. The reference may be "" with 0. */
static inline void bench_row(const char *what, struct bench_time t,
                             const char *reference, double reference_ns)
{
    printf("  %-44s %7.1f ns %7.1f ns %7.1f ns", what, t.median, t.min, t.max);
    if (reference_ns > 0)
        printf("  %s %.1f ns (x%.1f)", reference, reference_ns,
               t.median / reference_ns);
    printf("\n");
    fflush(stdout);
}

#endif
