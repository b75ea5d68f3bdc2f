/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A store goes on where an earlier run ended, however it ended.
 *
 * The file "+state" holds what the receiver knew of sequence numbers, and the
 * number of the last record that it had seen. Records behind that are read
 * from records.jsonl, and if need be from closed files, and told to the
 * receiver. The file is but a short cut: without it all records are read.
 *
 * "+lock" is locked while a store is open. No LIID gives a folder such a name.
 */
#ifndef CLOUDLI_LEMF_RESUME_H
#define CLOUDLI_LEMF_RESUME_H

#include "lemf_store.h"

struct lemf_resumed {
    uint64_t records; /* told to the receiver one by one */
    uint64_t cut;     /* bytes that were incomplete */
    int state_lost;   /* 1: there was a state file that cannot be used */
};

/* Locks the folder of an open store, until the descriptor is closed. -1 with
 * the reason in the store. */
int lemf_store_lock(struct lemf_store *store);

/* Repairs all folders and tells a receiver that was just opened what is in
 * them; closed files that are not compressed are told as by a rotation, but
 * may not be until this returns. 0, or -1 with the reason in the store. */
int lemf_store_resume(struct lemf_store *store, cloudli_lemf *lemf,
                      struct lemf_resumed *out);

/* Writes the state file; what was taken is made safe first. 0, or -1: fatal
 * is 1 where it is as after lemf_store_sync(). */
int lemf_store_save(struct lemf_store *store, const cloudli_lemf *lemf,
                    int *fatal);

#endif
