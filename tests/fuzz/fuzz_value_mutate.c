/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The octets of the input make a valid PDU, and change it element by element:
 * tags, forms of lengths, order, nesting, contents. All lengths around are
 * right again afterwards, so that the changes are met deep inside. Where only
 * forms of lengths were changed, the value must be the same.
 */
#include "ber/reader.h"
#include "conformance/values/make_value.h"
#include "fuzz/value_trip.h"

#define NODES_MAX 2048
#define SHAPES_MAX 128
#define CHANGES_MAX 16
#define NONE UINT32_MAX

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum form {
    SHORTEST,
    LONGER, /* a length in more octets than it needs */
    INDEFINITE,
    TOO_MUCH, /* a length that is one more, or less, than it is */
    TOO_LITTLE,
    FORMS
};

/* An element as a node of a tree; lengths are made when it is written. */
struct node {
    uint32_t next;  /* the next one beside it, or NONE */
    uint32_t child; /* the first one inside, or NONE */
    uint8_t tag[8];
    uint8_t tag_len;
    uint8_t form;
    cloudli_bytes contents; /* of one without children */
};

struct tree {
    struct node nodes[NODES_MAX];
    uint32_t count;
    int benign; /* only other forms of the same */
};

struct input {
    const uint8_t *data;
    size_t len;
};

static uint32_t take(struct input *in)
{
    if (in->len == 0)
        return 0;
    in->len--;
    return *in->data++;
}

static uint32_t take_below(struct input *in, uint32_t end)
{
    const uint32_t high = take(in);

    return (high << 8 | take(in)) % end;
}

/* Reads the elements of some contents, which are right; the first one. */
static uint32_t read_nodes(struct tree *t, struct cloudli__ber in)
{
    uint32_t first = NONE, last = NONE;

    while (cloudli__ber_more(&in) && t->count < NODES_MAX) {
        struct cloudli__ber_element element;
        const uint32_t at = t->count++;
        struct node *node = &t->nodes[at];

        if (cloudli__ber_next(&in, &element, NULL) != CLOUDLI_OK)
            abort();
        node->next = node->child = NONE;
        node->form = SHORTEST;
        node->tag_len = 1;
        if ((in.base[element.offset] & 0x1f) == 0x1f) {
            while ((in.base[element.offset + node->tag_len++] & 0x80) != 0)
                continue;
        }
        memcpy(node->tag, in.base + element.offset, node->tag_len);
        node->contents = cloudli__ber_contents(&in, &element);
        if (element.constructed)
            node->child = read_nodes(t, cloudli__ber_inside(&in, &element));
        if (last == NONE)
            first = at;
        else
            t->nodes[last].next = at;
        last = at;
    }
    return first;
}

/* Writes backwards, so that lengths are known. */
struct output {
    uint8_t *room;
    size_t cap;
    size_t len;
};

static void put(struct output *o, const void *data, size_t len)
{
    if (len > o->cap - o->len)
        return; /* what comes of it is some other input */
    o->len += len;
    if (len > 0)
        memcpy(o->room + o->cap - o->len, data, len);
}

static void put_length(struct output *o, size_t len, uint8_t form)
{
    uint8_t octets[6] = {0x84};
    size_t used = 0;

    if (form == INDEFINITE) {
        put(o, "\x80", 1);
        return;
    }
    if (form == TOO_MUCH)
        len++;
    if (form == TOO_LITTLE && len > 0)
        len--;
    for (size_t i = 4; i > 0; i--)
        octets[i] = (uint8_t)(len >> (8 * (4 - i)));
    if (form == LONGER) {
        put(o, octets, 5);
    } else if (len < 0x80) {
        put(o, octets + 4, 1);
    } else {
        while (octets[1 + used] == 0)
            used++;
        put(o, octets + 1 + used, 4 - used);
        put(o, &(uint8_t){(uint8_t)(0x80 + 4 - used)}, 1);
    }
}

static void write_nodes(const struct tree *t, struct output *o, uint32_t first,
                        uint32_t depth)
{
    const struct node *node;
    size_t start;

    if (first == NONE || depth > 64 || o->len == o->cap)
        return;
    node = &t->nodes[first];
    write_nodes(t, o, node->next, depth);
    if (node->form == INDEFINITE)
        put(o, "\0\0", 2);
    start = o->len;
    if (node->child != NONE)
        write_nodes(t, o, node->child, depth + 1);
    else
        put(o, node->contents.ptr, node->contents.len);
    put_length(o, o->len - start, node->form);
    put(o, node->tag, node->tag_len);
}

static uint32_t copy_node(struct tree *t, uint32_t at)
{
    if (t->count == NODES_MAX)
        return at;
    t->nodes[t->count] = t->nodes[at];
    return t->count++;
}

static void change_form(struct tree *t, struct input *in, struct node *node)
{
    node->form = (uint8_t)take_below(in, FORMS);
    if (node->form > INDEFINITE ||
        (node->form == INDEFINITE && (node->tag[0] & 0x20) == 0))
        t->benign = 0;
}

static void wrap(struct tree *t, struct node *node, uint32_t tag)
{
    const uint32_t inner = copy_node(t, (uint32_t)(node - t->nodes));

    t->nodes[inner].next = NONE;
    node->tag[0] = (uint8_t)(tag | 0x20);
    node->tag_len = (tag & 0x1f) == 0x1f ? 2 : 1;
    node->tag[1] = 0x55;
    node->child = inner;
    node->form = SHORTEST;
}

static void swap_with_next(struct tree *t, struct node *node)
{
    struct node *next = &t->nodes[node->next];
    const struct node moved = *node;
    const uint32_t at = node->next, behind = next->next;

    *node = *next;
    *next = moved;
    node->next = at;
    next->next = behind;
}

static void change_contents(struct node *node, const struct node *other,
                            struct input *in)
{
    const uint32_t len = take(in) % 32;

    switch (take(in) % 3) {
    case 0: /* what another one has inside */
        if (other->child == NONE)
            node->contents = other->contents;
        break;
    case 1: /* some of the input */
        node->contents.ptr = in->data;
        node->contents.len = len < in->len ? len : in->len;
        in->data += node->contents.len;
        in->len -= node->contents.len;
        break;
    default:
        node->contents.len /= 2;
        break;
    }
    node->child = NONE;
}

static void change(struct tree *t, struct input *in)
{
    struct node *node = &t->nodes[take_below(in, t->count)];
    const uint32_t what = take(in) % 9;
    uint32_t twin;

    t->benign &= what < 2;
    switch (what) {
    case 0:
    case 1:
        change_form(t, in, node);
        break;
    case 2: /* another tag */
        node->tag[0] = (uint8_t)take(in);
        node->tag_len = (node->tag[0] & 0x1f) == 0x1f ? 2 : 1;
        node->tag[1] = (uint8_t)(take(in) & 0x7f);
        break;
    case 3: /* taken out */
        if (node->next != NONE)
            *node = t->nodes[node->next];
        break;
    case 4: /* there twice */
        twin = copy_node(t, (uint32_t)(node - t->nodes));
        if (&t->nodes[twin] != node)
            node->next = twin;
        break;
    case 5:
        if (node->next != NONE)
            swap_with_next(t, node);
        break;
    case 6:
        wrap(t, node, take(in));
        break;
    case 7:
        change_contents(node, &t->nodes[take_below(in, t->count)], in);
        break;
    default: /* primitive or constructed */
        node->tag[0] ^= 0x20;
        break;
    }
}

/* A PDU of a shape and a seed that the input names; *later: it has parts that
 * are kept as they are, their lengths too. */
static uint8_t *make_pdu(struct input *in, const cloudli_type *type,
                         size_t *len, int *later)
{
    static struct shape shapes[SHAPES_MAX];
    static size_t shape_count;
    struct maker maker = {0};
    uint8_t *out;
    void *value;
    int rv;

    if (shape_count == 0)
        shape_count =
            shapes_of(cloudli__asn_type(type), "", shapes, SHAPES_MAX);
    maker.shape = &shapes[take(in) % shape_count];
    maker.later = take(in) % 4 == 0 ? 10 : 0;
    *later = maker.later != 0;
    if (cloudli_arena_new(&maker.arena, 0) != CLOUDLI_OK)
        abort();
    maker_begin(&maker, take_below(in, 65536));
    value = calloc(1, cloudli__asn_type(type)->size);
    if (value == NULL)
        abort();
    rv = make_value(&maker, cloudli__asn_type(type), value);
    out = rv == CLOUDLI_OK ? trip_encode(type, value, len) : NULL;
    if (out == NULL)
        abort(); /* the maker makes only what can be sent */
    free(value);
    cloudli_arena_free(maker.arena);
    return out;
}

/* The tree as bytes of just their size. */
static uint8_t *write_tree(const struct tree *t, size_t cap, size_t *len)
{
    struct output out = {malloc(cap), cap, 0};
    uint8_t *exact;

    if (out.room == NULL)
        abort();
    write_nodes(t, &out, 0, 0);
    exact = malloc(out.len + 1);
    if (exact == NULL)
        abort();
    memcpy(exact, out.room + out.cap - out.len, out.len);
    free(out.room);
    *len = out.len;
    return exact;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct tree tree;
    const cloudli_type *type = cloudli_type_find("PS-PDU");
    struct input in = {data, size};
    struct trip_digest before, after;
    uint8_t *pdu, *changed;
    size_t len, changed_len;
    int later;

    pdu = make_pdu(&in, type, &len, &later);
    if (!trip(type, pdu, len, &before))
        abort();
    tree.count = 0;
    (void)read_nodes(&tree, cloudli__ber_of((cloudli_bytes){pdu, len}));
    tree.benign = !later && tree.count < NODES_MAX;
    for (int i = 0; in.len > 0 && i < CHANGES_MAX; i++)
        change(&tree, &in);
    changed = write_tree(&tree, 4 * len + 65536, &changed_len);
    if (trip(type, changed, changed_len, &after)
            ? tree.benign && memcmp(&before, &after, sizeof(before)) != 0
            : tree.benign)
        abort();
    free(changed);
    free(pdu);
    return 0;
}
