/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf/sequence.h"
#include "unit/check_main.h"

#include <string.h>

static struct cloudli__sequences *sequences;

static void setup(void)
{
    ck_assert_int_eq(
        cloudli__sequences_new(&sequences, CLOUDLI__SEQUENCE_STREAMS_MAX),
        CLOUDLI_OK);
}

static void teardown(void)
{
    cloudli__sequences_free(sequences);
    sequences = NULL;
}

/* A PDU with the header fields that tell a stream. */
static cloudli_pdu pdu_of(const char *liid, uint32_t cin, uint32_t kind,
                          uint32_t number)
{
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;

    pdu.header.liid = cloudli_bytes_of(liid);
    pdu.header.operator_id = cloudli_bytes_of("McCloud");
    pdu.header.present = CLOUDLI_HAS_CIN;
    pdu.header.cin = cin;
    pdu.header.sequence_number = number;
    pdu.kind = kind;
    return pdu;
}

/* Judges a PDU and takes it. */
static struct cloudli__sequence_verdict
take(struct cloudli__sequences *s, const char *provider, const cloudli_pdu *pdu)
{
    struct cloudli__sequence_verdict verdict;

    cloudli__sequences_judge(s, provider, pdu, &verdict);
    cloudli__sequences_accept(s, &verdict);
    return verdict;
}

static struct cloudli__sequence_verdict take_number(uint32_t number)
{
    const cloudli_pdu pdu = pdu_of("A", 1, CLOUDLI_PDU_CC, number);

    return take(sequences, "p.example", &pdu);
}

/* Streams of numbers; what each is: n(ew), d(uplicate), or how many miss. */
static const struct {
    const char *name;
    int64_t numbers[16];
    const char *verdicts;
} cases[] = {
    {"in order", {0, 1, 2, 3, -1}, "nnnn"},
    {"the first again", {0, 0, 1, 1, 2, -1}, "ndndn"},
    {"a resend after a reconnect", {0, 1, 2, 1, 2, 3, -1}, "nnnddn"},
    {"a gap", {0, 1, 5, 6, -1}, "nn3n"},
    {"the beginning is missing", {2, 3, -1}, "2n"},
    {"late, and then again", {0, 3, 1, 1, 2, 2, 4, -1}, "n2ndndn"},
    {"late in the middle of a hole",
     {0, 6, 3, 3, 2, 4, 1, 5, 5, -1},
     "n5ndnnnnd"},
    {"late at both ends of a hole", {0, 4, 1, 3, 2, 1, 2, 3, -1}, "n3nnnddd"},
    {"several holes",
     {0, 2, 4, 6, 8, 7, 5, 3, 1, 1, 3, 5, 7, -1},
     "n1111nnnndddd"},
    /* The fifth hole runs the first two together: 2 is taken for new, and
     * what is above them is told as before. */
    {"more holes than are told apart",
     {0, 2, 4, 6, 8, 10, 2, 8, 9, 9, 10, -1},
     "n11111ndndd"},
};

START_TEST(new_missing_late_and_repeated_numbers_are_told_apart)
{
    for (size_t i = 0; cases[_i].numbers[i] >= 0; i++) {
        const struct cloudli__sequence_verdict verdict =
            take_number((uint32_t)cases[_i].numbers[i]);
        const char want = cases[_i].verdicts[i];
        uint32_t sequence = CLOUDLI_SEQUENCE_GAP;

        if (want == 'n')
            sequence = CLOUDLI_SEQUENCE_NEW;
        else if (want == 'd')
            sequence = CLOUDLI_SEQUENCE_DUPLICATE;
        ck_assert_msg(verdict.sequence == sequence, "%s: number %zu is %u",
                      cases[_i].name, i, verdict.sequence);
        if (sequence == CLOUDLI_SEQUENCE_GAP)
            ck_assert_uint_eq(verdict.missing, (uint32_t)(want - '0'));
        else
            ck_assert_uint_eq(verdict.missing, 0);
    }
}
END_TEST

START_TEST(numbers_wrap_behind_the_last_of_32_bits)
{
    ck_assert_uint_eq(take_number(UINT32_MAX - 1).missing, UINT32_MAX - 1);
    ck_assert_uint_eq(take_number(UINT32_MAX).sequence, CLOUDLI_SEQUENCE_NEW);
    ck_assert_uint_eq(take_number(0).sequence, CLOUDLI_SEQUENCE_NEW);
    ck_assert_uint_eq(take_number(UINT32_MAX).sequence,
                      CLOUDLI_SEQUENCE_DUPLICATE);
    ck_assert_uint_eq(take_number(3).missing, 2);
    ck_assert_uint_eq(take_number(1).sequence, CLOUDLI_SEQUENCE_NEW);
    ck_assert_uint_eq(take_number(1).sequence, CLOUDLI_SEQUENCE_DUPLICATE);
}
END_TEST

START_TEST(a_pdu_that_was_not_taken_is_no_duplicate_when_it_comes_again)
{
    const cloudli_pdu pdu = pdu_of("A", 1, CLOUDLI_PDU_IRI, 0);
    struct cloudli__sequence_verdict verdict;

    for (int i = 0; i < 3; i++) {
        cloudli__sequences_judge(sequences, "p.example", &pdu, &verdict);
        ck_assert_uint_eq(verdict.sequence, CLOUDLI_SEQUENCE_NEW);
    }
    cloudli__sequences_accept(sequences, &verdict);
    cloudli__sequences_judge(sequences, "p.example", &pdu, &verdict);
    ck_assert_uint_eq(verdict.sequence, CLOUDLI_SEQUENCE_DUPLICATE);
}
END_TEST

START_TEST(whatever_tells_two_streams_apart_gives_two_counters)
{
    const cloudli_pdu base = pdu_of("AB", 1, CLOUDLI_PDU_IRI, 0);
    cloudli_pdu other[6];
    const size_t count = sizeof(other) / sizeof(other[0]);

    for (size_t i = 0; i < count; i++)
        other[i] = base;
    other[0].kind = CLOUDLI_PDU_CC;
    other[1].header.cin = 2;
    other[2].header.liid = cloudli_bytes_of("A");
    other[3].header.operator_id = cloudli_bytes_of("Other");
    other[4].header.network_element = cloudli_bytes_of("ne2");
    /* The same bytes, divided in another way. */
    other[5].header.liid = cloudli_bytes_of("ABM");
    other[5].header.operator_id = cloudli_bytes_of("cCloud");

    ck_assert_uint_eq(take(sequences, "p.example", &base).sequence,
                      CLOUDLI_SEQUENCE_NEW);
    for (size_t i = 0; i < count; i++)
        ck_assert_uint_eq(take(sequences, "p.example", &other[i]).sequence,
                          CLOUDLI_SEQUENCE_NEW);
    ck_assert_uint_eq(take(sequences, "q.example", &base).sequence,
                      CLOUDLI_SEQUENCE_NEW);
    ck_assert_uint_eq(cloudli__sequences_count(sequences), count + 2);
    ck_assert_uint_eq(take(sequences, "p.example", &base).sequence,
                      CLOUDLI_SEQUENCE_DUPLICATE);
}
END_TEST

START_TEST(only_iri_and_cc_are_numbered)
{
    static const uint32_t kinds[] = {
        CLOUDLI_PDU_TRI,      CLOUDLI_PDU_HI1,  CLOUDLI_PDU_ENCRYPTED,
        CLOUDLI_PDU_HI1_3GPP, CLOUDLI_PDU_ILHI, CLOUDLI_PDU_HI4,
        CLOUDLI_PDU_UNKNOWN};

    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
        const cloudli_pdu pdu = pdu_of("A", 1, kinds[i], 7);

        for (int n = 0; n < 2; n++)
            ck_assert_uint_eq(take(sequences, "p.example", &pdu).sequence,
                              CLOUDLI_SEQUENCE_NEW);
    }
    ck_assert_uint_eq(cloudli__sequences_count(sequences), 0);
}
END_TEST

START_TEST(a_cin_reset_restarts_both_kinds_of_this_communication)
{
    static const uint32_t kinds[] = {CLOUDLI_PDU_IRI, CLOUDLI_PDU_CC};
    cloudli_pdu pdu, other = pdu_of("A", 2, CLOUDLI_PDU_IRI, 0);

    (void)take(sequences, "p.example", &other);
    for (int i = 0; i < 2; i++) {
        for (uint32_t n = 0; n < 3; n++) {
            pdu = pdu_of("A", 1, kinds[i], n);
            (void)take(sequences, "p.example", &pdu);
        }
    }
    pdu = pdu_of("A", 1, CLOUDLI_PDU_TRI, 0);
    cloudli__sequences_reset(sequences, "p.example", &pdu.header);
    for (int i = 0; i < 2; i++) {
        pdu = pdu_of("A", 1, kinds[i], 0);
        ck_assert_uint_eq(take(sequences, "p.example", &pdu).sequence,
                          CLOUDLI_SEQUENCE_NEW);
    }
    ck_assert_uint_eq(take(sequences, "p.example", &other).sequence,
                      CLOUDLI_SEQUENCE_DUPLICATE);
}
END_TEST

START_TEST(beyond_the_limit_the_stream_used_longest_ago_is_forgotten)
{
    struct cloudli__sequences *few;
    cloudli_pdu pdu;

    ck_assert_int_eq(cloudli__sequences_new(&few, 100), CLOUDLI_OK);
    for (uint32_t cin = 0; cin < 100; cin++) {
        pdu = pdu_of("A", cin, CLOUDLI_PDU_IRI, 0);
        (void)take(few, "p.example", &pdu);
    }
    /* Stream 0 is used again, so that stream 1 goes. */
    pdu = pdu_of("A", 0, CLOUDLI_PDU_IRI, 1);
    (void)take(few, "p.example", &pdu);
    pdu = pdu_of("A", 100, CLOUDLI_PDU_IRI, 0);
    (void)take(few, "p.example", &pdu);
    ck_assert_uint_eq(cloudli__sequences_count(few), 100);

    pdu = pdu_of("A", 0, CLOUDLI_PDU_IRI, 1);
    ck_assert_uint_eq(take(few, "p.example", &pdu).sequence,
                      CLOUDLI_SEQUENCE_DUPLICATE);
    /* No gap is made up where the beginning may have been forgotten. */
    pdu = pdu_of("A", 1, CLOUDLI_PDU_IRI, 9);
    ck_assert_uint_eq(take(few, "p.example", &pdu).sequence,
                      CLOUDLI_SEQUENCE_NEW);
    pdu = pdu_of("A", 1, CLOUDLI_PDU_IRI, 11);
    ck_assert_uint_eq(take(few, "p.example", &pdu).missing, 1);
    cloudli__sequences_free(few);
}
END_TEST

START_TEST(many_streams_keep_their_numbers_while_the_table_turns_over)
{
    const uint32_t limit = 1000, streams = 5000;
    struct cloudli__sequences *s;
    cloudli_pdu pdu;

    ck_assert_int_eq(cloudli__sequences_new(&s, limit), CLOUDLI_OK);
    for (uint32_t cin = 0; cin < streams; cin++) {
        pdu = pdu_of("A", cin, CLOUDLI_PDU_CC, 0);
        ck_assert_uint_eq(take(s, "p.example", &pdu).sequence,
                          CLOUDLI_SEQUENCE_NEW);
    }
    /* Exactly the last ones are known. Judged only, so that none goes. */
    for (uint32_t cin = 0; cin < streams; cin++) {
        struct cloudli__sequence_verdict verdict;

        pdu = pdu_of("A", cin, CLOUDLI_PDU_CC, 0);
        cloudli__sequences_judge(s, "p.example", &pdu, &verdict);
        ck_assert_uint_eq(verdict.sequence, cin < streams - limit
                                                ? CLOUDLI_SEQUENCE_NEW
                                                : CLOUDLI_SEQUENCE_DUPLICATE);
    }
    ck_assert_uint_eq(cloudli__sequences_count(s), limit);
    cloudli__sequences_free(s);
}
END_TEST

/* --- What outlives a run. --- */

static struct cloudli__buffer saved_now(const struct cloudli__sequences *s)
{
    struct cloudli__buffer saved = {0};

    ck_assert_int_eq(cloudli__sequences_save(s, &saved), CLOUDLI_OK);
    return saved;
}

START_TEST(what_was_saved_goes_on_as_if_there_had_been_no_end)
{
    for (uint32_t cut = 0; cases[_i].numbers[cut] >= 0; cut++) {
        struct cloudli__buffer saved;

        teardown();
        setup();
        for (uint32_t i = 0; cases[_i].numbers[i] >= 0; i++) {
            const struct cloudli__sequence_verdict v =
                take_number((uint32_t)cases[_i].numbers[i]);
            const char told = cases[_i].verdicts[i];

            ck_assert_msg(v.sequence == CLOUDLI_SEQUENCE_NEW ? told == 'n'
                          : v.sequence == CLOUDLI_SEQUENCE_DUPLICATE
                              ? told == 'd'
                              : v.missing == (uint32_t)(told - '0'),
                          "%s, saved behind %u: %u", cases[_i].name, cut, i);
            if (i != cut)
                continue;
            saved = saved_now(sequences);
            teardown();
            setup();
            ck_assert_int_eq(
                cloudli__sequences_restore(
                    sequences, (cloudli_bytes){saved.data, saved.len}),
                CLOUDLI_OK);
            cloudli__buffer_dispose(&saved);
        }
    }
}
END_TEST

START_TEST(many_streams_are_saved_with_their_order)
{
    struct cloudli__sequences *small;
    struct cloudli__buffer saved;
    cloudli_pdu pdu;

    ck_assert_int_eq(cloudli__sequences_new(&small, 1000), CLOUDLI_OK);
    for (uint32_t cin = 0; cin < 1000; cin++) {
        pdu = pdu_of("A", cin, CLOUDLI_PDU_CC, 0);
        (void)take(small, "p.example", &pdu);
    }
    saved = saved_now(small);
    cloudli__sequences_free(small);
    ck_assert_int_eq(cloudli__sequences_new(&small, 1000), CLOUDLI_OK);
    ck_assert_int_eq(cloudli__sequences_restore(
                         small, (cloudli_bytes){saved.data, saved.len}),
                     CLOUDLI_OK);
    cloudli__buffer_dispose(&saved);
    ck_assert_uint_eq(cloudli__sequences_count(small), 1000);
    pdu = pdu_of("A", 1000, CLOUDLI_PDU_CC, 0); /* in place of the oldest */
    (void)take(small, "p.example", &pdu);
    pdu = pdu_of("A", 0, CLOUDLI_PDU_CC, 7);
    ck_assert_uint_eq(take(small, "p.example", &pdu).sequence,
                      CLOUDLI_SEQUENCE_NEW);
    pdu = pdu_of("A", 2, CLOUDLI_PDU_CC, 0);
    ck_assert_uint_eq(take(small, "p.example", &pdu).sequence,
                      CLOUDLI_SEQUENCE_DUPLICATE);
    cloudli__sequences_free(small);
}
END_TEST

/* Any byte may be wrong: it is refused, or a tracker that works. */
START_TEST(bytes_that_were_not_saved_like_that_change_nothing)
{
    struct cloudli__buffer saved;
    uint32_t refused = 0;

    for (uint32_t n = 0; n < 12; n += 3)
        (void)take_number(n);
    saved = saved_now(sequences);
    for (size_t len = 0; len < saved.len; len++)
        ck_assert_int_eq(cloudli__sequences_restore(
                             sequences, (cloudli_bytes){saved.data, len}),
                         CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_uint_eq(take_number(9).sequence, CLOUDLI_SEQUENCE_DUPLICATE);
    for (size_t i = 0; i < saved.len; i++) {
        saved.data[i] ^= 0x41;
        refused += cloudli__sequences_restore(
                       sequences, (cloudli_bytes){saved.data, saved.len}) !=
                   CLOUDLI_OK;
        for (uint32_t n = 0; n < 16; n++)
            (void)take_number(n);
        saved.data[i] ^= 0x41;
    }
    ck_assert_uint_gt(refused, 20);
    cloudli__buffer_dispose(&saved);
}
END_TEST

static void seed(uint32_t number, uint32_t sequence, uint32_t missing)
{
    const cloudli_pdu pdu = pdu_of("A", 1, CLOUDLI_PDU_CC, number);
    cloudli_lemf_pdu item = {.size = sizeof(item), .provider = "p.example"};

    item.pdu = &pdu;
    item.sequence = sequence;
    item.missing = missing;
    cloudli__sequences_seed(sequences, &item);
}

START_TEST(what_is_told_of_an_earlier_run_counts_as_taken)
{
    cloudli_pdu reset = pdu_of("A", 1, CLOUDLI_PDU_TRI, 0);
    cloudli_lemf_pdu item = {.size = sizeof(item), .provider = "p.example"};

    seed(100, CLOUDLI_SEQUENCE_NEW, 0); /* the first that is left of many */
    seed(101, CLOUDLI_SEQUENCE_NEW, 0);
    seed(101, CLOUDLI_SEQUENCE_DUPLICATE, 0);
    seed(104, CLOUDLI_SEQUENCE_GAP, 2);
    ck_assert_uint_eq(take_number(99).sequence, CLOUDLI_SEQUENCE_DUPLICATE);
    ck_assert_uint_eq(take_number(101).sequence, CLOUDLI_SEQUENCE_DUPLICATE);
    ck_assert_uint_eq(take_number(103).sequence, CLOUDLI_SEQUENCE_NEW);
    ck_assert_uint_eq(take_number(105).sequence, CLOUDLI_SEQUENCE_NEW);

    reset.tri = CLOUDLI_TRI_CIN_RESET;
    item.pdu = &reset;
    cloudli__sequences_seed(sequences, &item);
    ck_assert_uint_eq(take_number(0).sequence, CLOUDLI_SEQUENCE_NEW);
    seed(0, CLOUDLI_SEQUENCE_GAP, 0); /* told twice */
    ck_assert_uint_eq(take_number(0).sequence, CLOUDLI_SEQUENCE_DUPLICATE);
    ck_assert_uint_eq(take_number(2).missing, 1);
}
END_TEST

START_TEST(a_stream_that_began_with_a_gap_is_told_with_it)
{
    seed(2, CLOUDLI_SEQUENCE_GAP, 2);
    ck_assert_uint_eq(take_number(2).sequence, CLOUDLI_SEQUENCE_DUPLICATE);
    ck_assert_uint_eq(take_number(1).sequence, CLOUDLI_SEQUENCE_NEW);
    ck_assert_uint_eq(take_number(0).sequence, CLOUDLI_SEQUENCE_NEW);
    ck_assert_uint_eq(take_number(0).sequence, CLOUDLI_SEQUENCE_DUPLICATE);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("sequence");
    TCase *tcase = tcase_create("sequence");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase,
                        new_missing_late_and_repeated_numbers_are_told_apart, 0,
                        (int)(sizeof(cases) / sizeof(cases[0])));
    tcase_add_test(tcase, numbers_wrap_behind_the_last_of_32_bits);
    tcase_add_test(
        tcase, a_pdu_that_was_not_taken_is_no_duplicate_when_it_comes_again);
    tcase_add_test(tcase, whatever_tells_two_streams_apart_gives_two_counters);
    tcase_add_test(tcase, only_iri_and_cc_are_numbered);
    tcase_add_test(tcase,
                   a_cin_reset_restarts_both_kinds_of_this_communication);
    tcase_add_test(tcase,
                   beyond_the_limit_the_stream_used_longest_ago_is_forgotten);
    tcase_add_test(tcase,
                   many_streams_keep_their_numbers_while_the_table_turns_over);
    tcase_add_loop_test(tcase,
                        what_was_saved_goes_on_as_if_there_had_been_no_end, 0,
                        (int)(sizeof(cases) / sizeof(cases[0])));
    tcase_add_test(tcase, many_streams_are_saved_with_their_order);
    tcase_add_test(tcase, bytes_that_were_not_saved_like_that_change_nothing);
    tcase_add_test(tcase, what_is_told_of_an_earlier_run_counts_as_taken);
    tcase_add_test(tcase, a_stream_that_began_with_a_gap_is_told_with_it);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
