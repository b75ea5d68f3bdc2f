/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/audit.h
 * @brief The audit trail: who did what, when and why, so that it can be proved.
 *
 * The trail is a table of the register: one line for every change of a warrant
 * or a destination (in the same transaction as the change), every start and
 * end of an interception, every decision about one, every fault of a delivery
 * and every reading of the trail. Lines are numbered from 1 without a gap and
 * chained by SHA-256; at intervals a line with an Ed25519 signature of all
 * before it is added. So a line that was altered, dropped, swapped or inserted
 * is found, and named. docs/audit.md says which line holds what, how to verify
 * a trail without this library, and what a verification cannot tell.
 *
 * A line names a warrant by its number, authority and LIID. It holds no
 * identity: of targets it holds how many there are.
 */
#ifndef CLOUDLI_AUDIT_H
#define CLOUDLI_AUDIT_H

#include <cloudli/warrant.h>

CLOUDLI_BEGIN_DECLS

/** @brief Octets of a public key and of a signature (Ed25519, RFC 8032). */
#define CLOUDLI_AUDIT_KEY_LEN 32
#define CLOUDLI_AUDIT_SIGNATURE_LEN 64

/** @brief Longest hash of a line as text, with its NUL. */
#define CLOUDLI_AUDIT_HASH_MAX 65

/**
 * @brief Signs by Ed25519 with a key that the library does not see.
 *
 * @param[in]  user_data  As given with the callback.
 * @param[in]  message    What is to be signed.
 * @param[in]  len        Its length, up to 200.
 * @param[out] signature  Receives it.
 * @return 0, anything else if it is not possible now: the lines are kept, and
 *         signed with the next signature.
 * @par Threads  Called on the thread that adds a line: the caller's of a
 *               register, the driver's of a CLIF. It must not call the library.
 */
typedef int (*cloudli_audit_sign_cb)(
    void *user_data, const uint8_t *message, size_t len,
    uint8_t signature[CLOUDLI_AUDIT_SIGNATURE_LEN]);

/**
 * @brief Whose key signs a trail: an option of a register (cloudli/register.h)
 *        and of a CLIF (cloudli/clif.h).
 *
 * All-zero: the state folder's own, made at its first use in "audit.key",
 * readable by its owner only. It shows that a trail was changed by somebody who
 * could not read that file. A trail that was signed with one key can go on with
 * one that is given here; then both public keys verify it.
 */
typedef struct cloudli_audit_signer {
    size_t size;              /**< Set by the initialiser. */
    const char *key_file;     /**< PEM: an Ed25519 private key without a
                                   passphrase, mode 0600. NULL: see above. */
    cloudli_audit_sign_cb sign; /**< Signs instead of a file. NULL: the file. */
    void *user_data;          /**< Handed to @c sign. */
    const uint8_t *public_key; /**< With @c sign: its public key,
                                   ::CLOUDLI_AUDIT_KEY_LEN octets. */
} cloudli_audit_signer;

#define CLOUDLI_AUDIT_SIGNER_INIT {.size = sizeof(cloudli_audit_signer)}

/** @brief One line. Strings are valid for the call that hands it over; NULL
 *         and 0: the line has none. */
typedef struct cloudli_audit_line {
    size_t size;             /**< Set by the library. */
    uint64_t number;         /**< From 1. */
    cloudli_time time;       /**< When it happened. */
    const char *actor;       /**< Who: as given with the change; "clif:NAME" of
                                  a CLIF, by its network element. */
    const char *action;      /**< What: "warrant.add", "interception.begin" …,
                                  see docs/audit.md. */
    uint64_t warrant;        /**< The register's number of the warrant. */
    const char *authority;   /**< Its authority. */
    const char *liid;        /**< Its LIID. */
    const char *destination; /**< Name of the destination. */
    const char *code;        /**< Why, as a word: "withdrawn", "expired" … */
    const char *reason;      /**< Why, in words. */
    const char *detail;      /**< A JSON object with what else there is. */
    const char *hash;        /**< Its hash, 64 hexadecimal digits. */
} cloudli_audit_line;

/** @brief Which lines. All-zero: all of them. */
typedef struct cloudli_audit_filter {
    size_t size;             /**< Set by the initialiser. */
    uint64_t warrant;        /**< Of the warrant with this number. 0: any. */
    const char *authority;   /**< Of this authority's warrants. NULL: any. */
    const char *liid;        /**< Of warrants with this LIID. NULL: any. */
    const char *destination; /**< Of this destination. NULL: any. */
    const char *action;      /**< Of this action, or of all that begin with it
                                  and a dot: "warrant". NULL: any. */
    cloudli_time since;      /**< From then on. 0: from the beginning. */
    cloudli_time until;      /**< Before then. 0: to the end. */
} cloudli_audit_filter;

#define CLOUDLI_AUDIT_FILTER_INIT {.size = sizeof(cloudli_audit_filter)}

/** @brief Receives a line. @return 0 to go on, anything else to stop. */
typedef int (*cloudli_audit_cb)(void *user_data,
                                const cloudli_audit_line *line);

/**
 * @brief Reads the trail. The reading itself becomes a line of it, before the
 *        first line is handed over.
 *
 * @param[in]  reg        The register; not to be used from @p cb.
 * @param[in]  filter     NULL: all lines.
 * @param[in]  actor      Who reads: 1 to 63 characters.
 * @param[in]  cb         Called once a line, in their order, on this thread.
 * @param[in]  user_data  Handed to @p cb.
 * @param[out] err        May be NULL.
 *
 * @retval CLOUDLI_OK                   Done, or stopped by @p cb.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT No actor or no callback.
 * @retval CLOUDLI_ERR_REGISTER         Cannot read, or cannot write that line.
 * @retval CLOUDLI_ERR_STORAGE_FULL     The disk is full.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_audit_read(cloudli_register *reg, const cloudli_audit_filter *filter,
                   const char *actor, cloudli_audit_cb cb, void *user_data,
                   cloudli_error *err);

/**
 * @brief Writes the trail as JSON Lines that can be verified by themselves,
 *        with cloudli_audit_verify_file() or by other means.
 *
 * Of lines that @p filter leaves out, from the first that it takes on, only
 * their digests are written: they tell how many there are, and nothing else.
 * The export is a line of the trail itself, and all is signed at its end.
 *
 * @param[in]  reg        The register; not to be used from @p write.
 * @param[in]  filter     NULL: all lines.
 * @param[in]  actor      Who exports: 1 to 63 characters.
 * @param[in]  write      Receives the text; returns 0 to go on.
 * @param[in]  user_data  Handed to @p write.
 * @param[out] err        May be NULL.
 *
 * @retval CLOUDLI_OK                   Done, or stopped by @p write.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT No actor or no callback.
 * @retval CLOUDLI_ERR_KEY              It cannot be signed.
 * @retval CLOUDLI_ERR_REGISTER         Cannot read or write.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_audit_export(cloudli_register *reg, const cloudli_audit_filter *filter,
                     const char *actor, cloudli_write_cb write, void *user_data,
                     cloudli_error *err);

/**
 * @brief Writes the public key that the trail is signed with, as PEM.
 *
 * To be kept where those who could change the trail cannot change it.
 *
 * @retval CLOUDLI_OK      Written.
 * @retval CLOUDLI_ERR_KEY There is no usable key.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_audit_public_key(cloudli_register *reg, cloudli_write_cb write,
                         void *user_data, cloudli_error *err);

/** @brief What is wrong with a trail. */
enum cloudli_audit_fault {
    CLOUDLI_AUDIT_SOUND = 0,    /**< Nothing. */
    CLOUDLI_AUDIT_ALTERED = 1,  /**< The line is not what it was. */
    CLOUDLI_AUDIT_MISSING = 2,  /**< The line is not there. */
    CLOUDLI_AUDIT_INSERTED = 3, /**< The line was not there. */
    CLOUDLI_AUDIT_SWAPPED = 4,  /**< The line stands in the place of another. */
    CLOUDLI_AUDIT_SIGNATURE = 5, /**< The line's signature is not good: it, or
                                     lines since the last good one, are not
                                     those that were signed. */
    CLOUDLI_AUDIT_KEY = 6,      /**< The line is signed with a key that is not
                                     trusted. */
    CLOUDLI_AUDIT_TRUNCATED = 7, /**< Lines from this one on are gone. */
    CLOUDLI_AUDIT_FORMAT = 8,   /**< A line of a file is not one of an export.
                                     The line is that of the file. */
    CLOUDLI_AUDIT_CHECKPOINT = 9 /**< The line is not the one that was known. */
};

/** @brief "altered", "missing" …; "unknown" for other numbers. @since 0.1 */
CLOUDLI_API const char *cloudli_audit_fault_name(uint32_t fault);

/** @brief What a verification may rely on. All-zero: the register's own key. */
typedef struct cloudli_audit_trust {
    size_t size;                /**< Set by the initialiser. */
    const char *public_key_file; /**< PEM with the public keys that may have
                                     signed, up to 16. NULL: the key that the
                                     register signs with; for a file it must
                                     be given. */
    const char *known_hash;     /**< Hash of a line as it was known at another
                                     time. NULL: none. */
    uint64_t known_line;        /**< The number of that line. */
} cloudli_audit_trust;

#define CLOUDLI_AUDIT_TRUST_INIT {.size = sizeof(cloudli_audit_trust)}

/** @brief What was found. */
typedef struct cloudli_audit_report {
    size_t size;         /**< Set by the initialiser. */
    uint64_t lines;      /**< Lines that are sound. */
    uint64_t withheld;   /**< Of them, those of which a file has the digest. */
    uint64_t last;       /**< Number of the last of them. */
    uint64_t signatures; /**< Good ones. */
    uint64_t signed_to;  /**< The last line that one of them covers. */
    uint64_t line;       /**< The first line that is wrong; 0: none. */
    uint64_t other;      /**< Of one that was swapped: where it belongs. */
    uint64_t unclosed;   /**< CLIFs that are open, or ended without closing. */
    uint32_t fault;      /**< A ::cloudli_audit_fault. */
    uint32_t reserved;   /**< Zero. */
    char hash[CLOUDLI_AUDIT_HASH_MAX]; /**< Hash of the last sound line: a
                              checkpoint to be kept elsewhere, see
                              cloudli_audit_trust. */
    char padding[7];     /**< Zero. */
} cloudli_audit_report;

#define CLOUDLI_AUDIT_REPORT_INIT {.size = sizeof(cloudli_audit_report)}

/**
 * @brief Verifies the trail of a register. Nothing is written.
 *
 * @param[in]  reg     The register.
 * @param[in]  trust   NULL: the register's own key.
 * @param[out] report  What was found, up to the first fault.
 * @param[out] err     May be NULL; names the line and what is wrong.
 *
 * @retval CLOUDLI_OK                   All is sound.
 * @retval CLOUDLI_ERR_AUDIT            It is not.
 * @retval CLOUDLI_ERR_KEY              The public keys cannot be read.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A malformed hash, or no report.
 * @retval CLOUDLI_ERR_REGISTER         Cannot read.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_audit_verify(cloudli_register *reg, const cloudli_audit_trust *trust,
                     cloudli_audit_report *report, cloudli_error *err);

/**
 * @brief Verifies a file that cloudli_audit_export() wrote; no register is
 *        needed. As cloudli_audit_verify().
 *
 * @retval CLOUDLI_ERR_NOT_FOUND        The file cannot be read.
 * @par Threads  Pure.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_audit_verify_file(const char *path, const cloudli_audit_trust *trust,
                          cloudli_audit_report *report, cloudli_error *err);

CLOUDLI_END_DECLS

#endif
