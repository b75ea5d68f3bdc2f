/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Two nodes: one signals and knows who talks, the other sees media. */
#include "check_main.h"
#include "comm/trigger_message.h"
#include "rig.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define WIRES_MAX 32

static struct certs *certs;
static struct rig sig, media;

static const char *const helpdesk[1] = {"sip:helpdesk@mccloud.example"};
static const char *const jeans_port[1] = {"192.0.2.10:4000"};
static const char *const other_port[1] = {"192.0.2.20:5000"};

/* What a node sent, in order. */
struct wires {
    size_t count;
    size_t len[WIRES_MAX];
    uint8_t bytes[WIRES_MAX][CLOUDLI_TRIGGER_MESSAGE_MAX];
};

static struct wires from_sig, from_media;

static int keep(void *user_data, const char *peer, const uint8_t *message,
                size_t len)
{
    struct wires *w = user_data;

    ck_assert(peer[0] != '\0');
    ck_assert_uint_lt(w->count, WIRES_MAX);
    memcpy(w->bytes[w->count], message, len);
    w->len[w->count++] = len;
    return 0;
}

static int give_key(void *user_data, const char *name,
                    uint8_t key[CLOUDLI_SPOOL_KEY_LEN])
{
    (void)name;
    memset(key, *(const int *)user_data, CLOUDLI_SPOOL_KEY_LEN);
    return 0;
}

static const int right_key = 7, wrong_key = 8;
static const char *const police[1] = {"police"};
static const char *const nl[1] = {"NL"};

static void ok(int rv)
{
    ck_assert_int_eq(rv, CLOUDLI_OK);
}

static void set_peer(struct rig *rig, const char *name, int may, const int *key)
{
    cloudli_trigger_peer peer = CLOUDLI_TRIGGER_PEER_INIT;

    peer.name = name;
    peer.key = give_key;
    peer.key_user_data = (void *)(uintptr_t)key;
    peer.authorities = police;
    peer.authority_count = (size_t)may;
    peer.countries = nl;
    peer.country_count = 1;
    peer.services = CLOUDLI_SERVICE_CALL;
    ok(cloudli_trigger_set_peer(rig->clif, &peer, NULL));
}

static void take_part(struct rig *rig, struct wires *wires)
{
    cloudli_trigger_options options = CLOUDLI_TRIGGER_OPTIONS_INIT;

    options.send = keep;
    options.user_data = wires;
    ok(cloudli_trigger_open(rig->clif, &options, NULL));
}

static void setup(void)
{
    cloudli_clif_options options;

    from_sig.count = from_media.count = 0;
    rig_open(&sig, certs);
    rig_open(&media, certs);
    cloudli_clif_close(media.clif);
    options = rig_options(&media, certs);
    options.network_element = "media-1";
    ok(cloudli_clif_open(&media.clif, &options, NULL));
    take_part(&sig, &from_sig);
    take_part(&media, &from_media);
    set_peer(&sig, "media-1", 0, &right_key);
    set_peer(&media, "tp-eu-1", 1, &right_key);
    rig_add_jean(&sig, "L1", NULL);
}

static void teardown(void)
{
    rig_close(&sig);
    rig_close(&media);
}

static void turn(struct rig *rig)
{
    ok(cloudli_clif_poll(rig->clif, 0));
}

static int give(struct rig *rig, const struct wires *w, size_t at)
{
    const int rv =
        cloudli_trigger_receive(rig->clif, w->bytes[at], w->len[at], NULL);

    turn(rig);
    return rv;
}

static cloudli_trigger_statistics stats(struct rig *rig)
{
    cloudli_trigger_statistics s = CLOUDLI_TRIGGER_STATISTICS_INIT;

    ok(cloudli_trigger_stats(rig->clif, &s));
    return s;
}

/* A call of jean's, whose media passes the other node. */
static cloudli_call *call_at(struct rig *rig, const char *const *caller,
                             const char *const *callee, uint32_t signalling)
{
    const cloudli_party from = rig_party(caller), to = rig_party(callee);
    cloudli_call_info info = CLOUDLI_CALL_INFO_INIT;
    cloudli_call *call;

    info.caller = &from;
    info.callee = &to;
    info.signalling = signalling;
    ok(cloudli_call_begin(&call, rig->clif, &info, NULL));
    return call;
}

static cloudli_call *signalled(void)
{
    cloudli_trigger_place place = CLOUDLI_TRIGGER_PLACE_INIT;
    cloudli_call *call =
        call_at(&sig, rig_jean, helpdesk, CLOUDLI_SIGNALLING_EVENTS);

    place.peer = "media-1";
    place.identities = jeans_port;
    place.identity_count = 1;
    place.party = CLOUDLI_CALLER;
    ok(cloudli_call_seen_at(call, &place, NULL));
    turn(&sig);
    return call;
}

static void talk(cloudli_call *call, const char *text)
{
    const cloudli_media packet = rig_audio(CLOUDLI_CALLER);

    ok(cloudli_call_media(call, &packet, CLOUDLI_FROM_PARTY, text,
                          strlen(text)));
}

/* What a rig's records have in common. */
struct seen {
    size_t iri, cc;
    uint32_t cin;
    uint32_t next_cc;
    char element[17];
    cloudli_time last;
};

static void look(void *arg, cloudli_bytes bytes)
{
    struct seen *seen = arg;
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;

    ok(cloudli_pdu_decode(&pdu, bytes.ptr, bytes.len, NULL));
    ck_assert_uint_eq(pdu.header.liid.len, 2);
    ck_assert_mem_eq(pdu.header.liid.ptr, "L1", 2);
    ck_assert(seen->iri + seen->cc == 0 || seen->cin == pdu.header.cin);
    seen->cin = pdu.header.cin;
    (void)snprintf(seen->element, sizeof(seen->element), "%.*s",
                   (int)pdu.header.network_element.len,
                   (const char *)pdu.header.network_element.ptr);
    if (pdu.kind == CLOUDLI_PDU_CC)
        ck_assert_uint_eq(pdu.header.sequence_number, seen->next_cc++);
    seen->iri += pdu.kind == CLOUDLI_PDU_IRI;
    seen->cc += pdu.kind == CLOUDLI_PDU_CC;
    seen->last = pdu.header.time;
}

static struct seen records(struct rig *rig)
{
    struct seen seen = {0};

    rig_read(rig, NULL, look, &seen);
    return seen;
}

/* The ask reaches the point, and its answer the function. */
static void carry(void)
{
    ck_assert_uint_eq(from_sig.count, 1);
    ok(give(&media, &from_sig, 0));
    ck_assert_uint_eq(from_media.count, 1);
    ok(give(&sig, &from_media, 0));
}

START_TEST(media_at_another_node_has_the_number_of_its_communication)
{
    cloudli_call *stream =
        call_at(&media, jeans_port, other_port, CLOUDLI_SIGNALLING_NONE);
    cloudli_call *call;
    struct seen at_sig, at_media;

    talk(stream, "before");
    call = signalled();
    carry();
    talk(stream, "hello");
    talk(stream, "again");
    at_sig = records(&sig);
    at_media = records(&media);
    ck_assert_uint_ge(at_sig.iri, 1);
    ck_assert_uint_eq(at_media.iri, 0);
    ck_assert_uint_eq(at_media.cc, 2);
    ck_assert_uint_eq(at_media.cin, at_sig.cin);
    ck_assert_str_eq(at_media.element, "media-1");
    ck_assert_str_eq(at_sig.element, "tp-eu-1");
    ck_assert_uint_eq(stats(&sig).accepted, 1);
    ck_assert_uint_eq(stats(&media).in_force, 1);

    /* The end of the call here is the end there. */
    ok(cloudli_call_end(call));
    turn(&sig);
    ck_assert_uint_eq(from_sig.count, 2);
    ok(give(&media, &from_sig, 1));
    talk(stream, "after");
    ck_assert_uint_eq(records(&media).cc, 2);
    ck_assert_uint_eq(stats(&media).in_force, 0);
    ck_assert_uint_eq(stats(&media).stopped, 1);
    cloudli_call_free(call);
    cloudli_call_free(stream);
}
END_TEST

START_TEST(only_one_communication_is_what_was_asked_for)
{
    cloudli_call *call = signalled();
    cloudli_call *first, *second;

    carry();
    first = call_at(&media, jeans_port, other_port, CLOUDLI_SIGNALLING_NONE);
    talk(first, "one");
    ok(cloudli_call_end(first));
    cloudli_call_free(first);
    second = call_at(&media, jeans_port, other_port, CLOUDLI_SIGNALLING_NONE);
    talk(second, "two");
    ck_assert_uint_eq(records(&media).cc, 1);
    cloudli_call_free(second);
    cloudli_call_free(call);
}
END_TEST

START_TEST(a_message_that_comes_again_or_too_late_changes_nothing)
{
    cloudli_call *call = signalled();

    carry();
    ck_assert_int_eq(give(&media, &from_sig, 0), CLOUDLI_ERR_PROTOCOL);
    ok(cloudli_call_end(call));
    turn(&sig);
    ok(give(&media, &from_sig, 1)); /* it stops */
    ck_assert_int_eq(give(&media, &from_sig, 0), CLOUDLI_ERR_PROTOCOL);
    ck_assert_uint_eq(stats(&media).in_force, 0);
    ck_assert_uint_eq(stats(&media).replayed, 2);
    ck_assert_uint_eq(from_media.count, 2);
    cloudli_call_free(call);
}
END_TEST

START_TEST(a_message_from_before_the_window_or_the_node_is_not_taken)
{
    cloudli_call *call = signalled();

    atomic_store(&media.now, RIG_NOW + 61 * CLOUDLI_SECOND);
    ck_assert_int_eq(give(&media, &from_sig, 0), CLOUDLI_ERR_PROTOCOL);
    ck_assert_uint_eq(from_media.count, 0);
    cloudli_call_free(call);
}
END_TEST

START_TEST(every_changed_octet_is_found)
{
    cloudli_call *call = signalled();

    for (size_t i = 0; i < from_sig.len[0]; i++) {
        from_sig.bytes[0][i] ^= 1;
        ck_assert_int_ne(cloudli_trigger_receive(media.clif, from_sig.bytes[0],
                                                 from_sig.len[0], NULL),
                         CLOUDLI_OK);
        from_sig.bytes[0][i] ^= 1;
    }
    for (size_t len = 0; len < from_sig.len[0]; len++)
        ck_assert_int_ne(
            cloudli_trigger_receive(media.clif, from_sig.bytes[0], len, NULL),
            CLOUDLI_OK);
    turn(&media);
    ck_assert_uint_eq(stats(&media).in_force, 0);
    ck_assert_uint_eq(stats(&media).malformed + stats(&media).forged,
                      2 * from_sig.len[0]);
    ck_assert_uint_eq(from_media.count, 0);
    ok(give(&media, &from_sig, 0));
    ck_assert_uint_eq(stats(&media).in_force, 1);
    cloudli_call_free(call);
}
END_TEST

START_TEST(who_has_another_key_is_nobody)
{
    cloudli_call *call;

    set_peer(&sig, "media-1", 0, &wrong_key);
    call = signalled();
    ck_assert_int_eq(give(&media, &from_sig, 0), CLOUDLI_ERR_KEY);
    ck_assert_uint_eq(stats(&media).forged, 1);
    ck_assert_uint_eq(from_media.count, 0);
    cloudli_call_free(call);
}
END_TEST

START_TEST(what_a_node_may_not_ask_for_is_refused_and_it_learns_no_more)
{
    cloudli_call *call = signalled();

    set_peer(&media, "tp-eu-1", 0, &right_key);
    ck_assert_int_eq(give(&media, &from_sig, 0), CLOUDLI_ERR_NOT_ALLOWED);
    ck_assert_uint_eq(stats(&media).in_force, 0);
    ck_assert_uint_eq(stats(&media).not_allowed, 1);
    ok(give(&sig, &from_media, 0));
    ck_assert_uint_eq(stats(&sig).refused, 1);
    ck_assert_uint_eq(rig_said(&sig, "does not intercept"), 1);
    cloudli_call_free(call);
}
END_TEST

START_TEST(a_node_that_is_forgotten_has_nothing_in_force)
{
    cloudli_call *call = signalled();
    cloudli_call *stream =
        call_at(&media, jeans_port, other_port, CLOUDLI_SIGNALLING_NONE);

    carry();
    talk(stream, "one");
    ok(cloudli_trigger_remove_peer(media.clif, "tp-eu-1"));
    turn(&media);
    talk(stream, "two");
    ck_assert_uint_eq(records(&media).cc, 1);
    ck_assert_int_eq(give(&media, &from_sig, 0), CLOUDLI_ERR_KEY);
    cloudli_call_free(stream);
    cloudli_call_free(call);
}
END_TEST

START_TEST(a_warrant_that_ends_in_the_middle_is_the_last_of_it)
{
    const cloudli_time end = RIG_NOW + 3600 * CLOUDLI_SECOND;
    cloudli_call *stream =
        call_at(&media, jeans_port, other_port, CLOUDLI_SIGNALLING_NONE);
    cloudli_call *call = signalled();

    carry();
    atomic_store(&media.now, end - 1);
    talk(stream, "last");
    atomic_store(&media.now, end);
    talk(stream, "after");
    turn(&media);
    talk(stream, "after");
    ok(cloudli_call_end(stream));
    ck_assert_uint_eq(records(&media).cc, 1);
    ck_assert_uint_eq(records(&media).iri, 0);
    ck_assert(records(&media).last < end);
    ck_assert_uint_eq(stats(&media).expired, 1);
    cloudli_call_free(stream);
    cloudli_call_free(call);
}
END_TEST

START_TEST(what_was_stopped_goes_on_with_the_next_number)
{
    cloudli_circumstances abroad = CLOUDLI_CIRCUMSTANCES_INIT;
    cloudli_circumstances home = CLOUDLI_CIRCUMSTANCES_INIT;
    cloudli_call *stream =
        call_at(&media, jeans_port, other_port, CLOUDLI_SIGNALLING_NONE);
    cloudli_call *call = signalled();

    carry();
    talk(stream, "one");
    abroad.handled_in = "DE";
    ok(cloudli_call_moved(call, &abroad));
    turn(&sig);
    ok(give(&media, &from_sig, 1));
    talk(stream, "abroad");
    ok(cloudli_call_moved(call, &home));
    turn(&sig);
    ok(give(&media, &from_sig, 2));
    talk(stream, "two");
    ck_assert_uint_eq(records(&media).cc, 2); /* without a gap: look() */
    cloudli_call_free(stream);
    cloudli_call_free(call);
}
END_TEST

/* --- The trail --- */

static int count_line(void *user_data, const cloudli_audit_line *line)
{
    unsigned *seen = user_data;

    if (strncmp(line->action, "trigger.", 8) == 0)
        (*seen)++;
    if (strcmp(line->action, "interception.begin") == 0)
        ck_assert_str_eq(line->liid, "L1");
    if (line->detail != NULL)
        ck_assert_ptr_null(strstr(line->detail, "192.0.2.10"));
    return 0;
}

START_TEST(every_step_is_in_the_trail_of_both)
{
    cloudli_call *stream =
        call_at(&media, jeans_port, other_port, CLOUDLI_SIGNALLING_NONE);
    cloudli_call *call = signalled();
    unsigned at_sig = 0, at_media = 0;

    carry();
    talk(stream, "one");
    ok(cloudli_call_end(call));
    turn(&sig);
    ok(give(&media, &from_sig, 1));
    ok(give(&sig, &from_media, 1));
    rig_pause_ms(120); /* the trail is written ten times a second */
    turn(&media);
    ok(cloudli_audit_read(sig.reg, NULL, "test", count_line, &at_sig, NULL));
    ok(cloudli_audit_read(media.reg, NULL, "test", count_line, &at_media,
                          NULL));
    ck_assert_uint_eq(at_sig, 4);   /* asked, accepted, told to stop, stopped */
    ck_assert_uint_eq(at_media, 2); /* accepted, stopped */
    cloudli_call_free(stream);
    cloudli_call_free(call);
}
END_TEST

/* --- The bytes --- */

START_TEST(nobody_on_the_way_reads_whom_it_is_about)
{
    static const char *const secrets[] = {"L1", "police", "192.0.2.10", "lemf"};
    cloudli_call *call = signalled();

    for (size_t i = 1; i < sizeof(secrets) / sizeof(secrets[0]); i++)
        ck_assert_ptr_null(memmem(from_sig.bytes[0], from_sig.len[0],
                                  secrets[i], strlen(secrets[i])));
    carry();
    ck_assert_uint_eq(from_sig.len[0], from_media.len[0]);
    cloudli_call_free(call);
}
END_TEST

START_TEST(a_place_that_cannot_be_one_is_refused)
{
    static const char *const range[1] = {"192.0.2.0/24"};
    cloudli_trigger_place place = CLOUDLI_TRIGGER_PLACE_INIT;
    cloudli_call *call = signalled();

    place.peer = "nobody";
    place.identities = jeans_port;
    place.identity_count = 1;
    ck_assert_int_eq(cloudli_call_seen_at(call, &place, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    place.peer = "media-1";
    place.identities = range;
    ck_assert_int_eq(cloudli_call_seen_at(call, &place, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    place.identities = jeans_port;
    place.party = 9;
    ck_assert_int_eq(cloudli_call_seen_at(call, &place, NULL),
                     CLOUDLI_ERR_UNKNOWN_PARTY);
    cloudli_call_free(call);
}
END_TEST

static void make_certs(void)
{
    certs = certs_new();
}

static void drop_certs(void)
{
    certs_free(certs);
}

int main(void)
{
    Suite *suite = suite_create("trigger");
    TCase *tc = tcase_create("trigger");

    tcase_add_unchecked_fixture(tc, make_certs, drop_certs);
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_add_test(tc,
                   media_at_another_node_has_the_number_of_its_communication);
    tcase_add_test(tc, only_one_communication_is_what_was_asked_for);
    tcase_add_test(tc, a_message_that_comes_again_or_too_late_changes_nothing);
    tcase_add_test(tc,
                   a_message_from_before_the_window_or_the_node_is_not_taken);
    tcase_add_test(tc, every_changed_octet_is_found);
    tcase_add_test(tc, who_has_another_key_is_nobody);
    tcase_add_test(
        tc, what_a_node_may_not_ask_for_is_refused_and_it_learns_no_more);
    tcase_add_test(tc, a_node_that_is_forgotten_has_nothing_in_force);
    tcase_add_test(tc, a_warrant_that_ends_in_the_middle_is_the_last_of_it);
    tcase_add_test(tc, what_was_stopped_goes_on_with_the_next_number);
    tcase_add_test(tc, every_step_is_in_the_trail_of_both);
    tcase_add_test(tc, nobody_on_the_way_reads_whom_it_is_about);
    tcase_add_test(tc, a_place_that_cannot_be_one_is_refused);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
