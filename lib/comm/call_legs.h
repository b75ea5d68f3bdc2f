/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Calls of which a leg has several parties, e.g. who was called and to whom he
 * diverted it. Sets of parties are bits by their numbers. */
#ifndef CLOUDLI_COMM_CALL_LEGS_H
#define CLOUDLI_COMM_CALL_LEGS_H

#include <cloudli/call.h>

/* One message on the legs of these parties (whose number in signal is not
 * looked at); of those in open it does not end the session, whatever it says.
 * Parties that do not exist are left out. */
int cloudli__call_signal(cloudli_call *call, const cloudli_signal *signal,
                         uint64_t parties, uint64_t open);

/* One packet that goes from some parties to others; the party in media, one of
 * the senders, tells whose key it is under. */
int cloudli__call_packet(cloudli_call *call, const cloudli_media *media,
                         uint64_t from, uint64_t to, cloudli_bytes packet);

/* 1 if any order names one of its parties. */
int cloudli__call_watched(const cloudli_call *call);

#endif
