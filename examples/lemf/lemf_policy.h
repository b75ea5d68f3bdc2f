/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What one provider may send: for which interceptions, as which operator, and
 * which kinds of payload. What its policy does not name is not taken.
 *
 * LIIDs and operator identifiers are spelled as the folders of LIIDs are
 * (lemf_names.h), so that any octets can be told in a line of text; in the
 * pattern of a LIID, "*" stands for any octets and "?" for one character.
 */
#ifndef CLOUDLI_LEMF_POLICY_H
#define CLOUDLI_LEMF_POLICY_H

#include <cloudli/lemf.h>

/* Strings of the settings. */
struct lemf_list {
    const char **items;
    size_t count;
};

struct lemf_policy {
    struct lemf_list operators;
    struct lemf_list liids; /* patterns */
    uint32_t payloads;      /* bits by cloudli_pdu_kind; 0: all */
};

/* 1, or 0 if memory is short. */
int lemf_list_add(struct lemf_list *list, const char *item);
void lemf_list_dispose(struct lemf_list *list);

/* 1 if the text spells an operator identifier … */
int lemf_policy_is_operator(const char *text);
/* … or is a pattern of LIIDs. */
int lemf_policy_is_pattern(const char *text);

/* Words between commas to payloads. 1 if they are known. */
int lemf_policy_payloads(uint32_t *payloads, const char *text);

/* NULL if the PDU may come, else why not: a sentence without identities. */
const char *lemf_policy_refusal(const struct lemf_policy *policy,
                                const cloudli_pdu *pdu);

#endif
