/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/service.h"

#include <cloudli/activity.h>

CLOUDLI__SERVICE_CALLS(activity, CLOUDLI_SERVICE_ACTIVITY)
CLOUDLI__SERVICE_EVENT(activity, CLOUDLI_SERVICE_ACTIVITY)
