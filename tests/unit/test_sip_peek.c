/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "check_main.h"
#include "comm/sip_peek.h"

#include <string.h>

static const struct {
    const char *text;
    uint32_t status;
    uint32_t method;
    uint32_t in_dialog;
    uint32_t sdp;
    size_t body; /* octets behind the head */
} messages[] = {
    {"INVITE sip:a@b SIP/2.0\r\nTo: <sip:a@b>\r\n\r\nbody", 0,
     CLOUDLI__SIP_INVITE, 0, 0, 4},
    {"BYE sip:a@b SIP/2.0\r\n\r\n", 0, CLOUDLI__SIP_BYE, 0, 0, 0},
    {"CANCEL x SIP/2.0\r\n", 0, CLOUDLI__SIP_CANCEL, 0, 0, 0},
    {"MESSAGE x SIP/2.0", 0, CLOUDLI__SIP_MESSAGE, 0, 0, 0},
    {"invite x SIP/2.0\r\n\r\n", 0, CLOUDLI__SIP_OTHER, 0, 0, 0},
    {"INVITED x SIP/2.0\r\n\r\n", 0, CLOUDLI__SIP_OTHER, 0, 0, 0},
    {"SIP/2.0 200 OK\r\nCSeq: 4711 BYE\r\n\r\n", 200, CLOUDLI__SIP_BYE, 0, 0,
     0},
    {"SIP/2.0 407 x\ncseq :\t1   INVITE \n\nbody", 407, CLOUDLI__SIP_INVITE, 0,
     0, 4},
    {"SIP/2.0 20x OK\r\nCSeq: 1 BYE\r\n\r\n", 0, CLOUDLI__SIP_OTHER, 0, 0, 0},
    {"SIP/2.0 2000 OK\r\n\r\n", 0, CLOUDLI__SIP_OTHER, 0, 0, 0},
    {"SIP/2.0", 0, CLOUDLI__SIP_OTHER, 0, 0, 0},
    {"SIP/2.0 ", 0, CLOUDLI__SIP_OTHER, 0, 0, 0},
    {"\r\n\r\nINVITE", 0, CLOUDLI__SIP_OTHER, 0, 0, 6},
    {"INVITE x\r\nCSeq: 1 BYE\r\n\r\n", 0, CLOUDLI__SIP_INVITE, 0, 0, 0},
    /* Content-Type */
    {"INVITE x\r\nContent-Type: application/sdp\r\n\r\nv", 0,
     CLOUDLI__SIP_INVITE, 0, 1, 1},
    {"INVITE x\r\nCONTENT-TYPE:Application/SDP;a=b\r\n\r\nv", 0,
     CLOUDLI__SIP_INVITE, 0, 1, 1},
    {"INVITE x\r\nc: application/sdp\r\n\r\nv", 0, CLOUDLI__SIP_INVITE, 0, 1,
     1},
    {"INVITE x\r\nc: application/sdp-like\r\n\r\nv", 0, CLOUDLI__SIP_INVITE, 0,
     0, 1},
    {"INVITE x\r\nc: application/sdp\r\nc: application/sdp\r\n\r\nv", 0,
     CLOUDLI__SIP_INVITE, 0, 0, 1},
    {"INVITE x\r\n\r\nContent-Type: application/sdp\r\n", 0,
     CLOUDLI__SIP_INVITE, 0, 0, 31},
    /* Tags of To */
    {"INVITE x\r\nTo: <sip:a@b>;tag=1\r\n\r\n", 0, CLOUDLI__SIP_INVITE, 1, 0,
     0},
    {"INVITE x\r\nt:sip:a@b;TAG=1\r\n\r\n", 0, CLOUDLI__SIP_INVITE, 1, 0, 0},
    {"INVITE x\r\nTo: <sip:a@b;tag=1>\r\n\r\n", 0, CLOUDLI__SIP_INVITE, 0, 0,
     0},
    {"INVITE x\r\nTo: \"a;tag=1\" <sip:a@b>\r\n\r\n", 0, CLOUDLI__SIP_INVITE, 0,
     0, 0},
    {"INVITE x\r\nTo: \"a\\\";tag=1\" <sip:a@b>\r\n\r\n", 0,
     CLOUDLI__SIP_INVITE, 0, 0, 0},
    {"INVITE x\r\nTo: \"a<\" <sip:a@b>;x=y;tag=1\r\n\r\n", 0,
     CLOUDLI__SIP_INVITE, 1, 0, 0},
    {"INVITE x\r\nFrom: <sip:a@b>;tag=1\r\n\r\n", 0, CLOUDLI__SIP_INVITE, 0, 0,
     0},
    {"INVITE x\r\nTo: <sip:a@b>;tag=\r\n\r\n", 0, CLOUDLI__SIP_INVITE, 0, 0, 0},
};

START_TEST(what_a_record_type_depends_on_is_found)
{
    struct cloudli__sip_peek sip;
    cloudli_bytes text = cloudli_bytes_of(messages[_i].text);

    cloudli__sip_peek(&sip, text);
    ck_assert_uint_eq(sip.status, messages[_i].status);
    ck_assert_uint_eq(sip.method, messages[_i].method);
    ck_assert_uint_eq(sip.in_dialog, messages[_i].in_dialog);
    ck_assert_uint_eq(sip.body_is_sdp, messages[_i].sdp);
    ck_assert_ptr_eq(sip.head.ptr, text.ptr);
    ck_assert_uint_eq(sip.head.len, text.len - messages[_i].body);
}
END_TEST

/* Each prefix lies in memory of its own, so that a sanitizer sees a read
 * behind its end. */
START_TEST(no_prefix_of_a_message_is_read_beyond_its_end)
{
    const char *text = messages[_i].text;

    for (size_t len = 1; len <= strlen(text); len++) {
        uint8_t *copy = malloc(len);
        struct cloudli__sip_peek sip;

        ck_assert_ptr_nonnull(copy);
        memcpy(copy, text, len);
        cloudli__sip_peek(&sip, (cloudli_bytes){copy, len});
        ck_assert_uint_le(sip.head.len, len);
        free(copy);
    }
}
END_TEST

int main(void)
{
    const int count = (int)(sizeof(messages) / sizeof(messages[0]));
    Suite *suite = suite_create("sip_peek");
    TCase *tcase = tcase_create("sip_peek");

    tcase_add_loop_test(tcase, what_a_record_type_depends_on_is_found, 0,
                        count);
    tcase_add_loop_test(tcase, no_prefix_of_a_message_is_read_beyond_its_end, 0,
                        count);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
