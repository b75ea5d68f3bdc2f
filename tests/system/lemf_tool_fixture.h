/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * cloudli-lemf as a process of its own, a provider that can send it anything,
 * and what is in its files.
 */
#ifndef CLOUDLI_TESTS_LEMF_TOOL_FIXTURE_H
#define CLOUDLI_TESTS_LEMF_TOOL_FIXTURE_H

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
#include <sys/un.h>
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

static inline void name_file(char path[128], const char *what)
{
    char name[64];

    (void)snprintf(name, sizeof(name), "%s-%d-%d", what, (int)getpid(),
                   run_number);
    (void)snprintf(path, 128, "%s", certs_path(certs, name));
}

static inline void redirect(const char *path, int fd)
{
    const int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

    if (file < 0 || dup2(file, fd) < 0)
        _exit(99);
    (void)close(file);
}

/* Starts it with the given arguments; size_limit 0: none for its files. */
static inline struct tool spawn(const char *const *arguments, rlim_t size_limit)
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

static inline int wait_exit(const struct tool *t)
{
    int status = 0;

    ck_assert_int_eq(waitpid(t->pid, &status, 0), t->pid);
    ck_assert_msg(WIFEXITED(status), "ended by signal %d", WTERMSIG(status));
    return WEXITSTATUS(status);
}

static inline uint8_t *read_file(const char *path, size_t *len)
{
    FILE *file = fopen(path, "r");
    uint8_t *data = calloc(1, 1 << 20);

    ck_assert_msg(file != NULL, "%s is not there", path);
    ck_assert_ptr_nonnull(data);
    *len = fread(data, 1, (1 << 20) - 1, file);
    (void)fclose(file);
    return data;
}

#define ARGUMENTS_MAX 32

/* Starts it with the given arguments, and waits until it listens. */
static inline struct tool start_with(const char *const *arguments,
                                     rlim_t size_limit)
{
    const char *all[ARGUMENTS_MAX + 3] = {NULL};
    char port_file[128];
    struct tool t;
    size_t count = 0, len = 0;
    uint8_t *text;

    run_number++;
    name_file(port_file, "port");
    for (; arguments[count] != NULL; count++) {
        ck_assert_uint_lt(count, ARGUMENTS_MAX);
        all[count] = arguments[count];
    }
    all[count++] = "--port-file";
    all[count] = port_file;
    t = spawn(all, size_limit);
    for (int ms = 0; access(port_file, R_OK) != 0; ms++) {
        ck_assert_int_lt(ms, WAIT_MS);
        ck_assert_int_eq(waitpid(t.pid, NULL, WNOHANG), 0);
        (void)poll(NULL, 0, 1);
    }
    text = read_file(port_file, &len);
    t.port = (uint16_t)atoi((const char *)text);
    free(text);
    ck_assert_uint_ne(t.port, 0);
    return t;
}

/* The same, with what it always needs; and more arguments. */
static inline struct tool start_more(rlim_t size_limit, const char *const *more)
{
    char host[] = "127.0.0.1:0";
    const char *arguments[ARGUMENTS_MAX] = {"cloudli-lemf",
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
                                            "--keep-ber",
                                            "--json",
                                            NULL};
    size_t count = 15;

    arguments[4] = certs_path(certs, "lemf.pem");
    arguments[6] = certs_path(certs, "lemf.key");
    arguments[8] = certs_path(certs, "ca.pem");
    while (more != NULL && *more != NULL) {
        ck_assert_uint_lt(count, ARGUMENTS_MAX - 1);
        arguments[count++] = *more++;
    }
    return start_with(arguments, size_limit);
}

static inline struct tool start(rlim_t size_limit, const char *extra)
{
    const char *const more[] = {extra, "1", NULL};

    return start_more(size_limit, extra == NULL ? NULL : more);
}

/* Ends it by SIGTERM; its summary. */
static inline json_t *stop(const struct tool *t)
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

static inline struct client client_connect(const struct tool *t)
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

static inline void client_close(struct client *c)
{
    cloudli__tls_close(c->ssl);
    SSL_free(c->ssl);
    cloudli__tls_free(c->tls);
    (void)close(c->fd);
}

/* Sends what is in wire and a keep-alive behind it; what its answer, which
 * confirms all before it, ended in. */
static inline int client_deliver(struct client *c)
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
static inline json_t *deliver(void)
{
    const struct tool t = start(0, NULL);
    struct client c = client_connect(&t);

    ck_assert_int_eq(client_deliver(&c), CLOUDLI_OK);
    client_close(&c);
    return stop(&t);
}

/* The payload of the RTP packet with this number. */
static inline uint8_t sample_of(uint32_t packet)
{
    return (uint8_t)(0x10 + packet % 0x60);
}

/* An IPv4 UDP RTP packet of PCMU, number packet of its stream. */
static inline size_t make_rtp(uint8_t data[256], uint32_t packet)
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
static inline void append_rtp(uint32_t number, uint32_t packet)
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

static inline const char *path_of(const char *folder, const char *name)
{
    static char path[256];

    (void)snprintf(path, sizeof(path), "%s/%s/%s", out, folder, name);
    return path;
}

/* All lines of records.jsonl, each of which must be one JSON object. */
static inline json_t *read_records(const char *folder)
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

static inline const char *text_of(const json_t *object, const char *name)
{
    const char *text = json_string_value(json_object_get(object, name));

    return text == NULL ? "(absent)" : text;
}

static inline json_int_t number_of(const json_t *object, const char *name)
{
    return json_integer_value(json_object_get(object, name));
}

/* The packets of a capture, by their samples; -1: it is malformed. */
static inline int read_capture(const char *folder, uint8_t packets[256])
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
static inline int read_wav(const char *folder, const char *name,
                           uint8_t frames[256])
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

static inline void make_all(void)
{
    certs = certs_new();
}

static inline void drop_all(void)
{
    certs_free(certs);
}

static inline void setup(void)
{
    run_number++;
    name_file(out, "out");
}

static inline size_t count_words(const char *path, const char *word)
{
    size_t len, count = 0;
    uint8_t *text = read_file(path, &len);

    for (const char *p = (const char *)text; (p = strstr(p, word)) != NULL; p++)
        count++;
    free(text);
    return count;
}

/* Until a file is there and has a word in it. */
static inline void wait_word(const char *path, const char *word)
{
    for (int ms = 0; access(path, R_OK) != 0 || count_words(path, word) == 0;
         ms += 5) {
        ck_assert_msg(ms < WAIT_MS, "'%s' does not come", word);
        (void)poll(NULL, 0, 5);
    }
}

static inline void put_file(const char *path, const uint8_t *data, size_t len)
{
    FILE *file = fopen(path, "w");

    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(data, 1, len, file), len);
    ck_assert_int_eq(fclose(file), 0);
}

/* The numbers of records that are no duplicates: each once, in order, without
 * a gap, and their packets are what the capture has. How many. */
static inline uint32_t assert_once_each(const char *where)
{
    json_t *records = read_records(where);
    static uint8_t packets[256];
    uint32_t count = 0;
    uint64_t last = 0;

    for (size_t i = 0; i < json_array_size(records); i++) {
        const json_t *record = json_array_get(records, i);

        ck_assert_int_gt(number_of(record, "number"), (json_int_t)last);
        last = (uint64_t)number_of(record, "number");
        if (strcmp(text_of(record, "sequence"), "duplicate") == 0)
            continue;
        ck_assert_str_eq(text_of(record, "sequence"), "new");
        ck_assert_int_eq(number_of(record, "sequenceNumber"), count);
        count++;
    }
    json_decref(records);
    if (count == 0)
        return 0;
    ck_assert_int_eq(read_capture(where, packets), count);
    for (uint32_t i = 0; i < count; i++)
        ck_assert_uint_eq(packets[i], sample_of(i));
    return count;
}

#define COUNT(array) ((int)(sizeof(array) / sizeof((array)[0])))

#endif
