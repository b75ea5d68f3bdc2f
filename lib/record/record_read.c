/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "record/record_read.h"

#include "base/error.h"
#include "base/options.h"
#include "ber/time_text.h"

#include <string.h>

int cloudli__record_read(void *out, size_t size,
                         const struct cloudli__shape *shape,
                         cloudli_bytes contents, cloudli_error *err)
{
    struct cloudli__record *record = out;
    struct cloudli__shape_reader r;

    if (out == NULL || !cloudli__struct_ok(record->size, size))
        return cloudli__fail(err, CLOUDLI_ERR_STRUCT_SIZE, 0,
                             "use the initialiser of the struct");
    memset(record + 1, 0, size - sizeof(*record));
    r = (struct cloudli__shape_reader){record->room, err};
    return cloudli__shape_read(&r, shape, cloudli__ber_of(contents), out);
}

int cloudli__time_text_read(const struct cloudli__ber *in,
                            const struct cloudli__ber_element *element, int utc,
                            cloudli_time *out, uint32_t *known,
                            const char *name, cloudli_error *err)
{
    uint8_t joined[CLOUDLI__TIME_TEXT_MAX];
    struct cloudli__shape_reader r = {{joined, sizeof(joined)}, err};
    cloudli_bytes text;
    int rv = cloudli__shape_string(&r, in, element, &text, name);

    if (rv == CLOUDLI_ERR_BUFFER_TOO_SMALL)
        text.len = SIZE_MAX;
    else if (rv != CLOUDLI_OK)
        return rv;
    if (text.len <= CLOUDLI__TIME_TEXT_MAX)
        rv = utc ? cloudli__utc_time_read(text, out, known)
                 : cloudli__generalized_time_read(text, out, known);
    else
        rv = CLOUDLI_ERR_RANGE;
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, element->offset, "%s is no time", name);
    return CLOUDLI_OK;
}

int cloudli__microseconds_read(const struct cloudli__ber *in,
                               const struct cloudli__ber_element *element,
                               cloudli_time *out, uint32_t *known,
                               cloudli_error *err)
{
    struct cloudli__ber inside = cloudli__ber_inside(in, element);
    struct cloudli__ber_element field;
    uint64_t seconds = 0, microseconds = 0;
    int rv =
        cloudli__ber_need_constructed(element, "microSecondTimeStamp", err);

    for (uint32_t i = 0; rv == CLOUDLI_OK && i < 2; i++) {
        const char *name = i == 0 ? "seconds" : "microSeconds";

        if (!cloudli__ber_more(&inside))
            return cloudli__fail(err, CLOUDLI_ERR_PDU, inside.end,
                                 "%s is missing", name);
        rv = cloudli__ber_next(&inside, &field, err);
        if (rv == CLOUDLI_OK && field.tag != CLOUDLI__BER_CONTEXT(i))
            return cloudli__fail(err, CLOUDLI_ERR_PDU, field.offset,
                                 "%s is missing", name);
        if (rv == CLOUDLI_OK)
            rv = cloudli__ber_get_uint(
                &inside, &field, 0, i == 0 ? UINT64_MAX : 999999,
                i == 0 ? &seconds : &microseconds, name, err);
    }
    while (rv == CLOUDLI_OK && cloudli__ber_more(&inside)) { /* extensions */
        rv = cloudli__ber_next(&inside, &field, err);
        if (rv == CLOUDLI_OK && field.tag <= CLOUDLI__BER_CONTEXT(1) &&
            field.tag >= CLOUDLI__BER_CONTEXT(0))
            return cloudli__fail(err, CLOUDLI_ERR_PDU, field.offset,
                                 "a field of microSecondTimeStamp comes twice");
    }
    if (rv != CLOUDLI_OK)
        return rv;
    *known = seconds < INT64_MAX / CLOUDLI_SECOND;
    if (*known)
        *out = (cloudli_time)seconds * CLOUDLI_SECOND +
               (cloudli_time)microseconds * CLOUDLI_MICROSECOND;
    return CLOUDLI_OK;
}
