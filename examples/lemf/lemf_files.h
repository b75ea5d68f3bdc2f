/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Files that are only ever added to, with few descriptors for many of them:
 * the one used longest ago is closed when another has to be opened, and is
 * opened again when it is needed. Folders are 0700, files 0600.
 *
 * An append is whole or undone. All functions return 0, or -1 with a sentence
 * in the pool's error; it names the file without its folder, because folders
 * are named after interceptions.
 */
#ifndef CLOUDLI_LEMF_FILES_H
#define CLOUDLI_LEMF_FILES_H

#include <stddef.h>
#include <sys/types.h>

#define LEMF_FILES_OPEN_MAX 256

struct lemf_file;

struct lemf_files {
    struct lemf_file *newest; /* open ones, by last use */
    struct lemf_file *oldest;
    size_t open;
    struct lemf_file *dirty; /* not safe on the disk yet, open or not */
    int lost;                /* something could not be made safe */
    char error[256];
};

struct lemf_file {
    struct lemf_files *files;
    struct lemf_file *newer;
    struct lemf_file *older;
    char *path;
    off_t size; /* where the next append goes; -1: it is not known */
    off_t mark; /* size before the first append since the begin; -1: none */
    int fd;     /* -1: closed */
    int dirty;  /* on the pool's list of those that are not safe */
    int fresh;  /* nor is its name in its folder, and that of the folder */
    struct lemf_file *next_dirty;
};

/* What was written is safe when this returns 0: a loss of power does not undo
 * it any more. After -1 nobody knows what is: the system may have given up
 * what it could not write, and says so once. So it is -1 from then on. */
int lemf_files_sync(struct lemf_files *files);

/* The entries of a folder, likewise; path is not terminated behind len. */
int lemf_folder_sync(struct lemf_files *files, const char *path, size_t len);

/* Makes a folder, or takes the one that is there. */
int lemf_folder_make(struct lemf_files *files, const char *path);

/* Names a file in a folder; it comes to be when it is first opened. */
int lemf_file_init(struct lemf_file *file, struct lemf_files *files,
                   const char *folder, const char *name);
/* Closes and forgets it, safe or not. Fine for one that is all zero. */
void lemf_file_dispose(struct lemf_file *file);

/* Opens it if it is not open. What is in it already stays. */
int lemf_file_open(struct lemf_file *file);

/* Finds out its size, if it is not known; does not make it. */
int lemf_file_know(struct lemf_file *file);

/* What is in it, if anything, is made safe by the next sync. */
void lemf_file_doubt(struct lemf_file *file);

/* Closes it; nothing is known of it any more. What was written is safe. */
void lemf_file_forget(struct lemf_file *file);

int lemf_file_append(struct lemf_file *file, const void *data, size_t len);

/* Overwrites bytes that were appended before. */
int lemf_file_patch(struct lemf_file *file, off_t at, const void *data,
                    size_t len);

/* Closes it and gives what is in it another name in the same folder, which no
 * other file has; after that it is a new one. One that is not there is fine. */
int lemf_file_rename(struct lemf_file *file, const char *name);

/* What is appended from now on … */
void lemf_file_begin(struct lemf_file *file);
/* … is taken back. */
void lemf_file_undo(struct lemf_file *file);

/* Takes back what was appended to an open file after it had this size. */
void lemf_file_cut(struct lemf_file *file, off_t size);

#endif
