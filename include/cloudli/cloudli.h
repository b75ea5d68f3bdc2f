/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/cloudli.h
 * @brief All of libcloudli: lawful interception inside a cloud service.
 *
 * A service includes this, opens a CLIF (cloudli/clif.h) and reports what
 * happens in it; a receiver opens a LEMF (cloudli/lemf.h).
 */
#ifndef CLOUDLI_CLOUDLI_H
#define CLOUDLI_CLOUDLI_H

#include <cloudli/access.h>
#include <cloudli/activity.h>
#include <cloudli/actor.h>
#include <cloudli/audit.h>
#include <cloudli/call.h>
#include <cloudli/clif.h>
#include <cloudli/conference.h>
#include <cloudli/conference_control.h>
#include <cloudli/content.h>
#include <cloudli/decision.h>
#include <cloudli/destination_test.h>
#include <cloudli/event.h>
#include <cloudli/export.h>
#include <cloudli/identity.h>
#include <cloudli/lemf.h>
#include <cloudli/mail.h>
#include <cloudli/media.h>
#include <cloudli/media_keys.h>
#include <cloudli/message.h>
#include <cloudli/metrics.h>
#include <cloudli/p2p.h>
#include <cloudli/pdu.h>
#include <cloudli/pdu_stream.h>
#include <cloudli/record.h>
#include <cloudli/register.h>
#include <cloudli/rehearsal.h>
#include <cloudli/seal.h>
#include <cloudli/share.h>
#include <cloudli/sip_call.h>
#include <cloudli/social.h>
#include <cloudli/spooling.h>
#include <cloudli/status.h>
#include <cloudli/time.h>
#include <cloudli/transport.h>
#include <cloudli/trigger.h>
#include <cloudli/types.h>
#include <cloudli/value.h>
#include <cloudli/warrant.h>
#include <cloudli/warrant_change.h>
#include <cloudli/warrant_check.h>
#include <cloudli/warrant_load.h>

#endif
