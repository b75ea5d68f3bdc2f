/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What a link tells of itself. The dispatcher's thread writes, any thread
 * reads; each word is right by itself. All-zero is a link that there is not.
 */
#ifndef CLOUDLI_HANDOVER_FACTS_H
#define CLOUDLI_HANDOVER_FACTS_H

#include <cloudli/metrics.h>
#include <stdatomic.h>

struct cloudli__link_facts {
    atomic_uint state;     /* a cloudli_link_state */
    atomic_uint transport; /* a cloudli_link_transport, of what is connected */
    atomic_uint plain_tcp; /* 1: it is set to that */
    atomic_uint host;   /* of its hosts the one that is connected, or tried */
    atomic_int failure; /* status of the last one; 0 since it is up */
    atomic_uint_fast64_t connects;         /* times that it came up */
    atomic_uint_fast64_t reconnects;       /* … and was lost */
    atomic_uint_fast64_t failures;         /* attempts that failed */
    _Atomic(cloudli_time) changed;         /* wall time of either; 0: not yet */
    _Atomic(cloudli_time) certificate_end; /* ours; 0: not known */
    _Atomic(cloudli_time) peer_end;        /* the last peer's */
};

#endif
