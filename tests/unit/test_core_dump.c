/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What a core dump of a service would hold: a child with a CLIF, a warrant and
 * a conference in progress stops, and its parent reads every mapping that the
 * kernel would write (not "dd" among its VmFlags), but for the stack, which has
 * what was last made on it (docs/register.md). No name of the target or of
 * who talks with it, and no key of the register, is in it. The child makes its
 * names when it runs and wipes its own copies: those of a service are the
 * service's to keep.
 */
#include "check_main.h"
#include "rig.h"

#include "base/memory.h"

#include <fcntl.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Each octet with its lowest bit turned, so that no program holds them. */
static const char *const hidden[] = {
    "rhq;kd`ood/p6Albpmte/dy`lqmd",      /* a target's */
    "udm;*20729642097",                  /* its telephone's */
    "rhq;fsdfns/p6Albpmte/dy`lqmd",      /* another party's */
    "rhq;bnog,pt`su{,83Albpmte/dy`lqmd", /* the conference's */
};
#define NAMES (sizeof(hidden) / sizeof(*hidden))

static struct certs *certs;

static void reveal(char *out, size_t size, size_t which)
{
    const volatile char *from = hidden[which];
    size_t i = 0;

    for (; from[i] != '\0' && i + 1 < size; i++)
        out[i] = (char)(from[i] ^ 1);
    out[i] = '\0';
}

/* --- The service --- */

static struct rig rig;

static void serve(void)
{
    static char names[NAMES][64];
    const char *jean[] = {names[0], names[1]}, *greg[] = {names[2]};
    cloudli_party target = CLOUDLI_PARTY_INIT, other = CLOUDLI_PARTY_INIT;
    cloudli_conference_info info = CLOUDLI_CONFERENCE_INFO_INIT;
    const cloudli_media media = rig_audio(0);
    cloudli_warrant warrant;
    cloudli_conference *conf;
    uint32_t number;

    for (size_t i = 0; i < NAMES; i++)
        reveal(names[i], sizeof(names[i]), i);
    rig_open(&rig, certs);
    warrant = rig_warrant("L1", jean);
    warrant.target_count = 2;
    (void)rig_add(&rig, &warrant);
    target.identities = jean;
    target.identity_count = 2;
    other.identities = greg;
    other.identity_count = 1;
    info.uri = names[3];
    info.initiator = &other;
    ck_assert_int_eq(cloudli_conference_begin(&conf, rig.clif, &info, NULL), 0);
    ck_assert_int_eq(cloudli_conference_join(conf, &target, &number), 0);
    ck_assert_int_eq(cloudli_conference_join(conf, &other, &number), 0);
    ck_assert_int_eq(cloudli_conference_media(conf, &media, CLOUDLI_FROM_PARTY,
                                              "twelve octets", 12),
                     CLOUDLI_OK);
    ck_assert_uint_eq(rig_stats(&rig).communications, 1);
    cloudli__wipe(names, sizeof(names));
}

static void serve_and_wait(int ready)
{
    serve();
    if (write(ready, rig.state_dir, sizeof(rig.state_dir)) !=
        (ssize_t)sizeof(rig.state_dir))
        _exit(1);
    for (;;)
        (void)pause();
}

/* --- The dump --- */

struct wanted {
    uint8_t bytes[64];
    size_t len;
    const char *what;
};

static unsigned count_in(const uint8_t *data, size_t len,
                         const struct wanted *wanted)
{
    unsigned found = 0;

    for (const uint8_t *at = data;
         (at = memmem(at, len - (size_t)(at - data), wanted->bytes,
                      wanted->len)) != NULL;
         at++)
        found++;
    return found;
}

/* How often each is in the mappings that a dump would hold; in out the same of
 * those that it leaves out. */
static size_t search(pid_t pid, const struct wanted *wanted, size_t count,
                     unsigned *in, unsigned *out)
{
    char path[64], line[512];
    uintptr_t first = 0, behind = 0;
    size_t total = 0;
    FILE *maps;
    int memory;
    char mode[8] = "";
    int is_stack = 0;

    (void)snprintf(path, sizeof(path), "/proc/%d/mem", (int)pid);
    memory = open(path, O_RDONLY);
    ck_assert_int_ge(memory, 0);
    (void)snprintf(path, sizeof(path), "/proc/%d/smaps", (int)pid);
    maps = fopen(path, "r");
    ck_assert_ptr_nonnull(maps);
    while (fgets(line, sizeof(line), maps) != NULL) {
        uintptr_t from, to;
        uint8_t *data;
        ssize_t got;
        int left_out;

        if (sscanf(line, "%" SCNxPTR "-%" SCNxPTR " %7s", &from, &to, mode) ==
            3) {
            first = from;
            behind = to;
            is_stack = strstr(line, "[stack]") != NULL;
            continue;
        }
        /* A file's own pages are not of the process; above 256 MiB is what a
         * sanitizer keeps, and leaves out itself. */
        if (strncmp(line, "VmFlags:", 8) != 0 || mode[1] != 'w' || is_stack ||
            behind - first > (size_t)256 << 20)
            continue;
        left_out = strstr(line, " dd") != NULL;
        data = malloc(behind - first);
        ck_assert_ptr_nonnull(data);
        got = pread(memory, data, behind - first, (off_t)first);
        for (size_t i = 0; got > 0 && i < count; i++)
            (left_out ? out : in)[i] += count_in(data, (size_t)got, &wanted[i]);
        total += got > 0 && !left_out ? (size_t)got : 0;
        free(data);
    }
    (void)fclose(maps);
    (void)close(memory);
    return total;
}

static void want_key(struct wanted *wanted, const char *state_dir)
{
    char path[300];
    int fd;
    ssize_t len;

    (void)snprintf(path, sizeof(path), "%s/register.key", state_dir);
    fd = open(path, O_RDONLY);
    ck_assert_int_ge(fd, 0);
    len = read(fd, wanted->bytes, sizeof(wanted->bytes));
    (void)close(fd);
    ck_assert_int_ge((int)len, 32);
    wanted->len = 32;
    wanted->what = "the register's key";
}

START_TEST(a_core_dump_names_nobody_and_opens_nothing)
{
    struct wanted wanted[NAMES + 1] = {0};
    unsigned in[NAMES + 1] = {0}, out[NAMES + 1] = {0};
    char state_dir[sizeof(rig.state_dir)];
    int ends[2];
    size_t total;
    pid_t pid;

    ck_assert_int_eq(pipe(ends), 0);
    pid = fork();
    if (pid == 0)
        serve_and_wait(ends[1]);
    ck_assert_int_gt(pid, 0);
    (void)close(ends[1]);
    ck_assert_int_eq(read(ends[0], state_dir, sizeof(state_dir)),
                     (ssize_t)sizeof(state_dir));
    (void)close(ends[0]);
    for (size_t i = 0; i < NAMES; i++) {
        char name[64];

        reveal(name, sizeof(name), i);
        wanted[i].len = strlen(name + 4); /* behind the scheme */
        memcpy(wanted[i].bytes, name + 4, wanted[i].len);
        wanted[i].what = hidden[i];
    }
    want_key(&wanted[NAMES], state_dir);
    total = search(pid, wanted, NAMES + 1, in, out);
    ck_assert_int_eq(kill(pid, SIGKILL), 0);
    ck_assert_int_eq(waitpid(pid, NULL, 0), pid);

    ck_assert_uint_gt(total, 100000);
    for (size_t i = 0; i <= NAMES; i++)
        ck_assert_msg(in[i] == 0, "%s is there %u times", wanted[i].what,
                      in[i]);
    /* They were there to be found, or this says nothing. */
    for (size_t i = 0; i < NAMES; i++)
        ck_assert_uint_gt(out[i], 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("core dump");
    TCase *tcase = tcase_create("read");
    int status;

    certs = certs_new();
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, a_core_dump_names_nobody_and_opens_nothing);
    suite_add_tcase(suite, tcase);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
