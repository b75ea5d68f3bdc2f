/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A rig for each test, and certificates for all of a program. */
#ifndef CLOUDLI_TESTS_RIG_FIXTURE_H
#define CLOUDLI_TESTS_RIG_FIXTURE_H

#include "check_main.h"
#include "rig.h"

static struct certs *certs; /* main() makes them */
static struct rig rig;

static inline void setup(void)
{
    rig_open(&rig, certs);
}

static inline void teardown(void)
{
    rig_close(&rig);
}

static inline void ok(int rv)
{
    ck_assert_int_eq(rv, CLOUDLI_OK);
}

#endif
