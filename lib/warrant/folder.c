/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/folder.h"

#include "base/error.h"
#include "warrant/schema.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Room that must be left on the disk for a new register with its log. */
#define ROOM_NEEDED (256 * 1024)

/* A path in the folder with one of SQLite's suffixes. */
#define SUFFIX_ROOM 16

int cloudli__folder_refuse(int error, const char *state_dir, cloudli_error *err)
{
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        return cloudli__fail(err, CLOUDLI_ERR_STORAGE_FULL, 0,
                             "No room is left for the register in the state "
                             "folder %s.",
                             state_dir);
    return cloudli__fail(err, CLOUDLI_ERR_STATE_DIR, 0,
                         "The state folder cannot be used (%s): %s.",
                         strerror(error), state_dir);
}

/* A file of our own in the folder, readable by nobody else, that shows that
 * the next one can be made too. */
static int make_probe(const char *state_dir, char *path, cloudli_error *err)
{
    int fd;

    (void)snprintf(path, CLOUDLI__REGISTER_PATH_MAX, "%s/register-XXXXXX",
                   state_dir);
    fd = mkostemp(path, O_CLOEXEC); /* mode 0600, whatever the umask */
    if (fd < 0)
        return cloudli__folder_refuse(errno, state_dir, err);
    (void)close(fd);
    return CLOUDLI_OK;
}

/* That a new register fits is known before it is begun. */
static int find_room(const char *probe)
{
    const int fd = open(probe, O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
    int error;

    if (fd < 0)
        return errno;
    error = posix_fallocate(fd, 0, ROOM_NEEDED);
    if (error == 0 && ftruncate(fd, 0) != 0)
        error = errno;
    if (close(fd) != 0 && error == 0)
        error = errno;
    return error;
}

static void remove_probe(const char *path)
{
    static const char *const suffixes[] = {"", "-wal", "-shm", "-journal"};
    char name[CLOUDLI__REGISTER_PATH_MAX + SUFFIX_ROOM];

    for (size_t i = 0; i < sizeof(suffixes) / sizeof(suffixes[0]); i++) {
        (void)snprintf(name, sizeof(name), "%s%s", path, suffixes[i]);
        (void)unlink(name);
    }
}

/* Turns the empty file into an empty register. */
static int fill_register(const char *path, const char *state_dir,
                         cloudli_error *err)
{
    sqlite3 *db = NULL;
    int rc, error = 0;

    rc = sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL);
    if (rc == SQLITE_OK)
        rc = cloudli__schema_migrate(db, cloudli__schema_steps,
                                     CLOUDLI__SCHEMA_VERSION);
    if (rc == SQLITE_OK)
        rc = sqlite3_exec(db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
    if (rc != SQLITE_OK)
        error = sqlite3_system_errno(db);
    if (sqlite3_close(db) != SQLITE_OK && rc == SQLITE_OK)
        rc = SQLITE_IOERR;
    if (rc == SQLITE_OK)
        return CLOUDLI_OK;
    if (rc == SQLITE_NOMEM)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                             "No memory is left to make the register.");
    if (rc == SQLITE_FULL)
        error = ENOSPC;
    return cloudli__folder_refuse(error == 0 ? EIO : error, state_dir, err);
}

void cloudli__folder_sync(const char *state_dir)
{
    const int fd = open(state_dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    if (fd >= 0) {
        (void)fsync(fd);
        (void)close(fd);
    }
}

static int make_register(const char *probe, const char *path,
                         const char *state_dir, cloudli_error *err)
{
    const int error = find_room(probe);
    int rv;

    if (error != 0)
        return cloudli__folder_refuse(error, state_dir, err);
    rv = fill_register(probe, state_dir, err);
    if (rv != CLOUDLI_OK)
        return rv;
    /* Another process may have been faster: then its register stays. */
    if (link(probe, path) != 0 && errno != EEXIST)
        return cloudli__folder_refuse(errno, state_dir, err);
    cloudli__folder_sync(state_dir);
    return CLOUDLI_OK;
}

/* What is there must be a file that nobody else can read. */
static int check_file(const struct stat *st, cloudli_error *err)
{
    if (!S_ISREG(st->st_mode))
        return cloudli__fail(err, CLOUDLI_ERR_REGISTER, 0,
                             "%s in the state folder is not a plain file.",
                             CLOUDLI__REGISTER_FILE);
    if (st->st_size == 0)
        return cloudli__fail(err, CLOUDLI_ERR_REGISTER, 0,
                             "The register is damaged: %s is empty.",
                             CLOUDLI__REGISTER_FILE);
    if ((st->st_mode & 077) != 0)
        return cloudli__fail(err, CLOUDLI_ERR_REGISTER, 0,
                             "The register can be read by others than its "
                             "owner: %s must have mode 0600.",
                             CLOUDLI__REGISTER_FILE);
    return CLOUDLI_OK;
}

static int find_register(const char *probe, const char *path,
                         const char *state_dir, cloudli_error *err)
{
    char log[CLOUDLI__REGISTER_PATH_MAX + SUFFIX_ROOM];
    struct stat st;
    int log_found;

    /* The log is looked for first: a process that makes the register makes
     * its log later, so a log without a register is one that lost its own. */
    (void)snprintf(log, sizeof(log), "%s-wal", path);
    log_found = lstat(log, &st) == 0;
    if (lstat(path, &st) == 0)
        return check_file(&st, err);
    if (errno != ENOENT)
        return cloudli__folder_refuse(errno, state_dir, err);
    if (log_found)
        return cloudli__fail(err, CLOUDLI_ERR_REGISTER, 0,
                             "The register is damaged: its log is there, but "
                             "%s is missing.",
                             CLOUDLI__REGISTER_FILE);
    return make_register(probe, path, state_dir, err);
}

/* The path of the register in a folder that is there. */
static int look_for(const char *state_dir, char *path, cloudli_error *err)
{
    struct stat st;

    if (state_dir == NULL || state_dir[0] == '\0')
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "The state folder is missing.");
    if (strlen(state_dir) > CLOUDLI__REGISTER_PATH_MAX - 64)
        return cloudli__folder_refuse(ENAMETOOLONG, state_dir, err);
    if (stat(state_dir, &st) != 0)
        return cloudli__folder_refuse(errno, state_dir, err);
    if (!S_ISDIR(st.st_mode))
        return cloudli__folder_refuse(ENOTDIR, state_dir, err);
    (void)snprintf(path, CLOUDLI__REGISTER_PATH_MAX, "%s/%s", state_dir,
                   CLOUDLI__REGISTER_FILE);
    return CLOUDLI_OK;
}

int cloudli__folder_prepare(const char *state_dir,
                            char path[CLOUDLI__REGISTER_PATH_MAX],
                            cloudli_error *err)
{
    char probe[CLOUDLI__REGISTER_PATH_MAX];
    int rv = look_for(state_dir, path, err);

    if (rv == CLOUDLI_OK)
        rv = make_probe(state_dir, probe, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = find_register(probe, path, state_dir, err);
    remove_probe(probe);
    return rv;
}

int cloudli__folder_find(const char *state_dir,
                         char path[CLOUDLI__REGISTER_PATH_MAX],
                         cloudli_error *err)
{
    struct stat st;
    int rv = look_for(state_dir, path, err);

    if (rv != CLOUDLI_OK)
        return rv;
    if (lstat(path, &st) == 0)
        return check_file(&st, err);
    if (errno == ENOENT)
        return cloudli__fail(err, CLOUDLI_ERR_NOT_FOUND, 0,
                             "There is no register in the state folder.");
    return cloudli__folder_refuse(errno, state_dir, err);
}
