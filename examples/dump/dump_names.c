/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "dump_names.h"

#include <arpa/inet.h>
#include <cloudli/time.h>
#include <cloudli/value.h>
#include <stdio.h>
#include <string.h>

#define ARCS_TEXT_MAX 96

/*
 * The identifiers of the modules. Of a pattern, V is the version and R the
 * release, each one arc; the rest is compared.
 */
struct oid_name {
    const char *pattern;
    const char *name;
};

static const struct oid_name absolute[] = {
    {"0.4.0.2.2.5.1.V", "li-psDomainId"},
    {"0.4.0.2.2.0.1.V", "hi1OperationId"},
    {"0.4.0.2.2.1.V", "hi2OperationId"},
    {"0.4.0.2.2.4.0.1.R.V", "threeGPP-hi1OperationId"},
    {"0.4.0.2.2.4.1.R.V", "hi2 (TS 33.108, UMTS IRI)"},
    {"0.4.0.2.2.4.2.R.V", "hi3 (TS 33.108, UMTS CC)"},
    {"0.4.0.2.2.4.3.R.V", "hi2CS (TS 33.108, circuit-switched IRI)"},
    {"0.4.0.2.2.4.4.R.V", "hi3CS (TS 33.108, circuit-switched CC)"},
    {"0.4.0.2.2.4.6.R.V", "hi2wlan (TS 33.108, WLAN IRI)"},
    {"0.4.0.2.2.4.7.R.V", "hi2mbms (TS 33.108, MBMS IRI)"},
    {"0.4.0.2.2.4.8.R.V", "hi2eps (TS 33.108, EPS IRI)"},
    {"0.4.0.2.2.4.9.R.V", "hi3eps (TS 33.108, EPS CC)"},
    {"0.4.0.2.2.4.10.R.V", "hi2conf (TS 33.108, conference IRI)"},
    {"0.4.0.2.2.4.11.R.V", "hi3conf (TS 33.108, conference CC)"},
    {"0.4.0.2.2.4.12.R.V", "hi3voip (TS 33.108, voice CC)"},
    {"0.4.0.2.2.4.13.R.V", "hi2gcse (TS 33.108, group IRI)"},
    {"0.4.0.2.2.4.14.R.V", "hi3gcse (TS 33.108, group CC)"},
    {"0.4.0.2.2.4.15.R.V", "hi2prose (TS 33.108, proximity IRI)"},
    {"0.4.0.2.2.4.16.R.V", "hi2mms (TS 33.108, MMS IRI)"},
    {"0.4.0.2.2.4.17.R.V", "hi3mms (TS 33.108, MMS CC)"},
    {"0.4.0.2.2.4.18.R.V", "hi3CSvoice (TS 33.108, circuit-switched voice)"},
    {"0.4.0.2.4.0.0.V", "iLHIObjId (TS 103 462)"}};

static const struct oid_name relative_names[] = {
    {"5.2.V.1", "emailIRI (TS 102 232-2)"},
    {"5.2.V.2", "emailCC (TS 102 232-2)"},
    {"5.2.V.3", "messagingIRI (TS 102 232-2)"},
    {"5.2.V.4", "messagingCC (TS 102 232-2)"},
    {"5.2.V.5", "messagingMMCC (TS 102 232-2)"},
    {"5.3.V.1", "iPIRI (TS 102 232-3)"},
    {"5.3.V.2", "iPCC (TS 102 232-3)"},
    {"5.3.V.3", "iPIRIOnly (TS 102 232-3)"},
    {"5.3.V.4", "iPIRIPacketReport (TS 102 232-3)"},
    {"5.4.V.1", "l2IRI (TS 102 232-4)"},
    {"5.4.V.2", "l2CC (TS 102 232-4)"},
    {"5.4.V.3", "l2IRIOnly (TS 102 232-4)"},
    {"5.5.V.1", "iPMMIRI (TS 102 232-5)"},
    {"5.5.V.2", "iPMMCC (TS 102 232-5)"},
    {"5.6.V.1", "pstnIsdnIRI (TS 102 232-6)"},
    {"5.6.V.2", "pstnIsdnCC (TS 102 232-6)"},
    {"4.19.R.V.1", "xIRI (TS 33.128)"},
    {"4.19.R.V.2", "xCC (TS 33.128)"},
    {"4.19.R.V.3", "iRI (TS 33.128)"},
    {"4.19.R.V.4", "cC (TS 33.128)"},
    {"4.19.R.V.5", "lINotification (TS 33.128)"}};

/* 1 if the dotted text is of the pattern; version and release as text. */
static int fits(const char *text, const char *pattern, char *version,
                char *release)
{
    while (*pattern != '\0') {
        const size_t arc = strcspn(text, ".");

        if (*pattern == 'V' || *pattern == 'R') {
            char *to = *pattern == 'V' ? version : release;

            if (arc == 0 || arc > 9)
                return 0;
            memcpy(to, text, arc);
            to[arc] = '\0';
            text += arc;
            pattern++;
        } else if (*pattern++ != *text++) {
            return 0;
        }
    }
    return *text == '\0';
}

void dump_oid(cloudli_bytes oid, uint32_t relative, char text[DUMP_NAME_MAX])
{
    const struct oid_name *names = relative ? relative_names : absolute;
    const size_t count = relative
                             ? sizeof(relative_names) / sizeof(*relative_names)
                             : sizeof(absolute) / sizeof(*absolute);
    char dotted[ARCS_TEXT_MAX];

    if (cloudli_oid_format(oid, relative, dotted, sizeof(dotted)) !=
        CLOUDLI_OK) {
        (void)snprintf(text, DUMP_NAME_MAX, "%zu octets, no identifier",
                       oid.len);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        char version[10] = "", release[10] = "";

        if (!fits(dotted, names[i].pattern, version, release))
            continue;
        (void)snprintf(text, DUMP_NAME_MAX, "%s %s%s%s%s (%s)", names[i].name,
                       release[0] == '\0' ? "" : "r", release,
                       release[0] == '\0' ? "version" : " version", version,
                       dotted);
        return;
    }
    (void)snprintf(text, DUMP_NAME_MAX, "%s", dotted);
}

static size_t digits(cloudli_bytes text)
{
    size_t count = 0;

    while (count < text.len && text.ptr[count] >= '0' && text.ptr[count] <= '9')
        count++;
    return count;
}

/* [YY]YYMMDDHHMM[SS], then a fraction and a zone if there are any (X.680
 * clauses 46 and 47). */
int dump_time(cloudli_bytes time, int utc, char text[DUMP_NAME_MAX])
{
    const size_t count = digits(time), year = utc ? 2 : 4;
    const char *century = "";
    char d[16] = "";
    cloudli_bytes rest = {time.ptr + count, time.len - count};
    size_t fraction = 0, used;

    if (time.len > 40 || (count != year + 8 && count != year + 10))
        return 0;
    memcpy(d, time.ptr, count);
    if (utc)
        century = d[0] >= '5' ? "19" : "20";
    if (rest.len > 0 && (rest.ptr[0] == '.' || rest.ptr[0] == ','))
        fraction = 1 + digits((cloudli_bytes){rest.ptr + 1, rest.len - 1});
    used = (size_t)snprintf(
        text, DUMP_NAME_MAX, "%s%.*s-%.2s-%.2sT%.2s:%.2s:%.2s%s%.*s", century,
        (int)year, d, d + year, d + year + 2, d + year + 4, d + year + 6,
        count > year + 8 ? d + year + 8 : "00", fraction > 1 ? "." : "",
        fraction > 1 ? (int)fraction - 1 : 0, (const char *)rest.ptr + 1);
    rest.ptr += fraction;
    rest.len -= fraction;
    if (rest.len == 5 && (rest.ptr[0] == '+' || rest.ptr[0] == '-') &&
        digits((cloudli_bytes){rest.ptr + 1, 4}) == 4)
        (void)snprintf(text + used, DUMP_NAME_MAX - used, "%.3s:%.2s",
                       (const char *)rest.ptr, (const char *)rest.ptr + 3);
    else if (rest.len == 1 && rest.ptr[0] == 'Z')
        (void)snprintf(text + used, DUMP_NAME_MAX - used, "Z");
    else if (rest.len > 0)
        return 0;
    return 1;
}

int dump_microseconds(uint64_t seconds, uint64_t micros,
                      char text[DUMP_NAME_MAX])
{
    if (seconds >= (uint64_t)(INT64_MAX / CLOUDLI_SECOND) || micros > 999999)
        return 0;
    cloudli_time_format((cloudli_time)seconds * CLOUDLI_SECOND +
                            (cloudli_time)micros * CLOUDLI_MICROSECOND,
                        text);
    return 1;
}

int dump_address(cloudli_bytes octets, char text[DUMP_NAME_MAX])
{
    if (octets.len != 4 && octets.len != 16)
        return 0;
    return inet_ntop(octets.len == 4 ? AF_INET : AF_INET6, octets.ptr, text,
                     DUMP_NAME_MAX) != NULL;
}

int dump_tbcd(cloudli_bytes octets, char text[DUMP_NAME_MAX])
{
    size_t used = 0;

    if (octets.len == 0 || octets.len > DUMP_NAME_MAX / 2 - 1)
        return 0;
    for (size_t i = 0; i < octets.len; i++) {
        const uint8_t low = octets.ptr[i] & 15, high = octets.ptr[i] >> 4;

        if (low > 9 || (high > 9 && (high != 15 || i + 1 < octets.len)))
            return 0;
        text[used++] = (char)('0' + low);
        if (high <= 9)
            text[used++] = (char)('0' + high);
    }
    text[used] = '\0';
    return 1;
}
