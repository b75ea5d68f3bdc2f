/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "rig_fixture.h"

#include <string.h>

/* The words that records are told in are explained in rig.h. */

static const char *const greg[1] = {"sip:greg@mccloud.example"};
static const char *const peter[1] = {"sip:peter@mccloud.example"};
static const char *const room_42[1] = {"sip:conf-42@mccloud.example"};

static cloudli_conference *begin(const char *const *initiator,
                                 uint32_t signalling)
{
    cloudli_conference_info info = CLOUDLI_CONFERENCE_INFO_INIT;
    cloudli_conference *conf;
    cloudli_party party;

    info.uri = room_42[0];
    info.signalling = signalling;
    if (initiator != NULL) {
        party = rig_party(initiator);
        info.initiator = &party;
    }
    ok(cloudli_conference_begin(&conf, rig.clif, &info, NULL));
    return conf;
}

static uint32_t join(cloudli_conference *conf, const char *const *who)
{
    const cloudli_party party = rig_party(who);
    uint32_t number = UINT32_MAX;

    ok(cloudli_conference_join(conf, &party, &number));
    return number;
}

static void talk(cloudli_conference *conf, uint32_t party, uint32_t direction,
                 const char *text)
{
    const cloudli_media media = rig_audio(party);

    ok(cloudli_conference_media(conf, &media, direction, text, strlen(text)));
}

static void sip(cloudli_conference *conf, uint32_t party, uint32_t direction,
                const char *text)
{
    const cloudli_signal signal = rig_signal(party, direction, text);

    ok(cloudli_conference_signalling(conf, &signal));
}

static void end(cloudli_conference *conf)
{
    ok(cloudli_conference_end(conf, NULL));
    cloudli_conference_free(conf);
}

/* The life of a conference: jean, then greg, comes; all talk; jean goes. */
static void hold_conference(const char *const *initiator, uint32_t signalling)
{
    cloudli_conference *conf = begin(initiator, signalling);
    const uint32_t j = join(conf, rig_jean);
    uint32_t g;

    if (signalling == CLOUDLI_SIGNALLING_SIP) {
        sip(conf, j, CLOUDLI_FROM_PARTY, "INVITE sip:42 SIP/2.0\r\n\r\n");
        sip(conf, j, CLOUDLI_TO_PARTY,
            "SIP/2.0 200 OK\r\nCSeq: 1 INVITE\r\n\r\n");
    }
    g = join(conf, greg);
    talk(conf, j, CLOUDLI_FROM_PARTY, "a");
    talk(conf, j, CLOUDLI_TO_PARTY, "b");
    talk(conf, g, CLOUDLI_FROM_PARTY, "c");
    talk(conf, g, CLOUDLI_TO_PARTY, "d");
    ok(cloudli_conference_modify(conf, g, CLOUDLI_MODIFICATION_CHANGE, NULL));
    if (signalling == CLOUDLI_SIGNALLING_SIP) {
        sip(conf, j, CLOUDLI_FROM_PARTY, "BYE sip:42 SIP/2.0\r\n\r\n");
        sip(conf, g, CLOUDLI_FROM_PARTY, "BYE sip:42 SIP/2.0\r\n\r\n");
        sip(conf, j, CLOUDLI_TO_PARTY, "SIP/2.0 200 OK\r\nCSeq: 2 BYE\r\n\r\n");
    }
    ok(cloudli_conference_leave(conf, j));
    talk(conf, g, CLOUDLI_FROM_PARTY, "e");
    ok(cloudli_conference_leave(conf, g));
    end(conf);
}

#define WHOLE                                                                  \
    "#1 BEGIN<start jean> CONT<join greg> T>a T<b P>c P<d CONT<modify greg> "  \
    "CONT<leave jean> P>e CONT<leave greg> END<end>"
#define LEG "#1 BEGIN(INVITE) CONT(200) >a <b CONT(BYE) END(200)"
#define TAKES_PART                                                             \
    "#1 BEGIN<active jean> CONT<join greg> T>a T<b CONT<modify greg> "         \
    "CONT<leave jean>"

static const struct {
    const char *profile;
    const char *const *initiator;
    uint32_t signalling;
    const char *expected;
} lives[] = {
    {"ts33108-conference", rig_jean, CLOUDLI_SIGNALLING_SIP, WHOLE},
    {"ts33108-conference", rig_jean, CLOUDLI_SIGNALLING_NONE, WHOLE},
    {"ts33108-conference", greg, CLOUDLI_SIGNALLING_SIP, LEG},
    {"ts33108-conference", NULL, CLOUDLI_SIGNALLING_SIP, LEG},
    {"ts33108-conference", greg, CLOUDLI_SIGNALLING_NONE, TAKES_PART},
    {"ts33108-conference", NULL, CLOUDLI_SIGNALLING_NONE, TAKES_PART},
    {"ts102232-5", rig_jean, CLOUDLI_SIGNALLING_SIP, LEG},
    {"ts102232-5", greg, CLOUDLI_SIGNALLING_SIP, LEG},
    {"ts102232-5", rig_jean, CLOUDLI_SIGNALLING_NONE, WHOLE},
    {"ts102232-5", greg, CLOUDLI_SIGNALLING_NONE, TAKES_PART},
};

START_TEST(a_profile_says_how_a_conference_is_told)
{
    rig_add_jean(&rig, "L1", lives[_i].profile);
    hold_conference(lives[_i].initiator, lives[_i].signalling);
    ck_assert_str_eq(rig_trace(&rig, "L1"), lives[_i].expected);
}
END_TEST

START_TEST(nothing_is_made_of_others)
{
    static const char *const others[] = {
        "sip:jean@other.example", "sip:jean2@mccloud.example",
        "sips:jean@mccloud.example", "sip:JEAN@mccloud.example"};
    cloudli_warrant warrant = rig_warrant("L1", &others[_i]);

    (void)rig_add(&rig, &warrant);
    hold_conference(rig_jean, CLOUDLI_SIGNALLING_SIP);
    hold_conference(rig_jean, CLOUDLI_SIGNALLING_NONE);
    ck_assert_uint_eq(rig_count(&rig), 0);
}
END_TEST

START_TEST(a_conference_that_is_the_target_has_no_directions)
{
    cloudli_warrant warrant = rig_warrant("L1", room_42);

    (void)rig_add(&rig, &warrant);
    hold_conference(greg, CLOUDLI_SIGNALLING_SIP);
    ck_assert_str_eq(rig_trace(&rig, "L1"),
                     "#1 BEGIN<start jean> CONT<join greg> C:a C:b C:c C:d "
                     "CONT<modify greg> CONT<leave jean> C:e CONT<leave greg> "
                     "END<end>");
}
END_TEST

START_TEST(a_subject_by_telephone_number_is_named_by_it)
{
    static const char *const number[1] = {"+31 6 1234-5678"};
    static const char *const both[2] = {"account:mccloud/jean",
                                        "tel:+31612345678"};
    cloudli_warrant warrant = rig_warrant("L1", number);
    cloudli_conference *conf;
    cloudli_party party = rig_party(both);
    uint32_t n;

    warrant.profile = "ts33108-conference";
    (void)rig_add(&rig, &warrant);
    conf = begin(number, CLOUDLI_SIGNALLING_NONE);
    party.identity_count = 2;
    ok(cloudli_conference_join(conf, &party, &n));
    talk(conf, n, CLOUDLI_FROM_PARTY, "a");
    end(conf);
    ck_assert_str_eq(rig_trace(&rig, "L1"),
                     "#1 BEGIN<start +31612345678> T>a END<end>");
    ck_assert(rig_holds(&rig, "tel:+31612345678"));
    ck_assert(!rig_holds(&rig, "account:"));
}
END_TEST

START_TEST(what_is_not_ordered_is_withheld)
{
    static const struct {
        uint32_t deliver;
        uint32_t services;
        uint32_t media;
        const char *whole;
        const char *leg;
    } cases[] = {
        {CLOUDLI_DELIVER_IRI, CLOUDLI_SERVICE_CONFERENCE, 0,
         "#1 BEGIN<start jean> CONT<join greg> CONT<modify greg> "
         "CONT<leave jean> CONT<leave greg> END<end>",
         "#1 ~BEGIN(INVITE) ~CONT(200) ~CONT(BYE) ~END(200)"},
        {CLOUDLI_DELIVER_CC, CLOUDLI_SERVICE_CONFERENCE, 0,
         "#1 T>a T<b P>c P<d P>e", "#1 >a <b"},
        {CLOUDLI_DELIVER_IRI | CLOUDLI_DELIVER_CC, CLOUDLI_SERVICE_CONFERENCE,
         CLOUDLI_MEDIA_VIDEO | CLOUDLI_MEDIA_DATA,
         "#1 BEGIN<start jean> CONT<join greg> CONT<modify greg> "
         "CONT<leave jean> CONT<leave greg> END<end>",
         "#1 BEGIN(INVITE) CONT(200) CONT(BYE) END(200)"},
        {CLOUDLI_DELIVER_IRI | CLOUDLI_DELIVER_CC,
         CLOUDLI_SERVICE_CALL | CLOUDLI_SERVICE_MESSAGE, 0, "", ""},
    };
    cloudli_warrant warrant = rig_warrant("whole", rig_jean);

    warrant.deliver = cases[_i].deliver;
    warrant.services = cases[_i].services;
    warrant.media = cases[_i].media;
    warrant.profile = "ts33108-conference";
    (void)rig_add(&rig, &warrant);
    warrant.liid = "leg";
    warrant.profile = "ts102232-5";
    (void)rig_add(&rig, &warrant);
    hold_conference(rig_jean, CLOUDLI_SIGNALLING_SIP);
    ck_assert_str_eq(rig_trace(&rig, "whole"), cases[_i].whole);
    ck_assert_str_eq(rig_trace(&rig, "leg"), cases[_i].leg);
}
END_TEST

START_TEST(video_is_withheld_where_only_audio_is_ordered)
{
    cloudli_warrant warrant = rig_warrant("both", rig_jean);
    cloudli_conference *conf;
    cloudli_media media;
    uint32_t j;

    rig_add_jean(&rig, "audio", "ts33108-conference");
    warrant.media = CLOUDLI_MEDIA_AUDIO | CLOUDLI_MEDIA_VIDEO;
    warrant.profile = "ts33108-conference";
    (void)rig_add(&rig, &warrant);
    conf = begin(rig_jean, CLOUDLI_SIGNALLING_NONE);
    j = join(conf, rig_jean);
    media = rig_audio(j);
    media.kind = CLOUDLI_MEDIA_VIDEO;
    ok(cloudli_conference_media(conf, &media, CLOUDLI_FROM_PARTY, "v", 1));
    media.kind = CLOUDLI_MEDIA_DATA;
    ok(cloudli_conference_media(conf, &media, CLOUDLI_FROM_PARTY, "d", 1));
    talk(conf, j, CLOUDLI_FROM_PARTY, "a");
    end(conf);
    ck_assert_str_eq(rig_trace(&rig, "audio"),
                     "#1 BEGIN<start jean> T>a END<end>");
    ck_assert_str_eq(rig_trace(&rig, "both"),
                     "#1 BEGIN<start jean> T>v T>a END<end>");
}
END_TEST

START_TEST(rtcp_is_content_of_a_leg_and_not_of_a_conference)
{
    cloudli_conference *conf;
    cloudli_media media;
    uint32_t j;

    rig_add_jean(&rig, "whole", "ts33108-conference");
    rig_add_jean(&rig, "leg", "ts102232-5");
    conf = begin(rig_jean, CLOUDLI_SIGNALLING_SIP);
    j = join(conf, rig_jean);
    media = rig_audio(j);
    media.control = 1;
    ok(cloudli_conference_media(conf, &media, CLOUDLI_FROM_PARTY, "r", 1));
    end(conf);
    ck_assert_str_eq(rig_trace(&rig, "whole"), "#1 BEGIN<start jean> END<end>");
    ck_assert_str_eq(rig_trace(&rig, "leg"), "#1 >r");
}
END_TEST

START_TEST(a_warrant_that_comes_meanwhile_begins_with_conference_active)
{
    cloudli_conference *conf = begin(rig_jean, CLOUDLI_SIGNALLING_NONE);
    const uint32_t j = join(conf, rig_jean);
    const uint32_t g = join(conf, greg);
    const uint32_t p = join(conf, peter);

    talk(conf, j, CLOUDLI_FROM_PARTY, "before");
    ok(cloudli_conference_leave(conf, p));
    rig_add_jean(&rig, "L1", "ts33108-conference");
    ck_assert_str_eq(rig_trace(&rig, "L1"), "#1 BEGIN<active greg,jean>");
    talk(conf, g, CLOUDLI_FROM_PARTY, "a");
    end(conf);
    ck_assert_str_eq(rig_trace(&rig, "L1"),
                     "#1 BEGIN<active greg,jean> P>a END<end>");
}
END_TEST

START_TEST(a_warrant_whose_subject_takes_part_begins_with_his_leg)
{
    cloudli_conference *conf = begin(greg, CLOUDLI_SIGNALLING_SIP);
    const uint32_t g = join(conf, greg);
    const uint32_t j = join(conf, rig_jean);

    rig_add_jean(&rig, "L1", NULL);
    talk(conf, g, CLOUDLI_FROM_PARTY, "x");
    talk(conf, j, CLOUDLI_TO_PARTY, "a");
    sip(conf, j, CLOUDLI_FROM_PARTY, "BYE sip:42 SIP/2.0\r\n\r\n");
    end(conf);
    ck_assert_str_eq(rig_trace(&rig, "L1"), "#1 <a BEGIN(BYE)");
}
END_TEST

START_TEST(a_warrant_sleeps_until_its_start_and_ends_without_a_record)
{
    cloudli_warrant warrant = rig_warrant("L1", rig_jean);
    cloudli_conference *conf;
    uint32_t j;

    warrant.profile = "ts33108-conference";
    warrant.start = RIG_NOW + 10 * CLOUDLI_SECOND;
    warrant.end = RIG_NOW + 20 * CLOUDLI_SECOND;
    (void)rig_add(&rig, &warrant);
    conf = begin(rig_jean, CLOUDLI_SIGNALLING_NONE);
    j = join(conf, rig_jean);
    talk(conf, j, CLOUDLI_FROM_PARTY, "early");
    atomic_store(&rig.now, warrant.start - 1);
    talk(conf, j, CLOUDLI_FROM_PARTY, "early");
    rig_sync(&rig);
    ck_assert_str_eq(rig_trace(&rig, "L1"), "");

    atomic_store(&rig.now, warrant.start);
    if (_i == 0)
        rig_sync(&rig);                     /* the time alone begins it … */
    talk(conf, j, CLOUDLI_FROM_PARTY, "a"); /* … and so does an event */
    atomic_store(&rig.now, warrant.end - 1);
    talk(conf, j, CLOUDLI_FROM_PARTY, "b");
    atomic_store(&rig.now, warrant.end);
    talk(conf, j, CLOUDLI_FROM_PARTY, "late");
    (void)join(conf, greg);
    rig_sync(&rig);
    talk(conf, j, CLOUDLI_FROM_PARTY, "late");
    end(conf);
    ck_assert_str_eq(rig_trace(&rig, "L1"), "#1 BEGIN<active jean> T>a T>b");
}
END_TEST

START_TEST(a_start_that_nothing_follows_is_told_by_the_time)
{
    cloudli_warrant warrant = rig_warrant("L1", rig_jean);
    cloudli_conference *conf;

    warrant.profile = "ts33108-conference";
    warrant.start = RIG_NOW + 10 * CLOUDLI_SECOND;
    (void)rig_add(&rig, &warrant);
    conf = begin(rig_jean, CLOUDLI_SIGNALLING_NONE);
    (void)join(conf, rig_jean);
    atomic_store(&rig.now, warrant.start);
    rig_sync(&rig);
    ck_assert_str_eq(rig_trace(&rig, "L1"), "#1 BEGIN<active jean>");
    end(conf);
}
END_TEST

START_TEST(suspension_makes_no_end_and_resumption_begins_anew)
{
    cloudli_conference *conf;
    uint32_t j;

    rig_add_jean(&rig, "L1", "ts33108-conference");
    conf = begin(rig_jean, CLOUDLI_SIGNALLING_NONE);
    j = join(conf, rig_jean);
    ok(cloudli_warrant_suspend(rig.reg, "police", "L1", "test", NULL, NULL));
    rig_sync(&rig);
    talk(conf, j, CLOUDLI_FROM_PARTY, "x");
    (void)join(conf, peter);
    ck_assert_str_eq(rig_trace(&rig, "L1"), "#1 BEGIN<start jean>");
    ok(cloudli_warrant_resume(rig.reg, "police", "L1", "test", NULL, NULL));
    rig_sync(&rig);
    talk(conf, j, CLOUDLI_FROM_PARTY, "a");
    ok(cloudli_warrant_revoke(rig.reg, "police", "L1", "test", NULL, NULL));
    rig_sync(&rig);
    talk(conf, j, CLOUDLI_FROM_PARTY, "y");
    end(conf);
    ck_assert_str_eq(rig_trace(&rig, "L1"),
                     "#1 BEGIN<start jean> #2 BEGIN<active jean,peter> T>a");
}
END_TEST

START_TEST(two_warrants_on_one_subject_know_nothing_of_one_another)
{
    cloudli_warrant warrant = rig_warrant("L1", rig_jean);
    cloudli_conference *conf;
    uint32_t j;

    warrant.profile = "ts33108-conference";
    (void)rig_add(&rig, &warrant);
    conf = begin(rig_jean, CLOUDLI_SIGNALLING_NONE);
    j = join(conf, rig_jean);
    talk(conf, j, CLOUDLI_FROM_PARTY, "a");
    warrant.authority = "service"; /* the same LIID would be two in a trace */
    warrant.liid = "L2";
    warrant.deliver = CLOUDLI_DELIVER_IRI;
    (void)rig_add(&rig, &warrant);
    talk(conf, j, CLOUDLI_FROM_PARTY, "b");
    end(conf);
    ck_assert_str_eq(rig_trace(&rig, "L1"),
                     "#1 BEGIN<start jean> T>a T>b END<end>");
    ck_assert_str_eq(rig_trace(&rig, "L2"), "#1 BEGIN<active jean> END<end>");
}
END_TEST

START_TEST(a_party_with_several_identities_is_one_subject)
{
    static const char *const names[3] = {"sip:j.doe@mccloud.example",
                                         "+31612345678",
                                         "sip:jean@mccloud.example"};
    static const char *const targets[2] = {"sip:jean@mccloud.example",
                                           "+31612345678"};
    cloudli_warrant warrant = rig_warrant("L1", targets);
    cloudli_conference *conf;
    cloudli_party party = rig_party(names);
    uint32_t n;

    warrant.target_count = 2;
    (void)rig_add(&rig, &warrant);
    conf = begin(greg, CLOUDLI_SIGNALLING_SIP);
    party.identity_count = 3;
    ok(cloudli_conference_join(conf, &party, &n));
    talk(conf, n, CLOUDLI_FROM_PARTY, "a");
    end(conf);
    ck_assert_str_eq(rig_trace(&rig, "L1"), "#1 >a");
}
END_TEST

START_TEST(who_comes_twice_has_two_legs)
{
    cloudli_conference *conf;
    uint32_t first, second;

    rig_add_jean(&rig, "L1", NULL);
    conf = begin(greg, CLOUDLI_SIGNALLING_SIP);
    first = join(conf, rig_jean);
    talk(conf, first, CLOUDLI_FROM_PARTY, "a");
    ok(cloudli_conference_leave(conf, first));
    talk(conf, first, CLOUDLI_FROM_PARTY, "b"); /* still in flight */
    second = join(conf, rig_jean);
    ck_assert_uint_ne(first, second);
    talk(conf, second, CLOUDLI_FROM_PARTY, "c");
    end(conf);
    ck_assert_str_eq(rig_trace(&rig, "L1"), "#1 >a >b #2 >c");
}
END_TEST

START_TEST(a_conference_that_nobody_joins_failed_to_start)
{
    rig_add_jean(&rig, "L1", "ts33108-conference");
    end(begin(rig_jean, CLOUDLI_SIGNALLING_NONE));
    ck_assert_str_eq(rig_trace(&rig, "L1"),
                     "#1 REPORT<start-failed nobody joined>");
}
END_TEST

START_TEST(a_conference_that_is_dropped_has_no_end_record)
{
    cloudli_conference *conf;

    rig_add_jean(&rig, "L1", "ts33108-conference");
    conf = begin(rig_jean, CLOUDLI_SIGNALLING_NONE);
    (void)join(conf, rig_jean);
    cloudli_conference_free(conf);
    ck_assert_str_eq(rig_trace(&rig, "L1"), "#1 BEGIN<start jean>");
}
END_TEST

START_TEST(a_reason_of_the_end_is_told)
{
    cloudli_conference *conf;
    char reason[257];

    rig_add_jean(&rig, "L1", "ts33108-conference");
    conf = begin(rig_jean, CLOUDLI_SIGNALLING_NONE);
    (void)join(conf, rig_jean);
    memset(reason, 'r', 256);
    reason[256] = '\0';
    ck_assert_int_eq(cloudli_conference_end(conf, reason),
                     CLOUDLI_ERR_TOO_LARGE);
    ok(cloudli_conference_end(conf, "closed by host"));
    cloudli_conference_free(conf);
    ck_assert_str_eq(rig_trace(&rig, "L1"),
                     "#1 BEGIN<start jean> END<end closed by host>");
}
END_TEST

START_TEST(sdp_is_told_as_it_is_now)
{
    cloudli_conference *conf;
    cloudli_party party = rig_party(rig_jean);
    uint32_t j;

    rig_add_jean(&rig, "L1", "ts33108-conference");
    conf = begin(rig_jean, CLOUDLI_SIGNALLING_NONE);
    party.user_sdp = cloudli_bytes_of("v=0 first");
    ok(cloudli_conference_join(conf, &party, &j));
    ck_assert(rig_holds(&rig, "v=0 first"));
    ck_assert(!rig_holds(&rig, "v=0 server"));
    party.user_sdp = cloudli_bytes_of(NULL);
    party.server_sdp = cloudli_bytes_of("v=0 server");
    ok(cloudli_conference_modify(conf, j, CLOUDLI_MODIFICATION_ADD, &party));
    ck_assert(rig_holds(&rig, "v=0 server"));
    end(conf);
}
END_TEST

#define REFUSED(call, status) ck_assert_int_eq((call), (status))

static uint8_t big[CLOUDLI_CONTENT_MAX + 1];

/* A conference of jean's that two warrants intercept, with her in it. */
static cloudli_conference *begin_watched(uint32_t *number)
{
    cloudli_conference *conf;

    rig_add_jean(&rig, "whole", "ts33108-conference");
    rig_add_jean(&rig, "leg", NULL);
    conf = begin(rig_jean, CLOUDLI_SIGNALLING_SIP);
    *number = join(conf, rig_jean);
    return conf;
}

/* What was refused left no record and the conference as it was. */
static void end_unchanged(cloudli_conference *conf)
{
    ck_assert_str_eq(rig_trace(&rig, "leg"), "");
    end(conf);
    ck_assert_str_eq(rig_trace(&rig, "whole"), "#1 BEGIN<start jean> END<end>");
}

START_TEST(media_that_makes_no_sense_is_refused)
{
    uint32_t j;
    cloudli_conference *conf = begin_watched(&j);
    const cloudli_media media = rig_audio(j);
    cloudli_media bad;

#define MEDIA(m, direction, data, len, status)                                 \
    REFUSED(cloudli_conference_media(conf, m, direction, data, len), status)
#define BAD_MEDIA(field, value, status)                                        \
    do {                                                                       \
        bad = media;                                                           \
        bad.field = value;                                                     \
        MEDIA(&bad, 0, "a", 1, status);                                        \
    } while (0)
    MEDIA(NULL, 0, "a", 1, CLOUDLI_ERR_INVALID_ARGUMENT);
    MEDIA(&media, 0, NULL, 1, CLOUDLI_ERR_INVALID_ARGUMENT);
    MEDIA(&media, 0, "a", 0, CLOUDLI_ERR_INVALID_ARGUMENT);
    MEDIA(&media, 2, "a", 1, CLOUDLI_ERR_INVALID_ARGUMENT);
    MEDIA(&media, 0, big, sizeof(big), CLOUDLI_ERR_TOO_LARGE);
    REFUSED(cloudli_conference_media(NULL, &media, 0, "a", 1),
            CLOUDLI_ERR_INVALID_ARGUMENT);
    BAD_MEDIA(size, 0, CLOUDLI_ERR_STRUCT_SIZE);
    BAD_MEDIA(party, 1, CLOUDLI_ERR_UNKNOWN_PARTY);
    BAD_MEDIA(party, UINT32_MAX, CLOUDLI_ERR_UNKNOWN_PARTY);
    BAD_MEDIA(kind, 0, CLOUDLI_ERR_INVALID_ARGUMENT);
    BAD_MEDIA(kind, 3, CLOUDLI_ERR_INVALID_ARGUMENT);
    BAD_MEDIA(kind, 8, CLOUDLI_ERR_INVALID_ARGUMENT);
    BAD_MEDIA(frame, 8, CLOUDLI_ERR_INVALID_ARGUMENT);
    BAD_MEDIA(protocol, 3, CLOUDLI_ERR_INVALID_ARGUMENT);
    BAD_MEDIA(control, 2, CLOUDLI_ERR_INVALID_ARGUMENT);
    BAD_MEDIA(stream_id.len, 256, CLOUDLI_ERR_INVALID_ARGUMENT);
    BAD_MEDIA(stream_id.ptr, NULL, CLOUDLI_ERR_INVALID_ARGUMENT);
    end_unchanged(conf);
}
END_TEST

START_TEST(the_largest_packet_is_taken_whole)
{
    uint32_t j;
    cloudli_conference *conf = begin_watched(&j);
    const cloudli_media media = rig_audio(j);

    memset(big, 'x', sizeof(big));
    memcpy(big + CLOUDLI_CONTENT_MAX - 4, "tail", 4);
    MEDIA(&media, 0, big, CLOUDLI_CONTENT_MAX, CLOUDLI_OK);
    ck_assert_uint_eq(rig_count(&rig), 3); /* the start, and it twice */
    ck_assert(rig_holds(&rig, "xxxxtail"));
    end(conf);
}
END_TEST

START_TEST(signalling_that_makes_no_sense_is_refused)
{
    uint32_t j;
    cloudli_conference *conf = begin_watched(&j);
    const cloudli_signal signal =
        rig_signal(j, CLOUDLI_FROM_PARTY, "INVITE sip:42 SIP/2.0\r\n\r\n");
    cloudli_signal bad;

#define BAD_SIGNAL(field, value, status)                                       \
    do {                                                                       \
        bad = signal;                                                          \
        bad.field = value;                                                     \
        REFUSED(cloudli_conference_signalling(conf, &bad), status);            \
    } while (0)
    REFUSED(cloudli_conference_signalling(conf, NULL),
            CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(cloudli_conference_signalling(NULL, &signal),
            CLOUDLI_ERR_INVALID_ARGUMENT);
    BAD_SIGNAL(size, 8, CLOUDLI_ERR_STRUCT_SIZE);
    BAD_SIGNAL(party, 1, CLOUDLI_ERR_UNKNOWN_PARTY);
    BAD_SIGNAL(direction, 2, CLOUDLI_ERR_INVALID_ARGUMENT);
    BAD_SIGNAL(source.length, 0, CLOUDLI_ERR_INVALID_ARGUMENT);
    BAD_SIGNAL(destination.length, 5, CLOUDLI_ERR_INVALID_ARGUMENT);
    BAD_SIGNAL(message.len, 0, CLOUDLI_ERR_INVALID_ARGUMENT);
    BAD_SIGNAL(message.ptr, NULL, CLOUDLI_ERR_INVALID_ARGUMENT);
    BAD_SIGNAL(message.len, CLOUDLI_CONTENT_MAX + 1, CLOUDLI_ERR_TOO_LARGE);
    end_unchanged(conf);
}
END_TEST

START_TEST(changes_that_make_no_sense_are_refused)
{
    uint32_t j;
    cloudli_conference *conf = begin_watched(&j);
    cloudli_party party = rig_party(rig_jean);

    REFUSED(cloudli_conference_modify(conf, 7, 1, NULL),
            CLOUDLI_ERR_UNKNOWN_PARTY);
    REFUSED(cloudli_conference_modify(conf, j, 5, NULL),
            CLOUDLI_ERR_INVALID_ARGUMENT);
    party.user_sdp = (cloudli_bytes){big, sizeof(big)};
    REFUSED(cloudli_conference_modify(conf, j, 1, &party),
            CLOUDLI_ERR_TOO_LARGE);
    party.size = 8;
    REFUSED(cloudli_conference_modify(conf, j, 1, &party),
            CLOUDLI_ERR_STRUCT_SIZE);
    REFUSED(cloudli_conference_leave(conf, 7), CLOUDLI_ERR_UNKNOWN_PARTY);
    REFUSED(cloudli_conference_leave(NULL, j), CLOUDLI_ERR_INVALID_ARGUMENT);
    end_unchanged(conf);
}
END_TEST

START_TEST(nothing_happens_after_the_end)
{
    uint32_t j, g;
    cloudli_conference *conf = begin_watched(&j);
    const cloudli_media media = rig_audio(j);
    const cloudli_signal signal =
        rig_signal(j, CLOUDLI_FROM_PARTY, "BYE sip:42 SIP/2.0\r\n\r\n");
    const cloudli_party party = rig_party(greg);

    ok(cloudli_conference_leave(conf, j));
    REFUSED(cloudli_conference_leave(conf, j), CLOUDLI_ERR_INVALID_STATE);
    REFUSED(cloudli_conference_modify(conf, j, 1, NULL),
            CLOUDLI_ERR_INVALID_STATE);
    ok(cloudli_conference_end(conf, NULL));
    MEDIA(&media, 0, "a", 1, CLOUDLI_ERR_ENDED);
    REFUSED(cloudli_conference_signalling(conf, &signal), CLOUDLI_ERR_ENDED);
    REFUSED(cloudli_conference_modify(conf, j, 1, NULL), CLOUDLI_ERR_ENDED);
    REFUSED(cloudli_conference_leave(conf, j), CLOUDLI_ERR_ENDED);
    REFUSED(cloudli_conference_end(conf, NULL), CLOUDLI_ERR_ENDED);
    REFUSED(cloudli_conference_join(conf, &party, &g), CLOUDLI_ERR_ENDED);
    rig_add_jean(&rig, "late", "ts33108-conference");
    ck_assert_str_eq(rig_trace(&rig, "late"), "");
    ck_assert_str_eq(rig_trace(&rig, "leg"), "");
    ck_assert_str_eq(rig_trace(&rig, "whole"),
                     "#1 BEGIN<start jean> CONT<leave jean> END<end>");
    cloudli_conference_free(conf);
    cloudli_conference_free(NULL);
}
END_TEST

START_TEST(a_party_that_is_none_is_refused_and_nobody_joins)
{
    static const char *const empty[1] = {""};
    static const char *const half[2] = {"sip:jean@mccloud.example", "nobody"};
    cloudli_conference_info info = CLOUDLI_CONFERENCE_INFO_INIT;
    cloudli_conference *conf = begin(NULL, CLOUDLI_SIGNALLING_NONE);
    cloudli_conference *none = conf;
    cloudli_party party = rig_party(empty);
    cloudli_error err = CLOUDLI_ERROR_INIT;
    uint32_t n;

    rig_add_jean(&rig, "L1", NULL);
    REFUSED(cloudli_conference_join(conf, &party, &n), CLOUDLI_ERR_IDENTITY);
    party = rig_party(half);
    party.identity_count = 2;
    REFUSED(cloudli_conference_join(conf, &party, &n), CLOUDLI_ERR_IDENTITY);
    party.identity_count = 0;
    REFUSED(cloudli_conference_join(conf, &party, &n),
            CLOUDLI_ERR_INVALID_ARGUMENT);
    party.identity_count = CLOUDLI_PARTY_IDENTITIES_MAX + 1;
    REFUSED(cloudli_conference_join(conf, &party, &n),
            CLOUDLI_ERR_INVALID_ARGUMENT);
    party.size = 1;
    REFUSED(cloudli_conference_join(conf, &party, &n), CLOUDLI_ERR_STRUCT_SIZE);
    ck_assert_uint_eq(join(conf, rig_jean), 0);

    REFUSED(cloudli_conference_begin(&none, rig.clif, &info, &err),
            CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_ptr_null(none);
    ck_assert_ptr_nonnull(strstr(err.message, "uri"));
    info.uri = "not an identity";
    REFUSED(cloudli_conference_begin(&none, rig.clif, &info, &err),
            CLOUDLI_ERR_IDENTITY);
    info.uri = room_42[0];
    info.signalling = 2;
    REFUSED(cloudli_conference_begin(&none, rig.clif, &info, &err),
            CLOUDLI_ERR_INVALID_ARGUMENT);
    end(conf);
}
END_TEST

START_TEST(a_hundred_thousand_join_and_no_more)
{
    cloudli_conference *conf;
    cloudli_party party;
    uint32_t n = 0;

    rig_add_jean(&rig, "whole", "ts33108-conference");
    conf = begin(rig_jean, CLOUDLI_SIGNALLING_SIP);
    party = rig_party(greg);
    ok(cloudli_warrant_suspend(rig.reg, "police", "whole", "test", NULL, NULL));
    rig_sync(&rig);
    for (uint32_t i = 0; i < CLOUDLI_CONFERENCE_PARTIES_MAX; i++) {
        ok(cloudli_conference_join(conf, &party, &n));
        ck_assert_uint_eq(n, i);
    }
    REFUSED(cloudli_conference_join(conf, &party, &n), CLOUDLI_ERR_TOO_LARGE);
    /* The list of who is there does not outgrow a record. */
    ok(cloudli_warrant_resume(rig.reg, "police", "whole", "test", NULL, NULL));
    rig_sync(&rig);
    ck_assert_uint_eq(rig_count(&rig), 1);
    ck_assert(strncmp(rig_trace(&rig, "whole"), "#1 BEGIN<active greg,greg,",
                      26) == 0);
    end(conf);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("conference");
    TCase *told = tcase_create("told");
    TCase *time = tcase_create("time");
    TCase *bad = tcase_create("bad input");
    int status;

    certs = certs_new();
    tcase_add_checked_fixture(told, setup, teardown);
    tcase_add_loop_test(told, a_profile_says_how_a_conference_is_told, 0,
                        (int)(sizeof(lives) / sizeof(lives[0])));
    tcase_add_loop_test(told, nothing_is_made_of_others, 0, 4);
    tcase_add_test(told, a_conference_that_is_the_target_has_no_directions);
    tcase_add_test(told, a_subject_by_telephone_number_is_named_by_it);
    tcase_add_loop_test(told, what_is_not_ordered_is_withheld, 0, 4);
    tcase_add_test(told, video_is_withheld_where_only_audio_is_ordered);
    tcase_add_test(told, rtcp_is_content_of_a_leg_and_not_of_a_conference);
    tcase_add_test(told,
                   two_warrants_on_one_subject_know_nothing_of_one_another);
    tcase_add_test(told, a_party_with_several_identities_is_one_subject);
    tcase_add_test(told, who_comes_twice_has_two_legs);
    tcase_add_test(told, a_conference_that_nobody_joins_failed_to_start);
    tcase_add_test(told, a_conference_that_is_dropped_has_no_end_record);
    tcase_add_test(told, a_reason_of_the_end_is_told);
    tcase_add_test(told, sdp_is_told_as_it_is_now);
    suite_add_tcase(suite, told);

    tcase_add_checked_fixture(time, setup, teardown);
    tcase_add_test(
        time, a_warrant_that_comes_meanwhile_begins_with_conference_active);
    tcase_add_test(time,
                   a_warrant_whose_subject_takes_part_begins_with_his_leg);
    tcase_add_loop_test(
        time, a_warrant_sleeps_until_its_start_and_ends_without_a_record, 0, 2);
    tcase_add_test(time, a_start_that_nothing_follows_is_told_by_the_time);
    tcase_add_test(time, suspension_makes_no_end_and_resumption_begins_anew);
    suite_add_tcase(suite, time);

    tcase_add_checked_fixture(bad, setup, teardown);
    tcase_set_timeout(bad, 60);
    tcase_add_test(bad, media_that_makes_no_sense_is_refused);
    tcase_add_test(bad, the_largest_packet_is_taken_whole);
    tcase_add_test(bad, signalling_that_makes_no_sense_is_refused);
    tcase_add_test(bad, changes_that_make_no_sense_are_refused);
    tcase_add_test(bad, nothing_happens_after_the_end);
    tcase_add_test(bad, a_party_that_is_none_is_refused_and_nobody_joins);
    tcase_add_test(bad, a_hundred_thousand_join_and_no_more);
    suite_add_tcase(suite, bad);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
