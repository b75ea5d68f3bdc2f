/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Text that is handed on in large pieces. */
#ifndef CLOUDLI_BASE_TEXT_WRITER_H
#define CLOUDLI_BASE_TEXT_WRITER_H

#include <cloudli/types.h>

/* Longest text that one put adds; what is beyond is cut off. */
#define CLOUDLI__TEXT_PUT_MAX 512

/* All but write and user_data begins as zero. */
struct cloudli__text_writer {
    cloudli_write_cb write;
    void *user_data;
    int stopped; /* write wanted no more */
    size_t len;
    char text[4096];
};

void cloudli__text_put(struct cloudli__text_writer *w, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Text of any length, as it is. */
void cloudli__text_put_bytes(struct cloudli__text_writer *w,
                             cloudli_bytes text);

/* A string of JSON with its quotes. */
void cloudli__text_put_json(struct cloudli__text_writer *w, const char *text);

/* What stands before the samples of an OpenMetrics family; unit may be NULL. */
void cloudli__text_put_family(struct cloudli__text_writer *w, const char *name,
                              const char *type, const char *unit,
                              const char *help);

/* Hands on what is left. */
void cloudli__text_flush(struct cloudli__text_writer *w);

#endif
