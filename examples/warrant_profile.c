/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant_profile.h"

#include "tool.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

/* More than a profile may have, so that the library says so. */
#define PROFILE_ROOM 16448

static int print_name(void *user_data, const char *name, uint32_t ships)
{
    const char *origin = ships ? "ships" : "own";

    if (*(const int *)user_data)
        (void)printf("{\"name\": \"%s\", \"origin\": \"%s\"}\n", name, origin);
    else
        (void)printf("%-24s %s\n", name, origin);
    return 0;
}

int profile_list(cloudli_register *reg, int json)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;

    if (cloudli_register_list_profiles(reg, print_name, &json, &err) !=
        CLOUDLI_OK)
        return tool_fail("%s", err.message);
    return TOOL_DONE;
}

static int print_text(void *user_data, const char *text, size_t len)
{
    (void)user_data;
    return fwrite(text, 1, len, stdout) != len;
}

int profile_show(cloudli_register *reg, const char *name)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;

    if (cloudli_register_show_profile(reg, name, print_text, NULL, &err) !=
        CLOUDLI_OK)
        return tool_fail("%s", err.message);
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

int profile_check(cloudli_register *reg, const char *path, int quiet)
{
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
        return tool_fail("%s", err.message);
    if (!quiet)
        (void)printf("Profile %s can be used.\n", name);
    return TOOL_DONE;
}
