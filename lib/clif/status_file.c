/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "clif/status_file.h"

#include "base/error.h"
#include "base/memory.h"
#include "base/text_writer.h"
#include "clif/front.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define FOLDER "status"
#define FORMAT 1

/* CLIFs of one process in one state folder. */
#define NAMES_MAX 64

/* A file that was not written for so many seconds is nobody's. */
#define FRESH_SECONDS 60

struct cloudli__status_file {
    int folder;
    char name[48];
    char draft[56];
};

static int fault(cloudli_error *err, const char *what)
{
    return cloudli__fail(err, CLOUDLI_ERR_STATE_DIR, 0,
                         "The folder of status files cannot be used, %s: %s.",
                         what, strerror(errno));
}

/* --- Opening --- */

static int open_folder(const char *state_dir, cloudli_error *err)
{
    const int state = open(state_dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int fd = -1;

    if (state >= 0 && (mkdirat(state, FOLDER, 0700) == 0 || errno == EEXIST))
        fd = openat(state, FOLDER,
                    O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0)
        (void)fault(err, "it cannot be opened");
    if (state >= 0)
        (void)close(state);
    return fd;
}

static int is_old(int folder, const char *name)
{
    struct stat st;

    return fstatat(folder, name, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
           S_ISREG(st.st_mode) && time(NULL) - st.st_mtime > FRESH_SECONDS;
}

/* Of a process that there is not any more. A folder may be shared by machines:
 * that a process is not here is not enough. */
static int is_left_behind(int folder, const char *name)
{
    char *end;
    const long pid = strtol(name + (name[0] == '.'), &end, 10);

    return pid > 0 && pid <= INT32_MAX && (*end == '.' || *end == '-') &&
           kill((pid_t)pid, 0) != 0 && errno == ESRCH && is_old(folder, name);
}

static void tidy(int folder)
{
    const int fd = fcntl(folder, F_DUPFD_CLOEXEC, 0);
    DIR *dir = fd < 0 ? NULL : fdopendir(fd);
    const struct dirent *entry;

    if (dir == NULL) {
        if (fd >= 0)
            (void)close(fd);
        return;
    }
    rewinddir(dir);
    while ((entry = readdir(dir)) != NULL) {
        if (is_left_behind(folder, entry->d_name))
            (void)unlinkat(folder, entry->d_name, 0);
    }
    (void)closedir(dir);
}

/* The first name that no other CLIF of this process has. */
static int take_name(struct cloudli__status_file *file, cloudli_error *err)
{
    for (int i = 0; i < NAMES_MAX; i++) {
        char number[8] = "";
        int fd;

        if (i > 0)
            (void)snprintf(number, sizeof(number), "-%d", i);
        (void)snprintf(file->name, sizeof(file->name), "%ld%s.json",
                       (long)getpid(), number);
        (void)snprintf(file->draft, sizeof(file->draft), ".%s", file->name);
        if (is_old(file->folder, file->name)) /* an earlier process's */
            (void)unlinkat(file->folder, file->name, 0);
        fd = openat(file->folder, file->name,
                    O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (fd >= 0) {
            (void)close(fd);
            return CLOUDLI_OK;
        }
        if (errno != EEXIST)
            break;
    }
    file->name[0] = '\0';
    return fault(err, "no file can be made there");
}

int cloudli__status_file_open(struct cloudli__status_file **out,
                              const char *state_dir, cloudli_error *err)
{
    struct cloudli__status_file *file = cloudli__alloc(sizeof(*file));
    int rv;

    *out = NULL;
    if (file == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "Out of memory.");
    file->folder = open_folder(state_dir, err);
    if (file->folder < 0) {
        cloudli__free_wiped(file, sizeof(*file));
        return CLOUDLI_ERR_STATE_DIR;
    }
    tidy(file->folder);
    rv = take_name(file, err);
    if (rv != CLOUDLI_OK) {
        cloudli__status_file_close(file);
        return rv;
    }
    *out = file;
    return CLOUDLI_OK;
}

void cloudli__status_file_close(struct cloudli__status_file *file)
{
    if (file == NULL)
        return;
    if (file->name[0] != '\0') {
        (void)unlinkat(file->folder, file->name, 0);
        (void)unlinkat(file->folder, file->draft, 0);
    }
    (void)close(file->folder);
    cloudli__free_wiped(file, sizeof(*file));
}

/* --- Writing --- */

static void put_number(struct cloudli__text_writer *w, const char *name,
                       uint64_t value)
{
    cloudli__text_put(w, ",\"%s\":%" PRIu64, name, value);
}

/* A moment, or null. */
static void put_time(struct cloudli__text_writer *w, const char *name,
                     cloudli_time time)
{
    char text[CLOUDLI_TIME_TEXT_MAX];

    if (time == 0) {
        cloudli__text_put(w, ",\"%s\":null", name);
        return;
    }
    cloudli_time_format(time, text);
    cloudli__text_put(w, ",\"%s\":\"%s\"", name, text);
}

static void put_totals(struct cloudli__text_writer *w, cloudli_clif *clif)
{
    cloudli_clif_statistics all = CLOUDLI_CLIF_STATISTICS_INIT;

    cloudli__clif_totals(clif, &all);
    put_number(w, "warrants_active", all.warrants_active);
    put_number(w, "communications", all.communications);
    put_number(w, "records_lost", all.records_lost);
    put_number(w, "links_up", all.links_up);
}

static void put_destination(struct cloudli__text_writer *w,
                            const cloudli_destination_statistics *d)
{
    static const char *const states[] = {"none", "waiting", "connecting", "up"};
    static const char *const transports[] = {"none", "tcp", "tls1.2", "tls1.3"};

    cloudli__text_put(w, "{\"name\":\"%s\",\"link\":\"%s\"", d->name,
                      states[d->link_state & 3]);
    cloudli__text_put(w, ",\"transport\":\"%s\",\"plain_tcp\":%s",
                      transports[d->transport & 3],
                      d->plain_tcp ? "true" : "false");
    put_number(w, "iri_accepted", d->iri_accepted);
    put_number(w, "cc_accepted", d->cc_accepted);
    put_number(w, "records_delivered", d->records_delivered);
    put_number(w, "records_acknowledged", d->records_acknowledged);
    put_number(w, "records_waiting", d->records_waiting);
    put_number(w, "bytes_waiting", d->bytes_waiting);
    cloudli__text_put(w, ",\"oldest_age\":%.3f",
                      (double)d->oldest_age / (double)CLOUDLI_SECOND);
    put_number(w, "records_lost", d->records_lost);
    put_number(w, "connects", d->connects);
    put_number(w, "reconnects", d->reconnects);
    put_number(w, "failures", d->failures);
    put_number(w, "integrity_checks", d->integrity_checks);
    put_number(w, "host", d->host);
    put_time(w, "link_changed", d->link_changed);
    put_time(w, "certificate_end", d->certificate_end);
    put_time(w, "peer_certificate_end", d->peer_certificate_end);
    if (d->last_failure == CLOUDLI_OK)
        cloudli__text_put(w, ",\"last_failure\":null}");
    else
        cloudli__text_put(w, ",\"last_failure\":\"%s\"}",
                          cloudli_strerror(d->last_failure));
}

static int put_all(struct cloudli__text_writer *w, cloudli_clif *clif)
{
    size_t count;
    cloudli_destination_statistics *all = cloudli__clif_all_stats(clif, &count);

    if (all == NULL)
        return CLOUDLI_ERR_NOMEM;
    cloudli__text_put(w, "{\"format\":%d,\"pid\":%ld", FORMAT, (long)getpid());
    put_time(w, "time", cloudli_time_now());
    cloudli__text_put(
        w, ",\"version\":\"%s\",\"network_element\":", cloudli_version());
    cloudli__text_put_json(w, clif->hub.network_element);
    put_totals(w, clif);
    cloudli__text_put(w, ",\"destinations\":[");
    for (size_t i = 0; i < count; i++) {
        cloudli__text_put(w, i == 0 ? "\n" : ",\n");
        put_destination(w, &all[i]);
    }
    cloudli__text_put(w, "]}\n");
    cloudli__text_flush(w);
    cloudli__free_wiped(all, count * sizeof(*all));
    return w->stopped ? CLOUDLI_ERR_STATE_DIR : CLOUDLI_OK;
}

static int write_piece(void *user_data, const char *text, size_t len)
{
    const int fd = *(const int *)user_data;

    while (len > 0) {
        const ssize_t n = write(fd, text, len);

        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return -1;
        text += n;
        len -= (size_t)n;
    }
    return 0;
}

/* No sync: after a power cut there is no process that it would tell of. */
int cloudli__status_file_write(struct cloudli__status_file *file,
                               cloudli_clif *clif, cloudli_error *err)
{
    int fd =
        openat(file->folder, file->draft,
               O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
    struct cloudli__text_writer w = {.write = write_piece, .user_data = &fd};
    int rv;

    if (fd < 0)
        return fault(err, "no file can be made there");
    rv = put_all(&w, clif);
    if (rv == CLOUDLI_ERR_STATE_DIR)
        rv = fault(err, "the file cannot be written");
    (void)close(fd);
    if (rv == CLOUDLI_OK &&
        renameat(file->folder, file->draft, file->folder, file->name) != 0)
        rv = fault(err, "the file cannot be replaced");
    return rv;
}
