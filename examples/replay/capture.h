/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Reading a capture file, twice: once to learn what it covers and which
 * address is the proxy's, once to play it.
 */
#ifndef CLOUDLI_REPLAY_CAPTURE_H
#define CLOUDLI_REPLAY_CAPTURE_H

#include "packet.h"

#include <cloudli/time.h>

struct capture;

/* Opens a capture. CLOUDLI_OK, or fills err. */
int capture_open(struct capture **out, const char *path, cloudli_error *err);
void capture_close(struct capture *capture);

/*
 * The next packet: 1. The end: 0. A fault in the file: -1, and err says what
 * was read before it. The packet is valid until the next call.
 */
int capture_next(struct capture *capture, struct packet *packet,
                 cloudli_time *time, cloudli_error *err);

struct capture_survey {
    uint64_t packets;
    cloudli_time first; /* both 0 where there are no packets */
    cloudli_time last;
    cloudli_address proxy; /* length 0: no SIP, or not clear */
    uint32_t unclear;      /* two addresses carry as much SIP */
};

/* Reads all of it once. A file that is cut is surveyed up to there. */
int capture_survey(const char *path, struct capture_survey *out,
                   cloudli_error *err);

#endif
