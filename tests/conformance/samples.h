/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef CLOUDLI_TESTS_CONFORMANCE_SAMPLES_H
#define CLOUDLI_TESTS_CONFORMANCE_SAMPLES_H

/* 0 if all samples of a folder are as they must be; else -1, with words on
 * the standard error. */
int samples_check(const char *folder);

/* 0 if the PDU of a file, written again, has the same bytes. */
int samples_rewrite(const char *path);

#endif
