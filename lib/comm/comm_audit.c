/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the audit trail is told of interceptions: that each began, by which
 * number and how far, and why it ended, with how much came of it. */
#include "comm/places.h"

static const char *what_is_delivered(const struct cloudli__order *order)
{
    static const char *const names[] = {"none", "iri", "cc", "iri,cc"};

    return names[order->deliver & 3];
}

void cloudli__intercept_note_begin(const struct cloudli__comm *comm,
                                   struct cloudli__intercept *i)
{
    struct cloudli__audit_event event = {.action =
                                             CLOUDLI__AUDIT_INTERCEPTION_BEGIN,
                                         .code = "target-matched",
                                         .warrant = i->order->number};

    i->audited = 1;
    cloudli__audit_say(&event, "cin", NULL, i->cin);
    cloudli__audit_say(&event, "deliver", what_is_delivered(i->order), 0);
    cloudli__audit_note(comm->hub->audit, &event);
    cloudli__places_begin(comm, i);
}

/* What comes next of it, if it is asked for again, has the next numbers. */
static void keep_numbers(const struct cloudli__intercept *i)
{
    struct cloudli__asked *asked = i->order->asked;

    if (asked == NULL)
        return;
    asked->iri_sequence = i->iri_sequence;
    asked->cc_sequence = i->cc_sequence;
    asked->conf_sequence = i->conf_sequence;
}

void cloudli__intercept_note_end(const struct cloudli__comm *comm,
                                 struct cloudli__intercept *i, const char *code)
{
    struct cloudli__audit_event event = {.action =
                                             CLOUDLI__AUDIT_INTERCEPTION_END,
                                         .code = code,
                                         .warrant = i->order->number};

    if (!i->audited)
        return;
    i->audited = 0;
    cloudli__places_end(comm, i);
    keep_numbers(i);
    cloudli__audit_say(&event, "cin", NULL, i->cin);
    cloudli__audit_say(&event, "iri", NULL, i->iri_sequence);
    cloudli__audit_say(&event, "cc", NULL, i->cc_sequence);
    cloudli__audit_note(comm->hub->audit, &event);
}
