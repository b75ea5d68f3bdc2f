/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Any text is refused, or has a canonical form that is its own, as all that it
 * implies have. */
#include <cloudli/identity.h>

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_own(const cloudli_identity *identity)
{
    cloudli_identity again = CLOUDLI_IDENTITY_INIT;

    if (strlen(identity->text) != identity->length ||
        cloudli_identity_parse(&again, identity->text, NULL) != CLOUDLI_OK ||
        !cloudli_identity_equal(identity, &again))
        abort();
}

static void check_implied(const cloudli_identity *identity)
{
    cloudli_identity implied[CLOUDLI_IDENTITY_IMPLIED_MAX];
    size_t count;

    if (cloudli_identity_implied(identity, implied,
                                 CLOUDLI_IDENTITY_IMPLIED_MAX,
                                 &count) != CLOUDLI_OK)
        abort();
    for (size_t i = 0; i < count; i++)
        check_own(&implied[i]);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    cloudli_identity identity = CLOUDLI_IDENTITY_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    char *text = malloc(size + 1); /* so that a byte too far is noticed */
    int rv;

    if (text == NULL)
        return 0;
    memcpy(text, data, size);
    text[size] = '\0';
    rv = cloudli_identity_parse(&identity, text, &err);
    if (rv == CLOUDLI_OK) {
        check_own(&identity);
        check_implied(&identity);
    } else if (identity.kind != 0 || err.code != rv ||
               err.offset > strlen(text)) {
        abort();
    }
    free(text);
    return 0;
}
