/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant_view.h"

#include <cloudli/identity.h>
#include <jansson.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

const struct tool_word view_deliver_words[] = {
    {"iri", CLOUDLI_DELIVER_IRI}, {"cc", CLOUDLI_DELIVER_CC}, {NULL, 0}};

const struct tool_word view_service_words[] = {
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

const struct tool_word view_media_words[] = {{"audio", CLOUDLI_MEDIA_AUDIO},
                                             {"video", CLOUDLI_MEDIA_VIDEO},
                                             {"data", CLOUDLI_MEDIA_DATA},
                                             {NULL, 0}};

/* --- JSON --- */

static int print_json(json_t *value)
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
static json_t *json_text(const char *text)
{
    return text == NULL ? json_null() : json_string(text);
}

static json_t *json_time(cloudli_time time)
{
    char text[CLOUDLI_TIME_TEXT_MAX];

    tool_time_text(time, text);
    return json_string(text);
}

static json_t *json_words(uint32_t bits, const struct tool_word *words)
{
    json_t *list = json_array();

    for (; words->text != NULL; words++) {
        if (bits & words->bit)
            (void)json_array_append_new(list, json_string(words->text));
    }
    return list;
}

static json_t *json_warrant(const cloudli_warrant *w)
{
    json_t *targets = json_array();

    for (size_t i = 0; i < w->target_count; i++)
        (void)json_array_append_new(targets, json_string(w->targets[i]));
    return json_pack(
        "{s:I,s:s,s:s,s:s,s:o,s:o,s:o,s:o,s:o,s:o,s:s,s:o,s:o,s:s,s:o,s:o}",
        "number", (json_int_t)w->number, "authority", w->authority, "liid",
        w->liid, "state", cloudli_warrant_state_name(w->state), "start",
        json_time(w->start), "end", json_time(w->end), "targets", targets,
        "deliver", json_words(w->deliver, view_deliver_words), "services",
        json_words(w->services, view_service_words), "media",
        json_words(w->media, view_media_words), "country", w->country,
        "delivery_country", json_text(w->delivery_country), "reference",
        json_text(w->reference), "destination", w->destination,
        "destination_cc", json_text(w->destination_cc), "profile",
        json_text(w->profile));
}

/* --- Tables --- */

/* Collects a listing as JSON and as a table; only one is made. */
struct listing {
    json_t *json;
    struct tool_table *table;
    size_t count;
    int failed;
};

static void begin_listing(struct listing *listing, int json,
                          const char *const *titles, size_t columns)
{
    memset(listing, 0, sizeof(*listing));
    if (json)
        listing->json = json_array();
    else
        listing->table = tool_table_new(titles, columns);
    listing->failed = listing->json == NULL && listing->table == NULL;
}

/* Prints what was collected, unless the register gave err. */
static int end_listing(struct listing *listing, const cloudli_error *err,
                       const char *nothing)
{
    int rv = TOOL_DONE;

    if (err->code != CLOUDLI_OK)
        rv = tool_fail("%s", err->message);
    else if (listing->failed)
        rv = tool_fail("No memory is left for the output.");
    else if (listing->json != NULL)
        rv = print_json(json_incref(listing->json));
    else if (listing->count == 0)
        (void)puts(nothing);
    else
        tool_table_print(listing->table, stdout);
    json_decref(listing->json);
    tool_table_free(listing->table);
    return rv;
}

/* The first target, and how many more there are. */
static void targets_text(const cloudli_warrant *w, char *text, size_t size)
{
    if (w->target_count > 1)
        (void)snprintf(text, size, "%s (+%zu)", w->targets[0],
                       w->target_count - 1);
    else
        (void)snprintf(text, size, "%s", w->targets[0]);
}

static int list_warrant(void *user_data, const cloudli_warrant *w)
{
    struct listing *listing = user_data;
    char number[24], start[CLOUDLI_TIME_TEXT_MAX], end[CLOUDLI_TIME_TEXT_MAX];
    char deliver[VIEW_WORDS_MAX], target[CLOUDLI_IDENTITY_TEXT_MAX + 16];
    const char *const row[] = {
        number,        w->authority,
        w->liid,       cloudli_warrant_state_name(w->state),
        start,         end,
        deliver,       target,
        w->destination};

    listing->count++;
    if (listing->json != NULL) {
        listing->failed |=
            json_array_append_new(listing->json, json_warrant(w)) != 0;
        return listing->failed;
    }
    (void)snprintf(number, sizeof(number), "%llu",
                   (unsigned long long)w->number);
    tool_time_text(w->start, start);
    tool_time_text(w->end, end);
    tool_words_text(w->deliver, view_deliver_words, deliver, sizeof(deliver));
    targets_text(w, target, sizeof(target));
    listing->failed |= !tool_table_row(listing->table, row);
    return listing->failed;
}

int view_warrants(cloudli_register *reg, const char *authority, int json)
{
    static const char *const titles[] = {"NUMBER",  "AUTHORITY", "LIID",
                                         "STATE",   "START",     "END",
                                         "DELIVER", "TARGET",    "DESTINATION"};
    cloudli_error err = CLOUDLI_ERROR_INIT;
    struct listing listing;

    begin_listing(&listing, json, titles, COUNT(titles));
    if (!listing.failed)
        err.code = cloudli_warrant_list(reg, authority, NULL, list_warrant,
                                        &listing, &err);
    return end_listing(&listing, &err, "The register holds no such warrant.");
}

/* --- One warrant --- */

static void print_field(const char *name, const char *text)
{
    if (text != NULL)
        (void)printf("%-17s %s\n", name, text);
}

static void print_words(const char *name, uint32_t bits,
                        const struct tool_word *words)
{
    char text[VIEW_WORDS_MAX];

    tool_words_text(bits, words, text, sizeof(text));
    print_field(name, text);
}

static void print_time(const char *name, cloudli_time time)
{
    char text[CLOUDLI_TIME_TEXT_MAX];

    tool_time_text(time, text);
    print_field(name, text);
}

static void print_warrant(const cloudli_warrant *w)
{
    (void)printf("%-17s %llu\n", "number", (unsigned long long)w->number);
    print_field("authority", w->authority);
    print_field("liid", w->liid);
    print_field("state", cloudli_warrant_state_name(w->state));
    print_time("start", w->start);
    print_time("end", w->end);
    for (size_t i = 0; i < w->target_count; i++)
        print_field(i == 0 ? "targets" : "", w->targets[i]);
    print_words("deliver", w->deliver, view_deliver_words);
    print_words("services", w->services, view_service_words);
    print_words("media", w->media, view_media_words);
    print_field("country", w->country);
    print_field("delivery-country", w->delivery_country);
    print_field("reference", w->reference);
    print_field("destination", w->destination);
    print_field("destination-cc", w->destination_cc);
    print_field("profile", w->profile);
}

/* How one warrant is shown, and whether it was. */
struct view {
    enum view_form form;
    int shown;
    int result;
};

static int show_warrant(void *user_data, const cloudli_warrant *w)
{
    struct view *view = user_data;
    char start[CLOUDLI_TIME_TEXT_MAX], end[CLOUDLI_TIME_TEXT_MAX];

    view->shown = 1;
    if (view->form == VIEW_JSON) {
        view->result = print_json(json_warrant(w));
    } else if (view->form == VIEW_SENTENCE) {
        tool_time_text(w->start, start);
        tool_time_text(w->end, end);
        (void)printf("Warrant %llu: %s, from %s to %s.\n",
                     (unsigned long long)w->number,
                     cloudli_warrant_state_name(w->state), start, end);
    } else {
        print_warrant(w);
    }
    return 1; /* (authority, LIID) is one warrant */
}

int view_warrant(cloudli_register *reg, const char *authority, const char *liid,
                 enum view_form form)
{
    struct view view = {.form = form, .result = TOOL_DONE};
    cloudli_error err = CLOUDLI_ERROR_INIT;

    if (cloudli_warrant_list(reg, authority, liid, show_warrant, &view, &err) !=
        CLOUDLI_OK)
        return tool_fail("%s", err.message);
    if (!view.shown)
        return tool_fail("There is no warrant of this authority with this "
                         "LIID.");
    return view.result;
}

/* --- Destinations --- */

static const char *encryption_of(const cloudli_destination *d)
{
    return d->seal == NULL || d->seal->encryption == 0
               ? "none"
               : cloudli_encryption_name(d->seal->encryption);
}

static const char *integrity_of(const cloudli_destination *d)
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

static const char *protection_of(const cloudli_destination *d)
{
    return cloudli_protection_name(d->transport == NULL
                                       ? CLOUDLI_PROTECTION_TLS_1_3
                                       : d->transport->protection);
}

static const char *plain_tcp_reason_of(const cloudli_destination *d)
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
        "{s:s,s:o,s:o,s:o,s:s,s:o}", "protection", protection_of(d),
        "plain_tcp_reason", json_text(plain_tcp_reason_of(d)), "crl_file",
        json_text(t == NULL ? NULL : t->crl_file), "fallbacks", fallbacks,
        "acknowledge",
        cloudli_acknowledgement_name(t == NULL ? 0 : t->acknowledge),
        "resend_window", json_window(t == NULL ? 0 : t->resend_window));
}

/* Every view of a destination without protection says so. */
static void warn_of_plain_tcp(const cloudli_destination *d)
{
    if (plain_tcp_reason_of(d) != NULL)
        (void)fprintf(stderr,
                      "WARNING: destination %s is set to plain TCP, records "
                      "are not protected on their way; the reason given: "
                      "%s\n",
                      d->name, plain_tcp_reason_of(d));
}

static json_t *json_destination(const cloudli_destination *d)
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

static int list_destination(void *user_data, const cloudli_destination *d)
{
    struct listing *listing = user_data;
    char port[16];
    const char *const row[] = {d->name,
                               d->host,
                               port,
                               d->peer_name == NULL ? d->host : d->peer_name,
                               d->profile,
                               protection_of(d),
                               encryption_of(d),
                               integrity_of(d),
                               cloudli_spool_name(d->spool),
                               d->ca_file == NULL ? "(the CLIF's)"
                                                  : d->ca_file};

    listing->count++;
    warn_of_plain_tcp(d);
    if (listing->json != NULL) {
        listing->failed |=
            json_array_append_new(listing->json, json_destination(d)) != 0;
        return listing->failed;
    }
    (void)snprintf(port, sizeof(port), "%u", d->port);
    listing->failed |= !tool_table_row(listing->table, row);
    return listing->failed;
}

int view_destinations(cloudli_register *reg, int json)
{
    static const char *const titles[] = {
        "NAME", "HOST",       "PORT",      "PEER NAME", "PROFILE",
        "LINK", "ENCRYPTION", "INTEGRITY", "SPOOL",     "CA"};
    cloudli_error err = CLOUDLI_ERROR_INIT;
    struct listing listing;

    begin_listing(&listing, json, titles, COUNT(titles));
    if (!listing.failed)
        err.code = cloudli_register_list_destinations(reg, list_destination,
                                                      &listing, &err);
    return end_listing(&listing, &err, "The register holds no destination.");
}

/* The one destination that is wanted. */
struct wanted {
    const char *name;
    int json;
    int result;
};

static int show_destination(void *user_data, const cloudli_destination *d)
{
    struct wanted *wanted = user_data;

    if (strcmp(d->name, wanted->name) != 0)
        return 0;
    wanted->result = TOOL_DONE;
    warn_of_plain_tcp(d);
    if (wanted->json)
        wanted->result = print_json(json_destination(d));
    else
        (void)printf("Destination %s is %s port %u by %s, encryption %s, "
                     "integrity %s, spool %s.\n",
                     d->name, d->host, d->port, protection_of(d),
                     encryption_of(d), integrity_of(d),
                     cloudli_spool_name(d->spool));
    return 1;
}

int view_destination(cloudli_register *reg, const char *name, int json)
{
    struct wanted wanted = {.name = name, .json = json, .result = -1};
    cloudli_error err = CLOUDLI_ERROR_INIT;

    if (cloudli_register_list_destinations(reg, show_destination, &wanted,
                                           &err) != CLOUDLI_OK)
        return tool_fail("%s", err.message);
    if (wanted.result < 0)
        return tool_fail("There is no destination of this name.");
    return wanted.result;
}
