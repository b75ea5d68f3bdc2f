/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What messages of the session say: ETSI TS 102 232-1, module LI-PS-PDU. */
#ifndef CLOUDLI_RECORD_TRI_H
#define CLOUDLI_RECORD_TRI_H

#include <cloudli/pdu.h>

/* Option, as a set. */
enum cloudli__option {
    CLOUDLI__OPTION_ACKNOWLEDGEMENT = 1, /* pDUAcknowledgement */
    CLOUDLI__OPTION_OTHER = 2            /* of a later version; only read */
};

/* MessagePriority; same numbers. */
enum cloudli__message_priority {
    CLOUDLI__MESSAGE_ERROR = 1, /* affects the quality of what is delivered */
    CLOUDLI__MESSAGE_INFORMATIONAL = 2
};

/*
 * The options that a decoded optionRequest asks for, or that an optionResponse
 * accepts and declines. Of an optionRequest declined is 0.
 */
int cloudli__tri_options(const cloudli_pdu *pdu, uint32_t *options,
                         uint32_t *declined, cloudli_error *err);

/* The priority of a decoded operatorLeaMessage; its text is nothing for us. */
int cloudli__tri_priority(const cloudli_pdu *pdu, uint32_t *priority,
                          cloudli_error *err);

#endif
