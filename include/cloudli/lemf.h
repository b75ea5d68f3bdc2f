/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/lemf.h
 * @brief The receiving side: a listener that takes PS-PDUs from providers.
 *
 * It accepts TLS connections from providers whose certificate comes from the
 * given CA and carries one of the given names, answers keep-alives, finds
 * duplicates and gaps by (LIID, CIN, kind, sequence number), and hands every
 * PDU to a callback. A peer that breaks a rule is cut off with a reason in the
 * log; what it delivered before stands.
 *
 * Numbers are kept apart by provider, operator and network element, too, and
 * begin at 0. The 65 536 counters that were used last are remembered while the
 * receiver is open; a connection takes at most max_pdu + 64 KiB besides TLS.
 *
 * @par Source  ETSI TS 102 232-1 clause 6.3.
 */
#ifndef CLOUDLI_LEMF_H
#define CLOUDLI_LEMF_H

#include <cloudli/pdu.h>
#include <cloudli/seal.h>
#include <cloudli/transport.h>

CLOUDLI_BEGIN_DECLS

/** @brief A receiver. Opaque; owned by one thread at a time. */
typedef struct cloudli_lemf cloudli_lemf;

/** @brief How a PDU stands to those before it. */
enum cloudli_lemf_sequence {
    CLOUDLI_SEQUENCE_NEW = 0,      /**< The next one, one that was missing, or
                                        not numbered (TRI, HI1 …). */
    CLOUDLI_SEQUENCE_GAP = 1,      /**< Some before it are missing. */
    CLOUDLI_SEQUENCE_DUPLICATE = 2 /**< Received before; already handed on. */
};

/** @brief What an integrity check says. */
enum cloudli_check_outcome {
    CLOUDLI_CHECK_RIGHT = 0,     /**< All listed PDUs came as they were sent. */
    CLOUDLI_CHECK_ALTERED = 1,   /**< One of those that are listed came other
                                      than it was sent. */
    CLOUDLI_CHECK_MISSING = 2,   /**< A PDU is listed that did not come. */
    CLOUDLI_CHECK_REORDERED = 3, /**< A PDU came in another place. */
    CLOUDLI_CHECK_UNLISTED = 4,  /**< A PDU came that is not listed. */
    CLOUDLI_CHECK_FORGED = 5,    /**< The signature is of none of the keys. */
    CLOUDLI_CHECK_UNKNOWN = 6    /**< It cannot be verified: the check before
                                      it is missing, the hash is not the one
                                      agreed on, there is no key … */
};

/**
 * @brief The outcome of one integrity check.
 *
 * A hash is over all PDUs that it lists, so that ::CLOUDLI_CHECK_ALTERED does
 * not tell which of them it is: one of @c count from @c number on. A signature
 * says that the hash PDUs are the sender's, each of which has its own outcome.
 */
typedef struct cloudli_lemf_check {
    size_t size;           /**< sizeof(cloudli_lemf_check) of the library. */
    uint32_t is_signature; /**< 0: a hash over data PDUs; 1: a signature over
                                hash PDUs, whose numbers the others are. */
    uint32_t kind;         /**< ::CLOUDLI_PDU_IRI or ::CLOUDLI_PDU_CC. */
    uint32_t outcome;      /**< A ::cloudli_check_outcome. */
    uint32_t number;       /**< Sequence number of the PDU at fault; the first
                                that is listed if none is, or if it is not known
                                which. */
    uint32_t count;        /**< PDUs that are listed. */
    uint32_t reserved;     /**< Zero. */
} cloudli_lemf_check;

/** @brief "right", "altered" …; "unknown" else. @since 0.1 */
CLOUDLI_API const char *cloudli_check_outcome_name(uint32_t outcome);

/**
 * @brief A PDU with where it came from.
 *
 * One that was encrypted comes as what was in it, where there is a key; @c pdu
 * then is as if it had been sent in clear, and @c sealed is what was sent. One
 * that cannot be decrypted comes as it is, of ::CLOUDLI_PDU_ENCRYPTED.
 */
typedef struct cloudli_lemf_pdu {
    size_t size;               /**< sizeof(cloudli_lemf_pdu) of the library. */
    const cloudli_pdu *pdu;    /**< Decoded; valid for the call. */
    const char *provider;      /**< Name in the provider's certificate. */
    uint64_t connection;       /**< Number of the connection, from 1. */
    uint32_t sequence;         /**< A ::cloudli_lemf_sequence. */
    uint32_t missing;          /**< With ::CLOUDLI_SEQUENCE_GAP: how many. */
    const cloudli_pdu *sealed; /**< What was sent, if @c pdu was in it; else
                              NULL. Valid for the call. */
    const cloudli_lemf_check *check; /**< If @c pdu is an integrity check that
                              was verified: what it says; else NULL. Valid for
                              the call. */
    uint32_t encryption; /**< The ::cloudli_encryption it was sent with; 0:
                              none. */
    uint32_t key;        /**< Of @c sealed: which of the key files fits, from
                              0. */
} cloudli_lemf_pdu;

/**
 * @brief Receives one PDU: IRI, CC, HI1 …, and the TRI messages that concern
 *        the user (not keep-alives).
 *
 * @param[in] user_data  As given with the callback.
 * @param[in] item       Valid for the call.
 * @return 0 to go on; anything else closes this connection without confirming
 *         the PDU.
 * @par Threads  On the thread that calls cloudli_lemf_poll(). It must not call
 *               functions of this receiver.
 */
typedef int (*cloudli_lemf_cb)(void *user_data, const cloudli_lemf_pdu *item);

/**
 * @brief Makes durable all that the receive callback took so far.
 *
 * Called before a provider is told anything that lets it forget what it sent:
 * an acknowledgement, or the answer to a keep-alive. What came together is
 * stored by one call.
 *
 * @param[in] user_data  As given with the callback.
 * @return 0: it is stored; anything else closes the connection that asked,
 *         without an answer: the provider will send again.
 * @par Threads  As for ::cloudli_lemf_cb.
 */
typedef int (*cloudli_lemf_sync_cb)(void *user_data);

/** @brief Acknowledgement of PDUs (TS 102 232-1 clauses 6.3.5, 6.3.6). */
enum cloudli_lemf_acknowledge {
    CLOUDLI_LEMF_ACKNOWLEDGE_ACCEPT = 0,  /**< When a provider asks for it. */
    CLOUDLI_LEMF_ACKNOWLEDGE_OFFER = 1,   /**< This side asks for it, too. */
    CLOUDLI_LEMF_ACKNOWLEDGE_DECLINE = 2, /**< No. */
    CLOUDLI_LEMF_ACKNOWLEDGE_IGNORE = 3   /**< As a LEMF that does not know of
                                               it, for trials. */
};

/**
 * @brief What was agreed with a provider on integrity and encryption.
 *
 * Files are read when the receiver is opened. Strings are copied.
 */
typedef struct cloudli_lemf_seal {
    size_t size;          /**< Set by the initialiser. */
    const char *provider; /**< Name as in the options. NULL: each that has none
                               of its own. */
    const char *const *decrypt_key_files; /**< Symmetric keys, see cloudli_seal:
                               the present one, the next, the one before. All
                               are tried, so that a change of keys needs no
                               moment on which both sides agree. */
    size_t decrypt_key_count;             /**< At most 16. */
    const char *const *verify_key_files; /**< PEM: public keys, or certificates,
                               that signatures may be of. */
    size_t verify_key_count;             /**< At most 16. */
    cloudli_time check_interval; /**< A PDU that no hash PDU covers after this
                               long is complained of. 0: 60 s. */
    uint32_t integrity;   /**< ::CLOUDLI_INTEGRITY_HASH: hashes are verified,
                               and signatures where there are keys.
                               ::CLOUDLI_INTEGRITY_NONE: they are not. */
    uint32_t hash;        /**< A ::cloudli_hash. 0: SHA-256. */
    uint32_t signed_over; /**< A ::cloudli_signed. */
    uint32_t legacy;      /**< 1: Blowfish and triple DES are decrypted too. */
} cloudli_lemf_seal;

#define CLOUDLI_LEMF_SEAL_INIT                                                 \
    {                                                                          \
        .size = sizeof(cloudli_lemf_seal)                                      \
    }

/** @brief Options of a receiver. Strings are copied. */
typedef struct cloudli_lemf_options {
    size_t size;                  /**< Set by the initialiser. */
    const char *host;             /**< Address to listen on. NULL:
                                       "127.0.0.1". */
    const char *certificate_file; /**< PEM: this LEMF's certificate (chain). */
    const char *key_file;         /**< PEM: its private key. */
    const char *ca_file;          /**< PEM: the CA of the providers. */
    const char *const *providers; /**< DNS names that a provider's certificate
                                       may have; there is no "any". */
    size_t provider_count;        /**< At least 1. */
    cloudli_lemf_cb receive;      /**< Gets the PDUs. */
    void *receive_user_data;      /**< Handed to @c receive. */
    cloudli_log_cb log;           /**< NULL: silent. */
    void *log_user_data;          /**< Handed to @c log. */
    uint32_t port;                /**< 0: any free one, see
                                       cloudli_lemf_port(). */
    uint32_t max_connections;     /**< Up to 65 536. 0: 64. */
    uint32_t max_pdu;             /**< Largest PDU, 256 bytes to
                                       ::CLOUDLI_PDU_MAX. 0: 512 KiB, with
                                       which a session takes 1 MiB at most. */
    uint32_t reserved;            /**< Zero. */
    const cloudli_lemf_seal *seals; /**< An array; NULL: nothing is decrypted
                                       or verified. */
    size_t seal_count;              /**< Its length. */
    cloudli_lemf_sync_cb sync;      /**< Stores for good what @c receive took.
                                         NULL: it did so itself. */
    void *sync_user_data;           /**< Handed to @c sync. */
    cloudli_time silence;           /**< A connection on which nothing came for
                                         so long is given up: above the
                                         providers' TIME1. 0: never; TCP looks
                                         whether the peer is there. */
    uint32_t acknowledge;           /**< A ::cloudli_lemf_acknowledge. */
    uint32_t reserved2;             /**< Zero. */
    const char *crl_file;           /**< PEM: the revocation list of each CA in
                                         the providers' chains. One that is
                                         missing or out of date lets nobody in.
                                         NULL: revocation is not looked at. */
    const char *plain_tcp_reason;   /**< As of a ::cloudli_transport. */
    uint32_t protection; /**< A ::cloudli_protection. Plain TCP is for
                              trials behind a VPN: whoever reaches the
                              port is taken for the one provider, and
                              there are no certificate, key and CA. */
    uint32_t reserved3;  /**< Zero. */
    const char *const *provider_ca_files; /**< For each of @c providers the CA
                                       that must have issued his certificate;
                                       NULL among them, or instead of all:
                                       @c ca_file, which is needed only then. */
    const char *const *more_hosts; /**< Further addresses to listen on … */
    const uint32_t *more_ports;    /**< … and their ports. */
    size_t more_count;             /**< How many; at most 63. */
} cloudli_lemf_options;

#define CLOUDLI_LEMF_OPTIONS_INIT                                              \
    {                                                                          \
        .size = sizeof(cloudli_lemf_options)                                   \
    }

/**
 * @brief Starts to listen.
 *
 * @param[out] out      The receiver; NULL on failure.
 * @param[in]  options  Certificate, key, CA, providers and receive are needed.
 * @param[out] err      May be NULL.
 *
 * @retval CLOUDLI_OK                   Listening.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT An option is missing or malformed.
 * @retval CLOUDLI_ERR_TLS_CONFIG       Certificate, key or CA unusable.
 * @retval CLOUDLI_ERR_KEY              A key to decrypt or to verify with
 *                                      cannot be read.
 * @retval CLOUDLI_ERR_UNSUPPORTED      Legacy ciphers are allowed and OpenSSL
 *                                      has none.
 * @retval CLOUDLI_ERR_LISTEN           The address cannot be listened on.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 *
 * @par Ownership  The caller closes it with cloudli_lemf_close().
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_lemf_open(cloudli_lemf **out, const cloudli_lemf_options *options,
                  cloudli_error *err);

/**
 * @brief Takes other settings while it runs: certificate, key, CAs, providers
 *        and seals. All else in @p options is not looked at.
 *
 * Connections go on. One whose provider is not among them any longer, or not
 * with a certificate of that CA, is closed; the others use new keys from the
 * next PDU on, and a new certificate when they are made again.
 *
 * @return As cloudli_lemf_open(); on failure nothing has changed.
 * @par Threads  Not inside a callback.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_lemf_reload(cloudli_lemf *lemf, const cloudli_lemf_options *options,
                    cloudli_error *err);

/**
 * @brief Gives out what is known of sequence numbers and of integrity checks,
 *        for a later run.
 *
 * They are bytes, to be kept whole, for cloudli_lemf_restore() on a machine of
 * the same kind with the same OpenSSL. There is no identity, no LIID and no
 * content in them; of content, hashes that are not finished.
 *
 * @retval CLOUDLI_OK                Given.
 * @retval CLOUDLI_ERR_INVALID_STATE @p write wanted no more.
 * @retval CLOUDLI_ERR_NOMEM         Out of memory.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_lemf_save(const cloudli_lemf *lemf,
                                                  cloudli_write_cb write,
                                                  void *user_data);

/**
 * @brief Goes on with the sequence numbers and integrity checks of an earlier
 *        run.
 *
 * To be called before the first cloudli_lemf_poll() and cloudli_lemf_seed().
 *
 * @retval CLOUDLI_OK                   What comes is judged by them.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT These are not, or not all of, the bytes
 *                                      that were given out.
 * @retval CLOUDLI_ERR_INVALID_STATE    Too late.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_lemf_restore(cloudli_lemf *lemf,
                                                     const void *saved,
                                                     size_t len,
                                                     cloudli_error *err);

/**
 * @brief Tells of a PDU that an earlier run took after what it last saved, in
 *        the order in which it took them.
 *
 * So what is sent again is a duplicate, and what goes on leaves no gap. Where
 * integrity checks are verified, those go on too: a hash over PDUs whose octets
 * were not told is not verified, ::CLOUDLI_CHECK_UNKNOWN, but for its list.
 *
 * @param[in] lemf  No provider has been connected to it yet.
 * @param[in] item  The provider, the PDU's header, kind and TRI, how it stood
 *                  to those before it and, of an integrity check, @c check are
 *                  looked at; @c bytes of the PDU may be absent.
 *
 * @retval CLOUDLI_OK                   Known from now on.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT Something is NULL.
 * @retval CLOUDLI_ERR_INVALID_STATE    Too late.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_lemf_seed(cloudli_lemf *lemf,
                                                  const cloudli_lemf_pdu *item);

/** @brief The port that is listened on. @since 0.1 */
CLOUDLI_API uint32_t cloudli_lemf_port(const cloudli_lemf *lemf);

/** @brief The port of an address: 0 for the first, then those of more_hosts.
 *  0 if there is none. @since 0.1 */
CLOUDLI_API uint32_t cloudli_lemf_port_at(const cloudli_lemf *lemf,
                                          size_t index);

/** @brief A descriptor that is readable when cloudli_lemf_poll() has work,
 *         for an event loop of the caller's. Not to be closed. @since 0.1 */
CLOUDLI_API int cloudli_lemf_descriptor(const cloudli_lemf *lemf);

/**
 * @brief Does what is due, and waits for more.
 *
 * @param[in]  lemf     The receiver.
 * @param[in]  timeout  Longest wait in nanoseconds; 0: none.
 * @param[out] err      May be NULL.
 *
 * @retval CLOUDLI_OK         Done. Faults of single connections are logged and
 *                            end only those.
 * @retval CLOUDLI_ERR_SYSTEM Waiting failed.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_lemf_poll(cloudli_lemf *lemf, cloudli_time timeout, cloudli_error *err);

/** @brief Counters of a receiver since it was opened. */
typedef struct cloudli_lemf_statistics {
    size_t size;            /**< Set by the initialiser. */
    uint64_t connections;   /**< Accepted, with their TLS complete. */
    uint64_t refused;       /**< Peers that failed TLS or the policy. */
    uint64_t open;          /**< Connected now. */
    uint64_t pdus;          /**< Handed to the callback. */
    uint64_t bytes;         /**< Their size. */
    uint64_t duplicates;    /**< Received again, and marked so. */
    uint64_t missing;       /**< Sequence numbers that were skipped, also those
                                 that came later. */
    uint64_t malformed;     /**< Connections cut for what they sent. */
    uint64_t decrypted;     /**< PDUs that were encrypted and could be read. */
    uint64_t unreadable;    /**< PDUs that were encrypted and could not. */
    uint64_t checks;        /**< Integrity checks that were right. */
    uint64_t checks_failed; /**< Integrity checks with any other outcome. */
    uint64_t unchecked;     /**< PDUs that no hash PDU covered in time. */
} cloudli_lemf_statistics;

#define CLOUDLI_LEMF_STATISTICS_INIT                                           \
    {                                                                          \
        .size = sizeof(cloudli_lemf_statistics)                                \
    }

/**
 * @brief Reads the counters.
 * @retval CLOUDLI_OK              Filled.
 * @retval CLOUDLI_ERR_STRUCT_SIZE @p stats was not initialised.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_lemf_stats(const cloudli_lemf *lemf, cloudli_lemf_statistics *stats);

/**
 * @brief Writes the counters as OpenMetrics text, as cloudli_metrics_write().
 * @retval CLOUDLI_OK                   Written.
 * @retval CLOUDLI_ERR_INVALID_STATE    @p write wanted no more.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A pointer is NULL.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_lemf_metrics_write(const cloudli_lemf *lemf, cloudli_write_cb write,
                           void *user_data);

/** @brief Closes all connections and stops to listen. NULL is fine.
 *  @since 0.1 */
CLOUDLI_API void cloudli_lemf_close(cloudli_lemf *lemf);

CLOUDLI_END_DECLS

#endif
