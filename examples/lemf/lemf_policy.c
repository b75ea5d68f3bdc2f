/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_policy.h"

#include "lemf_names.h"
#include "tool.h"

#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>

#define PATTERN_MAX 64

/* 1 << 8: any kind of a later version. */
static uint32_t bit_of(uint32_t kind)
{
    return UINT32_C(1) << (kind <= CLOUDLI_PDU_HI4 ? kind : 8);
}

int lemf_list_add(struct lemf_list *list, const char *item)
{
    const char **items =
        reallocarray(list->items, list->count + 1, sizeof(*items));

    if (items == NULL)
        return 0;
    list->items = items;
    list->items[list->count++] = item;
    return 1;
}

void lemf_list_dispose(struct lemf_list *list)
{
    free(list->items);
    *list = (struct lemf_list){NULL, 0};
}

/* --- What a policy may say. --- */

static int is_plain(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

/* As in the names of folders: two capital digits. */
static int is_digit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F');
}

/* How many octets the text spells, with the wild ones among them; 0 if it
 * spells nothing. */
static size_t octets_in(const char *text, const char *wild)
{
    size_t count = 0;

    for (; *text != '\0'; text++, count++) {
        if (is_plain(*text) || strchr(wild, *text) != NULL)
            continue;
        if (*text != '%' || !is_digit(text[1]) || !is_digit(text[2]))
            return 0;
        text += 2;
    }
    return count;
}

int lemf_policy_is_operator(const char *text)
{
    const size_t count = octets_in(text, "");

    return count > 0 && count <= LEMF_OPERATOR_MAX;
}

int lemf_policy_is_pattern(const char *text)
{
    const size_t count = octets_in(text, "*?");

    return count > 0 && count <= PATTERN_MAX;
}

int lemf_policy_payloads(uint32_t *payloads, const char *text)
{
    static const struct tool_word words[] = {
        {"iri", 1u << CLOUDLI_PDU_IRI},
        {"cc", 1u << CLOUDLI_PDU_CC},
        {"hi1", 1u << CLOUDLI_PDU_HI1},
        {"unreadable", 1u << CLOUDLI_PDU_ENCRYPTED},
        {"hi1-3gpp", 1u << CLOUDLI_PDU_HI1_3GPP},
        {"ilhi", 1u << CLOUDLI_PDU_ILHI},
        {"hi4", 1u << CLOUDLI_PDU_HI4},
        {NULL, 0},
    };

    return tool_words(payloads, text, words);
}

/* --- What it says. --- */

static int knows_operator(const struct lemf_policy *policy,
                          cloudli_bytes operator_id)
{
    char name[LEMF_NAME_ROOM(LEMF_OPERATOR_MAX)];

    if (operator_id.len > LEMF_OPERATOR_MAX)
        return 0;
    lemf_name_write(name, operator_id);
    for (size_t i = 0; i < policy->operators.count; i++) {
        if (strcmp(policy->operators.items[i], name) == 0)
            return 1;
    }
    return 0;
}

static int knows_liid(const struct lemf_policy *policy, cloudli_bytes liid)
{
    char name[LEMF_NAME_ROOM(LEMF_LIID_MAX)];

    if (liid.len > LEMF_LIID_MAX)
        return 0;
    lemf_name_write(name, liid);
    for (size_t i = 0; i < policy->liids.count; i++) {
        if (fnmatch(policy->liids.items[i], name, FNM_NOESCAPE) == 0)
            return 1;
    }
    return 0;
}

const char *lemf_policy_refusal(const struct lemf_policy *policy,
                                const cloudli_pdu *pdu)
{
    const int session = pdu->kind == CLOUDLI_PDU_TRI;

    if (!knows_operator(policy, pdu->header.operator_id))
        return "its policy does not have this operator identifier";
    /* What an operator has to say need not be of an interception. */
    if (!(session && pdu->tri == CLOUDLI_TRI_OPERATOR_LEA_MESSAGE) &&
        !knows_liid(policy, pdu->header.liid))
        return "its policy does not have this LIID";
    if (!session && policy->payloads != 0 &&
        (policy->payloads & bit_of(pdu->kind)) == 0)
        return "its policy does not have this kind of payload";
    return NULL;
}
