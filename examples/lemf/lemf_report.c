/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_report.h"

#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static const char end_mark[] = "# EOF\n";

typedef int (*fill_fn)(FILE *file, const void *what);

/* A file is seen whole or not at all. */
static int replace_file(const char *path, fill_fn fill, const void *what)
{
    char *draft;
    FILE *file;
    int ok;

    if (asprintf(&draft, "%s.part", path) < 0)
        return -1;
    file = fopen(draft, "we");
    ok = file != NULL && fill(file, what) == 0;
    if (file != NULL)
        ok = fclose(file) == 0 && ok;
    ok = ok && rename(draft, path) == 0;
    free(draft);
    return ok ? 0 : -1;
}

static int fill_port(FILE *file, const void *what)
{
    const uint32_t *port = what;

    return fprintf(file, "%u\n", *port) > 0 ? 0 : -1;
}

int lemf_report_port(const char *path, uint32_t port)
{
    return replace_file(path, fill_port, &port);
}

/* --- Counters. --- */

struct metrics {
    const cloudli_lemf *lemf;
    const struct lemf_tallies *tallies;
};

static const struct {
    const char *name;
    const char *help;
    size_t offset;
} families[] = {
    {"cloudli_lemf_policy_refused", "PDUs that a provider's policy lacks.",
     offsetof(struct lemf_tallies, refused)},
    {"cloudli_lemf_rotations", "Times that the files of a folder were closed.",
     offsetof(struct lemf_tallies, rotations)},
    {"cloudli_lemf_compressed_files", "Closed files that were compressed.",
     offsetof(struct lemf_tallies, compressed)},
    {"cloudli_lemf_uncompressed_files", "Closed files that could not be.",
     offsetof(struct lemf_tallies, uncompressed)},
    {"cloudli_lemf_exec_records", "Records that the program was given.",
     offsetof(struct lemf_tallies, exec_given)},
    {"cloudli_lemf_exec_missed", "Records that the program was too slow for.",
     offsetof(struct lemf_tallies, exec_missed)},
    {"cloudli_lemf_exec_starts", "Times that the program was started.",
     offsetof(struct lemf_tallies, exec_started)},
};

struct text {
    char *data;
    size_t len;
};

static int gather(void *user_data, const char *data, size_t len)
{
    struct text *text = user_data;
    char *larger = realloc(text->data, text->len + len);

    if (larger == NULL)
        return -1;
    text->data = larger;
    memcpy(text->data + text->len, data, len);
    text->len += len;
    return 0;
}

/* The receiver's end mark goes behind the tool's own. */
static int fill_metrics(FILE *file, const void *what)
{
    const struct metrics *m = what;
    const size_t mark = strlen(end_mark);
    struct text text = {NULL, 0};
    int ok = cloudli_lemf_metrics_write(m->lemf, gather, &text) == CLOUDLI_OK;

    if (ok && text.len >= mark &&
        memcmp(text.data + text.len - mark, end_mark, mark) == 0)
        text.len -= mark;
    ok = ok && fwrite(text.data, 1, text.len, file) == text.len;
    free(text.data);
    for (size_t i = 0; ok && i < sizeof(families) / sizeof(families[0]); i++) {
        uint64_t value;

        memcpy(&value, (const char *)m->tallies + families[i].offset,
               sizeof(value));
        ok = fprintf(file,
                     "# TYPE %s counter\n# HELP %s %s\n%s_total %" PRIu64 "\n",
                     families[i].name, families[i].name, families[i].help,
                     families[i].name, value) > 0;
    }
    return ok && fputs(end_mark, file) >= 0 ? 0 : -1;
}

int lemf_report_metrics(const char *path, const cloudli_lemf *lemf,
                        const struct lemf_tallies *tallies)
{
    const struct metrics metrics = {lemf, tallies};

    return replace_file(path, fill_metrics, &metrics);
}

/* --- The manager of services. --- */

/* A datagram to the socket that it names; "@" is an abstract one. */
void lemf_report_state(const char *state)
{
    const char *path = getenv("NOTIFY_SOCKET");
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    const size_t len = path == NULL ? 0 : strlen(path);
    int fd;

    if (len < 2 || len >= sizeof(address.sun_path))
        return;
    memcpy(address.sun_path, path, len);
    if (path[0] == '@')
        address.sun_path[0] = '\0';
    fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return;
    (void)sendto(fd, state, strlen(state), MSG_NOSIGNAL,
                 (struct sockaddr *)&address,
                 (socklen_t)(offsetof(struct sockaddr_un, sun_path) + len));
    (void)close(fd);
}
