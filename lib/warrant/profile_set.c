/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/profile_set.h"

#include "base/error.h"
#include "base/memory.h"

#include <cloudli/warrant.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SUFFIX ".profile"
#define FILE_NAME_MAX (CLOUDLI__PROFILE_NAME_MAX + sizeof(SUFFIX))

/* How deep profiles may be looked up through one another: one more than may
 * stand on another, so that the parser says what is wrong. */
#define LOOKUPS_MAX (CLOUDLI__PROFILE_EXTEND_MAX + 1)

struct cloudli__profile_entry {
    struct cloudli__profile_entry *next;
    struct cloudli__profile profile;
};

/* One search, and those that it leads to. */
struct search {
    struct cloudli__profile_set *set;
    uint32_t depth;
};

static const char *shipped_text(const char *name)
{
    for (size_t i = 0; cloudli__shipped_profiles[i].name != NULL; i++) {
        if (strcmp(cloudli__shipped_profiles[i].name, name) == 0)
            return cloudli__shipped_profiles[i].text;
    }
    return NULL;
}

const char *cloudli_profile_name(size_t index)
{
    size_t count = 0;

    while (cloudli__shipped_profiles[count].name != NULL)
        count++;
    return index < count ? cloudli__shipped_profiles[index].name : NULL;
}

int cloudli__profile_set_init(struct cloudli__profile_set *set,
                              const char *state_dir)
{
    const size_t size = strlen(state_dir) + sizeof("/profiles");

    set->first = NULL;
    set->folder = cloudli__alloc(size);
    if (set->folder == NULL)
        return CLOUDLI_ERR_NOMEM;
    (void)snprintf(set->folder, size, "%s/profiles", state_dir);
    return CLOUDLI_OK;
}

void cloudli__profile_set_dispose(struct cloudli__profile_set *set)
{
    while (set->first != NULL) {
        struct cloudli__profile_entry *next = set->first->next;

        cloudli__free_wiped(set->first, sizeof(*set->first));
        set->first = next;
    }
    cloudli__free_string(set->folder);
    set->folder = NULL;
}

/* --- Files --- */

static int is_ours(const struct stat *st)
{
    return (st->st_uid == 0 || st->st_uid == geteuid()) &&
           (st->st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

static int refuse(const char *what, const char *why, cloudli_error *err)
{
    return cloudli__fail(err, CLOUDLI_ERR_STATE_DIR, 0, "%s %s.", what, why);
}

/* The folder, or -1 if there is none: then *rv is CLOUDLI_ERR_NOT_FOUND. */
static int open_folder(const struct cloudli__profile_set *set, int *rv,
                       cloudli_error *err)
{
    static const char what[] = "The folder of profiles in the state folder";
    struct stat st;
    int fd = -1;

    errno = ENOENT;
    if (set->folder != NULL)
        fd = open(set->folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    *rv = CLOUDLI_OK;
    if (fd < 0 && errno == ENOENT)
        *rv = cloudli__fail(err, CLOUDLI_ERR_NOT_FOUND, 0,
                            "There is no profile of that name.");
    else if (fd < 0 || fstat(fd, &st) != 0)
        *rv = refuse(what, "cannot be read", err);
    else if (!is_ours(&st))
        *rv =
            refuse(what, "can be written by others or is another user's", err);
    if (*rv != CLOUDLI_OK && fd >= 0) {
        (void)close(fd);
        fd = -1;
    }
    return fd;
}

static int check_file(int fd, const char *file, cloudli_error *err)
{
    struct stat st;

    if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))
        return refuse(file, "is not a plain file", err);
    if (!is_ours(&st))
        return refuse(file, "can be written by others or is another user's",
                      err);
    return CLOUDLI_OK;
}

/* The whole file, up to one byte more than a profile may have. */
static int read_file(int fd, const char *file,
                     char text[CLOUDLI__PROFILE_TEXT_MAX + 1], size_t *len,
                     cloudli_error *err)
{
    ssize_t got = 1;

    *len = 0;
    while (got > 0 && *len <= CLOUDLI__PROFILE_TEXT_MAX) {
        got = read(fd, text + *len, CLOUDLI__PROFILE_TEXT_MAX + 1 - *len);
        if (got < 0 && errno != EINTR)
            return refuse(file, "cannot be read", err);
        if (got > 0)
            *len += (size_t)got;
        else if (got < 0)
            got = 1; /* again */
    }
    return CLOUDLI_OK;
}

static int load(const struct cloudli__profile_set *set, const char *name,
                char text[CLOUDLI__PROFILE_TEXT_MAX + 1], size_t *len,
                cloudli_error *err)
{
    char file[FILE_NAME_MAX];
    int rv, fd;
    int folder = open_folder(set, &rv, err);

    if (rv != CLOUDLI_OK)
        return rv;
    (void)snprintf(file, sizeof(file), "%s%s", name, SUFFIX);
    fd = openat(folder, file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (fd >= 0)
        rv = check_file(fd, file, err);
    else if (errno == ENOENT)
        rv = cloudli__fail(err, CLOUDLI_ERR_NOT_FOUND, 0,
                           "There is no profile of that name.");
    else
        rv = refuse(file, "cannot be read", err);
    if (rv == CLOUDLI_OK)
        rv = read_file(fd, file, text, len, err);
    if (fd >= 0)
        (void)close(fd);
    (void)close(folder);
    return rv;
}

int cloudli__profile_set_walk(const struct cloudli__profile_set *set,
                              int (*cb)(void *user_data, const char *name),
                              void *user_data, cloudli_error *err)
{
    int rv, stopped = 0;
    const int fd = open_folder(set, &rv, err);
    const struct dirent *entry;
    DIR *dir;

    if (rv != CLOUDLI_OK)
        return rv == CLOUDLI_ERR_NOT_FOUND ? CLOUDLI_OK : rv;
    dir = fdopendir(fd);
    if (dir == NULL) {
        (void)close(fd);
        return refuse("The folder of profiles", "cannot be read", err);
    }
    while (!stopped && (entry = readdir(dir)) != NULL) {
        char name[FILE_NAME_MAX];
        const size_t len = strlen(entry->d_name);
        const size_t end = sizeof(SUFFIX) - 1;

        if (len <= end || len >= sizeof(name) ||
            strcmp(entry->d_name + len - end, SUFFIX) != 0)
            continue;
        memcpy(name, entry->d_name, len - end);
        name[len - end] = '\0';
        if (cloudli__profile_is_name(name) && shipped_text(name) == NULL)
            stopped = cb(user_data, name);
    }
    (void)closedir(dir);
    return CLOUDLI_OK;
}

/* --- Finding --- */

static const struct cloudli__profile *
find_known(const struct cloudli__profile_set *set, const char *name)
{
    for (const struct cloudli__profile_entry *e = set->first; e != NULL;
         e = e->next) {
        if (strcmp(e->profile.name, name) == 0)
            return &e->profile;
    }
    return NULL;
}

static int find(void *user_data, const char *name,
                const struct cloudli__profile **out, cloudli_error *err);

static int parse(struct search *search, struct cloudli__profile *out,
                 const char *name, const char *text, size_t len,
                 cloudli_error *err)
{
    int rv;

    if (search->depth == LOOKUPS_MAX)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "Profile %s: too many profiles extend one "
                             "another, or themselves.",
                             name);
    search->depth++;
    rv = cloudli__profile_parse(out, name, text, len, find, search, err);
    search->depth--;
    return rv;
}

static int read_profile(struct search *search, struct cloudli__profile *out,
                        const char *name, cloudli_error *err)
{
    const char *shipped = shipped_text(name);
    char *text;
    size_t len = 0;
    int rv;

    if (shipped != NULL)
        return parse(search, out, name, shipped, strlen(shipped), err);
    text = cloudli__alloc(CLOUDLI__PROFILE_TEXT_MAX + 1);
    if (text == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                             "No memory is left for a profile.");
    rv = load(search->set, name, text, &len, err);
    if (rv == CLOUDLI_OK)
        rv = parse(search, out, name, text, len, err);
    cloudli__free_wiped(text, CLOUDLI__PROFILE_TEXT_MAX + 1);
    return rv;
}

static int find(void *user_data, const char *name,
                const struct cloudli__profile **out, cloudli_error *err)
{
    struct search *search = user_data;
    struct cloudli__profile_entry *entry;
    int rv;

    *out = find_known(search->set, name);
    if (*out != NULL)
        return CLOUDLI_OK;
    entry = cloudli__alloc(sizeof(*entry));
    if (entry == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                             "No memory is left for a profile.");
    rv = read_profile(search, &entry->profile, name, err);
    if (rv != CLOUDLI_OK) {
        cloudli__free_wiped(entry, sizeof(*entry));
        return rv;
    }
    entry->next = search->set->first;
    search->set->first = entry;
    *out = &entry->profile;
    return CLOUDLI_OK;
}

int cloudli__profile_set_find(struct cloudli__profile_set *set,
                              const char *name,
                              const struct cloudli__profile **out,
                              cloudli_error *err)
{
    struct search search = {set, 0};

    *out = NULL;
    if (!cloudli__profile_is_name(name))
        return cloudli__fail(err, CLOUDLI_ERR_NOT_FOUND, 0,
                             "There is no profile of that name.");
    return find(&search, name, out, err);
}

int cloudli__profile_set_check(struct cloudli__profile_set *set,
                               const char *name, const char *text, size_t len,
                               cloudli_error *err)
{
    struct search search = {set, 0};
    struct cloudli__profile profile;

    if (cloudli__profile_is_name(name) && shipped_text(name) != NULL)
        return cloudli__fail(err, CLOUDLI_ERR_EXISTS, 0,
                             "Profile %s ships with the library; give yours "
                             "another name.",
                             name);
    return parse(&search, &profile, name, text, len, err);
}
