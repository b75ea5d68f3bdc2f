/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/schema.h"

#include "audit/audit_trail.h"

#include <stdio.h>

/*
 * Times are RFC 3339 in UTC with nine digits of fraction: exact, readable, and
 * in order when compared as text. Lists of words are separated by commas.
 *
 * Every change of a warrant or a destination is a row of "change", and its
 * number is the register's revision; the changed row carries it, so that who
 * follows the register reads what is newer than the last he saw. The changed
 * row is written before its change, hence the deferred references.
 */
static const char version_1[] =
    "CREATE TABLE change ("
    " revision INTEGER PRIMARY KEY AUTOINCREMENT,"
    " time TEXT NOT NULL,"
    " actor TEXT NOT NULL,"
    " action TEXT NOT NULL,"
    " warrant INTEGER REFERENCES warrant (number),"
    " destination TEXT REFERENCES destination (name),"
    " reason TEXT,"
    " detail TEXT,"
    " CHECK ((warrant IS NULL) <> (destination IS NULL))"
    ") STRICT;"

    "CREATE TABLE destination ("
    " name TEXT PRIMARY KEY NOT NULL,"
    " host TEXT NOT NULL,"
    " port INTEGER NOT NULL CHECK (port BETWEEN 1 AND 65535),"
    " peer_name TEXT,"
    " ca_file TEXT,"
    " profile TEXT NOT NULL,"
    " revision INTEGER NOT NULL UNIQUE"
    "  REFERENCES change (revision) DEFERRABLE INITIALLY DEFERRED"
    ") STRICT;"

    "CREATE TABLE warrant ("
    " number INTEGER PRIMARY KEY AUTOINCREMENT,"
    " authority TEXT NOT NULL,"
    " liid TEXT NOT NULL,"
    " state TEXT NOT NULL,"
    " start_time TEXT NOT NULL,"
    " end_time TEXT NOT NULL CHECK (end_time > start_time),"
    " country TEXT NOT NULL,"
    " delivery_country TEXT,"
    " reference TEXT,"
    " deliver TEXT NOT NULL,"
    " services TEXT NOT NULL,"
    " media TEXT NOT NULL,"
    " profile TEXT,"
    " destination TEXT NOT NULL REFERENCES destination (name),"
    " destination_cc TEXT REFERENCES destination (name),"
    " revision INTEGER NOT NULL UNIQUE"
    "  REFERENCES change (revision) DEFERRABLE INITIALLY DEFERRED,"
    " UNIQUE (authority, liid)"
    ") STRICT;"

    "CREATE TABLE target ("
    " warrant INTEGER NOT NULL REFERENCES warrant (number),"
    " position INTEGER NOT NULL,"
    " kind TEXT NOT NULL,"
    " identity TEXT NOT NULL,"
    " PRIMARY KEY (warrant, position)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX target_identity ON target (identity);"

    /* The next communication identity number to give out. */
    "CREATE TABLE cin ("
    " operator TEXT NOT NULL,"
    " network_element TEXT NOT NULL,"
    " next INTEGER NOT NULL CHECK (next BETWEEN 1 AND 4294967296),"
    " PRIMARY KEY (operator, network_element)"
    ") STRICT, WITHOUT ROWID;";

/* How what goes to a destination is sealed; no row: not at all. Of keys only
 * the names of their files. Intervals are in nanoseconds; 0 is a default. */
static const char version_2[] =
    "CREATE TABLE seal ("
    " destination TEXT PRIMARY KEY NOT NULL REFERENCES destination (name),"
    " encryption TEXT,"
    " encryption_key_file TEXT,"
    " next_key_file TEXT,"
    " next_key_time TEXT,"
    " integrity TEXT NOT NULL,"
    " hash TEXT,"
    " hash_count INTEGER NOT NULL,"
    " hash_interval INTEGER NOT NULL,"
    " signing_key_file TEXT,"
    " sign_count INTEGER NOT NULL,"
    " sign_interval INTEGER NOT NULL,"
    " signed_over TEXT NOT NULL"
    ") STRICT, WITHOUT ROWID;";

/* How records wait for each destination. */
static const char version_3[] =
    "ALTER TABLE destination ADD COLUMN"
    " spool TEXT NOT NULL DEFAULT 'memory';"
    "ALTER TABLE destination ADD COLUMN"
    " spool_bytes INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE destination ADD COLUMN"
    " overflow TEXT NOT NULL DEFAULT 'drop-new-cc';";

/* How the link to a destination is carried; no row: by TLS 1.3 to its host.
 * Nothing but plain TCP has a reason, and that never without. */
static const char version_4[] =
    "CREATE TABLE transport ("
    " destination TEXT PRIMARY KEY NOT NULL REFERENCES destination (name),"
    " protection TEXT NOT NULL,"
    " plain_tcp_reason TEXT,"
    " crl_file TEXT,"
    " fallbacks TEXT,"
    " CHECK ((protection = 'plain-tcp') = (plain_tcp_reason IS NOT NULL))"
    ") STRICT, WITHOUT ROWID;";

/* What is agreed on with the LEMF of a destination about what it received, NULL
 * for what the CLIF says; and whether it can be reached. */
static const char version_5[] =
    "ALTER TABLE transport ADD COLUMN acknowledge TEXT;"
    "ALTER TABLE transport ADD COLUMN resend_window INTEGER;"

    /* Requests to try a destination, and what became of them. */
    "CREATE TABLE destination_test ("
    " number INTEGER PRIMARY KEY AUTOINCREMENT,"
    " destination TEXT NOT NULL REFERENCES destination (name),"
    " padding INTEGER NOT NULL,"
    " requested TEXT NOT NULL,"
    " queued TEXT,"
    " sent TEXT,"
    " taken TEXT,"
    " failure INTEGER"
    ") STRICT;"
    "CREATE INDEX destination_test_waiting ON destination_test (requested)"
    " WHERE queued IS NULL;";

/* What names a subject is sealed, under a key that a schema does not have: it
 * waits in "plain" until the register is opened with one, which is at once. */
static const char version_6[] =
    "CREATE TABLE register ("
    " one INTEGER PRIMARY KEY CHECK (one = 1),"
    " id BLOB NOT NULL,"
    " key_name TEXT NOT NULL,"
    " key_check BLOB NOT NULL,"
    " provider TEXT,"
    " wiped INTEGER NOT NULL CHECK (wiped IN (0, 1))"
    ") STRICT;"

    "CREATE TABLE plain ("
    " warrant INTEGER NOT NULL,"
    " position INTEGER NOT NULL,"
    " kind TEXT,"
    " text TEXT NOT NULL"
    ") STRICT;"
    "INSERT INTO plain SELECT warrant, position, kind, identity FROM target;"
    "INSERT INTO plain SELECT number, 0, NULL, reference FROM warrant"
    " WHERE reference IS NOT NULL;"

    "DROP TABLE target;"
    "CREATE TABLE target ("
    " warrant INTEGER NOT NULL REFERENCES warrant (number),"
    " position INTEGER NOT NULL,"
    " kind TEXT NOT NULL,"
    " digest BLOB NOT NULL,"
    " identity BLOB NOT NULL,"
    " PRIMARY KEY (warrant, position)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX target_digest ON target (digest);"
    "ALTER TABLE warrant DROP COLUMN reference;"
    "ALTER TABLE warrant ADD COLUMN reference BLOB;";

/* What a warrant lived through: who allowed that its targets cover several
 * people; when it ended, which a clock that is set back does not undo; whether
 * what waited was wiped; what the authority was told last, and of which
 * revision. */
static const char version_7[] =
    "CREATE TABLE warrant_life ("
    " warrant INTEGER PRIMARY KEY REFERENCES warrant (number),"
    " shared_by TEXT,"
    " ended TEXT,"
    " wiped INTEGER NOT NULL DEFAULT 0,"
    " told TEXT,"
    " told_revision INTEGER"
    ") STRICT;";

/* Who may change what, and what waits for a second actor. A change may concern
 * neither a warrant nor a destination now, so its table is built anew; it is
 * renamed last, so that what refers to it goes on to. */
static const char version_9[] =
    "CREATE TABLE change_next ("
    " revision INTEGER PRIMARY KEY AUTOINCREMENT,"
    " time TEXT NOT NULL,"
    " actor TEXT NOT NULL,"
    " action TEXT NOT NULL,"
    " warrant INTEGER REFERENCES warrant (number),"
    " destination TEXT REFERENCES destination (name),"
    " reason TEXT,"
    " detail TEXT,"
    " CHECK (warrant IS NULL OR destination IS NULL)"
    ") STRICT;"
    "INSERT INTO change_next SELECT revision, time, actor, action, warrant,"
    " destination, reason, detail FROM change;"
    "DROP TABLE change;"
    "ALTER TABLE change_next RENAME TO change;"

    "ALTER TABLE register ADD COLUMN four_eyes INTEGER NOT NULL DEFAULT 0;"
    "CREATE TABLE actor ("
    " name TEXT PRIMARY KEY NOT NULL,"
    " roles TEXT NOT NULL,"
    " until TEXT"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE actor_limit ("
    " actor TEXT NOT NULL REFERENCES actor (name),"
    " kind TEXT NOT NULL CHECK (kind IN ('authority', 'country')),"
    " value TEXT NOT NULL,"
    " PRIMARY KEY (actor, kind, value)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE proposal ("
    " subject TEXT PRIMARY KEY NOT NULL,"
    " content TEXT NOT NULL,"
    " actor TEXT NOT NULL,"
    " time TEXT NOT NULL"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE approval ("
    " warrant INTEGER NOT NULL REFERENCES warrant (number),"
    " actor TEXT NOT NULL,"
    " time TEXT NOT NULL,"
    " PRIMARY KEY (warrant, actor)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE pending ("
    " warrant INTEGER PRIMARY KEY REFERENCES warrant (number),"
    " actor TEXT NOT NULL,"
    " time TEXT NOT NULL,"
    " change BLOB NOT NULL"
    ") STRICT;";

/* Numbers are each authority's own, in blocks; those that were given out to
 * all together stay nobody's. */
static const char version_10[] =
    "CREATE TABLE cin_next ("
    " operator TEXT NOT NULL,"
    " network_element TEXT NOT NULL,"
    " block INTEGER NOT NULL CHECK (block BETWEEN 0 AND 65535),"
    " authority TEXT NOT NULL,"
    " next INTEGER NOT NULL CHECK (next BETWEEN 0 AND 65536),"
    " PRIMARY KEY (operator, network_element, block)"
    ") STRICT, WITHOUT ROWID;"
    "WITH RECURSIVE blocks (operator, network_element, next, block) AS ("
    " SELECT operator, network_element, next, 0 FROM cin UNION ALL"
    " SELECT operator, network_element, next, block + 1 FROM blocks"
    " WHERE (block + 1) * 65536 < next)"
    " INSERT INTO cin_next SELECT operator, network_element, block, '', 65536"
    " FROM blocks;"
    "DROP TABLE cin;"
    "ALTER TABLE cin_next RENAME TO cin;"
    "CREATE INDEX cin_authority ON cin (operator, network_element, authority);";

const char *const cloudli__schema_steps[CLOUDLI__SCHEMA_VERSION] = {
    version_1, version_2, version_3, version_4,
    version_5, version_6, version_7, cloudli__audit_schema,
    version_9, version_10};

static int read_version(sqlite3 *db, uint32_t *version)
{
    sqlite3_stmt *stmt = NULL;
    int rc = sqlite3_prepare_v2(db, "PRAGMA user_version", -1, &stmt, NULL);

    if (rc == SQLITE_OK && sqlite3_step(stmt) == SQLITE_ROW)
        *version = (uint32_t)sqlite3_column_int(stmt, 0);
    return rc == SQLITE_OK ? sqlite3_finalize(stmt) : rc;
}

static int run_steps(sqlite3 *db, const char *const *steps, uint32_t count)
{
    char stamp[96];
    uint32_t version = 0;
    int rc = read_version(db, &version);

    for (; rc == SQLITE_OK && version < count; version++)
        rc = sqlite3_exec(db, steps[version], NULL, NULL, NULL);
    if (rc != SQLITE_OK)
        return rc;
    (void)snprintf(stamp, sizeof(stamp),
                   "PRAGMA application_id = %d; PRAGMA user_version = %u;",
                   CLOUDLI__SCHEMA_APPLICATION, version);
    return sqlite3_exec(db, stamp, NULL, NULL, NULL);
}

int cloudli__schema_migrate(sqlite3 *db, const char *const *steps,
                            uint32_t count)
{
    /* Tables that others refer to are built anew; the pragma has no effect
     * inside of a transaction. */
    int rc = sqlite3_exec(db, "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE",
                          NULL, NULL, NULL);

    if (rc != SQLITE_OK)
        return rc;
    /* Another process may have done it while this one waited: the version
     * counts that is read inside of the transaction. */
    rc = run_steps(db, steps, count);
    if (rc == SQLITE_OK)
        rc = sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
    if (rc != SQLITE_OK && !sqlite3_get_autocommit(db))
        (void)sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
    (void)sqlite3_exec(db, "PRAGMA foreign_keys = ON", NULL, NULL, NULL);
    return rc;
}
