/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_summary.h"

#include "tool.h"

#include <inttypes.h>
#include <jansson.h>

static json_t *number(uint64_t value)
{
    return json_integer((json_int_t)value);
}

/* "o" takes the values over, and a NULL among them makes it NULL. */
static json_t *case_object(const struct lemf_case *c)
{
    const struct lemf_counts *n = &c->counts;

    return json_pack(
        "{s:s, s:{s:o, s:o, s:o, s:o}, s:o, s:o, s:o, s:o, s:o, s:o, s:o, "
        "s:o, s:o, s:o}",
        "liid", c->name, "iri", "BEGIN", number(n->iri[CLOUDLI_IRI_BEGIN]),
        "CONTINUE", number(n->iri[CLOUDLI_IRI_CONTINUE]), "END",
        number(n->iri[CLOUDLI_IRI_END]), "REPORT",
        number(n->iri[CLOUDLI_IRI_REPORT]), "sip_messages",
        number(n->sip_messages), "conference_events",
        number(n->conference_events), "messaging_records",
        number(n->messaging_records), "cc", number(n->cc), "rtp",
        number(n->rtp), "rtcp", number(n->rtcp), "messaging_cc",
        number(n->messaging_cc), "gaps", number(n->gaps), "duplicates",
        number(n->duplicates), "bytes", number(n->bytes));
}

static int print_json(const struct lemf_store *store,
                      const cloudli_lemf_statistics *stats,
                      const struct lemf_tallies *tallies)
{
    json_t *liids = json_array();
    json_t *all;
    int failed = 0;

    for (size_t i = 0; i < store->count; i++)
        failed |= json_array_append_new(liids, case_object(store->cases[i]));
    all = json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "liids",
                    liids, "connections", number(stats->connections), "refused",
                    number(stats->refused), "decrypted",
                    number(stats->decrypted), "unreadable",
                    number(stats->unreadable), "checks", number(stats->checks),
                    "checks_failed", number(stats->checks_failed), "unchecked",
                    number(stats->unchecked), "policy_refused",
                    number(tallies->refused));
    failed |= all == NULL || json_dumpf(all, stdout, JSON_INDENT(2)) != 0;
    (void)putchar('\n');
    json_decref(all);
    return failed ? -1 : 0;
}

#define COLUMNS 15

static const char *const titles[COLUMNS] = {
    "LIID", "BEGIN",      "CONTINUE",  "END",  "REPORT",
    "SIP",  "conference", "messaging", "CC",   "RTP",
    "RTCP", "other",      "bytes",     "gaps", "duplicates"};

static int add_row(struct tool_table *table, const struct lemf_case *c)
{
    const struct lemf_counts *n = &c->counts;
    const uint64_t numbers[COLUMNS - 1] = {
        n->iri[CLOUDLI_IRI_BEGIN],
        n->iri[CLOUDLI_IRI_CONTINUE],
        n->iri[CLOUDLI_IRI_END],
        n->iri[CLOUDLI_IRI_REPORT],
        n->sip_messages,
        n->conference_events,
        n->messaging_records,
        n->cc,
        n->rtp,
        n->rtcp,
        n->cc - n->rtp - n->rtcp,
        n->bytes,
        n->gaps,
        n->duplicates,
    };
    char text[COLUMNS - 1][24];
    const char *cells[COLUMNS] = {c->name};

    for (size_t i = 0; i < COLUMNS - 1; i++) {
        (void)snprintf(text[i], sizeof(text[i]), "%" PRIu64, numbers[i]);
        cells[i + 1] = text[i];
    }
    return tool_table_row(table, cells);
}

static int print_table(const struct lemf_store *store,
                       const cloudli_lemf_statistics *stats,
                       const struct lemf_tallies *tallies)
{
    struct tool_table *table = tool_table_new(titles, COLUMNS);
    int ok = table != NULL;

    for (size_t i = 0; ok && i < store->count; i++)
        ok = add_row(table, store->cases[i]);
    if (ok)
        tool_table_print(table, stdout);
    tool_table_free(table);
    (void)printf("%" PRIu64 " connections, %" PRIu64 " refused\n",
                 stats->connections, stats->refused);
    if (tallies->refused > 0)
        (void)printf("%" PRIu64 " PDUs refused by the policy\n",
                     tallies->refused);
    if (stats->decrypted + stats->unreadable > 0)
        (void)printf("%" PRIu64 " PDUs decrypted, %" PRIu64 " could not be\n",
                     stats->decrypted, stats->unreadable);
    if (stats->checks + stats->checks_failed + stats->unchecked > 0)
        (void)printf("%" PRIu64 " integrity checks right, %" PRIu64
                     " failed; %" PRIu64 " PDUs not covered in time\n",
                     stats->checks, stats->checks_failed, stats->unchecked);
    return ok ? 0 : -1;
}

int lemf_summary_print(const struct lemf_store *store,
                       const cloudli_lemf_statistics *stats,
                       const struct lemf_tallies *tallies, int json)
{
    const int rv = json ? print_json(store, stats, tallies)
                        : print_table(store, stats, tallies);

    return fflush(stdout) != 0 ? -1 : rv;
}
