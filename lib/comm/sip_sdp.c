/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/sip_sdp.h"

#include "comm/sip_text.h"

#include <arpa/inet.h>
#include <string.h>

static const struct {
    const char *name;
    uint32_t receives;
} directions[] = {
    {"a=sendrecv", 1},
    {"a=sendonly", 0},
    {"a=recvonly", 1},
    {"a=inactive", 0},
};

/* Up to a slash, behind which a time to live or a number stands. */
static cloudli_bytes before_slash(cloudli_bytes word)
{
    const uint8_t *slash =
        word.len == 0 ? NULL : memchr(word.ptr, '/', word.len);

    if (slash != NULL)
        word.len = (size_t)(slash - word.ptr);
    return word;
}

/* "IN IP4 192.0.2.11/127": the address; its port stays as it is. 0.0.0.0 is
 * none: so a call was put on hold in RFC 2543. */
static void read_connection(cloudli_address *out, cloudli_bytes value)
{
    const cloudli_bytes net = cloudli__text_word(&value);
    const cloudli_bytes type = cloudli__text_word(&value);
    const cloudli_bytes address = before_slash(cloudli__text_word(&value));
    static const uint8_t zero[16];
    char text[INET6_ADDRSTRLEN];

    out->length = 0;
    if (!cloudli__text_is(net, "IN") || address.len == 0 ||
        address.len >= sizeof(text))
        return;
    memcpy(text, address.ptr, address.len);
    text[address.len] = '\0';
    if (cloudli__text_is(type, "IP4") &&
        inet_pton(AF_INET, text, out->octets) == 1)
        out->length = 4;
    else if (cloudli__text_is(type, "IP6") &&
             inet_pton(AF_INET6, text, out->octets) == 1)
        out->length = 16;
    if (memcmp(out->octets, zero, out->length) == 0)
        out->length = 0;
}

static int read_port(cloudli_bytes word, uint32_t *port)
{
    return cloudli__text_number(before_slash(word), port) && *port <= 65535;
}

static void read_transport(struct cloudli__sdp_media *out, cloudli_bytes word)
{
    out->known = 1;
    if (cloudli__text_take(&word, "RTP/") ||
        cloudli__text_take(&word, "UDP/TLS/RTP/"))
        out->protocol = CLOUDLI_MEDIA_RTP;
    else if (cloudli__text_is(word, "udptl"))
        out->protocol = CLOUDLI_MEDIA_UDPTL;
    else if (cloudli__text_is(word, "TCP/MSRP") ||
             cloudli__text_is(word, "TCP/TLS/MSRP"))
        out->protocol = CLOUDLI_MEDIA_MSRP;
    else
        out->known = 0;
}

/* "m=audio 10036 RTP/AVP 0 101" (RFC 8866 clause 5.14). */
static int read_media(struct cloudli__sdp_media *out, cloudli_bytes line)
{
    cloudli_bytes word, rest = line;

    memset(out, 0, sizeof(*out));
    out->line = line;
    (void)cloudli__text_take(&rest, "m=");
    word = cloudli__text_word(&rest);
    out->kind = cloudli__text_is(word, "audio")   ? CLOUDLI_MEDIA_AUDIO
                : cloudli__text_is(word, "video") ? CLOUDLI_MEDIA_VIDEO
                                                  : CLOUDLI_MEDIA_DATA;
    if (!read_port(cloudli__text_word(&rest), &out->media.port))
        return 0;
    word = cloudli__text_word(&rest);
    read_transport(out, word);
    return word.len > 0;
}

/* An attribute of the session (media NULL) or of one of its media. */
static void read_attribute(struct cloudli__sdp_media *media, uint32_t *receives,
                           cloudli_bytes line)
{
    uint32_t port;

    for (size_t i = 0; i < sizeof(directions) / sizeof(directions[0]); i++) {
        if (cloudli__text_is(line, directions[i].name))
            *receives = directions[i].receives;
    }
    if (media == NULL)
        return;
    if (cloudli__text_is(line, "a=rtcp-mux")) {
        media->mux = 1;
    } else if (cloudli__text_take(&line, "a=rtcp:") &&
               read_port(cloudli__text_word(&line), &port)) {
        media->control.port = port;
        if (line.len > 0)
            read_connection(&media->control, line);
    }
}

/* RTCP is one port above RTP if nothing else is said (RFC 3550 clause 11). */
static void finish(struct cloudli__sdp_media *media)
{
    cloudli_address *control = &media->control;

    if (control->port == 0 && media->media.port < 65535)
        control->port = media->media.port + 1;
    if (control->length == 0) {
        memcpy(control->octets, media->media.octets, sizeof(control->octets));
        control->length = media->media.length;
    }
}

int cloudli__sdp_parse(struct cloudli__sdp *out, cloudli_bytes text)
{
    cloudli_address session = {{0}, 0, 0};
    uint32_t receives = 1;
    struct cloudli__sdp_media *media = NULL;

    memset(out, 0, sizeof(*out));
    if (!cloudli__text_is(cloudli__text_line(&text), "v=0"))
        return 0;
    while (text.len > 0) {
        cloudli_bytes line = cloudli__text_line(&text);

        if (line.len < 2 || line.ptr[1] != '=')
            continue;
        if (line.ptr[0] == 'm') {
            if (out->count == CLOUDLI__SDP_MEDIA_MAX)
                break;
            media = &out->media[out->count++];
            if (!read_media(media, line))
                return 0;
            memcpy(media->media.octets, session.octets, sizeof(session.octets));
            media->media.length = session.length;
            media->receives = receives;
        } else if (line.ptr[0] == 'c') {
            cloudli__text_skip(&line, 2);
            read_connection(media == NULL ? &session : &media->media, line);
        } else if (line.ptr[0] == 'a') {
            read_attribute(media, media == NULL ? &receives : &media->receives,
                           line);
        }
    }
    for (uint32_t i = 0; i < out->count; i++)
        finish(&out->media[i]);
    return 1;
}
