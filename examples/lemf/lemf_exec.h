/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A program that gets each record on its input, as the line that
 * records.jsonl has, once that is safe on the disk.
 *
 * Lines wait for it in memory, LEMF_EXEC_QUEUE_MAX bytes at most. Nothing ever
 * waits for the program: a record that finds no room is not given to it, which
 * its reader sees by the numbers of the records, and finds it in the files. If
 * it ends it is started again, at first soon and then ever later, with the line
 * that was not written whole; what it had not read from its pipe is lost to it.
 */
#ifndef CLOUDLI_LEMF_EXEC_H
#define CLOUDLI_LEMF_EXEC_H

#include "lemf_report.h"

#include <stddef.h>

#define LEMF_EXEC_QUEUE_MAX ((size_t)16 * 1024 * 1024)

struct lemf_exec;

/* The tallies are kept up to date. NULL if memory is short. */
struct lemf_exec *lemf_exec_new(struct lemf_tallies *tallies);

/* From now on it is this program, or none (NULL). The one before gets no more
 * lines, and a while to end; what waits is for the one after. 0, or -1 with
 * what is wrong told, and all as it was. */
int lemf_exec_change(struct lemf_exec *exec, const char *program);

/* A line that is in the files, but not safe yet. Without a program it is not
 * kept. */
void lemf_exec_take(struct lemf_exec *exec, const char *line, size_t len);

/* Milliseconds until the first of them has waited for that long enough; -1:
 * none does. */
int lemf_exec_wait(const struct lemf_exec *exec);

/* All lines are safe. */
void lemf_exec_release(struct lemf_exec *exec);

/* Starts it, sees whether it ended, and writes as much as it takes. How many
 * milliseconds later there is something to do; -1: only when descriptors are
 * ready or a child ends. */
int lemf_exec_step(struct lemf_exec *exec);

/* What lines wait to be written to; -1: none do. */
int lemf_exec_descriptor(const struct lemf_exec *exec);

/* Gives it a few seconds for what waits, and as many to end. NULL is fine. */
void lemf_exec_free(struct lemf_exec *exec);

#endif
