/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/host_port.h"

#include <string.h>

static int read_port(const char *text, uint32_t *port)
{
    uint32_t value = 0;
    size_t len = 0;

    for (; text[len] >= '0' && text[len] <= '9' && len < 6; len++)
        value = value * 10 + (uint32_t)(text[len] - '0');
    if (len == 0 || text[len] != '\0' || value == 0 || value > 65535)
        return 0;
    *port = value;
    return 1;
}

int cloudli__host_port(const char *text, char host[CLOUDLI__HOST_MAX],
                       uint32_t *port)
{
    const int bracket = text[0] == '[';
    const char *end = strchr(text, bracket ? ']' : ':');
    size_t len;

    if (bracket && end == NULL)
        return 0;
    if (!bracket && end != NULL && strchr(end + 1, ':') != NULL)
        end = NULL; /* an IPv6 address */
    if (bracket)
        text++;
    len = end == NULL ? strlen(text) : (size_t)(end - text);
    if (len == 0 || len >= CLOUDLI__HOST_MAX)
        return 0;
    memcpy(host, text, len);
    host[len] = '\0';
    if (bracket)
        end++;
    if (end == NULL || *end == '\0')
        return 1;
    return *end == ':' && read_port(end + 1, port);
}
