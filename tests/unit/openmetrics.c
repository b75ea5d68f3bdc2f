/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "unit/openmetrics.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LINES_MAX 20000

struct checker {
    const char *family; /* its name begins here … */
    size_t family_len;
    const char *suffix; /* what its samples have behind it */
    int sampled;
    size_t count;
    const char *keys[LINES_MAX]; /* samples and families so far */
    size_t lens[LINES_MAX];
};

static int is_word(char c, int first)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           (!first && c >= '0' && c <= '9');
}

static size_t word(const char *at)
{
    size_t len = 0;

    while (is_word(at[len], len == 0))
        len++;
    return len;
}

/* 1 if it is new. */
static int note(struct checker *c, const char *key, size_t len)
{
    for (size_t i = 0; i < c->count; i++) {
        if (c->lens[i] == len && memcmp(c->keys[i], key, len) == 0)
            return 0;
    }
    if (c->count < LINES_MAX) {
        c->keys[c->count] = key;
        c->lens[c->count++] = len;
    }
    return 1;
}

static const char *check_type(struct checker *c, const char *at)
{
    static const char *const types[][2] = {{"gauge\n", ""},
                                           {"counter\n", "_total"},
                                           {"info\n", "_info"},
                                           {"stateset\n", ""}};

    c->family = at;
    c->family_len = word(at);
    c->suffix = NULL;
    c->sampled = 0;
    if (c->family_len == 0 || at[c->family_len] != ' ')
        return "a TYPE without a name";
    /* With what follows it: a sample of this name is another key. */
    if (!note(c, at, c->family_len + 1))
        return "a family comes twice";
    at += c->family_len + 1;
    for (size_t i = 0; i < 4; i++) {
        if (strncmp(at, types[i][0], strlen(types[i][0])) == 0)
            c->suffix = types[i][1];
    }
    return c->suffix == NULL ? "an unknown type" : NULL;
}

static int is_of_family(const struct checker *c, const char *at, size_t len)
{
    return c->family != NULL && len >= c->family_len &&
           memcmp(at, c->family, c->family_len) == 0;
}

static const char *check_comment(struct checker *c, const char *line)
{
    const char *at = line + 7;
    size_t len;

    if (strncmp(line, "# TYPE ", 7) == 0)
        return check_type(c, at);
    if (strncmp(line, "# UNIT ", 7) != 0 && strncmp(line, "# HELP ", 7) != 0)
        return "an unknown comment";
    len = word(at);
    if (len != c->family_len || !is_of_family(c, at, len) || c->sampled)
        return "UNIT or HELP of another family, or behind samples";
    if (line[2] == 'U') {
        const size_t unit = strcspn(at + len + 1, "\n");

        if (unit + 1 >= len || at[len - unit - 1] != '_' ||
            memcmp(at + len - unit, at + len + 1, unit) != 0)
            return "the unit does not end the name";
    }
    return NULL;
}

static const char *check_labels(const char **at)
{
    while (**at != '}') {
        *at += strspn(*at, ",");
        *at += word(*at);
        if ((*at)[0] != '=' || (*at)[1] != '"')
            return "a malformed label";
        *at += 2;
        *at += strcspn(*at, "\"\n\\");
        if (**at != '"')
            return "a malformed value of a label";
        (*at)++;
    }
    (*at)++;
    return NULL;
}

static const char *check_sample(struct checker *c, const char *line)
{
    const size_t len = word(line);
    const char *at = line + len, *fault = NULL;
    char *end;

    if (!is_of_family(c, line, len) ||
        len != c->family_len + strlen(c->suffix) ||
        memcmp(line + c->family_len, c->suffix, strlen(c->suffix)) != 0)
        return "a sample outside of its family or without its suffix";
    c->sampled = 1;
    if (*at == '{') {
        at++;
        fault = check_labels(&at);
    }
    if (fault != NULL)
        return fault;
    if (*at != ' ')
        return "a sample without a value";
    if (!note(c, line, (size_t)(at - line)))
        return "a sample comes twice";
    (void)strtod(at + 1, &end);
    return end == at + 1 || *end != '\n' ? "a value that is no number" : NULL;
}

const char *openmetrics_fault(const char *text)
{
    struct checker *c = calloc(1, sizeof(*c));
    const char *fault = c == NULL ? "no memory" : NULL;

    while (fault == NULL && strcmp(text, "# EOF\n") != 0) {
        const char *end = strchr(text, '\n');

        if (end == NULL)
            fault = "there is no # EOF at the end";
        else if (*text == '#')
            fault = check_comment(c, text);
        else
            fault = check_sample(c, text);
        if (fault != NULL)
            (void)fprintf(stderr, "%s: %.*s\n", fault, (int)strcspn(text, "\n"),
                          text);
        text = end + 1;
    }
    free(c);
    return fault;
}

double openmetrics_value(const char *text, const char *sample)
{
    const size_t len = strlen(sample);

    for (; text != NULL && *text != '\0'; text = strchr(text, '\n')) {
        text += *text == '\n';
        if (strncmp(text, sample, len) == 0 && text[len] == ' ')
            return strtod(text + len, NULL);
    }
    return -1;
}

int openmetrics_collect(void *text, const char *piece, size_t len)
{
    const size_t used = strlen(text);

    if (used + len >= OPENMETRICS_MAX)
        return -1;
    memcpy((char *)text + used, piece, len);
    ((char *)text)[used + len] = '\0';
    return 0;
}
