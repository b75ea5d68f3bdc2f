/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The families of kinds: one parser a scheme, for the table in identity.c. */
#ifndef CLOUDLI_IDENTITY_FAMILIES_H
#define CLOUDLI_IDENTITY_FAMILIES_H

#include "identity/spelling.h"

cloudli__spelling_parser cloudli__parse_e164;    /* phone_number.c */
cloudli__spelling_parser cloudli__parse_tel;     /* phone_number.c */
cloudli__spelling_parser cloudli__parse_sip;     /* sip_uri.c, SIPS too */
cloudli__spelling_parser cloudli__parse_email;   /* email_address.c */
cloudli__spelling_parser cloudli__parse_mailto;  /* email_address.c */
cloudli__spelling_parser cloudli__parse_account; /* account_name.c */
cloudli__spelling_parser cloudli__parse_ip;      /* ip_address.c, both */

#endif
