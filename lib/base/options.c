/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/options.h"

#include <string.h>

/* Far above any struct of this API: what is larger was not initialised. */
#define STRUCT_SIZE_MAX 4096

int cloudli__options_import(void *dst, size_t dst_size, size_t v1_size,
                            const void *src)
{
    size_t size;

    memset(dst, 0, dst_size);
    memcpy(dst, &dst_size, sizeof(dst_size));
    if (src == NULL)
        return CLOUDLI_ERR_STRUCT_SIZE;

    memcpy(&size, src, sizeof(size));
    if (size < v1_size || size > STRUCT_SIZE_MAX)
        return CLOUDLI_ERR_STRUCT_SIZE;

    for (size_t i = dst_size; i < size; i++) {
        if (((const uint8_t *)src)[i] != 0)
            return CLOUDLI_ERR_STRUCT_NEWER;
    }

    memcpy(dst, src, size < dst_size ? size : dst_size);
    memcpy(dst, &dst_size, sizeof(dst_size));
    return CLOUDLI_OK;
}
