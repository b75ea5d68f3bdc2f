/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Anything is read as a SIP message; what is found lies within it, and so does
 * what its SDP names. */
#include "comm/sip_parse.h"
#include "comm/sip_sdp.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void within(cloudli_bytes whole, cloudli_bytes part)
{
    if (part.len == 0)
        return;
    if (part.ptr < whole.ptr || part.len > whole.len ||
        part.ptr + part.len > whole.ptr + whole.len)
        abort();
}

static void check_sdp(cloudli_bytes text)
{
    struct cloudli__sdp sdp;

    if (!cloudli__sdp_parse(&sdp, text))
        return;
    if (sdp.count > CLOUDLI__SDP_MEDIA_MAX)
        abort();
    for (uint32_t i = 0; i < sdp.count; i++) {
        within(text, sdp.media[i].line);
        if (sdp.media[i].media.port > 65535 ||
            sdp.media[i].control.port > 65535 || sdp.media[i].line.len == 0)
            abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const cloudli_bytes whole = {data, size};
    struct cloudli__sip sip;

    check_sdp(whole);
    if (cloudli__sip_parse(&sip, whole) != NULL)
        return 0;
    for (uint32_t place = 0; place < CLOUDLI__SIP_PLACES; place++) {
        for (uint32_t i = 0; i < sip.names[place].count; i++)
            within(whole, sip.names[place].uris[i]);
    }
    within(whole, sip.from_tag);
    within(whole, sip.to_tag);
    within(whole, sip.call_id);
    within(whole, sip.branch);
    within(whole, sip.session_id);
    within(whole, sip.refer_to);
    within(whole, sip.referred_by);
    within(whole, sip.replaces);
    within(whole, sip.body);
    if (sip.call_id.len == 0 || sip.names[CLOUDLI__SIP_FROM].count != 1)
        abort();
    check_sdp(sip.body);
    return 0;
}
