/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/warrant.h
 * @brief The register: what is ordered, by whom, for how long, sent where.
 *
 * A warrant is one order of one authority about one subject. It lives in the
 * register, an SQLite file in the state folder that several processes of one
 * service share: the LI officer's tool writes it, every CLIF that has the same
 * state folder open follows it within 100 ms. A warrant names a destination,
 * the authority's LEMF; destinations live in the register too.
 *
 * A warrant is found by (authority, LIID). A LIID is unique per authority, not
 * globally: two authorities may both use "001".
 *
 * What one authority is given does not depend on any other's warrants, of the
 * same subject either: each has records, sequence numbers and integrity checks
 * of its own, and communication identity numbers (CIN) that count its own
 * communications only. A CIN is given out once for ever in a network element of
 * an operator, to one authority (TS 102 232-1 clause 5.2.4): each counts in
 * blocks of 65 536, and which block is its next follows from the register's
 * key, so that not even a change of blocks tells it of others.
 */
#ifndef CLOUDLI_WARRANT_H
#define CLOUDLI_WARRANT_H

#include <cloudli/seal.h>
#include <cloudli/spooling.h>
#include <cloudli/transport.h>
#include <cloudli/value.h>

CLOUDLI_BEGIN_DECLS

/** @brief What of a communication is delivered. Bits. */
enum cloudli_deliver {
    CLOUDLI_DELIVER_IRI = 1, /**< Intercept-related information. */
    CLOUDLI_DELIVER_CC = 2   /**< Content. */
};

/** @brief Services that a warrant can name. Bits, pinned. */
enum cloudli_service {
    CLOUDLI_SERVICE_CONFERENCE = 1,
    CLOUDLI_SERVICE_CALL = 2,
    CLOUDLI_SERVICE_MESSAGE = 4,
    CLOUDLI_SERVICE_MAIL = 8,
    CLOUDLI_SERVICE_ACCESS = 16,
    CLOUDLI_SERVICE_SHARE = 32,
    CLOUDLI_SERVICE_SOCIAL = 64,
    CLOUDLI_SERVICE_ACTIVITY = 128,
    CLOUDLI_SERVICE_P2P = 256
};

/** @brief Media that a warrant can name. Bits, pinned. */
enum cloudli_media_kind {
    CLOUDLI_MEDIA_AUDIO = 1,
    CLOUDLI_MEDIA_VIDEO = 2,
    CLOUDLI_MEDIA_DATA = 4 /**< Shared screens, chat, files, other data. */
};

/** @brief Where a warrant is in its life. */
enum cloudli_warrant_state {
    CLOUDLI_WARRANT_DRAFT = 1,     /**< Entered, not in force. */
    CLOUDLI_WARRANT_SCHEDULED = 2, /**< Its start is still to come. */
    CLOUDLI_WARRANT_ACTIVE = 3,    /**< Intercepting. */
    CLOUDLI_WARRANT_SUSPENDED = 4, /**< Halted; can be resumed. */
    CLOUDLI_WARRANT_EXPIRED = 5,   /**< Its end has passed. */
    CLOUDLI_WARRANT_REVOKED = 6,   /**< Withdrawn, for good. */
    CLOUDLI_WARRANT_AWAITING = 7   /**< Waits for a second actor's approval, see
                                        cloudli/actor.h. */
};

/**
 * @brief A LEMF: where an authority receives.
 *
 * The connection is TLS 1.3 with certificates on both sides, unless
 * cloudli/transport.h says otherwise for this one.
 */
typedef struct cloudli_destination {
    size_t size;           /**< Set by the initialiser. */
    const char *name;      /**< 1 to 63 of A-Z a-z 0-9 - _ . ; used in logs. */
    const char *host;      /**< Host name or IP literal to connect to. */
    const char *peer_name; /**< DNS name that the LEMF's certificate must
                                have. NULL: @c host. */
    const char *ca_file;   /**< PEM file with the CA that this LEMF's
                                certificate must come from. NULL: the CLIF's.
                                An absolute path. */
    const char *profile;   /**< Delivery profile, see
                                cloudli_profile_name(). NULL: "ts102232-5". */
    uint32_t port;         /**< 1 to 65535. */
    uint32_t reserved;     /**< Zero. */
    const cloudli_seal *seal; /**< Integrity checks and encryption of what goes
                                there. NULL: none. */
    uint64_t spool_bytes;  /**< Bytes of records that may wait, 1 MiB to 1 PiB;
                                not on a disk rounded up to a power of two, and
                                1 TiB at most. 0: 4 GiB on a disk, else what
                                the CLIF's options say. */
    uint32_t spool;        /**< A ::cloudli_spool: how records wait. 0: in
                                memory. */
    uint32_t overflow;     /**< A ::cloudli_overflow. 0: new CC is dropped. */
    const cloudli_transport *transport; /**< How the link is carried. NULL: by
                                TLS 1.3, to @c host only. */
} cloudli_destination;

#define CLOUDLI_DESTINATION_INIT                                             \
    {sizeof(cloudli_destination), NULL, NULL, NULL, NULL, NULL, 0, 0, NULL,  \
     0, 0, 0, NULL}

/** @brief One order. Strings are borrowed for the call that takes them. */
typedef struct cloudli_warrant {
    size_t size;           /**< Set by the initialiser. */
    const char *authority; /**< Who ordered it, 1 to 63 characters. */
    const char *liid;      /**< Lawful interception identifier, 1 to 25
                                characters from ! to ~ (TS 103 280 LIID),
                                agreed with the authority. Where the profile
                                has "liid = octets", also 26 to 50 lower-case
                                hexadecimal digits of 13 to 25 octets. */
    const char *country;   /**< Country whose law it rests on: two capitals,
                                ISO 3166-1 (authorizationCountryCode). */
    const char *delivery_country; /**< Country where the traffic is handed
                                over. NULL: @c country. */
    const char *reference; /**< The order's own reference, up to 255 bytes.
                                NULL: none. */
    const char *const *targets; /**< Identities of the subject, any kind that
                                cloudli_identity_parse() reads. */
    size_t target_count;   /**< 1 to 64. */
    cloudli_time start;    /**< First moment in force. */
    cloudli_time end;      /**< First moment no longer in force. */
    const char *destination; /**< Name of the destination of IRI, and of CC
                                unless the next says otherwise. */
    const char *destination_cc; /**< Destination of CC. NULL: the same. */
    const char *profile;   /**< Delivery profile. NULL: the destination's. */
    uint32_t deliver;      /**< ::cloudli_deliver bits; 0 is refused. */
    uint32_t services;     /**< ::cloudli_service bits; 0 is refused. */
    uint32_t media;        /**< ::cloudli_media_kind bits. 0: audio only. */
    uint32_t state;        /**< Out: a ::cloudli_warrant_state. On the way in:
                                0, or ::CLOUDLI_WARRANT_DRAFT. */
    uint64_t number;       /**< Out: the register's own number, used in logs;
                                never reused. */
    uint32_t shared;       /**< 1: the order names identities that cover
                                several people, and means it. */
    uint32_t wiped;        /**< Out: 1: revoked by cloudli_warrant_wipe(). */
    const char *shared_by; /**< Out: the actor who entered @c shared. */
    uint64_t revision;     /**< Out: the register's number of its last
                                change. */
} cloudli_warrant;

#define CLOUDLI_WARRANT_INIT {.size = sizeof(cloudli_warrant)}

/** @brief The register of one state folder. Opaque; owned. */
typedef struct cloudli_register cloudli_register;

/**
 * @brief Opens the register, and makes it where there is none.
 *
 * @param[out] out        The register; NULL on failure.
 * @param[in]  state_dir  An existing folder that this user can write. The
 *                        register's files in it are readable by the owner
 *                        only (mode 0600).
 * @param[out] err        May be NULL.
 *
 * @retval CLOUDLI_OK                   Open.
 * @retval CLOUDLI_ERR_STATE_DIR        No such folder, or not writable.
 * @retval CLOUDLI_ERR_STORAGE_FULL     The disk is full.
 * @retval CLOUDLI_ERR_REGISTER         Not a register, damaged, or readable by
 *                                      others than its owner.
 * @retval CLOUDLI_ERR_REGISTER_VERSION Written by a newer version.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT @p out or @p state_dir is NULL.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 *
 * @par Ownership  The caller closes it with cloudli_register_close().
 * @par Threads    A register is used by one thread at a time; several
 *                 processes and several registers may have one folder open.
 *                 After a fork the new process opens its own: with its
 *                 parent's, every call gives ::CLOUDLI_ERR_INVALID_STATE.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_register_open(cloudli_register **out,
                                                      const char *state_dir,
                                                      cloudli_error *err);

/** @brief Closes a register. NULL is fine. @since 0.1 */
CLOUDLI_API void cloudli_register_close(cloudli_register *reg);

/**
 * @brief Adds a destination, or changes the one of this name.
 *
 * @param[in]  reg   The register.
 * @param[in]  dest  The destination; all is copied.
 * @param[in]  actor Who does this, for the records: 1 to 63 characters.
 * @param[out] err   May be NULL; names the field that is wrong.
 *
 * @retval CLOUDLI_OK                   Stored; running CLIFs reconnect if
 *                                      the address changed.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A field is missing or malformed.
 * @retval CLOUDLI_ERR_REGISTER         Cannot write.
 * @retval CLOUDLI_ERR_STORAGE_FULL     The disk is full.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_register_set_destination(cloudli_register *reg,
                                 const cloudli_destination *dest,
                                 const char *actor, cloudli_error *err);

/**
 * @brief Adds a warrant.
 *
 * All or nothing: a warrant with a bad field is refused with a sentence that
 * names the field, and nothing of it is stored.
 *
 * @param[in]  reg      The register.
 * @param[in]  warrant  The warrant; all is copied.
 * @param[in]  actor    Who does this: 1 to 63 characters.
 * @param[out] number   Receives the register's number for it. May be NULL.
 * @param[out] err      May be NULL; names the field that is wrong.
 *
 * @retval CLOUDLI_OK                   In the register.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT No LIID, end not after start, unknown
 *                                      country, nothing to deliver …
 * @retval CLOUDLI_ERR_IDENTITY         A target that is not an identity.
 * @retval CLOUDLI_ERR_NOT_FOUND        No destination of that name.
 * @retval CLOUDLI_ERR_EXISTS           The authority used this LIID before; a
 *                                      LIID is never used again.
 * @retval CLOUDLI_ERR_REGISTER         Cannot write.
 * @retval CLOUDLI_ERR_STORAGE_FULL     The disk is full.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_warrant_add(cloudli_register *reg, const cloudli_warrant *warrant,
                    const char *actor, uint64_t *number, cloudli_error *err);

/**
 * @brief Halts a warrant; cloudli_warrant_resume() takes it up again.
 *
 * @param[in]  reg        The register.
 * @param[in]  authority  The warrant's authority.
 * @param[in]  liid       The warrant's LIID.
 * @param[in]  actor      Who does this: 1 to 63 characters.
 * @param[in]  reason     Why, up to 255 bytes; NULL: none given.
 * @param[out] err        May be NULL.
 *
 * @retval CLOUDLI_OK                Suspended.
 * @retval CLOUDLI_ERR_NOT_FOUND     No such warrant.
 * @retval CLOUDLI_ERR_INVALID_STATE It is a draft, suspended, expired or
 *                                   revoked.
 * @retval CLOUDLI_ERR_REGISTER      Cannot write.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_warrant_suspend(cloudli_register *reg, const char *authority,
                        const char *liid, const char *actor,
                        const char *reason, cloudli_error *err);

/**
 * @brief Takes a suspended warrant up again. As cloudli_warrant_suspend();
 *        ::CLOUDLI_ERR_INVALID_STATE if it is not suspended.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_warrant_resume(cloudli_register *reg, const char *authority,
                       const char *liid, const char *actor,
                       const char *reason, cloudli_error *err);

/**
 * @brief Withdraws a warrant for good. As cloudli_warrant_suspend();
 *        ::CLOUDLI_ERR_INVALID_STATE if it is revoked or expired already.
 *        What was accepted before is still delivered.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_warrant_revoke(cloudli_register *reg, const char *authority,
                       const char *liid, const char *actor,
                       const char *reason, cloudli_error *err);

/**
 * @brief Receives one warrant of a listing.
 * @param[in] user_data  As given with the callback.
 * @param[in] warrant    Valid for the call; targets in canonical form.
 * @return 0 to go on, anything else to stop.
 */
typedef int (*cloudli_warrant_cb)(void *user_data,
                                  const cloudli_warrant *warrant);

/**
 * @brief Lists warrants by authority and LIID, revoked and expired ones too.
 *
 * @param[in]  reg        The register; not to be changed from @p cb.
 * @param[in]  authority  Only this authority's; NULL: all.
 * @param[in]  liid       Only this LIID; NULL: all.
 * @param[in]  cb         Called once a warrant, on this thread.
 * @param[in]  user_data  Handed to @p cb.
 * @param[out] err        May be NULL.
 *
 * @retval CLOUDLI_OK           Listed, maybe none.
 * @retval CLOUDLI_ERR_REGISTER Cannot read.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_warrant_list(cloudli_register *reg, const char *authority,
                     const char *liid, cloudli_warrant_cb cb, void *user_data,
                     cloudli_error *err);

/** @brief Receives one destination of a listing; as ::cloudli_warrant_cb. */
typedef int (*cloudli_destination_cb)(void *user_data,
                                      const cloudli_destination *dest);

/** @brief Lists destinations by name; as cloudli_warrant_list(). @since 0.1 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_register_list_destinations(cloudli_register *reg,
                                   cloudli_destination_cb cb, void *user_data,
                                   cloudli_error *err);

/** @brief "active", "suspended" …; "unknown" for other numbers. @since 0.1 */
CLOUDLI_API const char *cloudli_warrant_state_name(uint32_t state);

/**
 * @brief Names of the delivery profiles that ship with the library, one an
 *        index from 0; NULL past the last.
 *
 * "ts102232-5": each session of the subject as IP multimedia, messages as SIP.
 * "ts33108-conference": a conference that the subject initiated as a whole,
 * by TS 33.108; calls as IP multimedia; messages by TS 102 232-2.
 * "etsi-v17", "etsi-v32", "etsi-v43": "ts102232-5" as those versions of module
 * LI-PS-PDU have it.
 *
 * A provider adds its own as STATE_DIR/profiles/NAME.profile, see
 * docs/profiles.md. It is read when it is first used, and stays so until the
 * register, or the CLIF, is opened again.
 * @since 0.1
 */
CLOUDLI_API const char *cloudli_profile_name(size_t index);

/** @brief Receives a profile's name, valid for the call. @p ships is 1 of those
 *         that ship, 0 of the state folder's. @return 0 to go on. */
typedef int (*cloudli_profile_cb)(void *user_data, const char *name,
                                  uint32_t ships);

/**
 * @brief Lists the profiles that can be named: those that ship, then the state
 *        folder's own.
 *
 * @retval CLOUDLI_OK            Done, or stopped by @p cb.
 * @retval CLOUDLI_ERR_STATE_DIR The folder cannot be read, or others can write
 *                               it.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_register_list_profiles(cloudli_register *reg, cloudli_profile_cb cb,
                               void *user_data, cloudli_error *err);

/**
 * @brief Writes all that a profile says, with what it extends, as the text of
 *        a profile.
 *
 * @retval CLOUDLI_OK                   Written, or stopped by @p write.
 * @retval CLOUDLI_ERR_NOT_FOUND        There is none of that name.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A line of it is wrong; @p err says
 *                                      which and why.
 * @retval CLOUDLI_ERR_STATE_DIR        Its file cannot be read, or others can
 *                                      write it.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_register_show_profile(cloudli_register *reg, const char *name,
                              cloudli_write_cb write, void *user_data,
                              cloudli_error *err);

/**
 * @brief Reads a text as the profile of a name, as it would be read from the
 *        state folder, and forgets it.
 *
 * @retval CLOUDLI_OK                   It can be used.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A line is wrong; @p err says which.
 * @retval CLOUDLI_ERR_EXISTS           The name is one that ships.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_register_check_profile(cloudli_register *reg, const char *name,
                               const char *text, size_t len,
                               cloudli_error *err);

CLOUDLI_END_DECLS

#endif
