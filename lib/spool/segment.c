/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "spool/segment.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define AT_NUMBER 8
#define AT_FIRST 16
#define AT_RECORD 24
#define AT_KEY_NAME 32
#define AT_PREFIX 96
#define AT_NONCE 100
#define AT_KEY 112
#define AT_TAG 144
#define AT_CRC 160

#define NONCE_LEN (AT_KEY - AT_NONCE)
#define TAG_LEN (AT_CRC - AT_TAG)

/* A search for the next block behind a damaged one reads so much at a time. */
#define SEARCH_BYTES (UINT32_C(1) << 20)

static const uint8_t magic[8] = {'C', 'L', 'I', 'F', 'S', 'E', 'G', 1};

void cloudli__segment_name(uint64_t number, char name[CLOUDLI__SEGMENT_NAME])
{
    (void)snprintf(name, CLOUDLI__SEGMENT_NAME, "%016llx.seg",
                   (unsigned long long)number);
}

int cloudli__segment_number(const char *name, uint64_t *number)
{
    char same[CLOUDLI__SEGMENT_NAME];

    *number = strtoull(name, NULL, 16);
    cloudli__segment_name(*number, same);
    return strcmp(name, same) == 0;
}

/* --- Files. --- */

int cloudli__file_status(int error)
{
    return error == ENOSPC || error == EDQUOT || error == EFBIG
               ? CLOUDLI_ERR_STORAGE_FULL
               : CLOUDLI_ERR_SPOOL;
}

int cloudli__file_write(int fd, const void *bytes, size_t len, uint64_t at)
{
    const uint8_t *from = bytes;

    while (len > 0) {
        const ssize_t n = pwrite(fd, from, len, (off_t)at);

        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return n == 0 ? CLOUDLI_ERR_SPOOL : cloudli__file_status(errno);
        from += n;
        len -= (size_t)n;
        at += (uint64_t)n;
    }
    return CLOUDLI_OK;
}

int cloudli__file_read(int fd, void *bytes, size_t len, uint64_t at)
{
    uint8_t *to = bytes;

    while (len > 0) {
        const ssize_t n = pread(fd, to, len, (off_t)at);

        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return CLOUDLI_ERR_SPOOL;
        to += n;
        len -= (size_t)n;
        at += (uint64_t)n;
    }
    return CLOUDLI_OK;
}

static int file_size(int fd, uint64_t *size)
{
    struct stat st;

    if (fstat(fd, &st) != 0 || st.st_size < 0)
        return CLOUDLI_ERR_SPOOL;
    *size = (uint64_t)st.st_size;
    return CLOUDLI_OK;
}

/* --- The header. --- */

/* Wraps (1) or unwraps (0) the segment's key. 1 if that worked. */
static int wrap(int encrypt, uint8_t *header, const uint8_t *kek,
                uint8_t key[CLOUDLI_SPOOL_KEY_LEN])
{
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    const uint8_t *from = encrypt ? key : header + AT_KEY;
    uint8_t *to = encrypt ? header + AT_KEY : key;
    int n = 0, ok = c != NULL;

    ok = ok &&
         EVP_CipherInit_ex(c, EVP_aes_256_gcm(), NULL, kek, header + AT_NONCE,
                           encrypt) == 1 &&
         EVP_CipherUpdate(c, NULL, &n, header, AT_KEY) == 1 &&
         EVP_CipherUpdate(c, to, &n, from, CLOUDLI_SPOOL_KEY_LEN) == 1;
    if (ok && !encrypt)
        ok = EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_TAG, TAG_LEN,
                                 header + AT_TAG) == 1;
    ok = ok && EVP_CipherFinal_ex(c, to + CLOUDLI_SPOOL_KEY_LEN, &n) == 1;
    if (ok && encrypt)
        ok = EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, TAG_LEN,
                                 header + AT_TAG) == 1;
    EVP_CIPHER_CTX_free(c);
    return ok;
}

static int make_header(struct cloudli__segment *segment,
                       const struct cloudli__spool_keys *keys, uint8_t *header,
                       cloudli_error *err)
{
    uint8_t kek[CLOUDLI_SPOOL_KEY_LEN];
    int rv = CLOUDLI_OK;

    memset(header, 0, CLOUDLI__SEGMENT_HEADER);
    memcpy(header, magic, sizeof(magic));
    cloudli__put_64(header + AT_NUMBER, segment->number);
    cloudli__put_64(header + AT_FIRST, segment->first);
    cloudli__put_64(header + AT_RECORD, segment->record);
    (void)strncpy((char *)header + AT_KEY_NAME, keys->name,
                  CLOUDLI__KEY_NAME_MAX);
    if (keys->get(keys->user_data, keys->name, kek) != 0)
        return cloudli__fail(err, CLOUDLI_ERR_SPOOL_KEY, 0,
                             "the key for the spool is not to be had");
    if (RAND_bytes(header + AT_PREFIX, AT_KEY - AT_PREFIX) != 1 ||
        RAND_priv_bytes(segment->key.key, CLOUDLI_SPOOL_KEY_LEN) != 1 ||
        !wrap(1, header, kek, segment->key.key))
        rv = cloudli__fail(err, CLOUDLI_ERR_SYSTEM, 0,
                           "no key for a segment of the spool can be made");
    cloudli__wipe(kek, sizeof(kek));
    memcpy(segment->key.prefix, header + AT_PREFIX,
           sizeof(segment->key.prefix));
    cloudli__put_32(header + AT_CRC, cloudli__crc(header, AT_CRC));
    return rv;
}

int cloudli__segment_create(struct cloudli__segment *segment, int folder,
                            const struct cloudli__spool_keys *keys, int *fd,
                            cloudli_error *err)
{
    uint8_t header[CLOUDLI__SEGMENT_HEADER];
    char name[CLOUDLI__SEGMENT_NAME];
    int rv = make_header(segment, keys, header, err);

    *fd = -1;
    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__segment_name(segment->number, name);
    *fd = openat(folder, name,
                 O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (*fd < 0)
        return cloudli__fail(err, cloudli__file_status(errno), 0,
                             "a file of the spool cannot be made: %s",
                             strerror(errno));
    rv = cloudli__file_write(*fd, header, sizeof(header), 0);
    if (rv == CLOUDLI_OK && (fdatasync(*fd) != 0 || fsync(folder) != 0))
        rv = cloudli__file_status(errno);
    if (rv != CLOUDLI_OK) {
        rv = cloudli__fail(err, rv, 0, "a file of the spool cannot be made: %s",
                           strerror(errno));
        (void)unlinkat(folder, name, 0);
        (void)close(*fd);
        *fd = -1;
        return rv;
    }
    segment->end = segment->first;
    segment->records = segment->record;
    segment->size = sizeof(header);
    segment->counter = 0;
    return CLOUDLI_OK;
}

static int open_key(struct cloudli__segment *segment, uint8_t *header,
                    const struct cloudli__spool_keys *keys, cloudli_error *err)
{
    const int whole =
        cloudli__get_32(header + AT_CRC) == cloudli__crc(header, AT_CRC);
    char name[CLOUDLI__KEY_NAME_MAX + 1] = {0};
    uint8_t kek[CLOUDLI_SPOOL_KEY_LEN];
    int ok;

    if (memcmp(header, magic, sizeof(magic)) != 0)
        return cloudli__fail(err, CLOUDLI_ERR_SPOOL, 0,
                             "a file of the spool is damaged");
    memcpy(name, header + AT_KEY_NAME, CLOUDLI__KEY_NAME_MAX);
    if (keys->get(keys->user_data, name, kek) != 0) {
        if (!whole)
            return cloudli__fail(err, CLOUDLI_ERR_SPOOL, 0,
                                 "a file of the spool is damaged");
        return cloudli__fail(err, CLOUDLI_ERR_SPOOL_KEY, 0,
                             "the key of records that wait in the spool is "
                             "not to be had");
    }
    ok = wrap(0, header, kek, segment->key.key);
    cloudli__wipe(kek, sizeof(kek));
    if (!ok && whole)
        return cloudli__fail(err, CLOUDLI_ERR_SPOOL_KEY, 0,
                             "records that wait in the spool were sealed with "
                             "another key than the one given");
    if (!ok)
        return cloudli__fail(err, CLOUDLI_ERR_SPOOL, 0,
                             "a file of the spool is damaged");
    return CLOUDLI_OK;
}

int cloudli__segment_load(struct cloudli__segment *segment, int fd,
                          const struct cloudli__spool_keys *keys,
                          cloudli_error *err)
{
    uint8_t header[CLOUDLI__SEGMENT_HEADER];
    uint64_t size = 0;
    int rv = file_size(fd, &size);

    if (rv == CLOUDLI_OK && size < sizeof(header))
        return cloudli__fail(err, CLOUDLI_ERR_TRUNCATED, 0,
                             "a file of the spool is too short");
    if (rv == CLOUDLI_OK)
        rv = cloudli__file_read(fd, header, sizeof(header), 0);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "a file of the spool cannot be read");
    rv = open_key(segment, header, keys, err);
    if (rv != CLOUDLI_OK)
        return rv;
    memcpy(segment->key.prefix, header + AT_PREFIX,
           sizeof(segment->key.prefix));
    segment->first = cloudli__get_64(header + AT_FIRST);
    segment->record = cloudli__get_64(header + AT_RECORD);
    segment->end = segment->first;
    segment->records = segment->record;
    segment->size = sizeof(header);
    return CLOUDLI_OK;
}

/* --- Walking. --- */

/* 1 if a block begins at this offset and ends within size. */
static int is_block(int fd, uint64_t at, uint64_t size,
                    struct cloudli__block *block)
{
    uint8_t header[CLOUDLI__SPOOL_BLOCK_HEADER];

    return size - at >= sizeof(header) &&
           cloudli__file_read(fd, header, sizeof(header), at) == CLOUDLI_OK &&
           cloudli__block_header(block, header) == CLOUDLI_OK &&
           cloudli__block_size(block) <= size - at;
}

/* 1 if it is as it was written; a failure for want of memory. */
static int is_intact(int fd, uint64_t at, const struct cloudli__block *block)
{
    const uint64_t len = cloudli__block_size(block);
    uint8_t *bytes = malloc(len);
    int ok;

    if (bytes == NULL)
        return CLOUDLI_ERR_NOMEM;
    ok = cloudli__file_read(fd, bytes, len, at) == CLOUDLI_OK &&
         cloudli__block_intact(bytes, len);
    free(bytes); /* it is sealed */
    return ok;
}

/* The offset of the next whole block from at on, or size. */
static uint64_t search(int fd, uint64_t at, uint64_t size,
                       struct cloudli__block *block)
{
    uint8_t *bytes = malloc(SEARCH_BYTES);

    while (bytes != NULL && size - at >= CLOUDLI__SPOOL_BLOCK_HEADER) {
        const size_t len =
            size - at < SEARCH_BYTES ? (size_t)(size - at) : SEARCH_BYTES;

        if (cloudli__file_read(fd, bytes, len, at) != CLOUDLI_OK)
            break;
        for (size_t i = 0; i + CLOUDLI__SPOOL_BLOCK_HEADER <= len; i++) {
            if (bytes[i] == 'C' && is_block(fd, at + i, size, block) &&
                is_intact(fd, at + i, block) == 1) {
                free(bytes);
                return at + i;
            }
        }
        at += len - (CLOUDLI__SPOOL_BLOCK_HEADER - 1);
    }
    free(bytes);
    return size;
}

/* A whole block: what should have been between it and the one before is lost,
 * unless it had been delivered. */
static void take_block(struct cloudli__segment *segment,
                       const struct cloudli__block *block, uint64_t at,
                       struct cloudli__walk *walk)
{
    if (block->floor > walk->start)
        walk->start = block->floor;
    if (block->first > walk->end && block->first > walk->start &&
        block->record > walk->records)
        walk->lost += block->record - walk->records;
    if (block->end > walk->end) {
        walk->end = block->end;
        walk->records = block->record + block->records;
    }
    segment->end = block->end;
    segment->records = block->record + block->records;
    segment->size = at + cloudli__block_size(block);
}

int cloudli__segment_walk(struct cloudli__segment *segment, int fd, int all,
                          struct cloudli__walk *walk, cloudli_error *err)
{
    uint64_t at = CLOUDLI__SEGMENT_HEADER, size = 0;
    struct cloudli__block block = {0};
    int rv = file_size(fd, &size);

    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "a file of the spool cannot be read");
    while (at < size) {
        int good = is_block(fd, at, size, &block);

        if (good && all)
            good = is_intact(fd, at, &block);
        if (good < 0)
            return cloudli__fail(err, good, 0, "no memory to read the spool");
        if (!good) {
            struct cloudli__block later;
            const int known = is_block(fd, at, size, &block);
            const uint64_t next = search(fd, at + 1, size, &later);

            if (next == size) {
                walk->torn += size - at;
                break;
            }
            walk->damaged++;
            if (known) {
                walk->lost += block.records;
            } else {
                block = later;
                at = next;
            }
        }
        take_block(segment, &block, at, walk);
        at += cloudli__block_size(&block);
    }
    return CLOUDLI_OK;
}

int cloudli__segment_find(int fd, uint64_t *at, uint64_t size,
                          uint64_t position, struct cloudli__block *block)
{
    while (*at < size) {
        if (!is_block(fd, *at, size, block)) {
            *at = search(fd, *at + 1, size, block);
            continue;
        }
        if (block->end > position)
            return 1;
        *at += cloudli__block_size(block);
    }
    return 0;
}

int cloudli__segment_wipe(uint64_t number, int folder)
{
    static const uint8_t nothing[CLOUDLI__SEGMENT_HEADER];
    char name[CLOUDLI__SEGMENT_NAME];
    int fd, rv = CLOUDLI_OK;

    cloudli__segment_name(number, name);
    fd = openat(folder, name, O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0)
        return errno == ENOENT ? CLOUDLI_OK : cloudli__file_status(errno);
    rv = cloudli__file_write(fd, nothing, sizeof(nothing), 0);
    if (rv == CLOUDLI_OK && fdatasync(fd) != 0)
        rv = cloudli__file_status(errno);
    (void)close(fd);
    if (rv == CLOUDLI_OK && unlinkat(folder, name, 0) != 0)
        rv = cloudli__file_status(errno);
    return rv;
}
