/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/media.h
 * @brief What services report with: parties, signalling messages, media.
 *
 * All structs are the caller's and are borrowed for the call they are given
 * to. What is not known stays zero and is left out of the records.
 */
#ifndef CLOUDLI_MEDIA_H
#define CLOUDLI_MEDIA_H

#include <cloudli/types.h>
#include <cloudli/warrant.h>

CLOUDLI_BEGIN_DECLS

/** @brief Most identities of one party. */
#define CLOUDLI_PARTY_IDENTITIES_MAX 16

/** @brief Most bytes of one packet or signalling message. */
#define CLOUDLI_CONTENT_MAX 65535

/** @brief Which way something goes on the leg of a party. */
enum cloudli_direction {
    CLOUDLI_FROM_PARTY = 0, /**< From the party to the service. */
    CLOUDLI_TO_PARTY = 1    /**< From the service to the party. */
};

/** @brief Who takes part. */
typedef struct cloudli_party {
    size_t size;                   /**< Set by the initialiser. */
    const char *const *identities; /**< By which the service has authenticated
                                        or addressed this party; forms as in
                                        cloudli/identity.h. Those that are not
                                        identities are an error. */
    size_t identity_count;         /**< 1 to ::CLOUDLI_PARTY_IDENTITIES_MAX. */
    cloudli_bytes user_sdp;        /**< The party's own SDP, or absent. */
    cloudli_bytes server_sdp;      /**< The service's SDP towards it. */
} cloudli_party;

#define CLOUDLI_PARTY_INIT                                                   \
    {sizeof(cloudli_party), NULL, 0, {NULL, 0}, {NULL, 0}}

/** @brief Signalling that a communication is made with. */
enum cloudli_signalling {
    CLOUDLI_SIGNALLING_NONE = 0, /**< None that is handed over. */
    CLOUDLI_SIGNALLING_SIP = 1,  /**< SIP; every message of every leg will be
                                      reported with a _signalling() call. */
    CLOUDLI_SIGNALLING_EVENTS = 2 /**< Of calls: the service's own; what happens
                                      will be reported with _event() calls. */
};

/**
 * @brief One signalling message on the leg of one party.
 *
 * A proxy that forwards a message sees it on two legs and reports it twice,
 * once for each party.
 */
typedef struct cloudli_signal {
    size_t size;                 /**< Set by the initialiser. */
    uint32_t party;              /**< On whose leg: the party's number. */
    uint32_t direction;          /**< A ::cloudli_direction. */
    cloudli_address source;      /**< IP addresses of the packet or of the */
    cloudli_address destination; /**< connection; both must be known. */
    cloudli_bytes message;       /**< As on the wire, in clear text, 1 to
                                      ::CLOUDLI_CONTENT_MAX bytes. */
} cloudli_signal;

#define CLOUDLI_SIGNAL_INIT {.size = sizeof(cloudli_signal)}

/**
 * @brief What the bytes of a media call begin with.
 * @par Source  ETSI TS 102 232-5, FrameType; same numbers.
 */
enum cloudli_frame {
    CLOUDLI_FRAME_IP = 0,             /**< The IP header. */
    CLOUDLI_FRAME_UDP = 1,            /**< The UDP header. */
    CLOUDLI_FRAME_RTP = 2,            /**< The RTP or RTCP header. */
    CLOUDLI_FRAME_AUDIO = 3,          /**< The audio itself. */
    CLOUDLI_FRAME_TCP = 4,            /**< The TCP header. */
    CLOUDLI_FRAME_ARTIFICIAL_RTP = 5, /**< An RTP header made up. */
    CLOUDLI_FRAME_UDPTL = 6,          /**< UDPTL. */
    CLOUDLI_FRAME_MSRP = 7            /**< MSRP. */
};

/** @brief Protocol of media. @par Source TS 102 232-5, MMCCprotocol. */
enum cloudli_media_protocol {
    CLOUDLI_MEDIA_RTP = 0,  /**< RTP and RTCP. */
    CLOUDLI_MEDIA_MSRP = 1,
    CLOUDLI_MEDIA_UDPTL = 2
};

/**
 * @brief A media stream on the leg of one party.
 *
 * Fill it once a stream and hand it to every media call; it is only read.
 */
typedef struct cloudli_media {
    size_t size;       /**< Set by the initialiser. */
    uint32_t party;    /**< On whose leg: the party's number. */
    uint32_t kind;     /**< One ::cloudli_media_kind. */
    uint32_t frame;    /**< A ::cloudli_frame. */
    uint32_t protocol; /**< A ::cloudli_media_protocol. */
    uint32_t control;  /**< 1: RTCP or the like of this stream, 0: media. */
    uint32_t reserved; /**< Zero. */
    cloudli_bytes stream_id; /**< Names the stream inside the communication,
        e.g. its SDP "m=" line; 0 to 255 bytes, the same all the time. */
} cloudli_media;

#define CLOUDLI_MEDIA_INIT                                                   \
    {sizeof(cloudli_media), 0, CLOUDLI_MEDIA_AUDIO, CLOUDLI_FRAME_IP,        \
     CLOUDLI_MEDIA_RTP, 0, 0, {NULL, 0}}

CLOUDLI_END_DECLS

#endif
