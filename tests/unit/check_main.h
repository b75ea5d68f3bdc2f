/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Runs one suite and turns its outcome into an exit status.
 *
 * Under valgrind (tests/run.sh) all tests of a program run in one process, and
 * slowly: a fixture sets all that it uses, only the test's own thread calls
 * Check, and no test counts on a fast machine.
 */
#ifndef CLOUDLI_TESTS_CHECK_MAIN_H
#define CLOUDLI_TESTS_CHECK_MAIN_H

#include <check.h>
#include <stdlib.h>
#include <unistd.h>

/* Where the folders of tests are made: in memory if that is there, since a disk
 * that is written to for good many times a second is slow. */
static inline const char *room_for_folders(void)
{
    return access("/dev/shm", W_OK | X_OK) == 0 ? "/dev/shm" : "/tmp";
}

static inline int run_suite(Suite *suite)
{
    SRunner *runner = srunner_create(suite);
    int failed;

    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

#endif
