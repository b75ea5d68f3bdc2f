/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "clif/age.h"

#include <string.h>

static void drop(struct cloudli__age *age, uint32_t at, uint32_t count)
{
    const uint32_t behind = age->count - at - count;

    memmove(age->when + at, age->when + at + count,
            behind * sizeof(age->when[0]));
    memmove(age->accepted + at, age->accepted + at + count,
            behind * sizeof(age->accepted[0]));
    age->count -= count;
}

/* Drops the note that is missed least: the gap that it leaves is the smallest
 * for its age. What it counted is counted by the one behind it. */
static void make_room(struct cloudli__age *age, cloudli_time now)
{
    uint32_t best = 1;
    double least = 0;

    for (uint32_t i = 1; i + 1 < age->count; i++) {
        const double gap = (double)(age->when[i + 1] - age->when[i - 1]) /
                           (double)(now - age->when[i - 1]);

        if (i == 1 || gap < least) {
            least = gap;
            best = i;
        }
    }
    drop(age, best, 1);
}

void cloudli__age_note(struct cloudli__age *age, uint64_t accepted,
                       uint64_t waiting, cloudli_time now)
{
    const uint64_t gone = accepted - waiting;
    uint32_t done = 0;

    while (done < age->count && age->accepted[done] <= gone)
        done++;
    drop(age, 0, done);
    if (waiting > 0 &&
        (age->count == 0 || age->accepted[age->count - 1] < accepted)) {
        if (age->count == CLOUDLI__AGE_NOTES)
            make_room(age, now);
        age->when[age->count] = now;
        age->accepted[age->count++] = accepted;
    }
    atomic_store(&age->since, age->count == 0 ? 0 : age->when[0]);
}

cloudli_time cloudli__age_now(const struct cloudli__age *age, cloudli_time now)
{
    const cloudli_time since = atomic_load(&age->since);

    return since == 0 || since > now ? 0 : now - since;
}
