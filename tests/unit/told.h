/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What a rig's CLIF made for services that rig.h has no words for, read by the
 * tables of asn1/ and told as a line of words, a record each:
 *
 *   #1                                 before the first of each communication
 *   BEGIN[message-box.login succeeded 1 jean]     a MessagingIRI: category,
 *                                      status, event-identifier, originators
 *   CONT[message.deposit succeeded 2 jean>greg "title"]    > who it reaches
 *   BEGIN<e-mail-send operation-succeeded jean@a>greg@a>   an EmailIRI
 *   BEGIN<accessAccept jean 192.0.2.7>            an IPIRI
 *   BEGIN{hold}                        JSON in an IPMMIRI: its event
 *   OPAQUE(125)                        a record of TS 33.128: its size
 *   >x  <x                             content x from, to the target
 *   >2.0.1:x  >2.0.2.                  a piece: event, part, number; the end
 *   |first|  |last|                    flags of segments
 */
#ifndef CLOUDLI_TESTS_TOLD_H
#define CLOUDLI_TESTS_TOLD_H

#include "rig.h"

/* Valid until the next call. */
const char *told(struct rig *rig, const char *liid);

/* A profile of the state folder's own. */
void rig_add_profile(struct rig *rig, const char *name, const char *text);

#endif
