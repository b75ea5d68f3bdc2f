/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_settings.h"

#include "lemf_config.h"
#include "lemf_names.h"
#include "tool.h"

#include <getopt.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#define IDLE_MAX 86400
#define ROTATE_LEAST 1024
#define ROTATE_SECONDS_MAX (UINT32_C(366) * 86400)

static const char help[] =
    "Usage: cloudli-lemf --config FILE [OPTION]...\n"
    "       cloudli-lemf --listen HOST:PORT --cert FILE --key FILE --ca FILE\n"
    "                    --provider NAME [--provider NAME]... --out DIR\n"
    "                    [OPTION]...\n"
    "\n"
    "Receives intercepted communications from providers (ETSI TS 102 232-1)\n"
    "over mutually authenticated TLS, until it is told to end by SIGTERM\n"
    "or SIGINT, and then tells what it got.\n"
    "\n"
    "  --config FILE       take from there what is not given here; SIGHUP\n"
    "                      reads it, certificates and keys again\n"
    "  --check-config      say whether all of it can be used, and end\n"
    "\n"
    "  --listen HOST:PORT  address and port; port 0 takes a free one; may be\n"
    "                      repeated\n"
    "  --cert FILE         certificate of this LEMF (PEM)\n"
    "  --key FILE          its private key (PEM)\n"
    "  --ca FILE           CA of the providers (PEM)\n"
    "  --crl FILE          revocation lists of the CAs of their certificates\n"
    "                      (PEM); without a valid one nobody is let in\n"
    "  --tls-min V         oldest version of TLS, 1.3 or 1.2 (default: 1.3)\n"
    "  --plain-tcp-reason TEXT\n"
    "                      no TLS at all, and why: for trials behind a VPN,\n"
    "                      with one --provider and no --cert, --key and --ca\n"
    "  --provider NAME     a DNS name that a provider's certificate may have;\n"
    "                      others are refused, and this one may send "
    "anything\n"
    "  --out DIR           where to write; a folder is made for each LIID\n"
    "  --port-file FILE    write the port there once it is listened "
    "on\n" LEMF_SEAL_HELP "\n"
    "  --per-cin           in the folder of a LIID, one for each CIN\n"
    "  --keep-ber          keep the PDUs as they came, in records.ber\n"
    "  --rotate-bytes N    close and gzip the files of a folder when they "
    "have\n"
    "                      so many bytes (K, M, G: times 1024)\n"
    "  --rotate-interval D … when they are so old (90s, 15m, 12h, 7d, 1w)\n"
    "  --exec PROGRAM      give it each record, a line of JSON on its input\n"
    "\n"
    "  --exit-after-idle SECONDS\n"
    "                      end when nobody was connected for so long\n"
    "  --json              tell what was got as one JSON object\n"
    "  --metrics FILE      write the counters there every second "
    "(OpenMetrics)\n"
    "  --help, --version\n"
    "\n"
    "In the folder of a LIID:\n"
    "  records.jsonl       one JSON object for each PDU\n"
    "  cc.pcap             the packets of content, for Wireshark\n"
    "  cin-CIN-from-SSRC.wav, cin-CIN-to-SSRC.wav\n"
    "                      PCMU audio from the target (of a conference: from\n"
    "                      a party), and to him\n"
    "Closed files are records-N.jsonl.gz, cc-N.pcap.gz, with the number of\n"
    "their last record.\n"
    "\n"
    "Duplicates are marked in records.jsonl and written nowhere else. Exit\n"
    "status: 0 done, 1 failed, 2 wrong usage.\n";

enum option_id {
    OPT_LISTEN = 256,
    OPT_CERT,
    OPT_KEY,
    OPT_CA,
    OPT_CRL,
    OPT_TLS_MIN,
    OPT_PLAIN_TCP_REASON,
    OPT_PROVIDER,
    OPT_OPERATOR,
    OPT_LIID,
    OPT_PAYLOAD,
    OPT_OUT,
    OPT_PORT_FILE,
    OPT_METRICS,
    OPT_EXEC,
    OPT_KEEP_BER,
    OPT_PER_CIN,
    OPT_ROTATE_BYTES,
    OPT_ROTATE_INTERVAL,
    OPT_IDLE,
    OPT_JSON,
    OPT_CONFIG,
    OPT_CHECK_CONFIG,
    OPT_HELP,
    OPT_VERSION
};

enum shape {
    FLAG = 0,
    VALUE = 1,
    LIST = 2 /* may be repeated */
};

struct lemf_option {
    const char *name;
    int id; /* from LEMF_SEAL_DECRYPT_KEY on one of lemf_seal.h */
    enum shape shape;
    uint32_t scope;
};

#define COMMAND LEMF_IN_COMMAND
#define BOTH (LEMF_IN_COMMAND | LEMF_IN_FILE)
#define ALL (LEMF_IN_COMMAND | LEMF_IN_FILE | LEMF_IN_PROVIDER)

static const struct lemf_option table[] = {
    {"listen", OPT_LISTEN, LIST, BOTH},
    {"cert", OPT_CERT, VALUE, BOTH},
    {"key", OPT_KEY, VALUE, BOTH},
    {"ca", OPT_CA, VALUE, ALL},
    {"crl", OPT_CRL, VALUE, BOTH},
    {"tls-min", OPT_TLS_MIN, VALUE, BOTH},
    {"plain-tcp-reason", OPT_PLAIN_TCP_REASON, VALUE, BOTH},
    {"provider", OPT_PROVIDER, LIST, COMMAND},
    {"operator", OPT_OPERATOR, LIST, LEMF_IN_PROVIDER},
    {"liid", OPT_LIID, LIST, LEMF_IN_PROVIDER},
    {"payload", OPT_PAYLOAD, VALUE, LEMF_IN_PROVIDER},
    {"out", OPT_OUT, VALUE, BOTH},
    {"port-file", OPT_PORT_FILE, VALUE, BOTH},
    {"metrics", OPT_METRICS, VALUE, BOTH},
    {"exec", OPT_EXEC, VALUE, BOTH},
    {"keep-ber", OPT_KEEP_BER, FLAG, BOTH},
    {"per-cin", OPT_PER_CIN, FLAG, BOTH},
    {"rotate-bytes", OPT_ROTATE_BYTES, VALUE, BOTH},
    {"rotate-interval", OPT_ROTATE_INTERVAL, VALUE, BOTH},
    {"exit-after-idle", OPT_IDLE, VALUE, BOTH},
    {"json", OPT_JSON, FLAG, BOTH},
    {"decrypt-key", LEMF_SEAL_DECRYPT_KEY, LIST, ALL},
    {"verify-key", LEMF_SEAL_VERIFY_KEY, LIST, ALL},
    {"integrity", LEMF_SEAL_INTEGRITY, VALUE, ALL},
    {"hash", LEMF_SEAL_HASH, VALUE, ALL},
    {"signed-over", LEMF_SEAL_SIGNED_OVER, VALUE, ALL},
    {"legacy-ciphers", LEMF_SEAL_LEGACY, FLAG, ALL},
    {"config", OPT_CONFIG, VALUE, COMMAND},
    {"check-config", OPT_CHECK_CONFIG, FLAG, COMMAND},
    {"help", OPT_HELP, FLAG, COMMAND},
    {"version", OPT_VERSION, FLAG, COMMAND},
};

#define OPTIONS (sizeof(table) / sizeof(table[0]))
_Static_assert(OPTIONS < '?', "a bit for each option, none like a '?'");

static uint64_t bit_of(const struct lemf_option *option)
{
    return UINT64_C(1) << (option - table);
}

const struct lemf_option *lemf_option_find(const char *name, uint32_t scope)
{
    for (size_t i = 0; i < OPTIONS; i++) {
        if ((table[i].scope & scope) != 0 && strcmp(table[i].name, name) == 0)
            return &table[i];
    }
    return NULL;
}

int lemf_settings_fail(struct lemf_settings *settings, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    (void)vsnprintf(settings->error, sizeof(settings->error), format, args);
    va_end(args);
    return -1;
}

/* --- Values. --- */

static int take_address(struct lemf_settings *s, const char *value)
{
    struct lemf_address *address = &s->listen[s->listen_count];

    if (s->listen_count == LEMF_ADDRESSES_MAX)
        return lemf_settings_fail(s, "is given more than %d times",
                                  LEMF_ADDRESSES_MAX);
    if (!tool_host_port(value, address->host, sizeof(address->host),
                        &address->port))
        return lemf_settings_fail(s, "'%s' is not HOST:PORT", value);
    s->listen_count++;
    return 0;
}

static int take_tls_min(struct lemf_settings *s, const char *value)
{
    if (strcmp(value, "1.2") != 0 && strcmp(value, "1.3") != 0)
        return lemf_settings_fail(s, "'%s' is neither 1.3 nor 1.2", value);
    s->tls_min = value;
    return 0;
}

/* "N", or with K, M or G behind it. */
static int take_bytes(struct lemf_settings *s, const char *value)
{
    static const char units[] = "KMG";
    const size_t len = strlen(value);
    const char *unit = len == 0 ? NULL : strchr(units, value[len - 1]);
    const int shift = unit == NULL ? 0 : 10 * (int)(unit - units + 1);
    char digits[16];
    uint32_t number;

    if (len < sizeof(digits)) {
        memcpy(digits, value, len + 1);
        digits[len - (unit != NULL)] = '\0';
        if (tool_number(&number, digits, 1, UINT32_MAX) &&
            (uint64_t)number << shift >= ROTATE_LEAST) {
            s->rotate_bytes = (uint64_t)number << shift;
            return 0;
        }
    }
    return lemf_settings_fail(s, "'%s' is not a number of bytes from %d", value,
                              ROTATE_LEAST);
}

static int take_interval(struct lemf_settings *s, const char *value)
{
    char span[32];
    cloudli_time time;

    if (snprintf(span, sizeof(span), "+%s", value) < (int)sizeof(span) &&
        tool_time(&time, span, 0) && time >= CLOUDLI_SECOND &&
        time / CLOUDLI_SECOND <= (cloudli_time)ROTATE_SECONDS_MAX) {
        s->rotate_seconds = (uint32_t)(time / CLOUDLI_SECOND);
        return 0;
    }
    return lemf_settings_fail(s, "'%s' is not a time from 1s to 366d", value);
}

static int add_word(struct lemf_settings *s, struct lemf_list *list,
                    const char *word)
{
    return lemf_list_add(list, word) ? 0
                                     : lemf_settings_fail(s, "out of memory");
}

static int take_policy(struct lemf_settings *s, struct lemf_policy *policy,
                       int id, const char *value)
{
    if (id == OPT_OPERATOR) {
        if (!lemf_policy_is_operator(value))
            return lemf_settings_fail(s,
                                      "is no operator identifier: 1 to %d "
                                      "of A-Z a-z 0-9 - _ . or %%XX",
                                      LEMF_OPERATOR_MAX);
        return add_word(s, &policy->operators, value);
    }
    if (id == OPT_LIID) {
        if (!lemf_policy_is_pattern(value))
            return lemf_settings_fail(s, "is no LIID or pattern: A-Z a-z 0-9 "
                                         "- _ . * ? or %%XX");
        return add_word(s, &policy->liids, value);
    }
    return lemf_policy_payloads(&policy->payloads, value)
               ? 0
               : lemf_settings_fail(s,
                                    "'%s' is not words of iri, cc, hi1, "
                                    "hi1-3gpp, ilhi, hi4, unreadable",
                                    value);
}

static int take_number(struct lemf_settings *s, int id, const char *value)
{
    if (id == OPT_ROTATE_BYTES)
        return take_bytes(s, value);
    if (id == OPT_ROTATE_INTERVAL)
        return take_interval(s, value);
    if (tool_number(&s->idle_seconds, value, 1, IDLE_MAX))
        return 0;
    return lemf_settings_fail(s, "'%s' is not a number of seconds from 1 to %d",
                              value, IDLE_MAX);
}

/* Where an option that is a text goes; NULL: it is another. */
static const char **text_of(struct lemf_settings *s, int id)
{
    const struct {
        int id;
        const char **text;
    } texts[] = {
        {OPT_CERT, &s->cert},
        {OPT_KEY, &s->key},
        {OPT_CA, &s->ca},
        {OPT_CRL, &s->crl},
        {OPT_PLAIN_TCP_REASON, &s->plain_tcp_reason},
        {OPT_OUT, &s->out},
        {OPT_PORT_FILE, &s->port_file},
        {OPT_METRICS, &s->metrics},
        {OPT_EXEC, &s->exec},
        {OPT_CONFIG, &s->config},
    };

    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        if (texts[i].id == id)
            return texts[i].text;
    }
    return NULL;
}

static int take_value(struct lemf_settings *s, struct lemf_provider *provider,
                      int id, const char *value)
{
    const char **text = text_of(s, id);

    if (text != NULL && provider != NULL)
        text = &provider->ca; /* the only one that may be in a section */
    if (text != NULL) {
        *text = value;
        return 0;
    }
    switch (id) {
    case OPT_LISTEN:
        return take_address(s, value);
    case OPT_TLS_MIN:
        return take_tls_min(s, value);
    case OPT_PROVIDER:
        return lemf_settings_add_provider(s, value) == NULL ? -1 : 0;
    case OPT_OPERATOR:
    case OPT_LIID:
    case OPT_PAYLOAD:
        return take_policy(s, &provider->policy, id, value);
    default:
        return take_number(s, id, value);
    }
}

static void take_flag(struct lemf_settings *s, int id)
{
    switch (id) {
    case OPT_KEEP_BER:
        s->keep_ber = 1;
        break;
    case OPT_PER_CIN:
        s->per_cin = 1;
        break;
    case OPT_JSON:
        s->json = 1;
        break;
    default: /* OPT_CHECK_CONFIG */
        s->check_config = 1;
        break;
    }
}

static int take(struct lemf_settings *s, struct lemf_provider *provider,
                const struct lemf_option *option, const char *value)
{
    if (option->id >= LEMF_SEAL_DECRYPT_KEY) {
        const char *fault = lemf_seal_take(
            provider != NULL ? &provider->seal : &s->seal, option->id, value);

        return fault == NULL ? 0 : lemf_settings_fail(s, "%s", fault);
    }
    if (option->shape != FLAG)
        return take_value(s, provider, option->id, value);
    take_flag(s, option->id);
    return 0;
}

int lemf_settings_take(struct lemf_settings *settings,
                       struct lemf_provider *provider,
                       const struct lemf_option *option, const char *value)
{
    const uint64_t bit = bit_of(option);

    if ((settings->filed & bit) != 0 && option->shape != LIST)
        return lemf_settings_fail(settings, "is given twice");
    settings->filed |= bit;
    if (value[0] == '\0')
        return lemf_settings_fail(settings, "has no value");
    if (option->shape == FLAG && strcmp(value, "yes") != 0 &&
        strcmp(value, "no") != 0)
        return lemf_settings_fail(settings, "is neither yes nor no");
    /* What the command line says is for all but the sections. */
    if (provider == NULL && (settings->given & bit) != 0)
        return 0;
    if (option->shape == FLAG && strcmp(value, "no") == 0)
        return 0;
    return take(settings, provider, option, value);
}

struct lemf_provider *lemf_settings_add_provider(struct lemf_settings *settings,
                                                 const char *name)
{
    struct lemf_provider *provider =
        &settings->providers[settings->provider_count];

    if (settings->provider_count == LEMF_PROVIDERS_MAX) {
        (void)lemf_settings_fail(settings, "there are more than %d providers",
                                 LEMF_PROVIDERS_MAX);
        return NULL;
    }
    if (name[0] == '\0' || strpbrk(name, " \t*") != NULL) {
        (void)lemf_settings_fail(settings, "'%s' is not a DNS name", name);
        return NULL;
    }
    if (lemf_settings_provider(settings, name) != NULL) {
        (void)lemf_settings_fail(settings, "'%s' is given twice", name);
        return NULL;
    }
    memset(provider, 0, sizeof(*provider));
    provider->name = name;
    lemf_seal_init(&provider->seal);
    settings->provider_count++;
    return provider;
}

const struct lemf_provider *
lemf_settings_provider(const struct lemf_settings *settings, const char *name)
{
    for (size_t i = 0; i < settings->provider_count; i++) {
        if (strcasecmp(settings->providers[i].name, name) == 0)
            return &settings->providers[i];
    }
    return NULL;
}

/* --- The command line. --- */

static int read_command(struct lemf_settings *s, int argc, char **argv)
{
    struct option options[OPTIONS + 1] = {{NULL, 0, NULL, 0}};
    int at;

    for (size_t i = 0; i < OPTIONS; i++) {
        options[i].name = (table[i].scope & COMMAND) ? table[i].name : "";
        options[i].has_arg =
            table[i].shape == FLAG ? no_argument : required_argument;
        options[i].val = (int)i + 1;
    }
    opterr = 0;
    optind = 0; /* from the beginning */
    while ((at = getopt_long(argc, argv, "", options, NULL)) != -1) {
        const struct lemf_option *option =
            at == '?' ? NULL : &table[(size_t)at - 1];

        if (option == NULL || (option->scope & COMMAND) == 0)
            return tool_usage("an option is unknown or lacks its value");
        if (option->id == OPT_HELP) {
            (void)fputs(help, stdout);
            return TOOL_DONE;
        }
        if (option->id == OPT_VERSION)
            return tool_version("cloudli-lemf");
        s->given |= bit_of(option);
        if (take(s, NULL, option, optarg) != 0)
            return tool_usage("--%s %s", option->name, s->error);
    }
    if (optind < argc)
        return tool_usage("'%s' is not an option", argv[optind]);
    return -1;
}

/* --- All of it. --- */

static const char *find_missing(const struct lemf_settings *s)
{
    const int plain = s->plain_tcp_reason != NULL;
    int own = s->provider_count > 0; /* each has a CA of his own */
    size_t i;

    for (i = 0; i < s->provider_count; i++)
        own = own && s->providers[i].ca != NULL;
    {
        const struct {
            const char *name;
            int there;
        } needed[] = {
            {"listen", s->listen_count > 0},
            {"cert", plain || s->cert != NULL},
            {"key", plain || s->key != NULL},
            {"ca", plain || own || s->ca != NULL},
            {"provider", s->provider_count > 0},
            {"out", s->out != NULL},
        };

        for (i = 0; i < sizeof(needed) / sizeof(needed[0]); i++) {
            if (!needed[i].there)
                return needed[i].name;
        }
    }
    return NULL;
}

/* Plain TCP is asked for by its reason, and by that alone. */
static int check_plain_tcp(const struct lemf_settings *s, int argc, char **argv)
{
    const struct lemf_option *option =
        lemf_option_find("plain-tcp-reason", COMMAND);

    if (s->plain_tcp_reason == NULL)
        return -1;
    if ((s->given & bit_of(option)) != 0 &&
        !tool_spelled_out(argc, argv, "--plain-tcp-reason"))
        return tool_usage("--plain-tcp-reason must be spelled out");
    if (s->tls_min != NULL)
        return tool_usage("--tls-min and --plain-tcp-reason exclude each "
                          "other");
    return -1;
}

static int check(const struct lemf_settings *s, int argc, char **argv)
{
    const char *missing = find_missing(s);
    const int status = check_plain_tcp(s, argc, argv);

    if (status >= 0 || missing == NULL)
        return status;
    if (s->config != NULL)
        return tool_fail("%s: %s is missing", s->config,
                         strcmp(missing, "provider") == 0
                             ? "a section [provider NAME]"
                             : missing);
    return tool_usage("--%s is missing", missing);
}

int lemf_settings_read(struct lemf_settings *settings, int argc, char **argv)
{
    int status;

    memset(settings, 0, sizeof(*settings));
    lemf_seal_init(&settings->seal);
    status = read_command(settings, argc, argv);
    if (status >= 0)
        return status;
    if (settings->check_config && settings->config == NULL)
        return tool_usage("--check-config needs --config");
    if (settings->config != NULL && lemf_config_read(settings) != 0)
        return tool_fail("%s", settings->error);
    return check(settings, argc, argv);
}

void lemf_settings_dispose(struct lemf_settings *settings)
{
    for (size_t i = 0; i < settings->provider_count; i++) {
        lemf_list_dispose(&settings->providers[i].policy.operators);
        lemf_list_dispose(&settings->providers[i].policy.liids);
    }
    if (settings->text != NULL) /* it has LIIDs */
        explicit_bzero(settings->text, settings->text_len);
    free(settings->text);
    memset(settings, 0, sizeof(*settings));
}

/* --- What becomes of it. --- */

static void fill_providers(struct lemf_settings *s,
                           cloudli_lemf_options *options)
{
    size_t count = 0;

    if (lemf_seal_finish(&s->seal, NULL))
        s->seals[count++] = s->seal.seal;
    for (size_t i = 0; i < s->provider_count; i++) {
        struct lemf_provider *provider = &s->providers[i];

        s->names[i] = provider->name;
        s->cas[i] = provider->ca;
        if (lemf_seal_finish(&provider->seal, provider->name))
            s->seals[count++] = provider->seal.seal;
    }
    options->providers = s->names;
    options->provider_ca_files = s->cas;
    options->provider_count = s->provider_count;
    options->seals = count > 0 ? s->seals : NULL;
    options->seal_count = count;
}

void lemf_settings_fill(struct lemf_settings *settings,
                        cloudli_lemf_options *options)
{
    struct lemf_settings *s = settings;

    options->host = s->listen[0].host;
    options->port = s->listen[0].port;
    for (size_t i = 1; i < s->listen_count; i++) {
        s->more_hosts[i - 1] = s->listen[i].host;
        s->more_ports[i - 1] = s->listen[i].port;
    }
    options->more_hosts = s->more_hosts;
    options->more_ports = s->more_ports;
    options->more_count = s->listen_count - 1;
    options->certificate_file = s->cert;
    options->key_file = s->key;
    options->ca_file = s->ca;
    options->crl_file = s->crl;
    options->plain_tcp_reason = s->plain_tcp_reason;
    if (s->plain_tcp_reason != NULL)
        options->protection = CLOUDLI_PROTECTION_PLAIN_TCP;
    else if (s->tls_min != NULL && strcmp(s->tls_min, "1.2") == 0)
        options->protection = CLOUDLI_PROTECTION_TLS_1_2;
    fill_providers(s, options);
}

static int same_text(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static int same_addresses(const struct lemf_settings *a,
                          const struct lemf_settings *b)
{
    int same = a->listen_count == b->listen_count;

    for (size_t i = 0; same && i < a->listen_count; i++)
        same = strcmp(a->listen[i].host, b->listen[i].host) == 0 &&
               a->listen[i].port == b->listen[i].port;
    return same;
}

const char *lemf_settings_fixed(const struct lemf_settings *old,
                                const struct lemf_settings *now)
{
    const struct {
        const char *name;
        int same;
    } fixed[] = {
        {"listen", same_addresses(old, now)},
        {"plain-tcp-reason",
         same_text(old->plain_tcp_reason, now->plain_tcp_reason)},
        {"out", same_text(old->out, now->out)},
        {"port-file", same_text(old->port_file, now->port_file)},
        {"keep-ber", old->keep_ber == now->keep_ber},
        {"per-cin", old->per_cin == now->per_cin},
        {"exit-after-idle", old->idle_seconds == now->idle_seconds},
        {"json", old->json == now->json},
    };

    for (size_t i = 0; i < sizeof(fixed) / sizeof(fixed[0]); i++) {
        if (!fixed[i].same)
            return fixed[i].name;
    }
    return NULL;
}
