/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/life.h"

int cloudli__life_allow_shared(cloudli_register *reg, int64_t number,
                               const char *actor, cloudli_error *err)
{
    return cloudli__store_run(
        reg, err,
        "INSERT INTO warrant_life (warrant, shared_by) VALUES (?1, ?2)"
        " ON CONFLICT (warrant) DO UPDATE SET"
        " shared_by = coalesce(shared_by, excluded.shared_by)",
        "it", number, actor);
}

int cloudli__register_end(cloudli_register *reg, uint64_t number,
                          cloudli_time end, cloudli_error *err)
{
    char at[CLOUDLI_TIME_TEXT_MAX];
    int rv = cloudli__store_enter(reg, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__store_begin(reg, 1, err);
    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__store_time(end, at);
    rv = cloudli__store_run(
        reg, err,
        "INSERT INTO warrant_life (warrant, ended)"
        " SELECT number, ?2 FROM warrant WHERE number = ?1 AND end_time <= ?2"
        " ON CONFLICT (warrant) DO UPDATE SET"
        " ended = coalesce(ended, excluded.ended)",
        "it", (int64_t)number, at);
    return cloudli__store_finish(reg, rv, err);
}
