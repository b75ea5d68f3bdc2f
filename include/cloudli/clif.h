/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/clif.h
 * @brief The Cloud Lawful Interception Function: the library's front door.
 *
 * A service opens one CLIF, tells it what happens (cloudli/conference.h,
 * cloudli/call.h, cloudli/message.h) and closes it. The CLIF finds out whether
 * a warrant applies, makes the records and hands them over. The service never
 * asks and is never told whether somebody is a target: every call gives the
 * same answer for everybody.
 */
#ifndef CLOUDLI_CLIF_H
#define CLOUDLI_CLIF_H

#include <cloudli/spooling.h>
#include <cloudli/status.h>
#include <cloudli/time.h>
#include <cloudli/types.h>

CLOUDLI_BEGIN_DECLS

/** @brief A CLIF. Opaque; shared: any thread may use it. */
typedef struct cloudli_clif cloudli_clif;

/**
 * @brief A clock.
 * @return The time of what is being reported.
 * @par Threads  Called on every thread that reports, with locks held, and on
 *               the CLIF's own. It must not call the library.
 */
typedef cloudli_time (*cloudli_clock_cb)(void *user_data);

/**
 * @brief Acknowledgement of records by LEMFs.
 *
 * With it a record counts as delivered when the LEMF says that it is stored;
 * without, when the LEMF's TCP has it, and it is kept until the LEMF is known
 * to have read it. A LEMF that declines, or that does not know of it, gets its
 * records without.
 * @par Source  TS 102 232-1 clauses 6.3.5, 6.3.6.
 */
enum cloudli_acknowledge {
    CLOUDLI_ACKNOWLEDGE_OFFER = 0,  /**< Each LEMF is asked for it. */
    CLOUDLI_ACKNOWLEDGE_ACCEPT = 1, /**< If the LEMF asks for it. */
    CLOUDLI_ACKNOWLEDGE_NEVER = 2   /**< No. */
};

/** @brief Options of a CLIF. Strings are copied. */
typedef struct cloudli_clif_options {
    size_t size;                 /**< Set by the initialiser. */
    const char *operator_id;     /**< operatorIdentifier, 1 to 16 bytes,
                                      agreed with the authorities. */
    const char *network_element; /**< networkElementIdentifier, 1 to 16
                                      bytes. NULL: left out. */
    const char *country;         /**< Where this service is: two capitals, ISO
                                      3166-1. Unless @c presence or a treaty
                                      says otherwise, warrants of other
                                      countries are not carried out. */
    const char *interception_point; /**< interceptionPointID, 1 to 8 of
                                      PrintableString. NULL: left out. */
    const char *hi2_operator_id; /**< Operator identifier in TS 33.108 records
                                      (1 to 5 bytes there). NULL: the first
                                      five bytes of @c operator_id. */
    const char *state_dir;       /**< Folder of the register; must exist. */
    const char *certificate_file; /**< PEM: this provider's certificate (and
                                      chain), shown to every LEMF. */
    const char *key_file;        /**< PEM: its private key. */
    const char *ca_file;         /**< PEM: the CA of LEMFs whose destination
                                      names none. */
    cloudli_log_cb log;          /**< NULL: silent. */
    void *log_user_data;         /**< Handed to @c log. */
    cloudli_clock_cb clock;      /**< Time of events. NULL: the wall clock. A
                                      replay of recorded traffic gives the
                                      time of the recording. */
    void *clock_user_data;       /**< Handed to @c clock. */
    uint64_t queue_bytes;        /**< Memory for records that wait, per
                                      destination. 0: 64 MiB. Rounded up to a
                                      power of two, at least 1 MiB. */
    cloudli_time keepalive_interval; /**< TIME1: silence before a keep-alive.
                                      0: 300 s. (TS 102 232-1 clause 6.3.4) */
    cloudli_time keepalive_timeout; /**< TIME3: wait for the answer before the
                                      link is given up. 0: 60 s. */
    cloudli_time reconnect_min;  /**< First wait before connecting again;
                                      doubles with jitter. 0: 1 s. */
    cloudli_time reconnect_max;  /**< Longest wait. 0: 30 s. */
    uint32_t manual;             /**< 0: the CLIF runs a thread of its own.
                                      1: the embedder calls
                                      cloudli_clif_poll(). */
    uint32_t reserved;           /**< Zero. */
    uint32_t status_file;        /**< 1: every second the state of the handover
                                      is written to a file in the folder
                                      "status" of @c state_dir, readable by its
                                      owner only, for cloudli-status. 0: not. */
    uint32_t reserved2;          /**< Zero. */
    cloudli_spool_key_cb spool_key; /**< Gives the keys of spools on a disk.
                                      NULL: a destination that wants one cannot
                                      be used, nor can its warrants. */
    void *spool_key_user_data;   /**< Handed to @c spool_key. */
    const char *spool_key_name;  /**< Name of the key for what is written from
                                      now on, 1 to 63 bytes. NULL: "1". */
    const char *spool_memory_dir; /**< Folder in a memory file system, where a
                                      spool's records lie until they are on the
                                      disk, up to 200 bytes. NULL: /dev/shm. */
    uint64_t spool_memory_bytes; /**< Memory there for each destination, taken
                                      at once. 0: 8 MiB. Rounded up to a power
                                      of two, 1 MiB to 1 GiB. */
    cloudli_time spool_commit_interval; /**< How often records go to the disk.
                                      0: 5 ms; 1 s at most. */
    const char *crl_file;        /**< PEM: the revocation list of each CA in
                                      the chains of LEMFs whose destination
                                      names no CA. One that is missing or out
                                      of date means no connection. NULL:
                                      revocation is not looked at. */
    const char *keepalive_liid;  /**< LIID in the header of keep-alives and
                                      other messages that concern no warrant,
                                      1 to 25 bytes. NULL: "-". */
    const char *keepalive_country; /**< Country in it, as agreed: two capitals,
                                      or "--". NULL: left out. */
    const char *keepalive_element; /**< Network element in it. NULL:
                                      @c network_element. */
    uint64_t resend_window;      /**< Of a LEMF that does not acknowledge
                                      records: so many bytes of those that it
                                      has read are kept, at most half the
                                      queue, and sent again when the link was
                                      lost. 0: none. */
    cloudli_time acknowledge_interval; /**< Longest that a record waits before
                                      its acknowledgement is asked for.
                                      0: 250 ms. */
    uint32_t acknowledge;        /**< A ::cloudli_acknowledge. */
    uint32_t acknowledge_records; /**< Acknowledgement is asked for after so
                                      many records. 0: 1 024. */
    cloudli_spool_key_cb register_key; /**< Gives the key of the register, see
                                      cloudli/register.h; asked while the CLIF
                                      is opened. NULL: a file. */
    void *register_key_user_data; /**< Handed to @c register_key. */
    const char *register_key_name; /**< Its name in a new register, 1 to 63
                                      bytes. NULL: "register". */
    const char *register_key_file; /**< File of that key. NULL: "register.key"
                                      in @c state_dir. */
    const char *const *presence; /**< Countries where this provider is present:
                                      warrants of their law can be carried out.
                                      NULL: @c country. */
    size_t presence_count;       /**< How many, up to 64. */
    const char *handled_in;      /**< Where traffic is handled that nothing
                                      else is said of
                                      (cloudli_circumstances). NULL:
                                      @c country. "--": not known. */
    const struct cloudli_audit_signer *audit_signer; /**< Whose key signs the
                                      audit trail (cloudli/audit.h). NULL: the
                                      state folder's. */
} cloudli_clif_options;

#define CLOUDLI_CLIF_OPTIONS_INIT {.size = sizeof(cloudli_clif_options)}

/**
 * @brief Opens a CLIF: reads the register, starts the dispatcher.
 *
 * @param[out] out      The CLIF; NULL on failure.
 * @param[in]  options  operator_id, country, state_dir, certificate_file,
 *                      key_file and ca_file are needed.
 * @param[out] err      May be NULL.
 *
 * @retval CLOUDLI_OK                   Open.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT An option is missing or malformed.
 * @retval CLOUDLI_ERR_STATE_DIR        The folder is missing or read-only.
 * @retval CLOUDLI_ERR_STORAGE_FULL     The disk is full.
 * @retval CLOUDLI_ERR_REGISTER         The register cannot be read.
 * @retval CLOUDLI_ERR_REGISTER_KEY     No key for it, or not its own.
 * @retval CLOUDLI_ERR_REGISTER_PROVIDER It is another provider's.
 * @retval CLOUDLI_ERR_TLS_CONFIG       Certificate, key or CA unusable.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 *
 * The warrants of the register are in force when this returns; later changes
 * are within 100 ms.
 *
 * @par Ownership  The caller closes it with cloudli_clif_close().
 * @par Threads    The CLIF's thread blocks all signals; so does a second one
 *                 that writes to the disk, and is there, also in a manual
 *                 CLIF, once a destination wants that. A process that forks
 *                 opens its CLIF after the fork, each of its children one of
 *                 its own on the same folder; a child does not touch, nor
 *                 close, what its parent opened.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_clif_open(cloudli_clif **out, const cloudli_clif_options *options,
                  cloudli_error *err);

/**
 * @brief Waits until every record made so far has left, or time is up.
 *
 * A record has left when the LEMF acknowledged it; where the LEMF does not
 * acknowledge, or is not to, when its host has it or the LEMF has read it. As
 * long as a LEMF has not said whether it acknowledges, its host having the
 * record is not enough.
 *
 * A CLIF opened as manual is driven meanwhile, as by cloudli_clif_poll().
 *
 * @param[in] clif     The CLIF.
 * @param[in] timeout  Nanoseconds; 0 looks once.
 *
 * @retval CLOUDLI_OK                   Nothing waits.
 * @retval CLOUDLI_ERR_PEER_TIMEOUT     Some records still wait; they are kept.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT @p timeout is negative.
 * @par Threads  Any; of a manual CLIF the one that polls.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_clif_flush(cloudli_clif *clif,
                                                   cloudli_time timeout);

/**
 * @brief Does what is due and waits for more, in a CLIF opened as manual.
 *
 * To be called again and again: links are kept up, records sent and changes of
 * warrants taken up by these calls only. A call may return before its time.
 *
 * @param[in] clif     The CLIF.
 * @param[in] timeout  Longest wait in nanoseconds; 0: none.
 *
 * @retval CLOUDLI_OK                   Done.
 * @retval CLOUDLI_ERR_INVALID_STATE    This CLIF has a thread of its own.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT @p timeout is negative.
 * @retval CLOUDLI_ERR_SYSTEM           Waiting failed.
 * @par Threads  One thread at a time.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_clif_poll(cloudli_clif *clif,
                                                  cloudli_time timeout);

/**
 * @brief Ends all communications, and closes. Records that still wait are
 *        lost, counted and logged, unless they are on a disk: call
 *        cloudli_clif_flush() before.
 *
 * Handles of communications must have been freed before. NULL is fine.
 * @since 0.1
 */
CLOUDLI_API void cloudli_clif_close(cloudli_clif *clif);

/**
 * @brief Sends a testPDU to a destination, through its queue.
 *
 * For the LI officer: it shows the authority that the way works, and names no
 * warrant. It is counted among IRI.
 *
 * @param[in] clif         The CLIF.
 * @param[in] destination  Name of the destination.
 * @param[in] padding      Octets of a paddingPDU behind it, which the LEMF
 *                         discards, up to 65 535; 0: none.
 *
 * @retval CLOUDLI_OK                   Queued.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT No name, or too much padding.
 * @retval CLOUDLI_ERR_NOT_FOUND        No destination of that name.
 * @retval CLOUDLI_ERR_STORAGE_FULL     The queue is full.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 * @par Threads  Any.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_clif_send_test(cloudli_clif *clif,
                                                       const char *destination,
                                                       uint32_t padding);

/** @brief Counters of a CLIF since it was opened. */
typedef struct cloudli_clif_statistics {
    size_t size;               /**< Set by the initialiser. */
    uint64_t warrants_active;  /**< In force now. */
    uint64_t communications;   /**< Intercepted communications so far. */
    uint64_t iri_accepted;     /**< IRI records made and queued. */
    uint64_t cc_accepted;      /**< CC records made and queued. */
    uint64_t cc_accepted_bytes; /**< Content bytes in them. */
    uint64_t records_lost;     /**< Refused by a full queue, or waiting when
                                    the CLIF was closed. */
    uint64_t records_sent;     /**< Handed to the peer's TCP and confirmed;
                                    integrity PDUs too. */
    uint64_t records_waiting;  /**< Queued, not confirmed. */
    uint64_t bytes_waiting;    /**< Their size. */
    uint64_t links_up;         /**< Destinations connected now. */
    uint64_t reconnects;       /**< Links lost so far. */
    uint64_t records_acknowledged; /**< Of those sent, surely taken by the
                                    LEMF. */
    cloudli_time oldest_age;   /**< For how long the oldest record has waited;
                                    0: not for a second. */
    uint64_t integrity_checks; /**< Integrity PDUs made and queued. */
    uint64_t refused;          /**< Interceptions that one of the four tests
                                    refused (cloudli/decision.h), or for
                                    which a key was missing. */
    uint64_t undecrypted;      /**< Packets that no key opened, or that came
                                    without one: not handed over
                                    (cloudli/media_keys.h). */
} cloudli_clif_statistics;

#define CLOUDLI_CLIF_STATISTICS_INIT {.size = sizeof(cloudli_clif_statistics)}

/**
 * @brief Reads the counters.
 *
 * For the LI officer only: they tell that interception takes place.
 *
 * @retval CLOUDLI_OK              Filled.
 * @retval CLOUDLI_ERR_STRUCT_SIZE @p stats was not initialised.
 * @par Threads  Any.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_clif_stats(cloudli_clif *clif, cloudli_clif_statistics *stats);

CLOUDLI_END_DECLS

#endif
