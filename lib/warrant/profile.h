/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Delivery profiles: what authorities differ in, as data. */
#ifndef CLOUDLI_WARRANT_PROFILE_H
#define CLOUDLI_WARRANT_PROFILE_H

#include <cloudli/export.h>

struct cloudli__profile {
    const char *name;
    uint32_t conference_33108;   /* a subject's conference by TS 33.108 */
    uint32_t message_sip;        /* messages as copies of their SIP */
    uint32_t conference_control; /* RTCP of a conference as confCC too */
};

/* The profile of that name, or NULL. */
const struct cloudli__profile *cloudli__profile_find(const char *name);

/* What a destination has that names none. */
#define CLOUDLI__PROFILE_DEFAULT "ts102232-5"

#endif
