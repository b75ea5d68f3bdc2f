/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The families of kinds: one parser a scheme, for the table in identity.c. */
#ifndef CLOUDLI_IDENTITY_FAMILIES_H
#define CLOUDLI_IDENTITY_FAMILIES_H

#include "identity/spelling.h"

cloudli__spelling_parser cloudli__parse_e164;    /* phone_number.c */
cloudli__spelling_parser cloudli__parse_tel;     /* phone_number.c */
cloudli__spelling_parser cloudli__parse_imsi;    /* subscription.c */
cloudli__spelling_parser cloudli__parse_imei;    /* subscription.c */
cloudli__spelling_parser cloudli__parse_sip;     /* sip_uri.c, SIPS too */
cloudli__spelling_parser cloudli__parse_h323;    /* h323_uri.c */
cloudli__spelling_parser cloudli__parse_impu;    /* ims_identity.c */
cloudli__spelling_parser cloudli__parse_impi;    /* network_access.c */
cloudli__spelling_parser cloudli__parse_nai;     /* network_access.c */
cloudli__spelling_parser cloudli__parse_email;   /* email_address.c */
cloudli__spelling_parser cloudli__parse_mailto;  /* email_address.c */
cloudli__spelling_parser cloudli__parse_xmpp;    /* xmpp_address.c */
cloudli__spelling_parser cloudli__parse_matrix;  /* matrix_id.c */
cloudli__spelling_parser cloudli__parse_account; /* account_name.c */
cloudli__spelling_parser cloudli__parse_http;    /* web_url.c */
cloudli__spelling_parser cloudli__parse_https;   /* web_url.c */
cloudli__spelling_parser cloudli__parse_mac;     /* hardware.c */
cloudli__spelling_parser cloudli__parse_device;  /* hardware.c */
cloudli__spelling_parser cloudli__parse_urn;     /* hardware.c */
cloudli__spelling_parser cloudli__parse_ip;      /* ip_range.c, all of IP */

#endif
