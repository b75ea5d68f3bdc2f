/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_resume.h"

#include "lemf_names.h"
#include "lemf_repair.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#define STATE_NAME "+state"
#define LOCK_NAME "+lock"
#define STATE_MAX ((size_t)64 * 1024 * 1024)
#define NUMBER_NEAR 256 /* bytes of a line in which its number is */
#define FIELD_MAX 16    /* operator identifier, network element */

static const char state_form[] = "cloudli-lemf state 1 %" PRIu64 " %zu %08lx\n";

struct resume {
    struct lemf_store *store;
    cloudli_lemf *lemf;
    struct lemf_resumed *out;
    uint64_t known; /* records up to this number are in the state */
    char *line;     /* room for one */
    size_t line_cap;
};

static int fail(struct lemf_store *store, const char *what)
{
    (void)snprintf(store->files.error, sizeof(store->files.error), "%s: %s",
                   what, strerror(errno));
    return -1;
}

static char *path_of(struct lemf_store *store, const char *folder,
                     const char *name)
{
    char *path;

    if (asprintf(&path, "%s/%s", folder, name) >= 0)
        return path;
    (void)fail(store, "a file cannot be named");
    return NULL;
}

/* --- The lock. --- */

int lemf_store_lock(struct lemf_store *store)
{
    char *path = path_of(store, store->opt.out, LOCK_NAME);
    int fd;

    if (path == NULL)
        return -1;
    fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    free(path);
    if (fd < 0)
        return fail(store, "the lock file cannot be opened");
    if (flock(fd, LOCK_EX | LOCK_NB) == 0)
        return fd;
    (void)snprintf(store->files.error, sizeof(store->files.error), "%s",
                   errno == EWOULDBLOCK ? "another receiver writes there"
                                        : strerror(errno));
    (void)close(fd);
    return -1;
}

/* --- The state file. --- */

/* What is in a file; NULL if it is not there or cannot be read. */
static uint8_t *read_whole(const char *path, size_t *len)
{
    FILE *file = fopen(path, "re");
    uint8_t *data = NULL;
    struct stat st;

    if (file == NULL)
        return NULL;
    if (fstat(fileno(file), &st) == 0 && (size_t)st.st_size < STATE_MAX)
        data = malloc((size_t)st.st_size + 1);
    if (data != NULL) {
        *len = fread(data, 1, (size_t)st.st_size, file);
        data[*len] = '\0';
    }
    (void)fclose(file);
    return data;
}

/* Of the number and the bytes behind the first line. */
static uLong sum_of(uint64_t last, const uint8_t *bytes, size_t len)
{
    return crc32(crc32(0, (const uint8_t *)&last, sizeof(last)), bytes,
                 (uInt)len);
}

/* 1 if the receiver goes on with it. */
static int use_state(struct resume *r, const uint8_t *data, size_t len)
{
    const uint8_t *end = memchr(data, '\n', len);
    unsigned long sum;
    uint64_t last;
    size_t size;

    if (end == NULL ||
        sscanf((const char *)data, state_form, &last, &size, &sum) != 3 ||
        size != len - (size_t)(end + 1 - data) ||
        sum != sum_of(last, end + 1, size) ||
        cloudli_lemf_restore(r->lemf, end + 1, size, NULL) != CLOUDLI_OK)
        return 0;
    r->known = last;
    r->store->last = last;
    return 1;
}

static int load_state(struct resume *r)
{
    char *path = path_of(r->store, r->store->opt.out, STATE_NAME);
    uint8_t *data;
    size_t len;

    if (path == NULL)
        return -1;
    data = read_whole(path, &len);
    if (data != NULL)
        r->out->state_lost = !use_state(r, data, len);
    else
        r->out->state_lost = errno != ENOENT;
    free(data);
    free(path);
    return 0;
}

struct saving {
    struct lemf_store *store;
    FILE *file;
};

static int write_state(void *user_data, const char *bytes, size_t len)
{
    const struct saving *s = user_data;
    const uint64_t last = s->store->last;
    const uLong sum = sum_of(last, (const uint8_t *)bytes, len);

    return fprintf(s->file, state_form, last, len, sum) > 0 &&
                   fwrite(bytes, 1, len, s->file) == len
               ? 0
               : -1;
}

static int replace_state(struct lemf_store *store, const cloudli_lemf *lemf,
                         const char *path, const char *draft)
{
    struct saving s = {store, fopen(draft, "we")};
    int ok = s.file != NULL;

    ok = ok && cloudli_lemf_save(lemf, write_state, &s) == CLOUDLI_OK &&
         fflush(s.file) == 0 && fsync(fileno(s.file)) == 0;
    if (s.file != NULL)
        ok = fclose(s.file) == 0 && ok;
    ok = ok && rename(draft, path) == 0;
    return ok ? lemf_folder_sync(&store->files, store->opt.out,
                                 strlen(store->opt.out))
              : fail(store, "the state file cannot be written");
}

int lemf_store_save(struct lemf_store *store, const cloudli_lemf *lemf,
                    int *fatal)
{
    char *path, *draft;
    int rv = -1;

    *fatal = lemf_store_sync(store) != 0;
    if (*fatal)
        return -1;
    path = path_of(store, store->opt.out, STATE_NAME);
    draft = path_of(store, store->opt.out, STATE_NAME ".part");
    if (path != NULL && draft != NULL)
        rv = replace_state(store, lemf, path, draft);
    free(path);
    free(draft);
    if (rv == 0)
        store->unsaved = 0;
    return rv;
}

/* --- Records. --- */

static uint8_t digit(char c)
{
    return (uint8_t)(c <= '9' ? c - '0' : c - 'a' + 10);
}

/* A field of octets as lemf_records.c writes it. */
static cloudli_bytes octets_of(const json_t *record, const char *name,
                               uint8_t *room, size_t cap)
{
    const json_t *text = json_object_get(record, name);
    const char *hex;
    char hex_name[64];
    size_t len;

    if (text != NULL)
        return (cloudli_bytes){(const uint8_t *)json_string_value(text),
                               json_string_length(text)};
    (void)snprintf(hex_name, sizeof(hex_name), "%sHex", name);
    hex = json_string_value(json_object_get(record, hex_name));
    if (hex == NULL || strspn(hex, "0123456789abcdef") != strlen(hex) ||
        strlen(hex) / 2 > cap)
        return (cloudli_bytes){NULL, 0};
    len = strlen(hex) / 2;
    for (size_t i = 0; i < len; i++)
        room[i] = (uint8_t)(digit(hex[2 * i]) << 4 | digit(hex[2 * i + 1]));
    return (cloudli_bytes){room, len};
}

static uint32_t number_of(const json_t *record, const char *name)
{
    return (uint32_t)json_integer_value(json_object_get(record, name));
}

static int is_text(const json_t *record, const char *name, const char *text)
{
    const char *value = json_string_value(json_object_get(record, name));

    return value != NULL && strcmp(value, text) == 0;
}

/* Which PDUs tell of sequence numbers. */
static int read_kind(const json_t *record, cloudli_pdu *pdu)
{
    if (is_text(record, "payload", cloudli_pdu_kind_name(CLOUDLI_PDU_IRI)))
        pdu->kind = CLOUDLI_PDU_IRI;
    else if (is_text(record, "payload", cloudli_pdu_kind_name(CLOUDLI_PDU_CC)))
        pdu->kind = CLOUDLI_PDU_CC;
    else if (is_text(record, "tRIPayload",
                     cloudli_tri_name(CLOUDLI_TRI_CIN_RESET)))
        pdu->kind = CLOUDLI_PDU_TRI;
    else
        return 0;
    pdu->tri = CLOUDLI_TRI_CIN_RESET;
    return 1;
}

/* 1 if it is an integrity check that was verified; of it what the receiver
 * needs in order to go on behind it. */
static int read_check(const json_t *record, cloudli_pdu *pdu,
                      cloudli_lemf_check *check)
{
    const json_t *said = json_object_get(record, "check");

    if (said == NULL)
        return 0;
    pdu->kind = CLOUDLI_PDU_TRI;
    pdu->tri = CLOUDLI_TRI_INTEGRITY_CHECK;
    check->is_signature = (uint32_t)is_text(said, "checkType", "signature");
    check->kind =
        is_text(said, "dataType", cloudli_pdu_kind_name(CLOUDLI_PDU_IRI))
            ? CLOUDLI_PDU_IRI
            : CLOUDLI_PDU_CC;
    return 1;
}

static int tell(struct resume *r, const json_t *record)
{
    uint8_t liid[LEMF_LIID_MAX], operator_id[FIELD_MAX], element[FIELD_MAX];
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    cloudli_pdu_header *h = &pdu.header;
    cloudli_lemf_pdu item = {.size = sizeof(item), .pdu = &pdu};
    cloudli_lemf_check check = {.size = sizeof(check)};
    const json_t *cin = json_object_get(record, "communicationIdentityNumber");

    item.provider = json_string_value(json_object_get(record, "provider"));
    if (read_check(record, &pdu, &check))
        item.check = &check;
    if (item.provider == NULL ||
        (item.check == NULL && !read_kind(record, &pdu)))
        return 0;
    h->liid =
        octets_of(record, "lawfulInterceptionIdentifier", liid, sizeof(liid));
    h->operator_id = octets_of(record, "operatorIdentifier", operator_id,
                               sizeof(operator_id));
    h->network_element =
        octets_of(record, "networkElementIdentifier", element, sizeof(element));
    h->present = json_is_integer(cin) ? CLOUDLI_HAS_CIN : 0;
    h->cin = (uint32_t)json_integer_value(cin);
    h->sequence_number = number_of(record, "sequenceNumber");
    item.missing = number_of(record, "missing");
    if (is_text(record, "sequence", "gap"))
        item.sequence = CLOUDLI_SEQUENCE_GAP;
    else if (is_text(record, "sequence", "duplicate"))
        item.sequence = CLOUDLI_SEQUENCE_DUPLICATE;
    if (cloudli_lemf_seed(r->lemf, &item) != CLOUDLI_OK)
        return -1;
    r->out->records++;
    return 0;
}

/* A line's number, without all else of it; 0: it is not where it should be. It
 * is near the end, and no string of JSON holds its name with these quotes. */
static uint64_t number_near_end(const char *line, size_t len)
{
    static const char name[] = "\"number\":";
    const char *at = line + (len < NUMBER_NEAR ? 0 : len - NUMBER_NEAR);
    const char *found = NULL;

    while ((at = strstr(at, name)) != NULL) {
        at += sizeof(name) - 1;
        found = at;
    }
    return found == NULL ? 0 : strtoull(found, NULL, 10);
}

static int take_line(struct resume *r, const char *line, size_t len)
{
    const uint64_t near = number_near_end(line, len);
    json_t *record;
    json_int_t number;
    int rv = 0;

    if (near > 0 && near <= r->known)
        return 0;
    record = json_loadb(line, len, 0, NULL);
    number = json_integer_value(json_object_get(record, "number"));
    if (number > 0 && (uint64_t)number > r->known)
        rv = tell(r, record);
    json_decref(record);
    return rv;
}

/* --- Files, compressed or not. --- */

/* One line into r->line. 1, 0 at the end, -1. */
static int next_line(struct resume *r, gzFile file, size_t *len)
{
    *len = 0;
    for (;;) {
        if (r->line_cap - *len < 2) {
            const size_t cap = r->line_cap == 0 ? 65536 : 2 * r->line_cap;
            char *line = realloc(r->line, cap);

            if (line == NULL)
                return fail(r->store, "records cannot be read");
            r->line = line;
            r->line_cap = cap;
        }
        if (gzgets(file, r->line + *len, (int)(r->line_cap - *len)) == NULL)
            return gzeof(file) ? *len > 0 : -1;
        if (r->line[*len] == '\0')
            return -1; /* no line of JSON */
        *len += strlen(r->line + *len);
        if (r->line[*len - 1] == '\n')
            return 1;
    }
}

static int read_records(struct resume *r, const char *folder, const char *name)
{
    char *path = path_of(r->store, folder, name);
    gzFile file = path == NULL ? NULL : gzopen(path, "re");
    size_t len;
    int rv = -1, more = 0;

    free(path);
    if (file != NULL) {
        rv = 0;
        while (rv == 0 && (more = next_line(r, file, &len)) > 0)
            rv = take_line(r, r->line, len);
        (void)gzclose(file);
    }
    return rv == 0 && more == 0 ? 0 : fail(r->store, "records cannot be read");
}

/* --- Folders. --- */

struct closed {
    uint64_t last;
    int compressed;
};

struct folder {
    const char *path;
    struct closed *closed; /* those with records that are not known yet */
    size_t count;
    char **inner; /* folders of communications */
    size_t inner_count;
};

/* Makes room for one more element. 1, or 0. */
static int grow(void *array, size_t count, size_t size)
{
    void **at = array;
    void *larger;

    if ((count & (count - 1)) != 0)
        return 1; /* there is room up to the next power of two */
    larger = realloc(*at, (count == 0 ? 1 : 2 * count) * size);
    if (larger == NULL)
        return 0;
    *at = larger;
    return 1;
}

static int is_number(const char *name)
{
    return *name != '\0' && strspn(name, "0123456789") == strlen(name);
}

/* Of X and X.gz, which is whole once it has this name, the first goes. */
static int note_closed(struct resume *r, struct folder *f, const char *name)
{
    enum lemf_part part;
    struct closed c;
    char *path;
    char *gz = NULL;

    if (!lemf_closed_parse(name, &part, &c.last, &c.compressed))
        return 0;
    path = path_of(r->store, f->path, name);
    if (path == NULL || asprintf(&gz, "%s.gz", path) < 0) {
        free(path);
        return -1;
    }
    if (c.last > r->store->last)
        r->store->last = c.last;
    if (!c.compressed && access(gz, F_OK) == 0) {
        (void)unlink(path);
        part = LEMF_PART_PCAP; /* its records are read from the other */
    } else if (!c.compressed) {
        r->store->opt.closed(r->store->opt.user_data, path);
    }
    free(path);
    free(gz);
    if (part != LEMF_PART_RECORDS || c.last <= r->known)
        return 0;
    if (!grow(&f->closed, f->count, sizeof(c)))
        return fail(r->store, "a folder cannot be read");
    f->closed[f->count++] = c;
    return 0;
}

static int note_inner(struct resume *r, struct folder *f, const char *name)
{
    char *path = path_of(r->store, f->path, name);
    struct stat st;

    if (path == NULL)
        return -1;
    if (lstat(path, &st) != 0 || !S_ISDIR(st.st_mode)) {
        free(path);
        return 0;
    }
    if (!grow(&f->inner, f->inner_count, sizeof(char *))) {
        free(path);
        return fail(r->store, "a folder cannot be read");
    }
    f->inner[f->inner_count++] = path;
    return 0;
}

static int is_part(const char *name)
{
    const size_t len = strlen(name);

    return len > 8 && strcmp(name + len - 8, ".gz.part") == 0;
}

static int list_folder(struct resume *r, struct folder *f)
{
    DIR *dir = opendir(f->path);
    const struct dirent *entry;
    int rv = 0;

    if (dir == NULL)
        return fail(r->store, "a folder cannot be read");
    while (rv == 0 && (entry = readdir(dir)) != NULL) {
        if (is_part(entry->d_name))
            (void)unlinkat(dirfd(dir), entry->d_name, 0);
        else if (is_number(entry->d_name))
            rv = note_inner(r, f, entry->d_name);
        else
            rv = note_closed(r, f, entry->d_name);
    }
    (void)closedir(dir);
    return rv;
}

static int by_last(const void *a, const void *b)
{
    const struct closed *x = a, *y = b;

    return x->last < y->last ? -1 : x->last > y->last;
}

static int read_closed(struct resume *r, const struct folder *f)
{
    for (size_t i = 0; i < f->count; i++) {
        char name[LEMF_CLOSED_NAME_MAX], gz[LEMF_CLOSED_NAME_MAX + 4];

        lemf_closed_name(name, LEMF_PART_RECORDS, f->closed[i].last);
        (void)snprintf(gz, sizeof(gz), "%s.gz", name);
        if (read_records(r, f->path, f->closed[i].compressed ? gz : name) != 0)
            return -1;
    }
    return 0;
}

/* Repaired first: that may end a rotation. */
static int resume_folder(struct resume *r, struct folder *f)
{
    struct lemf_repaired repaired;

    if (lemf_repair(&r->store->files, f->path, &repaired) != 0 ||
        list_folder(r, f) != 0)
        return -1;
    if (f->count > 0)
        qsort(f->closed, f->count, sizeof(*f->closed), by_last);
    r->out->cut += repaired.cut;
    if (repaired.last > r->store->last)
        r->store->last = repaired.last;
    if (read_closed(r, f) != 0)
        return -1;
    if (repaired.last > r->known &&
        read_records(r, f->path, lemf_part_names[LEMF_PART_RECORDS]) != 0)
        return -1;
    return repaired.last > 0
               ? lemf_store_close_left(r->store, f->path, repaired.last)
               : 0;
}

static void free_folder(struct folder *f)
{
    for (size_t i = 0; i < f->inner_count; i++)
        free(f->inner[i]);
    free(f->inner);
    free(f->closed);
}

static int resume_case(struct resume *r, const char *path)
{
    struct folder outer = {.path = path};
    int rv = resume_folder(r, &outer);

    for (size_t i = 0; rv == 0 && i < outer.inner_count; i++) {
        struct folder inner = {.path = outer.inner[i]};

        rv = resume_folder(r, &inner);
        free_folder(&inner);
    }
    free_folder(&outer);
    return rv;
}

static int resume_all(struct resume *r)
{
    DIR *dir = opendir(r->store->opt.out);
    const struct dirent *entry;
    int rv = 0;

    if (dir == NULL)
        return fail(r->store, "it cannot be read");
    while (rv == 0 && (entry = readdir(dir)) != NULL) {
        struct stat st;
        char *path;

        if (strcmp(entry->d_name, ".") == 0 ||
            strcmp(entry->d_name, "..") == 0 ||
            fstatat(dirfd(dir), entry->d_name, &st, AT_SYMLINK_NOFOLLOW) != 0 ||
            !S_ISDIR(st.st_mode))
            continue;
        path = path_of(r->store, r->store->opt.out, entry->d_name);
        rv = path == NULL ? -1 : resume_case(r, path);
        free(path);
    }
    (void)closedir(dir);
    return rv;
}

int lemf_store_resume(struct lemf_store *store, cloudli_lemf *lemf,
                      struct lemf_resumed *out)
{
    struct resume r = {.store = store, .lemf = lemf, .out = out};
    int rv;

    *out = (struct lemf_resumed){0, 0, 0};
    rv = load_state(&r);
    if (rv == 0)
        rv = resume_all(&r);
    free(r.line);
    return rv;
}
