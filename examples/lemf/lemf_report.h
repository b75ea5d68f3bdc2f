/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What others are told of a receiver that runs: the port, the counters, and
 * the manager of services that started it (sd_notify(3)).
 */
#ifndef CLOUDLI_LEMF_REPORT_H
#define CLOUDLI_LEMF_REPORT_H

#include <cloudli/lemf.h>

/* Counters of the tool, beside those of the receiver. */
struct lemf_tallies {
    uint64_t refused;      /* PDUs that a policy does not have */
    uint64_t rotations;    /* of the files of a folder */
    uint64_t compressed;   /* files */
    uint64_t uncompressed; /* files that could not be */
    uint64_t exec_given;   /* records */
    uint64_t exec_missed;  /* records that found no room */
    uint64_t exec_started; /* times */
};

/* Others see the whole port or no file. 0, or -1 with errno. */
int lemf_report_port(const char *path, uint32_t port);

/* Replaces a file of OpenMetrics. 0, or -1 with errno. */
int lemf_report_metrics(const char *path, const cloudli_lemf *lemf,
                        const struct lemf_tallies *tallies);

/* Tells a manager of services, if there is one. */
void lemf_report_state(const char *state);

#endif
