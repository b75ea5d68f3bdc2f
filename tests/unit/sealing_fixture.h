/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the tests of sealed destinations share: keys in files, a destination
 * that is sealed, and a call in steps. */
#ifndef CLOUDLI_TESTS_SEALING_FIXTURE_H
#define CLOUDLI_TESTS_SEALING_FIXTURE_H

#include "check_main.h"
#include "rig.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#define KEY_24 "000102030405060708090a0b0c0d0e0f1011121314151617"
#define OTHER_24 "f00102030405060708090a0b0c0d0e0f1011121314151617"
#define KEY_32 KEY_24 "18191a1b1c1d1e1f"

static struct certs *certs;
static struct rig rig;

static inline void ok(int rv)
{
    ck_assert_int_eq(rv, CLOUDLI_OK);
}

/* --- Files --- */

static inline const char *write_file(const char *name, const char *text)
{
    const char *path = certs_path(certs, name);
    FILE *file = fopen(path, "w");

    ck_assert_ptr_nonnull(file);
    ck_assert_int_ge(fputs(text, file), 0);
    ck_assert_int_eq(fclose(file), 0);
    ck_assert_int_eq(chmod(path, 0600), 0);
    return path;
}

/* NAME.key and NAME.pub. */
static inline void write_pair(const char *name, EVP_PKEY *key)
{
    char text[64];
    FILE *file;

    (void)snprintf(text, sizeof(text), "%s.key", name);
    file = fopen(certs_path(certs, text), "w");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_eq(PEM_write_PrivateKey(file, key, NULL, NULL, 0, NULL, NULL),
                     1);
    ck_assert_int_eq(fclose(file), 0);
    ck_assert_int_eq(chmod(certs_path(certs, text), 0600), 0);
    (void)snprintf(text, sizeof(text), "%s.pub", name);
    file = fopen(certs_path(certs, text), "w");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_eq(PEM_write_PUBKEY(file, key), 1);
    ck_assert_int_eq(fclose(file), 0);
    EVP_PKEY_free(key);
}

static inline void write_keys(void)
{
    write_pair("ecdsa", EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256"));
    write_pair("eddsa", EVP_PKEY_Q_keygen(NULL, NULL, "ED25519"));
    (void)write_file("k24", KEY_24);
    (void)write_file("k24-other", OTHER_24);
    (void)write_file("k32", KEY_32 "\n");
}

static inline void set_seal_at(uint32_t port, const cloudli_seal *seal)
{
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;

    dest.name = "lemf";
    dest.host = "127.0.0.1";
    dest.peer_name = "lemf.example";
    dest.port = port;
    dest.seal = seal;
    ck_assert_msg(cloudli_register_set_destination(rig.reg, &dest, "test",
                                                   &err) == CLOUDLI_OK,
                  "%s", err.message);
    rig_sync(&rig);
}

static inline cloudli_seal aes(const char *key)
{
    cloudli_seal seal = CLOUDLI_SEAL_INIT;

    seal.encryption = CLOUDLI_ENCRYPTION_AES_192_CBC;
    seal.encryption_key_file = certs_path(certs, key);
    seal.integrity = CLOUDLI_INTEGRITY_HASH;
    return seal;
}

/* --- A call in steps --- */

static inline cloudli_call *call_begin(void)
{
    static const char *const greg[1] = {"sip:greg@mccloud.example"};
    const cloudli_party from = rig_party(rig_jean), to = rig_party(greg);
    cloudli_call_info info = CLOUDLI_CALL_INFO_INIT;
    cloudli_call *call;

    info.caller = &from;
    info.callee = &to;
    ok(cloudli_call_begin(&call, rig.clif, &info, NULL));
    return call;
}

static inline void call_media(cloudli_call *call, size_t packets)
{
    const cloudli_media media = rig_audio(CLOUDLI_CALLER);

    for (size_t i = 0; i < packets; i++)
        ok(cloudli_call_media(call, &media, CLOUDLI_FROM_PARTY,
                              "WHAT JEAN SAID", 14));
}

static inline void call_signal(cloudli_call *call, size_t messages)
{
    const cloudli_signal signal =
        rig_signal(CLOUDLI_CALLER, CLOUDLI_FROM_PARTY,
                   "INVITE sip:greg@mccloud.example SIP/2.0\r\n\r\n");

    for (size_t i = 0; i < messages; i++)
        ok(cloudli_call_signalling(call, &signal));
}

static inline void call_end(cloudli_call *call)
{
    ok(cloudli_call_end(call));
    cloudli_call_free(call);
}

#endif
