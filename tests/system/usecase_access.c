/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A provider of Internet access: it knows its subscribers' lines and sees their
 * packets, whatever is in them.
 */
#include "usecase_provider.h"

#include <stdio.h>
#include <string.h>

static struct line *line_of(struct provider *p, const struct story_person *who)
{
    for (int i = 0; i < LINES; i++) {
        if (p->lines[i].person == who)
            return &p->lines[i];
    }
    return NULL;
}

void access_online(struct provider *p, const struct story_person *who)
{
    cloudli_circumstances circumstances = CLOUDLI_CIRCUMSTANCES_INIT;
    cloudli_access_info info = CLOUDLI_ACCESS_INFO_INIT;
    cloudli_access_state state = CLOUDLI_ACCESS_STATE_INIT;
    cloudli_party subscriber = CLOUDLI_PARTY_INIT;
    cloudli_address address = {{192, 0, 2, who->host}, 4, 0};
    char name[NAME_SIZE];
    const char *const identities[] = {name};
    struct line *line = line_of(p, NULL);

    if (who->access == NULL || strcmp(who->access, p->domain) != 0)
        return;
    (void)snprintf(name, sizeof(name), "nai:%s@%s", who->name, p->domain);
    subscriber.identities = identities;
    subscriber.identity_count = 1;
    /* Whoever encrypts inside a packet, it is not the network. */
    circumstances.encryption = CLOUDLI_CONTENT_USERS_OWN;
    info.subscriber = &subscriber;
    info.username = name + strlen("nai:");
    info.type = CLOUDLI_ACCESS_XDSL;
    info.circumstances = &circumstances;
    state.addresses = &address;
    state.address_count = 1;
    check(cloudli_access_begin(&line->access, p->clif, &info, NULL), "access");
    check(
        cloudli_access_event(line->access, CLOUDLI_ACCESS_ATTEMPT, NULL, NULL),
        "access asked for");
    check(
        cloudli_access_event(line->access, CLOUDLI_ACCESS_ACCEPT, &state, NULL),
        "access granted");
    line->person = who;
}

void access_offline(struct provider *p, const struct story_person *who)
{
    struct line *line = line_of(p, who);

    if (line == NULL)
        return;
    check(
        cloudli_access_end(line->access, CLOUDLI_ACCESS_END_LOGOFF, NULL, NULL),
        "the end of an access");
    cloudli_access_free(line->access);
    memset(line, 0, sizeof(*line));
}

void access_packet(struct provider *p, const struct packet *packet)
{
    struct line *line =
        line_of(p, packet->to != NULL ? packet->to : packet->sender);
    uint8_t bytes[PACKET_SIZE];

    if (line == NULL)
        return;
    packet_make(bytes, packet);
    check(cloudli_access_packet(line->access,
                                packet->to != NULL ? CLOUDLI_TO_PARTY
                                                   : CLOUDLI_FROM_PARTY,
                                bytes, sizeof(bytes)),
          "a packet");
}
