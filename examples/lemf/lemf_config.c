/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_config.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILE_MAX ((off_t)1024 * 1024)

struct reading {
    struct lemf_settings *settings;
    struct lemf_provider *provider; /* of the section; NULL: before them */
    uint32_t line;
    uint32_t section; /* the line it began with */
};

/* --- What is wrong. --- */

/* Puts the place before what the settings say is wrong. */
static int fail_at(struct reading *r, uint32_t line, const char *key,
                   const char *what)
{
    char reason[sizeof(r->settings->error)];

    (void)snprintf(reason, sizeof(reason), "%s", what);
    return lemf_settings_fail(r->settings, "%s:%u: %s%s%s", r->settings->config,
                              line, key, key[0] == '\0' ? "" : ": ", reason);
}

static int fail(struct reading *r, const char *key, const char *what)
{
    return fail_at(r, r->line, key, what);
}

/* --- Sections. --- */

static int end_section(struct reading *r)
{
    const struct lemf_provider *provider = r->provider;

    if (provider == NULL)
        return 0;
    if (provider->policy.operators.count == 0)
        return fail_at(r, r->section, "operator", "is missing in this section");
    if (provider->policy.liids.count == 0)
        return fail_at(r, r->section, "liid",
                       "is missing in this section; * is any");
    return 0;
}

/* "[provider NAME]", with the blanks around it gone. */
static int begin_section(struct reading *r, char *line)
{
    static const char word[] = "provider";
    const size_t len = strlen(line);
    char *name = line + 1 + strlen(word);

    if (end_section(r) != 0)
        return -1;
    if (line[len - 1] != ']' || strncmp(line + 1, word, strlen(word)) != 0 ||
        (*name != ' ' && *name != '\t'))
        return fail(r, "", "a section is [provider NAME]");
    line[len - 1] = '\0';
    name += strspn(name, " \t");
    name[strcspn(name, " \t")] = '\0';
    r->provider = lemf_settings_add_provider(r->settings, name);
    if (r->provider == NULL)
        return fail(r, word, r->settings->error);
    r->provider->has_policy = 1;
    r->settings->filed = 0;
    r->section = r->line;
    return 0;
}

/* --- Lines. --- */

/* Without the blanks at both ends. */
static char *trim(char *text)
{
    size_t len;

    text += strspn(text, " \t\r");
    len = strlen(text);
    while (len > 0 && strchr(" \t\r", text[len - 1]) != NULL)
        len--;
    text[len] = '\0';
    return text;
}

static int take_key(struct reading *r, const char *key, const char *value)
{
    const uint32_t here = r->provider == NULL ? LEMF_IN_FILE : LEMF_IN_PROVIDER;
    const struct lemf_option *option = lemf_option_find(key, here);

    if (option != NULL)
        return lemf_settings_take(r->settings, r->provider, option, value) == 0
                   ? 0
                   : fail(r, key, r->settings->error);
    if (strcmp(key, "provider") == 0)
        return fail(r, key, "a provider is a section, [provider NAME]");
    if (lemf_option_find(key, LEMF_IN_FILE) != NULL)
        return fail(r, key, "belongs before the sections");
    if (lemf_option_find(key, LEMF_IN_PROVIDER) != NULL)
        return fail(r, key, "belongs into a section [provider NAME]");
    if (lemf_option_find(key, LEMF_IN_COMMAND) != NULL)
        return fail(r, key, "is for the command line");
    /* It could be a LIID on the wrong side. */
    if (key[strspn(key, "abcdefghijklmnopqrstuvwxyz-")] != '\0')
        key = "";
    return fail(r, key, "there is no such key");
}

static int take_line(struct reading *r, char *line)
{
    char *equals;

    line = trim(line);
    if (*line == '\0' || *line == '#')
        return 0;
    if (*line == '[')
        return begin_section(r, line);
    equals = strchr(line, '=');
    if (equals == NULL)
        return fail(r, "", "a line is KEY = VALUE");
    *equals = '\0';
    return take_key(r, trim(line), trim(equals + 1));
}

static int take_lines(struct reading *r, char *text)
{
    char *next = text;

    while (next != NULL) {
        char *line = next;

        next = strchr(line, '\n');
        if (next != NULL)
            *next++ = '\0';
        r->line++;
        if (take_line(r, line) != 0)
            return -1;
    }
    return end_section(r);
}

/* --- The file. --- */

static int refuse(struct lemf_settings *settings, const char *why)
{
    return lemf_settings_fail(settings, "%s: %s", settings->config, why);
}

/* It names keys and interceptions, and is as secret as they are. */
static const char *find_fault(int fd, struct stat *st)
{
    if (fstat(fd, st) != 0)
        return strerror(errno);
    if (!S_ISREG(st->st_mode))
        return "is not a plain file";
    if ((st->st_mode & 077) != 0)
        return "can be read by others than its owner; it must have mode 0600";
    return st->st_size > FILE_MAX ? "is too large" : NULL;
}

static int read_text(struct lemf_settings *settings)
{
    const int fd = open(settings->config, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    const char *fault;
    struct stat st;
    ssize_t got;

    if (fd < 0)
        return refuse(settings, strerror(errno));
    fault = find_fault(fd, &st);
    if (fault == NULL) {
        settings->text_len = (size_t)st.st_size;
        settings->text = malloc(settings->text_len + 1);
        if (settings->text == NULL)
            fault = strerror(errno);
    }
    if (fault == NULL) {
        got = read(fd, settings->text, (size_t)st.st_size);
        if (got != st.st_size)
            fault = "cannot be read";
        else if (memchr(settings->text, '\0', (size_t)got) != NULL)
            fault = "is not text";
        else
            settings->text[got] = '\0';
    }
    (void)close(fd);
    return fault == NULL ? 0 : refuse(settings, fault);
}

int lemf_config_read(struct lemf_settings *settings)
{
    struct reading r = {.settings = settings};
    const size_t named = settings->provider_count;

    if (read_text(settings) != 0 || take_lines(&r, settings->text) != 0)
        return -1;
    if (named > 0 && settings->provider_count > named)
        return refuse(settings, "has sections for providers, which exclude "
                                "--provider");
    return 0;
}
