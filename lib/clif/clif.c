/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The front door: opens the stages, wires them, drives them, and closes them
 * in the other direction.
 */
#include "clif/front.h"

#include "base/error.h"
#include "base/memory.h"
#include "base/options.h"
#include "clif/status_file.h"
#include "clif/triggering.h"
#include "warrant/follow_register.h"

#include <cloudli/register.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#define STATISTICS_V1_SIZE                                                     \
    (offsetof(cloudli_clif_statistics, reconnects) + sizeof(uint64_t))

#define STEP_LONGEST (20 * CLOUDLI_MILLISECOND)
#define FLUSH_PAUSE CLOUDLI_MILLISECOND
#define REFILL_AGAIN CLOUDLI_SECOND

struct cloudli__hub *cloudli__hub_of(cloudli_clif *clif)
{
    return &clif->hub;
}

/* --- Opening --- */

static int take_cins(void *user_data, const char *authority, uint32_t count,
                     uint32_t *first)
{
    cloudli_clif *clif = user_data;
    int rv;

    pthread_mutex_lock(&clif->reg_lock);
    rv = cloudli__register_take_cins(clif->reg, clif->hub.operator_id,
                                     clif->hub.network_element, authority,
                                     count, first, NULL);
    pthread_mutex_unlock(&clif->reg_lock);
    return rv;
}

static void set_name(char *to, size_t size, const char *name)
{
    (void)snprintf(to, size, "%s", name == NULL ? "" : name);
}

static int open_hub(cloudli_clif *clif, const cloudli_clif_options *opt,
                    cloudli_error *err)
{
    struct cloudli__hub *hub = &clif->hub;
    int rv = cloudli__hub_init(hub);

    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "The CLIF cannot start: %s.",
                             cloudli_strerror(rv));
    hub->clock = opt->clock;
    hub->clock_user_data = opt->clock_user_data;
    hub->log = (struct cloudli__log){opt->log, opt->log_user_data};
    hub->number_source = (struct cloudli__number_source){take_cins, clif};
    hub->turned = cloudli__clif_turned;
    hub->turned_user_data = clif;
    set_name(hub->operator_id, sizeof(hub->operator_id), opt->operator_id);
    set_name(hub->hi2_operator_id, sizeof(hub->hi2_operator_id),
             opt->hi2_operator_id == NULL ? opt->operator_id
                                          : opt->hi2_operator_id);
    set_name(hub->network_element, sizeof(hub->network_element),
             opt->network_element);
    set_name(hub->interception_point, sizeof(hub->interception_point),
             opt->interception_point);
    clif->queue_bytes = opt->queue_bytes;
    clif->manual = opt->manual;
    if (opt->handled_in == NULL)
        set_name(hub->handled_in, sizeof(hub->handled_in), opt->country);
    else if (strcmp(opt->handled_in, "--") != 0)
        set_name(hub->handled_in, sizeof(hub->handled_in), opt->handled_in);
    rv = opt->presence == NULL
             ? cloudli__hub_set_presence(hub, &opt->country, 1)
             : cloudli__hub_set_presence(hub, opt->presence,
                                         opt->presence_count);
    if (rv == CLOUDLI_OK)
        return CLOUDLI_OK;
    cloudli__hub_dispose(hub);
    return cloudli__fail(err, rv, 0, "Out of memory.");
}

static int open_dispatcher(cloudli_clif *clif, const cloudli_clif_options *opt,
                           cloudli_error *err)
{
    struct cloudli__dispatcher_options options = {0};
    int rv = cloudli__clif_session_options(clif, opt, &options, err);

    if (rv != CLOUDLI_OK)
        return rv;
    options.certificate_file = opt->certificate_file;
    options.key_file = opt->key_file;
    options.ca_file = opt->ca_file;
    options.crl_file = opt->crl_file;
    options.log = clif->hub.log;
    options.reconnect_min = opt->reconnect_min;
    options.reconnect_max = opt->reconnect_max;
    return cloudli__dispatcher_new(&clif->dispatcher, &options, err);
}

static int open_register(cloudli_clif *clif, const cloudli_clif_options *opt,
                         cloudli_error *err)
{
    cloudli_register_options options = CLOUDLI_REGISTER_OPTIONS_INIT;

    options.state_dir = opt->state_dir;
    options.operator_id = opt->operator_id;
    options.key = opt->register_key;
    options.key_user_data = opt->register_key_user_data;
    options.key_name = opt->register_key_name;
    options.key_file = opt->register_key_file;
    options.audit_signer = opt->audit_signer;
    return cloudli_register_open_with(&clif->reg, &options, err);
}

static void say_no_numbers(cloudli_clif *clif, int rv)
{
    cloudli__log(&clif->hub.log, CLOUDLI_LOG_ERROR, rv,
                 "no numbers for new communications can be fetched from the "
                 "register: %s",
                 cloudli_strerror(rv));
}

static int open_stages(cloudli_clif *clif, const cloudli_clif_options *opt,
                       cloudli_error *err)
{
    int rv = open_register(clif, opt, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__clif_audit_open(clif, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__clif_spool_init(clif, opt, err);
    if (rv == CLOUDLI_OK)
        rv = open_dispatcher(clif, opt, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__clif_law_open(clif, opt->state_dir, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__clif_follow(clif, 1, err);
    if (rv == CLOUDLI_OK && opt->status_file)
        rv = cloudli__status_file_open(&clif->status_file, opt->state_dir, err);
    if (rv != CLOUDLI_OK)
        return rv;
    /* Fetched before the first communication; also shows that the register
     * can be written. On a full disk it cannot: then what waits is delivered,
     * which may make room, and nothing new can begin. */
    rv = cloudli__hub_refill(&clif->hub);
    if (rv == CLOUDLI_ERR_STORAGE_FULL)
        say_no_numbers(clif, rv);
    else if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0,
                             "The register in the state folder cannot be "
                             "written: %s.",
                             cloudli_strerror(rv));
    return CLOUDLI_OK;
}

/* --- Driving --- */

/* A register that cannot be written now is not asked all the time. */
static void refill(cloudli_clif *clif)
{
    const cloudli_time ticks = cloudli__ticks();
    int rv = CLOUDLI_OK;

    if (ticks >= clif->refill_next)
        rv = cloudli__hub_refill(&clif->hub);
    if (rv == CLOUDLI_OK)
        return;
    clif->refill_next = ticks + REFILL_AGAIN;
    say_no_numbers(clif, rv);
}

/* The dispatcher waits by milliseconds: what is due within one is waited for
 * here. Gives how long may be waited then, up to longest. */
static cloudli_time wait_for_due(cloudli_clif *clif, cloudli_time longest)
{
    const cloudli_time due = cloudli__hub_wait(&clif->hub);

    if (due >= CLOUDLI_MILLISECOND)
        return due - CLOUDLI_MILLISECOND < longest ? due - CLOUDLI_MILLISECOND
                                                   : longest;
    if (due < longest) {
        const struct timespec pause = {0, (long)due};

        (void)nanosleep(&pause, NULL);
        cloudli__hub_tick(&clif->hub);
    }
    return due < longest ? 0 : longest;
}

/* One round: what is due, then a wait of at most timeout. */
static int drive(cloudli_clif *clif, cloudli_time timeout)
{
    const cloudli_time longest =
        timeout > STEP_LONGEST ? STEP_LONGEST : timeout;
    const struct cloudli__clocks clocks = cloudli__clocks_now();

    cloudli__clif_clock(clif, &clocks);
    cloudli__clif_law_follow(clif);
    /* An order that was prolonged goes on; it does not end first. */
    (void)cloudli__clif_follow(clif, cloudli__hub_wait(&clif->hub) == 0, NULL);
    refill(clif);
    cloudli__hub_tick(&clif->hub);
    cloudli__hub_seal(&clif->hub, cloudli__ticks());
    cloudli__clif_trigger(clif);
    cloudli__clif_watch(clif);
    cloudli__clif_audit(clif, 0);
    return cloudli__dispatcher_step(clif->dispatcher,
                                    wait_for_due(clif, longest),
                                    cloudli__hub_order_count(&clif->hub) > 0);
}

static void *run(void *arg)
{
    cloudli_clif *clif = arg;

    while (!atomic_load_explicit(&clif->stop, memory_order_acquire)) {
        const struct timespec pause = {0, STEP_LONGEST};

        /* A step that fails at once must not make this loop spin. */
        if (drive(clif, STEP_LONGEST) != CLOUDLI_OK)
            (void)nanosleep(&pause, NULL);
    }
    return NULL;
}

/* The embedder's signals are for his own threads. */
static int start_thread(cloudli_clif *clif, cloudli_error *err)
{
    sigset_t all, before;
    int failed;

    sigfillset(&all);
    failed = pthread_sigmask(SIG_SETMASK, &all, &before);
    if (failed == 0) {
        failed = pthread_create(&clif->thread, NULL, run, clif);
        (void)pthread_sigmask(SIG_SETMASK, &before, NULL);
    }
    if (failed != 0)
        return cloudli__fail(err, CLOUDLI_ERR_SYSTEM, 0,
                             "The CLIF's thread cannot be started.");
    clif->has_thread = 1;
    return CLOUDLI_OK;
}

int cloudli_clif_open(cloudli_clif **out, const cloudli_clif_options *options,
                      cloudli_error *err)
{
    cloudli_clif_options opt;
    cloudli_clif *clif;
    int rv;

    if (out == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "CLIF: out is NULL.");
    *out = NULL;
    rv = cloudli__clif_options_read(&opt, options, err);
    if (rv != CLOUDLI_OK)
        return rv;
    clif = cloudli__alloc(sizeof(*clif));
    if (clif == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "Out of memory.");
    atomic_init(&clif->outlets, NULL);
    atomic_init(&clif->stop, 0);
    atomic_init(&clif->trigger, NULL);
    rv = open_hub(clif, &opt, err);
    if (rv == CLOUDLI_OK && pthread_mutex_init(&clif->reg_lock, NULL) != 0) {
        cloudli__hub_dispose(&clif->hub);
        rv = cloudli__fail(err, CLOUDLI_ERR_SYSTEM, 0, "CLIF: no mutex.");
    }
    if (rv != CLOUDLI_OK) {
        cloudli__free_wiped(clif, sizeof(*clif));
        return rv;
    }
    rv = open_stages(clif, &opt, err);
    if (rv == CLOUDLI_OK && !clif->manual)
        rv = start_thread(clif, err);
    if (rv != CLOUDLI_OK)
        cloudli_clif_close(clif);
    else
        *out = clif;
    return rv;
}

int cloudli_clif_poll(cloudli_clif *clif, cloudli_time timeout)
{
    if (clif == NULL || timeout < 0)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    if (!clif->manual)
        return CLOUDLI_ERR_INVALID_STATE;
    return drive(clif, timeout);
}

/* --- Looking --- */

static cloudli_time oldest_age(cloudli_clif *clif)
{
    const cloudli_time ticks = cloudli__ticks();
    cloudli_time oldest = 0;

    for (const struct cloudli__outlet *o = atomic_load(&clif->outlets);
         o != NULL; o = o->next) {
        const cloudli_time age = cloudli__age_now(&o->age, ticks);

        oldest = age > oldest ? age : oldest;
    }
    return oldest;
}

static void sum_spools(cloudli_clif *clif, struct cloudli__spool_counters *sum)
{
    *sum = (struct cloudli__spool_counters){0};
    for (const struct cloudli__outlet *o = atomic_load(&clif->outlets);
         o != NULL; o = o->next) {
        struct cloudli__spool_counters one = {0};

        cloudli__spool_counters(o->spool, &one);
        sum->iri_accepted += one.iri_accepted;
        sum->cc_accepted += one.cc_accepted;
        sum->lost += one.lost;
        sum->released += one.released;
        sum->proven += one.proven;
        sum->waiting += one.waiting;
        sum->waiting_bytes += one.waiting_bytes;
    }
}

int cloudli_clif_flush(cloudli_clif *clif, cloudli_time timeout)
{
    const struct timespec pause = {0, FLUSH_PAUSE};
    struct cloudli__spool_counters sum;
    cloudli_time began;

    if (clif == NULL || timeout < 0)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    began = cloudli__ticks();
    for (;;) {
        if (clif->manual)
            (void)drive(clif, timeout == 0 ? 0 : FLUSH_PAUSE);
        sum_spools(clif, &sum);
        if (sum.waiting == 0)
            return CLOUDLI_OK;
        if (cloudli__ticks() - began >= timeout)
            return CLOUDLI_ERR_PEER_TIMEOUT;
        if (!clif->manual)
            (void)nanosleep(&pause, NULL);
    }
}

void cloudli__clif_totals(cloudli_clif *clif, cloudli_clif_statistics *stats)
{
    struct cloudli__dispatcher_counters links = {0};
    struct cloudli__hub *hub = &clif->hub;
    struct cloudli__spool_counters sum;

    /* Before the queues: so no difference becomes negative. */
    stats->integrity_checks = atomic_load(&hub->checks);
    stats->refused = atomic_load(&hub->refused);
    stats->undecrypted = atomic_load(&hub->undecrypted);
    sum_spools(clif, &sum);
    cloudli__dispatcher_counters(clif->dispatcher, &links);
    stats->warrants_active = cloudli__hub_active_count(hub);
    stats->communications = atomic_load(&hub->communications);
    stats->iri_accepted = sum.iri_accepted - stats->integrity_checks;
    stats->cc_accepted = sum.cc_accepted;
    stats->cc_accepted_bytes = atomic_load(&hub->cc_bytes);
    stats->records_lost = sum.lost + atomic_load(&hub->lost);
    stats->records_sent = sum.released;
    stats->records_waiting = sum.waiting;
    stats->bytes_waiting = sum.waiting_bytes;
    stats->links_up = links.links_up;
    stats->reconnects = links.reconnects;
    stats->records_acknowledged = sum.proven;
    stats->oldest_age = oldest_age(clif);
}

int cloudli_clif_stats(cloudli_clif *clif, cloudli_clif_statistics *stats)
{
    cloudli_clif_statistics all = CLOUDLI_CLIF_STATISTICS_INIT;
    size_t size;

    if (clif == NULL || stats == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    size = stats->size;
    if (!cloudli__struct_ok(size, STATISTICS_V1_SIZE))
        return CLOUDLI_ERR_STRUCT_SIZE;
    cloudli__clif_totals(clif, &all);
    memcpy(stats, &all, size < sizeof(all) ? size : sizeof(all));
    stats->size = size;
    return CLOUDLI_OK;
}

/* --- Closing --- */

void cloudli_clif_close(cloudli_clif *clif)
{
    if (clif == NULL)
        return;
    if (clif->has_thread) {
        atomic_store_explicit(&clif->stop, 1, memory_order_release);
        cloudli__dispatcher_wake(clif->dispatcher);
        (void)pthread_join(clif->thread, NULL);
    }
    cloudli__status_file_close(clif->status_file);
    cloudli__clif_trigger_close(clif);
    cloudli__dispatcher_free(clif->dispatcher); /* before its spools */
    cloudli__clif_drop_outlets(clif);
    cloudli__clif_spool_dispose(clif);
    cloudli__clif_law_close(clif);
    cloudli__clif_audit_close(clif);
    cloudli__hub_dispose(&clif->hub);
    cloudli_register_close(clif->reg);
    pthread_mutex_destroy(&clif->reg_lock);
    cloudli__free_wiped(clif, sizeof(*clif));
}
