/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A register that several handles and processes share. */
#include "unit/register_fixture.h"

#include "warrant/schema.h"

#include <signal.h>
#include <sys/stat.h>

static const char *follow(uint64_t *revision, const char **destinations)
{
    static struct seen seen;

    memset(&seen, 0, sizeof(seen));
    ok(cloudli__register_changes(reg, revision, see_destination, see_warrant,
                                 &seen, &err));
    *destinations = seen.destinations;
    return seen.text;
}

START_TEST(changes_come_once_in_the_order_they_were_made)
{
    cloudli_destination dest = good_destination();
    const char *destinations;
    uint64_t revision = 0;

    add("B", "1");
    add("A", "1");
    ck_assert_str_eq(follow(&revision, &destinations),
                     "B/1/active A/1/active ");
    ck_assert_str_eq(destinations, "lemf-1=127.0.0.1:9000 ");
    ck_assert_uint_eq(revision, 3);
    ck_assert_str_eq(follow(&revision, &destinations), "");
    ck_assert_str_eq(destinations, "");

    ok(cloudli_warrant_suspend(reg, "A", "1", "o", NULL, &err));
    ok(cloudli_warrant_revoke(reg, "B", "1", "o", NULL, &err));
    ok(cloudli_warrant_resume(reg, "A", "1", "o", NULL, &err));
    dest.port = 9001;
    ok(cloudli_register_set_destination(reg, &dest, "o", &err));
    ck_assert_str_eq(follow(&revision, &destinations),
                     "B/1/revoked A/1/active ");
    ck_assert_str_eq(destinations, "lemf-1=127.0.0.1:9001 ");
    ck_assert_uint_eq(revision, 7);
}
END_TEST

START_TEST(a_follower_gets_stored_states_and_can_stop)
{
    cloudli_warrant w = good_warrant();
    struct seen seen = {.stop_after = 1};
    const char *destinations;
    uint64_t revision = 0;

    w.end = w.start + 1; /* over, but it is the follower's clock that says */
    ok(cloudli_warrant_add(reg, &w, "o", NULL, &err));
    add("D", "1");
    ok(cloudli__register_changes(reg, &revision, see_destination, see_warrant,
                                 &seen, &err));
    ck_assert_uint_eq(seen.count, 1);
    ck_assert_uint_eq(revision, 0); /* not all was taken */
    ck_assert_str_eq(follow(&revision, &destinations),
                     "Court of The Hague/LI-001/active D/1/active ");
}
END_TEST

static int polled(cloudli_register *r)
{
    int changed = -1;

    ok(cloudli__register_poll(r, &changed, &err));
    return changed;
}

START_TEST(two_registers_on_one_folder_see_each_other)
{
    cloudli_register *mine, *other = NULL;
    const char *destinations;
    uint32_t first;

    ok(cloudli_register_open(&other, folder, &err));
    ck_assert_int_eq(polled(reg), 1); /* always the first time */
    ck_assert_int_eq(polled(reg), 0);
    ck_assert_int_eq(polled(other), 1);
    ck_assert_int_eq(polled(other), 0);

    mine = reg;
    reg = other;
    add("A", "1"); /* by the other */
    ck_assert_int_eq(polled(mine), 1);
    ck_assert_int_eq(polled(mine), 0);
    ck_assert_int_eq(polled(other), 1); /* its own change counts too */
    ck_assert_int_eq(polled(other), 0);

    reg = mine;
    ok(cloudli_warrant_suspend(reg, "A", "1", "o", NULL, &err));
    ck_assert_int_eq(polled(reg), 1);
    reg = other;
    ck_assert_int_eq(polled(reg), 1);
    ck_assert_str_eq(follow(&(uint64_t){2}, &destinations), "A/1/suspended ");

    /* Numbers are no change of the register. */
    ok(cloudli__register_take_cins(reg, "op", "ne", "A", 8, &first, &err));
    ck_assert_int_eq(polled(reg), 0);
    cloudli_register_close(other);
    reg = mine;
}
END_TEST

static uint32_t take(const char *operator_id, const char *element,
                     const char *authority, uint32_t count)
{
    uint32_t first = 0;

    ok(cloudli__register_take_cins(reg, operator_id, element, authority, count,
                                   &first, &err));
    return first;
}

#define BLOCK 65536u

START_TEST(numbers_run_on_for_each_network_element)
{
    const uint32_t ours = take("op", "ne", "A", 1024);
    const uint32_t unnamed = take("op", NULL, "A", 5);
    const uint32_t other = take("op", "other", "A", 5);
    const uint32_t another = take("another", "ne", "A", 5);

    ck_assert_uint_eq(take("op", "ne", "A", 1), ours + 1024);
    close_register();
    open_register();
    ck_assert_uint_eq(take("op", "ne", "A", 7), ours + 1025);
    ck_assert_uint_eq(take("op", NULL, "A", 5), unnamed + 5);
    ck_assert_uint_eq(take("op", "other", "A", 5), other + 5);
    ck_assert_uint_eq(take("another", "ne", "A", 5), another + 5);
}
END_TEST

/* What an authority gets is the same whatever others get; nobody gets what
 * another one has. */
START_TEST(numbers_of_an_authority_tell_nothing_of_others)
{
    uint32_t alone[200], beside[200];

    for (int i = 0; i < 200; i++)
        alone[i] = take("op", "ne", "A", 1000);
    sql("DELETE FROM cin");
    for (int i = 0; i < 200; i++) {
        const uint32_t others =
            take("op", "ne", i % 3 ? "B" : "", 7 + (uint32_t)i);

        beside[i] = take("op", "ne", "A", 1000);
        ck_assert_uint_ne(beside[i] / BLOCK, others / BLOCK);
    }
    ck_assert_mem_eq(alone, beside, sizeof(alone));
    /* 65 batches of 1000 a block, each block somewhere else. */
    ck_assert_uint_eq(alone[64], alone[0] + 64000);
    ck_assert_uint_ne(alone[65] / BLOCK, alone[64] / BLOCK);
    ck_assert_str_eq(ask("SELECT count(*) FROM cin WHERE authority = 'A'"),
                     "4");
}
END_TEST

static void all_blocks_but(uint32_t free)
{
    char text[400];

    (void)snprintf(
        text, sizeof(text),
        "DELETE FROM cin;"
        "WITH RECURSIVE b (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM b"
        " WHERE n < 65535) INSERT INTO cin (operator, network_element, block,"
        " authority, next) SELECT 'op', 'ne', n, 'B', 65536 FROM b"
        " WHERE n <> %u",
        free);
    sql(text);
}

START_TEST(numbers_end_with_32_bits)
{
    uint32_t first = 77;

    all_blocks_but(40000);
    ck_assert_uint_eq(take("op", "ne", "A", 65530), 40000 * BLOCK);
    refused(cloudli__register_take_cins(reg, "op", "ne", "A", 7, &first, &err),
            CLOUDLI_ERR_RANGE, "numbers");
    ck_assert_uint_eq(take("op", "ne", "A", 6), 40000 * BLOCK + 65530);
    refused(cloudli__register_take_cins(reg, "op", "ne", "A", 1, &first, &err),
            CLOUDLI_ERR_RANGE, "numbers");
    all_blocks_but(0);
    ck_assert_uint_eq(take("op", "ne", "A", 1), 1); /* 0 is none */
    all_blocks_but(65535);
    ck_assert_uint_eq(take("op", "ne", "A", 65535), UINT32_MAX - 65535);
    ck_assert_uint_eq(take("op", "ne", "A", 1), UINT32_MAX);
    ck_assert_uint_eq(first, 77);
    refused(cloudli__register_take_cins(reg, "op", "ne", "A", 0, &first, &err),
            CLOUDLI_ERR_INVALID_ARGUMENT, "count");
    refused(
        cloudli__register_take_cins(reg, "op", "ne", "A", 65536, &first, &err),
        CLOUDLI_ERR_INVALID_ARGUMENT, "count");
    refused(cloudli__register_take_cins(reg, NULL, "ne", "A", 1, &first, &err),
            CLOUDLI_ERR_INVALID_ARGUMENT, "operator");
}
END_TEST

/* The register of version 9 counted for all authorities together. */
START_TEST(numbers_given_out_by_an_older_version_stay_given_out)
{
    sqlite3 *db = NULL;

    close_register();
    ck_assert_int_eq(unlink(file), 0);
    ck_assert_int_eq(sqlite3_open(file, &db), SQLITE_OK);
    ck_assert_int_eq(cloudli__schema_migrate(db, cloudli__schema_steps, 9),
                     SQLITE_OK);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
    ck_assert_int_eq(chmod(file, 0600), 0);
    sql("INSERT INTO cin VALUES ('op', 'ne', 65537), ('op', '', 65536),"
        " ('op', 'full', 4294967296)");
    open_register();
    ck_assert_str_eq(ask("SELECT group_concat(block) FROM cin"
                         " WHERE network_element = 'ne'"),
                     "0,1");
    ck_assert_str_eq(ask("SELECT group_concat(block) FROM cin"
                         " WHERE network_element = ''"),
                     "0");
    ck_assert_uint_ge(take("op", "ne", "A", 10), 2 * BLOCK);
    refused(cloudli__register_take_cins(reg, "op", "full", "A", 1,
                                        &(uint32_t){0}, &err),
            CLOUDLI_ERR_RANGE, "numbers");
}
END_TEST

#define WORKERS 4
#define BATCHES 50

static void take_numbers_as_worker(int out)
{
    cloudli_register *own = NULL;

    if (cloudli_register_open(&own, folder, NULL) != CLOUDLI_OK)
        _exit(1);
    for (int i = 0; i < BATCHES; i++) {
        uint32_t part[2] = {0, 1u + (uint32_t)i % 7};

        if (cloudli__register_take_cins(own, "op", "ne", "A", part[1], &part[0],
                                        NULL) != CLOUDLI_OK)
            _exit(2);
        if (write(out, part, sizeof(part)) != (ssize_t)sizeof(part))
            _exit(3);
    }
    cloudli_register_close(own);
    _exit(0);
}

START_TEST(processes_never_get_the_same_number)
{
    static unsigned char taken[WORKERS * BATCHES * 7 + 2];
    pid_t workers[WORKERS];
    size_t total = 0, most = 0;
    uint32_t part[2];
    int ends[2], status;

    close_register(); /* each worker opens its own */
    ck_assert_int_eq(pipe(ends), 0);
    for (int i = 0; i < WORKERS; i++) {
        workers[i] = fork();
        if (workers[i] == 0)
            take_numbers_as_worker(ends[1]);
        ck_assert_int_gt(workers[i], 0);
    }
    (void)close(ends[1]);
    while (read(ends[0], part, sizeof(part)) == (ssize_t)sizeof(part)) {
        for (uint32_t n = part[0]; n < part[0] + part[1]; n++) {
            const uint32_t at = n % BLOCK; /* all of one block */

            ck_assert_uint_lt(at, sizeof(taken));
            ck_assert_msg(!taken[at], "%u was given twice", n);
            taken[at] = 1;
            total++;
            most = at > most ? at : most;
        }
    }
    (void)close(ends[0]);
    for (int i = 0; i < WORKERS; i++) {
        ck_assert_int_eq(waitpid(workers[i], &status, 0), workers[i]);
        ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == 0,
                      "worker %d: %d", i, status);
    }
    ck_assert_uint_eq(total, WORKERS * (7 * 28 + 1)); /* 50 = 7 * 7 + 1 */
    ck_assert_uint_eq(most + 1, total);               /* and without a gap */
}
END_TEST

/* Values that nobody can have put in through the library. */
static const char *const broken_rows[] = {
    "UPDATE warrant SET state = 'asleep'",
    "UPDATE warrant SET state = 'expired'",
    "UPDATE warrant SET start_time = '1. Mai'",
    "UPDATE warrant SET end_time = 'tomorrow'",
    "UPDATE warrant SET deliver = ''",
    "UPDATE warrant SET services = 'call,fax'",
    "UPDATE warrant SET media = 'smell'",
    "DELETE FROM target",
};

START_TEST(a_broken_row_is_an_error_and_never_left_out)
{
    struct seen seen = {.count = 0};
    uint64_t revision = 0;

    add("A", "1");
    sql(broken_rows[_i]);
    refused(cloudli_warrant_list(reg, NULL, NULL, see_warrant, &seen, &err),
            CLOUDLI_ERR_REGISTER, "warrant");
    refused(cloudli__register_changes(reg, &revision, see_destination,
                                      see_warrant, &seen, &err),
            CLOUDLI_ERR_REGISTER, "warrant");
    ck_assert_uint_eq(revision, 0);
    ck_assert_uint_eq(seen.count, 0);
}
END_TEST

static void write_until_killed(int ready)
{
    cloudli_register *own = NULL;
    cloudli_warrant w = good_warrant();
    char liid[26];
    uint32_t first;

    if (cloudli_register_open(&own, folder, NULL) != CLOUDLI_OK)
        _exit(1);
    for (int i = 0;; i++) {
        (void)snprintf(liid, sizeof(liid), "%d-%d", (int)getpid(), i);
        w.liid = liid;
        if (cloudli_warrant_add(own, &w, "o", NULL, NULL) != CLOUDLI_OK ||
            cloudli_warrant_suspend(own, w.authority, liid, "o", NULL, NULL) ||
            cloudli__register_take_cins(own, "op", "ne", "A", 1, &first, NULL))
            _exit(2);
        if (i == 3 && write(ready, "x", 1) != 1)
            _exit(3);
    }
}

START_TEST(a_killed_writer_leaves_a_whole_register)
{
    uint32_t last = 0;

    for (int round = 0; round < 5; round++) {
        struct seen seen = {.count = 0};
        int ends[2], status;
        char byte;
        pid_t pid;

        ck_assert_int_eq(pipe(ends), 0);
        pid = fork();
        if (pid == 0)
            write_until_killed(ends[1]);
        ck_assert_int_gt(pid, 0);
        (void)close(ends[1]);
        ck_assert_int_eq(read(ends[0], &byte, 1), 1);
        (void)close(ends[0]);
        (void)usleep(1000 * (useconds_t)(round * 3));
        ck_assert_int_eq(kill(pid, SIGKILL), 0);
        ck_assert_int_eq(waitpid(pid, &status, 0), pid);
        ck_assert_int_eq(WTERMSIG(status), SIGKILL);

        /* Through the handle that was open all the time, and a new one. */
        ok(cloudli_warrant_list(reg, NULL, NULL, see_warrant, &seen, &err));
        ck_assert_uint_ge(seen.count, 4 * ((size_t)round + 1));
        ck_assert_uint_gt(take("op", "ne", "A", 1), last);
        last = take("op", "ne", "A", 1);
        close_register();
        open_register();
        ck_assert_str_eq(ask("PRAGMA integrity_check"), "ok");
        ck_assert_str_eq(
            ask("SELECT count(*) FROM warrant AS w WHERE NOT EXISTS"
                " (SELECT 1 FROM target AS t WHERE t.warrant = w.number)"),
            "0");
        ck_assert_str_eq(ask("SELECT count(*) FROM pragma_foreign_key_check"),
                         "0");
    }
}
END_TEST

static void use_parents(void)
{
    const cloudli_destination dest = good_destination();

    child_expects(cloudli_register_set_destination(reg, &dest, "o", &err),
                  CLOUDLI_ERR_INVALID_STATE);
    cloudli_register_close(reg); /* must not harm the parent's */
    /* What is left of the copy is not this process's to free: it ends without
     * being looked through for leaks. */
    (void)execl("/bin/true", "true", (char *)NULL);
}

START_TEST(a_register_is_not_used_across_a_fork)
{
    in_child(use_parents);
    add("A", "1");
    ck_assert_str_eq(states(NULL, NULL), "A/1/active ");
}
END_TEST

static TCase *following_tests(void)
{
    TCase *tcase = tcase_create("following");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, changes_come_once_in_the_order_they_were_made);
    tcase_add_test(tcase, a_follower_gets_stored_states_and_can_stop);
    tcase_add_test(tcase, two_registers_on_one_folder_see_each_other);
    tcase_add_test(tcase, numbers_run_on_for_each_network_element);
    tcase_add_test(tcase, numbers_of_an_authority_tell_nothing_of_others);
    tcase_add_test(tcase, numbers_end_with_32_bits);
    tcase_add_test(tcase, numbers_given_out_by_an_older_version_stay_given_out);
    tcase_add_test(tcase, processes_never_get_the_same_number);
    tcase_add_test(tcase, a_killed_writer_leaves_a_whole_register);
    tcase_add_test(tcase, a_register_is_not_used_across_a_fork);
    tcase_add_loop_test(tcase, a_broken_row_is_an_error_and_never_left_out, 0,
                        (int)COUNT(broken_rows));
    return tcase;
}

int main(void)
{
    Suite *suite = suite_create("register-shared");

    suite_add_tcase(suite, following_tests());
    return run_suite(suite);
}
