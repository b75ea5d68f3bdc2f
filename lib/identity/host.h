/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Hosts inside other identities, and IP addresses. */
#ifndef CLOUDLI_IDENTITY_HOST_H
#define CLOUDLI_IDENTITY_HOST_H

#include "identity/spelling.h"

/* A domain name: lower case, no dot at the end, international parts as A-labels
 * (RFC 5891 clause 5, with the mapping of UTS 46). dot: a final one is allowed,
 * which names the root and nothing else (RFC 1034 clause 3.1). */
int cloudli__canon_domain(struct cloudli__canon *canon,
                          struct cloudli__span text, int dot);

/* A domain name, an IPv4 address or an IPv6 address in brackets, as in a SIP
 * URI (RFC 3261 clause 25.1, host). */
int cloudli__canon_host(struct cloudli__canon *canon,
                        struct cloudli__span text);

/* HOST or HOST:PORT; port->ptr is NULL without one. */
void cloudli__split_port(struct cloudli__span text, struct cloudli__span *host,
                         struct cloudli__span *port);

/* Appends ":" and the port of split_port, but for the default (0: none). */
int cloudli__canon_port(struct cloudli__canon *canon, struct cloudli__span port,
                        uint32_t default_port);

/* Reads an address; v4 addresses mapped into v6 become v4 (RFC 4291 clause
 * 2.5.5.2). len becomes 4 or 16. */
int cloudli__ip_read(struct cloudli__canon *canon, struct cloudli__span text,
                     uint8_t address[16], size_t *len);

/* Appends an address of 4 bytes, or of 16 in the form of RFC 5952. */
void cloudli__canon_ip(struct cloudli__canon *canon, const uint8_t address[16],
                       size_t len);

#endif
