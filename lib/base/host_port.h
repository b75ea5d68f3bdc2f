/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A host with or without a port, taken apart. */
#ifndef CLOUDLI_BASE_HOST_PORT_H
#define CLOUDLI_BASE_HOST_PORT_H

#include <stddef.h>
#include <stdint.h>

/* Longest host name or address, with its NUL. */
#define CLOUDLI__HOST_MAX 254

/*
 * "HOST", "HOST:PORT", "[IPv6]", "[IPv6]:PORT", or an IPv6 address as it is.
 * port stays what it was if there is none in the text. 1 if it can be one; it
 * is not looked at whether the host is.
 */
int cloudli__host_port(const char *text, char host[CLOUDLI__HOST_MAX],
                       uint32_t *port);

#endif
