/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Treaties are data: a text in the state folder. Who can write it decides which
 * law holds, so it is taken only if nobody but its owner, who is root or this
 * process's user, can.
 */
#include "warrant/treaties.h"

#include "base/error.h"
#include "base/memory.h"
#include "warrant/country.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define TEXT_MAX 65536
#define WORDS 3

static int refuse(cloudli_error *err, const char *why)
{
    return cloudli__fail(err, CLOUDLI_ERR_STATE_DIR, 0,
                         "The file of treaties in the state folder %s.", why);
}

static int is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* The words of a line, up to its comment; how many, or WORDS + 1. */
static size_t split(const char *line, size_t len, cloudli_bytes words[WORDS])
{
    size_t count = 0, at = 0;

    while (at < len && line[at] != '#') {
        const size_t start = at;

        while (at < len && !is_space(line[at]) && line[at] != '#')
            at++;
        if (at > start && count == WORDS)
            return WORDS + 1;
        if (at > start)
            words[count++] =
                (cloudli_bytes){(const uint8_t *)line + start, at - start};
        while (at < len && is_space(line[at]))
            at++;
    }
    return count;
}

static int read_country(char out[3], cloudli_bytes word, int any)
{
    if (word.len > 2)
        return 0;
    memcpy(out, word.ptr, word.len);
    out[word.len] = '\0';
    return (any && strcmp(out, "*") == 0) || cloudli__country_known(out);
}

/* 1: a treaty, 0: an empty line, -1: neither. */
static int read_line(struct cloudli__treaty *out, const char *line, size_t len)
{
    cloudli_bytes words[WORDS];
    const size_t count = split(line, len, words);

    if (count == 0)
        return 0;
    return count == WORDS && read_country(out->law, words[0], 0) &&
                   read_country(out->place, words[1], 1) &&
                   read_country(out->delivery, words[2], 1)
               ? 1
               : -1;
}

static int read_lines(cloudli_treaties *t, const char *text, size_t len,
                      cloudli_error *err)
{
    size_t at = 0;

    for (unsigned number = 1; at < len; number++) {
        const char *end = memchr(text + at, '\n', len - at);
        const size_t line =
            end == NULL ? len - at : (size_t)(end - (text + at));
        struct cloudli__treaty treaty;
        const int found = read_line(&treaty, text + at, line);

        if (found < 0)
            return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, at,
                                 "Treaties: line %u must be \"LAW PLACE "
                                 "DELIVERY\", each a country of ISO 3166-1; "
                                 "the last two may be \"*\".",
                                 number);
        if (found && t->count == t->cap)
            return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, at,
                                 "Treaties: there are more than %d.",
                                 CLOUDLI_TREATIES_MAX);
        if (found)
            t->items[t->count++] = treaty;
        at += line + 1;
    }
    return CLOUDLI_OK;
}

int cloudli_treaties_parse(cloudli_treaties **out, const char *text, size_t len,
                           cloudli_error *err)
{
    cloudli_treaties *t;
    int rv = CLOUDLI_OK;

    if (out == NULL || (text == NULL && len > 0))
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "Treaties: out and text are needed.");
    *out = NULL;
    t = cloudli__alloc(sizeof(*t));
    if (t != NULL) {
        t->cap = CLOUDLI_TREATIES_MAX;
        t->items = cloudli__alloc_array(t->cap, sizeof(*t->items));
    }
    if (t == NULL || t->items == NULL)
        rv = cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                           "No memory is left for treaties.");
    else
        rv = read_lines(t, text, len, err);
    if (rv != CLOUDLI_OK)
        cloudli_treaties_free(t);
    else
        *out = t;
    return rv;
}

void cloudli_treaties_free(cloudli_treaties *treaties)
{
    if (treaties == NULL)
        return;
    cloudli__free_wiped(treaties->items,
                        treaties->cap * sizeof(*treaties->items));
    cloudli__free_wiped(treaties, sizeof(*treaties));
}

/* --- The file --- */

static int path_of(const char *state_dir, char path[PATH_MAX])
{
    const int len =
        snprintf(path, PATH_MAX, "%s/%s", state_dir, CLOUDLI__TREATIES_FILE);

    return len > 0 && len < PATH_MAX;
}

static int check_file(int fd, cloudli_error *err)
{
    struct stat st;

    if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))
        return refuse(err, "is not a plain file");
    if ((st.st_uid != 0 && st.st_uid != geteuid()) ||
        (st.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return refuse(err, "can be written by others or is another user's");
    if (st.st_size > TEXT_MAX)
        return refuse(err, "is too large");
    return CLOUDLI_OK;
}

static int read_file(int fd, char *text, size_t *len, cloudli_error *err)
{
    ssize_t got = 1;

    *len = 0;
    while (got != 0 && *len < TEXT_MAX) {
        got = read(fd, text + *len, TEXT_MAX - *len);
        if (got < 0 && errno != EINTR)
            return refuse(err, "cannot be read");
        if (got > 0)
            *len += (size_t)got;
    }
    return CLOUDLI_OK;
}

int cloudli_treaties_open(cloudli_treaties **out, const char *state_dir,
                          cloudli_error *err)
{
    char path[PATH_MAX];
    char *text;
    size_t len = 0;
    int fd, rv;

    if (out == NULL || state_dir == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "Treaties: out and state_dir are needed.");
    *out = NULL;
    if (!path_of(state_dir, path))
        return refuse(err, "has a path that is too long");
    fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0)
        return errno == ENOENT ? cloudli_treaties_parse(out, NULL, 0, err)
                               : refuse(err, "cannot be read");
    text = cloudli__alloc(TEXT_MAX);
    rv = text == NULL ? cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                                      "No memory is left for treaties.")
                      : check_file(fd, err);
    if (rv == CLOUDLI_OK)
        rv = read_file(fd, text, &len, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli_treaties_parse(out, text, len, err);
    cloudli__free_wiped(text, TEXT_MAX);
    (void)close(fd);
    return rv;
}

int cloudli__treaties_changed(const char *state_dir,
                              struct cloudli__treaties_stamp *stamp)
{
    struct cloudli__treaties_stamp now = {{0, 0}, 0, 0};
    char path[PATH_MAX];
    struct stat st;

    if (path_of(state_dir, path) && lstat(path, &st) == 0)
        now =
            (struct cloudli__treaties_stamp){st.st_ctim, st.st_size, st.st_ino};
    if (now.changed.tv_sec == stamp->changed.tv_sec &&
        now.changed.tv_nsec == stamp->changed.tv_nsec &&
        now.size == stamp->size && now.inode == stamp->inode)
        return 0;
    *stamp = now;
    return 1;
}
