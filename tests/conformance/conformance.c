/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * conformance values SEED COUNT FILE.ber FILE.json
 *     Makes so many records of each kind and reads each again; the files are
 *     for the oracle, which must accept the first and print the second.
 * conformance samples FOLDER
 *     Reads each sample, refuses each invalid one where and only where its
 *     list says, and writes again what our encoders can say.
 * conformance rewrite FILE.ber
 *     Reads a PDU, writes its value again and compares the bytes.
 */
#include "conformance/samples.h"
#include "conformance/values.h"

#include <stdlib.h>
#include <string.h>

static int make_values(uint64_t seed, unsigned long count, FILE *ber,
                       FILE *json)
{
    static struct chance chance;
    struct cloudli__buffer out = {0};
    int rv = 0;

    chance_begin(&chance, seed);
    for (uint32_t kind = 0; rv == 0 && kind < VALUE_KINDS; kind++) {
        for (unsigned long i = 0; rv == 0 && i < count; i++) {
            out.len = 0;
            rv = value_make(&chance, kind, &out, json);
            if (rv == 0 && fwrite(out.data, 1, out.len, ber) != out.len)
                rv = -1;
            if (rv != 0)
                fprintf(stderr, "conformance: seed %llu, %s %lu\n",
                        (unsigned long long)seed, value_kind_name(kind), i);
        }
        if (rv == 0)
            printf("%-14s %lu values there and back\n", value_kind_name(kind),
                   count);
    }
    cloudli__buffer_dispose(&out);
    return rv;
}

static int values(char **argv)
{
    FILE *ber = fopen(argv[4], "wb"), *json = fopen(argv[5], "w");
    int rv = -1;

    if (ber == NULL || json == NULL)
        perror("conformance");
    else
        rv = make_values(strtoull(argv[2], NULL, 10),
                         strtoul(argv[3], NULL, 10), ber, json);
    if (ber != NULL && fclose(ber) != 0)
        rv = -1;
    if (json != NULL && fclose(json) != 0)
        rv = -1;
    return rv;
}

int main(int argc, char **argv)
{
    int rv = -1;

    if (argc == 6 && strcmp(argv[1], "values") == 0)
        rv = values(argv);
    else if (argc == 3 && strcmp(argv[1], "samples") == 0)
        rv = samples_check(argv[2]);
    else if (argc == 3 && strcmp(argv[1], "rewrite") == 0)
        rv = samples_rewrite(argv[2]);
    else
        fputs("usage: conformance values SEED COUNT FILE.ber FILE.json\n"
              "       conformance samples FOLDER\n"
              "       conformance rewrite FILE.ber\n",
              stderr);
    return rv == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
