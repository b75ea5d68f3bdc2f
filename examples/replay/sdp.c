/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "sdp.h"

#include "packet.h"
#include "sip.h"

#include <arpa/inet.h>
#include <string.h>

static const struct {
    const char *name;
    uint32_t kind;
} kinds[] = {
    {"audio", CLOUDLI_MEDIA_AUDIO},
    {"video", CLOUDLI_MEDIA_VIDEO},
};

static const struct {
    const char *name;
    uint32_t direction;
} directions[] = {
    {"a=sendrecv", SDP_SENDS | SDP_RECEIVES},
    {"a=sendonly", SDP_SENDS},
    {"a=recvonly", SDP_RECEIVES},
    {"a=inactive", 0},
};

/* Takes a prefix off the front of a line. */
static int take_prefix(cloudli_bytes *line, const char *prefix)
{
    const size_t len = strlen(prefix);

    if (line->len < len || memcmp(line->ptr, prefix, len) != 0)
        return 0;
    line->ptr += len;
    line->len -= len;
    return 1;
}

/* "IN IP4 192.0.2.11/127": the address; its port stays as it is. 0.0.0.0 is
 * none: so a call was put on hold in RFC 2543. */
static void read_connection(cloudli_address *out, cloudli_bytes value)
{
    const cloudli_bytes net = text_word(&value);
    const cloudli_bytes type = text_word(&value);
    cloudli_bytes address = text_word(&value);
    static const uint8_t zero[16];
    char text[INET6_ADDRSTRLEN];
    const uint8_t *slash;

    out->length = 0;
    if (!text_is(net, "IN") || address.ptr == NULL)
        return;
    slash = memchr(address.ptr, '/', address.len);
    if (slash != NULL)
        address.len = (size_t)(slash - address.ptr);
    if (address.len >= sizeof(text))
        return;
    memcpy(text, address.ptr, address.len);
    text[address.len] = '\0';
    if (text_is(type, "IP4") && inet_pton(AF_INET, text, out->octets) == 1)
        out->length = 4;
    else if (text_is(type, "IP6") &&
             inet_pton(AF_INET6, text, out->octets) == 1)
        out->length = 16;
    if (memcmp(out->octets, zero, out->length) == 0)
        out->length = 0;
}

/* The port at the front of a word that may go on with "/number". */
static int read_port(cloudli_bytes word, uint32_t *port)
{
    const uint8_t *slash;

    if (word.ptr == NULL)
        return 0;
    slash = memchr(word.ptr, '/', word.len);
    if (slash != NULL)
        word.len = (size_t)(slash - word.ptr);
    return text_number(word, port) && *port <= 65535;
}

static void read_transport(struct sdp_media *out, cloudli_bytes word)
{
    if (take_prefix(&word, "RTP/") || take_prefix(&word, "UDP/TLS/RTP/")) {
        out->over_udp = 1;
        out->protocol = CLOUDLI_MEDIA_RTP;
    } else if (text_is(word, "udptl")) {
        out->over_udp = 1;
        out->protocol = CLOUDLI_MEDIA_UDPTL;
    }
}

/* "m=audio 10036 RTP/AVP 0 101" (RFC 8866 clause 5.14). */
static int read_media(struct sdp_media *out, cloudli_bytes line)
{
    cloudli_bytes word, rest = line;

    memset(out, 0, sizeof(*out));
    out->line = line;
    (void)take_prefix(&rest, "m=");
    word = text_word(&rest);
    out->kind = CLOUDLI_MEDIA_DATA;
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
        if (text_is(word, kinds[i].name))
            out->kind = kinds[i].kind;
    }
    if (!read_port(text_word(&rest), &out->media.port))
        return 0;
    out->active = out->media.port != 0;
    word = text_word(&rest);
    if (word.ptr == NULL)
        return 0;
    read_transport(out, word);
    return 1;
}

/* An attribute of one of the media: its RTCP. */
static void read_rtcp(struct sdp_media *media, cloudli_bytes line)
{
    uint32_t port;

    if (text_is(line, "a=rtcp-mux")) {
        media->rtcp_mux = 1;
    } else if (take_prefix(&line, "a=rtcp:") &&
               read_port(text_word(&line), &port)) {
        media->control.port = port;
        if (line.len > 0)
            read_connection(&media->control, line);
    }
}

static void read_direction(uint32_t *out, cloudli_bytes line)
{
    for (size_t i = 0; i < sizeof(directions) / sizeof(directions[0]); i++) {
        if (text_is(line, directions[i].name))
            *out = directions[i].direction;
    }
}

/* RTCP is one port above RTP if nothing else is said (RFC 3550 clause 11). */
static void finish_media(struct sdp_media *media)
{
    cloudli_address *control = &media->control;

    if (control->port == 0 && media->media.port < 65535)
        control->port = media->media.port + 1;
    if (control->length == 0) {
        memcpy(control->octets, media->media.octets, sizeof(control->octets));
        control->length = media->media.length;
    }
}

int sdp_parse(struct sdp *out, cloudli_bytes text)
{
    cloudli_address session = {{0}, 0, 0};
    uint32_t direction = SDP_SENDS | SDP_RECEIVES;
    struct sdp_media *media = NULL;
    cloudli_bytes line;

    memset(out, 0, sizeof(*out));
    line = text_line(&text);
    if (!text_is(line, "v=0"))
        return 0;
    while (text.len > 0) {
        line = text_line(&text);
        if (line.len < 2)
            continue;
        if (memcmp(line.ptr, "m=", 2) == 0) {
            if (out->count == SDP_MEDIA_MAX)
                break;
            media = &out->media[out->count++];
            if (!read_media(media, line))
                return 0;
            memcpy(media->media.octets, session.octets, sizeof(session.octets));
            media->media.length = session.length;
            media->direction = direction;
        } else if (memcmp(line.ptr, "c=", 2) == 0) {
            (void)take_prefix(&line, "c=");
            read_connection(media == NULL ? &session : &media->media, line);
        } else if (memcmp(line.ptr, "a=", 2) == 0) {
            read_direction(media == NULL ? &direction : &media->direction,
                           line);
            if (media != NULL)
                read_rtcp(media, line);
        }
    }
    for (size_t i = 0; i < out->count; i++)
        finish_media(&out->media[i]);
    return 1;
}

size_t sdp_active(const struct sdp *sdp)
{
    size_t count = 0;

    for (size_t i = 0; i < sdp->count; i++)
        count += sdp->media[i].active;
    return count;
}

int sdp_same(const struct sdp *a, const struct sdp *b)
{
    if (a->count != b->count)
        return 0;
    for (size_t i = 0; i < a->count; i++) {
        const struct sdp_media *x = &a->media[i], *y = &b->media[i];

        if (x->kind != y->kind || x->active != y->active ||
            x->direction != y->direction ||
            !packet_same_address(&x->media, &y->media) ||
            !packet_same_address(&x->control, &y->control) ||
            x->line.len != y->line.len ||
            memcmp(x->line.ptr, y->line.ptr, x->line.len) != 0)
            return 0;
    }
    return 1;
}
