/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Treaties from inside, and the file that they are read from. */
#ifndef CLOUDLI_WARRANT_TREATIES_H
#define CLOUDLI_WARRANT_TREATIES_H

#include <cloudli/decision.h>
#include <sys/stat.h>

#define CLOUDLI__TREATIES_FILE "treaties"

/* One line; "*": any country. */
struct cloudli__treaty {
    char law[3];
    char place[3];
    char delivery[3];
};

struct cloudli_treaties {
    struct cloudli__treaty *items;
    size_t count;
    size_t cap;
};

/* Countries of presence that a CLIF may have. */
#define CLOUDLI__PRESENCE_MAX 64

/* 1 if a warrant of this country can pass the first two tests at all, wherever
 * traffic is handled. */
int cloudli__law_may_hold(const char *country, const char *const *presence,
                          size_t presence_count,
                          const cloudli_treaties *treaties);

/* What tells whether the file is another one than it was. All-zero: there was
 * none. */
struct cloudli__treaties_stamp {
    struct timespec changed;
    off_t size;
    ino_t inode;
};

/* Gives 1 if it is not the one of this stamp, which is then that of the file
 * there is now. */
int cloudli__treaties_changed(const char *state_dir,
                              struct cloudli__treaties_stamp *stamp);

#endif
