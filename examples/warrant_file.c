/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant_file.h"

#include "warrant_json.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define FILE_MAX (256u * 1024)
#define LISTS_MAX 3

struct warrant_file {
    json_t *json;
    char joined[LISTS_MAX][WARRANT_WORDS_MAX]; /* lists of words, as options
                                                  have them */
    size_t joined_count;
    char text[FILE_MAX + 1];
};

enum member_kind {
    MEMBER_TEXT,
    MEMBER_WORDS,
    MEMBER_TARGETS,
    MEMBER_FLAG,
    MEMBER_STATE,
    /* What the register knows by itself: looked at, and left out. */
    MEMBER_KNOWN_TEXT,
    MEMBER_KNOWN_NUMBER,
    MEMBER_KNOWN_FLAG,
    MEMBER_KNOWN_LIST
};

struct member {
    const char *name;
    enum member_kind kind;
    enum option_id option;
    const struct tool_word *words;
};

static const struct member members[] = {
    {"number", MEMBER_KNOWN_NUMBER, OPT_COUNT, NULL},
    {"authority", MEMBER_TEXT, OPT_AUTHORITY, NULL},
    {"liid", MEMBER_TEXT, OPT_LIID, NULL},
    {"state", MEMBER_STATE, OPT_DRAFT, NULL},
    {"start", MEMBER_TEXT, OPT_START, NULL},
    {"end", MEMBER_TEXT, OPT_END, NULL},
    {"targets", MEMBER_TARGETS, OPT_TARGET, NULL},
    {"deliver", MEMBER_WORDS, OPT_DELIVER, warrant_deliver_words},
    {"services", MEMBER_WORDS, OPT_SERVICES, warrant_service_words},
    {"media", MEMBER_WORDS, OPT_MEDIA, warrant_media_words},
    {"country", MEMBER_TEXT, OPT_COUNTRY, NULL},
    {"delivery_country", MEMBER_TEXT, OPT_DELIVERY_COUNTRY, NULL},
    {"reference", MEMBER_TEXT, OPT_REFERENCE, NULL},
    {"destination", MEMBER_TEXT, OPT_DESTINATION, NULL},
    {"destination_cc", MEMBER_TEXT, OPT_DESTINATION_CC, NULL},
    {"profile", MEMBER_TEXT, OPT_PROFILE, NULL},
    {"shared", MEMBER_FLAG, OPT_SHARED, NULL},
    {"shared_by", MEMBER_KNOWN_TEXT, OPT_COUNT, NULL},
    {"wiped", MEMBER_KNOWN_FLAG, OPT_COUNT, NULL},
    {"revision", MEMBER_KNOWN_NUMBER, OPT_COUNT, NULL},
    {"history", MEMBER_KNOWN_LIST, OPT_COUNT, NULL},
};

static int wrong(const struct member *m, const char *what)
{
    return tool_fail("The member %s of the file is not %s.", m->name, what);
}

static int take_text(struct arguments *args, const struct member *m,
                     const json_t *value)
{
    if (!json_is_string(value))
        return wrong(m, "a text");
    if (args->value[m->option] == NULL)
        args->value[m->option] = json_string_value(value);
    return TOOL_DONE;
}

static int take_words(struct warrant_file *file, struct arguments *args,
                      const struct member *m, const json_t *value)
{
    char *text = file->joined[file->joined_count++];
    size_t len = 0;

    if (!json_is_array(value))
        return wrong(m, "a list of words");
    for (size_t i = 0; i < json_array_size(value); i++) {
        const char *word = json_string_value(json_array_get(value, i));
        uint32_t bit;

        if (word == NULL || strchr(word, ',') != NULL ||
            !tool_words(&bit, word, m->words) ||
            len + strlen(word) + 2 > WARRANT_WORDS_MAX)
            return wrong(m, "a list of the words that it may have");
        len += (size_t)snprintf(text + len, WARRANT_WORDS_MAX - len, "%s%s",
                                i == 0 ? "" : ",", word);
    }
    if (args->value[m->option] == NULL)
        args->value[m->option] = text;
    return TOOL_DONE;
}

static int take_targets(struct arguments *args, const struct member *m,
                        const json_t *value)
{
    struct word_list *list = &args->list[LIST_TARGETS];
    const int wanted = list->count == 0;

    if (!json_is_array(value))
        return wrong(m, "a list of texts");
    if (json_array_size(value) > LIST_MAX)
        return tool_fail("The member %s of the file has more than %d.", m->name,
                         LIST_MAX);
    for (size_t i = 0; i < json_array_size(value); i++) {
        const char *text = json_string_value(json_array_get(value, i));

        if (text == NULL)
            return wrong(m, "a list of texts");
        if (wanted)
            list->text[list->count++] = text;
    }
    if (wanted && list->count > 0)
        args->value[m->option] = list->text[0];
    return TOOL_DONE;
}

/* A draft stays one; what else a warrant is follows from its times. */
static int take_state(struct arguments *args, const struct member *m,
                      const json_t *value)
{
    const char *text = json_string_value(value);

    if (text == NULL || tool_named(text, cloudli_warrant_state_name) == 0)
        return wrong(m, "the name of a state");
    if (strcmp(text, cloudli_warrant_state_name(CLOUDLI_WARRANT_DRAFT)) == 0)
        args->value[m->option] = "";
    return TOOL_DONE;
}

static int take(struct warrant_file *file, struct arguments *args,
                const struct member *m, const json_t *value)
{
    if (json_is_null(value))
        return TOOL_DONE;
    switch (m->kind) {
    case MEMBER_TEXT:
        return take_text(args, m, value);
    case MEMBER_WORDS:
        return take_words(file, args, m, value);
    case MEMBER_TARGETS:
        return take_targets(args, m, value);
    case MEMBER_STATE:
        return take_state(args, m, value);
    case MEMBER_FLAG:
        if (json_is_true(value))
            args->value[m->option] = "";
        return json_is_boolean(value) ? TOOL_DONE : wrong(m, "true or false");
    case MEMBER_KNOWN_FLAG:
        return json_is_boolean(value) ? TOOL_DONE : wrong(m, "true or false");
    case MEMBER_KNOWN_NUMBER:
        return json_is_integer(value) ? TOOL_DONE : wrong(m, "a number");
    case MEMBER_KNOWN_LIST:
        return json_is_array(value) ? TOOL_DONE : wrong(m, "a list");
    case MEMBER_KNOWN_TEXT:
        break;
    }
    return json_is_string(value) ? TOOL_DONE : wrong(m, "a text");
}

static const struct member *find_member(const char *name)
{
    for (size_t i = 0; i < sizeof(members) / sizeof(members[0]); i++) {
        if (strcmp(members[i].name, name) == 0)
            return &members[i];
    }
    return NULL;
}

static int take_all(struct warrant_file *file, struct arguments *args)
{
    const char *name;
    json_t *value;

    json_object_foreach(file->json, name, value)
    {
        const struct member *m = find_member(name);
        int rv;

        if (m == NULL)
            return tool_fail("The file has a member %.64s, which no warrant "
                             "has.",
                             name);
        rv = take(file, args, m, value);
        if (rv != TOOL_DONE)
            return rv;
    }
    return TOOL_DONE;
}

static int read_text(struct warrant_file *file, const char *path, size_t *len)
{
    const int is_stdin = strcmp(path, "-") == 0;
    FILE *in = is_stdin ? stdin : fopen(path, "rb");
    int failed;

    if (in == NULL)
        return tool_fail("The file of --file cannot be read (%s): %s.",
                         strerror(errno), path);
    *len = fread(file->text, 1, sizeof(file->text), in);
    failed = ferror(in);
    if (!is_stdin)
        (void)fclose(in);
    if (failed)
        return tool_fail("The file of --file cannot be read.");
    if (*len > FILE_MAX)
        return tool_fail("The file of --file has more than %u bytes.",
                         FILE_MAX);
    return TOOL_DONE;
}

int warrant_file_read(struct warrant_file **out, struct arguments *args)
{
    const char *path = args->value[OPT_FILE];
    struct warrant_file *file;
    json_error_t error;
    size_t len = 0;
    int rv;

    *out = NULL;
    if (path == NULL)
        return TOOL_DONE;
    file = calloc(1, sizeof(*file));
    if (file == NULL)
        return tool_fail("No memory is left for the file.");
    *out = file;
    rv = read_text(file, path, &len);
    if (rv != TOOL_DONE)
        return rv;
    /* Its own words about what is wrong would quote the text. */
    file->json = json_loadb(file->text, len, JSON_REJECT_DUPLICATES, &error);
    if (file->json == NULL)
        return tool_fail("The file is not JSON: line %d, column %d.",
                         error.line, error.column);
    if (!json_is_object(file->json))
        return tool_fail("The file is not one JSON object.");
    return take_all(file, args);
}

void warrant_file_free(struct warrant_file *file)
{
    if (file == NULL)
        return;
    json_decref(file->json);
    explicit_bzero(file->text, sizeof(file->text));
    free(file);
}
