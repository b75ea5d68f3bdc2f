/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Calls found in a SIP server's messages. What is told is in rig.h's words. */
#include "check_main.h"
#include "comm/sip_parse.h"
#include "rig.h"

#include <stdio.h>
#include <string.h>

static struct certs *certs;
static struct rig rig;
static cloudli_sip_calls *calls;
static cloudli_time now;

#define JEAN "sip:jean@mccloud.example"
#define GREG "sip:greg@mccloud.example"
#define ANNE "sip:anne@mccloud.example"

/* What a message has; NULL: as in a call of greg's. */
struct text {
    uint32_t sent; /* the server did */
    const char *start;
    const char *cseq;
    const char *branch;
    const char *to_tag;  /* NULL: none */
    const char *headers; /* more, each with its end */
    const char *sdp;
    const char *call_id; /* NULL: c1 */
    const char *account;
    uint32_t trusted;
    uint32_t back; /* a request of who was called */
};

static void open_calls(const cloudli_sip_options *options)
{
    ck_assert_int_eq(cloudli_sip_calls_open(&calls, rig.clif, options, NULL),
                     CLOUDLI_OK);
}

static void setup(void)
{
    rig_open(&rig, certs);
    now = RIG_NOW;
    calls = NULL;
}

static void teardown(void)
{
    cloudli_sip_calls_free(calls);
    rig_close(&rig);
}

static const cloudli_address server = {{192, 0, 2, 1}, 4, 5060};
static const cloudli_address user = {{192, 0, 2, 9}, 4, 5060};

static int feed_text(const struct text *t, const char *text)
{
    cloudli_sip_message m = CLOUDLI_SIP_MESSAGE_INIT;

    m.message = cloudli_bytes_of(text);
    m.source = t->sent ? server : user;
    m.destination = t->sent ? user : server;
    m.time = now;
    m.sent = t->sent;
    m.trusted = t->trusted;
    m.account = t->account;
    return cloudli_sip_calls_message(calls, &m, NULL);
}

static int try(const struct text *t)
{
    const char *tag = t->to_tag == NULL ? "" : t->to_tag;
    char called[64], text[4096];

    (void)snprintf(called, sizeof(called), "<" JEAN ">%s%s",
                   *tag == '\0' ? "" : ";tag=", tag);
    (void)snprintf(
        text, sizeof(text),
        "%s\r\nVia: SIP/2.0/UDP h;branch=z9hG4bK%s\r\nFrom: %s\r\nTo: %s\r\n"
        "Call-ID: %s\r\nCSeq: %s\r\n%s%s\r\n%s",
        t->start, t->branch == NULL ? "1" : t->branch,
        t->back ? called : "<" GREG ">;tag=a",
        t->back ? "<" GREG ">;tag=a" : called,
        t->call_id == NULL ? "c1" : t->call_id,
        t->cseq == NULL ? "1 INVITE" : t->cseq,
        t->headers == NULL ? "" : t->headers,
        t->sdp == NULL ? "" : "Content-Type: application/sdp\r\n",
        t->sdp == NULL ? "" : t->sdp);
    return feed_text(t, text);
}

#define SIP(...)                                                               \
    ck_assert_int_eq(try(&(const struct text){__VA_ARGS__}), CLOUDLI_OK)

#define TOLD(expected) ck_assert_str_eq(rig_trace(&rig, "L1"), expected)

static cloudli_sip_statistics stats(void)
{
    cloudli_sip_statistics out = CLOUDLI_SIP_STATISTICS_INIT;

    ck_assert_int_eq(cloudli_sip_calls_stats(calls, &out), CLOUDLI_OK);
    return out;
}

/* --- Who is found --- */

#define TRUSTED_ONLY 2 /* found in a message of a trusted peer, by default */
#define ON_DEMAND 4    /* found where the rule for users says so */

static const struct {
    const char *uri;
    const char *headers;
    const char *account;
    uint32_t bit;
    uint32_t found; /* 1: always; else of the above; 0: never */
} places[] = {
    {JEAN, "", NULL, CLOUDLI_SIP_REQUEST_URI, 1},
    {"sip:%6aean@MCCLOUD.example;transport=tcp", "", NULL,
     CLOUDLI_SIP_REQUEST_URI, 1},
    {ANNE, "", JEAN, 0, 1},
    {ANNE, "P-Asserted-Identity: \"x, y\" <" JEAN ">\r\n", NULL,
     CLOUDLI_SIP_ASSERTED, TRUSTED_ONLY | ON_DEMAND},
    {ANNE, "p-asserted-identity : <tel:+31612345678>,\r\n  <" JEAN ">\r\n",
     NULL, CLOUDLI_SIP_ASSERTED, TRUSTED_ONLY | ON_DEMAND},
    {ANNE, "P-Preferred-Identity: <" JEAN ">\r\n", NULL, CLOUDLI_SIP_PREFERRED,
     ON_DEMAND},
    {ANNE, "Remote-Party-ID: <" JEAN ">;party=calling;screen=yes\r\n", NULL,
     CLOUDLI_SIP_REMOTE_PARTY, ON_DEMAND},
    {ANNE, "Remote-Party-ID: <" JEAN ">;party=called\r\n", NULL,
     CLOUDLI_SIP_REMOTE_PARTY, 0},
    {ANNE, "Diversion: <" JEAN ">;reason=unconditional\r\n", NULL,
     CLOUDLI_SIP_DIVERSION, TRUSTED_ONLY | ON_DEMAND},
    {ANNE,
     "History-Info: <" JEAN "?Reason=SIP%3Bcause%3D302>;index=1, <" ANNE
     ">;index=1.1\r\n",
     NULL, CLOUDLI_SIP_HISTORY, TRUSTED_ONLY | ON_DEMAND},
    {ANNE, "Subject: <" JEAN ">\r\n", NULL, 0, 0},
};

/* How: 0 a user's message, 1 a trusted one, 2 a user's, and the rule is all
 * headers but To and From, which every row has. */
static size_t records_of(size_t row, uint32_t how)
{
    const size_t before = rig_count(&rig);
    cloudli_sip_options o = CLOUDLI_SIP_OPTIONS_INIT;
    char start[128];

    o.trusted_rule = CLOUDLI_SIP_REQUEST_URI | CLOUDLI_SIP_ASSERTED |
                     CLOUDLI_SIP_DIVERSION | CLOUDLI_SIP_HISTORY;
    if (how == 2)
        o.user_rule = 0xff & ~(uint32_t)(CLOUDLI_SIP_TO | CLOUDLI_SIP_FROM);
    o.one_sided = 1;
    open_calls(&o);
    (void)snprintf(start, sizeof(start), "INVITE %s SIP/2.0", places[row].uri);
    SIP(.start = start, .headers = places[row].headers,
        .account = places[row].account, .trusted = how == 1);
    cloudli_sip_calls_free(calls);
    calls = NULL;
    return rig_count(&rig) - before;
}

START_TEST(a_subject_is_found_where_the_rules_believe_he_is_named)
{
    rig_add_jean(&rig, "L1", NULL);
    for (size_t row = 0; row < sizeof(places) / sizeof(places[0]); row++) {
        for (uint32_t how = 0; how < 3; how++) {
            const uint32_t found = places[row].found;
            const size_t expected = found == 1 ||
                                    (how == 1 && (found & TRUSTED_ONLY) != 0) ||
                                    (how == 2 && (found & ON_DEMAND) != 0);

            ck_assert_msg(records_of(row, how) == expected, "row %zu, rule %u",
                          row, how);
        }
    }
}
END_TEST

START_TEST(to_and_from_are_believed_only_where_the_rule_says_so)
{
    static const struct {
        const char *target;
        uint32_t rule, trusted;
        size_t records;
    } rows[] = {
        {JEAN, 0, 0, 0}, {JEAN, 0, 1, 1}, {JEAN, CLOUDLI_SIP_TO, 0, 1},
        {GREG, 0, 0, 0}, {GREG, 0, 1, 0}, {GREG, CLOUDLI_SIP_FROM, 0, 1},
    };

    for (size_t r = 0; r < sizeof(rows) / sizeof(rows[0]); r++) {
        const char *target[1] = {rows[r].target};
        char liid[8];
        cloudli_sip_options o = CLOUDLI_SIP_OPTIONS_INIT;
        cloudli_warrant w;

        (void)snprintf(liid, sizeof(liid), "R%zu", r);
        w = rig_warrant(liid, target);
        rig_add(&rig, &w);
        o.user_rule = rows[r].rule;
        o.one_sided = 1;
        open_calls(&o);
        SIP(.start = "INVITE " ANNE " SIP/2.0", .trusted = rows[r].trusted);
        ck_assert_uint_eq(strlen(rig_trace(&rig, liid)) > 0, rows[r].records);
        cloudli_sip_calls_free(calls);
        calls = NULL;
    }
}
END_TEST

/* --- What is one communication --- */

#define INV "INVITE " JEAN " SIP/2.0"
#define S180 "SIP/2.0 180 x"
#define S200 "SIP/2.0 200 x"
#define S302 "SIP/2.0 302 x"
#define S486 "SIP/2.0 486 x"
#define S487 "SIP/2.0 487 x"

static void watch(const char *uri, const cloudli_sip_options *options)
{
    const char *target[1] = {uri};
    cloudli_warrant w = rig_warrant("L1", target);

    rig_add(&rig, &w);
    open_calls(options);
}

START_TEST(a_fork_is_one_communication_that_its_last_branch_does_not_end)
{
    watch(JEAN, NULL);
    SIP(.start = INV);
    SIP(.sent = 1, .start = INV, .branch = "b1");
    SIP(.sent = 1, .start = INV, .branch = "b2");
    SIP(.start = S180, .branch = "b1", .to_tag = "x");
    SIP(.start = S180, .branch = "b2", .to_tag = "y");
    SIP(.start = S200, .branch = "b1", .to_tag = "x");
    SIP(.sent = 1, .start = S200, .to_tag = "x");
    SIP(.sent = 1, .start = "CANCEL " JEAN " SIP/2.0", .branch = "b2",
        .cseq = "1 CANCEL");
    SIP(.start = S200, .branch = "b2", .cseq = "1 CANCEL", .to_tag = "y");
    SIP(.start = S487, .branch = "b2", .to_tag = "y");
    SIP(.start = "BYE " JEAN " SIP/2.0", .cseq = "2 BYE", .to_tag = "x",
        .branch = "2");
    SIP(.sent = 1, .start = "BYE " JEAN " SIP/2.0", .cseq = "2 BYE",
        .to_tag = "x", .branch = "b3");
    SIP(.start = S200, .cseq = "2 BYE", .to_tag = "x", .branch = "b3");
    TOLD("#1 BEGIN(INVITE) CONT(INVITE) CONT(180) CONT(180) CONT(200) "
         "CONT(CANCEL) CONT(200) CONT(487) CONT(BYE) END(200)");
    ck_assert_uint_eq(stats().calls, 1);
}
END_TEST

START_TEST(one_busy_branch_ends_nothing_and_the_answer_to_the_caller_does)
{
    watch(JEAN, NULL);
    SIP(.start = INV);
    SIP(.sent = 1, .start = INV, .branch = "b1");
    SIP(.start = S486, .branch = "b1", .to_tag = "x");
    SIP(.sent = 1, .start = INV, .branch = "b2");
    SIP(.start = S486, .branch = "b2", .to_tag = "y");
    SIP(.sent = 1, .start = S486, .to_tag = "y");
    TOLD("#1 BEGIN(INVITE) CONT(486) CONT(INVITE) CONT(486) END(486)");
    now += 33 * CLOUDLI_SECOND;
    cloudli_sip_calls_tick(calls, now);
    ck_assert_uint_eq(stats().dialogs, 0);
    ck_assert_uint_eq(stats().expired, 0);
}
END_TEST

/* jean is called and diverts to anne: he who diverts, she, and a caller whom
 * the peer vouches for, each in turn the subject. */
START_TEST(a_forwarded_call_is_one_communication_for_each_of_its_parties)
{
    static const struct {
        const char *target, *told;
    } rows[] = {
        {JEAN, "#1 BEGIN(INVITE) CONT(302) CONT(INVITE) CONT(200)"},
        {ANNE, "#1 BEGIN(INVITE) CONT(200)"},
        {GREG, "#1 BEGIN(INVITE) CONT(200)"},
    };

    watch(rows[_i].target, NULL);
    SIP(.start = INV, .account = GREG);
    SIP(.sent = 1, .start = INV, .branch = "b1");
    SIP(.start = S302, .branch = "b1", .to_tag = "x");
    SIP(.sent = 1, .start = "INVITE " ANNE " SIP/2.0", .branch = "b2",
        .trusted = 1, .headers = "Diversion: <" JEAN ">\r\n");
    SIP(.start = S200, .branch = "b2", .to_tag = "y");
    SIP(.sent = 1, .start = S200, .to_tag = "y");
    TOLD(rows[_i].told);
    ck_assert_uint_eq(stats().calls, 1);
}
END_TEST

START_TEST(a_caller_who_follows_a_redirection_is_in_the_same_communication)
{
    watch(GREG, NULL);
    SIP(.start = INV, .account = GREG);
    SIP(.sent = 1, .start = S302, .to_tag = "x");
    SIP(.start = "ACK " JEAN " SIP/2.0", .cseq = "1 ACK", .to_tag = "x");
    SIP(.start = "INVITE " ANNE " SIP/2.0", .cseq = "2 INVITE", .branch = "2",
        .account = GREG);
    SIP(.sent = 1, .start = S200, .cseq = "2 INVITE", .branch = "2",
        .to_tag = "y");
    TOLD("#1 BEGIN(INVITE) CONT(302) CONT(ACK) CONT(INVITE) CONT(200)");
}
END_TEST

START_TEST(what_happens_in_a_dialog_is_told_once_and_continues_it)
{
    watch(GREG, NULL);
    SIP(.start = INV, .account = GREG);
    SIP(.start = INV, .account = GREG); /* sent again */
    SIP(.sent = 1, .start = S200, .to_tag = "x");
    SIP(.sent = 1, .start = S200, .to_tag = "x");
    SIP(.start = INV, .cseq = "2 INVITE", .to_tag = "x", .branch = "2",
        .sdp = "v=0\r\nm=audio 1 RTP/AVP 0\r\na=sendonly\r\n");
    SIP(.sent = 1, .start = "SIP/2.0 488 x", .cseq = "2 INVITE", .to_tag = "x",
        .branch = "2");
    SIP(.sent = 1, .start = "UPDATE " GREG " SIP/2.0", .cseq = "7 UPDATE",
        .to_tag = "x", .branch = "3", .back = 1);
    SIP(.start = S200, .cseq = "7 UPDATE", .to_tag = "x", .branch = "3",
        .back = 1);
    SIP(.sent = 1, .start = "BYE " GREG " SIP/2.0", .cseq = "8 BYE",
        .to_tag = "x", .branch = "4", .back = 1);
    SIP(.start = S200, .cseq = "8 BYE", .to_tag = "x", .branch = "4",
        .back = 1);
    TOLD("#1 BEGIN(INVITE) CONT(200) CONT(INVITE) CONT(488) CONT(UPDATE) "
         "CONT(200) CONT(BYE) END(200)");
    ck_assert_uint_eq(stats().repeated, 2);
}
END_TEST

/* jean transfers greg, the subject, to anne; zoe calls her by herself. */
START_TEST(who_was_referred_goes_on_in_the_same_communication)
{
    watch(GREG, NULL);
    SIP(.start = INV, .account = GREG);
    SIP(.sent = 1, .start = S200, .to_tag = "x");
    SIP(.sent = 1, .start = "REFER " GREG " SIP/2.0", .cseq = "5 REFER",
        .to_tag = "x", .back = 1, .headers = "Refer-To: <" ANNE ">\r\n");
    SIP(.start = "INVITE " ANNE " SIP/2.0", .call_id = "c2", .account = GREG,
        .headers = "Referred-By: <" JEAN ">\r\n");
    SIP(.start = "INVITE " ANNE " SIP/2.0", .call_id = "c3",
        .account = "sip:zoe@mccloud.example",
        .headers = "Referred-By: <" JEAN ">\r\n");
    SIP(.sent = 1, .start = "BYE " GREG " SIP/2.0", .cseq = "6 BYE",
        .to_tag = "x", .branch = "4", .back = 1);
    SIP(.start = S200, .cseq = "6 BYE", .to_tag = "x", .branch = "4",
        .back = 1);
    TOLD("#1 BEGIN(INVITE) CONT(200) CONT(REFER) CONT(INVITE) CONT(BYE) "
         "CONT(200)");
    ck_assert_uint_eq(stats().calls, 2);
}
END_TEST

START_TEST(both_halves_of_a_back_to_back_user_agent_are_one_communication)
{
    cloudli_sip_message m = CLOUDLI_SIP_MESSAGE_INIT;
    static const char half[] =
        "INVITE sip:jean@192.0.2.9 SIP/2.0\r\nVia: x;branch=9\r\n"
        "From: <sip:s>;tag=s\r\nTo: <" JEAN ">\r\nCall-ID: c9\r\n"
        "CSeq: 1 INVITE\r\n\r\n";

    watch(JEAN, NULL);
    SIP(.start = INV, .headers = "Session-ID: 00ab;remote=00\r\n");
    if (_i == 0) {
        m.message = cloudli_bytes_of(half);
        m.source = server;
        m.destination = user;
        m.time = now;
        m.sent = 1;
        m.related = cloudli_bytes_of("c1");
        ck_assert_int_eq(cloudli_sip_calls_message(calls, &m, NULL),
                         CLOUDLI_OK);
    } else {
        SIP(.sent = 1, .start = INV, .call_id = "c9", .branch = "9",
            .headers = "Session-ID: 00ab;remote=00\r\n");
    }
    TOLD("#1 BEGIN(INVITE)");
    ck_assert_uint_eq(stats().calls, 1);
    ck_assert_uint_eq(stats().dialogs, 2);
}
END_TEST

START_TEST(what_concerns_no_target_makes_nothing)
{
    watch(ANNE, NULL);
    SIP(.start = INV, .account = GREG);
    SIP(.sent = 1, .start = S200, .to_tag = "x");
    SIP(.start = "REGISTER sip:mccloud.example SIP/2.0", .call_id = "r",
        .cseq = "1 REGISTER");
    ck_assert_uint_eq(rig_count(&rig), 0);
    ck_assert_uint_eq(stats().dialogs, 1);
}
END_TEST

/* --- Limits --- */

START_TEST(a_full_table_gives_up_what_has_no_target_first)
{
    cloudli_sip_options o = CLOUDLI_SIP_OPTIONS_INIT;

    o.max_dialogs = 2;
    watch(JEAN, &o);
    SIP(.start = INV, .call_id = "t1");
    SIP(.start = "INVITE " ANNE " SIP/2.0", .call_id = "n1");
    SIP(.start = INV, .call_id = "t2");
    ck_assert_uint_eq(stats().dropped, 1);
    ck_assert_int_eq(try(&(const struct text){.start = INV, .call_id = "t3"}),
                     CLOUDLI_ERR_TOO_LARGE);
    ck_assert_uint_eq(stats().refused, 1);
    now += 301 * CLOUDLI_SECOND;
    cloudli_sip_calls_tick(calls, now);
    ck_assert_uint_eq(stats().dialogs, 0);
    ck_assert_uint_eq(stats().expired, 2);
}
END_TEST

/* --- Media --- */

#define SDP(host, port, more)                                                  \
    "v=0\r\nc=IN IP4 192.0.2." host "\r\nm=audio " port " RTP/AVP 0\r\n" more

static uint32_t packet(uint8_t from, uint32_t port, uint8_t to, uint32_t at,
                       const char *data)
{
    cloudli_sip_packet p = CLOUDLI_SIP_PACKET_INIT;
    uint32_t taken;

    p.source = (cloudli_address){{192, 0, 2, from}, 4, port};
    p.destination = (cloudli_address){{192, 0, 2, to}, 4, at};
    p.time = now;
    p.data = p.payload = cloudli_bytes_of(data);
    ck_assert_int_eq(cloudli_sip_calls_packet(calls, &p, &taken), CLOUDLI_OK);
    return taken;
}

START_TEST(media_is_found_by_sdp_with_its_direction_relative_to_the_subject)
{
    watch(JEAN, NULL);
    SIP(.start = INV, .sdp = SDP("11", "4000", "a=sendonly\r\n"));
    ck_assert_uint_eq(packet(12, 6000, 11, 4000, "e"), 0); /* will not hear */
    SIP(.sent = 1, .start = INV, .branch = "b1",
        .sdp = SDP("11", "4000", "a=sendrecv\r\n"));
    ck_assert_uint_eq(packet(12, 6000, 11, 4000, "a"), 1); /* early media */
    SIP(.start = S200, .branch = "b1", .to_tag = "x",
        .sdp = SDP("12", "6000", ""));
    ck_assert_uint_eq(packet(11, 4000, 12, 6000, "b"), 1);
    ck_assert_uint_eq(packet(12, 6001, 11, 4001, "c"), 1); /* RTCP */
    ck_assert_uint_eq(packet(13, 6000, 11, 4000, "d"), 0); /* a stranger's */
    ck_assert_uint_eq(packet(11, 4000, 12, 6002, "d"), 0);
    TOLD("#1 BEGIN(INVITE) >a CONT(200) <b >c");
}
END_TEST

/* --- Messages --- */

#define HEAD "INVITE sip:a@b SIP/2.0\r\n"
#define FROM "From: <sip:c@d>;tag=1\r\n"
#define TO "To: <sip:a@b>\r\n"
#define ID "Call-ID: i\r\nCSeq: 1 INVITE\r\n"

static const struct {
    const char *text;
    int read;
} messages[] = {
    {HEAD FROM TO ID "\r\n", 1},
    {"INVITE sip:a@b SIP/2.0\nf:<sip:c@d>;TAG=1\nt:<sip:a@b>\ni:i\n"
     "CSeq:1 INVITE\nl:0\n\n",
     1},
    {HEAD "From:\r\n \"a \\\" ;tag=2 <\"\r\n\t<sip:c@d>;tag=1\r\n" TO ID "\r\n",
     1},
    {"FOO x:y SIP/2.0\r\n" FROM TO "Call-ID: i\r\nCSeq: 1 FOO\r\n\r\n", 1},
    {HEAD FROM FROM TO ID "\r\n", 0},
    {HEAD FROM TO "Call-ID: i\r\nCSeq: 1 BYE\r\n\r\n", 0},
    {HEAD FROM TO "Call-ID: i\r\nCSeq: 4294967296 INVITE\r\n\r\n", 0},
    {HEAD FROM ID "\r\n", 0},
    {HEAD "From: <sip:c@d\r\n" TO ID "\r\n", 0},
    {HEAD FROM TO ID "Content-Length: 5\r\n\r\nabcd", 0},
    {"SIP/2.0 99 x\r\n" FROM TO ID "\r\n", 0},
    {"SIP/2.0 700 x\r\n" FROM TO ID "\r\n", 0},
    {"INVITE sip:a@b SIP/2.0 x\r\n" FROM TO ID "\r\n", 0},
    {"\r\n", 0},
    {"x", 0},
};

START_TEST(a_message_is_read_in_one_way_or_not_at_all)
{
    struct cloudli__sip sip;
    const char *fault =
        cloudli__sip_parse(&sip, cloudli_bytes_of(messages[_i].text));

    ck_assert_int_eq(fault == NULL, messages[_i].read);
    if (fault == NULL) {
        ck_assert_uint_eq(sip.from_tag.len, 1);
        ck_assert_int_eq(sip.from_tag.ptr[0], '1');
        ck_assert_uint_eq(sip.names[CLOUDLI__SIP_FROM].uris[0].len, 7);
    }
}
END_TEST

START_TEST(many_names_in_one_header_do_not_hide_those_in_another)
{
    char text[8192] = HEAD FROM TO ID "History-Info: ";
    struct cloudli__sip sip;

    for (int i = 0; i < 300; i++)
        strcat(text, "<sip:x@y>, ");
    strcat(text, "\r\nP-Asserted-Identity: <" JEAN ">\r\n\r\n");
    ck_assert_ptr_null(cloudli__sip_parse(&sip, cloudli_bytes_of(text)));
    ck_assert_uint_eq(sip.names[CLOUDLI__SIP_HISTORY].count,
                      CLOUDLI__SIP_NAMES_MAX);
    ck_assert_uint_eq(sip.names[CLOUDLI__SIP_HISTORY].left_out, 284);
    ck_assert_uint_eq(sip.names[CLOUDLI__SIP_ASSERTED].count, 1);
}
END_TEST

#define COUNT(rows) ((int)(sizeof(rows) / sizeof((rows)[0])))

int main(void)
{
    Suite *suite = suite_create("sip_call");
    TCase *tcase = tcase_create("sip_call");
    int failed;

    certs = certs_new();
    tcase_set_timeout(tcase, 60);
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase,
                   a_subject_is_found_where_the_rules_believe_he_is_named);
    tcase_add_test(tcase, to_and_from_are_believed_only_where_the_rule_says_so);
    tcase_add_test(
        tcase, a_fork_is_one_communication_that_its_last_branch_does_not_end);
    tcase_add_test(
        tcase, one_busy_branch_ends_nothing_and_the_answer_to_the_caller_does);
    tcase_add_loop_test(
        tcase, a_forwarded_call_is_one_communication_for_each_of_its_parties, 0,
        3);
    tcase_add_test(
        tcase, a_caller_who_follows_a_redirection_is_in_the_same_communication);
    tcase_add_test(tcase,
                   what_happens_in_a_dialog_is_told_once_and_continues_it);
    tcase_add_test(tcase, who_was_referred_goes_on_in_the_same_communication);
    tcase_add_loop_test(
        tcase, both_halves_of_a_back_to_back_user_agent_are_one_communication,
        0, 2);
    tcase_add_test(tcase, what_concerns_no_target_makes_nothing);
    tcase_add_test(tcase, a_full_table_gives_up_what_has_no_target_first);
    tcase_add_test(
        tcase,
        media_is_found_by_sdp_with_its_direction_relative_to_the_subject);
    suite_add_tcase(suite, tcase);
    tcase = tcase_create("messages");
    tcase_add_loop_test(tcase, a_message_is_read_in_one_way_or_not_at_all, 0,
                        COUNT(messages));
    tcase_add_test(tcase,
                   many_names_in_one_header_do_not_hide_those_in_another);
    suite_add_tcase(suite, tcase);
    failed = run_suite(suite);
    certs_free(certs);
    return failed;
}
