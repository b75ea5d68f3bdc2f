/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Compares what a LEMF received of the capture mccloud-conference.pcap, under
 * one warrant on sip:jean@mccloud.example, with what is in the capture: byte
 * for byte, stamp for stamp, and nothing besides.
 *
 *   ground_truth CAPTURE LEMF_FOLDER PROFILE
 *
 * What belongs to the subject is the table of the capture's description, kept
 * here as data: Call-IDs, addresses and ports. Nothing is taken from the tools
 * that are being checked.
 */
#include "truth.h"

#include <dirent.h>
#include <jansson.h>
#include <pcap/pcap.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

#define SUBJECT 11 /* 192.0.2.11 */
#define SIP_PORT 5060

/* --- What is in the capture, and whose it is. --- */

enum row {
    ALICE_BOB,
    JEAN_HELPDESK,
    JEAN_LEG,
    GREG_LEG,
    PETER_LEG,
    JEAN_TO_GREG,
    GREG_TO_JEAN,
    PETER_TO_GREG,
    PETER_HELPDESK,
    ROW_COUNT
};

enum profile {
    TS_102232_5,
    TS_33108,
    PROFILE_COUNT
};

static const char *const profile_names[] = {"ts102232-5", "ts33108-conference"};

enum part {
    SIP = 1, /* copies of the SIP on the subject's own leg */
    RTP = 2,
    RTCP = 4,
    TEXT = 8,  /* as a message */
    NEVER = 16 /* not one byte of it may be anywhere */
};

static const struct {
    const char *call_id;
    const char *text; /* of a message */
    unsigned delivered[PROFILE_COUNT];
} rows[ROW_COUNT] = {
    [ALICE_BOB] = {"9a96287f9623615a", NULL, {NEVER, NEVER}},
    [JEAN_HELPDESK] = {"019c5a8d118be839",
                       NULL,
                       {SIP | RTP | RTCP, SIP | RTP | RTCP}},
    [JEAN_LEG] = {"0fb7db5b8970a149", NULL, {SIP | RTP | RTCP, RTP}},
    [GREG_LEG] = {"4effbe8679a5b797", NULL, {NEVER, RTP}},
    [PETER_LEG] = {"7eb3991dbb3b5a37", NULL, {NEVER, RTP}},
    [JEAN_TO_GREG] = {"fc66a94e606d3c51", "see the map on screen", {SIP, TEXT}},
    [GREG_TO_JEAN] = {"5a02506ef0555a51", "got it", {SIP, TEXT}},
    [PETER_TO_GREG] = {"a8cb312f8c669a32", "lunch later", {NEVER, NEVER}},
    [PETER_HELPDESK] = {"0e388d4b567ce324", NULL, {NEVER, NEVER}},
};

/* RTP streams; RTCP is one port above. Hosts are 192.0.2.x. */
static const struct {
    uint8_t host[2];
    uint16_t port[2];
    unsigned packets[2]; /* sent by each */
    enum row row;
} streams[] = {
    {{11, 17}, {10068, 10028}, {136, 136}, JEAN_HELPDESK},
    {{11, 14}, {10036, 10070}, {139, 139}, JEAN_LEG},
    {{12, 14}, {10008, 10038}, {79, 79}, GREG_LEG},
    {{13, 14}, {10012, 10084}, {479, 480}, PETER_LEG},
    {{13, 17}, {10074, 10046}, {111, 111}, PETER_HELPDESK},
    {{15, 16}, {10092, 10056}, {601, 601}, ALICE_BOB},
};

/* What is to be seen in numbers, as a check on this program itself. */
static const struct {
    unsigned sip, rtp, rtcp;
} totals[PROFILE_COUNT] = {{24, 550, 14}, {7, 1395 + 272, 4}};

/* The conference, event for event (TS 33.108 profile). */
static const struct {
    const char *event;
    const char *field; /* that names the party; NULL: none */
    const char *party;
    const char *modification;
} events[] = {
    {"confStartSuccessfull", "listOfConferees", "sip:jean@mccloud.example",
     NULL},
    {"confPartyJoinSuccessfull", "joinPartyID", "sip:greg@mccloud.example",
     NULL},
    {"confPartyBearerModifySuccessfull", "bearerModifyPartyID",
     "sip:jean@mccloud.example", "change"}, /* held as greg joins */
    {"confPartyJoinSuccessfull", "joinPartyID", "sip:peter@mccloud.example",
     NULL},
    {"confPartyBearerModifySuccessfull", "bearerModifyPartyID",
     "sip:greg@mccloud.example", "change"}, /* held as peter joins */
    {"confPartyLeaveSuccessfull", "leavePartyID", "sip:greg@mccloud.example",
     NULL},
    {"confPartyBearerModifySuccessfull", "bearerModifyPartyID",
     "sip:jean@mccloud.example", "change"}, /* resumed */
    {"confPartyLeaveSuccessfull", "leavePartyID", "sip:jean@mccloud.example",
     NULL},
    {"confPartyLeaveSuccessfull", "leavePartyID", "sip:peter@mccloud.example",
     NULL},
    {"confEndSuccessfull", NULL, NULL, NULL},
};

/* --- The capture. --- */

static struct truth_set sip_expected, media_expected, sip_got, media_got;
static struct truth_set never_media,
    ever_media; /* audio; what else is delivered */
static unsigned counts[COUNT(streams)][2];
static unsigned sip_count, rtp_count, rtcp_count;

/* Directions of the CC: IPMM as seen by the subject, conference as seen by
 * the mixer too. */
static struct tally {
    const char *name;
    unsigned expected, got;
} tallies[] = {
    {"fromTarget", 0, 0}, {"toTarget", 0, 0}, {"from-target", 0, 0},
    {"to-target", 0, 0},  {"to-mixer", 0, 0}, {"from-mixer", 0, 0},
};

enum tally_index {
    IPMM_FROM,
    IPMM_TO,
    CONF_FROM_TARGET,
    CONF_TO_TARGET,
    CONF_TO_MIXER,
    CONF_FROM_MIXER
};

struct udp {
    cloudli_time time;
    const uint8_t *ip;
    size_t ip_len;
    const uint8_t *payload;
    size_t len;
    uint8_t host[2]; /* source, destination */
    uint16_t port[2];
};

/* All of this capture is UDP in IPv4 without options, between 192.0.2.x. */
static int read_udp(struct udp *out, const struct pcap_pkthdr *header,
                    const uint8_t *data)
{
    const uint8_t *ip = data + 14;

    if (header->caplen < 42 || data[12] != 8 || data[13] != 0 ||
        ip[0] != 0x45 || ip[9] != 17)
        return 0;
    out->time = header->ts.tv_sec * CLOUDLI_SECOND +
                header->ts.tv_usec * CLOUDLI_MICROSECOND;
    out->ip = ip;
    out->ip_len = (size_t)(ip[2] << 8 | ip[3]);
    if (out->ip_len < 28 || out->ip_len > header->caplen - 14)
        return 0;
    out->host[0] = ip[15];
    out->host[1] = ip[19];
    out->port[0] = (uint16_t)(ip[20] << 8 | ip[21]);
    out->port[1] = (uint16_t)(ip[22] << 8 | ip[23]);
    out->payload = ip + 28;
    out->len = out->ip_len - 28;
    return 1;
}

static int has(const void *data, size_t len, const char *text)
{
    return memmem(data, len, text, strlen(text)) != NULL;
}

static void note_sip(const struct udp *udp, enum profile profile)
{
    for (size_t r = 0; r < ROW_COUNT; r++) {
        if (!has(udp->payload, udp->len, rows[r].call_id) ||
            (rows[r].delivered[profile] & SIP) == 0 ||
            (udp->host[0] != SUBJECT && udp->host[1] != SUBJECT))
            continue;
        truth_add(&sip_expected, udp->time, udp->payload, udp->len);
        sip_count++;
    }
}

static void note_direction(const struct udp *udp, enum row row,
                           enum profile profile)
{
    const int own = udp->host[0] == SUBJECT || udp->host[1] == SUBJECT;
    size_t index;

    if (profile == TS_102232_5 || row == JEAN_HELPDESK)
        index = udp->host[0] == SUBJECT ? IPMM_FROM : IPMM_TO;
    else if (own)
        index = udp->host[0] == SUBJECT ? CONF_FROM_TARGET : CONF_TO_TARGET;
    else
        index = udp->host[1] == 14 ? CONF_TO_MIXER : CONF_FROM_MIXER;
    tallies[index].expected++;
}

static void note_media(const struct udp *udp, size_t s, size_t sender,
                       int control, enum profile profile)
{
    const enum row row = streams[s].row;
    const unsigned delivered = rows[row].delivered[profile];
    const size_t header = 12; /* RTP's, in this capture */

    if (!control)
        counts[s][sender]++;
    if ((delivered & (control ? RTCP : RTP)) != 0) {
        truth_add(&media_expected, udp->time, udp->ip, udp->ip_len);
        *(control ? &rtcp_count : &rtp_count) += 1;
        note_direction(udp, row, profile);
    }
    if (!control && udp->len > header)
        truth_add(delivered == NEVER ? &never_media : &ever_media, udp->time,
                  udp->payload + header, udp->len - header);
}

static void note_packet(const struct udp *udp, enum profile profile)
{
    if (udp->port[0] == SIP_PORT && udp->port[1] == SIP_PORT) {
        note_sip(udp, profile);
        return;
    }
    for (size_t s = 0; s < COUNT(streams); s++) {
        for (size_t a = 0; a < 2; a++) {
            const int control = udp->port[0] == streams[s].port[a] + 1;

            if (udp->host[0] == streams[s].host[a] &&
                udp->host[1] == streams[s].host[1 - a] &&
                udp->port[0] == streams[s].port[a] + control &&
                udp->port[1] == streams[s].port[1 - a] + control)
                note_media(udp, s, a, control, profile);
        }
    }
}

static void read_capture(const char *path, enum profile profile)
{
    char error[PCAP_ERRBUF_SIZE];
    pcap_t *pcap = pcap_open_offline(path, error);
    struct pcap_pkthdr *header;
    const u_char *data;
    struct udp udp;

    if (pcap == NULL)
        truth_give_up("%s", error);
    while (pcap_next_ex(pcap, &header, &data) == 1) {
        if (!read_udp(&udp, header, data))
            truth_give_up(
                "the capture is not the one that this table describes");
        note_packet(&udp, profile);
    }
    pcap_close(pcap);

    for (size_t s = 0; s < COUNT(streams); s++) {
        for (size_t a = 0; a < 2; a++) {
            if (counts[s][a] != streams[s].packets[a])
                truth_give_up(
                    "the capture has %u packets of stream %zu, not %u",
                    counts[s][a], s, streams[s].packets[a]);
        }
    }
    if (sip_count != totals[profile].sip || rtp_count != totals[profile].rtp ||
        rtcp_count != totals[profile].rtcp)
        truth_give_up(
            "expected are %u SIP, %u RTP and %u RTCP: that is not the "
            "capture's description",
            sip_count, rtp_count, rtcp_count);
}

/* --- What the LEMF has. --- */

static size_t next_event;
static unsigned texts_begun[ROW_COUNT], texts_ended, texts_got[ROW_COUNT];

#define CINS_MAX 64

/* One communication's records so far. */
static struct cin {
    json_int_t number;
    json_int_t next[2]; /* of IRI and of CC */
    int begun, ended;
} cins[CINS_MAX];
static size_t cin_count;

static struct cin *find_cin(json_int_t number)
{
    for (size_t i = 0; i < cin_count; i++) {
        if (cins[i].number == number)
            return &cins[i];
    }
    if (cin_count == CINS_MAX)
        truth_give_up("more than %d communications", CINS_MAX);
    cins[cin_count] = (struct cin){.number = number};
    return &cins[cin_count++];
}

static const char *text(const json_t *object, const char *name)
{
    const char *value = json_string_value(json_object_get(object, name));

    return value == NULL ? "" : value;
}

static const json_t *at(const json_t *object, const char *name)
{
    return json_object_get(object, name);
}

static cloudli_time time_of(const json_t *record, const json_t *entry)
{
    const char *stamp = text(entry, "microSecondTimeStamp");
    cloudli_time time = 0;

    if (stamp[0] == '\0')
        stamp = text(record, "microSecondTimeStamp");
    if (cloudli_time_parse(&time, stamp) != CLOUDLI_OK)
        truth_fault("a record without a time");
    return time;
}

/* Numbers of one communication and kind count from 0 without a gap; its IRI
 * begin once, end once, and end with that. */
static void check_order(const json_t *record, const json_t *entry, int is_cc)
{
    struct cin *cin = find_cin(json_integer_value(
        json_object_get(record, "communicationIdentityNumber")));
    const json_int_t number =
        json_integer_value(json_object_get(record, "sequenceNumber"));
    const char *type = text(entry, "iRIType");
    const int begins = strcmp(type, "BEGIN") == 0;

    if (number != cin->next[is_cc])
        truth_fault("communication %lld: %s number %lld where %lld is due",
                    (long long)cin->number, is_cc ? "CC" : "IRI",
                    (long long)number, (long long)cin->next[is_cc]);
    cin->next[is_cc] = number + 1;
    if (is_cc)
        return;
    if (begins == cin->begun || cin->ended)
        truth_fault("communication %lld: an IRI of type %s out of place",
                    (long long)cin->number, type);
    cin->begun = 1;
    cin->ended = strcmp(type, "END") == 0;
}

/* The URI of a PartyIdentity or a ConfPartyInformation with one iMPU. */
static const char *uri_of(const json_t *party)
{
    return text(json_array_get(at(at(party, "partyIdentity"), "iMPU"), 0),
                "sip-uri");
}

static void check_event(const json_t *content)
{
    const char *event = text(content, "confEvent");
    const json_t *party;
    const char *uri;

    if (next_event == COUNT(events)) {
        truth_fault("event %s after the conference's end", event);
        return;
    }
    party = events[next_event].field == NULL
                ? NULL
                : json_object_get(content, events[next_event].field);
    if (json_is_array(party))
        party = json_array_size(party) == 1 ? json_array_get(party, 0) : NULL;
    uri = uri_of(party);
    if (strcmp(event, events[next_event].event) != 0 ||
        (events[next_event].party != NULL &&
         strcmp(uri, events[next_event].party) != 0) ||
        (events[next_event].modification != NULL &&
         strcmp(text(content, "mediamodification"),
                events[next_event].modification) != 0))
        truth_fault(
            "event %zu of the conference is %s of \"%s\", not %s of \"%s\"",
            next_event, event, uri, events[next_event].event,
            events[next_event].party == NULL ? "" : events[next_event].party);
    if (strcmp(text(at(content, "confID"), "sip-uri"),
               "sip:conf-42@mccloud.example") != 0)
        truth_fault("event %zu is of another conference", next_event);
    next_event++;
}

/* MessagingIRI: the parties of one of the messages, started and succeeded. */
static void check_messaging(const json_t *content)
{
    static const char *const senders[] = {"sip:jean@mccloud.example",
                                          "sip:greg@mccloud.example"};
    const json_t *parties = at(content, "party-information");
    const char *sender =
        text(at(json_array_get(parties, 0), "party-identity"), "sip-uri");
    const char *status = text(content, "status");

    for (size_t i = 0; i < 2; i++) {
        if (strcmp(sender, senders[i]) != 0)
            continue;
        if (strcmp(status, "operation-started") == 0)
            texts_begun[JEAN_TO_GREG + i]++;
        else if (strcmp(status, "operation-succeeded") == 0)
            texts_ended++;
        return;
    }
    truth_fault("a message of \"%s\"", sender);
}

static void check_text(const json_t *content)
{
    const char *body = text(content, "content");

    for (size_t r = 0; r < ROW_COUNT; r++) {
        if (rows[r].text != NULL && strcmp(body, rows[r].text) == 0) {
            texts_got[r]++;
            return;
        }
    }
    truth_fault("a message's text that is none of the capture");
}

static void check_addresses(const json_t *content)
{
    const char *source =
        text(at(at(content, "iPSourceAddress"), "iP-value"), "iPBinaryAddress");
    const char *destination = text(
        at(at(content, "iPDestinationAddress"), "iP-value"), "iPBinaryAddress");

    if (!(strncmp(source, "192.0.2.11", 10) == 0 &&
          strncmp(destination, "192.0.2.1", 9) == 0) &&
        !(strncmp(source, "192.0.2.1", 9) == 0 &&
          strncmp(destination, "192.0.2.11", 10) == 0))
        truth_fault("SIP from %s to %s", source, destination);
}

static void count_direction(const char *name)
{
    for (size_t i = 0; i < COUNT(tallies); i++) {
        if (strcmp(tallies[i].name, name) == 0)
            tallies[i].got++;
    }
}

static void read_content(const json_t *record, const json_t *entry,
                         const json_t *content)
{
    const json_t *sip = at(at(content, "iPMMIRIContents"), "sIPMessage");
    const json_t *text_sent = at(sip, "sIPContent");
    const json_t *event = at(content, "iRI-Conf-Parameters");

    if (sip != NULL) {
        truth_add(&sip_got, time_of(record, entry),
                  json_string_value(text_sent), json_string_length(text_sent));
        check_addresses(sip);
    } else if (event != NULL) {
        check_event(event);
    } else if (at(content, "party-information") != NULL) {
        check_messaging(content);
    } else if (json_object_get(content, "content-type") != NULL) {
        check_text(content);
    } else if (json_object_get(content, "t-PDU-direction") != NULL) {
        count_direction(text(content, "t-PDU-direction"));
    } else if (json_object_get(content, "frameType") != NULL) {
        count_direction(text(entry, "payloadDirection"));
    } else {
        truth_fault("a record of a kind that nothing of the capture makes");
    }
}

static void read_record(const json_t *record)
{
    const char *payload = text(record, "payload");
    const int is_cc = strcmp(payload, "cC") == 0;
    const json_t *entries = json_object_get(record, "entries");
    json_t *value;
    const char *key;

    if (!is_cc && strcmp(payload, "iRI") != 0) {
        truth_fault("a record of payload \"%s\"", payload);
        return;
    }
    for (size_t i = 0; i < json_array_size(entries); i++) {
        json_t *entry = json_array_get(entries, i);

        check_order(record, entry, is_cc);
        json_object_foreach(entry, key, value)
        {
            if (json_is_object(value))
                read_content(record, entry, value);
        }
    }
}

static void read_records(const char *folder)
{
    char path[4096], *line = NULL;
    size_t size = 0, number = 0;
    FILE *file;

    (void)snprintf(path, sizeof(path), "%s/records.jsonl", folder);
    file = fopen(path, "r");
    if (file == NULL)
        truth_give_up("%s cannot be read", path);
    while (getline(&line, &size, file) > 0) {
        json_error_t error;
        json_t *record = json_loads(line, JSON_ALLOW_NUL, &error);

        number++;
        if (record == NULL)
            truth_give_up("line %zu of %s is not JSON: %s", number, path,
                          error.text);
        read_record(record);
        json_decref(record);
    }
    free(line);
    (void)fclose(file);
}

static void read_packets(const char *folder)
{
    char path[4096], error[PCAP_ERRBUF_SIZE];
    struct pcap_pkthdr *header;
    const u_char *data;
    pcap_t *pcap;

    (void)snprintf(path, sizeof(path), "%s/cc.pcap", folder);
    pcap = pcap_open_offline(path, error);
    if (pcap == NULL)
        truth_give_up("%s", error);
    if (pcap_datalink(pcap) != DLT_RAW)
        truth_give_up("%s does not begin packets with their IP header", path);
    while (pcap_next_ex(pcap, &header, &data) == 1)
        truth_add(&media_got,
                  header->ts.tv_sec * CLOUDLI_SECOND +
                      header->ts.tv_usec * CLOUDLI_MICROSECOND,
                  data, header->caplen);
    pcap_close(pcap);
}

/* --- What must not be there. --- */

/* What names the rows that are nobody's business. */
static const char *const never_texts[] = {"alice", "192.0.2.15", "192.0.2.16",
                                          "lunch later"};

static uint8_t *read_file(const char *path, size_t *len)
{
    FILE *file = fopen(path, "rb");
    uint8_t *data;
    long size;

    if (file == NULL || fseek(file, 0, SEEK_END) != 0 ||
        (size = ftell(file)) < 0)
        truth_give_up("%s cannot be read", path);
    rewind(file);
    data = truth_need(malloc((size_t)size + 1));
    *len = fread(data, 1, (size_t)size, file);
    (void)fclose(file);
    return data;
}

/* ITU-T G.711, mu-law: the sample as 16 bits, low byte first. */
static void expand(uint8_t out[2], uint8_t code)
{
    const int bits = ~code & 0xff;
    int value = ((bits & 15) * 8 + 132) << ((bits >> 4) & 7);

    value = (bits & 0x80) != 0 ? 132 - value : value - 132;
    out[0] = (uint8_t)(value & 0xff);
    out[1] = (uint8_t)((value >> 8) & 0xff);
}

/* Audio that occurs in what is delivered too, such as silence, tells nothing.
 * Both sets are sorted; times do not matter. */
static int is_delivered_too(const struct truth_item *audio)
{
    size_t low = 0, high = ever_media.count;

    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        struct truth_item other = ever_media.items[middle];
        int order;

        other.time = audio->time;
        order = truth_compare(&other, audio);
        if (order == 0)
            return 1;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

static int ends_with(const char *name, const char *end)
{
    const size_t len = strlen(name), end_len = strlen(end);

    return len >= end_len && strcmp(name + len - end_len, end) == 0;
}

/* As it was sent, and in WAV files as samples too. */
static void search_audio(const char *name, const uint8_t *data, size_t len)
{
    const int wav = ends_with(name, ".wav");
    uint8_t samples[2 * 2048];

    if (ends_with(name, ".jsonl"))
        return; /* text: holds no audio */

    for (size_t i = 0; i < never_media.count; i++) {
        const struct truth_item *audio = &never_media.items[i];

        if (is_delivered_too(audio) || audio->len > sizeof(samples) / 2)
            continue;
        for (size_t s = 0; s < audio->len; s++)
            expand(samples + 2 * s, audio->data[s]);
        if (memmem(data, len, audio->data, audio->len) != NULL ||
            (wav && memmem(data, len, samples, 2 * audio->len) != NULL)) {
            truth_tell(name, "audio of others", audio);
            return;
        }
    }
}

static void search_file(const char *folder, const char *name,
                        enum profile profile)
{
    char path[4096];
    uint8_t *data;
    size_t len;

    (void)snprintf(path, sizeof(path), "%s/%s", folder, name);
    data = read_file(path, &len);
    for (size_t r = 0; r < ROW_COUNT; r++) {
        if (rows[r].delivered[profile] == NEVER &&
            has(data, len, rows[r].call_id))
            truth_fault("%s holds Call-ID %s", name, rows[r].call_id);
    }
    for (size_t i = 0; i < COUNT(never_texts); i++) {
        if (has(data, len, never_texts[i]))
            truth_fault("%s holds \"%s\"", name, never_texts[i]);
    }
    search_audio(name, data, len);
    free(data);
}

static void search_folder(const char *folder, enum profile profile)
{
    DIR *dir = opendir(folder);
    size_t files = 0, own = 0;
    struct dirent *entry;

    if (dir == NULL)
        truth_give_up("%s cannot be read", folder);
    truth_sort(&ever_media);
    while ((entry = readdir(dir)) != NULL) {
        if (entry->d_name[0] == '.')
            continue;
        search_file(folder, entry->d_name, profile);
        files++;
    }
    (void)closedir(dir);
    for (size_t i = 0; i < never_media.count; i++)
        own += !is_delivered_too(&never_media.items[i]);
    (void)printf("%-22s %4zu files searched for it, for %zu packets of its "
                 "audio too\n",
                 "of others", files, own);
    if (own == 0)
        truth_fault(
            "no audio of others is unlike what is delivered: the search "
            "proves nothing");
}

/* --- The verdict. --- */

static void check_counts(enum profile profile)
{
    const unsigned both = texts_got[JEAN_TO_GREG] + texts_got[GREG_TO_JEAN];

    for (size_t i = 0; i < COUNT(tallies); i++) {
        if (tallies[i].got != tallies[i].expected)
            truth_fault("%u CC records %s, not %u", tallies[i].got,
                        tallies[i].name, tallies[i].expected);
    }
    (void)printf("%-22s %4zu, each numbered without a gap, begun and ended\n",
                 "communications", cin_count);
    if (cin_count != 4)
        truth_fault("%zu communications, not 4", cin_count);
    for (size_t i = 0; i < cin_count; i++) {
        if (!cins[i].ended)
            truth_fault("communication %lld has no end",
                        (long long)cins[i].number);
    }
    if (profile == TS_102232_5) {
        if (next_event + both + texts_ended != 0)
            truth_fault("conference events or messages by themselves");
        return;
    }
    (void)printf("%-22s %4zu of %4zu in order\n", "conference events",
                 next_event, COUNT(events));
    if (next_event != COUNT(events))
        truth_fault("%zu conference events, not %zu", next_event,
                    COUNT(events));
    (void)printf("%-22s %4u of    2 with their text\n", "messages", both);
    if (texts_got[JEAN_TO_GREG] != 1 || texts_got[GREG_TO_JEAN] != 1 ||
        texts_begun[JEAN_TO_GREG] != 1 || texts_begun[GREG_TO_JEAN] != 1 ||
        texts_ended != 2)
        truth_fault(
            "the two messages are not begun, given and ended once each");
}

int main(int argc, char **argv)
{
    enum profile profile = TS_102232_5;

    if (argc != 4) {
        (void)fprintf(stderr,
                      "usage: ground_truth CAPTURE LEMF_FOLDER PROFILE\n");
        return 2;
    }
    while (profile < PROFILE_COUNT &&
           strcmp(argv[3], profile_names[profile]) != 0)
        profile++;
    if (profile == PROFILE_COUNT)
        truth_give_up("there is no profile %s", argv[3]);
    read_capture(argv[1], profile);
    read_records(argv[2]);
    read_packets(argv[2]);

    truth_match("SIP messages", &sip_expected, &sip_got);
    truth_match("RTP and RTCP packets", &media_expected, &media_got);
    check_counts(profile);
    search_folder(argv[2], profile);
    truth_clear(&sip_expected);
    truth_clear(&sip_got);
    truth_clear(&media_expected);
    truth_clear(&media_got);
    truth_clear(&never_media);
    truth_clear(&ever_media);
    if (truth_faults() > 0) {
        (void)printf("%u differences to the ground truth.\n", truth_faults());
        return EXIT_FAILURE;
    }
    (void)printf("%s: exactly the ground truth.\n", argv[3]);
    return EXIT_SUCCESS;
}
