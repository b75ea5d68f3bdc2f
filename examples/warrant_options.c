/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The options, and what each says wherever a command says nothing else. */
#include "warrant_command.h"

#define STATES "draft scheduled active suspended expired revoked awaiting"
#define SERVICES "conference call message mail access share social activity p2p"

#define FLAG(text, about)                                                      \
    {                                                                          \
        .name = text, .help = about                                            \
    }
#define TEXT(text, takes, about)                                               \
    {                                                                          \
        .name = text, .value = takes, .help = about                            \
    }
#define FILED(text, about)                                                     \
    {                                                                          \
        .name = text, .value = "FILE", .help = about,                          \
        .completion = COMPLETE_FILE                                            \
    }
#define WORDS(text, takes, list, about)                                        \
    {                                                                          \
        .name = text, .value = takes, .help = about,                           \
        .completion = COMPLETE_WORDS, .words = list                            \
    }
#define OF_KIND(text, takes, kind, about)                                      \
    {                                                                          \
        .name = text, .value = takes, .help = about, .completion = kind        \
    }
#define LISTED(text, takes, which, about)                                      \
    {                                                                          \
        .name = text, .value = takes, .help = about, .list = which             \
    }

const struct option_info option_infos[OPT_COUNT] = {
    [OPT_STATE] =
        OF_KIND("state", "DIR", COMPLETE_FOLDER, "folder of the register"),
    [OPT_REGISTER_KEY] =
        FILED("register-key", "its key (default: register.key in DIR)"),
    [OPT_OPERATOR] =
        TEXT("operator", "ID", "the provider whose register it must be"),
    [OPT_ACTOR] =
        TEXT("actor", "NAME", "who does this (default: the login name)"),
    [OPT_JSON] = FLAG("json", "print JSON"),
    [OPT_HELP] = FLAG("help", "this text, or after a command, the command's"),
    [OPT_VERSION] = FLAG("version", "the version"),

    /* A warrant. */
    [OPT_AUTHORITY] = TEXT("authority", "A", "the authority that ordered it"),
    [OPT_LIID] = TEXT("liid", "L", "its LIID"),
    [OPT_TARGET] = LISTED("target", "ID", LIST_TARGETS,
                          "identity of the subject; may be repeated"),
    [OPT_COUNTRY] = TEXT("country", "CC", "country whose law it rests on"),
    [OPT_DESTINATION] = OF_KIND("destination", "NAME", COMPLETE_DESTINATION,
                                "where IRI goes, and CC"),
    [OPT_DESTINATION_CC] =
        OF_KIND("destination-cc", "NAME", COMPLETE_DESTINATION,
                "where CC goes instead"),
    [OPT_START] = TEXT("start", "T", "first moment (default: now)"),
    [OPT_END] = TEXT("end", "T",
                     "first moment after it (default: 30 days from the start)"),
    [OPT_DELIVER] = WORDS("deliver", "LIST", "iri cc iri,cc",
                          "of iri,cc: what is delivered (default: both)"),
    [OPT_SERVICES] = WORDS("services", "LIST", SERVICES,
                           "of conference,call,message (the default) and "
                           "mail,access,share,social,activity,p2p"),
    [OPT_MEDIA] = WORDS("media", "LIST", "audio video data",
                        "of audio,video,data (default: audio)"),
    [OPT_DELIVERY_COUNTRY] =
        TEXT("delivery-country", "CC",
             "where it is handed over (default: the country)"),
    [OPT_REFERENCE] = TEXT("reference", "R", "the order's own reference"),
    [OPT_PROFILE] = OF_KIND("profile", "P", COMPLETE_PROFILE,
                            "delivery profile (default: the destination's)"),
    [OPT_DRAFT] = FLAG("draft", "enter it, but do not put it in force"),
    [OPT_SHARED] = FLAG("shared", "the order names identities of several "
                                  "people, and means it"),
    [OPT_FILE] = FILED("file", "a JSON object with what no option says; - is "
                               "the standard input"),
    [OPT_KEEP_GOOD] =
        FLAG("keep-good", "load the good lines where others are not; without "
                          "it, one bad line and none is loaded"),
    [OPT_ADD_TARGET] =
        LISTED("add-target", "ID", LIST_TARGETS,
               "another identity of the subject; may be repeated"),
    [OPT_REMOVE_TARGET] = LISTED("remove-target", "ID", LIST_REMOVED,
                                 "one that is not any more; may be repeated"),

    /* How it is changed. */
    [OPT_REASON] = TEXT("reason", "R", "why, for the records"),
    [OPT_WIPE] = {.name = "wipe",
                  .help = "what waits of it is wiped, not delivered",
                  .spelled_out = 1},
    [OPT_YES] = {.name = "yes",
                 .help = "do not ask; needed where no terminal is",
                 .spelled_out = 1},
    [OPT_DRY_RUN] = FLAG("dry-run", "try it with all checks, show what would "
                                    "be different, and change nothing"),

    /* What is shown. */
    [OPT_IN_STATE] = WORDS("in-state", "LIST", STATES,
                           "only those in these states, of "
                           "draft,scheduled,active,suspended and "
                           "expired,revoked,awaiting"),
    [OPT_EXPIRING] = TEXT("expiring", "SPAN",
                          "only those that end within it, as 7d; not those "
                          "that have ended"),
    [OPT_NAMES] = FLAG("names", "only the names, one a line"),
    [OPT_HANDLED_IN] = TEXT("handled-in", "CC",
                            "where the traffic is handled (default: the first "
                            "of --country)"),

    /* Actors and the policy. */
    [OPT_ROLES] =
        WORDS("roles", "LIST", "officer approver officer,approver ttp none",
              "of officer,approver, or ttp; none: it may do nothing "
              "any more"),
    [OPT_FOR_AUTHORITIES] =
        TEXT("for-authorities", "LIST",
             "warrants of these only; semicolons between them"),
    [OPT_FOR_COUNTRIES] = TEXT("for-countries", "LIST",
                               "warrants on the law of these only, as NL,BE"),
    [OPT_UNTIL] = TEXT("until", "T", "when that ends; needed of a ttp"),
    [OPT_FOUR_EYES] =
        WORDS("four-eyes", "on|off", "on off",
              "whether what widens takes a second actor; off is so when two "
              "have said it"),

    /* A destination. */
    [OPT_HOST] = TEXT("host", "H", "host name or IP address of the LEMF"),
    [OPT_PORT] = TEXT("port", "P", "its port"),
    [OPT_PEER_NAME] = TEXT("peer-name", "N",
                           "DNS name in its certificate (default: the host)"),
    [OPT_CA] = FILED("ca", "CA that its certificate comes from (default: the "
                           "CLIF's)"),
    [OPT_SPOOL] = WORDS("spool", "S", "memory disk none",
                        "how records wait while the link is down: memory, disk "
                        "or none (default: memory); a service takes another "
                        "one when it starts again"),
    [OPT_SPOOL_BYTES] = TEXT("spool-bytes", "N",
                             "bytes of records that may wait; K, M, G or T may "
                             "follow (default: 4G on a disk, else what the "
                             "service says)"),
    [OPT_OVERFLOW] = WORDS("overflow", "O", "drop-new-cc refuse",
                           "what happens then: drop-new-cc keeps room for IRI, "
                           "refuse takes neither (default: drop-new-cc)"),

    /* Its link. */
    [OPT_FALLBACK] = LISTED("fallback", "H", LIST_FALLBACKS,
                            "another host of the same LEMF, HOST or HOST:PORT, "
                            "for when those before it cannot be had; may be "
                            "repeated"),
    [OPT_CRL] = FILED("crl", "PEM: revocation lists of the CAs of its "
                             "certificate; without a valid one there is no "
                             "connection"),
    [OPT_TLS_MIN] = WORDS("tls-min", "V", "1.3 1.2",
                          "oldest version of TLS, 1.3 or 1.2 (default: 1.3)"),
    [OPT_PLAIN_TCP_REASON] = {.name = "plain-tcp-reason",
                              .value = "TEXT",
                              .help = "no TLS at all, and why that is right "
                                      "here: records are not protected on "
                                      "their way, and nobody knows who "
                                      "receives them",
                              .spelled_out = 1},
    [OPT_ACKNOWLEDGE] = WORDS("acknowledge", "A", "offer accept never",
                              "acknowledgement of records by the LEMF: offer, "
                              "accept or never (default: as the service says)"),
    [OPT_RESEND_WINDOW] =
        TEXT("resend-window", "N",
             "bytes that a LEMF without it has read and that are kept, to be "
             "sent again when the link was lost; K, M, G or T may follow "
             "(default: as the service says)"),

    /* Its seal. */
    [OPT_ENCRYPTION] = WORDS("encryption", "E", "aes-192 aes-256",
                             "aes-192 or aes-256: encrypt payloads (default: "
                             "not)"),
    [OPT_ENCRYPTION_KEY] =
        FILED("encryption-key", "its key: octets or hexadecimal digits, mode "
                                "0600"),
    [OPT_NEXT_KEY] = FILED("next-key", "the key from --next-key-time on"),
    [OPT_NEXT_KEY_TIME] = TEXT("next-key-time", "T", "when that is"),
    [OPT_INTEGRITY] = WORDS("integrity", "I", "none hash signature",
                            "hash or signature: integrity checks (default: "
                            "none)"),
    [OPT_HASH] = WORDS("hash", "H", "sha-256 sha-384 sha-512",
                       "sha-256, sha-384 or sha-512 (default: sha-256)"),
    [OPT_HASH_COUNT] = TEXT("hash-count", "N",
                            "a hash PDU after so many PDUs (default: 1000)"),
    [OPT_HASH_INTERVAL] =
        TEXT("hash-interval", "SECONDS", "or so long after one (default: 1)"),
    [OPT_SIGNING_KEY] = FILED("signing-key", "PEM: private key on P-256 or "
                                             "Ed25519, mode 0600"),
    [OPT_SIGN_COUNT] =
        TEXT("sign-count", "N",
             "a signature PDU after so many hash PDUs (default: 15)"),
    [OPT_SIGN_INTERVAL] =
        TEXT("sign-interval", "SECONDS", "or so long after one (default: 30)"),
    [OPT_SIGNED_OVER] = WORDS("signed-over", "W", "numbers hashes",
                              "numbers (of the hash PDUs) or hashes (default: "
                              "numbers)"),

    /* A test of it. */
    [OPT_PADDING] =
        TEXT("padding", "N", "octets of a paddingPDU behind it, up to 65535"),
    [OPT_WAIT] = TEXT("wait", "S",
                      "seconds to wait for the LEMF, up to 600 "
                      "(default: 10)"),
};
