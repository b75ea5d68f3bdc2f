/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the tests of PDUs and records share. */
#ifndef CLOUDLI_TESTS_RECORD_FIXTURE_H
#define CLOUDLI_TESTS_RECORD_FIXTURE_H

#include "record/encode.h"
#include "unit/check_main.h"

#include <string.h>

#define B(text) cloudli_bytes_of(text)

/* 2025-06-15T15:06:40.123456789Z */
#define FIXTURE_TIME INT64_C(1750000000123456789)

/* Once for each row of a table. */
#define ADD_ROWS(tcase, test, table)                                           \
    tcase_add_loop_test((tcase), test, 0,                                      \
                        (int)(sizeof(table) / sizeof((table)[0])))

static inline struct cloudli__pdu_fixed fixture_fixed(void)
{
    struct cloudli__pdu_fixed fixed = {0};

    fixed.liid = B("LIID-0001");
    fixed.authorization_country = B("NL");
    fixed.operator_id = B("OP01");
    fixed.network_element = B("NE-7");
    fixed.delivery_country = B("NL");
    fixed.interception_point = B("mixer-1");
    fixed.cin = 7001;
    fixed.has_cin = 1;
    return fixed;
}

static inline struct cloudli__pdu_template fixture_template(void)
{
    const struct cloudli__pdu_fixed fixed = fixture_fixed();
    struct cloudli__pdu_template tmpl;

    ck_assert_int_eq(cloudli__pdu_template_init(&tmpl, &fixed, NULL),
                     CLOUDLI_OK);
    return tmpl;
}

/* A copy in a block of exactly its size, so that the address sanitizer sees a
 * read behind it. */
static inline cloudli_bytes fixture_copy(const void *data, size_t len)
{
    uint8_t *copy = malloc(len > 0 ? len : 1);

    ck_assert_ptr_nonnull(copy);
    if (len > 0)
        memcpy(copy, data, len);
    return (cloudli_bytes){copy, len};
}

static inline void fixture_free(cloudli_bytes copy)
{
    free((uint8_t *)copy.ptr);
}

static inline int bytes_equal(cloudli_bytes a, cloudli_bytes b)
{
    return (a.ptr == NULL) == (b.ptr == NULL) && a.len == b.len &&
           (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

#define ck_assert_bytes_eq(a, b) ck_assert(bytes_equal((a), (b)))

/* Bytes of hexadecimal digits; spaces are left out. */
static inline struct cloudli__buffer fixture_hex(const char *text)
{
    struct cloudli__buffer out = {0};
    unsigned value = 0, digits = 0;

    for (; *text != '\0'; text++) {
        const char *all = "0123456789abcdef";
        const char *at = strchr(all, *text);
        uint8_t octet;

        if (at == NULL)
            continue;
        value = value << 4 | (unsigned)(at - all);
        if (++digits % 2 != 0)
            continue;
        octet = (uint8_t)value;
        ck_assert_int_eq(cloudli__buffer_append(&out, &octet, 1), CLOUDLI_OK);
    }
    return out;
}

/* The one entry of a PDU, whose contents point into out. */
static inline cloudli_pdu_entry fixture_entry(const struct cloudli__buffer *out)
{
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    cloudli_pdu_entry entry = CLOUDLI_PDU_ENTRY_INIT;
    size_t cursor = 0;

    ck_assert_int_eq(cloudli_pdu_decode(&pdu, out->data, out->len, NULL),
                     CLOUDLI_OK);
    ck_assert_uint_eq(pdu.bytes.len, out->len);
    ck_assert_int_eq(cloudli_pdu_next(&pdu, &cursor, &entry, NULL), CLOUDLI_OK);
    ck_assert_uint_eq(cursor, pdu.payload.len);
    return entry;
}

/* The bytes are those that the tables of asn1/ make of what they read in
 * them: whoever wrote them did as the module says. */
static inline void
fixture_is_as_the_tables_have_it(const struct cloudli__buffer *out)
{
    const cloudli_type *type = cloudli_type_find("PS-PDU");
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_arena *arena = NULL;
    cloudli_asn_ps_pdu pdu;
    uint8_t *again = malloc(out->len);
    size_t len = 0;

    ck_assert_int_eq(cloudli_arena_new(&arena, 0), CLOUDLI_OK);
    ck_assert_msg(cloudli_value_decode(type, &pdu, sizeof(pdu), arena,
                                       out->data, out->len, &err) == CLOUDLI_OK,
                  "%s", err.message);
    ck_assert_int_eq(cloudli_value_encode(type, &pdu, sizeof(pdu), again,
                                          out->len, &len, NULL),
                     CLOUDLI_OK);
    ck_assert_uint_eq(len, out->len);
    ck_assert_mem_eq(again, out->data, len);
    free(again);
    cloudli_arena_free(arena);
}

#endif
