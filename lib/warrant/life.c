/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/life.h"

#include "base/calendar.h"

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
    cloudli__time_exact(end, at);
    rv = cloudli__store_run(
        reg, err,
        "INSERT INTO warrant_life (warrant, ended)"
        " SELECT number, ?2 FROM warrant WHERE number = ?1 AND end_time <= ?2"
        " ON CONFLICT (warrant) DO UPDATE SET"
        " ended = coalesce(ended, excluded.ended)",
        "it", (int64_t)number, at);
    return cloudli__store_finish(reg, rv, err);
}

/* What was told last, and of which revision. */
struct told {
    int active;
    int64_t revision;
};

static int read_told(cloudli_register *reg, int64_t number, struct told *told,
                     cloudli_error *err)
{
    sqlite3_stmt *stmt;
    int row = 0;
    int rv = cloudli__store_query(
        reg, &stmt, err,
        "SELECT told = 'active', told_revision FROM warrant_life"
        " WHERE warrant = ?1",
        "i", number);

    *told = (struct told){0, 0};
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__store_next(reg, stmt, &row, err);
    if (rv == CLOUDLI_OK && row) {
        told->active = sqlite3_column_int(stmt, 0);
        told->revision = sqlite3_column_int64(stmt, 1);
    }
    (void)sqlite3_finalize(stmt);
    return rv;
}

static uint32_t notice_of(const struct told *told, int holds, int64_t revision)
{
    if (!holds)
        return told->active ? CLOUDLI__NOTICE_DEACTIVATED
                            : CLOUDLI__NOTICE_NONE;
    if (!told->active)
        return CLOUDLI__NOTICE_ACTIVATED;
    return told->revision < revision ? CLOUDLI__NOTICE_MODIFIED
                                     : CLOUDLI__NOTICE_NONE;
}

static int tell(cloudli_register *reg, int64_t number, int64_t revision,
                int holds, uint32_t *what, cloudli_error *err)
{
    struct told told;
    int rv = read_told(reg, number, &told, err);

    *what = rv == CLOUDLI_OK ? notice_of(&told, holds, revision)
                             : CLOUDLI__NOTICE_NONE;
    if (*what == CLOUDLI__NOTICE_NONE)
        return rv;
    return cloudli__store_run(
        reg, err,
        "INSERT INTO warrant_life (warrant, told, told_revision)"
        " VALUES (?1, ?2, ?3) ON CONFLICT (warrant) DO UPDATE SET"
        " told = excluded.told, told_revision = excluded.told_revision",
        "iti", number, holds ? "active" : "inactive", revision);
}

int cloudli__register_tell(cloudli_register *reg, uint64_t number,
                           uint64_t revision, int holds, uint32_t *what,
                           cloudli_error *err)
{
    struct told told;
    int rv = cloudli__store_enter(reg, err);

    *what = CLOUDLI__NOTICE_NONE;
    /* Mostly there is nothing to tell: that is seen without writing. */
    if (rv == CLOUDLI_OK)
        rv = read_told(reg, (int64_t)number, &told, err);
    if (rv != CLOUDLI_OK ||
        notice_of(&told, holds, (int64_t)revision) == CLOUDLI__NOTICE_NONE)
        return rv;
    rv = cloudli__store_begin(reg, 1, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = tell(reg, (int64_t)number, (int64_t)revision, holds, what, err);
    rv = cloudli__store_finish(reg, rv, err);
    if (rv != CLOUDLI_OK)
        *what = CLOUDLI__NOTICE_NONE;
    return rv;
}
