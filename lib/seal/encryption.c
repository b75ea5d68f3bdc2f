/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "seal/encryption.h"

#include "base/error.h"
#include "ber/reader.h"
#include "ber/writer.h"

#include <openssl/err.h>
#include <openssl/provider.h>

/* EncryptedPayloadType: the part of TS 102 232 that a payload belongs to. */
enum part {
    UNKNOWN = 1,
    PART2 = 2,
    PART3 = 3,
    PART4 = 4,
    PART5 = 5,
    PART6 = 6,
    PART7 = 7,
    PART1 = 8
};

/* --- Ciphers --- */

static const struct {
    const char *name;    /* in the module */
    const char *openssl; /* NULL: not known here */
    uint8_t key_len;
    uint8_t legacy;
} types[] = {
    [CLOUDLI_ENCRYPTION_NONE] = {"none", NULL, 0, 0},
    [CLOUDLI_ENCRYPTION_NATIONAL] = {"national-option", NULL, 0, 0},
    [CLOUDLI_ENCRYPTION_AES_192_CBC] = {"aES-192-CBC", "AES-192-CBC", 24, 0},
    [CLOUDLI_ENCRYPTION_AES_256_CBC] = {"aES-256-CBC", "AES-256-CBC", 32, 0},
    [CLOUDLI_ENCRYPTION_BLOWFISH_192_CBC] = {"blowfish-192-CBC", "BF-CBC", 24,
                                             1},
    [CLOUDLI_ENCRYPTION_BLOWFISH_256_CBC] = {"blowfish-256-CBC", "BF-CBC", 32,
                                             1},
    [CLOUDLI_ENCRYPTION_3DES_CBC] = {"threedes-cbc", "DES-EDE3-CBC", 24, 1},
};

#define TYPE_COUNT (sizeof(types) / sizeof(types[0]))

struct cloudli__ciphers {
    /* Of our own with the legacy provider, which the program around us did not
     * ask for; NULL: OpenSSL's default. */
    OSSL_LIB_CTX *libctx;
    OSSL_PROVIDER *base;
    OSSL_PROVIDER *legacy;
};

const char *cloudli_encryption_name(uint32_t encryption)
{
    return encryption < TYPE_COUNT && types[encryption].name != NULL
               ? types[encryption].name
               : "unknown";
}

size_t cloudli__encryption_key_len(uint32_t type)
{
    return type < TYPE_COUNT ? types[type].key_len : 0;
}

int cloudli__ciphers_check(const struct cloudli__ciphers *ciphers,
                           uint32_t type, cloudli_error *err)
{
    if (type >= TYPE_COUNT || types[type].openssl == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_UNSUPPORTED, 0,
                             "The encryption %s is not known here.",
                             cloudli_encryption_name(type));
    if (types[type].legacy && ciphers->legacy == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_UNSUPPORTED, 0,
                             "The encryption %s is a legacy one, which is not "
                             "allowed.",
                             types[type].name);
    return CLOUDLI_OK;
}

int cloudli__ciphers_new(struct cloudli__ciphers **out, uint32_t legacy,
                         cloudli_error *err)
{
    struct cloudli__ciphers *ciphers = cloudli__alloc(sizeof(*ciphers));

    *out = NULL;
    if (ciphers == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                             "no memory for ciphers");
    *out = ciphers;
    if (!legacy)
        return CLOUDLI_OK;
    (void)ERR_set_mark();
    ciphers->libctx = OSSL_LIB_CTX_new();
    if (ciphers->libctx != NULL) {
        ciphers->base = OSSL_PROVIDER_load(ciphers->libctx, "default");
        ciphers->legacy = OSSL_PROVIDER_load(ciphers->libctx, "legacy");
    }
    (void)ERR_pop_to_mark();
    if (ciphers->base != NULL && ciphers->legacy != NULL)
        return CLOUDLI_OK;
    cloudli__ciphers_free(ciphers);
    *out = NULL;
    return cloudli__fail(err, CLOUDLI_ERR_UNSUPPORTED, 0,
                         "This OpenSSL has no legacy provider, which has the "
                         "legacy ciphers.");
}

void cloudli__ciphers_free(struct cloudli__ciphers *ciphers)
{
    if (ciphers == NULL)
        return;
    (void)OSSL_PROVIDER_unload(ciphers->legacy);
    (void)OSSL_PROVIDER_unload(ciphers->base);
    OSSL_LIB_CTX_free(ciphers->libctx);
    cloudli__free_wiped(ciphers, sizeof(*ciphers));
}

static void by_sequence_number(uint8_t *out, size_t len, uint32_t number)
{
    for (size_t i = 0; i < len; i++)
        out[i] = (uint8_t)(number >> (24 - 8 * (i % 4)));
}

const struct cloudli__encryption_convention
    cloudli__encryption_by_sequence_number = {by_sequence_number, 0};

/* The key's length is set before the key: Blowfish takes any. */
static int set_key(EVP_CIPHER_CTX *ctx, const EVP_CIPHER *cipher,
                   const struct cloudli__secret *key, int encrypt)
{
    return cipher != NULL &&
           EVP_CipherInit_ex2(ctx, cipher, NULL, NULL, encrypt, NULL) == 1 &&
           EVP_CIPHER_CTX_set_key_length(ctx, (int)key->len) == 1 &&
           EVP_CipherInit_ex2(ctx, NULL, key->octets, NULL, encrypt, NULL) ==
               1 &&
           EVP_CIPHER_CTX_set_padding(ctx, 0) == 1;
}

int cloudli__cipher_init(struct cloudli__cipher *out,
                         const struct cloudli__ciphers *ciphers, uint32_t type,
                         const struct cloudli__secret *key, int encrypt,
                         cloudli_error *err)
{
    EVP_CIPHER *cipher;
    int rv = cloudli__ciphers_check(ciphers, type, err);

    memset(out, 0, sizeof(*out));
    if (rv != CLOUDLI_OK)
        return rv;
    if (key->len != types[type].key_len)
        return cloudli__fail(err, CLOUDLI_ERR_KEY, 0,
                             "A key of %u octets does not fit %s.", key->len,
                             types[type].name);
    (void)ERR_set_mark();
    cipher = EVP_CIPHER_fetch(ciphers->libctx, types[type].openssl, NULL);
    out->ctx = EVP_CIPHER_CTX_new();
    if (out->ctx == NULL || !set_key(out->ctx, cipher, key, encrypt))
        rv = cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                           "OpenSSL cannot make the cipher %s.",
                           types[type].name);
    else
        out->block = (uint32_t)EVP_CIPHER_get_block_size(cipher);
    out->type = type;
    out->convention = &cloudli__encryption_by_sequence_number;
    EVP_CIPHER_free(cipher);
    (void)ERR_pop_to_mark();
    if (rv != CLOUDLI_OK)
        cloudli__cipher_dispose(out);
    return rv;
}

void cloudli__cipher_dispose(struct cloudli__cipher *cipher)
{
    EVP_CIPHER_CTX_free(cipher->ctx); /* wipes the key */
    memset(cipher, 0, sizeof(*cipher));
}

/* --- Plain PDUs --- */

/* By the tags of IRIContents, */
static const uint8_t parts_of_iri[] = {
    [1] = PART2,                /* emailIRI */
    [2] = PART3,  [3] = PART3,  /* iPIRI, iPIRIOnly */
    [4] = PART7,                /* uMTSIRI */
    [6] = PART4,  [7] = PART4,  /* l2IRI, l2IRIOnly */
    [10] = PART6,               /* pstnIsdnIRI */
    [11] = PART5,               /* iPMMIRI */
    [14] = PART2,               /* messagingIRI */
    [15] = PART7, [16] = PART7, /* ePSIRI, confIRI */
    [17] = PART7, [18] = PART7, /* proseIRI, gcseIRI */
    [19] = PART7,               /* threeGPP33128DefinedIRI */
    [20] = PART3,               /* iPIRIPacketReport */
};

/* and of CCContents. */
static const uint8_t parts_of_cc[] = {
    [1] = PART2,                /* emailCC */
    [2] = PART3,                /* iPCC */
    [4] = PART7,                /* uMTSCC */
    [6] = PART4,                /* l2CC */
    [11] = PART6,               /* pstnIsdnCC */
    [12] = PART5,               /* iPMMCC */
    [14] = PART2,               /* messagingCC */
    [15] = PART7, [16] = PART7, /* ePSCC, uMTSCC-CC-PDU */
    [17] = PART7,               /* ePSCC-CC-PDU */
    [18] = PART2,               /* messagingMMCC */
    [19] = PART7, [20] = PART7, /* confCC-CC-PDU, voipCC-CC-PDU */
    [21] = PART7, [22] = PART7, /* gcseCC-CC-PDU, cSvoice-CC-PDU */
    [23] = PART7,               /* threeGPP33128DefinedCC */
};

static uint32_t part_by(const uint8_t *parts, size_t count, uint32_t tag)
{
    const uint32_t number = CLOUDLI__BER_NUMBER(tag);

    return number < count && parts[number] != 0 ? parts[number] : UNKNOWN;
}

/* The tag of what the first entry of a list holds; 0 if it holds nothing. */
static uint32_t first_content(struct cloudli__ber list)
{
    struct cloudli__ber_element e;
    struct cloudli__ber entry, contents;

    if (!cloudli__ber_more(&list) ||
        cloudli__ber_next(&list, &e, NULL) != CLOUDLI_OK)
        return 0;
    entry = cloudli__ber_inside(&list, &e);
    while (cloudli__ber_more(&entry) &&
           cloudli__ber_next(&entry, &e, NULL) == CLOUDLI_OK) {
        if (e.tag != CLOUDLI__BER_CONTEXT(2))
            continue;
        contents = cloudli__ber_inside(&entry, &e);
        if (cloudli__ber_more(&contents) &&
            cloudli__ber_next(&contents, &e, NULL) == CLOUDLI_OK)
            return e.tag;
        return 0;
    }
    return 0;
}

static uint32_t part_of(const struct cloudli__ber *in,
                        const struct cloudli__ber_element *payload)
{
    switch (CLOUDLI__BER_NUMBER(payload->tag)) {
    case CLOUDLI_PDU_IRI:
        return part_by(parts_of_iri, sizeof(parts_of_iri),
                       first_content(cloudli__ber_inside(in, payload)));
    case CLOUDLI_PDU_CC:
        return part_by(parts_of_cc, sizeof(parts_of_cc),
                       first_content(cloudli__ber_inside(in, payload)));
    case CLOUDLI_PDU_TRI:
    case CLOUDLI_PDU_HI1:
    case CLOUDLI_PDU_HI4:
        return PART1;
    default:
        return UNKNOWN;
    }
}

int cloudli__plain_pdu_split(struct cloudli__plain_pdu *out, cloudli_bytes pdu)
{
    struct cloudli__ber in = cloudli__ber_of(pdu), inside;
    struct cloudli__ber_element e;

    if (!cloudli__ber_more(&in) ||
        cloudli__ber_next(&in, &e, NULL) != CLOUDLI_OK)
        return CLOUDLI_ERR_INTERNAL;
    in = cloudli__ber_inside(&in, &e);
    if (!cloudli__ber_more(&in) ||
        cloudli__ber_next(&in, &e, NULL) != CLOUDLI_OK)
        return CLOUDLI_ERR_INTERNAL;
    out->header = (cloudli_bytes){pdu.ptr + e.offset, in.pos - e.offset};
    if (!cloudli__ber_more(&in) ||
        cloudli__ber_next(&in, &e, NULL) != CLOUDLI_OK)
        return CLOUDLI_ERR_INTERNAL;
    inside = cloudli__ber_inside(&in, &e);
    if (!cloudli__ber_more(&inside) ||
        cloudli__ber_next(&inside, &e, NULL) != CLOUDLI_OK)
        return CLOUDLI_ERR_INTERNAL;
    out->payload = (cloudli_bytes){pdu.ptr + e.offset, inside.pos - e.offset};
    out->part = part_of(&inside, &e);
    return CLOUDLI_OK;
}

/* --- Sealing --- */

/* Octets of each nested part, the innermost first. */
struct layout {
    size_t counter;   /* of byteCounter */
    size_t clear;     /* contents of EncryptedPayload */
    size_t octets;    /* encryptedPayload: whole blocks */
    size_t container; /* contents of EncryptionContainer */
    size_t payload;   /* contents of the PDU's payload */
    size_t pdu;       /* contents of the PDU */
};

static struct layout measure(const struct cloudli__plain_pdu *plain,
                             const struct cloudli__cipher *cipher,
                             uint64_t byte_counter)
{
    const size_t block = cipher->block;
    struct layout l;

    l.counter = cloudli__ber_uint_size(byte_counter);
    l.clear = 2 + l.counter + cloudli__ber_element_size(plain->payload.len);
    l.octets = (cloudli__ber_element_size(l.clear) + block - 1) / block * block;
    l.container = 3 + cloudli__ber_element_size(l.octets) + 3;
    l.payload = cloudli__ber_element_size(l.container);
    l.pdu = plain->header.len + cloudli__ber_element_size(l.payload);
    return l;
}

size_t cloudli__encrypted_size(const struct cloudli__plain_pdu *plain,
                               const struct cloudli__cipher *cipher,
                               uint64_t byte_counter)
{
    if (plain->header.len + plain->payload.len >
        CLOUDLI_PDU_MAX - CLOUDLI__SEAL_ROOM)
        return 0; /* and lengths here are below 2^24 */
    return cloudli__ber_element_size(measure(plain, cipher, byte_counter).pdu);
}

/* What is encrypted, in clear. */
static void write_clear(uint8_t *p, const struct layout *l,
                        const struct cloudli__plain_pdu *plain,
                        const struct cloudli__cipher *cipher,
                        uint64_t byte_counter)
{
    uint8_t *const end = p + l->octets;

    p = cloudli__ber_begin(p, 0x30, l->clear);
    *p++ = 0x80;
    *p++ = (uint8_t)l->counter;
    for (size_t i = l->counter; i > 0; i--, byte_counter >>= 8)
        p[i - 1] = (uint8_t)byte_counter;
    p = cloudli__ber_begin(p + l->counter, 0xa1, plain->payload.len);
    memcpy(p, plain->payload.ptr, plain->payload.len);
    p += plain->payload.len;
    memset(p, cipher->convention->fill, (size_t)(end - p));
}

static int encrypt_in_place(const struct cloudli__cipher *cipher,
                            uint32_t sequence_number, uint8_t *octets,
                            size_t len)
{
    uint8_t vector[CLOUDLI__BLOCK_MAX];
    int done = 0;

    cipher->convention->vector(vector, cipher->block, sequence_number);
    return EVP_CipherInit_ex2(cipher->ctx, NULL, NULL, vector, -1, NULL) == 1 &&
           EVP_CipherUpdate(cipher->ctx, octets, &done, octets, (int)len) ==
               1 &&
           (size_t)done == len;
}

int cloudli__encrypt(const struct cloudli__plain_pdu *plain,
                     const struct cloudli__cipher *cipher,
                     uint32_t sequence_number, uint64_t byte_counter,
                     uint8_t *out, size_t size)
{
    const struct layout l = measure(plain, cipher, byte_counter);
    uint8_t *p = cloudli__ber_begin(out, 0x30, l.pdu);
    uint8_t *octets;

    memcpy(p, plain->header.ptr, plain->header.len);
    p = cloudli__ber_begin(p + plain->header.len, 0xa2, l.payload);
    p = cloudli__ber_begin(p, 0xa4, l.container);
    p = cloudli__ber_small(p, 0x80, cipher->type);
    octets = cloudli__ber_begin(p, 0x81, l.octets);
    write_clear(octets, &l, plain, cipher, byte_counter);
    (void)cloudli__ber_small(octets + l.octets, 0x82, plain->part);
    if (encrypt_in_place(cipher, sequence_number, octets, l.octets))
        return CLOUDLI_OK;
    cloudli__wipe(out, size); /* nothing in clear stays */
    return CLOUDLI_ERR_INTERNAL;
}
