/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The line that says what a PDU is: what one would look for in it first. */
#include "dump_names.h"
#include "dump_octets.h"
#include "dump_text.h"

#include <inttypes.h>
#include <string.h>

#define DEPTHS 6u /* of names that are looked at; see names below */

/* What a walk over a PDU finds for its line. */
struct glance {
    /* By depth: 1 payload, 2 its alternative, 3 that of a TRI or HI1, 4
     * iRIContents or cCContents, 5 its alternative. */
    const char *names[DEPTHS];
    const char *kind;      /* iRIPayloadSequence … */
    const char *message;   /* of a TRI or HI1 */
    const char *content;   /* iPMMIRI … */
    const char *iri_type;  /* of the first entry */
    const char *direction; /* of the first entry */
    const char *event;     /* what happened */
    const char *encryption;
    uint64_t entries;
    cloudli_bytes time;   /* of an entry */
    const char *octets;   /* name of the field with */
    cloudli_bytes packet; /* the first packet or message */
    uint32_t frame;
};

static void see_structure(struct glance *g, const cloudli_value_step *step)
{
    if (step->depth >= DEPTHS)
        return;
    g->names[step->depth] = step->name;
    if (step->depth == 2 && g->kind == NULL && g->names[1] != NULL &&
        strcmp(g->names[1], "payload") == 0)
        g->kind = step->name;
    if (g->kind == NULL)
        return;
    if (step->depth == 3 && step->kind != CLOUDLI_VALUE_END) {
        g->entries++;
        if (step->name != NULL && g->message == NULL)
            g->message = step->name;
    }
    if (step->depth == 5 && g->content == NULL && g->names[4] != NULL &&
        (strcmp(g->names[4], "iRIContents") == 0 ||
         strcmp(g->names[4], "cCContents") == 0))
        g->content = step->name;
}

static int ends_with(const char *name, const char *end)
{
    const size_t len = strlen(name), tail = strlen(end);

    return len >= tail && strcmp(name + len - tail, end) == 0;
}

/* accessEventType, confEvent, ePSevent, eventType … */
static int is_event(const char *name)
{
    return ends_with(name, "Event") || ends_with(name, "event") ||
           ends_with(name, "EventType") || strcmp(name, "eventType") == 0 ||
           strcmp(name, "alarms-indicator") == 0 ||
           strcmp(name, "summaryTrigger") == 0;
}

static void see_number(struct glance *g, const cloudli_value_step *step)
{
    const char *name = step->name == NULL ? "" : step->name;

    if (strcmp(name, "iRIType") == 0 && g->iri_type == NULL)
        g->iri_type = step->text;
    else if (strcmp(name, "payloadDirection") == 0 && g->direction == NULL)
        g->direction = step->text;
    else if (strcmp(name, "frameType") == 0 && g->frame == DUMP_NO_FRAME)
        g->frame = (uint32_t)step->number;
    else if (strcmp(name, "encryptionType") == 0 && g->encryption == NULL)
        g->encryption = step->text;
    else if (g->event == NULL && step->text != NULL && step->depth > 4 &&
             (is_event(name) || g->names[4] == NULL))
        g->event = is_event(name) ? step->text : NULL;
}

/* The category of a messaging IRI is a CHOICE: its alternatives are
 * enumerations, the value is what happened. */
static void see_category(struct glance *g, const cloudli_value_step *step)
{
    if (g->event == NULL && step->kind == CLOUDLI_VALUE_ENUMERATED &&
        step->type != NULL && step->text != NULL && step->name != NULL &&
        (strcmp(step->name, "message") == 0 ||
         strcmp(step->name, "profile") == 0 ||
         strcmp(step->name, "notification") == 0))
        g->event = step->text;
}

static void see_octets(struct glance *g, const cloudli_value_step *step)
{
    struct dump_octets what;

    if (g->octets != NULL || step->depth < 5)
        return;
    dump_octets_describe(&what, step->name, step->bytes, DUMP_NO_FRAME);
    if (!what.is_packet && !dump_is_message(step->bytes) &&
        (step->name == NULL || strcmp(step->name, "mMCCContents") != 0))
        return;
    g->octets = step->name == NULL ? "" : step->name;
    g->packet = step->bytes;
}

static int on_step(void *user_data, const cloudli_value_step *step)
{
    struct glance *g = user_data;

    see_structure(g, step);
    switch (step->kind) {
    case CLOUDLI_VALUE_ENUMERATED:
        see_number(g, step);
        see_category(g, step);
        break;
    case CLOUDLI_VALUE_OCTETS:
        see_octets(g, step);
        break;
    case CLOUDLI_VALUE_TIME:
        if (g->time.ptr == NULL)
            g->time = step->bytes;
        break;
    default:
        break;
    }
    return 0;
}

/* --- The line. --- */

static void put_octets(const struct dump_out *out, enum dump_style style,
                       cloudli_bytes octets)
{
    if (dump_is_text(octets, 0)) {
        dump_put_text(out, style, octets);
    } else {
        (void)fputs("0x", out->file);
        dump_put_hex(out, octets, 25);
    }
}

static void put_time(const struct dump_out *out,
                     const cloudli_asn_ps_header *header, cloudli_bytes other)
{
    const cloudli_asn_micro_second_time_stamp *stamp =
        header->microSecondTimeStamp;
    const cloudli_bytes time =
        header->timeStamp.ptr != NULL ? header->timeStamp : other;
    char text[DUMP_NAME_MAX];

    if (stamp != NULL &&
        dump_microseconds(stamp->seconds, stamp->microSeconds, text))
        dump_put(out, DUMP_PLAIN, "  %s", text);
    else if (time.ptr != NULL && dump_time(time, 0, text))
        dump_put(out, DUMP_PLAIN, "  %s", text);
    else
        dump_put(out, DUMP_DIM, "  no time");
}

static void put_header(const struct dump_out *out,
                       const cloudli_asn_ps_header *header)
{
    const cloudli_asn_communication_identifier *id =
        header->communicationIdentifier;

    (void)fputs("  ", out->file);
    put_octets(out, DUMP_WHO, header->lawfulInterceptionIdentifier);
    if (id != NULL && id->communicationIdentityNumber.is_set)
        dump_put(out, DUMP_PLAIN, "  CIN %" PRIu32,
                 id->communicationIdentityNumber.value);
    dump_put(out, DUMP_PLAIN, "  seq %" PRIu32 "  ", header->sequenceNumber);
}

/* "iRIPayloadSequence" is "IRI" to everybody. */
static const char *kind_name(const char *kind)
{
    static const struct {
        const char *field, *name;
    } names[] = {{"iRIPayloadSequence", "IRI"},
                 {"cCPayloadSequence", "CC"},
                 {"tRIPayload", "TRI"},
                 {"hI1-Operation", "HI1"},
                 {"encryptionContainer", "encrypted"},
                 {"threeGPP-HI1-Operation", "3GPP HI1"},
                 {"iLHIPayload", "ILHI"},
                 {"hI4Payload", "HI4"}};

    if (kind == NULL)
        return "unknown payload";
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        if (strcmp(names[i].field, kind) == 0)
            return names[i].name;
    }
    return kind;
}

static void put_kind(const struct dump_out *out, const struct glance *g)
{
    const char *name = kind_name(g->kind);

    dump_put(out, DUMP_HEAD, "%s", name);
    if (g->iri_type != NULL)
        dump_put(out, DUMP_HEAD, " %s",
                 strncmp(g->iri_type, "iRI-", 4) == 0 ? g->iri_type + 4
                                                      : g->iri_type);
    if (g->direction != NULL)
        dump_put(out, DUMP_HEAD, " %s", g->direction);
    if (g->content != NULL)
        dump_put(out, DUMP_HEAD, " %s", g->content);
    else if (g->message != NULL)
        dump_put(out, DUMP_HEAD, " %s", g->message);
    if (g->encryption != NULL)
        dump_put(out, DUMP_HEAD, " %s", g->encryption);
    if (g->event != NULL)
        dump_put(out, DUMP_PLAIN, " %s", g->event);
    if (g->entries > 1 && (strcmp(name, "IRI") == 0 || strcmp(name, "CC") == 0))
        dump_put(out, DUMP_PLAIN, ", the first of %" PRIu64, g->entries);
}

static void put_content(const struct dump_out *out, const struct glance *g)
{
    struct dump_octets what;

    if (g->octets == NULL)
        return;
    dump_octets_describe(&what, g->octets, g->packet, g->frame);
    (void)fputs("  ", out->file);
    if (what.is_packet)
        (void)fputs(what.line, out->file);
    else if (dump_is_message(g->packet))
        dump_put_text(out, DUMP_LETTER, dump_first_line(g->packet));
    else
        dump_put(out, DUMP_PLAIN, "%zu octets", g->packet.len);
    if (what.body.len > 0) {
        (void)fputs("  ", out->file);
        dump_put_text(out, DUMP_LETTER, dump_first_line(what.body));
    }
}

void dump_text_head(const struct dump_out *out, const struct dump_place *place,
                    const cloudli_asn_ps_pdu *pdu)
{
    struct glance g = {.frame = DUMP_NO_FRAME};

    (void)!cloudli_value_walk(cloudli_type_find("PS-PDU"), pdu, sizeof(*pdu),
                              on_step, &g);
    dump_put(out, DUMP_WHO, "#%" PRIu64, place->number);
    dump_put(out, DUMP_DIM, " @%" PRIu64, place->offset);
    if (place->connection != NULL)
        dump_put(out, DUMP_DIM, "  %s", place->connection);
    put_time(out, pdu->pSHeader, g.time);
    put_header(out, pdu->pSHeader);
    put_kind(out, &g);
    put_content(out, &g);
    dump_put(out, DUMP_DIM, "  %zu bytes\n", place->len);
}
