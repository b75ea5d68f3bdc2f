/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "handover/contexts.h"

#include "base/error.h"
#include "base/memory.h"

#include <string.h>

/* Looks of one call: with many contexts the others come later. */
#define LOOKS_MAX 32

int cloudli__contexts_init(struct cloudli__contexts *contexts,
                           const char *certificate_file, const char *key_file)
{
    *contexts = (struct cloudli__contexts){
        NULL, cloudli__strdup(certificate_file), cloudli__strdup(key_file)};
    return contexts->certificate_file == NULL || contexts->key_file == NULL
               ? CLOUDLI_ERR_NOMEM
               : CLOUDLI_OK;
}

static void free_context(struct cloudli__context *context)
{
    cloudli__tls_files_free(context->files);
    cloudli__free_wiped(context, sizeof(*context));
}

void cloudli__contexts_dispose(struct cloudli__contexts *contexts)
{
    while (contexts->first != NULL) {
        struct cloudli__context *next = contexts->first->next;

        free_context(contexts->first);
        contexts->first = next;
    }
    cloudli__free_string(contexts->certificate_file);
    cloudli__free_string(contexts->key_file);
    contexts->certificate_file = NULL;
    contexts->key_file = NULL;
}

static int same_path(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

int cloudli__context_is(const struct cloudli__context *context,
                        const char *ca_file, const char *crl_file,
                        uint32_t allow_tls_1_2)
{
    const struct cloudli__tls_config *config =
        cloudli__tls_files_config(context->files);

    return same_path(config->ca_file, ca_file) &&
           same_path(config->crl_file, crl_file) &&
           config->allow_tls_1_2 == allow_tls_1_2;
}

int cloudli__contexts_take(struct cloudli__contexts *contexts,
                           struct cloudli__context **out, const char *ca_file,
                           const char *crl_file, uint32_t allow_tls_1_2,
                           cloudli_error *err)
{
    const struct cloudli__tls_config config = {.side = CLOUDLI__TLS_CLIENT,
                                               .certificate_file =
                                                   contexts->certificate_file,
                                               .key_file = contexts->key_file,
                                               .ca_file = ca_file,
                                               .crl_file = crl_file,
                                               .allow_tls_1_2 = allow_tls_1_2};
    struct cloudli__context *c = contexts->first;
    int rv;

    *out = NULL;
    while (c != NULL &&
           !cloudli__context_is(c, ca_file, crl_file, allow_tls_1_2))
        c = c->next;
    if (c == NULL) {
        c = cloudli__alloc(sizeof(*c));
        if (c == NULL)
            return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "TLS context");
        rv = cloudli__tls_files_new(&c->files, &config, err);
        if (rv != CLOUDLI_OK) {
            cloudli__free_wiped(c, sizeof(*c));
            return rv;
        }
        c->next = contexts->first;
        contexts->first = c;
    }
    c->holders++;
    *out = c;
    return CLOUDLI_OK;
}

void cloudli__contexts_give(struct cloudli__contexts *contexts,
                            struct cloudli__context *context)
{
    struct cloudli__context **at = &contexts->first;

    if (context == NULL || --context->holders > 0)
        return;
    while (*at != context)
        at = &(*at)->next;
    *at = context->next;
    free_context(context);
}

static int look(struct cloudli__context *context,
                const struct cloudli__log *log)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    const int rv = cloudli__tls_files_look(context->files, &err);
    const struct cloudli__tls_config *config =
        cloudli__tls_files_config(context->files);

    if (rv < 0) {
        cloudli__log(log, CLOUDLI_LOG_ERROR, rv,
                     "changed certificates cannot be used, those from before "
                     "stay in use: %s",
                     err.message);
    } else if (rv > 0) {
        cloudli__log(log, CLOUDLI_LOG_INFO, CLOUDLI_OK,
                     "changed certificates are used from the next connection "
                     "on, with the CA file %s",
                     config->ca_file);
    }
    return rv > 0;
}

size_t cloudli__contexts_look(struct cloudli__contexts *contexts,
                              const struct cloudli__log *log, cloudli_time now)
{
    size_t looks = 0, changed = 0;

    for (struct cloudli__context *c = contexts->first;
         c != NULL && looks < LOOKS_MAX; c = c->next) {
        if (now < c->look_next)
            continue;
        if (c->look_next != 0) {
            changed += (size_t)look(c, log);
            looks++;
        }
        c->look_next = now + CLOUDLI__TLS_FILES_INTERVAL;
    }
    return changed;
}
