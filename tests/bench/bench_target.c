/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The decision who is a target: parsing an identity, its digest, looking it up
 * at 10^3 and 10^6 targets (10^7 with "10000000" as argument) from one thread
 * and from two, and what a change costs. Each lookup waits for the one before
 * it, so that the figures are times of one lookup, not of an overlapped stream.
 * Then the clock is read around single lookups, hits and misses in turn: how
 * much does the time tell? And readers work while a writer never rests.
 */
#include "bench.h"
#include "identity/kinds.h"
#include "target/index.h"

#include <openssl/evp.h>
#include <openssl/params.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>

#define LOOKUPS 1000000
#define CHANGES 10000
#define SINGLES 100000
#define BUSY_NS 4e8

static uint64_t mix(uint64_t x)
{
    x += 0x9e3779b97f4a7c15u;
    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
    x = (x ^ x >> 27) * 0x94d049bb133111ebu;
    return x ^ x >> 31;
}

/* The digest of the target of a number; as good as random, as real ones. */
static struct cloudli__digest digest_of(uint64_t number)
{
    const uint64_t first = mix(number);
    const struct cloudli__digest digest = {{first, mix(first)}};

    return digest;
}

struct job {
    struct cloudli__index *index;
    uint64_t targets;
    uint64_t first; /* number of the first digest asked for */
    const uint64_t *lines;
    uint64_t line_count;
    size_t found;
    size_t calls;
    struct bench_time time;
};

/* Random ones of the targets from first on. */
static void run_find(void *arg, size_t count)
{
    struct job *job = arg;
    uint64_t warrants[4] = {0}, x = 1;
    size_t found = 0;

    for (size_t i = 0; i < count; i++) {
        const struct cloudli__digest digest =
            digest_of(job->first + (mix(x) >> 32) * job->targets / UINT32_MAX);
        const size_t n = cloudli__index_find(job->index, &digest, warrants, 4);

        found += n;
        x += 1 + n; /* so that the next waits */
    }
    job->found += found;
    job->calls += count;
}

/* What the loop of run_find() costs without the lookup. */
static void run_loop(void *arg, size_t count)
{
    struct job *job = arg;
    uint64_t x = 1;

    for (size_t i = 0; i < count; i++) {
        const struct cloudli__digest digest =
            digest_of(job->first + (mix(x) >> 32) * job->targets / UINT32_MAX);

        BENCH_KEEP(digest.word[0]);
        BENCH_KEEP(digest.word[1]);
        x += 1u + (digest.word[0] == 0);
    }
}

/* One load from a random line of as much memory as the index has. */
static void run_line(void *arg, size_t count)
{
    struct job *job = arg;
    uint64_t x = 1;

    for (size_t i = 0; i < count; i++) {
        const uint64_t line = (mix(x) >> 32) * job->line_count >> 32;

        x += 1 + job->lines[line * 8];
    }
    BENCH_KEEP(x);
}

static void *measure_find(void *arg)
{
    struct job *job = arg;

    job->time = bench_measure(run_find, job, LOOKUPS);
    return NULL;
}

/* The same lookups from two threads at once: the mean of the two. */
static struct bench_time measure_two(struct job *job)
{
    struct job other = *job;
    pthread_t thread;

    if (pthread_create(&thread, NULL, measure_find, &other) != 0)
        exit(EXIT_FAILURE);
    measure_find(job);
    (void)pthread_join(thread, NULL);
    job->time.median = (job->time.median + other.time.median) / 2;
    if (other.time.min < job->time.min)
        job->time.min = other.time.min;
    if (other.time.max > job->time.max)
        job->time.max = other.time.max;
    return job->time;
}

static void find_rows(struct job *job, const char *what)
{
    struct bench_time loop, line;
    char title[64];

    loop = bench_measure(run_loop, job, LOOKUPS);
    line = bench_measure(run_line, job, LOOKUPS);
    line.median -= loop.median;

    job->found = 0;
    job->calls = 0;
    for (uint32_t threads = 1; threads <= 2; threads++) {
        struct bench_time t =
            threads == 1 ? (measure_find(job), job->time) : measure_two(job);

        t.median -= loop.median;
        t.min -= loop.median;
        t.max -= loop.median;
        (void)snprintf(title, sizeof(title), "%s, %u thread%s", what, threads,
                       threads > 1 ? "s" : "");
        bench_row(title, t, "random line", line.median);
    }
    if (job->found != (job->first == 0 ? job->calls : 0)) {
        fprintf(stderr, "bench_target: a lookup gave a wrong answer\n");
        exit(EXIT_FAILURE);
    }
}

/* One more target comes and goes. */
static void run_change(void *arg, size_t count)
{
    struct job *job = arg;

    for (size_t i = 0; i < count; i++) {
        const struct cloudli__digest digest = digest_of(job->first + i);

        if (cloudli__index_add(job->index, &digest, i) != CLOUDLI_OK)
            exit(EXIT_FAILURE);
        (void)cloudli__index_remove(job->index, &digest, i);
    }
}

/* By the clock, which counts what other programs take, and by this thread's
 * share of the processor, which does not count waiting for readers. */
struct worst {
    double slowest;
    double slowest_work;
    uint64_t above; /* one millisecond of work */
};

static double work_now_ns(void)
{
    struct timespec ts;

    (void)clock_gettime(CLOCK_THREAD_CPUTIME_ID, &ts);
    return (double)ts.tv_sec * 1e9 + (double)ts.tv_nsec;
}

/* The slowest changes are those that move the targets of a part. */
static struct worst worst_change(struct job *job, uint64_t changes)
{
    struct worst worst = {0, 0, 0};

    for (uint64_t i = 0; i < changes; i++) {
        const struct cloudli__digest digest =
            digest_of(job->first + (1u << 30) + i);
        const double work_start = work_now_ns();
        const double start = bench_now_ns();
        double time, work;

        if (cloudli__index_add(job->index, &digest, i) != CLOUDLI_OK)
            exit(EXIT_FAILURE);
        time = bench_now_ns() - start;
        work = work_now_ns() - work_start;
        if (time > worst.slowest)
            worst.slowest = time;
        if (work > worst.slowest_work)
            worst.slowest_work = work;
        worst.above += work > 1e6;
    }
    for (uint64_t i = 0; i < changes; i++) {
        const struct cloudli__digest digest =
            digest_of(job->first + (1u << 30) + i);

        (void)cloudli__index_remove(job->index, &digest, i);
    }
    return worst;
}

/* --- What the time of one lookup tells --- */

static double single(struct job *job, uint64_t number)
{
    const struct cloudli__digest digest = digest_of(number);
    uint64_t warrants[4];
    const double start = bench_now_ns();

    job->found += cloudli__index_find(job->index, &digest, warrants, 4);
    return bench_now_ns() - start;
}

static void telling_rows(struct job *job)
{
    static const uint32_t percents[] = {10, 50, 90, 99};
    double *hit = calloc(SINGLES, sizeof(*hit));
    double *miss = calloc(SINGLES, sizeof(*miss));

    if (hit == NULL || miss == NULL)
        exit(EXIT_FAILURE);
    for (uint64_t i = 0; i < SINGLES; i++) {
        const uint64_t number = mix(i) % job->targets;

        hit[i] = single(job, number);
        miss[i] = single(job, job->targets + number);
    }
    qsort(hit, SINGLES, sizeof(*hit), bench_compare);
    qsort(miss, SINGLES, sizeof(*miss), bench_compare);
    printf("  %-44s", "hit minus miss, with two readings of the clock");
    for (size_t p = 0; p < sizeof(percents) / sizeof(percents[0]); p++) {
        const size_t at = SINGLES * (size_t)percents[p] / 100;

        printf("  p%u %+.0f ns", percents[p], hit[at] - miss[at]);
    }
    printf("\n");
    free(hit);
    free(miss);
}

/* --- Readers beside a writer --- */

struct busy {
    struct job *job;
    _Atomic uint64_t lookups;
    atomic_int stop;
};

static void *read_busily(void *arg)
{
    struct busy *busy = arg;
    struct job job = *busy->job;
    uint64_t lookups = 0;

    while (!atomic_load_explicit(&busy->stop, memory_order_relaxed)) {
        run_find(&job, 1000);
        lookups += 1000;
    }
    atomic_fetch_add(&busy->lookups, lookups);
    return NULL;
}

/* Targets come, twenty thousand at once, and go. */
static void busy_row(struct job *job, uint32_t readers)
{
    struct busy busy = {.job = job};
    pthread_t threads[2];
    const double start = bench_now_ns();
    double time, slowest = 0;
    uint64_t changes = 0;

    for (uint32_t i = 0; i < readers; i++) {
        if (pthread_create(&threads[i], NULL, read_busily, &busy) != 0)
            exit(EXIT_FAILURE);
    }
    while (bench_now_ns() - start < BUSY_NS) {
        const uint64_t at = changes++ % 40000;
        const struct cloudli__digest digest =
            digest_of((1u << 30) + at % 20000);
        const double before = bench_now_ns();
        int rv = CLOUDLI_OK;

        if (at < 20000)
            rv = cloudli__index_add(job->index, &digest, at);
        else
            rv = cloudli__index_remove(job->index, &digest, at - 20000);
        time = bench_now_ns() - before;
        if (rv != CLOUDLI_OK)
            exit(EXIT_FAILURE);
        if (time > slowest)
            slowest = time;
    }
    time = bench_now_ns() - start;
    atomic_store(&busy.stop, 1);
    for (uint32_t i = 0; i < readers; i++)
        (void)pthread_join(threads[i], NULL);
    for (uint64_t i = 0; i < 20000; i++) {
        const struct cloudli__digest digest = digest_of((1u << 30) + i);

        (void)cloudli__index_remove(job->index, &digest, i);
    }
    printf("  %u reader%s beside a writer that never rests %9.2f M lookups/s"
           " %9.2f M changes/s, slowest %.3f ms\n",
           readers, readers > 1 ? "s" : " ",
           (double)atomic_load(&busy.lookups) / time * 1e3,
           (double)changes / time * 1e3, slowest / 1e6);
}

/* Memory for lines as the index has it: in huge pages where it is large. */
static uint64_t *new_lines(uint64_t *count)
{
    const size_t unit = *count * 64 >= (8u << 20) ? (2u << 20) : 64;
    const size_t bytes = (*count * 64 + unit - 1) / unit * unit;
    uint64_t *lines = aligned_alloc(unit, bytes);

    if (lines == NULL)
        exit(EXIT_FAILURE);
#ifdef MADV_HUGEPAGE
    if (unit > 64)
        (void)madvise(lines, bytes, MADV_HUGEPAGE);
#endif
    memset(lines, 0, bytes);
    *count = bytes / 64;
    return lines;
}

static void size_rows(uint64_t targets)
{
    struct job job = {.targets = targets};
    struct bench_time change;
    struct worst worst;
    double start, bytes;
    uint64_t *lines;
    char title[64];

    if (cloudli__index_new(&job.index) != CLOUDLI_OK)
        exit(EXIT_FAILURE);
    start = bench_now_ns();
    for (uint64_t i = 0; i < targets; i++) {
        const struct cloudli__digest digest = digest_of(i);

        if (cloudli__index_add(job.index, &digest, i) != CLOUDLI_OK)
            exit(EXIT_FAILURE);
    }
    start = bench_now_ns() - start;

    bytes = (double)cloudli__index_bytes(job.index);
    job.line_count = cloudli__index_bytes(job.index) / 64;
    lines = new_lines(&job.line_count);
    job.lines = lines;

    (void)snprintf(title, sizeof(title), "target index, %llu targets",
                   (unsigned long long)targets);
    bench_title(title);
    find_rows(&job, "hit");
    job.first = targets;
    find_rows(&job, "miss");
    free(lines);

    change = bench_measure(run_change, &job, CHANGES);
    bench_row("one change: a target added and taken out", change, "", 0);
    worst = worst_change(&job, targets);
    printf("  %-44s %7.3f ms, of work %.3f ms; %llu of %llu above 1 ms\n",
           "slowest change while it doubles", worst.slowest / 1e6,
           worst.slowest_work / 1e6, (unsigned long long)worst.above,
           (unsigned long long)targets);
    printf("  %-44s %7.1f bytes a target, loaded in %.3f s, %.1f ns each\n",
           "memory", bytes / (double)targets, start / 1e9,
           start / (double)targets);
    job.first = 0;
    telling_rows(&job);
    busy_row(&job, 1);
    busy_row(&job, 2);
    cloudli__index_free(job.index);
}

struct digest_job {
    struct cloudli__index *index;
    cloudli_identity identity;
    const char *text;
    EVP_MAC_CTX *mac;
};

static void run_parse(void *arg, size_t count)
{
    struct digest_job *job = arg;

    for (size_t i = 0; i < count; i++) {
        if (cloudli_identity_parse(&job->identity, job->text, NULL) !=
            CLOUDLI_OK)
            exit(EXIT_FAILURE);
    }
}

static void run_implied(void *arg, size_t count)
{
    struct digest_job *job = arg;
    cloudli_identity out[CLOUDLI_IDENTITY_IMPLIED_MAX];

    for (size_t i = 0; i < count; i++) {
        size_t found;

        cloudli__identity_implied(&job->identity, out, &found);
        BENCH_KEEP(found);
    }
}

static void run_implied_checked(void *arg, size_t count)
{
    struct digest_job *job = arg;
    cloudli_identity out[CLOUDLI_IDENTITY_IMPLIED_MAX];

    for (size_t i = 0; i < count; i++) {
        size_t found;

        if (cloudli_identity_implied(&job->identity, out,
                                     CLOUDLI_IDENTITY_IMPLIED_MAX,
                                     &found) != CLOUDLI_OK)
            exit(EXIT_FAILURE);
    }
}

static void run_digest(void *arg, size_t count)
{
    struct digest_job *job = arg;

    for (size_t i = 0; i < count; i++) {
        struct cloudli__digest digest;

        cloudli__index_digest(job->index, &job->identity, &digest);
        /* Into the text, so that the next waits. */
        job->identity.text[0] = (char)(digest.word[0] & 0x7f);
    }
}

static void run_openssl(void *arg, size_t count)
{
    struct digest_job *job = arg;
    static const unsigned char key[16] = {1};
    unsigned char out[16];
    size_t len;

    for (size_t i = 0; i < count; i++) {
        if (!EVP_MAC_init(job->mac, key, sizeof(key), NULL) ||
            !EVP_MAC_update(job->mac, (unsigned char *)job->identity.text,
                            job->identity.length) ||
            !EVP_MAC_final(job->mac, out, &len, sizeof(out)))
            exit(EXIT_FAILURE);
        job->identity.text[0] = (char)(out[0] & 0x7f);
    }
}

static void digest_rows(void)
{
    struct digest_job job = {.identity = CLOUDLI_IDENTITY_INIT};
    EVP_MAC *mac = EVP_MAC_fetch(NULL, "SIPHASH", NULL);
    struct bench_time t, reference;
    static const char *const texts[][2] = {
        {"parse a SIP URI", "sip:jean@mccloud.example"},
        {"parse one with needless parts",
         "SIP:%6Aean@McCloud.Example;transport=udp;lr"},
        {"parse a telephone number", "+31 6 1234-5678"},
        {"parse an IPv6 address", "2001:db8:0:0:1::11"},
    };
    static const char *const implying[][2] = {
        {"what a SIP URI implies", "sip:jean@mccloud.example"},
        {"what one of a telephone implies",
         "sip:+31612345678@mccloud.example;user=phone"},
        {"what an address with a port implies", "192.0.2.11:5060"},
        {"what an e-mail address implies", "jean@mccloud.example"},
    };

    if (cloudli__index_new(&job.index) != CLOUDLI_OK || mac == NULL)
        exit(EXIT_FAILURE);
    job.mac = EVP_MAC_CTX_new(mac);
    bench_title("identity and digest");
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        job.text = texts[i][1];
        bench_row(texts[i][0], bench_measure(run_parse, &job, LOOKUPS / 2), "",
                  0);
    }
    for (size_t i = 0; i < sizeof(implying) / sizeof(implying[0]); i++) {
        job.text = implying[i][1];
        run_parse(&job, 1);
        t = bench_measure(run_implied_checked, &job, LOOKUPS / 20);
        bench_row(implying[i][0], bench_measure(run_implied, &job, LOOKUPS / 5),
                  "reading it again", t.median);
    }
    job.text = texts[0][1];
    run_parse(&job, 1);
    reference = bench_measure(run_openssl, &job, LOOKUPS / 4);
    t = bench_measure(run_digest, &job, LOOKUPS);
    bench_row("digest of a SIP URI of 24 bytes", t, "OpenSSL EVP_MAC SIPHASH",
              reference.median);
    EVP_MAC_CTX_free(job.mac);
    EVP_MAC_free(mac);
    cloudli__index_free(job.index);
}

int main(int argc, char **argv)
{
    const uint64_t more = argc > 1 ? strtoull(argv[1], NULL, 10) : 0;

    digest_rows();
    size_rows(1000);
    size_rows(1000000);
    if (more > 0)
        size_rows(more);
    return EXIT_SUCCESS;
}
