/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "arguments.h"

#include "tool.h"

#include <cloudli/spooling.h>
#include <cloudli/warrant.h>

#include <arpa/inet.h>
#include <getopt.h>
#include <string.h>

#define DEFAULT_WAIT 30
#define WAIT_MAX 86400

static const char help[] =
    "Usage: cloudli-replay [OPTION]... CAPTURE\n"
    "\n"
    "Plays a capture of SIP and RTP as the provider's server whose proxy is\n"
    "in it, with libcloudli embedded: what warrants order is handed over to\n"
    "the authorities' monitoring facilities (LEMF) while it happens.\n"
    "\n"
    "The server (needed: --operator, --country, --cert, --key, --ca)\n"
    "  --operator ID       operator identifier, 1 to 16 bytes\n"
    "  --country CC        where the service handles its traffic, e.g. NL\n"
    "  --element ID        network element identifier, 1 to 16 bytes\n"
    "  --point ID          interception point, 1 to 8 bytes\n"
    "  --cert FILE         certificate of the provider (PEM)\n"
    "  --key FILE          its private key (PEM)\n"
    "  --ca FILE           CA of the LEMFs (PEM)\n"
    "  --state DIR         state folder with the register of warrants;\n"
    "                      without it, a temporary one\n"
    "  --spool-key FILE    key of records that wait on a disk: 32 octets, or\n"
    "                      64 hexadecimal digits; mode 0600\n"
    "\n"
    "A warrant for this run (without --state, one is needed)\n"
    "  --warrant IDENTITY  the subject, e.g. sip:jean@mccloud.example; may be\n"
    "                      repeated: with one --liid for identities of one\n"
    "                      subject, with as many --liid for as many warrants\n"
    "  --liid LIID         lawful interception identifier\n"
    "  --lemf HOST:PORT    where to deliver, [HOST]:PORT for IPv6\n"
    "  --lemf-name NAME    DNS name in the LEMF's certificate (HOST)\n"
    "  --profile NAME      delivery profile (ts102232-5)\n"
    "  --spool KIND        how records wait for the LEMF: memory, disk (needs\n"
    "                      --spool-key) or none (memory)\n"
    "  --authority NAME    who ordered it (\"replay\")\n"
    "  --start TIME        RFC 3339 (the capture's first packet)\n"
    "  --end TIME          RFC 3339 (a minute after its last packet)\n"
    "  --deliver WHAT      iri, cc or iri,cc (both)\n"
    "  --media KINDS       of audio, video, data (audio)\n"
    "\n"
    "The capture\n"
    "  --proxy IP          the proxy (the address that most SIP goes "
    "through)\n"
    "  --conference GLOB   user part of conference URIs (conf-*)\n"
    "  --realtime          at the speed of the capture, not at once\n"
    "\n"
    "  --wait SECONDS      for records to leave, at the end (30)\n"
    "  --json              the summary as one JSON object\n"
    "  --verbose           what the CLIF logs for information, too\n"
    "  --help, --version\n"
    "\n"
    "Who takes part is read from From and the Request-URI of the request that\n"
    "begins a call, conference or message: the proxy of the capture has\n"
    "authenticated the one and routed by the other. RTP is expected between\n"
    "the addresses in the users' SDP. Not read, and counted: SIP over TCP, IP\n"
    "fragments, all that is neither SIP nor agreed media.\n"
    "\n"
    "Exit status: 0 all was played and delivered, 1 it was not, 2 wrong "
    "usage.\n";

enum option_id {
    OPT_OPERATOR = 256,
    OPT_COUNTRY,
    OPT_ELEMENT,
    OPT_POINT,
    OPT_CERT,
    OPT_KEY,
    OPT_CA,
    OPT_STATE,
    OPT_WARRANT,
    OPT_LIID,
    OPT_LEMF,
    OPT_LEMF_NAME,
    OPT_PROFILE,
    OPT_AUTHORITY,
    OPT_START,
    OPT_END,
    OPT_DELIVER,
    OPT_MEDIA,
    OPT_PROXY,
    OPT_CONFERENCE,
    OPT_REALTIME,
    OPT_WAIT,
    OPT_SPOOL,
    OPT_SPOOL_KEY,
    OPT_JSON,
    OPT_VERBOSE,
    OPT_HELP,
    OPT_VERSION
};

static const struct option options[] = {
    {"operator", required_argument, NULL, OPT_OPERATOR},
    {"country", required_argument, NULL, OPT_COUNTRY},
    {"element", required_argument, NULL, OPT_ELEMENT},
    {"point", required_argument, NULL, OPT_POINT},
    {"cert", required_argument, NULL, OPT_CERT},
    {"key", required_argument, NULL, OPT_KEY},
    {"ca", required_argument, NULL, OPT_CA},
    {"state", required_argument, NULL, OPT_STATE},
    {"warrant", required_argument, NULL, OPT_WARRANT},
    {"liid", required_argument, NULL, OPT_LIID},
    {"lemf", required_argument, NULL, OPT_LEMF},
    {"lemf-name", required_argument, NULL, OPT_LEMF_NAME},
    {"profile", required_argument, NULL, OPT_PROFILE},
    {"authority", required_argument, NULL, OPT_AUTHORITY},
    {"start", required_argument, NULL, OPT_START},
    {"end", required_argument, NULL, OPT_END},
    {"deliver", required_argument, NULL, OPT_DELIVER},
    {"media", required_argument, NULL, OPT_MEDIA},
    {"proxy", required_argument, NULL, OPT_PROXY},
    {"conference", required_argument, NULL, OPT_CONFERENCE},
    {"realtime", no_argument, NULL, OPT_REALTIME},
    {"wait", required_argument, NULL, OPT_WAIT},
    {"spool", required_argument, NULL, OPT_SPOOL},
    {"spool-key", required_argument, NULL, OPT_SPOOL_KEY},
    {"json", no_argument, NULL, OPT_JSON},
    {"verbose", no_argument, NULL, OPT_VERBOSE},
    {"help", no_argument, NULL, OPT_HELP},
    {"version", no_argument, NULL, OPT_VERSION},
    {NULL, 0, NULL, 0},
};

static const struct tool_word deliver_words[] = {
    {"iri", CLOUDLI_DELIVER_IRI}, {"cc", CLOUDLI_DELIVER_CC}, {NULL, 0}};

static const struct tool_word media_words[] = {{"audio", CLOUDLI_MEDIA_AUDIO},
                                               {"video", CLOUDLI_MEDIA_VIDEO},
                                               {"data", CLOUDLI_MEDIA_DATA},
                                               {NULL, 0}};

/* Where to deliver to: a port of 0 is none. */
static int read_lemf(struct arguments *out, const char *text)
{
    return tool_host_port(text, out->lemf_host, sizeof(out->lemf_host),
                          &out->lemf_port) &&
           out->lemf_port != 0;
}

static int read_address(cloudli_address *out, const char *text)
{
    if (inet_pton(AF_INET, text, out->octets) == 1)
        out->length = 4;
    else if (inet_pton(AF_INET6, text, out->octets) == 1)
        out->length = 16;
    else
        return 0;
    return 1;
}

static int read_wait(cloudli_time *out, const char *text)
{
    uint32_t seconds;

    if (!tool_number(&seconds, text, 0, WAIT_MAX))
        return 0;
    *out = (cloudli_time)seconds * CLOUDLI_SECOND;
    return 1;
}

static int keep(const char **list, size_t *count, const char *text)
{
    if (*count == ARGUMENTS_WARRANTS_MAX)
        return 0;
    list[(*count)++] = text;
    return 1;
}

/* Where the value of a plain text option is kept, or NULL. */
static const char **slot_of(struct arguments *out, int id)
{
    switch (id) {
    case OPT_OPERATOR:
        return &out->operator_id;
    case OPT_COUNTRY:
        return &out->country;
    case OPT_ELEMENT:
        return &out->element;
    case OPT_POINT:
        return &out->point;
    case OPT_CERT:
        return &out->certificate;
    case OPT_KEY:
        return &out->key;
    case OPT_CA:
        return &out->ca;
    case OPT_STATE:
        return &out->state;
    case OPT_LEMF_NAME:
        return &out->lemf_name;
    case OPT_PROFILE:
        return &out->profile;
    case OPT_AUTHORITY:
        return &out->authority;
    case OPT_CONFERENCE:
        return &out->conference;
    case OPT_SPOOL_KEY:
        return &out->spool_key;
    default:
        return NULL;
    }
}

/* NULL, or what the option wants. */
static const char *read_option(struct arguments *out, int id, const char *text)
{
    const char **slot = slot_of(out, id);

    if (slot != NULL) {
        *slot = text;
        return text[0] == '\0' ? "a text that is not empty" : NULL;
    }
    switch (id) {
    case OPT_WARRANT:
        return keep(out->identities, &out->identity_count, text)
                   ? NULL
                   : "to be given 64 times at most";
    case OPT_LIID:
        return keep(out->liids, &out->liid_count, text)
                   ? NULL
                   : "to be given 64 times at most";
    case OPT_LEMF:
        return read_lemf(out, text) ? NULL : "HOST:PORT or [HOST]:PORT";
    case OPT_START:
        out->has_start = 1;
        return cloudli_time_parse(&out->start, text) == CLOUDLI_OK
                   ? NULL
                   : "a time such as 2026-11-24T08:00:00Z";
    case OPT_END:
        out->has_end = 1;
        return cloudli_time_parse(&out->end, text) == CLOUDLI_OK
                   ? NULL
                   : "a time such as 2026-11-24T08:00:00Z";
    case OPT_DELIVER:
        return tool_words(&out->deliver, text, deliver_words)
                   ? NULL
                   : "iri, cc or iri,cc";
    case OPT_MEDIA:
        return tool_words(&out->media, text, media_words)
                   ? NULL
                   : "a list of audio, video and data";
    case OPT_PROXY:
        return read_address(&out->proxy, text) ? NULL : "an IP address";
    case OPT_WAIT:
        return read_wait(&out->wait, text) ? NULL : "0 to 86400 seconds";
    case OPT_SPOOL:
        out->spool = tool_named(text, cloudli_spool_name);
        return out->spool != 0 ? NULL : "memory, disk or none";
    case OPT_REALTIME:
        out->realtime = 1;
        return NULL;
    case OPT_JSON:
        out->json = 1;
        return NULL;
    default:
        out->verbose = 1;
        return NULL;
    }
}

/* NULL, or what is missing or does not go together. */
static const char *check(const struct arguments *in)
{
    if (in->capture == NULL)
        return "Name the capture to play.";
    if (in->operator_id == NULL || in->country == NULL ||
        in->certificate == NULL || in->key == NULL || in->ca == NULL)
        return "--operator, --country, --cert, --key and --ca are needed.";
    if (in->identity_count == 0) {
        if (in->state == NULL)
            return "Give a warrant with --warrant, or a register that holds "
                   "some with --state.";
        if (in->liid_count > 0 || in->lemf_port != 0 || in->has_start ||
            in->has_end || in->spool != 0)
            return "--liid, --lemf, --spool, --start and --end belong to a "
                   "--warrant.";
        return NULL;
    }
    if (in->lemf_port == 0)
        return "--warrant needs --lemf.";
    if (in->spool == CLOUDLI_SPOOL_DISK && in->spool_key == NULL)
        return "--spool disk needs --spool-key.";
    if (in->liid_count != 1 && in->liid_count != in->identity_count)
        return "--warrant needs one --liid, or one for each --warrant.";
    return NULL;
}

int arguments_read(struct arguments *out, int argc, char **argv)
{
    const char *fault;
    int id, index = 0;

    memset(out, 0, sizeof(*out));
    out->conference = "conf-*";
    out->authority = "replay";
    out->wait = DEFAULT_WAIT * CLOUDLI_SECOND;
    out->deliver = CLOUDLI_DELIVER_IRI | CLOUDLI_DELIVER_CC;
    out->media = CLOUDLI_MEDIA_AUDIO;
    opterr = 0;
    while ((id = getopt_long(argc, argv, ":", options, &index)) != -1) {
        if (id == '?')
            return tool_usage("there is no option %s.", argv[optind - 1]);
        if (id == ':')
            return tool_usage("%s wants a value.", argv[optind - 1]);
        if (id == OPT_HELP) {
            fputs(help, stdout);
            return TOOL_DONE;
        }
        if (id == OPT_VERSION)
            return tool_version("cloudli-replay");
        fault = read_option(out, id, optarg);
        if (fault != NULL)
            return tool_usage("--%s wants %s.", options[index].name, fault);
    }
    if (optind < argc)
        out->capture = argv[optind++];
    fault =
        optind < argc ? "Only one capture is played at a time." : check(out);
    return fault == NULL ? ARGUMENTS_RUN : tool_usage("%s", fault);
}
