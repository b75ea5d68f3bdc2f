/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Integrity checks and encryption from one end to the other: a real CLIF, a
 * real LEMF, TLS between them, and keys in files that change.
 */
#include "sealing_fixture.h"

#include "clif/front.h"

#include <cloudli/lemf.h>
#include <pthread.h>
#include <unistd.h>

#define GOT_MAX 65536

/* What the LEMF got. */
struct got {
    uint32_t kind;
    uint32_t number;
    uint32_t encryption;
    uint32_t key;
    int sealed;
    int check; /* -1: none; else its outcome */
    uint32_t is_signature;
    uint32_t check_kind;
    uint32_t check_count;
};

static cloudli_lemf *lemf;
static struct got got[GOT_MAX];
static size_t got_count;
static char log_text[65536];

/* --- The LEMF --- */

static int on_pdu(void *user_data, const cloudli_lemf_pdu *item)
{
    struct got *g = &got[got_count++];

    (void)user_data;
    ck_assert_uint_le(got_count, GOT_MAX);
    ck_assert_uint_eq(item->sequence, CLOUDLI_SEQUENCE_NEW);
    memset(g, 0, sizeof(*g));
    g->kind = item->pdu->kind;
    g->number = item->pdu->header.sequence_number;
    g->encryption = item->encryption;
    g->key = item->key;
    g->sealed = item->sealed != NULL;
    g->check = -1;
    if (item->sealed != NULL)
        ck_assert_uint_eq(item->sealed->kind, CLOUDLI_PDU_ENCRYPTED);
    if (item->check != NULL) {
        g->check = (int)item->check->outcome;
        g->is_signature = item->check->is_signature;
        g->check_kind = item->check->kind;
        g->check_count = item->check->count;
    }
    return 0;
}

static void on_log(void *user_data, int32_t level, int32_t code,
                   const char *msg, size_t len)
{
    (void)user_data;
    (void)level;
    (void)code;
    ck_assert_uint_lt(strlen(log_text) + len + 2, sizeof(log_text));
    strcat(log_text, msg);
    strcat(log_text, "\n");
}

static void open_lemf(const cloudli_lemf_seal *seal)
{
    static const char *const names[] = {"provider.example"};
    cloudli_lemf_options options = CLOUDLI_LEMF_OPTIONS_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;

    options.certificate_file = certs_path(certs, "lemf.pem");
    options.key_file = certs_path(certs, "lemf.key");
    options.ca_file = certs_path(certs, "ca.pem");
    options.providers = names;
    options.provider_count = 1;
    options.receive = on_pdu;
    options.log = on_log;
    options.seals = seal;
    options.seal_count = seal != NULL;
    ck_assert_msg(cloudli_lemf_open(&lemf, &options, &err) == CLOUDLI_OK, "%s",
                  err.message);
}

static cloudli_lemf_statistics lemf_stats(void)
{
    cloudli_lemf_statistics s = CLOUDLI_LEMF_STATISTICS_INIT;

    ok(cloudli_lemf_stats(lemf, &s));
    return s;
}

/* Both sides are driven until so many PDUs came. */
static void await(size_t count)
{
    for (int i = 0; i < 10000 && got_count < count; i++) {
        ok(cloudli_lemf_poll(lemf, CLOUDLI_MILLISECOND, NULL));
        ok(cloudli_clif_poll(rig.clif, CLOUDLI_MILLISECOND));
    }
    ck_assert_msg(got_count >= count, "%zu of %zu came; %s %s", got_count,
                  count, log_text, rig.log);
}

static void reset(void)
{
    got_count = 0;
    log_text[0] = '\0';
    lemf = NULL;
}

static void setup(void)
{
    reset();
    rig_open(&rig, certs);
}

static void setup_auto(void)
{
    reset();
    rig_open_auto(&rig, certs);
}

static void teardown(void)
{
    rig_close(&rig);
    cloudli_lemf_close(lemf);
}

static size_t count_kind(uint32_t kind)
{
    size_t count = 0;

    for (size_t i = 0; i < got_count; i++)
        count += got[i].kind == kind;
    return count;
}

/* At the LEMF, if there is one. */
static void set_seal(const cloudli_seal *seal)
{
    set_seal_at(lemf == NULL ? 1 : cloudli_lemf_port(lemf), seal);
}

/* --- Every combination --- */

static const struct {
    uint32_t encryption;
    const char *key;
} ciphers[] = {{0, NULL},
               {CLOUDLI_ENCRYPTION_AES_192_CBC, "k24"},
               {CLOUDLI_ENCRYPTION_AES_256_CBC, "k32"}};

static const struct {
    uint32_t integrity;
    uint32_t hash;
    const char *signing; /* NAME.key, NAME.pub */
    uint32_t signed_over;
} checks[] = {
    {CLOUDLI_INTEGRITY_NONE, 0, NULL, 0},
    {CLOUDLI_INTEGRITY_HASH, 0, NULL, 0},
    {CLOUDLI_INTEGRITY_HASH, CLOUDLI_HASH_SHA512, NULL, 0},
    {CLOUDLI_INTEGRITY_SIGNATURE, CLOUDLI_HASH_SHA384, "ecdsa",
     CLOUDLI_SIGNED_NUMBERS},
    {CLOUDLI_INTEGRITY_SIGNATURE, 0, "ecdsa", CLOUDLI_SIGNED_HASHES},
    {CLOUDLI_INTEGRITY_SIGNATURE, 0, "eddsa", CLOUDLI_SIGNED_NUMBERS},
    {CLOUDLI_INTEGRITY_SIGNATURE, 0, "eddsa", CLOUDLI_SIGNED_HASHES},
};

#define CIPHERS (sizeof(ciphers) / sizeof(ciphers[0]))
#define CHECKS (sizeof(checks) / sizeof(checks[0]))

/* Hash PDUs over count records under ten, the last one at the end. */
static size_t hashes_of(size_t count)
{
    return (count + 9) / 10;
}

START_TEST(what_is_sent_sealed_arrives_open_and_verified)
{
    const size_t c = (size_t)_i % CIPHERS, k = (size_t)_i / CIPHERS;
    const int hashed = checks[k].integrity != CLOUDLI_INTEGRITY_NONE;
    const size_t hash_pdus = hashed ? hashes_of(25) + hashes_of(13) : 0;
    const size_t signatures = checks[k].signing != NULL ? 2 : 0;
    cloudli_lemf_seal open = CLOUDLI_LEMF_SEAL_INIT;
    cloudli_seal seal = CLOUDLI_SEAL_INIT;
    const char *decrypt[1], *verify[1];
    char path[3][512];
    cloudli_lemf_statistics s;
    cloudli_call *call;

    if (ciphers[c].key != NULL) {
        (void)snprintf(path[0], sizeof(path[0]), "%s",
                       certs_path(certs, ciphers[c].key));
        seal.encryption = ciphers[c].encryption;
        seal.encryption_key_file = decrypt[0] = path[0];
        open.decrypt_key_files = decrypt;
        open.decrypt_key_count = 1;
    }
    seal.integrity = open.integrity = checks[k].integrity;
    seal.hash = open.hash = checks[k].hash;
    seal.signed_over = open.signed_over = checks[k].signed_over;
    seal.hash_count = 10;
    if (checks[k].signing != NULL) {
        (void)snprintf(path[1], sizeof(path[1]), "%s.key",
                       certs_path(certs, checks[k].signing));
        (void)snprintf(path[2], sizeof(path[2]), "%s.pub",
                       certs_path(certs, checks[k].signing));
        seal.signing_key_file = path[1];
        verify[0] = path[2];
        open.verify_key_files = verify;
        open.verify_key_count = 1;
    }
    open_lemf(&open);
    set_seal(&seal);
    rig_add_jean(&rig, "L1", NULL);
    call = call_begin();
    call_signal(call, 13);
    call_media(call, 25);
    ck_assert_int_eq(rig_holds(&rig, "WHAT JEAN SAID"), c == 0);
    call_end(call);
    await(38 + hash_pdus + signatures);
    ck_assert_uint_eq(got_count, 38 + hash_pdus + signatures);
    ck_assert_uint_eq(count_kind(CLOUDLI_PDU_IRI), 13);
    ck_assert_uint_eq(count_kind(CLOUDLI_PDU_CC), 25);
    for (size_t i = 0; i < got_count; i++) {
        ck_assert_uint_eq(got[i].encryption, ciphers[c].encryption);
        ck_assert_int_eq(got[i].sealed, c != 0);
        ck_assert_int_eq(got[i].check, got[i].kind == CLOUDLI_PDU_TRI ? 0 : -1);
    }
    s = lemf_stats();
    ck_assert_uint_eq(s.checks, hash_pdus + signatures);
    ck_assert_uint_eq(s.checks_failed, 0);
    ck_assert_uint_eq(s.decrypted, c == 0 ? 0 : got_count);
    ck_assert_uint_eq(s.missing, 0);
    ck_assert_uint_eq(rig_stats(&rig).iri_accepted, 13);
    ck_assert_uint_eq(rig_stats(&rig).cc_accepted, 25);
    ck_assert_uint_eq(rig_stats(&rig).records_lost, 0);
}
END_TEST

/* --- Time --- */

/* Until the LEMF has acknowledged all; it is run meanwhile. */
static void flush_to_lemf(void)
{
    int rv = CLOUDLI_ERR_PEER_TIMEOUT;

    for (int i = 0; rv != CLOUDLI_OK; i++) {
        ck_assert_int_lt(i, 10000);
        ok(cloudli_lemf_poll(lemf, CLOUDLI_MILLISECOND, NULL));
        rv = cloudli_clif_flush(rig.clif, CLOUDLI_MILLISECOND);
    }
    for (int i = 0; i < 50; i++)
        ok(cloudli_lemf_poll(lemf, CLOUDLI_MILLISECOND, NULL));
}

START_TEST(what_is_not_covered_is_in_time)
{
    cloudli_lemf_seal open = CLOUDLI_LEMF_SEAL_INIT;
    cloudli_seal seal = CLOUDLI_SEAL_INIT;
    const char *verify[1] = {certs_path(certs, "eddsa.pub")};
    cloudli_call *call;

    seal.integrity = open.integrity = CLOUDLI_INTEGRITY_SIGNATURE;
    seal.signing_key_file = certs_path(certs, "eddsa.key");
    seal.hash_interval = 50 * CLOUDLI_MILLISECOND;
    seal.sign_interval = 100 * CLOUDLI_MILLISECOND;
    open.verify_key_files = verify;
    open.verify_key_count = 1;
    open_lemf(&open);
    set_seal(&seal);
    rig_add_jean(&rig, "L1", NULL);
    call = call_begin();
    call_media(call, 3);
    await(5); /* the call goes on: three packets, a hash and a signature */
    ck_assert_uint_eq(got[3].check_count, 3);
    ck_assert_uint_eq(got[3].is_signature, 0);
    ck_assert_uint_eq(got[4].is_signature, 1);
    call_media(call, 1);
    await(8);
    ck_assert_uint_eq(got[6].check_count, 1);
    call_end(call); /* nothing is left to be covered */
    flush_to_lemf();
    ck_assert_uint_eq(got_count, 8);
    ck_assert_uint_eq(lemf_stats().checks, 4);
}
END_TEST

/* A sender that was to send hashes and does not. */
START_TEST(what_no_hash_covers_is_complained_of_once)
{
    cloudli_lemf_seal open = CLOUDLI_LEMF_SEAL_INIT;

    open.integrity = CLOUDLI_INTEGRITY_HASH;
    open.check_interval = 30 * CLOUDLI_MILLISECOND;
    open_lemf(&open);
    set_seal(NULL);
    rig_add_jean(&rig, "L1", NULL);
    rig_call(&rig, 7, 100);
    await(7);
    for (int i = 0; i < 100 && lemf_stats().unchecked == 0; i++)
        ok(cloudli_lemf_poll(lemf, 5 * CLOUDLI_MILLISECOND, NULL));
    ck_assert_uint_eq(lemf_stats().unchecked, 7);
    ck_assert_ptr_nonnull(strstr(log_text, "7 PDUs were not covered"));
    for (int i = 0; i < 10; i++)
        ok(cloudli_lemf_poll(lemf, 5 * CLOUDLI_MILLISECOND, NULL));
    ck_assert_uint_eq(lemf_stats().unchecked, 7);
}
END_TEST

/* --- Keys that change --- */

static void open_with_both_keys(void)
{
    cloudli_lemf_seal open = CLOUDLI_LEMF_SEAL_INIT;
    const char *keys[] = {certs_path(certs, "k24"),
                          certs_path(certs, "k24-other")};

    open.decrypt_key_files = keys;
    open.decrypt_key_count = 2;
    open.integrity = CLOUDLI_INTEGRITY_HASH;
    open_lemf(&open);
}

/* Records 0 to count - 1 of CC came in order, those from change on under the
 * second key. */
static void check_change(uint32_t count, uint32_t change)
{
    uint32_t next = 0;

    for (size_t i = 0; i < got_count; i++) {
        ck_assert_int_eq(got[i].sealed, 1);
        ck_assert_int_le(got[i].check, 0);
        if (got[i].kind != CLOUDLI_PDU_CC)
            continue;
        ck_assert_uint_eq(got[i].number, next);
        ck_assert_uint_eq(got[i].key, next >= change);
        next++;
    }
    ck_assert_uint_eq(next, count);
}

START_TEST(another_key_file_is_used_from_one_pdu_to_the_next)
{
    cloudli_seal seal = aes("k24");
    cloudli_call *call;

    open_with_both_keys();
    set_seal(&seal);
    rig_add_jean(&rig, "L1", NULL);
    call = call_begin();
    call_media(call, 10);
    seal = aes("k24-other");
    set_seal(&seal);
    call_media(call, 10);
    call_end(call);
    await(22);
    check_change(20, 10);
    ck_assert_uint_eq(lemf_stats().checks, 2);
}
END_TEST

START_TEST(the_next_key_takes_over_at_its_time)
{
    cloudli_seal seal = aes("k24");
    cloudli_call *call;

    open_with_both_keys();
    seal.next_key_file = certs_path(certs, "k24-other");
    seal.next_key_time = cloudli_time_now() + 200 * CLOUDLI_MILLISECOND;
    set_seal(&seal);
    rig_add_jean(&rig, "L1", NULL);
    call = call_begin();
    call_media(call, 10);
    ck_assert_int_lt(cloudli_time_now(), seal.next_key_time);
    while (cloudli_time_now() < seal.next_key_time)
        rig_pause_ms(5);
    rig_sync(&rig);
    ck_assert_ptr_nonnull(strstr(rig.log, "next key"));
    call_media(call, 10);
    call_end(call);
    await(22);
    check_change(20, 10);
}
END_TEST

START_TEST(encryption_begins_and_ends_in_mid_stream)
{
    cloudli_seal seal = aes("k24");
    cloudli_call *call;

    open_with_both_keys();
    set_seal(NULL);
    rig_add_jean(&rig, "L1", NULL);
    call = call_begin();
    call_media(call, 5);
    set_seal(&seal);
    call_media(call, 5);
    set_seal(NULL);
    call_media(call, 5);
    call_end(call);
    await(16); /* with the hash over those in the middle */
    for (size_t i = 0; i < got_count; i++)
        ck_assert_int_eq(got[i].sealed, i >= 5 && i < 11);
    ck_assert_uint_eq(got[10].kind, CLOUDLI_PDU_TRI);
    ck_assert_uint_eq(got[10].check_count, 5);
}
END_TEST

/* --- Keys that are missing --- */

START_TEST(without_its_key_nothing_is_sent_and_nothing_in_clear)
{
    const char *path = write_file("k24-late", "not a key");
    cloudli_seal seal = aes("k24-late");
    cloudli_call *call;

    open_with_both_keys();
    set_seal(&seal);
    ck_assert_ptr_nonnull(strstr(rig.log, "its records are lost"));
    ck_assert_ptr_null(strstr(rig.log, "not a key"));
    rig_add_jean(&rig, "L1", NULL);
    call = call_begin();
    call_media(call, 5);
    ck_assert_uint_eq(rig_count(&rig), 0);
    ck_assert_uint_eq(rig_stats(&rig).records_lost, 5);
    (void)write_file("k24-late", KEY_24);
    rig.clif->link_next = 0; /* it looks every five seconds */
    rig_sync(&rig);
    ck_assert_ptr_nonnull(strstr(rig.log, "has its keys again"));
    call_media(call, 5);
    ck_assert_uint_eq(rig_count(&rig), 5);
    call_end(call);
    (void)unlink(path);
}
END_TEST

START_TEST(a_new_key_that_cannot_be_read_leaves_the_old_one)
{
    cloudli_seal seal = aes("k24");

    open_with_both_keys();
    set_seal(&seal);
    rig_add_jean(&rig, "L1", NULL);
    seal.encryption_key_file = certs_path(certs, "nowhere");
    set_seal(&seal);
    ck_assert_ptr_nonnull(strstr(rig.log, "it is sealed as before"));
    rig_call(&rig, 5, 100);
    ck_assert_uint_eq(rig_stats(&rig).records_lost, 0);
    await(6);
    check_change(5, 5);
}
END_TEST

START_TEST(without_its_signing_key_hashes_go_unsigned)
{
    cloudli_seal seal = CLOUDLI_SEAL_INIT;

    seal.integrity = CLOUDLI_INTEGRITY_SIGNATURE;
    seal.signing_key_file = certs_path(certs, "nowhere");
    open_with_both_keys();
    set_seal(&seal);
    ck_assert_ptr_nonnull(strstr(rig.log, "its hashes go unsigned"));
    rig_add_jean(&rig, "L1", NULL);
    rig_call(&rig, 5, 100);
    await(6);
    ck_assert_int_eq(got[5].check, CLOUDLI_CHECK_RIGHT);
    ck_assert_uint_eq(lemf_stats().checks, 1);
}
END_TEST

START_TEST(without_the_key_the_lemf_hands_on_what_came)
{
    cloudli_lemf_seal open = CLOUDLI_LEMF_SEAL_INIT;
    const char *keys[] = {certs_path(certs, "k24-other")};
    cloudli_seal seal = aes("k24");

    open.decrypt_key_files = keys;
    open.decrypt_key_count = 1;
    open_lemf(&open);
    set_seal(&seal);
    rig_add_jean(&rig, "L1", NULL);
    rig_call(&rig, 5, 100);
    await(6);
    for (size_t i = 0; i < got_count; i++) {
        ck_assert_uint_eq(got[i].kind, CLOUDLI_PDU_ENCRYPTED);
        ck_assert_uint_eq(got[i].encryption, CLOUDLI_ENCRYPTION_AES_192_CBC);
        ck_assert_int_eq(got[i].sealed, 0);
    }
    ck_assert_uint_eq(lemf_stats().unreadable, 6);
    ck_assert_uint_eq(lemf_stats().decrypted, 0);
    ck_assert_ptr_nonnull(strstr(log_text, "cannot be decrypted"));
    ck_assert_ptr_null(strstr(strstr(log_text, "decrypted") + 1, "decrypted"));
}
END_TEST

/* --- Each destination its own --- */

START_TEST(iri_and_cc_are_sealed_as_each_destination_wants)
{
    cloudli_seal seal = aes("k24");
    cloudli_warrant warrant = rig_warrant("L1", rig_jean);
    cloudli_call *call;

    open_with_both_keys();
    set_seal(&seal);
    warrant.destination_cc = "lemf-cc"; /* not sealed, and away */
    (void)rig_add(&rig, &warrant);
    call = call_begin();
    call_signal(call, 3);
    call_media(call, 3);
    ck_assert_int_eq(rig_holds(&rig, "WHAT JEAN SAID"), 1);
    ck_assert_int_eq(rig_holds(&rig, "INVITE"), 0);
    call_end(call);
    await(4);
    ck_assert_uint_eq(count_kind(CLOUDLI_PDU_IRI), 3);
    ck_assert_uint_eq(got[3].check_kind, CLOUDLI_PDU_IRI);
    ck_assert_int_eq(got[3].check, CLOUDLI_CHECK_RIGHT);
}
END_TEST

/* --- Many threads --- */

#define THREADS 4
#define PACKETS 1500

/* Calls of its own, one after another. */
static void *report(void *arg)
{
    const cloudli_media media = rig_audio(CLOUDLI_CALLER);
    int *failed = arg;

    for (int c = 0; c < 3; c++) {
        cloudli_call *call = call_begin();

        for (int i = 0; i < PACKETS / 3; i++) {
            if (cloudli_call_media(call, &media, CLOUDLI_FROM_PARTY, "m", 1) !=
                CLOUDLI_OK)
                *failed = 1;
            if (i % 50 == 0)
                rig_pause_ms(1);
        }
        call_end(call);
    }
    return NULL;
}

/* The driver makes checks by time in what the threads report by count, and
 * the settings change under them. */
START_TEST(threads_and_timer_make_checks_that_fit)
{
    cloudli_lemf_seal open = CLOUDLI_LEMF_SEAL_INIT;
    cloudli_seal seal = aes("k24"), other = aes("k24-other");
    const char *keys[] = {certs_path(certs, "k24"),
                          certs_path(certs, "k24-other")};
    pthread_t threads[THREADS];
    int failed[THREADS] = {0};

    open.decrypt_key_files = keys;
    open.decrypt_key_count = 2;
    open.integrity = CLOUDLI_INTEGRITY_HASH;
    open_lemf(&open);
    seal.hash_interval = other.hash_interval = 2 * CLOUDLI_MILLISECOND;
    seal.hash_count = other.hash_count = 70;
    set_seal(&seal);
    rig_add_jean(&rig, "L1", NULL);
    (void)rig_wait_for(&rig, 1);
    for (int t = 0; t < THREADS; t++)
        ck_assert_int_eq(pthread_create(&threads[t], NULL, report, &failed[t]),
                         0);
    for (int i = 0; i < 200; i++) {
        ok(cloudli_lemf_poll(lemf, CLOUDLI_MILLISECOND, NULL));
        if (i % 40 == 20)
            set_seal(i % 80 == 20 ? &other : &seal);
    }
    for (int t = 0; t < THREADS; t++) {
        ck_assert_int_eq(pthread_join(threads[t], NULL), 0);
        ck_assert_int_eq(failed[t], 0);
    }
    for (int i = 0;
         i < 10000 && count_kind(CLOUDLI_PDU_CC) < (size_t)THREADS * PACKETS;
         i++)
        ok(cloudli_lemf_poll(lemf, CLOUDLI_MILLISECOND, NULL));
    flush_to_lemf();
    ck_assert_uint_eq(count_kind(CLOUDLI_PDU_CC), (size_t)THREADS * PACKETS);
    ck_assert_msg(lemf_stats().checks_failed == 0, "%s", log_text);
    ck_assert_uint_gt(lemf_stats().checks, (size_t)THREADS * PACKETS / 70);
    ck_assert_uint_eq(lemf_stats().unreadable, 0);
    ck_assert_uint_eq(rig_stats(&rig).records_lost, 0);
}
END_TEST

/* --- Options of the LEMF --- */

static int try_lemf(const cloudli_lemf_seal *seal, size_t count)
{
    static const char *const names[] = {"provider.example"};
    cloudli_lemf_options options = CLOUDLI_LEMF_OPTIONS_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_lemf *other = NULL;
    int rv;

    options.certificate_file = certs_path(certs, "lemf.pem");
    options.key_file = certs_path(certs, "lemf.key");
    options.ca_file = certs_path(certs, "ca.pem");
    options.providers = names;
    options.provider_count = 1;
    options.receive = on_pdu;
    options.seals = seal;
    options.seal_count = count;
    rv = cloudli_lemf_open(&other, &options, &err);
    ck_assert_int_eq(err.code, rv);
    cloudli_lemf_close(other);
    return rv;
}

START_TEST(a_lemfs_seals_are_checked)
{
    const char *nowhere[] = {certs_path(certs, "nowhere")};
    const char *secret[] = {certs_path(certs, "k24")};
    const char *pub[] = {certs_path(certs, "eddsa.pub")};
    const char *rsa[] = {certs_path(certs, "ca.pem")};
    const cloudli_lemf_seal good = CLOUDLI_LEMF_SEAL_INIT;
    cloudli_lemf_seal s = good;

    ok(try_lemf(&s, 1));
    ck_assert_int_eq(try_lemf(NULL, 1), CLOUDLI_ERR_INVALID_ARGUMENT);
    s.size = 8;
    ck_assert_int_eq(try_lemf(&s, 1), CLOUDLI_ERR_STRUCT_SIZE);
    s = good;
    s.provider = "stranger.example";
    ck_assert_int_eq(try_lemf(&s, 1), CLOUDLI_ERR_INVALID_ARGUMENT);
    s.provider = "PROVIDER.example";
    ok(try_lemf(&s, 1));
    s = good;
    s.decrypt_key_count = 1;
    ck_assert_int_eq(try_lemf(&s, 1), CLOUDLI_ERR_INVALID_ARGUMENT);
    s.decrypt_key_files = nowhere;
    ck_assert_int_eq(try_lemf(&s, 1), CLOUDLI_ERR_KEY);
    s.decrypt_key_files = secret;
    s.legacy = 1;
    ok(try_lemf(&s, 1));
    s.legacy = 2;
    ck_assert_int_eq(try_lemf(&s, 1), CLOUDLI_ERR_INVALID_ARGUMENT);
    s = good;
    s.integrity = CLOUDLI_INTEGRITY_SIGNATURE;
    ck_assert_int_eq(try_lemf(&s, 1), CLOUDLI_ERR_INVALID_ARGUMENT);
    s.verify_key_files = pub;
    s.verify_key_count = 1;
    ok(try_lemf(&s, 1));
    s.verify_key_files = secret;
    ck_assert_int_eq(try_lemf(&s, 1), CLOUDLI_ERR_KEY);
    s.verify_key_files = rsa;
    (void)try_lemf(&s, 1); /* a certificate is a key too, if it fits */
    s.verify_key_files = pub;
    s.integrity = CLOUDLI_INTEGRITY_NONE;
    ck_assert_int_eq(try_lemf(&s, 1), CLOUDLI_ERR_INVALID_ARGUMENT);
    s = good;
    s.hash = 5;
    ck_assert_int_eq(try_lemf(&s, 1), CLOUDLI_ERR_INVALID_ARGUMENT);
    s = good;
    s.signed_over = 2;
    ck_assert_int_eq(try_lemf(&s, 1), CLOUDLI_ERR_INVALID_ARGUMENT);
}
END_TEST

static void make_certs(void)
{
    certs = certs_new();
    write_keys();
}

static void drop_certs(void)
{
    certs_free(certs);
}

int main(void)
{
    Suite *suite = suite_create("sealing");
    TCase *tcase = tcase_create("sealing");
    TCase *busy = tcase_create("busy");

    tcase_set_timeout(tcase, 120);
    tcase_add_unchecked_fixture(tcase, make_certs, drop_certs);
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, what_is_sent_sealed_arrives_open_and_verified, 0,
                        (int)(CIPHERS * CHECKS));
    tcase_add_test(tcase, what_is_not_covered_is_in_time);
    tcase_add_test(tcase, what_no_hash_covers_is_complained_of_once);
    tcase_add_test(tcase, another_key_file_is_used_from_one_pdu_to_the_next);
    tcase_add_test(tcase, the_next_key_takes_over_at_its_time);
    tcase_add_test(tcase, encryption_begins_and_ends_in_mid_stream);
    tcase_add_test(tcase, without_its_key_nothing_is_sent_and_nothing_in_clear);
    tcase_add_test(tcase, a_new_key_that_cannot_be_read_leaves_the_old_one);
    tcase_add_test(tcase, without_its_signing_key_hashes_go_unsigned);
    tcase_add_test(tcase, without_the_key_the_lemf_hands_on_what_came);
    tcase_add_test(tcase, iri_and_cc_are_sealed_as_each_destination_wants);
    tcase_add_test(tcase, a_lemfs_seals_are_checked);
    suite_add_tcase(suite, tcase);
    tcase_set_timeout(busy, 120);
    tcase_add_unchecked_fixture(busy, make_certs, drop_certs);
    tcase_add_checked_fixture(busy, setup_auto, teardown);
    tcase_add_test(busy, threads_and_timer_make_checks_that_fit);
    suite_add_tcase(suite, busy);
    return run_suite(suite);
}
