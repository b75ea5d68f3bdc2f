/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Whose register it is: the one row of the table "register" tells by which key
 * it is sealed and of which provider it is. Both are settled when somebody
 * first opens it, and then it is refused to everybody else.
 */
#ifndef CLOUDLI_WARRANT_OWNERSHIP_H
#define CLOUDLI_WARRANT_OWNERSHIP_H

#include "warrant/store.h"

#include <cloudli/register.h>

/*
 * Checks provider and key, or settles them; then the register's vault is open
 * and nothing that it should hold is readable in the file.
 * CLOUDLI_ERR_REGISTER_KEY, CLOUDLI_ERR_REGISTER_PROVIDER.
 */
int cloudli__ownership_take(cloudli_register *reg,
                            const cloudli_register_options *options,
                            cloudli_error *err);

#endif
