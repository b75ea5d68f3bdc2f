/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Services without a standard: a user's session and the events in it. They
 * differ by their rules and properties in warrant/mapping.h, and by nothing
 * else; cloudli_share and the like are this under another name.
 */
#ifndef CLOUDLI_COMM_SERVICE_H
#define CLOUDLI_COMM_SERVICE_H

#include "comm/telling.h"

struct cloudli__service;

int cloudli__service_begin(struct cloudli__service **out, uint32_t service,
                           cloudli_clif *clif, const cloudli_session_info *info,
                           cloudli_error *err);
int cloudli__service_event(struct cloudli__service *session, uint32_t service,
                           const cloudli_event *event,
                           cloudli_content **content, cloudli_error *err);
int cloudli__service_moved(struct cloudli__service *session,
                           const cloudli_circumstances *circumstances);
int cloudli__service_end(struct cloudli__service *session);
void cloudli__service_free(struct cloudli__service *session);

/* The public calls of one service. */
#define CLOUDLI__SERVICE_CALLS(name, bit)                                      \
    int cloudli_##name##_begin(cloudli_##name **out, cloudli_clif *clif,       \
                               const cloudli_session_info *info,               \
                               cloudli_error *err)                             \
    {                                                                          \
        return cloudli__service_begin((struct cloudli__service **)out, bit,    \
                                      clif, info, err);                        \
    }                                                                          \
    int cloudli_##name##_moved(cloudli_##name *session,                        \
                               const cloudli_circumstances *circumstances)     \
    {                                                                          \
        return cloudli__service_moved((struct cloudli__service *)session,      \
                                      circumstances);                          \
    }                                                                          \
    int cloudli_##name##_end(cloudli_##name *session)                          \
    {                                                                          \
        return cloudli__service_end((struct cloudli__service *)session);       \
    }                                                                          \
    void cloudli_##name##_free(cloudli_##name *session)                        \
    {                                                                          \
        cloudli__service_free((struct cloudli__service *)session);             \
    }

#define CLOUDLI__SERVICE_EVENT(name, bit)                                      \
    int cloudli_##name##_event(cloudli_##name *session,                        \
                               const cloudli_event *event,                     \
                               cloudli_content **content, cloudli_error *err)  \
    {                                                                          \
        return cloudli__service_event((struct cloudli__service *)session, bit, \
                                      event, content, err);                    \
    }

#endif
