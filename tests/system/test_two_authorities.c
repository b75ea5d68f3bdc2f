/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Two authorities: all that one of them observes is the same whether or not
 * another one intercepts the same subject. A service with a real CLIF goes
 * through one story twice, from one random seed, over real TLS to each
 * authority's real LEMF. The CLIF's clock is the test's: time stamps are equal
 * too. Both runs begin with copies of one state folder, because a register's
 * numbers follow from its key.
 */
#include "unit/certs.h"
#include "unit/check_main.h"
#include "unit/rig.h"

#include "base/memory.h"
#include "clif/front.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define TURNS 20000
#define STEPS 400
#define SEED UINT64_C(20261124)

/* What an authority was given, PDU by PDU. */
struct authority {
    cloudli_lemf *lemf;
    struct cloudli__buffer pdus; /* behind each other, each with its length */
    size_t count;
    uint32_t cins[4096]; /* of each PDU that has one */
    size_t cin_count;
};

struct run {
    cloudli_clif *clif;
    cloudli_register *reg;
    cloudli_time now;
    uint64_t random;
    struct authority a, b;
    struct cloudli__buffer view[2]; /* of A's lines of the trail: by others,
                                       by the CLIF */
    char state_dir[256];
};

static struct certs *certs;

static const char *const jean[] = {"sip:jean@mccloud.example",
                                   "tel:+31612345678", "192.0.2.7"};
static const char *const greg[] = {"sip:greg@mccloud.example", "192.0.2.9"};
static const char *const range[] = {"192.0.2.0/24"};

static void ok(int rv, const cloudli_error *err)
{
    ck_assert_msg(rv == CLOUDLI_OK, "%d %s", rv, err->message);
}

/* --- The authorities --- */

static int on_pdu(void *user_data, const cloudli_lemf_pdu *item)
{
    struct authority *to = user_data;
    const cloudli_pdu *pdu = item->pdu;
    const uint64_t len = pdu->bytes.len;

    if (item->sequence != CLOUDLI_SEQUENCE_NEW ||
        cloudli__buffer_append(&to->pdus, &len, sizeof(len)) != CLOUDLI_OK ||
        cloudli__buffer_append(&to->pdus, pdu->bytes.ptr, pdu->bytes.len) !=
            CLOUDLI_OK)
        return -1;
    if ((pdu->header.present & CLOUDLI_HAS_CIN) &&
        to->cin_count < sizeof(to->cins) / sizeof(*to->cins))
        to->cins[to->cin_count++] = pdu->header.cin;
    to->count++;
    return 0;
}

static void open_lemf(struct authority *to)
{
    static const char *const names[] = {"provider.example"};
    cloudli_lemf_options options = CLOUDLI_LEMF_OPTIONS_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;

    options.certificate_file = certs_path(certs, "lemf.pem");
    options.key_file = certs_path(certs, "lemf.key");
    options.ca_file = certs_path(certs, "ca.pem");
    options.providers = names;
    options.provider_count = 1;
    options.receive = on_pdu;
    options.receive_user_data = to;
    ok(cloudli_lemf_open(&to->lemf, &options, &err), &err);
}

static void close_authority(struct authority *a)
{
    cloudli_lemf_close(a->lemf);
    cloudli__buffer_dispose(&a->pdus);
}

/* --- The provider --- */

static cloudli_time read_clock(void *user_data)
{
    return ((const struct run *)user_data)->now;
}

static uint32_t chance(struct run *run, uint32_t below)
{
    run->random = run->random * UINT64_C(6364136223846793005) + 1;
    return (uint32_t)(run->random >> 33) % below;
}

static void open_clif(struct run *run)
{
    cloudli_clif_options options = CLOUDLI_CLIF_OPTIONS_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;

    options.operator_id = "McCloud";
    options.network_element = "tp-eu-1";
    options.country = "NL";
    options.state_dir = run->state_dir;
    options.certificate_file = certs_path(certs, "provider.pem");
    options.key_file = certs_path(certs, "provider.key");
    options.ca_file = certs_path(certs, "ca.pem");
    options.clock = read_clock;
    options.clock_user_data = run;
    options.queue_bytes = UINT64_C(1) << 24;
    options.reconnect_min = 10 * CLOUDLI_MILLISECOND;
    options.reconnect_max = 50 * CLOUDLI_MILLISECOND;
    options.acknowledge = CLOUDLI_ACKNOWLEDGE_OFFER;
    options.acknowledge_interval = 20 * CLOUDLI_MILLISECOND;
    options.manual = 1;
    ok(cloudli_clif_open(&run->clif, &options, &err), &err);
    ok(cloudli_register_open(&run->reg, run->state_dir, &err), &err);
}

/* The register is one that both runs began with. */
static void copy_state(struct run *run, const char *from, const char *name)
{
    char command[1024];

    (void)snprintf(run->state_dir, sizeof(run->state_dir), "%s",
                   certs_path(certs, name));
    (void)snprintf(command, sizeof(command), "cp -a '%s' '%s'", from,
                   run->state_dir);
    ck_assert_int_eq(system(command), 0);
}

static void sync_clif(struct run *run)
{
    ck_assert_int_eq(cloudli__clif_follow(run->clif, 1, NULL), CLOUDLI_OK);
    cloudli__hub_tick(&run->clif->hub);
}

static void turn(struct run *run)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;

    ok(cloudli_clif_poll(run->clif, 0), &err);
    ok(cloudli_lemf_poll(run->a.lemf, 0, &err), &err);
    if (run->b.lemf != NULL)
        ok(cloudli_lemf_poll(run->b.lemf, 0, &err), &err);
}

static void drain(struct run *run)
{
    cloudli_clif_statistics s = CLOUDLI_CLIF_STATISTICS_INIT;

    for (int i = 0; i < TURNS; i++) {
        turn(run);
        ck_assert_int_eq(cloudli_clif_stats(run->clif, &s), CLOUDLI_OK);
        if (s.records_waiting == 0)
            break;
    }
    ck_assert_uint_eq(s.records_waiting, 0);
    for (int i = 0; i < 50; i++) {
        turn(run);
        (void)usleep(1000);
    }
}

static void set_destination(struct run *run, const char *name,
                            const struct authority *to, const char *profile)
{
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;
    cloudli_seal seal = CLOUDLI_SEAL_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;

    seal.integrity = CLOUDLI_INTEGRITY_HASH;
    seal.hash_count = 5;
    seal.hash_interval = 3600 * CLOUDLI_SECOND;
    dest.name = name;
    dest.host = "127.0.0.1";
    dest.peer_name = "lemf.example";
    dest.port = cloudli_lemf_port(to->lemf);
    dest.profile = profile;
    dest.seal = &seal;
    ok(cloudli_register_set_destination(run->reg, &dest, "officer", &err),
       &err);
}

static void add_warrant(struct run *run, const char *authority,
                        const char *liid, const char *destination,
                        const char *const *targets, size_t target_count,
                        uint32_t deliver, uint32_t media)
{
    cloudli_warrant w = rig_warrant(liid, targets);
    cloudli_error err = CLOUDLI_ERROR_INIT;

    w.authority = authority;
    w.target_count = target_count;
    w.destination = destination;
    w.deliver = deliver;
    w.media = media;
    w.shared = targets == range;
    ok(cloudli_warrant_add(run->reg, &w, "officer", NULL, &err), &err);
}

/* Authority B is there before A and after A, with other orders on A's subject;
 * one has the LIID that A uses. */
static void let_b_in(struct run *run)
{
    open_lemf(&run->b);
    set_destination(run, "lemf-b", &run->b, "ts33108-conference");
    add_warrant(run, "customs", "001", "lemf-b", jean, 3, CLOUDLI_DELIVER_IRI,
                CLOUDLI_MEDIA_AUDIO);
    add_warrant(run, "customs", "B-range", "lemf-b", range, 1,
                CLOUDLI_DELIVER_IRI | CLOUDLI_DELIVER_CC,
                CLOUDLI_MEDIA_AUDIO | CLOUDLI_MEDIA_VIDEO);
}

static void let_a_in(struct run *run)
{
    open_lemf(&run->a);
    set_destination(run, "lemf-a", &run->a, "ts102232-5");
    add_warrant(run, "police", "001", "lemf-a", jean, 1,
                CLOUDLI_DELIVER_IRI | CLOUDLI_DELIVER_CC, CLOUDLI_MEDIA_AUDIO);
    add_warrant(run, "police", "002", "lemf-a", jean + 1, 1,
                CLOUDLI_DELIVER_IRI, CLOUDLI_MEDIA_AUDIO);
}

/* What only happens where B is. */
static void b_changes(struct run *run, int step)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;

    if (step == 100)
        ok(cloudli_warrant_suspend(run->reg, "customs", "001", "o", NULL, &err),
           &err);
    else if (step == 210)
        ok(cloudli_warrant_resume(run->reg, "customs", "001", "o", NULL, &err),
           &err);
    else if (step == 250)
        add_warrant(run, "tax", "001", "lemf-b", jean, 2, CLOUDLI_DELIVER_CC,
                    CLOUDLI_MEDIA_AUDIO);
    else if (step == 300)
        ok(cloudli_warrant_revoke(run->reg, "customs", "B-range", "o", NULL,
                                  &err),
           &err);
}

/* What happens to A's warrants in both runs. */
static void a_changes(struct run *run, int step)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;

    if (step == 150)
        ok(cloudli_warrant_suspend(run->reg, "police", "001", "o", NULL, &err),
           &err);
    else if (step == 200)
        ok(cloudli_warrant_resume(run->reg, "police", "001", "o", NULL, &err),
           &err);
    else if (step == 350)
        ok(cloudli_warrant_revoke(run->reg, "police", "002", "o", NULL, &err),
           &err);
}

/* --- What happens in the service --- */

static cloudli_party party(const char *const *identities, size_t count)
{
    cloudli_party p = CLOUDLI_PARTY_INIT;

    p.identities = identities;
    p.identity_count = count;
    return p;
}

static void talk_in(struct run *run, cloudli_conference *conf, uint32_t parties)
{
    uint8_t packet[200];

    for (uint32_t n = chance(run, 6); n > 0; n--) {
        cloudli_media media = rig_audio(chance(run, parties));
        const size_t len = 12 + chance(run, sizeof(packet) - 12);

        if (chance(run, 3) == 0)
            media.kind = CLOUDLI_MEDIA_VIDEO;
        for (size_t i = 0; i < len; i++)
            packet[i] = (uint8_t)chance(run, 256);
        run->now += chance(run, 20) * CLOUDLI_MILLISECOND;
        ck_assert_int_eq(
            cloudli_conference_media(conf, &media, chance(run, 2), packet, len),
            CLOUDLI_OK);
    }
}

static void have_call(struct run *run)
{
    const cloudli_party from = party(jean, 3), to = party(greg, 2);
    const cloudli_media media = rig_audio(CLOUDLI_CALLER);
    cloudli_call_info info = CLOUDLI_CALL_INFO_INIT;
    cloudli_signal invite = rig_signal(CLOUDLI_CALLER, CLOUDLI_FROM_PARTY,
                                       "INVITE sip:g@x SIP/2.0\r\n\r\n");
    cloudli_call *call;

    info.caller = chance(run, 2) ? &from : &to;
    info.callee = info.caller == &from ? &to : &from;
    ck_assert_int_eq(cloudli_call_begin(&call, run->clif, &info, NULL), 0);
    ck_assert_int_eq(cloudli_call_signalling(call, &invite), CLOUDLI_OK);
    for (uint32_t n = chance(run, 5); n > 0; n--)
        ck_assert_int_eq(cloudli_call_media(call, &media, CLOUDLI_FROM_PARTY,
                                            "twelve octets", 12),
                         CLOUDLI_OK);
    ck_assert_int_eq(cloudli_call_end(call), CLOUDLI_OK);
    cloudli_call_free(call);
}

static void send_message(struct run *run)
{
    const cloudli_party from = party(greg, 2), to = party(jean, 3);
    cloudli_message_info info = CLOUDLI_MESSAGE_INFO_INIT;
    cloudli_message *message;

    info.sender = &from;
    info.recipients = &to;
    info.recipient_count = 1;
    info.content_type = "text/plain";
    info.content = cloudli_bytes_of("see you at nine");
    ck_assert_int_eq(cloudli_message_begin(&message, run->clif, &info, NULL),
                     CLOUDLI_OK);
    run->now += chance(run, 500) * CLOUDLI_MILLISECOND;
    ck_assert_int_eq(cloudli_message_end(message, CLOUDLI_MESSAGE_DELIVERED),
                     CLOUDLI_OK);
    cloudli_message_free(message);
}

/* A conference that is there while warrants change. */
struct meeting {
    cloudli_conference *conf;
    uint32_t parties;
};

static void begin_meeting(struct run *run, struct meeting *m)
{
    const cloudli_party who = party(jean, 3), other = party(greg, 2);
    cloudli_conference_info info = CLOUDLI_CONFERENCE_INFO_INIT;
    uint32_t number;

    info.uri = "sip:conf-42@mccloud.example";
    info.initiator = &other;
    ck_assert_int_eq(cloudli_conference_begin(&m->conf, run->clif, &info, NULL),
                     CLOUDLI_OK);
    ck_assert_int_eq(cloudli_conference_join(m->conf, &other, &number), 0);
    ck_assert_int_eq(cloudli_conference_join(m->conf, &who, &number), 0);
    m->parties = number + 1;
}

static void end_meeting(struct meeting *m)
{
    if (m->conf == NULL)
        return;
    ck_assert_int_eq(cloudli_conference_end(m->conf, NULL), CLOUDLI_OK);
    cloudli_conference_free(m->conf);
    m->conf = NULL;
}

static void tell_story(struct run *run, int with_b)
{
    struct meeting meetings[4];

    memset(meetings, 0, sizeof(meetings));
    for (int step = 0; step < STEPS; step++) {
        struct meeting *m = &meetings[chance(run, 4)];
        const uint32_t what = chance(run, 10);

        run->now += CLOUDLI_SECOND;
        /* In which order a warrant meets what is in progress goes by chance
         * (addresses): there is one conference when A's change. */
        for (size_t i = 1; step % 50 == 0 && i < 4; i++)
            end_meeting(&meetings[i]);
        a_changes(run, step);
        if (with_b)
            b_changes(run, step);
        sync_clif(run);
        if (m->conf == NULL)
            begin_meeting(run, m);
        talk_in(run, m->conf, m->parties);
        if (what == 0) {
            end_meeting(m);
            begin_meeting(run, m);
        } else if (what < 3) {
            have_call(run);
        } else if (what < 5) {
            send_message(run);
        }
        turn(run);
    }
    for (size_t i = 0; i < 4; i++)
        end_meeting(&meetings[i]);
}

/*
 * A's view of the trail: what its lines say, without what counts the lines,
 * warrants and changes of all authorities (docs/audit.md), and without the time
 * of the register's clock. What officers did and what the CLIF did are two
 * rows: the CLIF's lines are written in batches, whenever these are due.
 */

static int put(struct cloudli__buffer *to, const char *text)
{
    return text == NULL ? CLOUDLI_OK
                        : cloudli__buffer_append(to, text, strlen(text));
}

/* {"revision":N,… of a warrant's lines. */
static const char *behind_revision(const char *detail)
{
    static const char begin[] = "{\"revision\":";

    if (detail == NULL || strncmp(detail, begin, sizeof(begin) - 1) != 0)
        return detail;
    return strchr(detail, ',');
}

static int on_line(void *user_data, const cloudli_audit_line *line)
{
    struct run *run = user_data;
    struct cloudli__buffer *to =
        &run->view[strncmp(line->actor, "clif:", 5) == 0];
    const char *const parts[] = {
        line->actor,       line->action,
        line->authority,   line->liid,
        line->destination, line->code,
        line->reason,      behind_revision(line->detail)};
    int rv = CLOUDLI_OK;

    for (size_t i = 0; rv == CLOUDLI_OK && i < 8; i++) {
        rv = put(to, parts[i]);
        if (rv == CLOUDLI_OK)
            rv = put(to, i < 7 ? "|" : "\n");
    }
    return rv;
}

static void read_trail(struct run *run)
{
    cloudli_audit_filter filter = CLOUDLI_AUDIT_FILTER_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;

    filter.authority = "police";
    ok(cloudli_audit_read(run->reg, &filter, "officer", on_line, run, &err),
       &err);
    for (int i = 0; i < 2; i++)
        ck_assert_int_eq(cloudli__buffer_append(&run->view[i], "", 1), 0);
}

/* --- Both runs --- */

static void go_through(struct run *run, const char *from, int with_b)
{
    memset(run, 0, sizeof(*run));
    run->now = RIG_NOW;
    run->random = SEED;
    copy_state(run, from, with_b ? "state-both" : "state-alone");
    open_clif(run);
    if (with_b)
        let_b_in(run);
    let_a_in(run);
    sync_clif(run);
    tell_story(run, with_b);
    drain(run);
    cloudli_clif_close(run->clif);
    read_trail(run);
    cloudli_register_close(run->reg);
}

static int has_cin(const struct authority *a, uint32_t cin)
{
    for (size_t i = 0; i < a->cin_count; i++) {
        if (a->cins[i] == cin)
            return 1;
    }
    return 0;
}

/* The first that differs, by its number. */
static void same_pdus(const struct authority *x, const struct authority *y)
{
    size_t at = 0;

    for (size_t i = 0; i < x->count && i < y->count; i++) {
        uint64_t len;

        memcpy(&len, x->pdus.data + at, sizeof(len));
        ck_assert_msg(at + sizeof(len) + len <= y->pdus.len &&
                          memcmp(x->pdus.data + at, y->pdus.data + at,
                                 sizeof(len) + len) == 0,
                      "PDU %zu is another one", i);
        at += sizeof(len) + len;
    }
    ck_assert_uint_eq(x->count, y->count);
    ck_assert_uint_eq(x->pdus.len, y->pdus.len);
}

static void same_lines(const char *x, const char *y)
{
    while (*x != '\0' && *y != '\0') {
        const size_t m = strcspn(x, "\n"), n = strcspn(y, "\n");

        ck_assert_msg(m == n && memcmp(x, y, m) == 0, "%.*s is now %.*s",
                      (int)m, x, (int)n, y);
        x += m + 1;
        y += n + 1;
    }
    ck_assert_int_eq(*x, *y);
}

START_TEST(an_authority_does_not_see_that_there_is_another_one)
{
    static struct run alone, both;
    cloudli_register *reg = NULL;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    char base[256];

    (void)snprintf(base, sizeof(base), "%s", certs_path(certs, "base"));
    ck_assert_int_eq(mkdir(base, 0700), 0);
    ok(cloudli_register_open(&reg, base, &err), &err);
    cloudli_register_close(reg);

    go_through(&alone, base, 0);
    go_through(&both, base, 1);
    ck_assert_uint_gt(alone.a.count, STEPS);
    ck_assert_uint_gt(both.b.count, STEPS);
    same_pdus(&alone.a, &both.a);
    for (int i = 0; i < 2; i++)
        same_lines((const char *)alone.view[i].data,
                   (const char *)both.view[i].data);
    /* In a network element a number stands for one communication of one. */
    for (size_t i = 0; i < both.b.cin_count; i++)
        ck_assert(!has_cin(&both.a, both.b.cins[i]));

    close_authority(&alone.a);
    close_authority(&both.a);
    close_authority(&both.b);
    for (int i = 0; i < 2; i++) {
        cloudli__buffer_dispose(&alone.view[i]);
        cloudli__buffer_dispose(&both.view[i]);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("two authorities");
    TCase *tcase = tcase_create("observed");
    int status;

    certs = certs_new();
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, an_authority_does_not_see_that_there_is_another_one);
    suite_add_tcase(suite, tcase);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
