/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A LEMF that is restarted in the middle of what a hash is over, between a real
 * CLIF that goes on and the integrity checks that it sends. */
#include "sealing_fixture.h"

#include "base/memory.h"

#include <cloudli/lemf.h>

#define GOT_MAX 32

static cloudli_lemf *lemf;
/* What the LEMF of now got. */
static struct {
    int check; /* -1: none; else its outcome */
    uint32_t is_signature;
    uint32_t count;
} got[GOT_MAX];
static size_t got_count;

static void setup(void)
{
    got_count = 0;
    rig_open(&rig, certs);
}

static void teardown(void)
{
    rig_close(&rig);
    cloudli_lemf_close(lemf);
}

/* Both sides are driven until so many PDUs came. */
static void await(size_t count)
{
    for (int i = 0; i < 10000 && got_count < count; i++) {
        ok(cloudli_lemf_poll(lemf, CLOUDLI_MILLISECOND, NULL));
        ok(cloudli_clif_poll(rig.clif, CLOUDLI_MILLISECOND));
    }
    ck_assert_msg(got_count >= count, "%zu of %zu came; %s", got_count, count,
                  rig.log);
}

/* Until the LEMF has all; it is run meanwhile. */
static void flush_to_lemf(void)
{
    int rv = CLOUDLI_ERR_PEER_TIMEOUT;

    for (int i = 0; rv != CLOUDLI_OK; i++) {
        ck_assert_int_lt(i, 10000);
        ok(cloudli_lemf_poll(lemf, CLOUDLI_MILLISECOND, NULL));
        rv = cloudli_clif_flush(rig.clif, CLOUDLI_MILLISECOND);
    }
}

enum {
    SAVED,   /* it kept its state, in the middle of what a hash is over */
    TOLD,    /* it did not, and is told of what it took, whole … */
    NUMBERS, /* … or without its octets */
    RESTARTS
};

/* What it took before it went. */
static struct {
    struct cloudli__buffer pdus[32];
    cloudli_lemf_check checks[32];
    size_t count;
} taken;

static int take(void *user_data, const cloudli_lemf_pdu *item)
{
    (void)user_data;
    /* What was not acknowledged by then comes again. */
    if (item->sequence == CLOUDLI_SEQUENCE_DUPLICATE ||
        (item->pdu->kind == CLOUDLI_PDU_TRI && item->check == NULL))
        return 0;
    ck_assert_uint_lt(taken.count, 32);
    ok(cloudli__buffer_append(&taken.pdus[taken.count], item->pdu->bytes.ptr,
                              item->pdu->bytes.len));
    if (item->check != NULL)
        taken.checks[taken.count] = *item->check;
    taken.count++;
    got[got_count].check = item->check == NULL ? -1 : (int)item->check->outcome;
    got[got_count].is_signature =
        item->check != NULL && item->check->is_signature;
    got[got_count++].count = item->check == NULL ? 0 : item->check->count;
    return 0;
}

static int keep(void *user_data, const char *bytes, size_t len)
{
    return cloudli__buffer_append(user_data, bytes, len);
}

static void tell_taken(int with_octets)
{
    for (size_t i = 0; i < taken.count; i++) {
        cloudli_lemf_pdu item = {.size = sizeof(item)};
        cloudli_pdu pdu = CLOUDLI_PDU_INIT;

        ok(cloudli_pdu_decode(&pdu, taken.pdus[i].data, taken.pdus[i].len,
                              NULL));
        if (!with_octets)
            pdu.bytes = (cloudli_bytes){NULL, 0};
        item.pdu = &pdu;
        item.provider = "provider.example";
        item.check = taken.checks[i].size == 0 ? NULL : &taken.checks[i];
        ok(cloudli_lemf_seed(lemf, &item));
        cloudli__buffer_dispose(&taken.pdus[i]);
    }
}

static void open_lemf(uint32_t port, const cloudli_lemf_seal *seal)
{
    static const char *const names[] = {"provider.example"};
    cloudli_lemf_options options = CLOUDLI_LEMF_OPTIONS_INIT;

    options.port = port;
    options.certificate_file = certs_path(certs, "lemf.pem");
    options.key_file = certs_path(certs, "lemf.key");
    options.ca_file = certs_path(certs, "ca.pem");
    options.providers = names;
    options.provider_count = 1;
    options.receive = take;
    options.seals = seal;
    options.seal_count = 1;
    ok(cloudli_lemf_open(&lemf, &options, NULL));
}

/* A hash over five packets, of which three were taken by the run before; a
 * signature over two such hashes, of which one was. */
START_TEST(a_lemf_that_is_restarted_goes_on_to_verify)
{
    cloudli_lemf_seal open = CLOUDLI_LEMF_SEAL_INIT;
    cloudli_seal seal = CLOUDLI_SEAL_INIT;
    const char *verify[1] = {certs_path(certs, "eddsa.pub")};
    cloudli_lemf_statistics stats = CLOUDLI_LEMF_STATISTICS_INIT;
    const int lost = _i == NUMBERS;
    struct cloudli__buffer saved = {0};
    cloudli_call *call;
    uint32_t port;

    seal.integrity = open.integrity = CLOUDLI_INTEGRITY_SIGNATURE;
    seal.signing_key_file = certs_path(certs, "eddsa.key");
    seal.hash_count = 5;
    seal.sign_count = 2;
    seal.hash_interval = seal.sign_interval = 3600 * CLOUDLI_SECOND;
    open.verify_key_files = verify;
    open.verify_key_count = 1;
    memset(&taken, 0, sizeof(taken));
    open_lemf(0, &open);
    port = cloudli_lemf_port(lemf);
    set_seal_at(port, &seal);
    rig_add_jean(&rig, "L1", NULL);
    call = call_begin();
    call_media(call, 8); /* five, a hash, three */
    await(9);
    flush_to_lemf();
    if (_i == SAVED)
        ok(cloudli_lemf_save(lemf, keep, &saved));
    cloudli_lemf_close(lemf);
    got_count = 0;
    open_lemf(port, &open);
    if (_i == SAVED)
        ok(cloudli_lemf_restore(lemf, saved.data, saved.len, NULL));
    else
        tell_taken(_i == TOLD);
    call_media(call, 2 + 5);
    await(2 + 2 + 5 + 1); /* the packets, a hash, a signature; another hash */
    ck_assert_uint_eq(got[2].count, 5);
    ck_assert_int_eq(got[2].check,
                     lost ? CLOUDLI_CHECK_UNKNOWN : CLOUDLI_CHECK_RIGHT);
    ck_assert_uint_eq(got[3].is_signature, 1);
    ck_assert_int_eq(got[3].check, CLOUDLI_CHECK_RIGHT);
    ck_assert_int_eq(got[9].check, CLOUDLI_CHECK_RIGHT);
    ok(cloudli_lemf_stats(lemf, &stats));
    ck_assert_uint_eq(stats.missing, 0);
    for (size_t i = 0; i < taken.count; i++)
        cloudli__buffer_dispose(&taken.pdus[i]);
    cloudli__buffer_dispose(&saved);
    call_end(call);
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
    Suite *suite = suite_create("sealing_restart");
    TCase *tcase = tcase_create("sealing_restart");

    tcase_set_timeout(tcase, 60);
    tcase_add_unchecked_fixture(tcase, make_certs, drop_certs);
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_lemf_that_is_restarted_goes_on_to_verify, 0,
                        RESTARTS);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
