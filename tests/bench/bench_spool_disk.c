/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The queue on a disk: how many bytes a second go there and are read again,
 * beside write and fdatasync alone of the same bytes. What a record costs who
 * makes it is in bench_handover.c.
 *
 * The folder is TMPDIR or /var/tmp, which should be on a disk.
 */
#include "bench/bench.h"
#include "spool/spool.h"

#include <fcntl.h>
#include <ftw.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MIB (UINT64_C(1) << 20)
#define BULK_BYTES (256 * MIB)
#define WRITE_BYTES (256u << 10)

static char folder[128];
static uint8_t content[2048];

static int give_key(void *user_data, const char *name,
                    uint8_t key[CLOUDLI_SPOOL_KEY_LEN])
{
    (void)user_data;
    (void)name;
    memset(key, 1, CLOUDLI_SPOOL_KEY_LEN);
    return 0;
}

static void pause_ms(void)
{
    const struct timespec ts = {0, 1000000};

    (void)nanosleep(&ts, NULL);
}

static int remove_one(const char *path, const struct stat *st, int flag,
                      struct FTW *ftw)
{
    (void)st;
    (void)flag;
    (void)ftw;
    return remove(path);
}

/* As records are: a header that all share, and content that does not repeat. */
static void fill(size_t len)
{
    memset(content, 0x30, sizeof(content));
    for (size_t i = 100; i < len; i++)
        content[i] = (uint8_t)rand();
}

static struct cloudli__spool *open_spool(struct cloudli__spool_writer *writer)
{
    const struct cloudli__spool_options options = {
        .mode = CLOUDLI_SPOOL_DISK,
        .overflow = CLOUDLI_OVERFLOW_REFUSE,
        .bytes = 4096 * MIB,
        .ring_bytes = 64 * MIB,
        .folder = folder,
        .name = "bench",
        .memory_folder = "/dev/shm",
        .keys = {give_key, NULL, "1"},
        .writer = writer};
    cloudli_error err = CLOUDLI_ERROR_INIT;
    struct cloudli__spool *spool = NULL;

    if (cloudli__spool_open_as(&spool, &options, &err) != CLOUDLI_OK)
        fprintf(stderr, "%s\n", err.message);
    return spool;
}

/* 1 if it was taken. */
static int put(struct cloudli__spool *spool, size_t len)
{
    uint8_t *room = cloudli__spool_reserve(spool, CLOUDLI__SPOOL_CC, len);

    if (room == NULL)
        return 0;
    memcpy(room, content, len);
    cloudli__spool_commit(spool, room);
    return 1;
}

/* Bytes a second by write and fdatasync alone. */
static double plain_rate(void)
{
    static uint8_t bytes[WRITE_BYTES];
    char path[200];
    double start;
    int fd;

    for (size_t i = 0; i < sizeof(bytes); i++)
        bytes[i] = (uint8_t)rand();
    (void)snprintf(path, sizeof(path), "%s/plain", folder);
    fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    start = bench_now_ns();
    for (uint64_t at = 0; at < BULK_BYTES; at += sizeof(bytes)) {
        if (write(fd, bytes, sizeof(bytes)) != (ssize_t)sizeof(bytes) ||
            fdatasync(fd) != 0)
            break;
    }
    start = bench_now_ns() - start;
    (void)close(fd);
    (void)unlink(path);
    return (double)BULK_BYTES / start;
}

/* Until all is on the disk; what finds no room is tried again. */
static double spool_rate(size_t len, struct cloudli__spool_writer *writer)
{
    struct cloudli__spool *spool = open_spool(writer);
    const size_t count = BULK_BYTES / len;
    double start;

    fill(len);
    start = bench_now_ns();
    for (size_t i = 0; spool != NULL && i < count; i++) {
        while (!put(spool, len))
            pause_ms();
    }
    (void)cloudli__spool_close(spool);
    return (double)BULK_BYTES / (bench_now_ns() - start);
}

/* The backlog that spool_rate() left is read again. */
static double read_rate(struct cloudli__spool_writer *writer)
{
    struct cloudli__spool *spool = open_spool(writer);
    uint64_t position = 0, bytes = 0;
    cloudli_bytes pdu;
    double start = bench_now_ns();

    while (spool != NULL && cloudli__spool_read(spool, &position, &pdu)) {
        bytes += pdu.len;
        if (bytes % 1024 == 0)
            cloudli__spool_release(spool, position);
        if (cloudli__spool_start(spool) + 16 * MIB < position)
            cloudli__spool_release(spool, position);
    }
    start = bench_now_ns() - start;
    if (spool != NULL)
        cloudli__spool_release(spool, position);
    (void)cloudli__spool_close(spool);
    return (double)bytes / start;
}

static void rates(size_t len, struct cloudli__spool_writer *writer)
{
    const double plain = plain_rate(), written = spool_rate(len, writer);
    const double read = read_rate(writer);

    printf("  records of %4zu bytes to the disk %14.2f GB/s   read again %.2f "
           "GB/s   write and fdatasync alone %.2f GB/s (x%.2f)\n",
           len, written, read, plain, written / plain);
    fflush(stdout);
}

int main(void)
{
    static const size_t lengths[] = {172, 1200};
    const char *base = getenv("TMPDIR");
    struct cloudli__spool_writer *writer;

    (void)snprintf(folder, sizeof(folder), "%s/spool-XXXXXX",
                   base == NULL ? "/var/tmp" : base);
    if (mkdtemp(folder) == NULL ||
        cloudli__spool_writer_new(&writer, 5 * CLOUDLI_MILLISECOND) !=
            CLOUDLI_OK)
        return 1;
    printf("\nQueue on a disk, bytes a second\n");
    for (size_t i = 0; i < 2; i++)
        rates(lengths[i], writer);
    cloudli__spool_writer_free(writer);
    (void)nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
    return 0;
}
