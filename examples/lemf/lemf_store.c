/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_store.h"

#include "lemf_names.h"
#include "lemf_pcap.h"
#include "lemf_records.h"

#include <cloudli/asn1/ip-multimedia.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int no_memory(struct lemf_store *store)
{
    (void)snprintf(store->files.error, sizeof(store->files.error),
                   "out of memory");
    return -1;
}

int lemf_store_open(struct lemf_store *store,
                    const struct lemf_store_options *options)
{
    memset(store, 0, sizeof(*store));
    store->opt = *options;
    store->place_max = LEMF_PLACES_MAX;
    store->audio = lemf_audio_new(&store->files);
    store->room.pieces = (cloudli_room){malloc(LEMF_ROOM), LEMF_ROOM};
    if (store->audio == NULL || store->room.pieces.ptr == NULL ||
        cloudli_arena_new(&store->room.arena, 0) != CLOUDLI_OK)
        return no_memory(store);
    return lemf_folder_make(&store->files, options->out);
}

static time_t monotonic_seconds(void)
{
    struct timespec now;

    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

static void free_case(struct lemf_case *c)
{
    while (c->places != NULL) {
        struct lemf_place *place = c->places;

        c->places = place->next;
        lemf_place_free(place);
    }
    free(c->name);
    free(c);
}

void lemf_store_close(struct lemf_store *store)
{
    lemf_audio_free(store->audio);
    for (size_t i = 0; i < store->count; i++)
        free_case(store->cases[i]);
    free(store->cases);
    cloudli_arena_free(store->room.arena);
    free(store->room.pieces.ptr);
    memset(store, 0, sizeof(*store));
}

int lemf_store_sync(struct lemf_store *store)
{
    return lemf_files_sync(&store->files);
}

int lemf_store_finish(struct lemf_store *store)
{
    const int finished = lemf_audio_finish(store->audio);
    const int synced = lemf_files_sync(&store->files);

    return finished != 0 || synced != 0 ? -1 : 0;
}

/* --- The interceptions. --- */

/* Where a name is, or would have to go. */
static size_t find_index(const struct lemf_store *store, const char *name)
{
    size_t low = 0, high = store->count;

    while (low < high) {
        const size_t middle = (low + high) / 2;

        if (strcmp(store->cases[middle]->name, name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static struct lemf_case *add_case(struct lemf_store *store, size_t index,
                                  const char *name)
{
    struct lemf_case **cases;
    struct lemf_case *c;

    if (store->count == LEMF_CASES_MAX) {
        (void)snprintf(store->files.error, sizeof(store->files.error),
                       "there are %d LIIDs already", LEMF_CASES_MAX);
        return NULL;
    }
    cases =
        realloc(store->cases, (store->count + 1) * sizeof(struct lemf_case *));
    if (cases != NULL)
        store->cases = cases;
    c = calloc(1, sizeof(*c));
    if (c != NULL)
        c->name = strdup(name);
    if (cases == NULL || c == NULL || c->name == NULL) {
        free(c);
        (void)no_memory(store);
        return NULL;
    }
    memmove(&cases[index + 1], &cases[index],
            (store->count - index) * sizeof(struct lemf_case *));
    cases[index] = c;
    store->count++;
    return c;
}

static struct lemf_case *find_named(struct lemf_store *store, const char *name)
{
    const size_t index = find_index(store, name);

    if (index == store->count || strcmp(store->cases[index]->name, name) != 0)
        return add_case(store, index, name);
    return store->cases[index];
}

static struct lemf_case *find_case(struct lemf_store *store, cloudli_bytes liid)
{
    char name[LEMF_NAME_ROOM(LEMF_LIID_MAX)];

    if (liid.len > LEMF_LIID_MAX)
        liid.len = LEMF_LIID_MAX; /* the decoder takes no longer one */
    lemf_name_write(name, liid);
    return find_named(store, name);
}

/* --- Rotation. --- */

static int is_rotating(const struct lemf_store *store)
{
    return store->opt.rotate_bytes > 0 || store->opt.rotate_seconds > 0;
}

/* What is in the files is safe already. */
static int rotate_place(struct lemf_store *store, struct lemf_place *place,
                        time_t now)
{
    const uint64_t last = place->last;

    if (lemf_place_rotate(place) != 0 ||
        lemf_folder_sync(&store->files, place->folder, strlen(place->folder)) !=
            0)
        return -1;
    place->begun = now;
    store->rotations++;
    for (int p = 0; p < LEMF_PARTS; p++) {
        char name[LEMF_CLOSED_NAME_MAX];
        char *path;

        lemf_closed_name(name, (enum lemf_part)p, last);
        if (asprintf(&path, "%s/%s", place->folder, name) < 0)
            return no_memory(store);
        if (access(path, F_OK) == 0)
            store->opt.closed(store->opt.user_data, path);
        free(path);
    }
    return 0;
}

static int is_full(const struct lemf_store *store,
                   const struct lemf_place *place)
{
    return store->opt.rotate_bytes > 0 &&
           lemf_place_size(place) >= store->opt.rotate_bytes;
}

static int is_due(const struct lemf_store *store,
                  const struct lemf_place *place, time_t now)
{
    if (place->last == 0)
        return 0;
    return is_full(store, place) ||
           (store->opt.rotate_seconds > 0 &&
            now - place->begun >= (time_t)store->opt.rotate_seconds);
}

int lemf_store_rotate(struct lemf_store *store)
{
    const time_t now = monotonic_seconds();
    int synced = 0;

    if (!is_rotating(store) || (!store->full && now == store->looked))
        return 0;
    store->looked = now;
    store->full = 0;
    for (struct lemf_place *place = store->newest; place != NULL;
         place = place->older) {
        if (!is_due(store, place, now))
            continue;
        if (!synced && lemf_files_sync(&store->files) != 0)
            return -1;
        synced = 1;
        if (rotate_place(store, place, now) != 0)
            return -1;
    }
    return 0;
}

/* --- Their folders. --- */

static void unlink_place(struct lemf_store *store, struct lemf_place *place)
{
    if (place->newer == NULL)
        store->newest = place->older;
    else
        place->newer->older = place->older;
    if (place->older == NULL)
        store->oldest = place->newer;
    else
        place->older->newer = place->newer;
}

static void link_newest(struct lemf_store *store, struct lemf_place *place)
{
    place->newer = NULL;
    place->older = store->newest;
    if (store->newest != NULL)
        store->newest->newer = place;
    else
        store->oldest = place;
    store->newest = place;
}

static struct lemf_place **find_place(struct lemf_case *c, uint64_t cin)
{
    struct lemf_place **at = &c->places;

    while (*at != NULL && (*at)->cin != cin)
        at = &(*at)->next;
    return at;
}

/* Lets go of the one that was used longest ago. */
static int forget_oldest(struct lemf_store *store)
{
    struct lemf_place *oldest = store->oldest;
    int rv = lemf_audio_leave(store->audio, oldest->folder);

    if (lemf_files_sync(&store->files) != 0 || rv != 0)
        return -1;
    /* Nobody would close them any more. */
    if (is_rotating(store) && oldest->last > 0 &&
        rotate_place(store, oldest, oldest->begun) != 0)
        return -1;
    for (size_t i = 0; i < store->count; i++) {
        struct lemf_place **at = &store->cases[i]->places;

        while (*at != NULL && *at != oldest)
            at = &(*at)->next;
        if (*at == oldest)
            *at = oldest->next;
    }
    unlink_place(store, oldest);
    store->place_count--;
    lemf_place_free(oldest);
    return 0;
}

static struct lemf_place *add_place(struct lemf_store *store,
                                    struct lemf_case *c, uint64_t cin)
{
    struct lemf_place *place = NULL;
    char *outer = NULL, *inner = NULL;

    if (store->place_count >= store->place_max && forget_oldest(store) != 0)
        return NULL;
    if (asprintf(&outer, "%s/%s", store->opt.out, c->name) < 0)
        outer = NULL;
    if (outer != NULL && asprintf(&inner, "%s/%" PRIu64, outer, cin) < 0)
        inner = NULL;
    if (outer == NULL || inner == NULL)
        (void)no_memory(store);
    else if (cin == LEMF_NO_CIN || lemf_folder_make(&store->files, outer) == 0)
        place =
            lemf_place_new(&store->files, cin == LEMF_NO_CIN ? outer : inner,
                           cin, monotonic_seconds());
    free(outer);
    free(inner);
    if (place == NULL)
        return NULL;
    place->next = c->places;
    c->places = place;
    store->place_count++;
    link_newest(store, place);
    return place;
}

/* Records without a CIN are in the folder of the LIID. */
static struct lemf_place *place_of(struct lemf_store *store,
                                   struct lemf_case *c,
                                   const cloudli_pdu_header *header)
{
    const int own =
        store->opt.per_cin && (header->present & CLOUDLI_HAS_CIN) != 0;
    const uint64_t cin = own ? header->cin : LEMF_NO_CIN;
    struct lemf_place **at = find_place(c, cin);
    struct lemf_place *place = *at;

    if (place == NULL)
        return add_place(store, c, cin);
    *at = place->next;
    place->next = c->places;
    c->places = place;
    unlink_place(store, place);
    link_newest(store, place);
    return place;
}

/* How old it is nobody knows. Nor is whether it is safe. */
int lemf_store_close_left(struct lemf_store *store, const char *folder,
                          uint64_t last)
{
    const time_t now = monotonic_seconds();
    struct lemf_place *place;
    int rv;

    if (!is_rotating(store))
        return 0;
    place = lemf_place_new(&store->files, folder, LEMF_NO_CIN, now);
    if (place == NULL)
        return -1;
    rv = lemf_place_know(place);
    if (rv == 0 && (store->opt.rotate_seconds > 0 || is_full(store, place))) {
        place->last = last;
        lemf_place_doubt(place);
        rv = lemf_files_sync(&store->files);
        if (rv == 0)
            rv = rotate_place(store, place, now);
    }
    lemf_place_free(place);
    return rv;
}

int lemf_store_reopen(struct lemf_store *store)
{
    /* What cannot be added to the audio is in the captures. */
    (void)lemf_audio_leave(store->audio, NULL);
    if (lemf_files_sync(&store->files) != 0)
        return -1;
    for (struct lemf_place *place = store->newest; place != NULL;
         place = place->older)
        lemf_place_forget(place);
    return 0;
}

/* --- One PDU. --- */

/* A PDU on its way into the files. */
struct taking {
    struct lemf_store *store;
    struct lemf_case *c;
    struct lemf_place *place;
    const cloudli_lemf_pdu *item;
    cloudli_time received;
    json_t *record;
    char *line;
    size_t line_len;
};

/* The time of an entry: its own, its PDU's, or when it came. */
static cloudli_time time_of(const struct taking *t,
                            const cloudli_pdu_entry *entry)
{
    const cloudli_pdu_header *header = &t->item->pdu->header;

    if ((entry->present & CLOUDLI_HAS_TIME) != 0)
        return entry->time;
    return (header->present & CLOUDLI_HAS_TIME) != 0 ? header->time
                                                     : t->received;
}

typedef int (*entry_fn)(struct taking *t, const struct lemf_content *content);

/* Calls fn for each entry. A fault ends the walk, and is recorded where there
 * is a record to put it in. */
static int for_each_entry(struct taking *t, entry_fn fn)
{
    const cloudli_pdu *pdu = t->item->pdu;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    size_t cursor = 0;

    if (pdu->kind != CLOUDLI_PDU_IRI && pdu->kind != CLOUDLI_PDU_CC)
        return 0;
    for (;;) {
        cloudli_pdu_entry entry = CLOUDLI_PDU_ENTRY_INIT;
        struct lemf_content content;
        const int rv = cloudli_pdu_next(pdu, &cursor, &entry, &err);

        if (rv == CLOUDLI_ERR_NOT_FOUND)
            return 0;
        if (rv != CLOUDLI_OK)
            return t->record == NULL ? 0
                                     : lemf_record_add_fault(t->record, &err);
        lemf_content_read(&content, pdu->kind, &entry, &t->store->room);
        if (fn(t, &content) != 0)
            return -1;
    }
}

static int store_entry(struct taking *t, const struct lemf_content *content)
{
    if (lemf_record_add(t->record, t->item->pdu, content) != 0)
        return no_memory(t->store);
    if (t->item->sequence == CLOUDLI_SEQUENCE_DUPLICATE ||
        !content->parsed.has_ip)
        return 0;
    return lemf_pcap_append(&t->place->pcap, time_of(t, &content->entry),
                            content->packet);
}

static int store_audio(struct taking *t, const struct lemf_content *content)
{
    return lemf_audio_take(t->store->audio, t->place->folder,
                           t->item->pdu->header.cin,
                           time_of(t, &content->entry), content);
}

/* 1 if it is a SIP message. */
static int is_sip(const cloudli_asn_iri_contents *iri)
{
    const cloudli_asn_ipmm_ipiri_contents *ipmm;

    if (iri->choice != CLOUDLI_ASN_IRI_CONTENTS_IS_I_PMMIRI)
        return 0;
    ipmm = iri->iPMMIRI->iPMMIRIContents;
    return ipmm->choice == CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_S_IP_MESSAGE ||
           ipmm->choice ==
               CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_I_RI_ONLY_SIP_MESSAGE;
}

static int count_entry(struct taking *t, const struct lemf_content *content)
{
    struct lemf_counts *n = &t->c->counts;
    const uint32_t type = content->entry.iri_type;
    const uint32_t tag = content->entry.content_tag;
    const int good = content->status == CLOUDLI_OK;

    if (t->item->pdu->kind == CLOUDLI_PDU_IRI) {
        n->iri[type <= CLOUDLI_IRI_REPORT ? type : 0]++;
        n->sip_messages += good && is_sip(&content->as.iri);
        n->conference_events += good && tag == CLOUDLI_IRI_CONF;
        n->messaging_records += good && tag == CLOUDLI_IRI_MESSAGING;
        return 0;
    }
    n->cc++;
    n->rtp += content->parsed.kind == LEMF_RTP;
    n->rtcp += content->parsed.kind == LEMF_RTCP;
    n->messaging_cc += good && tag == CLOUDLI_CC_MESSAGING;
    return 0;
}

/* The line, without its end. */
static char *make_line(struct taking *t, size_t *len)
{
    char *line = NULL;

    if (lemf_record_add_place(t->record, t->store->last + 1,
                              (uint64_t)t->place->pcap.size,
                              (uint64_t)t->place->ber.size) == 0)
        line = json_dumps(t->record, JSON_COMPACT);
    if (line == NULL)
        (void)no_memory(t->store);
    else
        *len = strlen(line);
    return line;
}

/* The other files come first: a line vouches for what it says of them. */
static int append_line(struct taking *t)
{
    struct lemf_store *store = t->store;
    size_t len;
    int rv = -1;

    t->line = make_line(t, &len);
    if (t->line == NULL)
        return -1;
    t->line[len] = '\n'; /* instead of the NUL */
    t->line_len = len + 1;
    if (lemf_file_open(&t->place->records) == 0)
        rv = lemf_file_append(&t->place->records, t->line, t->line_len);
    if (rv == 0)
        store->unsaved += t->line_len;
    return rv;
}

static int write_all(struct taking *t)
{
    /* As it came, not as it was decrypted. */
    const cloudli_pdu *pdu =
        t->item->sealed != NULL ? t->item->sealed : t->item->pdu;
    const cloudli_bytes bytes = pdu->bytes;

    t->record = lemf_record_new(t->item, t->received);
    if (t->record == NULL)
        return no_memory(t->store);
    if (for_each_entry(t, store_entry) != 0)
        return -1;
    if (t->store->opt.keep_ber &&
        lemf_file_append(&t->place->ber, bytes.ptr, bytes.len) != 0)
        return -1;
    if (append_line(t) != 0)
        return -1;
    if (t->item->sequence == CLOUDLI_SEQUENCE_DUPLICATE)
        return 0;
    return for_each_entry(t, store_audio);
}

static void count(struct taking *t)
{
    struct lemf_counts *n = &t->c->counts;

    if (t->item->sequence == CLOUDLI_SEQUENCE_DUPLICATE) {
        n->duplicates++;
        return;
    }
    n->gaps += t->item->missing;
    n->bytes += t->item->pdu->bytes.len;
    (void)for_each_entry(t, count_entry);
}

static void done(struct taking *t)
{
    struct lemf_store *store = t->store;

    store->last++;
    t->place->last = store->last;
    store->full |= is_full(store, t->place);
    count(t);
    store->opt.line(store->opt.user_data, t->line, t->line_len);
}

int lemf_store_take(struct lemf_store *store, const cloudli_lemf_pdu *item)
{
    const cloudli_pdu_header *header = &item->pdu->header;
    struct taking t = {.store = store, .item = item};
    int rv;

    store->files.error[0] = '\0';
    t.received = cloudli_time_now();
    t.c = find_case(store, header->liid);
    if (t.c != NULL)
        t.place = place_of(store, t.c, header);
    /* The sizes of the other files have to be known for the line. */
    if (t.place == NULL || lemf_place_know(t.place) != 0)
        return -1;
    lemf_place_begin(t.place);
    rv = write_all(&t);
    json_decref(t.record);
    t.record = NULL;
    if (rv == 0)
        done(&t);
    else
        lemf_place_undo(t.place);
    free(t.line);
    if (rv != 0 && store->files.error[0] == '\0')
        (void)no_memory(store);
    return rv;
}
