/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Counters of each destination, and all counters as OpenMetrics text. The
 * metrics are data: a table of families, each with where its value is found.
 * No name in the text needs escaping: destinations have letters, digits, and
 * - _ . only.
 */
#include "clif/front.h"

#include "base/memory.h"
#include "base/options.h"
#include "base/text_writer.h"
#include "handover/certificate.h"

#include <inttypes.h>
#include <string.h>

#define STATISTICS_V1_SIZE                                                     \
    (offsetof(cloudli_destination_statistics, reserved) + sizeof(uint32_t))
_Static_assert(sizeof(cloudli_destination_statistics) == STATISTICS_V1_SIZE,
               "no hidden padding");

/* --- Reading --- */

void cloudli__clif_outlet_stats(const struct cloudli__outlet *outlet,
                                cloudli_destination_statistics *stats)
{
    const struct cloudli__link_facts *facts = &outlet->facts;
    struct cloudli__spool_counters queue = {0};

    (void)snprintf(stats->name, sizeof(stats->name), "%s", outlet->name);
    /* Before the queue's: so no difference becomes negative. */
    stats->integrity_checks = atomic_load(&outlet->sealer.checks);
    cloudli__spool_counters(outlet->spool, &queue);
    stats->iri_accepted = queue.iri_accepted - stats->integrity_checks;
    stats->cc_accepted = queue.cc_accepted;
    stats->records_delivered = queue.released;
    stats->records_acknowledged = queue.proven;
    stats->records_waiting = queue.waiting;
    stats->bytes_waiting = queue.waiting_bytes;
    stats->records_lost = queue.lost;
    stats->connects = atomic_load(&facts->connects);
    stats->reconnects = atomic_load(&facts->reconnects);
    stats->failures = atomic_load(&facts->failures);
    stats->oldest_age = cloudli__age_now(&outlet->age, cloudli__ticks());
    stats->link_changed = atomic_load(&facts->changed);
    stats->certificate_end = atomic_load(&facts->certificate_end);
    stats->peer_certificate_end = atomic_load(&facts->peer_end);
    stats->link_state = atomic_load(&facts->state);
    stats->transport = atomic_load(&facts->transport);
    stats->last_failure = atomic_load(&facts->failure);
    stats->plain_tcp = atomic_load(&facts->plain_tcp);
    stats->host = atomic_load(&facts->host);
}

int cloudli_clif_destination_stats(cloudli_clif *clif, size_t index,
                                   cloudli_destination_statistics *stats)
{
    cloudli_destination_statistics all = CLOUDLI_DESTINATION_STATISTICS_INIT;
    const struct cloudli__outlet *o;
    size_t size;

    if (clif == NULL || stats == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    size = stats->size;
    if (!cloudli__struct_ok(size, STATISTICS_V1_SIZE))
        return CLOUDLI_ERR_STRUCT_SIZE;
    o = atomic_load(&clif->outlets);
    while (o != NULL && o->number != index)
        o = o->next;
    if (o == NULL)
        return CLOUDLI_ERR_NOT_FOUND;
    cloudli__clif_outlet_stats(o, &all);
    memcpy(stats, &all, size < sizeof(all) ? size : sizeof(all));
    stats->size = size;
    return CLOUDLI_OK;
}

cloudli_destination_statistics *cloudli__clif_all_stats(cloudli_clif *clif,
                                                        size_t *count)
{
    const struct cloudli__outlet *o = atomic_load(&clif->outlets);
    const size_t most = o == NULL ? 0 : o->number + 1;
    cloudli_destination_statistics *all =
        cloudli__alloc_array(most + 1, sizeof(*all));

    *count = most;
    for (; all != NULL && o != NULL; o = o->next) {
        all[o->number].size = sizeof(*all);
        cloudli__clif_outlet_stats(o, &all[o->number]);
    }
    return all;
}

/* --- OpenMetrics --- */

struct family {
    const char *name;
    const char *type;
    const char *unit; /* NULL: none */
    const char *help;
    size_t offset; /* of a uint64_t in the statistics */
};

#define CLIF(field) offsetof(cloudli_clif_statistics, field)
#define DEST(field) offsetof(cloudli_destination_statistics, field)

static const struct family of_clif[] = {
    {"cloudli_warrants_active", "gauge", NULL, "Warrants in force now.",
     CLIF(warrants_active)},
    {"cloudli_communications", "counter", NULL,
     "Intercepted communications so far.", CLIF(communications)},
    {"cloudli_content_bytes", "counter", "bytes",
     "Content in accepted CC records.", CLIF(cc_accepted_bytes)},
    {"cloudli_lost_records", "counter", NULL,
     "Records that were due and not made or not kept, of all destinations.",
     CLIF(records_lost)},
    {"cloudli_refused_interceptions", "counter", NULL,
     "Interceptions that a test refused, or for which a key was missing.",
     CLIF(refused)},
    {"cloudli_undecrypted_packets", "counter", NULL,
     "Encrypted packets that no key opened.", CLIF(undecrypted)},
    {"cloudli_links_up", "gauge", NULL, "Destinations connected now.",
     CLIF(links_up)},
};

static const struct family of_destination[] = {
    {"cloudli_records_delivered", "counter", NULL,
     "Records that the peer's TCP confirmed.", DEST(records_delivered)},
    {"cloudli_records_acknowledged", "counter", NULL,
     "Records that the LEMF has surely taken.", DEST(records_acknowledged)},
    {"cloudli_records_lost", "counter", NULL,
     "Records refused, e.g. by a full queue.", DEST(records_lost)},
    {"cloudli_records_waiting", "gauge", NULL,
     "Records that are not delivered yet.", DEST(records_waiting)},
    {"cloudli_waiting_bytes", "gauge", "bytes", "Their size.",
     DEST(bytes_waiting)},
    {"cloudli_integrity_checks", "counter", NULL,
     "Integrity PDUs made and queued.", DEST(integrity_checks)},
    {"cloudli_link_connects", "counter", NULL, "Times that the link came up.",
     DEST(connects)},
    {"cloudli_link_reconnects", "counter", NULL,
     "Times that the link was lost.", DEST(reconnects)},
    {"cloudli_link_failures", "counter", NULL,
     "Attempts to connect that failed.", DEST(failures)},
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static uint64_t value_at(const void *stats, size_t offset)
{
    uint64_t value;

    memcpy(&value, (const char *)stats + offset, sizeof(value));
    return value;
}

static const char *suffix_of(const struct family *family)
{
    return strcmp(family->type, "counter") == 0 ? "_total" : "";
}

static void put_clif(struct cloudli__text_writer *w,
                     const cloudli_clif_statistics *stats)
{
    cloudli__text_put_family(w, "cloudli", "info", NULL, "The library.");
    cloudli__text_put(w, "cloudli_info{version=\"%s\"} 1\n", cloudli_version());
    for (size_t i = 0; i < COUNT(of_clif); i++) {
        const struct family *f = &of_clif[i];

        cloudli__text_put_family(w, f->name, f->type, f->unit, f->help);
        cloudli__text_put(w, "%s%s %" PRIu64 "\n", f->name, suffix_of(f),
                          value_at(stats, f->offset));
    }
}

static void put_counters(struct cloudli__text_writer *w,
                         const cloudli_destination_statistics *all,
                         size_t count)
{
    cloudli__text_put_family(w, "cloudli_records_accepted", "counter", NULL,
                             "Records made and queued.");
    for (size_t i = 0; i < count; i++) {
        cloudli__text_put(w,
                          "cloudli_records_accepted_total{destination=\"%s\","
                          "kind=\"iri\"} %" PRIu64 "\n",
                          all[i].name, all[i].iri_accepted);
        cloudli__text_put(w,
                          "cloudli_records_accepted_total{destination=\"%s\","
                          "kind=\"cc\"} %" PRIu64 "\n",
                          all[i].name, all[i].cc_accepted);
    }
    for (size_t f = 0; f < COUNT(of_destination); f++) {
        const struct family *family = &of_destination[f];

        cloudli__text_put_family(w, family->name, family->type, family->unit,
                                 family->help);
        for (size_t i = 0; i < count; i++)
            cloudli__text_put(w, "%s%s{destination=\"%s\"} %" PRIu64 "\n",
                              family->name, suffix_of(family), all[i].name,
                              value_at(&all[i], family->offset));
    }
}

/* One sample of each destination that is 1 in one of a set of states. */
static void put_state(struct cloudli__text_writer *w, const char *name,
                      const char *help, const char *const *states,
                      size_t state_count,
                      const cloudli_destination_statistics *all, size_t count,
                      size_t offset)
{
    cloudli__text_put_family(w, name, "stateset", NULL, help);
    for (size_t i = 0; i < count; i++) {
        uint32_t is;

        memcpy(&is, (const char *)&all[i] + offset, sizeof(is));
        for (uint32_t s = 0; s < state_count; s++)
            cloudli__text_put(w, "%s{destination=\"%s\",%s=\"%s\"} %d\n", name,
                              all[i].name, name, states[s], is == s);
    }
}

static void put_links(struct cloudli__text_writer *w,
                      const cloudli_destination_statistics *all, size_t count)
{
    static const char *const states[] = {"none", "waiting", "connecting", "up"};
    static const char *const transports[] = {"none", "tcp", "tls1.2", "tls1.3"};

    cloudli__text_put_family(w, "cloudli_oldest_waiting_seconds", "gauge",
                             "seconds",
                             "For how long the oldest record has waited.");
    for (size_t i = 0; i < count; i++)
        cloudli__text_put(
            w, "cloudli_oldest_waiting_seconds{destination=\"%s\"} %.3f\n",
            all[i].name, (double)all[i].oldest_age / (double)CLOUDLI_SECOND);
    put_state(w, "cloudli_link_state", "Where the link stands.", states,
              COUNT(states), all, count, DEST(link_state));
    put_state(w, "cloudli_link_transport", "What carries the records.",
              transports, COUNT(transports), all, count, DEST(transport));
    cloudli__text_put_family(w, "cloudli_link_host", "gauge", NULL,
                             "Which of its hosts is used, from 0.");
    for (size_t i = 0; i < count; i++)
        cloudli__text_put(w, "cloudli_link_host{destination=\"%s\"} %u\n",
                          all[i].name, all[i].host);
    cloudli__text_put_family(w, "cloudli_plain_tcp", "gauge", NULL,
                             "1 if the destination is set to unprotected TCP.");
    for (size_t i = 0; i < count; i++)
        cloudli__text_put(w, "cloudli_plain_tcp{destination=\"%s\"} %u\n",
                          all[i].name, all[i].plain_tcp);
}

static void put_days(struct cloudli__text_writer *w, const char *name,
                     const char *side, cloudli_time end, cloudli_time now)
{
    if (end != 0)
        cloudli__text_put(w,
                          "cloudli_certificate_days{destination=\"%s\","
                          "side=\"%s\"} %" PRId64 "\n",
                          name, side, cloudli__certificate_days(end, now));
}

static void put_certificates(struct cloudli__text_writer *w,
                             const cloudli_destination_statistics *all,
                             size_t count)
{
    const cloudli_time now = cloudli_time_now();

    cloudli__text_put_family(
        w, "cloudli_certificate_days", "gauge", "days",
        "Days until a certificate expires, ours or the LEMF's.");
    for (size_t i = 0; i < count; i++) {
        put_days(w, all[i].name, "own", all[i].certificate_end, now);
        put_days(w, all[i].name, "peer", all[i].peer_certificate_end, now);
    }
}

int cloudli_metrics_write(cloudli_clif *clif, cloudli_write_cb write,
                          void *user_data)
{
    cloudli_clif_statistics totals = CLOUDLI_CLIF_STATISTICS_INIT;
    struct cloudli__text_writer w = {.write = write, .user_data = user_data};
    cloudli_destination_statistics *all;
    size_t count;

    if (clif == NULL || write == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    all = cloudli__clif_all_stats(clif, &count);
    if (all == NULL)
        return CLOUDLI_ERR_NOMEM;
    cloudli__clif_totals(clif, &totals);
    put_clif(&w, &totals);
    put_counters(&w, all, count);
    put_links(&w, all, count);
    put_certificates(&w, all, count);
    cloudli__text_put(&w, "# EOF\n");
    cloudli__text_flush(&w);
    cloudli__free_wiped(all, count * sizeof(*all));
    return w.stopped ? CLOUDLI_ERR_INVALID_STATE : CLOUDLI_OK;
}
