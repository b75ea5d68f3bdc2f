/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Prefixes and ranges of ports. A prefix is one digest in the index, of its
 * bits and its length; a range of ports is cut into blocks of 2^n ports that
 * begin at a multiple of 2^n, at most 30, each a digest. Whoever asks for an
 * address asks for each length that is in use, and so for the block of each
 * size that its port is in: no address stands in the index, and a lookup needs
 * nothing that an exact one does not.
 */
#include "base/memory.h"
#include "target/inside.h"
#include "target/siphash.h"

#include <string.h>

/* No range of ports is cut into more. */
#define PIECES_MAX 30

/* A prefix, or a block of ports of one address. It has no hidden bytes. */
struct piece {
    uint8_t address[16];
    uint32_t length;     /* of the address */
    uint32_t bits;       /* of the prefix; all: a block of ports */
    uint32_t port;       /* the first of the block */
    uint32_t block_bits; /* 2^n ports */
};

static struct cloudli__digest digest_of(const struct cloudli__index *index,
                                        const struct piece *piece)
{
    /* Numbers that no kind of identity has, so no exact digest is alike. */
    const uint64_t prefix = UINT64_C(1) << 63 | (uint64_t)piece->length << 48 |
                            (uint64_t)piece->bits << 32 |
                            (uint64_t)piece->block_bits << 16 | piece->port;
    struct cloudli__digest digest;

    cloudli__siphash128(index->key, prefix, piece->address, piece->length,
                        digest.word);
    return digest;
}

/* --- The writer's side --- */

static uint32_t *count_of(struct cloudli__index *index,
                          const struct piece *piece)
{
    if (piece->bits == 8 * piece->length)
        return &index->counts.ports[piece->block_bits];
    return piece->length == 4 ? &index->counts.v4[piece->bits]
                              : &index->counts.v6[piece->bits];
}

/* Shows readers which lengths are in use. */
static void show(struct cloudli__index *index, const struct piece *piece)
{
    const uint32_t used = *count_of(index, piece) > 0;

    if (piece->bits == 8 * piece->length) {
        const uint32_t bit = 1u << piece->block_bits;
        const uint32_t blocks = atomic_load(&index->port_blocks);

        atomic_store(&index->port_blocks, used ? blocks | bit : blocks & ~bit);
    } else if (piece->length == 4) {
        const uint32_t bit = 1u << piece->bits;
        const uint32_t lengths = atomic_load(&index->v4_lengths);

        atomic_store(&index->v4_lengths, used ? lengths | bit : lengths & ~bit);
    } else {
        _Atomic uint64_t *word = &index->v6_lengths[piece->bits / 64];
        const uint64_t bit = UINT64_C(1) << piece->bits % 64;
        const uint64_t lengths = atomic_load(word);

        atomic_store(word, used ? lengths | bit : lengths & ~bit);
    }
}

static void count_pairs(struct cloudli__index *index, const struct piece *piece,
                        uint32_t more, uint32_t less)
{
    uint32_t *number = count_of(index, piece);
    const uint32_t before = *number;

    *number = before + more - less;
    if ((before == 0) != (*number == 0))
        show(index, piece);
}

static void take_piece(struct cloudli__index *index, const struct piece *piece,
                       uint64_t warrant, struct cloudli__retired *retired)
{
    const struct cloudli__digest digest = digest_of(index, piece);

    if (cloudli__index_take(index, &digest, warrant, retired))
        count_pairs(index, piece, 0, 1);
}

/* The pieces of a range, one after another. 0: that was the last. */
struct cut {
    struct piece piece;
    uint32_t next; /* port, if there are ports */
    uint32_t last;
    uint32_t more;
};

static void cut_start(struct cut *cut, const struct cloudli__ip_range *range)
{
    memset(cut, 0, sizeof(*cut));
    memcpy(cut->piece.address, range->address, sizeof(cut->piece.address));
    cut->piece.length = range->length;
    cut->piece.bits = range->bits;
    cut->next = range->first_port;
    cut->last = range->last_port;
    cut->more = 1;
}

static int cut_next(struct cut *cut)
{
    if (!cut->more)
        return 0;
    if (cut->last == 0) { /* a prefix is whole */
        cut->more = 0;
        return 1;
    }
    cut->piece.port = cut->next;
    cut->piece.block_bits = (uint32_t)__builtin_ctz(cut->next);
    while (cut->next + (1u << cut->piece.block_bits) - 1 > cut->last)
        cut->piece.block_bits--;
    cut->next += 1u << cut->piece.block_bits;
    cut->more = cut->next <= cut->last;
    return 1;
}

/* 1 if a piece is one of a range too. */
static int is_piece_of(const struct piece *piece,
                       const struct cloudli__ip_range *range)
{
    struct cut cut;

    cut_start(&cut, range);
    while (cut_next(&cut)) {
        if (memcmp(&cut.piece, piece, sizeof(*piece)) == 0)
            return 1;
    }
    return 0;
}

int cloudli__index_add_range(struct cloudli__index *index,
                             const struct cloudli__ip_range *range,
                             uint64_t warrant)
{
    struct cloudli__retired retired = {NULL, NULL};
    struct piece added[PIECES_MAX];
    size_t count = 0;
    struct cut cut;
    int rv = CLOUDLI_OK;

    (void)pthread_mutex_lock(&index->writers);
    cut_start(&cut, range);
    while (rv == CLOUDLI_OK && cut_next(&cut)) {
        const struct cloudli__digest digest = digest_of(index, &cut.piece);
        uint32_t changed;

        rv = cloudli__index_put(index, &digest, warrant, &retired, &changed);
        if (changed && count < PIECES_MAX) {
            count_pairs(index, &cut.piece, 1, 0);
            added[count++] = cut.piece;
        }
    }
    while (rv != CLOUDLI_OK && count > 0)
        take_piece(index, &added[--count], warrant, &retired);
    cloudli__index_done(index, &retired);
    cloudli__wipe(added, sizeof(added));
    return rv;
}

void cloudli__index_remove_range(struct cloudli__index *index,
                                 const struct cloudli__ip_range *range,
                                 uint64_t warrant,
                                 const struct cloudli__ip_range *keep,
                                 size_t keep_count)
{
    struct cloudli__retired retired = {NULL, NULL};
    struct cut cut;

    (void)pthread_mutex_lock(&index->writers);
    cut_start(&cut, range);
    while (cut_next(&cut)) {
        size_t i = 0;

        while (i < keep_count && !is_piece_of(&cut.piece, &keep[i]))
            i++;
        if (i == keep_count)
            take_piece(index, &cut.piece, warrant, &retired);
    }
    cloudli__index_done(index, &retired);
}

/* --- The readers' side --- */

struct search {
    const struct cloudli__index *index;
    uint64_t *warrants;
    size_t cap;
    size_t found; /* beyond cap, none is told from another any more */
};

static void ask(struct search *search, const struct piece *piece)
{
    const size_t from = search->found;
    const size_t room = from < search->cap ? search->cap - from : 0;
    uint64_t *more = room > 0 ? search->warrants + from : NULL;
    const struct cloudli__digest digest = digest_of(search->index, piece);
    const size_t count =
        cloudli__index_find(search->index, &digest, more, room);

    if (count > room) {
        search->found += count;
        return;
    }
    for (size_t i = 0; i < count; i++) {
        size_t same = 0;

        while (same < from && search->warrants[same] != more[i])
            same++;
        if (same == from)
            search->warrants[search->found++] = more[i];
    }
}

static void ask_prefixes(struct search *search,
                         const struct cloudli__ip_range *who, uint64_t lengths,
                         uint32_t base)
{
    while (lengths != 0) {
        const uint32_t bit = 63 - (uint32_t)__builtin_clzll(lengths);
        struct piece piece = {.length = who->length, .bits = base + bit};

        lengths &= ~(UINT64_C(1) << bit);
        if (piece.bits > who->bits)
            continue;
        cloudli__ip_mask(piece.address, who, piece.bits);
        ask(search, &piece);
    }
}

static void ask_ports(struct search *search,
                      const struct cloudli__ip_range *who, uint32_t blocks)
{
    struct piece piece = {.length = who->length, .bits = who->bits};

    memcpy(piece.address, who->address, sizeof(piece.address));
    for (uint32_t bits = 0; blocks >> bits != 0; bits++) {
        if ((blocks >> bits & 1) == 0)
            continue;
        piece.block_bits = bits;
        piece.port = (uint32_t)who->first_port >> bits << bits;
        ask(search, &piece);
    }
}

size_t cloudli__index_find_ranges(const struct cloudli__index *index,
                                  const struct cloudli__ip_range *who,
                                  uint64_t *warrants, size_t cap)
{
    struct search search = {index, warrants, cap, 0};

    if (who->first_port != 0)
        ask_ports(&search, who, atomic_load(&index->port_blocks));
    if (who->length == 4) {
        ask_prefixes(&search, who, atomic_load(&index->v4_lengths), 0);
    } else {
        ask_prefixes(&search, who, atomic_load(&index->v6_lengths[1]), 64);
        ask_prefixes(&search, who, atomic_load(&index->v6_lengths[0]), 0);
    }
    return search.found;
}
