/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "unit/certs.h"

#include <ftw.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DAY INT64_C(86400)

struct issuer {
    EVP_PKEY *key;
    X509 *cert;
};

struct path {
    struct path *next;
    char text[];
};

struct certs {
    char dir[64];
    struct path *paths;
    struct issuer ca;
    struct issuer other;
    long serial;
};

/* Tests cannot go on without certificates. */
static void need(int ok, const char *what)
{
    if (ok)
        return;
    (void)fprintf(stderr, "test certificates: %s failed\n", what);
    exit(EXIT_FAILURE);
}

const char *certs_path(struct certs *certs, const char *name)
{
    const size_t len = strlen(certs->dir) + strlen(name) + 2;
    struct path *p;

    for (p = certs->paths; p != NULL; p = p->next) {
        if (strcmp(p->text + strlen(certs->dir) + 1, name) == 0)
            return p->text;
    }
    p = malloc(sizeof(*p) + len);
    need(p != NULL, "malloc");
    (void)snprintf(p->text, len, "%s/%s", certs->dir, name);
    p->next = certs->paths;
    certs->paths = p;
    return p->text;
}

static FILE *create(struct certs *certs, const char *name, const char *suffix)
{
    char file[128];
    FILE *out;

    (void)snprintf(file, sizeof(file), "%s%s", name, suffix);
    out = fopen(certs_path(certs, file), "w");
    need(out != NULL, "fopen");
    return out;
}

static void write_cert(struct certs *certs, const char *name, X509 *cert)
{
    FILE *out = create(certs, name, ".pem");

    need(PEM_write_X509(out, cert), "PEM_write_X509");
    need(fclose(out) == 0, "fclose");
}

static void write_key(struct certs *certs, const char *name, EVP_PKEY *key,
                      const char *passphrase)
{
    const EVP_CIPHER *cipher = passphrase == NULL ? NULL : EVP_aes_256_cbc();
    FILE *out = create(certs, name, ".key");

    need(PEM_write_PrivateKey(
             out, key, cipher, (const unsigned char *)passphrase,
             passphrase == NULL ? 0 : (int)strlen(passphrase), NULL, NULL),
         "PEM_write_PrivateKey");
    need(fclose(out) == 0, "fclose");
}

static void extend(X509 *cert, X509 *issuer, int nid, const char *value)
{
    X509_EXTENSION *extension;
    X509V3_CTX ctx;

    X509V3_set_ctx(&ctx, issuer, cert, NULL, NULL, 0);
    extension = X509V3_EXT_conf_nid(NULL, &ctx, nid, value);
    need(extension != NULL && X509_add_ext(cert, extension, -1), value);
    X509_EXTENSION_free(extension);
}

static X509 *draft(struct certs *certs, const char *common_name, EVP_PKEY *key,
                   int64_t from, int64_t to)
{
    X509 *cert = X509_new();
    X509_NAME *name;

    need(cert != NULL && X509_set_version(cert, X509_VERSION_3) &&
             ASN1_INTEGER_set(X509_get_serialNumber(cert), ++certs->serial),
         "X509_new");
    name = X509_get_subject_name(cert);
    need(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                                    (const unsigned char *)common_name, -1, -1,
                                    0) &&
             X509_gmtime_adj(X509_getm_notBefore(cert), (long)from) != NULL &&
             X509_gmtime_adj(X509_getm_notAfter(cert), (long)to) != NULL &&
             X509_set_pubkey(cert, key),
         "certificate fields");
    return cert;
}

static void sign(X509 *cert, X509 *issuer, EVP_PKEY *key)
{
    need(X509_set_issuer_name(cert, X509_get_subject_name(issuer)),
         "X509_set_issuer_name");
    extend(cert, issuer, NID_subject_key_identifier, "hash");
    if (cert != issuer)
        extend(cert, issuer, NID_authority_key_identifier, "keyid:always");
    need(X509_sign(cert, key, EVP_sha256()) > 0, "X509_sign");
}

static void make_ca(struct certs *certs, struct issuer *ca, const char *name)
{
    ca->key = EVP_EC_gen("P-256");
    need(ca->key != NULL, "EVP_EC_gen");
    ca->cert = draft(certs, name, ca->key, -DAY, 365 * DAY);
    extend(ca->cert, ca->cert, NID_basic_constraints, "critical,CA:TRUE");
    extend(ca->cert, ca->cert, NID_key_usage, "critical,keyCertSign,cRLSign");
    sign(ca->cert, ca->cert, ca->key);
    write_cert(certs, name, ca->cert);
}

/* names is the value of subjectAltName; issuer NULL: self-signed. */
static void make_leaf(struct certs *certs, const struct issuer *issuer,
                      const char *file, const char *names, int64_t from,
                      int64_t to)
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *cert;

    need(key != NULL, "EVP_EC_gen");
    /* The common name must not help: only alternative names count. */
    cert = draft(certs, file, key, from, to);
    extend(cert, cert, NID_basic_constraints, "critical,CA:FALSE");
    extend(cert, cert, NID_key_usage, "critical,digitalSignature");
    extend(cert, cert, NID_ext_key_usage, "serverAuth,clientAuth");
    extend(cert, cert, NID_subject_alt_name, names);
    if (issuer == NULL)
        sign(cert, cert, key);
    else
        sign(cert, issuer->cert, issuer->key);
    write_cert(certs, file, cert);
    write_key(certs, file, key, NULL);
    X509_free(cert);
    EVP_PKEY_free(key);
}

static void make_side(struct certs *certs, const char *side, const char *names)
{
    const struct {
        const char *suffix;
        const struct issuer *issuer;
        const char *names;
        int64_t from, to;
    } table[] = {
        {"", &certs->ca, names, -DAY, 30 * DAY},
        {"-expired", &certs->ca, names, -30 * DAY, -DAY},
        {"-future", &certs->ca, names, DAY, 30 * DAY},
        {"-wrong-ca", &certs->other, names, -DAY, 30 * DAY},
        {"-wrong-name", &certs->ca, "DNS:stranger.example", -DAY, 30 * DAY},
        {"-self-signed", NULL, names, -DAY, 30 * DAY},
    };

    for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
        char file[64];

        (void)snprintf(file, sizeof(file), "%s%s", side, table[i].suffix);
        make_leaf(certs, table[i].issuer, file, table[i].names, table[i].from,
                  table[i].to);
    }
}

void certs_add(struct certs *certs, const char *name, const char *dns,
               int64_t from, int64_t to)
{
    char names[256];

    (void)snprintf(names, sizeof(names), "DNS:%s", dns);
    make_leaf(certs, &certs->ca, name, names, from, to);
}

/* From its draft to its place. */
static void replace_file(struct certs *certs, const char *file)
{
    char draft[128];

    (void)snprintf(draft, sizeof(draft), "%s.part", file);
    need(rename(certs_path(certs, draft), certs_path(certs, file)) == 0,
         "rename");
}

static void list_revoked(struct certs *certs, X509_CRL *crl, const char *name)
{
    X509_REVOKED *revoked = X509_REVOKED_new();
    ASN1_TIME *now = X509_gmtime_adj(NULL, 0);
    X509 *cert = NULL;
    char file[128];
    FILE *in;

    (void)snprintf(file, sizeof(file), "%s.pem", name);
    in = fopen(certs_path(certs, file), "r");
    need(in != NULL && PEM_read_X509(in, &cert, NULL, NULL) != NULL,
         "PEM_read_X509");
    need(fclose(in) == 0 && revoked != NULL && now != NULL &&
             X509_REVOKED_set_serialNumber(revoked,
                                           X509_get_serialNumber(cert)) &&
             X509_REVOKED_set_revocationDate(revoked, now) &&
             X509_CRL_add0_revoked(crl, revoked),
         "X509_CRL_add0_revoked");
    ASN1_TIME_free(now);
    X509_free(cert);
}

void certs_crl(struct certs *certs, const char *file, const char *name,
               int64_t from, int64_t to)
{
    X509_CRL *crl = X509_CRL_new();
    ASN1_TIME *last = X509_gmtime_adj(NULL, (long)from);
    ASN1_TIME *next = X509_gmtime_adj(NULL, (long)to);
    FILE *out = create(certs, file, ".part");

    need(crl != NULL && last != NULL && next != NULL &&
             X509_CRL_set_version(crl, X509_CRL_VERSION_2) &&
             X509_CRL_set_issuer_name(crl,
                                      X509_get_subject_name(certs->ca.cert)) &&
             X509_CRL_set1_lastUpdate(crl, last) &&
             X509_CRL_set1_nextUpdate(crl, next),
         "X509_CRL");
    if (name != NULL)
        list_revoked(certs, crl, name);
    need(X509_CRL_sort(crl) &&
             X509_CRL_sign(crl, certs->ca.key, EVP_sha256()) > 0 &&
             PEM_write_X509_CRL(out, crl) && fclose(out) == 0,
         "X509_CRL_sign");
    replace_file(certs, file);
    ASN1_TIME_free(last);
    ASN1_TIME_free(next);
    X509_CRL_free(crl);
}

void certs_copy(struct certs *certs, const char *name, const char *to)
{
    static const char *const suffixes[] = {".pem", ".key"};

    for (size_t i = 0; i < 2; i++) {
        char from[128], file[120], bytes[8192];
        FILE *in, *out;
        size_t len;

        (void)snprintf(from, sizeof(from), "%s%s", name, suffixes[i]);
        (void)snprintf(file, sizeof(file), "%s%s", to, suffixes[i]);
        in = fopen(certs_path(certs, from), "r");
        out = create(certs, file, ".part");
        need(in != NULL, from);
        len = fread(bytes, 1, sizeof(bytes), in);
        need(fwrite(bytes, 1, len, out) == len && fclose(in) == 0 &&
                 fclose(out) == 0,
             "copy");
        replace_file(certs, file);
    }
}

struct certs *certs_new(void)
{
    const char *tmp = getenv("TMPDIR");
    struct certs *certs = calloc(1, sizeof(*certs));
    EVP_PKEY *key;

    need(certs != NULL, "calloc");
    if (tmp == NULL || strlen(tmp) > 32)
        tmp = "/tmp";
    (void)snprintf(certs->dir, sizeof(certs->dir), "%s/cloudli-certs-XXXXXX",
                   tmp);
    need(mkdtemp(certs->dir) != NULL, "mkdtemp");

    make_ca(certs, &certs->ca, "ca");
    make_ca(certs, &certs->other, "other-ca");
    make_side(certs, "provider", "DNS:provider.example");
    make_side(certs, "lemf", "DNS:lemf.example,IP:127.0.0.1");
    make_leaf(certs, &certs->ca, "lemf-wildcard", "DNS:*.li.example", -DAY,
              30 * DAY);

    key = EVP_EC_gen("P-256");
    need(key != NULL, "EVP_EC_gen");
    write_key(certs, "encrypted", key, "secret");
    EVP_PKEY_free(key);
    need(fclose(create(certs, "empty", ".pem")) == 0, "fclose");
    return certs;
}

static int remove_one(const char *path, const struct stat *about, int kind,
                      struct FTW *where)
{
    (void)about;
    (void)kind;
    (void)where;
    (void)remove(path);
    return 0;
}

/* With what tests put there, and without following links. */
static void remove_folder(const char *dir)
{
    (void)nftw(dir, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

void certs_free(struct certs *certs)
{
    if (certs == NULL)
        return;
    remove_folder(certs->dir);
    while (certs->paths != NULL) {
        struct path *next = certs->paths->next;

        free(certs->paths);
        certs->paths = next;
    }
    X509_free(certs->ca.cert);
    EVP_PKEY_free(certs->ca.key);
    X509_free(certs->other.cert);
    EVP_PKEY_free(certs->other.key);
    free(certs);
}
