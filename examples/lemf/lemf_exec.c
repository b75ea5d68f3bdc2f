/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_exec.h"

#include "tool.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define BACK_OFF_LEAST 200 /* milliseconds */
#define BACK_OFF_MOST 30000
#define STEADY 10000 /* one that ran so long is started again at once */
#define DELAY 50     /* that a line waits for others to be safe with it */
#define DRAIN 5000
#define END 5000

extern char **environ;

struct line {
    struct line *next;
    size_t len;
    char data[];
};

struct lemf_exec {
    char *program;    /* NULL: none is wanted */
    const char *name; /* the last part of it */
    struct lemf_tallies *tallies;
    struct line *first;
    struct line **last;
    size_t bytes;  /* that wait */
    size_t count;  /* lines */
    size_t safe;   /* of them, from the first */
    size_t at;     /* written of the first */
    int fd;        /* -1: it does not run */
    pid_t pid;     /* 0: it does not run */
    int64_t since; /* when the first line came that is not safe */
    int64_t started;
    int64_t again; /* when to start it */
    int leaving;   /* 1: it gets no more and is to end … */
    int64_t until; /* … by itself until then */
    int asked;     /* 1: that was wanted, for another to take its place */
    int back_off;
    int missing; /* 1: the last record found no room, which was told */
};

static int64_t now_ms(void)
{
    struct timespec now;

    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

struct lemf_exec *lemf_exec_new(struct lemf_tallies *tallies)
{
    struct lemf_exec *exec = calloc(1, sizeof(*exec));

    if (exec == NULL)
        return NULL;
    exec->tallies = tallies;
    exec->last = &exec->first;
    exec->fd = -1;
    return exec;
}

/* --- What waits. --- */

static void drop_first(struct lemf_exec *exec)
{
    struct line *line = exec->first;

    exec->first = line->next;
    if (exec->first == NULL)
        exec->last = &exec->first;
    exec->bytes -= line->len;
    exec->count--;
    exec->safe -= exec->safe > 0;
    exec->at = 0;
    explicit_bzero(line->data, line->len); /* content */
    free(line);
}

/* A line longer than all the room is taken when nothing else waits. */
void lemf_exec_take(struct lemf_exec *exec, const char *data, size_t len)
{
    const int fits =
        exec->first == NULL || (len <= LEMF_EXEC_QUEUE_MAX &&
                                exec->bytes <= LEMF_EXEC_QUEUE_MAX - len);
    struct line *line;

    if (exec->program == NULL)
        return;
    line = fits ? malloc(sizeof(*line) + len) : NULL;
    if (line == NULL) {
        exec->tallies->exec_missed++;
        if (!exec->missing)
            (void)tool_fail("%s is too slow: it is not given all records",
                            exec->name);
        exec->missing = 1;
        return;
    }
    if (exec->missing)
        (void)tool_fail("%s is given records again", exec->name);
    exec->missing = 0;
    if (exec->safe == exec->count)
        exec->since = now_ms();
    line->next = NULL;
    line->len = len;
    memcpy(line->data, data, len);
    *exec->last = line;
    exec->last = &line->next;
    exec->bytes += len;
    exec->count++;
}

int lemf_exec_wait(const struct lemf_exec *exec)
{
    const int64_t left = exec->since + DELAY - now_ms();

    if (exec->safe == exec->count)
        return -1;
    return left > 0 ? (int)left : 0;
}

void lemf_exec_release(struct lemf_exec *exec)
{
    exec->safe = exec->count;
}

/* --- The program. --- */

static int spawn(struct lemf_exec *exec, int input)
{
    static const int numbers[] = {SIGTERM, SIGINT, SIGHUP, SIGCHLD, SIGPIPE};
    char *const arguments[] = {exec->program, NULL};
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none, defaults;
    int rv;

    (void)sigemptyset(&none);
    (void)sigemptyset(&defaults);
    for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
        (void)sigaddset(&defaults, numbers[i]);
    (void)posix_spawn_file_actions_init(&actions);
    (void)posix_spawnattr_init(&attributes);
    (void)posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    /* What it says is no part of what this one tells. */
    (void)posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO,
                                           STDOUT_FILENO);
    (void)posix_spawnattr_setsigmask(&attributes, &none);
    (void)posix_spawnattr_setsigdefault(&attributes, &defaults);
    (void)posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK |
                                                    POSIX_SPAWN_SETSIGDEF);
    rv = posix_spawn(&exec->pid, exec->program, &actions, &attributes,
                     arguments, environ);
    (void)posix_spawnattr_destroy(&attributes);
    (void)posix_spawn_file_actions_destroy(&actions);
    if (rv == 0)
        return 0;
    exec->pid = 0;
    errno = rv;
    return -1;
}

/* Only this end never waits. */
static int start(struct lemf_exec *exec)
{
    int ends[2];

    if (pipe2(ends, O_CLOEXEC) != 0)
        return -1;
    if (fcntl(ends[1], F_SETFL, O_NONBLOCK) != 0 || spawn(exec, ends[0]) != 0) {
        const int reason = errno;

        (void)close(ends[0]);
        (void)close(ends[1]);
        errno = reason;
        return -1;
    }
    (void)close(ends[0]);
    exec->fd = ends[1];
    exec->at = 0; /* a line that was not written whole comes again */
    exec->started = now_ms();
    exec->tallies->exec_started++;
    return 0;
}

static void try_start(struct lemf_exec *exec)
{
    if (start(exec) == 0)
        return;
    exec->back_off = exec->back_off == 0 ? BACK_OFF_LEAST : 2 * exec->back_off;
    if (exec->back_off > BACK_OFF_MOST)
        exec->back_off = BACK_OFF_MOST;
    exec->again = now_ms() + exec->back_off;
    (void)tool_fail("%s cannot be started: %s", exec->name, strerror(errno));
}

static void close_input(struct lemf_exec *exec)
{
    if (exec->fd >= 0)
        (void)close(exec->fd);
    exec->fd = -1;
}

/* The end of its input tells a program to end. */
static void send_off(struct lemf_exec *exec)
{
    close_input(exec);
    if (exec->pid == 0 || exec->leaving)
        return;
    exec->leaving = 1;
    exec->until = now_ms() + END;
}

/* 1 once it has ended, by itself or not. */
static int reap(struct lemf_exec *exec, int *status)
{
    if (exec->pid == 0)
        return 0;
    if (exec->leaving && now_ms() >= exec->until) {
        (void)kill(exec->pid, SIGKILL);
        (void)waitpid(exec->pid, status, 0);
    } else if (waitpid(exec->pid, status, WNOHANG) == 0) {
        return 0;
    }
    exec->pid = 0;
    close_input(exec);
    return 1;
}

static void tell_end(const struct lemf_exec *exec, int status)
{
    if (WIFSIGNALED(status))
        (void)tool_fail("%s was ended by signal %d; it is started again",
                        exec->name, WTERMSIG(status));
    else
        (void)tool_fail("%s ended with status %d; it is started again",
                        exec->name, WEXITSTATUS(status));
}

static void see_to_end(struct lemf_exec *exec)
{
    const int asked = exec->asked;
    int status = 0;

    if (!reap(exec, &status))
        return;
    exec->leaving = 0;
    exec->asked = 0;
    if (asked) {
        exec->back_off = 0;
        exec->again = 0;
        return;
    }
    exec->back_off =
        now_ms() - exec->started >= STEADY ? 0 : 2 * exec->back_off;
    if (exec->back_off < BACK_OFF_LEAST)
        exec->back_off = BACK_OFF_LEAST;
    if (exec->back_off > BACK_OFF_MOST)
        exec->back_off = BACK_OFF_MOST;
    exec->again = now_ms() + exec->back_off;
    tell_end(exec, status);
}

/* As much as the pipe takes. */
static void write_lines(struct lemf_exec *exec)
{
    while (exec->fd >= 0 && exec->safe > 0) {
        const struct line *line = exec->first;
        const ssize_t n =
            write(exec->fd, line->data + exec->at, line->len - exec->at);

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0 && errno != EAGAIN)
            send_off(exec); /* it reads no more */
        if (n < 0)
            return;
        exec->at += (size_t)n;
        if (exec->at < line->len)
            continue;
        drop_first(exec);
        exec->tallies->exec_given++;
    }
}

int lemf_exec_step(struct lemf_exec *exec)
{
    int64_t left;

    see_to_end(exec);
    if (exec->pid == 0 && exec->program == NULL)
        return -1;
    if (exec->pid == 0) {
        left = exec->again - now_ms();
        if (left > 0)
            return (int)left;
        try_start(exec);
    }
    write_lines(exec);
    if (exec->leaving) {
        left = exec->until - now_ms();
        return left > 0 ? (int)left : 0;
    }
    return exec->pid == 0 ? exec->back_off : -1;
}

int lemf_exec_change(struct lemf_exec *exec, const char *program)
{
    char *copy = NULL;
    const char *slash;

    if (program == NULL
            ? exec->program == NULL
            : exec->program != NULL && strcmp(program, exec->program) == 0)
        return 0;
    if (program != NULL && access(program, X_OK) == 0)
        copy = strdup(program);
    if (program != NULL && copy == NULL) {
        (void)tool_fail("%s: %s", program, strerror(errno));
        return -1;
    }
    free(exec->program);
    exec->program = copy;
    slash = copy == NULL ? NULL : strrchr(copy, '/');
    exec->name = slash == NULL ? copy : slash + 1;
    exec->asked = exec->pid != 0;
    exec->again = 0;
    send_off(exec);
    while (copy == NULL && exec->first != NULL)
        drop_first(exec);
    return 0;
}

int lemf_exec_descriptor(const struct lemf_exec *exec)
{
    return exec->safe > 0 ? exec->fd : -1;
}

/* --- The end. --- */

static void drain(struct lemf_exec *exec)
{
    const int64_t until = now_ms() + DRAIN;

    for (;;) {
        const int64_t left = until - now_ms();
        struct pollfd fd = {.fd = exec->fd, .events = POLLOUT};
        int status;

        write_lines(exec);
        if (reap(exec, &status) || exec->fd < 0 || exec->safe == 0 || left <= 0)
            return;
        (void)poll(&fd, 1, (int)left);
    }
}

static void wait_end(struct lemf_exec *exec)
{
    int status;

    send_off(exec);
    while (exec->pid != 0 && !reap(exec, &status))
        (void)poll(NULL, 0, 5);
}

void lemf_exec_free(struct lemf_exec *exec)
{
    if (exec == NULL)
        return;
    drain(exec);
    wait_end(exec);
    if (exec->count > 0)
        (void)tool_fail("%s was not given the last %zu records", exec->name,
                        exec->count);
    exec->tallies->exec_missed += exec->count;
    while (exec->first != NULL)
        drop_first(exec);
    free(exec->program);
    free(exec);
}
