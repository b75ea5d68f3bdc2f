/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What was in the capture, what of it was handed over, and what was withheld.
 * This names people: it is the server's own account of a trial, not a log.
 */
#ifndef CLOUDLI_REPLAY_SUMMARY_H
#define CLOUDLI_REPLAY_SUMMARY_H

#include "server.h"

struct summary {
    const struct server_counts *counts;
    const struct communication *communications;
    cloudli_clif_statistics clif;
    cloudli_time first; /* of the capture */
    cloudli_time last;
};

/* As a table, or as one JSON object, on stdout. 0: it could not be made. */
int summary_print(const struct summary *summary);
int summary_print_json(const struct summary *summary);

#endif
