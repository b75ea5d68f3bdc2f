/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/destination_test.h
 * @brief Trying a destination from the register.
 *
 * The LI officer's tool has no connection to a LEMF; a service that has the
 * state folder open has one. So the officer asks through the register: a
 * request is taken up, within 100 ms, by one of the services that follow it,
 * which sends a testPDU through the destination's queue and notes in the
 * register what becomes of it. The PDU names no warrant.
 *
 *     cloudli_register_request_test(reg, "lea", 0, NULL, &number, &err);
 *     … look again and again, for some seconds:
 *     cloudli_register_read_test(reg, number, &test, &err);
 *
 * That a test was asked for, by whom, is in the register's history.
 *
 * @par Source  ETSI TS 102 232-1, testPDU and paddingPDU of TRIPayload.
 */
#ifndef CLOUDLI_DESTINATION_TEST_H
#define CLOUDLI_DESTINATION_TEST_H

#include <cloudli/warrant.h>

CLOUDLI_BEGIN_DECLS

/** @brief Most octets of a paddingPDU. */
#define CLOUDLI_TEST_PADDING_MAX 65535u

/** @brief For so long a request waits to be taken up. */
#define CLOUDLI_TEST_LAPSE (60 * CLOUDLI_SECOND)

/** @brief How far a test has come. Pinned. */
enum cloudli_test_state {
    CLOUDLI_TEST_REQUESTED = 1, /**< No service has taken it up yet. */
    CLOUDLI_TEST_QUEUED = 2,    /**< It is in the queue of a service. */
    CLOUDLI_TEST_SENT = 3,      /**< The LEMF's TCP has it; of a LEMF that
                                     acknowledges, see TAKEN. */
    CLOUDLI_TEST_TAKEN = 4,     /**< The LEMF answered behind it: it has read
                                     it, or stored it if it acknowledges. */
    CLOUDLI_TEST_FAILED = 5,    /**< It was refused or lost, see @c failure. */
    CLOUDLI_TEST_LAPSED = 6     /**< No service took it up in time: none runs
                                     on this state folder. */
};

/** @brief A test, as cloudli_register_read_test() fills it in. */
typedef struct cloudli_destination_test {
    size_t size;            /**< Set by the initialiser. */
    uint32_t state;         /**< A ::cloudli_test_state. */
    int32_t failure;        /**< Status; ::CLOUDLI_OK unless FAILED. */
    cloudli_time requested; /**< When that was; 0: it was not. */
    cloudli_time queued;    /**< Likewise. */
    cloudli_time sent;      /**< Likewise. */
    cloudli_time taken;     /**< Likewise. */
} cloudli_destination_test;

#define CLOUDLI_DESTINATION_TEST_INIT                                          \
    {                                                                          \
        .size = sizeof(cloudli_destination_test)                               \
    }

/**
 * @brief Asks the running services to try a destination.
 *
 * @param[in]  reg          The register.
 * @param[in]  destination  Name of the destination.
 * @param[in]  padding      Octets of a paddingPDU behind the testPDU, which
 *                          the LEMF discards, up to ::CLOUDLI_TEST_PADDING_MAX;
 *                          0: none.
 * @param[in]  actor        Who asks, for the history, 1 to 63 characters.
 * @param[out] number       Number of the request; 0 on failure.
 * @param[out] err          May be NULL.
 *
 * @retval CLOUDLI_OK                   It is in the register.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT An argument is missing or malformed.
 * @retval CLOUDLI_ERR_NOT_FOUND        No destination of that name.
 * @retval CLOUDLI_ERR_INVALID_STATE    After a fork, or inside of a listing.
 * @retval CLOUDLI_ERR_STORAGE_FULL     The disk is full.
 * @retval CLOUDLI_ERR_REGISTER         The register cannot be written.
 * @par Threads  One at a time with this register.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_register_request_test(cloudli_register *reg, const char *destination,
                              uint32_t padding, const char *actor,
                              uint64_t *number, cloudli_error *err);

/**
 * @brief How far a test has come.
 *
 * @param[in]     reg     The register.
 * @param[in]     number  As cloudli_register_request_test() gave it.
 * @param[in,out] out     Initialised by the caller; filled in.
 * @param[out]    err     May be NULL.
 *
 * @retval CLOUDLI_OK                   Filled in.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT @p out is NULL.
 * @retval CLOUDLI_ERR_STRUCT_SIZE      @p out was not initialised.
 * @retval CLOUDLI_ERR_NOT_FOUND        No request of that number.
 * @retval CLOUDLI_ERR_INVALID_STATE    After a fork, or inside of a listing.
 * @retval CLOUDLI_ERR_REGISTER         The register cannot be read.
 * @par Threads  One at a time with this register.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_register_read_test(cloudli_register *reg, uint64_t number,
                           cloudli_destination_test *out, cloudli_error *err);

/** @brief "requested", "queued", "sent", "taken", "failed", "lapsed";
 *         "unknown" else. @since 0.1 */
CLOUDLI_API const char *cloudli_test_state_name(uint32_t state);

CLOUDLI_END_DECLS

#endif
