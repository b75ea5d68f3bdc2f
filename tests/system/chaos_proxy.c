/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A TCP proxy on loopback between the service and the LEMF of the chaos test,
 * that treats connections badly. What it is to do comes line by line from its
 * standard input, "FAULT SHARE": so many per cent of the connections, of those
 * that are there and of those that come, are
 *
 *   pass       passed on, as they were before
 *   cut        reset on both sides, once
 *   stall      not read and not written any more
 *   trickle    passed on one octet at a time, each in a segment of its own
 *   swallow    closed towards the LEMF; what the sender sends is thrown away
 *   abandon    reset towards the sender; the LEMF is not told
 *   refuse     reset as soon as they are accepted
 *
 * It ends with its input. The port that it connects to is read from a file for
 * each connection.
 *
 *   chaos_proxy PORT_FILE_OF_LEMF OWN_PORT_FILE SEED
 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define CONNECTIONS_MAX 256
#define BUFFER 16384
#define HALF_OPEN_SECONDS 6 /* then the other half goes too */

enum fault {
    PASS,
    CUT,
    STALL,
    TRICKLE,
    SWALLOW,
    ABANDON,
    REFUSE,
    FAULTS
};

static const char *const names[FAULTS] = {
    "pass", "cut", "stall", "trickle", "swallow", "abandon", "refuse"};

/* What one side sent and the other is still to get. */
struct pipe {
    uint8_t bytes[BUFFER];
    size_t at;
    size_t len;
    int ended; /* nothing more comes */
};

enum side {
    SENDER = 0,
    LEMF = 1
};

struct connection {
    int fd[2]; /* by side; -1: closed */
    struct pipe from[2];
    enum fault fault;
    time_t until; /* of half-open ones */
};

static struct connection *connections[CONNECTIONS_MAX];
static size_t count;
static enum fault fault; /* of connections that come */
static int share;
static unsigned seed;
static const char *lemf_port_file;

static void need(int ok, const char *what)
{
    if (ok)
        return;
    perror(what);
    exit(EXIT_FAILURE);
}

static time_t seconds(void)
{
    struct timespec now;

    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

static struct sockaddr_in loopback(unsigned port)
{
    const struct sockaddr_in address = {.sin_family = AF_INET,
                                        .sin_addr = {htonl(INADDR_LOOPBACK)},
                                        .sin_port = htons((uint16_t)port)};

    return address;
}

/* --- Connections. --- */

static void close_side(struct connection *c, enum side side, int reset)
{
    const struct linger linger = {1, 0};

    if (c->fd[side] < 0)
        return;
    if (reset)
        (void)setsockopt(c->fd[side], SOL_SOCKET, SO_LINGER, &linger,
                         sizeof(linger));
    (void)close(c->fd[side]);
    c->fd[side] = -1;
}

static void close_both(struct connection *c, int reset)
{
    close_side(c, SENDER, reset);
    close_side(c, LEMF, reset);
}

static void treat(struct connection *c, enum fault what)
{
    if (c->fault == SWALLOW || c->fault == ABANDON)
        return; /* that is not to be mended */
    c->fault = what;
    if (what == CUT || what == REFUSE)
        close_both(c, 1);
    if (what == SWALLOW)
        close_side(c, LEMF, 0);
    if (what == ABANDON)
        close_side(c, SENDER, 1);
    c->until = seconds() + HALF_OPEN_SECONDS;
}

static int meant(void)
{
    return rand_r(&seed) % 100 < share;
}

static int connect_lemf(void)
{
    FILE *file = fopen(lemf_port_file, "re");
    struct sockaddr_in address;
    unsigned port = 0;
    int fd;

    if (file == NULL)
        return -1;
    if (fscanf(file, "%u", &port) != 1)
        port = 0;
    (void)fclose(file);
    address = loopback(port);
    fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (port == 0 || fd < 0 ||
        connect(fd, (struct sockaddr *)&address, sizeof(address)) != 0) {
        (void)close(fd);
        return -1;
    }
    return fd;
}

static void take(int listener)
{
    struct connection *c = calloc(1, sizeof(*c));
    const int on = 1;

    need(c != NULL, "memory");
    c->fd[SENDER] = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
    c->fd[LEMF] = count < CONNECTIONS_MAX ? connect_lemf() : -1;
    if (c->fd[SENDER] < 0 || c->fd[LEMF] < 0) {
        close_both(c, 1);
        free(c);
        return;
    }
    for (int s = SENDER; s <= LEMF; s++) {
        (void)setsockopt(c->fd[s], IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
        (void)fcntl(c->fd[s], F_SETFL, O_NONBLOCK);
    }
    connections[count++] = c;
    if (fault != CUT && meant())
        treat(c, fault);
}

/* --- Passing on. --- */

static short wanted(const struct connection *c, enum side side)
{
    const struct pipe *from = &c->from[side], *to = &c->from[1 - side];
    short events = 0;

    if (c->fault == STALL || c->fault == ABANDON)
        return 0;
    if (!from->ended && from->len == 0)
        events |= POLLIN;
    if (to->len > 0)
        events |= POLLOUT;
    return events;
}

static void read_side(struct connection *c, enum side side)
{
    struct pipe *from = &c->from[side];
    const ssize_t got = read(c->fd[side], from->bytes, BUFFER);

    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (got <= 0)
        from->ended = 1;
    else if (c->fault != SWALLOW)
        from->len = (size_t)got;
    from->at = 0;
    if (from->ended && c->fault == SWALLOW)
        close_both(c, 0);
}

static void write_side(struct connection *c, enum side side)
{
    struct pipe *to = &c->from[1 - side];
    const size_t len = c->fault == TRICKLE ? 1 : to->len;
    const ssize_t put =
        send(c->fd[side], to->bytes + to->at, len, MSG_NOSIGNAL);

    if (put < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (put < 0) {
        close_both(c, 1);
        return;
    }
    to->at += (size_t)put;
    to->len -= (size_t)put;
}

static void drive(struct connection *c, enum side side, short events)
{
    if (c->fault == STALL || c->fd[side] < 0)
        return;
    if (c->fault == ABANDON) {
        if ((events & (POLLHUP | POLLERR)) != 0)
            close_both(c, 0);
        return;
    }
    if ((events & POLLOUT) != 0 && c->from[1 - side].len > 0)
        write_side(c, side);
    if (c->fd[side] >= 0 && (events & (POLLIN | POLLHUP | POLLERR)) != 0 &&
        !c->from[side].ended && c->from[side].len == 0)
        read_side(c, side);
    /* Who has sent all and closed has said all that the other will hear. */
    if (c->from[side].ended && c->from[side].len == 0)
        close_both(c, 0);
}

static void forget_closed(void)
{
    const time_t now = seconds();
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        struct connection *c = connections[i];

        if ((c->fault == SWALLOW || c->fault == ABANDON) && now >= c->until)
            close_both(c, 1);
        if (c->fd[SENDER] < 0 && c->fd[LEMF] < 0)
            free(c);
        else
            connections[kept++] = c;
    }
    count = kept;
}

/* --- What it is told. --- */

static void obey(char *line)
{
    char name[32];

    if (sscanf(line, "%31s %d", name, &share) != 2)
        return;
    for (int f = 0; f < FAULTS; f++) {
        if (strcmp(names[f], name) == 0)
            fault = (enum fault)f;
    }
    for (size_t i = 0; i < count; i++) {
        if (fault == PASS || (fault != REFUSE && meant()))
            treat(connections[i], fault);
    }
}

/* 0 at the end of the input. */
static int read_orders(void)
{
    static char text[512];
    static size_t len;
    const ssize_t got = read(STDIN_FILENO, text + len, sizeof(text) - 1 - len);
    char *end;

    if (got <= 0)
        return 0;
    len += (size_t)got;
    text[len] = '\0';
    while ((end = strchr(text, '\n')) != NULL) {
        *end = '\0';
        obey(text);
        len -= (size_t)(end + 1 - text);
        memmove(text, end + 1, len + 1);
    }
    return 1;
}

static int listen_on(const char *port_file)
{
    struct sockaddr_in address = loopback(0);
    socklen_t len = sizeof(address);
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    FILE *file;

    need(bind(fd, (struct sockaddr *)&address, sizeof(address)) == 0 &&
             listen(fd, 64) == 0 &&
             getsockname(fd, (struct sockaddr *)&address, &len) == 0,
         "listen");
    file = fopen(port_file, "we");
    need(file != NULL && fprintf(file, "%u\n", ntohs(address.sin_port)) > 0 &&
             fclose(file) == 0,
         port_file);
    return fd;
}

int main(int argc, char **argv)
{
    static struct pollfd fds[2 + 2 * CONNECTIONS_MAX];
    int listener;

    need(argc == 4, "three arguments are needed");
    (void)signal(SIGPIPE, SIG_IGN);
    lemf_port_file = argv[1];
    seed = (unsigned)strtoul(argv[3], NULL, 10);
    listener = listen_on(argv[2]);
    for (;;) {
        const size_t known = count;

        fds[0] = (struct pollfd){STDIN_FILENO, POLLIN, 0};
        fds[1] = (struct pollfd){listener, POLLIN, 0};
        for (size_t i = 0; i < known; i++) {
            for (int s = SENDER; s <= LEMF; s++) {
                struct connection *c = connections[i];
                const short events = wanted(c, (enum side)s);
                const int watched = events != 0 || c->fault == ABANDON;

                fds[2 + 2 * i + (size_t)s] =
                    (struct pollfd){watched ? c->fd[s] : -1, events, 0};
            }
        }
        (void)poll(fds, 2 + 2 * known, 100);
        for (size_t i = 0; i < 2 * known; i++) {
            if (fds[2 + i].revents != 0)
                drive(connections[i / 2], (enum side)(i % 2),
                      fds[2 + i].revents);
        }
        if (fds[1].revents != 0)
            take(listener);
        if (fds[0].revents != 0 && !read_orders())
            return 0;
        forget_closed();
    }
}
