/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf/trust.h"

#include "base/error.h"
#include "base/memory.h"

#include <errno.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <string.h>
#include <strings.h>

struct provider {
    char *name;
    size_t issuers; /* which of the CA files */
};

struct cloudli__trust {
    uint32_t holders;
    struct provider *providers;
    size_t provider_count;
    char **files; /* CA files, each of them once; none: plain TCP */
    STACK_OF(X509) * *issuers; /* what is in them */
    size_t file_count;
};

/* --- Making. --- */

static int read_issuers(STACK_OF(X509) * *out, const char *path,
                        cloudli_error *err)
{
    FILE *file = fopen(path, "re");
    X509 *certificate;

    if (file == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_TLS_CONFIG, 0,
                             "the CA file %s cannot be read: %s", path,
                             strerror(errno));
    *out = sk_X509_new_null();
    while (*out != NULL &&
           (certificate = PEM_read_X509(file, NULL, NULL, NULL)) != NULL) {
        if (sk_X509_push(*out, certificate) == 0) {
            X509_free(certificate);
            break;
        }
    }
    (void)fclose(file);
    ERR_clear_error();
    if (*out == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "CA certificates");
    if (sk_X509_num(*out) == 0)
        return cloudli__fail(err, CLOUDLI_ERR_TLS_CONFIG, 0,
                             "the CA file %s cannot be used: there is no "
                             "certificate in it",
                             path);
    return CLOUDLI_OK;
}

static int add_file(struct cloudli__trust *trust, const char *path,
                    size_t *index, cloudli_error *err)
{
    for (size_t i = 0; i < trust->file_count; i++) {
        if (strcmp(trust->files[i], path) == 0) {
            *index = i;
            return CLOUDLI_OK;
        }
    }
    *index = trust->file_count;
    trust->files[*index] = cloudli__strdup(path);
    if (trust->files[*index] == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "providers");
    trust->file_count++;
    return read_issuers(&trust->issuers[*index], path, err);
}

static int add_provider(struct cloudli__trust *trust, const char *name,
                        const char *ca_file, cloudli_error *err)
{
    struct provider *p = &trust->providers[trust->provider_count];

    p->name = cloudli__strdup(name);
    if (p->name == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "providers");
    trust->provider_count++;
    return ca_file == NULL ? CLOUDLI_OK
                           : add_file(trust, ca_file, &p->issuers, err);
}

static struct cloudli__trust *make(size_t providers)
{
    struct cloudli__trust *trust = cloudli__alloc(sizeof(*trust));

    if (trust == NULL)
        return NULL;
    trust->holders = 1;
    trust->providers = cloudli__alloc_array(providers, sizeof(struct provider));
    trust->files = cloudli__alloc_array(providers, sizeof(char *));
    trust->issuers = cloudli__alloc_array(providers, sizeof(void *));
    if (trust->providers != NULL && trust->files != NULL &&
        trust->issuers != NULL)
        return trust;
    cloudli__trust_unref(trust);
    return NULL;
}

/* Gives it out, or frees it. */
static int made(struct cloudli__trust **out, struct cloudli__trust *trust,
                int rv)
{
    *out = rv == CLOUDLI_OK ? trust : NULL;
    if (rv != CLOUDLI_OK)
        cloudli__trust_unref(trust);
    return rv;
}

int cloudli__trust_new(struct cloudli__trust **out,
                       const cloudli_lemf_options *o, cloudli_error *err)
{
    struct cloudli__trust *trust = make(o->provider_count);
    int rv = CLOUDLI_OK;

    *out = NULL;
    if (trust == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "providers");
    for (size_t i = 0; rv == CLOUDLI_OK && i < o->provider_count; i++) {
        const char *own =
            o->provider_ca_files == NULL ? NULL : o->provider_ca_files[i];

        rv = add_provider(trust, o->providers[i],
                          own == NULL ? o->ca_file : own, err);
    }
    return made(out, trust, rv);
}

int cloudli__trust_again(struct cloudli__trust **out,
                         const struct cloudli__trust *before,
                         cloudli_error *err)
{
    struct cloudli__trust *trust = make(before->provider_count);
    int rv = CLOUDLI_OK;

    *out = NULL;
    if (trust == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "providers");
    for (size_t i = 0; rv == CLOUDLI_OK && i < before->provider_count; i++) {
        const struct provider *p = &before->providers[i];

        rv = add_provider(
            trust, p->name,
            before->file_count == 0 ? NULL : before->files[p->issuers], err);
    }
    return made(out, trust, rv);
}

struct cloudli__trust *cloudli__trust_ref(struct cloudli__trust *trust)
{
    trust->holders++;
    return trust;
}

void cloudli__trust_unref(struct cloudli__trust *trust)
{
    if (trust == NULL || --trust->holders > 0)
        return;
    for (size_t i = 0; i < trust->provider_count; i++)
        cloudli__free_string(trust->providers[i].name);
    for (size_t i = 0; i < trust->file_count; i++) {
        cloudli__free_string(trust->files[i]);
        sk_X509_pop_free(trust->issuers[i], X509_free);
    }
    cloudli__free_wiped(trust->providers, 0);
    cloudli__free_wiped(trust->files, 0);
    cloudli__free_wiped(trust->issuers, 0);
    cloudli__free_wiped(trust, sizeof(*trust));
}

void cloudli__trust_configure(const struct cloudli__trust *trust,
                              struct cloudli__tls_config *config)
{
    const char *const *files = (const char *const *)trust->files;

    config->ca_file = files[0];
    config->more_ca_files = files + 1;
    config->more_ca_count = trust->file_count - 1;
}

/* --- Connections. --- */

static const struct provider *find_provider(const struct cloudli__trust *trust,
                                            const char *name)
{
    for (size_t i = 0; i < trust->provider_count; i++) {
        if (strcasecmp(trust->providers[i].name, name) == 0)
            return &trust->providers[i];
    }
    return NULL;
}

/* 1 if a chain ends in a certificate of the provider's own CA. */
static int is_issued(const struct cloudli__trust *trust,
                     const struct provider *p, STACK_OF(X509) * chain)
{
    const int last = sk_X509_num(chain) - 1;
    STACK_OF(X509) *issuers = trust->issuers[p->issuers];

    for (int i = 0; last >= 0 && i < sk_X509_num(issuers); i++) {
        if (X509_cmp(sk_X509_value(issuers, i), sk_X509_value(chain, last)) ==
            0)
            return 1;
    }
    return 0;
}

static const struct provider *judge(const struct cloudli__trust *trust,
                                    const char *name, STACK_OF(X509) * chain)
{
    const struct provider *p = name == NULL ? NULL : find_provider(trust, name);

    if (p == NULL || chain == NULL || trust->file_count == 0)
        return NULL;
    return is_issued(trust, p, chain) ? p : NULL;
}

/* OpenSSL has found the chain good, and the name among those of all providers,
 * when it comes to the peer's own certificate; the two must belong together. */
static int verify(int ok, X509_STORE_CTX *store)
{
    SSL *ssl =
        X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx());
    const char *name =
        X509_VERIFY_PARAM_get0_peername(X509_STORE_CTX_get0_param(store));

    if (!ok || X509_STORE_CTX_get_error_depth(store) > 0 ||
        judge(SSL_get_app_data(ssl), name, X509_STORE_CTX_get0_chain(store)) !=
            NULL)
        return ok;
    X509_STORE_CTX_set_error(store,
                             X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY);
    return 0;
}

void cloudli__trust_guard(struct cloudli__trust *trust, SSL *ssl)
{
    (void)SSL_set_app_data(ssl, (void *)trust);
    SSL_set_verify(ssl, SSL_get_verify_mode(ssl), verify);
}

const char *cloudli__trust_provider(const struct cloudli__trust *trust,
                                    SSL *ssl)
{
    const struct provider *p;

    if (ssl == NULL)
        return trust->file_count == 0 ? trust->providers[0].name : NULL;
    p = judge(trust, cloudli__tls_peer(ssl), SSL_get0_verified_chain(ssl));
    return p == NULL ? NULL : p->name;
}
