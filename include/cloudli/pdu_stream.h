/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/pdu_stream.h
 * @brief Whole PS-PDUs out of bytes that arrive in any pieces.
 *
 * A handover link, a file or a pipe is one PDU after another with nothing
 * between. A stream takes the bytes as they come, gives each PDU once all of
 * it is there, and keeps what is not whole yet. How the bytes are cut makes no
 * difference to what comes out.
 *
 *     cloudli_bytes input = {buffer, count};
 *
 *     do {
 *         rv = cloudli_pdu_stream_next(stream, &input, &pdu, &err);
 *         if (rv == CLOUDLI_OK && pdu.ptr != NULL)
 *             … one PDU …
 *     } while (rv == CLOUDLI_OK && pdu.ptr != NULL);
 *
 * A PDU that lies whole in the input is not copied.
 *
 * Only what every PS-PDU begins with is looked at: the tags of the PDU, of its
 * header and of li-psDomainId. cloudli_pdu_decode() and cloudli_value_decode()
 * judge the rest.
 *
 * A session with a peer ends at the first fault. A tool that wants to see what
 * comes behind it calls cloudli_pdu_stream_resync().
 *
 * @par Source  ETSI TS 102 232-1, module LI-PS-PDU; ITU-T X.690 clause 8.1.
 */
#ifndef CLOUDLI_PDU_STREAM_H
#define CLOUDLI_PDU_STREAM_H

#include <cloudli/status.h>
#include <cloudli/types.h>

CLOUDLI_BEGIN_DECLS

/** @brief Bytes on their way to become PDUs. Opaque; owned. */
typedef struct cloudli_pdu_stream cloudli_pdu_stream;

/**
 * @brief Makes a stream that stands at the begin of a PDU.
 *
 * @param[out] out    The stream; NULL on failure.
 * @param[in]  limit  Largest PDU to accept, in bytes; 0: ::CLOUDLI_PDU_MAX.
 *                    It keeps little more than this, and takes memory only
 *                    for what it keeps.
 *
 * @retval CLOUDLI_OK                   Made.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT @p out is NULL.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 *
 * @par Ownership  The caller frees it with cloudli_pdu_stream_free().
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_pdu_stream_new(cloudli_pdu_stream **out,
                                                       size_t limit);

/** @brief Wipes and frees it. NULL is fine. @since 0.1 */
CLOUDLI_API void cloudli_pdu_stream_free(cloudli_pdu_stream *stream);

/**
 * @brief Takes bytes up to the end of the next PDU.
 *
 * @param[in]     stream  The stream.
 * @param[in,out] input   Bytes that follow those of the call before; moved on
 *                        over what was taken. May be empty.
 * @param[out]    pdu     The PDU; its pointer is NULL if @p input ends before
 *                        it does: all was taken, give more.
 * @param[out]    err     May be NULL. Its offset counts from the first byte
 *                        that the stream was ever given.
 *
 * @retval CLOUDLI_OK                A PDU, or all input was taken.
 * @retval CLOUDLI_ERR_BER           What comes next begins no PDU.
 * @retval CLOUDLI_ERR_PDU           BER, but what comes next begins no PDU.
 * @retval CLOUDLI_ERR_BER_DEPTH     Nested beyond ::CLOUDLI_PDU_DEPTH_MAX.
 * @retval CLOUDLI_ERR_PDU_TOO_LARGE Longer than the limit.
 * @retval CLOUDLI_ERR_NOMEM         Out of memory; nothing is lost, the call
 *                                   can be repeated.
 *
 * But for the last, a failure stays until cloudli_pdu_stream_resync().
 *
 * @par Ownership  @p pdu is valid until the next call with this stream, and
 *                 as long as @p input's bytes are.
 * @par Threads    One at a time.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_pdu_stream_next(cloudli_pdu_stream *stream, cloudli_bytes *input,
                        cloudli_bytes *pdu, cloudli_error *err);

/**
 * @brief Tells the stream that no more bytes will come.
 *
 * @param[in]  stream  All input has been taken.
 * @param[out] err     May be NULL; its offset is where the cut PDU begins.
 *
 * @retval CLOUDLI_OK            It ends behind a PDU.
 * @retval CLOUDLI_ERR_TRUNCATED It ends within one. If that one only seemed to
 *                               be, others may lie in it: resync, take them
 *                               with empty input, and call this again.
 * @return Or the failure that cloudli_pdu_stream_next() gave last.
 *
 * @par Threads  One at a time.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_pdu_stream_end(cloudli_pdu_stream *stream, cloudli_error *err);

/**
 * @brief Goes on at the next place where a PDU plausibly begins.
 *
 * Call it after a failure; or after a PDU that turned out to be none when it
 * was decoded, for it may have swallowed others; or before anything else if
 * the bytes begin somewhere within a PDU. A begin is plausible if it has the
 * tags and fitting lengths of a PS-PDU, its header and li-psDomainId, and
 * li-psDomainId is 0.4.0.2.2.5.1 and more. It is looked for from the second
 * byte of what failed, by the calls of cloudli_pdu_stream_next() that follow.
 *
 * @param[in]     stream  The stream.
 * @param[in,out] input   As the last cloudli_pdu_stream_next() left it; goes
 *                        back if the PDU that it gave is to be searched. After
 *                        cloudli_pdu_stream_end(): empty.
 *
 * @par Threads  One at a time.
 * @since 0.1
 */
CLOUDLI_API void cloudli_pdu_stream_resync(cloudli_pdu_stream *stream,
                                           cloudli_bytes *input);

/**
 * @brief Where in the stream the PDU that was given last, or what failed,
 *        begins; else where the next PDU is looked for.
 * @par Threads  One at a time.
 * @since 0.1
 */
CLOUDLI_API uint64_t
cloudli_pdu_stream_offset(const cloudli_pdu_stream *stream);

/**
 * @brief How many bytes resynchronising has passed over so far.
 * @par Threads  One at a time.
 * @since 0.1
 */
CLOUDLI_API uint64_t
cloudli_pdu_stream_skipped(const cloudli_pdu_stream *stream);

CLOUDLI_END_DECLS

#endif
