/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The records of Internet access (ETSI TS 102 232-3), made of what a session
 * remembers. All with its lock held.
 */
#ifndef CLOUDLI_COMM_ACCESS_RECORDS_H
#define CLOUDLI_COMM_ACCESS_RECORDS_H

#include "comm/telling.h"

#include <cloudli/access.h>

struct cloudli__access_address {
    cloudli_address address;
    uint32_t prefix; /* bits; all of them: one host */
};

/* How a session stands. */
struct cloudli__access_now {
    struct cloudli__access_address addresses[CLOUDLI_ACCESS_ADDRESSES_MAX];
    size_t address_count;
    uint32_t assignment; /* IPAddress-iP-assignment, or 0 */
    uint32_t has_octets;
    uint64_t octets_in;
    uint64_t octets_out;
    cloudli_time start; /* 0: not yet */
    cloudli_time expected_end;
    uint32_t end_reason;
};

struct cloudli_access {
    struct cloudli__comm comm; /* first: attach() casts back */
    atomic_uint accepted;      /* the hot path reads it without the lock */
    struct cloudli__access_now now;
    char *username;
    char *network_id;
    char *equipment_id;
    char *access_point;
    struct cloudli__buffer port_id;
    cloudli_address pop;
    uint32_t type;
    uint32_t authentication;
};

/* An event, as in the table, to one intercept that is ready; raw: the message
 * that it came with, may be NULL. */
void cloudli__access_tell(cloudli_access *a, struct cloudli__intercept *i,
                          cloudli_time now, uint32_t event,
                          const cloudli_bytes *raw);

/* One packet to one intercept that is ready. */
void cloudli__access_give(cloudli_access *a, struct cloudli__intercept *i,
                          cloudli_time now, uint32_t direction,
                          cloudli_bytes packet);

#endif
