/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "rig_fixture.h"
#include "told.h"

#include <string.h>

static const char *const account[1] = {"nai:jean@mccloud.example"};
static const char *const address[1] = {"192.0.2.7"};

static const cloudli_address v4 = {{192, 0, 2, 7}, 4, 0};
static const cloudli_address v4_other = {{192, 0, 2, 8}, 4, 0};
static const cloudli_address v6 = {{0x20, 1, 0xd, 0xb8}, 16, 0};

static void order(const char *liid, const char *const *target, uint32_t deliver)
{
    cloudli_warrant warrant = rig_warrant(liid, target);

    warrant.services = CLOUDLI_SERVICE_ACCESS;
    warrant.deliver = deliver;
    (void)rig_add(&rig, &warrant);
}

static cloudli_access *begin(void)
{
    const cloudli_party party = rig_party(account);
    cloudli_access_info info = CLOUDLI_ACCESS_INFO_INIT;
    cloudli_access *access;

    info.subscriber = &party;
    info.username = "jean";
    info.type = CLOUDLI_ACCESS_FTTX;
    info.authentication = CLOUDLI_ACCESS_AUTH_RADIUS;
    info.network_id = "00:1a:2b:3c:4d:5e";
    info.equipment_id = "cpe-1";
    info.access_point = "hall";
    info.port_id = cloudli_bytes_of("slot 1");
    info.pop = v4_other;
    ok(cloudli_access_begin(&access, rig.clif, &info, NULL));
    return access;
}

static void happens(cloudli_access *access, uint32_t what,
                    const cloudli_address *addresses, size_t count)
{
    cloudli_access_state state = CLOUDLI_ACCESS_STATE_INIT;

    state.addresses = addresses;
    state.address_count = count;
    state.assignment = 2;
    state.has_octets = 1;
    state.octets_in = UINT64_MAX;
    state.octets_out = 7;
    state.expected_end = RIG_NOW + CLOUDLI_SECOND;
    state.raw = cloudli_bytes_of("radius");
    ok(cloudli_access_event(access, what, &state, NULL));
}

static void packet(cloudli_access *access, uint32_t direction, const char *data)
{
    ok(cloudli_access_packet(access, direction, data, strlen(data)));
}

static void end(cloudli_access *access)
{
    ok(cloudli_access_end(access, CLOUDLI_ACCESS_END_LOGOFF, NULL, NULL));
    cloudli_access_free(access);
}

START_TEST(an_attempt_and_its_session_are_one_communication)
{
    const cloudli_address both[] = {v4, v6, v4_other};
    cloudli_access *access;

    order("L1", account, 3);
    access = begin();
    ok(cloudli_access_event(access, CLOUDLI_ACCESS_ATTEMPT, NULL, NULL));
    ok(cloudli_access_event(access, CLOUDLI_ACCESS_REJECT, NULL, NULL));
    ok(cloudli_access_event(access, CLOUDLI_ACCESS_FAIL, NULL, NULL));
    happens(access, CLOUDLI_ACCESS_ACCEPT, both, 3);
    packet(access, CLOUDLI_FROM_PARTY, "Eto");
    packet(access, CLOUDLI_TO_PARTY, "Efrom");
    happens(access, CLOUDLI_ACCESS_UPDATE, NULL, 0);
    end(access);
    ck_assert_str_eq(
        told(&rig, "L1"),
        "#1 REPORT<accessAttempt jean> REPORT<accessReject jean> "
        "REPORT<accessFailed jean> "
        "BEGIN<accessAccept jean 192.0.2.7 2001:db8:: 192.0.2.8> >Eto <Efrom "
        "CONT<interimUpdate jean 192.0.2.7 2001:db8:: 192.0.2.8> "
        "END<accessEnd jean 192.0.2.7 2001:db8:: 192.0.2.8 regularLogoff>");
    ck_assert(rig_holds(&rig, "radius"));
    ck_assert(rig_holds(&rig, "00:1a:2b:3c:4d:5e"));
}
END_TEST

START_TEST(an_interception_that_begins_in_a_session_says_so)
{
    cloudli_access *access = begin();

    happens(access, CLOUDLI_ACCESS_ACCEPT, &v6, 1);
    packet(access, 0, "lost");
    order("L1", account, 3);
    packet(access, 0, "kept");
    end(access);
    ck_assert_str_eq(told(&rig, "L1"),
                     "#1 BEGIN<startOfInterceptionWithSessionActive jean "
                     "2001:db8::> >kept "
                     "END<accessEnd jean 2001:db8:: regularLogoff>");
}
END_TEST

START_TEST(iri_alone_has_no_octet_of_a_packet_and_content_alone_no_iri)
{
    cloudli_access *access;

    order("iri", account, CLOUDLI_DELIVER_IRI);
    order("cc", account, CLOUDLI_DELIVER_CC);
    access = begin();
    happens(access, CLOUDLI_ACCESS_ACCEPT, &v4, 1);
    packet(access, 0, "Epacket");
    end(access);
    ck_assert_str_eq(told(&rig, "iri"),
                     "#1 BEGIN<accessAccept jean 192.0.2.7> "
                     "END<accessEnd jean 192.0.2.7 regularLogoff>");
    ck_assert_str_eq(told(&rig, "cc"), "#1 >Epacket");
}
END_TEST

START_TEST(an_address_is_the_subject_as_long_as_the_session_has_it)
{
    cloudli_access *access = begin();

    order("L1", address, 3);
    happens(access, CLOUDLI_ACCESS_ACCEPT, &v4, 1);
    packet(access, 0, "a");
    happens(access, CLOUDLI_ACCESS_UPDATE, &v4_other, 1);
    packet(access, 0, "b");
    happens(access, CLOUDLI_ACCESS_UPDATE, &v4, 1);
    packet(access, 0, "c");
    end(access);
    ck_assert_str_eq(told(&rig, "L1"),
                     "#1 BEGIN<accessAccept jean 192.0.2.7> >a "
                     "#2 BEGIN<startOfInterceptionWithSessionActive jean "
                     "192.0.2.8> CONT<interimUpdate jean 192.0.2.7> >c "
                     "END<accessEnd jean 192.0.2.7 regularLogoff>");
}
END_TEST

START_TEST(a_prefix_that_was_ordered_covers_an_address_of_the_session)
{
    static const char *const subnet[1] = {"192.0.2.0/28"};
    cloudli_warrant warrant = rig_warrant("L1", subnet);
    cloudli_access *access = begin();

    warrant.services = CLOUDLI_SERVICE_ACCESS;
    warrant.shared = 1;
    (void)rig_add(&rig, &warrant);
    happens(access, CLOUDLI_ACCESS_ACCEPT, &v4, 1);
    end(access);
    ck_assert_str_eq(told(&rig, "L1"),
                     "#1 BEGIN<accessAccept jean 192.0.2.7> "
                     "END<accessEnd jean 192.0.2.7 regularLogoff>");
}
END_TEST

START_TEST(prefixes_are_told_with_their_length)
{
    static const uint8_t lengths[] = {24, 56};
    const cloudli_address both[] = {{{192, 0, 2, 0}, 4, 0}, v6};
    cloudli_access_state state = CLOUDLI_ACCESS_STATE_INIT;
    cloudli_access *access = begin();

    order("L1", account, 3);
    state.addresses = both;
    state.prefix_lengths = lengths;
    state.address_count = 2;
    ok(cloudli_access_event(access, CLOUDLI_ACCESS_ACCEPT, &state, NULL));
    end(access);
    ck_assert_str_eq(told(&rig, "L1"),
                     "#1 BEGIN<accessAccept jean 192.0.2.0 2001:db8::> "
                     "END<accessEnd jean 192.0.2.0 2001:db8:: "
                     "regularLogoff>");
    ck_assert(rig_holds(&rig, "\x85\x04\xff\xff\xff"));
    ck_assert(rig_holds(&rig, "\x84\x01\x38"));
}
END_TEST

#define REFUSED(field, value, word)                                            \
    do {                                                                       \
        bad = good;                                                            \
        bad.field = value;                                                     \
        ck_assert_int_eq(cloudli_access_begin(&none, rig.clif, &bad, &err),    \
                         CLOUDLI_ERR_INVALID_ARGUMENT);                        \
        ck_assert_ptr_null(none);                                              \
        ck_assert_msg(strstr(err.message, word) != NULL, "%s", err.message);   \
    } while (0)

START_TEST(a_session_is_not_begun_with_what_makes_no_sense)
{
    static char text[300];
    const cloudli_party party = rig_party(account);
    cloudli_access_info good = CLOUDLI_ACCESS_INFO_INIT, bad;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_access *none;

    memset(text, 't', sizeof(text) - 1);
    good.subscriber = &party;
    good.username = "jean";
    REFUSED(subscriber, NULL, "subscriber");
    REFUSED(username, NULL, "username");
    REFUSED(username, "", "username");
    REFUSED(username, text, "username");
    REFUSED(type, 10, "type");
    REFUSED(authentication, 5, "authentication");
    REFUSED(network_id, "", "network_id");
    REFUSED(network_id, text, "network_id");
    REFUSED(equipment_id, "\xff", "equipment_id");
    REFUSED(access_point, text, "access_point");
    REFUSED(port_id.len, 1, "port_id");
    REFUSED(pop.length, 5, "pop");
    ck_assert_int_eq(cloudli_access_begin(&none, rig.clif, NULL, NULL),
                     CLOUDLI_ERR_STRUCT_SIZE);
    ck_assert_int_eq(cloudli_access_begin(NULL, rig.clif, &good, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
}
END_TEST

static int event(cloudli_access *access, uint32_t what)
{
    return cloudli_access_event(access, what, NULL, NULL);
}

START_TEST(calls_that_make_no_sense_give_a_status_and_change_nothing)
{
    static const uint8_t zero[1] = {0}, long_one[1] = {33};
    static uint8_t big[CLOUDLI_CONTENT_MAX + 1];
    cloudli_access_state state = CLOUDLI_ACCESS_STATE_INIT;
    cloudli_address odd = v4;
    cloudli_access *access;

    order("L1", account, 3);
    access = begin();
    ck_assert_int_eq(event(access, 0), CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(event(access, 6), CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(event(NULL, 1), CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(event(access, CLOUDLI_ACCESS_UPDATE),
                     CLOUDLI_ERR_INVALID_STATE);
    ck_assert_int_eq(cloudli_access_packet(access, 0, "E", 1),
                     CLOUDLI_ERR_INVALID_STATE);
    ck_assert_int_eq(cloudli_access_end(access, 5, NULL, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
#define WRONG(set)                                                             \
    do {                                                                       \
        state = (cloudli_access_state)CLOUDLI_ACCESS_STATE_INIT;               \
        set;                                                                   \
        ck_assert_int_eq(                                                      \
            cloudli_access_event(access, CLOUDLI_ACCESS_ACCEPT, &state, NULL), \
            CLOUDLI_ERR_INVALID_ARGUMENT);                                     \
    } while (0)
    WRONG(state.address_count = 1);
    WRONG(state.addresses = &v4; state.address_count = 17);
    odd.length = 3;
    WRONG(state.addresses = &odd; state.address_count = 1);
    WRONG(state.addresses = &v4; state.address_count = 1;
          state.prefix_lengths = zero);
    WRONG(state.addresses = &v4; state.address_count = 1;
          state.prefix_lengths = long_one);
    WRONG(state.assignment = 3);
    WRONG(state.has_octets = 2);
    WRONG(state.expected_end = -1);
    WRONG(state.raw.len = 1);
    ck_assert_uint_eq(rig_count(&rig), 0);
    ok(event(access, CLOUDLI_ACCESS_ACCEPT));
    ck_assert_int_eq(event(access, CLOUDLI_ACCESS_ACCEPT),
                     CLOUDLI_ERR_INVALID_STATE);
    ck_assert_int_eq(event(access, CLOUDLI_ACCESS_ATTEMPT),
                     CLOUDLI_ERR_INVALID_STATE);
    ck_assert_int_eq(cloudli_access_packet(access, 2, "E", 1),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_access_packet(access, 0, "E", 0),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_access_packet(access, 0, NULL, 1),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_access_packet(access, 0, big, sizeof(big)),
                     CLOUDLI_ERR_TOO_LARGE);
    ok(cloudli_access_packet(access, 0, big, CLOUDLI_CONTENT_MAX));
    ok(cloudli_access_end(access, 0, NULL, NULL));
    ck_assert_int_eq(cloudli_access_end(access, 0, NULL, NULL),
                     CLOUDLI_ERR_ENDED);
    ck_assert_int_eq(event(access, CLOUDLI_ACCESS_UPDATE), CLOUDLI_ERR_ENDED);
    ck_assert_int_eq(cloudli_access_packet(access, 0, "E", 1),
                     CLOUDLI_ERR_ENDED);
    cloudli_access_free(access);
    cloudli_access_free(NULL);
    ck_assert_uint_eq(rig_count(&rig), 3);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("access");
    TCase *tcase = tcase_create("access");
    int status;

    certs = certs_new();
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, an_attempt_and_its_session_are_one_communication);
    tcase_add_test(tcase, an_interception_that_begins_in_a_session_says_so);
    tcase_add_test(tcase,
                   iri_alone_has_no_octet_of_a_packet_and_content_alone_no_iri);
    tcase_add_test(tcase,
                   an_address_is_the_subject_as_long_as_the_session_has_it);
    tcase_add_test(tcase,
                   a_prefix_that_was_ordered_covers_an_address_of_the_session);
    tcase_add_test(tcase, prefixes_are_told_with_their_length);
    tcase_add_test(tcase, a_session_is_not_begun_with_what_makes_no_sense);
    tcase_add_test(tcase,
                   calls_that_make_no_sense_give_a_status_and_change_nothing);
    suite_add_tcase(suite, tcase);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
