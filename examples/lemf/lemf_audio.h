/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * RTP streams of PCMU audio (payload type 0) as WAV files, one for each
 * direction and source: cin-CIN-from-SSRC.wav, cin-CIN-to-SSRC.wav.
 *
 * Packets are put in order within a small window. What is missing becomes
 * silence, as long as the time stamps' gap is no longer than the time that
 * has passed. The samples stay as they are, G.711 mu-law; the header is right
 * whenever the file is at rest.
 */
#ifndef CLOUDLI_LEMF_AUDIO_H
#define CLOUDLI_LEMF_AUDIO_H

#include "lemf_content.h"
#include "lemf_files.h"

#include <stdint.h>

/* Streams that are followed at once; beyond, the one that was quiet for
 * longest is finished. */
#define LEMF_AUDIO_STREAMS_MAX 256

struct lemf_audio;

struct lemf_audio *lemf_audio_new(struct lemf_files *files);

/* One RTP packet of a communication, intercepted at a time; others than PCMU
 * are passed over. folder is where its interception's files are. 0, or -1. */
int lemf_audio_take(struct lemf_audio *audio, const char *folder, uint32_t cin,
                    cloudli_time time, const struct lemf_content *content);

/* Finishes the streams of a folder, or of all (NULL), and forgets them. 0, or
 * -1. */
int lemf_audio_leave(struct lemf_audio *audio, const char *folder);

/* Writes what waits in the windows, and the headers. 0, or -1. */
int lemf_audio_finish(struct lemf_audio *audio);

/* Sets right the header of a WAV file that a crash left behind. 0, or -1 with
 * errno. */
int lemf_audio_repair(int folder, const char *name);

void lemf_audio_free(struct lemf_audio *audio);

#endif
