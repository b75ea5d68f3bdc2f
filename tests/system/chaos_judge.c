/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Judges a run of the chaos test: what the journals of all runs of the service
 * say was accepted against what cloudli-lemf stored. Each accepted record is
 * there once, in its thread's order, under its number, with its content; and no
 * other is there.
 *
 *   chaos_judge JOURNAL RECEIVED SEED GENERATIONS THREADS
 *
 * A record whose call had not returned when its service was killed may be there
 * or not: one of each thread and kill at most, by the way that a journal is
 * kept. Exit status 0: all is right; else the first record that is not is told.
 */
#include "chaos_load.h"

#include <fcntl.h>
#include <jansson.h>
#include <pcap/pcap.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* Where the judge is in what one thread of one run of the service reported. */
struct cursor {
    struct chaos_load load;
    const uint8_t *notes;  /* NULL: that run had no such thread */
    uint64_t made;         /* events that it has a note of */
    uint64_t at;           /* the next of them */
    json_int_t cin;        /* of the call, 0: no record of it was seen */
    json_int_t numbers[2]; /* next number of IRI, CC in the call */
};

struct totals {
    uint64_t iri, cc, octets, calls;
    uint64_t refused, unbegun, unknown, unknown_there;
    uint64_t duplicates, messages;
};

/* One thread, all runs. */
struct judge {
    const char *journal;
    const char *received;
    uint64_t seed;
    uint32_t generations;
    uint32_t thread;
    struct cursor *cursors;
    json_t *cins; /* that were seen, as keys */
    pcap_t *pcap;
    uint64_t line;
    struct totals *totals;
};

static void fail(const struct judge *j, const char *what, const char *text)
{
    fprintf(stderr, "chaos_judge: seed %llu: LI-%u, line %llu: %s%s%s\n",
            (unsigned long long)j->seed, j->thread, (unsigned long long)j->line,
            what, text == NULL ? "" : ": ", text == NULL ? "" : text);
    exit(EXIT_FAILURE);
}

static void fail_at(const struct judge *j, const struct cursor *c,
                    const char *what)
{
    char text[160];

    (void)snprintf(text, sizeof(text),
                   "run %u, call %u, event %u of %u (%llu of its journal)",
                   c->load.generation, c->load.call, c->load.at, c->load.length,
                   (unsigned long long)c->at);
    fail(j, what, text);
}

/* --- Journals. --- */

static void open_cursor(struct judge *j, uint32_t generation)
{
    struct cursor *c = &j->cursors[generation];
    char path[1024];
    void *notes;
    int fd;

    c->load.seed = j->seed;
    c->load.generation = generation;
    c->load.thread = j->thread;
    chaos_journal_path(path, sizeof(path), j->journal, generation, j->thread);
    fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    notes = mmap(NULL, CHAOS_EVENTS_MAX, PROT_READ, MAP_SHARED, fd, 0);
    if (notes == MAP_FAILED)
        fail(j, "a journal cannot be mapped", path);
    (void)close(fd);
    c->notes = notes;
    while (c->made < CHAOS_EVENTS_MAX && c->notes[c->made] != CHAOS_NOT_YET)
        c->made++;
}

/* The event at the cursor, which goes on. out gets where it was. */
static struct chaos_event pass(struct judge *j, struct cursor *c,
                               struct cursor *out)
{
    struct chaos_event e;

    *out = *c;
    e = chaos_next(&c->load);
    out->load.length = e.length;
    if (e.at == 0) {
        j->totals->calls++;
        c->cin = out->cin = 0;
        memset(c->numbers, 0, sizeof(c->numbers));
        memset(out->numbers, 0, sizeof(out->numbers));
    }
    c->at++;
    return e;
}

/* An event of which no record came. */
static void miss(struct judge *j, const struct cursor *was, struct cursor *c,
                 const struct chaos_event *e)
{
    switch (was->notes[was->at]) {
    case CHAOS_BEGUN:
        if (was->at + 1 != was->made)
            fail_at(j, was, "its journal has a hole");
        j->totals->unknown++;
        break;
    case CHAOS_REFUSED:
        j->totals->refused++;
        c->numbers[e->kind != CHAOS_SIP]++;
        break;
    case CHAOS_UNBEGUN:
        j->totals->unbegun++;
        break;
    default:
        fail_at(j, was, "an accepted record is missing");
    }
}

/* --- What was received. --- */

/* A record of records.jsonl, as far as it is looked at. */
struct record {
    enum chaos_kind kind;
    uint32_t who[4]; /* run, thread, call, event */
    json_int_t cin;
    json_int_t number;
    uint8_t content[65536];
    size_t len;
};

/* The text of this name, wherever it is in a value; NULL: there is none. */
static const char *text_of(json_t *in, const char *name)
{
    const char *found = NULL, *key;
    json_t *value;
    size_t at;

    json_object_foreach(in, key, value)
    {
        if (found == NULL)
            found = strcmp(key, name) == 0 ? json_string_value(value)
                                           : text_of(value, name);
    }
    json_array_foreach(in, at, value)
    {
        if (found == NULL)
            found = text_of(value, name);
    }
    return found;
}

static unsigned digit(char c)
{
    return (unsigned)(c <= '9' ? c - '0' : c - 'a' + 10);
}

static void read_who(const struct judge *j, struct record *r, size_t at)
{
    if (r->len < at + 16)
        fail(j, "a packet is too short to be one of ours", NULL);
    for (size_t i = 0; i < 4; i++)
        r->who[i] = chaos_get(r->content + at + 4 * i);
}

static void read_sip(const struct judge *j, struct record *r, const char *text)
{
    const char *who = strstr(text, "\r\nX-Record: ");

    r->len = strlen(text);
    if (who == NULL || r->len > sizeof(r->content) ||
        sscanf(who + 12, "%u.%u.%u.%u", &r->who[0], &r->who[1], &r->who[2],
               &r->who[3]) != 4)
        fail(j, "a SIP message is not one of ours", text);
    memcpy(r->content, text, r->len);
}

static void read_packet(const struct judge *j, struct record *r)
{
    struct pcap_pkthdr *head;
    const u_char *bytes;
    size_t link = pcap_datalink(j->pcap) == DLT_EN10MB ? 14 : 0;

    if (pcap_next_ex(j->pcap, &head, &bytes) != 1)
        fail(j, "cc.pcap lacks a packet", pcap_geterr(j->pcap));
    if (head->caplen < link || head->caplen != head->len ||
        head->caplen - link > sizeof(r->content))
        fail(j, "cc.pcap has a packet that is not whole", NULL);
    r->len = head->caplen - link;
    memcpy(r->content, bytes + link, r->len);
    read_who(j, r, CHAOS_RTP_AT + CHAOS_WHO);
}

static void read_record(const struct judge *j, struct record *r, json_t *line)
{
    json_t *entries = json_object_get(line, "entries");
    const char *sip = text_of(entries, "sIPContent");
    const char *hex = text_of(entries, "content");

    r->cin = json_integer_value(
        json_object_get(line, "communicationIdentityNumber"));
    r->number = json_integer_value(json_object_get(line, "sequenceNumber"));
    if (sip != NULL) {
        r->kind = CHAOS_SIP;
        read_sip(j, r, sip);
    } else if (hex != NULL) {
        r->kind = CHAOS_RTP;
        for (r->len = 0; hex[2 * r->len] != '\0'; r->len++)
            r->content[r->len] = (uint8_t)(digit(hex[2 * r->len]) << 4 |
                                           digit(hex[2 * r->len + 1]));
        read_who(j, r, CHAOS_WHO);
    } else {
        r->kind = CHAOS_IP;
        read_packet(j, r);
    }
}

/* --- Both. --- */

static void check_cin(struct judge *j, struct cursor *c,
                      const struct cursor *was, json_int_t cin)
{
    char key[32];

    if (c->cin == cin)
        return;
    (void)snprintf(key, sizeof(key), "%lld", (long long)cin);
    if (c->cin != 0)
        fail_at(j, was, "a call has two CINs");
    if (cin == 0 || json_object_get(j->cins, key) != NULL)
        fail_at(j, was, "a CIN was used before");
    (void)json_object_set_new(j->cins, key, json_true());
    c->cin = cin;
}

static void check_record(struct judge *j, struct cursor *c,
                         const struct cursor *was, const struct chaos_event *e,
                         const struct record *r)
{
    static uint8_t content[CHAOS_CONTENT_MAX];
    const size_t len = chaos_content(&was->load, e, content);
    const uint8_t note = was->notes[was->at];

    if (note != CHAOS_ACCEPTED && note != CHAOS_BEGUN)
        fail_at(j, was, "a record that was refused came");
    j->totals->unknown_there += note == CHAOS_BEGUN;
    if (r->kind != e->kind || r->len != len ||
        memcmp(r->content, content, len) != 0)
        fail_at(j, was, "its content is another one");
    check_cin(j, c, was, r->cin);
    if (r->number != c->numbers[e->kind != CHAOS_SIP]++)
        fail_at(j, was, "its sequence number is another one");
    j->totals->octets += len;
    if (e->kind == CHAOS_SIP)
        j->totals->iri++;
    else
        j->totals->cc++;
}

static void judge_record(struct judge *j, const struct record *r)
{
    struct cursor *c = &j->cursors[r->who[0]], was;

    if (r->who[0] >= j->generations || r->who[1] != j->thread ||
        c->notes == NULL)
        fail(j, "a record is nobody's", NULL);
    while (c->at < c->made) {
        const struct chaos_event e = pass(j, c, &was);

        if (e.call == r->who[2] && e.at == r->who[3]) {
            check_record(j, c, &was, &e, r);
            return;
        }
        miss(j, &was, c, &e);
    }
    fail_at(j, c, "a record came twice, too late, or was never made");
}

static void judge_line(struct judge *j, json_t *line)
{
    static struct record r;
    const char *payload = json_string_value(json_object_get(line, "payload"));
    const char *sequence = json_string_value(json_object_get(line, "sequence"));

    if (payload == NULL || sequence == NULL)
        fail(j, "not a record", NULL);
    if (strcmp(payload, "iRI") != 0 && strcmp(payload, "cC") != 0) {
        j->totals->messages++; /* of losses */
        return;
    }
    if (strcmp(sequence, "duplicate") == 0) {
        j->totals->duplicates++;
        return;
    }
    read_record(j, &r, line);
    judge_record(j, &r);
}

/* Whatever has no record at the end. */
static void judge_rest(struct judge *j)
{
    for (uint32_t g = 0; g < j->generations; g++) {
        struct cursor *c = &j->cursors[g], was;

        while (c->at < c->made) {
            const struct chaos_event e = pass(j, c, &was);

            miss(j, &was, c, &e);
        }
        if (c->notes != NULL)
            (void)munmap((void *)(uintptr_t)c->notes, CHAOS_EVENTS_MAX);
    }
}

static void judge_thread(struct judge *j)
{
    char path[1200], liid[32], error[PCAP_ERRBUF_SIZE];
    json_error_t fault;
    FILE *records;
    json_t *line;

    j->cursors = calloc(j->generations, sizeof(*j->cursors));
    j->cins = json_object();
    for (uint32_t g = 0; g < j->generations; g++)
        open_cursor(j, g);
    chaos_liid(liid, j->thread);
    (void)snprintf(path, sizeof(path), "%s/%s/cc.pcap", j->received, liid);
    j->pcap = pcap_open_offline(path, error);
    if (j->pcap == NULL)
        fail(j, "no cc.pcap", error);
    (void)snprintf(path, sizeof(path), "%s/%s/records.jsonl", j->received,
                   liid);
    records = fopen(path, "re");
    if (records == NULL)
        fail(j, "no records", path);
    for (;;) {
        const int next = getc(records);

        if (next == EOF)
            break;
        (void)ungetc(next, records);
        j->line++;
        line = json_loadf(records, JSON_DISABLE_EOF_CHECK, &fault);
        if (line == NULL)
            fail(j, "not JSON", fault.text);
        judge_line(j, line);
        json_decref(line);
        while (getc(records) != '\n' && !feof(records))
            ;
    }
    (void)fclose(records);
    judge_rest(j);
    pcap_close(j->pcap);
    json_decref(j->cins);
    free(j->cursors);
}

int main(int argc, char **argv)
{
    static struct totals t;
    struct judge j = {.totals = &t};
    uint32_t threads;

    if (argc != 6)
        return 2;
    j.journal = argv[1];
    j.received = argv[2];
    j.seed = strtoull(argv[3], NULL, 10);
    j.generations = (uint32_t)strtoul(argv[4], NULL, 10);
    threads = (uint32_t)strtoul(argv[5], NULL, 10);
    for (; j.thread < threads; j.thread++) {
        j.line = 0;
        judge_thread(&j);
    }
    printf("received once, in order, content equal: %llu IRI, %llu CC, %.1f MB "
           "of content, in %llu calls\n",
           (unsigned long long)t.iri, (unsigned long long)t.cc,
           (double)t.octets / 1e6, (unsigned long long)t.calls);
    printf("sent again and told apart: %llu; refused and counted: %llu; not "
           "begun: %llu; messages of losses: %llu\n",
           (unsigned long long)t.duplicates, (unsigned long long)t.refused,
           (unsigned long long)t.unbegun, (unsigned long long)t.messages);
    printf("in the making when killed: %llu, of which %llu came\n",
           (unsigned long long)(t.unknown + t.unknown_there),
           (unsigned long long)t.unknown_there);
    return EXIT_SUCCESS;
}
