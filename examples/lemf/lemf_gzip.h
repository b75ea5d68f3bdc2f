/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Closed files are compressed by a thread of their own: FILE becomes FILE.gz.
 * What was written is read back and compared before FILE goes, and only a whole
 * FILE.gz ever has that name. Whatever a crash leaves of it is done again when
 * the files are added anew.
 */
#ifndef CLOUDLI_LEMF_GZIP_H
#define CLOUDLI_LEMF_GZIP_H

#include <stdint.h>

struct lemf_gzip;

/* NULL if memory is short. */
struct lemf_gzip *lemf_gzip_new(void);

/* Begins to work. 0, or -1 with errno. */
int lemf_gzip_start(struct lemf_gzip *gzip);

/* A file that is not written any more; it waits until the thread runs. One for
 * which there is no memory is counted as failed. */
void lemf_gzip_add(struct lemf_gzip *gzip, const char *path);

struct lemf_gzip_report {
    uint64_t done;    /* files so far */
    uint64_t failed;  /* likewise; they stay as they are */
    char reason[256]; /* of the last failure, without the folder */
};

void lemf_gzip_look(struct lemf_gzip *gzip, struct lemf_gzip_report *report);

/* Ends the thread, in the middle of a file if need be. NULL is fine. */
void lemf_gzip_free(struct lemf_gzip *gzip);

#endif
