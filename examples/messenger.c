/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A messaging server that embeds the library. A message begins when it is
 * accepted and ends when it is known what became of it; what happens to it
 * later (edited, read, fetched again) is reported on the same handle.
 *
 *   messenger STATE_DIR CERTIFICATE_DIR
 */
#include "embedder.h"

#include <stdio.h>

/* Jean writes to Greg and Peter, who know of one another: a group. */
static void hold_chat(cloudli_clif *clif)
{
    static const char *const jean_is[] = {"sip:jean@mccloud.example"};
    static const char *const greg_is[] = {"sip:greg@mccloud.example"};
    static const char *const peter_is[] = {"sip:peter@mccloud.example",
                                           "peter@mccloud.example"};
    cloudli_party jean = CLOUDLI_PARTY_INIT;
    cloudli_party others[2] = {CLOUDLI_PARTY_INIT, CLOUDLI_PARTY_INIT};
    cloudli_message_info info = CLOUDLI_MESSAGE_INFO_INIT;
    cloudli_event event = CLOUDLI_EVENT_INIT;
    cloudli_message *message;

    jean.identities = jean_is;
    jean.identity_count = 1;
    others[0].identities = greg_is;
    others[0].identity_count = 1;
    others[1].identities = peter_is;
    others[1].identity_count = 2;

    info.sender = &jean;
    info.recipients = others;
    info.recipient_count = 2;
    info.group = 1;
    info.message_id = "m-1";
    info.content_type = "text/plain;charset=utf-8";
    info.content = cloudli_bytes_of("See you at ten.");
    embedder_check(cloudli_message_begin(&message, clif, &info, NULL),
                   "accepted");
    embedder_check(cloudli_message_end(message, CLOUDLI_MESSAGE_DELIVERED),
                   "delivered");

    event.what = CLOUDLI_MESSAGE_READ_REPORT; /* by party 1: Greg */
    event.outcome = CLOUDLI_OUTCOME_SUCCEEDED;
    embedder_check(cloudli_message_event(message, 1, &event, NULL, NULL),
                   "read");

    event.what = CLOUDLI_MESSAGE_EDIT; /* by party 0: its sender */
    event.content_type = info.content_type;
    event.content = cloudli_bytes_of("See you at eleven.");
    embedder_check(cloudli_message_event(message, 0, &event, NULL, NULL),
                   "edited");
    cloudli_message_free(message);
}

int main(int argc, char **argv)
{
    cloudli_clif *clif = embedder_open(argc, argv);

    hold_chat(clif);
    printf("A message was sent to two, read by one, and edited.\n");
    return embedder_close(clif);
}
