/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Identities: which spellings are one identity, which are two, and which are
 * none. The rows stand in identity_rows.h.
 */
#include <cloudli/identity.h>

#include "unit/check_main.h"
#include "unit/identity_kind_rows.h"

#include <stdio.h>
#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* Row n of a table and of the one that continues it. */
#define ROWS(table) (COUNT(table) + COUNT(kind_##table))
#define ROW(table, n)                                                          \
    ((n) < COUNT(table) ? &(table)[n] : &(kind_##table)[(n)-COUNT(table)])
#define LAST(table) ((int)ROWS(table))

static cloudli_identity parsed(const char *clause, const char *text)
{
    cloudli_identity identity = CLOUDLI_IDENTITY_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    const int rv = cloudli_identity_parse(&identity, text, &err);

    ck_assert_msg(rv == CLOUDLI_OK, "%s: \"%s\": %s", clause, text,
                  err.message);
    return identity;
}

START_TEST(two_spellings_of_one_identity_match)
{
    const struct pair *row = ROW(same, (size_t)_i);
    const cloudli_identity a = parsed(row->clause, row->a);
    const cloudli_identity b = parsed(row->clause, row->b);

    ck_assert_msg(cloudli_identity_equal(&a, &b), "%s: \"%s\" is not \"%s\"",
                  row->clause, a.text, b.text);
    ck_assert_int_eq(cloudli_identity_equal(&b, &a), 1);
    ck_assert_mem_eq(&a, &b, sizeof(a));
}
END_TEST

START_TEST(two_identities_never_match)
{
    const struct pair *row = ROW(differ, (size_t)_i);
    const cloudli_identity a = parsed(row->clause, row->a);
    const cloudli_identity b = parsed(row->clause, row->b);

    ck_assert_msg(!cloudli_identity_equal(&a, &b), "%s: both are \"%s\"",
                  row->clause, a.text);
    ck_assert_int_eq(cloudli_identity_equal(&b, &a), 0);
}
END_TEST

START_TEST(what_is_malformed_is_refused_at_its_fault_and_not_repeated)
{
    const struct malformed *row = ROW(malformed, (size_t)_i);
    const cloudli_identity none = CLOUDLI_IDENTITY_INIT;
    cloudli_identity identity = CLOUDLI_IDENTITY_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    const int rv = cloudli_identity_parse(&identity, row->text, &err);

    ck_assert_msg(rv == row->status, "%s: \"%s\" gives %d (%s)", row->clause,
                  row->text, rv, identity.text);
    ck_assert_int_eq(err.code, row->status);
    ck_assert_msg(err.offset == row->at, "%s: \"%s\": \"%s\" at %zu, not %zu",
                  row->clause, row->text, err.message, err.offset, row->at);
    ck_assert_str_ne(err.message, "");
    if (strlen(row->text) >= 4)
        ck_assert_ptr_null(strstr(err.message, row->text));
    ck_assert_uint_eq(identity.kind, 0);
    ck_assert_uint_eq(identity.length, 0);
    ck_assert_mem_eq(&identity, &none, sizeof(none));
    ck_assert_int_eq(cloudli_identity_parse(&identity, row->text, NULL),
                     row->status);
}
END_TEST

START_TEST(the_canonical_form_is_the_one_of_the_header)
{
    const struct canonical *row = ROW(canonicals, (size_t)_i);
    const cloudli_identity identity = parsed("canonical", row->text);

    ck_assert_str_eq(identity.text, row->canonical);
    ck_assert_uint_eq(identity.kind, row->kind);
    ck_assert_uint_eq(identity.length, strlen(row->canonical));
}
END_TEST

/* Canonical text read again is itself. */
static void check_idempotent(const cloudli_identity *identity)
{
    cloudli_identity again = CLOUDLI_IDENTITY_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    const int rv = cloudli_identity_parse(&again, identity->text, &err);

    if (rv != CLOUDLI_OK)
        ck_abort_msg("\"%s\" is not read again: %s", identity->text,
                     err.message);
    if (!cloudli_identity_equal(identity, &again) ||
        strlen(identity->text) != identity->length)
        ck_abort_msg("\"%s\" becomes \"%s\"", identity->text, again.text);
}

/* The texts of all tables, by one number. */
static const char *text_of(size_t n)
{
    if (n < 2 * ROWS(same))
        return n % 2 ? ROW(same, n / 2)->a : ROW(same, n / 2)->b;
    n -= 2 * ROWS(same);
    if (n < 2 * ROWS(differ))
        return n % 2 ? ROW(differ, n / 2)->a : ROW(differ, n / 2)->b;
    n -= 2 * ROWS(differ);
    if (n < ROWS(malformed))
        return ROW(malformed, n)->text;
    n -= ROWS(malformed);
    return n < ROWS(canonicals) ? ROW(canonicals, n)->text : NULL;
}

START_TEST(a_canonical_form_is_its_own_canonical_form)
{
    for (size_t n = 0; text_of(n) != NULL; n++) {
        cloudli_identity identity = CLOUDLI_IDENTITY_INIT;

        if (cloudli_identity_parse(&identity, text_of(n), NULL) == CLOUDLI_OK)
            check_idempotent(&identity);
    }
}
END_TEST

static uint32_t random_below(uint64_t *state, uint32_t limit)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)((*state >> 33) % limit);
}

/* One change: a character put in, taken out, replaced or repeated. */
static void mutate(char *text, size_t room, uint64_t *state)
{
    static const char alphabet[] = "aZ09:;@.=?&%[]/\\\"+-()*# ~_\xc3\xa9\x01";
    const size_t len = strlen(text);
    const size_t at = len == 0 ? 0 : random_below(state, (uint32_t)len);
    const char c = alphabet[random_below(state, sizeof(alphabet) - 1)];

    switch (len == 0 ? 0 : random_below(state, 4)) {
    case 0:
    case 3:
        if (len + 2 > room)
            return;
        memmove(text + at + 1, text + at, len + 1 - at);
        if (random_below(state, 2))
            text[at] = c;
        break;
    case 1:
        memmove(text + at, text + at + 1, len - at);
        break;
    default:
        text[at] = c;
        break;
    }
}

START_TEST(mutated_texts_are_refused_or_have_one_canonical_form)
{
    uint64_t state = 20260101;
    size_t accepted = 0;

    for (size_t n = 0; text_of(n) != NULL; n++) {
        for (int round = 0; round < 300; round++) {
            cloudli_identity identity = CLOUDLI_IDENTITY_INIT;
            cloudli_error err = CLOUDLI_ERROR_INIT;
            char text[512];
            int rv;

            (void)snprintf(text, sizeof(text), "%s", text_of(n));
            for (uint32_t i = random_below(&state, 3) + 1; i > 0; i--)
                mutate(text, sizeof(text), &state);
            rv = cloudli_identity_parse(&identity, text, &err);
            if (rv == CLOUDLI_OK) {
                accepted++;
                check_idempotent(&identity);
            } else if ((rv != CLOUDLI_ERR_IDENTITY &&
                        rv != CLOUDLI_ERR_UNSUPPORTED) ||
                       err.offset > strlen(text)) {
                ck_abort_msg("\"%s\": %d at %zu", text, rv, err.offset);
            }
        }
    }
    ck_assert_uint_gt(accepted, 10000);
}
END_TEST

START_TEST(a_text_of_any_length_is_read_or_refused)
{
    enum {
        ROOM = 5000
    };
    char *text = malloc(ROOM);

    ck_assert_ptr_nonnull(text);
    for (size_t len = 5; len + 20 < ROOM; len += 7) {
        cloudli_identity identity = CLOUDLI_IDENTITY_INIT;
        int rv;

        memset(text, 'a', len);
        memcpy(text, "sip:", 4);
        strcpy(text + len, "@a.example");
        rv = cloudli_identity_parse(&identity, text, NULL);
        ck_assert_int_eq(rv, len + 10 < CLOUDLI_IDENTITY_TEXT_MAX
                                 ? CLOUDLI_OK
                                 : CLOUDLI_ERR_IDENTITY);
    }
    free(text);
}
END_TEST

START_TEST(wrong_arguments_have_a_status)
{
    cloudli_identity identity = CLOUDLI_IDENTITY_INIT;
    cloudli_identity raw;
    cloudli_error err = CLOUDLI_ERROR_INIT;

    ck_assert_int_eq(cloudli_identity_parse(NULL, "+31612345678", &err),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(err.code, CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_identity_parse(&identity, NULL, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    memset(&raw, 0, sizeof(raw));
    ck_assert_int_eq(cloudli_identity_parse(&raw, "+31612345678", NULL),
                     CLOUDLI_ERR_STRUCT_SIZE);
}
END_TEST

START_TEST(nothing_equals_what_is_no_identity)
{
    const cloudli_identity none = CLOUDLI_IDENTITY_INIT;
    const cloudli_identity some = parsed("", "+31612345678");

    ck_assert_int_eq(cloudli_identity_equal(&none, &none), 0);
    ck_assert_int_eq(cloudli_identity_equal(&none, &some), 0);
    ck_assert_int_eq(cloudli_identity_equal(NULL, &some), 0);
    ck_assert_int_eq(cloudli_identity_equal(&some, NULL), 0);
    ck_assert_int_eq(cloudli_identity_equal(&some, &some), 1);
}
END_TEST

START_TEST(an_identity_leaves_nothing_of_the_one_before_it)
{
    cloudli_identity identity = parsed("", "sip:jean@mccloud.example");
    const cloudli_identity fresh = parsed("", "+31612345678");

    ck_assert_int_eq(cloudli_identity_parse(&identity, "+31612345678", NULL),
                     CLOUDLI_OK);
    ck_assert_mem_eq(&identity, &fresh, sizeof(fresh));
}
END_TEST

/* All that an identity implies, in the order in which it is found. */
static const struct implied {
    const char *clause;
    const char *text;
    const char *implied; /* with a blank between */
} implied[] = {
    {"RFC 3261 19.1.6", "sip:+31612345678@mccloud.example;user=phone",
     "impu:sip:+31612345678@mccloud.example;user=phone +31612345678 "
     "impu:tel:+31612345678"},
    {"RFC 3261 19.1.6 SIPS", "sips:+31-612345678@[2001:db8::1];user=phone",
     "impu:sips:+31612345678@[2001:db8::1];user=phone +31612345678 "
     "impu:tel:+31612345678"},
    {"RFC 3261 19.1.6 another subscriber",
     "sip:+31612345678;ext=22@mccloud.example;user=phone",
     "impu:sip:+31612345678;ext=22@mccloud.example;user=phone "
     "tel:+31612345678;ext=22 impu:tel:+31612345678;ext=22"},
    {"RFC 3966 5.1.5 context",
     "sip:7042;phone-context=x.example@mccloud.example;user=phone",
     "impu:sip:7042;phone-context=x.example@mccloud.example;user=phone "
     "tel:7042;phone-context=x.example "
     "impu:tel:7042;phone-context=x.example"},
    {"RFC 3966 5.1.5 no context", "sip:7042@mccloud.example;user=phone",
     "impu:sip:7042@mccloud.example;user=phone"},
    {"RFC 3261 19.1.1 not a number without user=phone",
     "sip:+31612345678@mccloud.example",
     "impu:sip:+31612345678@mccloud.example"},
    {"RFC 3261 19.1.1 user=ip", "sip:+31612345678@mccloud.example;user=ip",
     "impu:sip:+31612345678@mccloud.example;user=ip"},
    {"RFC 3261 19.1.1 password",
     "sip:+31612345678:x@mccloud.example;user=phone",
     "impu:sip:+31612345678:x@mccloud.example;user=phone"},
    {"RFC 3261 19.1.1 no user", "sip:mccloud.example;user=phone",
     "impu:sip:mccloud.example;user=phone"},
    {"TS 23.003 13.4", "sip:jean@mccloud.example",
     "impu:sip:jean@mccloud.example"},
    {"TS 23.003 13.4", "tel:+31612345678", "impu:tel:+31612345678"},
    {"TS 23.003 13.4", "impu:tel:+31612345678", "+31612345678"},
    {"TS 23.003 13.4", "impu:sip:+31612345678@x.example;user=phone",
     "sip:+31612345678@x.example;user=phone +31612345678 "
     "impu:tel:+31612345678"},
    {"TS 23.003 13.3",
     "impi:204046123456789@ims.mnc004.mcc204."
     "3gppnetwork.org",
     "imsi:204046123456789"},
    {"TS 23.003 13.3 three digits",
     "impi:310150123456789@ims.mnc150.mcc310.3gppnetwork.org",
     "imsi:310150123456789"},
    {"TS 23.003 13.3 another network",
     "impi:204046123456789@ims.mnc008.mcc204.3gppnetwork.org", ""},
    {"TS 23.003 13.3 another country",
     "impi:204046123456789@ims.mnc004.mcc206.3gppnetwork.org", ""},
    {"TS 23.003 13.3 another realm",
     "impi:204046123456789@ims.mnc004.mcc204.3gppnetwork.org.x.example", ""},
    {"TS 23.003 13.3 another realm", "impi:204046123456789@x.example", ""},
    {"TS 23.003 13.3 a name", "impi:jean@ims.mnc004.mcc204.3gppnetwork.org",
     ""},
    {"RFC 7622 3.1", "xmpp:jean@x.example/phone", "xmpp:jean@x.example"},
    {"RFC 7622 3.1", "xmpp:jean@x.example", ""},
    {"RFC 3986 3.2.3", "192.0.2.11:5060-5070", "192.0.2.11"},
    {"RFC 3986 3.2.3", "[2001:db8::11]:5060", "2001:db8::11"},
    {"RFC 4291 2.5.5.2 by canonical form", "::ffff:192.0.2.11", ""},
    {"RFC 4632 3.1", "192.0.2.0/24", ""},
    {"two people may share a spelling", "jean@x.example", ""},
    {"two people may share a spelling", "account:mccloud/+31612345678", ""},
    {"two people may share a spelling", "nai:jean@x.example", ""},
    {"two people may share a spelling", "@jean:x.example", ""},
};

START_TEST(an_identity_implies_those_of_its_row_and_no_other)
{
    const struct implied *row = &implied[_i];
    const cloudli_identity identity = parsed(row->clause, row->text);
    cloudli_identity out[CLOUDLI_IDENTITY_IMPLIED_MAX];
    char all[1024] = "";
    size_t count;

    ck_assert_int_eq(cloudli_identity_implied(
                         &identity, out, CLOUDLI_IDENTITY_IMPLIED_MAX, &count),
                     CLOUDLI_OK);
    for (size_t i = 0; i < count; i++) {
        (void)snprintf(all + strlen(all), sizeof(all) - strlen(all), "%s%s",
                       i > 0 ? " " : "", out[i].text);
        check_idempotent(&out[i]);
    }
    ck_assert_msg(strcmp(all, row->implied) == 0, "%s: \"%s\" implies \"%s\"",
                  row->clause, row->text, all);
}
END_TEST

START_TEST(implied_identities_need_room_and_a_canonical_identity)
{
    const cloudli_identity sip = parsed("", "sip:+31612@x.example;user=phone");
    cloudli_identity wrong = sip;
    cloudli_identity out[2] = {CLOUDLI_IDENTITY_INIT, CLOUDLI_IDENTITY_INIT};
    size_t count = 9;

    ck_assert_int_eq(cloudli_identity_implied(&sip, NULL, 0, &count),
                     CLOUDLI_ERR_BUFFER_TOO_SMALL);
    ck_assert_uint_eq(count, 3);
    ck_assert_int_eq(cloudli_identity_implied(&sip, out, 1, &count),
                     CLOUDLI_ERR_BUFFER_TOO_SMALL);
    ck_assert_uint_eq(out[0].kind, CLOUDLI_IDENTITY_IMPU);
    ck_assert_uint_eq(out[1].kind, 0);
    wrong.text[0] = 'S';
    ck_assert_int_eq(cloudli_identity_implied(&wrong, out, 2, &count),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_identity_implied(&out[1], out, 2, &count),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_identity_implied(NULL, out, 2, &count),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_identity_implied(&sip, out, 2, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
}
END_TEST

START_TEST(every_kind_has_a_name_of_its_own)
{
    for (uint32_t a = CLOUDLI_IDENTITY_E164; a <= CLOUDLI_IDENTITY_DEVICE;
         a++) {
        ck_assert_str_ne(cloudli_identity_kind_name(a), "unknown");
        for (uint32_t b = CLOUDLI_IDENTITY_E164; b < a; b++)
            ck_assert_str_ne(cloudli_identity_kind_name(a),
                             cloudli_identity_kind_name(b));
    }
    ck_assert_str_eq(cloudli_identity_kind_name(CLOUDLI_IDENTITY_SIP), "sip");
    ck_assert_str_eq(cloudli_identity_kind_name(0), "unknown");
    ck_assert_str_eq(cloudli_identity_kind_name(99), "unknown");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("identity");
    TCase *tcase = tcase_create("identity");

    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, two_spellings_of_one_identity_match, 0,
                        LAST(same));
    tcase_add_loop_test(tcase, two_identities_never_match, 0, LAST(differ));
    tcase_add_loop_test(
        tcase, what_is_malformed_is_refused_at_its_fault_and_not_repeated, 0,
        LAST(malformed));
    tcase_add_loop_test(tcase, the_canonical_form_is_the_one_of_the_header, 0,
                        LAST(canonicals));
    tcase_add_test(tcase, a_canonical_form_is_its_own_canonical_form);
    tcase_add_test(tcase, mutated_texts_are_refused_or_have_one_canonical_form);
    tcase_add_test(tcase, a_text_of_any_length_is_read_or_refused);
    tcase_add_test(tcase, wrong_arguments_have_a_status);
    tcase_add_test(tcase, nothing_equals_what_is_no_identity);
    tcase_add_test(tcase, an_identity_leaves_nothing_of_the_one_before_it);
    tcase_add_loop_test(tcase,
                        an_identity_implies_those_of_its_row_and_no_other, 0,
                        (int)COUNT(implied));
    tcase_add_test(tcase,
                   implied_identities_need_room_and_a_canonical_identity);
    tcase_add_test(tcase, every_kind_has_a_name_of_its_own);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
