/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The TLS contexts of a dispatcher: one for each CA, revocation list and oldest
 * version of TLS that destinations ask for, with the provider's certificate in
 * all of them. They follow their files.
 */
#ifndef CLOUDLI_HANDOVER_CONTEXTS_H
#define CLOUDLI_HANDOVER_CONTEXTS_H

#include "base/log.h"
#include "handover/tls_files.h"

struct cloudli__context {
    struct cloudli__context *next;
    struct cloudli__tls_files *files;
    uint32_t holders;
    cloudli_time look_next; /* of a monotonic clock */
};

struct cloudli__contexts {
    struct cloudli__context *first;
    char *certificate_file;
    char *key_file;
};

/* The files are read when a context is asked for. */
int cloudli__contexts_init(struct cloudli__contexts *contexts,
                           const char *certificate_file, const char *key_file);

/* When nothing is held any more but what nobody will give back. */
void cloudli__contexts_dispose(struct cloudli__contexts *contexts);

/* One for these settings, held once more. As cloudli__tls_new(). */
int cloudli__contexts_take(struct cloudli__contexts *contexts,
                           struct cloudli__context **out, const char *ca_file,
                           const char *crl_file, uint32_t allow_tls_1_2,
                           cloudli_error *err);

/* Held once less; NULL is fine. */
void cloudli__contexts_give(struct cloudli__contexts *contexts,
                            struct cloudli__context *context);

/* 1 if it is the one that take would give. */
int cloudli__context_is(const struct cloudli__context *context,
                        const char *ca_file, const char *crl_file,
                        uint32_t allow_tls_1_2);

/* Looks at the files of those whose turn has come, and logs what came of it.
 * The number of contexts that hold something new. */
size_t cloudli__contexts_look(struct cloudli__contexts *contexts,
                              const struct cloudli__log *log, cloudli_time now);

#endif
