/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a certificate says of its own end. */
#ifndef CLOUDLI_HANDOVER_CERTIFICATE_H
#define CLOUDLI_HANDOVER_CERTIFICATE_H

#include <cloudli/time.h>
#include <openssl/ssl.h>

/* When it expires; 0: not known. */
cloudli_time cloudli__certificate_end(const X509 *certificate);

/* When the first of a chain expires, its leaf or one of those above. */
cloudli_time cloudli__certificate_chain_end(SSL_CTX *ctx);

/* Whole days from now to end; negative once it has passed. */
int64_t cloudli__certificate_days(cloudli_time end, cloudli_time now);

#endif
