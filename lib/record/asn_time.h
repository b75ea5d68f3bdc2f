/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* TimeStamp of HI2Operations, as records of TS 33.108 and TS 101 671 have it.
 */
#ifndef CLOUDLI_RECORD_ASN_TIME_H
#define CLOUDLI_RECORD_ASN_TIME_H

#include "ber/time_text.h"

#include <cloudli/asn1/hi2.h>

/* A TimeStamp and what it points to: room that stays where it is. */
struct cloudli__asn_time {
    cloudli_asn_time_stamp as;
    cloudli_asn_local_time_stamp local;
    char text[CLOUDLI__GENERALIZED_TIME_LEN];
};

/* UTCTime as long as its two digits can tell the year, then the form with
 * four. */
static inline void cloudli__asn_time_set(struct cloudli__asn_time *out,
                                         cloudli_time now)
{
    out->as.choice = CLOUDLI_ASN_TIME_STAMP_IS_UTC_TIME;
    if (cloudli__utc_time_write(out->text, now) == CLOUDLI_OK) {
        out->as.utcTime =
            (cloudli_bytes){(const uint8_t *)out->text, CLOUDLI__UTC_TIME_LEN};
        return;
    }
    out->as.choice = CLOUDLI_ASN_TIME_STAMP_IS_LOCAL_TIME;
    out->as.localTime = &out->local;
    out->local.generalizedTime = (cloudli_bytes){(const uint8_t *)out->text,
                                                 CLOUDLI__GENERALIZED_TIME_LEN};
    cloudli__generalized_time_write(out->text, now);
}

#endif
