/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Anything in the place of an encrypted PDU, of what is inside of one, and of
 * an integrity check: what a provider who is not one may send to a LEMF.
 */
#include "seal/check_stream.h"
#include "seal/decryption.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct cloudli__decryptor *decryptor;
static struct cloudli__cipher cipher;

static int prepare(void)
{
    const struct cloudli__secret key = {24, {1, 2, 3}};
    static struct cloudli__ciphers *ciphers;

    return cloudli__decryptor_new(&decryptor, 0, NULL) == CLOUDLI_OK &&
           cloudli__decryptor_add(decryptor, &key, NULL) == CLOUDLI_OK &&
           cloudli__ciphers_new(&ciphers, 0, NULL) == CLOUDLI_OK &&
           cloudli__cipher_init(&cipher, ciphers,
                                CLOUDLI_ENCRYPTION_AES_192_CBC, &key, 1,
                                NULL) == CLOUDLI_OK;
}

/* A PDU as it is found in what was sent. */
static void open_pdu(const uint8_t *data, size_t size)
{
    static struct cloudli__buffer joined;
    cloudli_pdu pdu = CLOUDLI_PDU_INIT, inner = CLOUDLI_PDU_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    struct cloudli__decrypted out;
    struct cloudli__check check;

    if (cloudli_pdu_decode(&pdu, data, size, NULL) != CLOUDLI_OK)
        return;
    if (cloudli__check_read(&check, &pdu, &joined, NULL) == CLOUDLI_OK) {
        struct cloudli__check_stream stream = {.hash_next = 0};
        struct cloudli__verifier verifier = {.hash = CLOUDLI_HASH_SHA256};
        struct cloudli__check_verdict verdict;

        if (cloudli__check_stream_data(&stream, &verifier, 1, pdu.bytes) != 0 ||
            cloudli__check_stream_judge(&stream, &verifier, &check,
                                        pdu.header.sequence_number,
                                        &verdict) != 0 ||
            verdict.outcome > CLOUDLI__CHECK_UNKNOWN)
            abort();
        (void)cloudli__check_stream_accept(&stream, &verifier, &check,
                                           pdu.header.sequence_number);
        cloudli__check_stream_dispose(&stream);
    }
    if (pdu.kind != CLOUDLI_PDU_ENCRYPTED)
        return;
    if (cloudli__decrypt(decryptor, &pdu, &out, &err) == CLOUDLI_OK) {
        uint8_t room[256];

        inner.room = (cloudli_room){room, sizeof(room)};
        if (cloudli_pdu_decode(&inner, out.pdu.ptr, out.pdu.len, &err) ==
                CLOUDLI_OK &&
            inner.bytes.len != out.pdu.len)
            abort();
    } else if (err.message[0] == '\0') {
        abort();
    }
    cloudli__decryptor_wipe(decryptor);
}

/* The same bytes as what a key that fits finds. */
static void open_clear(const uint8_t *data, size_t size)
{
    static const uint8_t head[] = {
        0x30, 0x82, 0, 0,   0xa1, 22, 0x80, 7, 4,    0, 2,   2,    5, 1,
        43,   0x81, 1, 'L', 0xa3, 5,  0xa0, 3, 0x80, 1, 'O', 0x84, 1, 1};
    uint8_t pdu[2048], vector[16];
    const size_t len = size / 16 * 16;
    uint8_t *p = pdu;
    int done;

    if (len == 0 || len > 1024)
        return;
    memcpy(p, head, sizeof(head));
    p += sizeof(head);
    *p++ = 0xa2;
    *p++ = 0x82;
    *p++ = (uint8_t)((len + 11) >> 8);
    *p++ = (uint8_t)(len + 11);
    *p++ = 0xa4;
    *p++ = 0x82;
    *p++ = (uint8_t)((len + 7) >> 8);
    *p++ = (uint8_t)(len + 7);
    memcpy(p, "\x80\x01\x03\x81\x82", 5);
    p += 5;
    *p++ = (uint8_t)(len >> 8);
    *p++ = (uint8_t)len;
    cipher.convention->vector(vector, 16, 1);
    if (EVP_CipherInit_ex2(cipher.ctx, NULL, NULL, vector, 1, NULL) != 1 ||
        EVP_CipherUpdate(cipher.ctx, p, &done, data, (int)len) != 1)
        abort();
    p += len;
    pdu[2] = (uint8_t)((size_t)(p - pdu - 4) >> 8);
    pdu[3] = (uint8_t)(p - pdu - 4);
    open_pdu(pdu, (size_t)(p - pdu));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    uint8_t *copy = malloc(size + 1);

    if (copy == NULL || (decryptor == NULL && !prepare()))
        abort();
    memcpy(copy, data, size);
    open_pdu(copy, size);
    open_clear(copy, size);
    free(copy);
    return 0;
}
