/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * cloudli-lemf as a process of its own: what a provider sends over TLS is
 * looked for in its files.
 */
#include "handover/tls.h"
#include "unit/certs.h"
#include "unit/check_main.h"
#include "unit/handover_pdus.h"

#include <arpa/inet.h>
#include <cloudli/media.h>
#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define WAIT_MS 20000
#define FRAME 160 /* samples of an RTP packet: 20 ms */
#define SSRC 0x1a2b3c4du
#define CIN 7

static struct certs *certs;
static char out[128]; /* --out */
static int run_number;
static struct cloudli__buffer wire;

/* --- The tool. --- */

struct tool {
    pid_t pid;
    uint16_t port;
    char stdout_file[128];
    char stderr_file[128];
};

static void name_file(char path[128], const char *what)
{
    char name[64];

    (void)snprintf(name, sizeof(name), "%s-%d-%d", what, (int)getpid(),
                   run_number);
    (void)snprintf(path, 128, "%s", certs_path(certs, name));
}

static void redirect(const char *path, int fd)
{
    const int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

    if (file < 0 || dup2(file, fd) < 0)
        _exit(99);
    (void)close(file);
}

/* Starts it with the given arguments; size_limit 0: none for its files. */
static struct tool spawn(const char *const *arguments, rlim_t size_limit)
{
    const struct rlimit limit = {size_limit, size_limit};
    struct tool t = {0};

    run_number++;
    name_file(t.stdout_file, "stdout");
    name_file(t.stderr_file, "stderr");
    t.pid = fork();
    ck_assert_int_ge(t.pid, 0);
    if (t.pid != 0)
        return t;
    redirect(t.stdout_file, STDOUT_FILENO);
    redirect(t.stderr_file, STDERR_FILENO);
    if (size_limit > 0) {
        (void)signal(SIGXFSZ, SIG_IGN);
        (void)setrlimit(RLIMIT_FSIZE, &limit);
    }
    (void)execv(CLOUDLI_LEMF_TOOL, (char *const *)arguments);
    _exit(98);
}

static int wait_exit(const struct tool *t)
{
    int status = 0;

    ck_assert_int_eq(waitpid(t->pid, &status, 0), t->pid);
    ck_assert_msg(WIFEXITED(status), "ended by signal %d", WTERMSIG(status));
    return WEXITSTATUS(status);
}

static uint8_t *read_file(const char *path, size_t *len)
{
    FILE *file = fopen(path, "r");
    uint8_t *data = calloc(1, 1 << 20);

    ck_assert_msg(file != NULL, "%s is not there", path);
    ck_assert_ptr_nonnull(data);
    *len = fread(data, 1, (1 << 20) - 1, file);
    (void)fclose(file);
    return data;
}

static struct tool start(rlim_t size_limit, const char *extra)
{
    char port_file[128], host[] = "127.0.0.1:0";
    const char *arguments[] = {"cloudli-lemf",
                               "--listen",
                               host,
                               "--cert",
                               NULL,
                               "--key",
                               NULL,
                               "--ca",
                               NULL,
                               "--provider",
                               "provider.example",
                               "--out",
                               out,
                               "--port-file",
                               port_file,
                               "--keep-ber",
                               "--json",
                               extra,
                               extra == NULL ? NULL : "1",
                               NULL};
    struct tool t;
    size_t len = 0;

    run_number++;
    name_file(port_file, "port");
    arguments[4] = certs_path(certs, "lemf.pem");
    arguments[6] = certs_path(certs, "lemf.key");
    arguments[8] = certs_path(certs, "ca.pem");
    t = spawn(arguments, size_limit);
    for (int ms = 0; access(port_file, R_OK) != 0; ms++) {
        ck_assert_int_lt(ms, WAIT_MS);
        ck_assert_int_eq(waitpid(t.pid, NULL, WNOHANG), 0);
        (void)poll(NULL, 0, 1);
    }
    {
        uint8_t *text = read_file(port_file, &len);

        t.port = (uint16_t)atoi((const char *)text);
        free(text);
    }
    ck_assert_uint_ne(t.port, 0);
    return t;
}

/* Ends it by SIGTERM; its summary. */
static json_t *stop(const struct tool *t)
{
    json_t *summary;

    ck_assert_int_eq(kill(t->pid, SIGTERM), 0);
    ck_assert_int_eq(wait_exit(t), 0);
    summary = json_load_file(t->stdout_file, 0, NULL);
    ck_assert_ptr_nonnull(summary);
    return summary;
}

/* --- The provider. --- */

struct client {
    struct cloudli__tls *tls;
    SSL *ssl;
    int fd;
};

static struct client client_connect(const struct tool *t)
{
    struct cloudli__tls_config config = {.side = CLOUDLI__TLS_CLIENT};
    struct sockaddr_in address = {.sin_family = AF_INET};
    struct client c = {.fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};

    config.certificate_file = certs_path(certs, "provider.pem");
    config.key_file = certs_path(certs, "provider.key");
    config.ca_file = certs_path(certs, "ca.pem");
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(t->port);
    ck_assert_int_eq(
        connect(c.fd, (struct sockaddr *)&address, sizeof(address)), 0);
    ck_assert_int_eq(cloudli__tls_new(&c.tls, &config, NULL), CLOUDLI_OK);
    /* A blocking socket: no call asks to be called again. */
    ck_assert_int_eq(
        cloudli__tls_attach(&c.ssl, c.tls, c.fd, "lemf.example", NULL),
        CLOUDLI_OK);
    ck_assert_int_eq(cloudli__tls_handshake(c.ssl, NULL), CLOUDLI_OK);
    return c;
}

static void client_close(struct client *c)
{
    cloudli__tls_close(c->ssl);
    SSL_free(c->ssl);
    cloudli__tls_free(c->tls);
    (void)close(c->fd);
}

/* Sends what is in wire and a keep-alive behind it; what its answer, which
 * confirms all before it, ended in. */
static int client_deliver(struct client *c)
{
    uint8_t answer[1024];
    size_t len;
    int rv = CLOUDLI_OK;

    append_tri(&wire, 0, 1, CLOUDLI_TRI_KEEPALIVE);
    for (size_t at = 0; at < wire.len && rv == CLOUDLI_OK; at += len) {
        len = wire.len - at < 16384 ? wire.len - at : 16384;
        rv = cloudli__tls_write(c->ssl, wire.data + at, len, NULL);
    }
    cloudli__buffer_dispose(&wire);
    return rv == CLOUDLI_OK
               ? cloudli__tls_read(c->ssl, answer, sizeof(answer), &len, NULL)
               : rv;
}

/* Delivers what is in wire to a tool that runs for just that. */
static json_t *deliver(void)
{
    const struct tool t = start(0, NULL);
    struct client c = client_connect(&t);

    ck_assert_int_eq(client_deliver(&c), CLOUDLI_OK);
    client_close(&c);
    return stop(&t);
}

/* The payload of the RTP packet with this number. */
static uint8_t sample_of(uint32_t packet)
{
    return (uint8_t)(0x10 + packet % 0x60);
}

/* An IPv4 UDP RTP packet of PCMU, number packet of its stream. */
static size_t make_rtp(uint8_t data[256], uint32_t packet)
{
    static const uint8_t head[] = {
        0x45, 0, 0,    200, 0, 0, 0x40, 0,    64,   17,   0, 0,   192, 0,
        2,    1, 192,  0,   2, 2, 0x13, 0x88, 0x13, 0x8a, 0, 180, 0,   0,
        0x80, 0, 0x00, 0,   0, 0, 0,    0,    0,    0,    0, 0};
    const uint32_t timestamp = htonl(packet * FRAME), ssrc = htonl(SSRC);
    const uint16_t number = htons((uint16_t)packet);

    memcpy(data, head, sizeof(head));
    memcpy(data + 30, &number, 2);
    memcpy(data + 32, &timestamp, 4);
    memcpy(data + 36, &ssrc, 4);
    memset(data + sizeof(head), sample_of(packet), FRAME);
    return sizeof(head) + FRAME;
}

/* CC with sequence number `number` that holds RTP packet `packet`. */
static void append_rtp(uint32_t number, uint32_t packet)
{
    const struct cloudli__pdu_template tmpl = test_template(CIN);
    const struct cloudli__pdu_stamp stamp = {
        TEST_TIME + packet * 20 * CLOUDLI_MILLISECOND, number};
    cloudli_ipmm_cc value = CLOUDLI_IPMM_CC_INIT;
    struct cloudli__cc_plan plan;
    uint8_t data[256];

    value.present = CLOUDLI_IPMM_CC_HAS_FRAME | CLOUDLI_IPMM_CC_HAS_PROTOCOL;
    value.frame = CLOUDLI_FRAME_IP;
    value.protocol = CLOUDLI_MEDIA_RTP;
    value.stream_id = cloudli_bytes_of("m=audio 5000 RTP/AVP 0");
    value.content = (cloudli_bytes){data, make_rtp(data, packet)};
    cloudli__ipmm_cc_measure(&plan, &tmpl, &stamp,
                             CLOUDLI_DIRECTION_FROM_TARGET, &value);
    ck_assert_int_eq(cloudli__buffer_reserve(&wire, plan.total), 0);
    cloudli__ipmm_cc_write(&plan, wire.data + wire.len);
    wire.len += plan.total;
}

/* --- What is in the files. --- */

static const char *path_of(const char *folder, const char *name)
{
    static char path[256];

    (void)snprintf(path, sizeof(path), "%s/%s/%s", out, folder, name);
    return path;
}

/* All lines of records.jsonl, each of which must be one JSON object. */
static json_t *read_records(const char *folder)
{
    FILE *file = fopen(path_of(folder, "records.jsonl"), "r");
    json_t *records = json_array();
    char *line = NULL;
    size_t cap = 0;

    ck_assert_ptr_nonnull(file);
    while (getline(&line, &cap, file) > 0) {
        json_t *record = json_loads(line, 0, NULL);

        ck_assert_msg(record != NULL, "no JSON: %s", line);
        json_array_append_new(records, record);
    }
    free(line);
    (void)fclose(file);
    return records;
}

static const char *text_of(const json_t *object, const char *name)
{
    const char *text = json_string_value(json_object_get(object, name));

    return text == NULL ? "(absent)" : text;
}

static json_int_t number_of(const json_t *object, const char *name)
{
    return json_integer_value(json_object_get(object, name));
}

/* The packets of a capture, by their samples; -1: it is malformed. */
static int read_capture(const char *folder, uint8_t packets[256])
{
    size_t len, at = 24;
    uint8_t *data = read_file(path_of(folder, "cc.pcap"), &len);
    uint32_t words[6];
    int count = 0;

    ck_assert_uint_ge(len, 24);
    memcpy(words, data, sizeof(words));
    ck_assert_uint_eq(words[0], 0xa1b2c3d4u);
    ck_assert_uint_eq(words[5], 101);
    while (at < len) {
        ck_assert_uint_le(at + 16, len);
        memcpy(words, data + at, 16);
        ck_assert_uint_ge(words[0], 1750000000u);
        ck_assert_uint_eq(words[2], words[3]);
        at += 16 + words[2];
        ck_assert_uint_le(at, len);
        ck_assert_int_lt(count, 256);
        packets[count++] = data[at - 1];
    }
    free(data);
    return count;
}

/* The samples of a WAV file, each FRAME of which must be alike. */
static int read_wav(const char *folder, const char *name, uint8_t frames[256])
{
    size_t len;
    uint8_t *data = read_file(path_of(folder, name), &len);
    uint32_t riff, size;
    int count = 0;

    ck_assert_uint_ge(len, 58);
    ck_assert_mem_eq(data, "RIFF", 4);
    ck_assert_mem_eq(data + 8, "WAVEfmt \x12\0\0\0\x07\0\x01\0\x40\x1f\0\0",
                     20);
    memcpy(&riff, data + 4, 4);
    memcpy(&size, data + 54, 4);
    ck_assert_uint_eq(riff, len - 8);
    ck_assert_uint_eq(size, len - 58);
    ck_assert_uint_eq(size % FRAME, 0);
    for (size_t at = 58; at < len; at += FRAME) {
        for (size_t i = 1; i < FRAME; i++)
            ck_assert_uint_eq(data[at + i], data[at]);
        ck_assert_int_lt(count, 256);
        frames[count++] = data[at];
    }
    free(data);
    return count;
}

static void make_all(void)
{
    certs = certs_new();
}

static void drop_all(void)
{
    certs_free(certs);
}

static void setup(void)
{
    run_number++;
    name_file(out, "out");
}

/* --- Tests. --- */

START_TEST(records_say_what_came_by_the_names_of_the_standard)
{
    const json_t *record, *entry, *iri, *liid;
    json_t *summary, *records;
    struct stat st;

    append_sip(&wire, CIN, 0);
    append_rtp(0, 0);
    append_rtp(0, 0);
    append_rtp(3, 3);
    summary = deliver();
    records = read_records(TEST_LIID);
    ck_assert_uint_eq(json_array_size(records), 4);

    record = json_array_get(records, 0);
    ck_assert_str_eq(text_of(record, "provider"), "provider.example");
    ck_assert_str_eq(text_of(record, "lawfulInterceptionIdentifier"),
                     TEST_LIID);
    ck_assert_int_eq(number_of(record, "communicationIdentityNumber"), CIN);
    ck_assert_str_eq(text_of(record, "microSecondTimeStamp"),
                     "2025-06-15T15:06:40.000000Z");
    ck_assert_str_eq(text_of(record, "payload"), "iRI");
    entry = json_array_get(json_object_get(record, "entries"), 0);
    ck_assert_str_eq(text_of(entry, "iRIType"), "BEGIN");
    iri = json_object_get(entry, "iPMMIRI");
    ck_assert_str_eq(text_of(iri, "iPSourceAddress"), "192.0.2.11");
    ck_assert_int_eq(strncmp(text_of(iri, "sIPContent"), "OPTIONS ", 8), 0);

    record = json_array_get(records, 1);
    ck_assert_str_eq(text_of(record, "sequence"), "new");
    entry = json_array_get(json_object_get(record, "entries"), 0);
    ck_assert_str_eq(text_of(entry, "payloadDirection"), "fromTarget");
    iri = json_object_get(entry, "iPMMCC");
    ck_assert_str_eq(text_of(iri, "frameType"), "ipFrame");
    ck_assert_str_eq(text_of(iri, "streamIdentifier"),
                     "m=audio 5000 RTP/AVP 0");
    ck_assert_int_eq(number_of(iri, "size"), 200);
    ck_assert_ptr_null(json_object_get(iri, "content"));
    ck_assert_str_eq(text_of(json_array_get(records, 2), "sequence"),
                     "duplicate");
    record = json_array_get(records, 3);
    ck_assert_str_eq(text_of(record, "sequence"), "gap");
    ck_assert_int_eq(number_of(record, "missing"), 2);

    liid = json_array_get(json_object_get(summary, "liids"), 0);
    ck_assert_str_eq(text_of(liid, "liid"), TEST_LIID);
    ck_assert_int_eq(number_of(json_object_get(liid, "iri"), "BEGIN"), 1);
    ck_assert_int_eq(number_of(liid, "sip_messages"), 1);
    ck_assert_int_eq(number_of(liid, "cc"), 2);
    ck_assert_int_eq(number_of(liid, "rtp"), 2);
    ck_assert_int_eq(number_of(liid, "rtcp"), 0);
    ck_assert_int_eq(number_of(liid, "gaps"), 2);
    ck_assert_int_eq(number_of(liid, "duplicates"), 1);
    ck_assert_int_eq(number_of(summary, "connections"), 1);
    ck_assert_int_eq(number_of(summary, "refused"), 0);

    ck_assert_int_eq(stat(path_of(TEST_LIID, "records.jsonl"), &st), 0);
    ck_assert_uint_eq(st.st_mode & 0777, 0600);
    ck_assert_int_eq(stat(path_of(TEST_LIID, ""), &st), 0);
    ck_assert_uint_eq(st.st_mode & 0777, 0700);
    json_decref(records);
    json_decref(summary);
}
END_TEST

/* The order in which RTP packets come, and what is heard: -1 is silence. */
static const struct {
    const char *name;
    int packets[24];
    int heard[24];
} streams[] = {
    {"in order", {0, 1, 2, 3, -2}, {0, 1, 2, 3, -2}},
    {"the first two swapped", {1, 0, 2, 3, -2}, {0, 1, 2, 3, -2}},
    {"mixed up", {0, 2, 1, 5, 4, 3, 6, -2}, {0, 1, 2, 3, 4, 5, 6, -2}},
    {"some are missing", {0, 1, 4, 5, -2}, {0, 1, -1, -1, 4, 5, -2}},
    {"one comes twice", {0, 1, 1, 2, -2}, {0, 1, 2, -2}},
    {"one comes too late",
     {0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 9, 19, -2},
     {0,  1,  2,  3,  4,  5,  6,  7,  8,  -1, 10,
      11, 12, 13, 14, 15, 16, 17, 18, 19, -2}},
};

START_TEST(audio_is_put_in_order_and_gaps_are_silent)
{
    uint8_t frames[256];
    int count = 0;

    for (uint32_t i = 0; streams[_i].packets[i] >= 0; i++)
        append_rtp(i, (uint32_t)streams[_i].packets[i]);
    json_decref(deliver());
    while (streams[_i].heard[count] != -2)
        count++;
    ck_assert_int_eq(read_wav(TEST_LIID, "cin-7-from-1a2b3c4d.wav", frames),
                     count);
    for (int i = 0; i < count; i++) {
        const int packet = streams[_i].heard[i];

        ck_assert_msg(frames[i] ==
                          (packet < 0 ? 0xff : sample_of((uint32_t)packet)),
                      "%s: frame %d is %02x", streams[_i].name, i, frames[i]);
    }
}
END_TEST

START_TEST(a_time_stamp_that_jumps_makes_no_endless_silence)
{
    uint8_t frames[256];
    int moved = 0, count;

    append_rtp(0, 0);
    for (uint32_t n = 1; n < 20; n++) {
        const size_t at = wire.len + 8;

        append_rtp(n, n);
        /* The time stamps of all but the first are an hour further. */
        for (size_t i = at; i + 4 < wire.len; i++) {
            const uint32_t old = htonl(n * FRAME);
            const uint32_t later = htonl(n * FRAME + 8000 * 3600);

            if (memcmp(wire.data + i, &old, 4) == 0 &&
                wire.data[i - 4] == 0x80) {
                memcpy(wire.data + i, &later, 4);
                moved++;
            }
        }
    }
    ck_assert_int_eq(moved, 19);
    json_decref(deliver());
    count = read_wav(TEST_LIID, "cin-7-from-1a2b3c4d.wav", frames);
    ck_assert_int_ge(count, 20);
    ck_assert_int_le(count, 22);
}
END_TEST

START_TEST(duplicates_are_in_no_capture_and_a_second_run_goes_on)
{
    uint8_t packets[256];
    json_t *records;

    append_rtp(0, 0);
    append_rtp(1, 1);
    append_rtp(1, 1);
    json_decref(deliver());
    ck_assert_int_eq(read_capture(TEST_LIID, packets), 2);

    append_rtp(2, 2);
    json_decref(deliver());
    ck_assert_int_eq(read_capture(TEST_LIID, packets), 3);
    for (uint32_t i = 0; i < 3; i++)
        ck_assert_uint_eq(packets[i], sample_of(i));
    ck_assert_int_eq(read_wav(TEST_LIID, "cin-7-from-1a2b3c4d.wav", packets),
                     3);
    records = read_records(TEST_LIID);
    ck_assert_uint_eq(json_array_size(records), 4);
    json_decref(records);
}
END_TEST

/* LIIDs of nine octets, as in the templates, and their folders. */
static const struct {
    const char *liid;
    const char *folder;
} liids[] = {
    {"AZaz09-_.", "AZaz09-_."},
    {"../../x/y", "..%2F..%2Fx%2Fy"},
    {"a b%\x01\xff\n\"'", "a%20b%25%01%FF%0A%22%27"},
};

START_TEST(a_liid_names_a_folder_and_no_other_place)
{
    json_t *records;

    append_sip(&wire, CIN, 0);
    for (size_t i = 0; i + 9 <= wire.len; i++) {
        if (memcmp(wire.data + i, TEST_LIID, 9) == 0)
            memcpy(wire.data + i, liids[_i].liid, 9);
    }
    json_decref(deliver());
    records = read_records(liids[_i].folder);
    ck_assert_uint_eq(json_array_size(records), 1);
    json_decref(records);
}
END_TEST

START_TEST(content_without_an_ip_header_is_in_the_record)
{
    const json_t *entry, *cc;
    json_t *records;

    append_cc(&wire, CIN, 1, 4); /* 01 01 01 01 */
    json_decref(deliver());
    records = read_records(TEST_LIID);
    entry = json_array_get(
        json_object_get(json_array_get(records, 0), "entries"), 0);
    cc = json_object_get(entry, "iPMMCC");
    ck_assert_str_eq(text_of(cc, "content"), "01010101");
    ck_assert_int_ne(access(path_of(TEST_LIID, "cc.pcap"), F_OK), 0);
    json_decref(records);
}
END_TEST

static size_t count_words(const char *path, const char *word)
{
    size_t len, count = 0;
    uint8_t *text = read_file(path, &len);

    for (const char *p = (const char *)text; (p = strstr(p, word)) != NULL; p++)
        count++;
    free(text);
    return count;
}

START_TEST(a_full_disk_is_told_once_and_nothing_is_confirmed)
{
    const struct tool t = start(3000, NULL); /* bytes a file may have */
    uint8_t packets[256];
    json_t *summary, *records;
    int stored;

    for (int attempt = 0; attempt < 3; attempt++) {
        struct client c = client_connect(&t);

        for (uint32_t n = 0; n < 50; n++)
            append_rtp(n, n);
        ck_assert_int_eq(client_deliver(&c), CLOUDLI_ERR_PEER_CLOSED);
        client_close(&c);
    }
    summary = stop(&t);
    ck_assert_uint_eq(count_words(t.stderr_file, "cannot be stored"), 1);
    ck_assert_uint_eq(count_words(t.stderr_file, "File too large"), 1);
    ck_assert_uint_eq(count_words(t.stderr_file, TEST_LIID), 0);

    /* What is in the files is whole, and the same in all. */
    records = read_records(TEST_LIID);
    stored = read_capture(TEST_LIID, packets);
    ck_assert_int_gt(stored, 0);
    for (int i = 0; i < stored; i++)
        ck_assert_uint_eq(packets[i], sample_of((uint32_t)i));
    ck_assert_int_eq(
        number_of(json_array_get(json_object_get(summary, "liids"), 0), "cc"),
        stored);
    json_decref(records);
    json_decref(summary);
}
END_TEST

START_TEST(it_ends_by_itself_when_nobody_is_there)
{
    const struct tool t = start(0, "--exit-after-idle");
    struct client c = client_connect(&t);

    (void)poll(NULL, 0, 2500);
    ck_assert_int_eq(waitpid(t.pid, NULL, WNOHANG), 0);
    client_close(&c);
    ck_assert_int_eq(wait_exit(&t), 0);
}
END_TEST

static const struct {
    const char *arguments[14];
    int status;
    const char *word; /* on stderr; for status 0 on stdout */
} usages[] = {
    {{"cloudli-lemf", "--help"}, 0, "--listen"},
    {{"cloudli-lemf", "--version"}, 0, "0.1.0"},
    {{"cloudli-lemf"}, 2, "--listen is missing"},
    {{"cloudli-lemf", "--what"}, 2, "unknown"},
    {{"cloudli-lemf", "file"}, 2, "'file'"},
    {{"cloudli-lemf", "--listen", "nowhere"}, 2, "HOST:PORT"},
    {{"cloudli-lemf", "--exit-after-idle", "0"}, 2, "seconds"},
    {{"cloudli-lemf", "--listen", "127.0.0.1:0", "--cert", "c", "--key", "k",
      "--ca", "/nowhere/ca.pem", "--provider", "p.example", "--out", out},
     1,
     "/nowhere/ca.pem"},
    {{"cloudli-lemf", "--listen", "127.0.0.1:0", "--cert", "c", "--key", "k",
      "--ca", "a", "--provider", "p.example", "--out", "/nowhere/out"},
     1,
     "/nowhere/out"},
};

START_TEST(wrong_usage_is_told_in_a_sentence)
{
    const struct tool t = spawn(usages[_i].arguments, 0);

    ck_assert_int_eq(wait_exit(&t), usages[_i].status);
    ck_assert_uint_ge(
        count_words(usages[_i].status == 0 ? t.stdout_file : t.stderr_file,
                    usages[_i].word),
        1);
}
END_TEST

#define COUNT(array) ((int)(sizeof(array) / sizeof((array)[0])))

int main(void)
{
    Suite *suite = suite_create("cloudli-lemf");
    TCase *t = tcase_create("cloudli-lemf");

    tcase_add_unchecked_fixture(t, make_all, drop_all);
    tcase_add_checked_fixture(t, setup, NULL);
    tcase_set_timeout(t, 60);
    tcase_add_test(t, records_say_what_came_by_the_names_of_the_standard);
    tcase_add_loop_test(t, audio_is_put_in_order_and_gaps_are_silent, 0,
                        COUNT(streams));
    tcase_add_test(t, a_time_stamp_that_jumps_makes_no_endless_silence);
    tcase_add_test(t, duplicates_are_in_no_capture_and_a_second_run_goes_on);
    tcase_add_loop_test(t, a_liid_names_a_folder_and_no_other_place, 0,
                        COUNT(liids));
    tcase_add_test(t, content_without_an_ip_header_is_in_the_record);
    tcase_add_test(t, a_full_disk_is_told_once_and_nothing_is_confirmed);
    tcase_add_test(t, it_ends_by_itself_when_nobody_is_there);
    tcase_add_loop_test(t, wrong_usage_is_told_in_a_sentence, 0, COUNT(usages));
    suite_add_tcase(suite, t);
    return run_suite(suite);
}
