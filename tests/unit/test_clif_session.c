/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a CLIF may be told of the session with its LEMFs. */
#include "clif/front.h"
#include "unit/check_main.h"
#include "unit/rig.h"

#include <stdio.h>
#include <string.h>

static struct certs *certs;
static struct rig rig;

static void make_certs(void)
{
    certs = certs_new();
}

static void drop_certs(void)
{
    certs_free(certs);
}

static void setup(void)
{
    rig_open(&rig, certs);
}

static void teardown(void)
{
    rig_close(&rig);
}

/* With options of the test's own. */
static void open_again(const cloudli_clif_options *options)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;

    cloudli_clif_close(rig.clif);
    ck_assert_msg(cloudli_clif_open(&rig.clif, options, &err) == CLOUDLI_OK,
                  "%s", err.message);
}

/* The header that a keep-alive gets; the bytes live until the next call. */
static cloudli_pdu_header keepalive(void)
{
    static struct cloudli__buffer out;
    const struct cloudli__pdu_stamp stamp = {RIG_NOW, 0};
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;

    out.len = 0;
    ck_assert_int_eq(cloudli__tri_encode(&out, &rig.clif->keepalive,
                                         &stamp, CLOUDLI_TRI_KEEPALIVE),
                     0);
    ck_assert_int_eq(cloudli_pdu_decode(&pdu, out.data, out.len, NULL), 0);
    return pdu.header;
}

static int is(cloudli_bytes bytes, const char *text)
{
    if (text == NULL)
        return bytes.ptr == NULL;
    return bytes.len == strlen(text) && memcmp(bytes.ptr, text, bytes.len) == 0;
}

START_TEST(a_keepalive_carries_what_was_agreed)
{
    static const struct {
        const char *liid, *country, *element; /* as set */
        const char *sent_liid, *sent_country, *sent_element;
    } rows[] = {{NULL, NULL, NULL, "-", NULL, "tp-eu-1"},
                {"NL-KEEP-1", "NL", "gw", "NL-KEEP-1", "NL", "gw"},
                {"x", "--", NULL, "x", "--", "tp-eu-1"}};
    cloudli_clif_options options = rig_options(&rig, certs);
    cloudli_pdu_header h;

    options.keepalive_liid = rows[_i].liid;
    options.keepalive_country = rows[_i].country;
    options.keepalive_element = rows[_i].element;
    open_again(&options);
    h = keepalive();
    ck_assert(is(h.liid, rows[_i].sent_liid));
    ck_assert(is(h.authorization_country, rows[_i].sent_country));
    ck_assert(is(h.delivery_country, rows[_i].sent_country));
    ck_assert(is(h.network_element, rows[_i].sent_element));
    ck_assert(is(h.operator_id, "McCloud"));
    ck_assert_uint_eq(h.cin, 0);
    ck_assert_uint_ne(h.present & CLOUDLI_HAS_CIN, 0);
}
END_TEST

START_TEST(settings_that_cannot_be_are_refused_by_name)
{
    const cloudli_clif_options good = rig_options(&rig, certs);
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_clif_options options;
    cloudli_clif *clif;

#define REFUSED(field, value)                                                  \
    do {                                                                       \
        options = good;                                                        \
        options.field = value;                                                 \
        ck_assert_int_eq(cloudli_clif_open(&clif, &options, &err),             \
                         CLOUDLI_ERR_INVALID_ARGUMENT);                        \
        ck_assert_msg(strstr(err.message, #field) != NULL, "%s", err.message); \
    } while (0)

    REFUSED(keepalive_liid, "");
    REFUSED(keepalive_liid, "12345678901234567890123456");
    REFUSED(keepalive_country, "nl");
    REFUSED(keepalive_country, "-");
    REFUSED(keepalive_element, "12345678901234567");
    REFUSED(acknowledge, 3);
    REFUSED(acknowledge_records, UINT32_MAX);
    REFUSED(acknowledge_interval, -1);
    REFUSED(acknowledge_interval, 3601 * CLOUDLI_SECOND);
    REFUSED(resend_window, UINT64_MAX);
#undef REFUSED
}
END_TEST

START_TEST(a_test_goes_into_the_queue_with_its_padding)
{
    const struct cloudli__outlet *o = atomic_load(&rig.clif->outlets);
    const int padding = _i;
    uint64_t at = 0;

    while (strcmp(o->name, "lemf") != 0)
        o = o->next;
    ck_assert_int_eq(
        cloudli_clif_send_test(rig.clif, "lemf", (uint32_t)padding * 1000), 0);
    for (int i = 0; i <= padding; i++) {
        cloudli_pdu pdu = CLOUDLI_PDU_INIT;
        cloudli_bytes bytes;

        ck_assert_int_eq(cloudli__spool_read(o->spool, &at, &bytes), 1);
        ck_assert_int_eq(cloudli_pdu_decode(&pdu, bytes.ptr, bytes.len, NULL),
                         0);
        ck_assert_uint_eq(pdu.kind, CLOUDLI_PDU_TRI);
        ck_assert_uint_eq(pdu.tri,
                          i == 0 ? CLOUDLI_TRI_TEST : CLOUDLI_TRI_PADDING);
        ck_assert(is(pdu.header.liid, "-"));
        if (i == 1)
            ck_assert_uint_eq(pdu.payload.len, 1000);
    }
}
END_TEST

START_TEST(a_test_that_cannot_be_sent_is_told)
{
    int rv = CLOUDLI_OK;

    ck_assert_int_eq(cloudli_clif_send_test(rig.clif, "nobody", 0),
                     CLOUDLI_ERR_NOT_FOUND);
    ck_assert_int_eq(cloudli_clif_send_test(rig.clif, NULL, 0),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_clif_send_test(rig.clif, "lemf", 65536),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    for (int i = 0; i < 1000 && rv == CLOUDLI_OK; i++)
        rv = cloudli_clif_send_test(rig.clif, "lemf", 65535);
    ck_assert_int_eq(rv, CLOUDLI_ERR_STORAGE_FULL);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("clif_session");
    TCase *tc = tcase_create("clif_session");

    tcase_add_unchecked_fixture(tc, make_certs, drop_certs);
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_set_timeout(tc, 60);
    tcase_add_loop_test(tc, a_keepalive_carries_what_was_agreed, 0, 3);
    tcase_add_test(tc, settings_that_cannot_be_are_refused_by_name);
    tcase_add_loop_test(tc, a_test_goes_into_the_queue_with_its_padding, 0, 2);
    tcase_add_test(tc, a_test_that_cannot_be_sent_is_told);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
