/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "handover/certificate.h"

#include "base/calendar.h"

#include <inttypes.h>

#define DAY (86400 * CLOUDLI_SECOND)
#define WARN_DAYS 30

cloudli_time cloudli__certificate_end(const X509 *certificate)
{
    const ASN1_TIME *asn1 =
        certificate == NULL ? NULL : X509_get0_notAfter(certificate);
    struct cloudli__civil civil = {0};
    cloudli_time end;
    struct tm tm;

    if (asn1 == NULL || ASN1_TIME_to_tm(asn1, &tm) != 1)
        return 0;
    civil.year = tm.tm_year + 1900;
    civil.month = (uint32_t)tm.tm_mon + 1;
    civil.day = (uint32_t)tm.tm_mday;
    civil.hour = (uint32_t)tm.tm_hour;
    civil.minute = (uint32_t)tm.tm_min;
    civil.second = (uint32_t)tm.tm_sec;
    /* One without an end ("99991231235959Z", RFC 5280 clause 4.1.2.5). */
    if (cloudli__time_from_civil(&end, &civil) != CLOUDLI_OK)
        return INT64_MAX;
    return end;
}

cloudli_time cloudli__certificate_chain_end(SSL_CTX *ctx)
{
    cloudli_time end = cloudli__certificate_end(SSL_CTX_get0_certificate(ctx));
    STACK_OF(X509) *chain = NULL;

    if (SSL_CTX_get0_chain_certs(ctx, &chain) != 1 || chain == NULL)
        return end;
    for (int i = 0; i < sk_X509_num(chain); i++) {
        const cloudli_time one =
            cloudli__certificate_end(sk_X509_value(chain, i));

        if (one != 0 && one < end)
            end = one;
    }
    return end;
}

int64_t cloudli__certificate_days(cloudli_time end, cloudli_time now)
{
    const cloudli_time left = end - now; /* both are of this age */

    return left >= 0 ? left / DAY : -1 - (-1 - left) / DAY;
}

int cloudli__certificate_is_ending(cloudli_time end)
{
    return end != 0 &&
           cloudli__certificate_days(end, cloudli_time_now()) <= WARN_DAYS;
}

void cloudli__certificate_say_end(const struct cloudli__log *log,
                                  const char *whose, const char *of,
                                  cloudli_time end)
{
    const int64_t days = cloudli__certificate_days(end, cloudli_time_now());

    if (days < 0)
        cloudli__log(log, CLOUDLI_LOG_ERROR, CLOUDLI_ERR_TLS_CONFIG,
                     "%s%s has expired: there will be no new connection", whose,
                     of);
    else
        cloudli__log(log, CLOUDLI_LOG_WARNING, CLOUDLI_ERR_TLS_CONFIG,
                     "%s%s expires in %" PRId64 " days", whose, of, days);
}
