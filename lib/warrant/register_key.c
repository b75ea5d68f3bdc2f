/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/register_key.h"

#include "base/error.h"
#include "base/secret_file.h"
#include "warrant/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <openssl/rand.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Hexadecimal digits and the end of the line, so that it can be typed. */
#define FILE_LEN (2 * CLOUDLI__VAULT_KEY_LEN + 1)

static int write_key(int fd)
{
    static const char digits[] = "0123456789abcdef";
    uint8_t key[CLOUDLI__VAULT_KEY_LEN];
    char text[FILE_LEN];
    int error = 0;

    if (RAND_priv_bytes(key, sizeof(key)) != 1)
        return EIO;
    for (size_t i = 0; i < sizeof(key); i++) {
        text[2 * i] = digits[key[i] >> 4];
        text[2 * i + 1] = digits[key[i] & 15];
    }
    text[FILE_LEN - 1] = '\n';
    errno = 0;
    if (write(fd, text, sizeof(text)) != (ssize_t)sizeof(text))
        error = errno == 0 ? ENOSPC : errno;
    else if (fsync(fd) != 0)
        error = errno;
    cloudli__wipe(key, sizeof(key));
    cloudli__wipe(text, sizeof(text));
    return error;
}

/* A key that was lost is a register that cannot be read: it is on the disk
 * under its name before anything is sealed with it. */
static int make_file(const char *state_dir, const char *path,
                     cloudli_error *err)
{
    char made[CLOUDLI__REGISTER_PATH_MAX];
    int fd, error;

    (void)snprintf(made, sizeof(made), "%s/register-key-XXXXXX", state_dir);
    fd = mkostemp(made, O_CLOEXEC); /* mode 0600, whatever the umask */
    if (fd < 0)
        return cloudli__folder_refuse(errno, state_dir, err);
    error = write_key(fd);
    if (close(fd) != 0 && error == 0)
        error = errno;
    if (error == 0 && link(made, path) != 0 && errno != EEXIST)
        error = errno;
    (void)unlink(made);
    if (error != 0)
        return cloudli__folder_refuse(error, state_dir, err);
    cloudli__folder_sync(state_dir);
    return CLOUDLI_OK;
}

static int read_file(const char *path, uint8_t key[CLOUDLI__VAULT_KEY_LEN],
                     cloudli_error *err)
{
    cloudli_error why = CLOUDLI_ERROR_INIT;
    struct cloudli__secret secret;
    int rv = cloudli__secret_read(&secret, path, &why);

    if (rv == CLOUDLI_OK && secret.len != CLOUDLI__VAULT_KEY_LEN)
        rv = cloudli__key_file_refuse(&why, "must hold 32 octets", path);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, CLOUDLI_ERR_REGISTER_KEY, 0, "%s",
                             why.message);
    memcpy(key, secret.octets, CLOUDLI__VAULT_KEY_LEN);
    cloudli__wipe(&secret, sizeof(secret));
    return CLOUDLI_OK;
}

int cloudli__register_key_get(const cloudli_register_options *options,
                              const char *name, int make,
                              uint8_t key[CLOUDLI__VAULT_KEY_LEN],
                              cloudli_error *err)
{
    char path[CLOUDLI__REGISTER_PATH_MAX];
    int rv = CLOUDLI_OK;

    if (options->key != NULL) {
        if (options->key(options->key_user_data, name, key) == 0)
            return CLOUDLI_OK;
        cloudli__wipe(key, CLOUDLI__VAULT_KEY_LEN);
        return cloudli__fail(err, CLOUDLI_ERR_REGISTER_KEY, 0,
                             "The register's key is missing: the callback has "
                             "none of its name.");
    }
    if (options->key_file != NULL)
        return read_file(options->key_file, key, err);
    (void)snprintf(path, sizeof(path), "%s/%s", options->state_dir,
                   CLOUDLI__KEY_FILE);
    if (make && access(path, F_OK) != 0)
        rv = make_file(options->state_dir, path, err);
    return rv == CLOUDLI_OK ? read_file(path, key, err) : rv;
}
