/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Keys for queues on a disk: they are the embedder's, and have names, so that
 * what was sealed with an old one can be opened while a new one is in use. */
#ifndef CLOUDLI_SPOOL_SPOOL_KEY_H
#define CLOUDLI_SPOOL_SPOOL_KEY_H

#include <cloudli/spooling.h>

#define CLOUDLI__KEY_NAME_MAX 63

struct cloudli__spool_keys {
    cloudli_spool_key_cb get;
    void *user_data;
    const char *name; /* of the one for new segments, 1 to 63 bytes */
};

#endif
