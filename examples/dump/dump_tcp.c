/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "dump_tcp.h"

#include "dump_names.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define FLOWS_MAX 256u
#define HELD_BYTES_MAX 1048576u /* of a flow */
#define HELD_COUNT_MAX 1024u
#define HELD_TIME_MAX (5 * CLOUDLI_SECOND)
#define EXTENSIONS_MAX 8

enum flags {
    FIN = 1,
    SYN = 2,
    RST = 4
};

struct end {
    uint8_t octets[16];
    uint32_t len;
    uint32_t port;
};

struct segment {
    struct end from, to;
    uint32_t seq;
    uint8_t flags;
    cloudli_bytes data;
};

/* Bytes that came before those before them. */
struct held {
    struct held *next;
    uint32_t seq;
    cloudli_time time;
    size_t len;
    uint8_t data[];
};

enum carries {
    UNKNOWN, /* nothing came yet */
    PDUS,
    TLS,
    OTHER
};

/* One direction of a connection. */
struct flow {
    struct end from, to;
    uint64_t used; /* when it was met last */
    enum carries carries;
    uint32_t begun; /* its first number is known */
    uint32_t whole; /* by its SYN */
    uint32_t first; /* number of its first byte, if it is whole */
    uint32_t ends;  /* a FIN came */
    uint32_t last;  /* behind the FIN */
    uint32_t next;  /* number of the byte that comes */
    struct held *held;
    size_t held_bytes, held_count;
    struct dump_run run;
};

struct dump_tcp {
    struct dump *dump;
    uint32_t port;
    uint64_t clock;
    uint64_t fragments;
    uint32_t found; /* 1: a connection of handover, or one that may be */
    struct flow *flows[FLOWS_MAX];
};

struct dump_tcp *dump_tcp_new(struct dump *dump, uint32_t port)
{
    struct dump_tcp *tcp = calloc(1, sizeof(*tcp));

    if (tcp == NULL)
        return NULL;
    tcp->dump = dump;
    tcp->port = port;
    return tcp;
}

/* --- Packets. --- */

static uint32_t get16(const uint8_t *p)
{
    return (uint32_t)p[0] << 8 | p[1];
}

static uint32_t get32(const uint8_t *p)
{
    return get16(p) << 16 | get16(p + 2);
}

/* RFC 9293 clause 3.1. */
static int read_tcp(struct segment *out, cloudli_bytes rest)
{
    const uint8_t *p = rest.ptr;
    size_t header;

    if (rest.len < 20)
        return 0;
    header = (size_t)(p[12] >> 4) * 4;
    if (header < 20 || header > rest.len)
        return 0;
    out->from.port = get16(p);
    out->to.port = get16(p + 2);
    out->seq = get32(p + 4);
    out->flags = p[13];
    out->data = (cloudli_bytes){p + header, rest.len - header};
    return 1;
}

static void set_end(struct end *end, const uint8_t *octets, uint32_t len)
{
    memcpy(end->octets, octets, len);
    end->len = len;
}

static int read_ipv4(struct dump_tcp *tcp, struct segment *out,
                     cloudli_bytes ip)
{
    const uint8_t *p = ip.ptr;
    size_t header, total;

    if (ip.len < 20)
        return 0;
    header = (size_t)(p[0] & 15) * 4;
    total = get16(p + 2);
    if (total == 0 || total > ip.len) /* 0: cut into segments by the card */
        total = ip.len;
    if (header < 20 || header > total || p[9] != 6)
        return 0;
    if ((get16(p + 6) & 0x3fff) != 0) {
        tcp->fragments++;
        return 0;
    }
    set_end(&out->from, p + 12, 4);
    set_end(&out->to, p + 16, 4);
    return read_tcp(out, (cloudli_bytes){p + header, total - header});
}

static int read_ipv6(struct segment *out, cloudli_bytes ip)
{
    const uint8_t *p = ip.ptr;
    size_t len, pos = 40;
    uint32_t next;

    if (ip.len < 40)
        return 0;
    len = get16(p + 4) == 0 ? ip.len : 40 + (size_t)get16(p + 4);
    if (len > ip.len)
        len = ip.len;
    next = p[6];
    for (int i = 0; i < EXTENSIONS_MAX; i++) {
        if (next != 0 && next != 43 && next != 60)
            break;
        if (len - pos < 8)
            return 0;
        next = p[pos];
        pos += 8 + 8 * (size_t)p[pos + 1];
        if (pos > len)
            return 0;
    }
    if (next != 6)
        return 0;
    set_end(&out->from, p + 8, 16);
    set_end(&out->to, p + 24, 16);
    return read_tcp(out, (cloudli_bytes){p + pos, len - pos});
}

/* --- Flows. --- */

static int same(const struct end *a, const struct end *b)
{
    return a->port == b->port && a->len == b->len &&
           memcmp(a->octets, b->octets, a->len) == 0;
}

static size_t find(const struct dump_tcp *tcp, const struct end *from,
                   const struct end *to)
{
    size_t i = 0;

    while (i < FLOWS_MAX &&
           (tcp->flows[i] == NULL || !same(&tcp->flows[i]->from, from) ||
            !same(&tcp->flows[i]->to, to)))
        i++;
    return i;
}

static void name_end(char *text, size_t size, const struct end *end)
{
    char host[DUMP_NAME_MAX] = "";

    (void)dump_address((cloudli_bytes){end->octets, end->len}, host);
    (void)snprintf(text, size, end->len == 16 ? "[%.45s]:%u" : "%.45s:%u", host,
                   end->port);
}

static void name_flow(struct flow *flow)
{
    char from[60], to[60];

    name_end(from, sizeof(from), &flow->from);
    name_end(to, sizeof(to), &flow->to);
    (void)snprintf(flow->run.connection, sizeof(flow->run.connection),
                   "%s > %s", from, to);
}

/* What the first bytes are of. */
static enum carries judge(const struct dump_tcp *tcp, const struct flow *flow,
                          cloudli_bytes data)
{
    if (data.len >= 3 && data.ptr[0] >= 20 && data.ptr[0] <= 23 &&
        data.ptr[1] == 3 && data.ptr[2] <= 4)
        return TLS;
    if (tcp->port != 0 || !flow->whole || data.ptr[0] == 0x30)
        return PDUS;
    return OTHER;
}

static void tell_tls(struct dump_tcp *tcp, const struct flow *flow)
{
    const size_t back = find(tcp, &flow->to, &flow->from);

    if (back < FLOWS_MAX && tcp->flows[back]->carries == TLS)
        return; /* told already */
    dump_fault(tcp->dump, flow->run.connection, 0,
               "encrypted: this is TLS, whose PDUs cannot be read");
}

/* Bytes that are next. */
static void deliver(struct dump_tcp *tcp, struct flow *flow, cloudli_bytes data)
{
    flow->next += (uint32_t)data.len;
    if (flow->carries == UNKNOWN) {
        flow->carries = judge(tcp, flow, data);
        tcp->found |= flow->carries == TLS;
        if (flow->carries == TLS)
            tell_tls(tcp, flow);
        if (flow->carries == PDUS && !flow->whole) {
            cloudli_bytes none = {NULL, 0};

            flow->run.searching = 1;
            cloudli_pdu_stream_resync(flow->run.stream, &none);
        }
    }
    if (flow->carries == PDUS)
        dump_run_feed(&flow->run, data.ptr, data.len);
}

/* From a number on, without what was delivered before. */
static void deliver_from(struct dump_tcp *tcp, struct flow *flow, uint32_t seq,
                         cloudli_bytes data)
{
    const uint32_t old = flow->next - seq;

    if (old >= data.len)
        return;
    deliver(tcp, flow, (cloudli_bytes){data.ptr + old, data.len - old});
}

/* 1 if a number is not yet to come. */
static int has_come(const struct flow *flow, uint32_t seq)
{
    return (int32_t)(seq - flow->next) <= 0;
}

static void deliver_held(struct dump_tcp *tcp, struct flow *flow)
{
    while (flow->held != NULL && has_come(flow, flow->held->seq)) {
        struct held *held = flow->held;

        flow->held = held->next;
        flow->held_bytes -= held->len;
        flow->held_count--;
        deliver_from(tcp, flow, held->seq,
                     (cloudli_bytes){held->data, held->len});
        free(held);
    }
}

/* What is missing will not come any more. */
static void pass_gap(struct dump_tcp *tcp, struct flow *flow)
{
    const uint32_t missing = flow->held->seq - flow->next;

    if (flow->carries == PDUS)
        dump_run_gap(&flow->run, missing);
    else if (flow->carries == UNKNOWN)
        flow->whole = 0;
    flow->next = flow->held->seq;
    deliver_held(tcp, flow);
}

/* Puts bytes where they belong among those that wait. */
static void hold(struct flow *flow, const struct segment *s, cloudli_time time)
{
    struct held **at = &flow->held;
    struct held *held = malloc(sizeof(*held) + s->data.len);

    if (held == NULL)
        return; /* it becomes a gap */
    held->seq = s->seq;
    held->time = time;
    held->len = s->data.len;
    memcpy(held->data, s->data.ptr, s->data.len);
    while (*at != NULL && (int32_t)((*at)->seq - s->seq) <= 0)
        at = &(*at)->next;
    held->next = *at;
    *at = held;
    flow->held_bytes += held->len;
    flow->held_count++;
}

/* The connection is over. What comes for it again is passed over. */
static void close_flow(struct dump_tcp *tcp, struct flow *flow)
{
    while (flow->held != NULL)
        pass_gap(tcp, flow);
    tcp->found |= flow->run.pdus > 0;
    dump_run_end(&flow->run);
    flow->carries = OTHER;
}

static void end_flow(struct dump_tcp *tcp, size_t place)
{
    struct flow *flow = tcp->flows[place];

    close_flow(tcp, flow);
    tcp->flows[place] = NULL;
    free(flow);
}

static size_t free_place(struct dump_tcp *tcp)
{
    size_t oldest = 0;

    for (size_t i = 0; i < FLOWS_MAX; i++) {
        if (tcp->flows[i] == NULL)
            return i;
        if (tcp->flows[i]->used < tcp->flows[oldest]->used)
            oldest = i;
    }
    end_flow(tcp, oldest);
    return oldest;
}

static struct flow *begin_flow(struct dump_tcp *tcp, const struct segment *s)
{
    const size_t place = free_place(tcp);
    struct flow *flow = calloc(1, sizeof(*flow));

    if (flow == NULL)
        return NULL;
    if (!dump_run_begin(&flow->run, tcp->dump)) {
        free(flow);
        return NULL;
    }
    flow->from = s->from;
    flow->to = s->to;
    name_flow(flow);
    tcp->flows[place] = flow;
    return flow;
}

static void take(struct dump_tcp *tcp, struct flow *flow,
                 const struct segment *s, cloudli_time time)
{
    if (!flow->begun) {
        flow->begun = 1;
        flow->next = s->seq;
    }
    if (s->data.len == 0)
        return;
    if (has_come(flow, s->seq)) {
        deliver_from(tcp, flow, s->seq, s->data);
        deliver_held(tcp, flow);
    } else {
        hold(flow, s, time);
    }
    while (flow->held != NULL && (flow->held_bytes > HELD_BYTES_MAX ||
                                  flow->held_count > HELD_COUNT_MAX ||
                                  time - flow->held->time > HELD_TIME_MAX))
        pass_gap(tcp, flow);
}

static void take_segment(struct dump_tcp *tcp, struct segment *s,
                         cloudli_time time)
{
    size_t place = find(tcp, &s->from, &s->to);
    struct flow *flow = place < FLOWS_MAX ? tcp->flows[place] : NULL;

    if ((s->flags & SYN) != 0) {
        s->seq++;
        if (flow != NULL && flow->whole && flow->first == s->seq)
            return;         /* it comes twice */
        if (flow != NULL) { /* the ports are used anew */
            end_flow(tcp, place);
            flow = NULL;
        }
    } else if (flow == NULL && s->data.len == 0) {
        return; /* of what was before the capture, or is over */
    }
    if (flow == NULL)
        flow = begin_flow(tcp, s);
    if (flow == NULL)
        return;
    flow->used = ++tcp->clock;
    if ((s->flags & SYN) != 0) {
        flow->whole = 1;
        flow->first = s->seq;
    }
    take(tcp, flow, s, time);
    if ((s->flags & FIN) != 0) {
        flow->ends = 1;
        flow->last = s->seq + (uint32_t)s->data.len;
    }
    if ((s->flags & RST) != 0 || (flow->ends && flow->next == flow->last))
        close_flow(tcp, flow);
}

void dump_tcp_packet(struct dump_tcp *tcp, cloudli_bytes ip, cloudli_time time)
{
    struct segment segment = {0};
    int is_tcp = 0;

    if (ip.len > 0 && ip.ptr[0] >> 4 == 4)
        is_tcp = read_ipv4(tcp, &segment, ip);
    else if (ip.len > 0 && ip.ptr[0] >> 4 == 6)
        is_tcp = read_ipv6(&segment, ip);
    if (is_tcp && (tcp->port == 0 || segment.from.port == tcp->port ||
                   segment.to.port == tcp->port))
        take_segment(tcp, &segment, time);
}

void dump_tcp_free(struct dump_tcp *tcp)
{
    if (tcp == NULL)
        return;
    for (size_t i = 0; i < FLOWS_MAX; i++) {
        if (tcp->flows[i] != NULL)
            end_flow(tcp, i);
    }
    if (tcp->fragments > 0)
        dump_fault(tcp->dump, NULL, 0,
                   "%" PRIu64 " fragments of IP packets were passed over",
                   tcp->fragments);
    if (!tcp->found)
        (void)fprintf(tcp->dump->faults,
                      "%s: no connection of the capture carries PDUs\n",
                      program_invocation_short_name);
    free(tcp);
}
