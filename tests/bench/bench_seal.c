/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What integrity checks and encryption cost the thread that reports a packet,
 * from the call up to the queue: beside a copy of the packet, and beside the
 * same hash and cipher of as many bytes by OpenSSL alone.
 */
#include "bench.h"

#include "clif/front.h"

#include <cloudli/cloudli.h>
#include <openssl/pem.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define QUEUE (UINT64_C(1) << 24)

static const char *const jean[1] = {"sip:jean@mccloud.example"};
static const char *const greg[1] = {"sip:greg@mccloud.example"};

static uint8_t packet[1200];
static uint8_t copy[4096];
static char folder[] = "/tmp/cloudli-bench-XXXXXX";
static char aes_path[64], sign_path[64];

static void fail(const char *what)
{
    fprintf(stderr, "bench_seal: %s\n", what);
    exit(1);
}

static int take_cins(void *user_data, const char *authority, uint32_t count,
                     uint32_t *first)
{
    uint32_t *next = user_data;

    (void)authority;
    *first = *next;
    *next += count;
    return CLOUDLI_OK;
}

/* --- Files of keys --- */

static void write_keys(void)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    FILE *file;

    if (mkdtemp(folder) == NULL || key == NULL)
        fail("no folder or no key");
    (void)umask(077);
    (void)snprintf(aes_path, sizeof(aes_path), "%s/aes", folder);
    (void)snprintf(sign_path, sizeof(sign_path), "%s/sign", folder);
    file = fopen(aes_path, "w");
    if (file == NULL || fwrite(packet, 1, 32, file) != 32 || fclose(file) != 0)
        fail("no key file");
    file = fopen(sign_path, "w");
    if (file == NULL ||
        PEM_write_PrivateKey(file, key, NULL, NULL, 0, NULL, NULL) != 1 ||
        fclose(file) != 0)
        fail("no key file");
    EVP_PKEY_free(key);
}

static void remove_keys(void)
{
    (void)unlink(aes_path);
    (void)unlink(sign_path);
    (void)rmdir(folder);
}

/* --- A call --- */

struct job {
    cloudli_clif *clif;
    cloudli_call *call;
    struct cloudli__spool *spool;
    struct cloudli__sealer sealer;
    cloudli_media media;
    size_t len;
    EVP_MD_CTX *md;
    EVP_CIPHER_CTX *cipher;
};

static void open_hub(struct job *job)
{
    static uint32_t next_cin = 1;

    job->clif = calloc(1, sizeof(*job->clif));
    if (job->clif == NULL || cloudli__hub_init(&job->clif->hub) != CLOUDLI_OK)
        fail("no memory");
    (void)strcpy(job->clif->hub.operator_id, "McCloud");
    (void)strcpy(job->clif->hub.hi2_operator_id, "McClo");
    (void)strcpy(job->clif->hub.network_element, "tp-eu-1");
    job->clif->hub.number_source.take = take_cins;
    job->clif->hub.number_source.user_data = &next_cin;
    if (cloudli__spool_open(&job->spool, QUEUE, NULL) != CLOUDLI_OK ||
        cloudli__sealer_init(&job->sealer) != CLOUDLI_OK)
        fail("no queue");
}

static void add_order(struct job *job)
{
    cloudli_warrant warrant = CLOUDLI_WARRANT_INIT;
    struct cloudli__order *order;

    warrant.liid = "LIID-0001";
    warrant.country = "NL";
    warrant.targets = jean;
    warrant.target_count = 1;
    warrant.end = INT64_MAX;
    warrant.deliver = CLOUDLI_DELIVER_IRI | CLOUDLI_DELIVER_CC;
    warrant.services = CLOUDLI_SERVICE_CALL;
    if (cloudli__order_new(&order, &warrant, &job->clif->hub,
                           &cloudli__profile_plain, job->spool,
                           job->spool) != CLOUDLI_OK)
        fail("no order");
    order->sealer_iri = &job->sealer;
    order->sealer_cc = &job->sealer;
    if (cloudli__hub_add_order(&job->clif->hub, order) != CLOUDLI_OK)
        fail("no order");
}

static void begin_call(struct job *job)
{
    cloudli_call_info info = CLOUDLI_CALL_INFO_INIT;
    cloudli_party from = CLOUDLI_PARTY_INIT, to = CLOUDLI_PARTY_INIT;

    from.identities = jean;
    to.identities = greg;
    from.identity_count = to.identity_count = 1;
    info.caller = &from;
    info.callee = &to;
    if (cloudli_call_begin(&job->call, job->clif, &info, NULL) != CLOUDLI_OK)
        fail("no call");
    job->media = (cloudli_media)CLOUDLI_MEDIA_INIT;
    job->media.kind = CLOUDLI_MEDIA_AUDIO;
}

static void empty_queue(struct cloudli__spool *spool)
{
    uint64_t position = 0;
    cloudli_bytes pdu;

    while (cloudli__spool_read(spool, &position, &pdu))
        continue;
    cloudli__spool_release(spool, position);
}

/* The time of the caller alone: the queue is emptied with the clock halted. */
static struct bench_time measure(struct job *job)
{
    const size_t batch = 2000, batches = 50;
    double ns[BENCH_RUNS];
    struct bench_time out;

    for (int r = 0; r < BENCH_RUNS; r++) {
        double spent = 0;

        for (size_t b = 0; b < batches; b++) {
            const double start = bench_now_ns();

            for (size_t i = 0; i < batch; i++) {
                const int rv = cloudli_call_media(job->call, &job->media, 0,
                                                  packet, job->len);

                BENCH_KEEP(rv);
            }
            spent += bench_now_ns() - start;
            empty_queue(job->spool);
        }
        ns[r] = spent / (double)(batch * batches);
    }
    qsort(ns, BENCH_RUNS, sizeof(ns[0]), bench_compare);
    out.median = ns[BENCH_RUNS / 2];
    out.min = ns[0];
    out.max = ns[BENCH_RUNS - 1];
    return out;
}

/* --- References --- */

static void run_copy(void *arg, size_t count)
{
    struct job *job = arg;

    for (size_t i = 0; i < count; i++) {
        memcpy(copy, packet, job->len);
        BENCH_KEEP(copy);
    }
}

static void run_hash(void *arg, size_t count)
{
    struct job *job = arg;

    for (size_t i = 0; i < count; i++) {
        if (EVP_DigestUpdate(job->md, packet, job->len) != 1)
            fail("no hash");
    }
}

static void run_cipher(void *arg, size_t count)
{
    struct job *job = arg;
    int done;

    for (size_t i = 0; i < count; i++) {
        if (EVP_CipherInit_ex2(job->cipher, NULL, NULL, packet, 1, NULL) != 1 ||
            EVP_CipherUpdate(job->cipher, copy, &done, packet,
                             (int)(job->len / 16 * 16)) != 1)
            fail("no cipher");
    }
}

static void prepare_references(struct job *job)
{
    job->md = EVP_MD_CTX_new();
    job->cipher = EVP_CIPHER_CTX_new();
    if (EVP_DigestInit_ex(job->md, EVP_sha256(), NULL) != 1 ||
        EVP_CipherInit_ex2(job->cipher, EVP_aes_256_cbc(), packet, packet, 1,
                           NULL) != 1)
        fail("no OpenSSL");
}

/* --- The table --- */

static void set_seal(struct job *job, uint32_t encryption, uint32_t integrity)
{
    cloudli_seal seal = CLOUDLI_SEAL_INIT;
    struct cloudli__seal_policy *policy;

    seal.encryption = encryption;
    seal.encryption_key_file = aes_path;
    seal.integrity = integrity;
    seal.signing_key_file = sign_path;
    if (cloudli__seal_policy_new(&policy, &seal, 0, NULL) != CLOUDLI_OK)
        fail("no policy");
    cloudli__sealer_set(&job->sealer, policy);
}

static void table(struct job *job, size_t len)
{
    static const struct {
        const char *what;
        uint32_t encryption;
        uint32_t integrity;
    } rows[] = {
        {"a CC record, not sealed", 0, 0},
        {"with SHA-256 hash PDUs", 0, CLOUDLI_INTEGRITY_HASH},
        {"and Ed25519 signature PDUs", 0, CLOUDLI_INTEGRITY_SIGNATURE},
        {"with AES-256-CBC", CLOUDLI_ENCRYPTION_AES_256_CBC, 0},
        {"with AES-256-CBC and hash PDUs", CLOUDLI_ENCRYPTION_AES_256_CBC,
         CLOUDLI_INTEGRITY_HASH},
    };
    struct bench_time memory, hash, cipher;
    char title[64];

    job->len = len;
    (void)snprintf(title, sizeof(title), "sealing: a packet of %zu bytes", len);
    bench_title(title);
    memory = bench_measure(run_copy, job, 1000000);
    bench_row("memcpy of the packet", memory, "", 0);
    hash = bench_measure(run_hash, job, 100000);
    bench_row("SHA-256 of the packet, OpenSSL alone", hash, "memcpy",
              memory.median);
    cipher = bench_measure(run_cipher, job, 100000);
    bench_row("AES-256-CBC of the packet, OpenSSL alone", cipher, "memcpy",
              memory.median);
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        const double alone = (rows[i].integrity != 0 ? hash.median : 0) +
                             (rows[i].encryption != 0 ? cipher.median : 0);

        set_seal(job, rows[i].encryption, rows[i].integrity);
        bench_row(rows[i].what, measure(job), "OpenSSL alone", alone);
    }
}

int main(void)
{
    struct job job = {.len = 0};

    write_keys();
    open_hub(&job);
    add_order(&job);
    begin_call(&job);
    prepare_references(&job);
    table(&job, 172);
    table(&job, 1200);
    cloudli_call_free(job.call);
    cloudli__hub_dispose(&job.clif->hub);
    (void)cloudli__spool_close(job.spool);
    cloudli__sealer_dispose(&job.sealer);
    EVP_MD_CTX_free(job.md);
    EVP_CIPHER_CTX_free(job.cipher);
    free(job.clif);
    remove_keys();
    return 0;
}
