/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant_json.h"

#include <cloudli/actor.h>
#include <string.h>

const struct tool_word warrant_deliver_words[] = {
    {"iri", CLOUDLI_DELIVER_IRI}, {"cc", CLOUDLI_DELIVER_CC}, {NULL, 0}};

const struct tool_word warrant_service_words[] = {
    {"conference", CLOUDLI_SERVICE_CONFERENCE},
    {"call", CLOUDLI_SERVICE_CALL},
    {"message", CLOUDLI_SERVICE_MESSAGE},
    {"mail", CLOUDLI_SERVICE_MAIL},
    {"access", CLOUDLI_SERVICE_ACCESS},
    {"share", CLOUDLI_SERVICE_SHARE},
    {"social", CLOUDLI_SERVICE_SOCIAL},
    {"activity", CLOUDLI_SERVICE_ACTIVITY},
    {"p2p", CLOUDLI_SERVICE_P2P},
    {NULL, 0}};

const struct tool_word warrant_media_words[] = {{"audio", CLOUDLI_MEDIA_AUDIO},
                                                {"video", CLOUDLI_MEDIA_VIDEO},
                                                {"data", CLOUDLI_MEDIA_DATA},
                                                {NULL, 0}};

const struct tool_word warrant_role_words[] = {
    {"officer", CLOUDLI_ROLE_OFFICER},
    {"approver", CLOUDLI_ROLE_APPROVER},
    {"ttp", CLOUDLI_ROLE_TTP},
    {NULL, 0}};

/* --- JSON --- */

int json_print(json_t *value)
{
    int rv = value == NULL ? -1
                           : json_dumpf(value, stdout,
                                        JSON_INDENT(2) | JSON_PRESERVE_ORDER);

    json_decref(value);
    if (rv != 0)
        return tool_fail("No memory is left for the output.");
    (void)putchar('\n');
    return TOOL_DONE;
}

/* A string, or null. */
json_t *json_text(const char *text)
{
    return text == NULL ? json_null() : json_string(text);
}

json_t *json_time(cloudli_time time)
{
    char text[CLOUDLI_TIME_TEXT_MAX];

    tool_time_text(time, text);
    return json_string(text);
}

json_t *json_words(uint32_t bits, const struct tool_word *words)
{
    json_t *list = json_array();

    for (; words->text != NULL; words++) {
        if (bits & words->bit)
            (void)json_array_append_new(list, json_string(words->text));
    }
    return list;
}

json_t *json_warrant(const cloudli_warrant *w)
{
    json_t *targets = json_array();

    for (size_t i = 0; i < w->target_count; i++)
        (void)json_array_append_new(targets, json_string(w->targets[i]));
    return json_pack(
        "{s:I,s:s,s:s,s:s,s:o,s:o,s:o,s:o,s:o,s:o,s:s,s:o,s:o,s:s,s:o,s:o,"
        "s:b,s:o,s:b,s:I}",
        "number", (json_int_t)w->number, "authority", w->authority, "liid",
        w->liid, "state", cloudli_warrant_state_name(w->state), "start",
        json_time(w->start), "end", json_time(w->end), "targets", targets,
        "deliver", json_words(w->deliver, warrant_deliver_words), "services",
        json_words(w->services, warrant_service_words), "media",
        json_words(w->media, warrant_media_words), "country", w->country,
        "delivery_country", json_text(w->delivery_country), "reference",
        json_text(w->reference), "destination", w->destination,
        "destination_cc", json_text(w->destination_cc), "profile",
        json_text(w->profile), "shared", (int)w->shared, "shared_by",
        json_text(w->shared_by), "wiped", (int)w->wiped, "revision",
        (json_int_t)w->revision);
}

const char *destination_encryption(const cloudli_destination *d)
{
    return d->seal == NULL || d->seal->encryption == 0
               ? "none"
               : cloudli_encryption_name(d->seal->encryption);
}

const char *destination_integrity(const cloudli_destination *d)
{
    return cloudli_integrity_name(d->seal == NULL ? CLOUDLI_INTEGRITY_NONE
                                                  : d->seal->integrity);
}

/* All but what is at its default in the library. */
static json_t *json_seal(const cloudli_seal *s)
{
    char time[CLOUDLI_TIME_TEXT_MAX] = "";

    if (s == NULL)
        return json_null();
    if (s->next_key_file != NULL)
        tool_time_text(s->next_key_time, time);
    return json_pack(
        "{s:s,s:o,s:o,s:o,s:s,s:s,s:I,s:I,s:o,s:I,s:I,s:s}", "encryption",
        s->encryption == 0 ? "none" : cloudli_encryption_name(s->encryption),
        "encryption_key_file", json_text(s->encryption_key_file),
        "next_key_file", json_text(s->next_key_file), "next_key_time",
        json_text(time[0] == '\0' ? NULL : time), "integrity",
        cloudli_integrity_name(s->integrity), "hash",
        cloudli_hash_name(s->hash == 0 ? CLOUDLI_HASH_SHA256 : s->hash),
        "hash_count", (json_int_t)s->hash_count, "hash_interval",
        (json_int_t)(s->hash_interval / CLOUDLI_SECOND), "signing_key_file",
        json_text(s->signing_key_file), "sign_count", (json_int_t)s->sign_count,
        "sign_interval", (json_int_t)(s->sign_interval / CLOUDLI_SECOND),
        "signed_over",
        s->signed_over == CLOUDLI_SIGNED_HASHES ? "hashes" : "numbers");
}

const char *destination_protection(const cloudli_destination *d)
{
    return cloudli_protection_name(d->transport == NULL
                                       ? CLOUDLI_PROTECTION_TLS_1_3
                                       : d->transport->protection);
}

const char *destination_plain_tcp_reason(const cloudli_destination *d)
{
    return d->transport == NULL ? NULL : d->transport->plain_tcp_reason;
}

/* null: the CLIF's. */
static json_t *json_window(uint64_t window)
{
    if (window == 0)
        return json_null();
    return json_integer(
        window == CLOUDLI_RESEND_WINDOW_NONE ? 0 : (json_int_t)window);
}

static json_t *json_transport(const cloudli_destination *d)
{
    const cloudli_transport *t = d->transport;
    json_t *fallbacks = json_array();

    for (size_t i = 0; t != NULL && i < t->fallback_count; i++)
        (void)json_array_append_new(fallbacks, json_string(t->fallbacks[i]));
    return json_pack(
        "{s:s,s:o,s:o,s:o,s:s,s:o}", "protection", destination_protection(d),
        "plain_tcp_reason", json_text(destination_plain_tcp_reason(d)),
        "crl_file", json_text(t == NULL ? NULL : t->crl_file), "fallbacks",
        fallbacks, "acknowledge",
        cloudli_acknowledgement_name(t == NULL ? 0 : t->acknowledge),
        "resend_window", json_window(t == NULL ? 0 : t->resend_window));
}

json_t *json_destination(const cloudli_destination *d)
{
    return json_pack("{s:s,s:s,s:I,s:o,s:o,s:s,s:o,s:s,s:I,s:s,s:o}", "name",
                     d->name, "host", d->host, "port", (json_int_t)d->port,
                     "peer_name", json_text(d->peer_name), "ca_file",
                     json_text(d->ca_file), "profile", d->profile, "seal",
                     json_seal(d->seal), "spool", cloudli_spool_name(d->spool),
                     "spool_bytes", (json_int_t)d->spool_bytes, "overflow",
                     cloudli_overflow_name(d->overflow), "transport",
                     json_transport(d));
}

static json_t *json_texts(const char *const *texts, size_t count)
{
    json_t *array = json_array();

    for (size_t i = 0; i < count; i++)
        (void)json_array_append_new(array, json_string(texts[i]));
    return array;
}

/* --- Who may change it --- */

json_t *json_actor(const cloudli_actor *who)
{
    return json_pack("{s:s,s:o,s:o,s:o,s:o}", "name", who->name, "roles",
                     json_words(who->roles, warrant_role_words), "authorities",
                     json_texts(who->authorities, who->authority_count),
                     "countries",
                     json_texts(who->countries, who->country_count), "until",
                     who->until == 0 ? json_null() : json_time(who->until));
}

json_t *json_policy(const cloudli_register_policy *policy)
{
    return json_pack("{s:b,s:b}", "four_eyes", (int)policy->four_eyes,
                     "waiting", (int)policy->waiting);
}

/* --- What a command is about --- */

static int take_warrant(void *user_data, const cloudli_warrant *w)
{
    *(json_t **)user_data = json_warrant(w);
    return 1; /* (authority, LIID) is one warrant */
}

/* The one of a name, once it is found. */
struct wanted {
    const char *name;
    json_t *json;
};

static int take_destination(void *user_data, const cloudli_destination *d)
{
    struct wanted *wanted = user_data;

    if (strcmp(d->name, wanted->name) != 0)
        return 0;
    wanted->json = json_destination(d);
    return 1;
}

static int take_actor(void *user_data, const cloudli_actor *who)
{
    struct wanted *wanted = user_data;

    if (strcmp(who->name, wanted->name) != 0)
        return 0;
    wanted->json = json_actor(who);
    return 1;
}

int json_subject(json_t **out, cloudli_register *reg, enum subject subject,
                 const struct arguments *args)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_register_policy policy = CLOUDLI_REGISTER_POLICY_INIT;
    struct wanted wanted = {args->name, NULL};
    int rv = CLOUDLI_OK;

    *out = NULL;
    switch (subject) {
    case SUBJECT_WARRANT:
        rv = cloudli_warrant_list(reg, args->value[OPT_AUTHORITY],
                                  args->value[OPT_LIID], take_warrant,
                                  &wanted.json, &err);
        break;
    case SUBJECT_DESTINATION:
        rv = cloudli_register_list_destinations(reg, take_destination, &wanted,
                                                &err);
        break;
    case SUBJECT_ACTOR:
        rv = cloudli_register_list_actors(reg, take_actor, &wanted, &err);
        break;
    case SUBJECT_POLICY:
        rv = cloudli_register_read_policy(reg, &policy, &err);
        wanted.json = json_policy(&policy);
        break;
    case SUBJECT_NONE:
        break;
    }
    *out = wanted.json;
    return rv == CLOUDLI_OK ? TOOL_DONE : tool_refused(&err);
}
