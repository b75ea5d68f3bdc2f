/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What cloudli-replay reads with: frames, SIP, SDP, and whose a packet is. */
#include "packet.h"
#include "sip.h"
#include "streams.h"
#include "unit/check_main.h"

#include <stdio.h>
#include <string.h>

static cloudli_bytes bytes(const char *text)
{
    return cloudli_bytes_of(text);
}

static void assert_text(cloudli_bytes got, const char *expected)
{
    ck_assert_msg(text_is_exactly(got, expected), "\"%.*s\" is not \"%s\"",
                  (int)got.len, (const char *)got.ptr, expected);
}

/* --- Frames --- */

#define MACS "\x02\0\0\0\0\1\x02\0\0\0\0\2"
#define V4(total, flags, protocol)                                             \
    "\x45\0\0" total "\0\0" flags "\x40" protocol "\0\0\xc0\0\2\x0b\xc0\0\2\1"
#define V6(length, next)                                                       \
    "\x60\0\0\0\0" length next "\x40"                                          \
    "\x20\1\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\x0b"                                 \
    "\x20\1\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\1"
#define UDP(length) "\x13\xc4\x13\xc5\0" length "\0\0"
#define FRAME(text) text, sizeof(text) - 1

static const struct {
    const char *what;
    const char *frame;
    size_t len;
    size_t more; /* bytes that were on the wire and are not here */
    enum packet_kind kind;
    size_t ip_len;      /* of PACKET_UDP */
    size_t payload_len; /* the same */
} frames[] = {
    {"IPv4", FRAME(MACS "\x08\0" V4("\x1e", "\0\0", "\x11") UDP("\x0a") "hi"),
     0, PACKET_UDP, 30, 2},
    {"padding of the Ethernet is not of the packet",
     FRAME(MACS "\x08\0" V4("\x1e", "\0\0", "\x11") UDP("\x0a") "hi\0\0\0\0"),
     0, PACKET_UDP, 30, 2},
    {"only padding is cut",
     FRAME(MACS "\x08\0" V4("\x1e", "\0\0", "\x11") UDP("\x0a") "hi"), 16,
     PACKET_UDP, 30, 2},
    {"don't fragment",
     FRAME(MACS "\x08\0" V4("\x1e", "\x40\0", "\x11") UDP("\x0a") "hi"), 0,
     PACKET_UDP, 30, 2},
    {"VLAN",
     FRAME(MACS "\x81\0\0\7\x08\0" V4("\x1e", "\0\0", "\x11") UDP("\x0a") "hi"),
     0, PACKET_UDP, 30, 2},
    {"two VLANs",
     FRAME(MACS "\x88\xa8\0\1\x81\0\0\7\x08\0" V4("\x1e", "\0\0", "\x11")
               UDP("\x0a") "hi"),
     0, PACKET_UDP, 30, 2},
    {"IPv6", FRAME(MACS "\x86\xdd" V6("\x0a", "\x11") UDP("\x0a") "hi"), 0,
     PACKET_UDP, 50, 2},
    {"IPv6 with hop-by-hop options",
     FRAME(MACS
           "\x86\xdd" V6("\x12", "\0") "\x11\0\1\4\0\0\0\0" UDP("\x0a") "hi"),
     0, PACKET_UDP, 58, 2},
    {"an IPv6 fragment that is all of it",
     FRAME(MACS
           "\x86\xdd" V6("\x12", "\x2c") "\x11\0\0\0\0\0\0\1" UDP("\x0a") "hi"),
     0, PACKET_UDP, 58, 2},
    {"a first IPv6 fragment",
     FRAME(MACS
           "\x86\xdd" V6("\x12", "\x2c") "\x11\0\0\1\0\0\0\1" UDP("\x0a") "hi"),
     0, PACKET_FRAGMENT, 0, 0},
    {"a first IPv4 fragment",
     FRAME(MACS "\x08\0" V4("\x1e", "\x20\0", "\x11") UDP("\x20") "hi"), 0,
     PACKET_FRAGMENT, 0, 0},
    {"a later IPv4 fragment",
     FRAME(MACS "\x08\0" V4("\x1e", "\0\7", "\x11") UDP("\x0a") "hi"), 0,
     PACKET_FRAGMENT, 0, 0},
    {"an empty datagram",
     FRAME(MACS "\x08\0" V4("\x1c", "\0\0", "\x11") UDP("\x08")), 0, PACKET_UDP,
     28, 0},
    {"UDP longer than its packet",
     FRAME(MACS "\x08\0" V4("\x1e", "\0\0", "\x11") UDP("\x0b") "hi"), 0,
     PACKET_BROKEN, 0, 0},
    {"UDP shorter than its header",
     FRAME(MACS "\x08\0" V4("\x1e", "\0\0", "\x11") UDP("\x07") "hi"), 0,
     PACKET_BROKEN, 0, 0},
    {"IPv4 longer than the frame",
     FRAME(MACS "\x08\0" V4("\x1f", "\0\0", "\x11") UDP("\x0a") "hi"), 0,
     PACKET_BROKEN, 0, 0},
    {"IPv4 cut by the capture",
     FRAME(MACS "\x08\0" V4("\x1f", "\0\0", "\x11") UDP("\x0a") "hi"), 1,
     PACKET_CUT, 0, 0},
    {"IPv4 shorter than its header",
     FRAME(MACS "\x08\0" V4("\x13", "\0\0", "\x11") UDP("\x0a") "hi"), 0,
     PACKET_BROKEN, 0, 0},
    {"IPv6 extensions without end",
     FRAME(MACS "\x86\xdd" V6("\x10", "\0") "\0\0\0\0\0\0\0\0"
                                            "\0\1\0\0\0\0\0\0"),
     0, PACKET_BROKEN, 0, 0},
    {"TCP", FRAME(MACS "\x08\0" V4("\x1c", "\0\0", "\x06") UDP("\0")), 0,
     PACKET_TCP, 0, 0},
    {"ICMP", FRAME(MACS "\x08\0" V4("\x1c", "\0\0", "\x01") UDP("\x08")), 0,
     PACKET_OTHER, 0, 0},
    {"ARP", FRAME(MACS "\x08\6\0\1"), 0, PACKET_OTHER, 0, 0},
    {"nothing", FRAME(""), 0, PACKET_BROKEN, 0, 0},
    {"all cut", FRAME(MACS), 60, PACKET_CUT, 0, 0},
};

START_TEST(frames_are_told_apart)
{
    const size_t i = (size_t)_i;
    struct packet packet;

    packet_parse(&packet, (const uint8_t *)frames[i].frame, frames[i].len,
                 frames[i].len + frames[i].more);
    ck_assert_msg(packet.kind == frames[i].kind, "%s: kind %d", frames[i].what,
                  (int)packet.kind);
    if (packet.kind != PACKET_UDP)
        return;
    ck_assert_uint_eq(packet.ip.len, frames[i].ip_len);
    ck_assert_uint_eq(packet.payload.len, frames[i].payload_len);
    ck_assert_uint_eq(packet.source.port, 5060);
    ck_assert_uint_eq(packet.destination.port, 5061);
    ck_assert_uint_eq(packet.source.octets[packet.source.length - 1], 0x0b);
    ck_assert_uint_eq(packet.destination.octets[packet.source.length - 1], 1);
}
END_TEST

/* The copy is as long as the frame, so that a read past it is found. */
START_TEST(no_frame_is_read_past_wherever_it_ends)
{
    const size_t i = (size_t)_i;

    for (size_t len = 0; len <= frames[i].len; len++) {
        uint8_t *copy = malloc(len + (len == 0));
        struct packet packet;

        ck_assert_ptr_nonnull(copy);
        memcpy(copy, frames[i].frame, len);
        packet_parse(&packet, copy, len, frames[i].len);
        if (packet.kind == PACKET_UDP)
            ck_assert(packet.payload.ptr + packet.payload.len <= copy + len);
        free(copy);
    }
}
END_TEST

/* --- SIP --- */

#define HEAD                                                                   \
    "From: <sip:jean@mccloud.example>;tag=a\r\n"                               \
    "To: <sip:greg@mccloud.example>\r\n"                                       \
    "Call-ID: 1\r\n"
#define INVITE "INVITE sip:greg@mccloud.example SIP/2.0\r\n"

static const struct {
    const char *what;
    const char *message;
    const char *body; /* NULL: it is refused */
} messages[] = {
    {"a request", INVITE HEAD "CSeq: 1 INVITE\r\n\r\n", ""},
    {"an answer", "SIP/2.0 200 OK\r\n" HEAD "CSeq: 1 INVITE\r\n\r\n", ""},
    {"an answer without words", "SIP/2.0 486\r\n" HEAD "CSeq: 1 INVITE\r\n\r\n",
     ""},
    {"line ends of one character",
     "INVITE sip:g@m.example SIP/2.0\nFrom: <sip:j@m.example>;tag=a\n"
     "To: <sip:g@m.example>\nCall-ID: 1\nCSeq: 1 INVITE\n\nbody",
     "body"},
    {"compact names",
     "INVITE sip:g@m.example SIP/2.0\r\nf: <sip:j@m.example>;tag=a\r\n"
     "t: <sip:g@m.example>\r\ni: 1\r\nCSeq: 1 INVITE\r\nl: 2\r\n\r\nbody",
     "bo"},
    {"folded headers",
     INVITE "From:\r\n <sip:jean@mccloud.example>\r\n\t;tag=a\r\n"
            "To: <sip:greg@mccloud.example>\r\nCall-ID:\r\n 1\r\n"
            "CSeq: 1\r\n INVITE\r\n\r\n",
     ""},
    {"no body and no empty line", INVITE HEAD "CSeq: 1 INVITE", ""},
    {"more than its Content-Length",
     INVITE HEAD "CSeq: 1 INVITE\r\nContent-Length: 3\r\n\r\nabcdef", "abc"},
    {"less than its Content-Length",
     INVITE HEAD "CSeq: 1 INVITE\r\nContent-Length: 7\r\n\r\nabcdef", NULL},
    {"a Content-Length that is none",
     INVITE HEAD "CSeq: 1 INVITE\r\nContent-Length: -1\r\n\r\n", NULL},
    {"two Call-IDs", INVITE HEAD "i: 2\r\nCSeq: 1 INVITE\r\n\r\n", NULL},
    {"two From", INVITE HEAD "f: <sip:x@y>\r\nCSeq: 1 INVITE\r\n\r\n", NULL},
    {"no CSeq", INVITE HEAD "\r\n", NULL},
    {"CSeq of another method", INVITE HEAD "CSeq: 1 BYE\r\n\r\n", NULL},
    {"CSeq without a number", INVITE HEAD "CSeq: INVITE\r\n\r\n", NULL},
    {"a CSeq too large", INVITE HEAD "CSeq: 4294967296 INVITE\r\n\r\n", NULL},
    {"a status too small", "SIP/2.0 099 x\r\n" HEAD "CSeq: 1 BYE\r\n\r\n",
     NULL},
    {"another protocol", "GET / HTTP/1.1\r\n" HEAD "CSeq: 1 GET\r\n\r\n", NULL},
    {"four words", "INVITE sip:a b SIP/2.0\r\n" HEAD "CSeq: 1 INVITE\r\n\r\n",
     NULL},
    {"an address that does not end",
     INVITE "From: <sip:j@m;tag=a\r\nTo: <sip:g@m>\r\nCall-ID: 1\r\n"
            "CSeq: 1 INVITE\r\n\r\n",
     NULL},
    {"nothing", "", NULL},
};

START_TEST(sip_is_read_or_refused)
{
    const size_t i = (size_t)_i;
    struct sip sip;
    const char *fault = sip_parse(&sip, bytes(messages[i].message));

    ck_assert_msg((fault == NULL) == (messages[i].body != NULL), "%s: %s",
                  messages[i].what, fault == NULL ? "was taken" : fault);
    if (fault != NULL)
        return;
    assert_text(sip.body, messages[i].body);
    assert_text(sip.call_id, "1");
    assert_text(sip.from_tag, "a");
    ck_assert_int_eq(sip.method, SIP_INVITE);
    ck_assert_uint_eq(sip.cseq, 1);
}
END_TEST

START_TEST(a_nul_among_the_headers_is_refused)
{
    static const char message[] =
        INVITE "From: <sip:jean@mccloud.example\0.evil.example>;tag=a\r\n"
               "To: <sip:g@m>\r\nCall-ID: 1\r\nCSeq: 1 INVITE\r\n\r\n";
    struct sip sip;

    ck_assert_ptr_nonnull(sip_parse(
        &sip, (cloudli_bytes){(const uint8_t *)message, sizeof(message) - 1}));
}
END_TEST

static const struct {
    const char *header;
    const char *uri;
    const char *tag;
} addresses[] = {
    {"<sip:jean@m.example>;tag=t1", "sip:jean@m.example", "t1"},
    {"sip:jean@m.example;tag=t1", "sip:jean@m.example", "t1"},
    {"Jean <sip:jean@m.example;user=phone>;x=y;TAG = t1",
     "sip:jean@m.example;user=phone", "t1"},
    {"\"Jean <sip:peter@m.example>;tag=no\" <sip:jean@m.example>;tag=t1",
     "sip:jean@m.example", "t1"},
    {"\"a \\\" b\" <sip:jean@m.example>;x=\";tag=no\";tag=t1",
     "sip:jean@m.example", "t1"},
    {"<sip:jean@m.example?x=%3Btag=no>", "sip:jean@m.example?x=%3Btag=no", ""},
    {"<sip:jean@m.example>;tagged=no", "sip:jean@m.example", ""},
};

START_TEST(an_address_is_told_from_its_name_and_parameters)
{
    const size_t i = (size_t)_i;
    char message[512];
    struct sip sip;

    (void)snprintf(message, sizeof(message),
                   INVITE "From: %s\r\nTo: <sip:g@m>\r\nCall-ID: 1\r\n"
                          "CSeq: 1 INVITE\r\n\r\n",
                   addresses[i].header);
    ck_assert_ptr_null(sip_parse(&sip, bytes(message)));
    assert_text(sip.from, addresses[i].uri);
    assert_text(sip.from_tag, addresses[i].tag);
}
END_TEST

START_TEST(the_user_part_of_a_uri_is_found)
{
    assert_text(sip_uri_user(bytes("sip:conf-42@m.example")), "conf-42");
    assert_text(sip_uri_user(bytes("SIPS:a:secret@m")), "a");
    assert_text(sip_uri_user(bytes("sip:a;b=c@m")), "a");
    assert_text(sip_uri_user(bytes("sip:m.example")), "");
    assert_text(sip_uri_user(bytes("tel:+31612345678")), "");
    assert_text(sip_uri_user(bytes("sip:")), "");
    assert_text(sip_uri_user(bytes("")), "");
}
END_TEST

static const char offer[] =
    INVITE "Via: SIP/2.0/UDP 192.0.2.11:5060;branch=z9hG4bK8;rport\r\n" HEAD
           "CSeq: 1 INVITE\r\nContent-Type: application/sdp;x=\"y\"\r\n"
           "Content-Length: 166\r\n\r\n"
           "v=0\r\no=- 1 1 IN IP4 192.0.2.11\r\ns=-\r\nc=IN IP4 192.0.2.11\r\n"
           "t=0 0\r\nm=audio 10036 RTP/AVP 0 101\r\na=sendonly\r\n"
           "m=video 10040/2 RTP/AVP 96\r\na=rtcp:20001 IN IP4 192.0.2.12\r\n";

/* Cut anywhere, and with every byte in turn made one that means something:
 * it is read or refused, never read past (the copies are exact). */
START_TEST(no_message_is_read_past_however_it_is_damaged)
{
    static const char wounds[] = {'\0', '\r', '\n', ' ', '"', '<',  ';',
                                  ':',  '=',  '9',  '@', '/', '\\', '\xff'};
    const size_t full = sizeof(offer) - 1;
    struct sip sip;
    struct sdp sdp;

    for (size_t at = 0; at <= full; at++) {
        for (size_t w = 0; w < sizeof(wounds); w++) {
            const size_t len = w == 0 ? at : full;
            char *copy = malloc(len + (len == 0));

            ck_assert_ptr_nonnull(copy);
            memcpy(copy, offer, len);
            if (at < len)
                copy[at] = wounds[w];
            if (sip_parse(&sip, (cloudli_bytes){(uint8_t *)copy, len}) == NULL)
                (void)sdp_parse(&sdp, sip.body);
            free(copy);
        }
    }
}
END_TEST

/* --- SDP --- */

START_TEST(sdp_tells_where_media_goes)
{
    struct sip sip;
    struct sdp sdp;

    ck_assert_ptr_null(sip_parse(&sip, bytes(offer)));
    ck_assert(sip.body_is_sdp);
    ck_assert(sdp_parse(&sdp, sip.body));
    ck_assert_uint_eq(sdp.count, 2);
    ck_assert_uint_eq(sdp.media[0].kind, CLOUDLI_MEDIA_AUDIO);
    ck_assert_uint_eq(sdp.media[0].media.port, 10036);
    ck_assert_uint_eq(sdp.media[0].control.port, 10037);
    ck_assert_uint_eq(sdp.media[0].media.octets[3], 11);
    ck_assert_uint_eq(sdp.media[0].direction, SDP_SENDS);
    assert_text(sdp.media[0].line, "m=audio 10036 RTP/AVP 0 101");
    ck_assert_uint_eq(sdp.media[1].kind, CLOUDLI_MEDIA_VIDEO);
    ck_assert_uint_eq(sdp.media[1].direction, SDP_SENDS | SDP_RECEIVES);
    ck_assert_uint_eq(sdp.media[1].media.port, 10040);
    ck_assert_uint_eq(sdp.media[1].control.port, 20001);
    ck_assert_uint_eq(sdp.media[1].control.octets[3], 12);
}
END_TEST

static const struct {
    const char *text;
    int read;
    size_t active;
    uint32_t length; /* of the first address */
} descriptions[] = {
    {"v=0\nc=IN IP6 2001:db8::1\nm=audio 9 RTP/AVP 0\n", 1, 1, 16},
    {"v=0\nm=audio 9 RTP/AVP 0\nc=IN IP4 192.0.2.1/127\n", 1, 1, 4},
    {"v=0\nc=IN IP4 0.0.0.0\nm=audio 9 RTP/AVP 0\n", 1, 1, 0},
    {"v=0\nc=IN IP4 192.0.2.1\nm=audio 0 RTP/AVP 0\n", 1, 0, 4},
    {"v=0\nc=IN IP4 300.0.2.1\nm=audio 9 RTP/AVP 0\n", 1, 1, 0},
    {"v=0\nm=audio 65536 RTP/AVP 0\n", 0, 0, 0},
    {"v=0\nm=audio\n", 0, 0, 0},
    {"v=0\nm=audio 9\n", 0, 0, 0},
    {"v=1\n", 0, 0, 0},
    {"", 0, 0, 0},
};

START_TEST(odd_descriptions_are_read_or_refused)
{
    const size_t i = (size_t)_i;
    struct sdp sdp;
    const int read = sdp_parse(&sdp, bytes(descriptions[i].text));

    ck_assert_int_eq(read, descriptions[i].read);
    if (!read)
        return;
    ck_assert_uint_eq(sdp_active(&sdp), descriptions[i].active);
    ck_assert_uint_eq(sdp.media[0].media.length, descriptions[i].length);
}
END_TEST

START_TEST(more_media_than_can_be_held_are_left_out)
{
    char text[64 * 32] = "v=0\nc=IN IP4 192.0.2.1\n";
    struct sdp sdp;

    for (size_t i = 0; i < 2 * SDP_MEDIA_MAX; i++)
        strcat(text, "m=audio 9 RTP/AVP 0\n");
    ck_assert(sdp_parse(&sdp, bytes(text)));
    ck_assert_uint_eq(sdp.count, SDP_MEDIA_MAX);
}
END_TEST

/* --- Streams --- */

static struct streams streams;
static struct media_set first, second;

static void bind_text(struct media_set *set, uint32_t side, const char *text)
{
    struct sdp sdp;

    ck_assert(sdp_parse(&sdp, bytes(text)));
    ck_assert(streams_bind(&streams, set, side, &sdp));
}

static cloudli_address address(uint8_t host, uint32_t port)
{
    return (cloudli_address){{192, 0, 2, host}, 4, port};
}

/* Whose a packet is: "" none, else set, receiver, kind. */
static const char *find(uint8_t from, uint32_t from_port, uint8_t to,
                        uint32_t to_port, const char *payload)
{
    static char answer[16];
    const cloudli_address source = address(from, from_port);
    const cloudli_address destination = address(to, to_port);
    struct stream_match match;

    if (!streams_find(&streams, &source, &destination, bytes(payload), &match))
        return "";
    (void)snprintf(answer, sizeof(answer), "%d to %u %s",
                   match.set == &first ? 1 : 2, (unsigned)match.receiver,
                   match.media.control ? "rtcp" : "rtp");
    return answer;
}

static void forget_streams(void)
{
    streams_unbind(&first);
    streams_unbind(&second);
}

START_TEST(a_packet_is_of_the_session_that_both_sides_agreed)
{
    bind_text(&first, 0, "v=0\nc=IN IP4 192.0.2.11\nm=audio 100 RTP/AVP 0\n");
    ck_assert_str_eq(find(12, 200, 11, 100, ""), "1 to 0 rtp"); /* early */
    bind_text(&first, 1, "v=0\nc=IN IP4 192.0.2.12\nm=audio 200 RTP/AVP 0\n");
    ck_assert_str_eq(find(12, 200, 11, 100, ""), "1 to 0 rtp");
    ck_assert_str_eq(find(11, 100, 12, 200, ""), "1 to 1 rtp");
    ck_assert_str_eq(find(11, 101, 12, 201, ""), "1 to 1 rtcp");
    ck_assert_str_eq(find(13, 200, 11, 100, ""), "");
    ck_assert_str_eq(find(12, 201, 11, 100, ""), "");
    ck_assert_str_eq(find(11, 100, 11, 100, ""), "");

    /* Ports that moved: what is in flight to the old ones is still of it. */
    bind_text(&first, 0, "v=0\nc=IN IP4 192.0.2.11\nm=audio 110 RTP/AVP 0\n");
    ck_assert_str_eq(find(12, 200, 11, 110, ""), "1 to 0 rtp");
    ck_assert_str_eq(find(12, 200, 11, 100, ""), "1 to 0 rtp");
}
END_TEST

START_TEST(an_offer_of_somebody_elses_address_takes_nothing_from_him)
{
    bind_text(&first, 0, "v=0\nc=IN IP4 192.0.2.11\nm=audio 100 RTP/AVP 0\n");
    bind_text(&first, 1, "v=0\nc=IN IP4 192.0.2.12\nm=audio 200 RTP/AVP 0\n");
    bind_text(&second, 0, "v=0\nc=IN IP4 192.0.2.11\nm=audio 100 RTP/AVP 0\n");
    ck_assert_str_eq(find(12, 200, 11, 100, ""), "1 to 0 rtp");
}
END_TEST

START_TEST(rtcp_on_the_port_of_rtp_is_told_apart)
{
    static const char mux[] = "v=0\nc=IN IP4 192.0.2.11\n"
                              "m=audio 100 RTP/AVP 0\na=rtcp-mux\n";

    bind_text(&first, 0, mux);
    bind_text(&first, 1, "v=0\nc=IN IP4 192.0.2.12\nm=audio 200 RTP/AVP 0\n");
    ck_assert_str_eq(find(12, 200, 11, 100, "\x80\xc8"), "1 to 0 rtcp");
    ck_assert_str_eq(find(12, 200, 11, 100, "\x80\x60"), "1 to 0 rtp");
    ck_assert_str_eq(find(12, 200, 11, 100, "\x80"), "1 to 0 rtp");
}
END_TEST

START_TEST(declined_and_unknown_media_are_not_followed)
{
    bind_text(&first, 0,
              "v=0\nc=IN IP4 192.0.2.11\nm=audio 0 RTP/AVP 0\n"
              "m=message 300 TCP/MSRP *\nm=video 400 RTP/AVP 96\n");
    ck_assert_str_eq(find(12, 200, 11, 0, ""), "");
    ck_assert_str_eq(find(12, 200, 11, 300, ""), "");
    ck_assert_str_eq(find(12, 200, 11, 400, ""), "1 to 0 rtp");
}
END_TEST

static Suite *replay_suite(void)
{
    Suite *suite = suite_create("replay");
    TCase *parsers = tcase_create("parsers");
    TCase *matching = tcase_create("streams");

#define EACH(test, table)                                                      \
    tcase_add_loop_test(parsers, test, 0,                                      \
                        (int)(sizeof(table) / sizeof((table)[0])))
    EACH(frames_are_told_apart, frames);
    EACH(no_frame_is_read_past_wherever_it_ends, frames);
    EACH(sip_is_read_or_refused, messages);
    EACH(an_address_is_told_from_its_name_and_parameters, addresses);
    EACH(odd_descriptions_are_read_or_refused, descriptions);
    tcase_add_test(parsers, a_nul_among_the_headers_is_refused);
    tcase_add_test(parsers, the_user_part_of_a_uri_is_found);
    tcase_add_test(parsers, no_message_is_read_past_however_it_is_damaged);
    tcase_add_test(parsers, sdp_tells_where_media_goes);
    tcase_add_test(parsers, more_media_than_can_be_held_are_left_out);
    suite_add_tcase(suite, parsers);

    tcase_add_checked_fixture(matching, NULL, forget_streams);
    tcase_add_test(matching, a_packet_is_of_the_session_that_both_sides_agreed);
    tcase_add_test(matching,
                   an_offer_of_somebody_elses_address_takes_nothing_from_him);
    tcase_add_test(matching, rtcp_on_the_port_of_rtp_is_told_apart);
    tcase_add_test(matching, declined_and_unknown_media_are_not_followed);
    suite_add_tcase(suite, matching);
    return suite;
}

int main(void)
{
    return run_suite(replay_suite());
}
