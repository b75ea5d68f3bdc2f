/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A thousand destinations on one dispatcher thread: how long a record takes
 * from its making to the LEMF's hands, while all destinations are well, and
 * while three more are not: one refuses, one is silent, and one reads slowly
 * what never ends. Both in turns, so that what else happens on the machine
 * falls on both. And what they cost while nothing happens.
 */
#include "bench/bench.h"
#include "handover/dispatcher.h"
#include "record/encode.h"
#include "unit/certs.h"
#include "unit/listener.h"

#include <cloudli/lemf.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    LINKS = 1000,
    LEMFS = 4,
    SICK = 3,
    TURNS = 5,
    SAMPLES_MAX = 1 << 20
};

#define TURN_SECONDS 4
#define RECORDS_A_SECOND 2000
#define CONTENT 172

static void need(int ok, const char *what)
{
    if (ok)
        return;
    perror(what);
    exit(EXIT_FAILURE);
}

/* --- The LEMFs, in a process of their own. --- */

struct latency {
    uint64_t count;
    double median, p99, p999, max; /* microseconds */
};

static double samples[SAMPLES_MAX];
static size_t sample_count;

static int on_pdu(void *user_data, const cloudli_lemf_pdu *item)
{
    const cloudli_time taken = cloudli_time_now() - item->pdu->header.time;

    (void)user_data;
    if (item->pdu->kind == CLOUDLI_PDU_CC && sample_count < SAMPLES_MAX)
        samples[sample_count++] = (double)taken / 1e3;
    return 0;
}

static void tell(int to)
{
    struct latency l = {.count = sample_count};

    qsort(samples, sample_count, sizeof(samples[0]), bench_compare);
    if (sample_count > 0) {
        l.median = samples[sample_count / 2];
        l.p99 = samples[sample_count * 99 / 100];
        l.p999 = samples[sample_count * 999 / 1000];
        l.max = samples[sample_count - 1];
    }
    sample_count = 0;
    need(write(to, &l, sizeof(l)) == sizeof(l), "write");
}

/* Until the other end of the pipe is closed. */
static void serve(cloudli_lemf **lemfs, int from, int to)
{
    for (;;) {
        struct pollfd fds[LEMFS + 1];
        char byte;

        for (int i = 0; i < LEMFS; i++)
            fds[i] =
                (struct pollfd){cloudli_lemf_descriptor(lemfs[i]), POLLIN, 0};
        fds[LEMFS] = (struct pollfd){from, POLLIN, 0};
        (void)poll(fds, LEMFS + 1, -1);
        for (int i = 0; i < LEMFS; i++) {
            if (fds[i].revents != 0)
                need(cloudli_lemf_poll(lemfs[i], 0, NULL) == 0, "poll");
        }
        if (fds[LEMFS].revents == 0)
            continue;
        if (read(from, &byte, 1) != 1)
            exit(EXIT_SUCCESS);
        tell(to);
    }
}

static pid_t start_lemfs(struct certs *certs, int pipes[2],
                         uint16_t ports[LEMFS])
{
    static const char *const names[] = {"provider.example"};
    cloudli_lemf_options options = CLOUDLI_LEMF_OPTIONS_INIT;
    int ask[2], answer[2];
    pid_t child;

    need(pipe(ask) == 0 && pipe(answer) == 0, "pipe");
    child = fork();
    need(child >= 0, "fork");
    if (child == 0) {
        cloudli_lemf *lemfs[LEMFS];

        options.certificate_file = certs_path(certs, "lemf.pem");
        options.key_file = certs_path(certs, "lemf.key");
        options.ca_file = certs_path(certs, "ca.pem");
        options.providers = names;
        options.provider_count = 1;
        options.receive = on_pdu;
        options.max_connections = LINKS;
        for (int i = 0; i < LEMFS; i++) {
            need(cloudli_lemf_open(&lemfs[i], &options, NULL) == 0, "LEMF");
            ports[i] = (uint16_t)cloudli_lemf_port(lemfs[i]);
        }
        need(write(answer[1], ports, LEMFS * sizeof(ports[0])) > 0, "write");
        (void)close(ask[1]);
        serve(lemfs, ask[0], answer[1]);
    }
    (void)close(ask[0]);
    (void)close(answer[1]);
    need(read(answer[0], ports, LEMFS * sizeof(ports[0])) > 0, "read");
    pipes[0] = answer[0];
    pipes[1] = ask[1];
    return child;
}

/* --- The dispatcher thread. --- */

struct bench {
    struct cloudli__dispatcher *d;
    struct cloudli__spool *spools[LINKS];
    struct cloudli__spool *sick_spools[SICK];
    uint16_t ports[LEMFS];
    uint16_t sick_ports[SICK];
    struct cloudli__pdu_template tmpl;
    atomic_int sick; /* 1: wanted */
    atomic_int is_sick;
    atomic_int stop;
    atomic_uint_fast64_t cpu; /* nanoseconds of the thread so far */
};

static void set_link(struct bench *b, const char *name, uint16_t port,
                     struct cloudli__spool *spool)
{
    const struct cloudli__link_config config = {.name = name,
                                                .host = "127.0.0.1",
                                                .port = port,
                                                .peer_name = "lemf.example"};

    need(cloudli__dispatcher_set_link(b->d, &config, spool, NULL) == 0, "link");
}

static void make_sick(struct bench *b, int sick)
{
    static const char *const names[SICK] = {"dead", "silent", "slow"};

    for (int i = 0; i < SICK; i++) {
        if (sick)
            set_link(b, names[i], b->sick_ports[i], b->sick_spools[i]);
        else
            cloudli__dispatcher_drop_link(b->d, names[i]);
    }
    atomic_store(&b->is_sick, sick);
}

static void *run(void *arg)
{
    struct bench *b = arg;
    struct timespec cpu;

    while (!atomic_load(&b->stop)) {
        if (atomic_load(&b->sick) != atomic_load(&b->is_sick))
            make_sick(b, atomic_load(&b->sick));
        (void)cloudli__dispatcher_step(b->d, 20 * CLOUDLI_MILLISECOND, 1);
        (void)clock_gettime(CLOCK_THREAD_CPUTIME_ID, &cpu);
        atomic_store(&b->cpu, (uint64_t)cpu.tv_sec * 1000000000u +
                                  (uint64_t)cpu.tv_nsec);
    }
    return NULL;
}

/* --- The service. --- */

static int put(struct bench *b, struct cloudli__spool *spool, uint32_t number,
               size_t len)
{
    static const uint8_t content[8192];
    const struct cloudli__pdu_stamp stamp = {cloudli_time_now(), number};
    cloudli_ipmm_cc value = CLOUDLI_IPMM_CC_INIT;
    struct cloudli__cc_plan plan;
    uint8_t *room;

    value.content.ptr = content;
    value.content.len = len;
    cloudli__ipmm_cc_measure(&plan, &b->tmpl, &stamp, 0, &value);
    room = cloudli__spool_reserve(spool, CLOUDLI__SPOOL_CC, plan.total);
    if (room == NULL)
        return 0;
    cloudli__ipmm_cc_write(&plan, room);
    cloudli__spool_commit(spool, room);
    return 1;
}

static void pause_ms(long ms)
{
    const struct timespec pause = {ms / 1000, ms % 1000 * 1000000};

    (void)nanosleep(&pause, NULL);
}

/* At an even pace over all links; share is of the thread's time. */
static struct latency turn(struct bench *b, int pipes[2], double *share)
{
    static uint32_t numbers[LINKS];
    static size_t at;
    const double start = bench_now_ns();
    const uint64_t cpu = atomic_load(&b->cpu);
    struct latency l;
    uint64_t made = 0;

    for (double t = 0; t < TURN_SECONDS; t = (bench_now_ns() - start) / 1e9) {
        for (; (double)made < t * RECORDS_A_SECOND; made++) {
            need(put(b, b->spools[at], numbers[at], CONTENT), "room");
            numbers[at]++;
            at = (at + 1) % LINKS;
        }
        pause_ms(1);
    }
    *share = (double)(atomic_load(&b->cpu) - cpu) / (bench_now_ns() - start);
    pause_ms(500);
    need(write(pipes[1], "?", 1) == 1 &&
             read(pipes[0], &l, sizeof(l)) == sizeof(l),
         "pipe");
    if (l.count != made)
        printf("  %llu of %llu records did not come in time\n",
               (unsigned long long)(made - l.count), (unsigned long long)made);
    return l;
}

static double median_of(const double *values)
{
    double sorted[TURNS];

    memcpy(sorted, values, sizeof(sorted));
    qsort(sorted, TURNS, sizeof(sorted[0]), bench_compare);
    return sorted[TURNS / 2];
}

static void measure(struct bench *b, int pipes[2])
{
    double median[2][TURNS], p99[2][TURNS], p999[2][TURNS], most[2][TURNS];
    double share[2][TURNS];

    for (int t = 0; t < TURNS; t++) {
        for (int sick = 0; sick < 2; sick++) {
            struct latency l;

            atomic_store(&b->sick, sick);
            while (atomic_load(&b->is_sick) != sick)
                pause_ms(1);
            for (uint32_t n = 0; sick && put(b, b->sick_spools[2], n, 8192);)
                n++;
            pause_ms(300);
            l = turn(b, pipes, &share[sick][t]);
            median[sick][t] = l.median;
            p99[sick][t] = l.p99;
            p999[sick][t] = l.p999;
            most[sick][t] = l.max;
        }
    }
    printf("\n%-34s %9s %9s %9s %9s %7s\n", "1000 links, 2000 records/s in all",
           "median", "p99", "p99.9", "max", "thread");
    for (int sick = 0; sick < 2; sick++)
        printf("  %-32s %6.0f us %6.0f us %6.0f us %6.0f us %5.1f %%\n",
               sick ? "and a dead, a silent, a slow one" : "all are well",
               median_of(median[sick]), median_of(p99[sick]),
               median_of(p999[sick]), median_of(most[sick]),
               median_of(share[sick]) * 100);
}

static void open_links(struct bench *b, struct certs *certs)
{
    const struct cloudli__pdu_fixed fixed = {
        .liid = cloudli_bytes_of("LIID-0001"),
        .authorization_country = cloudli_bytes_of("NL"),
        .operator_id = cloudli_bytes_of("McCloud"),
        .network_element = cloudli_bytes_of("tp-eu-1"),
        .cin = 4711,
        .has_cin = 1};
    struct cloudli__dispatcher_options options = {
        .certificate_file = certs_path(certs, "provider.pem"),
        .key_file = certs_path(certs, "provider.key"),
        .ca_file = certs_path(certs, "ca.pem")};
    struct cloudli__dispatcher_counters counters = {0};
    const double start = bench_now_ns();

    need(cloudli__pdu_template_init(&b->tmpl, &fixed, NULL) == 0, "template");
    options.keepalive = b->tmpl;
    need(cloudli__dispatcher_new(&b->d, &options, NULL) == 0, "dispatcher");
    for (int i = 0; i < LINKS; i++) {
        char name[16];

        (void)snprintf(name, sizeof(name), "lea-%d", i);
        need(cloudli__spool_open(&b->spools[i], 1 << 20, NULL) == 0, "queue");
        set_link(b, name, b->ports[i % LEMFS], b->spools[i]);
    }
    for (int i = 0; i < SICK; i++)
        need(cloudli__spool_open(&b->sick_spools[i], 1 << 23, NULL) == 0,
             "queue");
    while (counters.links_up < LINKS) {
        (void)cloudli__dispatcher_step(b->d, CLOUDLI_MILLISECOND, 1);
        cloudli__dispatcher_counters(b->d, &counters);
        need(bench_now_ns() - start < 120e9, "1000 links");
    }
    printf("\n%d links up after %.1f s\n", LINKS,
           (bench_now_ns() - start) / 1e9);
}

static double cpu_ns(void)
{
    struct timespec ts;

    (void)clock_gettime(CLOCK_THREAD_CPUTIME_ID, &ts);
    return (double)ts.tv_sec * 1e9 + (double)ts.tv_nsec;
}

/* Nothing happens on any of them. */
static void idle(struct bench *b)
{
    const double cpu = cpu_ns(), start = bench_now_ns();

    while (bench_now_ns() - start < 2e9)
        (void)cloudli__dispatcher_step(b->d, 100 * CLOUDLI_MILLISECOND, 1);
    printf("  watching them while idle takes %.2f %% of a core\n",
           (cpu_ns() - cpu) / (bench_now_ns() - start) * 100);
}

int main(void)
{
    static struct bench b;
    const struct rlimit files = {8192, 8192};
    struct certs *certs = certs_new();
    struct listener *silent, *slow;
    pthread_t thread;
    int pipes[2];
    pid_t child;

    (void)setrlimit(RLIMIT_NOFILE, &files);
    child = start_lemfs(certs, pipes, b.ports);
    open_links(&b, certs);
    idle(&b);
    silent = listener_start(certs, "lemf", 0, LISTENER_SILENT);
    slow = listener_start(certs, "lemf", 0, LISTENER_SLOW);
    b.sick_ports[0] = listener_free_port();
    b.sick_ports[1] = listener_port(silent);
    b.sick_ports[2] = listener_port(slow);
    need(pthread_create(&thread, NULL, run, &b) == 0, "thread");
    measure(&b, pipes);
    atomic_store(&b.stop, 1);
    cloudli__dispatcher_wake(b.d);
    (void)pthread_join(thread, NULL);
    cloudli__dispatcher_free(b.d);
    listener_stop(silent);
    listener_stop(slow);
    for (int i = 0; i < LINKS; i++)
        (void)cloudli__spool_close(b.spools[i]);
    for (int i = 0; i < SICK; i++)
        (void)cloudli__spool_close(b.sick_spools[i]);
    (void)close(pipes[1]);
    (void)waitpid(child, NULL, 0);
    certs_free(certs);
    return 0;
}
