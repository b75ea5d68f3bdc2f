/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who takes part, by what a message says and the rules believe. */
#ifndef CLOUDLI_COMM_SIP_PARTY_H
#define CLOUDLI_COMM_SIP_PARTY_H

#include "comm/sip_dialog.h"

#include <cloudli/identity.h>

/* Headers that name who calls, who is called, and who diverted it. */
#define CLOUDLI__SIP_CALLING                                                   \
    (CLOUDLI_SIP_FROM | CLOUDLI_SIP_ASSERTED | CLOUDLI_SIP_PREFERRED |         \
     CLOUDLI_SIP_REMOTE_PARTY)
#define CLOUDLI__SIP_CALLED (CLOUDLI_SIP_REQUEST_URI | CLOUDLI_SIP_TO)
#define CLOUDLI__SIP_DIVERTED (CLOUDLI_SIP_DIVERSION | CLOUDLI_SIP_HISTORY)

struct cloudli__sip_people {
    cloudli_identity ids[CLOUDLI_PARTY_IDENTITIES_MAX];
    uint32_t count;
};

/* Adds those whom the headers of a rule name; what is no identity is counted
 * and left out. */
void cloudli__sip_people_read(cloudli_sip_calls *calls,
                              struct cloudli__sip_people *people,
                              const struct cloudli__sip *sip, uint32_t rule);

/* Adds the account. CLOUDLI_OK, or CLOUDLI_ERR_IDENTITY and the like. */
int cloudli__sip_people_account(struct cloudli__sip_people *people,
                                const char *account, cloudli_error *err);

/* A new communication between them; nobody is one whom no warrant can name. A
 * status. */
int cloudli__sip_comm_begin(cloudli_sip_calls *calls,
                            const struct cloudli__sip_people *caller,
                            const struct cloudli__sip_people *callee,
                            struct cloudli__sip_comm **out);

/* The parties that these are, as bits; those not known become one new. */
uint64_t cloudli__sip_comm_parties(cloudli_sip_calls *calls,
                                   struct cloudli__sip_comm *comm,
                                   const struct cloudli__sip_people *people);

/* The same without adding anybody. */
uint64_t cloudli__sip_comm_known(const cloudli_sip_calls *calls,
                                 const struct cloudli__sip_comm *comm,
                                 const struct cloudli__sip_people *people);

#endif
