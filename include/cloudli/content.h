/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/content.h
 * @brief Content that comes in pieces: a file, an attachment, a mail.
 *
 * An event of a service opens one; the service writes what passes, in pieces
 * of any size and as large in all as it is, and ends it. Nothing is kept:
 * each piece becomes records at once (MessagingCC with sequence-number and
 * end-of-sequence, or EmailCC between the flags of first and last segment),
 * or, where nobody is a target, nothing at all. Several parts, as a message's
 * body and its attachments, follow one another on one handle.
 *
 * @par Threads  One thread at a time. It must be freed before the handle that
 *               opened it.
 */
#ifndef CLOUDLI_CONTENT_H
#define CLOUDLI_CONTENT_H

#include <cloudli/media.h>

CLOUDLI_BEGIN_DECLS

/** @brief Content in pieces. Opaque; owned. */
typedef struct cloudli_content cloudli_content;

/** @brief A part of it. */
typedef struct cloudli_content_part {
    size_t size;                   /**< Set by the initialiser. */
    const char *content_type;      /**< MIME type with its parameters, 1 to 255
                                        bytes. Mail: not read, may be NULL. */
    const char *transfer_encoding; /**< How the bytes are encoded (RFC 2045),
                                        e.g. "base64". NULL: they are not. */
    const cloudli_media *media;    /**< Live media, such as a voice in a virtual
                                        world: each piece is one packet of it,
                                        told as MessagingMMCC to whose warrant
                                        covers its kind; party and control are
                                        not read, content_type neither. NULL:
                                        it is not. Not of mail. */
} cloudli_content_part;

#define CLOUDLI_CONTENT_PART_INIT                                            \
    {sizeof(cloudli_content_part), NULL, NULL, NULL}

/**
 * @brief The next part begins; one that was not ended is ended with it.
 *
 * @param[in]  content  The content.
 * @param[in]  part     All is copied.
 *
 * @retval CLOUDLI_OK                   Begun.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A pointer is NULL, a text empty or too
 *                                      long, or a number of the media does not
 *                                      exist.
 * @retval CLOUDLI_ERR_STRUCT_SIZE      @p part was not initialised.
 * @retval CLOUDLI_ERR_ENDED            The content, or what it is of, is over.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_content_begin_part(cloudli_content *content,
                           const cloudli_content_part *part);

/**
 * @brief The next piece of the part: the hot path.
 *
 * Where nobody is a target it allocates nothing, takes no lock and makes no
 * system call.
 *
 * @param[in] content  The content; a part must have begun.
 * @param[in] data     The piece.
 * @param[in] len      Its bytes, 0 upwards: what is longer than one record
 *                     can be is cut. Of media: 1 to ::CLOUDLI_CONTENT_MAX.
 *
 * @retval CLOUDLI_OK                   Taken.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A pointer is NULL, or a packet empty.
 * @retval CLOUDLI_ERR_TOO_LARGE        A packet above ::CLOUDLI_CONTENT_MAX.
 * @retval CLOUDLI_ERR_INVALID_STATE    No part has begun.
 * @retval CLOUDLI_ERR_ENDED            The content, or what it is of, is over.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_content_write(cloudli_content *content,
                                                      const void *data,
                                                      size_t len);

/**
 * @brief All of it has passed.
 *
 * @retval CLOUDLI_OK                   Ended; the handle is still to be freed.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT @p content is NULL.
 * @retval CLOUDLI_ERR_ENDED            It was over before.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_content_end(cloudli_content *content);

/**
 * @brief Gives the handle back. Content that was not ended is left without an
 *        end: it broke off. NULL is fine.
 * @since 0.1
 */
CLOUDLI_API void cloudli_content_free(cloudli_content *content);

CLOUDLI_END_DECLS

#endif
