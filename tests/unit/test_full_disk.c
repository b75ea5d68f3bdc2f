/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A state folder on a disk that is full: a small file system of our own. What
 * waits there is delivered by the next process, however the last one ended; and
 * the register has room for a while. Where no mounts are allowed, a limit on
 * the size of files stands for it.
 */
#include "check_main.h"
#include "listener.h"
#include "rig.h"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

#define RECORDS 300

static struct certs *certs;
static struct rig rig;
static char filler[300];

static int give_key(void *user_data, const char *name,
                    uint8_t key[CLOUDLI_SPOOL_KEY_LEN])
{
    (void)user_data;
    memset(key, name[0], CLOUDLI_SPOOL_KEY_LEN);
    return 0;
}

static void open_clif(uint32_t manual)
{
    cloudli_clif_options options = rig_options(&rig, certs);
    cloudli_error err = CLOUDLI_ERROR_INIT;

    options.spool_key = give_key;
    options.spool_memory_bytes = UINT64_C(1) << 20;
    options.manual = manual;
    if (cloudli_clif_open(&rig.clif, &options, &err) != CLOUDLI_OK)
        ck_abort_msg("%d %s", err.code, err.message);
}

static int mount_own(void)
{
    return unshare(geteuid() == 0 ? CLONE_NEWNS
                                  : CLONE_NEWUSER | CLONE_NEWNS) == 0 &&
           mount("none", "/", "none", MS_REC | MS_PRIVATE, NULL) == 0 &&
           mount("tmpfs", rig.state_dir, "tmpfs", 0, "size=48m,mode=700") == 0;
}

static void set_destination(const char *name, uint16_t port)
{
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;

    dest.name = name;
    dest.host = "127.0.0.1";
    dest.peer_name = "lemf.example";
    dest.port = port;
    dest.spool = CLOUDLI_SPOOL_DISK;
    ck_assert_int_eq(cloudli_register_open(&rig.reg, rig.state_dir, &err),
                     CLOUDLI_OK);
    ck_assert_int_eq(
        cloudli_register_set_destination(rig.reg, &dest, "test", &err),
        CLOUDLI_OK);
}

/* The state folder is a disk of its own, with a warrant whose records wait
 * there. 0 if there can be none. */
static int begin(uint16_t port)
{
    cloudli_warrant w = rig_warrant("L1", rig_jean);
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int mounted;

    memset(&rig, 0, sizeof(rig));
    atomic_init(&rig.now, RIG_NOW);
    (void)snprintf(rig.state_dir, sizeof(rig.state_dir), "%s",
                   certs_path(certs, "full"));
    (void)snprintf(filler, sizeof(filler), "%s/filler", rig.state_dir);
    (void)mkdir(rig.state_dir, 0700);
    mounted = mount_own();
    w.destination = "vault";
    set_destination(w.destination, port);
    ck_assert_int_eq(cloudli_warrant_add(rig.reg, &w, "test", NULL, &err),
                     CLOUDLI_OK);
    cloudli_register_close(rig.reg);
    rig.reg = NULL;
    return mounted;
}

static void fill(void)
{
    static const char block[1024];
    const int fd =
        open(filler, O_CREAT | O_APPEND | O_WRONLY | O_CLOEXEC, 0600);

    while (write(fd, block, sizeof(block)) > 0)
        ;
    ck_assert_int_eq(close(fd), 0);
}

/* A service that goes down with records in its spool on a full disk. */
static void leave_records(int killed)
{
    int status;
    const pid_t child = fork();

    if (child == 0) {
        open_clif(1);
        rig_sync(&rig);
        rig_call(&rig, RECORDS, 1000);
        if (!killed)
            cloudli_clif_close(rig.clif);
        fill();
        if (killed)
            (void)kill(getpid(), SIGKILL);
        _exit(0);
    }
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert_int_eq(killed ? WIFSIGNALED(status)
                            : WIFEXITED(status) && WEXITSTATUS(status) == 0,
                     1);
}

static void delivered(uint16_t port, uint64_t records)
{
    struct listener *l = listener_start(certs, "lemf", port, 0);
    int rv = CLOUDLI_ERR_PEER_TIMEOUT;

    rv = cloudli_clif_flush(rig.clif, 20 * CLOUDLI_SECOND);
    ck_assert_msg(rv == CLOUDLI_OK, "%d %s", rv, rig.log);
    for (int i = 0; i < 4000 && listener_records(l) < records; i++)
        rig_pause_ms(5);
    ck_assert_uint_eq(listener_records(l), records);
    listener_stop(l);
}

START_TEST(a_full_disk_is_emptied_by_the_next_service)
{
    const uint16_t port = listener_free_port();
    struct statvfs fs;

    if (!begin(port)) {
        (void)printf("skipped: this machine allows no mounts\n");
        return;
    }
    leave_records(_i);
    /* Again and again: also of those that could not deliver. */
    for (int i = 0; i < 4; i++) {
        open_clif(1);
        ck_assert_uint_eq(rig_stats(&rig).records_waiting, RECORDS);
        cloudli_clif_close(rig.clif);
        fill();
        ck_assert_int_eq(statvfs(rig.state_dir, &fs), 0);
        ck_assert_uint_eq(fs.f_bavail, 0);
    }
    open_clif(0);
    delivered(port, RECORDS);
    ck_assert_uint_eq(rig_said(&rig, "no numbers for new communications"), 0);
    ck_assert_uint_eq(rig_said(&rig, "audit trail cannot be written"), 0);
    cloudli_clif_close(rig.clif);
}
END_TEST

/* The register has room: communications begin, and are in the trail. */
START_TEST(communications_begin_on_a_full_disk)
{
    const uint16_t port = listener_free_port();

    if (!begin(port))
        return;
    leave_records(1);
    open_clif(1);
    rig_sync(&rig);
    for (int i = 0; i < 20; i++)
        rig_call(&rig, 5, 200);
    ck_assert_uint_eq(rig_stats(&rig).records_lost, 0);
    ck_assert_uint_eq(rig_stats(&rig).records_waiting, RECORDS + 100);
    delivered(port, RECORDS + 100);
    cloudli_clif_close(rig.clif);
}
END_TEST

static void limit_files(rlim_t bytes)
{
    struct rlimit limit;

    (void)signal(SIGXFSZ, SIG_IGN);
    ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &limit), 0);
    limit.rlim_cur = bytes;
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

/* Not even the register's log: what waits is delivered all the same, and what
 * is new is refused, counted and told until there is room. */
START_TEST(what_waits_is_delivered_where_nothing_can_be_written)
{
    const uint16_t port = listener_free_port();
    const uint32_t size = 32 * 1024; /* of the index of the log */
    char log[300];
    struct rlimit before;
    struct stat st;

    ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &before), 0);
    (void)begin(port);
    leave_records(1);
    (void)unlink(filler);
    set_destination("lemf", 9);
    (void)snprintf(log, sizeof(log), "%s/register.sqlite3-wal", rig.state_dir);
    ck_assert_int_eq(stat(log, &st), 0);
    ck_assert_int_gt(st.st_size, size);
    limit_files(size);
    open_clif(1);
    ck_assert_uint_eq(rig_said(&rig, "no numbers for new communications can "
                                     "be fetched from the register"),
                      1);
    ck_assert_uint_eq(rig_said(&rig, "the audit trail cannot be written"), 1);
    rig_sync(&rig);
    rig_call(&rig, 5, 200);
    ck_assert_uint_ge(rig_stats(&rig).records_lost, 5);
    ck_assert_uint_eq(rig_said(&rig, "cannot begin an intercept"), 1);
    delivered(port, RECORDS);

    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &before), 0);
    for (int i = 0; i < 500 && !rig_said(&rig, "can be written again"); i++)
        ck_assert_int_eq(cloudli_clif_poll(rig.clif, 20 * CLOUDLI_MILLISECOND),
                         CLOUDLI_OK);
    ck_assert_uint_eq(rig_said(&rig, "the audit trail can be written again"),
                      1);
    rig_call(&rig, 5, 200);
    ck_assert_uint_eq(rig_stats(&rig).records_waiting, 5);
    cloudli_clif_close(rig.clif);
    cloudli_register_close(rig.reg);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("full_disk");
    TCase *tc = tcase_create("disk");
    int status;

    certs = certs_new();
    tcase_set_timeout(tc, 120);
    tcase_add_loop_test(tc, a_full_disk_is_emptied_by_the_next_service, 0, 2);
    tcase_add_test(tc, communications_begin_on_a_full_disk);
    tcase_add_test(tc, what_waits_is_delivered_where_nothing_can_be_written);
    suite_add_tcase(suite, tc);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
