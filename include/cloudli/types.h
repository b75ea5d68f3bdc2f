/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/types.h
 * @brief Small types that several headers share.
 */
#ifndef CLOUDLI_TYPES_H
#define CLOUDLI_TYPES_H

#include <cloudli/export.h>

CLOUDLI_BEGIN_DECLS

/** @brief Bytes that somebody else owns. Absent: @c ptr is NULL. */
typedef struct cloudli_bytes {
    const uint8_t *ptr; /**< First byte, or NULL. */
    size_t len;         /**< Number of bytes. */
} cloudli_bytes;

/**
 * @brief Bytes of a NUL-terminated string, without the NUL.
 *
 * @param[in] text  NULL gives absent bytes.
 * @par Ownership  The result points into @p text.
 * @par Threads    Any.
 * @since 0.1
 */
CLOUDLI_API cloudli_bytes cloudli_bytes_of(const char *text);

/** @brief Memory of the caller that a call may fill. None: @c ptr is NULL. */
typedef struct cloudli_room {
    uint8_t *ptr; /**< First byte, or NULL. */
    size_t len;   /**< Number of bytes. */
} cloudli_room;

/** @brief An IP address with a port. */
typedef struct cloudli_address {
    uint8_t octets[16]; /**< Network byte order; IPv4 uses the first four. */
    uint32_t length;    /**< 4 (IPv4), 16 (IPv6) or 0 (not known). */
    uint32_t port;      /**< 0 to 65535; 0 if not known. */
} cloudli_address;

/** @brief How urgent a log line is. */
enum cloudli_log_level {
    CLOUDLI_LOG_ERROR = 1,   /**< Delivery suffers; somebody must act. */
    CLOUDLI_LOG_WARNING = 2, /**< Delivery may suffer. */
    CLOUDLI_LOG_INFO = 3     /**< A change of state worth knowing. */
};

/**
 * @brief Receives log lines.
 *
 * A line never holds an identity, a LIID, content or a key. It names
 * destinations by their name, communications and warrants by number.
 *
 * @param[in] user_data  As given with the callback.
 * @param[in] level      A ::cloudli_log_level.
 * @param[in] code       A ::cloudli_status that classes the line, 0 for news.
 * @param[in] msg        One sentence, NUL-terminated; valid for the call.
 * @param[in] len        Its length without the NUL.
 *
 * @par Threads  Called on the library's own thread or on the thread that
 *               called the library. It must not call the library.
 */
typedef void (*cloudli_log_cb)(void *user_data, int32_t level, int32_t code,
                               const char *msg, size_t len);

/**
 * @brief Takes a piece of text.
 * @param[in] user_data  As given with the callback.
 * @param[in] text       Not terminated; valid for the call.
 * @param[in] len        Its length.
 * @return 0 to go on, anything else to stop.
 */
typedef int (*cloudli_write_cb)(void *user_data, const char *text, size_t len);

CLOUDLI_END_DECLS

#endif
