/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "usecase_packet.h"

#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RTP 28
#define PAYLOAD 40

static const char *const streams[PACKET_STREAMS] = {"audio", "video", "map",
                                                    "picture", "text"};
static const uint8_t server[4] = {198, 51, 100, 1};

static void put(uint8_t *at, uint32_t number, int octets)
{
    for (int i = 0; i < octets; i++)
        at[i] = (uint8_t)(number >> 8 * (octets - 1 - i));
}

uint32_t packet_stream(const char *name)
{
    uint32_t i = 0;

    while (i + 1 < PACKET_STREAMS && strcmp(streams[i], name) != 0)
        i++;
    return i;
}

/* As SRTP does it (RFC 3711 clause 4.1.1): AES in counter mode, the counter
 * from SSRC and index. The session key is everybody's and known to all: it is
 * the service that hands over clear text, no key. */
static void encrypt(uint8_t *packet)
{
    static const uint8_t key[16] = "of TellyServ ...";
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    uint8_t counter[16] = {0};
    int len;

    memcpy(counter + 4, packet + RTP + 8, 4);
    memcpy(counter + 12, packet + RTP + 2, 2);
    if (ctx == NULL ||
        EVP_EncryptInit_ex(ctx, EVP_aes_128_ctr(), NULL, key, counter) != 1 ||
        EVP_EncryptUpdate(ctx, packet + PAYLOAD, &len, packet + PAYLOAD,
                          PACKET_PAYLOAD) != 1)
        abort();
    EVP_CIPHER_CTX_free(ctx);
}

/* RFC 791: the ones' complement sum of the header. */
static void put_checksum(uint8_t *ip)
{
    uint32_t sum = 0;

    for (int i = 0; i < 20; i += 2)
        sum += (uint32_t)ip[i] << 8 | ip[i + 1];
    sum = (sum & 0xffff) + (sum >> 16);
    put(ip + 10, ~(sum + (sum >> 16)) & 0xffff, 2);
}

void packet_make(uint8_t out[PACKET_SIZE], const struct packet *p)
{
    const uint8_t host = p->to != NULL ? p->to->host : p->sender->host;
    const uint8_t user[4] = {192, 0, 2, host};
    const uint32_t stream = packet_stream(p->stream);
    const uint32_t user_port = 40000 + 2 * stream;
    char text[PACKET_PAYLOAD + 1];

    memset(out, 0, PACKET_SIZE);
    put(out, 0x45000000 | PACKET_SIZE, 4);
    put(out + 4, p->number, 2);
    put(out + 8, 0x4011, 2); /* TTL 64, UDP */
    memcpy(out + 12, p->to != NULL ? server : user, 4);
    memcpy(out + 16, p->to != NULL ? user : server, 4);
    put_checksum(out);
    put(out + 20, p->to != NULL ? 42000 : user_port, 2);
    put(out + 22, p->to != NULL ? user_port : 42000, 2);
    put(out + 24, PACKET_SIZE - 20, 2);

    put(out + RTP, 0x8000, 2);
    put(out + RTP + 2, p->number, 2);
    put(out + RTP + 4, p->number * PACKET_PAYLOAD, 4);
    put(out + RTP + 8, p->sender->host * 16u + stream, 4);
    (void)snprintf(text, sizeof(text), "%s/%s/%s/%u", p->sender->name,
                   p->stream, p->occasion, (unsigned int)p->number);
    memset(out + PAYLOAD, ' ', PACKET_PAYLOAD);
    memcpy(out + PAYLOAD, text, strlen(text));
    if (p->encrypted)
        encrypt(out);
}
