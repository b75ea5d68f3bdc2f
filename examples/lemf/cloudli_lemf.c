/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A monitoring facility (LEMF): it receives what providers hand over, checks
 * the sequence numbers, and writes it to files by LIID. All of the handover is
 * cloudli/lemf.h; this is what a user of it does with it.
 */
#include "lemf_service.h"

#include "tool.h"

#include <signal.h>
#include <stdlib.h>

static volatile sig_atomic_t told_to_end, told_to_reload;

static void on_signal(int number)
{
    if (number == SIGHUP)
        told_to_reload = 1;
    else if (number != SIGCHLD)
        told_to_end = 1;
}

/* Blocks the signals that it waits for; mask is what they were before. A child
 * that ends only wakes it up. */
static void prepare_signals(sigset_t *mask)
{
    static const int numbers[] = {SIGTERM, SIGINT, SIGHUP, SIGCHLD};
    struct sigaction action = {.sa_handler = on_signal};
    sigset_t waited;

    (void)sigemptyset(&waited);
    for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
        (void)sigaddset(&waited, numbers[i]);
        (void)sigaction(numbers[i], &action, NULL);
    }
    (void)sigprocmask(SIG_BLOCK, &waited, mask);
    for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
        (void)sigdelset(mask, numbers[i]);
    action.sa_handler = SIG_IGN;
    (void)sigaction(SIGPIPE, &action, NULL);
}

/* Until a signal, or until nobody was connected for long enough. */
static int run(struct lemf_service *service, const sigset_t *waiting_mask)
{
    int status = TOOL_DONE;

    while (status == TOOL_DONE && !told_to_end &&
           !lemf_service_is_idle(service)) {
        status = lemf_service_step(service, waiting_mask);
        if (told_to_reload) {
            told_to_reload = 0;
            lemf_service_reload(service);
        }
    }
    return status;
}

int main(int argc, char **argv)
{
    struct lemf_service *service;
    sigset_t waiting_mask;
    int status, end;

    prepare_signals(&waiting_mask);
    status = lemf_service_begin(&service, argc, argv);
    if (status < 0) {
        status = run(service, &waiting_mask);
        end = lemf_service_end(service);
        if (status == TOOL_DONE)
            status = end;
    }
    lemf_service_free(service);
    return status;
}
