/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/mapping.h"

#include "asn1/asn_schema.h"
#include "warrant/scope.h"

#include <cloudli/pdu.h>
#include <cloudli/warrant.h>
#include <stdio.h>
#include <string.h>

#define ANY_OTHER                                                              \
    (CLOUDLI_SERVICE_SHARE | CLOUDLI_SERVICE_SOCIAL | CLOUDLI_SERVICE_ACTIVITY)

static const char *const types[] = {[0] = "nothing",
                                    [CLOUDLI_IRI_BEGIN] = "BEGIN",
                                    [CLOUDLI_IRI_END] = "END",
                                    [CLOUDLI_IRI_CONTINUE] = "CONTINUE",
                                    [CLOUDLI_IRI_REPORT] = "REPORT"};

/* What a record calls its events, and where the values have names. */
static const struct {
    const char *name;   /* in profiles */
    const char *record; /* in the documentation */
    const char *type;   /* ENUMERATED of asn1/; NULL: it has no value */
} whats[CLOUDLI__WHAT_COUNT] = {
    [CLOUDLI__WHAT_NOTHING] = {"nothing", "none", NULL},
    [CLOUDLI__WHAT_CONFERENCE] = {"conference", "ConfIRI", "ConfEvent"},
    [CLOUDLI__WHAT_SIP] = {"sip", "IPMMIRI sIPMessage", NULL},
    [CLOUDLI__WHAT_ORIGINAL] = {"original", "IPMMIRI originalIPMMMessage",
                                NULL},
    [CLOUDLI__WHAT_MESSAGE] = {"message", "MessagingIRI message",
                               "Messaging-Event"},
    [CLOUDLI__WHAT_BOX] = {"message-box", "MessagingIRI message-box",
                           "Messaging-Box-Event"},
    [CLOUDLI__WHAT_NOTIFICATION] = {"message-notification",
                                    "MessagingIRI message-notification",
                                    "Messaging-Notification-Event"},
    [CLOUDLI__WHAT_CALL] = {"call", "MessagingIRI call",
                            "Messaging-Call-Event"},
    [CLOUDLI__WHAT_MAIL] = {"mail", "EmailIRI", "E-mail-Event"},
    [CLOUDLI__WHAT_ACCESS] = {"access", "IPIRI", "IP-AccessEventType"},
    [CLOUDLI__WHAT_KEYS_UMTS] = {"umts-keys", "UMTSIRI mediaDecryption-info",
                                 NULL},
    [CLOUDLI__WHAT_KEYS_EPS] = {"eps-keys", "EPSIRI mediaDecryption-info",
                                NULL}};

static const struct cloudli__property_rule properties[] = {
    {CLOUDLI_SERVICE_SHARE, 0, "size", "bytes of the file"},
    {CLOUDLI_SERVICE_SHARE, 0, "digest", "of the file, as algorithm:hex"},
    {CLOUDLI_SERVICE_SHARE, 0, "version", "of the file"},
    {CLOUDLI_SERVICE_SHARE, 0, "link", "the link itself"},
    {CLOUDLI_SERVICE_SHARE, 0, "permission", "what others may do, or no more"},
    {CLOUDLI_SERVICE_SHARE, 1, "folder", "where the file is"},
    {CLOUDLI_SERVICE_SHARE, 1, "old-name", "before it was renamed"},
    {CLOUDLI_SERVICE_SOCIAL, 0, "parent", "the post that it is about"},
    {CLOUDLI_SERVICE_SOCIAL, 0, "audience", "who can see it"},
    {CLOUDLI_SERVICE_SOCIAL, 0, "group", "where it was published"},
    {CLOUDLI_SERVICE_SOCIAL, 1, "reaction", "which one"},
    {CLOUDLI_SERVICE_SOCIAL, 1, "field", "what of the profile changed"},
    {CLOUDLI_SERVICE_ACTIVITY, 0, "place", "where in the world"},
    {CLOUDLI_SERVICE_ACTIVITY, 0, "avatar", "as whom he appears"},
    {CLOUDLI_SERVICE_ACTIVITY, 0, "amount", "of a transaction"},
    {CLOUDLI_SERVICE_ACTIVITY, 0, "currency", "of a transaction"},
    {CLOUDLI_SERVICE_ACTIVITY, 1, "object", "what it was done to"},
    {CLOUDLI_SERVICE_ACTIVITY, 1, "action", "what was done"},
    {CLOUDLI_SERVICE_P2P, 0, "asked-for",
     "the identity whose address is asked"},
    {CLOUDLI_SERVICE_P2P, 0, "address", "IP address that is given"},
    {CLOUDLI_SERVICE_P2P, 0, "port", "with it"},
    {CLOUDLI_SERVICE_P2P, 0, "protocol", "with it"},
    {CLOUDLI_SERVICE_P2P, 0, "key", "public key or key material, as given"},
    {CLOUDLI_SERVICE_P2P, 0, "key-kind", "what key it is"},
    {CLOUDLI_SERVICE_P2P, 0, "relay", "address of a relay"},
    {CLOUDLI_SERVICE_CALL, 0, "refer-to", "whom it is transferred to"},
    {CLOUDLI_SERVICE_CALL, 0, "forward-to", "whom it is forwarded to"},
    {CLOUDLI_SERVICE_CALL, 0, "reason", "why"},
    {CLOUDLI_SERVICE_CALL, 0, "access-type", "by which network he is there"},
    {CLOUDLI_SERVICE_CALL, 0, "access-network", "which one"},
    {CLOUDLI_SERVICE_CALL, 0, "cell", "cell or access point"},
    {CLOUDLI_SERVICE_CALL, 0, "location", "latitude,longitude in WGS 84"},
    {CLOUDLI_SERVICE_CALL, 0, "location-source", "who says so"},
    {CLOUDLI_SERVICE_CALL, 0, "location-age", "seconds"},
    {CLOUDLI_SERVICE_MESSAGE, 0, "device", "that it was done with"},
    {CLOUDLI_SERVICE_MESSAGE, 1, "reaction", "which one"},
    {ANY_OTHER, 0, "device", "that it was done with"},
    {ANY_OTHER | CLOUDLI_SERVICE_P2P, 0, "address-of-user",
     "IP address that he came from"},
    {ANY_OTHER | CLOUDLI_SERVICE_P2P, 0, "reason", "why it failed"},
    {ANY_OTHER, 0, "expires", "when a link or a permission ends"}};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

const char *cloudli__service_name(uint32_t service)
{
    return service == CLOUDLI__SERVICE_SIP
               ? "sip"
               : cloudli__scope_word(CLOUDLI__SCOPE_SERVICES, service);
}

const struct cloudli__property_rule *cloudli__property_find(uint32_t service,
                                                            const char *name)
{
    for (size_t i = 0; i < COUNT(properties); i++) {
        if ((properties[i].services & service) != 0 &&
            strcmp(properties[i].name, name) == 0)
            return &properties[i];
    }
    return NULL;
}

const struct cloudli__rule *cloudli__rule_find(uint32_t service, uint32_t form,
                                               uint32_t event)
{
    for (size_t i = 0; i < cloudli__rule_count; i++) {
        const struct cloudli__rule *rule = &cloudli__rules[i];

        if (rule->service == service && rule->form == form &&
            rule->event == event)
            return rule;
    }
    return NULL;
}

struct cloudli__rule
cloudli__rule_apply(const struct cloudli__rule *rule,
                    const struct cloudli__rule_change *changes, size_t count)
{
    struct cloudli__rule out = *rule;

    for (size_t i = 0; i < count; i++) {
        if (&cloudli__rules[changes[i].rule] != rule)
            continue;
        out.type = changes[i].type;
        out.what = changes[i].what;
        out.value = changes[i].value;
    }
    return out;
}

/* --- As text --- */

static const struct cloudli__asn_type *values_of(uint32_t what)
{
    return whats[what].type == NULL
               ? NULL
               : cloudli__asn_type(cloudli_type_find(whats[what].type));
}

/* The number of a value's name; -1: there is none. */
static int find_value(uint32_t what, const char *name)
{
    const struct cloudli__asn_type *type = values_of(what);

    for (uint32_t i = 0; type != NULL && i < type->name_count; i++) {
        if (strcmp(type->names[i].name, name) == 0)
            return (int)type->names[i].value;
    }
    return -1;
}

static const char *value_name(const struct cloudli__rule *rule)
{
    const struct cloudli__asn_type *type = values_of(rule->what);
    const char *name =
        type == NULL ? NULL : cloudli__asn_enum_name(type, rule->value);

    return name == NULL ? "" : name;
}

/* 1 if a rule's record can be replaced by this one: of the same module. */
static int compatible(const struct cloudli__rule *rule, uint32_t what)
{
    const int messaging =
        what >= CLOUDLI__WHAT_MESSAGE && what <= CLOUDLI__WHAT_CALL;

    if (rule->event == CLOUDLI__EVENT_KEYS)
        return what == CLOUDLI__WHAT_KEYS_UMTS ||
               what == CLOUDLI__WHAT_KEYS_EPS || what == CLOUDLI__WHAT_ORIGINAL;
    switch (rule->form) {
    case CLOUDLI__FORM_CONFERENCE:
        return what == CLOUDLI__WHAT_CONFERENCE;
    case CLOUDLI__FORM_ACCESS:
        return what == CLOUDLI__WHAT_ACCESS;
    case CLOUDLI__FORM_IP_MULTIMEDIA:
        return what == rule->what;
    default:
        return rule->service == CLOUDLI_SERVICE_MAIL
                   ? what == CLOUDLI__WHAT_MAIL
                   : messaging;
    }
}

static const struct cloudli__rule *find_named(const char *name)
{
    const char *dot = strchr(name, '.');

    for (size_t i = 0; dot != NULL && i < cloudli__rule_count; i++) {
        const struct cloudli__rule *rule = &cloudli__rules[i];
        const char *service = cloudli__service_name(rule->service);

        if (strlen(service) == (size_t)(dot - name) &&
            strncmp(service, name, (size_t)(dot - name)) == 0 &&
            strcmp(rule->name, dot + 1) == 0)
            return rule;
    }
    return NULL;
}

static int find_type(const char *name)
{
    for (size_t i = 0; i < COUNT(types); i++) {
        if (strcmp(types[i], name) == 0)
            return (int)i;
    }
    return -1;
}

static int find_what(const char *name)
{
    for (size_t i = 0; i < COUNT(whats); i++) {
        if (strcmp(whats[i].name, name) == 0)
            return (int)i;
    }
    return -1;
}

static int refuse(const char **fault, const char *why)
{
    *fault = why;
    return CLOUDLI_ERR_INVALID_ARGUMENT;
}

int cloudli__rule_read(const char *text, struct cloudli__rule_change *out,
                       const char **fault)
{
    char name[64] = "", type[16] = "", what[32] = "", value[64] = "", rest[2];
    const int words =
        sscanf(text, "%63s %15s %31s %63s %1s", name, type, what, value, rest);
    const struct cloudli__rule *rule = find_named(name);
    const int type_number = find_type(type);
    int number;

    if (words < 2 || words > 4)
        return refuse(fault, "map is SERVICE.EVENT TYPE, and RECORD VALUE");
    if (rule == NULL)
        return refuse(fault, "map names no event");
    if ((rule->flags & CLOUDLI__RULE_SETTLED) != 0)
        return refuse(fault, "a standard settles what this event becomes");
    if (type_number < 0)
        return refuse(fault, "a type is BEGIN, CONTINUE, END, REPORT or "
                             "nothing");
    out->rule = (uint16_t)(rule - cloudli__rules);
    out->type = (uint8_t)type_number;
    out->what = rule->what;
    out->value = rule->value;
    if (words > 2) {
        number = find_what(what);
        if (number < 0 || !compatible(rule, (uint32_t)number))
            return refuse(fault, "this event cannot be such a record");
        out->what = (uint8_t)number;
        if ((words == 4) != (values_of(out->what) != NULL))
            return refuse(fault, "map is SERVICE.EVENT TYPE, and RECORD VALUE");
        number = words == 4 ? find_value(out->what, value) : 0;
        if (number < 0)
            return refuse(fault, "the record has no such value");
        out->value = (uint8_t)number;
    }
    if (out->type != 0 && out->what == CLOUDLI__WHAT_NOTHING)
        return refuse(fault, "map has to say which record, and its value");
    return CLOUDLI_OK;
}

void cloudli__rule_write(const struct cloudli__rule_change *change, char *text,
                         size_t cap)
{
    const struct cloudli__rule *rule = &cloudli__rules[change->rule];
    struct cloudli__rule as = *rule;
    int named, valued;

    as.what = change->what;
    as.value = change->value;
    valued = values_of(change->what) != NULL;
    named = valued || change->what != rule->what;
    (void)snprintf(text, cap, "%s.%s %s%s%s%s%s",
                   cloudli__service_name(rule->service), rule->name,
                   types[change->type], named ? " " : "",
                   named ? whats[change->what].name : "", valued ? " " : "",
                   valued ? value_name(&as) : "");
}

/* --- The documentation --- */

static void put(cloudli_write_cb write, void *user_data, const char *text)
{
    (void)write(user_data, text, strlen(text));
}

static void print_rule(const struct cloudli__rule *rule, cloudli_write_cb write,
                       void *user_data)
{
    const char *value = value_name(rule);
    const char *content = "";
    char line[320];

    if ((rule->flags & CLOUDLI__RULE_CONTENT) != 0)
        content =
            (rule->flags & CLOUDLI__RULE_TO_ACTOR) != 0 ? "to him" : "yes";
    (void)snprintf(
        line, sizeof(line), "| `%s.%s` | %s | %s | %s | %s | %s%s |\n",
        cloudli__service_name(rule->service), rule->name, types[rule->type],
        whats[rule->what].record, value, content,
        (rule->flags & CLOUDLI__RULE_SETTLED) != 0 ? "" : "open: ", rule->why);
    put(write, user_data, line);
}

static const struct {
    uint32_t form;
    const char *text; /* before its table */
} forms[] = {
    {CLOUDLI__FORM_CONFERENCE,
     "## ts33108-conference\n\n"
     "A conference that the subject initiated or that is the target, with\n"
     "`conference = ts33108`; any conference without SIP. Content is\n"
     "Conf-CC-PDU.\n"},
    {CLOUDLI__FORM_IP_MULTIMEDIA,
     "## ts102232-5\n\n"
     "Sessions and messages whose SIP is reported: a copy of each SIP message\n"
     "on the subject's leg. Calls without SIP: each event as JSON (below) in\n"
     "originalIPMMMessage. Content is IPMMCC.\n"},
    {CLOUDLI__FORM_MESSAGING,
     "## ts102232-2\n\n"
     "Messages with `messages = messaging` or without SIP (content is\n"
     "MessagingCC), and mail (content is EmailCC, format application). A mail\n"
     "event that would continue a session is a REPORT where there is none.\n"},
    {CLOUDLI__FORM_ACCESS,
     "## ts102232-3\n\n"
     "Internet access. Content is IPCC, a packet each.\n"},
    {CLOUDLI__FORM_NATIONAL,
     "## national\n\n"
     "Services without a standard: records of TS 102 232-2 by the conventions\n"
     "below, to be agreed with the authority. Content is MessagingCC; media "
     "in\n"
     "packets is MessagingMMCC.\n"}};

static const char intro[] =
    "# What becomes of an event\n\n"
    "Printed from the table that the library acts by "
    "(lib/warrant/mapping*.c);\n"
    "a test holds the two together.\n\n"
    "- *IRI* is the type of the record. Who comes upon a session in progress "
    "gets\n  its first CONTINUE as BEGIN, and an END without a BEGIN as "
    "REPORT. An event of\n  somebody else that concerns the subject is a "
    "REPORT.\n"
    "- *CC*: content may go with it; \"to him\": it goes to the user.\n"
    "- *open* is what no standard at hand settles. A delivery profile can "
    "change it:\n"
    "  `map = share.link-opened REPORT message retrieve`, or `map = "
    "mail.download\n  CONTINUE`, or `map = activity.action nothing` "
    "([profiles.md](profiles.md)).\n";

static const char conventions[] =
    "\n## ts33128-opaque\n\n"
    "With `other-services = ts33128-opaque` an event of the services under "
    "*national*\nfor which the service has made a record by 3GPP TS 33.128 "
    "itself (`record` of\n`cloudli_event`) is handed over as that, in "
    "threeGPP33128DefinedIRI; its type is\nas under *national*. An event "
    "without such a record is told as under *national*.\n"
    "\n## Conventions of the form national\n\n"
    "| field of MessagingIRI | holds |\n|---|---|\n"
    "| system-identifier | the name of the system, by default that of the "
    "service: `share`, `social`, `activity`, `p2p` |\n"
    "| category, status | as in the table; the outcome |\n"
    "| party-information | the user (originating), the others (terminating) "
    "as far as the warrant may know them |\n"
    "| trigger | who set it off |\n"
    "| properties | message-identifier: the item; subject: its title, where "
    "that may be told; user-agent; message-date |\n"
    "| event-identifier | number of the event in the session, from 1; the "
    "same in MessagingCC |\n"
    "| original-message | the event as JSON, UTF-8, by "
    "[event.schema.json](event.schema.json) |\n\n"
    "MessagingCC has content-type as the service gave it, content-identifier "
    "(the\npart, from 0), and for content in pieces sequence-number (from 0) "
    "and\nend-of-sequence.\n\n"
    "Where content is not ordered, the title and the properties marked "
    "*content* below\nare left out; with `subject = iri` in the profile they "
    "are told all the same.\n\n"
    "## Properties\n\n| service | name | what | |\n|---|---|---|---|\n";

static void print_services(uint32_t bits, char *text, size_t cap)
{
    text[0] = '\0';
    for (uint32_t bit = 1; bit != 0 && bit <= bits; bit <<= 1) {
        const size_t used = strlen(text);

        if ((bits & bit) != 0)
            (void)snprintf(text + used, cap - used, "%s%s",
                           used == 0 ? "" : ", ", cloudli__service_name(bit));
    }
}

void cloudli__mapping_print(cloudli_write_cb write, void *user_data)
{
    char names[96], line[256];

    put(write, user_data, intro);
    for (size_t f = 0; f < COUNT(forms); f++) {
        put(write, user_data, "\n");
        put(write, user_data, forms[f].text);
        put(write, user_data,
            "\n| event | IRI | record | value | CC | from |\n"
            "|---|---|---|---|---|---|\n");
        for (size_t i = 0; i < cloudli__rule_count; i++) {
            if (cloudli__rules[i].form == forms[f].form)
                print_rule(&cloudli__rules[i], write, user_data);
        }
    }
    put(write, user_data, conventions);
    for (size_t i = 0; i < COUNT(properties); i++) {
        print_services(properties[i].services, names, sizeof(names));
        (void)snprintf(line, sizeof(line), "| %s | `%s` | %s | %s |\n", names,
                       properties[i].name, properties[i].meaning,
                       properties[i].content ? "content" : "");
        put(write, user_data, line);
    }
}
