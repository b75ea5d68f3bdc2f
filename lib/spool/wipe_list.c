/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "spool/wipe_list.h"

#include "base/memory.h"

#include <cloudli/pdu.h>
#include <string.h>

int cloudli__wipe_list_add(struct cloudli__wipe **list, cloudli_bytes liid,
                           uint64_t until)
{
    struct cloudli__wipe *w;

    if (liid.len == 0 || liid.len > CLOUDLI__WIPE_LIID_MAX)
        return CLOUDLI_ERR_RANGE;
    w = cloudli__alloc(sizeof(*w));
    if (w == NULL)
        return CLOUDLI_ERR_NOMEM;
    w->until = until;
    w->len = liid.len;
    memcpy(w->liid, liid.ptr, liid.len);
    w->next = *list;
    *list = w;
    return CLOUDLI_OK;
}

int cloudli__wipe_list_has(const struct cloudli__wipe *list, uint64_t position,
                           cloudli_bytes bytes)
{
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;

    /* The header is in the clear also where the payload is encrypted. */
    if (list == NULL ||
        cloudli_pdu_decode(&pdu, bytes.ptr, bytes.len, NULL) != CLOUDLI_OK)
        return 0;
    for (; list != NULL; list = list->next) {
        if (position <= list->until && pdu.header.liid.len == list->len &&
            memcmp(pdu.header.liid.ptr, list->liid, list->len) == 0)
            return 1;
    }
    return 0;
}

void cloudli__wipe_list_trim(struct cloudli__wipe **list, uint64_t start)
{
    while (*list != NULL) {
        struct cloudli__wipe *w = *list;

        if (w->until > start) {
            list = &w->next;
            continue;
        }
        *list = w->next;
        cloudli__free_wiped(w, sizeof(*w));
    }
}
