/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "audit/audit_signer.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATH_SIZE 4200
#define OWN_FILE "audit.key"

static int refuse(cloudli_error *err, const char *why, const char *path)
{
    return cloudli__fail(err, CLOUDLI_ERR_KEY, 0, "The audit key %s: %s.", why,
                         path);
}

int cloudli__audit_signer_init(struct cloudli__audit_signer *signer,
                               const char *state_dir)
{
    memset(signer, 0, sizeof(*signer));
    signer->state_dir = cloudli__strdup(state_dir);
    return signer->state_dir == NULL ? CLOUDLI_ERR_NOMEM : CLOUDLI_OK;
}

void cloudli__audit_signer_dispose(struct cloudli__audit_signer *signer)
{
    cloudli__free_string(signer->state_dir);
    EVP_PKEY_free(signer->key);
    memset(signer, 0, sizeof(*signer));
}

/* --- PEM --- */

/* Nobody is there to be asked for a passphrase. */
static int no_passphrase(char *buf, int size, int rwflag, void *user_data)
{
    (void)buf;
    (void)size;
    (void)rwflag;
    (void)user_data;
    return -1;
}

/* Opens a plain file, not to wait at a FIFO that somebody put there; a secret
 * one must be its owner's alone. NULL with errno, or why. */
static FILE *open_plain(const char *path, int secret, const char **why)
{
    const int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat st;
    FILE *in = NULL;

    if (fd < 0)
        return NULL;
    if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))
        *why = "is not a plain file";
    else if (secret && (st.st_mode & 077) != 0)
        *why = "can be read by others than its owner; it must have mode 0600";
    else
        in = fdopen(fd, "r");
    if (in == NULL)
        (void)close(fd);
    return in;
}

static int public_of(const EVP_PKEY *key, uint8_t out[CLOUDLI_AUDIT_KEY_LEN])
{
    size_t len = CLOUDLI_AUDIT_KEY_LEN;

    return EVP_PKEY_is_a(key, "ED25519") &&
           EVP_PKEY_get_raw_public_key(key, out, &len) == 1 &&
           len == CLOUDLI_AUDIT_KEY_LEN;
}

/* CLOUDLI_ERR_NOT_FOUND without a sentence: there is no such file. */
static int read_private(struct cloudli__audit_signer *signer, const char *path,
                        cloudli_error *err)
{
    const char *why = NULL;
    FILE *in = open_plain(path, 1, &why);
    EVP_PKEY *key;

    if (in == NULL && why == NULL && errno == ENOENT)
        return CLOUDLI_ERR_NOT_FOUND;
    if (in == NULL)
        return refuse(err, why == NULL ? "cannot be read" : why, path);
    (void)ERR_set_mark();
    key = PEM_read_PrivateKey(in, NULL, no_passphrase, NULL);
    (void)ERR_pop_to_mark();
    (void)fclose(in);
    if (key == NULL || !public_of(key, signer->public_key)) {
        EVP_PKEY_free(key);
        return refuse(err,
                      "file holds no Ed25519 private key in PEM without a "
                      "passphrase",
                      path);
    }
    EVP_PKEY_free(signer->key);
    signer->key = key;
    signer->ready = 1;
    return CLOUDLI_OK;
}

int cloudli__audit_keys_read(uint8_t (*keys)[CLOUDLI_AUDIT_KEY_LEN], size_t cap,
                             size_t *count, const char *path,
                             cloudli_error *err)
{
    const char *why = NULL;
    FILE *in = open_plain(path, 0, &why);
    EVP_PKEY *key;
    int wrong = 0;

    *count = 0;
    if (in == NULL)
        return refuse(err, why == NULL ? "cannot be read" : why, path);
    (void)ERR_set_mark();
    while (!wrong &&
           (key = PEM_read_PUBKEY(in, NULL, no_passphrase, NULL)) != NULL) {
        wrong = *count == cap || !public_of(key, keys[*count]);
        *count += !wrong;
        EVP_PKEY_free(key);
    }
    (void)ERR_pop_to_mark();
    (void)fclose(in);
    if (wrong || *count == 0)
        return refuse(err,
                      wrong ? "file holds another key than Ed25519, or too many"
                            : "file holds no public key in PEM",
                      path);
    return CLOUDLI_OK;
}

int cloudli__audit_key_write(struct cloudli__buffer *out,
                             const uint8_t public_key[CLOUDLI_AUDIT_KEY_LEN])
{
    EVP_PKEY *key = EVP_PKEY_new_raw_public_key(
        EVP_PKEY_ED25519, NULL, public_key, CLOUDLI_AUDIT_KEY_LEN);
    BIO *bio = BIO_new(BIO_s_mem());
    int rv = CLOUDLI_ERR_NOMEM;
    char *text = NULL;

    if (key != NULL && bio != NULL && PEM_write_bio_PUBKEY(bio, key) == 1) {
        const long len = BIO_get_mem_data(bio, &text);

        rv = cloudli__buffer_append(out, text, (size_t)len);
        if (rv == CLOUDLI_OK)
            rv = cloudli__buffer_append(out, "", 1);
    }
    BIO_free(bio);
    EVP_PKEY_free(key);
    return rv;
}

/* --- The key of the state folder --- */

/* Writes a new key under another name, on the disk before its name is. */
static int write_key(const char *path, cloudli_error *err)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    const int fd = open(path, O_WRONLY | O_CLOEXEC);
    FILE *out = fd < 0 ? NULL : fdopen(fd, "w");
    int good = key != NULL && out != NULL;

    if (good)
        good = PEM_write_PKCS8PrivateKey(out, key, NULL, NULL, 0, NULL, NULL) ==
                   1 &&
               fflush(out) == 0 && fsync(fd) == 0;
    if (out != NULL)
        good = fclose(out) == 0 && good;
    else if (fd >= 0)
        (void)close(fd);
    EVP_PKEY_free(key);
    return good ? CLOUDLI_OK : refuse(err, "cannot be written", path);
}

static void sync_folder(const char *folder)
{
    const int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    if (fd >= 0) {
        (void)fsync(fd);
        (void)close(fd);
    }
}

/* Whole or not at all; where another process is faster, its key counts. */
static int make_key(const struct cloudli__audit_signer *signer,
                    const char *path, cloudli_error *err)
{
    char made[PATH_SIZE];
    int fd, rv;

    (void)snprintf(made, sizeof(made), "%s/audit-XXXXXX", signer->state_dir);
    fd = mkostemp(made, O_CLOEXEC); /* mode 0600, whatever the umask */
    if (fd < 0)
        return refuse(err, "cannot be written", path);
    (void)close(fd);
    rv = write_key(made, err);
    if (rv == CLOUDLI_OK && link(made, path) != 0 && errno != EEXIST)
        rv = refuse(err, "cannot be written", path);
    (void)unlink(made);
    sync_folder(signer->state_dir);
    return rv;
}

static int own_key(struct cloudli__audit_signer *signer, const uint8_t *before,
                   int make, cloudli_error *err)
{
    char path[PATH_SIZE];
    int rv;

    if (signer->state_dir == NULL || strlen(signer->state_dir) > 4096)
        return refuse(err, "has no folder", "none");
    (void)snprintf(path, sizeof(path), "%s/" OWN_FILE, signer->state_dir);
    rv = read_private(signer, path, err);
    if (rv == CLOUDLI_ERR_NOT_FOUND && !make)
        return refuse(err, "that signed the trail is missing", path);
    if (rv == CLOUDLI_ERR_NOT_FOUND) {
        rv = make_key(signer, path, err);
        if (rv == CLOUDLI_OK)
            rv = read_private(signer, path, err);
    }
    if (rv == CLOUDLI_OK && before != NULL &&
        memcmp(before, signer->public_key, CLOUDLI_AUDIT_KEY_LEN) != 0) {
        signer->ready = 0;
        return refuse(err, "is not the one that signed the trail", path);
    }
    return rv;
}

int cloudli__audit_signer_ready(struct cloudli__audit_signer *signer,
                                const uint8_t *before, int make,
                                cloudli_error *err)
{
    return signer->ready ? CLOUDLI_OK : own_key(signer, before, make, err);
}

int cloudli__audit_signer_set(struct cloudli__audit_signer *signer,
                              const cloudli_audit_signer *options,
                              cloudli_error *err)
{
    if (options->key_file == NULL && options->sign == NULL)
        return CLOUDLI_OK;
    if (options->key_file != NULL && options->sign != NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "The audit key is in a file or behind a "
                             "callback, not both.");
    if (options->sign != NULL && options->public_key == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "The public key of the audit key is missing.");
    if (options->sign != NULL) {
        signer->sign = options->sign;
        signer->user_data = options->user_data;
        memcpy(signer->public_key, options->public_key, CLOUDLI_AUDIT_KEY_LEN);
        signer->ready = 1;
        return CLOUDLI_OK;
    } else {
        const int rv = read_private(signer, options->key_file, err);

        return rv == CLOUDLI_ERR_NOT_FOUND
                   ? refuse(err, "cannot be read", options->key_file)
                   : rv;
    }
}

/* --- Signatures --- */

int cloudli__audit_signer_sign(struct cloudli__audit_signer *signer,
                               cloudli_bytes message,
                               uint8_t signature[CLOUDLI_AUDIT_SIGNATURE_LEN])
{
    size_t len = CLOUDLI_AUDIT_SIGNATURE_LEN;
    EVP_MD_CTX *context;
    int good;

    if (signer->sign != NULL)
        return signer->sign(signer->user_data, message.ptr, message.len,
                            signature) == 0
                   ? CLOUDLI_OK
                   : CLOUDLI_ERR_KEY;
    context = EVP_MD_CTX_new();
    good =
        context != NULL &&
        EVP_DigestSignInit(context, NULL, NULL, NULL, signer->key) == 1 &&
        EVP_DigestSign(context, signature, &len, message.ptr, message.len) == 1;
    EVP_MD_CTX_free(context);
    return good ? CLOUDLI_OK : CLOUDLI_ERR_KEY;
}

int cloudli__audit_signature_good(
    const uint8_t public_key[CLOUDLI_AUDIT_KEY_LEN], cloudli_bytes message,
    const uint8_t signature[CLOUDLI_AUDIT_SIGNATURE_LEN])
{
    EVP_PKEY *key = EVP_PKEY_new_raw_public_key(
        EVP_PKEY_ED25519, NULL, public_key, CLOUDLI_AUDIT_KEY_LEN);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    int good;

    (void)ERR_set_mark();
    good = key != NULL && context != NULL &&
           EVP_DigestVerifyInit(context, NULL, NULL, NULL, key) == 1 &&
           EVP_DigestVerify(context, signature, CLOUDLI_AUDIT_SIGNATURE_LEN,
                            message.ptr, message.len) == 1;
    (void)ERR_pop_to_mark();
    EVP_MD_CTX_free(context);
    EVP_PKEY_free(key);
    return good;
}
