/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Connections of a capture: puts the bytes of each direction in order and
 * hands them to a reader. What a capture lacks is told as a gap; what it has
 * twice is taken once. All is bounded: connections, and bytes that wait for
 * those before them.
 */
#ifndef CLOUDLI_DUMP_TCP_H
#define CLOUDLI_DUMP_TCP_H

#include "dump_reader.h"

#include <cloudli/time.h>

struct dump_tcp;

/* port: of the LEMF; what else there is is not looked at. 0: any connection
 * that carries PDUs. NULL if memory is short. */
struct dump_tcp *dump_tcp_new(struct dump *dump, uint32_t port);

/* An IP packet, or what the capture has of it. */
void dump_tcp_packet(struct dump_tcp *tcp, cloudli_bytes ip, cloudli_time time);

/* The capture is at its end: what waits is told. Frees; NULL is fine. */
void dump_tcp_free(struct dump_tcp *tcp);

#endif
