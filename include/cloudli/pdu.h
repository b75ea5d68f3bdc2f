/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/pdu.h
 * @brief Reading PS-PDUs, the envelopes of everything on a handover link.
 *
 * A PS-PDU is a header (whose interception, which communication, which number,
 * when) and one payload: a sequence of IRI or of CC entries, or a message of
 * the session itself (TRI). cloudli_pdu_decode() reads the header and finds
 * the payload, cloudli_pdu_next() walks the entries, and what an entry holds is
 * read by cloudli_value_decode() (cloudli/value.h) as any record of the
 * standards, or, if it is media or a message's text, by the shorter functions
 * of cloudli/record.h.
 *
 * The decoder takes all of BER that ITU-T X.690 allows, keeps what it does not
 * know, copies nothing and never reads beyond what it was given. All views
 * point into the caller's bytes.
 *
 * One thing of BER cannot be viewed where it lies: a string that its sender
 * wrote in pieces (X.690 8.7.3). The structs that are decoded into have a
 * @c room, which the caller may set before the call; pieces are joined there
 * and the view points into it. As many bytes as the input has are enough.
 * Without room such a string gives ::CLOUDLI_ERR_BUFFER_TOO_SMALL; strings in
 * one piece, which nearly all senders write, need none.
 *
 * @par Source  ETSI TS 102 232-1, module LI-PS-PDU.
 */
#ifndef CLOUDLI_PDU_H
#define CLOUDLI_PDU_H

#include <cloudli/status.h>
#include <cloudli/time.h>
#include <cloudli/types.h>

CLOUDLI_BEGIN_DECLS

/** @brief Largest PDU that is read, in bytes, unless a limit is given. */
#define CLOUDLI_PDU_MAX (16u * 1024u * 1024u)

/** @brief Deepest nesting that is read. */
#define CLOUDLI_PDU_DEPTH_MAX 32

/** @brief Kinds of payload: the tags of Payload. */
enum cloudli_pdu_kind {
    CLOUDLI_PDU_IRI = 0,
    CLOUDLI_PDU_CC = 1,
    CLOUDLI_PDU_TRI = 2,
    CLOUDLI_PDU_HI1 = 3,
    CLOUDLI_PDU_ENCRYPTED = 4,
    CLOUDLI_PDU_HI1_3GPP = 5,
    CLOUDLI_PDU_ILHI = 6,
    CLOUDLI_PDU_HI4 = 7,
    CLOUDLI_PDU_UNKNOWN = 255 /**< Of a later version. */
};

/** @brief Messages of the session: the tags of TRIPayload. */
enum cloudli_tri {
    CLOUDLI_TRI_INTEGRITY_CHECK = 0,
    CLOUDLI_TRI_TEST = 1,
    CLOUDLI_TRI_PADDING = 2,
    CLOUDLI_TRI_KEEPALIVE = 3,
    CLOUDLI_TRI_KEEPALIVE_RESPONSE = 4,
    CLOUDLI_TRI_FIRST_SEGMENT = 5,
    CLOUDLI_TRI_LAST_SEGMENT = 6,
    CLOUDLI_TRI_CIN_RESET = 7,
    CLOUDLI_TRI_OPERATOR_LEA_MESSAGE = 8,
    CLOUDLI_TRI_OPTION_REQUEST = 9,
    CLOUDLI_TRI_OPTION_RESPONSE = 10,
    CLOUDLI_TRI_OPTION_COMPLETE = 11,
    CLOUDLI_TRI_ACK_REQUEST = 12,
    CLOUDLI_TRI_ACK_RESPONSE = 13
};

/** @brief Record types. @par Source IRIType; same numbers. */
enum cloudli_iri_type {
    CLOUDLI_IRI_BEGIN = 1,
    CLOUDLI_IRI_END = 2,
    CLOUDLI_IRI_CONTINUE = 3,
    CLOUDLI_IRI_REPORT = 4
};

/** @brief Direction of content. @par Source PayloadDirection. */
enum cloudli_payload_direction {
    CLOUDLI_DIRECTION_FROM_TARGET = 0,
    CLOUDLI_DIRECTION_TO_TARGET = 1,
    CLOUDLI_DIRECTION_INDETERMINATE = 2,
    CLOUDLI_DIRECTION_COMBINED = 3,
    CLOUDLI_DIRECTION_NOT_APPLICABLE = 4
};

/** @brief What a time stamp means. @par Source TimeStampQualifier. */
enum cloudli_time_qualifier {
    CLOUDLI_TIME_UNKNOWN = 0,
    CLOUDLI_TIME_OF_INTERCEPTION = 1,
    CLOUDLI_TIME_OF_MEDIATION = 2,
    CLOUDLI_TIME_OF_AGGREGATION = 3
};

/** @brief Optional numbers of a header or an entry that are there. Bits. */
enum cloudli_pdu_present {
    CLOUDLI_HAS_CIN = 1,
    CLOUDLI_HAS_TIME = 2,
    CLOUDLI_HAS_QUALIFIER = 4,
    CLOUDLI_HAS_IRI_TYPE = 8,
    CLOUDLI_HAS_DIRECTION = 16
};

/** @brief A PSHeader. Absent octet fields have a NULL pointer. */
typedef struct cloudli_pdu_header {
    uint32_t present;       /**< ::cloudli_pdu_present bits. */
    uint32_t version;       /**< Last arc of li-psDomainId, e.g. 43. */
    cloudli_bytes liid;     /**< lawfulInterceptionIdentifier, 1..25. */
    cloudli_bytes authorization_country; /**< 2 octets, or absent. */
    cloudli_bytes operator_id;           /**< 1..16 octets. */
    cloudli_bytes network_element;       /**< 1..16 octets, or absent. */
    cloudli_bytes delivery_country;      /**< 2 octets, or absent. */
    cloudli_bytes interception_point;    /**< 1..8 octets, or absent. */
    uint32_t cin;             /**< communicationIdentityNumber. */
    uint32_t sequence_number; /**< sequenceNumber. */
    cloudli_time time;        /**< microSecondTimeStamp, else timeStamp; one
                                   that names no time zone, or is beyond a
                                   cloudli_time, counts as absent. */
    uint32_t qualifier;       /**< A ::cloudli_time_qualifier. */
    uint32_t reserved;        /**< Zero. */
} cloudli_pdu_header;

/** @brief A PS-PDU: views into the bytes it was decoded from. */
typedef struct cloudli_pdu {
    size_t size;               /**< Set by the initialiser. */
    cloudli_room room;         /**< For header fields in pieces, see above. */
    cloudli_bytes bytes;       /**< The whole PDU. */
    cloudli_pdu_header header; /**< The header. */
    uint32_t kind;             /**< A ::cloudli_pdu_kind. */
    uint32_t tri;              /**< With ::CLOUDLI_PDU_TRI: which; above
                                    ::CLOUDLI_TRI_ACK_RESPONSE one of a later
                                    version. */
    cloudli_bytes payload;     /**< Contents octets of the payload's
                                    alternative (of the TRI's with TRI). */
} cloudli_pdu;

#define CLOUDLI_PDU_INIT {.size = sizeof(cloudli_pdu)}

/** @brief One IRIPayload or CCPayload. */
typedef struct cloudli_pdu_entry {
    size_t size;            /**< Set by the initialiser. */
    uint32_t present;       /**< ::cloudli_pdu_present bits. */
    uint32_t iri_type;      /**< A ::cloudli_iri_type. */
    uint32_t direction;     /**< A ::cloudli_payload_direction. */
    uint32_t qualifier;     /**< A ::cloudli_time_qualifier. */
    cloudli_time time;      /**< The entry's own time (aggregated PDUs). */
    uint32_t content_tag;   /**< Tag number of iRIContents or cCContents,
                                 see cloudli/record.h. */
    uint32_t reserved;      /**< Zero. */
    cloudli_bytes contents; /**< Its contents octets. */
    cloudli_bytes element;  /**< The same with tag and length: a value of type
                                 IRIContents or CCContents, as
                                 cloudli_value_decode() takes it. */
} cloudli_pdu_entry;

#define CLOUDLI_PDU_ENTRY_INIT {.size = sizeof(cloudli_pdu_entry)}

/**
 * @brief Finds where the first PDU in a stream ends.
 *
 * A PDU of definite length is told from its first few bytes. One of indefinite
 * length is looked through anew by each call, to its end or to that of the
 * bytes so far.
 *
 * @param[in]  data   The bytes so far.
 * @param[in]  len    How many.
 * @param[in]  limit  Largest PDU to accept; 0: ::CLOUDLI_PDU_MAX.
 * @param[out] total  Length of the first PDU; 0 if more bytes are needed to
 *                    tell, or if it is longer than @p len.
 * @param[out] err    May be NULL; has the offset of the fault.
 *
 * @retval CLOUDLI_OK                Told, or @p total is 0: read more.
 * @retval CLOUDLI_ERR_BER           These bytes begin no PDU.
 * @retval CLOUDLI_ERR_BER_DEPTH     Nested beyond ::CLOUDLI_PDU_DEPTH_MAX.
 * @retval CLOUDLI_ERR_PDU_TOO_LARGE Longer than @p limit.
 *
 * @par Threads  Any (pure).
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_pdu_frame(const void *data, size_t len,
                                                  size_t limit, size_t *total,
                                                  cloudli_error *err);

/**
 * @brief Decodes one whole PDU.
 *
 * @param[out] pdu   Views into @p data; unspecified on failure.
 * @param[in]  data  The PDU; bytes behind it are not looked at.
 * @param[in]  len   How many bytes there are.
 * @param[out] err   May be NULL; names the field and has the offset.
 *
 * @retval CLOUDLI_OK              Decoded.
 * @retval CLOUDLI_ERR_TRUNCATED   It ends before its length says.
 * @retval CLOUDLI_ERR_BER         Not BER.
 * @retval CLOUDLI_ERR_BER_DEPTH   Nested beyond ::CLOUDLI_PDU_DEPTH_MAX.
 * @retval CLOUDLI_ERR_PDU         BER, but no PS-PDU.
 * @retval CLOUDLI_ERR_RANGE       A field is outside its bounds.
 * @retval CLOUDLI_ERR_BUFFER_TOO_SMALL A header field is in pieces and there
 *                                      is no room to join them.
 * @retval CLOUDLI_ERR_STRUCT_SIZE @p pdu was not initialised.
 *
 * @par Ownership  Nothing is allocated; @p data must outlive @p pdu.
 * @par Threads    Any (pure).
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_pdu_decode(cloudli_pdu *pdu,
                                                   const void *data,
                                                   size_t len,
                                                   cloudli_error *err);

/**
 * @brief Walks the entries of an IRI or CC payload.
 *
 * @param[in]     pdu     A decoded PDU.
 * @param[in,out] cursor  0 to begin; moved on by each call.
 * @param[out]    entry   The next entry.
 * @param[out]    err     May be NULL; offsets count from the PDU's first byte.
 *
 * @retval CLOUDLI_OK            @p entry is the next one.
 * @retval CLOUDLI_ERR_NOT_FOUND There are no more.
 * @retval CLOUDLI_ERR_BER       Not BER.
 * @retval CLOUDLI_ERR_PDU       Not an entry.
 *
 * @par Threads  Any (pure).
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_pdu_next(const cloudli_pdu *pdu,
                                                 size_t *cursor,
                                                 cloudli_pdu_entry *entry,
                                                 cloudli_error *err);

/** @brief "keep-alive" …, by the module's names; "unknown" else. @since 0.1 */
CLOUDLI_API const char *cloudli_tri_name(uint32_t tri);

/** @brief "iRI", "cC", "tRI" …; "unknown" else. @since 0.1 */
CLOUDLI_API const char *cloudli_pdu_kind_name(uint32_t kind);

/** @brief "BEGIN", "END", "CONTINUE", "REPORT"; "unknown" else. @since 0.1 */
CLOUDLI_API const char *cloudli_iri_type_name(uint32_t type);

CLOUDLI_END_DECLS

#endif
