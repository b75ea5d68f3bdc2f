/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/trigger.h
 * @brief Dynamic triggering: one node of a provider asks another to intercept
 *        a communication that it sees.
 *
 * A node that handles signalling knows who talks; the media may pass another
 * node, which knows addresses only. So that it need not be told who the
 * subjects are, the first one, the triggering function, asks the second, the
 * triggered point, for one communication, by what that sees of it: an address
 * and port, a conference URI, a call id.
 *
 * The service reports of every communication where else it is seen
 * (cloudli_call_seen_at()). Where an interception begins the CLIF asks that
 * node; where it ends it tells the node to stop. The point intercepts under the
 * warrant that was asked for, until the end that was asked for at the latest,
 * and forgets it: its register never holds the target. Records of both have the
 * same LIID and communication identity number (CIN), each with the network
 * element that made them.
 *
 * Messages are bytes, which the embedder carries as he likes. They are sealed
 * by AES-256-GCM under a key that two nodes share: who carries them sees which
 * nodes talk, when, and in steps of 512 octets how much. One that was not
 * written by whom it names, that comes a second time, or too late, changes
 * nothing. What each node may ask for is set at the other. Every step is in the
 * audit trail of both. docs/trigger.md has the rules and the format.
 *
 * Identities by which a node names what is no identity: "account:call-id/ID"
 * for a call's id, "account:ssrc/NUMBER" for an RTP stream's, "192.0.2.1:4000"
 * for a media address. Both nodes have to use the same.
 *
 * @par Threads  Any.
 */
#ifndef CLOUDLI_TRIGGER_H
#define CLOUDLI_TRIGGER_H

#include <cloudli/call.h>
#include <cloudli/conference.h>

CLOUDLI_BEGIN_DECLS

/** @brief Longest message, in bytes. */
#define CLOUDLI_TRIGGER_MESSAGE_MAX 8192

/** @brief Most identities of one place. */
#define CLOUDLI_TRIGGER_IDENTITIES_MAX 8

/** @brief Most authorities, and most countries, of one peer. */
#define CLOUDLI_TRIGGER_SCOPE_MAX 64

/** @brief Communications that others may ask a node for at one time. */
#define CLOUDLI_TRIGGER_ASKS_MAX 65536

/** @brief Instead of a party: the communication as a whole. */
#define CLOUDLI_TRIGGER_WHOLE UINT32_MAX

/**
 * @brief Carries a message to a node.
 *
 * That it is called tells that something is intercepted, if not what: it, and
 * all that it calls, must be as trustworthy as the CLIF.
 *
 * @param[in] user_data  As given with the callback.
 * @param[in] peer       To whom.
 * @param[in] message    The message, valid for the call.
 * @param[in] len        Its length, up to ::CLOUDLI_TRIGGER_MESSAGE_MAX.
 * @return 0 if it is on its way. Whatever is returned, a message that nobody
 *         answers is sent again.
 * @par Threads  Called on the CLIF's thread (of a manual one, on that which
 *               polls). It must not block, nor call the library.
 */
typedef int (*cloudli_trigger_send_cb)(void *user_data, const char *peer,
                                       const uint8_t *message, size_t len);

/** @brief How a CLIF takes part. */
typedef struct cloudli_trigger_options {
    size_t size;                  /**< Set by the initialiser. */
    cloudli_trigger_send_cb send; /**< Needed. */
    void *user_data;              /**< Handed to @c send. */
    cloudli_time window;          /**< How far the clocks of two nodes, and the
                                       way of a message, may be apart. 0: 60 s;
                                       1 s to 10 min. */
} cloudli_trigger_options;

#define CLOUDLI_TRIGGER_OPTIONS_INIT {.size = sizeof(cloudli_trigger_options)}

/**
 * @brief Lets a CLIF ask and be asked. It needs a network element, by which
 *        other nodes know it.
 *
 * @param[in]  clif     The CLIF.
 * @param[in]  options  Copied.
 * @param[out] err      May be NULL.
 *
 * @retval CLOUDLI_OK                   Open; it ends with the CLIF.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT No network element, or an option is
 *                                      wrong.
 * @retval CLOUDLI_ERR_EXISTS           It was open before.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_trigger_open(cloudli_clif *clif, const cloudli_trigger_options *options,
                     cloudli_error *err);

/**
 * @brief Another node, the key that both share, and what it may ask for.
 *
 * All of the scope must hold: an ask for anything else is refused. Without
 * authorities a node may ask for nothing, but be asked.
 */
typedef struct cloudli_trigger_peer {
    size_t size;          /**< Set by the initialiser. */
    const char *name;     /**< Its network element, 1 to 16 of ! to ~. */
    const char *key_file; /**< File of the key, mode 0600: 32 octets, or their
                               64 hexadecimal digits. It is read now. */
    cloudli_spool_key_cb key; /**< Gives the key instead, by @c name; called
                               now, on this thread. */
    void *key_user_data;  /**< Handed to @c key. */
    const char *const *authorities; /**< Whose warrants it may ask for. */
    size_t authority_count;         /**< Up to ::CLOUDLI_TRIGGER_SCOPE_MAX. */
    const char *const *countries;   /**< On whose law they may rest. */
    size_t country_count;           /**< Up to ::CLOUDLI_TRIGGER_SCOPE_MAX. */
    uint32_t services;    /**< ::cloudli_service bits it may ask for. */
    uint32_t deliver;     /**< ::cloudli_deliver bits. 0: content only. */
    cloudli_time longest; /**< For how long, from its asking. 0: a day. */
} cloudli_trigger_peer;

#define CLOUDLI_TRIGGER_PEER_INIT {.size = sizeof(cloudli_trigger_peer)}

/**
 * @brief Makes a node known, or changes what is known of it.
 *
 * What it asked for before goes on, also where it may ask for less now:
 * cloudli_trigger_remove_peer() ends that.
 *
 * @retval CLOUDLI_OK                   Known from now on.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A field is missing or malformed, or the
 *                                      name is this node's own.
 * @retval CLOUDLI_ERR_INVALID_STATE    cloudli_trigger_open() comes first.
 * @retval CLOUDLI_ERR_KEY              There is no key.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_trigger_set_peer(cloudli_clif *clif, const cloudli_trigger_peer *peer,
                         cloudli_error *err);

/**
 * @brief Forgets a node. What it asked for ends within 100 ms.
 *
 * @retval CLOUDLI_OK            Done.
 * @retval CLOUDLI_ERR_NOT_FOUND No node of that name.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_trigger_remove_peer(cloudli_clif *clif,
                                                            const char *name);

/**
 * @brief A message came in, an ask or an answer.
 *
 * @param[in]  clif     The CLIF.
 * @param[in]  message  As it came; it need not come from the node that it
 *                      names.
 * @param[in]  len      Its length.
 * @param[out] err      May be NULL. Names no identity and no warrant.
 *
 * @retval CLOUDLI_OK                Authentic and allowed: it is carried out,
 *                                   and if it is an ask answered.
 * @retval CLOUDLI_ERR_PDU           No message, or one for another node. So
 *                                   are, for a malformed body,
 *                                   ::CLOUDLI_ERR_BER and ::CLOUDLI_ERR_RANGE.
 * @retval CLOUDLI_ERR_UNSUPPORTED   Of another version.
 * @retval CLOUDLI_ERR_KEY           Not from a node that is known, or changed
 *                                   on the way. Nobody is answered.
 * @retval CLOUDLI_ERR_PROTOCOL      It came before, or after a later one, or
 *                                   is older than the window or than this CLIF,
 *                                   or from the future. Nobody is answered.
 * @retval CLOUDLI_ERR_NOT_ALLOWED   It asks for what that node may not ask
 *                                   for, or what has ended; it is told so, and
 *                                   no more.
 * @retval CLOUDLI_ERR_INVALID_STATE cloudli_trigger_open() comes first.
 * @retval CLOUDLI_ERR_STORAGE_FULL  Too many wait to be carried out.
 * @retval CLOUDLI_ERR_NOMEM         Out of memory.
 *
 * With any but ::CLOUDLI_OK nothing has changed but the counters.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_trigger_receive(cloudli_clif *clif,
                                                        const uint8_t *message,
                                                        size_t len,
                                                        cloudli_error *err);

/** @brief Where else a communication is seen, and as what. */
typedef struct cloudli_trigger_place {
    size_t size;      /**< Set by the initialiser. */
    const char *peer; /**< The node; cloudli_trigger_set_peer() comes first. */
    const char *const *identities; /**< What that node reports as identities of
                            this party, or of the whole: each of one thing, so
                            no prefixes and no ranges. */
    size_t identity_count; /**< 1 to ::CLOUDLI_TRIGGER_IDENTITIES_MAX. */
    uint32_t party;   /**< Whose leg passes there: a party's number. Or
                           ::CLOUDLI_TRIGGER_WHOLE, of conferences. */
    uint32_t deliver; /**< ::cloudli_deliver bits that the node is to make. 0:
                           content. What the warrant leaves out is not asked
                           for. */
    cloudli_time limit; /**< For how long, from when it is asked. 0: a day.
                           Never beyond the warrant's end. */
} cloudli_trigger_place;

#define CLOUDLI_TRIGGER_PLACE_INIT {.size = sizeof(cloudli_trigger_place)}

/**
 * @brief A call is seen by another node too: to be reported of every call.
 *
 * What is intercepted already, and what is from now on, is asked for there, and
 * stopped there when it ends here, or with the call.
 *
 * @param[in]  call   The call.
 * @param[in]  place  Copied.
 * @param[out] err    May be NULL.
 *
 * @retval CLOUDLI_OK                   Noted.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A field is wrong, or nobody of this name
 *                                      is known, or an identity covers several.
 * @retval CLOUDLI_ERR_INVALID_STATE    cloudli_trigger_open() comes first.
 * @retval CLOUDLI_ERR_IDENTITY         An identity is malformed.
 * @retval CLOUDLI_ERR_UNKNOWN_PARTY    Nobody has this number.
 * @retval CLOUDLI_ERR_ENDED            The call is over.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_call_seen_at(cloudli_call *call, const cloudli_trigger_place *place,
                     cloudli_error *err);

/** @brief The same of a conference. Where it is intercepted as a whole, so is
 *         a place of ::CLOUDLI_TRIGGER_WHOLE; else a party's. @since 0.1 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conference_seen_at(cloudli_conference *conf,
                           const cloudli_trigger_place *place,
                           cloudli_error *err);

/** @brief Counters since cloudli_trigger_open(). */
typedef struct cloudli_trigger_statistics {
    size_t size;         /**< Set by the initialiser. */
    uint64_t asked;      /**< Asks to other nodes … */
    uint64_t accepted;   /**< … that they accepted, */
    uint64_t refused;    /**< … that they refused, */
    uint64_t unanswered; /**< … that nobody answered; each is an alarm. */
    uint64_t taken;      /**< Asks of others that were accepted. */
    uint64_t in_force;   /**< Of them, those in force now. */
    uint64_t stopped;    /**< Of them, those that were stopped … */
    uint64_t expired;    /**< … and those that ended by themselves. */
    uint64_t malformed;  /**< Messages that were none. */
    uint64_t forged;     /**< Messages of nobody who is known. */
    uint64_t replayed;   /**< Messages again, too late or too early. */
    uint64_t not_allowed; /**< Asks beyond what the node may ask for. */
    uint64_t not_possible; /**< Asks that cannot be carried out here. */
} cloudli_trigger_statistics;

#define CLOUDLI_TRIGGER_STATISTICS_INIT                                      \
    {.size = sizeof(cloudli_trigger_statistics)}

/**
 * @brief Reads the counters.
 *
 * @retval CLOUDLI_OK                   Filled.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A pointer is NULL.
 * @retval CLOUDLI_ERR_INVALID_STATE    cloudli_trigger_open() comes first.
 * @retval CLOUDLI_ERR_STRUCT_SIZE      @p stats was not initialised.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_trigger_stats(cloudli_clif *clif, cloudli_trigger_statistics *stats);

CLOUDLI_END_DECLS

#endif
