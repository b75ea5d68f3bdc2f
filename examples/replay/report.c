/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report.h"

#include <stdlib.h>
#include <string.h>

#define NO_CONTENT_TYPE "text/plain" /* RFC 2045 clause 5.2 */

static const char last_left[] = "the last party has left";

void report_init(struct reporter *reporter, cloudli_clif *clif)
{
    static const cloudli_clif_statistics empty = CLOUDLI_CLIF_STATISTICS_INIT;

    memset(reporter, 0, sizeof(*reporter));
    reporter->clif = clif;
    reporter->seen = empty;
    if (cloudli_clif_stats(clif, &reporter->seen) != CLOUDLI_OK)
        reporter->seen = empty;
}

void report_refused(struct reporter *reporter, int status)
{
    if (reporter->refused++ == 0 || reporter->status == CLOUDLI_ERR_IDENTITY)
        reporter->status = status;
}

/* After each call: notes what came of it. */
static void settle(struct reporter *reporter, struct communication *about,
                   int rv)
{
    cloudli_clif_statistics now = CLOUDLI_CLIF_STATISTICS_INIT;

    if (rv != CLOUDLI_OK)
        report_refused(reporter, rv);
    if (cloudli_clif_stats(reporter->clif, &now) != CLOUDLI_OK)
        return;
    about->iri += now.iri_accepted - reporter->seen.iri_accepted;
    about->cc += now.cc_accepted - reporter->seen.cc_accepted;
    reporter->seen = now;
}

static cloudli_bytes sdp_of(const struct description *description)
{
    if (description == NULL)
        return (cloudli_bytes){NULL, 0};
    return (cloudli_bytes){description->text, description->len};
}

static int begin_call(struct reporter *reporter, struct dialog *dialog,
                      const cloudli_party parties[2])
{
    cloudli_call_info info = CLOUDLI_CALL_INFO_INIT;

    info.caller = &parties[SIDE_CALLER];
    info.callee = &parties[SIDE_CALLEE];
    info.signalling = CLOUDLI_SIGNALLING_SIP;
    return cloudli_call_begin(&dialog->call, reporter->clif, &info, NULL);
}

static int begin_message(struct reporter *reporter, struct dialog *dialog,
                         const cloudli_party parties[2], const struct sip *sip)
{
    cloudli_message_info info = CLOUDLI_MESSAGE_INFO_INIT;
    char *type = NULL;
    int rv;

    if (sip->content_type.len > 0)
        type =
            strndup((const char *)sip->content_type.ptr, sip->content_type.len);
    info.sender = &parties[SIDE_CALLER];
    info.recipients = &parties[SIDE_CALLEE];
    info.recipient_count = 1;
    info.content_type = type == NULL ? NO_CONTENT_TYPE : type;
    info.content = sip->body;
    info.signalling = CLOUDLI_SIGNALLING_SIP;
    rv = cloudli_message_begin(&dialog->message, reporter->clif, &info, NULL);
    free(type);
    return rv;
}

static struct room *find_room(const struct reporter *reporter, const char *uri)
{
    struct room *room = reporter->rooms;

    while (room != NULL && strcmp(room->uri, uri) != 0)
        room = room->next;
    return room;
}

/* The first who comes in is the initiator; whom the conference itself calls
 * is not. */
static int begin_room(struct reporter *reporter, const struct dialog *dialog,
                      const cloudli_party parties[2],
                      const cloudli_identity *uri, struct room **out)
{
    cloudli_conference_info info = CLOUDLI_CONFERENCE_INFO_INIT;
    struct room *room = calloc(1, sizeof(*room));
    int rv;

    if (room == NULL)
        return CLOUDLI_ERR_NOMEM;
    memcpy(room->uri, uri->text, sizeof(room->uri));
    info.uri = room->uri;
    info.initiator = dialog->user == SIDE_CALLER ? &parties[SIDE_CALLER] : NULL;
    info.signalling = CLOUDLI_SIGNALLING_SIP;
    rv = cloudli_conference_begin(&room->handle, reporter->clif, &info, NULL);
    if (rv != CLOUDLI_OK) {
        free(room);
        return rv;
    }
    room->next = reporter->rooms;
    reporter->rooms = room;
    *out = room;
    return CLOUDLI_OK;
}

static void free_room(struct reporter *reporter, struct room *room)
{
    struct room **link = &reporter->rooms;

    while (*link != room)
        link = &(*link)->next;
    *link = room->next;
    cloudli_conference_free(room->handle);
    free(room);
}

/* A party joins. If both sides have told their media already, the conference
 * knows them from the start. */
static int begin_leg(struct reporter *reporter, struct dialog *dialog,
                     cloudli_party parties[2])
{
    cloudli_identity uri = CLOUDLI_IDENTITY_INIT;
    cloudli_party *user = &parties[dialog->user];
    struct room *room;
    int rv;

    rv = cloudli_identity_parse(&uri, parties[1 - dialog->user].identities[0],
                                NULL);
    if (rv != CLOUDLI_OK)
        return rv;
    room = find_room(reporter, uri.text);
    if (room == NULL)
        rv = begin_room(reporter, dialog, parties, &uri, &room);
    if (rv != CLOUDLI_OK)
        return rv;

    user->user_sdp = sdp_of(dialog->pending[dialog->user]);
    user->server_sdp = sdp_of(dialog->pending[1 - dialog->user]);
    rv = cloudli_conference_join(room->handle, user, &dialog->party);
    if (rv == CLOUDLI_OK) {
        room->legs++;
        dialog->room = room;
        dialog->told = dialog->pending[dialog->user] != NULL;
    } else if (room->legs == 0) {
        free_room(reporter, room);
    }
    return rv;
}

void report_begin(struct reporter *reporter, struct dialog *dialog,
                  const struct sip *sip)
{
    /* Who is who: the sender as the proxy has authenticated him, and whom he
     * asked the proxy for. */
    const char *identities[2] = {dialog->from, dialog->uri};
    cloudli_party parties[2] = {CLOUDLI_PARTY_INIT, CLOUDLI_PARTY_INIT};
    int rv;

    for (size_t side = 0; side < 2; side++) {
        parties[side].identities = &identities[side];
        parties[side].identity_count = 1;
    }
    if (dialog->about->kind == COMMUNICATION_CALL)
        rv = begin_call(reporter, dialog, parties);
    else if (dialog->about->kind == COMMUNICATION_LEG)
        rv = begin_leg(reporter, dialog, parties);
    else
        rv = begin_message(reporter, dialog, parties, sip);
    settle(reporter, dialog->about, rv);
}

void report_signal(struct reporter *reporter, struct dialog *dialog,
                   uint32_t side, uint32_t direction,
                   const struct packet *packet)
{
    cloudli_signal signal = CLOUDLI_SIGNAL_INIT;
    int rv;

    signal.party = side;
    signal.direction = direction;
    signal.source = packet->source;
    signal.destination = packet->destination;
    signal.message = packet->payload;
    if (dialog->call != NULL) {
        rv = cloudli_call_signalling(dialog->call, &signal);
    } else if (dialog->message != NULL) {
        rv = cloudli_message_signalling(dialog->message, &signal);
    } else if (dialog->room != NULL && side == dialog->user) {
        signal.party = dialog->party;
        rv = cloudli_conference_signalling(dialog->room->handle, &signal);
    } else {
        return; /* between the proxy and the conference, or not taken */
    }
    settle(reporter, dialog->about, rv);
}

void report_media(struct reporter *reporter, struct dialog *dialog,
                  const struct stream_match *match, const struct packet *packet)
{
    cloudli_media media = match->media;
    int rv;

    media.frame = CLOUDLI_FRAME_IP;
    if (dialog->call != NULL) {
        /* The server sees it first on the leg of the one who sends it. */
        media.party = 1 - match->receiver;
        rv = cloudli_call_media(dialog->call, &media, CLOUDLI_FROM_PARTY,
                                packet->ip.ptr, packet->ip.len);
    } else if (dialog->room != NULL) {
        const uint32_t direction = match->receiver == dialog->user
                                       ? CLOUDLI_TO_PARTY
                                       : CLOUDLI_FROM_PARTY;

        media.party = dialog->party;
        rv = cloudli_conference_media(dialog->room->handle, &media, direction,
                                      packet->ip.ptr, packet->ip.len);
    } else {
        return;
    }
    settle(reporter, dialog->about, rv);
}

void report_modify(struct reporter *reporter, struct dialog *dialog,
                   uint32_t what)
{
    cloudli_party party = CLOUDLI_PARTY_INIT;

    if (dialog->room == NULL)
        return;
    party.user_sdp = sdp_of(dialog->current[dialog->user]);
    party.server_sdp = sdp_of(dialog->current[1 - dialog->user]);
    settle(reporter, dialog->about,
           cloudli_conference_modify(dialog->room->handle, dialog->party, what,
                                     &party));
}

void report_leave(struct reporter *reporter, struct dialog *dialog)
{
    if (dialog->room != NULL)
        settle(reporter, dialog->about,
               cloudli_conference_leave(dialog->room->handle, dialog->party));
}

void report_message_end(struct reporter *reporter, struct dialog *dialog,
                        uint32_t outcome)
{
    if (dialog->message == NULL)
        return;
    settle(reporter, dialog->about,
           cloudli_message_end(dialog->message, outcome));
    cloudli_message_free(dialog->message);
    dialog->message = NULL;
}

static void release_room(struct reporter *reporter, struct dialog *dialog)
{
    struct room *room = dialog->room;

    if (--room->legs > 0)
        return;
    if (dialog->over)
        settle(reporter, dialog->about,
               cloudli_conference_end(room->handle, last_left));
    free_room(reporter, room);
}

void report_release(struct reporter *reporter, struct dialog *dialog)
{
    if (dialog->call != NULL) {
        if (dialog->over)
            settle(reporter, dialog->about, cloudli_call_end(dialog->call));
        cloudli_call_free(dialog->call);
    }
    cloudli_message_free(dialog->message);
    if (dialog->room != NULL)
        release_room(reporter, dialog);
    dialog->call = NULL;
    dialog->message = NULL;
    dialog->room = NULL;
}
