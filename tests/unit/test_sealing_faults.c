/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What happens to sealed PDUs between a CLIF's queue and a LEMF's receiver, and
 * what the receiver says of it. */
#include "sealing_fixture.h"

#include "lemf/receiver.h"

/* --- Tampering --- */

#define KEPT_MAX 16

/* What a CLIF made: a hash PDU behind each five records, a signature behind
 * both of these. */
struct kept {
    uint8_t bytes[512];
    size_t len;
};

static struct kept kept[KEPT_MAX];
static size_t kept_count;

static void keep(void *arg, cloudli_bytes pdu)
{
    struct kept *k = &kept[kept_count++];

    (void)arg;
    ck_assert_uint_le(kept_count, KEPT_MAX);
    ck_assert_uint_le(pdu.len, sizeof(k->bytes));
    memcpy(k->bytes, pdu.ptr, pdu.len);
    k->len = pdu.len;
}

static void make_kept(cloudli_seal *seal)
{
    cloudli_call *call;

    seal->integrity = CLOUDLI_INTEGRITY_SIGNATURE;
    seal->signing_key_file = certs_path(certs, "ecdsa.key");
    seal->hash_count = 5;
    set_seal_at(1, seal);
    rig_add_jean(&rig, "L1", NULL);
    call = call_begin();
    call_media(call, 10);
    call_end(call);
    kept_count = 0;
    rig_read(&rig, "lemf", keep, NULL);
    ck_assert_uint_eq(kept_count, 13);
}

/* PDUs by their letters: a to j the records, H and I the hash PDUs, S the
 * signature; one with a ! behind it is altered, which in clear only a hash
 * tells. And what the checks that come then say. */
static const struct {
    const char *way;
    const char *says;
} tamperings[] = {
    {"abcdeHfghijIS", "right 0, right 5, right 1"},
    {"abc!deHfghijIS", "altered 0, right 5, right 1"},
    {"abdeHfghijIS", "missing 2, right 5, right 1"},
    {"abdceHfghijIS", "reordered 2, right 5, right 1"},
    {"abccdeHfghijIS", "right 0, right 5, right 1"},
    {"abcdeabcdeHfghijIS", "right 0, right 5, right 1"},
    {"abcdeHHfghijIS", "right 0, right 5, right 1"},
    {"abcdeHfghijISfghijIS", "right 0, right 5, right 1"},
    {"abcdefghijIS", "unknown 1, missing 1"},
    {"abcdeH!fghijIS", "altered 0, right 5, right 1"},
    {"abcdeHfghijI", "right 0, right 5"},
    {"fghijIS", "unknown 1, missing 1"},
};

static char said[256];

static int say_check(void *user_data, const cloudli_pdu *pdu,
                     const struct cloudli__sequence_verdict *verdict,
                     const struct cloudli__unsealed *how)
{
    const size_t len = strlen(said);

    (void)user_data;
    (void)pdu;
    (void)verdict;
    ck_assert_int_eq(how->status, CLOUDLI_OK);
    if (how->checked)
        (void)snprintf(
            said + len, sizeof(said) - len, "%s%s %u", len == 0 ? "" : ", ",
            cloudli_check_outcome_name(how->check.outcome), how->check.number);
    return 0;
}

static size_t index_of(char letter)
{
    static const char order[] = "abcdeHfghijIS";

    return (size_t)(strchr(order, letter) - order);
}

/* Alters content of a record, or the value of a hash, some octets before the
 * end. */
static void send_way(struct cloudli__receiver *r, const char *way)
{
    for (; *way != '\0'; way++) {
        struct kept k = kept[index_of(*way)];
        cloudli_error err = CLOUDLI_ERROR_INIT;

        if (way[1] == '!')
            k.bytes[k.len - (*way == 'H' ? 5 : 20)] ^= 1;
        if (way[1] == '!')
            way++;
        ck_assert_msg(cloudli__receiver_recv(r, k.bytes, k.len, 1, 1, &err) ==
                          CLOUDLI_OK,
                      "%s", err.message);
    }
}

START_TEST(tampering_on_the_way_is_named)
{
    const char *keys[] = {certs_path(certs, "k24")};
    const char *pub[] = {certs_path(certs, "ecdsa.pub")};
    const int encrypted = _i % 2;
    cloudli_lemf_seal open = CLOUDLI_LEMF_SEAL_INIT;
    cloudli_seal seal = CLOUDLI_SEAL_INIT;
    struct cloudli__receiver_options options = {
        .max_pdu = 65536, .provider = "p", .take = say_check};
    struct cloudli__check_table *table = cloudli__check_table_new();
    struct cloudli__receiver *receiver;

    if (encrypted)
        seal = aes("k24");
    make_kept(&seal);
    open.integrity = CLOUDLI_INTEGRITY_SIGNATURE;
    open.verify_key_files = pub;
    open.verify_key_count = 1;
    open.decrypt_key_files = keys;
    open.decrypt_key_count = 1;
    ck_assert_ptr_nonnull(table);
    ok(cloudli__sequences_new(&options.sequences, 64));
    ok(cloudli__unsealer_new(&options.unsealer, &open, table, options.sequences,
                             NULL));
    ok(cloudli__receiver_new(&receiver, &options));
    said[0] = '\0';
    if (!encrypted || strchr(tamperings[_i / 2].way, '!') == NULL) {
        send_way(receiver, tamperings[_i / 2].way);
        ck_assert_str_eq(said, tamperings[_i / 2].says);
    }
    cloudli__receiver_free(receiver);
    cloudli__unsealer_free(options.unsealer);
    cloudli__sequences_free(options.sequences);
    cloudli__check_table_free(table);
}
END_TEST

/* --- A queue that is full --- */

static struct cloudli__receiver *reader;

static void read_on(void *arg, cloudli_bytes pdu)
{
    (void)arg;
    ok(cloudli__receiver_recv(reader, pdu.ptr, pdu.len, 1, 1, NULL));
}

/* What the queue refuses is in no hash, and moves no byteCounter. */
START_TEST(a_full_queue_leaves_hashes_right)
{
    static uint8_t packet[4000];
    const char *keys[] = {certs_path(certs, "k24")};
    const cloudli_media media = rig_audio(CLOUDLI_CALLER);
    cloudli_lemf_seal open = CLOUDLI_LEMF_SEAL_INIT;
    cloudli_seal seal = aes("k24");
    struct cloudli__receiver_options options = {
        .max_pdu = 65536, .provider = "p", .take = say_check};
    struct cloudli__check_table *table = cloudli__check_table_new();
    cloudli_call *call;

    set_seal_at(1, &seal);
    rig_add_jean(&rig, "L1", NULL);
    call = call_begin();
    for (int i = 0; i < 2500; i++)
        ok(cloudli_call_media(call, &media, CLOUDLI_FROM_PARTY, packet,
                              sizeof(packet)));
    call_end(call);
    ck_assert_uint_gt(rig_stats(&rig).records_lost, 100);
    open.integrity = CLOUDLI_INTEGRITY_HASH;
    open.decrypt_key_files = keys;
    open.decrypt_key_count = 1;
    ok(cloudli__sequences_new(&options.sequences, 64));
    ok(cloudli__unsealer_new(&options.unsealer, &open, table, options.sequences,
                             NULL));
    ok(cloudli__receiver_new(&reader, &options));
    said[0] = '\0';
    rig_read(&rig, "lemf", read_on, NULL);
    ck_assert_str_eq(said, "right 0, right 1000");
    cloudli__receiver_free(reader);
    cloudli__unsealer_free(options.unsealer);
    cloudli__sequences_free(options.sequences);
    cloudli__check_table_free(table);
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

static void setup(void)
{
    rig_open(&rig, certs);
}

static void teardown(void)
{
    rig_close(&rig);
}

int main(void)
{
    Suite *suite = suite_create("sealing-faults");
    TCase *tcase = tcase_create("faults");

    tcase_set_timeout(tcase, 120);
    tcase_add_unchecked_fixture(tcase, make_certs, drop_certs);
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, tampering_on_the_way_is_named, 0,
                        (int)(2 * sizeof(tamperings) / sizeof(tamperings[0])));
    tcase_add_test(tcase, a_full_queue_leaves_hashes_right);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
