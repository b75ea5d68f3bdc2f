/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Warrants and destinations in a real register: taken, refused, kept. */
#include "unit/register_fixture.h"

#include <stddef.h>

static int compare_all(void *user_data, const cloudli_warrant *w)
{
    const cloudli_warrant *in = user_data;

    ck_assert_str_eq(w->authority, in->authority);
    ck_assert_str_eq(w->liid, in->liid);
    ck_assert_str_eq(w->country, in->country);
    ck_assert_str_eq(w->delivery_country, in->delivery_country);
    ck_assert_str_eq(w->reference, in->reference);
    ck_assert_str_eq(w->destination, in->destination);
    ck_assert_str_eq(w->destination_cc, in->destination_cc);
    ck_assert_str_eq(w->profile, in->profile);
    ck_assert_int_eq(w->start, in->start);
    ck_assert_int_eq(w->end, in->end);
    ck_assert_uint_eq(w->deliver, in->deliver);
    ck_assert_uint_eq(w->services, in->services);
    ck_assert_uint_eq(w->media, in->media);
    ck_assert_uint_eq(w->state, CLOUDLI_WARRANT_ACTIVE);
    ck_assert_uint_eq(w->number, 1);
    /* Two spellings of one identity are one, in canonical form. */
    ck_assert_uint_eq(w->target_count, 2);
    ck_assert_str_eq(w->targets[0], "sip:jean@mccloud.example");
    ck_assert_str_eq(w->targets[1], "+31612345678");
    return 0;
}

START_TEST(a_warrant_comes_back_as_it_went_in)
{
    cloudli_destination dest = good_destination();
    cloudli_warrant w = good_warrant();
    uint64_t number = 0;

    dest.name = "lemf-cc";
    ok(cloudli_register_set_destination(reg, &dest, "officer", &err));
    w.delivery_country = "DE";
    w.reference = "Aktenzeichen 7 Js 12/26 \xc3\xbc";
    w.destination_cc = "lemf-cc";
    w.profile = "ts33108-conference";
    w.start += 123456789; /* exact to the nanosecond */
    w.services = 511;
    w.media = 7;
    ok(cloudli_warrant_add(reg, &w, "officer", &number, &err));
    ck_assert_uint_eq(number, 1);
    close_register();
    open_register();
    ok(cloudli_warrant_list(reg, NULL, NULL, compare_all, &w, &err));
}
END_TEST

static int compare_least(void *user_data, const cloudli_warrant *w)
{
    (void)user_data;
    ck_assert_ptr_null(w->delivery_country);
    ck_assert_ptr_null(w->reference);
    ck_assert_ptr_null(w->destination_cc);
    ck_assert_ptr_null(w->profile);
    ck_assert_uint_eq(w->media, CLOUDLI_MEDIA_AUDIO);
    return 0;
}

START_TEST(what_is_left_out_stays_out_and_media_are_audio)
{
    add("LEA", "1");
    ok(cloudli_warrant_list(reg, NULL, NULL, compare_least, NULL, &err));
}
END_TEST

#define TEXT_63                                                                \
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk"
#define TEXT_255 TEXT_63 TEXT_63 TEXT_63 TEXT_63 "abc"

/* One field of a good warrant replaced; offset and kind say which. */
static const struct {
    const char *field; /* that the sentence must name */
    size_t offset;
    enum {
        TEXT,
        NUMBER,
        SIZE,
        TIME
    } kind;
    const char *text;
    int64_t number;
    int status; /* 0: INVALID_ARGUMENT */
} bad_warrants[] = {
#define FIELD(name) #name, offsetof(cloudli_warrant, name)
    {FIELD(authority), TEXT, NULL, 0, 0},
    {FIELD(authority), TEXT, "", 0, 0},
    {FIELD(authority), TEXT, TEXT_63 "l", 0, 0},
    {FIELD(authority), TEXT, "two\nlines", 0, 0},
    {FIELD(authority), TEXT, "LEA ", 0, 0},
    {FIELD(authority), TEXT, " LEA", 0, 0},
    {FIELD(authority), TEXT, "not UTF-8: \xff", 0, 0},
    {FIELD(authority), TEXT, "too long for its value: \xc0\x80", 0, 0},
    {FIELD(authority), TEXT, "surrogate: \xed\xa0\x80", 0, 0},
    {FIELD(authority), TEXT, "cut: \xe2\x82", 0, 0},
    {FIELD(authority), TEXT, "a control of two octets: \xc2\x85", 0, 0},
    {FIELD(liid), TEXT, NULL, 0, 0},
    {FIELD(liid), TEXT, "", 0, 0},
    {FIELD(liid), TEXT, "abcdefghijklmnopqrstuvwxyz", 0, 0},
    {FIELD(liid), TEXT, "a b", 0, 0},
    {FIELD(liid), TEXT, "caf\xc3\xa9", 0, 0},
    {FIELD(liid), TEXT, "\x7f", 0, 0},
    {FIELD(country), TEXT, NULL, 0, 0},
    {FIELD(country), TEXT, "nl", 0, 0},
    {FIELD(country), TEXT, "NLD", 0, 0},
    {FIELD(country), TEXT, "XX", 0, 0},
    {FIELD(country), TEXT, "N ", 0, 0},
    {FIELD(country), TEXT, "", 0, 0},
    {FIELD(delivery_country), TEXT, "UK", 0, 0},
    {FIELD(reference), TEXT, TEXT_255 "d", 0, 0},
    {FIELD(reference), TEXT, "bell \a", 0, 0},
    {FIELD(end), TIME, NULL, -HOUR, 0},
    {FIELD(end), TIME, NULL, INT64_MAX, 0},
    {FIELD(start), TIME, NULL, INT64_MIN, 0},
    {FIELD(destination), TEXT, NULL, 0, 0},
    {FIELD(destination), TEXT, "le mf", 0, 0},
    {FIELD(destination), TEXT, "nowhere", 0, CLOUDLI_ERR_NOT_FOUND},
    {FIELD(destination_cc), TEXT, "", 0, 0},
    {FIELD(destination_cc), TEXT, "nowhere", 0, CLOUDLI_ERR_NOT_FOUND},
    {FIELD(profile), TEXT, "ts999999", 0, 0},
    {FIELD(deliver), NUMBER, NULL, 0, 0},
    {FIELD(deliver), NUMBER, NULL, 4, 0},
    {FIELD(services), NUMBER, NULL, 0, 0},
    {FIELD(services), NUMBER, NULL, 512, 0},
    {FIELD(media), NUMBER, NULL, 8, 0},
    {FIELD(state), NUMBER, NULL, CLOUDLI_WARRANT_ACTIVE, 0},
    {FIELD(state), NUMBER, NULL, 77, 0},
    {"targets", offsetof(cloudli_warrant, target_count), SIZE, NULL, 0, 0},
    {"targets", offsetof(cloudli_warrant, target_count), SIZE, NULL, 65, 0},
    {"warrant", offsetof(cloudli_warrant, size), SIZE, NULL, 3,
     CLOUDLI_ERR_STRUCT_SIZE},
#undef FIELD
};

START_TEST(a_bad_warrant_is_refused_by_the_name_of_the_field)
{
    cloudli_warrant w = good_warrant();
    char *at = (char *)&w + bad_warrants[_i].offset;
    const int status = bad_warrants[_i].status == 0
                           ? CLOUDLI_ERR_INVALID_ARGUMENT
                           : bad_warrants[_i].status;
    const uint32_t number = (uint32_t)bad_warrants[_i].number;
    const size_t size = (size_t)bad_warrants[_i].number;
    uint64_t given = 77;

    switch (bad_warrants[_i].kind) {
    case TEXT:
        memcpy(at, &bad_warrants[_i].text, sizeof(bad_warrants[_i].text));
        break;
    case NUMBER:
        memcpy(at, &number, sizeof(number));
        break;
    case SIZE:
        memcpy(at, &size, sizeof(size));
        break;
    case TIME: /* an hour before the start, or an extreme */
        if (bad_warrants[_i].number == -HOUR)
            w.end = w.start - HOUR;
        else
            memcpy(at, &bad_warrants[_i].number, sizeof(cloudli_time));
        break;
    }
    refused(cloudli_warrant_add(reg, &w, "officer", &given, &err), status,
            bad_warrants[_i].field);
    /* A destination is named, since it is no secret; a value never is. */
    if (bad_warrants[_i].text != NULL && strlen(bad_warrants[_i].text) > 5 &&
        status != CLOUDLI_ERR_NOT_FOUND)
        ck_assert_ptr_null(strstr(err.message, bad_warrants[_i].text));
    ck_assert_uint_eq(given, 77);
    ck_assert_str_eq(states(NULL, NULL), "");
    ck_assert_str_eq(ask("SELECT count(*) FROM target"), "0");
    ck_assert_str_eq(ask("SELECT count(*) FROM change"), "1");
}
END_TEST

static const struct {
    const char *targets[2];
    int status;
    const char *words;
} bad_targets[] = {
    {{"sip:jean@mccloud.example", "neither this nor that"},
     CLOUDLI_ERR_IDENTITY,
     "number 2"},
    {{"", "sip:jean@mccloud.example"}, CLOUDLI_ERR_IDENTITY, "number 1"},
    {{"sip:jean@mccloud.example", NULL},
     CLOUDLI_ERR_INVALID_ARGUMENT,
     "targets"},
    {{"192.0.2.0/24", "192.0.2.1/24"}, CLOUDLI_ERR_IDENTITY, "number 2"},
};

START_TEST(a_target_that_is_no_identity_stores_nothing)
{
    cloudli_warrant w = good_warrant();

    w.targets = bad_targets[_i].targets;
    w.target_count = 2;
    refused(cloudli_warrant_add(reg, &w, "officer", NULL, &err),
            bad_targets[_i].status, bad_targets[_i].words);
    ck_assert_ptr_nonnull(strstr(err.message, "targets"));
    ck_assert_ptr_null(strstr(err.message, "neither"));
    ck_assert_str_eq(ask("SELECT count(*) FROM warrant"), "0");
}
END_TEST

START_TEST(the_longest_of_everything_fits)
{
    const char *targets[64];
    char text[64][40];
    cloudli_warrant w = good_warrant();

    for (int i = 0; i < 64; i++) {
        (void)snprintf(text[i], sizeof(text[i]), "sip:u%d@mccloud.example", i);
        targets[i] = text[i];
    }
    w.authority = TEXT_63;
    w.liid = "!bcdefghijklmnopqrstuvwx~";
    w.reference = TEXT_255;
    w.targets = targets;
    w.target_count = 64;
    w.end = w.start + 1;
    ok(cloudli_warrant_add(reg, &w, TEXT_63, NULL, &err));
    ck_assert_str_eq(ask("SELECT count(*) FROM target"), "64");
    /* 63 characters, not octets. */
    w.authority = "\xc3\xa4\xe2\x82\xac\xf0\x9f\x8f\x9b"
                  "bcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefgh"
                  "i";
    ok(cloudli_warrant_add(reg, &w, "\xc3\xa9milie", NULL, &err));
}
END_TEST

START_TEST(a_liid_is_used_once_per_authority_even_after_revocation)
{
    cloudli_warrant w = good_warrant();

    add("LEA", "001");
    w.authority = "LEA";
    w.liid = "001";
    refused(cloudli_warrant_add(reg, &w, "officer", NULL, &err),
            CLOUDLI_ERR_EXISTS, "liid");
    ok(cloudli_warrant_revoke(reg, "LEA", "001", "officer", NULL, &err));
    refused(cloudli_warrant_add(reg, &w, "officer", NULL, &err),
            CLOUDLI_ERR_EXISTS, "liid");
    add("Another", "001");
    ck_assert_str_eq(states(NULL, NULL), "Another/001/active LEA/001/revoked ");
}
END_TEST

START_TEST(states_follow_the_clock)
{
    const cloudli_time now = cloudli_time_now();
    const struct {
        const char *liid;
        cloudli_time start, end;
        uint32_t state;
        int suspend;
    } rows[] = {
        {"a", now - HOUR, now + HOUR, 0, 0},
        {"b", now + HOUR, now + 2 * HOUR, 0, 0},
        {"c", now - 2 * HOUR, now - HOUR, 0, 0},
        {"d", now - HOUR, now + HOUR, CLOUDLI_WARRANT_DRAFT, 0},
        {"e", now + HOUR, now + 2 * HOUR, 0, 1},
    };

    for (size_t i = 0; i < COUNT(rows); i++) {
        cloudli_warrant w = good_warrant();

        w.authority = "L";
        w.liid = rows[i].liid;
        w.start = rows[i].start;
        w.end = rows[i].end;
        w.state = rows[i].state;
        ok(cloudli_warrant_add(reg, &w, "officer", NULL, &err));
        if (rows[i].suspend)
            ok(cloudli_warrant_suspend(reg, "L", rows[i].liid, "o", NULL,
                                       &err));
    }
    ck_assert_str_eq(states(NULL, NULL), "L/a/active L/b/scheduled L/c/expired "
                                         "L/d/draft L/e/suspended ");
}
END_TEST

START_TEST(a_warrant_is_over_at_its_end)
{
    cloudli_warrant w = good_warrant();
    const char *state;

    w.authority = "L";
    w.liid = "a";
    w.end = cloudli_time_now() + 100 * CLOUDLI_MILLISECOND;
    ok(cloudli_warrant_add(reg, &w, "officer", NULL, &err));
    do { /* a slow machine may not see it active at all */
        state = states("L", "a");
        if (cloudli_time_now() < w.end)
            ck_assert_str_eq(state, "L/a/active ");
    } while (cloudli_time_now() < w.end);
    ck_assert_str_eq(states("L", "a"), "L/a/expired ");
}
END_TEST

typedef int (*step_fn)(cloudli_register *, const char *, const char *,
                       const char *, const char *, cloudli_error *);

static const step_fn steps[] = {cloudli_warrant_suspend, cloudli_warrant_resume,
                                cloudli_warrant_revoke};

/* From a state (by how it is reached), what each step gives. */
static const struct {
    const char *state;
    const char *after[3]; /* NULL: refused */
} life[] = {
    {"draft", {NULL, NULL, "revoked"}},
    {"scheduled", {"suspended", NULL, "revoked"}},
    {"active", {"suspended", NULL, "revoked"}},
    {"suspended", {NULL, "active", "revoked"}},
    {"expired", {NULL, NULL, NULL}},
    {"revoked", {NULL, NULL, NULL}},
};

static void add_in_state(const char *state)
{
    cloudli_warrant w = good_warrant();

    w.authority = "L";
    w.liid = "1";
    if (strcmp(state, "draft") == 0)
        w.state = CLOUDLI_WARRANT_DRAFT;
    if (strcmp(state, "scheduled") == 0)
        w.start += 2 * HOUR;
    if (strcmp(state, "expired") == 0)
        w.end = w.start + 1;
    ok(cloudli_warrant_add(reg, &w, "officer", NULL, &err));
    if (strcmp(state, "suspended") == 0)
        ok(cloudli_warrant_suspend(reg, "L", "1", "officer", NULL, &err));
    if (strcmp(state, "revoked") == 0)
        ok(cloudli_warrant_revoke(reg, "L", "1", "officer", NULL, &err));
}

START_TEST(each_step_is_possible_from_its_states_only)
{
    const size_t from = (size_t)_i / COUNT(steps);
    const size_t step = (size_t)_i % COUNT(steps);
    const char *after = life[from].after[step];
    char expected[64], changes[32];
    int rv;

    add_in_state(life[from].state);
    (void)snprintf(changes, sizeof(changes), "%s",
                   ask("SELECT count(*) FROM change"));
    rv = steps[step](reg, "L", "1", "officer", "because", &err);
    if (after == NULL) {
        refused(rv, CLOUDLI_ERR_INVALID_STATE, life[from].state);
        ck_assert_str_eq(ask("SELECT count(*) FROM change"), changes);
    } else {
        ok(rv);
    }
    (void)snprintf(expected, sizeof(expected), "L/1/%s ",
                   after == NULL ? life[from].state : after);
    ck_assert_str_eq(states(NULL, NULL), expected);
}
END_TEST

START_TEST(a_step_of_no_warrant_or_by_nobody_is_refused)
{
    static char longer[257];

    memset(longer, 'x', 256);
    add("L", "1");
    for (size_t i = 0; i < COUNT(steps); i++) {
        refused(steps[i](reg, "L", "2", "o", NULL, &err), CLOUDLI_ERR_NOT_FOUND,
                "LIID");
        refused(steps[i](reg, "M", "1", "o", NULL, &err), CLOUDLI_ERR_NOT_FOUND,
                "authority");
        refused(steps[i](reg, NULL, "1", "o", NULL, &err),
                CLOUDLI_ERR_INVALID_ARGUMENT, "authority");
        refused(steps[i](reg, "L", NULL, "o", NULL, &err),
                CLOUDLI_ERR_INVALID_ARGUMENT, "liid");
        refused(steps[i](reg, "L", "1", NULL, NULL, &err),
                CLOUDLI_ERR_INVALID_ARGUMENT, "actor");
        refused(steps[i](reg, "L", "1", "", NULL, &err),
                CLOUDLI_ERR_INVALID_ARGUMENT, "actor");
        refused(steps[i](reg, "L", "1", "o", longer, &err),
                CLOUDLI_ERR_INVALID_ARGUMENT, "reason");
        refused(steps[i](NULL, "L", "1", "o", NULL, &err),
                CLOUDLI_ERR_INVALID_ARGUMENT, "register");
    }
    ck_assert_str_eq(ask("SELECT count(*) FROM change"), "2");
}
END_TEST

START_TEST(every_change_is_written_with_who_when_and_why)
{
    const cloudli_time before = cloudli_time_now();
    cloudli_time when;

    add("L", "1");
    ok(cloudli_warrant_suspend(reg, "L", "1", "second officer",
                               "order of 3 May", &err));
    ck_assert_str_eq(
        ask("SELECT group_concat(revision || ' ' || actor || ' ' || action ||"
            " ' ' || coalesce(warrant, destination), ', ') FROM change"),
        "1 officer set lemf-1, 2 officer add 1, 3 second officer suspend 1");
    ck_assert_str_eq(ask("SELECT reason FROM change WHERE revision = 3"),
                     "order of 3 May");
    ck_assert_str_eq(ask("SELECT reason FROM change WHERE revision = 2"),
                     "NULL");
    ok(cloudli_time_parse(&when,
                          ask("SELECT time FROM change WHERE revision = 3")));
    ck_assert_int_ge(when, before);
    ck_assert_int_le(when, cloudli_time_now());
}
END_TEST

START_TEST(a_listing_can_be_narrowed_and_stopped)
{
    struct seen seen = {.stop_after = 2};

    add("B", "2");
    add("B", "1");
    add("A", "2");
    ck_assert_str_eq(states(NULL, NULL), "A/2/active B/1/active B/2/active ");
    ck_assert_str_eq(states("B", NULL), "B/1/active B/2/active ");
    ck_assert_str_eq(states(NULL, "2"), "A/2/active B/2/active ");
    ck_assert_str_eq(states("B", "2"), "B/2/active ");
    ck_assert_str_eq(states("b", NULL), "");
    ok(cloudli_warrant_list(reg, NULL, NULL, see_warrant, &seen, &err));
    ck_assert_str_eq(seen.text, "A/2/active B/1/active ");
    refused(cloudli_warrant_list(reg, NULL, NULL, NULL, NULL, &err),
            CLOUDLI_ERR_INVALID_ARGUMENT, "callback");
}
END_TEST

static int change_inside(void *user_data, const cloudli_warrant *w)
{
    refused(cloudli_warrant_revoke(user_data, w->authority, w->liid, "o", NULL,
                                   &err),
            CLOUDLI_ERR_INVALID_STATE, "callback");
    return 0;
}

START_TEST(a_listing_is_not_changed_from_its_callback)
{
    add("A", "1");
    ok(cloudli_warrant_list(reg, NULL, NULL, change_inside, reg, &err));
    ok(cloudli_warrant_revoke(reg, "A", "1", "o", NULL, &err));
}
END_TEST

static const struct {
    const char *field;
    cloudli_destination dest;
} bad_destinations[] = {
#define DEST(name, host, peer, ca, profile, port)                              \
    {                                                                          \
        sizeof(cloudli_destination), name, host, peer, ca, profile, port, 0,   \
            NULL, 0, 0, 0, NULL                                                \
    }
    {"name", DEST(NULL, "h", NULL, NULL, NULL, 1)},
    {"name", DEST("", "h", NULL, NULL, NULL, 1)},
    {"name", DEST("a b", "h", NULL, NULL, NULL, 1)},
    {"name", DEST("a/b", "h", NULL, NULL, NULL, 1)},
    {"name", DEST(TEXT_63 "l", "h", NULL, NULL, NULL, 1)},
    {"host", DEST("n", NULL, NULL, NULL, NULL, 1)},
    {"host", DEST("n", "", NULL, NULL, NULL, 1)},
    {"host", DEST("n", "a host", NULL, NULL, NULL, 1)},
    {"host", DEST("n", "a..b", NULL, NULL, NULL, 1)},
    {"host", DEST("n", "-a.b", NULL, NULL, NULL, 1)},
    {"host", DEST("n", "a.b-", NULL, NULL, NULL, 1)},
    {"host", DEST("n", "a.b.", NULL, NULL, NULL, 1)},
    {"host", DEST("n", "[::1]", NULL, NULL, NULL, 1)},
    {"host", DEST("n", TEXT_63 "l.example", NULL, NULL, NULL, 1)},
    {"host", DEST("n", TEXT_63 "." TEXT_63 "." TEXT_63 "." TEXT_63, NULL, NULL,
                  NULL, 1)},
    {"peer_name", DEST("n", "h", "", NULL, NULL, 1)},
    {"peer_name", DEST("n", "h", "*.example", NULL, NULL, 1)},
    {"peer_name", DEST("n", "h", "192.0.2.1", NULL, NULL, 1)},
    {"ca_file", DEST("n", "h", NULL, "", NULL, 1)},
    {"ca_file", DEST("n", "h", NULL, "ca.pem", NULL, 1)},
    {"profile", DEST("n", "h", NULL, NULL, "", 1)},
    {"profile", DEST("n", "h", NULL, NULL, "ts102232-9", 1)},
    {"port", DEST("n", "h", NULL, NULL, NULL, 0)},
    {"port", DEST("n", "h", NULL, NULL, NULL, 65536)},
#undef DEST
};

START_TEST(a_bad_destination_is_refused_by_the_name_of_the_field)
{
    refused(cloudli_register_set_destination(reg, &bad_destinations[_i].dest,
                                             "officer", &err),
            CLOUDLI_ERR_INVALID_ARGUMENT, bad_destinations[_i].field);
    ck_assert_str_eq(ask("SELECT count(*) FROM destination"), "1");
    ck_assert_str_eq(ask("SELECT count(*) FROM change"), "1");
}
END_TEST

static int compare_destination(void *user_data, const cloudli_destination *d)
{
    const cloudli_destination *in = user_data;

    if (strcmp(d->name, in->name) != 0)
        return 0;
    ck_assert_str_eq(d->host, in->host);
    ck_assert_uint_eq(d->port, in->port);
    ck_assert_pstr_eq(d->peer_name, in->peer_name);
    ck_assert_pstr_eq(d->ca_file, in->ca_file);
    ck_assert_str_eq(d->profile,
                     in->profile == NULL ? "ts102232-5" : in->profile);
    return 0;
}

START_TEST(a_destination_comes_back_and_can_be_changed)
{
    cloudli_destination dest = good_destination();

    ok(cloudli_register_list_destinations(reg, compare_destination, &dest,
                                          &err));
    dest.host = "2001:db8::7";
    dest.peer_name = "lemf.example";
    dest.ca_file = "/etc/ssl/lemf-ca.pem";
    dest.profile = "ts33108-conference";
    dest.port = 65535;
    ok(cloudli_register_set_destination(reg, &dest, "officer", &err));
    ok(cloudli_register_list_destinations(reg, compare_destination, &dest,
                                          &err));
    ck_assert_str_eq(ask("SELECT count(*) FROM destination"), "1");
    dest.reserved = 1;
    refused(cloudli_register_set_destination(reg, &dest, "officer", &err),
            CLOUDLI_ERR_STRUCT_NEWER, "destination");
    dest.reserved = 0;
    refused(cloudli_register_set_destination(reg, &dest, "", &err),
            CLOUDLI_ERR_INVALID_ARGUMENT, "actor");
    refused(cloudli_register_set_destination(reg, NULL, "officer", &err),
            CLOUDLI_ERR_STRUCT_SIZE, "destination");
}
END_TEST

START_TEST(states_and_profiles_have_names)
{
    ck_assert_str_eq(cloudli_warrant_state_name(CLOUDLI_WARRANT_EXPIRED),
                     "expired");
    ck_assert_str_eq(cloudli_warrant_state_name(0), "unknown");
    ck_assert_str_eq(cloudli_warrant_state_name(8), "unknown");
    ck_assert_str_eq(cloudli_profile_name(0), "ts102232-5");
    ck_assert_str_eq(cloudli_profile_name(1), "ts33108-conference");
    ck_assert_str_eq(cloudli_profile_name(2), "etsi-v17");
    ck_assert_str_eq(cloudli_profile_name(3), "etsi-v32");
    ck_assert_str_eq(cloudli_profile_name(4), "etsi-v43");
    ck_assert_ptr_null(cloudli_profile_name(5));
}
END_TEST

static TCase *warrant_tests(void)
{
    TCase *tcase = tcase_create("warrants");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, a_warrant_comes_back_as_it_went_in);
    tcase_add_test(tcase, what_is_left_out_stays_out_and_media_are_audio);
    tcase_add_loop_test(tcase,
                        a_bad_warrant_is_refused_by_the_name_of_the_field, 0,
                        (int)COUNT(bad_warrants));
    tcase_add_loop_test(tcase, a_target_that_is_no_identity_stores_nothing, 0,
                        (int)COUNT(bad_targets));
    tcase_add_test(tcase, the_longest_of_everything_fits);
    tcase_add_test(tcase,
                   a_liid_is_used_once_per_authority_even_after_revocation);
    tcase_add_test(tcase, states_follow_the_clock);
    tcase_add_test(tcase, a_warrant_is_over_at_its_end);
    tcase_add_loop_test(tcase, each_step_is_possible_from_its_states_only, 0,
                        (int)(COUNT(life) * COUNT(steps)));
    tcase_add_test(tcase, a_step_of_no_warrant_or_by_nobody_is_refused);
    tcase_add_test(tcase, every_change_is_written_with_who_when_and_why);
    tcase_add_test(tcase, a_listing_can_be_narrowed_and_stopped);
    tcase_add_test(tcase, a_listing_is_not_changed_from_its_callback);
    tcase_add_loop_test(tcase,
                        a_bad_destination_is_refused_by_the_name_of_the_field,
                        0, (int)COUNT(bad_destinations));
    tcase_add_test(tcase, a_destination_comes_back_and_can_be_changed);
    tcase_add_test(tcase, states_and_profiles_have_names);
    return tcase;
}

int main(void)
{
    Suite *suite = suite_create("register");

    suite_add_tcase(suite, warrant_tests());
    return run_suite(suite);
}
