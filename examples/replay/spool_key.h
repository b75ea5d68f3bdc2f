/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The key of spools on a disk, from a file that only its owner can read: 32
 * octets, or 64 hexadecimal digits and perhaps a newline. A service would ask
 * its vault.
 */
#ifndef CLOUDLI_REPLAY_SPOOL_KEY_H
#define CLOUDLI_REPLAY_SPOOL_KEY_H

#include <cloudli/spooling.h>
#include <cloudli/status.h>

struct spool_key {
    uint8_t bytes[CLOUDLI_SPOOL_KEY_LEN];
};

/* 0 on failure, and fills err. */
int spool_key_read(struct spool_key *key, const char *path, cloudli_error *err);

/* A cloudli_spool_key_cb; user_data is a struct spool_key. There is one key,
 * whatever the name. */
int spool_key_give(void *user_data, const char *name,
                   uint8_t key[CLOUDLI_SPOOL_KEY_LEN]);

void spool_key_wipe(struct spool_key *key);

#endif
