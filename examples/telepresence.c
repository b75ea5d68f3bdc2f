/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A telepresence server that embeds the library: it opens a CLIF, tells it of
 * one conference, and closes it. It never learns whether a warrant applied;
 * the counters that it prints at the end are for the LI officer.
 *
 *   telepresence STATE_DIR CERTIFICATE_DIR
 *
 * STATE_DIR holds the register (see cloudli-warrant), CERTIFICATE_DIR what
 * examples/certificates.sh makes.
 */
#include <cloudli/cloudli.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PACKETS 50 /* of 20 ms: one second of speech */

/* A packet as the server's network gives it: IPv4, UDP, RTP, 160 octets of
 * silence in PCMU. */
static uint8_t packet[200] = {
    0x45, 0,    0,    200,  0,   0,   0x40, 0, 64, 17, 0xb6, 0x18, /* IPv4 */
    192,  0,    2,    11,   192, 0,   2,    1,                    /* from, to */
    0x9c, 0x40, 0x9c, 0x42, 0,   180, 0,    0,                    /* UDP */
    0x80, 0,    0,    0,    0,   0,   0,    0, 0,  0,  0,    42}; /* RTP */

static void next_packet(uint32_t number)
{
    const uint32_t timestamp = number * 160;

    packet[30] = (uint8_t)(number >> 8);
    packet[31] = (uint8_t)number;
    for (int i = 0; i < 4; i++)
        packet[32 + i] = (uint8_t)(timestamp >> (24 - 8 * i));
    memset(packet + 40, 0xff, 160);
}

static void check(int status, const char *what)
{
    if (status == CLOUDLI_OK)
        return;
    fprintf(stderr, "telepresence: %s: %s.\n", what, cloudli_strerror(status));
    exit(EXIT_FAILURE);
}

static void show(void *user_data, int32_t level, int32_t code, const char *msg,
                 size_t len)
{
    (void)user_data;
    (void)level;
    (void)code;
    printf("log: %.*s\n", (int)len, msg);
}

static cloudli_clif *open_clif(const char *state_dir, const char *certificates)
{
    cloudli_clif_options options = CLOUDLI_CLIF_OPTIONS_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_clif *clif;
    char files[3][1024];

    (void)snprintf(files[0], sizeof(files[0]), "%s/provider.pem", certificates);
    (void)snprintf(files[1], sizeof(files[1]), "%s/provider.key", certificates);
    (void)snprintf(files[2], sizeof(files[2]), "%s/ca.pem", certificates);
    options.operator_id = "McCloud";
    options.country = "NL";
    options.network_element = "tp-eu-1";
    options.state_dir = state_dir;
    options.certificate_file = files[0];
    options.key_file = files[1];
    options.ca_file = files[2];
    options.log = show;
    if (cloudli_clif_open(&clif, &options, &err) != CLOUDLI_OK) {
        fprintf(stderr, "telepresence: %s\n", err.message);
        exit(EXIT_FAILURE);
    }
    return clif;
}

/* What the library needs to know of a conference. */
static void hold_conference(cloudli_clif *clif)
{
    static const char *const jean_is[] = {"sip:jean@mccloud.example"};
    static const char *const greg_is[] = {"sip:greg@mccloud.example",
                                          "+31 6 1234-5678"};
    cloudli_party jean = CLOUDLI_PARTY_INIT, greg = CLOUDLI_PARTY_INIT;
    cloudli_conference_info info = CLOUDLI_CONFERENCE_INFO_INIT;
    cloudli_media audio = CLOUDLI_MEDIA_INIT;
    cloudli_conference *conf;
    uint32_t j, g;

    jean.identities = jean_is;
    jean.identity_count = 1;
    greg.identities = greg_is;
    greg.identity_count = 2;
    info.uri = "sip:conf-42@mccloud.example";
    info.initiator = &jean;

    check(cloudli_conference_begin(&conf, clif, &info, NULL), "begin");
    check(cloudli_conference_join(conf, &jean, &j), "join");
    check(cloudli_conference_join(conf, &greg, &g), "join");
    audio.party = j;
    audio.stream_id = cloudli_bytes_of("audio");
    for (uint32_t i = 0; i < PACKETS; i++) {
        next_packet(i);
        check(cloudli_conference_media(conf, &audio, CLOUDLI_FROM_PARTY, packet,
                                       sizeof(packet)),
              "media");
    }
    check(cloudli_conference_leave(conf, g), "leave");
    check(cloudli_conference_end(conf, "closed by host"), "end");
    cloudli_conference_free(conf);
}

int main(int argc, char **argv)
{
    cloudli_clif_statistics stats = CLOUDLI_CLIF_STATISTICS_INIT;
    cloudli_clif *clif;
    int status;

    if (argc != 3) {
        fprintf(stderr, "usage: telepresence STATE_DIR CERTIFICATE_DIR\n");
        return 2;
    }
    clif = open_clif(argv[1], argv[2]);
    hold_conference(clif);
    printf("A conference of two was held; %d packets were reported.\n",
           PACKETS);

    status = cloudli_clif_flush(clif, 5 * CLOUDLI_SECOND);
    check(cloudli_clif_stats(clif, &stats), "statistics");
    printf("For the LI officer: %llu warrants in force, %llu IRI and %llu CC "
           "records made, %llu handed over, %llu wait.\n",
           (unsigned long long)stats.warrants_active,
           (unsigned long long)stats.iri_accepted,
           (unsigned long long)stats.cc_accepted,
           (unsigned long long)stats.records_sent,
           (unsigned long long)stats.records_waiting);
    cloudli_clif_close(clif);
    return status == CLOUDLI_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
