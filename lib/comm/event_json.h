/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * An event as JSON, by docs/event.schema.json: the body of records of what has
 * no standard.
 */
#ifndef CLOUDLI_COMM_EVENT_JSON_H
#define CLOUDLI_COMM_EVENT_JSON_H

#include "comm/messaging_records.h"

/* Appends it, as this intercept may know it; with those who take part, where
 * the record has no field for them. CLOUDLI_ERR_NOMEM. */
int cloudli__event_json(struct cloudli__buffer *out,
                        const struct cloudli__teller *t, int with_parties);

#endif
