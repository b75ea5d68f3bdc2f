/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What can be told from outside: how the time of each call of a service is
 * spread where the subject of a warrant takes part and where nobody does, call
 * by call in turns; and what memory and file descriptors a conference takes.
 * Records wait in memory. The aim is medians within 300 ns and 99 % of the
 * calls within 1 us of one another. Each figure includes reading the clock.
 */
#include "bench.h"
#include "warrant/profile_set.h"

#include "clif/front.h"

#include <cloudli/cloudli.h>
#include <dirent.h>
#include <malloc.h>
#include <string.h>

#define QUEUE (UINT64_C(1) << 26)
#define ROUNDS 20000
#define MEDIA_ROUNDS 200000
#define MANY 2000

static const char *const names[2][1] = {{"sip:greg@mccloud.example"},
                                        {"sip:jean@mccloud.example"}};
static const char invite[] = "INVITE sip:conf-42@mccloud.example SIP/2.0\r\n"
                             "Call-ID: 1@mccloud.example\r\nCSeq: 1 INVITE\r\n"
                             "Content-Length: 0\r\n\r\n";
static uint8_t packet[172];

enum call {
    BEGIN,
    JOIN,
    SIGNAL,
    MEDIA,
    LEAVE,
    END,
    FREE,
    CALLS
};

static const char *const call_names[CALLS] = {
    "begin", "join", "signalling", "media", "leave", "end", "free"};

/* The nanoseconds of each call: by call; nobody's (0) and a target's (1). */
struct times {
    double *ns[CALLS][2];
    size_t count[CALLS][2];
};

static void fail(const char *what)
{
    fprintf(stderr, "bench_unnoticeable: %s\n", what);
    exit(1);
}

static void expect(int rv)
{
    if (rv != CLOUDLI_OK)
        fail("a call failed");
}

static int take_cins(void *user_data, const char *authority, uint32_t count,
                     uint32_t *first)
{
    uint32_t *next = user_data;

    (void)authority;
    *first = *next;
    *next += count;
    return CLOUDLI_OK;
}

/* A CLIF as far as a service sees it: no register, no links. */
static cloudli_clif *open_hub(void)
{
    static uint32_t next_cin = 1;
    static const char *const home = "NL";
    cloudli_clif *clif = calloc(1, sizeof(*clif));

    if (clif == NULL || cloudli__hub_init(&clif->hub) != CLOUDLI_OK ||
        cloudli__hub_set_presence(&clif->hub, &home, 1) != CLOUDLI_OK)
        fail("no memory");
    (void)strcpy(clif->hub.operator_id, "McCloud");
    (void)strcpy(clif->hub.hi2_operator_id, "McClo");
    (void)strcpy(clif->hub.network_element, "tp-eu-1");
    (void)strcpy(clif->hub.handled_in, home);
    clif->hub.number_source.take = take_cins;
    clif->hub.number_source.user_data = &next_cin;
    return clif;
}

static void add_order(cloudli_clif *clif, struct cloudli__spool *spool,
                      const char *profile)
{
    static struct cloudli__profile_set profiles; /* as long as its orders */
    cloudli_warrant warrant = CLOUDLI_WARRANT_INIT;
    const struct cloudli__profile *found;
    struct cloudli__order *order;

    warrant.liid = "LIID-0001";
    warrant.country = "NL";
    warrant.targets = names[1];
    warrant.target_count = 1;
    warrant.end = INT64_MAX;
    warrant.deliver = CLOUDLI_DELIVER_IRI | CLOUDLI_DELIVER_CC;
    warrant.services = CLOUDLI_SERVICE_CONFERENCE;
    expect(cloudli__profile_set_find(&profiles, profile, &found, NULL));
    expect(
        cloudli__order_new(&order, &warrant, &clif->hub, found, spool, spool));
    expect(cloudli__hub_add_order(&clif->hub, order));
}

static void empty_queue(struct cloudli__spool *spool)
{
    uint64_t position = 0;
    cloudli_bytes pdu;

    while (cloudli__spool_read(spool, &position, &pdu))
        continue;
    cloudli__spool_release(spool, position);
}

/* --- One conference --- */

struct room {
    cloudli_conference *conf;
    cloudli_media media;
    cloudli_signal signal;
    uint32_t number;
};

static void do_call(cloudli_clif *clif, struct room *room, enum call call,
                    int target)
{
    cloudli_party party = CLOUDLI_PARTY_INIT;
    cloudli_conference_info info = CLOUDLI_CONFERENCE_INFO_INIT;

    party.identities = names[target];
    party.identity_count = 1;
    info.uri = "sip:conf-42@mccloud.example";
    info.initiator = &party;
    info.signalling = CLOUDLI_SIGNALLING_SIP;
    switch (call) {
    case BEGIN:
        expect(cloudli_conference_begin(&room->conf, clif, &info, NULL));
        break;
    case JOIN:
        expect(cloudli_conference_join(room->conf, &party, &room->number));
        break;
    case SIGNAL:
        expect(cloudli_conference_signalling(room->conf, &room->signal));
        break;
    case MEDIA:
        expect(cloudli_conference_media(room->conf, &room->media, 0, packet,
                                        sizeof(packet)));
        break;
    case LEAVE:
        expect(cloudli_conference_leave(room->conf, room->number));
        break;
    case END:
        expect(cloudli_conference_end(room->conf, NULL));
        break;
    case FREE:
        cloudli_conference_free(room->conf);
        break;
    case CALLS:
        break;
    }
}

static void time_call(struct times *times, cloudli_clif *clif,
                      struct room *room, enum call call, int target)
{
    const double start = bench_now_ns();

    do_call(clif, room, call, target);
    times->ns[call][target][times->count[call][target]++] =
        bench_now_ns() - start;
}

static void init_room(struct room *room)
{
    static const cloudli_address here = {{192, 0, 2, 11}, 4, 5060};

    room->media = (cloudli_media)CLOUDLI_MEDIA_INIT;
    room->media.stream_id = cloudli_bytes_of("m=audio");
    room->signal = (cloudli_signal)CLOUDLI_SIGNAL_INIT;
    room->signal.source = here;
    room->signal.destination = here;
    room->signal.message = cloudli_bytes_of(invite);
}

/* --- Tables --- */

static double at(const double *sorted, size_t count, double share)
{
    const size_t i = (size_t)((double)count * share);

    return sorted[i < count ? i : count - 1];
}

static void print_times(struct times *times)
{
    static const double shares[] = {0.5, 0.99, 0.999};

    printf("  %-12s %8s %8s %8s   %8s %8s %8s   %8s %8s\n", "", "nobody", "p99",
           "p99.9", "target", "p99", "p99.9", "median+", "p99+");
    for (int c = 0; c < CALLS; c++) {
        double value[2][3];

        for (int t = 0; t < 2; t++) {
            qsort(times->ns[c][t], times->count[c][t], sizeof(double),
                  bench_compare);
            for (int s = 0; s < 3; s++)
                value[t][s] =
                    at(times->ns[c][t], times->count[c][t], shares[s]);
        }
        printf("  %-12s %8.0f %8.0f %8.0f   %8.0f %8.0f %8.0f   %+8.0f "
               "%+8.0f%s\n",
               call_names[c], value[0][0], value[0][1], value[0][2],
               value[1][0], value[1][1], value[1][2], value[1][0] - value[0][0],
               value[1][1] - value[0][1],
               value[1][0] - value[0][0] <= 300 &&
                       value[1][1] - value[0][1] <= 1000
                   ? ""
                   : "  above the aim");
    }
}

/* Both in turns, so that both meet the same machine. */
static void time_table(cloudli_clif *clif, struct cloudli__spool *spool)
{
    struct times times = {0};
    struct room room[2];

    for (int c = 0; c < CALLS; c++)
        for (int t = 0; t < 2; t++) {
            times.ns[c][t] =
                calloc(c == MEDIA ? MEDIA_ROUNDS : ROUNDS, sizeof(double));
            if (times.ns[c][t] == NULL)
                fail("no memory");
        }
    for (size_t i = 0; i < ROUNDS; i++) {
        for (int t = 0; t < 2; t++)
            init_room(&room[t]);
        for (int c = 0; c < CALLS; c++)
            for (int n = 0; n < (c == MEDIA ? MEDIA_ROUNDS / ROUNDS : 1); n++)
                for (int t = 0; t < 2; t++)
                    time_call(&times, clif, &room[(i + (size_t)t) % 2],
                              (enum call)c, (int)((i + (size_t)t) % 2));
        empty_queue(spool);
        (void)cloudli__hub_refill(&clif->hub); /* the driver's thread does */
    }
    print_times(&times);
    for (int c = 0; c < CALLS; c++)
        for (int t = 0; t < 2; t++)
            free(times.ns[c][t]);
}

static size_t open_files(void)
{
    DIR *dir = opendir("/proc/self/fd");
    size_t count = 0;

    while (dir != NULL && readdir(dir) != NULL)
        count++;
    if (dir != NULL)
        closedir(dir);
    return count;
}

/* Many at once, each with one party who has said something. */
static void size_table(cloudli_clif *clif, struct cloudli__spool *spool)
{
    static struct room rooms[MANY];
    size_t bytes[2], files[2];

    for (int t = 0; t < 2; t++) {
        const size_t before = mallinfo2().uordblks, had = open_files();

        for (size_t i = 0; i < MANY; i++) {
            init_room(&rooms[i]);
            for (int c = BEGIN; c <= MEDIA; c++)
                do_call(clif, &rooms[i], (enum call)c, t);
            if (i % 256 == 0)
                empty_queue(spool);
        }
        bytes[t] = (mallinfo2().uordblks - before) / MANY;
        files[t] = open_files() - had;
        for (size_t i = 0; i < MANY; i++)
            cloudli_conference_free(rooms[i].conf);
        empty_queue(spool);
    }
    printf("  %-44s %zu bytes, a target's %zu bytes\n",
           "memory of a conference: nobody's", bytes[0], bytes[1]);
    printf("  %-44s %zu, of targets %zu\n",
           "files opened by 2000 conferences: of nobody", files[0], files[1]);
}

int main(void)
{
    static const char *const ways[] = {"ts102232-5", "ts33108-conference"};
    cloudli_clif *clif = open_hub();
    struct cloudli__spool *spool;

    expect(cloudli__spool_open(&spool, QUEUE, NULL));
    memset(packet, 0xd5, sizeof(packet));
    for (size_t w = 0; w < 2; w++) {
        printf("\nIs a target's conference noticed (%s); nanoseconds a call\n",
               ways[w]);
        add_order(clif, spool, ways[w]);
        time_table(clif, spool);
        size_table(clif, spool);
        cloudli__hub_withdraw(&clif->hub, 0);
    }
    cloudli__hub_dispose(&clif->hub);
    (void)cloudli__spool_close(spool);
    free(clif);
    return 0;
}
