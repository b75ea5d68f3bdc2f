/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Capture files: pcap and pcapng, as libpcap reads them. */
#ifndef CLOUDLI_DUMP_PCAP_H
#define CLOUDLI_DUMP_PCAP_H

#include "dump_input.h"
#include "dump_tcp.h"

/* 1 if the first bytes are those of a capture. */
int dump_pcap_is(const uint8_t *data, size_t len);

/* Reads a capture to its end. What is wrong with it is told as a fault. */
void dump_pcap_read(struct dump *dump, struct dump_input *in, uint32_t port);

/* From a frame of a link to the IP packet in it; absent if there is none. */
cloudli_bytes dump_pcap_ip(int link, cloudli_bytes frame);

#endif
