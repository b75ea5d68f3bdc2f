/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "dump_pcap.h"

#include <pcap/pcap.h>
#include <string.h>

#define VLAN_TAGS_MAX 4

int dump_pcap_is(const uint8_t *data, size_t len)
{
    static const uint8_t magics[][4] = {{0xa1, 0xb2, 0xc3, 0xd4},
                                        {0xd4, 0xc3, 0xb2, 0xa1},
                                        {0xa1, 0xb2, 0x3c, 0x4d},
                                        {0x4d, 0x3c, 0xb2, 0xa1},
                                        {0x0a, 0x0d, 0x0d, 0x0a}};

    for (size_t i = 0; len >= 4 && i < sizeof(magics) / sizeof(magics[0]);
         i++) {
        if (memcmp(data, magics[i], 4) == 0)
            return 1;
    }
    return 0;
}

static cloudli_bytes behind(cloudli_bytes data, size_t len)
{
    if (data.len < len)
        return (cloudli_bytes){NULL, 0};
    return (cloudli_bytes){data.ptr + len, data.len - len};
}

static cloudli_bytes behind_ethernet(cloudli_bytes frame)
{
    cloudli_bytes rest = behind(frame, 12);

    for (int i = 0; rest.len >= 2 && i <= VLAN_TAGS_MAX; i++) {
        const uint32_t type = (uint32_t)rest.ptr[0] << 8 | rest.ptr[1];

        if (type == 0x0800 || type == 0x86dd)
            return behind(rest, 2);
        if (type != 0x8100 && type != 0x88a8 && type != 0x9100)
            break;
        rest = behind(rest, 4);
    }
    return (cloudli_bytes){NULL, 0};
}

cloudli_bytes dump_pcap_ip(int link, cloudli_bytes frame)
{
    switch (link) {
    case DLT_EN10MB:
        return behind_ethernet(frame);
    case DLT_RAW:
    case DLT_IPV4:
    case DLT_IPV6:
        return frame;
    case DLT_NULL:
    case DLT_LOOP:
        return behind(frame, 4);
    case DLT_LINUX_SLL:
        return behind(frame, 16);
    case DLT_LINUX_SLL2:
        return behind(frame, 20);
    default:
        return (cloudli_bytes){NULL, 0};
    }
}

static int knows_link(int link)
{
    static const int links[] = {DLT_EN10MB,    DLT_RAW,       DLT_IPV4,
                                DLT_IPV6,      DLT_NULL,      DLT_LOOP,
                                DLT_LINUX_SLL, DLT_LINUX_SLL2};

    for (size_t i = 0; i < sizeof(links) / sizeof(links[0]); i++) {
        if (links[i] == link)
            return 1;
    }
    return 0;
}

static cloudli_time time_of(const struct timeval *stamp)
{
    if (stamp->tv_sec < 0 || stamp->tv_sec > INT64_MAX / CLOUDLI_SECOND - 1)
        return 0;
    return stamp->tv_sec * CLOUDLI_SECOND +
           stamp->tv_usec * CLOUDLI_MICROSECOND;
}

static void read_all(struct dump *dump, pcap_t *pcap, uint32_t port)
{
    const int link = pcap_datalink(pcap);
    struct dump_tcp *tcp = dump_tcp_new(dump, port);
    struct pcap_pkthdr *header;
    const u_char *data;
    int rv;

    if (tcp == NULL) {
        dump_fault(dump, NULL, 0, "out of memory");
        return;
    }
    while ((rv = pcap_next_ex(pcap, &header, &data)) == 1) {
        const cloudli_bytes ip =
            dump_pcap_ip(link, (cloudli_bytes){data, header->caplen});

        if (ip.ptr != NULL)
            dump_tcp_packet(tcp, ip, time_of(&header->ts));
    }
    dump_tcp_free(tcp);
    if (rv != PCAP_ERROR_BREAK)
        dump_fault(dump, NULL, 0, "the capture is damaged: %.200s",
                   pcap_geterr(pcap));
}

void dump_pcap_read(struct dump *dump, struct dump_input *in, uint32_t port)
{
    char fault[PCAP_ERRBUF_SIZE] = "";
    FILE *file = dump_input_stream(in);
    pcap_t *pcap = NULL;

    if (file != NULL)
        pcap = pcap_fopen_offline(file, fault); /* which takes the file */
    if (pcap == NULL) {
        dump_fault(dump, NULL, 0, "the capture cannot be read: %.200s", fault);
        if (file != NULL)
            (void)fclose(file);
        return;
    }
    if (knows_link(pcap_datalink(pcap)))
        read_all(dump, pcap, port);
    else
        dump_fault(dump, NULL, 0,
                   "a capture of this kind of link (%d) is not "
                   "read",
                   pcap_datalink(pcap));
    pcap_close(pcap);
}
