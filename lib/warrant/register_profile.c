/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Profiles as the register knows them. */
#include "base/error.h"
#include "warrant/store.h"
#include "warrant/validate.h"

#include <string.h>

#define LIID_TEXT_MAX 25 /* TS 103 280: a longer one is digits of octets */

int cloudli__register_profile(cloudli_register *reg, const char *name,
                              const struct cloudli__profile **out,
                              cloudli_error *err)
{
    return cloudli__profile_set_find(&reg->profiles, name, out, err);
}

int cloudli__register_check_profile(cloudli_register *reg, const char *name,
                                    cloudli_error *err)
{
    const struct cloudli__profile *profile;
    int rv;

    if (name == NULL)
        return CLOUDLI_OK;
    rv = cloudli__profile_set_find(&reg->profiles, name, &profile, err);
    if (rv == CLOUDLI_ERR_NOT_FOUND)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "The profile must be the name of a delivery "
                             "profile.");
    return rv;
}

/* The profile of the destination of IRI, where the warrant names none. */
static int profile_of(cloudli_register *reg, const cloudli_warrant *warrant,
                      const struct cloudli__profile **out, cloudli_error *err)
{
    sqlite3_stmt *stmt;
    int row = 0;
    int rv;

    if (warrant->profile != NULL)
        return cloudli__register_profile(reg, warrant->profile, out, err);
    rv = cloudli__store_query(reg, &stmt, err,
                              "SELECT profile FROM destination WHERE name = ?1",
                              "t", warrant->destination);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__store_next(reg, stmt, &row, err);
    if (rv == CLOUDLI_OK && !row)
        rv = cloudli__store_damaged(err, "a destination is missing");
    if (rv == CLOUDLI_OK) {
        const char *name = cloudli__store_text(stmt, 0);

        rv = cloudli__register_profile(
            reg, name == NULL ? CLOUDLI__PROFILE_DEFAULT : name, out, err);
    }
    (void)sqlite3_finalize(stmt);
    return rv;
}

int cloudli__register_check_liid(cloudli_register *reg,
                                 const cloudli_warrant *warrant,
                                 cloudli_error *err)
{
    const struct cloudli__profile *profile;
    int rv;

    if (strlen(warrant->liid) <= LIID_TEXT_MAX)
        return CLOUDLI_OK;
    rv = profile_of(reg, warrant, &profile, err);
    if (rv == CLOUDLI_OK && !profile->liid_octets)
        rv = cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                           "The liid must be 1 to 25 characters: its delivery "
                           "profile does not send octets.");
    return rv;
}

/* --- For programs --- */

struct listing {
    cloudli_profile_cb cb;
    void *user_data;
};

static int list_one(void *user_data, const char *name)
{
    const struct listing *listing = user_data;

    return listing->cb(listing->user_data, name, 0);
}

int cloudli_register_list_profiles(cloudli_register *reg, cloudli_profile_cb cb,
                                   void *user_data, cloudli_error *err)
{
    struct listing listing = {cb, user_data};
    int rv = cloudli__store_enter(reg, err);

    if (rv != CLOUDLI_OK)
        return rv;
    if (cb == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "The callback is missing.");
    for (size_t i = 0; cloudli_profile_name(i) != NULL; i++) {
        if (cb(user_data, cloudli_profile_name(i), 1) != 0)
            return CLOUDLI_OK;
    }
    return cloudli__profile_set_walk(&reg->profiles, list_one, &listing, err);
}

int cloudli_register_show_profile(cloudli_register *reg, const char *name,
                                  cloudli_write_cb write, void *user_data,
                                  cloudli_error *err)
{
    const struct cloudli__profile *profile;
    int rv = cloudli__store_enter(reg, err);

    if (rv != CLOUDLI_OK)
        return rv;
    if (name == NULL || write == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "The name of the profile and the callback must be "
                             "given.");
    rv = cloudli__profile_set_find(&reg->profiles, name, &profile, err);
    return rv == CLOUDLI_OK ? cloudli__profile_print(profile, write, user_data)
                            : rv;
}

int cloudli_register_check_profile(cloudli_register *reg, const char *name,
                                   const char *text, size_t len,
                                   cloudli_error *err)
{
    int rv = cloudli__store_enter(reg, err);

    if (rv != CLOUDLI_OK)
        return rv;
    if (name == NULL || text == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "The name of the profile and its text must be "
                             "given.");
    return cloudli__profile_set_check(&reg->profiles, name, text, len, err);
}
