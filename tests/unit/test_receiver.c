/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The receiving session without I/O: every byte and every moment is given. */
#include "lemf/receiver.h"
#include "unit/check_main.h"
#include "unit/handover_pdus.h"

#include <malloc.h>

#define MAX_PDU ((size_t)65536)
#define TAKEN_MAX 64

/* A PDU that reached the reader. */
struct taken {
    uint32_t kind;
    uint32_t tri;
    uint32_t number;
    uint32_t sequence;
    size_t len;
    size_t liid_len;
};

static struct cloudli__sequences *sequences;
static struct cloudli__receiver *receiver;
static struct cloudli__buffer wire;
static struct taken taken[TAKEN_MAX];
static size_t taken_count;
static size_t refuse_at; /* the PDU that the reader does not take */
static cloudli_error err;

static int take(void *user_data, const cloudli_pdu *pdu,
                const struct cloudli__sequence_verdict *verdict,
                const struct cloudli__unsealed *how)
{
    (void)how;
    ck_assert_ptr_eq(user_data, &taken);
    if (taken_count == refuse_at)
        return -1;
    ck_assert_uint_lt(taken_count, TAKEN_MAX);
    taken[taken_count++] = (struct taken){
        pdu->kind,         pdu->tri,       pdu->header.sequence_number,
        verdict->sequence, pdu->bytes.len, pdu->header.liid.len};
    return 0;
}

static struct cloudli__receiver *new_receiver(void)
{
    const struct cloudli__receiver_options options = {
        .max_pdu = MAX_PDU,
        .provider = "provider.example",
        .sequences = sequences,
        .take = take,
        .user_data = &taken,
    };
    struct cloudli__receiver *r;

    ck_assert_int_eq(cloudli__receiver_new(&r, &options), CLOUDLI_OK);
    return r;
}

static void setup(void)
{
    ck_assert_int_eq(cloudli__sequences_new(&sequences, 1000), CLOUDLI_OK);
    receiver = new_receiver();
    taken_count = 0;
    refuse_at = SIZE_MAX;
    err = (cloudli_error)CLOUDLI_ERROR_INIT;
}

/* Another session with a receiver that has seen nothing yet. */
static void begin_anew(void)
{
    cloudli__receiver_free(receiver);
    cloudli__sequences_free(sequences);
    setup();
}

static void teardown(void)
{
    cloudli__receiver_free(receiver);
    cloudli__sequences_free(sequences);
    cloudli__buffer_dispose(&wire);
}

/* Gives bytes in pieces, up to the first failure. */
static int give(const uint8_t *data, size_t len, size_t piece, cloudli_time now)
{
    int rv = CLOUDLI_OK;

    while (len > 0 && rv == CLOUDLI_OK) {
        const size_t n = len < piece ? len : piece;

        rv = cloudli__receiver_recv(receiver, data, n, now, TEST_TIME, &err);
        data += n;
        len -= n;
    }
    return rv;
}

static int give_wire(size_t piece)
{
    return give(wire.data, wire.len, piece, 0);
}

/* What is to be sent to the peer is read by it. */
static void read_output(void)
{
    cloudli__receiver_sent(receiver, cloudli__receiver_output(receiver).len);
}

START_TEST(the_same_pdus_come_out_however_the_input_is_cut)
{
    const uint32_t numbers[] = {0, 0, 1};
    const uint32_t kinds[] = {CLOUDLI_PDU_IRI, CLOUDLI_PDU_CC, CLOUDLI_PDU_CC};

    append_sip(&wire, 1, 0);
    append_cc(&wire, 1, 0, 172);
    append_tri(&wire, 1, 9, CLOUDLI_TRI_KEEPALIVE);
    append_cc(&wire, 1, 1, 300);
    for (size_t piece = 1; piece <= wire.len; piece++) {
        begin_anew();
        ck_assert_int_eq(give_wire(piece), CLOUDLI_OK);
        ck_assert_uint_eq(taken_count, 3);
        for (size_t i = 0; i < 3; i++) {
            ck_assert_uint_eq(taken[i].kind, kinds[i]);
            ck_assert_uint_eq(taken[i].number, numbers[i]);
            ck_assert_uint_eq(taken[i].sequence, CLOUDLI_SEQUENCE_NEW);
        }
        ck_assert_uint_gt(cloudli__receiver_output(receiver).len, 0);
        ck_assert_int_eq(cloudli__receiver_deadline(receiver), INT64_MAX);
        ck_assert_int_eq(cloudli__receiver_end(receiver, &err), CLOUDLI_OK);
    }
}
END_TEST

START_TEST(large_pdus_are_put_together_and_small_ones_follow)
{
    static const size_t pieces[] = {1000, 1460, CLOUDLI__RECEIVER_CHUNK_MAX};

    for (uint32_t n = 0; n < 6; n++)
        append_cc(&wire, 1, n, n % 2 == 0 ? 65000 : 20);
    ck_assert_int_eq(give_wire(pieces[_i]), CLOUDLI_OK);
    ck_assert_uint_eq(taken_count, 6);
    for (uint32_t n = 0; n < 6; n++) {
        ck_assert_uint_eq(taken[n].number, n);
        ck_assert_uint_gt(taken[n].len, n % 2 == 0 ? 65000 : 20);
    }
}
END_TEST

/* Makes the one definite-length PDU in wire one of indefinite length. */
static void make_indefinite(void)
{
    const size_t head = 2 + (wire.data[1] < 0x80 ? 0 : wire.data[1] & 0x7fu);
    struct cloudli__buffer out = {0};

    ck_assert_int_eq(cloudli__buffer_append(&out, "\x30\x80", 2), 0);
    ck_assert_int_eq(
        cloudli__buffer_append(&out, wire.data + head, wire.len - head), 0);
    ck_assert_int_eq(cloudli__buffer_append(&out, "\0\0", 2), 0);
    cloudli__buffer_dispose(&wire);
    wire = out;
}

START_TEST(a_pdu_of_indefinite_length_is_taken_when_its_end_comes)
{
    append_cc(&wire, 1, 0, 1000);
    make_indefinite();
    ck_assert_int_eq(give(wire.data, wire.len - 1, (size_t)_i, 0), CLOUDLI_OK);
    ck_assert_uint_eq(taken_count, 0);
    ck_assert_int_eq(give(wire.data + wire.len - 1, 1, 1, 0), CLOUDLI_OK);
    ck_assert_uint_eq(taken_count, 1);
    ck_assert_uint_eq(taken[0].len, wire.len);
}
END_TEST

START_TEST(a_large_pdu_that_comes_in_crumbs_is_taken)
{
    append_cc(&wire, 1, 0, 60000);
    make_indefinite();
    ck_assert_int_eq(give_wire(1), CLOUDLI_OK);
    ck_assert_uint_eq(taken_count, 1);
}
END_TEST

START_TEST(a_keepalive_is_answered_with_its_header)
{
    const cloudli_bytes *output;
    cloudli_pdu sent = CLOUDLI_PDU_INIT, answer = CLOUDLI_PDU_INIT;
    cloudli_bytes bytes;
    size_t total;

    append_tri(&wire, 77, 4000000000u, CLOUDLI_TRI_KEEPALIVE);
    ck_assert_int_eq(give_wire(wire.len), CLOUDLI_OK);
    bytes = cloudli__receiver_output(receiver);
    output = &bytes;
    ck_assert_int_eq(
        cloudli_pdu_frame(output->ptr, output->len, 0, &total, NULL), 0);
    ck_assert_uint_eq(total, output->len);
    ck_assert_int_eq(cloudli_pdu_decode(&sent, wire.data, wire.len, NULL), 0);
    ck_assert_int_eq(
        cloudli_pdu_decode(&answer, output->ptr, output->len, NULL), 0);
    ck_assert_uint_eq(answer.kind, CLOUDLI_PDU_TRI);
    ck_assert_uint_eq(answer.tri, CLOUDLI_TRI_KEEPALIVE_RESPONSE);
    ck_assert_uint_eq(answer.header.sequence_number, 4000000000u);
    ck_assert_uint_eq(answer.header.cin, 77);
    ck_assert_uint_eq(answer.header.liid.len, sent.header.liid.len);
    ck_assert_mem_eq(answer.header.liid.ptr, sent.header.liid.ptr,
                     sent.header.liid.len);
    ck_assert_mem_eq(answer.header.operator_id.ptr, sent.header.operator_id.ptr,
                     7);
    ck_assert_int_eq(answer.header.time, TEST_TIME);
    ck_assert_uint_eq(taken_count, 0);

    read_output();
    ck_assert_uint_eq(cloudli__receiver_output(receiver).len, 0);
}
END_TEST

START_TEST(a_keepalive_of_no_country_is_answered_too)
{
    append_tri(&wire, 0, 5, CLOUDLI_TRI_KEEPALIVE);
    for (size_t i = 0; i + 1 < wire.len; i++) {
        if (memcmp(wire.data + i, "NL", 2) == 0)
            memcpy(wire.data + i, "--", 2);
    }
    ck_assert_int_eq(give_wire(wire.len), CLOUDLI_OK);
    ck_assert_uint_gt(cloudli__receiver_output(receiver).len, 0);
}
END_TEST

START_TEST(the_session_keeps_its_own_messages_and_hands_on_the_others)
{
    static const uint32_t handed[] = {
        CLOUDLI_TRI_TEST, CLOUDLI_TRI_FIRST_SEGMENT, CLOUDLI_TRI_LAST_SEGMENT,
        CLOUDLI_TRI_CIN_RESET};
    static const uint32_t kept[] = {CLOUDLI_TRI_KEEPALIVE,
                                    CLOUDLI_TRI_OPTION_COMPLETE,
                                    CLOUDLI_TRI_ACK_REQUEST};

    for (size_t i = 0; i < sizeof(kept) / sizeof(kept[0]); i++)
        append_tri(&wire, 1, 0, kept[i]);
    for (size_t i = 0; i < sizeof(handed) / sizeof(handed[0]); i++)
        append_tri(&wire, 1, 0, handed[i]);
    ck_assert_int_eq(give_wire(wire.len), CLOUDLI_OK);
    ck_assert_uint_eq(taken_count, sizeof(handed) / sizeof(handed[0]));
    for (size_t i = 0; i < taken_count; i++)
        ck_assert_uint_eq(taken[i].tri, handed[i]);
}
END_TEST

START_TEST(a_liid_in_pieces_is_put_together)
{
    /* The same PDU with the LIID as a constructed string (X.690 8.7.3). */
    static const uint8_t whole[] = "\x81\x09" TEST_LIID;
    static const uint8_t pieces[] = "\xa1\x0d\x04\x04LIID\x04\x05-0001";
    struct cloudli__buffer plain = {0};
    size_t at = 0;

    append_tri(&plain, 1, 0, CLOUDLI_TRI_TEST);
    while (memcmp(plain.data + at, whole, sizeof(whole) - 1) != 0)
        at++;
    plain.data[1] += 4;
    plain.data[3] += 4;
    ck_assert_uint_lt(plain.data[1], 0x80);
    ck_assert_int_eq(cloudli__buffer_append(&wire, plain.data, at), 0);
    ck_assert_int_eq(cloudli__buffer_append(&wire, pieces, sizeof(pieces) - 1),
                     0);
    at += sizeof(whole) - 1;
    ck_assert_int_eq(
        cloudli__buffer_append(&wire, plain.data + at, plain.len - at), 0);
    cloudli__buffer_dispose(&plain);

    ck_assert_int_eq(give_wire(wire.len), CLOUDLI_OK);
    ck_assert_uint_eq(taken_count, 1);
    ck_assert_uint_eq(taken[0].liid_len, 9);
}
END_TEST

START_TEST(a_cin_reset_lets_the_numbers_begin_again)
{
    append_cc(&wire, 1, 0, 20);
    append_cc(&wire, 1, 0, 20);
    append_tri(&wire, 1, 0, CLOUDLI_TRI_CIN_RESET);
    append_cc(&wire, 1, 0, 20);
    ck_assert_int_eq(give_wire(wire.len), CLOUDLI_OK);
    ck_assert_uint_eq(taken_count, 4);
    ck_assert_uint_eq(taken[1].sequence, CLOUDLI_SEQUENCE_DUPLICATE);
    ck_assert_uint_eq(taken[3].sequence, CLOUDLI_SEQUENCE_NEW);
}
END_TEST

static const struct {
    const char *name;
    const char *bytes;
    size_t len;
    int status;
} garbage[] = {
    {"HTTP", "GET / HTTP/1.1\r\n\r\n", 18, CLOUDLI_ERR_BER},
    {"zeros", "\0\0\0\0\0\0\0\0", 8, CLOUDLI_ERR_BER},
    {"a length of 4 GiB", "\x30\x84\xff\xff\xff\xff", 6,
     CLOUDLI_ERR_PDU_TOO_LARGE},
    {"a length of 16 EiB", "\x30\x88\xff\xff\xff\xff\xff\xff\xff\xff", 10,
     CLOUDLI_ERR_PDU_TOO_LARGE},
    {"an empty PDU", "\x30\x00", 2, CLOUDLI_ERR_PDU},
};

START_TEST(what_came_before_garbage_stands_and_nothing_after_it)
{
    append_cc(&wire, 1, 0, 172);
    append_cc(&wire, 1, 1, 172);
    ck_assert_int_eq(
        cloudli__buffer_append(&wire, garbage[_i].bytes, garbage[_i].len), 0);
    append_cc(&wire, 1, 2, 172);

    for (size_t piece = 1; piece <= wire.len; piece += 37) {
        begin_anew();
        ck_assert_msg(give_wire(piece) == garbage[_i].status, "%s: %d %s",
                      garbage[_i].name, err.code, err.message);
        ck_assert_str_ne(err.message, "");
        ck_assert_uint_eq(taken_count, 2);
        /* It stays as it is. */
        ck_assert_int_eq(give(wire.data, 100, 100, 0), garbage[_i].status);
        ck_assert_uint_eq(taken_count, 2);
    }
}
END_TEST

/* The begin of a PDU of indefinite length, and a whole header. */
static const uint8_t never_ending[] = {0x30, 0x80, 0xa1, 0x09, 0x80, 0x07, 0x04,
                                       0x00, 0x02, 0x02, 0x05, 0x01, 0x2b};

START_TEST(a_pdu_that_never_ends_is_cut_by_size)
{
    uint8_t zeros[CLOUDLI__RECEIVER_CHUNK_MAX];
    size_t given = 0;
    int rv;

    /* An indefinite length, in it one octet string after another. */
    for (size_t i = 0; i + 1 < sizeof(zeros); i += 2) {
        zeros[i] = 0x04;
        zeros[i + 1] = 0x00;
    }
    rv = give(never_ending, sizeof(never_ending), sizeof(never_ending), 0);
    while (rv == CLOUDLI_OK && given < 4 * MAX_PDU) {
        rv = give(zeros, sizeof(zeros), sizeof(zeros), 0);
        given += sizeof(zeros);
    }
    ck_assert_int_eq(rv, CLOUDLI_ERR_PDU_TOO_LARGE);
    ck_assert_uint_le(given, MAX_PDU + sizeof(zeros));
}
END_TEST

/* Bytes of the heap in use, by what keeps them. */
extern size_t __sanitizer_get_current_allocated_bytes(void)
    __attribute__((weak));

static size_t in_use(void)
{
    return __sanitizer_get_current_allocated_bytes != NULL
               ? __sanitizer_get_current_allocated_bytes()
               : mallinfo2().uordblks;
}

/* What is taken by default. */
#define LARGEST ((size_t)512 * 1024)

enum attack {
    NEVER_ENDS, /* indefinite length, octet strings without end */
    ALMOST_ALL, /* the largest that is taken, but for its last byte */
    MANY_TINY,  /* one PDU after another, each of the least size */
    KEEPALIVES, /* as many, whose answers are read */
    FOUR_GIB,   /* announced */
    GARBAGE,
    ATTACKS
};

/* The n-th piece of an attack, into room. */
static size_t piece_of(enum attack attack, size_t n, uint8_t *room)
{
    static const uint8_t four[] = {0x30, 0x84, 0xff, 0xff, 0xff, 0xff};
    const size_t whole = CLOUDLI__RECEIVER_CHUNK_MAX;
    struct cloudli__buffer pdu = {0};
    size_t len = 0;

    memset(room, attack == GARBAGE ? 0xa5 : 0, whole);
    if (attack == NEVER_ENDS && n == 0) {
        memcpy(room, never_ending, sizeof(never_ending));
        return sizeof(never_ending);
    }
    if (attack == NEVER_ENDS) {
        for (size_t i = 0; i < whole; i += 2)
            room[i] = 0x04;
    } else if (attack == ALMOST_ALL && n == 0) {
        const uint32_t size = (uint32_t)LARGEST - 5;
        const uint8_t head[] = {0x30, 0x83, (uint8_t)(size >> 16),
                                (uint8_t)(size >> 8), (uint8_t)size};

        memcpy(room, head, sizeof(head));
        memcpy(room + sizeof(head), never_ending + 2, sizeof(never_ending) - 2);
    } else if (attack == FOUR_GIB) {
        memcpy(room, four, sizeof(four));
    } else if (attack == MANY_TINY || attack == KEEPALIVES) {
        append_tri(&pdu, 1, 0,
                   attack == KEEPALIVES ? CLOUDLI_TRI_KEEPALIVE
                                        : CLOUDLI_TRI_FIRST_SEGMENT);
        for (; len + pdu.len <= whole; len += pdu.len)
            memcpy(room + len, pdu.data, pdu.len);
        cloudli__buffer_dispose(&pdu);
        return len;
    }
    return whole;
}

static int take_any(void *user_data, const cloudli_pdu *pdu,
                    const struct cloudli__sequence_verdict *verdict,
                    const struct cloudli__unsealed *how)
{
    (void)user_data;
    (void)pdu;
    (void)verdict;
    (void)how;
    return 0;
}

/* With the largest PDU that is taken by default. What was taken before stands;
 * each attack is cut off, but for the tiny PDUs, which are only many. */
START_TEST(no_attack_takes_more_than_a_mebibyte)
{
    const enum attack attack = (enum attack)_i;
    const struct cloudli__receiver_options options = {.max_pdu = LARGEST,
                                                      .provider =
                                                          "provider.example",
                                                      .sequences = sequences,
                                                      .take = take_any};
    uint8_t room[CLOUDLI__RECEIVER_CHUNK_MAX];
    const size_t before = in_use();
    struct cloudli__receiver *r;
    size_t most = 0, given = 0;
    int rv = CLOUDLI_OK;

    ck_assert_int_eq(cloudli__receiver_new(&r, &options), CLOUDLI_OK);
    for (size_t n = 0; rv == CLOUDLI_OK && given < 2000000; n++) {
        const size_t len = piece_of(attack, n, room);

        if (attack == ALMOST_ALL && given + len >= LARGEST)
            break;
        rv = cloudli__receiver_recv(r, room, len, 0, TEST_TIME, &err);
        cloudli__receiver_sent(r, cloudli__receiver_output(r).len);
        given += len;
        if (in_use() - before > most)
            most = in_use() - before;
    }
    ck_assert_uint_le(most, 1024 * 1024);
    ck_assert_int_eq(rv == CLOUDLI_OK,
                     attack == ALMOST_ALL || attack == MANY_TINY);
    if (rv != CLOUDLI_OK)
        ck_assert_str_ne(err.message, "");
    cloudli__receiver_free(r);
    ck_assert_uint_le(in_use(), before + 4096);
}
END_TEST

START_TEST(a_pdu_that_is_not_finished_is_cut_by_time)
{
    const cloudli_time limit = CLOUDLI__RECEIVER_PDU_TIMEOUT;

    append_cc(&wire, 1, 0, 172);
    append_cc(&wire, 1, 1, 172);
    ck_assert_int_eq(give(wire.data, 10, 10, 1000), CLOUDLI_OK);
    ck_assert_int_eq(cloudli__receiver_deadline(receiver), 1000 + limit);
    /* More of it is no new beginning, but the next PDU is. */
    ck_assert_int_eq(give(wire.data + 10, 10, 10, 2000), CLOUDLI_OK);
    ck_assert_int_eq(cloudli__receiver_deadline(receiver), 1000 + limit);
    ck_assert_int_eq(give(wire.data + 20, wire.len - 30, wire.len, 3000),
                     CLOUDLI_OK);
    ck_assert_uint_eq(taken_count, 1);
    ck_assert_int_eq(cloudli__receiver_deadline(receiver), 3000 + limit);
    ck_assert_int_eq(cloudli__receiver_check(receiver, 2999 + limit, &err),
                     CLOUDLI_OK);
    ck_assert_int_eq(cloudli__receiver_check(receiver, 3000 + limit, &err),
                     CLOUDLI_ERR_PEER_TIMEOUT);
    ck_assert_int_eq(give(wire.data + wire.len - 10, 10, 10, 0),
                     CLOUDLI_ERR_PEER_TIMEOUT);
}
END_TEST

START_TEST(keepalives_whose_answers_are_not_read_end_the_session)
{
    int rv = CLOUDLI_OK;
    uint32_t n = 0;

    append_tri(&wire, 0, 0, CLOUDLI_TRI_KEEPALIVE);
    for (; rv == CLOUDLI_OK && n < CLOUDLI__RECEIVER_TRI_BURST; n++)
        rv = give_wire(wire.len);
    ck_assert_int_eq(rv, CLOUDLI_ERR_PROTOCOL);
    ck_assert_uint_lt(n, 256);
    ck_assert_uint_le(cloudli__receiver_output(receiver).len, 8192);
}
END_TEST

START_TEST(a_flood_of_session_messages_ends_the_session)
{
    static const uint32_t kinds[] = {CLOUDLI_TRI_KEEPALIVE, CLOUDLI_TRI_TEST,
                                     CLOUDLI_TRI_ACK_REQUEST};
    uint32_t n = 0;
    int rv = CLOUDLI_OK;

    append_tri(&wire, 0, 0, kinds[_i]);
    /* A burst is taken, and again once time has passed … */
    for (; n < CLOUDLI__RECEIVER_TRI_BURST && rv == CLOUDLI_OK; n++) {
        rv = give_wire(wire.len);
        read_output();
        taken_count = 0;
    }
    ck_assert_int_eq(rv, CLOUDLI_OK);
    for (n = 0; n < CLOUDLI__RECEIVER_TRI_RATE && rv == CLOUDLI_OK; n++) {
        rv = give(wire.data, wire.len, wire.len, CLOUDLI_SECOND);
        read_output();
        taken_count = 0;
    }
    ck_assert_int_eq(rv, CLOUDLI_OK);
    /* … but not one more. */
    ck_assert_int_eq(give(wire.data, wire.len, wire.len, CLOUDLI_SECOND),
                     CLOUDLI_ERR_PROTOCOL);
}
END_TEST

START_TEST(what_the_reader_does_not_take_ends_the_session_and_comes_again)
{
    append_cc(&wire, 1, 0, 172);
    append_cc(&wire, 1, 1, 172);
    append_tri(&wire, 0, 0, CLOUDLI_TRI_KEEPALIVE);
    refuse_at = 1;
    ck_assert_int_eq(give_wire(wire.len), CLOUDLI_ERR_INVALID_STATE);
    ck_assert_uint_eq(taken_count, 1);
    ck_assert_uint_eq(cloudli__receiver_output(receiver).len, 0);

    /* The provider connects anew and sends all again. */
    cloudli__receiver_free(receiver);
    receiver = new_receiver();
    refuse_at = SIZE_MAX;
    ck_assert_int_eq(give_wire(wire.len), CLOUDLI_OK);
    ck_assert_uint_eq(taken_count, 3);
    ck_assert_uint_eq(taken[1].sequence, CLOUDLI_SEQUENCE_DUPLICATE);
    ck_assert_uint_eq(taken[2].number, 1);
    ck_assert_uint_eq(taken[2].sequence, CLOUDLI_SEQUENCE_NEW);
    ck_assert_uint_gt(cloudli__receiver_output(receiver).len, 0);
}
END_TEST

START_TEST(an_end_in_the_middle_of_a_pdu_is_told)
{
    append_cc(&wire, 1, 0, 172);
    ck_assert_int_eq(give(wire.data, wire.len - 1, 50, 0), CLOUDLI_OK);
    ck_assert_int_eq(cloudli__receiver_end(receiver, &err),
                     CLOUDLI_ERR_TRUNCATED);
    ck_assert_str_ne(err.message, "");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("receiver");
    TCase *tcase = tcase_create("receiver");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, the_same_pdus_come_out_however_the_input_is_cut);
    tcase_add_loop_test(
        tcase, large_pdus_are_put_together_and_small_ones_follow, 0, 3);
    tcase_add_loop_test(
        tcase, a_pdu_of_indefinite_length_is_taken_when_its_end_comes, 1, 20);
    tcase_add_test(tcase, a_large_pdu_that_comes_in_crumbs_is_taken);
    tcase_add_test(tcase, a_keepalive_is_answered_with_its_header);
    tcase_add_test(tcase, a_keepalive_of_no_country_is_answered_too);
    tcase_add_test(tcase,
                   the_session_keeps_its_own_messages_and_hands_on_the_others);
    tcase_add_test(tcase, a_liid_in_pieces_is_put_together);
    tcase_add_test(tcase, a_cin_reset_lets_the_numbers_begin_again);
    tcase_add_loop_test(tcase,
                        what_came_before_garbage_stands_and_nothing_after_it, 0,
                        (int)(sizeof(garbage) / sizeof(garbage[0])));
    tcase_add_test(tcase, a_pdu_that_never_ends_is_cut_by_size);
    tcase_add_loop_test(tcase, no_attack_takes_more_than_a_mebibyte, 0,
                        ATTACKS);
    tcase_add_test(tcase, a_pdu_that_is_not_finished_is_cut_by_time);
    tcase_add_test(tcase,
                   keepalives_whose_answers_are_not_read_end_the_session);
    tcase_add_loop_test(tcase, a_flood_of_session_messages_ends_the_session, 0,
                        3);
    tcase_add_test(
        tcase, what_the_reader_does_not_take_ends_the_session_and_comes_again);
    tcase_add_test(tcase, an_end_in_the_middle_of_a_pdu_is_told);
    tcase_set_timeout(tcase, 60); /* a busy machine */
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
