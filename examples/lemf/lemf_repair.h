/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What a crash or a loss of power leaves of a folder, made whole again: files
 * are cut back to the last record that all of them have, a rotation that was
 * begun is ended, and WAV headers are set right.
 *
 * Nothing that was stored is lost by it: a record counts once its line is
 * whole, and only what no line vouches for is cut. What cannot be the work of a
 * crash (more than 64 MiB to be cut, no records for a large capture) is left
 * alone: the capture is put aside under a closed name, or the folder refused.
 */
#ifndef CLOUDLI_LEMF_REPAIR_H
#define CLOUDLI_LEMF_REPAIR_H

#include "lemf_files.h"

#include <stdint.h>

struct lemf_repaired {
    uint64_t last; /* number of the last record in records.jsonl; 0: none */
    uint64_t cut;  /* bytes that were cut */
};

/* 0; or -1 with the reason in the pool, and the folder as it was or better. */
int lemf_repair(struct lemf_files *files, const char *folder,
                struct lemf_repaired *out);

#endif
