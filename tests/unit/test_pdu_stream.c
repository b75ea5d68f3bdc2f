/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "unit/check_main.h"

#include <cloudli/pdu.h>
#include <cloudli/pdu_stream.h>
#include <cloudli/value.h>
#include <stdio.h>
#include <string.h>

/* A keep-alive, sequence number N; the same in indefinite lengths; and one
 * whose li-psDomainId is that of something else. */
#define HEADER(N)                                                              \
    0xa1, 0x1c, 0x80, 0x07, 0x04, 0x00, 0x02, 0x02, 0x05, 0x01, 0x2b, 0x81,    \
        0x04, 'L', 'I', '-', '1', 0xa3, 0x08, 0xa0, 0x03, 0x80, 0x01, 'O',     \
        0x81, 0x01, 0x01, 0x84, 0x01, (N)
#define KEEPALIVE(N) 0x30, 0x24, HEADER(N), 0xa2, 0x04, 0xa2, 0x02, 0x83, 0x00
#define INDEFINITE(N)                                                          \
    0x30, 0x80, HEADER(N), 0xa2, 0x80, 0xa2, 0x80, 0x83, 0x00, 0, 0, 0, 0, 0, 0
#define OTHER_DOMAIN                                                           \
    0x30, 0x0b, 0xa1, 0x09, 0x80, 0x07, 0x04, 0x00, 0x02, 0x02, 0x05, 0x02, 0x01

#define PIECE 38
#define PIECE_INDEFINITE 44

struct input {
    const char *name;
    const uint8_t *data;
    size_t len;
    const char *told;
};

#define INPUT(name, told, ...)                                                 \
    {                                                                          \
        name, (const uint8_t[]){__VA_ARGS__},                                  \
            sizeof((const uint8_t[]){__VA_ARGS__}), told                       \
    }

/* "+OFFSET:LENGTH" of each PDU; "-OFFSET" of one that cannot be decoded;
 * "!OFFSET:CODE" of each fault; "|OFFSET:SKIPPED" at the end. */
static const struct input inputs[] = {
    {"nothing", (const uint8_t *)"", 0, "|0:0"},
    INPUT("PDUs one after another", "+0:38+38:38+76:38|114:0", KEEPALIVE(1),
          KEEPALIVE(2), KEEPALIVE(3)),
    INPUT("indefinite lengths", "+0:44+44:38+82:44|126:0", INDEFINITE(1),
          KEEPALIVE(2), INDEFINITE(3)),
    INPUT("garbage before", "!0:-200+3:38|41:3", 0xff, 0x30, 0x00,
          KEEPALIVE(1)),
    INPUT("garbage between", "+0:38!38:-202+42:38|80:4", KEEPALIVE(1), 0x30,
          0x82, 0x01, 0x00, KEEPALIVE(2)),
    INPUT("garbage behind", "+0:38!38:-200|41:3", KEEPALIVE(1), 1, 2, 3),
    INPUT("nothing but garbage", "!0:-200|5:5", 0, 0, 0x30, 0, 0x30),
    INPUT("a cut one at the end", "+0:38!38:-206|49:11", KEEPALIVE(1), 0x30,
          0x24, 0xa1, 0x1c, 0x80, 0x07, 0x04, 0x00, 0x02, 0x02, 0x05),
    INPUT("only an identifier octet at the end", "+0:38!38:-206|39:1",
          KEEPALIVE(1), 0x30),
    INPUT("a cut one that swallows the next", "-0+13:38+51:38|89:13", 0x30,
          0x24, 0xa1, 0x1c, 0x80, 0x07, 0x04, 0x00, 0x02, 0x02, 0x05, 0x01,
          0x2b, KEEPALIVE(2), KEEPALIVE(3)),
    INPUT("a cut one that claims all", "!0:-206+12:38+50:38|88:12", 0x30, 0x7f,
          0xa1, 0x1c, 0x80, 0x07, 0x04, 0x00, 0x02, 0x02, 0x05, 0x01,
          KEEPALIVE(2), KEEPALIVE(3)),
    INPUT("a cut one of indefinite length", "!0:-206+32:44+76:38|114:32", 0x30,
          0x80, HEADER(1), INDEFINITE(2), KEEPALIVE(3)),
    INPUT("a begin with the domain of something else", "!0:-200+14:38|52:14", 1,
          OTHER_DOMAIN, KEEPALIVE(1)),
    INPUT("no header inside", "!0:-202+4:38|42:4", 0x30, 0x02, 0x05, 0x00,
          KEEPALIVE(1)),
    INPUT("a header longer than its PDU", "!0:-202+6:38|44:6", 0x30, 0x04, 0xa1,
          0x1c, 0x80, 0x02, KEEPALIVE(1)),
    INPUT("a reserved length octet", "!0:-200+2:38|40:2", 0x30, 0xff,
          KEEPALIVE(1)),
    INPUT("more than the limit", "!0:-203+6:38|44:6", 0x30, 0x84, 0x7f, 0xff,
          0xff, 0xff, KEEPALIVE(1)),
    INPUT("an end of contents that is none", "!0:-200+34:38|72:34", 0x30, 0x80,
          HEADER(1), 0x00, 0x01, KEEPALIVE(2)),
    INPUT("a length of needless octets", "+0:41|41:0", 0x30, 0x83, 0, 0, 0x24,
          HEADER(1), 0xa2, 0x04, 0xa2, 0x02, 0x83, 0x00),
};

#define INPUT_COUNT (sizeof(inputs) / sizeof(inputs[0]))

struct log {
    char text[4096];
    size_t len;
};

static void note(struct log *log, const char *format, uint64_t a, int64_t b)
{
    ck_assert_uint_lt(log->len, sizeof(log->text) - 64);
    log->len += (size_t)snprintf(log->text + log->len, 64, format,
                                 (unsigned long long)a, (long long)b);
}

/* Takes what there is from a piece, as a tool does. */
static void take(cloudli_pdu_stream *stream, cloudli_bytes input,
                 const uint8_t *all, struct log *log)
{
    cloudli_bytes bytes;

    for (;;) {
        cloudli_error err = CLOUDLI_ERROR_INIT;
        cloudli_pdu pdu = CLOUDLI_PDU_INIT;
        const int rv = cloudli_pdu_stream_next(stream, &input, &bytes, &err);
        const uint64_t offset = cloudli_pdu_stream_offset(stream);

        if (rv != CLOUDLI_OK) {
            ck_assert_int_eq(err.code, rv);
            ck_assert_uint_ge(err.offset, offset);
            ck_assert_ptr_null(bytes.ptr);
            /* It stays. */
            ck_assert_int_eq(
                cloudli_pdu_stream_next(stream, &input, &bytes, NULL), rv);
            note(log, "!%llu:%lld", offset, rv);
            cloudli_pdu_stream_resync(stream, &input);
            continue;
        }
        if (bytes.ptr == NULL)
            break;
        ck_assert_mem_eq(bytes.ptr, all + offset, bytes.len);
        if (cloudli_pdu_decode(&pdu, bytes.ptr, bytes.len, NULL) ==
            CLOUDLI_OK) {
            note(log, "+%llu:%lld", offset, (int64_t)bytes.len);
        } else {
            note(log, "-%llu", offset, 0);
            cloudli_pdu_stream_resync(stream, &input);
        }
    }
    ck_assert_uint_eq(input.len, 0);
}

static void finish(cloudli_pdu_stream *stream, const uint8_t *all,
                   struct log *log)
{
    int rv;

    while ((rv = cloudli_pdu_stream_end(stream, NULL)) != CLOUDLI_OK) {
        cloudli_bytes none = {NULL, 0};

        note(log, "!%llu:%lld", cloudli_pdu_stream_offset(stream), rv);
        cloudli_pdu_stream_resync(stream, &none);
        take(stream, none, all, log);
    }
    note(log, "|%llu:%lld", cloudli_pdu_stream_offset(stream),
         (int64_t)cloudli_pdu_stream_skipped(stream));
}

/* All of the input in a first piece and pieces of a size behind it, each in
 * memory of its own, so that a byte too far is noticed. */
static void run(const uint8_t *data, size_t len, size_t first, size_t size,
                struct log *log)
{
    cloudli_pdu_stream *stream;
    size_t pos = 0;

    log->len = 0;
    log->text[0] = '\0';
    ck_assert_int_eq(cloudli_pdu_stream_new(&stream, 65536), CLOUDLI_OK);
    while (pos < len) {
        size_t count = pos == 0 ? first : size;
        uint8_t *piece;

        if (count > len - pos)
            count = len - pos;
        piece = malloc(count);
        ck_assert_ptr_nonnull(piece);
        memcpy(piece, data + pos, count);
        take(stream, (cloudli_bytes){piece, count}, data, log);
        free(piece);
        pos += count;
    }
    finish(stream, data, log);
    cloudli_pdu_stream_free(stream);
}

START_TEST(what_comes_out_is_what_was_expected)
{
    const struct input *input = &inputs[_i];
    struct log log;

    run(input->data, input->len, input->len, 1, &log);
    ck_assert_msg(strcmp(log.text, input->told) == 0, "%s: %s, not %s",
                  input->name, log.text, input->told);
}
END_TEST

START_TEST(how_the_bytes_are_cut_makes_no_difference)
{
    const struct input *input = &inputs[_i];
    struct log log;

    for (size_t size = 1; size <= input->len; size++) {
        run(input->data, input->len, size, size, &log);
        ck_assert_msg(strcmp(log.text, input->told) == 0,
                      "%s in pieces of %zu: %s, not %s", input->name, size,
                      log.text, input->told);
        run(input->data, input->len, size, input->len, &log);
        ck_assert_msg(strcmp(log.text, input->told) == 0,
                      "%s cut at %zu: %s, not %s", input->name, size, log.text,
                      input->told);
    }
}
END_TEST

/* Every sample of the reference, good and bad, where it is present. */
START_TEST(samples_come_out_alike_however_they_are_cut)
{
    static const char *const names[] = {"stream",
                                        "variant-indefinite-lengths",
                                        "variant-long-lengths",
                                        "ipmmiri-sip-begin",
                                        "epsiri-bearer",
                                        "invalid/truncated",
                                        "invalid/two-payloads",
                                        "invalid/trailing-octets",
                                        "invalid/length-ff"};
    static uint8_t data[8192];

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        struct log whole, cut;
        char path[512];
        size_t len;
        FILE *file;

        (void)snprintf(path, sizeof(path),
                       CLOUDLI_SOURCE_DIR "/../shared/reference/samples/%s.ber",
                       names[i]);
        file = fopen(path, "rb");
        if (file == NULL)
            continue;
        len = fread(data, 1, sizeof(data), file);
        ck_assert_int_eq(fclose(file), 0);
        run(data, len, len, len, &whole);
        for (size_t size = 1; size < len; size += 1 + size / 8) {
            run(data, len, size, size, &cut);
            ck_assert_msg(strcmp(whole.text, cut.text) == 0,
                          "%s in pieces of %zu: %s, not %s", names[i], size,
                          cut.text, whole.text);
        }
    }
}
END_TEST

START_TEST(a_pdu_that_lies_whole_in_the_input_is_not_copied)
{
    static const uint8_t data[] = {KEEPALIVE(1), INDEFINITE(2), KEEPALIVE(3)};
    cloudli_bytes input = {data, sizeof(data) - 1}, pdu;
    cloudli_pdu_stream *stream;

    ck_assert_int_eq(cloudli_pdu_stream_new(&stream, 0), CLOUDLI_OK);
    ck_assert_int_eq(cloudli_pdu_stream_next(stream, &input, &pdu, NULL), 0);
    ck_assert_ptr_eq(pdu.ptr, data);
    ck_assert_int_eq(cloudli_pdu_stream_next(stream, &input, &pdu, NULL), 0);
    ck_assert_ptr_eq(pdu.ptr, data + PIECE);
    ck_assert_uint_eq(pdu.len, PIECE_INDEFINITE);
    ck_assert_int_eq(cloudli_pdu_stream_next(stream, &input, &pdu, NULL), 0);
    ck_assert_ptr_null(pdu.ptr);
    ck_assert_uint_eq(input.len, 0);
    input = (cloudli_bytes){data + sizeof(data) - 1, 1};
    ck_assert_int_eq(cloudli_pdu_stream_next(stream, &input, &pdu, NULL), 0);
    ck_assert_uint_eq(pdu.len, PIECE);
    ck_assert_mem_eq(pdu.ptr, data + PIECE + PIECE_INDEFINITE, PIECE);
    cloudli_pdu_stream_free(stream);
}
END_TEST

START_TEST(a_pdu_may_be_as_long_as_the_limit_and_no_longer)
{
    static const uint8_t definite[] = {KEEPALIVE(1)};
    static const uint8_t indefinite[] = {INDEFINITE(1)};
    static const cloudli_bytes all[] = {{definite, sizeof(definite)},
                                        {indefinite, sizeof(indefinite)}};

    for (size_t i = 0; i < 4; i++) {
        const cloudli_bytes whole = all[i / 2];
        cloudli_pdu_stream *stream;
        cloudli_bytes input = whole, pdu;
        int rv;

        ck_assert_int_eq(cloudli_pdu_stream_new(&stream, whole.len - (i & 1)),
                         CLOUDLI_OK);
        rv = cloudli_pdu_stream_next(stream, &input, &pdu, NULL);
        ck_assert_int_eq(rv, i & 1 ? CLOUDLI_ERR_PDU_TOO_LARGE : CLOUDLI_OK);
        ck_assert_uint_eq(pdu.len, i & 1 ? 0 : whole.len);
        cloudli_pdu_stream_free(stream);
    }
}
END_TEST

START_TEST(nesting_without_end_is_refused)
{
    uint8_t data[3 * CLOUDLI_PDU_DEPTH_MAX + 64] = {0x30, 0x80, HEADER(1)};
    cloudli_bytes input = {data, sizeof(data)}, pdu;
    cloudli_pdu_stream *stream;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    size_t pos = 2 + 30;

    /* A tag number of two octets, so that the walk is over those too. */
    while (pos + 3 <= sizeof(data)) {
        memcpy(data + pos, "\xbf\x21\x80", 3);
        pos += 3;
    }
    ck_assert_int_eq(cloudli_pdu_stream_new(&stream, 0), CLOUDLI_OK);
    ck_assert_int_eq(cloudli_pdu_stream_next(stream, &input, &pdu, &err),
                     CLOUDLI_ERR_BER_DEPTH);
    ck_assert_uint_eq(err.offset, 32 + 3 * (CLOUDLI_PDU_DEPTH_MAX - 1));
    cloudli_pdu_stream_free(stream);
}
END_TEST

START_TEST(a_stream_may_begin_within_a_pdu)
{
    static const uint8_t data[] = {KEEPALIVE(1), KEEPALIVE(2)};
    cloudli_bytes input = {data + 5, sizeof(data) - 5}, pdu;
    cloudli_pdu_stream *stream;

    ck_assert_int_eq(cloudli_pdu_stream_new(&stream, 0), CLOUDLI_OK);
    cloudli_pdu_stream_resync(stream, &input);
    ck_assert_int_eq(cloudli_pdu_stream_next(stream, &input, &pdu, NULL), 0);
    ck_assert_ptr_eq(pdu.ptr, data + PIECE);
    ck_assert_uint_eq(cloudli_pdu_stream_skipped(stream), PIECE - 5);
    ck_assert_uint_eq(cloudli_pdu_stream_offset(stream), PIECE - 5);
    ck_assert_int_eq(cloudli_pdu_stream_end(stream, NULL), CLOUDLI_OK);
    cloudli_pdu_stream_free(stream);
}
END_TEST

/* Begins of indefinite length, each of which claims all that follows: a walk
 * for each would take hours. */
START_TEST(begins_that_claim_everything_are_not_all_walked)
{
    static const uint8_t begin[] = {0x30, 0x80, 0xa1, 0x80, 0x80, 0x07, 0x04,
                                    0x00, 0x02, 0x02, 0x05, 0x01, 0x2b, 0x04,
                                    0x00, 0x04, 0x00, 0x00, 0x00};
    const size_t count = 100000;
    uint8_t *data = malloc(count * sizeof(begin));
    cloudli_bytes input, pdu, none = {NULL, 0};
    cloudli_pdu_stream *stream;

    ck_assert_ptr_nonnull(data);
    for (size_t i = 0; i < count; i++)
        memcpy(data + i * sizeof(begin), begin, sizeof(begin));
    input = (cloudli_bytes){data, count * sizeof(begin)};
    ck_assert_int_eq(cloudli_pdu_stream_new(&stream, 0), CLOUDLI_OK);
    while (cloudli_pdu_stream_next(stream, &input, &pdu, NULL) != CLOUDLI_OK ||
           pdu.ptr != NULL)
        cloudli_pdu_stream_resync(stream, &input);
    while (cloudli_pdu_stream_end(stream, NULL) != CLOUDLI_OK) {
        cloudli_pdu_stream_resync(stream, &none);
        while (cloudli_pdu_stream_next(stream, &none, &pdu, NULL) !=
                   CLOUDLI_OK ||
               pdu.ptr != NULL)
            cloudli_pdu_stream_resync(stream, &none);
    }
    ck_assert_uint_eq(cloudli_pdu_stream_skipped(stream),
                      count * sizeof(begin));
    cloudli_pdu_stream_free(stream);
    free(data);
}
END_TEST

START_TEST(a_stream_needs_a_place_to_be_put)
{
    ck_assert_int_eq(cloudli_pdu_stream_new(NULL, 0),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    cloudli_pdu_stream_free(NULL);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("pdu_stream");
    TCase *tests = tcase_create("stream");

    tcase_set_timeout(tests, 120);
    tcase_add_loop_test(tests, what_comes_out_is_what_was_expected, 0,
                        (int)INPUT_COUNT);
    tcase_add_loop_test(tests, how_the_bytes_are_cut_makes_no_difference, 0,
                        (int)INPUT_COUNT);
    tcase_add_test(tests, samples_come_out_alike_however_they_are_cut);
    tcase_add_test(tests, a_pdu_that_lies_whole_in_the_input_is_not_copied);
    tcase_add_test(tests, a_pdu_may_be_as_long_as_the_limit_and_no_longer);
    tcase_add_test(tests, nesting_without_end_is_refused);
    tcase_add_test(tests, a_stream_may_begin_within_a_pdu);
    tcase_add_test(tests, begins_that_claim_everything_are_not_all_walked);
    tcase_add_test(tests, a_stream_needs_a_place_to_be_put);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
