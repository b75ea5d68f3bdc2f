/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/service.h"

#include <cloudli/social.h>

CLOUDLI__SERVICE_CALLS(social, CLOUDLI_SERVICE_SOCIAL)
CLOUDLI__SERVICE_EVENT(social, CLOUDLI_SERVICE_SOCIAL)
