/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_audio.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PCMU 0
#define RATE 8000
#define SILENCE 0xff /* mu-law of no sound */
#define WINDOW 8
#define HELD_MAX 1500  /* octets of a packet that waits in a window */
#define GAP_SLACK RATE /* how far time stamps may run ahead of the clock */
#define GAP_MAX (RATE * 60)
#define RENUMBERED RATE
#define HEADER_SIZE 58

/* What tells one stream from another. */
struct key {
    const char *folder; /* compared as a pointer: one an interception */
    uint32_t cin;
    uint32_t ssrc;
    uint32_t way;
    uint32_t reserved;
    cloudli_address source;
    cloudli_address destination;
};

/* A packet that came before one that is missing. */
struct held {
    uint32_t timestamp;
    uint32_t len;
    cloudli_time time;
    uint8_t *data;
};

struct stream {
    struct stream *next; /* by last use, newest first */
    struct key key;
    struct lemf_file file;
    uint32_t begun;    /* 0: all packets so far are in the window */
    uint32_t expected; /* time stamp of the next sample */
    cloudli_time time; /* when the last packet written was intercepted */
    uint32_t dirty;    /* 1: the header is behind */
    uint32_t held_count;
    struct held held[WINDOW]; /* by time stamp */
};

struct lemf_audio {
    struct lemf_files *files;
    struct stream *streams;
    size_t count;
};

struct lemf_audio *lemf_audio_new(struct lemf_files *files)
{
    struct lemf_audio *audio = calloc(1, sizeof(*audio));

    if (audio != NULL)
        audio->files = files;
    return audio;
}

/* --- The file. --- */

static void put16(uint8_t *p, uint32_t value)
{
    p[0] = (uint8_t)value;
    p[1] = (uint8_t)(value >> 8);
}

static void put32(uint8_t *p, uint32_t value)
{
    put16(p, value);
    put16(p + 2, value >> 16);
}

/* RIFF WAVE with fmt (mu-law, 8000 Hz, one channel of 8 bits) and fact. */
static void make_header(uint8_t header[HEADER_SIZE], uint32_t samples)
{
    memset(header, 0, HEADER_SIZE);
    memcpy(header, "RIFF", 4);
    put32(header + 4, HEADER_SIZE - 8 + samples);
    memcpy(header + 8, "WAVEfmt ", 8);
    put32(header + 16, 18);
    put16(header + 20, 7); /* WAVE_FORMAT_MULAW */
    put16(header + 22, 1);
    put32(header + 24, RATE);
    put32(header + 28, RATE);
    put16(header + 32, 1);
    put16(header + 34, 8);
    memcpy(header + 38, "fact", 4);
    put32(header + 42, 4);
    put32(header + 46, samples);
    memcpy(header + 50, "data", 4);
    put32(header + 54, samples);
}

static int open_wav(struct stream *stream)
{
    uint8_t header[HEADER_SIZE];

    if (lemf_file_open(&stream->file) != 0)
        return -1;
    if (stream->file.size >= HEADER_SIZE)
        return 0; /* what an earlier run wrote goes on */
    lemf_file_cut(&stream->file, 0);
    make_header(header, 0);
    return lemf_file_append(&stream->file, header, sizeof(header));
}

static int write_samples(struct stream *stream, const uint8_t *data, size_t len)
{
    if (open_wav(stream) != 0)
        return -1;
    stream->dirty = 1;
    return lemf_file_append(&stream->file, data, len);
}

static int write_silence(struct stream *stream, uint32_t samples)
{
    uint8_t silence[4096];

    memset(silence, SILENCE, sizeof(silence));
    while (samples > 0) {
        const uint32_t n =
            samples < sizeof(silence) ? samples : (uint32_t)sizeof(silence);

        if (write_samples(stream, silence, n) != 0)
            return -1;
        samples -= n;
    }
    return 0;
}

/* An odd number of samples gets one more: chunks have even lengths. */
static int write_header(struct stream *stream)
{
    const uint8_t silence = SILENCE;
    uint8_t header[HEADER_SIZE];
    off_t samples = UINT32_MAX - 1; /* what a header can tell: 6 days */

    if (!stream->dirty)
        return 0;
    if (lemf_file_open(&stream->file) != 0)
        return -1;
    if (stream->file.size % 2 != 0 &&
        lemf_file_append(&stream->file, &silence, 1) != 0)
        return -1;
    if (stream->file.size < samples)
        samples = stream->file.size;
    make_header(header, (uint32_t)samples - HEADER_SIZE);
    if (lemf_file_patch(&stream->file, 0, header, sizeof(header)) != 0)
        return -1;
    stream->dirty = 0;
    return 0;
}

/* --- Order. --- */

/* Silence for the samples before a time stamp that lies ahead; where more are
 * missing than time has passed, the numbering began anew. */
static uint32_t silence_before(const struct stream *stream, uint32_t timestamp,
                               cloudli_time time)
{
    const uint32_t gap = timestamp - stream->expected;
    int64_t passed = (time - stream->time) / (CLOUDLI_SECOND / RATE);

    if (passed < 0)
        passed = 0;
    if (passed > GAP_MAX)
        passed = GAP_MAX;
    return (int64_t)gap <= passed + GAP_SLACK ? gap : (uint32_t)passed;
}

static int write_packet(struct stream *stream, uint32_t timestamp,
                        cloudli_time time, const uint8_t *data, uint32_t len)
{
    int32_t late = 0;

    if (stream->begun) {
        late = (int32_t)(stream->expected - timestamp);
        if (late > 0 && (uint32_t)late >= len)
            return 0; /* all of it came too late */
        if (late < 0 &&
            write_silence(stream, silence_before(stream, timestamp, time)) != 0)
            return -1;
    }
    if (late < 0)
        late = 0;
    stream->begun = 1;
    stream->expected = timestamp + (uint32_t)late;
    stream->time = time;
    if (write_samples(stream, data + late, len - (uint32_t)late) != 0)
        return -1;
    stream->expected = timestamp + len;
    return 0;
}

/* Writes the first packet of the window. */
static int release_first(struct stream *stream)
{
    struct held first = stream->held[0];
    int rv;

    stream->held_count--;
    memmove(&stream->held[0], &stream->held[1],
            stream->held_count * sizeof(first));
    rv = write_packet(stream, first.timestamp, first.time, first.data,
                      first.len);
    free(first.data);
    return rv;
}

/* Writes what follows without a gap. */
static int release_following(struct stream *stream)
{
    while (stream->held_count > 0 &&
           (int32_t)(stream->held[0].timestamp - stream->expected) <= 0) {
        if (release_first(stream) != 0)
            return -1;
    }
    return 0;
}

static int release_all(struct stream *stream)
{
    int rv = 0;

    while (stream->held_count > 0) {
        if (release_first(stream) != 0)
            rv = -1;
    }
    return rv;
}

static void hold(struct stream *stream, const struct held *packet)
{
    uint32_t at = stream->held_count;

    while (at > 0 &&
           (int32_t)(packet->timestamp - stream->held[at - 1].timestamp) < 0)
        at--;
    memmove(&stream->held[at + 1], &stream->held[at],
            (stream->held_count - at) * sizeof(*packet));
    stream->held[at] = *packet;
    stream->held_count++;
}

/* Makes room in the window, and a new beginning where the time stamps jumped
 * back by more than packets get mixed up. */
static int prepare(struct stream *stream, uint32_t timestamp)
{
    const int32_t late = (int32_t)(stream->expected - timestamp);

    if (stream->begun && late > RENUMBERED) {
        if (release_all(stream) != 0)
            return -1;
        stream->begun = 0;
    }
    if (stream->held_count < WINDOW)
        return 0;
    return release_first(stream) != 0 ? -1 : release_following(stream);
}

static int take_packet(struct stream *stream, const struct lemf_packet *rtp,
                       cloudli_time time)
{
    const uint32_t len = (uint32_t)rtp->media.len;
    struct held packet = {rtp->timestamp, len, time, NULL};

    if (prepare(stream, rtp->timestamp) != 0)
        return -1;
    if (stream->begun && (int32_t)(rtp->timestamp - stream->expected) <= 0) {
        if (write_packet(stream, rtp->timestamp, time, rtp->media.ptr, len))
            return -1;
        return release_following(stream);
    }
    packet.data = malloc(len);
    if (packet.data == NULL)
        return -1;
    memcpy(packet.data, rtp->media.ptr, len);
    hold(stream, &packet);
    return 0;
}

/* --- The streams. --- */

static void free_stream(struct stream *stream)
{
    for (uint32_t i = 0; i < stream->held_count; i++)
        free(stream->held[i].data);
    lemf_file_dispose(&stream->file);
    free(stream);
}

static int finish_stream(struct stream *stream)
{
    const int released = release_all(stream);
    const int written = write_header(stream);

    return released != 0 || written != 0 ? -1 : 0;
}

/* The one that was quiet for longest gives way. */
static int finish_oldest(struct lemf_audio *audio)
{
    struct stream **at = &audio->streams;
    struct stream *oldest;
    int rv;

    while ((*at)->next != NULL)
        at = &(*at)->next;
    oldest = *at;
    rv = finish_stream(oldest);
    *at = NULL;
    audio->count--;
    free_stream(oldest);
    return rv;
}

/* A number for the ends of a stream, for its file's name. */
static uint32_t hash_of_ends(const struct key *key)
{
    const cloudli_address *ends[] = {&key->source, &key->destination};
    uint32_t hash = 2166136261u;

    for (int e = 0; e < 2; e++) {
        for (uint32_t i = 0; i < ends[e]->length; i++)
            hash = (hash ^ ends[e]->octets[i]) * 16777619u;
        hash = (hash ^ ends[e]->port) * 16777619u;
    }
    return hash ^ hash >> 16;
}

/* One mixer may send one SSRC to several parties: the second stream of a name
 * gets its ends into it. */
static void name_stream(const struct lemf_audio *audio, const struct key *key,
                        char name[64])
{
    static const char *const ways[] = {"from", "to", "both"};
    int len = snprintf(name, 64, "cin-%u-%s-%08x", key->cin, ways[key->way],
                       key->ssrc);

    for (const struct stream *s = audio->streams; s != NULL; s = s->next) {
        if (s->key.folder != key->folder || s->key.cin != key->cin ||
            s->key.way != key->way || s->key.ssrc != key->ssrc)
            continue;
        len += snprintf(name + len, 64 - (size_t)len, "-%04x",
                        hash_of_ends(key) & 0xffff);
        break;
    }
    (void)snprintf(name + len, 64 - (size_t)len, ".wav");
}

static struct stream *add_stream(struct lemf_audio *audio,
                                 const struct key *key)
{
    struct stream *stream;
    char name[64];

    if (audio->count == LEMF_AUDIO_STREAMS_MAX && finish_oldest(audio) != 0)
        return NULL;
    stream = calloc(1, sizeof(*stream));
    if (stream == NULL)
        return NULL;
    name_stream(audio, key, name);
    if (lemf_file_init(&stream->file, audio->files, key->folder, name) != 0) {
        free(stream);
        return NULL;
    }
    stream->key = *key;
    stream->next = audio->streams;
    audio->streams = stream;
    audio->count++;
    return stream;
}

static struct stream *find_stream(struct lemf_audio *audio,
                                  const struct key *key)
{
    struct stream **at = &audio->streams;
    struct stream *stream;

    while (*at != NULL && memcmp(&(*at)->key, key, sizeof(*key)) != 0)
        at = &(*at)->next;
    stream = *at;
    if (stream == NULL)
        return add_stream(audio, key);
    *at = stream->next;
    stream->next = audio->streams;
    audio->streams = stream;
    return stream;
}

int lemf_audio_take(struct lemf_audio *audio, const char *folder, uint32_t cin,
                    cloudli_time time, const struct lemf_content *content)
{
    const struct lemf_packet *rtp = &content->parsed;
    struct stream *stream;
    struct key key;

    if (rtp->kind != LEMF_RTP || rtp->payload_type != PCMU ||
        rtp->media.len == 0 || rtp->media.len > HELD_MAX)
        return 0;
    memset(&key, 0, sizeof(key)); /* compared with its padding */
    key.folder = folder;
    key.cin = cin;
    key.ssrc = rtp->ssrc;
    key.way = content->way;
    memcpy(&key.source, &rtp->source, sizeof(key.source));
    memcpy(&key.destination, &rtp->destination, sizeof(key.destination));
    stream = find_stream(audio, &key);
    if (stream == NULL) {
        if (audio->files->error[0] == '\0')
            (void)snprintf(audio->files->error, sizeof(audio->files->error),
                           "there is no memory for an audio stream");
        return -1;
    }
    return take_packet(stream, rtp, time);
}

int lemf_audio_leave(struct lemf_audio *audio, const char *folder)
{
    struct stream **at = &audio->streams;
    int rv = 0;

    while (*at != NULL) {
        struct stream *stream = *at;

        if (folder != NULL && stream->key.folder != folder) {
            at = &stream->next;
            continue;
        }
        if (finish_stream(stream) != 0)
            rv = -1;
        *at = stream->next;
        audio->count--;
        free_stream(stream);
    }
    return rv;
}

int lemf_audio_finish(struct lemf_audio *audio)
{
    int rv = 0;

    for (struct stream *s = audio->streams; s != NULL; s = s->next) {
        if (finish_stream(s) != 0)
            rv = -1;
    }
    return rv;
}

int lemf_audio_repair(int folder, const char *name)
{
    const int fd = openat(folder, name, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    uint8_t there[HEADER_SIZE], right[HEADER_SIZE];
    struct stat st;
    int rv = -1;

    if (fd < 0)
        return -1;
    if (fstat(fd, &st) == 0 && st.st_size < HEADER_SIZE) {
        rv = ftruncate(fd, 0);
    } else if (pread(fd, there, HEADER_SIZE, 0) == HEADER_SIZE) {
        const off_t samples = st.st_size - HEADER_SIZE;

        make_header(right, samples > UINT32_MAX - 1 - HEADER_SIZE
                               ? UINT32_MAX - 1 - HEADER_SIZE
                               : (uint32_t)samples);
        rv = 0;
        if (memcmp(there, right, HEADER_SIZE) != 0 &&
            pwrite(fd, right, HEADER_SIZE, 0) != HEADER_SIZE)
            rv = -1;
    }
    (void)close(fd);
    return rv;
}

void lemf_audio_free(struct lemf_audio *audio)
{
    if (audio == NULL)
        return;
    while (audio->streams != NULL) {
        struct stream *stream = audio->streams;

        audio->streams = stream->next;
        free_stream(stream);
    }
    free(audio);
}
