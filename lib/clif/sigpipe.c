/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "clif/front.h"

#include <signal.h>
#include <time.h>

/* SIGPIPE of write(2) is sent to the writing thread, so that blocking it there
 * is enough (POSIX.1-2017, write: EPIPE). */

static int is_pending(void)
{
    sigset_t pending;

    return sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE) == 1;
}

void cloudli__sigpipe_hold(struct cloudli__sigpipe *state)
{
    sigset_t pipe_only, before;

    sigemptyset(&pipe_only);
    sigaddset(&pipe_only, SIGPIPE);
    sigemptyset(&before);
    state->was_pending = (uint32_t)is_pending();
    (void)pthread_sigmask(SIG_BLOCK, &pipe_only, &before);
    state->was_blocked = sigismember(&before, SIGPIPE) == 1;
}

void cloudli__sigpipe_release(const struct cloudli__sigpipe *state)
{
    const struct timespec no_wait = {0, 0};
    sigset_t pipe_only;

    sigemptyset(&pipe_only);
    sigaddset(&pipe_only, SIGPIPE);
    if (!state->was_pending && is_pending())
        (void)sigtimedwait(&pipe_only, NULL, &no_wait);
    if (!state->was_blocked)
        (void)pthread_sigmask(SIG_UNBLOCK, &pipe_only, NULL);
}
