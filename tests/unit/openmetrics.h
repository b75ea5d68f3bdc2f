/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A small checker of OpenMetrics text (1.0): families with their type before
 * their samples, each family in one piece, no sample twice, suffixes as the
 * type asks, labels and numbers well-formed, "# EOF" at the end.
 */
#ifndef CLOUDLI_TESTS_OPENMETRICS_H
#define CLOUDLI_TESTS_OPENMETRICS_H

#include <stddef.h>

/* NULL if text is right, else what is wrong with it; a constant. */
const char *openmetrics_fault(const char *text);

/* The value of the sample that is written so, labels and all; -1: none is. */
double openmetrics_value(const char *text, const char *sample);

/* A cloudli_write_cb that collects; text has room for OPENMETRICS_MAX. */
#define OPENMETRICS_MAX (1 << 20)
int openmetrics_collect(void *text, const char *piece, size_t len);

#endif
