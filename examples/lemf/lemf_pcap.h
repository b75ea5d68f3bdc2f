/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Packets as a capture that Wireshark opens: classic pcap, microseconds, and
 * the link type of packets that begin with their IP header. */
#ifndef CLOUDLI_LEMF_PCAP_H
#define CLOUDLI_LEMF_PCAP_H

#include "lemf_files.h"

#include <cloudli/time.h>
#include <cloudli/types.h>

/* Appends one packet; a new file gets its header first. 0, or -1. */
int lemf_pcap_append(struct lemf_file *file, cloudli_time time,
                     cloudli_bytes packet);

#endif
