/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Records over TLS 1.3 on loopback, from the queue to a receiver in a process
 * of its own, beside what OpenSSL itself moves between two processes in writes
 * of 16 KiB. Runs take turns, so that both see the same machine. And what a
 * thousand links cost that have nothing to do.
 */
#include "bench/bench.h"
#include "handover/dispatcher.h"
#include "handover/tls.h"
#include "unit/certs.h"
#include "unit/listener.h"

#include <arpa/inet.h>
#include <cloudli/pdu.h>
#include <linux/sockios.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define QUEUE (UINT64_C(64) << 20) /* the library's default */
#define ROUND_BYTES (UINT64_C(32) << 20)
#define RUN_BYTES (6 * ROUND_BYTES)
#define INPUT (256u * 1024)

/* A run ends when no more than this is unconfirmed. The last bytes wait for
 * the peer's delayed acknowledgement, about 40 ms, which is no work. */
#define TAIL_BYTES (256 * 1024)

static void need(int ok, const char *what)
{
    if (ok)
        return;
    perror(what);
    exit(EXIT_FAILURE);
}

/* --- The receiving processes. --- */

static SSL_CTX *plain_context(struct certs *certs, int server)
{
    SSL_CTX *ctx =
        SSL_CTX_new(server ? TLS_server_method() : TLS_client_method());

    need(ctx != NULL && SSL_CTX_set_min_proto_version(ctx, TLS1_3_VERSION),
         "SSL_CTX_new");
    need(SSL_CTX_use_certificate_chain_file(
             ctx, certs_path(certs, server ? "lemf.pem" : "provider.pem")) &&
             SSL_CTX_use_PrivateKey_file(
                 ctx, certs_path(certs, server ? "lemf.key" : "provider.key"),
                 SSL_FILETYPE_PEM) &&
             SSL_CTX_load_verify_file(ctx, certs_path(certs, "ca.pem")),
         "certificates");
    SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT,
                       NULL);
    return ctx;
}

static void answer(SSL *ssl, const struct cloudli__pdu_template *tmpl,
                   uint32_t number)
{
    const struct cloudli__pdu_stamp stamp = {cloudli_time_now(), number};
    struct cloudli__buffer out = {0};

    need(cloudli__tri_encode(&out, tmpl, &stamp,
                             CLOUDLI_TRI_KEEPALIVE_RESPONSE) == 0 &&
             SSL_write(ssl, out.data, (int)out.len) > 0,
         "answer");
    cloudli__buffer_dispose(&out);
}

/* Length of the PDU here, 0: not all there. All of this sender's have a short
 * or two-octet length; that is all a receiver needs that must not be slower
 * than the one it is compared with. */
static size_t pdu_length(const uint8_t *in, size_t len)
{
    size_t total;

    if (len < 4)
        return 0;
    if (in[1] < 0x80)
        total = 2u + in[1];
    else if (in[1] == 0x81)
        total = 3u + in[2];
    else
        total = 4u + ((size_t)in[2] << 8 | in[3]);
    return total <= len ? total : 0;
}

/* Walks the PDUs and answers the short ones, which are keep-alives. */
static size_t take_pdus(SSL *ssl, const struct cloudli__pdu_template *tmpl,
                        const uint8_t *in, size_t len)
{
    size_t at = 0, total;

    while ((total = pdu_length(in + at, len - at)) > 0) {
        cloudli_pdu pdu = CLOUDLI_PDU_INIT;

        if (total < 128 && cloudli_pdu_decode(&pdu, in + at, total, NULL) == 0)
            answer(ssl, tmpl, pdu.header.sequence_number);
        at += total;
    }
    return at;
}

static void receive(struct certs *certs, int listener, int pdus)
{
    const struct cloudli__pdu_fixed fixed = {
        .liid = cloudli_bytes_of("-"), .operator_id = cloudli_bytes_of("x")};
    static uint8_t in[INPUT];
    struct cloudli__pdu_template tmpl;
    SSL *ssl = SSL_new(plain_context(certs, 1));
    const int fd = accept(listener, NULL, NULL), on = 1;
    size_t len = 0;
    int got;

    need(cloudli__pdu_template_init(&tmpl, &fixed, NULL) == 0, "template");
    (void)setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    SSL_set_fd(ssl, fd);
    need(SSL_accept(ssl) == 1, "SSL_accept");
    while ((got = SSL_read(ssl, in + len, (int)(sizeof(in) - len))) > 0) {
        size_t used = len + (size_t)got;

        len = used;
        if (pdus)
            used = take_pdus(ssl, &tmpl, in, len);
        len -= used;
        memmove(in, in + used, len);
    }
    _exit(0);
}

static pid_t start_receiver(struct certs *certs, int pdus, uint16_t *port)
{
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t len = sizeof(address);
    const int fd = socket(AF_INET, SOCK_STREAM, 0);
    pid_t child;

    need(bind(fd, (struct sockaddr *)&address, sizeof(address)) == 0 &&
             listen(fd, 1) == 0 &&
             getsockname(fd, (struct sockaddr *)&address, &len) == 0,
         "listen");
    *port = ntohs(address.sin_port);
    child = fork();
    need(child >= 0, "fork");
    if (child == 0)
        receive(certs, fd, pdus);
    (void)close(fd);
    return child;
}

/* --- OpenSSL alone. --- */

struct bulk {
    SSL *ssl;
    int fd;
};

static void bulk_connect(struct bulk *bulk, struct certs *certs, uint16_t port)
{
    const struct sockaddr_in address = {.sin_family = AF_INET,
                                        .sin_addr = {htonl(INADDR_LOOPBACK)},
                                        .sin_port = htons(port)};
    const int on = 1;

    bulk->fd = socket(AF_INET, SOCK_STREAM, 0);
    need(connect(bulk->fd, (const struct sockaddr *)&address,
                 sizeof(address)) == 0,
         "connect");
    (void)setsockopt(bulk->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    bulk->ssl = SSL_new(plain_context(certs, 0));
    SSL_set_fd(bulk->ssl, bulk->fd);
    need(SSL_connect(bulk->ssl) == 1, "SSL_connect");
}

static double cpu_ns(void)
{
    struct timespec ts;

    (void)clock_gettime(CLOCK_THREAD_CPUTIME_ID, &ts);
    return (double)ts.tv_sec * 1e9 + (double)ts.tv_nsec;
}

/* What a run moved, a second of the clock and a second of the sender's core:
 * the second figure holds on a busy machine too. */
struct rate {
    double bytes;
    double records;
    double bytes_a_core;
    double wall, cpu; /* when it began, or how long it took */
};

static struct rate rate_begin(void)
{
    struct rate rate = {0};

    rate.wall = bench_now_ns();
    rate.cpu = cpu_ns();
    return rate;
}

static void rate_end(struct rate *rate, uint64_t bytes, uint64_t records)
{
    const double wall = (bench_now_ns() - rate->wall) / 1e9;

    rate->bytes = (double)bytes / wall;
    rate->records = (double)records / wall;
    rate->bytes_a_core = (double)bytes / (cpu_ns() - rate->cpu) * 1e9;
}

static struct rate bulk_run(struct bulk *bulk)
{
    static uint8_t block[CLOUDLI__TLS_RECORD_MAX];
    const struct timespec ms = {0, 1000000};
    struct rate rate = rate_begin();
    int unsent = TAIL_BYTES + 1;

    for (uint64_t sent = 0; sent < RUN_BYTES; sent += sizeof(block))
        need(SSL_write(bulk->ssl, block, sizeof(block)) > 0, "SSL_write");
    while (ioctl(bulk->fd, SIOCOUTQ, &unsent) == 0 && unsent > TAIL_BYTES)
        (void)nanosleep(&ms, NULL);
    rate_end(&rate, RUN_BYTES, 0);
    return rate;
}

/* --- Queue and link. --- */

struct sender {
    struct cloudli__dispatcher *d;
    struct cloudli__spool *spool;
    struct cloudli__pdu_template tmpl;
    uint32_t number;
};

static void sender_connect(struct sender *s, struct certs *certs, uint16_t port)
{
    const struct cloudli__pdu_fixed fixed = {
        .liid = cloudli_bytes_of("LIID-0001"),
        .authorization_country = cloudli_bytes_of("NL"),
        .operator_id = cloudli_bytes_of("McCloud"),
        .network_element = cloudli_bytes_of("tp-eu-1"),
        .delivery_country = cloudli_bytes_of("NL"),
        .cin = 4711,
        .has_cin = 1};
    const struct cloudli__link_config config = {.name = "bench",
                                                .host = "127.0.0.1",
                                                .port = port,
                                                .peer_name = "lemf.example"};
    struct cloudli__dispatcher_options options = {
        .certificate_file = certs_path(certs, "provider.pem"),
        .key_file = certs_path(certs, "provider.key"),
        .ca_file = certs_path(certs, "ca.pem")};
    struct cloudli__dispatcher_counters counters;

    memset(s, 0, sizeof(*s));
    need(cloudli__pdu_template_init(&s->tmpl, &fixed, NULL) == 0, "template");
    options.keepalive = s->tmpl;
    need(cloudli__spool_open(&s->spool, QUEUE, NULL) == 0 &&
             cloudli__dispatcher_new(&s->d, &options, NULL) == 0 &&
             cloudli__dispatcher_set_link(s->d, &config, s->spool, NULL) == 0,
         "dispatcher");
    do {
        (void)cloudli__dispatcher_step(s->d, CLOUDLI_MILLISECOND, 1);
        cloudli__dispatcher_counters(s->d, &counters);
    } while (counters.links_up == 0);
}

/* Makes one CC record in the queue; its size, 0: no room. */
static size_t put(struct sender *s, size_t len)
{
    static const uint8_t content[1200];
    const struct cloudli__pdu_stamp stamp = {INT64_C(1700000000000000000),
                                             s->number};
    cloudli_ipmm_cc value = CLOUDLI_IPMM_CC_INIT;
    struct cloudli__cc_plan plan;
    uint8_t *room;

    value.content.ptr = content;
    value.content.len = len;
    cloudli__ipmm_cc_measure(&plan, &s->tmpl, &stamp, 0, &value);
    room = cloudli__spool_reserve(s->spool, CLOUDLI__SPOOL_CC, plan.total);
    if (room == NULL)
        return 0;
    cloudli__ipmm_cc_write(&plan, room);
    cloudli__spool_commit(s->spool, room);
    s->number++;
    return plan.total;
}

/* Sends until no more than so many bytes of the queue are unconfirmed. */
static void drain(struct sender *s, uint64_t left)
{
    struct cloudli__spool_counters counters;

    for (;;) {
        cloudli__spool_counters(s->spool, &counters);
        if (counters.waiting_bytes <= left)
            return;
        (void)cloudli__dispatcher_step(s->d, CLOUDLI_MILLISECOND, 0);
    }
}

/* A backlog, several times. Making it is not counted, nor is its tail. */
static struct rate backlog_run(struct sender *s, size_t len)
{
    struct rate sum = {0};

    for (uint64_t sent = 0; sent < RUN_BYTES; sent += ROUND_BYTES) {
        uint64_t bytes = 0;
        struct rate start;

        while (bytes < ROUND_BYTES) {
            const size_t size = put(s, len);

            if (size == 0) /* the last one's proof is still to come */
                break;
            bytes += size;
            sum.records += 1;
        }
        start = rate_begin();
        drain(s, TAIL_BYTES);
        sum.bytes += (double)bytes;
        sum.wall += bench_now_ns() - start.wall;
        sum.cpu += cpu_ns() - start.cpu;
        drain(s, 0);
    }
    sum.bytes_a_core = sum.bytes / sum.cpu * 1e9;
    sum.bytes *= 1e9 / sum.wall;
    sum.records *= 1e9 / sum.wall;
    return sum;
}

/* Records made and sent by one thread in turns of 256 KiB. */
static struct rate flow_run(struct sender *s, size_t len)
{
    struct rate rate = rate_begin();
    uint64_t bytes = 0, records = 0;

    while (bytes < RUN_BYTES) {
        uint64_t turn = 0;

        while (turn < 256 * 1024) {
            const size_t size = put(s, len);

            if (size == 0) /* the receiver is slower: wait for it */
                (void)cloudli__dispatcher_step(s->d, CLOUDLI_MILLISECOND, 0);
            turn += size;
            records += size > 0;
        }
        bytes += turn;
        (void)cloudli__dispatcher_step(s->d, 0, 0);
    }
    drain(s, TAIL_BYTES);
    rate_end(&rate, bytes, records);
    drain(s, 0);
    return rate;
}

static double median(double values[BENCH_RUNS])
{
    qsort(values, BENCH_RUNS, sizeof(values[0]), bench_compare);
    return values[BENCH_RUNS / 2];
}

static void throughput(struct certs *certs)
{
    static const struct {
        const char *what;
        struct rate (*run)(struct sender *, size_t);
        size_t len;
    } rows[] = {{"a backlog of 172-byte CC", backlog_run, 172},
                {"a backlog of 1200-byte CC", backlog_run, 1200},
                {"172-byte CC, made and sent", flow_run, 172},
                {"1200-byte CC, made and sent", flow_run, 1200}};
    enum {
        ROWS = sizeof(rows) / sizeof(rows[0]),
        BULK = ROWS
    };
    double bytes[ROWS + 1][BENCH_RUNS], core[ROWS + 1][BENCH_RUNS];
    double records[ROWS + 1][BENCH_RUNS];
    uint16_t bulk_port, pdu_port;
    pid_t bulk_child = start_receiver(certs, 0, &bulk_port);
    pid_t pdu_child = start_receiver(certs, 1, &pdu_port);
    struct bulk bulk;
    struct sender s;

    bulk_connect(&bulk, certs, bulk_port);
    sender_connect(&s, certs, pdu_port);
    for (int r = -1; r < BENCH_RUNS; r++) { /* the first one warms up */
        const int at = r < 0 ? 0 : r;

        for (size_t i = 0; i <= ROWS; i++) {
            const struct rate got =
                i == BULK ? bulk_run(&bulk) : rows[i].run(&s, rows[i].len);

            bytes[i][at] = got.bytes;
            core[i][at] = got.bytes_a_core;
            records[i][at] = got.records;
        }
    }
    printf("\n%-32s %7s %6s %11s %12s\n", "TLS 1.3 on loopback, one thread",
           "MB/s", "", "records/s", "MB/s a core");
    for (size_t i = 0; i <= ROWS; i++)
        printf("  %-30s %7.0f %4.0f %% %11.0f %12.0f %4.0f %%\n",
               i == BULK ? "OpenSSL alone, 16 KiB writes" : rows[i].what,
               median(bytes[i]) / 1e6,
               median(bytes[i]) / median(bytes[BULK]) * 100, median(records[i]),
               median(core[i]) / 1e6,
               median(core[i]) / median(core[BULK]) * 100);
    cloudli__dispatcher_free(s.d);
    (void)cloudli__spool_close(s.spool);
    (void)SSL_shutdown(bulk.ssl);
    (void)close(bulk.fd);
    (void)waitpid(bulk_child, NULL, 0);
    (void)waitpid(pdu_child, NULL, 0);
}

/* --- A thousand links. --- */

enum {
    LINKS = 1000
};

static void idle_links(struct certs *certs)
{
    static struct cloudli__spool *spools[LINKS];
    const struct rlimit files = {8192, 8192};
    struct listener *lemf;
    struct cloudli__dispatcher_options options = {
        .certificate_file = certs_path(certs, "provider.pem"),
        .key_file = certs_path(certs, "provider.key"),
        .ca_file = certs_path(certs, "ca.pem")};
    const struct cloudli__pdu_fixed fixed = {
        .liid = cloudli_bytes_of("-"), .operator_id = cloudli_bytes_of("x")};
    struct cloudli__dispatcher_counters counters = {0};
    struct cloudli__dispatcher *d;
    double cpu, start;
    int steps = 0;

    (void)setrlimit(RLIMIT_NOFILE, &files);
    lemf = listener_start(certs, "lemf", 0, 0);
    need(cloudli__pdu_template_init(&options.keepalive, &fixed, NULL) == 0 &&
             cloudli__dispatcher_new(&d, &options, NULL) == 0,
         "dispatcher");
    start = bench_now_ns();
    for (int i = 0; i < LINKS; i++) {
        char name[16];
        const struct cloudli__link_config config = {.name = name,
                                                    .host = "127.0.0.1",
                                                    .port = listener_port(lemf),
                                                    .peer_name =
                                                        "lemf.example"};

        (void)snprintf(name, sizeof(name), "lea-%d", i);
        need(cloudli__spool_open(&spools[i], 1 << 20, NULL) == 0 &&
                 cloudli__dispatcher_set_link(d, &config, spools[i], NULL) == 0,
             "link");
    }
    while (counters.links_up < LINKS && bench_now_ns() - start < 60e9) {
        (void)cloudli__dispatcher_step(d, CLOUDLI_MILLISECOND, 1);
        cloudli__dispatcher_counters(d, &counters);
    }
    printf("\n%llu links up after %.1f s\n",
           (unsigned long long)counters.links_up,
           (bench_now_ns() - start) / 1e9);
    cpu = cpu_ns();
    start = bench_now_ns();
    while (bench_now_ns() - start < 2e9) {
        (void)cloudli__dispatcher_step(d, 100 * CLOUDLI_MILLISECOND, 1);
        steps++;
    }
    printf("  watching them while idle takes %.2f %% of a core\n",
           (cpu_ns() - cpu) / (bench_now_ns() - start) * 100);
    cloudli__dispatcher_free(d);
    listener_stop(lemf);
    for (int i = 0; i < LINKS; i++)
        (void)cloudli__spool_close(spools[i]);
    BENCH_KEEP(steps);
}

int main(void)
{
    struct certs *certs = certs_new();

    (void)signal(SIGPIPE, SIG_DFL);
    throughput(certs);
    idle_links(certs);
    certs_free(certs);
    return 0;
}
