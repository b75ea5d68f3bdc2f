/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * How the records of a destination wait. The bound of a queue on a disk changes
 * at once; any other change needs another queue, and applies when the service
 * starts again: what waits must be delivered first, in order.
 */
#include "clif/front.h"

#include "base/error.h"
#include "base/memory.h"

#include <stdio.h>
#include <string.h>

#define DISK_BYTES_DEFAULT (UINT64_C(4) << 30)

int cloudli__clif_spool_init(cloudli_clif *clif,
                             const cloudli_clif_options *options,
                             cloudli_error *err)
{
    struct cloudli__spool_options *spool = &clif->spool;
    const size_t len = strlen(options->state_dir) + sizeof("/spool");
    char *folder = cloudli__alloc(len);

    if (folder != NULL)
        (void)snprintf(folder, len, "%s/spool", options->state_dir);
    spool->folder = folder;
    spool->memory_folder = cloudli__strdup(options->spool_memory_dir);
    spool->keys.name = cloudli__strdup(options->spool_key_name);
    spool->keys.get = options->spool_key;
    spool->keys.user_data = options->spool_key_user_data;
    spool->ring_bytes = options->spool_memory_bytes;
    spool->log = clif->hub.log;
    if (folder == NULL || spool->memory_folder == NULL ||
        spool->keys.name == NULL ||
        cloudli__spool_writer_new(&spool->writer,
                                  options->spool_commit_interval) != CLOUDLI_OK)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "Out of memory.");
    return CLOUDLI_OK;
}

void cloudli__clif_spool_dispose(cloudli_clif *clif)
{
    struct cloudli__spool_options *spool = &clif->spool;

    cloudli__spool_writer_free(spool->writer);
    cloudli__free_string((char *)(uintptr_t)spool->folder);
    cloudli__free_string((char *)(uintptr_t)spool->memory_folder);
    cloudli__free_string((char *)(uintptr_t)spool->keys.name);
}

static uint64_t bytes_of(const cloudli_clif *clif,
                         const cloudli_destination *dest)
{
    if (dest->spool == CLOUDLI_SPOOL_DISK)
        return dest->spool_bytes == 0 ? DISK_BYTES_DEFAULT : dest->spool_bytes;
    return dest->spool_bytes == 0 ? clif->queue_bytes
                                  : cloudli__clif_ring_size(dest->spool_bytes);
}

int cloudli__outlet_open_spool(cloudli_clif *clif,
                               struct cloudli__outlet *outlet,
                               const cloudli_destination *dest,
                               cloudli_error *err)
{
    struct cloudli__spool_options options = clif->spool;
    int rv;

    options.mode = dest->spool;
    options.overflow = dest->overflow;
    options.bytes = bytes_of(clif, dest);
    options.name = outlet->name;
    rv = cloudli__spool_open_as(&outlet->spool, &options, err);
    if (rv != CLOUDLI_OK)
        return rv;
    outlet->spool_kind = dest->spool;
    outlet->overflow = dest->overflow;
    outlet->spool_bytes = options.bytes;
    if (dest->spool != CLOUDLI_SPOOL_MEMORY)
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_INFO, CLOUDLI_OK,
                     "destination %s has a spool of kind %s", outlet->name,
                     cloudli_spool_name(dest->spool));
    cloudli__clif_audit_policy(clif, outlet);
    return CLOUDLI_OK;
}

void cloudli__outlet_set_spool(cloudli_clif *clif,
                               struct cloudli__outlet *outlet,
                               const cloudli_destination *dest)
{
    const uint64_t bytes = bytes_of(clif, dest);
    uint32_t differs = dest->spool != outlet->spool_kind;

    if (bytes != outlet->spool_bytes || dest->overflow != outlet->overflow) {
        if (outlet->spool_kind == CLOUDLI_SPOOL_DISK && !differs) {
            cloudli__spool_set_bound(outlet->spool, bytes, dest->overflow);
            outlet->spool_bytes = bytes;
            outlet->overflow = dest->overflow;
            cloudli__clif_audit_policy(clif, outlet);
        } else {
            differs = 1;
        }
    }
    if (differs && !outlet->spool_differs)
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_WARNING,
                     CLOUDLI_ERR_INVALID_STATE,
                     "destination %s: its spool changes when the service "
                     "starts again; until then it is of kind %s",
                     outlet->name, cloudli_spool_name(outlet->spool_kind));
    outlet->spool_differs = differs;
}
