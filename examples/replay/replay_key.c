/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "replay_key.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define LEN CLOUDLI_SPOOL_KEY_LEN

static int fail(cloudli_error *err, const char *path, const char *why)
{
    err->code = CLOUDLI_ERR_SPOOL;
    (void)snprintf(err->message, sizeof(err->message), "spool key %s: %s", path,
                   why);
    return 0;
}

/* -1 for what is none. */
static int digit(uint8_t c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static int from_digits(uint8_t out[LEN], const uint8_t *text)
{
    for (size_t i = 0; i < LEN; i++) {
        const int high = digit(text[2 * i]), low = digit(text[2 * i + 1]);

        if (high < 0 || low < 0)
            return 0;
        out[i] = (uint8_t)(high << 4 | low);
    }
    return 1;
}

int replay_key_read(struct replay_key *key, const char *path,
                    cloudli_error *err)
{
    uint8_t text[2 * LEN + 2]; /* one more than any key has */
    struct stat st;
    const int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t got = -1;
    int ok = 0;

    if (fd < 0)
        return fail(err, path, strerror(errno));
    if (fstat(fd, &st) == 0 && (st.st_mode & 077) == 0)
        got = read(fd, text, sizeof(text));
    (void)close(fd);
    if (got < 0)
        return fail(err, path, "others than its owner can use it");
    if (got == LEN) {
        memcpy(key->bytes, text, LEN);
        ok = 1;
    } else if (got == 2 * LEN ||
               (got == 2 * LEN + 1 && text[2 * LEN] == '\n')) {
        ok = from_digits(key->bytes, text);
    }
    explicit_bzero(text, sizeof(text));
    return ok ? 1
              : fail(err, path,
                     "it is neither 32 octets nor 64 hexadecimal "
                     "digits");
}

int replay_key_give(void *user_data, const char *name,
                    uint8_t key[CLOUDLI_SPOOL_KEY_LEN])
{
    const struct replay_key *own = user_data;

    (void)name;
    memcpy(key, own->bytes, LEN);
    return 0;
}

void replay_key_wipe(struct replay_key *key)
{
    explicit_bzero(key, sizeof(*key));
}
