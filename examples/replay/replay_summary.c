/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "replay_summary.h"

#include "tool.h"

#include <inttypes.h>
#include <jansson.h>
#include <string.h>

#define NUMBER_TEXT_MAX 24

static const char *kind_name(enum communication_kind kind)
{
    switch (kind) {
    case COMMUNICATION_CALL:
        return "call";
    case COMMUNICATION_LEG:
        return "conference-leg";
    case COMMUNICATION_MESSAGE:
        return "message";
    }
    return "unknown";
}

static uint64_t sip_of(const struct communication *c)
{
    return c->sip[0] + c->sip[1];
}

/* --- The table --- */

static int row(struct tool_table *table, const struct communication *c,
               cloudli_time first)
{
    const uint64_t numbers[] = {sip_of(c), c->rtp, c->rtcp, c->iri, c->cc};
    char texts[6][NUMBER_TEXT_MAX];
    const char *cells[10];

    (void)snprintf(texts[0], sizeof(texts[0]), "%.3f",
                   (double)(c->start - first) / CLOUDLI_SECOND);
    cells[0] = texts[0];
    cells[1] = kind_name(c->kind);
    cells[2] = c->parties[0];
    cells[3] = c->parties[1];
    for (size_t i = 0; i < 5; i++) {
        (void)snprintf(texts[i + 1], sizeof(texts[0]), "%" PRIu64, numbers[i]);
        cells[i + 4] = texts[i + 1];
    }
    cells[9] = c->iri + c->cc == 0 ? "withheld" : "";
    return tool_table_row(table, cells);
}

static void print_totals(const struct summary *summary)
{
    const struct server_counts *n = summary->counts;
    const cloudli_clif_statistics *clif = &summary->clif;

    printf("\nIn the capture: %" PRIu64 " packets in %.1f s: %" PRIu64
           " SIP, %" PRIu64 " RTP, %" PRIu64 " RTCP, %" PRIu64 " other.\n",
           n->packets,
           (double)(summary->last - summary->first) / CLOUDLI_SECOND, n->sip,
           n->rtp, n->rtcp, n->other);
    printf("Authorised: %" PRIu64 " IRI and %" PRIu64
           " CC records. Sent: %" PRIu64 ", lost: %" PRIu64
           ", still waiting: %" PRIu64 ".\n",
           clif->iri_accepted, clif->cc_accepted, clif->records_sent,
           clif->records_lost, clif->records_waiting);
}

int summary_print(const struct summary *summary)
{
    static const char *const titles[] = {"start", "what", "from", "to", "SIP",
                                         "RTP",   "RTCP", "IRI",  "CC", ""};
    struct tool_table *table = tool_table_new(titles, 10);
    const struct communication *c = summary->communications;
    int ok = table != NULL;

    for (; ok && c != NULL; c = c->next)
        ok = row(table, c, summary->first);
    if (ok) {
        tool_table_print(table, stdout);
        print_totals(summary);
    }
    tool_table_free(table);
    return ok && fflush(stdout) == 0;
}

/* --- JSON --- */

static json_t *capture_object(const struct summary *summary)
{
    const struct server_counts *n = summary->counts;
    char first[CLOUDLI_TIME_TEXT_MAX], last[CLOUDLI_TIME_TEXT_MAX];

    cloudli_time_format(summary->first, first);
    cloudli_time_format(summary->last, last);
    return json_pack(
        "{sI sI sI sI sI s{sI sI sI sI sI} ss ss}", "packets",
        (json_int_t)n->packets, "sip", (json_int_t)n->sip, "rtp",
        (json_int_t)n->rtp, "rtcp", (json_int_t)n->rtcp, "other",
        (json_int_t)n->other, "of_other", "sip_malformed",
        (json_int_t)n->sip_malformed, "sip_tcp", (json_int_t)n->sip_tcp,
        "fragments", (json_int_t)n->fragments, "cut", (json_int_t)n->cut,
        "broken", (json_int_t)n->broken, "first", first, "last", last);
}

static json_t *communication_object(const struct communication *c)
{
    char start[CLOUDLI_TIME_TEXT_MAX];

    cloudli_time_format(c->start, start);
    return json_pack("{ss ss s[ss] ss sI s[II] sI sI sI sI}", "kind",
                     kind_name(c->kind), "start", start, "parties",
                     c->parties[0], c->parties[1], "call_id", c->call_id, "sip",
                     (json_int_t)sip_of(c), "sip_by_party",
                     (json_int_t)c->sip[0], (json_int_t)c->sip[1], "rtp",
                     (json_int_t)c->rtp, "rtcp", (json_int_t)c->rtcp, "iri",
                     (json_int_t)c->iri, "cc", (json_int_t)c->cc);
}

static json_t *clif_object(const cloudli_clif_statistics *clif)
{
    return json_pack("{sI sI sI sI sI}", "iri_accepted",
                     (json_int_t)clif->iri_accepted, "cc_accepted",
                     (json_int_t)clif->cc_accepted, "records_sent",
                     (json_int_t)clif->records_sent, "records_lost",
                     (json_int_t)clif->records_lost, "records_waiting",
                     (json_int_t)clif->records_waiting);
}

static json_t *communication_list(const struct communication *c)
{
    json_t *list = json_array();

    for (; c != NULL && list != NULL; c = c->next) {
        if (json_array_append_new(list, communication_object(c)) != 0) {
            json_decref(list);
            list = NULL;
        }
    }
    return list;
}

int summary_print_json(const struct summary *summary)
{
    /* "o" takes the three over, and fails as a whole if one is NULL. */
    json_t *root =
        json_pack("{so so so}", "capture", capture_object(summary),
                  "communications", communication_list(summary->communications),
                  "clif", clif_object(&summary->clif));
    int ok;

    if (root == NULL)
        return 0;
    ok = json_dumpf(root, stdout, JSON_COMPACT) == 0 &&
         fputc('\n', stdout) != EOF && fflush(stdout) == 0;
    json_decref(root);
    return ok;
}
