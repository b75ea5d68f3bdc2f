/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Requests to try a destination, from the side of the service that does it. */
#ifndef CLOUDLI_WARRANT_REGISTER_TEST_H
#define CLOUDLI_WARRANT_REGISTER_TEST_H

#include <cloudli/destination_test.h>

/* With the NUL of the longest name. */
#define CLOUDLI__DESTINATION_NAME_MAX 64

/* A request as it is to be carried out. */
struct cloudli__test_request {
    uint64_t number; /* 0: there is none */
    uint32_t padding;
    char destination[CLOUDLI__DESTINATION_NAME_MAX];
};

/* Takes up the oldest request that waits and has not lapsed: it is nobody
 * else's then. Number 0: none waits. */
int cloudli__register_claim_test(cloudli_register *reg,
                                 struct cloudli__test_request *out,
                                 cloudli_error *err);

/* Notes that it came to a state: SENT, TAKEN, or FAILED with why. */
int cloudli__register_note_test(cloudli_register *reg, uint64_t number,
                                uint32_t state, int32_t failure,
                                cloudli_error *err);

#endif
