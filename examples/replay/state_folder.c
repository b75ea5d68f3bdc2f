/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "state_folder.h"

#include <errno.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define OPEN_FOLDERS_MAX 16

static int fail(cloudli_error *err, const char *what)
{
    err->code = CLOUDLI_ERR_STATE_DIR;
    (void)snprintf(err->message, sizeof(err->message), "%s", what);
    return 0;
}

int state_folder_open(struct state_folder *folder, const char *path,
                      cloudli_error *err)
{
    const char *parent = getenv("TMPDIR");
    int len;

    if (path != NULL) {
        len = snprintf(folder->path, sizeof(folder->path), "%s", path);
        if (len < 0 || (size_t)len >= sizeof(folder->path))
            return fail(err, "the path of the state folder is too long");
        return 1;
    }
    if (parent == NULL || parent[0] == '\0')
        parent = "/tmp";
    len = snprintf(folder->path, sizeof(folder->path),
                   "%s/cloudli-replay-XXXXXX", parent);
    if (len < 0 || (size_t)len >= sizeof(folder->path))
        return fail(err, "TMPDIR is too long");
    if (mkdtemp(folder->path) == NULL) { /* mode 0700 */
        (void)fail(err, "");
        (void)snprintf(err->message, sizeof(err->message),
                       "no temporary state folder can be made: %s",
                       strerror(errno));
        return 0;
    }
    folder->temporary = 1;
    return 1;
}

static int remove_one(const char *path, const struct stat *info, int type,
                      struct FTW *place)
{
    (void)info;
    (void)type;
    (void)place;
    (void)remove(path);
    return 0;
}

void state_folder_close(struct state_folder *folder)
{
    if (folder->temporary)
        (void)nftw(folder->path, remove_one, OPEN_FOLDERS_MAX,
                   FTW_DEPTH | FTW_PHYS);
    folder->temporary = 0;
}
