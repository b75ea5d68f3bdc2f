/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/reserve.h"

#include "warrant/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

/* The log is written back to the register at half of it (store.h's
 * CLOUDLI__STORE_LOG_PAGES), as far as the disk lets it. */
#define LOG_ROOM (2 * 1024 * 1024)

/* The log's, its index's, and what others take in between. */
#define RESERVE_ROOM (LOG_ROOM + 256 * 1024)

/* As long as so much is left, nobody goes short of it. */
#define PLENTY (16 * (uint64_t)RESERVE_ROOM)

/* Where that is not to be had, it is less by so much each time. */
#define ROOM_STEP (64 * 1024)

#define SUFFIX_ROOM 16
#define BLOCK_BYTES 512 /* of st_blocks */

static void name_file(const char *path, const char *suffix,
                      char name[CLOUDLI__REGISTER_PATH_MAX + SUFFIX_ROOM])
{
    (void)snprintf(name, CLOUDLI__REGISTER_PATH_MAX + SUFFIX_ROOM, "%s%s", path,
                   suffix);
}

static int has_plenty(const char *path)
{
    struct statvfs fs;

    return statvfs(path, &fs) == 0 &&
           (uint64_t)fs.f_bavail * fs.f_frsize >= PLENTY;
}

/* As much of it as there is; 1 if there is any. */
static int allocate(int fd, int mode, off_t room)
{
    while (room > 0 && fallocate(fd, mode, 0, room) != 0)
        room = errno == ENOSPC ? room - ROOM_STEP : 0;
    return room > 0;
}

void cloudli__reserve_keep(const char *path, int last)
{
    char name[CLOUDLI__REGISTER_PATH_MAX + SUFFIX_ROOM];
    int fd;

    if (!last && !has_plenty(path))
        return;
    name_file(path, "-reserve", name);
    fd = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return; /* it is there */
    if (!allocate(fd, 0, RESERVE_ROOM))
        (void)unlink(name);
    (void)close(fd);
}

int cloudli__reserve_give_up(const char *path)
{
    char name[CLOUDLI__REGISTER_PATH_MAX + SUFFIX_ROOM];

    name_file(path, "-reserve", name);
    return unlink(name) == 0;
}

int cloudli__reserve_claim_log(const char *path, int scarce)
{
    char name[CLOUDLI__REGISTER_PATH_MAX + SUFFIX_ROOM];
    struct stat st;
    int fd, rv;

    name_file(path, "-wal", name);
    fd = open(name, O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0)
        return 0;
    rv =
        fstat(fd, &st) == 0 && (uint64_t)st.st_blocks * BLOCK_BYTES >= LOG_ROOM;
    /* The file's length stays: the database reads it to its end. */
    if (!rv && (scarce || has_plenty(path)))
        rv = allocate(fd, FALLOC_FL_KEEP_SIZE, LOG_ROOM);
    (void)close(fd);
    return rv;
}
