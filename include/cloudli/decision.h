/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/decision.h
 * @brief May this communication be intercepted? Four tests, each with its
 *        outcome and its reason.
 *
 * A warrant in force is not enough. Before a communication is intercepted,
 * four questions are asked of it: does the warrant's law hold here; is the
 * traffic handled where that law holds; can it be told apart from others'; and
 * can what is encrypted be given in clear, or with its keys. One "no" and no
 * record is made. The answers follow from the facts alone, by the rules of
 * cloudli_decide(); docs/decision.md has them as a table.
 *
 * A CLIF decides by itself, from its options, the warrant, the treaties in its
 * state folder, and what the service says of a communication.
 */
#ifndef CLOUDLI_DECISION_H
#define CLOUDLI_DECISION_H

#include <cloudli/status.h>
#include <cloudli/types.h>

CLOUDLI_BEGIN_DECLS

/** @brief The tests, in the order of their outcomes. */
enum cloudli_test {
    CLOUDLI_TEST_JURISDICTION = 0,       /**< The warrant's law holds. */
    CLOUDLI_TEST_PRESENCE = 1,           /**< The traffic is in its reach. */
    CLOUDLI_TEST_DISTINGUISHABILITY = 2, /**< It is nobody else's. */
    CLOUDLI_TEST_DECRYPTABILITY = 3      /**< It can be read. */
};

/** @brief How many tests there are. */
#define CLOUDLI_TESTS 4

/** @brief Why a test came out as it did. Pinned; the hundreds are the test's,
 *         and those whose rest is above 50 are refusals. */
enum cloudli_reason {
    CLOUDLI_REASON_LAW_OF_PRESENCE = 101, /**< The provider is present in the
                                     country of the warrant's law. */
    CLOUDLI_REASON_LAW_BY_TREATY = 102,   /**< A treaty lets that law hold where
                                     the traffic is handled. */
    CLOUDLI_REASON_LAW_FOREIGN = 151,     /**< Neither. */
    CLOUDLI_REASON_DELIVERY_ABROAD = 152, /**< It would be handed over in
                                     another country, by no treaty. */
    CLOUDLI_REASON_HANDLED_AT_HOME = 201, /**< The traffic is handled in the
                                     country of the warrant's law. */
    CLOUDLI_REASON_HANDLED_BY_TREATY = 202, /**< It is handled where a treaty
                                     lets that law hold. */
    CLOUDLI_REASON_HANDLED_ABROAD = 251,  /**< Neither. */
    CLOUDLI_REASON_PLACE_UNKNOWN = 252,   /**< Nobody knows where. */
    CLOUDLI_REASON_IDENTITY_EXACT = 301,  /**< It is one subject's. */
    CLOUDLI_REASON_SHARED_ALLOWED = 302,  /**< The identity covers several, and
                                     the order says that this is meant. */
    CLOUDLI_REASON_SHARED = 351,          /**< It covers several: others would
                                     be intercepted with the subject. */
    CLOUDLI_REASON_CLEAR = 401,           /**< Not encrypted. */
    CLOUDLI_REASON_DECRYPTED = 402,       /**< The provider decrypts it. */
    CLOUDLI_REASON_KEYS_GIVEN = 403,      /**< Its keys are handed over. */
    CLOUDLI_REASON_USERS_OWN = 404,       /**< Encrypted by the users, with keys
                                     that the provider never had: handed over
                                     as it is. */
    CLOUDLI_REASON_KEYS_MISSING = 451     /**< Encrypted by the provider, who
                                     gives neither clear text nor keys. */
};

/** @brief How the content of a communication reaches the library. Pinned. */
enum cloudli_content_encryption {
    CLOUDLI_CONTENT_CLEAR = 0,      /**< In clear, as it always was. */
    CLOUDLI_CONTENT_DECRYPTED = 1,  /**< In clear: the service decrypts. */
    CLOUDLI_CONTENT_KEYS = 2,       /**< Encrypted; keys are given too. */
    CLOUDLI_CONTENT_USERS_OWN = 3,  /**< Encrypted by the users themselves. */
    CLOUDLI_CONTENT_KEYS_MISSING = 4 /**< Encrypted by the service; no keys. */
};

/**
 * @brief What a service knows of one communication that the tests ask for.
 *
 * Given when it begins, and again when it changes (cloudli_conference_moved()
 * and its likes).
 */
typedef struct cloudli_circumstances {
    size_t size;            /**< Set by the initialiser. */
    const char *handled_in; /**< Country where its traffic is handled: two
                                 capitals, ISO 3166-1. NULL: as the CLIF's
                                 options say. */
    uint32_t encryption;    /**< A ::cloudli_content_encryption. */
    uint32_t reserved;      /**< Zero. */
} cloudli_circumstances;

#define CLOUDLI_CIRCUMSTANCES_INIT                                           \
    {sizeof(cloudli_circumstances), NULL, 0, 0}

/**
 * @brief Treaties: where a country's warrants hold beyond its borders. Opaque;
 *        frozen.
 *
 * A text of lines "LAW PLACE DELIVERY": a warrant that rests on the law of LAW
 * may be carried out on traffic handled in PLACE, and what is intercepted so
 * handed over in DELIVERY. Each is a country of ISO 3166-1; PLACE and DELIVERY
 * may be "*", any. "NL NL DE" lets traffic handled at home be handed over
 * abroad. What follows "#" is a comment.
 */
typedef struct cloudli_treaties cloudli_treaties;

/** @brief Most lines of treaties. */
#define CLOUDLI_TREATIES_MAX 1024

/**
 * @brief Reads the file "treaties" of a state folder; none is no treaty.
 *
 * @param[out] out        The treaties; NULL on failure.
 * @param[in]  state_dir  The folder.
 * @param[out] err        May be NULL; names the line that is wrong.
 *
 * @retval CLOUDLI_OK                   Read.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A line is wrong, or there are too many.
 * @retval CLOUDLI_ERR_STATE_DIR        The file cannot be read, or others than
 *                                      its owner can write it.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 *
 * @par Ownership  The caller frees it with cloudli_treaties_free().
 * @par Threads    Any.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_treaties_open(cloudli_treaties **out,
                                                      const char *state_dir,
                                                      cloudli_error *err);

/** @brief Reads them from a text; as cloudli_treaties_open(). @since 0.1 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_treaties_parse(cloudli_treaties **out,
                                                       const char *text,
                                                       size_t len,
                                                       cloudli_error *err);

/** @brief Frees them. NULL is fine. @since 0.1 */
CLOUDLI_API void cloudli_treaties_free(cloudli_treaties *treaties);

/** @brief What the tests are applied to. Strings are borrowed for the call. */
typedef struct cloudli_decision_facts {
    size_t size;                  /**< Set by the initialiser. */
    const char *country;          /**< Whose law the warrant rests on. */
    const char *delivery_country; /**< Where it is handed over. NULL:
                                       @c country. */
    const char *handled_in;       /**< Where the traffic is handled. NULL: not
                                       known. */
    const char *const *presence;  /**< Countries where the provider is. */
    size_t presence_count;        /**< How many. */
    const cloudli_treaties *treaties; /**< NULL: none. */
    uint32_t shared;              /**< 1: the identity by which the subject was
                                       found covers several people. */
    uint32_t shared_allowed;      /**< 1: the order says that this is meant. */
    uint32_t encryption;          /**< A ::cloudli_content_encryption. */
    uint32_t reserved;            /**< Zero. */
} cloudli_decision_facts;

#define CLOUDLI_DECISION_FACTS_INIT {.size = sizeof(cloudli_decision_facts)}

/** @brief The outcome. */
typedef struct cloudli_decision {
    uint32_t allowed; /**< 1: all tests passed. */
    uint32_t reserved; /**< Zero. */
    uint32_t reasons[CLOUDLI_TESTS]; /**< A ::cloudli_reason of each test, by
                                          ::cloudli_test. */
} cloudli_decision;

/**
 * @brief Applies the four tests.
 *
 * Every test is applied, also after one that refused.
 *
 * @param[out] out    The outcome.
 * @param[in]  facts  The facts; @c country and @c presence are needed.
 *
 * @retval CLOUDLI_OK                   Decided, either way.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A country is missing or is none, or a
 *                                      number does not exist.
 * @retval CLOUDLI_ERR_STRUCT_SIZE      @p facts was not initialised.
 *
 * @par Threads  Any; the same facts always give the same outcome.
 * @par Source   TR 101 567 clause 4.3.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_decide(cloudli_decision *out, const cloudli_decision_facts *facts);

/** @brief 1 if a test with this reason passed. @since 0.1 */
CLOUDLI_API uint32_t cloudli_reason_passes(uint32_t reason);

/** @brief One sentence about a ::cloudli_reason; never NULL. @since 0.1 */
CLOUDLI_API const char *cloudli_reason_text(uint32_t reason);

/** @brief A reason's name, "law-of-presence"; "unknown" for other numbers.
 *  @since 0.1 */
CLOUDLI_API const char *cloudli_reason_name(uint32_t reason);

/** @brief "jurisdiction" …; "unknown" for other numbers. @since 0.1 */
CLOUDLI_API const char *cloudli_test_name(uint32_t test);

CLOUDLI_END_DECLS

#endif
