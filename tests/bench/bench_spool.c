/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The queue: what a record costs the thread that makes it, and what giving its
 * room back costs the dispatcher. A queue of 64 MiB is filled and emptied by
 * turns, so that each figure is of its own side alone.
 */
#include "bench/bench.h"
#include "spool/spool.h"

#include <pthread.h>
#include <string.h>

#define QUEUE (UINT64_C(64) << 20)
/* Bytes between two fills; stays in the cache, as a live queue does. */
#define BATCH_BYTES (UINT64_C(1) << 20)

struct job {
    struct cloudli__spool *spool;
    size_t len;
    size_t threads;
    uint8_t content[1200];
    double write_ns[BENCH_RUNS];
    double release_ns[BENCH_RUNS];
    double copy_ns[BENCH_RUNS];
    double wipe_ns[BENCH_RUNS];
};

struct producer {
    struct job *job;
    size_t count;
    double ns;
};

static void *produce(void *arg)
{
    struct producer *p = arg;
    const double start = bench_now_ns();

    for (size_t i = 0; i < p->count; i++) {
        uint8_t *room = cloudli__spool_reserve(p->job->spool, CLOUDLI__SPOOL_CC,
                                               p->job->len);

        memcpy(room, p->job->content, p->job->len);
        cloudli__spool_commit(p->job->spool, room);
    }
    p->ns += bench_now_ns() - start;
    return NULL;
}

/* Fills with all producers, then reads and releases all, by the clock. */
static void turn(struct job *job, size_t count, double *write, double *release)
{
    struct producer p[2] = {{job, count, 0}, {job, count, 0}};
    pthread_t other;
    uint64_t position = 0;
    cloudli_bytes pdu;
    double start;

    if (job->threads == 2)
        (void)pthread_create(&other, NULL, produce, &p[1]);
    (void)produce(&p[0]);
    if (job->threads == 2)
        (void)pthread_join(other, NULL);
    *write += (p[0].ns + p[1].ns) / (double)job->threads;

    while (cloudli__spool_read(job->spool, &position, &pdu))
        BENCH_KEEP(pdu.ptr);
    start = bench_now_ns();
    cloudli__spool_release(job->spool, position);
    *release += bench_now_ns() - start;
}

/* The same bytes by memcpy and memset alone. */
static void reference(struct job *job, size_t count, double *copy, double *wipe)
{
    static uint8_t memory[4 * BATCH_BYTES];
    const size_t room = (job->len + 15) & ~(size_t)7;
    double start = bench_now_ns();

    for (size_t i = 0; i < count; i++) {
        memcpy(memory + i * room, job->content, job->len);
        BENCH_KEEP(memory);
    }
    *copy += bench_now_ns() - start;
    start = bench_now_ns();
    memset(memory, 0, count * room);
    BENCH_KEEP(memory);
    *wipe += bench_now_ns() - start;
}

static struct bench_time summary(double ns[BENCH_RUNS])
{
    struct bench_time t;

    qsort(ns, BENCH_RUNS, sizeof(ns[0]), bench_compare);
    t.median = ns[BENCH_RUNS / 2];
    t.min = ns[0];
    t.max = ns[BENCH_RUNS - 1];
    return t;
}

static void measure(size_t len, size_t threads)
{
    const size_t batch = BATCH_BYTES / (len + 8), turns = 2000000 / batch;
    static struct job job;
    char what[64];

    job.len = len;
    job.threads = threads;
    memset(job.content, 0x5a, sizeof(job.content));
    if (cloudli__spool_open(&job.spool, QUEUE, NULL) != CLOUDLI_OK)
        return;
    for (int r = -1; r < BENCH_RUNS; r++) {
        double write = 0, release = 0, copy = 0, wipe = 0;
        const double calls = (double)(batch * turns);

        for (size_t t = 0; t < turns; t++) {
            turn(&job, batch / threads, &write, &release);
            reference(&job, batch, &copy, &wipe);
        }
        if (r < 0)
            continue; /* warms up: pages come from the system */
        job.write_ns[r] = write / calls * (double)threads;
        job.release_ns[r] = release / calls;
        job.copy_ns[r] = copy / calls;
        job.wipe_ns[r] = wipe / calls;
    }
    (void)cloudli__spool_close(job.spool);

    (void)snprintf(what, sizeof(what),
                   "reserve, write, commit %zu bytes, %zu thread%s", len,
                   threads, threads == 1 ? "" : "s");
    bench_row(what, summary(job.write_ns), "memcpy",
              summary(job.copy_ns).median);
    (void)snprintf(what, sizeof(what), "release and wipe %zu bytes", len);
    bench_row(what, summary(job.release_ns), "memset",
              summary(job.wipe_ns).median);
}

int main(void)
{
    bench_title("Queue in memory, a record");
    measure(172, 1);
    measure(172, 2);
    measure(1200, 1);
    measure(1200, 2);
    return 0;
}
