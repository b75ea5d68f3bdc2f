/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * For how long the oldest record of a queue has waited, without a time in each
 * record: how many had been accepted is noted at intervals, and the first note
 * that counts one which still waits tells when that was there. When there are
 * too many notes the one is dropped whose loss is felt least, so that an age is
 * too small by an interval or by a quarter, whichever is more, and never too
 * large.
 */
#ifndef CLOUDLI_CLIF_AGE_H
#define CLOUDLI_CLIF_AGE_H

#include <cloudli/time.h>
#include <stdatomic.h>

#define CLOUDLI__AGE_NOTES 64

/* All-zero is one of an empty queue. */
struct cloudli__age {
    _Atomic(cloudli_time) since; /* 0: none waits that was noted */
    uint32_t count;
    cloudli_time when[CLOUDLI__AGE_NOTES];
    uint64_t accepted[CLOUDLI__AGE_NOTES];
};

/* So many were accepted by now (a monotonic time above 0), and so many of
 * these wait. */
void cloudli__age_note(struct cloudli__age *age, uint64_t accepted,
                       uint64_t waiting, cloudli_time now);

/* Any thread. */
cloudli_time cloudli__age_now(const struct cloudli__age *age, cloudli_time now);

#endif
