/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * RTP in the packet that carries it: where it begins, and how the headers in
 * front of it read once it has got shorter.
 */
#ifndef CLOUDLI_COMM_RTP_FRAME_H
#define CLOUDLI_COMM_RTP_FRAME_H

#include <cloudli/media.h>

struct cloudli__rtp_frame {
    size_t udp;       /* where the UDP header begins */
    size_t rtp;       /* where RTP begins */
    size_t end;       /* where it ends: bytes behind that pad the link */
    uint32_t version; /* of IP; 0: the frame has none */
};

/* 0 if the packet, of this cloudli_frame, holds no whole RTP packet over UDP:
 * a fragment, another protocol … */
int cloudli__rtp_frame_find(struct cloudli__rtp_frame *out, uint32_t frame,
                            cloudli_bytes packet);

/* Writes the headers of packet to out, as they are where RTP has rtp_len
 * bytes, which stand behind them already: lengths and checksums. */
void cloudli__rtp_frame_rebuild(const struct cloudli__rtp_frame *f,
                                cloudli_bytes packet, uint8_t *out,
                                size_t rtp_len);

#endif
