/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Any text is read as a profile. What can be read prints as a text that reads
 * as the same. */
#include "base/memory.h"
#include "warrant/profile_set.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int find_shipped(void *user_data, const char *name,
                        const struct cloudli__profile **out, cloudli_error *err)
{
    return cloudli__profile_set_find(user_data, name, out, err);
}

static int append(void *user_data, const char *text, size_t len)
{
    return cloudli__buffer_append(user_data, text, len);
}

static void read_again(const struct cloudli__profile *profile)
{
    struct cloudli__profile again;
    struct cloudli__buffer text = {0};

    if (cloudli__profile_print(profile, append, &text) != CLOUDLI_OK ||
        cloudli__profile_parse(&again, profile->name, (const char *)text.data,
                               text.len, NULL, NULL, NULL) != CLOUDLI_OK)
        abort();
    again.depth = profile->depth;
    /* Behind their NUL texts may have what a longer one left. */
    if (again.omitted_count != profile->omitted_count ||
        again.left_out != profile->left_out ||
        memcmp(again.module, profile->module, sizeof(again.module)) != 0 ||
        again.qualifier != profile->qualifier ||
        strcmp(again.operator_id, profile->operator_id) != 0 ||
        strcmp(again.extended_point, profile->extended_point) != 0)
        abort();
    cloudli__buffer_dispose(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct cloudli__profile_set shipped = {NULL, NULL};
    struct cloudli__profile profile;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv = cloudli__profile_parse(&profile, "fuzz", (const char *)data, size,
                                    find_shipped, &shipped, &err);

    if (rv == CLOUDLI_OK)
        read_again(&profile);
    else if (rv != err.code || err.message[0] == '\0')
        abort();
    cloudli__profile_set_dispose(&shipped);
    return 0;
}
