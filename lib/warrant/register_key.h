/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where the register's key comes from: the embedder, a file of his, or one in
 * the state folder, which is made when the register is. */
#ifndef CLOUDLI_WARRANT_REGISTER_KEY_H
#define CLOUDLI_WARRANT_REGISTER_KEY_H

#include "warrant/vault.h"

#include <cloudli/register.h>

#define CLOUDLI__KEY_FILE "register.key"
#define CLOUDLI__REGISTER_KEY_NAME "register"
#define CLOUDLI__REGISTER_KEY_NAME_MAX 63

/*
 * The key of that name, to be wiped. With make 1 the state folder's file comes
 * into being if it is the one to use; of several processes that make it at
 * once, all get the same. CLOUDLI_ERR_REGISTER_KEY, and what a folder that
 * cannot be written gives.
 */
int cloudli__register_key_get(const cloudli_register_options *options,
                              const char *name, int make,
                              uint8_t key[CLOUDLI__VAULT_KEY_LEN],
                              cloudli_error *err);

#endif
