/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The receiver over real sockets and real TLS. */
#include "lemf/provider_link.h"
#include "unit/lemf_fixture.h"

#include <dirent.h>
#include <poll.h>

/* --- What is delivered. --- */

START_TEST(the_right_provider_delivers_in_order)
{
    struct client c = client_connected();
    const uint32_t count = 40;
    size_t bytes;

    append_sip(&wire, 1, 0);
    for (uint32_t n = 0; n < count; n++)
        append_cc(&wire, 1, n, n % 8 == 0 ? 60000 : 172);
    bytes = wire.len;
    client_send_wire(&c);
    TURN_UNTIL(got_count == count + 1);
    ck_assert_uint_eq(got[0].kind, CLOUDLI_PDU_IRI);
    for (uint32_t n = 0; n < count; n++) {
        ck_assert_uint_eq(got[n + 1].kind, CLOUDLI_PDU_CC);
        ck_assert_uint_eq(got[n + 1].number, n);
        ck_assert_uint_eq(got[n + 1].sequence, CLOUDLI_SEQUENCE_NEW);
        ck_assert_uint_eq(got[n + 1].connection, got[0].connection);
    }
    ck_assert_uint_eq(stats().pdus, count + 1);
    ck_assert_uint_eq(stats().bytes, bytes);
    ck_assert_uint_eq(stats().open, 1);
    ck_assert_uint_eq(stats().refused, 0);

    client_free(&c);
    TURN_UNTIL(stats().open == 0);
    ck_assert_uint_eq(stats().malformed, 0);
    ck_assert_ptr_nonnull(strstr(log_text, "of provider.example is over"));
}
END_TEST

START_TEST(a_name_counts_whatever_its_case)
{
    static const char *const names[] = {"Provider.EXAMPLE"};
    cloudli_lemf_options options = good_options();
    struct client c;

    options.providers = names;
    options.provider_count = 1;
    open_lemf(&options);
    c = client_connected();
    ck_assert_ptr_nonnull(strstr(log_text, "is Provider.EXAMPLE"));
    client_free(&c);
}
END_TEST

START_TEST(pdus_that_come_byte_by_byte_are_delivered)
{
    struct client c = client_connected();

    append_sip(&wire, 1, 0);
    append_cc(&wire, 1, 0, 172);
    ck_assert_int_eq(client_send(&c, wire.data, wire.len, 1), CLOUDLI_OK);
    TURN_UNTIL(got_count == 2);
    client_free(&c);
}
END_TEST

START_TEST(a_keepalive_is_answered_with_its_number)
{
    struct client c = client_connected();
    cloudli_pdu answer = CLOUDLI_PDU_INIT;
    uint8_t data[1024];
    size_t len;

    append_tri(&wire, 3, 4711, CLOUDLI_TRI_KEEPALIVE);
    client_send_wire(&c);
    ck_assert_int_eq(client_read(&c, data, sizeof(data), &len), CLOUDLI_OK);
    ck_assert_int_eq(cloudli_pdu_decode(&answer, data, len, NULL), CLOUDLI_OK);
    ck_assert_uint_eq(answer.bytes.len, len);
    ck_assert_uint_eq(answer.tri, CLOUDLI_TRI_KEEPALIVE_RESPONSE);
    ck_assert_uint_eq(answer.header.sequence_number, 4711);
    client_free(&c);
}
END_TEST

START_TEST(what_is_sent_again_after_a_reconnect_is_marked)
{
    struct client c = client_connected();

    append_cc(&wire, 1, 0, 172);
    append_cc(&wire, 1, 1, 172);
    client_send_wire(&c);
    TURN_UNTIL(got_count == 2);
    client_free(&c);

    c = client_connected();
    append_cc(&wire, 1, 1, 172);
    append_cc(&wire, 1, 4, 172);
    client_send_wire(&c);
    TURN_UNTIL(got_count == 4);
    ck_assert_uint_ne(got[2].connection, got[1].connection);
    ck_assert_uint_eq(got[2].sequence, CLOUDLI_SEQUENCE_DUPLICATE);
    ck_assert_uint_eq(got[3].sequence, CLOUDLI_SEQUENCE_GAP);
    ck_assert_uint_eq(got[3].missing, 2);
    ck_assert_uint_eq(stats().duplicates, 1);
    ck_assert_uint_eq(stats().missing, 2);
    client_free(&c);
}
END_TEST

START_TEST(a_reader_that_fails_gets_the_pdu_again)
{
    struct client c = client_connected();
    uint8_t data[64];
    size_t len;

    append_cc(&wire, 1, 0, 172);
    append_cc(&wire, 1, 1, 172);
    refuse_at = 1;
    client_send_wire(&c);
    TURN_UNTIL(stats().open == 0);
    ck_assert_uint_eq(got_count, 1);
    ck_assert_int_eq(client_read(&c, data, sizeof(data), &len),
                     CLOUDLI_ERR_PEER_CLOSED);
    ck_assert_uint_eq(stats().pdus, 1);
    client_free(&c);

    refuse_at = SIZE_MAX;
    c = client_connected();
    append_cc(&wire, 1, 1, 172);
    client_send_wire(&c);
    TURN_UNTIL(got_count == 2);
    ck_assert_uint_eq(got[1].sequence, CLOUDLI_SEQUENCE_NEW);
    client_free(&c);
}
END_TEST

/* --- Who is refused. --- */

static const struct {
    const char *certificate;
    const char *reason;
} strangers[] = {
    {"provider-wrong-ca", "unknown CA"},
    {"provider-self-signed", "self-signed"},
    {"provider-expired", "has expired"},
    {"provider-future", "not valid yet"},
    {"provider-wrong-name", "another name"},
};

static void assert_refused(const char *reason)
{
    TURN_UNTIL(stats().refused == 1);
    ck_assert_uint_eq(stats().connections, 0);
    ck_assert_uint_eq(stats().open, 0);
    ck_assert_uint_eq(got_count, 0);
    ck_assert_ptr_nonnull(strstr(log_text, "refused"));
    ck_assert_msg(strstr(log_text, reason) != NULL, "%s is not in: %s", reason,
                  log_text);
}

START_TEST(a_provider_with_a_wrong_certificate_is_refused)
{
    struct client c = client_new(strangers[_i].certificate);
    uint8_t data[64];
    size_t len;

    /* The client's side is done before its certificate is looked at: what it
     * sends at once must not be delivered. */
    if (client_handshake(&c) == CLOUDLI_OK) {
        append_cc(&wire, 1, 0, 172);
        (void)client_send(&c, wire.data, wire.len, 16384);
    }
    assert_refused(strangers[_i].reason);
    ck_assert_int_lt(client_read(&c, data, sizeof(data), &len), 0);
    ck_assert_uint_eq(len, 0);
    client_free(&c);
}
END_TEST

/* A TLS client without any rules of ours. */
static void try_plain_client(int max_version)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    SSL *ssl = SSL_new(ctx);
    const int fd = tcp_connect();

    SSL_set_max_proto_version(ssl, max_version);
    SSL_set_fd(ssl, fd);
    for (int t = 0; t < 200 && stats().refused == 0; t++) {
        if (SSL_connect(ssl) == 1)
            (void)SSL_write(ssl, wire.data, (int)wire.len);
        turn();
    }
    SSL_free(ssl);
    SSL_CTX_free(ctx);
    (void)close(fd);
}

START_TEST(a_client_without_a_certificate_is_refused)
{
    append_cc(&wire, 1, 0, 172);
    try_plain_client(TLS1_3_VERSION);
    assert_refused("showed no certificate");
}
END_TEST

START_TEST(a_client_of_an_old_tls_is_refused)
{
    try_plain_client(TLS1_2_VERSION);
    assert_refused("TLS 1.3");
}
END_TEST

START_TEST(a_client_without_tls_is_refused)
{
    const int fd = tcp_connect();

    append_cc(&wire, 1, 0, 172);
    ck_assert_int_eq(write(fd, wire.data, wire.len), (ssize_t)wire.len);
    assert_refused("");
    (void)close(fd);
}
END_TEST

START_TEST(a_handshake_that_dawdles_is_cut_and_disturbs_nobody)
{
    struct client good;
    const int slow = tcp_connect();
    const time_t limit = CLOUDLI__LINK_HANDSHAKE_TIMEOUT / CLOUDLI_SECOND;
    const time_t begun = time(NULL);
    /* A TLS record of 256 bytes that begins a ClientHello. */
    static const uint8_t hello[] = {0x16, 3, 1, 1, 0, 1, 0, 0, 0xfc, 3, 3, 9};
    size_t sent = 0;

    turn();
    good = client_connected();
    while (stats().refused == 0 && time(NULL) - begun <= limit + 2) {
        if (sent < sizeof(hello))
            (void)send(slow, &hello[sent++], 1, MSG_NOSIGNAL);
        turn();
        ck_assert_int_eq(cloudli_lemf_poll(lemf, CLOUDLI_SECOND, NULL),
                         CLOUDLI_OK);
    }
    ck_assert_int_ge(time(NULL) - begun, limit - 1);
    ck_assert_uint_eq(stats().refused, 1);
    ck_assert_ptr_nonnull(strstr(log_text, "not finished in time"));
    append_cc(&wire, 1, 0, 172);
    client_send_wire(&good);
    TURN_UNTIL(got_count == 1);
    client_free(&good);
    (void)close(slow);
}
END_TEST

START_TEST(peers_that_only_connect_do_not_keep_providers_out)
{
    cloudli_lemf_options options = good_options();
    struct client c;
    int idle[5];

    options.max_connections = 3;
    open_lemf(&options);
    for (int i = 0; i < 5; i++) {
        idle[i] = tcp_connect();
        turn();
    }
    TURN_UNTIL(stats().refused == 2);
    ck_assert_ptr_nonnull(strstr(log_text, "too many peers"));
    c = client_connected();
    ck_assert_uint_eq(stats().open, 1);
    client_free(&c);
    for (int i = 0; i < 5; i++)
        (void)close(idle[i]);
}
END_TEST

START_TEST(there_are_no_more_connections_than_allowed)
{
    cloudli_lemf_options options = good_options();
    struct client first, second, third;

    options.max_connections = 2;
    open_lemf(&options);
    first = client_connected();
    second = client_connected();
    third = client_new("provider");
    ck_assert_int_lt(client_handshake(&third), 0);
    TURN_UNTIL(stats().refused == 1);
    client_free(&third);
    client_free(&first);
    TURN_UNTIL(stats().open == 1);
    third = client_connected();
    client_free(&second);
    client_free(&third);
}
END_TEST

/* --- Faults. --- */

START_TEST(garbage_ends_its_connection_and_no_other)
{
    struct client bad = client_connected(), good = client_connected();
    uint8_t data[64];
    size_t len;

    append_cc(&wire, 1, 0, 172);
    append_cc(&wire, 1, 1, 172);
    ck_assert_int_eq(cloudli__buffer_append(&wire, "GET / HTTP", 10), 0);
    client_send_wire(&bad);
    TURN_UNTIL(stats().open == 1);
    ck_assert_uint_eq(got_count, 2);
    ck_assert_uint_eq(stats().malformed, 1);
    ck_assert_ptr_nonnull(strstr(log_text, "was cut off"));
    ck_assert_int_eq(client_read(&bad, data, sizeof(data), &len),
                     CLOUDLI_ERR_PEER_CLOSED);

    append_cc(&wire, 2, 0, 172);
    client_send_wire(&good);
    TURN_UNTIL(got_count == 3);
    ck_assert_uint_ne(got[2].connection, got[0].connection);
    client_free(&bad);
    client_free(&good);
}
END_TEST

START_TEST(a_connection_that_breaks_off_is_noticed)
{
    struct client c = client_connected();

    append_cc(&wire, 1, 0, 172);
    ck_assert_int_eq(client_send(&c, wire.data, wire.len - 1, 16384),
                     CLOUDLI_OK);
    SSL_free(c.ssl); /* without a goodbye */
    c.ssl = NULL;
    client_free(&c);
    TURN_UNTIL(stats().open == 0);
    ck_assert_uint_eq(got_count, 0);
    ck_assert_ptr_nonnull(strstr(log_text, "middle of a PDU"));
}
END_TEST

START_TEST(a_pdu_above_the_limit_ends_the_connection)
{
    cloudli_lemf_options options = good_options();
    struct client c;

    options.max_pdu = 1000;
    open_lemf(&options);
    c = client_connected();
    append_cc(&wire, 1, 0, 172);
    append_cc(&wire, 1, 1, 1000);
    (void)client_send(&c, wire.data, wire.len, 16384);
    TURN_UNTIL(stats().open == 0);
    ck_assert_uint_eq(got_count, 1);
    ck_assert_uint_eq(stats().malformed, 1);
    client_free(&c);
}
END_TEST

/* --- The rest of the interface. --- */

static int count_descriptors(void)
{
    DIR *dir = opendir("/proc/self/fd");
    int count = 0;

    ck_assert_ptr_nonnull(dir);
    while (readdir(dir) != NULL)
        count++;
    (void)closedir(dir);
    return count;
}

START_TEST(closing_lets_go_of_everything)
{
    const cloudli_lemf_options options = good_options();
    struct client c;
    int before, silent;

    teardown();
    before = count_descriptors();
    open_lemf(&options);
    c = client_connected();
    silent = tcp_connect();
    teardown();
    client_free(&c);
    (void)close(silent);
    ck_assert_int_eq(count_descriptors(), before);
    cloudli_lemf_close(NULL);
}
END_TEST

START_TEST(the_descriptor_tells_when_there_is_work)
{
    struct pollfd fd = {.fd = cloudli_lemf_descriptor(lemf), .events = POLLIN};
    struct client c;

    ck_assert_int_eq(poll(&fd, 1, 0), 0);
    c = client_connected();
    while (poll(&fd, 1, 20) == 1)
        turn();
    append_cc(&wire, 1, 0, 172);
    client_send_wire(&c);
    ck_assert_int_eq(poll(&fd, 1, 1000), 1);
    TURN_UNTIL(got_count == 1);
    client_free(&c);
}
END_TEST

/* One field of good options is replaced: a pointer, or a number. */
static const char *const with_an_empty_name[] = {"provider.example", ""};
static const char *const with_a_null_name[] = {"provider.example", NULL};
#define FIELD(name) offsetof(cloudli_lemf_options, name)
#define NO_NUMBER 0 /* the offset of size, which is no test's */

#define INVALID CLOUDLI_ERR_INVALID_ARGUMENT

static const struct {
    size_t pointer_at;
    const void *pointer;
    size_t number_at;
    uint32_t number;
    int status;
    const char *word;
} wrong_options[] = {
    {FIELD(receive), NULL, NO_NUMBER, 0, INVALID, "receive"},
    {FIELD(certificate_file), NULL, NO_NUMBER, 0, INVALID, "certificate_file"},
    {FIELD(key_file), NULL, NO_NUMBER, 0, INVALID, "key_file"},
    {FIELD(ca_file), NULL, NO_NUMBER, 0, INVALID, "ca_file"},
    {FIELD(providers), NULL, NO_NUMBER, 0, INVALID, "providers"},
    {FIELD(providers), with_an_empty_name, NO_NUMBER, 0, INVALID, "providers"},
    {FIELD(providers), with_a_null_name, NO_NUMBER, 0, INVALID, "providers"},
    {FIELD(log), NULL, FIELD(port), 65536, INVALID, "port"},
    {FIELD(log), NULL, FIELD(max_pdu), 10, INVALID, "max_pdu"},
    {FIELD(log), NULL, FIELD(max_pdu), CLOUDLI_PDU_MAX + 1, INVALID, "max_pdu"},
    {FIELD(log), NULL, FIELD(max_connections), 1000000, INVALID,
     "max_connections"},
    {FIELD(certificate_file), "missing.pem", NO_NUMBER, 0,
     CLOUDLI_ERR_TLS_CONFIG, "missing.pem"},
    {FIELD(host), "192.0.2.1", NO_NUMBER, 0, CLOUDLI_ERR_LISTEN, "192.0.2.1"},
    {FIELD(host), "no address", NO_NUMBER, 0, CLOUDLI_ERR_LISTEN, "no address"},
};

START_TEST(wrong_options_are_told_by_name)
{
    const int before = count_descriptors();
    cloudli_lemf_options options = good_options();
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_lemf *out = lemf;

    memcpy((char *)&options + wrong_options[_i].pointer_at,
           &wrong_options[_i].pointer, sizeof(void *));
    if (wrong_options[_i].number_at != NO_NUMBER)
        memcpy((char *)&options + wrong_options[_i].number_at,
               &wrong_options[_i].number, sizeof(uint32_t));
    ck_assert_int_eq(cloudli_lemf_open(&out, &options, &err),
                     wrong_options[_i].status);
    ck_assert_ptr_null(out);
    ck_assert_msg(strstr(err.message, wrong_options[_i].word) != NULL,
                  "%s is not in: %s", wrong_options[_i].word, err.message);
    ck_assert_int_eq(count_descriptors(), before);
}
END_TEST

START_TEST(a_port_in_use_is_refused)
{
    cloudli_lemf_options options = good_options();
    cloudli_lemf *out = lemf;

    options.port = cloudli_lemf_port(lemf);
    ck_assert_int_eq(cloudli_lemf_open(&out, &options, NULL),
                     CLOUDLI_ERR_LISTEN);
    ck_assert_ptr_null(out);
}
END_TEST

START_TEST(structs_of_a_wrong_size_are_refused)
{
    cloudli_lemf_options options = good_options();
    cloudli_lemf_statistics s = {0};
    cloudli_lemf *out;

    options.size = 8;
    ck_assert_int_eq(cloudli_lemf_open(&out, &options, NULL),
                     CLOUDLI_ERR_STRUCT_SIZE);
    ck_assert_ptr_null(out);
    ck_assert_int_eq(cloudli_lemf_open(&out, NULL, NULL),
                     CLOUDLI_ERR_STRUCT_SIZE);
    ck_assert_int_eq(cloudli_lemf_open(NULL, &options, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_lemf_stats(lemf, &s), CLOUDLI_ERR_STRUCT_SIZE);
}
END_TEST

static TCase *add_case(Suite *suite, const char *name)
{
    TCase *tcase = tcase_create(name);

    tcase_add_unchecked_fixture(tcase, make_certs, drop_certs);
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 60);
    suite_add_tcase(suite, tcase);
    return tcase;
}

#define COUNT(array) ((int)(sizeof(array) / sizeof((array)[0])))

int main(void)
{
    Suite *suite = suite_create("lemf");
    TCase *t = add_case(suite, "delivery");

    tcase_add_test(t, the_right_provider_delivers_in_order);
    tcase_add_test(t, a_name_counts_whatever_its_case);
    tcase_add_test(t, pdus_that_come_byte_by_byte_are_delivered);
    tcase_add_test(t, a_keepalive_is_answered_with_its_number);
    tcase_add_test(t, what_is_sent_again_after_a_reconnect_is_marked);
    tcase_add_test(t, a_reader_that_fails_gets_the_pdu_again);

    t = add_case(suite, "refusal");
    tcase_add_loop_test(t, a_provider_with_a_wrong_certificate_is_refused, 0,
                        COUNT(strangers));
    tcase_add_test(t, a_client_without_a_certificate_is_refused);
    tcase_add_test(t, a_client_of_an_old_tls_is_refused);
    tcase_add_test(t, a_client_without_tls_is_refused);
    tcase_add_test(t, a_handshake_that_dawdles_is_cut_and_disturbs_nobody);
    tcase_add_test(t, peers_that_only_connect_do_not_keep_providers_out);
    tcase_add_test(t, there_are_no_more_connections_than_allowed);

    t = add_case(suite, "faults");
    tcase_add_test(t, garbage_ends_its_connection_and_no_other);
    tcase_add_test(t, a_connection_that_breaks_off_is_noticed);
    tcase_add_test(t, a_pdu_above_the_limit_ends_the_connection);

    t = add_case(suite, "interface");
    tcase_add_test(t, closing_lets_go_of_everything);
    tcase_add_test(t, the_descriptor_tells_when_there_is_work);
    tcase_add_loop_test(t, wrong_options_are_told_by_name, 0,
                        COUNT(wrong_options));
    tcase_add_test(t, a_port_in_use_is_refused);
    tcase_add_test(t, structs_of_a_wrong_size_are_refused);
    return run_suite(suite);
}
