/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A file store that embeds the library: a session of one user, an upload whose
 * bytes are handed over as they pass, a link to it, and somebody who follows
 * that link. No standard tells of file sharing; docs/mapping.md says how it is
 * told. An event that concerns somebody else names him in others.
 *
 *   fileshare STATE_DIR CERTIFICATE_DIR
 */
#include "embedder.h"

#include <stdio.h>
#include <string.h>

#define BLOCKS 100

static void user_is(cloudli_party *party, const char *const *identity)
{
    party->identities = identity;
    party->identity_count = 1;
}

static void upload(cloudli_share *share, cloudli_event *event)
{
    cloudli_content_part part = CLOUDLI_CONTENT_PART_INIT;
    cloudli_content *content;
    char block[4096];

    event->what = CLOUDLI_SHARE_UPLOAD;
    event->title = "map.png";
    embedder_check(cloudli_share_event(share, event, &content, NULL),
                   "an upload");
    part.content_type = "image/png";
    embedder_check(cloudli_content_begin_part(content, &part), "a file");
    memset(block, 'm', sizeof(block));
    for (int i = 0; i < BLOCKS; i++)
        embedder_check(cloudli_content_write(content, block, sizeof(block)),
                       "a block");
    embedder_check(cloudli_content_end(content), "the end of a file");
    cloudli_content_free(content);
}

int main(int argc, char **argv)
{
    static const char *const jean_is[] = {"sip:jean@mccloud.example"};
    static const char *const greg_is[] = {"sip:greg@mccloud.example"};
    const cloudli_property link = {"link", "https://mccloud.example/s/1"};
    cloudli_clif *clif = embedder_open(argc, argv);
    cloudli_party jean = CLOUDLI_PARTY_INIT, greg = CLOUDLI_PARTY_INIT;
    cloudli_session_info info = CLOUDLI_SESSION_INFO_INIT;
    cloudli_event event = CLOUDLI_EVENT_INIT;
    cloudli_share *share;

    user_is(&jean, jean_is);
    user_is(&greg, greg_is);
    info.user = &jean;
    event.outcome = CLOUDLI_OUTCOME_SUCCEEDED;
    event.item = "file-1";
    embedder_check(cloudli_share_begin(&share, clif, &info, NULL), "a session");
    upload(share, &event);
    event.what = CLOUDLI_SHARE_LINK_CREATED;
    event.properties = &link;
    event.property_count = 1;
    embedder_check(cloudli_share_event(share, &event, NULL, NULL), "a link");
    embedder_check(cloudli_share_end(share), "the end of a session");
    cloudli_share_free(share);

    /* Greg follows the link: his session, and Jean's link. */
    info.user = &greg;
    event.what = CLOUDLI_SHARE_LINK_OPENED;
    event.others = &jean;
    event.other_count = 1;
    embedder_check(cloudli_share_begin(&share, clif, &info, NULL), "a session");
    embedder_check(cloudli_share_event(share, &event, NULL, NULL),
                   "a link that is followed");
    embedder_check(cloudli_share_end(share), "the end of a session");
    cloudli_share_free(share);
    printf("A file of %d KiB was stored, and its link followed.\n", BLOCKS * 4);
    return embedder_close(clif);
}
