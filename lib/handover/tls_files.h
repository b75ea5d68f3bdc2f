/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A TLS context that follows its files: certificate, key, CA and revocation
 * list are loaded anew when they change. What does not load is told once and
 * changes nothing: the context there was stays in use. Connections that there
 * are go on with what they began with.
 *
 * Owned: one thread at a time.
 */
#ifndef CLOUDLI_HANDOVER_TLS_FILES_H
#define CLOUDLI_HANDOVER_TLS_FILES_H

#include "handover/tls.h"

/* How often to look, in nanoseconds. */
#define CLOUDLI__TLS_FILES_INTERVAL (2 * CLOUDLI_SECOND)

struct cloudli__tls_files;

/* Loads them; all is copied. As cloudli__tls_new(). */
int cloudli__tls_files_new(struct cloudli__tls_files **out,
                           const struct cloudli__tls_config *config,
                           cloudli_error *err);
void cloudli__tls_files_free(struct cloudli__tls_files *files);

/* What is in use; a holder of it until the next look. */
struct cloudli__tls *
cloudli__tls_files_now(const struct cloudli__tls_files *files);

/* What they were made from; its strings are this one's. */
const struct cloudli__tls_config *
cloudli__tls_files_config(const struct cloudli__tls_files *files);

/*
 * Looks whether they have changed. 1: they had, and what they hold is in use
 * from now on; 0: nothing new; a failure, once for each change: they cannot be
 * used, and err says why.
 */
int cloudli__tls_files_look(struct cloudli__tls_files *files,
                            cloudli_error *err);

#endif
