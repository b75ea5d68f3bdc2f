/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report.h"

#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>

/* How long the server holds a session's media ports after its end: packets
 * that were in flight are still of it. */
#define LINGER (1 * CLOUDLI_SECOND)

/* After this long a request will not be answered nor sent again (RFC 3261
 * clause 17, timers F and J). */
#define TRANSACTION (32 * CLOUDLI_SECOND)

#define SIP_PORT 5060
#define SIPS_PORT 5061

struct server {
    struct server_options options;
    struct reporter reporter;
    struct dialog_table dialogs;
    struct streams streams;
    struct server_counts counts;
    struct communication *first, **last; /* last points to the end's NULL */
    cloudli_time now; /* the latest so far: captures are not always in order */
};

/* One message on one hop. */
struct hop {
    const struct packet *packet;
    cloudli_time time;
    int incoming; /* to the proxy; else from it */
};

struct server *server_new(const struct server_options *options)
{
    struct server *server = calloc(1, sizeof(*server));

    if (server == NULL)
        return NULL;
    server->options = *options;
    server->last = &server->first;
    report_init(&server->reporter, options->clif);
    return server;
}

/* Text that can be printed. */
static char *printable(cloudli_bytes text)
{
    char *out = malloc(text.len + 1);

    if (out == NULL)
        return NULL;
    for (size_t i = 0; i < text.len; i++)
        out[i] =
            text.ptr[i] > 0x20 && text.ptr[i] < 0x7f ? (char)text.ptr[i] : '?';
    out[text.len] = '\0';
    return out;
}

static void free_communication(struct communication *c)
{
    free(c->parties[0]);
    free(c->parties[1]);
    free(c->call_id);
    free(c);
}

static struct communication *new_communication(struct server *server,
                                               const struct sip *sip,
                                               cloudli_time time)
{
    struct communication *c = calloc(1, sizeof(*c));

    if (c == NULL)
        return NULL;
    c->start = time;
    c->parties[0] = printable(sip->from);
    c->parties[1] = printable(sip->uri);
    c->call_id = printable(sip->call_id);
    if (c->parties[0] == NULL || c->parties[1] == NULL || c->call_id == NULL) {
        free_communication(c);
        return NULL;
    }
    *server->last = c;
    server->last = &c->next;
    return c;
}

static int is_conference(const struct server *server, cloudli_bytes uri)
{
    const cloudli_bytes user = sip_uri_user(uri);
    char text[256];

    if (user.len == 0 || user.len >= sizeof(text))
        return 0;
    memcpy(text, user.ptr, user.len);
    text[user.len] = '\0';
    return fnmatch(server->options.conference, text, 0) == 0;
}

static void no_memory(struct server *server)
{
    report_refused(&server->reporter, CLOUDLI_ERR_NOMEM);
}

/* A request that begins something: outside of any dialog, from a user. */
static int begins(const struct dialog *known, const struct sip *sip)
{
    if (sip->status != 0 || sip->to_tag.len > 0)
        return 0;
    if (sip->method != SIP_INVITE && sip->method != SIP_MESSAGE)
        return 0;
    /* A call that failed may be tried again under its old Call-ID. */
    return known == NULL || (known->over && sip->method == SIP_INVITE &&
                             sip->cseq > known->cseq);
}

static struct dialog *begin(struct server *server, const struct sip *sip,
                            cloudli_time time)
{
    struct dialog *d = dialog_new(&server->dialogs, sip);

    if (d == NULL)
        return NULL;
    d->about = new_communication(server, sip, time);
    if (d->about == NULL) {
        dialog_free(d);
        return NULL;
    }
    if (sip->method == SIP_MESSAGE) {
        d->about->kind = COMMUNICATION_MESSAGE;
    } else if (is_conference(server, sip->uri)) {
        d->about->kind = COMMUNICATION_LEG;
        d->user = SIDE_CALLER;
    } else if (is_conference(server, sip->from)) {
        d->about->kind = COMMUNICATION_LEG;
        d->user = SIDE_CALLEE;
    }
    d->undecided = d->about->kind == COMMUNICATION_LEG;
    return d;
}

static void set_clock(struct server *server, cloudli_time time)
{
    atomic_store(server->options.clock, time);
}

/*
 * Whether a leg is one of the conference is decided: what waited is told,
 * each event at its own time. Who was not let in has called the conference's
 * URI like any other.
 */
static void decide(struct server *server, struct dialog *d, int joins,
                   cloudli_time now)
{
    struct waiting_event *event;

    d->undecided = 0;
    if (!joins) {
        d->about->kind = COMMUNICATION_CALL;
        set_clock(server, d->about->start);
    }
    report_begin(&server->reporter, d, NULL);
    while ((event = waiting_take(&d->waiting)) != NULL) {
        set_clock(server, event->time);
        if (event->is_media)
            report_media(&server->reporter, d, &event->match, &event->packet);
        else
            report_signal(&server->reporter, d, event->side, event->direction,
                          &event->packet);
        free(event);
    }
    set_clock(server, now);
}

/* The dialog's side whose SDP this message carries. */
static uint32_t author(const struct dialog *d, const struct sip *sip)
{
    const uint32_t originator = dialog_originator(d, sip);

    return sip->status == 0 ? originator : 1 - originator;
}

static int carries_session(const struct sip *sip)
{
    return sip->body_is_sdp && sip->status < 300 &&
           (sip->method == SIP_INVITE || sip->method == SIP_UPDATE ||
            sip->method == SIP_PRACK || sip->method == SIP_ACK);
}

/* Offer or answer: media may come at once to where it says (RFC 3264 clause
 * 5.1). It counts as agreed with the answer. */
static void take_sdp(struct server *server, struct dialog *d,
                     const struct sip *sip)
{
    const uint32_t side = author(d, sip);
    struct description *description = description_new(sip);

    if (description == NULL)
        return; /* not SDP, whatever it calls itself */
    free(d->pending[side]);
    d->pending[side] = description;
    if (!streams_bind(&server->streams, &d->media, side, &description->sdp))
        no_memory(server);
}

static void forget_offer(struct dialog *d)
{
    for (size_t side = 0; side < 2; side++) {
        free(d->pending[side]);
        d->pending[side] = NULL;
    }
}

/* What was offered and answered holds now. A user's media that changed by it
 * is a change in his conference; a mere refresh is not. */
static void agree(struct server *server, struct dialog *d)
{
    size_t before = 0, after = 0;
    int changed = 0;

    for (uint32_t side = 0; side < 2; side++) {
        struct description *new = d->pending[side], *old = d->current[side];

        if (new == NULL)
            continue;
        before += old == NULL ? 0 : sdp_active(&old->sdp);
        after += sdp_active(&new->sdp);
        if (old != NULL)
            changed |= !sdp_same(&old->sdp, &new->sdp);
        else
            changed |= side == d->user && !d->told;
        free(old);
        d->current[side] = new;
        d->pending[side] = NULL;
    }
    if (!changed || d->over || d->about->kind != COMMUNICATION_LEG)
        return;
    d->told = 1;
    report_modify(&server->reporter, d,
                  after > before   ? CLOUDLI_MODIFICATION_ADD
                  : after < before ? CLOUDLI_MODIFICATION_REMOVE
                                   : CLOUDLI_MODIFICATION_CHANGE);
}

/* The session ends; its media ports go a little later. */
static void end_session(struct server *server, struct dialog *d,
                        cloudli_time time)
{
    if (!d->over) {
        d->over = 1;
        report_leave(&server->reporter, d);
    }
    dialog_close_at(&server->dialogs, d, time + LINGER);
}

static int is_challenge(const struct sip *sip)
{
    return sip->status == 401 || sip->status == 407;
}

static void challenge(struct server *server, struct dialog *d,
                      cloudli_time time)
{
    d->challenged = 1;
    dialog_close_at(&server->dialogs, d, time + TRANSACTION);
}

static void message_answered(struct server *server, struct dialog *d,
                             const struct sip *sip, cloudli_time time)
{
    if (d->over)
        return; /* the answer again */
    if (is_challenge(sip)) {
        challenge(server, d, time);
        return;
    }
    d->over = 1;
    report_message_end(&server->reporter, d,
                       sip->status < 300 ? CLOUDLI_MESSAGE_DELIVERED
                                         : CLOUDLI_MESSAGE_FAILED);
    /* Still known for a while, so that the request sent again is not taken
     * for another message. */
    dialog_close_at(&server->dialogs, d, time + TRANSACTION);
}

/* A final answer goes back to whom it is for: now it is known what became of
 * his request. */
static void answered(struct server *server, struct dialog *d,
                     const struct sip *sip, cloudli_time time)
{
    if (d->about->kind == COMMUNICATION_MESSAGE) {
        message_answered(server, d, sip, time);
        return;
    }
    if (sip->method == SIP_BYE && !is_challenge(sip)) {
        end_session(server, d, time);
        return;
    }
    if (sip->method != SIP_INVITE && sip->method != SIP_UPDATE)
        return;
    if (sip->status < 300) {
        if (sip->method == SIP_INVITE)
            d->established = 1;
        agree(server, d);
        return;
    }
    forget_offer(d);
    if (d->established || sip->method != SIP_INVITE)
        return; /* the session stays as it was (RFC 3261 clause 14.1) */
    if (is_challenge(sip))
        challenge(server, d, time);
    else
        end_session(server, d, time);
}

static void asked(struct server *server, struct dialog *d,
                  const struct sip *sip, cloudli_time time)
{
    if (d->challenged && !d->over &&
        (sip->method == SIP_INVITE || sip->method == SIP_MESSAGE)) {
        d->challenged = 0;
        d->cseq = sip->cseq;
        dialog_close_at(&server->dialogs, d, 0);
    }
    if (sip->method == SIP_BYE && !d->over && d->deadline == 0)
        dialog_close_at(&server->dialogs, d, time + TRANSACTION);
    if (sip->method == SIP_ACK && d->established && sip->body_is_sdp)
        agree(server, d);
}

/* The conference's answer to the INVITE, or none for long. */
static void consider(struct server *server, struct dialog *d,
                     const struct hop *hop, const struct sip *sip)
{
    if (!d->undecided)
        return;
    if (sip->method == SIP_INVITE && sip->status >= 200 && sip->status < 300)
        decide(server, d, 1, hop->time);
    else if (sip->method == SIP_INVITE && sip->status >= 300 &&
             !hop->incoming && !is_challenge(sip))
        decide(server, d, 0, hop->time);
    else if (d->waiting.count >= WAITING_MAX)
        decide(server, d, 1, hop->time);
}

static void signal_or_wait(struct server *server, struct dialog *d,
                           uint32_t side, const struct hop *hop)
{
    const uint32_t direction =
        hop->incoming ? CLOUDLI_FROM_PARTY : CLOUDLI_TO_PARTY;
    struct waiting_event *event;

    if (!d->undecided) {
        report_signal(&server->reporter, d, side, direction, hop->packet);
        return;
    }
    event = waiting_add(&d->waiting, hop->packet, hop->time);
    if (event == NULL) {
        no_memory(server);
        return;
    }
    event->side = side;
    event->direction = direction;
}

static void follow(struct server *server, const struct hop *hop,
                   const struct sip *sip)
{
    struct dialog *d = dialog_find(&server->dialogs, sip);
    const int new = hop->incoming &&begins(d, sip);
    uint32_t side;

    if (new) {
        d = begin(server, sip, hop->time);
        if (d == NULL)
            no_memory(server);
    }
    if (d == NULL)
        return;
    if (hop->incoming && carries_session(sip))
        take_sdp(server, d, sip);
    if (new && !d->undecided)
        report_begin(&server->reporter, d, sip);
    consider(server, d, hop, sip);

    /* A request goes from its originator, an answer comes to him. */
    side = dialog_originator(d, sip);
    if ((sip->status == 0) != (hop->incoming != 0))
        side = 1 - side;
    d->about->sip[side]++;
    signal_or_wait(server, d, side, hop);
    if (sip->status == 0 && hop->incoming)
        asked(server, d, sip, hop->time);
    if (sip->status >= 200 && !hop->incoming)
        answered(server, d, sip, hop->time);
}

static void take_sip(struct server *server, const struct packet *packet,
                     cloudli_time time)
{
    const int to_proxy =
        packet_same_host(&packet->destination, &server->options.proxy);
    const int from_proxy =
        packet_same_host(&packet->source, &server->options.proxy);
    const struct hop hop = {packet, time, to_proxy};
    struct sip sip;

    if (sip_parse(&sip, packet->payload) != NULL) {
        server->counts.sip_malformed++;
        server->counts.other++;
        return;
    }
    server->counts.sip++;
    if (to_proxy != from_proxy)
        follow(server, &hop, &sip);
}

static void media_or_wait(struct server *server, struct dialog *d,
                          const struct stream_match *match,
                          const struct packet *packet, cloudli_time time)
{
    struct waiting_event *event;

    if (d->undecided && d->waiting.count >= WAITING_MAX)
        decide(server, d, 1, time);
    if (!d->undecided) {
        report_media(&server->reporter, d, match, packet);
        return;
    }
    event = waiting_add(&d->waiting, packet, time);
    if (event == NULL) {
        no_memory(server);
        return;
    }
    event->is_media = 1;
    event->match = *match;
}

static void take_media(struct server *server, const struct packet *packet,
                       const struct stream_match *match, cloudli_time time)
{
    struct dialog *d = match->set->owner;

    if (match->media.control) {
        server->counts.rtcp++;
        d->about->rtcp++;
    } else {
        server->counts.rtp++;
        d->about->rtp++;
    }
    media_or_wait(server, d, match, packet, time);
}

static void take_udp(struct server *server, const struct packet *packet,
                     cloudli_time time)
{
    const int at_proxy =
        packet_same_host(&packet->destination, &server->options.proxy) ||
        packet_same_host(&packet->source, &server->options.proxy);
    const int is_sip = sip_is(packet->payload);
    struct stream_match match;

    if (is_sip && at_proxy)
        take_sip(server, packet, time);
    else if (streams_find(&server->streams, &packet->source,
                          &packet->destination, packet->payload, &match))
        take_media(server, packet, &match, time);
    else if (is_sip)
        take_sip(server, packet, time);
    else
        server->counts.other++;
}

static int is_sip_port(uint32_t port)
{
    return port == SIP_PORT || port == SIPS_PORT;
}

static void pass_over(struct server *server, const struct packet *packet)
{
    struct server_counts *counts = &server->counts;

    counts->other++;
    if (packet->kind == PACKET_TCP)
        counts->sip_tcp += is_sip_port(packet->source.port) ||
                           is_sip_port(packet->destination.port);
    else if (packet->kind == PACKET_FRAGMENT)
        counts->fragments++;
    else if (packet->kind == PACKET_CUT)
        counts->cut++;
    else if (packet->kind == PACKET_BROKEN)
        counts->broken++;
}

static void let_go(struct server *server, struct dialog *d, cloudli_time now)
{
    if (d->undecided)
        decide(server, d, 0, now);
    if (!d->over && d->deadline != 0) {
        /* Nobody answered, or nobody tried again. */
        d->over = 1;
        report_leave(&server->reporter, d);
        report_message_end(&server->reporter, d, CLOUDLI_MESSAGE_FAILED);
    }
    report_release(&server->reporter, d);
    dialog_free(d);
}

/* What is due happens at its own time, not at that of the next packet. */
static void pass_time(struct server *server, cloudli_time now)
{
    struct dialog *d;

    while ((d = dialog_due(&server->dialogs, now)) != NULL) {
        set_clock(server, d->deadline);
        let_go(server, d, d->deadline);
    }
}

void server_packet(struct server *server, const struct packet *packet,
                   cloudli_time time)
{
    if (time > server->now) {
        pass_time(server, time);
        server->now = time;
    }
    set_clock(server, time);
    server->counts.packets++;
    if (packet->kind == PACKET_UDP)
        take_udp(server, packet, time);
    else
        pass_over(server, packet);
}

void server_finish(struct server *server)
{
    struct dialog *d;

    pass_time(server, INT64_MAX);
    while ((d = dialog_any(&server->dialogs)) != NULL)
        let_go(server, d, server->now);
}

void server_free(struct server *server)
{
    struct communication *c;

    if (server == NULL)
        return;
    server_finish(server);
    c = server->first;
    while (c != NULL) {
        struct communication *next = c->next;

        free_communication(c);
        c = next;
    }
    free(server);
}

const struct server_counts *server_counts(const struct server *server)
{
    return &server->counts;
}

const struct communication *server_communications(const struct server *server)
{
    return server->first;
}

uint64_t server_refused(const struct server *server, int *status)
{
    *status = server->reporter.status;
    return server->reporter.refused;
}
