/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The front door from inside: what a CLIF is made of, and who touches what.
 *
 * All work but that of the embedder's own calls is done by the driver: the
 * CLIF's thread, or whoever calls cloudli_clif_poll(). Only the driver follows
 * the register, changes orders and destinations and steps the dispatcher. The
 * embedder's threads reach the hub, the spools and, when the numbers fetched
 * ahead ran out, the register; that is why the register has a lock. It is the
 * last one in the order of locks (see comm/hub.h) and nothing is called with
 * it held that takes another.
 */
#ifndef CLOUDLI_CLIF_FRONT_H
#define CLOUDLI_CLIF_FRONT_H

#include "audit/audit_session.h"
#include "base/clock_watch.h"
#include "base/ticks.h"
#include "clif/age.h"
#include "comm/hub.h"
#include "handover/dispatcher.h"
#include "handover/facts.h"
#include "warrant/profile.h"

#include <cloudli/metrics.h>
#include <cloudli/transport.h>
#include <pthread.h>

/* Where a destination's link goes, and how. All-zero is nowhere yet. */
struct cloudli__address {
    char *host;
    char *peer_name; /* NULL: the host's */
    char *ca_file;   /* NULL: the CLIF's */
    char *crl_file;  /* NULL: none, or the CLIF's with its CA */
    char *fallbacks[CLOUDLI_HOSTS_MAX];
    size_t fallback_count;
    uint32_t port;
    uint32_t protection;    /* a cloudli_protection */
    uint32_t acknowledge;   /* a cloudli_acknowledgement */
    uint64_t resend_window; /* as of a cloudli_transport */
};

/* What of a destination is in the audit trail already. The driver's. */
struct cloudli__seen_link {
    uint64_t connects;
    uint64_t reconnects;
    uint64_t failures;
    uint64_t lost;
    uint64_t spoiled;
    cloudli_time next;      /* when there may be more of the link */
    cloudli_time lost_next; /* … of what was lost */
    uint32_t down;          /* that it is, is known */
};

/* A destination of the register with its queue. Never removed, so that any
 * thread may walk the list; only the driver reads the fields behind age. */
struct cloudli__outlet {
    struct cloudli__outlet *next;
    struct cloudli__spool *spool;
    struct cloudli__sealer sealer;
    char *name;
    size_t number; /* from 0, the oldest */
    struct cloudli__link_facts facts;
    struct cloudli__age age;
    struct cloudli__address address;
    cloudli_time warned_end;  /* of the LEMF's certificate that was warned of */
    cloudli_time warned_next; /* when that is done again */
    uint32_t linked;          /* the dispatcher has this address */
    uint32_t unusable;        /* it refused it, which was logged */
    const struct cloudli__profile *profile;
    cloudli_seal seal;   /* as in the register */
    cloudli_time rekey;  /* when the next key takes over; 0: not */
    uint32_t sealed;     /* its policy is that of the register */
    uint32_t key_faulty; /* a key could not be read, which was logged */
    uint32_t spool_kind; /* how its records wait … */
    uint32_t overflow;
    uint64_t spool_bytes;
    uint32_t spool_differs; /* … is not what the register says by now */
    uint64_t lost_logged;
    uint64_t wiped_logged;
    cloudli_time lost_next;            /* when a loss may be logged again */
    struct cloudli__loss loss;         /* of what was accepted */
    struct cloudli__seen_link audited; /* what the trail knows */
};

struct cloudli__trigger; /* clif/triggering.h */

/* A test of a destination that the register asked for. */
struct cloudli__trial {
    uint64_t number; /* of the request; 0: none */
    struct cloudli__outlet *outlet;
    uint32_t state;   /* a cloudli_test_state, as it was noted */
    uint64_t goal;    /* it has left when so many records have */
    uint64_t spoiled; /* of its queue when it was put there */
};

#define CLOUDLI__TRIALS_MAX 8

struct cloudli_clif {
    struct cloudli__hub hub;
    char *state_dir;
    uint64_t queue_bytes;
    struct cloudli__spool_options spool; /* of a queue on a disk */
    cloudli_register *reg;
    pthread_mutex_t reg_lock; /* guards reg */
    struct cloudli__dispatcher *dispatcher;
    struct cloudli__pdu_template keepalive; /* header of what names no
                                               warrant: keep-alives, tests */
    _Atomic(struct cloudli__outlet *) outlets;

    struct cloudli__treaties_stamp law_stamp; /* the driver's */

    /* The driver's own; times are of the monotonic clock. */
    uint64_t revision; /* all changes up to here are known */
    struct cloudli__trial trials[CLOUDLI__TRIALS_MAX];
    uint32_t trials_asked; /* there may be more of them */
    struct cloudli__clock_watch clock_watch;
    uint32_t behind;            /* some could not be taken up: read again */
    cloudli_time follow_next;   /* when the register is looked at */
    cloudli_time law_next;      /* when treaties are looked at */
    cloudli_time refill_next;   /* when numbers are fetched again */
    cloudli_time link_next;     /* when links that failed are tried again */
    cloudli_time complain_next; /* when trouble is logged again */
    cloudli_time failure_next;  /* the same of what cannot be taken up */
    cloudli_time watch_next;    /* when the queues are looked at */
    cloudli_time warned_end;    /* of our certificate that was warned of */
    cloudli_time warned_next;   /* when that is done again */
    cloudli_time status_next;   /* when the status file is written */
    uint32_t status_failed;     /* it could not be, which was logged */
    struct cloudli__status_file *status_file; /* NULL: none is wanted */

    struct cloudli__audit_session session;
    char audit_actor[32];
    cloudli_time audit_next;      /* when noted events are written again */
    cloudli_time audit_sign_next; /* when what waits for it is signed */
    uint32_t audit_failed;   /* they could not be written, which was logged */
    uint32_t audit_unsigned; /* nor signed, which was logged */

    _Atomic(struct cloudli__trigger *) trigger; /* NULL: takes no part */

    uint32_t manual;
    uint32_t has_thread;
    pthread_t thread;
    atomic_uint stop;
};

/* Reads and checks a caller's options: all but what only files can tell. */
int cloudli__clif_options_read(cloudli_clif_options *out,
                               const cloudli_clif_options *in,
                               cloudli_error *err);

/* Checks what a caller wants of the session, and hands it to the dispatcher:
 * its part of the options. */
int cloudli__clif_session_check(const cloudli_clif_options *o,
                                cloudli_error *err);
int cloudli__clif_session_options(cloudli_clif *clif,
                                  const cloudli_clif_options *opt,
                                  struct cloudli__dispatcher_options *out,
                                  cloudli_error *err);

/*
 * Takes up what changed in the register, if it is time to look or now is 1.
 * An error leaves the CLIF as it is, to be tried again at the next look.
 */
int cloudli__clif_follow(cloudli_clif *clif, int now, cloudli_error *err);

/* The order of a warrant, with the queues and the profile that it names. With
 * the register's lock held; the driver's. */
int cloudli__clif_make_order(struct cloudli__order **out, cloudli_clif *clif,
                             const cloudli_warrant *warrant);

/* Takes up requests to try a destination, if changed is 1: the register is not
 * as it was; and notes there how far those have come that it took up. */
void cloudli__clif_try(cloudli_clif *clif, int changed);
/* Tells the authority of an order, if it wants to know, that it holds or does
 * not; nothing that it was told before. */
void cloudli__clif_notify(cloudli_clif *clif,
                          const struct cloudli__order *order, int holds);

/* The hub's call when the start or the end of an order has come. */
void cloudli__clif_turned(void *user_data, const struct cloudli__order *order,
                          int holds);

/* Looks whether the wall clock jumped, and tells. At every round. */
void cloudli__clif_clock(cloudli_clif *clif, const struct cloudli__clocks *now);

/* Reads the treaties of the state folder, and follows them. */
int cloudli__clif_law_open(cloudli_clif *clif, const char *state_dir,
                           cloudli_error *err);
void cloudli__clif_law_close(cloudli_clif *clif);
void cloudli__clif_law_follow(cloudli_clif *clif);

/* Tells the log and the LEMFs of lost records; every second or so. */
void cloudli__clif_watch_losses(cloudli_clif *clif, cloudli_time ticks);

/* The size of a queue in memory that holds so many bytes. */
uint64_t cloudli__clif_ring_size(uint64_t bytes);

/* What queues on a disk have in common. */
int cloudli__clif_spool_init(cloudli_clif *clif,
                             const cloudli_clif_options *options,
                             cloudli_error *err);
void cloudli__clif_spool_dispose(cloudli_clif *clif);

/* Opens the queue of a destination as the register says. */
int cloudli__outlet_open_spool(cloudli_clif *clif,
                               struct cloudli__outlet *outlet,
                               const cloudli_destination *dest,
                               cloudli_error *err);

/* Its settings may have changed. */
void cloudli__outlet_set_spool(cloudli_clif *clif,
                               struct cloudli__outlet *outlet,
                               const cloudli_destination *dest);

/*
 * Seals what goes to a destination by these settings from now on; NULL: not.
 * CLOUDLI_OK also where keys are missing, which is logged. After
 * CLOUDLI_ERR_NOMEM outlet->sealed is 0, and no warrant may use it.
 */
int cloudli__outlet_seal(cloudli_clif *clif, struct cloudli__outlet *outlet,
                         const cloudli_seal *seal);

/* Takes the next key once its time has come and, if again is 1, looks for keys
 * that were missing. To be called at every look at the register. */
void cloudli__outlet_reseal(cloudli_clif *clif, struct cloudli__outlet *outlet,
                            int again);

/* Frees what sealing took. */
void cloudli__outlet_unseal(struct cloudli__outlet *outlet);

/* Where it goes, by the register. 1: elsewhere than before, or otherwise; 0: as
 * before; CLOUDLI_ERR_NOMEM. */
int cloudli__outlet_address(struct cloudli__outlet *outlet,
                            const cloudli_destination *dest);

/* Makes its link go there. A failure is logged and left to be tried again. */
void cloudli__outlet_link(cloudli_clif *clif, struct cloudli__outlet *outlet);

void cloudli__address_dispose(struct cloudli__address *address);

/* Looks at the queues and tells others, if it is time. */
void cloudli__clif_watch(cloudli_clif *clif);

/* Begins to note for the audit trail, and tells it that this CLIF opens. */
int cloudli__clif_audit_open(cloudli_clif *clif, cloudli_error *err);

/* Writes what was noted, if there is enough of it or it is time, or all of it
 * now. The driver's. */
void cloudli__clif_audit(cloudli_clif *clif, int now);

/* Notes what became of the links and queues since the last look. The driver's,
 * every second. */
void cloudli__clif_audit_outlets(cloudli_clif *clif, cloudli_time ticks);

/* Notes how records for a destination wait. */
void cloudli__clif_audit_policy(cloudli_clif *clif,
                                const struct cloudli__outlet *outlet);

/* Notes what became of a warrant; code may be NULL. */
void cloudli__clif_audit_order(cloudli_clif *clif, const char *action,
                               const char *code, uint64_t warrant);

/* Writes the last of it, and that this CLIF closes. The driver is gone. */
void cloudli__clif_audit_close(cloudli_clif *clif);

/* The counters of all, without the size stamp. Any thread. */
void cloudli__clif_totals(cloudli_clif *clif, cloudli_clif_statistics *stats);

/* What can be told of a destination; stats has the size of this version. Any
 * thread. */
void cloudli__clif_outlet_stats(const struct cloudli__outlet *outlet,
                                cloudli_destination_statistics *stats);

/* Of all destinations, to be freed by cloudli__free_wiped(); NULL if memory is
 * short. Any thread. */
cloudli_destination_statistics *cloudli__clif_all_stats(cloudli_clif *clif,
                                                        size_t *count);

/* Wipes and frees the destinations, after the dispatcher, and logs how many
 * records still waited. */
void cloudli__clif_drop_outlets(cloudli_clif *clif);

#endif
