/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Which warrants an identity would match, by the same rules as the index of
 * targets: what it is, what it implies, and what covers it. The index itself is
 * a CLIF's; here the register is asked, and the question written down.
 */
#include "base/error.h"
#include "base/memory.h"
#include "identity/ip_range.h"
#include "identity/kinds.h"
#include "warrant/audit_change.h"
#include "warrant/row.h"
#include "warrant/validate.h"

#include <cloudli/register.h>
#include <cloudli/warrant_check.h>
#include <string.h>

#define ACTION "identity.check"

struct check {
    const cloudli_identity *identity; /* that warrants may name */
    uint32_t match;
    cloudli_warrant_match_cb cb;
    void *user_data;
    int stopped;
};

const char *cloudli_match_name(uint32_t match)
{
    static const char *const names[] = {
        [CLOUDLI_MATCH_NAMED] = "named",
        [CLOUDLI_MATCH_IMPLIED] = "implied",
        [CLOUDLI_MATCH_COVERED] = "covered",
    };

    return match < CLOUDLI_MATCH_NAMED || match > CLOUDLI_MATCH_COVERED
               ? "unknown"
               : names[match];
}

/* --- That somebody asks --- */

static int note(cloudli_register *reg, const cloudli_identity *identity,
                const char *actor, const char *reason)
{
    const char *kind = cloudli_identity_kind_name(identity->kind);
    char hex[2 * CLOUDLI__VAULT_DIGEST_LEN + 1];
    uint8_t digest[CLOUDLI__VAULT_DIGEST_LEN] = {0};
    const struct cloudli__audit_fact facts[] = {{"kind", kind, 0},
                                                {"identity", hex, 0}};
    struct cloudli__buffer detail = {0};
    struct cloudli__audit_line line = {
        .actor = actor, .action = ACTION, .reason = reason};
    int rv =
        cloudli__vault_digest(&reg->vault, "check", identity->text, digest);

    cloudli__audit_hex(hex, digest, sizeof(digest));
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_detail(&detail, facts,
                                   sizeof(facts) / sizeof(facts[0]));
    line.detail = (const char *)detail.data;
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_append(&reg->audit, &line, 0, NULL);
    cloudli__buffer_dispose(&detail);
    return rv;
}

static int log_question(cloudli_register *reg, const cloudli_identity *identity,
                        const char *actor, const char *reason,
                        cloudli_error *err)
{
    int rv = cloudli__store_begin(reg, 1, err);

    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__audit_explain(reg, note(reg, identity, actor, reason), err);
    return cloudli__store_finish(reg, rv, err);
}

/* --- The answers --- */

static int answer(struct check *c, const cloudli_warrant *warrant,
                  const cloudli_identity *target)
{
    const cloudli_warrant_match match = {
        .size = sizeof(match),
        .warrant = warrant,
        .target = target->text,
        .kind = target->kind,
        .match = c->match,
        .shared = (uint32_t)!cloudli__identity_is_exact(target)};

    c->stopped = c->cb(c->user_data, &match) != 0;
    return c->stopped;
}

static int on_named(void *user_data, const cloudli_warrant *warrant)
{
    struct check *c = user_data;

    return answer(c, warrant, c->identity);
}

/* A target that is many, and this one among them. */
static int is_covered(const char *text, const struct cloudli__ip_range *in,
                      cloudli_identity *target)
{
    struct cloudli__ip_range range;

    return cloudli_identity_parse(target, text, NULL) == CLOUDLI_OK &&
           !cloudli__identity_is_exact(target) &&
           cloudli__ip_range_of(target, &range) &&
           cloudli__ip_range_covers(&range, in);
}

static int on_covering(void *user_data, const cloudli_warrant *warrant)
{
    struct check *c = user_data;
    cloudli_identity target = CLOUDLI_IDENTITY_INIT;
    struct cloudli__ip_range in;

    if (!cloudli__ip_range_of(c->identity, &in))
        return 0;
    for (size_t i = 0; i < warrant->target_count; i++) {
        if (is_covered(warrant->targets[i], &in, &target) &&
            strcmp(target.text, c->identity->text) != 0)
            return answer(c, warrant, &target);
    }
    return 0;
}

/* Those of which something covers many; as few as prefixes and ports are. */
static int list_covering(cloudli_register *reg, struct check *c,
                         cloudli_error *err)
{
    const cloudli_time now = cloudli_time_now();
    sqlite3_stmt *stmt;
    int stopped;
    int rv = cloudli__store_begin(reg, 0, err);

    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__store_query(
        reg, &stmt, err,
        CLOUDLI__ROW_WARRANT
        "WHERE number IN (SELECT warrant FROM target WHERE kind IN (?1, ?2, "
        "?3)) ORDER BY authority, liid",
        "ttt", cloudli_identity_kind_name(CLOUDLI_IDENTITY_IPV4_PREFIX),
        cloudli_identity_kind_name(CLOUDLI_IDENTITY_IPV6_PREFIX),
        cloudli_identity_kind_name(CLOUDLI_IDENTITY_IP_PORT));
    if (rv == CLOUDLI_OK)
        rv = cloudli__row_warrants(reg, stmt, &now, on_covering, c, &stopped,
                                   err);
    return cloudli__store_finish(reg, rv, err);
}

static int list_matches(cloudli_register *reg, struct check *c,
                        cloudli_error *err)
{
    cloudli_identity implied[CLOUDLI_IDENTITY_IMPLIED_MAX];
    const cloudli_identity *identity = c->identity;
    size_t count = 0;
    int rv = cloudli_identity_implied(identity, implied,
                                      CLOUDLI_IDENTITY_IMPLIED_MAX, &count);

    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "The identity is not canonical.");
    c->match = CLOUDLI_MATCH_NAMED;
    rv = cloudli_warrant_find(reg, identity, on_named, c, err);
    c->match = CLOUDLI_MATCH_IMPLIED;
    for (size_t i = 0; i < count && rv == CLOUDLI_OK && !c->stopped; i++) {
        c->identity = &implied[i];
        rv = cloudli_warrant_find(reg, &implied[i], on_named, c, err);
    }
    c->identity = identity;
    c->match = CLOUDLI_MATCH_COVERED;
    if (rv == CLOUDLI_OK && !c->stopped)
        rv = list_covering(reg, c, err);
    cloudli__wipe(implied, sizeof(implied));
    return rv;
}

int cloudli_warrant_check(cloudli_register *reg,
                          const cloudli_identity *identity, const char *actor,
                          const char *reason, cloudli_warrant_match_cb cb,
                          void *user_data, cloudli_error *err)
{
    struct check c = {identity, 0, cb, user_data, 0};
    int rv = cloudli__store_enter(reg, err);

    if (rv != CLOUDLI_OK)
        return rv;
    if (identity == NULL || identity->kind == 0 || cb == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "The %s is missing.",
                             cb == NULL ? "callback" : "identity");
    rv = cloudli__validate_actor(actor, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__validate_note("reason", reason, err);
    if (rv == CLOUDLI_OK)
        rv = log_question(reg, identity, actor, reason, err);
    return rv == CLOUDLI_OK ? list_matches(reg, &c, err) : rv;
}
