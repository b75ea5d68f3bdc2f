/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Bytes in, PDUs out: cuts a run of bytes into PDUs, decodes each and shows
 * it, tells what cannot be read and goes on behind it.
 */
#ifndef CLOUDLI_DUMP_READER_H
#define CLOUDLI_DUMP_READER_H

#include "dump_out.h"

#include <cloudli/pdu_stream.h>
#include <cloudli/value.h>

/* What all inputs share. */
struct dump {
    struct dump_out out; /* PDUs */
    FILE *faults;
    uint32_t json;
    uint32_t brief; /* head lines only */
    uint32_t full;  /* nothing is left out */
    uint32_t colour_faults;
    size_t limit; /* of a PDU */
    cloudli_arena *arena;
    const cloudli_type *type; /* PS-PDU */
    uint64_t pdus;            /* shown so far */
    uint64_t faults_told;
    uint64_t skipped; /* bytes */
    const char *file; /* the input's name, NULL if there is only one */
};

/* 1, or 0 if memory is short. Fields up to limit are set before. */
int dump_begin(struct dump *dump);
void dump_dispose(struct dump *dump);

/* A fault: where it is and a sentence. where may be NULL. */
void dump_fault(struct dump *dump, const char *where, uint64_t offset,
                const char *format, ...) __attribute__((format(printf, 4, 5)));

/* One run of bytes: a file, or one direction of a connection. */
struct dump_run {
    struct dump *dump;
    cloudli_pdu_stream *stream;
    char connection[128]; /* "a > b"; empty: a file */
    uint64_t told;        /* bytes passed over, as far as they were told */
    uint64_t failed_end;  /* the end of what could not be decoded last */
    uint32_t failures;    /* within it */
    uint32_t searching;   /* it begins anywhere within a PDU */
    uint32_t ending;      /* no more comes */
    uint64_t pdus;
};

/* 1, or 0 if memory is short. */
int dump_run_begin(struct dump_run *run, struct dump *dump);
void dump_run_feed(struct dump_run *run, const uint8_t *data, size_t len);

/* Bytes are missing: what was begun ends here, and the next PDU is looked
 * for. Offsets count on without the missing ones. */
void dump_run_gap(struct dump_run *run, uint64_t missing);

/* No more will come. Frees. */
void dump_run_end(struct dump_run *run);

#endif
