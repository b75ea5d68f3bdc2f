/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "spool/block.h"

#include <openssl/evp.h>
#include <string.h>
#include <zlib.h>

#define TAG_LEN 16
#define NONCE_LEN 12
#define FLAG_DEFLATED 1u
#define HEADER_CRC 60

/* Level 1: what the records of one communication share is found by any. */
#define LEVEL 1
/* Compression pays when it saves an eighth; else it rests for some blocks. */
#define SAVING 8
#define REST 15

struct cloudli__coder {
    EVP_CIPHER_CTX *cipher;
    z_stream deflater;
    z_stream inflater;
    uint32_t can_deflate;
    uint32_t can_inflate;
    uint32_t rest; /* blocks until compression is tried again */
    struct cloudli__buffer scratch;
};

static const uint8_t magic[4] = {'C', 'B', 'L', 'K'};

void cloudli__put_32(uint8_t *to, uint32_t value)
{
    for (int i = 0; i < 4; i++)
        to[i] = (uint8_t)(value >> (8 * i));
}

void cloudli__put_64(uint8_t *to, uint64_t value)
{
    for (int i = 0; i < 8; i++)
        to[i] = (uint8_t)(value >> (8 * i));
}

uint32_t cloudli__get_32(const uint8_t *from)
{
    uint32_t value = 0;

    for (int i = 3; i >= 0; i--)
        value = value << 8 | from[i];
    return value;
}

uint64_t cloudli__get_64(const uint8_t *from)
{
    return (uint64_t)cloudli__get_32(from + 4) << 32 | cloudli__get_32(from);
}

uint32_t cloudli__crc(const uint8_t *bytes, uint64_t len)
{
    return (uint32_t)crc32_z(0, bytes, len);
}

/* --- Memory of zlib, which sees content: wiped when it is given back. --- */

struct piece {
    _Alignas(16) size_t len;
};

static void *take(void *opaque, unsigned count, unsigned size)
{
    const size_t len = sizeof(struct piece) + (size_t)count * size;
    struct piece *piece = cloudli__alloc(len);

    (void)opaque;
    if (piece == NULL)
        return NULL;
    piece->len = len;
    return piece + 1;
}

static void give(void *opaque, void *ptr)
{
    struct piece *piece = (struct piece *)ptr - 1;

    (void)opaque;
    cloudli__free_wiped(piece, piece->len);
}

int cloudli__coder_new(struct cloudli__coder **out)
{
    struct cloudli__coder *coder = cloudli__alloc(sizeof(*coder));

    *out = NULL;
    if (coder == NULL)
        return CLOUDLI_ERR_NOMEM;
    coder->cipher = EVP_CIPHER_CTX_new();
    if (coder->cipher == NULL) {
        cloudli__coder_free(coder);
        return CLOUDLI_ERR_NOMEM;
    }
    coder->deflater.zalloc = take;
    coder->deflater.zfree = give;
    coder->inflater.zalloc = take;
    coder->inflater.zfree = give;
    *out = coder;
    return CLOUDLI_OK;
}

void cloudli__coder_free(struct cloudli__coder *coder)
{
    if (coder == NULL)
        return;
    if (coder->can_deflate)
        (void)deflateEnd(&coder->deflater);
    if (coder->can_inflate)
        (void)inflateEnd(&coder->inflater);
    EVP_CIPHER_CTX_free(coder->cipher); /* wipes the key */
    cloudli__buffer_dispose(&coder->scratch);
    cloudli__free_wiped(coder, sizeof(*coder));
}

/* --- Making. --- */

/* Deflates into the scratch buffer. The length, or 0 if it does not pay. */
static uint32_t deflated(struct cloudli__coder *coder, const uint8_t *plain,
                         uint32_t len)
{
    const uint32_t most = len - len / SAVING;
    z_stream *z = &coder->deflater;

    if (coder->rest > 0) {
        coder->rest--;
        return 0;
    }
    if (!coder->can_deflate &&
        deflateInit2(z, LEVEL, Z_DEFLATED, 15, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return 0;
    coder->can_deflate = 1;
    coder->scratch.len = 0;
    if (cloudli__buffer_reserve(&coder->scratch, most) != CLOUDLI_OK)
        return 0;
    (void)deflateReset(z);
    z->next_in = (z_const Bytef *)(uintptr_t)plain;
    z->avail_in = len;
    z->next_out = coder->scratch.data;
    z->avail_out = most;
    if (deflate(z, Z_FINISH) == Z_STREAM_END)
        return most - z->avail_out;
    cloudli__wipe(coder->scratch.data, most);
    coder->rest = REST;
    return 0;
}

static void make_nonce(uint8_t nonce[NONCE_LEN],
                       const struct cloudli__block_key *key, uint64_t counter)
{
    memcpy(nonce, key->prefix, sizeof(key->prefix));
    cloudli__put_64(nonce + sizeof(key->prefix), counter);
}

static int seal(struct cloudli__coder *coder,
                const struct cloudli__block_key *key, uint64_t counter,
                const uint8_t *from, uint32_t len, uint8_t *block)
{
    EVP_CIPHER_CTX *c = coder->cipher;
    uint8_t nonce[NONCE_LEN];
    uint8_t *to = block + CLOUDLI__SPOOL_BLOCK_HEADER;
    int n = 0;

    make_nonce(nonce, key, counter);
    if (EVP_EncryptInit_ex(c, EVP_aes_256_gcm(), NULL, key->key, nonce) != 1 ||
        EVP_EncryptUpdate(c, NULL, &n, block, CLOUDLI__SPOOL_BLOCK_HEADER) !=
            1 ||
        EVP_EncryptUpdate(c, to, &n, from, (int)len) != 1 ||
        EVP_EncryptFinal_ex(c, to + len, &n) != 1 ||
        EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, TAG_LEN, to + len) != 1)
        return CLOUDLI_ERR_INTERNAL;
    return CLOUDLI_OK;
}

static void write_header(uint8_t *to, const struct cloudli__block *block)
{
    memcpy(to, magic, sizeof(magic));
    cloudli__put_32(to + 4, block->flags);
    cloudli__put_64(to + 8, block->first);
    cloudli__put_64(to + 16, block->end);
    cloudli__put_64(to + 24, block->record);
    cloudli__put_64(to + 32, block->counter);
    cloudli__put_32(to + 40, block->records);
    cloudli__put_32(to + 44, block->plain_len);
    cloudli__put_32(to + 48, block->stored_len);
    cloudli__put_64(to + 52, block->floor);
    cloudli__put_32(to + HEADER_CRC, cloudli__crc(to, HEADER_CRC));
}

int cloudli__block_seal(struct cloudli__coder *coder,
                        const struct cloudli__block_key *key,
                        struct cloudli__block *block, const uint8_t *plain,
                        int compress, struct cloudli__buffer *out)
{
    const uint8_t *from = plain;
    uint32_t shorter = 0;
    uint8_t *to;
    uint64_t size;
    int rv;

    if (compress)
        shorter = deflated(coder, plain, block->plain_len);
    block->flags = shorter > 0 ? FLAG_DEFLATED : 0;
    block->stored_len = shorter > 0 ? shorter : block->plain_len;
    if (shorter > 0)
        from = coder->scratch.data;
    size = cloudli__block_size(block);
    rv = cloudli__buffer_reserve(out, size);
    if (rv != CLOUDLI_OK)
        return rv;
    to = out->data + out->len;
    write_header(to, block);
    rv = seal(coder, key, block->counter, from, block->stored_len, to);
    cloudli__wipe(coder->scratch.data, shorter);
    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__put_32(to + size - 4, cloudli__crc(to, size - 4));
    out->len += size;
    return CLOUDLI_OK;
}

/* --- Reading. --- */

int cloudli__block_header(struct cloudli__block *block, const uint8_t *bytes)
{
    if (memcmp(bytes, magic, sizeof(magic)) != 0 ||
        cloudli__get_32(bytes + HEADER_CRC) != cloudli__crc(bytes, HEADER_CRC))
        return CLOUDLI_ERR_SPOOL;
    block->flags = cloudli__get_32(bytes + 4);
    block->first = cloudli__get_64(bytes + 8);
    block->end = cloudli__get_64(bytes + 16);
    block->record = cloudli__get_64(bytes + 24);
    block->counter = cloudli__get_64(bytes + 32);
    block->records = cloudli__get_32(bytes + 40);
    block->plain_len = cloudli__get_32(bytes + 44);
    block->stored_len = cloudli__get_32(bytes + 48);
    block->floor = cloudli__get_64(bytes + 52);
    if (block->flags > FLAG_DEFLATED || block->end <= block->first ||
        block->plain_len == 0 || block->plain_len > CLOUDLI__SPOOL_BLOCK_MAX ||
        block->stored_len == 0 || block->stored_len > block->plain_len ||
        (block->flags == 0 && block->stored_len != block->plain_len))
        return CLOUDLI_ERR_SPOOL;
    return CLOUDLI_OK;
}

int cloudli__block_intact(const uint8_t *bytes, uint64_t len)
{
    return cloudli__get_32(bytes + len - 4) == cloudli__crc(bytes, len - 4);
}

static int unseal(struct cloudli__coder *coder,
                  const struct cloudli__block_key *key,
                  const struct cloudli__block *block, const uint8_t *bytes,
                  uint8_t *to)
{
    EVP_CIPHER_CTX *c = coder->cipher;
    const uint8_t *from = bytes + CLOUDLI__SPOOL_BLOCK_HEADER;
    uint8_t nonce[NONCE_LEN], tag[TAG_LEN];
    int n = 0;

    make_nonce(nonce, key, block->counter);
    memcpy(tag, from + block->stored_len, TAG_LEN);
    if (EVP_DecryptInit_ex(c, EVP_aes_256_gcm(), NULL, key->key, nonce) != 1 ||
        EVP_DecryptUpdate(c, NULL, &n, bytes, CLOUDLI__SPOOL_BLOCK_HEADER) !=
            1 ||
        EVP_DecryptUpdate(c, to, &n, from, (int)block->stored_len) != 1 ||
        EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_TAG, TAG_LEN, tag) != 1 ||
        EVP_DecryptFinal_ex(c, to + block->stored_len, &n) != 1)
        return CLOUDLI_ERR_SPOOL;
    return CLOUDLI_OK;
}

static int inflated(struct cloudli__coder *coder, const uint8_t *from,
                    const struct cloudli__block *block, uint8_t *to)
{
    z_stream *z = &coder->inflater;

    if (!coder->can_inflate && inflateInit(z) != Z_OK)
        return CLOUDLI_ERR_NOMEM;
    coder->can_inflate = 1;
    (void)inflateReset(z);
    z->next_in = (z_const Bytef *)(uintptr_t)from;
    z->avail_in = block->stored_len;
    z->next_out = to;
    z->avail_out = block->plain_len;
    if (inflate(z, Z_FINISH) != Z_STREAM_END || z->avail_out != 0 ||
        z->avail_in != 0)
        return CLOUDLI_ERR_SPOOL;
    return CLOUDLI_OK;
}

int cloudli__block_open(struct cloudli__coder *coder,
                        const struct cloudli__block_key *key,
                        const struct cloudli__block *block,
                        const uint8_t *bytes, struct cloudli__buffer *plain)
{
    uint8_t *to;
    int rv;

    cloudli__wipe(plain->data, plain->len);
    plain->len = 0;
    coder->scratch.len = 0;
    if (!cloudli__block_intact(bytes, cloudli__block_size(block)))
        return CLOUDLI_ERR_SPOOL;
    rv = cloudli__buffer_reserve(plain, block->plain_len);
    if (rv == CLOUDLI_OK && block->flags != 0)
        rv = cloudli__buffer_reserve(&coder->scratch, block->stored_len);
    if (rv != CLOUDLI_OK)
        return rv;
    to = block->flags != 0 ? coder->scratch.data : plain->data;
    rv = unseal(coder, key, block, bytes, to);
    if (rv == CLOUDLI_OK && block->flags != 0)
        rv = inflated(coder, to, block, plain->data);
    if (block->flags != 0)
        cloudli__wipe(to, block->stored_len);
    if (rv == CLOUDLI_OK)
        plain->len = block->plain_len;
    else
        cloudli__wipe(plain->data, block->plain_len);
    return rv;
}
