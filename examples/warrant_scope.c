/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant_scope.h"

#include "warrant_json.h"

/* Services that a warrant names if it does not say which: each other one is
 * ordered by its name. */
#define SERVICES_DEFAULT                                                       \
    (CLOUDLI_SERVICE_CONFERENCE | CLOUDLI_SERVICE_CALL |                       \
     CLOUDLI_SERVICE_MESSAGE)

#define SERVICES_ALL                                                           \
    (SERVICES_DEFAULT | CLOUDLI_SERVICE_MAIL | CLOUDLI_SERVICE_ACCESS |        \
     CLOUDLI_SERVICE_SHARE | CLOUDLI_SERVICE_SOCIAL |                          \
     CLOUDLI_SERVICE_ACTIVITY | CLOUDLI_SERVICE_P2P)

/* Bits of a list of words, of which only those in known may be chosen. */
static int read_words(uint32_t *bits, const char *option, const char *text,
                      const struct tool_word *words, uint32_t known)
{
    char names[WARRANT_WORDS_MAX];
    uint32_t chosen = 0;

    if (text == NULL)
        return TOOL_DONE;
    if (tool_words(&chosen, text, words) && (chosen & ~known) == 0) {
        *bits = chosen;
        return TOOL_DONE;
    }
    tool_words_text(known, words, names, sizeof(names));
    return tool_usage("--%s is not a list of these words: %s.", option, names);
}

void scope_default(cloudli_warrant *w)
{
    w->deliver = CLOUDLI_DELIVER_IRI | CLOUDLI_DELIVER_CC;
    w->services = SERVICES_DEFAULT;
    w->media = CLOUDLI_MEDIA_AUDIO;
}

int scope_read(cloudli_warrant *w, const char *deliver, const char *services,
               const char *media)
{
    const uint32_t both = CLOUDLI_DELIVER_IRI | CLOUDLI_DELIVER_CC;
    const uint32_t all =
        CLOUDLI_MEDIA_AUDIO | CLOUDLI_MEDIA_VIDEO | CLOUDLI_MEDIA_DATA;
    int rv;

    rv = read_words(&w->deliver, "deliver", deliver, warrant_deliver_words,
                    both);
    if (rv == TOOL_DONE)
        rv = read_words(&w->services, "services", services,
                        warrant_service_words, SERVICES_ALL);
    if (rv == TOOL_DONE)
        rv = read_words(&w->media, "media", media, warrant_media_words, all);
    return rv;
}
