/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "dump_input.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define LOOK_EVERY 100000000 /* nanoseconds, at a file that grows */

int dump_input_open(struct dump_input *in, const char *path)
{
    struct stat stat;

    in->fd = strcmp(path, "-") == 0 ? STDIN_FILENO
                                    : open(path, O_RDONLY | O_CLOEXEC);
    if (in->fd < 0)
        return 0;
    if (fstat(in->fd, &stat) == 0 && S_ISDIR(stat.st_mode)) {
        dump_input_close(in);
        errno = EISDIR;
        return 0;
    }
    return 1;
}

void dump_input_close(struct dump_input *in)
{
    if (in->fd > STDIN_FILENO)
        (void)close(in->fd);
    in->fd = -1;
}

/* At the end of a file that may grow. 1: look again. */
static int wait_for_more(struct dump_input *in)
{
    const struct timespec pause = {0, LOOK_EVERY};
    struct stat stat;

    if (!in->follow || *in->stop || fstat(in->fd, &stat) != 0 ||
        !S_ISREG(stat.st_mode))
        return 0;
    if ((uint64_t)stat.st_size < in->pos) {
        in->shrunk = 1;
        in->pos = 0;
        (void)lseek(in->fd, 0, SEEK_SET);
        return 1;
    }
    (void)nanosleep(&pause, NULL);
    return !*in->stop;
}

static ssize_t read_more(struct dump_input *in, void *data, size_t len)
{
    if (in->flush != NULL && fflush(in->flush) != 0)
        return 0; /* nobody takes what would come */
    for (;;) {
        const ssize_t got = *in->stop ? 0 : read(in->fd, data, len);

        if (got > 0)
            in->pos += (uint64_t)got;
        if (got > 0 || (got < 0 && errno != EINTR))
            return got;
        if (got == 0 && !wait_for_more(in))
            return 0;
    }
}

ssize_t dump_input_peek(struct dump_input *in)
{
    while (in->peek_len < DUMP_PEEK) {
        const ssize_t got =
            read_more(in, in->peek + in->peek_len, DUMP_PEEK - in->peek_len);

        if (got < 0)
            return -1;
        if (got == 0)
            break;
        in->peek_len += (size_t)got;
    }
    return (ssize_t)in->peek_len;
}

ssize_t dump_input_read(struct dump_input *in, void *data, size_t len)
{
    size_t count = in->peek_len - in->peek_given;

    if (count == 0)
        return read_more(in, data, len);
    if (count > len)
        count = len;
    memcpy(data, in->peek + in->peek_given, count);
    in->peek_given += count;
    return (ssize_t)count;
}

static ssize_t read_cookie(void *cookie, char *data, size_t len)
{
    return dump_input_read(cookie, data, len);
}

FILE *dump_input_stream(struct dump_input *in)
{
    const cookie_io_functions_t functions = {.read = read_cookie};

    return fopencookie(in, "rb", functions);
}
