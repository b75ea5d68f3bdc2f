/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_repair.h"

#include "lemf_audio.h"
#include "lemf_place.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BLOCK ((off_t)65536)
#define LINE_MAX_BYTES ((off_t)32 * 1024 * 1024)
#define CUT_MAX ((off_t)64 * 1024 * 1024)

/* Content without records that can be of the one that was being stored. */
#define ORPHAN_MAX ((off_t)2 * 1024 * 1024)

struct repair {
    struct lemf_files *files;
    const char *folder;
    int dir;
    int fd[LEMF_PARTS];     /* -1: it is not there */
    off_t size[LEMF_PARTS]; /* 0, then */
    struct lemf_repaired *out;
};

/* The line that a place in records.jsonl ends with. */
struct line {
    off_t begin;
    uint64_t number;
    off_t stored[LEMF_PARTS]; /* what it says of the other files */
};

static int fail(struct repair *r, const char *what)
{
    (void)snprintf(r->files->error, sizeof(r->files->error), "%s: %s", what,
                   strerror(errno));
    return -1;
}

static int refuse(struct repair *r, const char *sentence)
{
    (void)snprintf(r->files->error, sizeof(r->files->error), "%s", sentence);
    return -1;
}

/* --- Lines. --- */

/* The place behind the last newline before end; 0 if there is none. -1: error,
 * or farther away than a line can be long. */
static off_t behind_newline(int fd, off_t end)
{
    char block[BLOCK];
    off_t at = end;

    while (at > 0 && end - at < LINE_MAX_BYTES) {
        const off_t len = at < BLOCK ? at : BLOCK;
        const char *found;

        at -= len;
        if (pread(fd, block, (size_t)len, at) != len)
            return -1;
        found = memrchr(block, '\n', (size_t)len);
        if (found != NULL)
            return at + (found - block) + 1;
    }
    return at == 0 ? 0 : -1;
}

static off_t size_in(const json_t *stored, const char *name)
{
    return (off_t)json_integer_value(json_object_get(stored, name));
}

/* 1 if it is the line of a record. */
static int parse_line(struct line *line, const char *text, size_t len)
{
    json_t *record = json_loadb(text, len, 0, NULL);
    const json_t *stored = json_object_get(record, "stored");
    const json_int_t number =
        json_integer_value(json_object_get(record, "number"));
    int ok = json_is_object(stored) && number > 0;

    line->number = (uint64_t)number;
    for (int p = 0; p < LEMF_PARTS; p++) {
        line->stored[p] = size_in(stored, lemf_part_names[p]);
        ok = ok && line->stored[p] >= 0;
    }
    json_decref(record);
    return ok;
}

/* Reads the line that ends at end. 1, 0: there it is not a record, -1. */
static int read_line(struct repair *r, struct line *line, off_t end)
{
    const int fd = r->fd[LEMF_PART_RECORDS];
    char last, *text;
    size_t len;
    int ok;

    if (pread(fd, &last, 1, end - 1) != 1)
        return fail(r, "records.jsonl cannot be read");
    line->begin = behind_newline(fd, last == '\n' ? end - 1 : end);
    if (line->begin < 0)
        return refuse(r, "records.jsonl does not hold lines");
    if (last != '\n')
        return 0;
    len = (size_t)(end - line->begin);
    text = malloc(len);
    if (text == NULL)
        return fail(r, "records.jsonl cannot be read");
    ok = pread(fd, text, len, line->begin) == (ssize_t)len;
    if (ok)
        ok = parse_line(line, text, len);
    else
        ok = fail(r, "records.jsonl cannot be read");
    free(text);
    return ok;
}

/* --- Cutting. --- */

/* A file that is gone altogether was taken away; that is no crash. */
static int vouched(const struct repair *r, const struct line *line)
{
    for (int p = 0; p < LEMF_PART_RECORDS; p++) {
        if (r->fd[p] >= 0 && line->stored[p] > r->size[p])
            return 0;
    }
    return 1;
}

static int cut(struct repair *r, int part, off_t size)
{
    if (r->fd[part] < 0 || r->size[part] <= size)
        return 0;
    if (ftruncate(r->fd[part], size) != 0 || fsync(r->fd[part]) != 0)
        return fail(r, "what was left incomplete cannot be cut");
    r->out->cut += (uint64_t)(r->size[part] - size);
    r->size[part] = size;
    return 0;
}

/* Finds the last whole line whose content is there. 1, 0: there is none, -1. */
static int find_last(struct repair *r, struct line *line, off_t *end)
{
    const off_t size = r->size[LEMF_PART_RECORDS];

    for (*end = size; *end > 0; *end = line->begin) {
        const int rv = read_line(r, line, *end);

        if (rv < 0)
            return -1;
        if (rv == 1 && vouched(r, line))
            return 1;
        if (size - line->begin > CUT_MAX)
            return refuse(r, "records.jsonl and the files beside it do not "
                             "belong together");
    }
    return 0;
}

/* No line vouches for what is in the other files. */
static int put_aside(struct repair *r)
{
    int rv = 0;

    for (int p = 0; rv == 0 && p < LEMF_PART_RECORDS; p++) {
        char name[LEMF_CLOSED_NAME_MAX];

        if (r->size[p] <= ORPHAN_MAX) {
            rv = cut(r, p, 0);
            continue;
        }
        lemf_closed_name(name, (enum lemf_part)p, 0);
        if (faccessat(r->dir, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0)
            return refuse(r, "there is a capture without its records");
        if (renameat(r->dir, lemf_part_names[p], r->dir, name) != 0)
            rv = fail(r, "a capture without records cannot be put aside");
    }
    return rv;
}

static int cut_all(struct repair *r, struct line *line)
{
    off_t end;
    const int found = find_last(r, line, &end);

    if (found < 0 || cut(r, LEMF_PART_RECORDS, end) != 0)
        return -1;
    if (!found) {
        line->number = 0;
        return put_aside(r);
    }
    for (int p = 0; p < LEMF_PART_RECORDS; p++) {
        if (cut(r, p, line->stored[p]) != 0)
            return -1;
    }
    return 0;
}

/* --- A rotation that was not ended. --- */

/* 1 if a part was closed with this number. */
static int is_closed(const struct repair *r, int part, uint64_t number)
{
    char name[LEMF_CLOSED_NAME_MAX];

    lemf_closed_name(name, (enum lemf_part)part, number);
    return faccessat(r->dir, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0;
}

/* All was safe before it began, and records.jsonl is closed last. */
static int end_rotation(struct repair *r)
{
    struct line line;

    if (r->size[LEMF_PART_RECORDS] == 0 ||
        read_line(r, &line, r->size[LEMF_PART_RECORDS]) != 1 ||
        (!is_closed(r, LEMF_PART_PCAP, line.number) &&
         !is_closed(r, LEMF_PART_BER, line.number)))
        return 0;
    for (int p = 0; p < LEMF_PARTS; p++) {
        char name[LEMF_CLOSED_NAME_MAX];

        if (r->fd[p] < 0 || is_closed(r, p, line.number))
            continue;
        lemf_closed_name(name, (enum lemf_part)p, line.number);
        if (renameat(r->dir, lemf_part_names[p], r->dir, name) != 0)
            return fail(r, "a rotation cannot be ended");
        (void)close(r->fd[p]);
        r->fd[p] = -1;
        r->size[p] = 0;
    }
    return 0;
}

/* --- The folder. --- */

static int open_parts(struct repair *r)
{
    for (int p = 0; p < LEMF_PARTS; p++) {
        struct stat st;

        r->fd[p] =
            openat(r->dir, lemf_part_names[p], O_RDWR | O_CLOEXEC | O_NOFOLLOW);
        if (r->fd[p] < 0 && errno != ENOENT)
            return fail(r, lemf_part_names[p]);
        if (r->fd[p] >= 0 && fstat(r->fd[p], &st) != 0)
            return fail(r, lemf_part_names[p]);
        r->size[p] = r->fd[p] >= 0 ? st.st_size : 0;
    }
    return 0;
}

static int is_wav(const char *name)
{
    const size_t len = strlen(name);

    return len > 4 && strcmp(name + len - 4, ".wav") == 0;
}

static int repair_audio(struct repair *r)
{
    const int fd = openat(r->dir, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *dir = fd < 0 ? NULL : fdopendir(fd);
    const struct dirent *entry;
    int rv = 0;

    if (dir == NULL) {
        if (fd >= 0)
            (void)close(fd);
        return fail(r, "a folder cannot be read");
    }
    while (rv == 0 && (entry = readdir(dir)) != NULL) {
        if (is_wav(entry->d_name) &&
            lemf_audio_repair(r->dir, entry->d_name) != 0)
            rv = fail(r, "an audio file cannot be set right");
    }
    (void)closedir(dir);
    return rv;
}

int lemf_repair(struct lemf_files *files, const char *folder,
                struct lemf_repaired *out)
{
    struct repair r = {.files = files, .folder = folder, .out = out};
    struct line line = {0};
    int rv;

    *out = (struct lemf_repaired){0, 0};
    for (int p = 0; p < LEMF_PARTS; p++)
        r.fd[p] = -1;
    r.dir = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (r.dir < 0)
        return fail(&r, "a folder cannot be opened");
    rv = open_parts(&r);
    if (rv == 0)
        rv = end_rotation(&r);
    if (rv == 0)
        rv = cut_all(&r, &line);
    if (rv == 0)
        rv = repair_audio(&r);
    if (rv == 0 && fsync(r.dir) != 0)
        rv = fail(&r, "a folder cannot be made safe");
    out->last = line.number;
    for (int p = 0; p < LEMF_PARTS; p++) {
        if (r.fd[p] >= 0)
            (void)close(r.fd[p]);
    }
    (void)close(r.dir);
    return rv;
}
