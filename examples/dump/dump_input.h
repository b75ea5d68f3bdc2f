/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Bytes of a file, a pipe, or a file that grows. */
#ifndef CLOUDLI_DUMP_INPUT_H
#define CLOUDLI_DUMP_INPUT_H

#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>

#define DUMP_PEEK 4

struct dump_input {
    int fd;
    uint32_t follow; /* 1: wait for more at the end of a file */
    uint32_t shrunk; /* 1: the file became shorter and is read anew */
    uint64_t pos;    /* bytes read */
    FILE *flush;     /* written out before waiting, or NULL */
    const volatile sig_atomic_t *stop; /* not 0: enough */
    uint8_t peek[DUMP_PEEK];           /* its first bytes */
    size_t peek_len, peek_given;
};

/* Opens "-", the standard input, or a file. 1, or 0 and errno. The fields
 * follow, flush and stop are set before. */
int dump_input_open(struct dump_input *in, const char *path);
void dump_input_close(struct dump_input *in);

/* Waits for the first bytes; they are read again. How many there are, up to
 * DUMP_PEEK, or -1 and errno. */
ssize_t dump_input_peek(struct dump_input *in);

/* Reads what there is, at least one byte; 0 at the end or if stopped, -1 and
 * errno. */
ssize_t dump_input_read(struct dump_input *in, void *data, size_t len);

/* The same as a stream of the C library; NULL if memory is short. */
FILE *dump_input_stream(struct dump_input *in);

#endif
