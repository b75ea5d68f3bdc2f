/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "status_view.h"

#include "tool.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FORMAT 1
#define FILE_MAX (64 << 20)

/* A service writes every second, one with thousands of destinations less
 * often. */
#define STALE_SECONDS 10.0
#define OLD_RECORD_SECONDS 60.0
#define CERTIFICATE_DAYS 30

struct status {
    json_t *services; /* as their files tell, with "age" in seconds */
    json_t *warnings; /* {service, destination, kind, text} */
    int failed;       /* memory was short */
};

/* --- Reading --- */

static void warn(struct status *s, const char *service, const char *destination,
                 const char *kind, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

static void warn(struct status *s, const char *service, const char *destination,
                 const char *kind, const char *format, ...)
{
    char text[256];
    va_list args;
    json_t *one;

    va_start(args, format);
    (void)vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    one = json_pack("{s:s,s:s*,s:s,s:s}", "service", service, "destination",
                    destination, "kind", kind, "text", text);
    s->failed |= one == NULL || json_array_append_new(s->warnings, one) != 0;
}

static const char *text_of(const json_t *object, const char *name)
{
    const char *text = json_string_value(json_object_get(object, name));

    return text == NULL ? "" : text;
}

static json_int_t number_of(const json_t *object, const char *name)
{
    return json_integer_value(json_object_get(object, name));
}

static double real_of(const json_t *object, const char *name)
{
    return json_number_value(json_object_get(object, name));
}

/* Days until a time that the object names, or 0 and *known 0. */
static long days_left(const json_t *object, const char *name, int *known)
{
    const cloudli_time day = 86400 * CLOUDLI_SECOND;
    cloudli_time end, left;

    *known = cloudli_time_parse(&end, text_of(object, name)) == CLOUDLI_OK;
    if (!*known)
        return 0;
    left = end - cloudli_time_now();
    return (long)(left >= 0 ? left / day : -1 - (-1 - left) / day);
}

static void judge_certificate(struct status *s, const char *service,
                              const json_t *d, const char *field,
                              const char *whose)
{
    int known;
    const long days = days_left(d, field, &known);

    if (!known || days > CERTIFICATE_DAYS)
        return;
    if (days < 0)
        warn(s, service, text_of(d, "name"), "certificate",
             "%s certificate has expired", whose);
    else
        warn(s, service, text_of(d, "name"), "certificate",
             "%s certificate expires in %ld days", whose, days);
}

static void judge_destination(struct status *s, const char *service,
                              const json_t *d)
{
    const char *name = text_of(d, "name"), *link = text_of(d, "link");
    const char *failure = text_of(d, "last_failure");

    if (json_is_true(json_object_get(d, "plain_tcp")))
        warn(s, service, name, "plain-tcp",
             "set to plain TCP: records are not protected on their way");
    if (number_of(d, "records_lost") > 0)
        warn(s, service, name, "lost", "%lld records were lost",
             (long long)number_of(d, "records_lost"));
    if (strcmp(link, "up") != 0)
        warn(s, service, name, "link", "the link is not up (%s)%s%s", link,
             failure[0] == '\0' ? "" : ": ", failure);
    if (strcmp(link, "up") == 0 && number_of(d, "host") > 0)
        warn(s, service, name, "fallback",
             "the link is at fallback host %lld, the first cannot be had",
             (long long)number_of(d, "host"));
    if (real_of(d, "oldest_age") > OLD_RECORD_SECONDS)
        warn(s, service, name, "waiting", "records have waited for %.0f s",
             real_of(d, "oldest_age"));
    judge_certificate(s, service, d, "certificate_end", "our");
    judge_certificate(s, service, d, "peer_certificate_end", "the LEMF's");
}

static void judge_service(struct status *s, const char *name, json_t *service)
{
    cloudli_time time = 0;
    const json_t *d;
    double age;
    size_t i;

    if (cloudli_time_parse(&time, text_of(service, "time")) != CLOUDLI_OK)
        time = 0;
    age = (double)(cloudli_time_now() - time) / (double)CLOUDLI_SECOND;
    s->failed |= json_object_set_new(service, "service", json_string(name)) ||
                 json_object_set_new(service, "age", json_real(age));
    if (age > STALE_SECONDS || age < -STALE_SECONDS)
        warn(s, name, NULL, "stale",
             "its state is %.0f s old: it stands still or has died", age);
    json_array_foreach(json_object_get(service, "destinations"), i, d)
        judge_destination(s, name, d);
}

static json_t *load(int folder, const char *file)
{
    const int fd =
        openat(folder, file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    json_t *json = NULL;
    struct stat st;

    if (fd < 0)
        return NULL;
    if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size <= FILE_MAX)
        json = json_loadfd(fd, JSON_REJECT_DUPLICATES, NULL);
    (void)close(fd);
    return json;
}

static int is_empty(int folder, const char *file)
{
    struct stat st;

    /* One that is gone by now told nothing either. */
    return fstatat(folder, file, &st, AT_SYMLINK_NOFOLLOW) != 0 ||
           st.st_size == 0;
}

static void read_file(struct status *s, int folder, const char *file)
{
    char name[64];
    json_t *json;

    (void)snprintf(name, sizeof(name), "%.*s", (int)strcspn(file, "."), file);
    json = load(folder, file);
    if (json == NULL && is_empty(folder, file)) /* it has just begun */
        return;
    if (!json_is_object(json) || number_of(json, "format") != FORMAT) {
        warn(s, name, NULL, "unreadable",
             "its status file cannot be read or is of another version");
        json_decref(json);
        return;
    }
    judge_service(s, name, json);
    s->failed |= json_array_append_new(s->services, json) != 0;
}

static int is_status_file(const struct dirent *entry)
{
    const size_t len = strlen(entry->d_name);

    return entry->d_name[0] != '.' && len > 5 &&
           strcmp(entry->d_name + len - 5, ".json") == 0;
}

static int read_folder(struct status *s, const char *state_dir)
{
    struct dirent **list;
    char *path;
    int count, folder;

    if (asprintf(&path, "%s/status", state_dir) < 0)
        return tool_fail("Out of memory.");
    folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    count = folder < 0 ? -1 : scandir(path, &list, is_status_file, versionsort);
    free(path);
    if (count < 0) {
        const int error = errno;

        if (folder >= 0)
            (void)close(folder);
        if (error == ENOENT && access(state_dir, X_OK) == 0)
            return TOOL_DONE; /* no service ever told its state */
        return tool_fail("The state folder cannot be read (%s): %s.",
                         strerror(error), state_dir);
    }
    for (int i = 0; i < count; i++) {
        read_file(s, folder, list[i]->d_name);
        free(list[i]);
    }
    free(list);
    (void)close(folder);
    return TOOL_DONE;
}

struct status *status_read(const char *state_dir)
{
    struct status *s = calloc(1, sizeof(*s));
    int rv = TOOL_FAILED;

    if (s != NULL) {
        s->services = json_array();
        s->warnings = json_array();
        s->failed = s->services == NULL || s->warnings == NULL;
    }
    if (s != NULL && !s->failed)
        rv = read_folder(s, state_dir);
    if (s == NULL || s->failed)
        rv = tool_fail("Out of memory.");
    if (rv == TOOL_DONE)
        return s;
    status_free(s);
    return NULL;
}

void status_free(struct status *status)
{
    if (status == NULL)
        return;
    json_decref(status->services);
    json_decref(status->warnings);
    free(status);
}

/* --- Showing --- */

#define RED "\033[31m"
#define YELLOW "\033[33m"
#define BOLD "\033[1m"
#define PLAIN "\033[0m"

static void days_text(const json_t *d, char *text, size_t size)
{
    int ours, theirs;
    const long own = days_left(d, "certificate_end", &ours);
    const long peer = days_left(d, "peer_certificate_end", &theirs);

    text[0] = '\0';
    if (ours || theirs)
        (void)snprintf(text, size, "%ld",
                       !theirs               ? own
                       : !ours || peer < own ? peer
                                             : own);
}

/* "12", "3.4k", "5.6M": a column stays narrow. */
static void count_text(json_int_t count, char *text, size_t size)
{
    static const char units[] = " kMGT";
    double value = (double)count;
    size_t unit = 0;

    while (value >= 9999.5 && unit + 2 < sizeof(units)) {
        value /= 1000;
        unit++;
    }
    if (unit == 0)
        (void)snprintf(text, size, "%lld", (long long)count);
    else
        (void)snprintf(text, size, "%.1f%c", value, units[unit]);
}

enum {
    COL_NAME,
    COL_LINK,
    COL_TRANSPORT,
    COL_ACCEPTED,
    COL_DELIVERED,
    COL_ACKNOWLEDGED,
    COL_WAITING,
    COL_BYTES,
    COL_OLDEST,
    COL_LOST,
    COL_RECONNECTS,
    COL_DAYS,
    COL_COUNT
};

static int add_row(struct tool_table *table, const json_t *d)
{
    char cell[COL_COUNT][24];
    const char *row[COL_COUNT];

    for (size_t i = 0; i < COL_COUNT; i++)
        row[i] = cell[i];
    row[COL_NAME] = text_of(d, "name");
    row[COL_LINK] = text_of(d, "link");
    row[COL_TRANSPORT] = text_of(d, "transport");
    count_text(number_of(d, "iri_accepted") + number_of(d, "cc_accepted"),
               cell[COL_ACCEPTED], sizeof(cell[0]));
    count_text(number_of(d, "records_delivered"), cell[COL_DELIVERED],
               sizeof(cell[0]));
    count_text(number_of(d, "records_acknowledged"), cell[COL_ACKNOWLEDGED],
               sizeof(cell[0]));
    count_text(number_of(d, "records_waiting"), cell[COL_WAITING],
               sizeof(cell[0]));
    count_text(number_of(d, "bytes_waiting"), cell[COL_BYTES], sizeof(cell[0]));
    (void)snprintf(cell[COL_OLDEST], sizeof(cell[0]), "%.0f s",
                   real_of(d, "oldest_age"));
    count_text(number_of(d, "records_lost"), cell[COL_LOST], sizeof(cell[0]));
    count_text(number_of(d, "reconnects"), cell[COL_RECONNECTS],
               sizeof(cell[0]));
    days_text(d, cell[COL_DAYS], sizeof(cell[0]));
    return tool_table_row(table, row);
}

static void print_destinations(const json_t *list)
{
    static const char *const titles[COL_COUNT] = {
        "DESTINATION", "LINK",         "TRANSPORT",  "ACCEPTED",
        "DELIVERED",   "ACKNOWLEDGED", "WAITING",    "BYTES",
        "OLDEST",      "LOST",         "RECONNECTS", "CERT DAYS"};
    struct tool_table *table = tool_table_new(titles, COL_COUNT);
    const json_t *d;
    int ok = table != NULL;
    size_t i;

    json_array_foreach(list, i, d) ok = ok && add_row(table, d);
    if (ok)
        tool_table_print(table, stdout);
    else
        (void)tool_fail("Out of memory.");
    tool_table_free(table);
}

static void print_service(const json_t *service, int color)
{
    const char *element = text_of(service, "network_element");
    const json_t *list = json_object_get(service, "destinations");

    (void)printf("%sService %s%s%s%s: %lld warrants in force, %lld "
                 "communications, %lld of %zu links up, %lld records lost\n",
                 color ? BOLD : "", text_of(service, "service"),
                 element[0] == '\0' ? "" : " on ", element, color ? PLAIN : "",
                 (long long)number_of(service, "warrants_active"),
                 (long long)number_of(service, "communications"),
                 (long long)number_of(service, "links_up"),
                 json_array_size(list),
                 (long long)number_of(service, "records_lost"));
    if (json_array_size(list) > 0)
        print_destinations(list);
    (void)putchar('\n');
}

static const char *color_of(const json_t *warning)
{
    const char *kind = text_of(warning, "kind");

    return strcmp(kind, "lost") == 0 || strcmp(kind, "plain-tcp") == 0 ||
                   strcmp(kind, "stale") == 0
               ? RED
               : YELLOW;
}

static void print_warning(const json_t *warning, int color)
{
    const char *destination = text_of(warning, "destination");

    (void)printf("%sWARNING: service %s%s%s: %s%s\n",
                 color ? color_of(warning) : "", text_of(warning, "service"),
                 destination[0] == '\0' ? "" : ", destination ", destination,
                 text_of(warning, "text"), color ? PLAIN : "");
}

int status_print(const struct status *status, int color)
{
    const json_t *one;
    size_t i;

    json_array_foreach(status->services, i, one) print_service(one, color);
    json_array_foreach(status->warnings, i, one) print_warning(one, color);
    return json_array_size(status->services) > 0;
}

int status_print_json(const struct status *status)
{
    json_t *all = json_pack("{s:O,s:O}", "services", status->services,
                            "warnings", status->warnings);

    if (all == NULL || json_dumpf(all, stdout, JSON_COMPACT) != 0)
        (void)tool_fail("The state cannot be printed.");
    (void)putchar('\n');
    json_decref(all);
    return json_array_size(status->services) > 0;
}
