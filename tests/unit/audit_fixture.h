/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The trail of a register, and what verifying it comes to. */
#ifndef CLOUDLI_TESTS_AUDIT_FIXTURE_H
#define CLOUDLI_TESTS_AUDIT_FIXTURE_H

#include "unit/register_fixture.h"

#include <sys/stat.h>

static cloudli_audit_report report;

/* A folder that is made once, when no test runs yet, and copied for each. */
static char made_folder[sizeof(folder)];

static inline void made(void)
{
    close_register();
    memcpy(made_folder, folder, sizeof(made_folder));
}

static inline void remove_made(void)
{
    memcpy(folder, made_folder, sizeof(folder));
    remove_folder();
}

static inline void copy_made(void)
{
    char command[256];

    setup_folder();
    (void)snprintf(command, sizeof(command), "cp -p '%s'/* '%s'", made_folder,
                   folder);
    ck_assert_int_eq(system(command), 0);
    open_register();
}

static inline int verify_with(const cloudli_audit_trust *trust)
{
    report = (cloudli_audit_report)CLOUDLI_AUDIT_REPORT_INIT;
    err = (cloudli_error)CLOUDLI_ERROR_INIT;
    return cloudli_audit_verify(reg, trust, &report, &err);
}

static inline void sound(void)
{
    const int rv = verify_with(NULL);

    ck_assert_msg(rv == CLOUDLI_OK, "%d %s", rv, err.message);
    ck_assert_uint_eq(report.fault, CLOUDLI_AUDIT_SOUND);
    ck_assert_uint_eq(report.line, 0);
}

/* What somebody does who changes the file himself. */
static inline void tamper(const char *text)
{
    char all[4096];

    (void)snprintf(all, sizeof(all),
                   "DROP TRIGGER IF EXISTS audit_is_not_updated;"
                   "DROP TRIGGER IF EXISTS audit_is_not_deleted;%s",
                   text);
    sql(all);
}

/* "action actor/authority/liid/destination/code/reason " of each line. */
static inline int see_line(void *user_data, const cloudli_audit_line *line)
{
    char *text = user_data;
    const size_t len = strlen(text);

    ck_assert_uint_eq(line->size, sizeof(*line));
    (void)snprintf(text + len, 8192 - len, "%s %s/%s/%s/%s/%s/%s\n",
                   line->action, line->actor,
                   line->authority == NULL ? "" : line->authority,
                   line->liid == NULL ? "" : line->liid,
                   line->destination == NULL ? "" : line->destination,
                   line->code == NULL ? "" : line->code,
                   line->reason == NULL ? "" : line->reason);
    return 0;
}

static inline const char *trail(const cloudli_audit_filter *filter)
{
    static char text[8192];

    text[0] = '\0';
    ok(cloudli_audit_read(reg, filter, "reader", see_line, text, &err));
    return text;
}

static inline int to_file(void *user_data, const char *text, size_t len)
{
    return fwrite(text, 1, len, user_data) == len ? 0 : 1;
}

static inline void in_folder(char *path, size_t size, const char *name)
{
    (void)snprintf(path, size, "%s/%s", folder, name);
}

static inline void export_to(const char *name,
                             const cloudli_audit_filter *filter)
{
    char path[128];
    FILE *out;

    in_folder(path, sizeof(path), name);
    out = fopen(path, "w");
    ck_assert_ptr_nonnull(out);
    ok(cloudli_audit_export(reg, filter, "exporter", to_file, out, &err));
    ck_assert_int_eq(fclose(out), 0);
}

static inline void public_key_to(const char *name)
{
    char path[128];
    FILE *out;

    in_folder(path, sizeof(path), name);
    out = fopen(path, "w");
    ck_assert_ptr_nonnull(out);
    ok(cloudli_audit_public_key(reg, to_file, out, &err));
    ck_assert_int_eq(fclose(out), 0);
}

static inline int verify_file(const char *name, const char *key)
{
    cloudli_audit_trust trust = CLOUDLI_AUDIT_TRUST_INIT;
    char path[128], key_path[128];

    in_folder(path, sizeof(path), name);
    in_folder(key_path, sizeof(key_path), key);
    trust.public_key_file = key_path;
    report = (cloudli_audit_report)CLOUDLI_AUDIT_REPORT_INIT;
    err = (cloudli_error)CLOUDLI_ERROR_INIT;
    return cloudli_audit_verify_file(path, &trust, &report, &err);
}

#endif
