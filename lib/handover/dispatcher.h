/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The dispatcher: all links of a CLIF, driven by one thread.
 *
 * It is a loop without a thread of its own: whoever calls
 * cloudli__dispatcher_step() is the dispatcher thread, and only that thread
 * calls the other functions, but for cloudli__dispatcher_wake().
 */
#ifndef CLOUDLI_HANDOVER_DISPATCHER_H
#define CLOUDLI_HANDOVER_DISPATCHER_H

#include "base/log.h"
#include "record/encode.h"
#include "spool/spool.h"

struct cloudli__dispatcher;
struct cloudli__link_facts;

/* Strings and the template are copied. */
struct cloudli__dispatcher_options {
    const char *certificate_file;
    const char *key_file;
    const char *ca_file;
    const char *crl_file; /* with ca_file; NULL: none */
    struct cloudli__log log;
    struct cloudli__pdu_template keepalive; /* header of keep-alives */
    cloudli_time keepalive_interval;        /* TIME1 */
    cloudli_time keepalive_timeout;         /* TIME3 */
    uint32_t acknowledge;     /* a cloudli__acknowledge, see session.h */
    uint32_t request_records; /* acknowledgement is asked for after so many … */
    cloudli_time request_interval; /* … or so long; 0: by session_table.c */
    uint64_t window; /* of a LEMF that does not acknowledge: bytes of what it
                        has read that are kept, see stream.h */
    cloudli_time reconnect_min;
    cloudli_time reconnect_max;
    cloudli_time return_after; /* on another host than the first: until that
                                  is looked for; 0: 10 minutes */
};

int cloudli__dispatcher_new(struct cloudli__dispatcher **out,
                            const struct cloudli__dispatcher_options *options,
                            cloudli_error *err);
void cloudli__dispatcher_free(struct cloudli__dispatcher *d);

/* Where a link goes. All is copied. */
struct cloudli__link_config {
    const char *name; /* of the destination, for logs */
    const char *host;
    uint32_t port;
    const char *peer_name; /* in the LEMF's certificate; NULL: each host's */
    const char *ca_file;   /* NULL: the dispatcher's, and its CRL */
    const char *crl_file;
    const char *const *fallbacks; /* as of a cloudli_transport */
    size_t fallback_count;
    uint32_t protection;               /* a cloudli_protection */
    uint32_t acknowledge;              /* a cloudli_acknowledgement */
    uint64_t resend_window;            /* as of a cloudli_transport */
    struct cloudli__link_facts *facts; /* kept up by the link, outlives the
                                          dispatcher; NULL: nobody wants them */
};

/* Adds the link of a destination, or changes the one of this name: it then
 * connects anew. The spool must outlive the dispatcher. */
int cloudli__dispatcher_set_link(struct cloudli__dispatcher *d,
                                 const struct cloudli__link_config *config,
                                 struct cloudli__spool *spool,
                                 cloudli_error *err);

/* Says goodbye on the link of a destination, if there is one, and drops it:
 * its PDUs wait in the spool until a link is set again. */
void cloudli__dispatcher_drop_link(struct cloudli__dispatcher *d,
                                   const char *name);

/*
 * Sends and receives what is due, then waits for at most timeout (nanoseconds)
 * for sockets, timers, cloudli__dispatcher_wake(), or PDUs in a spool, which
 * are looked for every millisecond while watch is 1.
 */
int cloudli__dispatcher_step(struct cloudli__dispatcher *d,
                             cloudli_time timeout, int watch);

/* Ends the wait of a step. Any thread, and signal handlers. */
void cloudli__dispatcher_wake(struct cloudli__dispatcher *d);

struct cloudli__dispatcher_counters {
    uint64_t links_up;
    uint64_t reconnects; /* links lost after they were up */
};

/* When the provider's own certificate expires. */
cloudli_time
cloudli__dispatcher_certificate_end(const struct cloudli__dispatcher *d);

/* Any thread. */
void cloudli__dispatcher_counters(const struct cloudli__dispatcher *d,
                                  struct cloudli__dispatcher_counters *out);

#endif
