/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The one place that reads a caller's size-stamped struct. */
#ifndef CLOUDLI_BASE_OPTIONS_H
#define CLOUDLI_BASE_OPTIONS_H

#include <cloudli/status.h>

/*
 * Copies a struct of an older, the same or a newer caller into dst, whose
 * size stamp becomes dst_size. v1_size is the size of its first release.
 *
 * CLOUDLI_ERR_STRUCT_SIZE: src is NULL or has an impossible size.
 * CLOUDLI_ERR_STRUCT_NEWER: it sets a field that this library does not know.
 */
int cloudli__options_import(void *dst, size_t dst_size, size_t v1_size,
                            const void *src);

/*
 * 1 if a struct that the library fills, or reads on the hot path, has at
 * least the fields of its first release.
 */
static inline int cloudli__struct_ok(size_t size, size_t v1_size)
{
    return size >= v1_size;
}

#endif
