/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/service.h"

#include <cloudli/p2p.h>

CLOUDLI__SERVICE_CALLS(p2p, CLOUDLI_SERVICE_P2P)

int cloudli_p2p_event(cloudli_p2p *session, const cloudli_event *event,
                      cloudli_error *err)
{
    return cloudli__service_event((struct cloudli__service *)session,
                                  CLOUDLI_SERVICE_P2P, event, NULL, err);
}
