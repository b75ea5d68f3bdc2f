/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/secret_file.h"

#include "base/error.h"
#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Two digits an octet and the end of a line; one more tells a longer file. */
#define TEXT_MAX (2 * CLOUDLI__SECRET_MAX + 2)

int cloudli__key_file_refuse(cloudli_error *err, const char *why,
                             const char *path)
{
    return cloudli__fail(err, CLOUDLI_ERR_KEY, 0, "The key file %s: %s.", why,
                         path);
}

/* Opens a file that only its owner may read if it is a secret. */
static int open_file(const char *path, int secret, int *fd, cloudli_error *err)
{
    struct stat st;
    const char *why = NULL;

    /* Not to wait at a FIFO that somebody put there. */
    *fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (*fd < 0)
        return cloudli__fail(err, CLOUDLI_ERR_KEY, 0,
                             "The key file cannot be read (%s): %s.",
                             strerror(errno), path);
    if (fstat(*fd, &st) != 0 || !S_ISREG(st.st_mode))
        why = "is not a plain file";
    else if (secret && (st.st_mode & 077) != 0)
        why = "can be read by others than its owner; it must have mode 0600";
    if (why == NULL)
        return CLOUDLI_OK;
    (void)close(*fd);
    return cloudli__key_file_refuse(err, why, path);
}

int cloudli__key_file_read(const char *path, int secret, uint8_t *room,
                           size_t cap, size_t *len, cloudli_error *err)
{
    ssize_t got = 1;
    int fd;
    int rv = open_file(path, secret, &fd, err);

    *len = 0;
    if (rv != CLOUDLI_OK)
        return rv;
    while (got > 0 && *len < cap) {
        got = read(fd, room + *len, cap - *len);
        if (got > 0)
            *len += (size_t)got;
    }
    (void)close(fd);
    return got < 0 ? cloudli__key_file_refuse(err, "cannot be read", path)
                   : CLOUDLI_OK;
}

static int hex_value(uint8_t c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

static int is_key_length(size_t len)
{
    return len == 24 || len == 32;
}

/* 1 if all of it is hexadecimal digits, which are turned into octets. */
static int read_hex(struct cloudli__secret *out, const uint8_t *text,
                    size_t len)
{
    if (len > 0 && text[len - 1] == '\n')
        len--;
    if (len > 0 && text[len - 1] == '\r')
        len--;
    if (len % 2 != 0 || !is_key_length(len / 2))
        return 0;
    for (size_t i = 0; i < len; i += 2) {
        const int high = hex_value(text[i]), low = hex_value(text[i + 1]);

        if (high < 0 || low < 0)
            return 0;
        out->octets[i / 2] = (uint8_t)(high << 4 | low);
    }
    out->len = (uint32_t)(len / 2);
    return 1;
}

int cloudli__secret_read(struct cloudli__secret *out, const char *path,
                         cloudli_error *err)
{
    uint8_t text[TEXT_MAX + 1];
    size_t len;
    int rv = cloudli__key_file_read(path, 1, text, sizeof(text), &len, err);

    memset(out, 0, sizeof(*out));
    if (rv == CLOUDLI_OK && is_key_length(len)) {
        memcpy(out->octets, text, len);
        out->len = (uint32_t)len;
    } else if (rv == CLOUDLI_OK && !read_hex(out, text, len)) {
        cloudli__wipe(out, sizeof(*out));
        rv = cloudli__key_file_refuse(
            err,
            "holds neither 24 or 32 octets nor their hexadecimal "
            "digits",
            path);
    }
    cloudli__wipe(text, sizeof(text));
    return rv;
}
