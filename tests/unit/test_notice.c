/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an authority is told of its warrants, and what is wiped of them. */
#include "check_main.h"
#include "rig.h"

#include "clif/front.h"
#include "comm/notice.h"

#include <cloudli/asn1/hi1.h>
#include <cloudli/asn1/hi2.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static struct certs *certs;
static struct rig rig;

static const char *const greg[1] = {"sip:greg@mccloud.example"};

static void ok(int rv)
{
    ck_assert_int_eq(rv, CLOUDLI_OK);
}

static void write_profile(const char *name, const char *text)
{
    char path[400];
    FILE *file;

    (void)snprintf(path, sizeof(path), "%s/profiles", rig.state_dir);
    (void)mkdir(path, 0700);
    (void)snprintf(path, sizeof(path), "%s/profiles/%s.profile", rig.state_dir,
                   name);
    file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_ge(fputs(text, file), 0);
    ck_assert_int_eq(fclose(file), 0);
    ck_assert_int_eq(chmod(path, 0600), 0);
}

static void setup(void)
{
    rig_open(&rig, certs);
    write_profile("told", "notices = hi1\n");
    write_profile("told-cin", "notices = hi1\nnotice-cin = 0\n"
                              "hi2-operator-identifier = mccl2\n");
}

static void teardown(void)
{
    rig_close(&rig);
}

/* For the oracle, which must take each as it is (tests/conformance). */
static void hand_over(cloudli_bytes pdu)
{
    const char *path = getenv("CLOUDLI_NOTICE_PDUS");
    FILE *file = path == NULL ? NULL : fopen(path, "ab");

    if (file == NULL)
        return;
    ck_assert_uint_eq(fwrite(pdu.ptr, 1, pdu.len, file), pdu.len);
    ck_assert_int_eq(fclose(file), 0);
}

/* "+" activated, "-" deactivated, "~" modified, "!text" an alarm. */
struct told {
    char text[2048];
    const char *liid;
    int with_cin;
};

static void note(void *arg, cloudli_bytes bytes)
{
    static const char signs[] = "?+-~";
    struct told *told = arg;
    const size_t len = strlen(told->text);
    cloudli_asn_hi1_operation operation;
    const cloudli_asn_hi1_notification *n;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    cloudli_arena *arena;
    int rv;

    ok(cloudli_pdu_decode(&pdu, bytes.ptr, bytes.len, NULL));
    if (pdu.kind != CLOUDLI_PDU_HI1 ||
        pdu.header.liid.len != strlen(told->liid) ||
        memcmp(pdu.header.liid.ptr, told->liid, strlen(told->liid)) != 0)
        return;
    hand_over(bytes);
    ok(cloudli_arena_new(&arena, 0));
    ck_assert_uint_eq(pdu.header.qualifier, 2);
    ck_assert_uint_eq(pdu.header.sequence_number, 0);
    ck_assert_int_eq((pdu.header.present & CLOUDLI_HAS_CIN) != 0,
                     told->with_cin);
    rv = cloudli_value_decode(cloudli_type_find("HI1-Operation"), &operation,
                              sizeof(operation), arena, pdu.payload.ptr,
                              pdu.payload.len, &err);
    ck_assert_msg(rv == CLOUDLI_OK, "%s", err.message);
    if (operation.choice == CLOUDLI_ASN_HI1_OPERATION_IS_ALARMS_INDICATOR) {
        const cloudli_asn_hi1_alarm_indicator *a = operation.alarms_indicator;

        (void)snprintf(told->text + len, sizeof(told->text) - len, "!%.*s",
                       (int)a->alarm_information.len,
                       (const char *)a->alarm_information.ptr);
    } else {
        ck_assert_uint_le(operation.choice, 3);
        n = operation.liActivated;
        ck_assert_uint_eq(n->lawfulInterceptionIdentifier.len,
                          strlen(told->liid));
        ck_assert_ptr_null(n->target_Information.ptr);
        ck_assert_mem_eq(n->communicationIdentifier->network_Identifier
                             ->operator_Identifier.ptr,
                         told->with_cin ? "mccl2" : "McClo", 5);
        (void)snprintf(told->text + len, sizeof(told->text) - len, "%c",
                       signs[operation.choice]);
    }
    cloudli_arena_free(arena);
}

static const char *told_of(const char *liid, int with_cin)
{
    static struct told told;

    memset(&told, 0, sizeof(told));
    told.liid = liid;
    told.with_cin = with_cin;
    rig_read(&rig, "lemf", note, &told);
    return told.text;
}

static void step(int (*fn)(cloudli_register *, const char *, const char *,
                           const char *, const char *, cloudli_error *))
{
    ok(fn(rig.reg, "police", "L1", "test", NULL, NULL));
    rig_sync(&rig);
}

static cloudli_warrant warrant_of(const char *profile)
{
    cloudli_warrant warrant = rig_warrant("L1", rig_jean);

    warrant.profile = profile;
    return warrant;
}

START_TEST(each_change_is_told_once)
{
    cloudli_warrant_change change = CLOUDLI_WARRANT_CHANGE_INIT;
    cloudli_warrant warrant = warrant_of(_i ? "told-cin" : "told");

    (void)rig_add(&rig, &warrant);
    ck_assert_str_eq(told_of("L1", _i), "+");
    change.media = CLOUDLI_MEDIA_VIDEO;
    ok(cloudli_warrant_modify(rig.reg, "police", "L1", &change, "test", NULL,
                              NULL));
    rig_sync(&rig);
    ck_assert_str_eq(told_of("L1", _i), "+~");
    step(cloudli_warrant_suspend);
    ck_assert_str_eq(told_of("L1", _i), "+~-");
    step(cloudli_warrant_resume);
    ck_assert_str_eq(told_of("L1", _i), "+~-+");
    rig.clif->revision = 0; /* all is read again: nothing is new */
    rig.clif->behind = 1;
    rig_sync(&rig);
    step(cloudli_warrant_revoke);
    rig_sync(&rig);
    ck_assert_str_eq(told_of("L1", _i), "+~-+-");
}
END_TEST

START_TEST(a_profile_that_does_not_want_it_is_not_told)
{
    rig_add_jean(&rig, "L1", NULL);
    step(cloudli_warrant_revoke);
    ck_assert_uint_eq(rig_count(&rig), 0);
}
END_TEST

START_TEST(a_schedule_is_told_when_it_comes)
{
    cloudli_warrant warrant = warrant_of("told");

    warrant.start = RIG_NOW + 10;
    warrant.end = RIG_NOW + 20;
    (void)rig_add(&rig, &warrant);
    ck_assert_str_eq(told_of("L1", 0), "");
    atomic_store(&rig.now, warrant.start);
    rig_sync(&rig);
    ck_assert_str_eq(told_of("L1", 0), "+");
    atomic_store(&rig.now, warrant.end);
    rig_sync(&rig);
    rig_sync(&rig);
    ck_assert_str_eq(told_of("L1", 0), "+-");
}
END_TEST

/* Two processes of a service follow one register: here two CLIFs. */
START_TEST(of_several_processes_one_tells)
{
    cloudli_clif_options options = rig_options(&rig, certs);
    cloudli_warrant warrant = warrant_of("told");
    cloudli_clif *second, *first;
    char both[2][sizeof(((struct told *)NULL)->text)];

    ok(cloudli_clif_open(&second, &options, NULL));
    (void)rig_add(&rig, &warrant);
    ok(cloudli__clif_follow(second, 1, NULL));
    step(cloudli_warrant_suspend);
    ok(cloudli__clif_follow(second, 1, NULL));
    ok(cloudli_warrant_resume(rig.reg, "police", "L1", "test", NULL, NULL));
    ok(cloudli__clif_follow(second, 1, NULL));
    rig_sync(&rig);
    (void)strcpy(both[0], told_of("L1", 0));
    first = rig.clif;
    rig.clif = second;
    (void)strcpy(both[1], told_of("L1", 0));
    rig.clif = first;
    ck_assert_str_eq(both[0], "+-");
    ck_assert_str_eq(both[1], "+");
    cloudli_clif_close(second);
}
END_TEST

START_TEST(what_happened_while_nobody_ran_is_told_later)
{
    cloudli_clif_options options = rig_options(&rig, certs);
    cloudli_warrant warrant = warrant_of("told");

    (void)rig_add(&rig, &warrant);
    cloudli_clif_close(rig.clif);
    ok(cloudli_warrant_revoke(rig.reg, "police", "L1", "test", NULL, NULL));
    ok(cloudli_clif_open(&rig.clif, &options, NULL));
    ck_assert_str_eq(told_of("L1", 0), "-");
}
END_TEST

START_TEST(alarms_go_to_those_that_want_them)
{
    cloudli_warrant warrant = warrant_of("told");

    (void)rig_add(&rig, &warrant);
    warrant.liid = "L2";
    warrant.profile = NULL;
    (void)rig_add(&rig, &warrant);
    cloudli__notice_alarm_all(&rig.clif->hub, "the clock was wrong");
    ck_assert_str_eq(told_of("L1", 0), "+!the clock was wrong");
    ck_assert_uint_eq(rig_count(&rig), 2);
}
END_TEST

/* The clocks of a machine, moved by hand. */
START_TEST(a_clock_that_jumps_is_told)
{
    struct cloudli__clocks at = {cloudli_time_now(), CLOUDLI_SECOND,
                                 CLOUDLI_SECOND};
    cloudli_warrant warrant = warrant_of("told");

    cloudli__clif_clock(rig.clif, &at);
    at.wall += CLOUDLI_SECOND; /* not the machine's: the test has the clock */
    cloudli__clif_clock(rig.clif, &at);
    ck_assert_uint_eq(rig_said(&rig, "clock of the service"), 0);
    rig.clif->hub.clock = NULL;
    warrant.start = cloudli_time_now() - 1;
    warrant.end = warrant.start + 3600 * CLOUDLI_SECOND;
    (void)rig_add(&rig, &warrant);
    at.wall += 2 * CLOUDLI_SECOND;
    cloudli__clif_clock(rig.clif, &at);
    at.wall -= 4500 * CLOUDLI_MILLISECOND;
    at.boot += 1500 * CLOUDLI_MILLISECOND; /* asleep meanwhile */
    cloudli__clif_clock(rig.clif, &at);
    cloudli__clif_clock(rig.clif, &at);
    ck_assert_str_eq(told_of("L1", 0),
                     "+!the clock of the service was set forward by 2000 ms"
                     "!the clock of the service was set back by 6000 ms");
    ck_assert_uint_eq(rig_said(&rig, "slept for 1500 ms"), 1);
    ck_assert_uint_eq(rig_said(&rig, "set back by 6000 ms"), 1);
}
END_TEST

/* What a CLIF saw the end of is over for the register too. */
START_TEST(an_end_is_kept_in_the_register)
{
    cloudli_warrant warrant = warrant_of("told");
    cloudli_warrant_change change = CLOUDLI_WARRANT_CHANGE_INIT;

    rig.clif->hub.clock = NULL;
    warrant.start = cloudli_time_now() - CLOUDLI_SECOND;
    warrant.end = cloudli_time_now() + 100 * CLOUDLI_MILLISECOND;
    (void)rig_add(&rig, &warrant);
    while (cloudli_time_now() <= warrant.end)
        rig_pause_ms(5);
    rig_sync(&rig);
    ck_assert_str_eq(told_of("L1", 0), "+-");
    /* As if the clock were set back, all is read again. */
    rig.clif->hub.latest = INT64_MIN;
    change.end = cloudli_time_now() + CLOUDLI_SECOND;
    ck_assert_int_eq(cloudli_warrant_modify(rig.reg, "police", "L1", &change,
                                            "test", NULL, NULL),
                     CLOUDLI_ERR_INVALID_STATE);
}
END_TEST

/* --- Wiping --- */

START_TEST(what_waits_of_a_warrant_is_wiped)
{
    cloudli_warrant warrant = warrant_of("told");

    (void)rig_add(&rig, &warrant);
    warrant.liid = "L2";
    warrant.profile = NULL;
    (void)rig_add(&rig, &warrant);
    rig_call(&rig, 50, 100);
    ck_assert_uint_eq(rig_stats(&rig).records_waiting, 101);
    ok(cloudli_warrant_wipe(rig.reg, "police", "L1", "test", "order", NULL));
    rig_sync(&rig);
    ck_assert_str_eq(told_of("L1", 0), "-");
    ck_assert_uint_eq(rig_count(&rig), 51);
    cloudli__clif_watch_losses(rig.clif, cloudli__ticks());
    ck_assert_uint_eq(rig_said(&rig, "lemf: 51 records that waited were wiped"),
                      1);
    ck_assert_uint_eq(rig_stats(&rig).records_lost, 0);
    ok(cloudli_warrant_wipe(rig.reg, "police", "L2", "test", "order", NULL));
    rig_sync(&rig);
    ck_assert_uint_eq(rig_count(&rig), 1);
    rig_call(&rig, 5, 100);
    ck_assert_uint_eq(rig_count(&rig), 1);
}
END_TEST

/* Another authority has the same LIID at its own LEMF. */
START_TEST(a_liid_of_another_authority_is_left_alone)
{
    cloudli_warrant warrant = rig_warrant("L1", greg);

    rig_add_jean(&rig, "L1", NULL);
    warrant.authority = "customs";
    warrant.destination = "lemf-cc";
    (void)rig_add(&rig, &warrant);
    rig_call(&rig, 20, 100);
    ok(cloudli_warrant_wipe(rig.reg, "police", "L1", "test", NULL, NULL));
    rig_sync(&rig);
    ck_assert_uint_eq(rig_count(&rig), 20);
    ck_assert_uint_eq(rig_stats(&rig).records_waiting, 20);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("notice");
    TCase *notices = tcase_create("notices");
    TCase *wiping = tcase_create("wiping");
    int status;

    certs = certs_new();
    tcase_add_checked_fixture(notices, setup, teardown);
    tcase_add_loop_test(notices, each_change_is_told_once, 0, 2);
    tcase_add_test(notices, a_profile_that_does_not_want_it_is_not_told);
    tcase_add_test(notices, a_schedule_is_told_when_it_comes);
    tcase_add_test(notices, of_several_processes_one_tells);
    tcase_add_test(notices, what_happened_while_nobody_ran_is_told_later);
    tcase_add_test(notices, alarms_go_to_those_that_want_them);
    tcase_add_test(notices, a_clock_that_jumps_is_told);
    tcase_add_test(notices, an_end_is_kept_in_the_register);
    suite_add_tcase(suite, notices);
    tcase_add_checked_fixture(wiping, setup, teardown);
    tcase_add_test(wiping, what_waits_of_a_warrant_is_wiped);
    tcase_add_test(wiping, a_liid_of_another_authority_is_left_alone);
    suite_add_tcase(suite, wiping);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
