/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int fail(struct lemf_files *files, const char *path, const char *verb)
{
    const char *slash = strrchr(path, '/');

    (void)snprintf(files->error, sizeof(files->error), "%s cannot be %s: %s",
                   slash == NULL ? path : slash + 1, verb, strerror(errno));
    return -1;
}

int lemf_folder_make(struct lemf_files *files, const char *path)
{
    struct stat st;

    if (mkdir(path, 0700) == 0)
        return 0;
    if (errno == EEXIST && stat(path, &st) == 0 && S_ISDIR(st.st_mode))
        return 0;
    (void)snprintf(files->error, sizeof(files->error),
                   "a folder cannot be made: %s", strerror(errno));
    return -1;
}

int lemf_file_init(struct lemf_file *file, struct lemf_files *files,
                   const char *folder, const char *name)
{
    memset(file, 0, sizeof(*file));
    file->files = files;
    file->fd = -1;
    file->mark = -1;
    file->size = -1;
    if (asprintf(&file->path, "%s/%s", folder, name) >= 0)
        return 0;
    file->path = NULL;
    return fail(files, name, "named");
}

static void unlink_file(struct lemf_file *file)
{
    struct lemf_files *files = file->files;

    if (file->newer == NULL)
        files->newest = file->older;
    else
        file->newer->older = file->older;
    if (file->older == NULL)
        files->oldest = file->newer;
    else
        file->older->newer = file->newer;
}

static void link_newest(struct lemf_file *file)
{
    struct lemf_files *files = file->files;

    file->newer = NULL;
    file->older = files->newest;
    if (files->newest != NULL)
        files->newest->newer = file;
    else
        files->oldest = file;
    files->newest = file;
}

int lemf_folder_sync(struct lemf_files *files, const char *path, size_t len)
{
    char *folder = strndup(path, len);
    int fd = -1, rv = -1;

    if (folder != NULL)
        fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    free(folder);
    if (fd >= 0) {
        rv = fsync(fd);
        (void)close(fd);
    }
    if (rv != 0)
        (void)snprintf(files->error, sizeof(files->error),
                       "a folder cannot be made safe: %s", strerror(errno));
    return rv;
}

/* The name of a file, and those of the folders that were made for it. */
static int sync_name(struct lemf_files *files, const char *path)
{
    const char *end = path + strlen(path);

    for (int level = 0; level < 3; level++) {
        end = memrchr(path, '/', (size_t)(end - path));
        if (end == NULL || end == path)
            return 0;
        if (lemf_folder_sync(files, path, (size_t)(end - path)) != 0)
            return -1;
    }
    return 0;
}

static void note_dirty(struct lemf_file *file)
{
    if (file->dirty)
        return;
    file->dirty = 1;
    file->next_dirty = file->files->dirty;
    file->files->dirty = file;
}

static void forget_dirty(struct lemf_file *file)
{
    struct lemf_file **at = &file->files->dirty;

    while (*at != file)
        at = &(*at)->next_dirty;
    *at = file->next_dirty;
    file->dirty = 0;
}

/* The descriptor may have been given to another file since it was written. */
static int sync_file(struct lemf_file *file)
{
    const int fd = file->fd >= 0
                       ? file->fd
                       : open(file->path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
    const int rv = fd < 0 ? -1 : fdatasync(fd);

    if (rv != 0)
        (void)fail(file->files, file->path, "made safe");
    if (fd >= 0 && fd != file->fd)
        (void)close(fd);
    if (rv != 0 || (file->fresh && sync_name(file->files, file->path) != 0))
        return -1;
    file->fresh = 0;
    return 0;
}

int lemf_files_sync(struct lemf_files *files)
{
    while (files->dirty != NULL && !files->lost) {
        files->lost = sync_file(files->dirty) != 0;
        if (!files->lost)
            forget_dirty(files->dirty);
    }
    if (files->lost && files->error[0] == '\0')
        (void)snprintf(files->error, sizeof(files->error),
                       "what was written before could not be");
    return files->lost ? -1 : 0;
}

static void close_file(struct lemf_file *file)
{
    unlink_file(file);
    file->files->open--;
    (void)close(file->fd);
    file->fd = -1;
}

void lemf_file_dispose(struct lemf_file *file)
{
    if (file->path == NULL)
        return;
    if (file->dirty)
        forget_dirty(file);
    if (file->fd >= 0)
        close_file(file);
    free(file->path);
    memset(file, 0, sizeof(*file));
}

int lemf_file_open(struct lemf_file *file)
{
    struct lemf_files *files = file->files;
    struct stat st;

    if (file->fd >= 0) {
        unlink_file(file);
        link_newest(file);
        return 0;
    }
    if (files->open == LEMF_FILES_OPEN_MAX)
        close_file(files->oldest);
    file->fd =
        open(file->path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file->fd < 0)
        return fail(files, file->path, "opened");
    if (fstat(file->fd, &st) != 0) {
        (void)close(file->fd);
        file->fd = -1;
        return fail(files, file->path, "opened");
    }
    file->size = st.st_size;
    file->fresh |= st.st_size == 0;
    files->open++;
    link_newest(file);
    return 0;
}

static int write_at(int fd, const uint8_t *data, size_t len, off_t at)
{
    while (len > 0) {
        const ssize_t n = pwrite(fd, data, len, at);

        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return -1;
        data += n;
        len -= (size_t)n;
        at += n;
    }
    return 0;
}

int lemf_file_know(struct lemf_file *file)
{
    struct stat st;

    if (file->size >= 0)
        return 0;
    if (stat(file->path, &st) == 0)
        file->size = st.st_size;
    else if (errno == ENOENT)
        file->size = 0;
    else
        return fail(file->files, file->path, "opened");
    return 0;
}

void lemf_file_doubt(struct lemf_file *file)
{
    if (file->size > 0)
        note_dirty(file);
}

void lemf_file_forget(struct lemf_file *file)
{
    if (file->fd >= 0)
        close_file(file);
    file->size = -1;
    file->mark = -1;
}

int lemf_file_append(struct lemf_file *file, const void *data, size_t len)
{
    if (lemf_file_open(file) != 0)
        return -1;
    if (file->mark < 0)
        file->mark = file->size;
    if (write_at(file->fd, data, len, file->size) != 0) {
        (void)fail(file->files, file->path, "written");
        lemf_file_cut(file, file->size);
        return -1;
    }
    file->size += (off_t)len;
    note_dirty(file);
    return 0;
}

int lemf_file_patch(struct lemf_file *file, off_t at, const void *data,
                    size_t len)
{
    if (lemf_file_open(file) != 0)
        return -1;
    if (write_at(file->fd, data, len, at) != 0)
        return fail(file->files, file->path, "written");
    note_dirty(file);
    return 0;
}

int lemf_file_rename(struct lemf_file *file, const char *name)
{
    const int folder = (int)(strrchr(file->path, '/') - file->path);
    char *path = NULL;
    int rv = 0;

    if (asprintf(&path, "%.*s/%s", folder, file->path, name) < 0)
        return fail(file->files, file->path, "renamed");
    if (access(path, F_OK) == 0) {
        errno = EEXIST;
        rv = -1;
    } else {
        rv = rename(file->path, path);
        if (rv != 0 && errno == ENOENT)
            rv = 0;
    }
    free(path);
    if (rv != 0)
        return fail(file->files, file->path, "renamed");
    if (file->fd >= 0)
        close_file(file);
    file->size = 0;
    file->mark = -1;
    return 0;
}

void lemf_file_begin(struct lemf_file *file)
{
    file->mark = -1;
}

void lemf_file_undo(struct lemf_file *file)
{
    if (file->mark < 0 || lemf_file_open(file) != 0)
        return;
    lemf_file_cut(file, file->mark);
    file->mark = -1;
}

void lemf_file_cut(struct lemf_file *file, off_t size)
{
    if (file->fd >= 0 && ftruncate(file->fd, size) == 0) {
        file->size = size;
        note_dirty(file);
    }
}
