/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Who is let in: by a certificate, with files that are followed as they
 * change, or over plain TCP anybody, where that was asked for with a reason.
 */
#ifndef CLOUDLI_LEMF_DOOR_H
#define CLOUDLI_LEMF_DOOR_H

#include "base/log.h"
#include "handover/tls_files.h"
#include "handover/wire.h"
#include "lemf/trust.h"

#include <cloudli/lemf.h>

struct cloudli__door {
    struct cloudli__trust *trust;
    struct cloudli__tls_files *files; /* NULL: plain TCP */
    cloudli_time look_next;           /* INT64_MAX: never */
    cloudli_time warn_next;
};

/* NULL if the options about it are right, else what is wrong. */
const char *cloudli__door_fault(const cloudli_lemf_options *options);

/* For valid options. Plain TCP is warned of. As cloudli__tls_new(). */
int cloudli__door_open(struct cloudli__door *door,
                       const cloudli_lemf_options *options,
                       const struct cloudli__log *log, cloudli_time now,
                       cloudli_error *err);

/* An all-zero one is fine. */
void cloudli__door_close(struct cloudli__door *door);

/* Looks at the files if it is time, which look_next tells. */
void cloudli__door_look(struct cloudli__door *door,
                        const struct cloudli__log *log, cloudli_time now);

/* For a connection that comes in, which has to hold on to door->trust. */
int cloudli__door_wire(const struct cloudli__door *door,
                       struct cloudli__wire *wire, int fd, cloudli_error *err);

/* Warns of a provider's certificate that is about to expire. */
void cloudli__door_meet(const struct cloudli__wire *wire, const char *provider,
                        const struct cloudli__log *log);

#endif
