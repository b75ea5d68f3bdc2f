/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "conformance/samples.h"

#include "record/encode.h"

#include <dirent.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Where a file was refused; status 0: it was not. */
struct verdict {
    int status;
    size_t offset;
    size_t pdus;
    size_t entries;
    char words[CLOUDLI_ERROR_MESSAGE_MAX];
};

/* Where what is read is put together. */
struct reading {
    cloudli_room room;
    cloudli_arena *arena;
};

/* A file in a block of exactly its size, or NULL. */
static uint8_t *load(const char *path, size_t *len)
{
    FILE *file = fopen(path, "rb");
    uint8_t *data = NULL;
    long size;

    if (file == NULL) {
        perror(path);
        return NULL;
    }
    if (fseek(file, 0, SEEK_END) == 0 && (size = ftell(file)) > 0 &&
        fseek(file, 0, SEEK_SET) == 0) {
        data = malloc((size_t)size);
        if (data != NULL &&
            fread(data, 1, (size_t)size, file) != (size_t)size) {
            free(data);
            data = NULL;
        }
        *len = (size_t)size;
    }
    fclose(file);
    return data;
}

/* What an entry holds, by the tables, and by the short reader if it has one. */
static int read_entry(const cloudli_pdu *pdu, const cloudli_pdu_entry *entry,
                      struct reading *r, cloudli_error *err)
{
    union {
        cloudli_asn_iri_contents iri;
        cloudli_asn_cc_contents cc;
    } value;
    const int iri = pdu->kind == CLOUDLI_PDU_IRI;
    cloudli_ipmm_cc ipmm = CLOUDLI_IPMM_CC_INIT;
    cloudli_conf_cc conf = CLOUDLI_CONF_CC_INIT;
    int rv;

    cloudli_arena_reset(r->arena);
    rv = cloudli_value_decode(
        cloudli_type_find(iri ? "IRIContents" : "CCContents"), &value,
        iri ? sizeof(value.iri) : sizeof(value.cc), r->arena,
        entry->element.ptr, entry->element.len, err);
    if (rv != CLOUDLI_OK)
        err->offset += (size_t)(entry->element.ptr - pdu->bytes.ptr);
    if (rv != CLOUDLI_OK || iri)
        return rv;
    ipmm.room = conf.room = r->room;
    if (entry->content_tag == CLOUDLI_CC_IPMM)
        rv = cloudli_ipmm_cc_decode(&ipmm, entry->contents, err);
    else if (entry->content_tag == CLOUDLI_CC_CONF)
        rv = cloudli_conf_cc_decode(&conf, entry->contents, err);
    if (rv != CLOUDLI_OK)
        err->offset += (size_t)(entry->contents.ptr - pdu->bytes.ptr);
    return rv;
}

/* All entries of a PDU; the offset counts from the PDU's first octet. */
static int read_entries(const cloudli_pdu *pdu, struct reading *r,
                        size_t *count, cloudli_error *err)
{
    cloudli_pdu_entry entry = CLOUDLI_PDU_ENTRY_INIT;
    size_t cursor = 0;
    int rv;

    while ((rv = cloudli_pdu_next(pdu, &cursor, &entry, err)) == CLOUDLI_OK) {
        rv = read_entry(pdu, &entry, r, err);
        if (rv != CLOUDLI_OK)
            return rv;
        ++*count;
    }
    return rv == CLOUDLI_ERR_NOT_FOUND ? CLOUDLI_OK : rv;
}

/* Reads all PDUs of a stream, as far as it is good. */
static struct verdict judge(const uint8_t *data, size_t len, struct reading *r)
{
    struct verdict v = {0};
    cloudli_error err = CLOUDLI_ERROR_INIT;
    size_t pos = 0;

    while (v.status == CLOUDLI_OK && pos < len) {
        cloudli_pdu pdu = CLOUDLI_PDU_INIT;
        size_t total;

        err.offset = 0;
        v.status = cloudli_pdu_frame(data + pos, len - pos, 0, &total, &err);
        if (v.status == CLOUDLI_OK && total == 0)
            v.status = CLOUDLI_ERR_TRUNCATED;
        pdu.room = r->room;
        if (v.status == CLOUDLI_OK)
            v.status = cloudli_pdu_decode(&pdu, data + pos, total, &err);
        if (v.status == CLOUDLI_OK)
            v.status = read_entries(&pdu, r, &v.entries, &err);
        if (v.status == CLOUDLI_OK) {
            pos += total;
            v.pdus++;
        }
    }
    v.offset = pos + err.offset;
    memcpy(v.words, err.message, sizeof(v.words));
    return v;
}

static int judge_file(const char *path, struct verdict *v)
{
    size_t len = 0;
    uint8_t *data = load(path, &len);
    struct reading r = {{malloc(len + 1), len}, NULL};
    int rv = -1;

    if (data != NULL && r.room.ptr != NULL &&
        cloudli_arena_new(&r.arena, 0) == CLOUDLI_OK) {
        *v = judge(data, len, &r);
        rv = 0;
    }
    cloudli_arena_free(r.arena);
    free(data);
    free(r.room.ptr);
    return rv;
}

static int ends_with(const char *name, const char *end)
{
    const size_t len = strlen(name), n = strlen(end);

    return len >= n && strcmp(name + len - n, end) == 0;
}

static int check_valid(const char *folder)
{
    DIR *dir = opendir(folder);
    const struct dirent *entry;
    size_t files = 0, pdus = 0, entries = 0;
    int rv = 0;

    if (dir == NULL) {
        perror(folder);
        return -1;
    }
    while ((entry = readdir(dir)) != NULL) {
        char path[PATH_MAX];
        struct verdict v;

        if (!ends_with(entry->d_name, ".ber"))
            continue;
        snprintf(path, sizeof(path), "%s/%s", folder, entry->d_name);
        if (judge_file(path, &v) != 0 || v.status != CLOUDLI_OK) {
            fprintf(stderr, "conformance: %s is refused at %zu: %s\n",
                    entry->d_name, v.offset, v.words);
            rv = -1;
            continue;
        }
        files++;
        pdus += v.pdus;
        entries += v.entries;
    }
    closedir(dir);
    printf("%zu samples read: %zu PDUs, %zu entries\n", files, pdus, entries);
    return files > 0 ? rv : -1;
}

/* Two files are good for us: what is inside a TS 33.128 payload is not read,
 * and a payload of a kind unknown is one of a later version. */
static int is_good_for_us(const char *name)
{
    return strcmp(name, "invalid/contained-33128-cut.ber") == 0 ||
           strcmp(name, "invalid/payload-implicit.ber") == 0;
}

/* A line of EXPECTED: "NAME: PDU n at byte B: byte O ...". */
static int check_invalid_line(const char *folder, const char *line)
{
    char name[256], path[PATH_MAX];
    size_t offset;
    struct verdict v;

    if (sscanf(line, "%255[^:]: PDU %*u at byte %*u: byte %zu", name,
               &offset) != 2) {
        fprintf(stderr, "conformance: EXPECTED has \"%s\"\n", line);
        return -1;
    }
    snprintf(path, sizeof(path), "%s/%s", folder, name);
    if (judge_file(path, &v) != 0)
        return -1;
    if (is_good_for_us(name)) {
        if (v.status == CLOUDLI_OK)
            return 0;
        fprintf(stderr, "conformance: %s is refused: %s\n", name, v.words);
        return -1;
    }
    if (v.status != CLOUDLI_OK && v.offset == offset)
        return 0;
    fprintf(stderr,
            "conformance: %s must be refused at %zu: status %d at %zu, %s\n",
            name, offset, v.status, v.offset, v.words);
    return -1;
}

static int check_invalid(const char *folder)
{
    char path[PATH_MAX], line[512];
    size_t files = 0;
    FILE *list;
    int rv = 0;

    snprintf(path, sizeof(path), "%s/invalid/EXPECTED", folder);
    list = fopen(path, "r");
    if (list == NULL) {
        perror(path);
        return -1;
    }
    while (fgets(line, sizeof(line), list) != NULL) {
        if (check_invalid_line(folder, line) != 0)
            rv = -1;
        files++;
    }
    fclose(list);
    printf("%zu invalid samples judged\n", files);
    return files > 0 ? rv : -1;
}

/* --- writing again ------------------------------------------------------- */

static int template_of(const cloudli_pdu_header *h,
                       struct cloudli__pdu_template *tmpl)
{
    const struct cloudli__pdu_fixed fixed = {h->liid,
                                             h->authorization_country,
                                             h->operator_id,
                                             h->network_element,
                                             h->delivery_country,
                                             h->interception_point,
                                             h->cin,
                                             (h->present & CLOUDLI_HAS_CIN) !=
                                                 0,
                                             NULL};

    return cloudli__pdu_template_init(tmpl, &fixed, NULL);
}

static int write_plan(struct cloudli__buffer *out,
                      const struct cloudli__cc_plan *plan,
                      void (*write)(const struct cloudli__cc_plan *, uint8_t *))
{
    int rv = cloudli__buffer_reserve(out, plan->total);

    if (rv != CLOUDLI_OK)
        return rv;
    write(plan, out->data);
    out->len = plan->total;
    return CLOUDLI_OK;
}

static int rewrite_ipmm(struct cloudli__buffer *out,
                        const struct cloudli__pdu_template *tmpl,
                        const struct cloudli__pdu_stamp *stamp,
                        const cloudli_pdu_entry *entry)
{
    cloudli_ipmm_cc v = CLOUDLI_IPMM_CC_INIT;
    struct cloudli__cc_plan plan;
    int rv = cloudli_ipmm_cc_decode(&v, entry->contents, NULL);

    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__ipmm_cc_measure(&plan, tmpl, stamp, entry->direction, &v);
    return write_plan(out, &plan, cloudli__ipmm_cc_write);
}

static int rewrite_conf(struct cloudli__buffer *out,
                        const struct cloudli__pdu_template *tmpl,
                        const struct cloudli__pdu_stamp *stamp,
                        const cloudli_pdu_entry *entry)
{
    struct cloudli__buffer head = {0}, media_id = {0};
    struct cloudli__conf_cc_value value = {0};
    cloudli_conf_cc v = CLOUDLI_CONF_CC_INIT;
    struct cloudli__cc_plan plan;
    int rv = cloudli_conf_cc_decode(&v, entry->contents, NULL);

    if (rv == CLOUDLI_OK)
        rv = cloudli__conf_cc_head(&head, cloudli__profile_plain.conf_hi3,
                                   v.liid, v.correlation_number);
    if (rv == CLOUDLI_OK)
        rv = cloudli__conf_media_id(&media_id, &v.source, v.stream_id);
    if (rv == CLOUDLI_OK) {
        value.head = (cloudli_bytes){head.data, head.len};
        value.media_id = (cloudli_bytes){media_id.data, media_id.len};
        value.sequence_number = v.sequence_number;
        value.direction = v.direction;
        value.content = v.content;
        cloudli__conf_cc_measure(&plan, tmpl, stamp, entry->direction, &value);
        rv = write_plan(out, &plan, cloudli__conf_cc_write);
    }
    cloudli__buffer_dispose(&head);
    cloudli__buffer_dispose(&media_id);
    return rv;
}

static int rewrite(struct cloudli__buffer *out, const cloudli_pdu *pdu)
{
    const struct cloudli__pdu_stamp stamp = {pdu->header.time,
                                             pdu->header.sequence_number};
    struct cloudli__pdu_template tmpl;
    cloudli_pdu_entry entry = CLOUDLI_PDU_ENTRY_INIT;
    size_t cursor = 0;
    int rv = template_of(&pdu->header, &tmpl);

    if (rv == CLOUDLI_OK && pdu->kind != CLOUDLI_PDU_CC)
        rv = CLOUDLI_ERR_UNSUPPORTED;
    if (rv == CLOUDLI_OK)
        rv = cloudli_pdu_next(pdu, &cursor, &entry, NULL);
    if (rv != CLOUDLI_OK)
        return rv;
    switch (entry.content_tag) {
    case CLOUDLI_CC_IPMM:
        return rewrite_ipmm(out, &tmpl, &stamp, &entry);
    case CLOUDLI_CC_CONF:
        return rewrite_conf(out, &tmpl, &stamp, &entry);
    default:
        return CLOUDLI_ERR_UNSUPPORTED;
    }
}

int samples_rewrite(const char *path)
{
    struct cloudli__buffer out = {0};
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    size_t len = 0;
    uint8_t *data = load(path, &len);
    int rv = data == NULL ? -1 : cloudli_pdu_decode(&pdu, data, len, NULL);

    if (rv == CLOUDLI_OK)
        rv = rewrite(&out, &pdu);
    if (rv != CLOUDLI_OK || out.len != len ||
        memcmp(out.data, data, len) != 0) {
        fprintf(stderr, "conformance: %s is not written with the same bytes\n",
                path);
        rv = -1;
    }
    cloudli__buffer_dispose(&out);
    free(data);
    return rv;
}

int samples_check(const char *folder)
{
    /* Samples whose whole value our encoders can say. */
    static const char *const rewritten[] = {"ipmmcc-rtp-ipframe.ber",
                                            "ipmmcc-msrp.ber"};
    int rv = check_valid(folder);

    if (check_invalid(folder) != 0)
        rv = -1;
    for (size_t i = 0; i < sizeof(rewritten) / sizeof(rewritten[0]); i++) {
        char path[PATH_MAX];

        snprintf(path, sizeof(path), "%s/%s", folder, rewritten[i]);
        if (samples_rewrite(path) != 0)
            rv = -1;
    }
    if (rv == 0)
        printf("%zu samples written again with the same bytes\n",
               sizeof(rewritten) / sizeof(rewritten[0]));
    return rv;
}
