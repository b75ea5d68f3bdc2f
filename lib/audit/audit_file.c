/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "audit/audit_file.h"

#include "audit/audit_trail.h"
#include "base/error.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Far above the longest line of a trail. */
#define LINE_MAX_BYTES (UINT32_C(1) << 20)

#define HEAD "{\"cloudli-audit-export\":1,\"first\":"
#define BEFORE ",\"before\":\""
#define LINE "{\"line\":"
#define LINE_NUMBER "{\"number\":"
#define NUMBER "{\"number\":"
#define DIGEST ",\"digest\":\""
#define HASH ",\"hash\":\""
#define HASH_AFTER_TEXT "\",\"hash\":\""
#define LAST "{\"last\":"
#define KEY "\",\"key\":\""
#define SIGNATURE "\",\"signature\":\""
#define END "\"}"

/* --- Writing --- */

void cloudli__audit_file_head(struct cloudli__text_writer *w, int64_t first,
                              const uint8_t before[CLOUDLI__AUDIT_HASH])
{
    char hex[CLOUDLI__AUDIT_HEX];

    cloudli__audit_hex(hex, before, CLOUDLI__AUDIT_HASH);
    cloudli__text_put(w, HEAD "%" PRId64 BEFORE "%s" END "\n", first, hex);
}

void cloudli__audit_file_line(struct cloudli__text_writer *w,
                              cloudli_bytes text, const char *hash)
{
    cloudli__text_put(w, LINE);
    cloudli__text_put_bytes(w, text);
    cloudli__text_put(w, HASH "%s" END "\n", hash);
}

void cloudli__audit_file_withheld(struct cloudli__text_writer *w,
                                  int64_t number,
                                  const uint8_t digest[CLOUDLI__AUDIT_HASH],
                                  const char *hash)
{
    char hex[CLOUDLI__AUDIT_HEX];

    cloudli__audit_hex(hex, digest, CLOUDLI__AUDIT_HASH);
    cloudli__text_put(
        w, NUMBER "%" PRId64 DIGEST "%s" HASH_AFTER_TEXT "%s" END "\n", number,
        hex, hash);
}

void cloudli__audit_file_end(
    struct cloudli__text_writer *w, int64_t last, const char *hash,
    const uint8_t key[CLOUDLI_AUDIT_KEY_LEN],
    const uint8_t signature[CLOUDLI_AUDIT_SIGNATURE_LEN])
{
    char key_hex[2 * CLOUDLI_AUDIT_KEY_LEN + 1];
    char hex[2 * CLOUDLI_AUDIT_SIGNATURE_LEN + 1];

    cloudli__audit_hex(key_hex, key, CLOUDLI_AUDIT_KEY_LEN);
    cloudli__audit_hex(hex, signature, CLOUDLI_AUDIT_SIGNATURE_LEN);
    cloudli__text_put(
        w, LAST "%" PRId64 HASH "%s" KEY "%s" SIGNATURE "%s" END "\n", last,
        hash, key_hex, hex);
}

/* --- Reading --- */

/* What is left of a line of the file. */
struct rest {
    const char *at;
    size_t len;
};

static int skip(struct rest *rest, const char *text)
{
    const size_t len = strlen(text);

    if (rest->len < len || memcmp(rest->at, text, len) != 0)
        return 0;
    rest->at += len;
    rest->len -= len;
    return 1;
}

static int take_number(struct rest *rest, int64_t *number)
{
    const char *start = rest->at;
    int64_t value = 0;

    while (rest->len > 0 && *rest->at >= '0' && *rest->at <= '9') {
        if (value > (INT64_MAX - 9) / 10)
            return 0;
        value = value * 10 + (*rest->at - '0');
        rest->at++;
        rest->len--;
    }
    *number = value;
    return rest->at > start && *start != '0';
}

static int take_hex(struct rest *rest, uint8_t *octets, size_t count)
{
    if (rest->len < 2 * count ||
        !cloudli__audit_unhex(octets, count, rest->at, 2 * count))
        return 0;
    rest->at += 2 * count;
    rest->len -= 2 * count;
    return 1;
}

static int take_end(struct rest *rest)
{
    return skip(rest, END) && rest->len == 0;
}

struct export_file {
    FILE *in;
    char *text;
    size_t cap;
    uint64_t row; /* of the file, from 1 */
    int malformed;
    /* Its first and last line. */
    int64_t first, last;
    uint8_t before[CLOUDLI__AUDIT_HASH], hash[CLOUDLI__AUDIT_HASH];
    uint8_t key[CLOUDLI_AUDIT_KEY_LEN];
    uint8_t signature[CLOUDLI_AUDIT_SIGNATURE_LEN];
    int ended;
};

/* 1 and the next line without its end, 0 behind the last, or a status. One
 * that has no end was not written to its end. */
static int read_row(struct export_file *file, struct rest *rest)
{
    ssize_t len;

    errno = 0;
    len = getline(&file->text, &file->cap, file->in);
    if (len < 0)
        return errno == ENOMEM    ? CLOUDLI_ERR_NOMEM
               : ferror(file->in) ? CLOUDLI_ERR_NOT_FOUND
                                  : 0;
    file->row++;
    if (len == 0 || file->text[len - 1] != '\n' || len > LINE_MAX_BYTES) {
        file->malformed = 1;
        return 0;
    }
    *rest = (struct rest){file->text, (size_t)len - 1};
    return 1;
}

static int read_head(struct export_file *file)
{
    struct rest rest;
    int more = read_row(file, &rest);

    if (more < 0)
        return more;
    if (more == 0 || !skip(&rest, HEAD) || !take_number(&rest, &file->first) ||
        !skip(&rest, BEFORE) ||
        !take_hex(&rest, file->before, sizeof(file->before)) ||
        !take_end(&rest))
        file->malformed = 1;
    return CLOUDLI_OK;
}

static int rewind_file(void *user_data)
{
    struct export_file *file = user_data;

    if (fseek(file->in, 0, SEEK_SET) != 0)
        return CLOUDLI_ERR_NOT_FOUND;
    file->row = 0;
    file->malformed = file->ended = 0;
    return read_head(file);
}

/* {"line":CANONICAL,"hash":"HASH"}: from both ends. */
static int take_line(struct rest rest, struct cloudli__audit_item *item)
{
    const size_t tail =
        sizeof(HASH) - 1 + 2 * CLOUDLI__AUDIT_HASH + sizeof(END) - 1;
    struct rest number = {0}, end;

    if (!skip(&rest, LINE) || rest.len < tail)
        return 0;
    end = (struct rest){rest.at + rest.len - tail, tail};
    item->text = (cloudli_bytes){(const uint8_t *)rest.at, rest.len - tail};
    number = (struct rest){rest.at, rest.len - tail};
    return skip(&end, HASH) && take_hex(&end, item->hash, sizeof(item->hash)) &&
           take_end(&end) && skip(&number, LINE_NUMBER) &&
           take_number(&number, &item->number);
}

static int take_withheld(struct rest rest, struct cloudli__audit_item *item)
{
    item->text = (cloudli_bytes){NULL, 0};
    return skip(&rest, NUMBER) && take_number(&rest, &item->number) &&
           skip(&rest, DIGEST) &&
           take_hex(&rest, item->digest, sizeof(item->digest)) &&
           skip(&rest, HASH_AFTER_TEXT) &&
           take_hex(&rest, item->hash, sizeof(item->hash)) && take_end(&rest);
}

static int take_last(struct rest rest, struct export_file *file)
{
    return skip(&rest, LAST) && take_number(&rest, &file->last) &&
           skip(&rest, HASH) &&
           take_hex(&rest, file->hash, sizeof(file->hash)) &&
           skip(&rest, KEY) && take_hex(&rest, file->key, sizeof(file->key)) &&
           skip(&rest, SIGNATURE) &&
           take_hex(&rest, file->signature, sizeof(file->signature)) &&
           take_end(&rest);
}

static int next_item(void *user_data, struct cloudli__audit_item *item)
{
    struct export_file *file = user_data;
    struct rest rest;
    int more;

    memset(item, 0, sizeof(*item));
    if (file->malformed || file->ended)
        return 0;
    more = read_row(file, &rest);
    if (more != 1)
        return more;
    if (take_line(rest, item) || take_withheld(rest, item))
        return 1;
    if (take_last(rest, file)) {
        file->ended = 1;
        if (getc(file->in) == EOF)
            return 0;
        file->row++;
    }
    file->malformed = 1;
    return 0;
}

/* The end is signed: nothing was cut off. */
static void check_end(const struct cloudli__audit_check *check,
                      const struct export_file *file,
                      cloudli_audit_report *report)
{
    char message[CLOUDLI__AUDIT_MESSAGE_MAX], hex[CLOUDLI__AUDIT_HEX];
    int trusted = 0;
    size_t len;

    cloudli__audit_hex(hex, file->hash, sizeof(file->hash));
    len = cloudli__audit_export_message(message, file->first, file->last, hex);
    report->line = report->last;
    if (!cloudli__audit_check_signed(check, file->key, message, len,
                                     file->signature, &trusted)) {
        report->fault = trusted ? CLOUDLI_AUDIT_SIGNATURE : CLOUDLI_AUDIT_KEY;
        return;
    }
    report->line = 0;
    if ((uint64_t)file->last != report->last ||
        strcmp(hex, report->hash) != 0) {
        cloudli__audit_check_cut(report);
        return;
    }
    report->signatures++;
    report->signed_to = report->last;
}

static int check_file(struct cloudli__audit_check *check,
                      struct export_file *file, cloudli_audit_report *report)
{
    const struct cloudli__audit_source source = {rewind_file, next_item, file};
    int rv = read_head(file);

    check->first = file->first < 1 ? 1 : file->first;
    memcpy(check->before, file->before, sizeof(check->before));
    if (rv == CLOUDLI_OK && !file->malformed)
        rv = cloudli__audit_check_run(check, &source, report);
    if (rv != CLOUDLI_OK || report->fault != CLOUDLI_AUDIT_SOUND)
        return rv;
    if (file->malformed) {
        report->fault = CLOUDLI_AUDIT_FORMAT;
        report->line = file->row;
    } else if (!file->ended) {
        cloudli__audit_check_cut(report);
    } else {
        check_end(check, file, report);
    }
    return rv;
}

int cloudli__audit_file_check(struct cloudli__audit_check *check, FILE *in,
                              cloudli_audit_report *report)
{
    struct export_file file = {.in = in};
    const int rv = check_file(check, &file, report);

    free(file.text);
    return rv;
}

int cloudli_audit_verify_file(const char *path,
                              const cloudli_audit_trust *trust,
                              cloudli_audit_report *report, cloudli_error *err)
{
    struct cloudli__audit_check check;
    FILE *in;
    int rv = cloudli__audit_report_begin(report, err);

    if (rv == CLOUDLI_OK && path == NULL)
        rv = cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                           "The path is missing.");
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_check_trust(&check, trust, err);
    if (rv == CLOUDLI_OK && check.key_count == 0)
        rv = cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                           "The public key is missing.");
    if (rv != CLOUDLI_OK)
        return rv;
    in = fopen(path, "re");
    if (in == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOT_FOUND, 0,
                             "The file cannot be read (%s): %s.",
                             strerror(errno), path);
    rv = cloudli__audit_file_check(&check, in, report);
    (void)fclose(in);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "The file cannot be read: %s.",
                             cloudli_strerror(rv));
    return cloudli__audit_check_verdict(report, err);
}
