/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * One provider of a use case, in a process of its own: it walks through the
 * story and reports what passes its service and its network.
 *
 *   usecase_provider STORY OPERATOR DOMAIN STATE_DIR CERTIFICATE_DIR
 *
 * It says "stop" where the story stops. There "wait N" waits until so many
 * warrants are in force, and "go" goes on; each is answered by "done". At the
 * end it prints its counters.
 */
#include "usecase_provider.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

void check(int status, const char *what)
{
    if (status == CLOUDLI_OK)
        return;
    fprintf(stderr, "usecase_provider: %s: %s.\n", what,
            cloudli_strerror(status));
    exit(EXIT_FAILURE);
}

static void show(void *user_data, int32_t level, int32_t code, const char *msg,
                 size_t len)
{
    (void)level;
    (void)code;
    fprintf(stderr, "%s: %.*s\n", (const char *)user_data, (int)len, msg);
}

static cloudli_clif *open_clif(char **argv)
{
    cloudli_clif_options options = CLOUDLI_CLIF_OPTIONS_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_clif *clif;
    char files[3][1024];

    (void)snprintf(files[0], sizeof(files[0]), "%s/provider.pem", argv[5]);
    (void)snprintf(files[1], sizeof(files[1]), "%s/provider.key", argv[5]);
    (void)snprintf(files[2], sizeof(files[2]), "%s/ca.pem", argv[5]);
    options.operator_id = argv[2];
    options.country = "NL";
    options.network_element = "node-1";
    options.state_dir = argv[4];
    options.certificate_file = files[0];
    options.key_file = files[1];
    options.ca_file = files[2];
    options.reconnect_min = CLOUDLI_SECOND / 20;
    options.reconnect_max = CLOUDLI_SECOND / 10;
    options.log = show;
    options.log_user_data = argv[2];
    if (cloudli_clif_open(&clif, &options, &err) != CLOUDLI_OK) {
        fprintf(stderr, "usecase_provider: %s\n", err.message);
        exit(EXIT_FAILURE);
    }
    return clif;
}

static void wait_for_warrants(struct provider *p, unsigned int wanted)
{
    const struct timespec pause = {0, 5000000};
    cloudli_clif_statistics stats = CLOUDLI_CLIF_STATISTICS_INIT;

    for (int tries = 0; tries < 2000; tries++) {
        check(cloudli_clif_stats(p->clif, &stats), "counters");
        if (stats.warrants_active == wanted)
            return;
        nanosleep(&pause, NULL);
    }
    fprintf(stderr, "usecase_provider: not %u warrants in force, but %u.\n",
            wanted, (unsigned int)stats.warrants_active);
    exit(EXIT_FAILURE);
}

static void say(const char *what)
{
    puts(what);
    fflush(stdout);
}

static void stop(struct provider *p)
{
    unsigned int wanted;
    char line[64];

    say("stop");
    for (;;) {
        if (fgets(line, sizeof(line), stdin) == NULL)
            exit(EXIT_FAILURE);
        if (strcmp(line, "go\n") == 0)
            break;
        if (sscanf(line, "wait %u", &wanted) == 1)
            wait_for_warrants(p, wanted);
        say("done");
    }
    say("done");
}

static struct room *room_of(struct provider *p, const char *name)
{
    for (int i = 0; i < ROOMS; i++) {
        struct room *room = &p->rooms[i];

        if (room->name == NULL)
            room->name = name;
        if (strcmp(room->name, name) == 0)
            return room;
    }
    abort();
}

static struct member *member_of(struct room *room,
                                const struct story_person *person)
{
    for (int i = 0; i < MEMBERS; i++) {
        struct member *m = &room->members[i];

        if (m->person == NULL) {
            m->person = person;
            m->streams = 1u << packet_stream("audio");
        }
        if (m->person == person)
            return m;
    }
    abort();
}

/* A packet of who on its way to the server, and its number. */
static struct packet next_packet(struct provider *p, const char *who,
                                 const char *stream, const char *occasion,
                                 int encrypted)
{
    struct packet packet = {story_person(who), NULL, stream,
                            occasion,          0,    encrypted};

    packet.number = p->sent[packet.sender->host][packet_stream(stream)]++;
    return packet;
}

static void forward(struct provider *p, struct packet packet,
                    const struct story_person *to)
{
    packet.to = to;
    access_packet(p, &packet);
}

static void send_media(struct provider *p, struct room *room, struct member *m,
                       const struct story_step *step, int serves)
{
    for (uint32_t i = 0; i < step->count; i++) {
        struct packet packet = next_packet(p, step->who, step->occasion,
                                           room->name, p->story->encrypted);

        access_packet(p, &packet);
        if (serves)
            service_media(p, room, m, &packet);
        for (int k = 0; k < MEMBERS; k++) {
            if (room->members[k].in && &room->members[k] != m)
                forward(p, packet, room->members[k].person);
        }
    }
}

static void conference_step(struct provider *p, const struct story_step *step,
                            int serves)
{
    struct room *room = room_of(p, step->with);
    const int inviting = step->what == STORY_INVITE;
    struct member *m =
        member_of(room, story_person(inviting ? step->occasion : step->who));

    if (step->what == STORY_SEND) {
        send_media(p, room, m, step, serves);
        return;
    }
    if (step->what == STORY_ADD)
        m->streams |= 1u << packet_stream(step->occasion);
    if (step->what == STORY_REMOVE)
        m->streams &= ~(1u << packet_stream(step->occasion));
    if (serves)
        service_conference(p, room, m, step);
    if (step->what == STORY_JOIN || step->what == STORY_LEAVE)
        m->in = step->what == STORY_JOIN;
}

static void call_step(struct provider *p, const struct story_step *step,
                      int encrypted, int serves)
{
    const char *const parties[] = {step->who, step->with};
    cloudli_call *call = serves ? service_call_begin(p, step) : NULL;

    for (uint32_t i = 0; i < 2 * step->count; i++) {
        const uint32_t from = i % 2;
        struct packet packet =
            next_packet(p, parties[from], "audio", step->occasion, encrypted);

        access_packet(p, &packet);
        if (serves)
            service_call_media(call, from, &packet);
        forward(p, packet, story_person(parties[1 - from]));
    }
    if (serves)
        service_call_end(call);
}

static void message_step(struct provider *p, const struct story_step *step,
                         int encrypted, int serves)
{
    struct packet packet =
        next_packet(p, step->who, "text", step->occasion, encrypted);

    access_packet(p, &packet);
    if (serves)
        service_message(p, step);
    forward(p, packet, story_person(step->with));
}

static void walk(struct provider *p, const struct story_step *step)
{
    const char *domain =
        step->service != NULL ? step->service : p->story->telepresence;
    const int serves = strcmp(domain, p->domain) == 0;
    const int encrypted = step->service == NULL && p->story->encrypted;

    switch (step->what) {
    case STORY_ONLINE:
        access_online(p, story_person(step->who));
        break;
    case STORY_OFFLINE:
        access_offline(p, story_person(step->who));
        break;
    case STORY_CALL:
        call_step(p, step, encrypted, serves);
        break;
    case STORY_MESSAGE:
        message_step(p, step, encrypted, serves);
        break;
    case STORY_UPLOAD:
        if (serves)
            service_upload(p, step);
        break;
    case STORY_STOP:
        stop(p);
        break;
    default:
        conference_step(p, step, serves);
    }
}

int main(int argc, char **argv)
{
    cloudli_clif_statistics stats = CLOUDLI_CLIF_STATISTICS_INIT;
    static struct provider p;
    int status;

    if (argc != 6 || (p.story = story_named(argv[1])) == NULL) {
        fprintf(stderr, "usage: usecase_provider STORY OPERATOR DOMAIN "
                        "STATE_DIR CERTIFICATE_DIR\n");
        return 2;
    }
    p.domain = argv[3];
    p.clif = open_clif(argv);
    for (size_t i = 0; i < p.story->step_count; i++)
        walk(&p, &p.story->steps[i]);

    status = cloudli_clif_flush(p.clif, 10 * CLOUDLI_SECOND);
    check(cloudli_clif_stats(p.clif, &stats), "counters");
    printf("{\"warrants\": %llu, \"iri\": %llu, \"cc\": %llu, \"waiting\": "
           "%llu, \"lost\": %llu, \"links\": %llu}\n",
           (unsigned long long)stats.warrants_active,
           (unsigned long long)stats.iri_accepted,
           (unsigned long long)stats.cc_accepted,
           (unsigned long long)stats.records_waiting,
           (unsigned long long)stats.records_lost,
           (unsigned long long)stats.links_up);
    cloudli_clif_close(p.clif);
    return status == CLOUDLI_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
