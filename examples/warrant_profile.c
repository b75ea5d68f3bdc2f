/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Delivery profiles: which there are, what they say, and whether a file can be
 * one. */
#include "warrant_json.h"
#include "warrant_listing.h"
#include "warrant_run.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

/* More than a profile may have, so that the library says so. */
#define PROFILE_ROOM 16448

/* How profiles are listed. */
struct profiles {
    struct listing listing;
    int names; /* 1: nothing but these, one a line */
};

static int list_profile(void *user_data, const char *name, uint32_t ships)
{
    struct profiles *profiles = user_data;
    const char *const row[] = {name, ships ? "ships" : "own"};

    if (profiles->names)
        return puts(name) < 0;
    if (profiles->listing.json != NULL)
        return listing_add_json(
            &profiles->listing,
            json_pack("{s:s,s:s}", "name", row[0], "origin", row[1]));
    return listing_add_row(&profiles->listing, row);
}

int run_profile_list(cloudli_register *reg, struct arguments *args)
{
    static const char *const titles[] = {"NAME", "ORIGIN"};
    struct profiles profiles = {.names = args->value[OPT_NAMES] != NULL};
    cloudli_error err = CLOUDLI_ERROR_INIT;

    listing_begin(&profiles.listing, args->value[OPT_JSON] != NULL, titles, 2);
    if (!profiles.listing.failed)
        err.code =
            cloudli_register_list_profiles(reg, list_profile, &profiles, &err);
    return listing_end(&profiles.listing, &err, "");
}

static int print_text(void *user_data, const char *text, size_t len)
{
    (void)user_data;
    return fwrite(text, 1, len, stdout) != len;
}

int run_profile_show(cloudli_register *reg, struct arguments *args)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;

    if (cloudli_register_show_profile(reg, args->name, print_text, NULL,
                                      &err) != CLOUDLI_OK)
        return tool_refused(&err);
    return TOOL_DONE;
}

/* The name that a file gives its profile: its own, without ".profile". */
static void name_of_file(const char *path, char *name, size_t size)
{
    static const char suffix[] = ".profile";
    const char *slash = strrchr(path, '/');
    const char *base = slash == NULL ? path : slash + 1;
    size_t len = strlen(base);

    if (len > sizeof(suffix) - 1 &&
        strcmp(base + len - (sizeof(suffix) - 1), suffix) == 0)
        len -= sizeof(suffix) - 1;
    (void)snprintf(name, size, "%.*s", (int)(len < size ? len : size), base);
}

int run_profile_check(cloudli_register *reg, struct arguments *args)
{
    const char *path = args->name;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    char text[PROFILE_ROOM], name[256];
    FILE *file = fopen(path, "rb");
    size_t len;
    int unreadable;

    if (file == NULL)
        return tool_fail("The file cannot be read (%s): %s.", strerror(errno),
                         path);
    len = fread(text, 1, sizeof(text), file);
    unreadable = ferror(file);
    (void)fclose(file);
    if (unreadable)
        return tool_fail("The file cannot be read: %s.", path);
    name_of_file(path, name, sizeof(name));
    if (cloudli_register_check_profile(reg, name, text, len, &err) !=
        CLOUDLI_OK)
        return tool_refused(&err);
    if (args->value[OPT_JSON] != NULL)
        return json_print(json_pack("{s:s,s:b}", "name", name, "usable", 1));
    (void)printf("Profile %s can be used.\n", name);
    return TOOL_DONE;
}
