/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What was received, at the end: a table for people, or JSON. */
#ifndef CLOUDLI_LEMF_SUMMARY_H
#define CLOUDLI_LEMF_SUMMARY_H

#include "lemf_report.h"
#include "lemf_store.h"

/* Prints to stdout. 0, or -1. */
int lemf_summary_print(const struct lemf_store *store,
                       const cloudli_lemf_statistics *stats,
                       const struct lemf_tallies *tallies, int json);

#endif
