/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "dump_out.h"

#include <stdarg.h>

static const char *const colours[] = {
    [DUMP_PLAIN] = "",          [DUMP_HEAD] = "\x1b[1;32m",
    [DUMP_WHO] = "\x1b[1m",     [DUMP_NAME] = "\x1b[36m",
    [DUMP_LETTER] = "\x1b[33m", [DUMP_DIM] = "\x1b[2m",
    [DUMP_FAULT] = "\x1b[1;31m"};

static int begin(const struct dump_out *out, enum dump_style style)
{
    if (!out->colour || style == DUMP_PLAIN)
        return 0;
    (void)fputs(colours[style], out->file);
    return 1;
}

static void end(const struct dump_out *out, int begun)
{
    if (begun)
        (void)fputs("\x1b[0m", out->file);
}

void dump_put(const struct dump_out *out, enum dump_style style,
              const char *format, ...)
{
    const int begun = begin(out, style);
    va_list args;

    va_start(args, format);
    (void)vfprintf(out->file, format, args);
    va_end(args);
    end(out, begun);
}

/* RFC 3629; without C1 controls, which some terminals obey, and without what
 * turns the direction of a line. */
size_t dump_character(cloudli_bytes text)
{
    const uint8_t *p = text.ptr;
    uint32_t code;
    size_t len;

    if (text.len == 0)
        return 0;
    if (p[0] < 0x80)
        return p[0] >= 0x20 && p[0] != 0x7f;
    len = p[0] >= 0xf0 ? 4 : p[0] >= 0xe0 ? 3 : 2;
    if (p[0] < 0xc2 || p[0] > 0xf4 || text.len < len)
        return 0;
    code = p[0] & (0x7fu >> len);
    for (size_t i = 1; i < len; i++) {
        if ((p[i] & 0xc0) != 0x80)
            return 0;
        code = code << 6 | (p[i] & 0x3f);
    }
    if ((len == 3 && code < 0x800) || (len == 4 && code < 0x10000) ||
        code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
        return 0;
    if (code < 0xa0 || (code >= 0x2028 && code <= 0x202e) ||
        (code >= 0x2066 && code <= 0x2069))
        return 0;
    return len;
}

static size_t text_end(cloudli_bytes octets, size_t pos, int lines)
{
    const cloudli_bytes rest = {octets.ptr + pos, octets.len - pos};
    const size_t len = dump_character(rest);

    if (len > 0)
        return len;
    return lines &&
           (rest.ptr[0] == '\n' || rest.ptr[0] == '\t' ||
            (rest.ptr[0] == '\r' && rest.len > 1 && rest.ptr[1] == '\n'));
}

int dump_is_text(cloudli_bytes octets, int lines)
{
    for (size_t pos = 0; pos < octets.len;) {
        const size_t len = text_end(octets, pos, lines);

        if (len == 0)
            return 0;
        pos += len;
    }
    return octets.len > 0;
}

void dump_put_text(const struct dump_out *out, enum dump_style style,
                   cloudli_bytes text)
{
    const int begun = begin(out, style);

    while (text.len > 0) {
        const size_t len = dump_character(text);

        if (len > 0)
            (void)fwrite(text.ptr, 1, len, out->file);
        else if (text.ptr[0] == '\t')
            (void)fputc('\t', out->file);
        else
            (void)fprintf(out->file, "\\x%02x", text.ptr[0]);
        text.ptr += len == 0 ? 1 : len;
        text.len -= len == 0 ? 1 : len;
    }
    end(out, begun);
}

void dump_put_hex(const struct dump_out *out, cloudli_bytes octets, size_t max)
{
    const size_t len = octets.len < max ? octets.len : max;

    for (size_t i = 0; i < len; i++)
        (void)fprintf(out->file, "%02x", octets.ptr[i]);
    if (len < octets.len)
        (void)fputs("…", out->file);
}

void dump_indent(const struct dump_out *out, uint32_t columns)
{
    (void)fprintf(out->file, "%*s", (int)columns, "");
}
