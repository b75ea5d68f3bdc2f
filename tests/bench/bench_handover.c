/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The handover, end to end. Records over TLS 1.3 on loopback, made and sent by
 * one thread: to one and to eight destinations, each received by a process of
 * its own; from memory, and with queues on a disk, to which only that goes
 * which does not leave at once; beside what OpenSSL itself moves between two
 * processes in writes of 16 KiB. Runs take turns, so that all see the same
 * machine. And what a record costs the thread of the service that reports it,
 * call by call, beside reading the clock.
 *
 * Queues on a disk are in TMPDIR or /var/tmp, which should be on one.
 */
#include "bench/bench.h"
#include "handover/dispatcher.h"
#include "handover/tls.h"
#include "unit/certs.h"

#include <arpa/inet.h>
#include <cloudli/cloudli.h>
#include <ftw.h>
#include <linux/sockios.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define MIB (UINT64_C(1) << 20)
#define QUEUE (64 * MIB) /* the library's default */
#define DISK (4096 * MIB)
#define RING (16 * MIB)
#define ROUND_BYTES (UINT64_C(32) << 20)
#define RUN_BYTES (4 * ROUND_BYTES)
#define LINKS_MAX 8
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

/* --- Queues and links. --- */

static char folder[128];

static int give_key(void *user_data, const char *name,
                    uint8_t key[CLOUDLI_SPOOL_KEY_LEN])
{
    (void)user_data;
    (void)name;
    memset(key, 1, CLOUDLI_SPOOL_KEY_LEN);
    return 0;
}

struct sender {
    struct cloudli__dispatcher *d;
    struct cloudli__spool_writer *writer;
    struct cloudli__spool *spools[LINKS_MAX];
    size_t links;
    pid_t children[LINKS_MAX];
    struct cloudli__pdu_template tmpl;
    uint32_t number;
    uint8_t content[1200];
};

static void open_spool(struct sender *s, size_t i, const char *name,
                       uint32_t kind)
{
    const struct cloudli__spool_options options = {
        .mode = kind,
        .overflow = CLOUDLI_OVERFLOW_REFUSE,
        .bytes = kind == CLOUDLI_SPOOL_DISK ? DISK : QUEUE,
        .ring_bytes = RING,
        .folder = folder,
        .name = name,
        .memory_folder = "/dev/shm",
        .keys = {give_key, NULL, "1"},
        .writer = s->writer};

    need(cloudli__spool_open_as(&s->spools[i], &options, NULL) == 0, "queue");
}

static void add_link(struct sender *s, struct certs *certs, uint32_t kind)
{
    static unsigned made;
    const size_t i = s->links++;
    char name[16];
    uint16_t port;

    (void)snprintf(name, sizeof(name), "bench-%u", made++);
    open_spool(s, i, name, kind);
    s->children[i] = start_receiver(certs, 1, &port);
    need(cloudli__dispatcher_set_link(
             s->d,
             &(struct cloudli__link_config){.name = name,
                                            .host = "127.0.0.1",
                                            .port = port,
                                            .peer_name = "lemf.example"},
             s->spools[i], NULL) == 0,
         "link");
}

static struct sender *sender_open(struct certs *certs, uint32_t kind,
                                  size_t links)
{
    const struct cloudli__pdu_fixed fixed = {
        .liid = cloudli_bytes_of("LIID-0001"),
        .authorization_country = cloudli_bytes_of("NL"),
        .operator_id = cloudli_bytes_of("McCloud"),
        .network_element = cloudli_bytes_of("tp-eu-1"),
        .delivery_country = cloudli_bytes_of("NL"),
        .cin = 4711,
        .has_cin = 1};
    struct cloudli__dispatcher_options options = {
        .certificate_file = certs_path(certs, "provider.pem"),
        .key_file = certs_path(certs, "provider.key"),
        .ca_file = certs_path(certs, "ca.pem")};
    struct cloudli__dispatcher_counters counters;
    struct sender *s = calloc(1, sizeof(*s));

    need(s != NULL && cloudli__pdu_template_init(&s->tmpl, &fixed, NULL) == 0,
         "template");
    options.keepalive = s->tmpl;
    need(cloudli__spool_writer_new(&s->writer, 5 * CLOUDLI_MILLISECOND) == 0 &&
             cloudli__dispatcher_new(&s->d, &options, NULL) == 0,
         "dispatcher");
    /* As audio is: nothing that a disk's queue could compress. */
    for (size_t i = 0; i < sizeof(s->content); i++)
        s->content[i] = (uint8_t)rand();
    while (s->links < links)
        add_link(s, certs, kind);
    do {
        (void)cloudli__dispatcher_step(s->d, CLOUDLI_MILLISECOND, 1);
        cloudli__dispatcher_counters(s->d, &counters);
    } while (counters.links_up < links);
    return s;
}

static void sender_close(struct sender *s)
{
    cloudli__dispatcher_free(s->d);
    for (size_t i = 0; i < s->links; i++) {
        (void)cloudli__spool_close(s->spools[i]);
        (void)waitpid(s->children[i], NULL, 0);
    }
    cloudli__spool_writer_free(s->writer);
    free(s);
}

/* Makes one CC record, each in the next queue; its size, 0: no room. */
static size_t put(struct sender *s, size_t len)
{
    const struct cloudli__pdu_stamp stamp = {INT64_C(1700000000000000000),
                                             s->number};
    struct cloudli__spool *spool = s->spools[s->number % s->links];
    cloudli_ipmm_cc value = CLOUDLI_IPMM_CC_INIT;
    struct cloudli__cc_plan plan;
    uint8_t *room;

    value.content.ptr = s->content;
    value.content.len = len;
    cloudli__ipmm_cc_measure(&plan, &s->tmpl, &stamp, 0, &value);
    room = cloudli__spool_reserve(spool, CLOUDLI__SPOOL_CC, plan.total);
    if (room == NULL)
        return 0;
    cloudli__ipmm_cc_write(&plan, room);
    cloudli__spool_commit(spool, room);
    s->number++;
    return plan.total;
}

/* Sends until no more than so many bytes of each queue are unconfirmed. */
static void drain(struct sender *s, uint64_t left)
{
    for (size_t i = 0; i < s->links; i++) {
        struct cloudli__spool_counters counters;

        cloudli__spool_counters(s->spools[i], &counters);
        while (counters.waiting_bytes > left) {
            (void)cloudli__dispatcher_step(s->d, CLOUDLI_MILLISECOND, 0);
            cloudli__spool_counters(s->spools[i], &counters);
        }
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

            if (size == 0) /* who is slower is waited for */
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

struct row {
    const char *what;
    struct rate (*run)(struct sender *, size_t);
    uint32_t kind;
    size_t links;
    size_t len;
};

static const struct row rows[] = {
    {"backlog of 172 octets", backlog_run, CLOUDLI_SPOOL_MEMORY, 1, 172},
    {"backlog of 1200 octets", backlog_run, CLOUDLI_SPOOL_MEMORY, 1, 1200},
    {"memory, 1 destination, 172", flow_run, CLOUDLI_SPOOL_MEMORY, 1, 172},
    {"memory, 1 destination, 1200", flow_run, CLOUDLI_SPOOL_MEMORY, 1, 1200},
    {"memory, 8 destinations, 172", flow_run, CLOUDLI_SPOOL_MEMORY, 8, 172},
    {"memory, 8 destinations, 1200", flow_run, CLOUDLI_SPOOL_MEMORY, 8, 1200},
    {"disk, 1 destination, 172", flow_run, CLOUDLI_SPOOL_DISK, 1, 172},
    {"disk, 1 destination, 1200", flow_run, CLOUDLI_SPOOL_DISK, 1, 1200},
    {"disk, 8 destinations, 172", flow_run, CLOUDLI_SPOOL_DISK, 8, 172},
    {"disk, 8 destinations, 1200", flow_run, CLOUDLI_SPOOL_DISK, 8, 1200}};

enum {
    ROWS = sizeof(rows) / sizeof(rows[0]),
    BULK = ROWS
};

static double figures[3][ROWS + 1][BENCH_RUNS]; /* bytes, records, a core's */

static void note(size_t row, int run, const struct rate *rate)
{
    figures[0][row][run] = rate->bytes;
    figures[1][row][run] = rate->records;
    figures[2][row][run] = rate->bytes_a_core;
}

static void print_row(const char *what, size_t row)
{
    const double bytes = median(figures[0][row]),
                 core = median(figures[2][row]);

    printf("  %-30s %7.0f %4.0f %% %11.0f %12.0f %4.0f %%\n", what, bytes / 1e6,
           bytes / median(figures[0][BULK]) * 100, median(figures[1][row]),
           core / 1e6, core / median(figures[2][BULK]) * 100);
}

/* The sender of a row; rows beside one another share it. */
static struct sender *sender_of(struct sender *s, size_t row,
                                struct certs *certs)
{
    const struct row *r = &rows[row];

    if (s != NULL && r->kind == rows[row - 1].kind &&
        r->links == rows[row - 1].links)
        return s;
    if (s != NULL)
        sender_close(s);
    return sender_open(certs, r->kind, r->links);
}

static void throughput(struct certs *certs)
{
    uint16_t port;
    const pid_t child = start_receiver(certs, 0, &port);
    struct bulk bulk;

    bulk_connect(&bulk, certs, port);
    for (int r = -1; r < BENCH_RUNS; r++) { /* the first one warms up */
        struct sender *s = NULL;
        struct rate rate;

        for (size_t i = 0; i < ROWS; i++) {
            s = sender_of(s, i, certs);
            rate = rows[i].run(s, rows[i].len);
            note(i, r < 0 ? 0 : r, &rate);
        }
        sender_close(s);
        rate = bulk_run(&bulk);
        note(BULK, r < 0 ? 0 : r, &rate);
    }
    printf("\n%-32s %7s %6s %11s %12s\n", "CC over TLS 1.3 on loopback", "MB/s",
           "", "records/s", "MB/s a core");
    for (size_t i = 0; i < ROWS; i++)
        print_row(rows[i].what, i);
    print_row("OpenSSL alone, 16 KiB writes", BULK);
    (void)SSL_shutdown(bulk.ssl);
    (void)close(bulk.fd);
    (void)waitpid(child, NULL, 0);
}

/* --- What a record costs who reports it. --- */

#define CALLS 200000
#define BURST 64 /* calls, then a pause of a millisecond */

static double call_ns[CALLS];

static void show_calls(const char *what)
{
    qsort(call_ns, CALLS, sizeof(call_ns[0]), bench_compare);
    printf("  %-44s %7.0f ns %7.0f ns %7.0f ns %9.0f ns\n", what,
           call_ns[CALLS / 2], call_ns[CALLS / 100 * 99],
           call_ns[CALLS / 1000 * 999], call_ns[CALLS - 1]);
    fflush(stdout);
}

static void fill_register(const char *state, uint16_t port, uint32_t kind)
{
    static const char *const targets[] = {"sip:jean@mccloud.example"};
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;
    cloudli_warrant warrant = CLOUDLI_WARRANT_INIT;
    cloudli_register *reg;

    dest.name = "lemf";
    dest.host = "127.0.0.1";
    dest.port = port;
    dest.peer_name = "lemf.example";
    dest.spool = kind;
    warrant.authority = "police";
    warrant.liid = "LI-1";
    warrant.country = "NL";
    warrant.targets = targets;
    warrant.target_count = 1;
    warrant.start = cloudli_time_now() - CLOUDLI_SECOND;
    warrant.end = cloudli_time_now() + 3600 * CLOUDLI_SECOND;
    warrant.destination = "lemf";
    warrant.deliver = CLOUDLI_DELIVER_CC;
    warrant.services = CLOUDLI_SERVICE_CALL;
    need(cloudli_register_open(&reg, state, NULL) == 0 &&
             cloudli_register_set_destination(reg, &dest, "bench", NULL) == 0 &&
             cloudli_warrant_add(reg, &warrant, "bench", NULL, NULL) == 0,
         "register");
    cloudli_register_close(reg);
}

static cloudli_clif *open_clif(struct certs *certs, const char *state)
{
    cloudli_clif_options options = CLOUDLI_CLIF_OPTIONS_INIT;
    cloudli_clif_statistics stats = CLOUDLI_CLIF_STATISTICS_INIT;
    const struct timespec ms = {0, 1000000};
    cloudli_clif *clif;

    options.operator_id = "McCloud";
    options.country = "NL";
    options.state_dir = state;
    options.certificate_file = certs_path(certs, "provider.pem");
    options.key_file = certs_path(certs, "provider.key");
    options.ca_file = certs_path(certs, "ca.pem");
    options.spool_key = give_key;
    options.spool_memory_bytes = QUEUE;
    options.acknowledge = CLOUDLI_ACKNOWLEDGE_NEVER;
    need(cloudli_clif_open(&clif, &options, NULL) == 0, "CLIF");
    do
        (void)nanosleep(&ms, NULL);
    while (cloudli_clif_stats(clif, &stats) == 0 && stats.links_up == 0);
    return clif;
}

static cloudli_call *begin_call(cloudli_clif *clif)
{
    static const char *const jean_is[] = {"sip:jean@mccloud.example"};
    static const char *const greg_is[] = {"sip:greg@mccloud.example"};
    cloudli_party jean = CLOUDLI_PARTY_INIT, greg = CLOUDLI_PARTY_INIT;
    cloudli_call_info info = CLOUDLI_CALL_INFO_INIT;
    cloudli_call *call;

    jean.identities = jean_is;
    greg.identities = greg_is;
    jean.identity_count = greg.identity_count = 1;
    info.caller = &jean;
    info.callee = &greg;
    need(cloudli_call_begin(&call, clif, &info, NULL) == 0, "call");
    return call;
}

static void time_calls(cloudli_call *call, size_t len)
{
    static const uint8_t content[1200] = {0x80};
    const struct timespec ms = {0, 1000000};
    cloudli_media media = CLOUDLI_MEDIA_INIT;

    media.frame = CLOUDLI_FRAME_RTP;
    for (size_t i = 0; i < CALLS; i++) {
        const double start = bench_now_ns();
        const int rv =
            cloudli_call_media(call, &media, CLOUDLI_FROM_PARTY, content, len);

        call_ns[i] = bench_now_ns() - start;
        need(rv == CLOUDLI_OK, "media");
        if (i % BURST == BURST - 1)
            (void)nanosleep(&ms, NULL);
    }
}

static void caller_side(struct certs *certs, uint32_t kind)
{
    static const size_t lengths[] = {172, 1200};
    cloudli_clif_statistics stats = CLOUDLI_CLIF_STATISTICS_INIT;
    char state[160], what[64];
    cloudli_clif *clif;
    cloudli_call *call;
    uint16_t port;
    const pid_t child = start_receiver(certs, 1, &port);

    (void)snprintf(state, sizeof(state), "%s/%s", folder,
                   cloudli_spool_name(kind));
    need(mkdir(state, 0700) == 0, state);
    fill_register(state, port, kind);
    clif = open_clif(certs, state);
    call = begin_call(clif);
    for (size_t i = 0; i < 2; i++) {
        time_calls(call, lengths[i]);
        (void)snprintf(what, sizeof(what), "a record of %zu octets, %s",
                       lengths[i], cloudli_spool_name(kind));
        show_calls(what);
    }
    cloudli_call_free(call);
    if (cloudli_clif_flush(clif, 10 * CLOUDLI_SECOND) != CLOUDLI_OK ||
        cloudli_clif_stats(clif, &stats) != CLOUDLI_OK ||
        stats.cc_accepted != 2 * CALLS || stats.records_lost > 0)
        printf("  not all of these records were handed over\n");
    cloudli_clif_close(clif);
    (void)waitpid(child, NULL, 0);
}

static void caller_sides(struct certs *certs)
{
    printf("\n%-46s %10s %10s %10s %12s\n",
           "Reporting a packet, the caller's side", "median", "99 %", "99.9 %",
           "max");
    for (size_t i = 0; i < CALLS; i++) {
        const double start = bench_now_ns();

        call_ns[i] = bench_now_ns() - start;
    }
    show_calls("reading the clock");
    caller_side(certs, CLOUDLI_SPOOL_MEMORY);
    caller_side(certs, CLOUDLI_SPOOL_DISK);
}

static int remove_one(const char *path, const struct stat *st, int flag,
                      struct FTW *ftw)
{
    (void)st;
    (void)flag;
    (void)ftw;
    return remove(path);
}

int main(void)
{
    const char *base = getenv("TMPDIR");
    struct certs *certs = certs_new();

    (void)signal(SIGPIPE, SIG_DFL);
    (void)snprintf(folder, sizeof(folder), "%s/handover-XXXXXX",
                   base == NULL ? "/var/tmp" : base);
    need(mkdtemp(folder) != NULL, folder);
    throughput(certs);
    caller_sides(certs);
    (void)nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
    certs_free(certs);
    return 0;
}
