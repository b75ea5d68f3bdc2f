/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Processes that are killed with a queue open. What a producer was told to be
 * accepted is noted in memory that outlives it, and must be there afterwards:
 * each record once, those of one thread in their order.
 */
#include "unit/spool_fixture.h"

#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>

#define THREADS 3
#define ROUNDS 30

/* What a thread has been told, in memory of parent and children. */
struct told {
    _Atomic uint64_t accepted; /* records 1 to here were committed … */
    _Atomic uint64_t begun;    /* … and this one is being written */
};

static struct told *told;

static void setup(void)
{
    make_spool_folder();
    told = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS,
                -1, 0);
    ck_assert_ptr_ne(told, MAP_FAILED);
}

static void teardown(void)
{
    remove_tree(spool_folder);
    (void)munmap(told, 4096);
}

static void begin_writer(void)
{
    ck_assert_int_eq(
        cloudli__spool_writer_new(&spool_writer, 5 * CLOUDLI_MILLISECOND),
        CLOUDLI_OK);
}

struct producer {
    struct cloudli__spool *spool;
    uint64_t self;
    int endless;
};

static void *produce(void *arg)
{
    const struct producer *p = arg;
    struct told *t = &told[p->self];

    for (;;) {
        const uint64_t next = atomic_load(&t->accepted) + 1;

        atomic_store(&t->begun, next);
        while (!put_record(p->spool, p->self << 32 | next))
            rest(1);
        atomic_store(&t->accepted, next);
        if (next % 512 == 0)
            rest(1);
    }
    return NULL;
}

/* A child that opens the queue, writes from several threads, and ends only by
 * being killed. It says so when it has begun. */
static pid_t begin_child(unsigned first, unsigned threads)
{
    int ready[2];
    char byte;
    pid_t child;

    ck_assert_int_eq(pipe(ready), 0);
    child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0) {
        struct producer p[THREADS];
        struct cloudli__spool *spool;

        begin_writer();
        spool = open_spool();
        if (write(ready[1], "r", 1) != 1)
            _exit(1);
        for (unsigned i = 0; i < threads; i++) {
            pthread_t thread;

            p[i] = (struct producer){spool, first + i, 1};
            (void)pthread_create(&thread, NULL, produce, &p[i]);
        }
        for (;;)
            (void)pause();
    }
    (void)close(ready[1]);
    ck_assert_int_eq(read(ready[0], &byte, 1), 1);
    (void)close(ready[0]);
    return child;
}

static void kill_child(pid_t child)
{
    int status;

    ck_assert_int_eq(kill(child, SIGKILL), 0);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert_int_eq(WTERMSIG(status), SIGKILL);
}

/* All that waits is read: next[i] is the record of thread i that is expected.
 * A record that was being written when its process was killed may be there. */
static void read_all(struct cloudli__spool *spool, uint64_t next[THREADS],
                     int release)
{
    uint64_t position = 0;
    cloudli_bytes pdu;

    while (cloudli__spool_read(spool, &position, &pdu)) {
        const uint64_t number = record_number(pdu), self = number >> 32;

        ck_assert_uint_lt(self, THREADS);
        ck_assert_uint_eq(number & UINT32_MAX, next[self]);
        next[self]++;
    }
    for (unsigned i = 0; i < THREADS; i++) {
        ck_assert_uint_gt(next[i], atomic_load(&told[i].accepted));
        ck_assert_uint_le(next[i], atomic_load(&told[i].begun) + 1);
        /* The next child goes on behind what is there. */
        atomic_store(&told[i].accepted, next[i] - 1);
    }
    if (release)
        cloudli__spool_release(spool, position);
}

START_TEST(what_was_accepted_survives_kill_9_at_any_moment)
{
    uint64_t next[THREADS] = {1, 1, 1}, kept[THREADS];
    unsigned seed = 20261124;

    for (unsigned round = 0; round < ROUNDS; round++) {
        const pid_t child = begin_child(0, THREADS);
        struct cloudli__spool_counters c;
        struct cloudli__spool *spool;

        rest(1 + rand_r(&seed) % 40);
        kill_child(child);
        begin_writer();
        spool = open_spool();
        c = count(spool);
        ck_assert_uint_eq(c.lost, 0);
        memcpy(kept, next, sizeof(kept));
        read_all(spool, next, round % 3 == 0);
        ck_assert_uint_eq(c.found, next[0] + next[1] + next[2] - kept[0] -
                                       kept[1] - kept[2]);
        (void)cloudli__spool_close(spool);
        cloudli__spool_writer_free(spool_writer);
        if (round % 3 != 0)
            memcpy(next, kept, sizeof(kept)); /* it is all read again */
    }
    ck_assert_uint_gt(next[0], 1);
}
END_TEST

START_TEST(a_record_that_was_never_complete_holds_up_none_behind_it)
{
    const pid_t child = fork();
    struct cloudli__spool *spool;
    uint64_t position = 0;

    if (child == 0) {
        begin_writer();
        spool = open_spool();
        for (uint64_t i = 1; i <= 200; i++) {
            /* As one killed before it wrote the length, or behind that. */
            uint8_t *room = cloudli__spool_reserve(spool, CLOUDLI__SPOOL_IRI,
                                                   8 + i * 37 % 6000);

            if (i % 2 == 0)
                memset(room - 8, 0, 8);
            (void)put_record(spool, i);
        }
        (void)kill(getpid(), SIGKILL);
    }
    (void)waitpid(child, NULL, 0);
    begin_writer();
    spool = open_spool();
    ck_assert_uint_eq(count(spool).found, 200);
    expect_records(spool, &position, 1, 200);
    expect_no_record(spool, position);
    put_record(spool, 201);
    expect_records(spool, &position, 201, 201);
    cloudli__spool_release(spool, position);
    ck_assert_uint_eq(count(spool).waiting, 0);
    (void)cloudli__spool_close(spool);
    cloudli__spool_writer_free(spool_writer);
}
END_TEST

/* Without its ring, which a power loss takes. */
static void drop_rings(void)
{
    char command[256];

    (void)snprintf(command, sizeof(command),
                   "rm -rf " MEMORY "/cloudli-$(od -An -tx1 -j8 -N16 %s/police"
                   ".spool/0/state | tr -d ' \\n')",
                   spool_folder);
    ck_assert_int_eq(system(command), 0);
}

START_TEST(what_was_accepted_before_the_interval_survives_a_loss_of_power)
{
    const pid_t child = fork();
    struct cloudli__spool *spool;
    uint64_t position = 0;

    if (child == 0) {
        begin_writer();
        spool = open_spool();
        for (uint64_t i = 1; i <= 500; i++)
            (void)put_record(spool, i);
        rest(300);
        (void)kill(getpid(), SIGKILL);
    }
    (void)waitpid(child, NULL, 0);
    drop_rings();
    begin_writer();
    spool = open_spool();
    ck_assert_uint_eq(count(spool).found, 500);
    ck_assert_uint_eq(count(spool).lost, 0);
    expect_records(spool, &position, 1, 500);
    expect_no_record(spool, position);
    (void)cloudli__spool_close(spool);
    cloudli__spool_writer_free(spool_writer);
}
END_TEST

/* Copies the slot, cut to a length, and gives what can be read of it. */
static uint64_t read_cut(uint64_t len, struct cloudli__spool_counters *c)
{
    char command[600], name[CLOUDLI__SEGMENT_NAME];
    struct cloudli__spool *spool;
    uint64_t position = 0, found = 0;
    cloudli_bytes pdu;

    cloudli__segment_name(0, name);
    (void)snprintf(command, sizeof(command),
                   "cd %s && rm -rf police.spool && cp -a whole police.spool"
                   " && truncate -s %llu police.spool/0/%s",
                   spool_folder, (unsigned long long)len, name);
    ck_assert_int_eq(system(command), 0);
    logged[0] = '\0';
    spool = open_spool();
    while (cloudli__spool_read(spool, &position, &pdu))
        ck_assert_uint_eq(record_number(pdu), ++found);
    *c = count(spool);
    (void)cloudli__spool_close(spool);
    return found;
}

START_TEST(a_torn_end_is_cut_wherever_it_is_torn_and_told)
{
    struct cloudli__spool_counters c;
    struct stat st;
    uint64_t before = 0;
    char command[300], name[CLOUDLI__SEGMENT_NAME];
    const pid_t child = fork();

    if (child == 0) {
        struct cloudli__spool *spool;

        begin_writer();
        spool = open_spool();
        for (uint64_t i = 1; i <= 12; i++) {
            (void)put_record(spool, i);
            rest(12);
        }
        rest(100);
        (void)kill(getpid(), SIGKILL);
    }
    (void)waitpid(child, NULL, 0);
    drop_rings();
    (void)snprintf(command, sizeof(command), "mv %s/police.spool %s/whole",
                   spool_folder, spool_folder);
    ck_assert_int_eq(system(command), 0);
    cloudli__segment_name(0, name);
    (void)snprintf(command, sizeof(command), "%s/whole/0/%s", spool_folder,
                   name);
    ck_assert_int_eq(stat(command, &st), 0);
    begin_writer();
    for (uint64_t len = 0; len < (uint64_t)st.st_size; len += 61) {
        const uint64_t found = read_cut(len, &c);

        ck_assert_uint_ge(found, before);
        ck_assert_uint_le(found, 12);
        before = found;
    }
    ck_assert(was_logged("were not whole and are cut"));
    ck_assert_uint_gt(before, 3);
    ck_assert_uint_eq(read_cut((uint64_t)st.st_size, &c), 12);
    ck_assert_uint_eq(c.lost, 0);
    ck_assert(!was_logged("cut"));
    cloudli__spool_writer_free(spool_writer);
}
END_TEST

START_TEST(processes_of_one_service_share_a_folder_and_inherit_the_dead)
{
    uint64_t next[THREADS] = {1, 1, 1}, total = 0;
    pid_t child[THREADS];
    struct cloudli__spool *spool;
    uint64_t position = 0;
    cloudli_bytes pdu;

    for (unsigned i = 0; i < THREADS; i++)
        child[i] = begin_child(i, 1);
    rest(100);
    for (unsigned i = 0; i < THREADS; i++)
        kill_child(child[i]);
    for (unsigned i = 0; i < THREADS; i++)
        total += atomic_load(&told[i].accepted);

    begin_writer();
    spool = open_spool();
    for (int i = 0; count(spool).found < total; i++) {
        ck_assert_int_lt(i, 1000);
        while (cloudli__spool_read(spool, &position, &pdu)) {
            const uint64_t number = record_number(pdu), self = number >> 32;

            ck_assert_uint_eq(number & UINT32_MAX, next[self]);
            next[self]++;
        }
        cloudli__spool_release(spool, position);
        rest(10);
    }
    rest(100);
    while (cloudli__spool_read(spool, &position, &pdu))
        next[record_number(pdu) >> 32]++;
    cloudli__spool_release(spool, position);
    for (unsigned i = 0; i < THREADS; i++)
        ck_assert_uint_gt(next[i], atomic_load(&told[i].accepted));
    (void)cloudli__spool_close(spool);
    cloudli__spool_writer_free(spool_writer);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("spool_kill");
    TCase *tc = tcase_create("kill");

    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_set_timeout(tc, 180);
    tcase_add_test(tc, what_was_accepted_survives_kill_9_at_any_moment);
    tcase_add_test(tc,
                   a_record_that_was_never_complete_holds_up_none_behind_it);
    tcase_add_test(
        tc, what_was_accepted_before_the_interval_survives_a_loss_of_power);
    tcase_add_test(tc, a_torn_end_is_cut_wherever_it_is_torn_and_told);
    tcase_add_test(
        tc, processes_of_one_service_share_a_folder_and_inherit_the_dead);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
