/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "audit/audit_check.h"

#include "audit/audit_trail.h"
#include "base/error.h"
#include "base/options.h"

#include <inttypes.h>
#include <string.h>

#define TRUST_V1_SIZE sizeof(cloudli_audit_trust)

/* How many lines that are missing with all behind them renumbered are counted
 * before a line is only called altered. */
#define MISSING_MAX 64

static const char *const fault_names[] = {
    "sound",     "altered", "missing",   "inserted", "swapped",
    "signature", "key",     "truncated", "format",   "checkpoint",
};

const char *cloudli_audit_fault_name(uint32_t fault)
{
    return fault < sizeof(fault_names) / sizeof(fault_names[0])
               ? fault_names[fault]
               : "unknown";
}

int cloudli__audit_report_begin(cloudli_audit_report *report,
                                cloudli_error *err)
{
    if (report == NULL || report->size != sizeof(*report))
        return cloudli__fail(err,
                             report == NULL ? CLOUDLI_ERR_INVALID_ARGUMENT
                                            : CLOUDLI_ERR_STRUCT_SIZE,
                             0,
                             "The report is missing, or was not initialised.");
    memset(report, 0, sizeof(*report));
    report->size = sizeof(*report);
    return CLOUDLI_OK;
}

int cloudli__audit_check_trust(struct cloudli__audit_check *check,
                               const cloudli_audit_trust *trust,
                               cloudli_error *err)
{
    cloudli_audit_trust in = CLOUDLI_AUDIT_TRUST_INIT;
    int rv = trust == NULL ? CLOUDLI_OK
                           : cloudli__options_import(&in, sizeof(in),
                                                     TRUST_V1_SIZE, trust);

    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "The trust is a %s.",
                             cloudli_strerror(rv));
    memset(check, 0, sizeof(*check));
    check->first = 1;
    if ((in.known_hash == NULL) != (in.known_line == 0) ||
        in.known_line > INT64_MAX ||
        (in.known_hash != NULL &&
         !cloudli__audit_unhex(check->known_hash, CLOUDLI__AUDIT_HASH,
                               in.known_hash, strlen(in.known_hash))))
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "The line that is known needs its number and "
                             "its hash, 64 hexadecimal digits.");
    check->known_line = (int64_t)in.known_line;
    if (in.public_key_file == NULL)
        return CLOUDLI_OK;
    return cloudli__audit_keys_read(check->keys, CLOUDLI__AUDIT_KEYS_MAX,
                                    &check->key_count, in.public_key_file, err);
}

int cloudli__audit_check_signed(const struct cloudli__audit_check *check,
                                const uint8_t key[CLOUDLI_AUDIT_KEY_LEN],
                                const char *message, size_t len,
                                const uint8_t *signature, int *trusted)
{
    *trusted = 0;
    for (size_t i = 0; i < check->key_count; i++)
        *trusted |= memcmp(check->keys[i], key, CLOUDLI_AUDIT_KEY_LEN) == 0;
    return *trusted &&
           cloudli__audit_signature_good(
               key, (cloudli_bytes){(const uint8_t *)message, len}, signature);
}

/* --- Signatures --- */

/* The signature in a line, if it is one that signs: 1, 0 if it is not, -1 if
 * it is one and not well-formed. No string of a canonical form holds a bare
 * quotation mark, so that what is looked for is nowhere else. */
static int read_signature(cloudli_bytes text, int64_t *signed_to,
                          uint8_t key[CLOUDLI_AUDIT_KEY_LEN],
                          uint8_t signature[CLOUDLI_AUDIT_SIGNATURE_LEN])
{
    static const char mark[] = ",\"action\":\"" CLOUDLI__AUDIT_SIGN "\"";
    static const char start[] = ",\"detail\":{\"signed\":";
    static const char key_mark[] = ",\"key\":\"";
    static const char signature_mark[] = "\",\"signature\":\"";
    const size_t key_len = 2 * CLOUDLI_AUDIT_KEY_LEN;
    const size_t signature_len = 2 * CLOUDLI_AUDIT_SIGNATURE_LEN;
    const char *end = (const char *)text.ptr + text.len;
    const char *at = memmem(text.ptr, text.len, mark, sizeof(mark) - 1);
    uint64_t number = 0;

    if (at == NULL)
        return 0;
    at += sizeof(mark) - 1;
    if ((size_t)(end - at) < sizeof(start) - 1 ||
        memcmp(at, start, sizeof(start) - 1) != 0)
        return -1;
    for (at += sizeof(start) - 1; at < end && *at >= '0' && *at <= '9'; at++)
        number = number > INT64_MAX / 10 ? INT64_MAX
                                         : number * 10 + (uint64_t)(*at - '0');
    *signed_to = number > INT64_MAX ? INT64_MAX : (int64_t)number;
    if ((size_t)(end - at) < sizeof(key_mark) - 1 + key_len +
                                 sizeof(signature_mark) - 1 + signature_len ||
        memcmp(at, key_mark, sizeof(key_mark) - 1) != 0)
        return -1;
    at += sizeof(key_mark) - 1;
    if (!cloudli__audit_unhex(key, CLOUDLI_AUDIT_KEY_LEN, at, key_len) ||
        memcmp(at + key_len, signature_mark, sizeof(signature_mark) - 1) != 0)
        return -1;
    at += key_len + sizeof(signature_mark) - 1;
    return cloudli__audit_unhex(signature, CLOUDLI_AUDIT_SIGNATURE_LEN, at,
                                signature_len)
               ? 1
               : -1;
}

/* A fault, or CLOUDLI_AUDIT_SOUND. */
static uint32_t check_signature(const struct cloudli__audit_check *check,
                                const struct cloudli__audit_item *item,
                                const uint8_t before[CLOUDLI__AUDIT_HASH],
                                cloudli_audit_report *report)
{
    uint8_t key[CLOUDLI_AUDIT_KEY_LEN];
    uint8_t signature[CLOUDLI_AUDIT_SIGNATURE_LEN];
    char message[CLOUDLI__AUDIT_MESSAGE_MAX], hex[CLOUDLI__AUDIT_HEX];
    int64_t signed_to = 0;
    int trusted = 0, found;
    size_t len;

    found = read_signature(item->text, &signed_to, key, signature);
    if (found == 0)
        return CLOUDLI_AUDIT_SOUND;
    cloudli__audit_hex(hex, before, CLOUDLI__AUDIT_HASH);
    len = cloudli__audit_message(message, signed_to, hex);
    if (found < 0 || signed_to < 1 || signed_to >= item->number)
        return CLOUDLI_AUDIT_SIGNATURE;
    if (!cloudli__audit_check_signed(check, key, message, len, signature,
                                     &trusted))
        return trusted ? CLOUDLI_AUDIT_SIGNATURE : CLOUDLI_AUDIT_KEY;
    report->signatures++;
    report->signed_to = (uint64_t)signed_to;
    return CLOUDLI_AUDIT_SOUND;
}

/* --- What was done where a line does not fit --- */

/* A line that stays when the source goes on. */
struct kept {
    struct cloudli__buffer text;
    uint8_t hash[CLOUDLI__AUDIT_HASH];
    int64_t number;
    int there;
};

struct scene {
    const struct cloudli__audit_source *source;
    EVP_MD_CTX *hasher;
    int64_t at;             /* the number that is expected */
    uint64_t place;         /* lines before it */
    const uint8_t *before;  /* the hash of the line before; … */
    const uint8_t *earlier; /* … of the one before that, or NULL */
    struct kept first, next;
    int rv; /* memory is short, or the source fails */
};

static int keep(struct kept *kept, const struct cloudli__audit_item *item)
{
    kept->there = 1;
    kept->number = item->number;
    memcpy(kept->hash, item->hash, sizeof(kept->hash));
    return cloudli__buffer_append(&kept->text, item->text.ptr, item->text.len);
}

/* 1 if this text, as line number, behind that hash, has this hash. */
static int fits(struct scene *scene, cloudli_bytes text, int64_t number,
                const uint8_t *before, const uint8_t *hash)
{
    uint8_t digest[CLOUDLI__AUDIT_HASH], made[CLOUDLI__AUDIT_HASH];
    struct cloudli__buffer other = {0};
    int rv;

    if (text.len == 0)
        return 0; /* withheld */
    rv = cloudli__audit_renumber(&other, text, number);
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_digest(scene->hasher, digest,
                                   (cloudli_bytes){other.data, other.len});
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_chain(scene->hasher, made, before, digest);
    cloudli__buffer_dispose(&other);
    if (rv != CLOUDLI_OK)
        scene->rv = rv;
    return rv == CLOUDLI_OK && memcmp(made, hash, sizeof(made)) == 0;
}

static cloudli_bytes text_of(const struct kept *kept)
{
    return (cloudli_bytes){kept->text.data, kept->text.len};
}

/* 1 if this line is the one that belongs here: with the hash that it has, or
 * with the one that stayed in its place. */
static int belongs_here(struct scene *scene, cloudli_bytes text,
                        const uint8_t *hash)
{
    return fits(scene, text, scene->at, scene->before, hash) ||
           fits(scene, text, scene->at, scene->before, scene->first.hash);
}

/* By the line itself and the one behind it; 0: by neither. */
static uint32_t judge_near(struct scene *scene, cloudli_audit_report *report)
{
    struct kept *first = &scene->first, *next = &scene->next;

    if (first->number > scene->at) {
        report->other = (uint64_t)first->number;
        return next->there && next->number == scene->at ? CLOUDLI_AUDIT_SWAPPED
                                                        : CLOUDLI_AUDIT_MISSING;
    }
    if (first->number < scene->at) {
        report->line = (uint64_t)first->number;
        return CLOUDLI_AUDIT_INSERTED;
    }
    if (scene->earlier != NULL && fits(scene, text_of(first), scene->at - 1,
                                       scene->earlier, first->hash)) {
        report->line = (uint64_t)scene->at - 1;
        return CLOUDLI_AUDIT_INSERTED;
    }
    if (!next->there)
        return CLOUDLI_AUDIT_ALTERED;
    if (belongs_here(scene, text_of(next), next->hash)) {
        report->other = (uint64_t)scene->at + 1;
        return fits(scene, text_of(first), scene->at + 1, next->hash,
                    first->hash) ||
                       fits(scene, text_of(first), scene->at + 1, first->hash,
                            next->hash)
                   ? CLOUDLI_AUDIT_SWAPPED
                   : CLOUDLI_AUDIT_INSERTED;
    }
    for (int64_t k = 1; k <= MISSING_MAX; k++) {
        if (fits(scene, text_of(next), scene->at + 1 + k, first->hash,
                 next->hash))
            return CLOUDLI_AUDIT_MISSING;
    }
    return 0;
}

/* Is the line that belongs here farther on? */
static uint32_t judge_far(struct scene *scene, cloudli_audit_report *report)
{
    struct cloudli__audit_item item;
    int more;

    while ((more = scene->source->next(scene->source->user_data, &item)) == 1) {
        if (!belongs_here(scene, item.text, item.hash))
            continue;
        report->other = (uint64_t)item.number;
        return CLOUDLI_AUDIT_SWAPPED;
    }
    if (more < 0)
        scene->rv = more;
    return CLOUDLI_AUDIT_ALTERED;
}

/* Back to the line that does not fit, and one further. */
static int look_again(struct scene *scene)
{
    const struct cloudli__audit_source *source = scene->source;
    struct cloudli__audit_item item;
    int rv = source->rewind(source->user_data);
    int more = 1;

    for (uint64_t i = 0; rv == CLOUDLI_OK && more == 1 && i < scene->place; i++)
        more = source->next(source->user_data, &item);
    for (int i = 0; rv == CLOUDLI_OK && more == 1 && i < 2; i++) {
        more = source->next(source->user_data, &item);
        if (more == 1)
            rv = keep(i == 0 ? &scene->first : &scene->next, &item);
    }
    return more < 0 ? more : rv;
}

static int find_fault(struct scene *scene, cloudli_audit_report *report)
{
    int rv = look_again(scene);

    report->line = (uint64_t)scene->at;
    if (rv == CLOUDLI_OK) {
        report->fault = judge_near(scene, report);
        if (report->fault == 0)
            report->fault = judge_far(scene, report);
        rv = scene->rv;
    }
    cloudli__buffer_dispose(&scene->first.text);
    cloudli__buffer_dispose(&scene->next.text);
    if (report->fault != CLOUDLI_AUDIT_SWAPPED)
        report->other = 0;
    return rv;
}

/* --- The chain --- */

struct walk {
    const struct cloudli__audit_check *check;
    cloudli_audit_report *report;
    EVP_MD_CTX *hasher;
    uint8_t hash[CLOUDLI__AUDIT_HASH];    /* of the last line */
    uint8_t earlier[CLOUDLI__AUDIT_HASH]; /* of the one before it */
};

/* 1 if the line goes on the chain; its hash is made then. */
static int goes_on(const struct walk *walk,
                   const struct cloudli__audit_item *item, int *rv)
{
    uint8_t digest[CLOUDLI__AUDIT_HASH], made[CLOUDLI__AUDIT_HASH];

    if (item->bad ||
        item->number != walk->check->first + (int64_t)walk->report->lines)
        return 0;
    memcpy(digest, item->digest, sizeof(digest));
    if (item->text.ptr != NULL)
        *rv = cloudli__audit_digest(walk->hasher, digest, item->text);
    if (*rv == CLOUDLI_OK)
        *rv = cloudli__audit_chain(walk->hasher, made, walk->hash, digest);
    return *rv == CLOUDLI_OK && memcmp(made, item->hash, sizeof(made)) == 0;
}

static void take(struct walk *walk, const struct cloudli__audit_item *item)
{
    cloudli_audit_report *report = walk->report;
    uint32_t fault = CLOUDLI_AUDIT_SOUND;

    if (item->text.ptr != NULL)
        fault = check_signature(walk->check, item, walk->hash, report);
    if (fault == CLOUDLI_AUDIT_SOUND &&
        item->number == walk->check->known_line &&
        memcmp(item->hash, walk->check->known_hash, CLOUDLI__AUDIT_HASH) != 0)
        fault = CLOUDLI_AUDIT_CHECKPOINT;
    if (fault != CLOUDLI_AUDIT_SOUND) {
        report->fault = fault;
        report->line = (uint64_t)item->number;
        return;
    }
    memcpy(walk->earlier, walk->hash, sizeof(walk->earlier));
    memcpy(walk->hash, item->hash, sizeof(walk->hash));
    report->lines++;
    report->withheld += item->text.ptr == NULL;
    report->last = (uint64_t)item->number;
}

static int walk_lines(struct walk *walk,
                      const struct cloudli__audit_source *source)
{
    const struct cloudli__audit_check *check = walk->check;
    cloudli_audit_report *report = walk->report;
    struct cloudli__audit_item item;
    int rv = source->rewind(source->user_data), more = 1;

    while (rv == CLOUDLI_OK && report->fault == CLOUDLI_AUDIT_SOUND) {
        more = source->next(source->user_data, &item);
        if (more != 1)
            break;
        if (goes_on(walk, &item, &rv)) {
            take(walk, &item);
        } else if (rv == CLOUDLI_OK) {
            struct scene scene = {
                .source = source,
                .hasher = walk->hasher,
                .at = check->first + (int64_t)report->lines,
                .place = report->lines,
                .before = walk->hash,
                .earlier = report->lines == 0 ? NULL : walk->earlier};

            rv = find_fault(&scene, report);
        }
    }
    return more < 0 ? more : rv;
}

int cloudli__audit_check_run(const struct cloudli__audit_check *check,
                             const struct cloudli__audit_source *source,
                             cloudli_audit_report *report)
{
    struct walk walk = {.check = check,
                        .report = report,
                        .hasher = cloudli__audit_hasher_new()};
    int rv;

    if (walk.hasher == NULL)
        return CLOUDLI_ERR_NOMEM;
    memcpy(walk.hash, check->before, sizeof(walk.hash));
    report->last = (uint64_t)check->first - 1;
    rv = walk_lines(&walk, source);
    EVP_MD_CTX_free(walk.hasher);
    cloudli__audit_hex(report->hash, walk.hash, sizeof(walk.hash));
    if (check->known_line > (int64_t)report->last)
        cloudli__audit_check_cut(report);
    return rv;
}

void cloudli__audit_check_cut(cloudli_audit_report *report)
{
    if (report->fault != CLOUDLI_AUDIT_SOUND)
        return;
    report->fault = CLOUDLI_AUDIT_TRUNCATED;
    report->line = report->last + 1;
}

int cloudli__audit_check_verdict(const cloudli_audit_report *report,
                                 cloudli_error *err)
{
    static const char *const sentences[] = {
        "",
        "Line %" PRIu64 " was altered.",
        "Line %" PRIu64 " is missing.",
        "Line %" PRIu64 " was inserted.",
        "Line %" PRIu64 " was swapped with another one.",
        "The signature in line %" PRIu64 " is not good: it, or lines before "
        "it, are not those that were signed.",
        "Line %" PRIu64 " is signed with a key that is not trusted.",
        "Lines from %" PRIu64 " on are missing.",
        "Line %" PRIu64 " of the file is none of an export.",
        "Line %" PRIu64 " is not the one that was known.",
    };

    if (report->fault == CLOUDLI_AUDIT_SOUND)
        return CLOUDLI_OK;
    return cloudli__fail(err, CLOUDLI_ERR_AUDIT, 0, sentences[report->fault],
                         report->line);
}
