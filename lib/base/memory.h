/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Memory that is zeroed when it comes and wiped when it goes. What names
 * subjects, or opens what is sealed, lies in whole pages of its own, which
 * core dumps leave out.
 */
#ifndef CLOUDLI_BASE_MEMORY_H
#define CLOUDLI_BASE_MEMORY_H

#include <cloudli/types.h>

/* Zeroed memory, or NULL. */
void *cloudli__alloc(size_t len);

/* Zeroed memory for count things of a size, or NULL; checks the product. */
void *cloudli__alloc_array(size_t count, size_t size);

/* A copy of a string, or NULL if text is NULL or memory is short. */
char *cloudli__strdup(const char *text);

/* Wipes len bytes in a way that the compiler keeps. */
void cloudli__wipe(void *ptr, size_t len);

/* Wipes and frees; NULL is fine. */
void cloudli__free_wiped(void *ptr, size_t len);

/* Wipes and frees a string; NULL is fine. */
void cloudli__free_string(char *text);

/* Zeroed whole pages that no core dump holds, or NULL. */
void *cloudli__map(size_t len);

/* The same at a multiple of align, a power of two above the size of a page. */
void *cloudli__map_aligned(size_t len, size_t align);

/* The same at a multiple of CLOUDLI__HUGE_PAGE, and in huge pages where the
 * system has them; len is a multiple of it too. */
#define CLOUDLI__HUGE_PAGE ((size_t)2 << 20)
void *cloudli__map_huge(size_t len);

/* Wipes and gives back what cloudli__map() or cloudli__map_huge() gave for
 * this len; NULL is fine. */
void cloudli__unmap(void *ptr, size_t len);

/* A growing run of bytes; all-zero is an empty one. */
struct cloudli__buffer {
    uint8_t *data;
    size_t len;
    size_t cap;
};

/* Makes room for more bytes behind len. 0, or CLOUDLI_ERR_NOMEM. */
int cloudli__buffer_reserve(struct cloudli__buffer *buffer, size_t more);

/* Appends bytes. 0, or CLOUDLI_ERR_NOMEM with the buffer unchanged. */
int cloudli__buffer_append(struct cloudli__buffer *buffer, const void *data,
                           size_t len);

/* Wipes and frees what it holds, and makes it an empty one. */
void cloudli__buffer_dispose(struct cloudli__buffer *buffer);

#endif
