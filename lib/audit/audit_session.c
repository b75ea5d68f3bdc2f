/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "audit/audit_session.h"

#include "audit/audit_queue.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#define PATH_SIZE 4200
#define LOCK_FILE "audit.lock"

static int open_lock(const char *state_dir)
{
    char path[PATH_SIZE];

    (void)snprintf(path, sizeof(path), "%s/" LOCK_FILE, state_dir);
    return open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
}

/* A lock of the open file, not of the process: two CLIFs of one process are
 * two. */
static struct flock byte_at(int64_t number)
{
    return (struct flock){.l_type = F_WRLCK,
                          .l_whence = SEEK_SET,
                          .l_start = (off_t)number,
                          .l_len = 1};
}

/* 1 if nobody holds it any more. */
static int is_lost(int fd, int64_t number)
{
    struct flock lock = byte_at(number);

    return fcntl(fd, F_OFD_GETLK, &lock) == 0 && lock.l_type == F_UNLCK;
}

static int forget(sqlite3 *db, int64_t opened)
{
    sqlite3_stmt *stmt = NULL;
    int rc = sqlite3_prepare_v2(
        db, "DELETE FROM audit_session WHERE opened = ?1", -1, &stmt, NULL);

    if (rc == SQLITE_OK)
        rc = sqlite3_bind_int64(stmt, 1, opened);
    if (rc == SQLITE_OK)
        (void)sqlite3_step(stmt);
    return sqlite3_finalize(stmt) == SQLITE_OK && rc == SQLITE_OK
               ? CLOUDLI_OK
               : CLOUDLI_ERR_REGISTER;
}

/* A line about a session, with the number of the one that opened it. */
static int tell(struct cloudli__audit_trail *trail, const char *actor,
                const char *action, const char *code, int64_t opened)
{
    const struct cloudli__audit_fact fact = {"opened", NULL, opened};
    struct cloudli__buffer detail = {0};
    struct cloudli__audit_line line = {
        .actor = actor, .action = action, .code = code};
    int rv = cloudli__audit_detail(&detail, &fact, 1);

    line.detail = (const char *)detail.data;
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_append(trail, &line, 0, NULL);
    cloudli__buffer_dispose(&detail);
    return rv;
}

/* The next session that is gone: 1, 0 if there is none behind *opened, or a
 * status. */
static int find_lost(int fd, sqlite3 *db, int64_t *opened,
                     struct cloudli__buffer *actor)
{
    sqlite3_stmt *stmt = NULL;
    int found = 0, rc;

    rc = sqlite3_prepare_v2(db,
                            "SELECT opened, actor FROM audit_session"
                            " WHERE opened > ?1 ORDER BY opened",
                            -1, &stmt, NULL);
    if (rc == SQLITE_OK)
        rc = sqlite3_bind_int64(stmt, 1, *opened);
    while (rc == SQLITE_OK && !found && sqlite3_step(stmt) == SQLITE_ROW) {
        const void *name = sqlite3_column_text(stmt, 1);
        const size_t len = (size_t)sqlite3_column_bytes(stmt, 1);

        *opened = sqlite3_column_int64(stmt, 0);
        actor->len = 0;
        if (!is_lost(fd, *opened))
            continue;
        found = cloudli__buffer_append(actor, name == NULL ? "" : name,
                                       len + 1) == CLOUDLI_OK
                    ? 1
                    : CLOUDLI_ERR_NOMEM;
    }
    if (sqlite3_finalize(stmt) != SQLITE_OK || rc != SQLITE_OK)
        return CLOUDLI_ERR_REGISTER;
    return found;
}

static int tell_lost(int fd, struct cloudli__audit_trail *trail)
{
    struct cloudli__buffer actor = {0};
    int64_t opened = 0;
    int rv = find_lost(fd, trail->db, &opened, &actor);

    while (rv == 1) {
        rv = tell(trail, (const char *)actor.data, CLOUDLI__AUDIT_CLIF_LOST,
                  "not-closed", opened);
        if (rv == CLOUDLI_OK)
            rv = forget(trail->db, opened);
        if (rv == CLOUDLI_OK)
            rv = find_lost(fd, trail->db, &opened, &actor);
    }
    cloudli__buffer_dispose(&actor);
    return rv;
}

static int remember(sqlite3 *db, int64_t opened, const char *actor)
{
    sqlite3_stmt *stmt = NULL;
    int rc = sqlite3_prepare_v2(
        db, "INSERT INTO audit_session (opened, actor) VALUES (?1, ?2)", -1,
        &stmt, NULL);

    if (rc == SQLITE_OK)
        rc = sqlite3_bind_int64(stmt, 1, opened);
    if (rc == SQLITE_OK)
        rc = sqlite3_bind_text(stmt, 2, actor, -1, SQLITE_STATIC);
    if (rc == SQLITE_OK)
        (void)sqlite3_step(stmt);
    return sqlite3_finalize(stmt) == SQLITE_OK && rc == SQLITE_OK
               ? CLOUDLI_OK
               : CLOUDLI_ERR_REGISTER;
}

int cloudli__audit_session_open(struct cloudli__audit_session *session,
                                struct cloudli__audit_trail *trail,
                                const char *actor)
{
    const struct cloudli__audit_line line = {
        .actor = actor, .action = CLOUDLI__AUDIT_CLIF_OPEN};
    const int fd = open_lock(trail->signer.state_dir);
    struct flock lock;
    int64_t number = 0;
    int rv;

    if (fd < 0)
        return CLOUDLI_ERR_STATE_DIR;
    rv = tell_lost(fd, trail);
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_append(trail, &line, 0, &number);
    lock = byte_at(number);
    if (rv == CLOUDLI_OK && fcntl(fd, F_OFD_SETLK, &lock) != 0)
        rv = CLOUDLI_ERR_STATE_DIR;
    if (rv == CLOUDLI_OK)
        rv = remember(trail->db, number, actor);
    if (rv != CLOUDLI_OK) {
        (void)close(fd);
        return rv;
    }
    session->lock = fd;
    session->opened = number;
    return CLOUDLI_OK;
}

int cloudli__audit_session_close(struct cloudli__audit_session *session,
                                 struct cloudli__audit_trail *trail,
                                 const char *actor)
{
    int rv;

    if (session->opened == 0)
        return CLOUDLI_OK;
    rv = tell(trail, actor, CLOUDLI__AUDIT_CLIF_CLOSE, NULL, session->opened);
    return rv == CLOUDLI_OK ? forget(trail->db, session->opened) : rv;
}

void cloudli__audit_session_drop(struct cloudli__audit_session *session)
{
    if (session->opened == 0)
        return;
    (void)close(session->lock);
    session->opened = 0;
}
