/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/register.h
 * @brief How the register is kept: its key, its provider, who may change it.
 *
 * The register is one SQLite file, to be read with @c sqlite3 by whoever may
 * read it, but for what names a subject: the identities of its warrants and the
 * references of their orders are sealed in it by AES-256-GCM, each value with a
 * nonce of its own and bound to its row. An identity is found by a keyed digest
 * (HMAC-SHA-256). So who has the file without the key learns which authorities
 * have how many warrants, for how long and where they are delivered, and
 * whether two of them name the same identity, but not which.
 *
 * Both keys are derived from the provider's by HKDF-SHA-256, for this register
 * alone. The provider's comes from a callback, which asks whatever keeps his
 * keys, or from a file. Without either, the library makes that file at first
 * use, "register.key" in the state folder, readable by its owner only.
 * @b That @b file @b protects a copy of the register that went elsewhere: in a
 * backup without it, on a disk that was replaced, in a report of a fault. It
 * does @b not protect against whoever can read the state folder, for he reads
 * the key beside the register. Who wants that too gives a callback, or keeps
 * the key file on another device.
 *
 * Where a key is lost, so is what was sealed with it. Keep a copy of it.
 */
#ifndef CLOUDLI_REGISTER_H
#define CLOUDLI_REGISTER_H

#include <cloudli/identity.h>
#include <cloudli/spooling.h>
#include <cloudli/warrant.h>

CLOUDLI_BEGIN_DECLS

/** @brief How a register is opened. Strings are copied. */
typedef struct cloudli_register_options {
    size_t size;             /**< Set by the initialiser. */
    const char *state_dir;   /**< Folder of the register; must exist. */
    const char *operator_id; /**< The provider, 1 to 16 bytes. The first one
                                  that is named is recorded; then others are
                                  refused. NULL: not looked at. */
    cloudli_spool_key_cb key; /**< Gives the register's key by @c key_name. It
                                  is called during cloudli_register_open_with()
                                  only, on its thread. NULL: a file. */
    void *key_user_data;     /**< Handed to @c key. */
    const char *key_name;    /**< Name of the key for a new register, 1 to 63
                                  bytes; the register knows it from then on.
                                  NULL: "register". */
    const char *key_file;    /**< File of the key, mode 0600: 32 octets, or
                                  their 64 hexadecimal digits; must exist.
                                  NULL: "register.key" in @c state_dir, which is
                                  made for a new register. */
    uint32_t read_only;      /**< 1: nothing is written; there must be a
                                  register of this version. Calls that change
                                  it give ::CLOUDLI_ERR_INVALID_STATE. */
    uint32_t reserved;       /**< Zero. */
    const struct cloudli_audit_signer *audit_signer; /**< Whose key signs the
                                  audit trail (cloudli/audit.h). NULL: the state
                                  folder's. */
} cloudli_register_options;

#define CLOUDLI_REGISTER_OPTIONS_INIT {.size = sizeof(cloudli_register_options)}

/**
 * @brief Opens the register, and makes it where there is none.
 *
 * cloudli_register_open() is this with a state folder and nothing else.
 *
 * A register of an earlier version is brought to this one. What was readable
 * in it is sealed then, and wiped from its file and its log; older copies that
 * a disk or a backup keeps are not in the library's reach.
 *
 * @param[out] out      The register; NULL on failure.
 * @param[in]  options  state_dir is needed.
 * @param[out] err      May be NULL.
 *
 * @retval CLOUDLI_OK                    Open.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT  An option is missing or malformed.
 * @retval CLOUDLI_ERR_STATE_DIR         No such folder, or not writable.
 * @retval CLOUDLI_ERR_STORAGE_FULL      The disk is full.
 * @retval CLOUDLI_ERR_REGISTER          Not a register, damaged, or readable by
 *                                       others than its owner. It is left as it
 *                                       is.
 * @retval CLOUDLI_ERR_REGISTER_VERSION  Written by a newer version; or by an
 *                                       older one, and it is to be read only.
 * @retval CLOUDLI_ERR_REGISTER_KEY      No key, or not the one of this
 *                                       register.
 * @retval CLOUDLI_ERR_REGISTER_PROVIDER The register is another provider's.
 * @retval CLOUDLI_ERR_NOT_FOUND         There is none, and it is to be read
 *                                       only.
 * @retval CLOUDLI_ERR_NOMEM             Out of memory.
 *
 * @par Ownership  The caller closes it with cloudli_register_close().
 * @par Threads    As cloudli_register_open().
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_register_open_with(cloudli_register **out,
                           const cloudli_register_options *options,
                           cloudli_error *err);

/**
 * @brief Lists the warrants that name an identity, in any state.
 *
 * Only this identity: what it implies (cloudli_identity_implied()) is asked for
 * one by one.
 *
 * @param[in]  reg        The register; not to be changed from @p cb.
 * @param[in]  identity   In canonical form.
 * @param[in]  cb         Called once a warrant, on this thread.
 * @param[in]  user_data  Handed to @p cb.
 * @param[out] err        May be NULL.
 *
 * @retval CLOUDLI_OK                   Listed, maybe none.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT No identity, or no callback.
 * @retval CLOUDLI_ERR_REGISTER         Cannot read.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_warrant_find(cloudli_register *reg, const cloudli_identity *identity,
                     cloudli_warrant_cb cb, void *user_data,
                     cloudli_error *err);

CLOUDLI_END_DECLS

#endif
