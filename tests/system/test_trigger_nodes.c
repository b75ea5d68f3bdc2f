/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A node that signals and two that carry media, each a process with a state
 * folder of its own, deliver to one LEMF over real TLS. What they say to each
 * other goes through this process by sockets: it also says it twice, and
 * changes it. The warrant, which only the first one knows, ends in the middle.
 */
#include "unit/certs.h"
#include "unit/check_main.h"

#include <cloudli/cloudli.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NODES 3
#define SIG 0
#define FRAME_MAX (2 + CLOUDLI_TRIGGER_MESSAGE_MAX)

static const char *const names[NODES] = {"sig", "media-1", "media-2"};
static const char *const jean[1] = {"sip:jean@mccloud.example"};
static const char *const greg[1] = {"sip:greg@mccloud.example"};
static const char *const jeans_port[1] = {"192.0.2.10:4000"};
static const char *const gregs_port[1] = {"192.0.2.20:5000"};
static const char *const police[1] = {"police"};
static const char *const nl[1] = {"NL"};

static struct certs *certs;

/* --- A node; a failure ends its process --- */

struct node {
    int self;
    int socket;
    cloudli_clif *clif;
    cloudli_call *call;
};

static void must(int rv)
{
    if (rv != CLOUDLI_OK)
        _exit(10 - rv % 100);
}

/* A frame is: whose or to whom, what it is, its bytes. */
static int send_frame(int to, char node, char what, const void *bytes,
                      size_t len)
{
    uint8_t frame[FRAME_MAX] = {(uint8_t)node, (uint8_t)what};

    if (len > 0)
        memcpy(frame + 2, bytes, len);
    return send(to, frame, 2 + len, MSG_NOSIGNAL) == (ssize_t)(2 + len) ? 0
                                                                        : -1;
}

static int carry(void *user_data, const char *peer, const uint8_t *message,
                 size_t len)
{
    const struct node *node = user_data;
    char to = 0;

    while (to < NODES && strcmp(names[(int)to], peer) != 0)
        to++;
    return send_frame(node->socket, to, 'M', message, len);
}

static int give_key(void *user_data, const char *name,
                    uint8_t key[CLOUDLI_SPOOL_KEY_LEN])
{
    const struct node *node = user_data;
    int media = node->self;

    if (media == SIG)
        media = strcmp(name, names[1]) == 0 ? 1 : 2;
    memset(key, 'k' + media, CLOUDLI_SPOOL_KEY_LEN);
    return 0;
}

static void know(struct node *node, int other)
{
    cloudli_trigger_peer peer = CLOUDLI_TRIGGER_PEER_INIT;

    peer.name = names[other];
    peer.key = give_key;
    peer.key_user_data = node;
    peer.authorities = police;
    peer.authority_count = other == SIG;
    peer.countries = nl;
    peer.country_count = 1;
    peer.services = CLOUDLI_SERVICE_CALL;
    must(cloudli_trigger_set_peer(node->clif, &peer, NULL));
}

static void enter(const char *dir, int self, uint32_t port, cloudli_time end)
{
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;
    cloudli_warrant w = CLOUDLI_WARRANT_INIT;
    cloudli_register *reg;

    must(cloudli_register_open(&reg, dir, NULL));
    dest.name = "lemf";
    dest.host = "127.0.0.1";
    dest.peer_name = "lemf.example";
    dest.port = port;
    must(cloudli_register_set_destination(reg, &dest, "test", NULL));
    w.authority = "police";
    w.liid = "L1";
    w.country = "NL";
    w.targets = jean;
    w.target_count = 1;
    w.start = end - 3600 * CLOUDLI_SECOND;
    w.end = end;
    w.destination = "lemf";
    w.deliver = CLOUDLI_DELIVER_IRI | CLOUDLI_DELIVER_CC;
    w.services = CLOUDLI_SERVICE_CALL;
    if (self == SIG)
        must(cloudli_warrant_add(reg, &w, "test", NULL, NULL));
    cloudli_register_close(reg);
}

static void open_node(struct node *node, uint32_t port, cloudli_time end)
{
    cloudli_trigger_options trigger = CLOUDLI_TRIGGER_OPTIONS_INIT;
    cloudli_clif_options options = CLOUDLI_CLIF_OPTIONS_INIT;
    char dir[256];

    (void)snprintf(dir, sizeof(dir), "%s",
                   certs_path(certs, names[node->self]));
    if (mkdir(dir, 0700) != 0)
        _exit(2);
    enter(dir, node->self, port, end);
    options.operator_id = "McCloud";
    options.network_element = names[node->self];
    options.country = "NL";
    options.state_dir = dir;
    options.certificate_file = certs_path(certs, "provider.pem");
    options.key_file = certs_path(certs, "provider.key");
    options.ca_file = certs_path(certs, "ca.pem");
    must(cloudli_clif_open(&node->clif, &options, NULL));
    trigger.send = carry;
    trigger.user_data = node;
    must(cloudli_trigger_open(node->clif, &trigger, NULL));
    if (node->self == SIG) {
        know(node, 1);
        know(node, 2);
    } else {
        know(node, SIG);
    }
}

static void begin(struct node *node)
{
    cloudli_party from = CLOUDLI_PARTY_INIT, to = CLOUDLI_PARTY_INIT;
    cloudli_trigger_place place = CLOUDLI_TRIGGER_PLACE_INIT;
    cloudli_call_info info = CLOUDLI_CALL_INFO_INIT;
    const int sig = node->self == SIG;

    from.identities = sig ? jean : jeans_port;
    to.identities = sig ? greg : gregs_port;
    from.identity_count = to.identity_count = 1;
    info.caller = &from;
    info.callee = &to;
    info.signalling = sig ? CLOUDLI_SIGNALLING_EVENTS : CLOUDLI_SIGNALLING_NONE;
    must(cloudli_call_begin(&node->call, node->clif, &info, NULL));
    place.identities = jeans_port;
    place.identity_count = 1;
    place.party = CLOUDLI_CALLER;
    for (int other = 1; sig && other < NODES; other++) {
        place.peer = names[other];
        must(cloudli_call_seen_at(node->call, &place, NULL));
    }
}

static void talk(struct node *node)
{
    cloudli_media media = CLOUDLI_MEDIA_INIT;

    must(cloudli_call_media(node->call, &media, CLOUDLI_FROM_PARTY, "rtp", 3));
}

static void do_frame(struct node *node, const uint8_t *frame, size_t len)
{
    int32_t status;

    switch (frame[1]) {
    case 'B':
        begin(node);
        break;
    case 'P':
        talk(node);
        break;
    case 'E':
        must(cloudli_call_end(node->call));
        cloudli_call_free(node->call);
        break;
    case 'M':
        status = cloudli_trigger_receive(node->clif, frame + 2, len - 2, NULL);
        (void)send_frame(node->socket, (char)node->self, 'S', &status,
                         sizeof(status));
        break;
    default:
        must(cloudli_clif_flush(node->clif, 10 * CLOUDLI_SECOND));
        cloudli_clif_close(node->clif);
        _exit(0);
    }
    if (frame[1] != 'M')
        (void)send_frame(node->socket, (char)node->self, 'D', NULL, 0);
}

static void run_node(int self, int fd, uint32_t port, cloudli_time end)
{
    struct node node = {.self = self, .socket = fd};
    uint8_t frame[FRAME_MAX];
    ssize_t len;

    open_node(&node, port, end);
    (void)send_frame(fd, (char)self, 'D', NULL, 0);
    while ((len = recv(fd, frame, sizeof(frame), 0)) >= 2)
        do_frame(&node, frame, (size_t)len);
    _exit(3);
}

/* --- What carries, and the LEMF --- */

struct kept {
    size_t len;
    uint8_t bytes[CLOUDLI_TRIGGER_MESSAGE_MAX];
};

static cloudli_lemf *lemf;
static int sockets[NODES];
static pid_t pids[NODES];
static struct kept ask;  /* the first to media-1 */
static size_t delivered; /* messages that were carried */

static struct {
    size_t iri, cc, ends;
    uint32_t cin;
    cloudli_time last;
} got[NODES];

static int on_pdu(void *user_data, const cloudli_lemf_pdu *item)
{
    const cloudli_pdu_header *h = &item->pdu->header;
    cloudli_pdu_entry entry = CLOUDLI_PDU_ENTRY_INIT;
    size_t cursor = 0;
    int n = 0;

    (void)user_data;
    if (item->pdu->kind > CLOUDLI_PDU_CC)
        return 0;
    ck_assert_uint_eq(item->sequence, CLOUDLI_SEQUENCE_NEW);
    ck_assert_mem_eq(h->liid.ptr, "L1", 2);
    while (n < NODES && (strlen(names[n]) != h->network_element.len ||
                         memcmp(names[n], h->network_element.ptr,
                                h->network_element.len) != 0))
        n++;
    ck_assert_int_lt(n, NODES);
    ck_assert_int_eq(cloudli_pdu_next(item->pdu, &cursor, &entry, NULL),
                     CLOUDLI_OK);
    got[n].iri += item->pdu->kind == CLOUDLI_PDU_IRI;
    got[n].cc += item->pdu->kind == CLOUDLI_PDU_CC;
    got[n].ends +=
        item->pdu->kind == CLOUDLI_PDU_IRI && entry.iri_type == CLOUDLI_IRI_END;
    got[n].cin = h->cin;
    got[n].last = h->time;
    return 0;
}

/* One turn: the LEMF receives, messages go on. A status or "done" that a node
 * told, or 1. */
static int turn(void)
{
    struct pollfd fds[NODES];
    uint8_t frame[FRAME_MAX];
    int32_t status = 1;

    ck_assert_int_eq(cloudli_lemf_poll(lemf, CLOUDLI_MILLISECOND, NULL),
                     CLOUDLI_OK);
    for (int n = 0; n < NODES; n++)
        fds[n] = (struct pollfd){sockets[n], POLLIN, 0};
    (void)poll(fds, NODES, 0);
    for (int n = 0; n < NODES; n++) {
        ssize_t len;

        if ((fds[n].revents & POLLIN) == 0)
            continue;
        len = recv(sockets[n], frame, sizeof(frame), 0);
        ck_assert_int_ge(len, 2);
        if (frame[1] == 'M') {
            if (frame[0] == 1 && ask.len == 0) {
                ask.len = (size_t)len - 2;
                memcpy(ask.bytes, frame + 2, ask.len);
            }
            delivered++;
            ck_assert_int_eq(send_frame(sockets[frame[0]], (char)n, 'M',
                                        frame + 2, (size_t)len - 2),
                             0);
        } else if (frame[1] == 'S') {
            memcpy(&status, frame + 2, sizeof(status));
            return status;
        } else {
            return 'D';
        }
    }
    return 1;
}

static int next_word(void)
{
    for (int i = 0; i < 10000; i++) {
        const int word = turn();

        if (word != 1)
            return word;
    }
    ck_abort_msg("a node says nothing");
    return 1;
}

static void tell(int node, char what)
{
    ck_assert_int_eq(send_frame(sockets[node], 0, what, NULL, 0), 0);
    while (next_word() != 'D') {
    }
}

static int inject(int node, const struct kept *message)
{
    ck_assert_int_eq(
        send_frame(sockets[node], 0, 'M', message->bytes, message->len), 0);
    return next_word();
}

static void turns(cloudli_time until)
{
    while (cloudli_time_now() < until)
        (void)turn();
}

static void start_nodes(cloudli_time end)
{
    for (int n = 0; n < NODES; n++) {
        int pair[2];

        ck_assert_int_eq(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair), 0);
        pids[n] = fork();
        ck_assert_int_ge(pids[n], 0);
        if (pids[n] == 0)
            run_node(n, pair[1], cloudli_lemf_port(lemf), end);
        (void)close(pair[1]);
        sockets[n] = pair[0];
    }
    for (int n = 0; n < NODES; n++)
        ck_assert_int_eq(next_word(), 'D');
}

static void open_lemf(void)
{
    static const char *const providers[] = {"provider.example"};
    cloudli_lemf_options options = CLOUDLI_LEMF_OPTIONS_INIT;

    options.certificate_file = certs_path(certs, "lemf.pem");
    options.key_file = certs_path(certs, "lemf.key");
    options.ca_file = certs_path(certs, "ca.pem");
    options.providers = providers;
    options.provider_count = 1;
    options.receive = on_pdu;
    ck_assert_int_eq(cloudli_lemf_open(&lemf, &options, NULL), CLOUDLI_OK);
}

static void talk_at_all(int packets)
{
    for (int n = 1; n < NODES; n++)
        for (int i = 0; i < packets; i++)
            tell(n, 'P');
}

static void close_nodes(void)
{
    for (int n = 0; n < NODES; n++) {
        int status = -1, left = 10000;

        ck_assert_int_eq(send_frame(sockets[n], 0, 'Q', NULL, 0), 0);
        while (waitpid(pids[n], &status, WNOHANG) == 0 && left-- > 0)
            ck_assert_int_eq(cloudli_lemf_poll(lemf, CLOUDLI_MILLISECOND, NULL),
                             CLOUDLI_OK);
        ck_assert_int_eq(status, 0);
        (void)close(sockets[n]);
    }
}

START_TEST(records_of_three_nodes_are_one_communication_until_its_warrant_ends)
{
    const cloudli_time end = cloudli_time_now() + 5 * CLOUDLI_SECOND;
    struct kept forged;

    open_lemf();
    start_nodes(end);
    tell(1, 'B');
    tell(2, 'B');
    talk_at_all(2); /* nobody has asked for it */
    tell(SIG, 'B');
    while (delivered < 4) /* two asks, two answers */
        (void)turn();
    turns(cloudli_time_now() + 100 * CLOUDLI_MILLISECOND);
    talk_at_all(5);

    /* Said twice, said to another, and said by nobody: nothing happens. */
    ck_assert_int_eq(inject(1, &ask), CLOUDLI_ERR_PROTOCOL);
    ck_assert_int_eq(inject(2, &ask), CLOUDLI_ERR_PDU);
    forged = ask;
    forged.bytes[forged.len / 2] ^= 4;
    ck_assert_int_eq(inject(1, &forged), CLOUDLI_ERR_KEY);
    ck_assert(cloudli_time_now() < end);

    turns(end + 100 * CLOUDLI_MILLISECOND);
    talk_at_all(3);
    for (int n = 0; n < NODES; n++)
        tell(n, 'E');
    close_nodes();
    ck_assert_uint_ge(got[SIG].iri, 1);
    for (int n = 0; n < NODES; n++) {
        ck_assert_uint_eq(got[n].cc, n == SIG ? 0 : 5);
        ck_assert_uint_eq(got[n].cin, got[SIG].cin);
        ck_assert_uint_eq(got[n].ends, 0);
        ck_assert(got[n].last < end);
    }
    cloudli_lemf_close(lemf);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("trigger-nodes");
    TCase *tcase = tcase_create("trigger-nodes");
    int status;

    certs = certs_new();
    tcase_set_timeout(tcase, 120);
    tcase_add_test(
        tcase,
        records_of_three_nodes_are_one_communication_until_its_warrant_ends);
    suite_add_tcase(suite, tcase);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
