/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "tool.h"

#include <errno.h>
#include <limits.h>
#include <locale.h>
#include <pwd.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#define NARROWEST 8 /* a column is not cut further */

static void say(const char *format, va_list args)
{
    (void)fprintf(stderr, "%s: ", program_invocation_short_name);
    (void)vfprintf(stderr, format, args);
    (void)fputc('\n', stderr);
}

int tool_fail(const char *format, ...)
{
    va_list args;

    va_start(args, format);
    say(format, args);
    va_end(args);
    return TOOL_FAILED;
}

int tool_missing(const char *format, ...)
{
    va_list args;

    va_start(args, format);
    say(format, args);
    va_end(args);
    return TOOL_NOT_FOUND;
}

int tool_refused(const cloudli_error *err)
{
    return err->code == CLOUDLI_ERR_NOT_FOUND ? tool_missing("%s", err->message)
                                              : tool_fail("%s", err->message);
}

int tool_usage(const char *format, ...)
{
    va_list args;

    va_start(args, format);
    say(format, args);
    va_end(args);
    (void)fprintf(stderr, "Try '%s --help'.\n", program_invocation_short_name);
    return TOOL_USAGE;
}

int tool_version(const char *name)
{
    (void)printf("%s %s\n", name, cloudli_version());
    return TOOL_DONE;
}

/* Digits of a number that fits; 0 if there is none. */
static size_t read_digits(const char *text, uint32_t *out)
{
    uint64_t value = 0;
    size_t len = 0;

    for (; text[len] >= '0' && text[len] <= '9'; len++) {
        value = value * 10 + (uint64_t)(text[len] - '0');
        if (value > UINT32_MAX)
            return 0;
    }
    *out = (uint32_t)value;
    return len;
}

int tool_number(uint32_t *out, const char *text, uint32_t min, uint32_t max)
{
    uint32_t value;
    const size_t len = read_digits(text, &value);

    if (len == 0 || text[len] != '\0' || value < min || value > max)
        return 0;
    *out = value;
    return 1;
}

uint32_t tool_named(const char *name, const char *(*name_of)(uint32_t))
{
    uint32_t number = 1;

    while (strcmp(name_of(number), name) != 0) {
        if (strcmp(name_of(number), "unknown") == 0)
            return 0;
        number++;
    }
    return number;
}

int tool_bytes(uint64_t *bytes, const char *text)
{
    static const char units[] = "KMGT";
    const char *unit;
    char *end;

    errno = 0;
    *bytes = strtoull(text, &end, 10);
    unit = *end == '\0' ? NULL : strchr(units, *end);
    if (errno != 0 || end == text || text[0] == '-' ||
        (*end != '\0' && (unit == NULL || end[1] != '\0')))
        return 0;
    for (; unit != NULL && unit >= units; unit--) {
        if (*bytes > UINT64_MAX / 1024)
            return 0;
        *bytes *= 1024;
    }
    return 1;
}

static int64_t unit_seconds(char unit)
{
    static const struct {
        char unit;
        int32_t seconds;
    } units[] = {{'s', 1}, {'m', 60}, {'h', 3600}, {'d', 86400}, {'w', 604800}};

    for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
        if (units[i].unit == unit)
            return units[i].seconds;
    }
    return 0;
}

/* "30d", "1d12h": seconds of it. 1 if it is a span. */
static int read_span(const char *text, int64_t *seconds)
{
    *seconds = 0;
    do {
        uint32_t count;
        const size_t len = read_digits(text, &count);
        const int64_t unit = len == 0 ? 0 : unit_seconds(text[len]);

        /* 2^32 weeks and one more are below 2^52 s: no overflow, and beyond
         * the years that a time can hold. */
        if (unit == 0 || *seconds > INT64_C(1) << 52)
            return 0;
        *seconds += unit * count;
        text += len + 1;
    } while (*text != '\0');
    return 1;
}

int tool_time(cloudli_time *out, const char *text, cloudli_time from)
{
    const int back = text[0] == '-';
    int64_t span;

    if (strcmp(text, "now") == 0) {
        *out = cloudli_time_now();
        return 1;
    }
    if (text[0] != '+' && !back)
        return cloudli_time_parse(out, text) == CLOUDLI_OK;
    if (!read_span(text + 1, &span) || span > INT64_MAX / CLOUDLI_SECOND)
        return 0;
    span = span * (back ? -CLOUDLI_SECOND : CLOUDLI_SECOND);
    if (span > 0 ? from > INT64_MAX - span : from < INT64_MIN - span)
        return 0;
    *out = from + span;
    return 1;
}

void tool_time_text(cloudli_time time, char text[CLOUDLI_TIME_TEXT_MAX])
{
    char *fraction;

    cloudli_time_format(time, text);
    fraction = strstr(text, ".000000Z");
    if (fraction != NULL)
        memcpy(fraction, "Z", 2);
}

int tool_host_port(const char *text, char *host, size_t size, uint32_t *port)
{
    const char *colon = strrchr(text, ':');
    size_t len;

    if (colon == NULL || !tool_number(port, colon + 1, 0, 65535))
        return 0;
    len = (size_t)(colon - text);
    if (len >= 2 && text[0] == '[' && text[len - 1] == ']') {
        text++;
        len -= 2;
    } else if (memchr(text, ':', len) != NULL) {
        return 0; /* an IPv6 address needs its brackets */
    }
    if (len == 0 || len >= size)
        return 0;
    memcpy(host, text, len);
    host[len] = '\0';
    return 1;
}

static uint32_t find_word(const char *text, size_t len,
                          const struct tool_word *words)
{
    for (; words->text != NULL; words++) {
        if (strlen(words->text) == len && memcmp(words->text, text, len) == 0)
            return words->bit;
    }
    return 0;
}

int tool_words(uint32_t *bits, const char *text, const struct tool_word *words)
{
    uint32_t found = 0;

    for (;;) {
        const size_t len = strcspn(text, ",");
        const uint32_t bit = find_word(text, len, words);

        if (bit == 0)
            return 0;
        found |= bit;
        if (text[len] == '\0')
            break;
        text += len + 1;
    }
    *bits = found;
    return 1;
}

void tool_words_text(uint32_t bits, const struct tool_word *words, char *text,
                     size_t size)
{
    size_t len = 0;

    text[0] = '\0';
    for (; words->text != NULL; words++) {
        const size_t more = strlen(words->text) + (len > 0);

        if (!(bits & words->bit) || more >= size - len)
            continue;
        (void)snprintf(text + len, size - len, "%s%s", len > 0 ? "," : "",
                       words->text);
        len += more;
    }
}

const char *tool_actor(const char *told)
{
    const char *login = told == NULL ? getlogin() : told;
    const struct passwd *user = login == NULL ? getpwuid(getuid()) : NULL;

    return user == NULL ? login : user->pw_name;
}

int tool_spelled_out(int argc, char *const *argv, const char *option)
{
    const size_t len = strlen(option);

    for (int i = 1; i < argc; i++) {
        if (strncmp(argv[i], option, len) == 0 &&
            (argv[i][len] == '\0' || argv[i][len] == '='))
            return 1;
    }
    return 0;
}

struct tool_table {
    size_t columns;
    size_t count; /* rows, with the titles */
    size_t cap;
    char **cells; /* columns * count */
};

/* Takes one character of UTF-8 off a text; gives the columns that it takes, or
 * -1 if it is none that a screen can show. */
static int next_character(const char **text, mbstate_t *state)
{
    wchar_t wide;
    const size_t len = mbrtowc(&wide, *text, MB_LEN_MAX, state);

    if (len == (size_t)-1 || len == (size_t)-2 || len == 0) {
        memset(state, 0, sizeof(*state));
        (*text)++;
        return -1;
    }
    *text += len;
    return wcwidth(wide);
}

/* Copies a text as a screen can show it, up to so many columns; what is cut off
 * shows as "~". Gives the columns. room is at least strlen(text) + 1. */
static size_t fit_text(char *room, const char *text, size_t columns)
{
    mbstate_t state;
    size_t width = 0;

    memset(&state, 0, sizeof(state));
    while (*text != '\0') {
        const char *begin = text;
        const int takes = next_character(&text, &state);
        const size_t more = takes < 0 ? 1 : (size_t)takes;
        const size_t len = (size_t)(text - begin);

        if (width + more + (*text != '\0') > columns) {
            *room++ = '~';
            width++;
            break;
        }
        width += more;
        if (takes < 0) {
            *room++ = '?';
            continue;
        }
        memcpy(room, begin, len);
        room += len;
    }
    *room = '\0';
    return width;
}

/* The columns of a text in full. */
static size_t text_width(const char *text)
{
    mbstate_t state;
    size_t width = 0;

    memset(&state, 0, sizeof(state));
    while (*text != '\0') {
        const int takes = next_character(&text, &state);

        width += takes < 0 ? 1 : (size_t)takes;
    }
    return width;
}

struct tool_table *tool_table_new(const char *const *titles, size_t columns)
{
    struct tool_table *table;

    if (columns == 0 || columns > TOOL_TABLE_COLUMNS_MAX)
        return NULL;
    table = calloc(1, sizeof(*table));
    if (table == NULL)
        return NULL;
    table->columns = columns;
    if (!tool_table_row(table, titles)) {
        tool_table_free(table);
        return NULL;
    }
    return table;
}

static int table_grow(struct tool_table *table)
{
    const size_t cap = table->cap == 0 ? 16 : table->cap * 2;
    char **cells;

    if (table->count < table->cap)
        return 1;
    cells = reallocarray(table->cells, cap * table->columns, sizeof(*cells));
    if (cells == NULL)
        return 0;
    table->cells = cells;
    table->cap = cap;
    return 1;
}

int tool_table_row(struct tool_table *table, const char *const *cells)
{
    char **row;

    if (!table_grow(table))
        return 0;
    row = table->cells + table->count * table->columns;
    for (size_t i = 0; i < table->columns; i++) {
        const char *text = cells[i] == NULL ? "" : cells[i];

        row[i] = strdup(text);
        if (row[i] == NULL) {
            while (i > 0)
                free(row[--i]);
            return 0;
        }
    }
    table->count++;
    return 1;
}

/* Columns of the screen that a table is printed on; 0: it is none. */
static size_t screen_width(FILE *out)
{
    struct winsize size;

    if (!isatty(fileno(out)) || ioctl(fileno(out), TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
}

/* Takes from the widest columns what a screen has not. */
static void narrow(size_t *width, size_t columns, size_t screen)
{
    size_t total = 2 * (columns - 1);

    for (size_t i = 0; i < columns; i++)
        total += width[i];
    while (screen != 0 && total > screen) {
        size_t widest = 0;

        for (size_t i = 1; i < columns; i++) {
            if (width[i] > width[widest])
                widest = i;
        }
        if (width[widest] <= NARROWEST)
            return;
        width[widest]--;
        total--;
    }
}

static void print_cell(const char *cell, size_t width, int last, FILE *out)
{
    char *room = malloc(strlen(cell) + 2);
    size_t shown;

    if (room == NULL)
        return;
    shown = fit_text(room, cell, width);
    (void)fprintf(out, "%s%*s", room, last ? 0 : (int)(width - shown + 2), "");
    free(room);
}

void tool_table_print(const struct tool_table *table, FILE *out)
{
    const locale_t before = uselocale((locale_t)0);
    const locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    size_t width[TOOL_TABLE_COLUMNS_MAX] = {0};

    if (utf8 != (locale_t)0)
        (void)uselocale(utf8);
    for (size_t r = 0; r < table->count; r++) {
        for (size_t i = 0; i < table->columns; i++) {
            const size_t w = text_width(table->cells[r * table->columns + i]);

            width[i] = w > width[i] ? w : width[i];
        }
    }
    narrow(width, table->columns, screen_width(out));
    for (size_t r = 0; r < table->count; r++) {
        for (size_t i = 0; i < table->columns; i++)
            print_cell(table->cells[r * table->columns + i], width[i],
                       i + 1 == table->columns, out);
        (void)fputc('\n', out);
    }
    (void)uselocale(before);
    if (utf8 != (locale_t)0)
        freelocale(utf8);
}

void tool_table_free(struct tool_table *table)
{
    if (table == NULL)
        return;
    for (size_t i = 0; i < table->count * table->columns; i++)
        free(table->cells[i]);
    free(table->cells);
    free(table);
}
