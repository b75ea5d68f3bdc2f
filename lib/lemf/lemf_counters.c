/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The counters of a receiver as OpenMetrics text. */
#include "base/text_writer.h"

#include <cloudli/lemf.h>
#include <inttypes.h>
#include <string.h>

#define STAT(field) offsetof(cloudli_lemf_statistics, field)

static const struct {
    const char *name;
    const char *type;
    const char *unit;
    const char *help;
    size_t offset;
} families[] = {
    {"cloudli_lemf_connections", "counter", NULL,
     "Connections of providers that were taken.", STAT(connections)},
    {"cloudli_lemf_refused", "counter", NULL,
     "Connections that failed TLS or the policy.", STAT(refused)},
    {"cloudli_lemf_open", "gauge", NULL, "Providers connected now.",
     STAT(open)},
    {"cloudli_lemf_pdus", "counter", NULL, "PDUs received.", STAT(pdus)},
    {"cloudli_lemf_received_bytes", "counter", "bytes", "Their size.",
     STAT(bytes)},
    {"cloudli_lemf_duplicates", "counter", NULL, "PDUs received again.",
     STAT(duplicates)},
    {"cloudli_lemf_missing", "counter", NULL,
     "Sequence numbers that were skipped, those that came later too.",
     STAT(missing)},
    {"cloudli_lemf_malformed", "counter", NULL,
     "Connections cut off for what they sent.", STAT(malformed)},
    {"cloudli_lemf_decrypted", "counter", NULL, "PDUs that were decrypted.",
     STAT(decrypted)},
    {"cloudli_lemf_unreadable", "counter", NULL,
     "Encrypted PDUs without a key.", STAT(unreadable)},
    {"cloudli_lemf_checks", "counter", NULL,
     "Integrity checks that were right.", STAT(checks)},
    {"cloudli_lemf_checks_failed", "counter", NULL,
     "Integrity checks with any other outcome.", STAT(checks_failed)},
    {"cloudli_lemf_unchecked", "counter", NULL,
     "PDUs that no integrity check covered in time.", STAT(unchecked)},
};

int cloudli_lemf_metrics_write(const cloudli_lemf *lemf, cloudli_write_cb write,
                               void *user_data)
{
    cloudli_lemf_statistics stats = CLOUDLI_LEMF_STATISTICS_INIT;
    struct cloudli__text_writer w = {.write = write, .user_data = user_data};

    if (lemf == NULL || write == NULL ||
        cloudli_lemf_stats(lemf, &stats) != CLOUDLI_OK)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    for (size_t i = 0; i < sizeof(families) / sizeof(families[0]); i++) {
        const int counts = strcmp(families[i].type, "counter") == 0;
        uint64_t value;

        memcpy(&value, (const char *)&stats + families[i].offset,
               sizeof(value));
        cloudli__text_put_family(&w, families[i].name, families[i].type,
                                 families[i].unit, families[i].help);
        cloudli__text_put(&w, "%s%s %" PRIu64 "\n", families[i].name,
                          counts ? "_total" : "", value);
    }
    cloudli__text_put(&w, "# EOF\n");
    cloudli__text_flush(&w);
    return w.stopped ? CLOUDLI_ERR_INVALID_STATE : CLOUDLI_OK;
}
