/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/profile.h"

#include <cloudli/warrant.h>
#include <string.h>

/*
 * TS 33.108 clause 11 speaks of the media of a conference's parties and says
 * nothing of the mixer's RTCP towards each of them; it stays out unless a
 * profile asks for it. TS 102 232-5 counts RTP and RTCP as content.
 */
static const struct cloudli__profile profiles[] = {
    {CLOUDLI__PROFILE_DEFAULT, 0, 1, 0},
    {"ts33108-conference", 1, 0, 0},
};

#define PROFILE_COUNT (sizeof(profiles) / sizeof(profiles[0]))

const struct cloudli__profile *cloudli__profile_find(const char *name)
{
    for (size_t i = 0; i < PROFILE_COUNT; i++) {
        if (strcmp(profiles[i].name, name) == 0)
            return &profiles[i];
    }
    return NULL;
}

const char *cloudli_profile_name(size_t index)
{
    return index < PROFILE_COUNT ? profiles[index].name : NULL;
}
