/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The key of spools on a disk, from a file that only its owner can read: 32
 * octets, or 64 hexadecimal digits and perhaps a newline. A service would ask
 * its vault.
 */
#ifndef CLOUDLI_REPLAY_KEY_H
#define CLOUDLI_REPLAY_KEY_H

#include <cloudli/spooling.h>
#include <cloudli/status.h>

struct replay_key {
    uint8_t bytes[CLOUDLI_SPOOL_KEY_LEN];
};

/* 0 on failure, and fills err. */
int replay_key_read(struct replay_key *key, const char *path,
                    cloudli_error *err);

/* A cloudli_spool_key_cb; user_data is a struct replay_key. There is one key,
 * whatever the name. */
int replay_key_give(void *user_data, const char *name,
                    uint8_t key[CLOUDLI_SPOOL_KEY_LEN]);

void replay_key_wipe(struct replay_key *key);

#endif
