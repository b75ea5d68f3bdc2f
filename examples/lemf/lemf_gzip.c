/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_gzip.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#define BLOCK 65536u

struct job {
    struct job *next;
    char path[];
};

struct lemf_gzip {
    pthread_mutex_t mutex; /* over all that follows */
    pthread_cond_t wake;
    struct job *first;
    struct job **last;
    int ending;
    int running;
    struct lemf_gzip_report report;
    pthread_t thread;
};

/* One file on its way. */
struct work {
    struct lemf_gzip *gzip;
    const char *path;
    char *part;
    char *gz;
    int in;
    const char *fault;
    uint8_t block[BLOCK];
    uint8_t again[BLOCK];
};

static int is_ending(struct lemf_gzip *gzip)
{
    int ending;

    (void)pthread_mutex_lock(&gzip->mutex);
    ending = gzip->ending;
    (void)pthread_mutex_unlock(&gzip->mutex);
    return ending;
}

static int fail(struct work *w, const char *fault)
{
    w->fault = fault;
    return -1;
}

/* --- One file. --- */

static int write_all(struct work *w, gzFile out)
{
    ssize_t got;

    while ((got = read(w->in, w->block, BLOCK)) > 0) {
        if (is_ending(w->gzip))
            return fail(w, NULL);
        if (gzwrite(out, w->block, (unsigned)got) != got)
            return fail(w, "cannot be written");
    }
    return got < 0 ? fail(w, "cannot be read") : 0;
}

static int compress_file(struct work *w)
{
    const int fd = open(
        w->part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    const int own = fd < 0 ? -1 : fcntl(fd, F_DUPFD_CLOEXEC, 0);
    gzFile out = own < 0 ? NULL : gzdopen(own, "w");
    int rv;

    if (out == NULL) {
        if (own >= 0)
            (void)close(own);
        if (fd >= 0)
            (void)close(fd);
        return fail(w, "cannot be made");
    }
    rv = write_all(w, out);
    if (gzclose(out) != Z_OK && rv == 0)
        rv = fail(w, "cannot be written");
    if (rv == 0 && fsync(fd) != 0)
        rv = fail(w, "cannot be made safe");
    (void)close(fd);
    return rv;
}

/* All octets again, of both. */
static int compare_all(struct work *w, gzFile back)
{
    ssize_t got;

    if (lseek(w->in, 0, SEEK_SET) != 0)
        return fail(w, "cannot be read");
    while ((got = read(w->in, w->block, BLOCK)) > 0) {
        if (is_ending(w->gzip))
            return fail(w, NULL);
        if (gzread(back, w->again, (unsigned)got) != got ||
            memcmp(w->block, w->again, (size_t)got) != 0)
            return fail(w, "does not hold what was written");
    }
    if (got < 0)
        return fail(w, "cannot be read");
    return gzread(back, w->again, 1) == 0
               ? 0
               : fail(w, "does not hold what was written");
}

static int verify_file(struct work *w)
{
    gzFile back = gzopen(w->part, "re");
    int rv;

    if (back == NULL)
        return fail(w, "cannot be read");
    rv = compare_all(w, back);
    /* The sum at the end is looked at last. */
    if (gzclose(back) != Z_OK && rv == 0)
        rv = fail(w, "does not hold what was written");
    return rv;
}

static int sync_folder(struct work *w)
{
    const char *slash = strrchr(w->path, '/');
    char *folder = slash == NULL ? strdup(".")
                                 : strndup(w->path, (size_t)(slash - w->path));
    const int fd =
        folder == NULL ? -1 : open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int rv = -1;

    free(folder);
    if (fd >= 0) {
        rv = fsync(fd);
        (void)close(fd);
    }
    return rv == 0 ? 0 : fail(w, "cannot be made safe");
}

/* The copy has its name for good before the original goes. */
static int take_place(struct work *w)
{
    if (rename(w->part, w->gz) != 0)
        return fail(w, "cannot be renamed");
    if (sync_folder(w) != 0)
        return -1;
    return unlink(w->path) == 0 ? 0 : fail(w, "cannot be removed");
}

static int do_file(struct work *w)
{
    int rv;

    if (asprintf(&w->gz, "%s.gz", w->path) < 0)
        w->gz = NULL;
    if (asprintf(&w->part, "%s.gz.part", w->path) < 0)
        w->part = NULL;
    if (w->gz == NULL || w->part == NULL)
        return fail(w, "cannot be made");
    w->in = open(w->path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (w->in < 0)
        return fail(w, "cannot be made: the file cannot be opened");
    rv = compress_file(w);
    if (rv == 0)
        rv = verify_file(w);
    if (rv == 0)
        rv = take_place(w);
    if (rv != 0)
        (void)unlink(w->part);
    (void)close(w->in);
    return rv;
}

static void work_on(struct lemf_gzip *gzip, struct work *w, struct job *job)
{
    const char *slash = strrchr(job->path, '/');
    int rv;

    w->path = job->path;
    w->fault = NULL;
    errno = 0;
    rv = do_file(w);
    (void)pthread_mutex_lock(&gzip->mutex);
    if (rv == 0) {
        gzip->report.done++;
    } else if (w->fault != NULL) {
        gzip->report.failed++;
        (void)snprintf(gzip->report.reason, sizeof(gzip->report.reason),
                       "%s.gz %s%s%s", slash == NULL ? job->path : slash + 1,
                       w->fault, errno == 0 ? "" : ": ",
                       errno == 0 ? "" : strerror(errno));
    }
    (void)pthread_mutex_unlock(&gzip->mutex);
    free(w->gz);
    free(w->part);
    w->gz = NULL;
    w->part = NULL;
}

/* --- The thread. --- */

static struct job *next_job(struct lemf_gzip *gzip)
{
    struct job *job = NULL;

    (void)pthread_mutex_lock(&gzip->mutex);
    while (gzip->first == NULL && !gzip->ending)
        (void)pthread_cond_wait(&gzip->wake, &gzip->mutex);
    if (!gzip->ending) {
        job = gzip->first;
        gzip->first = job->next;
        if (gzip->first == NULL)
            gzip->last = &gzip->first;
    }
    (void)pthread_mutex_unlock(&gzip->mutex);
    return job;
}

static void *run(void *user_data)
{
    struct lemf_gzip *gzip = user_data;
    struct work *w = calloc(1, sizeof(*w));
    struct job *job;

    while ((job = next_job(gzip)) != NULL) {
        if (w == NULL)
            w = calloc(1, sizeof(*w));
        if (w != NULL) {
            w->gzip = gzip;
            work_on(gzip, w, job);
        }
        free(job);
    }
    if (w != NULL)
        explicit_bzero(w, sizeof(*w)); /* content */
    free(w);
    return NULL;
}

struct lemf_gzip *lemf_gzip_new(void)
{
    struct lemf_gzip *gzip = calloc(1, sizeof(*gzip));

    if (gzip == NULL)
        return NULL;
    gzip->last = &gzip->first;
    (void)pthread_mutex_init(&gzip->mutex, NULL);
    (void)pthread_cond_init(&gzip->wake, NULL);
    return gzip;
}

/* Signals are the main thread's. */
int lemf_gzip_start(struct lemf_gzip *gzip)
{
    sigset_t all, before;
    int rv;

    (void)sigfillset(&all);
    (void)pthread_sigmask(SIG_SETMASK, &all, &before);
    rv = pthread_create(&gzip->thread, NULL, run, gzip);
    (void)pthread_sigmask(SIG_SETMASK, &before, NULL);
    gzip->running = rv == 0;
    errno = rv;
    return rv == 0 ? 0 : -1;
}

void lemf_gzip_add(struct lemf_gzip *gzip, const char *path)
{
    const size_t len = strlen(path) + 1;
    struct job *job = malloc(sizeof(*job) + len);

    if (job != NULL) {
        job->next = NULL;
        memcpy(job->path, path, len);
    }
    (void)pthread_mutex_lock(&gzip->mutex);
    if (job == NULL) {
        gzip->report.failed++;
        (void)snprintf(gzip->report.reason, sizeof(gzip->report.reason),
                       "there is no memory for the name of a file");
    } else {
        *gzip->last = job;
        gzip->last = &job->next;
        (void)pthread_cond_signal(&gzip->wake);
    }
    (void)pthread_mutex_unlock(&gzip->mutex);
}

void lemf_gzip_look(struct lemf_gzip *gzip, struct lemf_gzip_report *report)
{
    (void)pthread_mutex_lock(&gzip->mutex);
    *report = gzip->report;
    (void)pthread_mutex_unlock(&gzip->mutex);
}

void lemf_gzip_free(struct lemf_gzip *gzip)
{
    if (gzip == NULL)
        return;
    (void)pthread_mutex_lock(&gzip->mutex);
    gzip->ending = 1;
    (void)pthread_cond_signal(&gzip->wake);
    (void)pthread_mutex_unlock(&gzip->mutex);
    if (gzip->running)
        (void)pthread_join(gzip->thread, NULL);
    while (gzip->first != NULL) {
        struct job *job = gzip->first;

        gzip->first = job->next;
        free(job);
    }
    (void)pthread_cond_destroy(&gzip->wake);
    (void)pthread_mutex_destroy(&gzip->mutex);
    free(gzip);
}
