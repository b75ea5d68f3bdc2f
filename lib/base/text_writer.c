/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/text_writer.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void cloudli__text_flush(struct cloudli__text_writer *w)
{
    if (w->len > 0 && !w->stopped)
        w->stopped = w->write(w->user_data, w->text, w->len) != 0;
    w->len = 0;
}

void cloudli__text_put(struct cloudli__text_writer *w, const char *format, ...)
{
    va_list args;
    int len;

    if (sizeof(w->text) - w->len < CLOUDLI__TEXT_PUT_MAX)
        cloudli__text_flush(w);
    va_start(args, format);
    len = vsnprintf(w->text + w->len, CLOUDLI__TEXT_PUT_MAX, format, args);
    va_end(args);
    if (len >= CLOUDLI__TEXT_PUT_MAX)
        len = CLOUDLI__TEXT_PUT_MAX - 1;
    if (len > 0)
        w->len += (size_t)len;
}

void cloudli__text_put_bytes(struct cloudli__text_writer *w, cloudli_bytes text)
{
    while (text.len > 0) {
        const size_t room = sizeof(w->text) - w->len;
        const size_t len = text.len < room ? text.len : room;

        memcpy(w->text + w->len, text.ptr, len);
        w->len += len;
        text.ptr += len;
        text.len -= len;
        if (text.len > 0)
            cloudli__text_flush(w);
    }
}

/* How many octets at the start stand for themselves in a string of JSON (RFC
 * 8259 clause 7). */
static size_t plain_run(cloudli_bytes text)
{
    size_t run = 0, len = 1;

    while (run < text.len && text.ptr[run] >= 0x20 && text.ptr[run] != '"' &&
           text.ptr[run] != '\\' && len > 0) {
        len = 1;
        if (text.ptr[run] >= 0x80)
            len = cloudli__utf8_length(
                (cloudli_bytes){text.ptr + run, text.len - run});
        run += len;
    }
    return run;
}

/* What is not UTF-8 becomes U+FFFD. */
void cloudli__text_put_json(struct cloudli__text_writer *w, const char *text)
{
    cloudli_bytes rest = cloudli_bytes_of(text);

    cloudli__text_put_bytes(w, cloudli_bytes_of("\""));
    while (rest.len > 0) {
        const size_t run = plain_run(rest);

        cloudli__text_put_bytes(w, (cloudli_bytes){rest.ptr, run});
        rest.ptr += run;
        rest.len -= run;
        if (rest.len == 0)
            break;
        if (*rest.ptr >= 0x80)
            cloudli__text_put(w, "\\ufffd");
        else
            cloudli__text_put(w, "\\u%04x", *rest.ptr);
        rest.ptr++;
        rest.len--;
    }
    cloudli__text_put_bytes(w, cloudli_bytes_of("\""));
}

void cloudli__text_put_family(struct cloudli__text_writer *w, const char *name,
                              const char *type, const char *unit,
                              const char *help)
{
    cloudli__text_put(w, "# TYPE %s %s\n", name, type);
    if (unit != NULL)
        cloudli__text_put(w, "# UNIT %s %s\n", name, unit);
    cloudli__text_put(w, "# HELP %s %s\n", name, help);
}
