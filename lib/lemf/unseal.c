/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf/unseal.h"

#include "base/error.h"

#include <string.h>

#define CHECK_INTERVAL (60 * CLOUDLI_SECOND)

struct cloudli__unsealer {
    struct cloudli__decryptor *decryptor;
    struct cloudli__verifier verifier;
    cloudli_time check_interval;
    struct cloudli__check_table *table;
    const struct cloudli__sequences *sequences;
    struct cloudli__buffer joined; /* a checkValue that came in pieces */
    struct cloudli__check check;   /* the one being judged */
    cloudli_error err;
};

static int refuse(cloudli_error *err, const char *what)
{
    return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0, "%s", what);
}

static int check_settings(const cloudli_lemf_seal *seal, cloudli_error *err)
{
    if ((seal->decrypt_key_files == NULL && seal->decrypt_key_count > 0) ||
        (seal->verify_key_files == NULL && seal->verify_key_count > 0))
        return refuse(err, "a list of key files has a length and no files");
    if (seal->decrypt_key_count > CLOUDLI__DECRYPT_KEYS_MAX ||
        seal->verify_key_count > CLOUDLI__VERIFY_KEYS_MAX)
        return refuse(err, "there are more than 16 key files of one sort");
    if (seal->integrity > CLOUDLI_INTEGRITY_SIGNATURE)
        return refuse(err, "integrity is none, hash or signature");
    if (seal->hash != 0 && !cloudli__hash_known(seal->hash))
        return refuse(err, "hash is none of the known ones");
    if (seal->signed_over > CLOUDLI_SIGNED_HASHES)
        return refuse(err, "signed_over is numbers or hashes");
    if (seal->integrity == CLOUDLI_INTEGRITY_SIGNATURE &&
        seal->verify_key_count == 0)
        return refuse(err, "signatures cannot be verified without a key file");
    if (seal->integrity == CLOUDLI_INTEGRITY_NONE && seal->verify_key_count > 0)
        return refuse(err, "a key to verify with is of no use without "
                           "integrity");
    if (seal->check_interval < 0)
        return refuse(err, "check_interval is negative");
    if (seal->legacy > 1)
        return refuse(err, "legacy is 0 or 1");
    return CLOUDLI_OK;
}

static int add_decrypt_keys(struct cloudli__unsealer *u,
                            const cloudli_lemf_seal *seal, cloudli_error *err)
{
    int rv = cloudli__decryptor_new(&u->decryptor, seal->legacy, err);

    for (size_t i = 0; rv == CLOUDLI_OK && i < seal->decrypt_key_count; i++) {
        struct cloudli__secret key;

        rv = cloudli__secret_read(&key, seal->decrypt_key_files[i], err);
        if (rv == CLOUDLI_OK)
            rv = cloudli__decryptor_add(u->decryptor, &key, err);
        cloudli__wipe(&key, sizeof(key));
    }
    return rv;
}

static int add_verify_keys(struct cloudli__unsealer *u,
                           const cloudli_lemf_seal *seal, cloudli_error *err)
{
    struct cloudli__verifier *v = &u->verifier;

    v->integrity = seal->integrity;
    v->hash = seal->hash == 0 ? CLOUDLI_HASH_SHA256 : seal->hash;
    v->signed_over = seal->signed_over;
    for (size_t i = 0; i < seal->verify_key_count; i++) {
        EVP_PKEY *key;
        int rv = cloudli__public_key_read(&key, seal->verify_key_files[i], err);

        if (rv != CLOUDLI_OK)
            return rv;
        v->keys[v->key_count++] = key;
        if (cloudli__signature_of(key) == 0)
            return cloudli__fail(err, CLOUDLI_ERR_KEY, 0,
                                 "The key file holds a key for no signature "
                                 "that is used here: %s.",
                                 seal->verify_key_files[i]);
    }
    return CLOUDLI_OK;
}

int cloudli__unsealer_new(struct cloudli__unsealer **out,
                          const cloudli_lemf_seal *seal,
                          struct cloudli__check_table *table,
                          const struct cloudli__sequences *sequences,
                          cloudli_error *err)
{
    struct cloudli__unsealer *u;
    int rv = check_settings(seal, err);

    *out = NULL;
    if (rv != CLOUDLI_OK)
        return rv;
    u = cloudli__alloc(sizeof(*u));
    if (u == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory for keys");
    u->table = table;
    u->sequences = sequences;
    u->check_interval =
        seal->check_interval == 0 ? CHECK_INTERVAL : seal->check_interval;
    rv = add_decrypt_keys(u, seal, err);
    if (rv == CLOUDLI_OK)
        rv = add_verify_keys(u, seal, err);
    if (rv == CLOUDLI_OK)
        *out = u;
    else
        cloudli__unsealer_free(u);
    return rv;
}

void cloudli__unsealer_free(struct cloudli__unsealer *u)
{
    if (u == NULL)
        return;
    cloudli__decryptor_free(u->decryptor);
    cloudli__verifier_dispose(&u->verifier);
    cloudli__buffer_dispose(&u->joined);
    cloudli__free_wiped(u, sizeof(*u));
}

/* --- Decryption --- */

int cloudli__unseal_begin(struct cloudli__unsealer *u, const cloudli_pdu *pdu,
                          cloudli_pdu *inner, struct cloudli__unsealed *how)
{
    struct cloudli__decrypted clear;
    int rv;

    u->err = (cloudli_error)CLOUDLI_ERROR_INIT;
    rv = cloudli__decrypt(u->decryptor, pdu, &clear, &u->err);
    how->encryption = clear.container.type;
    if (rv == CLOUDLI_OK)
        rv = cloudli_pdu_decode(inner, clear.pdu.ptr, clear.pdu.len, &u->err);
    how->status = rv;
    how->why = u->err.message;
    if (rv != CLOUDLI_OK)
        return 0;
    how->sealed = pdu;
    how->key = clear.key;
    return 1;
}

void cloudli__unseal_end(struct cloudli__unsealer *u)
{
    cloudli__decryptor_wipe(u->decryptor);
}

/* --- Checks --- */

static int is_check(const cloudli_pdu *pdu)
{
    return pdu->kind == CLOUDLI_PDU_TRI &&
           pdu->tri == CLOUDLI_TRI_INTEGRITY_CHECK;
}

static struct cloudli__checked *stream_of(struct cloudli__unsealer *u,
                                          const char *provider,
                                          const cloudli_pdu *pdu, uint32_t kind,
                                          int make)
{
    uint64_t digest[2];

    cloudli__sequences_digest(u->sequences, provider, &pdu->header, kind,
                              digest);
    return cloudli__check_table_use(u->table, digest, make);
}

static void unknown(struct cloudli__unsealed *how, const char *why)
{
    how->check.outcome = CLOUDLI__CHECK_UNKNOWN;
    how->check.why = why;
}

void cloudli__unseal_judge(struct cloudli__unsealer *u, const char *provider,
                           const cloudli_pdu *pdu,
                           struct cloudli__unsealed *how)
{
    static const struct cloudli__check_stream empty = {.hash_next = 0};
    const struct cloudli__checked *checked;

    if (u->verifier.integrity == CLOUDLI_INTEGRITY_NONE || !is_check(pdu))
        return;
    how->checked = 1;
    how->kind = CLOUDLI_PDU_IRI;
    if (cloudli__check_read(&u->check, pdu, &u->joined, NULL) != CLOUDLI_OK) {
        unknown(how, "it cannot be read");
        return;
    }
    if (u->check.data_type != 1 && u->check.data_type != 2) {
        unknown(how, "it does not say whether it is about IRI or CC");
        return;
    }
    how->kind = u->check.data_type == 1 ? CLOUDLI_PDU_IRI : CLOUDLI_PDU_CC;
    checked = stream_of(u, provider, pdu, how->kind, 0);
    if (cloudli__check_stream_judge(
            checked == NULL ? &empty : &checked->stream, &u->verifier,
            &u->check, pdu->header.sequence_number, &how->check) != CLOUDLI_OK)
        unknown(how, "there is no memory for it");
    if (how->check.again)
        how->checked = 0;
}

/* What was judged is still in u->check; a type of 0 could not be read. */
static void accept_check(struct cloudli__unsealer *u, const char *provider,
                         const cloudli_pdu *pdu,
                         const struct cloudli__unsealed *how)
{
    struct cloudli__checked *checked;

    if (!how->checked || how->check.type == 0)
        return;
    checked = stream_of(u, provider, pdu, how->kind, 1);
    if (checked == NULL)
        return;
    (void)cloudli__check_stream_accept(&checked->stream, &u->verifier,
                                       &u->check, pdu->header.sequence_number);
    cloudli__check_table_note(u->table, checked, 0);
}

static void accept_data(struct cloudli__unsealer *u, const char *provider,
                        const cloudli_pdu *pdu, cloudli_time now)
{
    struct cloudli__checked *checked =
        stream_of(u, provider, pdu, pdu->kind, 1);
    uint32_t open;
    int rv;

    if (checked == NULL) {
        cloudli__check_table_lose(u->table, 1);
        return;
    }
    open = cloudli__check_stream_open(&checked->stream);
    rv = cloudli__check_stream_data(&checked->stream, &u->verifier,
                                    pdu->header.sequence_number, pdu->bytes);
    if (rv == CLOUDLI_ERR_TOO_LARGE)
        cloudli__check_table_lose(u->table, open - checked->overdue);
    else if (rv != CLOUDLI_OK)
        cloudli__check_table_lose(u->table, 1);
    cloudli__check_table_note(u->table, checked, now + u->check_interval);
}

void cloudli__unseal_accept(struct cloudli__unsealer *u, const char *provider,
                            const cloudli_pdu *pdu,
                            const struct cloudli__sequence_verdict *verdict,
                            cloudli_time now,
                            const struct cloudli__unsealed *how)
{
    if (u->verifier.integrity == CLOUDLI_INTEGRITY_NONE)
        return;
    if (is_check(pdu))
        accept_check(u, provider, pdu, how);
    else if (verdict->numbered &&
             verdict->sequence != CLOUDLI_SEQUENCE_DUPLICATE)
        accept_data(u, provider, pdu, now);
}

void cloudli__unseal_reset(struct cloudli__unsealer *u, const char *provider,
                           const cloudli_pdu *pdu)
{
    static const uint32_t kinds[] = {CLOUDLI_PDU_IRI, CLOUDLI_PDU_CC};

    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
        struct cloudli__checked *checked =
            stream_of(u, provider, pdu, kinds[i], 0);

        if (checked != NULL)
            cloudli__check_table_drop(u->table, checked);
    }
}

static void seed_check(struct cloudli__unsealer *u,
                       const cloudli_lemf_pdu *item)
{
    struct cloudli__checked *checked =
        stream_of(u, item->provider, item->pdu, item->check->kind, 1);

    if (checked == NULL)
        return;
    (void)cloudli__check_stream_passed(&checked->stream, &u->verifier,
                                       item->check->is_signature
                                           ? CLOUDLI__CHECK_SIGNATURE
                                           : CLOUDLI__CHECK_HASH,
                                       item->pdu->header.sequence_number);
    cloudli__check_table_note(u->table, checked, 0);
}

void cloudli__unseal_seed(struct cloudli__unsealer *u,
                          const cloudli_lemf_pdu *item, cloudli_time now)
{
    const cloudli_pdu *pdu = item->pdu;

    if (u->verifier.integrity == CLOUDLI_INTEGRITY_NONE)
        return;
    if (item->check != NULL && (item->check->kind == CLOUDLI_PDU_IRI ||
                                item->check->kind == CLOUDLI_PDU_CC))
        seed_check(u, item);
    else if (pdu->kind == CLOUDLI_PDU_TRI && pdu->tri == CLOUDLI_TRI_CIN_RESET)
        cloudli__unseal_reset(u, item->provider, pdu);
    else if ((pdu->kind == CLOUDLI_PDU_IRI || pdu->kind == CLOUDLI_PDU_CC) &&
             item->sequence != CLOUDLI_SEQUENCE_DUPLICATE)
        accept_data(u, item->provider, pdu, now);
}
