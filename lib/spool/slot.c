/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "spool/slot.h"

#include "base/error.h"
#include "spool/segment.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <openssl/rand.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

/* Two states lie in the file, written by turns: one is always whole. */
#define STATE_LEN 76
#define STATE_PLACE 128
#define STATE_CRC 72

#define RING_FILE "ring"
#define RING_FILE_NEW "ring.new"
#define RING_FILE_MAX (UINT64_C(1) << 30)

static const uint8_t state_magic[8] = {'C', 'L', 'I', 'F', 'S', 'T', 'A', 1};
static const uint8_t ring_magic[8] = {'C', 'L', 'I', 'F', 'R', 'N', 'G', 1};

/* --- Folders. --- */

/* Opens a folder that only its owner, this user, may look into. */
static int open_private(int at, const char *path, int make, cloudli_error *err)
{
    struct stat st;
    int fd;

    if (make && mkdirat(at, path, 0700) != 0 && errno != EEXIST)
        return cloudli__fail(err, cloudli__file_status(errno), 0,
                             "a folder of the spool cannot be made: %s",
                             strerror(errno));
    fd = openat(at, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0 && errno == ENOENT)
        return cloudli__fail(err, CLOUDLI_ERR_NOT_FOUND, 0,
                             "a folder of the spool is not there");
    if (fd < 0)
        return cloudli__fail(err, CLOUDLI_ERR_SPOOL, 0,
                             "a folder of the spool cannot be opened: %s",
                             strerror(errno));
    if (fstat(fd, &st) != 0 || st.st_uid != geteuid() ||
        (st.st_mode & 077) != 0) {
        (void)close(fd);
        return cloudli__fail(err, CLOUDLI_ERR_SPOOL, 0,
                             "a folder of the spool is open to others than "
                             "its owner, or is not this user's");
    }
    return fd;
}

/* Opens FOLDER/NAME.spool/NUMBER. */
static int open_slot(const char *folder, const char *name, uint32_t number,
                     int make, cloudli_error *err)
{
    char part[80];
    int base = open_private(AT_FDCWD, folder, make, err), dest, slot;

    if (base < 0)
        return base;
    (void)snprintf(part, sizeof(part), "%.63s.spool", name);
    dest = open_private(base, part, make, err);
    (void)close(base);
    if (dest < 0)
        return dest;
    (void)snprintf(part, sizeof(part), "%u", number);
    slot = open_private(dest, part, make, err);
    (void)close(dest);
    return slot;
}

/* --- The state. --- */

static int read_state(struct cloudli__slot *slot,
                      struct cloudli__slot_state *state)
{
    int found = 0;

    for (unsigned i = 0; i < 2; i++) {
        uint8_t b[STATE_LEN];

        if (cloudli__file_read(slot->state, b, sizeof(b),
                               (uint64_t)i * STATE_PLACE) != CLOUDLI_OK ||
            memcmp(b, state_magic, sizeof(state_magic)) != 0 ||
            cloudli__get_32(b + STATE_CRC) != cloudli__crc(b, STATE_CRC) ||
            (found && cloudli__get_64(b + 24) < slot->sequence))
            continue;
        memcpy(slot->id, b + 8, sizeof(slot->id));
        slot->sequence = cloudli__get_64(b + 24);
        state->start = cloudli__get_64(b + 32);
        state->start_record = cloudli__get_64(b + 40);
        state->end = cloudli__get_64(b + 48);
        state->end_record = cloudli__get_64(b + 56);
        found = 1;
    }
    return found;
}

int cloudli__slot_note(struct cloudli__slot *slot,
                       const struct cloudli__slot_state *state, int sync)
{
    uint8_t b[STATE_LEN] = {0};
    const uint64_t sequence = slot->sequence + 1;
    int rv;

    memcpy(b, state_magic, sizeof(state_magic));
    memcpy(b + 8, slot->id, sizeof(slot->id));
    cloudli__put_64(b + 24, sequence);
    cloudli__put_64(b + 32, state->start);
    cloudli__put_64(b + 40, state->start_record);
    cloudli__put_64(b + 48, state->end);
    cloudli__put_64(b + 56, state->end_record);
    cloudli__put_32(b + STATE_CRC, cloudli__crc(b, STATE_CRC));
    rv = cloudli__file_write(slot->state, b, sizeof(b),
                             sequence % 2 * STATE_PLACE);
    if (rv == CLOUDLI_OK && sync && fdatasync(slot->state) != 0)
        rv = cloudli__file_status(errno);
    if (rv == CLOUDLI_OK)
        slot->sequence = sequence;
    return rv;
}

static int open_state(struct cloudli__slot *slot,
                      struct cloudli__slot_state *state, cloudli_error *err)
{
    int rv;

    memset(state, 0, sizeof(*state));
    slot->state = openat(slot->folder, "state",
                         O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (slot->state < 0)
        return cloudli__fail(err, cloudli__file_status(errno), 0,
                             "a file of the spool cannot be opened: %s",
                             strerror(errno));
    if (read_state(slot, state))
        return CLOUDLI_OK;
    if (RAND_bytes(slot->id, sizeof(slot->id)) != 1)
        return cloudli__fail(err, CLOUDLI_ERR_SYSTEM, 0,
                             "no random numbers for the spool");
    rv = cloudli__slot_note(slot, state, 1);
    if (rv == CLOUDLI_OK)
        rv = cloudli__slot_note(slot, state, 1);
    if (rv == CLOUDLI_OK && fsync(slot->folder) != 0)
        rv = cloudli__file_status(errno);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "the spool cannot be written");
    return CLOUDLI_OK;
}

/* --- Taking and leaving. --- */

static void name_ring(struct cloudli__slot *slot, const char *memory_folder)
{
    char hex[2 * CLOUDLI__SLOT_ID_LEN + 1];

    for (size_t i = 0; i < sizeof(slot->id); i++)
        (void)snprintf(hex + 2 * i, 3, "%02x", slot->id[i]);
    (void)snprintf(slot->ring_folder, sizeof(slot->ring_folder),
                   "%.200s/cloudli-%s", memory_folder, hex);
}

int cloudli__slot_take(struct cloudli__slot *slot, const char *folder,
                       const char *name, uint32_t number,
                       const char *memory_folder, int make,
                       struct cloudli__slot_state *state, cloudli_error *err)
{
    int rv;

    memset(slot, 0, sizeof(*slot));
    slot->lock = -1;
    slot->state = -1;
    slot->number = number;
    slot->folder = open_slot(folder, name, number, make, err);
    if (slot->folder < 0)
        return slot->folder;
    slot->lock = openat(slot->folder, "lock",
                        O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (slot->lock < 0)
        rv = cloudli__fail(err, cloudli__file_status(errno), 0,
                           "a file of the spool cannot be opened: %s",
                           strerror(errno));
    else if (flock(slot->lock, LOCK_EX | LOCK_NB) == 0)
        rv = open_state(slot, state, err);
    else if (errno == EWOULDBLOCK)
        rv = cloudli__fail(err, CLOUDLI_ERR_EXISTS, 0,
                           "another process has this part of the spool");
    else
        rv = cloudli__fail(err, CLOUDLI_ERR_SPOOL, 0,
                           "the spool cannot be locked: %s", strerror(errno));
    if (rv != CLOUDLI_OK)
        cloudli__slot_leave(slot);
    else
        name_ring(slot, memory_folder);
    return rv;
}

int cloudli__slot_take_any(struct cloudli__slot *slot, const char *folder,
                           const char *name, const char *memory_folder,
                           struct cloudli__slot_state *state,
                           cloudli_error *err)
{
    int rv = CLOUDLI_ERR_EXISTS;

    for (uint32_t i = 0; rv == CLOUDLI_ERR_EXISTS && i < CLOUDLI__SLOTS_MAX;
         i++)
        rv = cloudli__slot_take(slot, folder, name, i, memory_folder, 1, state,
                                err);
    return rv;
}

void cloudli__slot_leave(struct cloudli__slot *slot)
{
    if (slot->state >= 0)
        (void)close(slot->state);
    if (slot->folder >= 0)
        (void)close(slot->folder);
    if (slot->lock >= 0)
        (void)close(slot->lock); /* last: what is there is complete */
    slot->state = slot->folder = slot->lock = -1;
}

int cloudli__slot_is_there(const struct cloudli__slot *slot)
{
    struct stat folder, lock;

    return fstat(slot->folder, &folder) == 0 && folder.st_nlink > 0 &&
           fstat(slot->lock, &lock) == 0 && lock.st_nlink > 0;
}

/* Puts a new descriptor in the place of an old one. */
static int swap(int from, int to)
{
    const int rv =
        dup3(from, to, O_CLOEXEC) < 0 ? CLOUDLI_ERR_SYSTEM : CLOUDLI_OK;

    (void)close(from);
    return rv;
}

int cloudli__slot_restore(struct cloudli__slot *slot, const char *folder,
                          const char *name)
{
    struct cloudli__slot_state state;
    struct cloudli__slot made;
    int rv = cloudli__slot_take(&made, folder, name, slot->number, "", 1,
                                &state, NULL);

    if (rv != CLOUDLI_OK)
        return rv;
    rv = swap(made.folder, slot->folder);
    if (rv == CLOUDLI_OK)
        rv = swap(made.lock, slot->lock);
    if (rv == CLOUDLI_OK)
        rv = swap(made.state, slot->state);
    return rv;
}

int cloudli__slot_has_something(const struct cloudli__slot *slot)
{
    const int copy =
        openat(slot->folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *dir = copy < 0 ? NULL : fdopendir(copy);
    const struct dirent *entry;
    int found = access(slot->ring_folder, F_OK) == 0;

    if (dir == NULL && copy >= 0)
        (void)close(copy);
    while (dir != NULL && !found && (entry = readdir(dir)) != NULL) {
        uint64_t number;

        found = cloudli__segment_number(entry->d_name, &number);
    }
    if (dir != NULL)
        (void)closedir(dir);
    return found;
}

/* --- The ring. --- */

int cloudli__slot_find_ring(struct cloudli__slot *slot,
                            struct cloudli__ring *ring, int *found,
                            cloudli_error *err)
{
    struct stat st;
    int folder = open_private(AT_FDCWD, slot->ring_folder, 0, err), fd, rv;

    *found = 0;
    if (folder == CLOUDLI_ERR_NOT_FOUND)
        return CLOUDLI_OK;
    if (folder < 0)
        return folder;
    fd = openat(folder, RING_FILE, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    (void)close(folder);
    if (fd < 0 && errno == ENOENT)
        return CLOUDLI_OK;
    rv = CLOUDLI_ERR_SPOOL;
    if (fd >= 0 && fstat(fd, &st) == 0 && st.st_size > CLOUDLI__RING_CONTROL &&
        cloudli__ring_size_ok((uint64_t)st.st_size - CLOUDLI__RING_CONTROL)) {
        rv = cloudli__ring_map(ring, fd,
                               (uint64_t)st.st_size - CLOUDLI__RING_CONTROL);
        if (rv == CLOUDLI_OK && (memcmp(ring->control->magic, ring_magic,
                                        sizeof(ring_magic)) != 0 ||
                                 ring->control->size != ring->size))
            rv = CLOUDLI_ERR_SPOOL;
        if (rv == CLOUDLI_OK)
            rv = cloudli__ring_repair(ring);
        if (rv != CLOUDLI_OK)
            cloudli__ring_unmap(ring);
    }
    if (fd >= 0)
        (void)close(fd);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0,
                             "what a killed process left in memory is damaged");
    *found = 1;
    return CLOUDLI_OK;
}

/* Nothing but memory: else content would lie on a disk in the clear. */
static int check_memory(int folder, cloudli_error *err)
{
    struct statfs fs;

    if (fstatfs(folder, &fs) == 0 && ((unsigned long)fs.f_type == TMPFS_MAGIC ||
                                      (unsigned long)fs.f_type == RAMFS_MAGIC))
        return CLOUDLI_OK;
    return cloudli__fail(err, CLOUDLI_ERR_SPOOL, 0,
                         "the folder for memory of the spool is not on a "
                         "memory file system");
}

static int make_file(int folder, uint64_t size, cloudli_error *err)
{
    int fd, error;

    (void)unlinkat(folder, RING_FILE_NEW, 0);
    fd = openat(folder, RING_FILE_NEW,
                O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return cloudli__fail(err, cloudli__file_status(errno), 0,
                             "the memory of the spool cannot be made: %s",
                             strerror(errno));
    /* All of it now: a page that is not to be had later kills the process. */
    error = posix_fallocate(fd, 0, (off_t)(CLOUDLI__RING_CONTROL + size));
    if (error == 0)
        return fd;
    (void)close(fd);
    (void)unlinkat(folder, RING_FILE_NEW, 0);
    return cloudli__fail(err, cloudli__file_status(error), 0,
                         "there is no room for the memory of the spool: %s",
                         strerror(error));
}

static void begin_ring(struct cloudli__ring *ring, uint64_t position,
                       uint64_t record)
{
    struct cloudli__ring_control *c = ring->control;

    memcpy(c->magic, ring_magic, sizeof(ring_magic));
    c->size = ring->size;
    c->written = position;
    c->written_record = record;
    atomic_store(&c->gone_record, record);
    atomic_store(&c->start_record, record);
    atomic_store(&c->head, position);
    atomic_store(&c->tail, position);
    atomic_store(&c->start, position);
    atomic_store(&c->gone, position);
    atomic_store(&c->holding, UINT64_MAX);
}

int cloudli__slot_make_ring(struct cloudli__slot *slot,
                            struct cloudli__ring *ring, uint64_t size,
                            uint64_t position, uint64_t record,
                            cloudli_error *err)
{
    int folder, fd, rv;

    if (!cloudli__ring_size_ok(size) || size > RING_FILE_MAX)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "the memory of a spool on a disk must be a power "
                             "of two from 1 MiB to 1 GiB");
    folder = open_private(AT_FDCWD, slot->ring_folder, 1, err);
    if (folder < 0)
        return folder;
    rv = check_memory(folder, err);
    fd = rv == CLOUDLI_OK ? make_file(folder, size, err) : rv;
    if (fd >= 0) {
        rv = cloudli__ring_map(ring, fd, size);
        (void)close(fd);
        if (rv == CLOUDLI_OK) {
            begin_ring(ring, position, record);
            if (renameat(folder, RING_FILE_NEW, folder, RING_FILE) != 0) {
                cloudli__ring_unmap(ring);
                rv = CLOUDLI_ERR_SPOOL;
            }
        }
        if (rv != CLOUDLI_OK)
            rv = cloudli__fail(err, rv, 0,
                               "the memory of the spool cannot be made");
    } else {
        rv = fd;
    }
    (void)close(folder);
    if (rv != CLOUDLI_OK)
        (void)rmdir(slot->ring_folder);
    return rv;
}

void cloudli__slot_drop_ring(struct cloudli__slot *slot,
                             struct cloudli__ring *ring)
{
    int folder;

    cloudli__ring_wipe(ring, 0, ring->size);
    cloudli__ring_unmap(ring);
    folder = open(slot->ring_folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    (void)unlinkat(folder, RING_FILE, 0);
    (void)close(folder);
    (void)rmdir(slot->ring_folder);
}
