/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/profile.h"

#include "base/error.h"
#include "ber/text.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LINE_MAX_LEN 511
#define KEY_SEEN_MAX 64

enum kind {
    CHOICE,  /* one of words; uint32_t */
    VERSION, /* 1 to 127; uint8_t */
    RELEASE, /* R.V; struct cloudli__release */
    TEXT,    /* 1 to max octets; char[max + 1] */
    OMIT,    /* fields to leave out */
    SEND,    /* fields not to leave out after all */
    MAP      /* an event that is told otherwise */
};

struct word {
    const char *word;
    uint32_t value;
};

struct key {
    const char *name;
    enum kind kind;
    size_t at;
    size_t max;
    const struct word *words; /* up to one without a word */
};

static const struct word no_yes[] = {{"no", 0}, {"yes", 1}, {NULL, 0}};
static const struct word conferences[] = {
    {"ts102232-5", 0}, {"ts33108", 1}, {NULL, 0}};
static const struct word messages[] = {{"messaging", 0}, {"sip", 1}, {NULL, 0}};
static const struct word times[] = {
    {"microSecondTimeStamp", 0}, {"timeStamp", 1}, {NULL, 0}};
static const struct word qualifiers[] = {{"unknown", 0},
                                         {"timeOfInterception", 1},
                                         {"timeOfMediation", 2},
                                         {"timeOfAggregation", 3},
                                         {"absent", CLOUDLI__NO_QUALIFIER},
                                         {NULL, 0}};
static const struct word liids[] = {{"text", 0}, {"octets", 1}, {NULL, 0}};
static const struct word iri_onlys[] = {
    {"sIPMessage", 0}, {"iRIOnlySIPMessage", 1}, {NULL, 0}};

static const struct word subjects[] = {{"content", 0}, {"iri", 1}, {NULL, 0}};
static const struct word recipients[] = {{"target", 0}, {"all", 1}, {NULL, 0}};
static const struct word others[] = {
    {"national", 0}, {"ts33128-opaque", 1}, {NULL, 0}};
static const struct word encrypteds[] = {
    {"decrypt", 0}, {"keys", 1}, {NULL, 0}};
static const struct word notices[] = {{"none", 0}, {"hi1", 1}, {NULL, 0}};
static const struct word notice_cins[] = {{"absent", 0}, {"0", 1}, {NULL, 0}};

#define AT(member) offsetof(struct cloudli__profile, member)
#define MODULE(name, which)                                                    \
    {                                                                          \
        name, VERSION, AT(module) + CLOUDLI__MODULE_##which, 0, NULL           \
    }

static const struct key keys[] = {
    {"conference", CHOICE, AT(conference_33108), 0, conferences},
    {"messages", CHOICE, AT(message_sip), 0, messages},
    {"conference-control", CHOICE, AT(conference_control), 0, no_yes},
    MODULE("li-ps", LI_PS),
    MODULE("email", EMAIL),
    MODULE("ip-access", IP_ACCESS),
    MODULE("l2-access", L2_ACCESS),
    MODULE("ip-multimedia", IP_MULTIMEDIA),
    MODULE("pstn-isdn", PSTN_ISDN),
    {"conf-hi2", RELEASE, AT(conf_hi2), 0, NULL},
    {"conf-hi3", RELEASE, AT(conf_hi3), 0, NULL},
    {"time-stamp", CHOICE, AT(generalized_time), 0, times},
    {"time-stamp-qualifier", CHOICE, AT(qualifier), 0, qualifiers},
    {"liid", CHOICE, AT(liid_octets), 0, liids},
    {"iri-only", CHOICE, AT(iri_only_sip), 0, iri_onlys},
    {"notices", CHOICE, AT(hi1), 0, notices},
    {"notice-cin", CHOICE, AT(hi1_cin), 0, notice_cins},
    {"operator-identifier", TEXT, AT(operator_id), 16, NULL},
    {"hi2-operator-identifier", TEXT, AT(hi2_operator_id), 5, NULL},
    {"extended-interception-point", TEXT, AT(extended_point),
     CLOUDLI__PROFILE_ID_MAX, NULL},
    {"network-function", TEXT, AT(network_function), CLOUDLI__PROFILE_ID_MAX,
     NULL},
    {"subject", CHOICE, AT(subject_iri), 0, subjects},
    {"mail-recipients", CHOICE, AT(mail_recipients_all), 0, recipients},
    {"encrypted", CHOICE, AT(encrypted_keys), 0, encrypteds},
    {"other-services", CHOICE, AT(services_opaque), 0, others},
    {"omit", OMIT, 0, 0, NULL},
    {"send", SEND, 0, 0, NULL},
    {"map", MAP, 0, 0, NULL}};

#define KEY_COUNT (sizeof(keys) / sizeof(keys[0]))

/* Fields that hot encoders, or those of headers, leave out by a bit. */
static const struct {
    const char *type;
    const char *field;
    uint32_t bit;
} hot[] = {
    {"PSHeader", "authorizationCountryCode", CLOUDLI__NO_AUTHORIZATION_COUNTRY},
    {"NetworkIdentifier", "networkElementIdentifier",
     CLOUDLI__NO_NETWORK_ELEMENT},
    {"CommunicationIdentifier", "deliveryCountryCode",
     CLOUDLI__NO_DELIVERY_COUNTRY},
    {"PSHeader", "interceptionPointID", CLOUDLI__NO_POINT},
    {"PSHeader", "extendedInterceptionPointID", CLOUDLI__NO_EXTENDED_POINT},
    {"PSHeader", "networkFunctionIdentifier", CLOUDLI__NO_NETWORK_FUNCTION},
    {"IPMMCC", "frameType", CLOUDLI__NO_FRAME},
    {"IPMMCC", "streamIdentifier", CLOUDLI__NO_STREAM},
    {"IPMMCC", "mMCCprotocol", CLOUDLI__NO_PROTOCOL},
    {"ConfLIC-header", "mediaID", CLOUDLI__NO_MEDIA_ID},
    {"ConfLIC-header", "lIID", CLOUDLI__NO_CONF_LIID}};

/* Set by their own keys, or by the library alone. */
static const struct {
    const char *type;
    const char *field;
} fixed[] = {{"PSHeader", "timeStamp"},
             {"PSHeader", "microSecondTimeStamp"},
             {"PSHeader", "timeStampQualifier"},
             {"CommunicationIdentifier", "communicationIdentityNumber"}};

const struct cloudli__profile cloudli__profile_plain = {
    .message_sip = 1,
    .qualifier = 1,
    .iri_only_sip = 1,
    .module = {[CLOUDLI__MODULE_LI_PS] = 43,
               [CLOUDLI__MODULE_EMAIL] = 20,
               [CLOUDLI__MODULE_IP_ACCESS] = 20,
               [CLOUDLI__MODULE_L2_ACCESS] = 10,
               [CLOUDLI__MODULE_IP_MULTIMEDIA] = 17,
               [CLOUDLI__MODULE_PSTN_ISDN] = 6},
    .conf_hi2 = {16, 0},
    .conf_hi3 = {13, 0}};

/* --- Reading --- */

struct reader {
    struct cloudli__profile *out;
    cloudli__profile_find_cb find;
    void *user_data;
    cloudli_error *err;
    unsigned line;
    uint32_t lines_used; /* lines that set something */
    uint32_t seen;       /* keys, by their place in the table */
};

static int refuse(const struct reader *r, const char *what)
{
    return cloudli__fail(r->err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                         "Profile %s, line %u: %s.", r->out->name, r->line,
                         what);
}

int cloudli__profile_is_name(const char *name)
{
    static const char allowed[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                  "abcdefghijklmnopqrstuvwxyz0123456789-_.";
    const size_t len = name == NULL ? 0 : strlen(name);

    return len >= 1 && len <= CLOUDLI__PROFILE_NAME_MAX && name[0] != '.' &&
           strspn(name, allowed) == len;
}

/* A decimal number of at most three digits, or -1; *text moves behind it. */
static int read_number(const char **text)
{
    int value = -1;

    for (int digits = 0; digits < 3 && **text >= '0' && **text <= '9';
         digits++, ++*text)
        value = (value < 0 ? 0 : value) * 10 + (**text - '0');
    return value;
}

static int set_choice(const struct reader *r, const struct key *key,
                      uint32_t *at, const char *value)
{
    char text[160];
    size_t used;

    for (const struct word *w = key->words; w->word != NULL; w++) {
        if (strcmp(w->word, value) == 0) {
            *at = w->value;
            return CLOUDLI_OK;
        }
    }
    used = (size_t)snprintf(text, sizeof(text), "%s must be", key->name);
    for (const struct word *w = key->words; w->word != NULL; w++)
        used += (size_t)snprintf(text + used, sizeof(text) - used, "%s %s",
                                 w == key->words ? "" : " or", w->word);
    return refuse(r, text);
}

/* One octet of an object identifier: an arc below 128. */
static int set_version(const struct reader *r, uint8_t *at, const char *value)
{
    const int number = read_number(&value);

    if (number < 1 || number > 127 || *value != '\0')
        return refuse(r, "a version is a number from 1 to 127");
    *at = (uint8_t)number;
    return CLOUDLI_OK;
}

static int set_release(const struct reader *r, struct cloudli__release *at,
                       const char *value)
{
    const int release = read_number(&value);
    const int dot = *value == '.';
    int version;

    value += dot;
    version = read_number(&value);
    if (!dot || release < 1 || release > 127 || version < 0 || version > 127 ||
        *value != '\0')
        return refuse(r, "a release and a version are two numbers, as 16.0");
    at->release = (uint8_t)release;
    at->version = (uint8_t)version;
    return CLOUDLI_OK;
}

static int set_text(const struct reader *r, const struct key *key, char *at,
                    const char *value)
{
    const size_t len = strlen(value);

    if (len > key->max)
        return refuse(r, "the value is too long");
    memcpy(at, value, len + 1);
    return CLOUDLI_OK;
}

/* "TYPE.field" as the modules have them. */
static int find_field(const struct reader *r, char *text, uint16_t *type_out,
                      const struct cloudli__asn_field **out)
{
    char *dot = strchr(text, '.');
    const struct cloudli__asn_type *type;

    if (dot == NULL)
        return refuse(r, "a field is named TYPE.field");
    *dot = '\0';
    type = cloudli__asn_type(cloudli_type_find(text));
    if (type == NULL || type->kind != CLOUDLI__ASN_SEQUENCE)
        return refuse(r, "there is no such type");
    for (size_t i = 0; i < sizeof(fixed) / sizeof(fixed[0]); i++) {
        if (strcmp(fixed[i].type, text) == 0 &&
            strcmp(fixed[i].field, dot + 1) == 0)
            return refuse(r, "this field is not left out that way");
    }
    for (uint32_t i = 0; i < type->field_count; i++) {
        if (strcmp(type->fields[i].name, dot + 1) != 0)
            continue;
        if ((type->fields[i].flags & CLOUDLI__ASN_OPTIONAL) == 0)
            return refuse(r, "this field must be there");
        *out = &type->fields[i];
        *type_out = (uint16_t)(type - cloudli__asn_types);
        return CLOUDLI_OK;
    }
    return refuse(r, "the type has no such field");
}

static int omit_or_send(const struct reader *r, char *text, int omit)
{
    struct cloudli__profile *p = r->out;
    const struct cloudli__asn_field *field = NULL;
    uint16_t type = 0;
    uint32_t i = 0;
    int rv = find_field(r, text, &type, &field);

    if (rv != CLOUDLI_OK)
        return rv;
    while (i < p->omitted_count && p->omitted[i] != field)
        i++;
    if (omit && i == p->omitted_count) {
        if (i == CLOUDLI__PROFILE_OMIT_MAX)
            return refuse(r, "no more fields can be left out");
        p->omitted[i] = field;
        p->omitted_type[i] = type;
        p->omitted_count++;
    } else if (!omit && i < p->omitted_count) {
        p->omitted_count--;
        p->omitted[i] = p->omitted[p->omitted_count];
        p->omitted_type[i] = p->omitted_type[p->omitted_count];
    }
    return CLOUDLI_OK;
}

/* Fields, with commas between. */
static int set_fields(const struct reader *r, char *value, int omit)
{
    char *rest = value;
    int rv = CLOUDLI_OK;

    while (rv == CLOUDLI_OK && rest != NULL) {
        char *one = rest + strspn(rest, " \t");
        char *comma = strchr(one, ',');
        size_t len;

        rest = comma == NULL ? NULL : comma + 1;
        if (comma != NULL)
            *comma = '\0';
        len = strlen(one);
        while (len > 0 && (one[len - 1] == ' ' || one[len - 1] == '\t'))
            one[--len] = '\0';
        rv = omit_or_send(r, one, omit);
    }
    return rv;
}

/* An event that is told otherwise; what is said of it last holds. */
static int set_map(const struct reader *r, const char *value)
{
    struct cloudli__profile *p = r->out;
    struct cloudli__rule_change change;
    const char *fault = NULL;
    uint32_t i = 0;

    if (cloudli__rule_read(value, &change, &fault) != CLOUDLI_OK)
        return refuse(r, fault);
    while (i < p->change_count && p->changes[i].rule != change.rule)
        i++;
    if (i == CLOUDLI__PROFILE_MAP_MAX)
        return refuse(r, "no more events can be told otherwise");
    p->changes[i] = change;
    if (i == p->change_count)
        p->change_count++;
    return CLOUDLI_OK;
}

/* The profile below: all of it, but for its name. */
static int extend(struct reader *r, const char *name)
{
    char own[CLOUDLI__PROFILE_NAME_MAX + 1];
    const struct cloudli__profile *base = NULL;
    int rv;

    if (r->lines_used > 0)
        return refuse(r, "extend must come first");
    if (!cloudli__profile_is_name(name))
        return refuse(r, "extend names no profile");
    if (strcmp(name, r->out->name) == 0)
        return refuse(r, "a profile cannot extend itself");
    rv = r->find(r->user_data, name, &base, r->err);
    if (rv == CLOUDLI_ERR_NOT_FOUND)
        return refuse(r, "there is no profile of that name to extend");
    if (rv != CLOUDLI_OK)
        return rv;
    if (base->depth + 1 > CLOUDLI__PROFILE_EXTEND_MAX)
        return refuse(r, "too many profiles extend one another");
    memcpy(own, r->out->name, sizeof(own));
    *r->out = *base;
    memcpy(r->out->name, own, sizeof(own));
    r->out->depth = base->depth + 1;
    return CLOUDLI_OK;
}

static int set(struct reader *r, const struct key *key, char *value)
{
    uint8_t *at = (uint8_t *)r->out + key->at;

    switch (key->kind) {
    case CHOICE:
        return set_choice(r, key, (uint32_t *)(void *)at, value);
    case VERSION:
        return set_version(r, at, value);
    case RELEASE:
        return set_release(r, (struct cloudli__release *)at, value);
    case TEXT:
        return set_text(r, key, (char *)at, value);
    case MAP:
        return set_map(r, value);
    default:
        return set_fields(r, value, key->kind == OMIT);
    }
}

static int set_key(struct reader *r, const char *name, char *value)
{
    int rv;

    if (strcmp(name, "extend") == 0) {
        rv = extend(r, value);
        r->lines_used++;
        return rv;
    }
    for (size_t i = 0; i < KEY_COUNT; i++) {
        if (strcmp(keys[i].name, name) != 0)
            continue;
        if (keys[i].kind < OMIT && (r->seen & (UINT32_C(1) << i)) != 0)
            return refuse(r, "this key stands here twice");
        r->seen |= UINT32_C(1) << i;
        r->lines_used++;
        return set(r, &keys[i], value);
    }
    return refuse(r, "there is no such key");
}

/* Cuts blanks off at both ends. */
static char *trim(char *text)
{
    size_t len;

    text += strspn(text, " \t");
    len = strlen(text);
    while (len > 0 && (text[len - 1] == ' ' || text[len - 1] == '\t'))
        text[--len] = '\0';
    return text;
}

static int read_line(struct reader *r, char *line)
{
    char *equals, *key, *value;

    key = trim(line);
    if (key[0] == '\0' || key[0] == '#')
        return CLOUDLI_OK;
    equals = strchr(key, '=');
    if (equals == NULL)
        return refuse(r, "a line is \"key = value\", or a comment behind #");
    *equals = '\0';
    value = trim(equals + 1);
    key = trim(key);
    if (value[0] == '\0')
        return refuse(r, "the value is missing");
    return set_key(r, key, value);
}

/* Copies the next line, checks its characters; *text moves behind it. */
static int take_line(struct reader *r, const char **text, const char *end,
                     char line[LINE_MAX_LEN + 1])
{
    size_t len = 0;

    r->line++;
    for (; *text < end && **text != '\n'; ++*text) {
        const char c = **text;

        if (c == '\r' && (*text + 1 == end || (*text)[1] == '\n'))
            continue;
        if ((c < ' ' || c > '~') && c != '\t')
            return refuse(r, "only printable ASCII can stand here");
        if (len == LINE_MAX_LEN)
            return refuse(r, "the line is longer than 511 characters");
        line[len++] = c;
    }
    if (*text < end)
        ++*text; /* the line's end */
    line[len] = '\0';
    return CLOUDLI_OK;
}

static void tell_left_out(struct cloudli__profile *p)
{
    p->left_out = 0;
    for (uint32_t i = 0; i < p->omitted_count; i++) {
        const char *type = cloudli__asn_types[p->omitted_type[i]].name;

        for (size_t h = 0; h < sizeof(hot) / sizeof(hot[0]); h++) {
            if (strcmp(hot[h].type, type) == 0 &&
                strcmp(hot[h].field, p->omitted[i]->name) == 0)
                p->left_out |= hot[h].bit;
        }
    }
}

int cloudli__profile_parse(struct cloudli__profile *out, const char *name,
                           const char *text, size_t len,
                           cloudli__profile_find_cb find, void *user_data,
                           cloudli_error *err)
{
    struct reader r = {
        .out = out, .find = find, .user_data = user_data, .err = err};
    const char *const end = text + len;
    char line[LINE_MAX_LEN + 1];
    int rv = CLOUDLI_OK;

    *out = cloudli__profile_plain;
    if (!cloudli__profile_is_name(name))
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "A profile's name is 1 to 63 of A-Z a-z 0-9 - _ "
                             ". and does not begin with a point.");
    memcpy(out->name, name, strlen(name) + 1);
    if (len > CLOUDLI__PROFILE_TEXT_MAX)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "Profile %s is larger than %d bytes.", name,
                             CLOUDLI__PROFILE_TEXT_MAX);
    while (rv == CLOUDLI_OK && text < end) {
        rv = take_line(&r, &text, end, line);
        if (rv == CLOUDLI_OK)
            rv = read_line(&r, line);
    }
    if (rv == CLOUDLI_OK)
        tell_left_out(out);
    return rv;
}

/* --- Writing --- */

static const char *word_of(const struct word *words, uint32_t value)
{
    while (words->word != NULL && words->value != value)
        words++;
    return words->word;
}

/* "" if the key is not to be told. */
static void value_of(const struct cloudli__profile *p, const struct key *key,
                     char *text, size_t cap)
{
    const uint8_t *at = (const uint8_t *)p + key->at;
    const struct cloudli__release *release =
        (const struct cloudli__release *)at;

    text[0] = '\0';
    if (key->kind == CHOICE)
        (void)snprintf(
            text, cap, "%s",
            word_of(key->words, *(const uint32_t *)(const void *)at));
    else if (key->kind == VERSION)
        (void)snprintf(text, cap, "%u", (unsigned)*at);
    else if (key->kind == RELEASE)
        (void)snprintf(text, cap, "%u.%u", (unsigned)release->release,
                       (unsigned)release->version);
    else if (key->kind == TEXT)
        (void)snprintf(text, cap, "%s", (const char *)at);
}

int cloudli__profile_print(const struct cloudli__profile *profile,
                           cloudli_write_cb write, void *user_data)
{
    char value[CLOUDLI__PROFILE_ID_MAX + 1], map[192], line[256];
    int stopped = 0;

    for (size_t i = 0; !stopped && i < KEY_COUNT; i++) {
        value_of(profile, &keys[i], value, sizeof(value));
        if (value[0] == '\0')
            continue;
        (void)snprintf(line, sizeof(line), "%s = %s\n", keys[i].name, value);
        stopped = write(user_data, line, strlen(line));
    }
    for (uint32_t i = 0; !stopped && i < profile->omitted_count; i++) {
        (void)snprintf(line, sizeof(line), "omit = %s.%s\n",
                       cloudli__asn_types[profile->omitted_type[i]].name,
                       profile->omitted[i]->name);
        stopped = write(user_data, line, strlen(line));
    }
    for (uint32_t i = 0; !stopped && i < profile->change_count; i++) {
        cloudli__rule_write(&profile->changes[i], map, sizeof(map));
        (void)snprintf(line, sizeof(line), "map = %s\n", map);
        stopped = write(user_data, line, strlen(line));
    }
    return CLOUDLI_OK;
}
