/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What cloudli-dump shows of any bytes, as a file or as the packets of a
 * capture, never controls a terminal, and it counts what it passes over. The
 * first octet says how they are read and shown.
 */
#include "dump_tcp.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum how {
    JSON = 1,
    FULL = 2,
    BRIEF = 4,
    CAPTURE = 8,
    PORT = 16
};

#define LIMIT 65536

static void read_file(struct dump *dump, const uint8_t *data, size_t size)
{
    const size_t half = size / 2;
    struct dump_run run;

    if (!dump_run_begin(&run, dump))
        return;
    dump_run_feed(&run, data, half);
    dump_run_feed(&run, data + half, size - half);
    if (size > 0 && data[0] & 1)
        dump_run_gap(&run, 1);
    dump_run_end(&run);
}

/* Packets behind one octet of their length each, in memory of their own. */
static void read_capture(struct dump *dump, const uint8_t *data, size_t size,
                         uint32_t port)
{
    struct dump_tcp *tcp = dump_tcp_new(dump, port);
    cloudli_time time = 0;

    while (tcp != NULL && size > 1) {
        const size_t len = data[0] < size - 1 ? data[0] : size - 1;
        uint8_t *packet = malloc(len + 1);

        if (packet == NULL)
            break;
        memcpy(packet, data + 1, len);
        dump_tcp_packet(tcp, (cloudli_bytes){packet, len}, time);
        free(packet);
        time += CLOUDLI_SECOND / 4;
        data += 1 + len;
        size -= 1 + len;
    }
    dump_tcp_free(tcp);
}

static void check(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        const uint8_t c = (uint8_t)text[i];

        if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7f)
            abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static FILE *nowhere;
    struct dump dump = {.limit = LIMIT};
    char *text = NULL;
    size_t len = 0;

    if (size == 0)
        return 0;
    if (nowhere == NULL)
        nowhere = fopen("/dev/null", "w");
    dump.faults = nowhere;
    dump.out.file = open_memstream(&text, &len);
    if (nowhere == NULL || dump.out.file == NULL || !dump_begin(&dump))
        abort();
    dump.json = (data[0] & JSON) != 0;
    dump.full = (data[0] & FULL) != 0;
    dump.brief = (data[0] & BRIEF) != 0;
    if ((data[0] & CAPTURE) != 0)
        read_capture(&dump, data + 1, size - 1,
                     (data[0] & PORT) != 0 ? 0x3030 : 0);
    else
        read_file(&dump, data + 1, size - 1);
    if (dump.skipped > size)
        abort();
    dump_dispose(&dump);
    if (fclose(dump.out.file) != 0)
        abort();
    check(text, len);
    free(text);
    return 0;
}
