/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A real CLIF on a state folder of its own whose LEMF is away, so that what it
 * makes can be read from its queues. The test has the clock in its hand.
 *
 * What was made is told as a line of words, one a record, in the order of the
 * queue; before the first of each communication stands its number, #1, #2 …:
 *
 *   BEGIN(INVITE) CONT(180) END(200)   IP multimedia: a request, an answer;
 *   BEGIN(MESSAGE/hi)                  … with its body, but for SDP;
 *   ~BEGIN(MESSAGE)                    … as one without content
 *   BEGIN<start jean,greg>             a conference and who is in it
 *   CONT<join greg> END<end>           … and whom an event is about
 *   CONT<leave greg by peter bored>    … who made it happen, and why
 *   BEGIN[started jean>greg]           a message
 *   >x  <x                             content x from, to the target
 *   T>x T<x  P>x P<x                   … of a conference: the target's leg,
 *                                      another party's; > towards the server
 *   C:x                                … of one that is the target
 *
 * Each record is checked on the way: its LIID, its country, its time, numbers
 * without a gap, no CIN for two.
 */
#ifndef CLOUDLI_TESTS_RIG_H
#define CLOUDLI_TESTS_RIG_H

#include "certs.h"

#include <cloudli/cloudli.h>
#include <stdatomic.h>

/* Far ahead, in 2045: the register, which goes by the real clock, takes no
 * warrant there for expired. */
#define RIG_NOW (INT64_C(2366841600) * CLOUDLI_SECOND)

struct rig {
    cloudli_clif *clif;
    cloudli_register *reg;
    _Atomic(cloudli_time) now;
    char state_dir[256];
    char log[16384];    /* lines of the CLIF, each behind its code */
    int log_wrong;      /* a line's length was not its own */
    char trace[262144]; /* what rig_trace() returned */
};

/* Opens one with the register empty but for the destinations "lemf" and
 * "lemf-cc". In auto it has a thread of its own and a status file. */
void rig_open(struct rig *rig, struct certs *certs);
void rig_open_auto(struct rig *rig, struct certs *certs);
void rig_close(struct rig *rig);

/* How often the log has these words; also while a CLIF's thread writes it. */
unsigned rig_said(struct rig *rig, const char *words);
void rig_forget_log(struct rig *rig);

/* The options that rig_open() uses, for a test to change. */
cloudli_clif_options rig_options(struct rig *rig, struct certs *certs);

/* A warrant: authority "police", country NL, conferences, calls and messages,
 * IRI and CC, audio, from an hour ago to in an hour, at "lemf". */
cloudli_warrant rig_warrant(const char *liid, const char *const *target);

/* Puts it into the register and lets the CLIF take it up; its number. */
uint64_t rig_add(struct rig *rig, const cloudli_warrant *warrant);

/* For most tests: a warrant on jean by this profile. */
void rig_add_jean(struct rig *rig, const char *liid, const char *profile);

/* Lets the CLIF take up what changed in the register, and what time it is. */
void rig_sync(struct rig *rig);

/* What was made for a LIID, of both destinations or of one. */
const char *rig_trace(struct rig *rig, const char *liid);
const char *rig_trace_at(struct rig *rig, const char *destination,
                         const char *liid);

/* Calls read with every record that waits at a destination; NULL: at all. */
void rig_read(struct rig *rig, const char *destination,
              void (*read)(void *, cloudli_bytes), void *arg);

/* 1 if bytes appear anywhere in any record. */
int rig_holds(struct rig *rig, const char *bytes);

/* Records that were made, for anybody. */
size_t rig_count(struct rig *rig);

cloudli_clif_statistics rig_stats(struct rig *rig);

/* Milliseconds until so many warrants are in force; waits 10 s at most. */
int64_t rig_wait_for(struct rig *rig, uint64_t warrants);

void rig_pause_ms(long ms);

/* --- What happens in the service. --- */

/* A call of jean's without SIP that gives so many packets of len bytes. */
void rig_call(struct rig *rig, size_t packets, size_t len);

extern const char *const rig_jean[1]; /* "sip:jean@mccloud.example" */

/* A party with one identity. */
cloudli_party rig_party(const char *const *identity);

/* A SIP message on the leg of a party. */
cloudli_signal rig_signal(uint32_t party, uint32_t direction, const char *text);

/* Audio of a party. */
cloudli_media rig_audio(uint32_t party);

#endif
