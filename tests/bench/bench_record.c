/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What a record costs: content made into a PDU where it is to lie, and a PDU
 * taken apart again. Beside each stands memcpy of the same bytes.
 *
 * Where the instructions of "make IPMMCC, 172 bytes" go, by callgrind: 120 to
 * measure, 260 to write, of these 30 in memcpy of the content. What moved it
 * from 31 ns to 20 ns on one machine:
 *  - lengths of the nested parts told at once where a length field has one size
 *    on all levels, instead of one from another (measure_nested());
 *  - the template copied whole, by constant sizes, over what comes behind it;
 *  - integers stored as eight octets and lengths as four, likewise;
 *  - sizes of integers from the highest bit, without a loop;
 *  - short octets (stream identifier, head of Conf-CC-PDU) without a call.
 * Reading header and contents took 220 ns by the general reader; the way for
 * what most senders write (pdu_fast.c) keeps its cursor in registers and sets
 * each field once instead of clearing 250 octets before.
 */
#include "bench/bench.h"
#include "record/encode.h"

#include <string.h>

#define COUNT 2000000

/* So many places are written in turn that no PDU waits for the one before, and
 * so few that they stay in the first cache, at no power of two from another. */
#define SLOTS 16
#define SLOT_SIZE 1600

struct bench_record {
    struct cloudli__pdu_template tmpl;
    cloudli_ipmm_cc ipmm;
    struct cloudli__conf_cc_value conf;
    struct cloudli__buffer head, media_id;
    uint8_t content[1400];
    uint8_t *out;
    size_t size; /* of the PDU last written */
    const uint8_t *pdu;
    cloudli_bytes contents;
};

static struct cloudli__pdu_stamp stamp_of(size_t i)
{
    return (struct cloudli__pdu_stamp){
        1764000000000000000 + (cloudli_time)i * 20000000, (uint32_t)i};
}

static void make_ipmm(void *arg, size_t count)
{
    struct bench_record *b = arg;

    for (size_t i = 0; i < count; i++) {
        const struct cloudli__pdu_stamp stamp = stamp_of(i);
        uint8_t *out = b->out + i % SLOTS * SLOT_SIZE;
        struct cloudli__cc_plan plan;

        cloudli__ipmm_cc_measure(&plan, &b->tmpl, &stamp,
                                 CLOUDLI_DIRECTION_FROM_TARGET, &b->ipmm);
        cloudli__ipmm_cc_write(&plan, out);
        BENCH_KEEP(out);
        b->size = plan.total;
    }
}

static void make_conf(void *arg, size_t count)
{
    struct bench_record *b = arg;

    for (size_t i = 0; i < count; i++) {
        const struct cloudli__pdu_stamp stamp = stamp_of(i);
        uint8_t *out = b->out + i % SLOTS * SLOT_SIZE;
        struct cloudli__cc_plan plan;

        b->conf.sequence_number = i & 0xffff;
        cloudli__conf_cc_measure(&plan, &b->tmpl, &stamp,
                                 CLOUDLI_DIRECTION_COMBINED, &b->conf);
        cloudli__conf_cc_write(&plan, out);
        BENCH_KEEP(out);
        b->size = plan.total;
    }
}

static void copy(void *arg, size_t count)
{
    struct bench_record *b = arg;

    for (size_t i = 0; i < count; i++) {
        uint8_t *out = b->out + i % SLOTS * SLOT_SIZE;
        size_t size = b->size;

        __asm__ volatile("" : "+r"(size)); /* not a constant */
        memcpy(out, b->content, size);
        BENCH_KEEP(out);
    }
}

static void take_header(void *arg, size_t count)
{
    struct bench_record *b = arg;
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    cloudli_pdu_entry entry = CLOUDLI_PDU_ENTRY_INIT;

    for (size_t i = 0; i < count; i++) {
        size_t cursor = 0;

        if (cloudli_pdu_decode(&pdu, b->pdu, b->size, NULL) != CLOUDLI_OK ||
            cloudli_pdu_next(&pdu, &cursor, &entry, NULL) != CLOUDLI_OK)
            abort();
        BENCH_KEEP(&entry);
        b->contents = entry.contents;
    }
}

static void take_ipmm(void *arg, size_t count)
{
    struct bench_record *b = arg;
    cloudli_ipmm_cc value = CLOUDLI_IPMM_CC_INIT;

    for (size_t i = 0; i < count; i++) {
        if (cloudli_ipmm_cc_decode(&value, b->contents, NULL) != CLOUDLI_OK)
            abort();
        BENCH_KEEP(&value);
    }
}

static void take_conf(void *arg, size_t count)
{
    struct bench_record *b = arg;
    cloudli_conf_cc value = CLOUDLI_CONF_CC_INIT;

    for (size_t i = 0; i < count; i++) {
        if (cloudli_conf_cc_decode(&value, b->contents, NULL) != CLOUDLI_OK)
            abort();
        BENCH_KEEP(&value);
    }
}

static int prepare(struct bench_record *b)
{
    const cloudli_conf_party source = {
        cloudli_bytes_of("sip:jean@mccloud.example"),
        {NULL, 0},
        {NULL, 0},
        {NULL, 0}};
    const cloudli_bytes stream = cloudli_bytes_of("m=audio 40000 RTP/AVP 0");
    struct cloudli__pdu_fixed fixed = {0};

    fixed.liid = cloudli_bytes_of("LIID-0001");
    fixed.authorization_country = cloudli_bytes_of("NL");
    fixed.operator_id = cloudli_bytes_of("McCloud");
    fixed.network_element = cloudli_bytes_of("tp-eu-1");
    fixed.delivery_country = cloudli_bytes_of("NL");
    fixed.interception_point = cloudli_bytes_of("mixer-1");
    fixed.cin = 70001;
    fixed.has_cin = 1;
    memset(b->content, 0xd5, sizeof(b->content));
    b->ipmm = (cloudli_ipmm_cc)CLOUDLI_IPMM_CC_INIT;
    b->ipmm.present = CLOUDLI_IPMM_CC_HAS_FRAME | CLOUDLI_IPMM_CC_HAS_PROTOCOL;
    b->ipmm.stream_id = stream;
    b->out = calloc(SLOTS, SLOT_SIZE);
    if (b->out == NULL ||
        cloudli__pdu_template_init(&b->tmpl, &fixed, NULL) != CLOUDLI_OK ||
        cloudli__conf_cc_head(&b->head, cloudli__profile_plain.conf_hi3,
                              fixed.liid,
                              cloudli_bytes_of("abcd")) != CLOUDLI_OK ||
        cloudli__conf_media_id(&b->media_id, &source, stream) != CLOUDLI_OK)
        return 0;
    b->conf.head = (cloudli_bytes){b->head.data, b->head.len};
    b->conf.media_id = (cloudli_bytes){b->media_id.data, b->media_id.len};
    b->conf.direction = CLOUDLI_CONF_FROM_MIXER;
    return 1;
}

static void measure(struct bench_record *b, size_t content, const char *name,
                    void (*make)(void *, size_t), void (*take)(void *, size_t))
{
    struct bench_time reference, made;
    char row[64];

    b->ipmm.content = b->conf.content = (cloudli_bytes){b->content, content};
    made = bench_measure(make, b, COUNT);
    reference = bench_measure(copy, b, COUNT);
    snprintf(row, sizeof(row), "make %s, %zu bytes in %zu", name, content,
             b->size);
    bench_row(row, made, "memcpy", reference.median);

    make(b, 1);
    b->pdu = b->out;
    snprintf(row, sizeof(row), "read header and contents of %s", name);
    bench_row(row, bench_measure(take_header, b, COUNT), "memcpy",
              reference.median);
    snprintf(row, sizeof(row), "read the %s in it", name);
    bench_row(row, bench_measure(take, b, COUNT), "memcpy", reference.median);
}

int main(void)
{
    static struct bench_record b;

    if (!prepare(&b))
        return EXIT_FAILURE;
    bench_title("records");
    measure(&b, 172, "IPMMCC", make_ipmm, take_ipmm);
    measure(&b, 1200, "IPMMCC", make_ipmm, take_ipmm);
    measure(&b, 172, "confCC", make_conf, take_conf);
    measure(&b, 1200, "confCC", make_conf, take_conf);
    free(b.out);
    cloudli__buffer_dispose(&b.head);
    cloudli__buffer_dispose(&b.media_id);
    return EXIT_SUCCESS;
}
