/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/status.h
 * @brief Status codes, and the error that explains one.
 *
 * Every function that can fail returns an int: ::CLOUDLI_OK (0) or one of the
 * negative codes below. A code says what kind of thing went wrong and never
 * changes its number or meaning; a ::cloudli_error, where a function takes
 * one, says in one sentence which thing it was.
 *
 * Bands: -1xx the caller's arguments, -2xx bytes or text from outside,
 * -3xx the peer and TLS, -4xx storage, -5xx fatal to the handle.
 */
#ifndef CLOUDLI_STATUS_H
#define CLOUDLI_STATUS_H

#include <cloudli/export.h>

CLOUDLI_BEGIN_DECLS

/** @brief Status codes. The numbers are part of the ABI. */
enum cloudli_status {
    CLOUDLI_OK = 0, /**< Done. */

    CLOUDLI_ERR_INVALID_ARGUMENT = -100, /**< An argument makes no sense. */
    CLOUDLI_ERR_STRUCT_SIZE = -101,      /**< A struct's size is impossible;
                                              use its INIT macro. */
    CLOUDLI_ERR_STRUCT_NEWER = -102,     /**< A struct asks for a feature that
                                              this library does not have. */
    CLOUDLI_ERR_INVALID_STATE = -103,    /**< Not possible in this state. */
    CLOUDLI_ERR_BUFFER_TOO_SMALL = -104, /**< The caller's buffer is too
                                              small; nothing was written. */
    CLOUDLI_ERR_RANGE = -105,            /**< A value is outside the bounds
                                              that the standard sets. */
    CLOUDLI_ERR_TOO_LARGE = -106,        /**< More bytes than one record can
                                              hold. */
    CLOUDLI_ERR_NOT_FOUND = -107,        /**< No such thing. */
    CLOUDLI_ERR_EXISTS = -108,           /**< There is one already. */
    CLOUDLI_ERR_UNSUPPORTED = -109,      /**< Not in this version. */
    CLOUDLI_ERR_ENDED = -110,            /**< The communication is over. */
    CLOUDLI_ERR_UNKNOWN_PARTY = -111,    /**< No party has this number. */
    CLOUDLI_ERR_NOT_ALLOWED = -112,      /**< Not this actor's to do. */

    CLOUDLI_ERR_BER = -200,           /**< Not BER. */
    CLOUDLI_ERR_BER_DEPTH = -201,     /**< BER nested too deeply. */
    CLOUDLI_ERR_PDU = -202,           /**< BER, but not the expected type. */
    CLOUDLI_ERR_PDU_TOO_LARGE = -203, /**< A PDU above the size limit. */
    CLOUDLI_ERR_IDENTITY = -204,      /**< Text that is not an identity. */
    CLOUDLI_ERR_PROTOCOL = -205,      /**< The peer broke the session rules. */
    CLOUDLI_ERR_TRUNCATED = -206,     /**< The input ends too early. */
    CLOUDLI_ERR_KEY = -207,           /**< No key: its file is unusable, or
                                           none at hand fits what came. */

    CLOUDLI_ERR_CONNECT = -300,       /**< The peer cannot be reached. */
    CLOUDLI_ERR_TLS_CONFIG = -301,    /**< Certificate, key or CA unusable. */
    CLOUDLI_ERR_TLS_HANDSHAKE = -302, /**< The TLS handshake failed. */
    CLOUDLI_ERR_PEER_REFUSED = -303,  /**< The peer is not who it must be. */
    CLOUDLI_ERR_PEER_TIMEOUT = -304,  /**< The peer did not answer in time. */
    CLOUDLI_ERR_PEER_CLOSED = -305,   /**< The peer closed the connection. */
    CLOUDLI_ERR_LISTEN = -306,        /**< The address cannot be listened on. */

    CLOUDLI_ERR_STATE_DIR = -400,        /**< The state folder is missing, not
                                              writable or not ours. */
    CLOUDLI_ERR_REGISTER = -401,         /**< The register cannot be read or
                                              written. */
    CLOUDLI_ERR_REGISTER_VERSION = -402, /**< The register was written by
                                              another version. */
    CLOUDLI_ERR_STORAGE_FULL = -403,     /**< No room left. */
    CLOUDLI_ERR_SPOOL = -404,            /**< The spool on the disk cannot be
                                              read or written. */
    CLOUDLI_ERR_SPOOL_KEY = -405,        /**< No key for the spool on the
                                              disk, or the wrong one. */
    CLOUDLI_ERR_RECORDS_LOST = -406,     /**< Records that were due to a LEMF
                                              were lost: an alarm. */
    CLOUDLI_ERR_REGISTER_KEY = -407,     /**< No key for the register, or not
                                              its own. */
    CLOUDLI_ERR_REGISTER_PROVIDER = -408, /**< The register is another
                                              provider's. */
    CLOUDLI_ERR_AUDIT = -410,            /**< The audit trail is not what was
                                              written. */

    CLOUDLI_ERR_NOMEM = -500,    /**< Out of memory. */
    CLOUDLI_ERR_INTERNAL = -501, /**< A fault in the library. */
    CLOUDLI_ERR_SYSTEM = -502    /**< The operating system refused what the
                                      library cannot do without. */
};

/** @brief Longest message of a cloudli_error, with its NUL. */
#define CLOUDLI_ERROR_MESSAGE_MAX 256

/** @brief What went wrong, for people and for logs. */
typedef struct cloudli_error {
    size_t size;      /**< Set by the initialiser. */
    size_t offset;    /**< Byte offset of the fault in the input, or 0. */
    int32_t code;     /**< The status that the call returned. */
    uint32_t reserved; /**< Zero. */
    char message[CLOUDLI_ERROR_MESSAGE_MAX]; /**< One sentence, UTF-8. It can
        name a field, a file or a peer, never intercepted content or a key. */
} cloudli_error;

/** @brief An empty error. */
#define CLOUDLI_ERROR_INIT {sizeof(cloudli_error), 0, 0, 0, {0}}

/**
 * @brief The meaning of a status in one phrase, e.g. "out of memory".
 *
 * @param[in] status  Any number; unknown ones give "unknown status".
 * @par Ownership  A constant; never freed.
 * @par Threads    Any.
 * @since 0.1
 */
CLOUDLI_API const char *cloudli_strerror(int status);

/**
 * @brief 1 if a handle that gave this status can only be closed, else 0.
 * @par Threads  Any.
 * @since 0.1
 */
CLOUDLI_API int cloudli_status_is_fatal(int status);

/**
 * @brief 1 if the same call may succeed later without a change, else 0.
 * @par Threads  Any.
 * @since 0.1
 */
CLOUDLI_API int cloudli_status_is_retryable(int status);

CLOUDLI_END_DECLS

#endif
