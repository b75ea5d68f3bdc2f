/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is told otherwise by another profile, or at another time. */
#include "check_main.h"
#include "rig.h"

static struct certs *certs;
static struct rig rig;

static void setup(void)
{
    rig_open(&rig, certs);
}

static void teardown(void)
{
    rig_close(&rig);
}

/* A conference of jean's that he joins alone, up to its start. */
static cloudli_conference *begin_conference(void)
{
    const cloudli_party jean = rig_party(rig_jean);
    cloudli_conference_info info = CLOUDLI_CONFERENCE_INFO_INIT;
    cloudli_conference *conf;
    uint32_t number;

    info.uri = "sip:conf-42@mccloud.example";
    info.initiator = &jean;
    ck_assert_int_eq(cloudli_conference_begin(&conf, rig.clif, &info, NULL),
                     CLOUDLI_OK);
    ck_assert_int_eq(cloudli_conference_join(conf, &jean, &number), CLOUDLI_OK);
    return conf;
}

static void end_conference(cloudli_conference *conf)
{
    ck_assert_int_eq(cloudli_conference_end(conf, NULL), CLOUDLI_OK);
    cloudli_conference_free(conf);
}

START_TEST(a_conference_is_told_when_two_digits_tell_no_year)
{
    const cloudli_time in_2050 = INT64_C(2524608000) * CLOUDLI_SECOND;
    cloudli_warrant warrant = rig_warrant("L1", rig_jean);
    cloudli_conference *conf;

    warrant.profile = "ts33108-conference";
    warrant.end = in_2050 + 1;
    (void)rig_add(&rig, &warrant);
    atomic_store(&rig.now, in_2050 - 1);
    conf = begin_conference();
    ck_assert(rig_holds(&rig, "491231235959Z"));
    atomic_store(&rig.now, in_2050);
    end_conference(conf);
    ck_assert(rig_holds(&rig, "20500101000000.000Z"));
    ck_assert_str_eq(rig_trace(&rig, "L1"), "#1 BEGIN<start jean> END<end>");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("profile");
    TCase *told = tcase_create("told");
    int rv;

    certs = certs_new();
    tcase_add_checked_fixture(told, setup, teardown);
    tcase_add_test(told, a_conference_is_told_when_two_digits_tell_no_year);
    suite_add_tcase(suite, told);
    rv = run_suite(suite);
    certs_free(certs);
    return rv;
}
