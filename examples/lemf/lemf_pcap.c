/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_pcap.h"

#include <string.h>

#define PACKET_MAX 65535

/* Readers tell the byte order by the magic number. */
struct pcap_header {
    uint32_t magic;
    uint16_t major;
    uint16_t minor;
    uint32_t zone;
    uint32_t accuracy;
    uint32_t longest;
    uint32_t link_type;
};

struct pcap_packet {
    uint32_t seconds;
    uint32_t microseconds;
    uint32_t kept;
    uint32_t length;
};

static int begin(struct lemf_file *file)
{
    const struct pcap_header header = {
        .magic = 0xa1b2c3d4u,
        .major = 2,
        .minor = 4,
        .longest = PACKET_MAX,
        .link_type = 101, /* LINKTYPE_RAW */
    };

    return lemf_file_append(file, &header, sizeof(header));
}

int lemf_pcap_append(struct lemf_file *file, cloudli_time time,
                     cloudli_bytes packet)
{
    const cloudli_time since_1970 = time < 0 ? 0 : time;
    struct pcap_packet head = {0};
    uint8_t record[sizeof(head) + PACKET_MAX];

    if (packet.len > PACKET_MAX)
        packet.len = PACKET_MAX; /* beyond what an IP header can say */
    if (lemf_file_open(file) != 0 || (file->size == 0 && begin(file) != 0))
        return -1;
    head.seconds = (uint32_t)(since_1970 / CLOUDLI_SECOND);
    head.microseconds =
        (uint32_t)(since_1970 % CLOUDLI_SECOND / CLOUDLI_MICROSECOND);
    head.kept = (uint32_t)packet.len;
    head.length = head.kept;
    memcpy(record, &head, sizeof(head));
    memcpy(record + sizeof(head), packet.ptr, packet.len);
    return lemf_file_append(file, record, sizeof(head) + packet.len);
}
