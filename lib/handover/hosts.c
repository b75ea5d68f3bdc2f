/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "handover/hosts.h"

#include "base/host_port.h"
#include "base/memory.h"

#include <string.h>

static int add(struct cloudli__hosts *hosts, const char *name, uint32_t port)
{
    struct cloudli__host *host = &hosts->list[hosts->count];

    host->port = port;
    host->name = cloudli__strdup(name);
    if (host->name == NULL)
        return CLOUDLI_ERR_NOMEM;
    hosts->count++;
    return CLOUDLI_OK;
}

int cloudli__hosts_init(struct cloudli__hosts *hosts,
                        const struct cloudli__link_config *config)
{
    int rv;

    memset(hosts, 0, sizeof(*hosts));
    hosts->look = INT64_MAX;
    hosts->probe.fd = -1;
    if (config->fallback_count > CLOUDLI_HOSTS_MAX - 1)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    rv = add(hosts, config->host, config->port);
    for (size_t i = 0; rv == CLOUDLI_OK && i < config->fallback_count; i++) {
        char name[CLOUDLI__HOST_MAX];
        uint32_t port = config->port;

        if (!cloudli__host_port(config->fallbacks[i], name, &port))
            return CLOUDLI_ERR_INVALID_ARGUMENT;
        rv = add(hosts, name, port);
    }
    return rv;
}

void cloudli__hosts_dispose(struct cloudli__hosts *hosts)
{
    cloudli__probe_drop(&hosts->probe);
    for (size_t i = 0; i < hosts->count; i++)
        cloudli__free_string(hosts->list[i].name);
    hosts->count = 0;
}

int cloudli__hosts_are(const struct cloudli__hosts *hosts,
                       const struct cloudli__link_config *config)
{
    struct cloudli__hosts others;
    int same = cloudli__hosts_init(&others, config) == CLOUDLI_OK &&
               others.count == hosts->count;

    for (size_t i = 0; same && i < hosts->count; i++)
        same = others.list[i].port == hosts->list[i].port &&
               strcmp(others.list[i].name, hosts->list[i].name) == 0;
    cloudli__hosts_dispose(&others);
    return same;
}

void cloudli__hosts_first(struct cloudli__hosts *hosts)
{
    cloudli__probe_drop(&hosts->probe);
    hosts->at = 0;
    hosts->look = INT64_MAX;
}

void cloudli__hosts_next(struct cloudli__hosts *hosts)
{
    const size_t next = hosts->at + 1;

    cloudli__hosts_first(hosts);
    if (next < hosts->count)
        hosts->at = next;
}

void cloudli__hosts_up(struct cloudli__hosts *hosts, cloudli_time now,
                       cloudli_time after)
{
    for (size_t i = 0; i < hosts->count; i++)
        hosts->list[i].said[0] = '\0';
    hosts->look = hosts->at == 0 ? INT64_MAX : now + after;
}

int cloudli__hosts_look(struct cloudli__hosts *hosts, int wake,
                        cloudli_time now, cloudli_time after)
{
    const struct cloudli__host *first = &hosts->list[0];

    switch (cloudli__probe_step(&hosts->probe, first->name, first->port, wake,
                                now)) {
    case CLOUDLI__PROBE_FOUND:
        hosts->look = INT64_MAX;
        return 1;
    case CLOUDLI__PROBE_NOBODY:
        hosts->look = now + after;
        return 0;
    default:
        hosts->look = now + CLOUDLI__PROBE_INTERVAL;
        return 0;
    }
}
