/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The one table of status codes, and errors made from them. */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

static const struct {
    int32_t code;
    const char *text;
} status_table[] = {
    {CLOUDLI_OK, "done"},
    {CLOUDLI_ERR_INVALID_ARGUMENT, "invalid argument"},
    {CLOUDLI_ERR_STRUCT_SIZE, "struct of impossible size"},
    {CLOUDLI_ERR_STRUCT_NEWER, "struct newer than the library"},
    {CLOUDLI_ERR_INVALID_STATE, "not possible in this state"},
    {CLOUDLI_ERR_BUFFER_TOO_SMALL, "buffer too small"},
    {CLOUDLI_ERR_RANGE, "value out of range"},
    {CLOUDLI_ERR_TOO_LARGE, "too large for one record"},
    {CLOUDLI_ERR_NOT_FOUND, "not found"},
    {CLOUDLI_ERR_EXISTS, "exists already"},
    {CLOUDLI_ERR_UNSUPPORTED, "not supported"},
    {CLOUDLI_ERR_ENDED, "the communication is over"},
    {CLOUDLI_ERR_UNKNOWN_PARTY, "no such party"},
    {CLOUDLI_ERR_NOT_ALLOWED, "not this actor's to do"},
    {CLOUDLI_ERR_BER, "malformed BER"},
    {CLOUDLI_ERR_BER_DEPTH, "BER nested too deeply"},
    {CLOUDLI_ERR_PDU, "not the expected type"},
    {CLOUDLI_ERR_PDU_TOO_LARGE, "PDU too large"},
    {CLOUDLI_ERR_IDENTITY, "malformed identity"},
    {CLOUDLI_ERR_PROTOCOL, "peer broke the session rules"},
    {CLOUDLI_ERR_TRUNCATED, "input ends too early"},
    {CLOUDLI_ERR_KEY, "no usable key"},
    {CLOUDLI_ERR_CONNECT, "peer cannot be reached"},
    {CLOUDLI_ERR_TLS_CONFIG, "unusable certificate, key or CA"},
    {CLOUDLI_ERR_TLS_HANDSHAKE, "TLS handshake failed"},
    {CLOUDLI_ERR_PEER_REFUSED, "peer refused"},
    {CLOUDLI_ERR_PEER_TIMEOUT, "peer did not answer in time"},
    {CLOUDLI_ERR_PEER_CLOSED, "peer closed the connection"},
    {CLOUDLI_ERR_LISTEN, "cannot listen on the address"},
    {CLOUDLI_ERR_STATE_DIR, "unusable state folder"},
    {CLOUDLI_ERR_REGISTER, "unusable register"},
    {CLOUDLI_ERR_REGISTER_VERSION, "register of another version"},
    {CLOUDLI_ERR_STORAGE_FULL, "no room left"},
    {CLOUDLI_ERR_SPOOL, "unusable spool"},
    {CLOUDLI_ERR_SPOOL_KEY, "no key for the spool, or the wrong one"},
    {CLOUDLI_ERR_RECORDS_LOST, "records were lost"},
    {CLOUDLI_ERR_REGISTER_KEY, "no key for the register, or another one"},
    {CLOUDLI_ERR_REGISTER_PROVIDER, "register of another provider"},
    {CLOUDLI_ERR_AUDIT, "audit trail was tampered with"},
    {CLOUDLI_ERR_NOMEM, "out of memory"},
    {CLOUDLI_ERR_INTERNAL, "fault in the library"},
    {CLOUDLI_ERR_SYSTEM, "operating system refused"},
};

const char *cloudli_strerror(int status)
{
    const size_t count = sizeof(status_table) / sizeof(status_table[0]);

    for (size_t i = 0; i < count; i++) {
        if (status_table[i].code == status)
            return status_table[i].text;
    }
    return "unknown status";
}

int cloudli_status_is_fatal(int status)
{
    return status <= CLOUDLI_ERR_NOMEM;
}

int cloudli_status_is_retryable(int status)
{
    return status == CLOUDLI_ERR_CONNECT ||
           status == CLOUDLI_ERR_PEER_TIMEOUT ||
           status == CLOUDLI_ERR_PEER_CLOSED ||
           status == CLOUDLI_ERR_STORAGE_FULL;
}

int cloudli__fail(cloudli_error *err, int code, size_t offset,
                  const char *format, ...)
{
    va_list args;

    if (err == NULL || err->size < sizeof(*err))
        return code;
    err->code = code;
    err->offset = offset;
    va_start(args, format);
    (void)vsnprintf(err->message, sizeof(err->message), format, args);
    va_end(args);
    return code;
}
