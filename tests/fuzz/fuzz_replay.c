/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A frame, and the SIP and SDP in it, are read or refused; all that is found
 * lies inside the frame. */
#include "packet.h"
#include "sdp.h"
#include "sip.h"

#include <stdlib.h>

static cloudli_bytes frame;

static void inside(cloudli_bytes part)
{
    if (part.ptr != NULL &&
        (part.ptr < frame.ptr || part.len > frame.len ||
         (size_t)(part.ptr - frame.ptr) > frame.len - part.len))
        abort();
}

static void read_sip(cloudli_bytes message)
{
    struct sip sip;
    struct sdp sdp;

    if (sip_parse(&sip, message) != NULL)
        return;
    if (!sip_is(message) || sip.call_id.len == 0 || sip.from.len == 0)
        abort();
    inside(sip.uri);
    inside(sip.from);
    inside(sip.from_tag);
    inside(sip.to);
    inside(sip.to_tag);
    inside(sip.call_id);
    inside(sip.content_type);
    inside(sip.body);
    inside(sip_uri_user(sip.from));
    if (!sdp_parse(&sdp, sip.body))
        return;
    if (sdp.count > SDP_MEDIA_MAX || !sdp_same(&sdp, &sdp))
        abort();
    for (size_t i = 0; i < sdp.count; i++)
        inside(sdp.media[i].line);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct packet packet;

    frame = (cloudli_bytes){data, size};
    packet_parse(&packet, data, size, size);
    inside(packet.ip);
    inside(packet.payload);
    if (packet.kind == PACKET_UDP)
        read_sip(packet.payload);
    read_sip(frame); /* without the hurdle of the headers before it */
    return 0;
}
