/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/seal.h
 * @brief Integrity checks and payload encryption of a handover.
 *
 * Both are settings of a destination, agreed with its authority. An integrity
 * check is a PDU that lists the sequence numbers of data PDUs with a hash over
 * them, or of hash PDUs with a signature, so that the authority can prove that
 * what it has is what was sent. Payload encryption hides the payload of every
 * PDU, not its header, whoever carries it; TLS is there besides.
 *
 * Neither is needed for a handover over TLS, which protects what is under way;
 * they protect what lies at both ends.
 *
 * @par Source  ETSI TS 102 232-1 clauses 7.2 and 7.3, module LI-PS-PDU.
 */
#ifndef CLOUDLI_SEAL_H
#define CLOUDLI_SEAL_H

#include <cloudli/status.h>
#include <cloudli/time.h>

CLOUDLI_BEGIN_DECLS

/** @brief Which integrity checks there are. */
enum cloudli_integrity {
    CLOUDLI_INTEGRITY_NONE = 0,
    CLOUDLI_INTEGRITY_HASH = 1,     /**< Hash PDUs over the data. */
    CLOUDLI_INTEGRITY_SIGNATURE = 2 /**< And signature PDUs over those. */
};

/** @brief Hash functions. @par Source HashAlgorithm; same numbers. */
enum cloudli_hash {
    CLOUDLI_HASH_SHA1 = 1, /**< Legacy: only to verify. */
    CLOUDLI_HASH_SHA256 = 2,
    CLOUDLI_HASH_SHA384 = 3,
    CLOUDLI_HASH_SHA512 = 4
};

/** @brief Signatures. @par Source SignatureAlgorithm; same numbers. */
enum cloudli_signature {
    CLOUDLI_SIGNATURE_DSA = 1,   /**< Legacy: only to verify. */
    CLOUDLI_SIGNATURE_ECDSA = 2, /**< P-256 with SHA-256, as a DER structure. */
    CLOUDLI_SIGNATURE_EDDSA = 3  /**< Ed25519. */
};

/**
 * @brief What a signature is made over.
 *
 * The standard's text on it was read in two ways; which one an authority
 * expects has to be agreed.
 */
enum cloudli_signed {
    CLOUDLI_SIGNED_NUMBERS = 0, /**< The signature PDU's own IntegrityCheck
                                     with an empty checkValue: the numbers of
                                     the hash PDUs. */
    CLOUDLI_SIGNED_HASHES = 1   /**< The IntegrityChecks of the hash PDUs, one
                                     after another. */
};

/** @brief Ciphers. @par Source EncryptionType; same numbers. */
enum cloudli_encryption {
    CLOUDLI_ENCRYPTION_NONE = 1, /**< In a container, but in clear. */
    CLOUDLI_ENCRYPTION_NATIONAL = 2, /**< Of a country's own; not known here. */
    CLOUDLI_ENCRYPTION_AES_192_CBC = 3,
    CLOUDLI_ENCRYPTION_AES_256_CBC = 4,
    CLOUDLI_ENCRYPTION_BLOWFISH_192_CBC = 5, /**< Legacy: only to read. */
    CLOUDLI_ENCRYPTION_BLOWFISH_256_CBC = 6, /**< Legacy: only to read. */
    CLOUDLI_ENCRYPTION_3DES_CBC = 7          /**< Legacy: only to read. */
};

/**
 * @brief How what goes to a destination is sealed. All zero: not at all.
 *
 * Files are named by absolute paths, belong on the machine of the CLIF and
 * must be readable by their owner only (mode 0600). The register holds their
 * names, never what is in them. A file of a symmetric key holds its octets, or
 * twice as many hexadecimal digits.
 *
 * What cannot be encrypted as it must be is not sent: while the key of a
 * destination cannot be read its records are lost, which is counted and
 * logged. While the signing key cannot be read, hashes are sent unsigned.
 */
typedef struct cloudli_seal {
    size_t size;                     /**< Set by the initialiser. */
    const char *encryption_key_file; /**< Needed with @c encryption: 24 octets
                                          for AES-192, 32 for AES-256. */
    const char *next_key_file; /**< The key from @c next_key_time on; NULL:
                                    there is none. A change of keys loses and
                                    repeats nothing. */
    const char *signing_key_file; /**< PEM: private key on P-256 or Ed25519;
                                       needed for signatures. */
    cloudli_time next_key_time;   /**< Needed with @c next_key_file. */
    cloudli_time hash_interval;   /**< Longest from a PDU to the hash PDU that
                                       covers it. 0: 1 s. */
    cloudli_time sign_interval;   /**< Longest from a hash PDU to its signature
                                       PDU. 0: 30 s. */
    uint32_t encryption;          /**< 0: none. ::CLOUDLI_ENCRYPTION_AES_192_CBC
                                       or ::CLOUDLI_ENCRYPTION_AES_256_CBC. */
    uint32_t integrity;           /**< A ::cloudli_integrity. */
    uint32_t hash;                /**< A ::cloudli_hash, not SHA-1. 0:
                                       SHA-256. */
    uint32_t hash_count;          /**< Most PDUs under one hash, to 10000.
                                       0: 1000. */
    uint32_t sign_count;          /**< Most hash PDUs under one signature, to
                                       1000. 0: 15. */
    uint32_t signed_over;         /**< A ::cloudli_signed. */
} cloudli_seal;

#define CLOUDLI_SEAL_INIT                                                      \
    {sizeof(cloudli_seal), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}

/** @brief "aES-192-CBC" …, by the module's names; "unknown" else. @since 0.1 */
CLOUDLI_API const char *cloudli_encryption_name(uint32_t encryption);

/** @brief "sHA-256" …, by the module's names; "unknown" else. @since 0.1 */
CLOUDLI_API const char *cloudli_hash_name(uint32_t hash);

/** @brief "none", "hash", "signature"; "unknown" else. @since 0.1 */
CLOUDLI_API const char *cloudli_integrity_name(uint32_t integrity);

CLOUDLI_END_DECLS

#endif
