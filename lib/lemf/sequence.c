/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * An open-addressed table of indexes into a pool of streams, which are also
 * on a list from the one used last to the one used longest ago.
 */
#include "lemf/sequence.h"

#include "base/memory.h"
#include "target/siphash.h"

#include <openssl/rand.h>
#include <string.h>

#define STREAMS_MIN 64
#define HOLES 4
#define DIGEST_INPUT_MAX 320 /* DNS name 253, LIID 25, twice 16 */
#define NONE UINT32_MAX
#define HALF_THE_NUMBERS UINT32_C(0x80000000)

/* What is saved, in the writer's byte order, which the magic number tells:
 * this head, and the streams from the one used longest ago. */
#define SAVED_MAGIC UINT64_C(0x31657173696c636c)

struct saved_head {
    uint64_t magic;
    uint64_t key[2];
    uint32_t count;
    uint32_t forgot;
};

/* Numbers first .. first + count - 1 have not come. */
struct hole {
    uint32_t first;
    uint32_t count;
};

struct stream {
    uint64_t digest[2];
    uint32_t next;  /* the number behind the highest that came */
    uint32_t newer; /* neighbours by last use */
    uint32_t older;
    uint32_t hole_count;
    struct hole holes[HOLES]; /* oldest first */
};

struct cloudli__sequences {
    uint64_t key[2];
    uint32_t *slots; /* index + 1 of a stream, 0: free; 2 * cap of them */
    struct stream *streams;
    uint32_t cap; /* a power of two */
    uint32_t count;
    uint32_t limit;
    uint32_t newest;
    uint32_t oldest;
    uint32_t forgot; /* 1 once a stream was given up for another */
};

int cloudli__sequences_new(struct cloudli__sequences **out, uint32_t limit)
{
    struct cloudli__sequences *s = cloudli__alloc(sizeof(*s));
    int rv = CLOUDLI_ERR_NOMEM;

    *out = NULL;
    if (s == NULL)
        return rv;
    s->cap = STREAMS_MIN;
    s->limit = limit;
    s->newest = NONE;
    s->oldest = NONE;
    s->slots = cloudli__alloc_array(2 * STREAMS_MIN, sizeof(*s->slots));
    s->streams = cloudli__alloc_array(STREAMS_MIN, sizeof(*s->streams));
    if (s->slots != NULL && s->streams != NULL) {
        rv = RAND_bytes((unsigned char *)s->key, sizeof(s->key)) == 1
                 ? CLOUDLI_OK
                 : CLOUDLI_ERR_SYSTEM;
    }
    if (rv == CLOUDLI_OK) {
        *out = s;
        s = NULL;
    }
    cloudli__sequences_free(s);
    return rv;
}

void cloudli__sequences_free(struct cloudli__sequences *s)
{
    if (s == NULL)
        return;
    cloudli__free_wiped(s->slots, 2 * (size_t)s->cap * sizeof(*s->slots));
    cloudli__free_wiped(s->streams, (size_t)s->cap * sizeof(*s->streams));
    cloudli__free_wiped(s, sizeof(*s));
}

uint32_t cloudli__sequences_count(const struct cloudli__sequences *s)
{
    return s->count;
}

/* Where a digest's search begins. */
static uint32_t home(const struct cloudli__sequences *s,
                     const uint64_t digest[2])
{
    return (uint32_t)digest[0] & (2 * s->cap - 1);
}

static int same(const uint64_t a[2], const uint64_t b[2])
{
    return a[0] == b[0] && a[1] == b[1];
}

/* The slot of a digest, or the free one where it would go. The table is never
 * more than half full. */
static uint32_t find_slot(const struct cloudli__sequences *s,
                          const uint64_t digest[2])
{
    uint32_t slot = home(s, digest);

    while (s->slots[slot] != 0 &&
           !same(s->streams[s->slots[slot] - 1].digest, digest))
        slot = (slot + 1) & (2 * s->cap - 1);
    return slot;
}

static struct stream *find(const struct cloudli__sequences *s,
                           const uint64_t digest[2])
{
    const uint32_t slot = find_slot(s, digest);

    return s->slots[slot] == 0 ? NULL : &s->streams[s->slots[slot] - 1];
}

/* Appends a field of a digest's input, its length first, so that no two lists
 * of fields give the same bytes. The bounds of names and of header fields,
 * which were checked before, keep it within the room. */
static size_t append_field(uint8_t input[DIGEST_INPUT_MAX], size_t at,
                           cloudli_bytes field)
{
    if (at == DIGEST_INPUT_MAX)
        return at;
    if (field.len > UINT8_MAX || field.len + 1 > DIGEST_INPUT_MAX - at)
        field.len = 0;
    input[at] = (uint8_t)field.len;
    if (field.len > 0)
        memcpy(input + at + 1, field.ptr, field.len);
    return at + 1 + field.len;
}

void cloudli__sequences_digest(const struct cloudli__sequences *s,
                               const char *provider,
                               const cloudli_pdu_header *header, uint32_t kind,
                               uint64_t digest[2])
{
    const uint64_t has_cin = (header->present & CLOUDLI_HAS_CIN) != 0;
    const uint64_t numbers =
        (uint64_t)header->cin << 32 | (uint64_t)kind << 1 | has_cin;
    uint8_t input[DIGEST_INPUT_MAX];
    size_t len = append_field(input, 0, cloudli_bytes_of(provider));

    len = append_field(input, len, header->liid);
    len = append_field(input, len, header->operator_id);
    len = append_field(input, len, header->network_element);
    cloudli__siphash128(s->key, numbers, input, len, digest);
}

static void unlink_stream(struct cloudli__sequences *s, uint32_t index)
{
    const struct stream *stream = &s->streams[index];

    if (stream->newer == NONE)
        s->newest = stream->older;
    else
        s->streams[stream->newer].older = stream->older;
    if (stream->older == NONE)
        s->oldest = stream->newer;
    else
        s->streams[stream->older].newer = stream->newer;
}

static void link_newest(struct cloudli__sequences *s, uint32_t index)
{
    struct stream *stream = &s->streams[index];

    stream->newer = NONE;
    stream->older = s->newest;
    if (s->newest != NONE)
        s->streams[s->newest].newer = index;
    else
        s->oldest = index;
    s->newest = index;
}

/* Frees a slot and moves those behind it up, so that no search ends early. */
static void free_slot(struct cloudli__sequences *s, uint32_t slot)
{
    const uint32_t mask = 2 * s->cap - 1;

    for (uint32_t next = (slot + 1) & mask; s->slots[next] != 0;
         next = (next + 1) & mask) {
        const uint32_t from = home(s, s->streams[s->slots[next] - 1].digest);

        if (((next - from) & mask) < ((next - slot) & mask))
            continue;
        s->slots[slot] = s->slots[next];
        slot = next;
    }
    s->slots[slot] = 0;
}

/* Twice the room; the streams keep their indexes. 0 if memory is short. */
static int grow(struct cloudli__sequences *s)
{
    const uint32_t cap = 2 * s->cap;
    struct cloudli__sequences old = *s;
    uint32_t *slots = cloudli__alloc_array(2 * (size_t)cap, sizeof(*slots));
    struct stream *streams = cloudli__alloc_array(cap, sizeof(*streams));

    if (slots == NULL || streams == NULL) {
        cloudli__free_wiped(slots, 0);
        cloudli__free_wiped(streams, 0);
        return 0;
    }
    memcpy(streams, old.streams, old.count * sizeof(*streams));
    s->slots = slots;
    s->streams = streams;
    s->cap = cap;
    for (uint32_t i = 0; i < s->count; i++)
        s->slots[find_slot(s, streams[i].digest)] = i + 1;
    cloudli__free_wiped(old.slots, 2 * (size_t)old.cap * sizeof(*slots));
    cloudli__free_wiped(old.streams, (size_t)old.cap * sizeof(*streams));
    return 1;
}

/* A stream for a digest that has none; if need be, of the oldest one. */
static struct stream *add(struct cloudli__sequences *s,
                          const uint64_t digest[2])
{
    uint32_t index = s->count;
    struct stream *stream;

    if (index == s->limit || (index == s->cap && !grow(s))) {
        index = s->oldest;
        unlink_stream(s, index);
        free_slot(s, find_slot(s, s->streams[index].digest));
        s->forgot = 1;
    } else {
        s->count++;
    }
    stream = &s->streams[index];
    memset(stream, 0, sizeof(*stream));
    memcpy(stream->digest, digest, sizeof(stream->digest));
    s->slots[find_slot(s, digest)] = index + 1;
    link_newest(s, index);
    return stream;
}

static struct stream *use(struct cloudli__sequences *s,
                          const uint64_t digest[2])
{
    struct stream *stream = find(s, digest);
    uint32_t index;

    if (stream == NULL)
        return add(s, digest);
    index = (uint32_t)(stream - s->streams);
    unlink_stream(s, index);
    link_newest(s, index);
    return stream;
}

/* The hole that a number is in; hole_count if in none. */
static uint32_t find_hole(const struct stream *stream, uint32_t number)
{
    uint32_t i = 0;

    while (i < stream->hole_count &&
           number - stream->holes[i].first >= stream->holes[i].count)
        i++;
    return i;
}

static void remove_hole(struct stream *stream, uint32_t i)
{
    stream->hole_count--;
    memmove(&stream->holes[i], &stream->holes[i + 1],
            (stream->hole_count - i) * sizeof(stream->holes[0]));
}

/* Makes room for one more hole: the two oldest become one with what is between
 * them. Rather a duplicate that is taken for new than the other way round. */
static void make_room(struct stream *stream)
{
    struct hole *holes = stream->holes;

    if (stream->hole_count < HOLES)
        return;
    holes[0].count = holes[1].first + holes[1].count - holes[0].first;
    remove_hole(stream, 1);
}

static void insert_hole(struct stream *stream, uint32_t i, struct hole hole)
{
    memmove(&stream->holes[i + 1], &stream->holes[i],
            (stream->hole_count - i) * sizeof(stream->holes[0]));
    stream->holes[i] = hole;
    stream->hole_count++;
}

/* A number came that was missing. */
static void fill(struct stream *stream, uint32_t number)
{
    uint32_t i = find_hole(stream, number);
    struct hole *hole = &stream->holes[i];

    if (number == hole->first) {
        hole->first++;
        hole->count--;
    } else if (number == hole->first + hole->count - 1) {
        hole->count--;
    } else {
        struct hole behind = {number + 1, 0};

        make_room(stream);
        i = find_hole(stream, number);
        hole = &stream->holes[i];
        behind.count = hole->first + hole->count - behind.first;
        hole->count = number - hole->first;
        insert_hole(stream, i + 1, behind);
    }
    if (hole->count == 0)
        remove_hole(stream, i);
}

/* The highest number so far. Holes half the numbers behind it are given up:
 * those numbers are ahead now. */
static void advance(struct stream *stream, uint32_t number)
{
    stream->next = number + 1;
    while (stream->hole_count > 0 &&
           number - stream->holes[0].first >= HALF_THE_NUMBERS)
        remove_hole(stream, 0);
}

void cloudli__sequences_judge(const struct cloudli__sequences *s,
                              const char *provider, const cloudli_pdu *pdu,
                              struct cloudli__sequence_verdict *verdict)
{
    const struct stream *stream;
    uint32_t ahead;

    memset(verdict, 0, sizeof(*verdict));
    if (pdu->kind != CLOUDLI_PDU_IRI && pdu->kind != CLOUDLI_PDU_CC)
        return;
    verdict->numbered = 1;
    verdict->number = pdu->header.sequence_number;
    cloudli__sequences_digest(s, provider, &pdu->header, pdu->kind,
                              verdict->digest);
    stream = find(s, verdict->digest);
    if (stream == NULL && s->forgot)
        return;
    ahead = verdict->number - (stream == NULL ? 0 : stream->next);
    if (ahead == 0)
        return;
    if (stream == NULL || ahead < HALF_THE_NUMBERS) {
        verdict->sequence = CLOUDLI_SEQUENCE_GAP;
        verdict->missing = ahead;
    } else if (find_hole(stream, verdict->number) == stream->hole_count) {
        verdict->sequence = CLOUDLI_SEQUENCE_DUPLICATE;
    }
}

void cloudli__sequences_accept(struct cloudli__sequences *s,
                               const struct cloudli__sequence_verdict *verdict)
{
    const uint32_t number = verdict->number;
    struct stream *stream;

    if (!verdict->numbered)
        return;
    stream = use(s, verdict->digest);
    if (verdict->sequence == CLOUDLI_SEQUENCE_DUPLICATE)
        return;
    if (find_hole(stream, number) < stream->hole_count) {
        fill(stream, number);
        return;
    }
    if (verdict->sequence == CLOUDLI_SEQUENCE_GAP) {
        const struct hole hole = {number - verdict->missing, verdict->missing};

        make_room(stream);
        insert_hole(stream, stream->hole_count, hole);
    }
    advance(stream, number);
}

void cloudli__sequences_reset(struct cloudli__sequences *s,
                              const char *provider,
                              const cloudli_pdu_header *header)
{
    static const uint32_t kinds[] = {CLOUDLI_PDU_IRI, CLOUDLI_PDU_CC};
    uint64_t digest[2];

    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
        struct stream *stream;

        cloudli__sequences_digest(s, provider, header, kinds[i], digest);
        stream = find(s, digest);
        if (stream == NULL)
            continue;
        stream->next = 0;
        stream->hole_count = 0;
    }
}

void cloudli__sequences_seed(struct cloudli__sequences *s,
                             const cloudli_lemf_pdu *item)
{
    const cloudli_pdu *pdu = item->pdu;
    struct cloudli__sequence_verdict verdict;

    if (pdu->kind == CLOUDLI_PDU_TRI && pdu->tri == CLOUDLI_TRI_CIN_RESET) {
        cloudli__sequences_reset(s, item->provider, &pdu->header);
        return;
    }
    cloudli__sequences_judge(s, item->provider, pdu, &verdict);
    if (!verdict.numbered)
        return;
    if (find(s, verdict.digest) == NULL) {
        const int gap = item->sequence == CLOUDLI_SEQUENCE_GAP;

        verdict.sequence = gap ? CLOUDLI_SEQUENCE_GAP : CLOUDLI_SEQUENCE_NEW;
        verdict.missing = gap ? item->missing : 0;
    }
    cloudli__sequences_accept(s, &verdict);
}

/* --- What outlives a run. --- */

/* A stream as it is saved has no place in the list. */
static struct stream without_place(const struct stream *stream)
{
    struct stream saved = *stream;

    saved.newer = NONE;
    saved.older = NONE;
    return saved;
}

int cloudli__sequences_save(const struct cloudli__sequences *s,
                            struct cloudli__buffer *out)
{
    const struct saved_head head = {
        SAVED_MAGIC, {s->key[0], s->key[1]}, s->count, s->forgot};
    const size_t size = sizeof(head) + s->count * sizeof(struct stream);
    int rv = cloudli__buffer_reserve(out, size);

    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__buffer_append(out, &head, sizeof(head));
    for (uint32_t i = s->oldest; rv == CLOUDLI_OK && i != NONE;
         i = s->streams[i].newer) {
        const struct stream stream = without_place(&s->streams[i]);

        rv = cloudli__buffer_append(out, &stream, sizeof(stream));
    }
    return rv;
}

/* 1 if a stream can have come to be: holes in order, none empty. */
static int is_sound(const struct stream *stream)
{
    uint32_t behind = 0; /* the last one's end, counted back from next */

    if (stream->hole_count > HOLES)
        return 0;
    for (uint32_t i = stream->hole_count; i > 0; i--) {
        const struct hole *hole = &stream->holes[i - 1];
        const uint32_t end = stream->next - (hole->first + hole->count);

        if (hole->count == 0 || end < behind || end >= HALF_THE_NUMBERS ||
            hole->count > UINT32_MAX - end)
            return 0;
        behind = end + hole->count;
    }
    return 1;
}

static int add_saved(struct cloudli__sequences *s, const uint8_t *at,
                     uint32_t count)
{
    for (uint32_t i = 0; i < count; i++, at += sizeof(struct stream)) {
        struct stream saved, *stream;

        memcpy(&saved, at, sizeof(saved));
        if (!is_sound(&saved) || find(s, saved.digest) != NULL)
            return CLOUDLI_ERR_INVALID_ARGUMENT;
        if (s->count == s->cap && s->cap < s->limit && !grow(s))
            return CLOUDLI_ERR_NOMEM;
        stream = add(s, saved.digest);
        stream->next = saved.next;
        stream->hole_count = saved.hole_count;
        memcpy(stream->holes, saved.holes, sizeof(saved.holes));
    }
    return CLOUDLI_OK;
}

int cloudli__sequences_restore(struct cloudli__sequences *s,
                               cloudli_bytes saved)
{
    struct cloudli__sequences *made, swap;
    struct saved_head head;
    int rv;

    if (saved.len < sizeof(head))
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    memcpy(&head, saved.ptr, sizeof(head));
    if (head.magic != SAVED_MAGIC || head.forgot > 1 ||
        (saved.len - sizeof(head)) / sizeof(struct stream) != head.count ||
        (saved.len - sizeof(head)) % sizeof(struct stream) != 0)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    rv = cloudli__sequences_new(&made, s->limit);
    if (rv != CLOUDLI_OK)
        return rv;
    memcpy(made->key, head.key, sizeof(made->key));
    made->forgot = head.forgot;
    rv = add_saved(made, saved.ptr + sizeof(head), head.count);
    if (rv == CLOUDLI_OK) {
        swap = *s;
        *s = *made;
        *made = swap;
        cloudli__wipe(&swap, sizeof(swap));
    }
    cloudli__sequences_free(made);
    return rv;
}
