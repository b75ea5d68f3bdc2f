/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The first two octets name a type, 0 a PS-PDU; the others are its BER: they
 * are refused with a place, or decoded, and then encoded to the same value.
 */
#include "fuzz/value_trip.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct trip_digest digest;
    const char *name;
    uint8_t *exact;

    if (size < 3)
        return 0;
    name = cloudli_type_name_at((size_t)(data[0] << 8 | data[1]) - 1);
    exact = malloc(size - 2); /* so that a byte too far is noticed */
    if (exact == NULL)
        abort();
    memcpy(exact, data + 2, size - 2);
    (void)trip(cloudli_type_find(name != NULL ? name : "PS-PDU"), exact,
               size - 2, &digest);
    free(exact);
    return 0;
}
