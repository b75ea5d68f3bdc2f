/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A provider of telepresence, with what belongs to it: calls, messages, files
 * and a help desk that can be called. It has the media in clear.
 */
#include "usecase_provider.h"

#include <stdio.h>
#include <string.h>

/* A party of the service, in memory of its own. */
struct user {
    cloudli_party party;
    const char *identities[1];
    char name[NAME_SIZE];
    char sdp[512];
};

static const struct media_line {
    const char *stream;
    const char *line;
    uint32_t kind;
} media_lines[PACKET_STREAMS] = {
    {"audio", "m=audio 40000 RTP/AVP 0\r\n", CLOUDLI_MEDIA_AUDIO},
    {"video", "m=video 40002 RTP/AVP 96\r\n", CLOUDLI_MEDIA_VIDEO},
    {"map", "m=application 40004 RTP/AVP 97\r\n", CLOUDLI_MEDIA_DATA},
    {"picture", "m=application 40006 RTP/AVP 98\r\n", CLOUDLI_MEDIA_DATA},
    {"text", "m=application 40008 RTP/AVP 99\r\n", CLOUDLI_MEDIA_DATA},
};

#define NO_MEDIA UINT32_MAX /* nothing is said of his media */

static void user_is(struct user *user, const struct provider *p,
                    const struct story_person *who, uint32_t streams)
{
    memset(user, 0, sizeof(*user));
    user->party.size = sizeof(user->party);
    user->party.identities = user->identities;
    user->party.identity_count = 1;
    user->identities[0] = user->name;
    (void)snprintf(user->name, sizeof(user->name), "sip:%s@%s", who->name,
                   p->domain);
    if (streams == NO_MEDIA)
        return;
    (void)snprintf(user->sdp, sizeof(user->sdp),
                   "v=0\r\no=- 1 1 IN IP4 192.0.2.%u\r\ns=-\r\n"
                   "c=IN IP4 192.0.2.%u\r\nt=0 0\r\n",
                   (unsigned int)who->host, (unsigned int)who->host);
    for (uint32_t i = 0; i < PACKET_STREAMS; i++) {
        if ((streams & 1u << i) != 0)
            strncat(user->sdp, media_lines[i].line,
                    sizeof(user->sdp) - strlen(user->sdp) - 1);
    }
    user->party.user_sdp = cloudli_bytes_of(user->sdp);
}

/* Between the service and its users all may be encrypted; it decrypts. */
static cloudli_circumstances circumstances_of(const struct provider *p)
{
    cloudli_circumstances c = CLOUDLI_CIRCUMSTANCES_INIT;

    if (p->story->encrypted)
        c.encryption = CLOUDLI_CONTENT_DECRYPTED;
    return c;
}

static void begin(struct provider *p, struct room *room, const char *host)
{
    const cloudli_circumstances circumstances = circumstances_of(p);
    cloudli_conference_info info = CLOUDLI_CONFERENCE_INFO_INIT;
    char uri[NAME_SIZE];
    struct user user;

    user_is(&user, p, story_person(host), NO_MEDIA);
    (void)snprintf(uri, sizeof(uri), "sip:%s@%s", room->name, p->domain);
    info.uri = uri;
    info.initiator = &user.party;
    info.circumstances = &circumstances;
    check(cloudli_conference_begin(&room->conf, p->clif, &info, NULL),
          "a conference");
}

static void join(struct provider *p, struct room *room, struct member *m)
{
    struct user user;

    if (m->invited) {
        m->invited = 0;
        check(cloudli_conference_admit(room->conf, m->number, m->number),
              "an invited party");
        return;
    }
    user_is(&user, p, m->person, m->streams);
    check(cloudli_conference_join(room->conf, &user.party, &m->number),
          "a party");
}

static void modify(struct provider *p, struct room *room, struct member *m,
                   uint32_t what)
{
    struct user user;

    user_is(&user, p, m->person, m->streams);
    check(cloudli_conference_modify(room->conf, m->number, what, &user.party),
          "a change of media");
}

void service_conference(struct provider *p, struct room *room, struct member *m,
                        const struct story_step *step)
{
    cloudli_conference_booking booking = CLOUDLI_CONFERENCE_BOOKING_INIT;
    struct user user;

    if (room->conf == NULL)
        begin(p, room, step->who);
    switch (step->what) {
    case STORY_INVITE:
        user_is(&user, p, m->person, 1);
        m->invited = 1;
        check(cloudli_conference_invite(room->conf, &user.party,
                                        CLOUDLI_CONFERENCE_INVITED, &m->number),
              "an invitation");
        break;
    case STORY_BOOK:
        booking.start = cloudli_time_now();
        booking.end = booking.start + 3600 * CLOUDLI_SECOND;
        check(cloudli_conference_book(room->conf, &booking), "a booking");
        break;
    case STORY_JOIN:
        join(p, room, m);
        break;
    case STORY_LEAVE:
        check(cloudli_conference_leave(room->conf, m->number), "a leave");
        break;
    case STORY_ADD:
        modify(p, room, m, CLOUDLI_MODIFICATION_ADD);
        break;
    case STORY_REMOVE:
        modify(p, room, m, CLOUDLI_MODIFICATION_REMOVE);
        break;
    default: /* STORY_END */
        check(cloudli_conference_end_by(room->conf, m->number, step->occasion),
              "the end of a conference");
        cloudli_conference_free(room->conf);
        room->conf = NULL;
    }
}

/* A packet as the server has it: decrypted. */
static void make_clear(uint8_t bytes[PACKET_SIZE], cloudli_media *media,
                       const struct packet *packet)
{
    const struct media_line *line = &media_lines[packet_stream(packet->stream)];
    struct packet clear = *packet;

    clear.encrypted = 0;
    packet_make(bytes, &clear);
    media->kind = line->kind;
    media->stream_id = cloudli_bytes_of(line->stream);
}

void service_media(struct provider *p, struct room *room,
                   const struct member *m, const struct packet *packet)
{
    cloudli_media media = CLOUDLI_MEDIA_INIT;
    uint8_t bytes[PACKET_SIZE];

    (void)p;
    make_clear(bytes, &media, packet);
    media.party = m->number;
    check(cloudli_conference_media(room->conf, &media, CLOUDLI_FROM_PARTY,
                                   bytes, sizeof(bytes)),
          "media of a conference");
}

cloudli_call *service_call_begin(struct provider *p,
                                 const struct story_step *step)
{
    const cloudli_circumstances circumstances = circumstances_of(p);
    cloudli_call_info info = CLOUDLI_CALL_INFO_INIT;
    cloudli_event event = CLOUDLI_EVENT_INIT;
    struct user caller, callee;
    cloudli_call *call;

    user_is(&caller, p, story_person(step->who), 1);
    user_is(&callee, p, story_person(step->with), 1);
    info.caller = &caller.party;
    info.callee = &callee.party;
    info.signalling = CLOUDLI_SIGNALLING_EVENTS;
    info.circumstances = &circumstances;
    check(cloudli_call_begin(&call, p->clif, &info, NULL), "a call");
    event.what = CLOUDLI_CALL_RING;
    check(cloudli_call_event(call, CLOUDLI_CALLEE, &event, NULL, NULL), "ring");
    event.what = CLOUDLI_CALL_ANSWER;
    check(cloudli_call_event(call, CLOUDLI_CALLEE, &event, NULL, NULL),
          "an answer");
    return call;
}

void service_call_media(cloudli_call *call, uint32_t party,
                        const struct packet *packet)
{
    cloudli_media media = CLOUDLI_MEDIA_INIT;
    uint8_t bytes[PACKET_SIZE];

    make_clear(bytes, &media, packet);
    media.party = party;
    check(cloudli_call_media(call, &media, CLOUDLI_FROM_PARTY, bytes,
                             sizeof(bytes)),
          "media of a call");
}

void service_call_end(cloudli_call *call)
{
    check(cloudli_call_end(call), "the end of a call");
    cloudli_call_free(call);
}

void service_message(struct provider *p, const struct story_step *step)
{
    const cloudli_circumstances circumstances = circumstances_of(p);
    cloudli_message_info info = CLOUDLI_MESSAGE_INFO_INIT;
    struct user from, to;
    cloudli_message *message;
    char text[NAME_SIZE];

    user_is(&from, p, story_person(step->who), NO_MEDIA);
    user_is(&to, p, story_person(step->with), NO_MEDIA);
    (void)snprintf(text, sizeof(text), "%s/text/%s/0", step->who,
                   step->occasion);
    info.sender = &from.party;
    info.recipients = &to.party;
    info.recipient_count = 1;
    info.content_type = "text/plain;charset=utf-8";
    info.content = cloudli_bytes_of(text);
    info.circumstances = &circumstances;
    check(cloudli_message_begin(&message, p->clif, &info, NULL), "a message");
    check(cloudli_message_end(message, CLOUDLI_MESSAGE_DELIVERED),
          "a message's end");
    cloudli_message_free(message);
}

void service_upload(struct provider *p, const struct story_step *step)
{
    const cloudli_circumstances circumstances = circumstances_of(p);
    cloudli_session_info info = CLOUDLI_SESSION_INFO_INIT;
    cloudli_event event = CLOUDLI_EVENT_INIT;
    struct user user;
    cloudli_share *share;
    char text[NAME_SIZE];

    user_is(&user, p, story_person(step->who), NO_MEDIA);
    (void)snprintf(text, sizeof(text), "%s/file/%s/0", step->who,
                   step->occasion);
    info.user = &user.party;
    info.circumstances = &circumstances;
    check(cloudli_share_begin(&share, p->clif, &info, NULL), "a file store");
    event.what = CLOUDLI_SHARE_UPLOAD;
    event.outcome = CLOUDLI_OUTCOME_SUCCEEDED;
    event.item = "file-1";
    event.content_type = "image/png";
    event.content = cloudli_bytes_of(text);
    check(cloudli_share_event(share, &event, NULL, NULL), "an upload");
    check(cloudli_share_end(share), "the end of a session");
    cloudli_share_free(share);
}
