/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_place.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DIGITS 12

const char *const lemf_part_names[LEMF_PARTS] = {"cc.pcap", "records.ber",
                                                 "records.jsonl"};

static const struct {
    const char *stem;
    const char *suffix;
} parts[LEMF_PARTS] = {
    {"cc-", ".pcap"}, {"records-", ".ber"}, {"records-", ".jsonl"}};

void lemf_closed_name(char name[LEMF_CLOSED_NAME_MAX], enum lemf_part part,
                      uint64_t last)
{
    (void)snprintf(name, LEMF_CLOSED_NAME_MAX, "%s%0*" PRIu64 "%s",
                   parts[part].stem, DIGITS, last, parts[part].suffix);
}

int lemf_closed_parse(const char *name, enum lemf_part *part, uint64_t *last,
                      int *compressed)
{
    for (int p = 0; p < LEMF_PARTS; p++) {
        const size_t stem = strlen(parts[p].stem);
        const size_t suffix = strlen(parts[p].suffix);
        size_t digits;

        if (strncmp(name, parts[p].stem, stem) != 0)
            continue;
        digits = strspn(name + stem, "0123456789");
        if (digits < DIGITS || digits > 20 ||
            strncmp(name + stem + digits, parts[p].suffix, suffix) != 0)
            continue;
        *compressed = strcmp(name + stem + digits + suffix, ".gz") == 0;
        if (!*compressed && name[stem + digits + suffix] != '\0')
            continue;
        *part = (enum lemf_part)p;
        *last = strtoull(name + stem, NULL, 10);
        return 1;
    }
    return 0;
}

static struct lemf_file *part_of(struct lemf_place *place, int part)
{
    struct lemf_file *const files[LEMF_PARTS] = {&place->pcap, &place->ber,
                                                 &place->records};

    return files[part];
}

struct lemf_place *lemf_place_new(struct lemf_files *files, const char *folder,
                                  uint64_t cin, time_t now)
{
    struct lemf_place *place = calloc(1, sizeof(*place));
    int rv = 0;

    if (place != NULL)
        place->folder = strdup(folder);
    if (place == NULL || place->folder == NULL) {
        (void)snprintf(files->error, sizeof(files->error), "out of memory");
        free(place);
        return NULL;
    }
    place->cin = cin;
    place->begun = now;
    rv = lemf_folder_make(files, folder);
    for (int p = 0; rv == 0 && p < LEMF_PARTS; p++)
        rv = lemf_file_init(part_of(place, p), files, folder,
                            lemf_part_names[p]);
    if (rv == 0)
        return place;
    lemf_place_free(place);
    return NULL;
}

void lemf_place_free(struct lemf_place *place)
{
    for (int p = 0; p < LEMF_PARTS; p++)
        lemf_file_dispose(part_of(place, p));
    free(place->folder);
    free(place);
}

void lemf_place_begin(struct lemf_place *place)
{
    for (int p = 0; p < LEMF_PARTS; p++)
        lemf_file_begin(part_of(place, p));
}

void lemf_place_undo(struct lemf_place *place)
{
    char reason[sizeof(place->records.files->error)];

    /* To undo may fail too, but that is not the reason. */
    memcpy(reason, place->records.files->error, sizeof(reason));
    for (int p = 0; p < LEMF_PARTS; p++)
        lemf_file_undo(part_of(place, p));
    memcpy(place->records.files->error, reason, sizeof(reason));
}

int lemf_place_know(struct lemf_place *place)
{
    int rv = 0;

    for (int p = 0; rv == 0 && p < LEMF_PARTS; p++)
        rv = lemf_file_know(part_of(place, p));
    return rv;
}

void lemf_place_doubt(struct lemf_place *place)
{
    for (int p = 0; p < LEMF_PARTS; p++)
        lemf_file_doubt(part_of(place, p));
}

void lemf_place_forget(struct lemf_place *place)
{
    for (int p = 0; p < LEMF_PARTS; p++)
        lemf_file_forget(part_of(place, p));
}

uint64_t lemf_place_size(const struct lemf_place *place)
{
    return (uint64_t)place->records.size + (uint64_t)place->pcap.size +
           (uint64_t)place->ber.size;
}

int lemf_place_rotate(struct lemf_place *place)
{
    for (int p = 0; p < LEMF_PARTS; p++) {
        char name[LEMF_CLOSED_NAME_MAX];

        lemf_closed_name(name, (enum lemf_part)p, place->last);
        if (lemf_file_rename(part_of(place, p), name) != 0)
            return -1;
    }
    place->last = 0;
    return 0;
}
