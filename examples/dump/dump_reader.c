/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "dump_reader.h"

#include "dump_json.h"
#include "dump_text.h"

#include <cloudli/pdu.h>
#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <string.h>

/* PDUs that are looked for inside of one that cannot be decoded: each costs
 * another look at its bytes. */
#define FAILURES_MAX 64u

/* Decoded, a PDU of many small fields takes more room than its bytes. */
#define ARENA_FACTOR 4u

int dump_begin(struct dump *dump)
{
    const size_t limit = dump->limit == 0 ? CLOUDLI_PDU_MAX : dump->limit;

    dump->type = cloudli_type_find("PS-PDU");
    return dump->type != NULL && limit <= SIZE_MAX / ARENA_FACTOR &&
           cloudli_arena_new(&dump->arena, 1048576 + ARENA_FACTOR * limit) ==
               CLOUDLI_OK;
}

void dump_dispose(struct dump *dump)
{
    cloudli_arena_free(dump->arena);
}

/* What is to be read first is written first. */
static void tell(struct dump *dump, const char *where, uint64_t offset,
                 const char *text)
{
    const struct dump_out out = {dump->faults, dump->colour_faults};

    (void)fflush(dump->out.file);
    dump_put(&out, DUMP_FAULT, "%s: ", program_invocation_short_name);
    if (dump->file != NULL)
        (void)fprintf(dump->faults, "%s: ", dump->file);
    if (where != NULL)
        (void)fprintf(dump->faults, "%s: ", where);
    (void)fprintf(dump->faults, "offset %" PRIu64 ": %s\n", offset, text);
}

void dump_fault(struct dump *dump, const char *where, uint64_t offset,
                const char *format, ...)
{
    char text[512];
    va_list args;

    va_start(args, format);
    (void)vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    dump->faults_told++;
    if (dump->json)
        dump_json_fault(dump, where, offset, text);
    tell(dump, where, offset, text);
}

static const char *where(const struct dump_run *run)
{
    return run->connection[0] == '\0' ? NULL : run->connection;
}

int dump_run_begin(struct dump_run *run, struct dump *dump)
{
    memset(run, 0, sizeof(*run));
    run->dump = dump;
    return cloudli_pdu_stream_new(&run->stream, dump->limit) == CLOUDLI_OK;
}

/* Bytes that were passed over since the last time. */
static void tell_skipped(struct dump_run *run, uint64_t end)
{
    const uint64_t skipped = cloudli_pdu_stream_skipped(run->stream);
    const uint64_t count = skipped - run->told;
    char text[96];

    /* If nothing is found in what began anywhere, it was no handover. */
    if (count == 0 || (run->searching && run->pdus == 0 && run->ending))
        return;
    run->told = skipped;
    run->dump->skipped += count;
    (void)snprintf(text, sizeof(text), "%" PRIu64 " byte%s passed over", count,
                   count == 1 ? "" : "s");
    if (run->dump->json)
        (void)fprintf(run->dump->out.file,
                      "{\"skipped\": {\"offset\": %" PRIu64
                      ", \"bytes\": %" PRIu64 "}}\n",
                      end - count, count);
    tell(run->dump, where(run), end - count, text);
}

static void show(struct dump_run *run, const struct dump_place *place,
                 const cloudli_asn_ps_pdu *pdu)
{
    struct dump *dump = run->dump;

    if (dump->json) {
        dump_json_pdu(dump, place, pdu);
        return;
    }
    dump_text_head(&dump->out, place, pdu);
    if (!dump->brief)
        dump_text_fields(&dump->out, pdu, dump->arena, (int)dump->full);
}

/* 1 if other PDUs may lie within what cannot be decoded: if its own lengths
 * are wrong, and not only what a field holds. */
static int may_hold_others(struct dump_run *run, int status, uint64_t end)
{
    if (cloudli_pdu_stream_offset(run->stream) >= run->failed_end)
        run->failures = 0;
    if (end > run->failed_end)
        run->failed_end = end;
    return status != CLOUDLI_ERR_RANGE && status != CLOUDLI_ERR_PDU_TOO_LARGE &&
           ++run->failures <= FAILURES_MAX;
}

static void take_pdu(struct dump_run *run, cloudli_bytes bytes,
                     cloudli_bytes *input)
{
    struct dump *dump = run->dump;
    const uint64_t offset = cloudli_pdu_stream_offset(run->stream);
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_asn_ps_pdu pdu;
    int rv;

    tell_skipped(run, offset);
    cloudli_arena_reset(dump->arena);
    rv = cloudli_value_decode(dump->type, &pdu, sizeof(pdu), dump->arena,
                              bytes.ptr, bytes.len, &err);
    if (rv == CLOUDLI_OK) {
        const struct dump_place place = {++dump->pdus, offset, bytes.len,
                                         where(run)};

        run->pdus++;
        show(run, &place, &pdu);
        return;
    }
    dump_fault(dump, where(run), offset + err.offset,
               "the PDU at %" PRIu64 " cannot be read: %s", offset,
               err.message);
    if (may_hold_others(run, rv, offset + bytes.len)) {
        cloudli_pdu_stream_resync(run->stream, input);
    } else {
        dump->skipped += bytes.len;
    }
}

/* All PDUs that are whole. */
static void take(struct dump_run *run, cloudli_bytes input)
{
    for (;;) {
        cloudli_error err = CLOUDLI_ERROR_INIT;
        cloudli_bytes bytes;
        int rv = cloudli_pdu_stream_next(run->stream, &input, &bytes, &err);

        if (rv == CLOUDLI_OK && bytes.ptr == NULL)
            return;
        if (rv == CLOUDLI_OK) {
            take_pdu(run, bytes, &input);
            continue;
        }
        tell_skipped(run, cloudli_pdu_stream_offset(run->stream));
        dump_fault(run->dump, where(run), err.offset, "%s", err.message);
        if (rv == CLOUDLI_ERR_NOMEM)
            return;
        cloudli_pdu_stream_resync(run->stream, &input);
    }
}

void dump_run_feed(struct dump_run *run, const uint8_t *data, size_t len)
{
    take(run, (cloudli_bytes){data, len});
}

/* Ends what was begun; the stream stands at the end of the bytes. */
static void close_run(struct dump_run *run)
{
    const cloudli_bytes none = {NULL, 0};
    cloudli_error err = CLOUDLI_ERROR_INIT;

    while (cloudli_pdu_stream_end(run->stream, &err) != CLOUDLI_OK) {
        cloudli_bytes input = none;

        dump_fault(run->dump, where(run), err.offset, "%s", err.message);
        cloudli_pdu_stream_resync(run->stream, &input);
        take(run, none);
    }
    tell_skipped(run, cloudli_pdu_stream_offset(run->stream));
}

void dump_run_gap(struct dump_run *run, uint64_t missing)
{
    cloudli_bytes none = {NULL, 0};

    close_run(run);
    dump_fault(run->dump, where(run), cloudli_pdu_stream_offset(run->stream),
               "%" PRIu64 " bytes are missing here", missing);
    cloudli_pdu_stream_resync(run->stream, &none);
}

void dump_run_end(struct dump_run *run)
{
    run->ending = 1;
    if (run->stream != NULL)
        close_run(run);
    cloudli_pdu_stream_free(run->stream);
    memset(run, 0, sizeof(*run));
}
