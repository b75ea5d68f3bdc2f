/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Cutting a stream of bytes into PDUs.
 *
 * What is looked at is either in the bytes that are kept or, if there are
 * none, in the caller's: never in both, so that a PDU is always one run. Bytes
 * are added to those kept only as far as the PDU at their begin needs them.
 *
 * Each byte is looked at once. A definite length says where the end is; an
 * indefinite one is walked element by element, and the walk goes on where it
 * stopped when more bytes come.
 */
#include <cloudli/pdu.h>
#include <cloudli/pdu_stream.h>

#include "base/error.h"
#include "base/memory.h"
#include "ber/reader.h"

#include <string.h>

/* Memory that is kept for the next PDU when all was given. */
#define ROOM_KEPT 65536u

/* Most length octets of a begin that is plausible. */
#define LENGTH_OCTETS_MAX 8u

/* Enough to judge whether a PDU begins: three heads and 0.4.0.2.2.5.1. */
#define BEGIN_MAX (3 * (2 + LENGTH_OCTETS_MAX) + sizeof(domain))

/* Begins of indefinite length are looked for as long as the elements that were
 * walked are no more than so many for each byte before them, and for a start.
 */
#define WALKS_MAX 16u
#define WALKS_START 65536u

/* li-psDomainId without its last arc, the version. */
static const uint8_t domain[] = {0x04, 0x00, 0x02, 0x02, 0x05, 0x01};

struct cloudli_pdu_stream {
    size_t limit;
    uint64_t offset;  /* of the first byte that was not passed on yet */
    uint64_t skipped; /* by resynchronising */
    uint64_t walked;  /* elements, looking for the end of indefinite lengths */
    int fault;        /* what the last call gave, until it is resolved */
    cloudli_error err;

    uint8_t *room; /* bytes that are kept: from pos to len */
    size_t cap;
    size_t pos;
    size_t len;

    size_t given; /* bytes of the PDU that the last call gave */
    uint32_t given_from_input;
    uint32_t seeking; /* 1: for the begin of a PDU */

    /* About the PDU that begins at offset. */
    uint32_t begun; /* 1: its begin was judged */
    uint32_t open;  /* indefinite lengths that have no end yet */
    size_t at;      /* the walk's next element */
    size_t need;    /* bytes without which nothing more can be told */
};

int cloudli_pdu_stream_new(cloudli_pdu_stream **out, size_t limit)
{
    if (out == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    *out = cloudli__alloc(sizeof(**out));
    if (*out == NULL)
        return CLOUDLI_ERR_NOMEM;
    (*out)->limit = limit == 0 ? CLOUDLI_PDU_MAX : limit;
    (*out)->err = (cloudli_error)CLOUDLI_ERROR_INIT;
    return CLOUDLI_OK;
}

void cloudli_pdu_stream_free(cloudli_pdu_stream *stream)
{
    if (stream == NULL)
        return;
    cloudli__free_wiped(stream->room, stream->cap);
    cloudli__free_wiped(stream, sizeof(*stream));
}

uint64_t cloudli_pdu_stream_offset(const cloudli_pdu_stream *stream)
{
    return stream->offset;
}

uint64_t cloudli_pdu_stream_skipped(const cloudli_pdu_stream *stream)
{
    return stream->skipped;
}

/* --- The bytes at hand. --- */

static int has_kept(const cloudli_pdu_stream *s)
{
    return s->pos < s->len;
}

static cloudli_bytes at_hand(const cloudli_pdu_stream *s,
                             const cloudli_bytes *input)
{
    if (has_kept(s))
        return (cloudli_bytes){s->room + s->pos, s->len - s->pos};
    return *input;
}

static void forget_walk(cloudli_pdu_stream *s)
{
    s->begun = 0;
    s->open = 0;
    s->at = 0;
    s->need = 0;
}

/* Passes over bytes that are kept, and wipes them when none is left. */
static void drop_kept(cloudli_pdu_stream *s, size_t count)
{
    s->pos += count;
    if (has_kept(s))
        return;
    if (s->cap > ROOM_KEPT) {
        cloudli__free_wiped(s->room, s->cap);
        s->room = NULL;
        s->cap = 0;
    } else if (s->len > 0) {
        cloudli__wipe(s->room, s->len);
    }
    s->pos = s->len = 0;
}

static void drop(cloudli_pdu_stream *s, cloudli_bytes *input, size_t count)
{
    if (count == 0)
        return;
    s->offset += count;
    forget_walk(s);
    if (has_kept(s)) {
        drop_kept(s, count);
    } else {
        input->ptr += count;
        input->len -= count;
    }
}

/* Room for len bytes, with what is kept at its begin. */
static int make_room(cloudli_pdu_stream *s, size_t len)
{
    const size_t kept = s->len - s->pos;
    uint8_t *room;
    size_t cap;

    if (len <= s->cap) {
        if (s->pos > 0 && len > s->cap - s->pos) {
            memmove(s->room, s->room + s->pos, kept);
            s->pos = 0;
            s->len = kept;
        }
        return CLOUDLI_OK;
    }
    cap = s->cap > s->limit / 2 ? s->limit : s->cap * 2;
    if (cap < len)
        cap = len;
    room = cloudli__alloc(cap);
    if (room == NULL)
        return CLOUDLI_ERR_NOMEM;
    if (kept > 0)
        memcpy(room, s->room + s->pos, kept);
    cloudli__free_wiped(s->room, s->cap);
    s->room = room;
    s->cap = cap;
    s->pos = 0;
    s->len = kept;
    return CLOUDLI_OK;
}

/* Moves bytes from the input to those that are kept. If none is, all of the
 * input is the begin of one PDU. */
static int keep(cloudli_pdu_stream *s, cloudli_bytes *input)
{
    const size_t kept = s->len - s->pos;
    const size_t need = s->seeking ? BEGIN_MAX : s->need;
    size_t take = input->len;
    int rv;

    if (kept > 0 && take > (need > kept ? need - kept : 1))
        take = need > kept ? need - kept : 1;
    rv = make_room(s, kept + take);
    if (rv != CLOUDLI_OK)
        return rv;
    memcpy(s->room + s->len, input->ptr, take);
    s->len += take;
    input->ptr += take;
    input->len -= take;
    return CLOUDLI_OK;
}

/* --- Where a PDU begins. --- */

enum verdict {
    NO,
    YES,
    MORE /* bytes are needed to tell */
};

static enum verdict has_domain(cloudli_bytes in, size_t pos, size_t end)
{
    size_t len = in.len - pos;

    if (end - pos <= sizeof(domain))
        return NO;
    if (len > sizeof(domain))
        len = sizeof(domain);
    if (memcmp(in.ptr + pos, domain, len) != 0)
        return NO;
    return len == sizeof(domain) ? YES : MORE;
}

/* Whether the bytes begin a PDU: PS-PDU, pSHeader [1], li-psDomainId [0]. With
 * strict also by what li-psDomainId is, and with no lengths that are longer
 * than anybody writes them. */
static enum verdict begins(cloudli_bytes in, size_t limit, int strict)
{
    static const uint8_t tags[] = {0x30, 0xa1, 0x80};
    size_t pos = 0, end = limit;

    for (size_t i = 0; i < sizeof(tags); i++) {
        const struct cloudli__ber ber = {in.ptr, pos, in.len, 0, 1};
        size_t octets, total;
        int rv;

        if (pos == in.len)
            return MORE;
        if (in.ptr[pos] != tags[i])
            return NO;
        if (pos + 1 == in.len)
            return MORE;
        octets = in.ptr[pos + 1] > 0x80 ? in.ptr[pos + 1] & 0x7f : 0;
        if (strict && octets > LENGTH_OCTETS_MAX)
            return NO;
        rv = cloudli__ber_announced(&ber, &total);
        if (rv == CLOUDLI_ERR_TRUNCATED)
            return MORE;
        if (rv != CLOUDLI_OK || pos > end || total > end - pos)
            return NO;
        if (total > 0)
            end = pos + total;
        pos += 2 + octets;
    }
    return strict ? has_domain(in, pos, end) : YES;
}

/* How many bytes begin no PDU; found: behind them is one that does, or else
 * what may be the begin of one. */
static size_t search(const cloudli_pdu_stream *s, cloudli_bytes in, int *found)
{
    const uint8_t *p = in.ptr, *end = in.ptr + in.len;

    *found = 0;
    while (p < end && (p = memchr(p, 0x30, (size_t)(end - p))) != NULL) {
        const cloudli_bytes rest = {p, (size_t)(end - p)};
        const uint64_t offset = s->offset + (uint64_t)(p - in.ptr);
        enum verdict verdict = begins(rest, s->limit, 1);

        if (verdict == YES && p[1] == 0x80 &&
            s->walked / WALKS_MAX > offset + WALKS_START)
            verdict = NO;
        *found = verdict == YES;
        if (verdict != NO)
            return (size_t)(p - in.ptr);
        p++;
    }
    return in.len;
}

/* --- Where it ends. --- */

static int fail_too_large(const cloudli_pdu_stream *s, cloudli_error *err)
{
    return cloudli__fail(err, CLOUDLI_ERR_PDU_TOO_LARGE, 0,
                         "a PDU is larger than the limit of %zu bytes",
                         s->limit);
}

/* Says why the bytes begin no PDU. */
static int fail_begin(const cloudli_pdu_stream *s, cloudli_bytes in,
                      cloudli_error *err)
{
    struct cloudli__ber ber = {in.ptr, 0, in.len, 0, 1};
    struct cloudli__ber_element element;
    size_t total;
    int rv;

    if (in.ptr[0] != 0x30)
        return cloudli__fail(err, CLOUDLI_ERR_BER, 0,
                             "a PS-PDU begins with a SEQUENCE");
    rv = cloudli__ber_announced(&ber, &total);
    if (rv != CLOUDLI_OK)
        return cloudli__ber_next(&ber, &element, err);
    if (total > s->limit)
        return fail_too_large(s, err);
    return cloudli__fail(err, CLOUDLI_ERR_PDU, 0,
                         "a PS-PDU begins with pSHeader and li-psDomainId");
}

/* Octets of an identifier that is known to be well-formed. */
static size_t tag_octets(const uint8_t *p)
{
    size_t count = 1;

    if ((p[0] & 0x1f) == 0x1f) {
        while (p[count++] & 0x80)
            continue;
    }
    return count;
}

/* Walks over one element inside of indefinite lengths (X.690 8.1.3.6). 1 if
 * that was done, 0 if it needs more bytes. */
static int walk_one(cloudli_pdu_stream *s, cloudli_bytes in, cloudli_error *err)
{
    struct cloudli__ber ber = {in.ptr, s->at, in.len, 0, 1};
    struct cloudli__ber_element element;
    size_t total;
    int rv;

    if (s->at >= in.len) {
        s->need = s->at + 2; /* the least that an element has */
        return 0;
    }
    rv = cloudli__ber_announced(&ber, &total);
    if (rv == CLOUDLI_ERR_TRUNCATED) {
        s->need = in.len + 1;
        return 0;
    }
    s->walked++;
    if (rv != CLOUDLI_OK)
        return cloudli__ber_next(&ber, &element, err);
    if ((in.ptr[s->at] & 0xdf) == 0) {
        if (in.ptr[s->at] != 0 || total != 2)
            return cloudli__fail(err, CLOUDLI_ERR_BER, s->at,
                                 "an end of contents that is none");
        s->open--;
        s->at += 2;
        return 1;
    }
    if (total == 0) {
        if (++s->open > CLOUDLI_PDU_DEPTH_MAX)
            return cloudli__fail(err, CLOUDLI_ERR_BER_DEPTH, s->at,
                                 "elements are nested too deeply");
        s->at += tag_octets(in.ptr + s->at) + 1;
        return 1;
    }
    if (total > s->limit - s->at)
        return fail_too_large(s, err);
    s->at += total;
    return 1;
}

static int walk(cloudli_pdu_stream *s, cloudli_bytes in, size_t *total,
                cloudli_error *err)
{
    int rv = 1;

    while (s->open > 0 && rv == 1) {
        rv = walk_one(s, in, err);
        if (rv >= 0 && (s->need > s->limit || s->at > s->limit))
            return fail_too_large(s, err);
    }
    if (rv < 0)
        return rv;
    if (s->open == 0)
        *total = s->at;
    return CLOUDLI_OK;
}

/* Looks for the end of the PDU that the bytes begin with. total 0: it has not
 * come. Offsets in err count from its begin. */
static int measure(cloudli_pdu_stream *s, cloudli_bytes in, size_t *total,
                   cloudli_error *err)
{
    *total = 0;
    if (!s->begun) {
        const struct cloudli__ber ber = {in.ptr, 0, in.len, 0, 1};
        const enum verdict verdict = begins(in, s->limit, 0);
        int rv;

        if (verdict == NO)
            return fail_begin(s, in, err);
        s->need = in.len + 1;
        if (verdict == MORE)
            return s->need > s->limit ? fail_too_large(s, err) : CLOUDLI_OK;
        rv = cloudli__ber_announced(&ber, &s->need);
        if (rv != CLOUDLI_OK)
            return rv;
        s->begun = 1;
        if (s->need == 0) {
            s->open = 1;
            s->at = 2;
        }
    }
    if (s->at > 0)
        return walk(s, in, total, err);
    if (in.len >= s->need)
        *total = s->need;
    return CLOUDLI_OK;
}

/* --- One after the other. --- */

static int give_fault(const cloudli_pdu_stream *s, cloudli_error *err)
{
    if (err == NULL)
        return s->fault;
    return cloudli__fail(err, s->fault, s->err.offset, "%s", s->err.message);
}

static int set_fault(cloudli_pdu_stream *s, int code)
{
    s->fault = code;
    s->err.offset += (size_t)s->offset;
    return code;
}

static void give(cloudli_pdu_stream *s, cloudli_bytes *input, cloudli_bytes in,
                 size_t total, cloudli_bytes *pdu)
{
    *pdu = (cloudli_bytes){in.ptr, total};
    s->given = total;
    s->given_from_input = !has_kept(s);
    if (s->given_from_input) {
        input->ptr += total;
        input->len -= total;
    }
}

/* The PDU of the last call is done with. */
static void drop_given(cloudli_pdu_stream *s)
{
    if (s->given == 0)
        return;
    s->offset += s->given;
    forget_walk(s);
    if (!s->given_from_input)
        drop_kept(s, s->given);
    s->given = 0;
}

int cloudli_pdu_stream_next(cloudli_pdu_stream *s, cloudli_bytes *input,
                            cloudli_bytes *pdu, cloudli_error *err)
{
    *pdu = (cloudli_bytes){NULL, 0};
    if (s->fault != 0)
        return give_fault(s, err);
    drop_given(s);
    for (;;) {
        const cloudli_bytes in = at_hand(s, input);
        size_t count = 0;
        int rv;

        if (in.len > 0 && s->seeking) {
            int found;

            count = search(s, in, &found);
            s->skipped += count;
            drop(s, input, count);
            s->seeking = !found;
            if (found || (count > 0 && input->len > 0))
                continue;
        } else if (in.len > 0) {
            rv = measure(s, in, &count, &s->err);
            if (rv != CLOUDLI_OK) {
                (void)set_fault(s, rv);
                return give_fault(s, err);
            }
            if (count > 0) {
                give(s, input, in, count, pdu);
                return CLOUDLI_OK;
            }
        }
        if (input->len == 0)
            return CLOUDLI_OK;
        rv = keep(s, input);
        if (rv != CLOUDLI_OK)
            return cloudli__fail(err, rv, 0, "out of memory");
    }
}

int cloudli_pdu_stream_end(cloudli_pdu_stream *s, cloudli_error *err)
{
    if (s->fault != 0)
        return give_fault(s, err);
    drop_given(s);
    if (!has_kept(s))
        return CLOUDLI_OK;
    if (s->seeking) { /* what may have been a begin was none */
        cloudli_bytes none = {NULL, 0};

        s->skipped += s->len - s->pos;
        drop(s, &none, s->len - s->pos);
        return CLOUDLI_OK;
    }
    (void)set_fault(s, cloudli__fail(&s->err, CLOUDLI_ERR_TRUNCATED, 0,
                                     "the bytes end within a PDU"));
    return give_fault(s, err);
}

void cloudli_pdu_stream_resync(cloudli_pdu_stream *s, cloudli_bytes *input)
{
    if (s->given > 0 && s->given_from_input) {
        input->ptr -= s->given;
        input->len += s->given;
    }
    s->seeking = 1;
    if (s->fault != 0 || s->given > 0) {
        s->skipped++;
        drop(s, input, 1);
    }
    s->fault = 0;
    s->given = 0;
}
