/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A folder and keys for queues on a disk, and records that tell who they are.
 */
#ifndef CLOUDLI_TESTS_SPOOL_FIXTURE_H
#define CLOUDLI_TESTS_SPOOL_FIXTURE_H

#include "spool/disk.h"
#include "unit/check_main.h"

#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define MIB (UINT64_C(1) << 20)
#define MEMORY "/dev/shm"

static char spool_folder[128];
static struct cloudli__spool_writer *spool_writer;

/* What was logged, by code; the writer's thread logs too. */
static char logged[4096];
static pthread_mutex_t logged_lock = PTHREAD_MUTEX_INITIALIZER;

static inline void take_log(void *user_data, int32_t level, int32_t code,
                            const char *msg, size_t len)
{
    size_t used;

    (void)user_data;
    (void)level;
    (void)len;
    pthread_mutex_lock(&logged_lock);
    used = strlen(logged);
    (void)snprintf(logged + used, sizeof(logged) - used, "[%d] %s\n", code,
                   msg);
    pthread_mutex_unlock(&logged_lock);
}

/* 1 if it was logged. */
static inline int was_logged(const char *text)
{
    int found;

    pthread_mutex_lock(&logged_lock);
    found = strstr(logged, text) != NULL;
    pthread_mutex_unlock(&logged_lock);
    return found;
}

/* Each name is a key of its own; names from "unknown" on there are none of. */
static inline int give_key(void *user_data, const char *name,
                           uint8_t key[CLOUDLI_SPOOL_KEY_LEN])
{
    const uint8_t *other = user_data;

    if (strncmp(name, "unknown", 7) == 0)
        return -1;
    memset(key, other == NULL ? 7 : *other, CLOUDLI_SPOOL_KEY_LEN);
    memcpy(key, name, strnlen(name, CLOUDLI_SPOOL_KEY_LEN));
    return 0;
}

static inline void make_spool_folder(void)
{
    const char *base = getenv("TMPDIR");

    (void)snprintf(spool_folder, sizeof(spool_folder), "%s/spool-XXXXXX",
                   base == NULL ? "/tmp" : base);
    ck_assert_ptr_nonnull(mkdtemp(spool_folder));
    logged[0] = '\0';
}

static inline int remove_one(const char *path, const struct stat *st, int flag,
                             struct FTW *ftw)
{
    (void)st;
    (void)flag;
    (void)ftw;
    return remove(path);
}

static inline void remove_tree(const char *path)
{
    (void)nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

static inline struct cloudli__spool_options disk_options(void)
{
    const struct cloudli__spool_options options = {
        .mode = CLOUDLI_SPOOL_DISK,
        .overflow = CLOUDLI_OVERFLOW_DROP_NEW_CC,
        .bytes = 64 * MIB,
        .ring_bytes = MIB,
        .folder = spool_folder,
        .name = "police",
        .memory_folder = MEMORY,
        .keys = {give_key, NULL, "key-1"},
        .log = {take_log, NULL},
        .writer = spool_writer};

    return options;
}

static inline struct cloudli__spool *open_spool(void)
{
    const struct cloudli__spool_options options = disk_options();
    cloudli_error err = CLOUDLI_ERROR_INIT;
    struct cloudli__spool *spool;

    if (cloudli__spool_open_as(&spool, &options, &err) != CLOUDLI_OK)
        ck_abort_msg("%s", err.message);
    return spool;
}

static inline struct cloudli__spool_counters
count(const struct cloudli__spool *spool)
{
    struct cloudli__spool_counters c;

    cloudli__spool_counters(spool, &c);
    return c;
}

static inline void rest(long milliseconds)
{
    const struct timespec ts = {milliseconds / 1000,
                                milliseconds % 1000 * 1000000};

    (void)nanosleep(&ts, NULL);
}

/* A record: its number, and content that follows from it. */
static inline size_t record_len(uint64_t number)
{
    return 16 + number * 7919 % 500;
}

static inline void fill_record(uint8_t *room, uint64_t number, size_t len)
{
    uint32_t x = (uint32_t)number;

    for (size_t i = 0; i < len; i++)
        room[i] = (uint8_t)((x = x * 1664525 + 1013904223) >> 24);
    memcpy(room, &number, sizeof(number));
}

/* 1 if it was accepted. */
static inline int put_record(struct cloudli__spool *spool, uint64_t number)
{
    const size_t len = record_len(number);
    uint8_t *room = cloudli__spool_reserve(spool, CLOUDLI__SPOOL_IRI, len);

    if (room == NULL)
        return 0;
    fill_record(room, number, len);
    cloudli__spool_commit(spool, room);
    return 1;
}

/* The number of a record whose content is as it was. */
static inline uint64_t record_number(cloudli_bytes pdu)
{
    uint8_t same[1024];
    uint64_t number;

    ck_assert_uint_ge(pdu.len, sizeof(number));
    memcpy(&number, pdu.ptr, sizeof(number));
    if (pdu.len != record_len(number))
        ck_abort_msg("a record has another length");
    fill_record(same, number, pdu.len);
    if (memcmp(same, pdu.ptr, pdu.len) != 0)
        ck_abort_msg("content was changed");
    return number;
}

/* Reads records first to last, in order, from *position on. */
static inline void expect_records(struct cloudli__spool *spool,
                                  uint64_t *position, uint64_t first,
                                  uint64_t last)
{
    cloudli_bytes pdu;

    for (uint64_t i = first; i <= last; i++) {
        ck_assert_int_eq(cloudli__spool_read(spool, position, &pdu), 1);
        ck_assert_uint_eq(record_number(pdu), i);
    }
}

static inline void expect_no_record(struct cloudli__spool *spool,
                                    uint64_t position)
{
    cloudli_bytes pdu = {NULL, 0};

    ck_assert_int_eq(cloudli__spool_read(spool, &position, &pdu), 0);
    ck_assert_ptr_null(pdu.ptr); /* nor anything that looks like one */
    ck_assert_uint_eq(pdu.len, 0);
}

/* The path of a file in the first slot. */
static inline const char *slot_path(const char *name)
{
    static char path[256];

    (void)snprintf(path, sizeof(path), "%s/police.spool/0/%s", spool_folder,
                   name);
    return path;
}

/* Segments in a slot. */
static inline size_t count_segments(unsigned slot)
{
    char path[256];
    const struct dirent *entry;
    size_t found = 0;
    DIR *dir;

    (void)snprintf(path, sizeof(path), "%s/police.spool/%u", spool_folder,
                   slot);
    dir = opendir(path);
    while (dir != NULL && (entry = readdir(dir)) != NULL) {
        uint64_t number;

        found += (size_t)cloudli__segment_number(entry->d_name, &number);
    }
    if (dir != NULL)
        (void)closedir(dir);
    return found;
}

#endif
