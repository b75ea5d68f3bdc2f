/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a CLIF says and agrees on with its LEMFs: the settings of the session.
 */
#include "clif/front.h"

#include "base/error.h"
#include "handover/session.h"
#include "warrant/country.h"

#include <string.h>

/* A keep-alive names no warrant: TS 102 232-1 clause 6.3.4 gives the fields of
 * its header no meaning but that of the time. */
#define KEEPALIVE_LIID "-"

#define WINDOW_MOST (UINT64_C(1) << 40)
#define RECORDS_MOST 1000000u
#define HOUR (3600 * CLOUDLI_SECOND)

static int fault(cloudli_error *err, const char *what)
{
    return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                         "CLIF options: %s", what);
}

static int fits(const char *text, size_t most)
{
    return text == NULL || (text[0] != '\0' && strnlen(text, most + 1) <= most);
}

int cloudli__clif_session_check(const cloudli_clif_options *o,
                                cloudli_error *err)
{
    const char *country = o->keepalive_country;

    if (!fits(o->keepalive_liid, 25))
        return fault(err, "keepalive_liid must be 1 to 25 bytes, or NULL.");
    if (country != NULL && strcmp(country, "--") != 0 &&
        !cloudli__country_known(country))
        return fault(err, "keepalive_country must be two capitals of ISO "
                          "3166-1, \"--\", or NULL.");
    if (!fits(o->keepalive_element, 16))
        return fault(err, "keepalive_element must be 1 to 16 bytes, or NULL.");
    if (o->acknowledge > CLOUDLI_ACKNOWLEDGE_NEVER)
        return fault(err, "acknowledge must be a cloudli_acknowledge.");
    if (o->acknowledge_records > RECORDS_MOST)
        return fault(err, "acknowledge_records must be within 1000000.");
    if (o->acknowledge_interval < 0 || o->acknowledge_interval > HOUR)
        return fault(err, "acknowledge_interval must be within an hour.");
    if (o->resend_window > WINDOW_MOST)
        return fault(err, "resend_window must be within 1 TiB.");
    return CLOUDLI_OK;
}

int cloudli__clif_session_options(cloudli_clif *clif,
                                  const cloudli_clif_options *opt,
                                  struct cloudli__dispatcher_options *out,
                                  cloudli_error *err)
{
    static const uint32_t modes[] = {
        [CLOUDLI_ACKNOWLEDGE_OFFER] = CLOUDLI__ACKNOWLEDGE_OFFER,
        [CLOUDLI_ACKNOWLEDGE_ACCEPT] = CLOUDLI__ACKNOWLEDGE_ACCEPT,
        [CLOUDLI_ACKNOWLEDGE_NEVER] = CLOUDLI__ACKNOWLEDGE_NEVER};
    struct cloudli__pdu_fixed header = {0};
    int rv;

    header.liid = cloudli_bytes_of(
        opt->keepalive_liid == NULL ? KEEPALIVE_LIID : opt->keepalive_liid);
    if (opt->keepalive_country != NULL) {
        header.authorization_country = cloudli_bytes_of(opt->keepalive_country);
        header.delivery_country = header.authorization_country;
    }
    header.operator_id = cloudli_bytes_of(clif->hub.operator_id);
    if (opt->keepalive_element != NULL)
        header.network_element = cloudli_bytes_of(opt->keepalive_element);
    else if (clif->hub.network_element[0] != '\0')
        header.network_element = cloudli_bytes_of(clif->hub.network_element);
    header.has_cin = 1;
    rv = cloudli__pdu_template_init(&clif->keepalive, &header, err);
    if (rv != CLOUDLI_OK)
        return rv;
    out->keepalive = clif->keepalive;
    out->keepalive_interval = opt->keepalive_interval;
    out->keepalive_timeout = opt->keepalive_timeout;
    out->acknowledge = modes[opt->acknowledge];
    out->request_records = opt->acknowledge_records;
    out->request_interval = opt->acknowledge_interval;
    out->window = opt->resend_window;
    return CLOUDLI_OK;
}
