/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * One folder with the records of an interception, or of one communication of
 * it: records.jsonl, cc.pcap and records.ber.
 *
 * records.jsonl is what counts. Its lines have numbers that grow over the whole
 * store, and each says how long the other files are with it, so that what a
 * crash left behind can be told from what was stored (lemf_repair.h).
 *
 * Closed files are named after the number of their last record: records-N.jsonl
 * and, of the same records, cc-N.pcap and records-N.ber.
 */
#ifndef CLOUDLI_LEMF_PLACE_H
#define CLOUDLI_LEMF_PLACE_H

#include "lemf_files.h"

#include <stdint.h>
#include <time.h>

/* Room for the name of a closed file. */
#define LEMF_CLOSED_NAME_MAX 48

struct lemf_place {
    struct lemf_place *newer; /* by last use; the store's own */
    struct lemf_place *older;
    struct lemf_place *next; /* of one interception; the store's own */
    uint64_t cin;            /* LEMF_NO_CIN: of all, or of none */
    uint64_t last; /* number of its last record of this run; 0: none */
    time_t begun;  /* when its files were, as far as is known */
    char *folder;
    struct lemf_file records;
    struct lemf_file pcap;
    struct lemf_file ber;
};

#define LEMF_NO_CIN UINT64_MAX

/* A folder, which is made if need be, with the present time of a clock that
 * does not jump. NULL, with the reason in the pool. */
struct lemf_place *lemf_place_new(struct lemf_files *files, const char *folder,
                                  uint64_t cin, time_t now);
void lemf_place_free(struct lemf_place *place);

/* What is appended from now on belongs together … */
void lemf_place_begin(struct lemf_place *place);
/* … and is taken back; the pool's error stays. */
void lemf_place_undo(struct lemf_place *place);

/* Finds out how large its files are. 0, or -1 with the reason in the pool. */
int lemf_place_know(struct lemf_place *place);

/* What is in its files, whose size is known, may not be safe: the next sync
 * sees to it. */
void lemf_place_doubt(struct lemf_place *place);

/* Closes its files, safe ones, and forgets what is known of them: they may be
 * other ones under these names. */
void lemf_place_forget(struct lemf_place *place);

/* Bytes in its files, which are known. */
uint64_t lemf_place_size(const struct lemf_place *place);

/* Closes its files under their names; what is in them must be safe. 0, or -1
 * with the reason in the pool; what was not done is when it is opened anew. */
int lemf_place_rotate(struct lemf_place *place);

enum lemf_part {
    LEMF_PART_PCAP = 0, /* in the order in which they are closed */
    LEMF_PART_BER = 1,
    LEMF_PART_RECORDS = 2,
    LEMF_PARTS
};

/* "cc.pcap" … */
extern const char *const lemf_part_names[LEMF_PARTS];

/* "cc-N.pcap" … */
void lemf_closed_name(char name[LEMF_CLOSED_NAME_MAX], enum lemf_part part,
                      uint64_t last);

/* 1 if this is the name of a closed file, compressed or not. */
int lemf_closed_parse(const char *name, enum lemf_part *part, uint64_t *last,
                      int *compressed);

#endif
