/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/access.h
 * @brief Internet access: a subscriber's session and its packets.
 *
 * Also for what gives a tenant raw IP: a VPN, the network of a virtual
 * machine. Begin it with the attempt, report what becomes of it and each
 * packet, end it. It is told by IPIRI and IPCC (ETSI TS 102 232-3,
 * docs/mapping.md), all of one attempt and its session under one CIN. The
 * packets are handed over as they are, whatever they carry.
 *
 * @par Threads  Calls for one session may come from any thread; those that
 *               depend on one another are ordered by the caller.
 */
#ifndef CLOUDLI_ACCESS_H
#define CLOUDLI_ACCESS_H

#include <cloudli/clif.h>
#include <cloudli/decision.h>
#include <cloudli/media.h>

CLOUDLI_BEGIN_DECLS

/** @brief Most addresses of one session. */
#define CLOUDLI_ACCESS_ADDRESSES_MAX 16

/** @brief A session. Opaque; shared. */
typedef struct cloudli_access cloudli_access;

/** @brief What can happen to it; its end has a call of its own. */
enum cloudli_access_what {
    CLOUDLI_ACCESS_ATTEMPT = 1, /**< Access is asked for. */
    CLOUDLI_ACCESS_ACCEPT = 2,  /**< Granted: the session begins. */
    CLOUDLI_ACCESS_REJECT = 3,  /**< Refused. */
    CLOUDLI_ACCESS_FAIL = 4,    /**< Timed out, or failed otherwise. */
    CLOUDLI_ACCESS_UPDATE = 5   /**< Usage, or an address, has changed. */
};

/** @brief How he gets in. @par Source IP-InternetAccessType; same numbers. */
enum cloudli_access_type {
    CLOUDLI_ACCESS_UNDEFINED = 0,
    CLOUDLI_ACCESS_DIAL_UP = 1,
    CLOUDLI_ACCESS_XDSL = 2,
    CLOUDLI_ACCESS_CABLE_MODEM = 3,
    CLOUDLI_ACCESS_LAN = 4,
    CLOUDLI_ACCESS_WIRELESS_LAN = 5,
    CLOUDLI_ACCESS_FTTX = 6,
    CLOUDLI_ACCESS_WIMAX = 7,
    CLOUDLI_ACCESS_SATELLITE = 8,
    CLOUDLI_ACCESS_WIRELESS_OTHER = 9
};

/** @brief How he is known. @par Source IP-AuthenticationType; same numbers. */
enum cloudli_access_authentication {
    CLOUDLI_ACCESS_AUTH_UNKNOWN = 0,
    CLOUDLI_ACCESS_AUTH_STATIC = 1,
    CLOUDLI_ACCESS_AUTH_RADIUS = 2,
    CLOUDLI_ACCESS_AUTH_DHCP = 3,
    CLOUDLI_ACCESS_AUTH_DIAMETER = 4
};

/** @brief Why a session ended. @par Source IP-EndReason; same numbers. */
enum cloudli_access_end {
    CLOUDLI_ACCESS_END_UNDEFINED = 0,
    CLOUDLI_ACCESS_END_LOGOFF = 1,
    CLOUDLI_ACCESS_END_CONNECTION_LOSS = 2,
    CLOUDLI_ACCESS_END_CONNECTION_TIMEOUT = 3,
    CLOUDLI_ACCESS_END_LEASE_EXPIRED = 4
};

/** @brief What is known when a session begins. */
typedef struct cloudli_access_info {
    size_t size;                     /**< Set by the initialiser. */
    const cloudli_party *subscriber; /**< Who, by the identities that the
                                          service vouches for. */
    const char *username;      /**< targetUsername: by which he logs on, 1 to
                                    255 bytes. */
    uint32_t type;             /**< A ::cloudli_access_type. */
    uint32_t authentication;   /**< A ::cloudli_access_authentication. */
    const char *network_id;    /**< MAC address or line, up to 20 characters of
                                    UTF-8. NULL: not known. */
    const char *equipment_id;  /**< His equipment, up to 128. NULL: likewise. */
    const char *access_point;  /**< Of a WLAN: its name, up to 64. */
    cloudli_bytes port_id;     /**< NAS-Port-Id (RFC 2869), up to 255 bytes. */
    cloudli_address pop;       /**< The element that he is connected to. */
    const cloudli_circumstances *circumstances; /**< Where its traffic is
                              handled, and how it is encrypted. NULL: as the
                              CLIF's options say; in clear. */
} cloudli_access_info;

#define CLOUDLI_ACCESS_INFO_INIT {.size = sizeof(cloudli_access_info)}

/** @brief How a session stands. What is not known stays zero. */
typedef struct cloudli_access_state {
    size_t size;                      /**< Set by the initialiser. */
    const cloudli_address *addresses; /**< His own, the first ones first; ports
                                           are not read. NULL: as before. */
    size_t address_count;  /**< Up to ::CLOUDLI_ACCESS_ADDRESSES_MAX. */
    const uint8_t *prefix_lengths; /**< Of each address: 1 to 32 or 128. NULL:
                                        each is one host. */
    uint32_t assignment;   /**< 1: always his, 2: given for this session. 0: not
                                known. */
    uint32_t reserved;     /**< Zero. */
    uint64_t octets_in;    /**< Received by him so far. */
    uint64_t octets_out;   /**< Sent by him. */
    uint32_t has_octets;   /**< 1: the two are known. */
    uint32_t reserved2;    /**< Zero. */
    cloudli_time expected_end; /**< Of a lease. 0: not known. */
    cloudli_bytes raw;     /**< The RADIUS, DHCP or Diameter message itself, up
                                to ::CLOUDLI_CONTENT_MAX bytes. */
} cloudli_access_state;

#define CLOUDLI_ACCESS_STATE_INIT {.size = sizeof(cloudli_access_state)}

/**
 * @brief A session is about to be. That alone is not told: an event is.
 *
 * @param[out] out   The session; NULL on failure.
 * @param[in]  clif  The CLIF; must outlive it.
 * @param[in]  info  All is copied.
 * @param[out] err   May be NULL; names the argument that is wrong.
 *
 * @retval CLOUDLI_OK                   Begun.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A pointer, a text or a number makes no
 *                                      sense.
 * @retval CLOUDLI_ERR_IDENTITY         An identity is malformed.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 *
 * @par Ownership  The caller frees it with cloudli_access_free().
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_access_begin(cloudli_access **out, cloudli_clif *clif,
                     const cloudli_access_info *info, cloudli_error *err);

/**
 * @brief Something happened. On failure nothing is told and nothing changes.
 *
 * @param[in]  access  The session.
 * @param[in]  what    A ::cloudli_access_what.
 * @param[in]  state   How it stands now. NULL: as before. Its addresses are
 *                     identities of the subscriber from now on.
 * @param[out] err     May be NULL; names the argument that is wrong.
 *
 * @retval CLOUDLI_OK                   Told to whom it is due.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT No such event; an address, a prefix or
 *                                      a length makes no sense.
 * @retval CLOUDLI_ERR_INVALID_STATE    An attempt, acceptance, rejection or
 *                                      failure of a session that was accepted,
 *                                      an update of one that was not.
 * @retval CLOUDLI_ERR_ENDED            The session is over.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_access_event(cloudli_access *access, uint32_t what,
                     const cloudli_access_state *state, cloudli_error *err);

/**
 * @brief One packet of the session, from its IP header on: the hot path.
 *
 * Where nobody is a target it allocates nothing, takes no lock and makes no
 * system call.
 *
 * @param[in] access     The session; it must have been accepted.
 * @param[in] direction  A ::cloudli_direction; the party is the subscriber.
 * @param[in] data       The packet.
 * @param[in] len        1 to ::CLOUDLI_CONTENT_MAX bytes.
 *
 * @retval CLOUDLI_OK                   Taken.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A NULL pointer, a length of 0, no such
 *                                      direction.
 * @retval CLOUDLI_ERR_TOO_LARGE        Above ::CLOUDLI_CONTENT_MAX bytes.
 * @retval CLOUDLI_ERR_INVALID_STATE    The session was not accepted.
 * @retval CLOUDLI_ERR_ENDED            It is over.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_access_packet(cloudli_access *access,
                                                      uint32_t direction,
                                                      const void *data,
                                                      size_t len);

/**
 * @brief Its traffic is handled elsewhere from now on, or encrypted otherwise;
 *        as cloudli_call_moved().
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_access_moved(cloudli_access *access,
                     const cloudli_circumstances *circumstances);

/**
 * @brief The session is over.
 *
 * @param[in]  access  The session.
 * @param[in]  reason  A ::cloudli_access_end.
 * @param[in]  state   Its last state. NULL: as before.
 * @param[out] err     May be NULL.
 *
 * @retval CLOUDLI_OK                   Ended; the handle is still to be freed.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT No such reason, or as above.
 * @retval CLOUDLI_ERR_ENDED            It was over before.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_access_end(cloudli_access *access, uint32_t reason,
                   const cloudli_access_state *state, cloudli_error *err);

/** @brief Gives the handle back, without an end record if it was not ended.
 *         NULL is fine. @since 0.1 */
CLOUDLI_API void cloudli_access_free(cloudli_access *access);

CLOUDLI_END_DECLS

#endif
