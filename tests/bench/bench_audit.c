/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What the audit trail costs: an event on the service's thread, a line that the
 * driver appends, a line that is verified; beside SHA-256 of a line's bytes and
 * an insert of SQLite into an empty table.
 */
#include "bench/bench.h"
#include "unit/check_main.h"
#include "warrant/audit_change.h"

#include <cloudli/cloudli.h>
#include <openssl/sha.h>
#include <string.h>

#define BATCH 64
#define LINES 20000
#define LINE_BYTES 300

struct trail {
    cloudli_register *reg;
    struct cloudli__audit_queue *queue;
    sqlite3 *db;
    sqlite3_stmt *insert;
    uint8_t bytes[LINE_BYTES];
};

static void stop(const char *what)
{
    (void)fprintf(stderr, "bench_audit: %s\n", what);
    exit(1);
}

static struct cloudli__audit_event make_event(void)
{
    struct cloudli__audit_event event = {
        .action = CLOUDLI__AUDIT_INTERCEPTION_BEGIN, .code = "targets-joined"};

    cloudli__audit_say(&event, "cin", NULL, 4711);
    cloudli__audit_say(&event, "service", "conference", 0);
    return event;
}

static void note(void *arg, size_t count)
{
    struct trail *trail = arg;
    struct cloudli__audit_event event = make_event(), out[BATCH];
    uint64_t lost;

    for (size_t i = 0; i < count; i++) {
        cloudli__audit_note(trail->queue, &event);
        if (i % BATCH == BATCH - 1)
            cloudli__audit_drop(
                trail->queue,
                cloudli__audit_peek(trail->queue, out, BATCH, &lost), lost);
    }
}

static void append(void *arg, size_t count)
{
    struct trail *trail = arg;
    struct cloudli__audit_event events[BATCH];

    for (size_t i = 0; i < BATCH; i++)
        events[i] = make_event();
    for (size_t i = 0; i < count; i += BATCH) {
        if (cloudli__register_audit(trail->reg, "clif", events, BATCH, 0,
                                    NULL) != CLOUDLI_OK)
            stop("cannot append");
    }
}

static void insert(void *arg, size_t count)
{
    struct trail *trail = arg;

    for (size_t i = 0; i < count; i++) {
        if (i % BATCH == 0)
            (void)sqlite3_exec(trail->db, "BEGIN", NULL, NULL, NULL);
        (void)sqlite3_step(trail->insert);
        (void)sqlite3_reset(trail->insert);
        if (i % BATCH == BATCH - 1 || i + 1 == count)
            (void)sqlite3_exec(trail->db, "COMMIT", NULL, NULL, NULL);
    }
}

static void hash(void *arg, size_t count)
{
    const struct trail *trail = arg;
    uint8_t digest[SHA256_DIGEST_LENGTH];

    for (size_t i = 0; i < count; i++) {
        (void)SHA256(trail->bytes, LINE_BYTES, digest);
        BENCH_KEEP(digest[0]);
    }
}

static struct bench_time verify(struct trail *trail)
{
    cloudli_audit_report report = CLOUDLI_AUDIT_REPORT_INIT;
    const double start = bench_now_ns();
    double ns;

    if (cloudli_audit_verify(trail->reg, NULL, &report, NULL) != CLOUDLI_OK)
        stop("the trail is not sound");
    ns = (bench_now_ns() - start) / (double)report.lines;
    return (struct bench_time){ns, ns, ns};
}

int main(void)
{
    struct trail trail = {0};
    struct bench_time empty, sha;
    char folder[64], file[96], command[128];

    (void)snprintf(folder, sizeof(folder), "%s/cloudli-bench-XXXXXX",
                   room_for_folders());
    if (mkdtemp(folder) == NULL)
        stop("no folder");
    (void)snprintf(file, sizeof(file), "%s/reference", folder);
    if (cloudli_register_open(&trail.reg, folder, NULL) != CLOUDLI_OK ||
        cloudli__audit_queue_new(&trail.queue) != CLOUDLI_OK ||
        sqlite3_open(file, &trail.db) != SQLITE_OK ||
        sqlite3_exec(trail.db, "PRAGMA journal_mode=WAL; CREATE TABLE t (a)",
                     NULL, NULL, NULL) != SQLITE_OK ||
        sqlite3_prepare_v2(trail.db, "INSERT INTO t VALUES (NULL)", -1,
                           &trail.insert, NULL) != SQLITE_OK)
        stop("cannot begin");
    bench_title("audit trail");
    empty = bench_measure(insert, &trail, LINES);
    sha = bench_measure(hash, &trail, LINES);
    bench_row("an event is noted", bench_measure(note, &trail, LINES),
              "SHA-256 of 300 bytes", sha.median);
    bench_row("a line is appended, 64 a transaction",
              bench_measure(append, &trail, LINES), "SQLite insert",
              empty.median);
    bench_row("a line is verified", verify(&trail), "SHA-256 of 300 bytes",
              sha.median);
    (void)sqlite3_finalize(trail.insert);
    (void)sqlite3_close(trail.db);
    cloudli__audit_queue_free(trail.queue);
    cloudli_register_close(trail.reg);
    (void)snprintf(command, sizeof(command), "rm -rf '%s'", folder);
    return system(command) == 0 ? 0 : 1;
}
