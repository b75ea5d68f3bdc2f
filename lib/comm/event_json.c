/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/event_json.h"

#include "base/text_writer.h"
#include "ber/time_text.h"

#include <cloudli/time.h>

static int append(void *user_data, const char *text, size_t len)
{
    return cloudli__buffer_append(user_data, text, len);
}

static void put_text(struct cloudli__text_writer *w, const char *name,
                     const char *value)
{
    if (value == NULL)
        return;
    cloudli__text_put(w, ",\"%s\":", name);
    cloudli__text_put_json(w, value);
}

static void put_bytes(struct cloudli__text_writer *w, const char *name,
                      cloudli_bytes value)
{
    cloudli__text_put(w, ",\"%s\":\"", name);
    for (size_t n = 0; n < value.len; n++) {
        const uint8_t c = value.ptr[n];

        if (c < 0x20 || c > 0x7e || c == '"' || c == '\\')
            cloudli__text_put(w, "\\u%04x", c);
        else
            cloudli__text_put(w, "%c", c);
    }
    cloudli__text_put(w, "\"");
}

static void put_date(struct cloudli__text_writer *w, cloudli_time date)
{
    char text[CLOUDLI_TIME_TEXT_MAX];

    if (date == 0)
        return;
    cloudli_time_format(date, text);
    put_text(w, "date", text);
}

static void put_properties(struct cloudli__text_writer *w,
                           const struct cloudli__teller *t)
{
    const struct cloudli__happening *h = t->h;
    const char *before = ",\"properties\":{";

    for (size_t n = 0; n < h->property_count; n++) {
        const struct cloudli__property_rule *rule =
            cloudli__property_find(h->service, h->properties[n].name);

        if (rule == NULL || (rule->content && !cloudli__knows_titles(t)))
            continue;
        cloudli__text_put(w, "%s\"%s\":", before, rule->name);
        cloudli__text_put_json(w, h->properties[n].value);
        before = ",";
    }
    if (before[1] == '\0')
        cloudli__text_put(w, "}");
}

static void put_parties(struct cloudli__text_writer *w,
                        const struct cloudli__teller *t)
{
    const char *before = ",\"parties\":[";

    for (size_t n = 0; n < t->h->role_count; n++) {
        if (!cloudli__may_know(t->comm, t->i, t->h, t->rule, n))
            continue;
        cloudli__text_put(w, "%s", before);
        cloudli__text_put_json(w, cloudli__role_text(&t->h->roles[n]));
        before = ",";
    }
    if (before[1] == '\0')
        cloudli__text_put(w, "]");
}

int cloudli__event_json(struct cloudli__buffer *out,
                        const struct cloudli__teller *t, int with_parties)
{
    static const char *const outcomes[] = {
        "unknown",   "not-applicable", "failed", "succeeded",
        "cancelled", "started",        "lost"};
    const struct cloudli__happening *h = t->h;
    struct cloudli__text_writer w = {.write = append, .user_data = out};

    cloudli__text_put(&w,
                      "{\"schema\":\"cloudli-event/1\",\"service\":\"%s\","
                      "\"event\":\"%s\",\"number\":%u,\"outcome\":\"%s\"",
                      cloudli__service_name(h->service), t->rule->name,
                      (unsigned)h->number, outcomes[h->outcome]);
    if (with_parties)
        put_parties(&w, t);
    put_text(&w, "item", h->item);
    if (cloudli__knows_titles(t))
        put_text(&w, "title", h->title);
    put_date(&w, h->date);
    if (h->sdp.len > 0)
        put_bytes(&w, "sdp", h->sdp);
    put_properties(&w, t);
    if (h->service == CLOUDLI_SERVICE_P2P)
        cloudli__text_put(&w, ",\"content\":\"does not pass\"");
    cloudli__text_put(&w, "}");
    cloudli__text_flush(&w);
    return w.stopped ? CLOUDLI_ERR_NOMEM : CLOUDLI_OK;
}
