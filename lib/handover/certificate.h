/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a certificate says of its own end, and how that is told. */
#ifndef CLOUDLI_HANDOVER_CERTIFICATE_H
#define CLOUDLI_HANDOVER_CERTIFICATE_H

#include "base/log.h"

#include <cloudli/time.h>
#include <openssl/ssl.h>

/* When it expires; 0: not known. */
cloudli_time cloudli__certificate_end(const X509 *certificate);

/* When the first of a chain expires, its leaf or one of those above. */
cloudli_time cloudli__certificate_chain_end(SSL_CTX *ctx);

/* Whole days from now to end; negative once it has passed. */
int64_t cloudli__certificate_days(cloudli_time end, cloudli_time now);

/* One is warned of as often as this. */
#define CLOUDLI__CERTIFICATE_WARN_INTERVAL (86400 * CLOUDLI_SECOND)

/* 1 if it expires within 30 days, or has. Not of an end that is not known. */
int cloudli__certificate_is_ending(cloudli_time end);

/* Logs how many days it still has; the sentence begins with whose and of. */
void cloudli__certificate_say_end(const struct cloudli__log *log,
                                  const char *whose, const char *of,
                                  cloudli_time end);

#endif
