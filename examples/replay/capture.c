/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "capture.h"

#include "sip.h"

#include <pcap/pcap.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Addresses that are counted to find the proxy; it is not one of the rare. */
#define HOSTS_MAX 1024

/* Below the end of time by enough for what a run adds to it. */
#define SECONDS_MAX (INT64_MAX / CLOUDLI_SECOND - 3600)

struct capture {
    pcap_t *pcap;
    uint64_t packets; /* read so far */
    cloudli_time first, last;
};

__attribute__((format(printf, 3, 4))) static int
fail(cloudli_error *err, int code, const char *format, ...)
{
    va_list args;

    err->code = code;
    va_start(args, format);
    vsnprintf(err->message, sizeof(err->message), format, args);
    va_end(args);
    return code;
}

int capture_open(struct capture **out, const char *path, cloudli_error *err)
{
    char fault[PCAP_ERRBUF_SIZE] = "";
    struct capture *capture = calloc(1, sizeof(*capture));
    int link;

    *out = NULL;
    if (capture == NULL)
        return fail(err, CLOUDLI_ERR_NOMEM, "out of memory");
    capture->pcap = pcap_open_offline_with_tstamp_precision(
        path, PCAP_TSTAMP_PRECISION_NANO, fault);
    if (capture->pcap == NULL) {
        capture_close(capture);
        return fail(err, CLOUDLI_ERR_INVALID_ARGUMENT,
                    "the capture cannot be read: %s", fault);
    }
    link = pcap_datalink(capture->pcap);
    if (link != DLT_EN10MB) {
        const char *name = pcap_datalink_val_to_name(link);

        capture_close(capture);
        return fail(err, CLOUDLI_ERR_UNSUPPORTED,
                    "the capture is not of an Ethernet but of %s",
                    name == NULL ? "an unknown link" : name);
    }
    *out = capture;
    return CLOUDLI_OK;
}

void capture_close(struct capture *capture)
{
    if (capture == NULL)
        return;
    if (capture->pcap != NULL)
        pcap_close(capture->pcap);
    free(capture);
}

/* With this precision, tv_usec counts nanoseconds. Times that cannot be are
 * brought to the nearest that can. */
static cloudli_time time_of(const struct timeval *stamp)
{
    const int64_t seconds = stamp->tv_sec;
    const int64_t rest = stamp->tv_usec;

    if (seconds < 0 || rest < 0)
        return 0;
    if (seconds > SECONDS_MAX)
        return SECONDS_MAX * CLOUDLI_SECOND;
    return seconds * CLOUDLI_SECOND +
           (rest < CLOUDLI_SECOND ? rest : CLOUDLI_SECOND - 1);
}

int capture_next(struct capture *capture, struct packet *packet,
                 cloudli_time *time, cloudli_error *err)
{
    struct pcap_pkthdr *header;
    const u_char *data;
    const int rv = pcap_next_ex(capture->pcap, &header, &data);

    if (rv == PCAP_ERROR_BREAK)
        return 0;
    if (rv != 1) {
        fail(err, CLOUDLI_ERR_TRUNCATED,
             "the capture is damaged after packet %llu, %.3f s from its "
             "start: %.120s",
             (unsigned long long)capture->packets,
             (double)(capture->last - capture->first) / CLOUDLI_SECOND,
             pcap_geterr(capture->pcap));
        return -1;
    }
    packet_parse(packet, data, header->caplen, header->len);
    *time = time_of(&header->ts);
    if (capture->packets++ == 0)
        capture->first = capture->last = *time;
    if (*time > capture->last)
        capture->last = *time;
    return 1;
}

struct host {
    cloudli_address address;
    uint64_t messages;
};

static void count_host(struct host *hosts, size_t *count,
                       const cloudli_address *address)
{
    for (size_t i = 0; i < *count; i++) {
        if (packet_same_host(&hosts[i].address, address)) {
            hosts[i].messages++;
            return;
        }
    }
    if (*count < HOSTS_MAX)
        hosts[(*count)++] = (struct host){*address, 1};
}

static void choose_proxy(const struct host *hosts, size_t count,
                         struct capture_survey *out)
{
    const struct host *best = NULL;

    for (size_t i = 0; i < count; i++) {
        if (best == NULL || hosts[i].messages > best->messages) {
            best = &hosts[i];
            out->unclear = 0;
        } else if (hosts[i].messages == best->messages) {
            out->unclear = 1;
        }
    }
    if (best != NULL && !out->unclear)
        out->proxy = best->address;
}

int capture_survey(const char *path, struct capture_survey *out,
                   cloudli_error *err)
{
    struct capture *capture;
    struct host *hosts;
    struct packet packet;
    cloudli_error cut = CLOUDLI_ERROR_INIT; /* told when it is played */
    cloudli_time time;
    size_t count = 0;
    int rv = capture_open(&capture, path, err);

    memset(out, 0, sizeof(*out));
    if (rv != CLOUDLI_OK)
        return rv;
    hosts = calloc(HOSTS_MAX, sizeof(*hosts));
    if (hosts == NULL) {
        capture_close(capture);
        return fail(err, CLOUDLI_ERR_NOMEM, "out of memory");
    }
    while (capture_next(capture, &packet, &time, &cut) == 1) {
        if (out->packets++ == 0 || time < out->first)
            out->first = time;
        if (time > out->last)
            out->last = time;
        if (packet.kind != PACKET_UDP || !sip_is(packet.payload))
            continue;
        count_host(hosts, &count, &packet.source);
        count_host(hosts, &count, &packet.destination);
    }
    choose_proxy(hosts, count, out);
    free(hosts);
    capture_close(capture);
    return CLOUDLI_OK;
}
