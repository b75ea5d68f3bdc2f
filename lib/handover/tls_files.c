/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A change is seen by what stat() tells, and is one only if the content is
 * another. Files that were changed a moment ago may be changed again without
 * stat() telling, so these are looked into until they have rested. A set is
 * replaced file by file; between two of them it does not load, or is not the
 * same before and after it was loaded, and the next look finds the rest.
 */
#include "handover/tls_files.h"

#include "base/error.h"
#include "base/memory.h"

#include <openssl/evp.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#define FILES 4 /* and further CA files behind them */
#define REST_SECONDS 3
#define DIGEST_MAX EVP_MAX_MD_SIZE

struct stamp {
    dev_t dev;
    ino_t ino;
    off_t size;
    struct timespec modified, changed;
};

struct state {
    uint64_t stamps;            /* a hash of those of all files */
    uint8_t digest[DIGEST_MAX]; /* of the content of all */
    int rested;
};

struct cloudli__tls_files {
    struct cloudli__tls *tls;
    struct cloudli__tls_config config;
    char **paths; /* the fourth may be NULL */
    size_t path_count;
    char **names;
    struct state seen;
};

/* --- What the files are --- */

/* FNV-1a. */
static uint64_t hash_on(uint64_t hash, const void *data, size_t len)
{
    const uint8_t *p = data;

    for (size_t i = 0; i < len; i++)
        hash = (hash ^ p[i]) * UINT64_C(1099511628211);
    return hash;
}

static void stamp_all(const struct cloudli__tls_files *files,
                      struct state *state)
{
    const time_t recent = time(NULL) - REST_SECONDS;

    state->stamps = UINT64_C(14695981039346656037);
    state->rested = 1;
    for (size_t i = 0; i < files->path_count; i++) {
        struct stamp stamp;
        struct stat st;

        memset(&stamp, 0, sizeof(stamp)); /* its padding is hashed too */
        if (files->paths[i] != NULL && stat(files->paths[i], &st) == 0) {
            stamp.dev = st.st_dev;
            stamp.ino = st.st_ino;
            stamp.size = st.st_size;
            stamp.modified = st.st_mtim;
            stamp.changed = st.st_ctim;
            state->rested &= st.st_ctim.tv_sec < recent;
        }
        state->stamps = hash_on(state->stamps, &stamp, sizeof(stamp));
    }
}

static void digest_file(EVP_MD_CTX *md, const char *path)
{
    FILE *file = path == NULL ? NULL : fopen(path, "re");
    uint8_t bytes[4096];
    uint64_t total = 0;
    size_t len;

    while (file != NULL && (len = fread(bytes, 1, sizeof(bytes), file)) > 0) {
        (void)EVP_DigestUpdate(md, bytes, len);
        total += len;
    }
    (void)EVP_DigestUpdate(md, &total, sizeof(total));
    if (file != NULL)
        (void)fclose(file);
    cloudli__wipe(bytes, sizeof(bytes)); /* a key was in it */
}

/* Zero if memory is short: then it is another one than before. */
static void digest_all(const struct cloudli__tls_files *files,
                       struct state *state)
{
    EVP_MD_CTX *md = EVP_MD_CTX_new();

    memset(state->digest, 0, sizeof(state->digest));
    if (md != NULL && EVP_DigestInit_ex(md, EVP_sha256(), NULL) == 1) {
        for (size_t i = 0; i < files->path_count; i++)
            digest_file(md, files->paths[i]);
        (void)EVP_DigestFinal_ex(md, state->digest, NULL);
    }
    EVP_MD_CTX_free(md);
}

static void see(const struct cloudli__tls_files *files, struct state *state)
{
    stamp_all(files, state);
    digest_all(files, state);
}

/* --- Making --- */

static int copy_names(struct cloudli__tls_files *files,
                      const struct cloudli__tls_config *config)
{
    if (config->name_count == 0)
        return CLOUDLI_OK;
    files->names =
        cloudli__alloc_array(config->name_count, sizeof(*files->names));
    if (files->names == NULL)
        return CLOUDLI_ERR_NOMEM;
    for (size_t i = 0; i < config->name_count; i++) {
        files->names[i] = cloudli__strdup(config->names[i]);
        if (files->names[i] == NULL && config->names[i] != NULL)
            return CLOUDLI_ERR_NOMEM;
        files->config.name_count++;
    }
    return CLOUDLI_OK;
}

static int copy_config(struct cloudli__tls_files *files,
                       const struct cloudli__tls_config *config)
{
    const char *const paths[FILES] = {config->certificate_file,
                                      config->key_file, config->ca_file,
                                      config->crl_file};

    const size_t more = config->more_ca_count;

    files->config = *config;
    files->config.name_count = 0;
    files->paths = cloudli__alloc_array(FILES + more, sizeof(*files->paths));
    if (files->paths == NULL)
        return CLOUDLI_ERR_NOMEM;
    for (size_t i = 0; i < FILES + more; i++) {
        const char *path =
            i < FILES ? paths[i] : config->more_ca_files[i - FILES];

        files->paths[i] = cloudli__strdup(path);
        if (files->paths[i] == NULL && path != NULL)
            return CLOUDLI_ERR_NOMEM;
        files->path_count++;
    }
    files->config.certificate_file = files->paths[0];
    files->config.key_file = files->paths[1];
    files->config.ca_file = files->paths[2];
    files->config.crl_file = files->paths[3];
    files->config.more_ca_files = (const char *const *)files->paths + FILES;
    if (copy_names(files, config) != CLOUDLI_OK)
        return CLOUDLI_ERR_NOMEM;
    files->config.names = (const char *const *)files->names;
    return CLOUDLI_OK;
}

int cloudli__tls_files_new(struct cloudli__tls_files **out,
                           const struct cloudli__tls_config *config,
                           cloudli_error *err)
{
    struct cloudli__tls_files *files = cloudli__alloc(sizeof(*files));
    int rv;

    *out = NULL;
    if (files == NULL || copy_config(files, config) != CLOUDLI_OK) {
        cloudli__tls_files_free(files);
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "TLS context");
    }
    see(files, &files->seen); /* before: what changes meanwhile is seen later */
    rv = cloudli__tls_new(&files->tls, &files->config, err);
    if (rv != CLOUDLI_OK) {
        cloudli__tls_files_free(files);
        return rv;
    }
    *out = files;
    return CLOUDLI_OK;
}

void cloudli__tls_files_free(struct cloudli__tls_files *files)
{
    if (files == NULL)
        return;
    cloudli__tls_free(files->tls);
    for (size_t i = 0; i < files->path_count; i++)
        cloudli__free_string(files->paths[i]);
    cloudli__free_wiped(files->paths, 0);
    for (size_t i = 0; i < files->config.name_count; i++)
        cloudli__free_string(files->names[i]);
    cloudli__free_wiped(files->names, 0);
    cloudli__free_wiped(files, sizeof(*files));
}

struct cloudli__tls *
cloudli__tls_files_now(const struct cloudli__tls_files *files)
{
    return files->tls;
}

const struct cloudli__tls_config *
cloudli__tls_files_config(const struct cloudli__tls_files *files)
{
    return &files->config;
}

/* --- Looking --- */

static int same_digest(const struct state *a, const struct state *b)
{
    return memcmp(a->digest, b->digest, sizeof(a->digest)) == 0;
}

int cloudli__tls_files_look(struct cloudli__tls_files *files,
                            cloudli_error *err)
{
    struct state now = {.rested = 0}, after = {.rested = 0};
    struct cloudli__tls *tls;
    int rv;

    stamp_all(files, &now);
    if (files->seen.rested && now.stamps == files->seen.stamps)
        return 0;
    digest_all(files, &now);
    if (same_digest(&now, &files->seen)) {
        files->seen = now;
        return 0;
    }
    rv = cloudli__tls_new(&tls, &files->config, err);
    see(files, &after);
    if (!same_digest(&now, &after)) { /* in the middle of it: look again */
        if (rv == CLOUDLI_OK)
            cloudli__tls_free(tls);
        return 0;
    }
    files->seen = now;
    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__tls_free(files->tls);
    files->tls = tls;
    return 1;
}
