/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/scope.h"

#include <cloudli/actor.h>
#include <string.h>

struct word {
    uint32_t bit;
    const char *text;
};

static const struct word deliver_words[] = {
    {CLOUDLI_DELIVER_IRI, "iri"},
    {CLOUDLI_DELIVER_CC, "cc"},
};

static const struct word service_words[] = {
    {CLOUDLI_SERVICE_CONFERENCE, "conference"},
    {CLOUDLI_SERVICE_CALL, "call"},
    {CLOUDLI_SERVICE_MESSAGE, "message"},
    {CLOUDLI_SERVICE_MAIL, "mail"},
    {CLOUDLI_SERVICE_ACCESS, "access"},
    {CLOUDLI_SERVICE_SHARE, "share"},
    {CLOUDLI_SERVICE_SOCIAL, "social"},
    {CLOUDLI_SERVICE_ACTIVITY, "activity"},
    {CLOUDLI_SERVICE_P2P, "p2p"},
};

static const struct word role_words[] = {
    {CLOUDLI_ROLE_OFFICER, "officer"},
    {CLOUDLI_ROLE_APPROVER, "approver"},
    {CLOUDLI_ROLE_TTP, "ttp"},
};

static const struct word media_words[] = {
    {CLOUDLI_MEDIA_AUDIO, "audio"},
    {CLOUDLI_MEDIA_VIDEO, "video"},
    {CLOUDLI_MEDIA_DATA, "data"},
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct {
    const struct word *words;
    size_t count;
} scopes[] = {
    [CLOUDLI__SCOPE_DELIVER] = {deliver_words, COUNT(deliver_words)},
    [CLOUDLI__SCOPE_SERVICES] = {service_words, COUNT(service_words)},
    [CLOUDLI__SCOPE_MEDIA] = {media_words, COUNT(media_words)},
    [CLOUDLI__SCOPE_ROLES] = {role_words, COUNT(role_words)},
};

static const struct word states[] = {
    {CLOUDLI_WARRANT_DRAFT, "draft"},
    {CLOUDLI_WARRANT_SCHEDULED, "scheduled"},
    {CLOUDLI_WARRANT_ACTIVE, "active"},
    {CLOUDLI_WARRANT_SUSPENDED, "suspended"},
    {CLOUDLI_WARRANT_EXPIRED, "expired"},
    {CLOUDLI_WARRANT_REVOKED, "revoked"},
    {CLOUDLI_WARRANT_AWAITING, "awaiting approval"},
};

uint32_t cloudli__scope_bits(enum cloudli__scope scope)
{
    uint32_t bits = 0;

    for (size_t i = 0; i < scopes[scope].count; i++)
        bits |= scopes[scope].words[i].bit;
    return bits;
}

void cloudli__scope_format(enum cloudli__scope scope, uint32_t bits,
                           char text[CLOUDLI__SCOPE_TEXT_MAX])
{
    size_t len = 0;

    for (size_t i = 0; i < scopes[scope].count; i++) {
        const struct word *word = &scopes[scope].words[i];
        const size_t word_len = strlen(word->text);

        if (!(bits & word->bit) || word_len + 2 > CLOUDLI__SCOPE_TEXT_MAX - len)
            continue;
        if (len > 0)
            text[len++] = ',';
        memcpy(text + len, word->text, word_len);
        len += word_len;
    }
    text[len] = '\0';
}

const char *cloudli__scope_word(enum cloudli__scope scope, uint32_t bit)
{
    for (size_t i = 0; i < scopes[scope].count; i++) {
        if (scopes[scope].words[i].bit == bit)
            return scopes[scope].words[i].text;
    }
    return "unknown";
}

static uint32_t find_bit(enum cloudli__scope scope, const char *text,
                         size_t len)
{
    for (size_t i = 0; i < scopes[scope].count; i++) {
        const struct word *word = &scopes[scope].words[i];

        if (strlen(word->text) == len && memcmp(word->text, text, len) == 0)
            return word->bit;
    }
    return 0;
}

uint32_t cloudli__scope_parse(enum cloudli__scope scope, const char *text)
{
    uint32_t bits = 0;

    for (;;) {
        const size_t len = strcspn(text, ",");
        const uint32_t bit = find_bit(scope, text, len);

        if (bit == 0)
            return 0;
        bits |= bit;
        if (text[len] == '\0')
            return bits;
        text += len + 1;
    }
}

uint32_t cloudli__state_parse(const char *name)
{
    for (size_t i = 0; i < COUNT(states); i++) {
        if (strcmp(states[i].text, name) == 0)
            return states[i].bit;
    }
    return 0;
}

const char *cloudli_warrant_state_name(uint32_t state)
{
    for (size_t i = 0; i < COUNT(states); i++) {
        if (states[i].bit == state)
            return states[i].text;
    }
    return "unknown";
}

const char *cloudli_spool_name(uint32_t spool)
{
    static const char *const names[] = {
        [CLOUDLI_SPOOL_MEMORY] = "memory",
        [CLOUDLI_SPOOL_DISK] = "disk",
        [CLOUDLI_SPOOL_NONE] = "none",
    };

    return spool == 0 || spool >= COUNT(names) ? "unknown" : names[spool];
}

const char *cloudli_overflow_name(uint32_t overflow)
{
    static const char *const names[] = {
        [CLOUDLI_OVERFLOW_DROP_NEW_CC] = "drop-new-cc",
        [CLOUDLI_OVERFLOW_REFUSE] = "refuse",
    };

    return overflow == 0 || overflow >= COUNT(names) ? "unknown"
                                                     : names[overflow];
}
