/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who is matched by an identity that another one implies, and who is not. */
#include "rig_fixture.h"

static const char *const greg[1] = {"sip:greg@mccloud.example"};

/* A conference of greg's in which one party says "a". */
static void confer(const char *const *who, uint32_t signalling)
{
    cloudli_conference_info info = CLOUDLI_CONFERENCE_INFO_INIT;
    const cloudli_party initiator = rig_party(greg);
    const cloudli_party party = rig_party(who);
    cloudli_conference *conf;
    cloudli_media media;
    uint32_t n;

    info.uri = "sip:conf-42@mccloud.example";
    info.signalling = signalling;
    info.initiator = &initiator;
    ok(cloudli_conference_begin(&conf, rig.clif, &info, NULL));
    ok(cloudli_conference_join(conf, &party, &n));
    media = rig_audio(n);
    ok(cloudli_conference_media(conf, &media, CLOUDLI_FROM_PARTY, "a", 1));
    ok(cloudli_conference_end(conf, NULL));
    cloudli_conference_free(conf);
}

/* A warrant on one identity, and a party that is known by another. */
static const struct {
    const char *target;
    const char *party;
    int matched;
} implications[] = {
    {"+31612345678", "sip:+31612345678@mccloud.example;user=phone", 1},
    {"tel:+31612345678", "sip:+31-6-12345678@mccloud.example;user=phone", 1},
    {"+31612345678", "sips:+31612345678@mccloud.example;user=phone", 1},
    {"+31612345678", "impu:tel:+31612345678", 1},
    {"impu:tel:+31612345678", "+31612345678", 1},
    {"sip:jean@mccloud.example", "impu:sip:jean@mccloud.example", 1},
    {"impu:sip:jean@mccloud.example", "sip:jean@mccloud.example", 1},
    {"192.0.2.11", "::ffff:192.0.2.11", 1},
    {"192.0.2.11", "192.0.2.11:5060", 1},
    {"xmpp:jean@x.example", "xmpp:Jean@x.example/phone", 1},
    {"imsi:204046123456789",
     "impi:204046123456789@ims.mnc004.mcc204.3gppnetwork.org", 1},
    {"+31612345678", "sip:+31612345678@mccloud.example", 0},
    {"+31612345678", "sip:+31612345679@mccloud.example;user=phone", 0},
    {"+31612345678", "sip:+31612345678;ext=2@mccloud.example;user=phone", 0},
    {"+31612345678", "sip:31612345678@mccloud.example;user=phone", 0},
    {"sip:+31612345678@mccloud.example;user=phone", "+31612345678", 0},
    {"sip:+31612345678@mccloud.example;user=phone",
     "sip:+31612345678@other.example;user=phone", 0},
    {"192.0.2.11:5060", "192.0.2.11", 0},
    {"xmpp:jean@x.example/phone", "xmpp:jean@x.example", 0},
    {"jean@mccloud.example", "sip:jean@mccloud.example", 0},
    {"jean@mccloud.example", "xmpp:jean@mccloud.example", 0},
    {"impi:jean@mccloud.example", "nai:jean@mccloud.example", 0},
    {"imsi:204046123456789",
     "impi:204046123456789@ims.mnc008.mcc204.3gppnetwork.org", 0},
};

/* A warrant on many addresses or ports. */
static const struct {
    const char *target;
    const char *party;
    int matched;
} ranges[] = {
    {"192.0.2.0/24", "192.0.2.11", 1},
    {"192.0.2.0/24", "::ffff:192.0.2.11", 1},
    {"192.0.2.0/24", "192.0.2.11:5060", 1},
    {"192.0.2.0/24", "192.0.3.11", 0},
    {"192.0.2.0/24", "sip:jean@192.0.2.11", 0},
    {"2001:db8::/32", "2001:db8::11", 1},
    {"2001:db8::/32", "[2001:db8::11]:5060", 1},
    {"2001:db8:0:1::/64", "2001:db8:0:1::/64", 1},
    {"2001:db8::/32", "2001:db9::11", 0},
    {"192.0.2.11:5060-5070", "192.0.2.11:5065", 1},
    {"192.0.2.11:5060-5070", "192.0.2.11:5062-5070", 1},
    {"192.0.2.11:5060-5070", "192.0.2.11:5065-5080", 0},
    {"192.0.2.11:5060-5070", "192.0.2.11:5071", 0},
    {"192.0.2.11:5060-5070", "192.0.2.11", 0},
};

START_TEST(a_range_is_matched_by_what_it_covers)
{
    cloudli_warrant warrant = rig_warrant("L1", &ranges[_i].target);

    warrant.shared = 1;
    (void)rig_add(&rig, &warrant);
    confer(&ranges[_i].party, CLOUDLI_SIGNALLING_SIP);
    ck_assert_str_eq(rig_trace(&rig, "L1"), ranges[_i].matched ? "#1 >a" : "");
}
END_TEST

START_TEST(a_range_that_comes_while_its_subject_is_there_begins_there)
{
    static const char *const target[1] = {"2001:db8::/32"};
    static const char *const jean[1] = {"[2001:db8::11]:5060"};
    cloudli_conference_info info = CLOUDLI_CONFERENCE_INFO_INIT;
    const cloudli_party initiator = rig_party(greg);
    const cloudli_party party = rig_party(jean);
    cloudli_warrant warrant = rig_warrant("L1", target);
    cloudli_conference *conf;
    cloudli_media media;
    uint32_t n;

    info.uri = "sip:conf-42@mccloud.example";
    info.signalling = CLOUDLI_SIGNALLING_SIP;
    info.initiator = &initiator;
    warrant.shared = 1;
    ok(cloudli_conference_begin(&conf, rig.clif, &info, NULL));
    ok(cloudli_conference_join(conf, &party, &n));
    media = rig_audio(n);
    ok(cloudli_conference_media(conf, &media, CLOUDLI_FROM_PARTY, "a", 1));
    (void)rig_add(&rig, &warrant);
    ok(cloudli_conference_media(conf, &media, CLOUDLI_FROM_PARTY, "b", 1));
    ok(cloudli_warrant_revoke(rig.reg, warrant.authority, "L1", "officer", NULL,
                              NULL));
    rig_sync(&rig);
    ok(cloudli_conference_media(conf, &media, CLOUDLI_FROM_PARTY, "c", 1));
    ok(cloudli_conference_end(conf, NULL));
    cloudli_conference_free(conf);
    ck_assert_str_eq(rig_trace(&rig, "L1"), "#1 >b");
}
END_TEST

START_TEST(an_implied_identity_is_matched_and_a_similar_one_is_not)
{
    cloudli_warrant warrant = rig_warrant("L1", &implications[_i].target);

    (void)rig_add(&rig, &warrant);
    confer(&implications[_i].party, CLOUDLI_SIGNALLING_SIP);
    ck_assert_str_eq(rig_trace(&rig, "L1"),
                     implications[_i].matched ? "#1 >a" : "");
}
END_TEST

START_TEST(a_public_identity_is_reported_as_its_uri)
{
    static const char *const impu[1] = {"impu:sip:jean@mccloud.example"};
    cloudli_warrant warrant = rig_warrant("L1", impu);

    (void)rig_add(&rig, &warrant);
    confer(impu, CLOUDLI_SIGNALLING_NONE);
    ck_assert_uint_gt(rig_count(&rig), 0);
    ck_assert_int_eq(rig_holds(&rig, "sip:jean@mccloud.example"), 1);
    ck_assert_int_eq(rig_holds(&rig, "impu:"), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("implied");
    TCase *tcase = tcase_create("implied");
    int status;

    certs = certs_new();
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(
        tcase, an_implied_identity_is_matched_and_a_similar_one_is_not, 0,
        (int)(sizeof(implications) / sizeof(implications[0])));
    tcase_add_loop_test(tcase, a_range_is_matched_by_what_it_covers, 0,
                        (int)(sizeof(ranges) / sizeof(ranges[0])));
    tcase_add_test(tcase,
                   a_range_that_comes_while_its_subject_is_there_begins_there);
    tcase_add_test(tcase, a_public_identity_is_reported_as_its_uri);
    suite_add_tcase(suite, tcase);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
