/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Records that are not to be delivered any more: those of a LIID up to a
 * position of the queue. Entries go when the queue has passed them.
 */
#ifndef CLOUDLI_SPOOL_WIPE_LIST_H
#define CLOUDLI_SPOOL_WIPE_LIST_H

#include <cloudli/types.h>

#define CLOUDLI__WIPE_LIID_MAX 25

struct cloudli__wipe {
    struct cloudli__wipe *next;
    uint64_t until;
    size_t len;
    uint8_t liid[CLOUDLI__WIPE_LIID_MAX];
};

/* CLOUDLI_ERR_NOMEM; CLOUDLI_ERR_RANGE: it cannot be a LIID. */
int cloudli__wipe_list_add(struct cloudli__wipe **list, cloudli_bytes liid,
                           uint64_t until);

/* 1 if the PDU that ends at this position is one of these. */
int cloudli__wipe_list_has(const struct cloudli__wipe *list, uint64_t position,
                           cloudli_bytes pdu);

/* Forgets those that lie before start. */
void cloudli__wipe_list_trim(struct cloudli__wipe **list, uint64_t start);

#endif
