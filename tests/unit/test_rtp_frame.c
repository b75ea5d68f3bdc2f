/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What decryption stands on: where keys lie, and RTP in its packet. */
#include "check_main.h"
#include "comm/key_store.h"
#include "comm/rtp_frame.h"

#include <cloudli/cloudli.h>
#include <stdio.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* --- Where they lie --- */

/* 1 if the mapping of an address is left out of core dumps. */
static int is_left_out(const void *address)
{
    FILE *file = fopen("/proc/self/smaps", "r");
    unsigned long at = (unsigned long)(uintptr_t)address, from, to;
    int inside = 0, left_out = 0;
    char line[512];

    ck_assert_ptr_nonnull(file);
    while (fgets(line, sizeof(line), file) != NULL) {
        if (sscanf(line, "%lx-%lx ", &from, &to) == 2)
            inside = at >= from && at < to;
        else if (inside && strncmp(line, "VmFlags:", 8) == 0)
            left_out = strstr(line, " dd") != NULL;
    }
    ck_assert_int_eq(fclose(file), 0);
    return left_out;
}

START_TEST(keys_lie_outside_of_core_dumps_and_are_wiped)
{
    static const struct cloudli__key empty;
    struct cloudli__key_store store;
    struct cloudli__key *keys[1000];

    ck_assert_int_eq(cloudli__key_store_init(&store), CLOUDLI_OK);
    for (size_t n = 0; n < COUNT(keys); n++) {
        keys[n] = cloudli__key_take(&store);
        ck_assert_ptr_nonnull(keys[n]);
        ck_assert_mem_eq(keys[n], &empty, sizeof(empty));
        memset(keys[n]->master, (int)(n | 1), sizeof(keys[n]->master));
    }
    ck_assert(is_left_out(keys[0]) && is_left_out(keys[COUNT(keys) - 1]));
    for (size_t n = 0; n < COUNT(keys); n++) {
        cloudli__key_give_back(&store, keys[n]);
        keys[n]->next = NULL; /* of the free ones */
        ck_assert_mem_eq(keys[n], &empty, sizeof(empty));
    }
    cloudli__key_store_dispose(&store);
}
END_TEST

/* --- Frames --- */

static uint16_t checksum(const uint8_t *p, size_t len, uint32_t sum)
{
    for (size_t i = 0; i < len; i++)
        sum += i % 2 == 0 ? (uint32_t)p[i] << 8 : p[i];
    while (sum >> 16 != 0)
        sum = (sum & 0xffff) + (sum >> 16);
    return (uint16_t)~sum;
}

static void check_rebuilt(cloudli_bytes packet, uint32_t frame, size_t ip_len,
                          size_t cut)
{
    struct cloudli__rtp_frame f;
    uint8_t out[256];

    ck_assert(cloudli__rtp_frame_find(&f, frame, packet));
    ck_assert_uint_eq(f.rtp, ip_len + 8);
    memcpy(out, packet.ptr, packet.len);
    cloudli__rtp_frame_rebuild(&f, packet, out, f.end - f.rtp - cut);
    ck_assert_uint_eq((size_t)out[ip_len + 4] << 8 | out[ip_len + 5],
                      f.end - ip_len - cut);
    if (f.version == 4) {
        ck_assert_uint_eq((size_t)out[2] << 8 | out[3], f.end - cut);
        ck_assert_uint_eq(checksum(out, ip_len, 0), 0);
        ck_assert_uint_eq(checksum(out + ip_len, f.end - ip_len - cut,
                                   (uint32_t)(17 + f.end - ip_len - cut) +
                                       (uint16_t)~checksum(out + 12, 8, 0)),
                          0);
    } else if (f.version == 6) {
        ck_assert_uint_eq((size_t)out[4] << 8 | out[5], f.end - 40 - cut);
        ck_assert_uint_eq(checksum(out + ip_len, f.end - ip_len - cut,
                                   (uint32_t)(17 + f.end - ip_len - cut) +
                                       (uint16_t)~checksum(out + 8, 32, 0)),
                          0);
    }
}

START_TEST(headers_in_front_of_rtp_are_right_again)
{
    uint8_t ipv4[] = {0x45, 0,  0, 44, 1,    2, 0x40, 0, 64,   17, 0,    0,
                      192,  0,  2, 1,  192,  0, 2,    2, 0x10, 0,  0x20, 0,
                      0,    24, 1, 1,  0x80, 0, 0,    1, 0,    0,  0,    1,
                      1,    2,  3, 4,  9,    8, 7,    6, 0,    0};
    uint8_t ipv6[72] = {0x60, 0, 0, 0, 0, 32, 0, 64, 0x20, 1, 0xd, 0xb8};
    struct cloudli__rtp_frame f;
    const cloudli_bytes v4 = {ipv4, sizeof(ipv4)}, v6 = {ipv6, sizeof(ipv6)};

    check_rebuilt(v4, CLOUDLI_FRAME_IP, 20, 4); /* two bytes pad it */
    check_rebuilt(v4, CLOUDLI_FRAME_IP, 20, 3);
    ipv6[24] = 0x20;
    ipv6[40] = 17; /* behind a hop-by-hop header */
    ipv6[53] = 24;
    ipv6[54] = 1;
    check_rebuilt(v6, CLOUDLI_FRAME_IP, 48, 5);
    check_rebuilt((cloudli_bytes){ipv4 + 20, 24}, CLOUDLI_FRAME_UDP, 0, 4);
    for (size_t len = 0; len < 44; len++)
        ck_assert(!cloudli__rtp_frame_find(&f, CLOUDLI_FRAME_IP,
                                           (cloudli_bytes){ipv4, len}));
    for (size_t len = 0; len < 72; len++)
        ck_assert(!cloudli__rtp_frame_find(&f, CLOUDLI_FRAME_IP,
                                           (cloudli_bytes){ipv6, len}));
    ipv4[6] = 0x20; /* a fragment */
    ck_assert(!cloudli__rtp_frame_find(&f, CLOUDLI_FRAME_IP, v4));
    ck_assert(!cloudli__rtp_frame_find(&f, CLOUDLI_FRAME_AUDIO, v4));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("rtp_frame");
    TCase *parts = tcase_create("parts");

    tcase_add_test(parts, keys_lie_outside_of_core_dumps_and_are_wiped);
    tcase_add_test(parts, headers_in_front_of_rtp_are_right_again);
    suite_add_tcase(suite, parts);
    return run_suite(suite);
}
