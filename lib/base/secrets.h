/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Texts that name people, as many as a service has parties: cut from pages
 * that core dumps leave out, and wiped when they are given back. Pages stay
 * until all is disposed of; a text goes where one of its size was.
 */
#ifndef CLOUDLI_BASE_SECRETS_H
#define CLOUDLI_BASE_SECRETS_H

#include <stddef.h>

struct cloudli__secrets;

/* CLOUDLI_OK, CLOUDLI_ERR_NOMEM or CLOUDLI_ERR_SYSTEM. */
int cloudli__secrets_new(struct cloudli__secrets **out);

/* Wipes and frees all; no text is used any more. NULL is fine. */
void cloudli__secrets_free(struct cloudli__secrets *secrets);

/* Zeroed room for a text of len bytes with its NUL, CLOUDLI__SECRET_TEXT_MAX at
 * most, or NULL. Any thread. */
#define CLOUDLI__SECRET_TEXT_MAX 1024
char *cloudli__secret_alloc(struct cloudli__secrets *secrets, size_t len);

/* A copy of a text, or NULL. Any thread. */
char *cloudli__secret_copy(struct cloudli__secrets *secrets, const char *text);

/* Wipes and gives back a text, of the length that it was made for; NULL is
 * fine. Any thread. */
void cloudli__secret_free(char *text);

/* The same of anything that was made for len bytes. */
void cloudli__secret_release(void *piece, size_t len);

#endif
