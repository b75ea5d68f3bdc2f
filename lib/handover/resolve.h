/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Addresses of a host, without making the dispatcher wait. An IP literal is
 * known at once. A name is looked up by a thread of its own, for the system's
 * resolver blocks: it may take half a minute, and cannot be called off. A
 * lookup that nobody wants any more ends in its own time and is dropped.
 */
#ifndef CLOUDLI_HANDOVER_RESOLVE_H
#define CLOUDLI_HANDOVER_RESOLVE_H

#include <cloudli/status.h>
#include <netdb.h>

struct cloudli__lookup;

/* Begins. wake is an eventfd that is written to when the result is there; it
 * may be closed before. With thread 0 a name is not looked up: *out is NULL
 * then. CLOUDLI_ERR_NOMEM, CLOUDLI_ERR_SYSTEM. */
int cloudli__lookup_begin(struct cloudli__lookup **out, const char *host,
                          uint32_t port, int wake, int thread);

/* 0: not there yet; 1: *list is the addresses, valid until the lookup is
 * dropped; CLOUDLI_ERR_CONNECT with a sentence: there are none. */
int cloudli__lookup_result(struct cloudli__lookup *lookup,
                           const struct addrinfo **list, cloudli_error *err);

/* NULL is fine. */
void cloudli__lookup_drop(struct cloudli__lookup *lookup);

#endif
