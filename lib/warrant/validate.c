/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/validate.h"

#include "base/calendar.h"
#include "base/error.h"
#include "base/memory.h"
#include "warrant/country.h"
#include "warrant/scope.h"

#include <arpa/inet.h>
#include <limits.h>
#include <string.h>

#define NAME_MAX_CHARS 63
#define NOTE_MAX_BYTES 255
#define LIID_MAX 25 /* TS 103 280, LIID */
#define DNS_NAME_MAX 253
#define DNS_LABEL_MAX 63
#define CA_FILE_MAX 4095
#define PORT_MAX 65535
#define SPOOL_BYTES_MIN (UINT64_C(1) << 20)
#define SPOOL_MEMORY_MAX (UINT64_C(1) << 40)
#define SPOOL_DISK_MAX (UINT64_C(1) << 50)

static int refuse(cloudli_error *err, const char *field, const char *rule)
{
    return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                         "The %s must be %s.", field, rule);
}

/* The character at text, or 0 if it is none of UTF-8 (RFC 3629 clause 4). */
static uint32_t read_char(const unsigned char *text, size_t *len)
{
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    uint32_t c = text[0];
    size_t more;

    *len = 1;
    if (c < 0x80)
        return c;
    if ((c & 0xe0) == 0xc0)
        more = 1;
    else if ((c & 0xf0) == 0xe0)
        more = 2;
    else if ((c & 0xf8) == 0xf0)
        more = 3;
    else
        return 0;
    c &= 0x3fu >> more;
    for (size_t i = 1; i <= more; i++) {
        if ((text[i] & 0xc0) != 0x80) /* a NUL ends here too */
            return 0;
        c = c << 6 | (text[i] & 0x3fu);
    }
    *len = more + 1;
    if (c < smallest[*len] || c > 0x10ffff || (c >= 0xd800 && c < 0xe000))
        return 0;
    return c;
}

/* 1 if it is UTF-8 that can be printed on one line. */
static int is_line(const char *text, size_t *chars)
{
    const unsigned char *at = (const unsigned char *)text;
    size_t len;

    *chars = 0;
    for (; *at != '\0'; at += len, (*chars)++) {
        const uint32_t c = read_char(at, &len);

        if (c < 0x20 || (c >= 0x7f && c < 0xa0))
            return 0;
    }
    return 1;
}

int cloudli__validate_name(const char *field, const char *text,
                           cloudli_error *err)
{
    static const char rule[] = "1 to 63 characters of UTF-8 without control "
                               "characters, and neither begin nor end with a "
                               "space";
    size_t chars;

    if (text == NULL || !is_line(text, &chars) || chars == 0 ||
        chars > NAME_MAX_CHARS || text[0] == ' ' ||
        text[strlen(text) - 1] == ' ')
        return refuse(err, field, rule);
    return CLOUDLI_OK;
}

int cloudli__validate_actor(const char *actor, cloudli_error *err)
{
    return cloudli__validate_name("actor", actor, err);
}

int cloudli__validate_note(const char *field, const char *text,
                           cloudli_error *err)
{
    size_t chars;

    if (text != NULL &&
        (strlen(text) > NOTE_MAX_BYTES || !is_line(text, &chars)))
        return refuse(err, field,
                      "at most 255 bytes of UTF-8 without control characters");
    return CLOUDLI_OK;
}

/* TS 103 280: 1 to 25 characters, or the digits of 13 to 25 octets. */
static int check_liid(const char *liid, cloudli_error *err)
{
    const size_t len = liid == NULL ? 0 : strlen(liid);
    size_t good = 0;

    while (good < len && liid[good] >= '!' && liid[good] <= '~')
        good++;
    if (len > LIID_MAX && len <= 2 * LIID_MAX && len % 2 == 0 &&
        strspn(liid, "0123456789abcdef") == len)
        return CLOUDLI_OK;
    if (len == 0 || len > LIID_MAX || good < len)
        return refuse(err, "liid",
                      "1 to 25 characters from ! to ~, or 26 to 50 lower-case "
                      "hexadecimal digits");
    return CLOUDLI_OK;
}

static int check_country(const char *field, const char *country,
                         cloudli_error *err)
{
    if (cloudli__country_known(country))
        return CLOUDLI_OK;
    return refuse(err, field, "the two capitals of a country (ISO 3166-1)");
}

/* A moment that the register can write down and read back. */
static int check_time(const char *field, cloudli_time time, cloudli_error *err)
{
    struct cloudli__civil civil;
    cloudli_time back;

    cloudli__civil_from_time(&civil, time);
    if (cloudli__time_from_civil(&back, &civil) != CLOUDLI_OK)
        return refuse(err, field, "in the years 1678 to 2261");
    return CLOUDLI_OK;
}

static int check_period(const cloudli_warrant *warrant, cloudli_error *err)
{
    int rv = check_time("start", warrant->start, err);

    if (rv == CLOUDLI_OK)
        rv = check_time("end", warrant->end, err);
    if (rv == CLOUDLI_OK && warrant->end <= warrant->start)
        rv = refuse(err, "end", "after the start");
    return rv;
}

static int check_bits(const char *field, uint32_t bits,
                      enum cloudli__scope scope, cloudli_error *err)
{
    if (bits == 0)
        return refuse(err, field, "given: nothing is chosen");
    if ((bits & ~cloudli__scope_bits(scope)) != 0)
        return refuse(err, field, "made of known bits only");
    return CLOUDLI_OK;
}

static int check_scope(const cloudli_warrant *warrant, cloudli_error *err)
{
    int rv =
        check_bits("deliver", warrant->deliver, CLOUDLI__SCOPE_DELIVER, err);

    if (rv == CLOUDLI_OK)
        rv = check_bits("services", warrant->services, CLOUDLI__SCOPE_SERVICES,
                        err);
    if (rv == CLOUDLI_OK && warrant->media != 0)
        rv = check_bits("media", warrant->media, CLOUDLI__SCOPE_MEDIA, err);
    return rv;
}

/* Name of a destination: it goes into logs and on command lines. */
static int check_label(const char *field, const char *name, cloudli_error *err)
{
    static const char allowed[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                  "abcdefghijklmnopqrstuvwxyz0123456789-_.";
    const size_t len = name == NULL ? 0 : strlen(name);

    if (len == 0 || len > NAME_MAX_CHARS || strspn(name, allowed) != len)
        return refuse(err, field, "1 to 63 of A-Z a-z 0-9 - _ .");
    return CLOUDLI_OK;
}

int cloudli__validate_warrant(const cloudli_warrant *warrant,
                              cloudli_error *err)
{
    int rv = cloudli__validate_name("authority", warrant->authority, err);

    if (rv == CLOUDLI_OK)
        rv = check_liid(warrant->liid, err);
    if (rv == CLOUDLI_OK)
        rv = check_country("country", warrant->country, err);
    if (rv == CLOUDLI_OK && warrant->delivery_country != NULL)
        rv = check_country("delivery_country", warrant->delivery_country, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__validate_note("reference", warrant->reference, err);
    if (rv == CLOUDLI_OK)
        rv = check_period(warrant, err);
    if (rv == CLOUDLI_OK)
        rv = check_label("destination", warrant->destination, err);
    if (rv == CLOUDLI_OK && warrant->destination_cc != NULL)
        rv = check_label("destination_cc", warrant->destination_cc, err);
    if (rv == CLOUDLI_OK)
        rv = check_scope(warrant, err);
    if (rv == CLOUDLI_OK && warrant->state != 0 &&
        warrant->state != CLOUDLI_WARRANT_DRAFT)
        rv = refuse(err, "state", "absent, or draft");
    return rv;
}

/* The identity's reader says what is wrong; which target it is, we know. */
static int read_target(const cloudli_warrant *warrant, size_t index,
                       cloudli_identity *out, cloudli_error *err)
{
    cloudli_error why = CLOUDLI_ERROR_INIT;
    int rv;

    if (warrant->targets[index] == NULL)
        return refuse(err, "targets", "strings: one of them is missing");
    *out = (cloudli_identity)CLOUDLI_IDENTITY_INIT;
    rv = cloudli_identity_parse(out, warrant->targets[index], &why);
    if (rv == CLOUDLI_OK)
        return CLOUDLI_OK;
    return cloudli__fail(err, rv, why.offset,
                         "The targets must be identities; number %zu is not "
                         "(%s).",
                         index + 1, why.message);
}

int cloudli__validate_targets(const cloudli_warrant *warrant,
                              cloudli_identity *out, size_t *count,
                              cloudli_error *err)
{
    *count = 0;
    if (warrant->targets == NULL || warrant->target_count == 0 ||
        warrant->target_count > CLOUDLI__TARGETS_MAX)
        return refuse(err, "targets", "1 to 64 identities");

    for (size_t i = 0; i < warrant->target_count; i++) {
        size_t same = 0;
        int rv = read_target(warrant, i, &out[*count], err);

        if (rv != CLOUDLI_OK)
            return rv;
        while (!cloudli_identity_equal(&out[same], &out[*count]))
            same++; /* ends at the latest at the new one itself */
        *count += same == *count;
    }
    return CLOUDLI_OK;
}

static int is_address(const char *host)
{
    unsigned char octets[16];

    return inet_pton(AF_INET, host, octets) == 1 ||
           inet_pton(AF_INET6, host, octets) == 1;
}

/* Labels of letters, digits, - and _ between dots. */
static int is_dns_name(const char *name)
{
    static const char allowed[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                  "abcdefghijklmnopqrstuvwxyz0123456789-_";
    const size_t len = strlen(name);

    if (len == 0 || len > DNS_NAME_MAX)
        return 0;
    for (;;) {
        const size_t label = strspn(name, allowed);

        if (label == 0 || label > DNS_LABEL_MAX || name[0] == '-' ||
            name[label - 1] == '-')
            return 0;
        if (name[label] == '\0')
            return 1;
        if (name[label] != '.')
            return 0;
        name += label + 1;
    }
}

int cloudli__validate_host(const char *host)
{
    return is_address(host) || is_dns_name(host);
}

int cloudli__validate_destination(const cloudli_destination *dest,
                                  cloudli_error *err)
{
    int rv = check_label("name", dest->name, err);

    if (rv != CLOUDLI_OK)
        return rv;
    if (dest->host == NULL || !cloudli__validate_host(dest->host))
        return refuse(err, "host", "a host name or an IP address");
    if (dest->port < 1 || dest->port > PORT_MAX)
        return refuse(err, "port", "a number from 1 to 65535");
    if (dest->peer_name != NULL &&
        (is_address(dest->peer_name) || !is_dns_name(dest->peer_name)))
        return refuse(err, "peer_name", "a DNS name");
    if (dest->ca_file != NULL &&
        (dest->ca_file[0] != '/' || strlen(dest->ca_file) > CA_FILE_MAX))
        return refuse(err, "ca_file", "an absolute path");
    if (dest->spool > CLOUDLI_SPOOL_NONE)
        return refuse(err, "spool", "one of memory, disk and none");
    if (dest->overflow > CLOUDLI_OVERFLOW_REFUSE)
        return refuse(err, "overflow", "one of drop-new-cc and refuse");
    if (dest->spool_bytes != 0 &&
        (dest->spool_bytes < SPOOL_BYTES_MIN ||
         dest->spool_bytes > (dest->spool == CLOUDLI_SPOOL_DISK
                                  ? SPOOL_DISK_MAX
                                  : SPOOL_MEMORY_MAX)))
        return refuse(err, "spool_bytes",
                      "1 MiB to 1 TiB, on a disk to 1 PiB, or 0");
    return CLOUDLI_OK;
}
