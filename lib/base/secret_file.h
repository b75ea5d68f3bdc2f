/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Keys from files. A secret one must be a plain file that nobody but its owner
 * can read. Sentences name the file, never what is in it.
 */
#ifndef CLOUDLI_BASE_SECRET_FILE_H
#define CLOUDLI_BASE_SECRET_FILE_H

#include <cloudli/status.h>

#define CLOUDLI__SECRET_MAX 32

/* A symmetric key; to be wiped by cloudli__wipe(). */
struct cloudli__secret {
    uint32_t len; /* 24 or 32 */
    uint8_t octets[CLOUDLI__SECRET_MAX];
};

/*
 * Reads 24 or 32 octets, or 48 or 64 hexadecimal digits and maybe the end of
 * their line. CLOUDLI_ERR_KEY: the file cannot be read, others can read it, or
 * it holds no key.
 */
int cloudli__secret_read(struct cloudli__secret *out, const char *path,
                         cloudli_error *err);

/* All of a file, or its first cap bytes; one that others can read is refused
 * if it is a secret. CLOUDLI_ERR_KEY. */
int cloudli__key_file_read(const char *path, int secret, uint8_t *room,
                           size_t cap, size_t *len, cloudli_error *err);

/* CLOUDLI_ERR_KEY, and "The key file WHY: PATH." */
int cloudli__key_file_refuse(cloudli_error *err, const char *why,
                             const char *path);

#endif
