/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/value.h
 * @brief Every record of the standards as a C struct, to BER and back.
 *
 * The headers in cloudli/asn1/ have a struct for each type of the modules, with
 * fields named as there ("-" becomes "_"). This header encodes and decodes
 * them. What a service reports through cloudli/conference.h and its like needs
 * none of it; a mediation product or a receiver does.
 *
 *     cloudli_asn_ip_iri ...                     fill in what is known
 *     cloudli_value_encode(type, &v, sizeof(v), …)   bytes, checked
 *     cloudli_value_decode(type, &v, sizeof(v), …)   views into the bytes
 *
 * How fields are held:
 *
 * - A number (INTEGER, ENUMERATED, BOOLEAN): uint32_t, uint64_t or int64_t by
 *   its bounds. An optional one is a cloudli_opt_u32, _u64 or _i64.
 * - A string, time or object identifier: cloudli_bytes with its contents
 *   octets; absent if the pointer is NULL. Object identifiers are made and
 *   read with cloudli_oid_parse() and cloudli_oid_format().
 * - BIT STRING: cloudli_bits. NULL: a uint32_t that is 1 if it is there.
 * - A SEQUENCE or a CHOICE: a pointer to its struct, NULL if absent.
 * - SEQUENCE OF and SET OF: items and their count; absent if items is NULL.
 * - A CHOICE has @c choice, the number of the alternative in its enum.
 *
 * A struct that is all zero is one where everything is absent, so that
 * `= {0}` initialises it.
 *
 * Fields and alternatives of later versions are kept: decoding puts them
 * into @c unknown, encoding writes them out again.
 *
 * @par Layout  A type and the size of its struct name a layout together. A
 *              later version of the library that adds fields at the end still
 *              serves programs that were compiled with the smaller struct.
 * @par Source  The modules named in the headers in cloudli/asn1/; ITU-T X.690.
 */
#ifndef CLOUDLI_VALUE_H
#define CLOUDLI_VALUE_H

#include <cloudli/status.h>
#include <cloudli/types.h>

CLOUDLI_BEGIN_DECLS

/** @brief An optional number that fits 32 bits. */
typedef struct cloudli_opt_u32 {
    uint32_t is_set; /**< 1: there, 0: absent. */
    uint32_t value;  /**< The number, if it is there. */
} cloudli_opt_u32;

/** @brief An optional number that needs 64 bits. */
typedef struct cloudli_opt_u64 {
    uint64_t value;    /**< The number, if it is there. */
    uint32_t is_set;   /**< 1: there, 0: absent. */
    uint32_t reserved; /**< Zero. */
} cloudli_opt_u64;

/** @brief An optional number that may be negative. */
typedef struct cloudli_opt_i64 {
    int64_t value;     /**< The number, if it is there. */
    uint32_t is_set;   /**< 1: there, 0: absent. */
    uint32_t reserved; /**< Zero. */
} cloudli_opt_i64;

/** @brief A BIT STRING; bit 0 is the highest bit of the first octet. */
typedef struct cloudli_bits {
    const uint8_t *ptr; /**< The octets, or NULL if absent. */
    size_t count;       /**< Number of bits. */
} cloudli_bits;

/** @brief Elements that this version does not know, each with its tag. */
typedef struct cloudli_asn_unknown {
    const cloudli_bytes *items; /**< Whole elements, tag and length too. */
    size_t count;               /**< How many. */
} cloudli_asn_unknown;

/** @brief @c choice of an alternative that this version does not know. */
#define CLOUDLI_ASN_UNKNOWN UINT32_MAX

/** @brief A number that is there. */
#define CLOUDLI_OPT_U32(number)                                                \
    {                                                                          \
        1, (number)                                                            \
    }
#define CLOUDLI_OPT_U64(number)                                                \
    {                                                                          \
        (number), 1, 0                                                         \
    }
#define CLOUDLI_OPT_I64(number)                                                \
    {                                                                          \
        (number), 1, 0                                                         \
    }

/** @brief A type of the modules. Opaque; frozen. */
typedef struct cloudli_type cloudli_type;

/**
 * @brief The type of a name.
 *
 * @param[in] name  As the header in cloudli/asn1/ gives it, e.g. "PS-PDU",
 *                  "EmailIRI", "Eps-IRI-Parameters".
 * @return The type, or NULL if there is none of this name.
 * @par Ownership  A constant; never freed.
 * @par Threads    Any (pure). It searches by name: keep the result.
 * @since 0.1
 */
CLOUDLI_API const cloudli_type *cloudli_type_find(const char *name);

/** @brief The name of a type, e.g. "EmailIRI". @since 0.1 */
CLOUDLI_API const char *cloudli_type_name(const cloudli_type *type);

/**
 * @brief The names of all types, in their order; NULL past the last.
 * @since 0.1
 */
CLOUDLI_API const char *cloudli_type_name_at(size_t index);

/** @brief Memory that decoded values live in. Opaque; owned. */
typedef struct cloudli_arena cloudli_arena;

/**
 * @brief Makes an arena.
 *
 * @param[out] out    The arena; NULL on failure.
 * @param[in]  limit  Most bytes it may take; 0: 16 MiB. Decoding what needs
 *                    more gives ::CLOUDLI_ERR_PDU_TOO_LARGE.
 *
 * @retval CLOUDLI_OK                   Made.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT @p out is NULL.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 *
 * @par Ownership  The caller frees it with cloudli_arena_free().
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_arena_new(cloudli_arena **out,
                                                  size_t limit);

/** @brief Wipes all that was decoded into it, for the next value. Values
 *         that lived in it are gone. @since 0.1 */
CLOUDLI_API void cloudli_arena_reset(cloudli_arena *arena);

/** @brief Wipes and frees it. NULL is fine. @since 0.1 */
CLOUDLI_API void cloudli_arena_free(cloudli_arena *arena);

/**
 * @brief Encodes a value: definite, shortest lengths; elements of a SET OF in
 *        the order of DER; what equals a DEFAULT left out.
 *
 * Every bound that the module sets is checked, and every mandatory field.
 *
 * @param[in]  type        What @p value is.
 * @param[in]  value       The struct of that type.
 * @param[in]  value_size  sizeof of that struct.
 * @param[out] out         Receives the bytes; may be NULL if @p cap is 0.
 * @param[in]  cap         Room in @p out.
 * @param[out] len         Receives how many bytes there are, also if there is
 *                         not enough room for them.
 * @param[out] err         May be NULL; names the field, from the outermost:
 *                         "payload.iRIPayloadSequence.0.iRIType: …".
 *
 * @retval CLOUDLI_OK                   Encoded.
 * @retval CLOUDLI_ERR_BUFFER_TOO_SMALL Needs @p len bytes; @p out holds none.
 * @retval CLOUDLI_ERR_RANGE            A value breaks its bounds.
 * @retval CLOUDLI_ERR_PDU              A mandatory field is absent, or a
 *                                      @c choice is none of the enum.
 * @retval CLOUDLI_ERR_STRUCT_SIZE      @p value_size is not that of the type.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A needed pointer is NULL.
 * @retval CLOUDLI_ERR_BER_DEPTH        Nested beyond what can be sent.
 * @retval CLOUDLI_ERR_NOMEM            No memory to sort a SET OF.
 *
 * @par Threads  Any (pure).
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_value_encode(const cloudli_type *type, const void *value,
                     size_t value_size, void *out, size_t cap, size_t *len,
                     cloudli_error *err);

/**
 * @brief Decodes a value.
 *
 * Takes all of BER. Bounds are checked as when encoding; unknown numbers of
 * an ENUMERATED that is open for additions are given as they are.
 *
 * @param[in]  type        What the bytes are.
 * @param[out] value       Receives the struct of that type.
 * @param[in]  value_size  sizeof of that struct.
 * @param[in]  arena       Memory for what it points to.
 * @param[in]  data        One whole element; more behind it is an error.
 * @param[in]  len         Number of bytes.
 * @param[out] err         May be NULL; has the offset of the fault and names
 *                         the field.
 *
 * @retval CLOUDLI_OK                Decoded.
 * @retval CLOUDLI_ERR_BER           Not BER.
 * @retval CLOUDLI_ERR_BER_DEPTH     Nested too deeply.
 * @retval CLOUDLI_ERR_TRUNCATED     It ends too early.
 * @retval CLOUDLI_ERR_PDU           BER, but not of this type.
 * @retval CLOUDLI_ERR_RANGE         A field breaks its bounds.
 * @retval CLOUDLI_ERR_PDU_TOO_LARGE The arena's limit is reached.
 * @retval CLOUDLI_ERR_STRUCT_SIZE   @p value_size is not that of the type.
 * @retval CLOUDLI_ERR_NOMEM         Out of memory.
 *
 * @par Ownership  Strings point into @p data, but for those that came in
 *                 pieces, which are put together in the arena; structs and
 *                 lists are in the arena. Both must outlive the value.
 * @par Threads    One thread at a time may use an arena.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_value_decode(const cloudli_type *type, void *value, size_t value_size,
                     cloudli_arena *arena, const void *data, size_t len,
                     cloudli_error *err);

/** @brief What cloudli_value_walk() has come to. */
enum cloudli_value_kind {
    CLOUDLI_VALUE_SEQUENCE = 1,   /**< Begin of a SEQUENCE. */
    CLOUDLI_VALUE_CHOICE = 2,     /**< Begin of a CHOICE; one value follows. */
    CLOUDLI_VALUE_LIST = 3,       /**< Begin of a SEQUENCE OF or SET OF. */
    CLOUDLI_VALUE_END = 4,        /**< End of one of these. */
    CLOUDLI_VALUE_INTEGER = 5,    /**< @c number. */
    CLOUDLI_VALUE_ENUMERATED = 6, /**< @c number, and its @c text if any. */
    CLOUDLI_VALUE_BOOLEAN = 7,    /**< @c number: 0 or 1. */
    CLOUDLI_VALUE_NULL = 8,       /**< Is there. */
    CLOUDLI_VALUE_BITS = 9,       /**< @c bytes, @c number of bits. */
    CLOUDLI_VALUE_BIT = 10,       /**< In a list: a named bit that is set. */
    CLOUDLI_VALUE_OCTETS = 11,    /**< @c bytes. */
    CLOUDLI_VALUE_TEXT = 12,      /**< @c bytes, in the type's alphabet. */
    CLOUDLI_VALUE_TIME = 13,      /**< @c bytes: GeneralizedTime, UTCTime. */
    CLOUDLI_VALUE_OID = 14,       /**< @c bytes: contents octets. */
    CLOUDLI_VALUE_RELATIVE_OID = 15, /**< @c bytes: contents octets. */
    CLOUDLI_VALUE_UNKNOWN = 16       /**< @c bytes: a whole element. */
};

/** @brief One step of a walk. */
typedef struct cloudli_value_step {
    size_t size;          /**< sizeof(cloudli_value_step) of the library. */
    uint32_t kind;        /**< A ::cloudli_value_kind. */
    uint32_t depth;       /**< 0 for the outermost. */
    const char *name;     /**< Of the field; NULL of the outermost and of items
                               of a list. */
    const char *type;     /**< Name of the type, or NULL if it has none. */
    const char *text;     /**< Name of the number or bit, or NULL. */
    uint64_t number;      /**< See the kind; negative if @c is_negative. */
    uint32_t is_negative; /**< 1: @c number is an int64_t's bits. */
    uint32_t reserved;    /**< Zero. */
    cloudli_bytes bytes;  /**< See the kind. */
} cloudli_value_step;

/** @brief Receives a step. @return 0 to go on, anything else to stop. */
typedef int (*cloudli_value_cb)(void *user_data,
                                const cloudli_value_step *step);

/**
 * @brief Walks over all that a value holds, in the module's order; absent
 *        fields are passed over.
 *
 * @param[in] type        What @p value is.
 * @param[in] value       The struct of that type.
 * @param[in] value_size  sizeof of that struct.
 * @param[in] step        Called on this thread, once a step.
 * @param[in] user_data   Handed to @p step.
 *
 * @retval CLOUDLI_OK                   Done, or stopped by @p step.
 * @retval CLOUDLI_ERR_STRUCT_SIZE      @p value_size is not that of the type.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A pointer is NULL.
 *
 * @par Threads  Any (pure).
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_value_walk(const cloudli_type *type, const void *value,
                   size_t value_size, cloudli_value_cb step, void *user_data);

/** @brief Receives a piece of text. @return 0 to go on, else to stop. */
typedef int (*cloudli_write_cb)(void *user_data, const char *text, size_t len);

/**
 * @brief Writes a value as JSON, in one line.
 *
 * SEQUENCE as object, absent fields left out, fields of later versions in an
 * array "unknown" of the hexadecimal digits of each; CHOICE as an object with
 * one member; lists as arrays; ENUMERATED by name, or by number if it has
 * none; OCTET STRING as lower-case hexadecimal digits; other strings and times
 * as strings; object identifiers dotted; BIT STRING as {"bits": n, "hex":
 * "…"}, named bits as an array of their names.
 *
 * @param[in] type        What @p value is.
 * @param[in] value       The struct of that type.
 * @param[in] value_size  sizeof of that struct.
 * @param[in] write       Gets the text in pieces.
 * @param[in] user_data   Handed to @p write.
 *
 * @retval CLOUDLI_OK                   Written, or stopped by @p write.
 * @retval CLOUDLI_ERR_STRUCT_SIZE      @p value_size is not that of the type.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A pointer is NULL.
 *
 * @par Threads  Any (pure).
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_value_json(const cloudli_type *type, const void *value,
                   size_t value_size, cloudli_write_cb write, void *user_data);

/** @brief Most contents octets of an object identifier that is made here. */
#define CLOUDLI_OID_MAX 64

/**
 * @brief Reads a dotted object identifier, "0.4.0.2.2.5.1.43", or a relative
 *        one, ".5.2.20.1", into contents octets.
 *
 * @param[out] out   Room for ::CLOUDLI_OID_MAX octets.
 * @param[out] len   How many octets it takes.
 * @param[in]  text  NUL-terminated.
 *
 * @retval CLOUDLI_OK                   Done.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT Not one, or too long.
 *
 * @par Threads  Any (pure).
 * @par Source   ITU-T X.690 clauses 8.19 and 8.20.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_oid_parse(uint8_t *out, size_t *len,
                                                  const char *text);

/**
 * @brief Writes contents octets as dotted text.
 *
 * @param[in]  oid       Contents octets.
 * @param[in]  relative  1: of a RELATIVE-OID, 0: of an OBJECT IDENTIFIER.
 * @param[out] text      Receives the text, always with a NUL if @p cap > 0.
 * @param[in]  cap       Room in @p text.
 *
 * @retval CLOUDLI_OK                   Done.
 * @retval CLOUDLI_ERR_BUFFER_TOO_SMALL The text is longer.
 * @retval CLOUDLI_ERR_BER              Not an object identifier.
 *
 * @par Threads  Any (pure).
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_oid_format(cloudli_bytes oid,
                                                   uint32_t relative,
                                                   char *text, size_t cap);

CLOUDLI_END_DECLS

#endif
