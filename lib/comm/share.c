/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/service.h"

#include <cloudli/share.h>

CLOUDLI__SERVICE_CALLS(share, CLOUDLI_SERVICE_SHARE)
CLOUDLI__SERVICE_EVENT(share, CLOUDLI_SERVICE_SHARE)
