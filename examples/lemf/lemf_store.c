/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_store.h"

#include "lemf_pcap.h"
#include "lemf_records.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int no_memory(struct lemf_store *store)
{
    (void)snprintf(store->files.error, sizeof(store->files.error),
                   "out of memory");
    return -1;
}

int lemf_store_open(struct lemf_store *store, const char *out, int keep_ber)
{
    memset(store, 0, sizeof(*store));
    store->out = out;
    store->keep_ber = keep_ber;
    store->audio = lemf_audio_new(&store->files);
    store->room = malloc(LEMF_ROOM);
    if (store->audio == NULL || store->room == NULL)
        return no_memory(store);
    return lemf_folder_make(&store->files, out);
}

static void free_case(struct lemf_case *c)
{
    lemf_file_dispose(&c->records);
    lemf_file_dispose(&c->pcap);
    lemf_file_dispose(&c->ber);
    free(c->folder);
    free(c->name);
    free(c);
}

void lemf_store_close(struct lemf_store *store)
{
    lemf_audio_free(store->audio);
    for (size_t i = 0; i < store->count; i++)
        free_case(store->cases[i]);
    free(store->cases);
    free(store->room);
    memset(store, 0, sizeof(*store));
}

int lemf_store_sync(struct lemf_store *store)
{
    return lemf_files_sync(&store->files);
}

int lemf_store_finish(struct lemf_store *store)
{
    return lemf_audio_finish(store->audio);
}

/* --- The interceptions. --- */

static int is_plain(uint8_t c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

/* A LIID as the name of a folder: other octets as %XX, and so the first of
 * one that would be the folder itself or its parent. */
static char *folder_name(cloudli_bytes liid)
{
    const int dots = (liid.len == 1 && liid.ptr[0] == '.') ||
                     (liid.len == 2 && memcmp(liid.ptr, "..", 2) == 0);
    char *name = malloc(3 * liid.len + 1);
    char *p = name;

    if (name == NULL)
        return NULL;
    for (size_t i = 0; i < liid.len; i++) {
        if (is_plain(liid.ptr[i]) && !(dots && i == 0))
            *p++ = (char)liid.ptr[i];
        else
            p += sprintf(p, "%%%02X", liid.ptr[i]);
    }
    *p = '\0';
    return name;
}

/* Where a name is, or would have to go. */
static size_t find_place(const struct lemf_store *store, const char *name)
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

static int open_case(struct lemf_store *store, struct lemf_case *c)
{
    struct lemf_files *files = &store->files;

    if (asprintf(&c->folder, "%s/%s", store->out, c->name) < 0) {
        c->folder = NULL;
        return no_memory(store);
    }
    if (lemf_folder_make(files, c->folder) != 0 ||
        lemf_file_init(&c->records, files, c->folder, "records.jsonl") != 0 ||
        lemf_file_init(&c->pcap, files, c->folder, "cc.pcap") != 0 ||
        lemf_file_init(&c->ber, files, c->folder, "records.ber") != 0)
        return -1;
    return 0;
}

/* Takes the name over. */
static struct lemf_case *add_case(struct lemf_store *store, size_t place,
                                  char *name)
{
    struct lemf_case **cases = store->cases;
    struct lemf_case *c = calloc(1, sizeof(*c));

    if (store->count == LEMF_CASES_MAX)
        (void)snprintf(store->files.error, sizeof(store->files.error),
                       "there are %d LIIDs already", LEMF_CASES_MAX);
    else if (c != NULL)
        cases = realloc(cases, (store->count + 1) * sizeof(struct lemf_case *));
    if (c == NULL || cases == NULL) {
        free(name);
        free(c);
        (void)no_memory(store);
        return NULL;
    }
    store->cases = cases;
    c->name = name;
    if (store->count == LEMF_CASES_MAX || open_case(store, c) != 0) {
        free_case(c);
        return NULL;
    }
    memmove(&cases[place + 1], &cases[place],
            (store->count - place) * sizeof(struct lemf_case *));
    cases[place] = c;
    store->count++;
    return c;
}

static struct lemf_case *find_case(struct lemf_store *store, cloudli_bytes liid)
{
    char *name = folder_name(liid);
    size_t place;

    if (name == NULL) {
        (void)no_memory(store);
        return NULL;
    }
    place = find_place(store, name);
    if (place == store->count || strcmp(store->cases[place]->name, name) != 0)
        return add_case(store, place, name);
    free(name);
    return store->cases[place];
}

/* --- One PDU. --- */

/* A PDU on its way into the files. */
struct taking {
    struct lemf_store *store;
    struct lemf_case *c;
    const cloudli_lemf_pdu *item;
    cloudli_time received;
    json_t *record;
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
        lemf_content_read(&content, pdu->kind, &entry,
                          (cloudli_room){t->store->room, LEMF_ROOM});
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
    return lemf_pcap_append(&t->c->pcap, time_of(t, &content->entry),
                            content->packet);
}

static int store_audio(struct taking *t, const struct lemf_content *content)
{
    return lemf_audio_take(t->store->audio, t->c->folder,
                           t->item->pdu->header.cin,
                           time_of(t, &content->entry), content);
}

static int count_entry(struct taking *t, const struct lemf_content *content)
{
    struct lemf_counts *n = &t->c->counts;
    const uint32_t type = content->entry.iri_type;

    if (t->item->pdu->kind == CLOUDLI_PDU_IRI) {
        n->iri[type <= CLOUDLI_IRI_REPORT ? type : 0]++;
        n->sip_messages +=
            content->kind == LEMF_IPMM_IRI &&
            (content->as.ipmm_iri.content == CLOUDLI_IPMM_SIP ||
             content->as.ipmm_iri.content == CLOUDLI_IPMM_IRI_ONLY_SIP);
        n->conference_events += content->kind == LEMF_CONF_IRI;
        n->messaging_records += content->kind == LEMF_MESSAGING_IRI;
        return 0;
    }
    n->cc++;
    n->rtp += content->parsed.kind == LEMF_RTP;
    n->rtcp += content->parsed.kind == LEMF_RTCP;
    n->messaging_cc += content->kind == LEMF_MESSAGING_CC;
    return 0;
}

static int append_line(struct taking *t)
{
    char *line = json_dumps(t->record, JSON_COMPACT);
    size_t len;
    int rv;

    if (line == NULL)
        return no_memory(t->store);
    len = strlen(line);
    line[len] = '\n'; /* instead of the NUL */
    rv = lemf_file_append(&t->c->records, line, len + 1);
    free(line);
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
    if (t->store->keep_ber &&
        lemf_file_append(&t->c->ber, bytes.ptr, bytes.len) != 0)
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

int lemf_store_take(struct lemf_store *store, const cloudli_lemf_pdu *item)
{
    struct taking t = {.store = store, .item = item};
    char reason[sizeof(store->files.error)];
    int rv;

    store->files.error[0] = '\0';
    t.received = cloudli_time_now();
    t.c = find_case(store, item->pdu->header.liid);
    if (t.c == NULL)
        return -1;
    lemf_file_begin(&t.c->records);
    lemf_file_begin(&t.c->pcap);
    lemf_file_begin(&t.c->ber);
    rv = write_all(&t);
    json_decref(t.record);
    t.record = NULL;
    if (rv == 0) {
        count(&t);
        return 0;
    }
    /* To undo may fail too, but that is not the reason. */
    memcpy(reason, store->files.error, sizeof(reason));
    lemf_file_undo(&t.c->records);
    lemf_file_undo(&t.c->pcap);
    lemf_file_undo(&t.c->ber);
    memcpy(store->files.error, reason, sizeof(reason));
    if (reason[0] == '\0')
        (void)no_memory(store);
    return -1;
}
