/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/metrics.h
 * @brief The handover as seen from outside: counters of each destination, and
 *        all of them as OpenMetrics text.
 *
 * For the LI officer only: the figures tell that interception takes place.
 * They name destinations, never a subject, an identity or a LIID.
 */
#ifndef CLOUDLI_METRICS_H
#define CLOUDLI_METRICS_H

#include <cloudli/clif.h>

CLOUDLI_BEGIN_DECLS

/** @brief Where the link to a destination stands. */
enum cloudli_link_state {
    CLOUDLI_LINK_NONE = 0,       /**< There is none: what it needs, e.g. a CA
                                      file, is missing. */
    CLOUDLI_LINK_WAITING = 1,    /**< For its next attempt. */
    CLOUDLI_LINK_CONNECTING = 2, /**< Connecting and proving who is there. */
    CLOUDLI_LINK_UP = 3          /**< Records go. */
};

/** @brief What carries the records. */
enum cloudli_link_transport {
    CLOUDLI_TRANSPORT_NONE = 0,    /**< No connection. */
    CLOUDLI_TRANSPORT_TCP = 1,     /**< Plain TCP, unprotected. */
    CLOUDLI_TRANSPORT_TLS_1_2 = 2, /**< TLS 1.2. */
    CLOUDLI_TRANSPORT_TLS_1_3 = 3  /**< TLS 1.3. */
};

/** @brief Room for the name of a destination, with its NUL. */
#define CLOUDLI_DESTINATION_NAME_MAX 64

/** @brief Counters of one destination since the CLIF was opened. */
typedef struct cloudli_destination_statistics {
    size_t size;                   /**< Set by the initialiser. */
    char name[CLOUDLI_DESTINATION_NAME_MAX]; /**< As in the register. */
    uint64_t iri_accepted;         /**< IRI records made and queued. */
    uint64_t cc_accepted;          /**< CC records made and queued. */
    uint64_t records_delivered;    /**< Handed to the peer's TCP, which
                                        confirmed them. */
    uint64_t records_acknowledged; /**< … and surely taken by the LEMF. */
    uint64_t records_waiting;      /**< Queued, not delivered. */
    uint64_t bytes_waiting;        /**< Their size. */
    uint64_t records_lost;         /**< Refused, e.g. by a full queue. */
    uint64_t connects;             /**< Times that the link came up. */
    uint64_t reconnects;           /**< Times that it was lost after that. */
    uint64_t failures;             /**< Attempts that failed. */
    uint64_t integrity_checks;     /**< Integrity PDUs made and queued; they
                                        are delivered and wait as records
                                        do. */
    cloudli_time oldest_age;       /**< For how long the oldest record has
                                        waited; up to a second, or a
                                        quarter, too little. 0: none waits for
                                        so long. */
    cloudli_time link_changed;     /**< When the link came up or was lost. 0:
                                        not yet. */
    cloudli_time certificate_end;  /**< When our certificate expires. 0: not
                                        known. */
    cloudli_time peer_certificate_end; /**< When that of the LEMF expires that
                                        was connected last. 0: not known. */
    uint32_t link_state;           /**< A ::cloudli_link_state. */
    uint32_t transport;            /**< A ::cloudli_link_transport. */
    int32_t last_failure;          /**< Status of the last failure; 0 since the
                                        link is up. */
    uint32_t plain_tcp;            /**< 1: set to plain TCP, a warning. */
    uint32_t host;                 /**< Of its hosts the one that is connected,
                                        or tried: 0 is the first, others are
                                        fallbacks. */
    uint32_t reserved;             /**< Zero. */
} cloudli_destination_statistics;

#define CLOUDLI_DESTINATION_STATISTICS_INIT                                  \
    {.size = sizeof(cloudli_destination_statistics)}

/**
 * @brief Reads the counters of a destination.
 *
 * @param[in]     clif   The CLIF.
 * @param[in]     index  From 0, in the order in which the CLIF got to know
 *                       them; a destination keeps its index.
 * @param[in,out] stats  Initialised by the caller.
 *
 * @retval CLOUDLI_OK                   Filled.
 * @retval CLOUDLI_ERR_NOT_FOUND        There are fewer.
 * @retval CLOUDLI_ERR_STRUCT_SIZE      @p stats was not initialised.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A pointer is NULL.
 * @par Threads  Any.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_clif_destination_stats(cloudli_clif *clif, size_t index,
                               cloudli_destination_statistics *stats);

/**
 * @brief Writes all counters of a CLIF as OpenMetrics text, "# EOF" and all.
 *
 * @param[in] clif       The CLIF.
 * @param[in] write      Gets the text piece by piece, on this thread.
 * @param[in] user_data  Handed to @p write.
 *
 * @retval CLOUDLI_OK                   Written.
 * @retval CLOUDLI_ERR_INVALID_STATE    @p write wanted no more.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A pointer is NULL.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 * @par Threads  Any.
 * @par Source   OpenMetrics 1.0, text format.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_metrics_write(cloudli_clif *clif,
                                                      cloudli_write_cb write,
                                                      void *user_data);

CLOUDLI_END_DECLS

#endif
