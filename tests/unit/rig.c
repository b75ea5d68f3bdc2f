/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "rig.h"

#include "clif/front.h"

#include <check.h>
#include <cloudli/asn1/conf-hi2.h>
#include <cloudli/asn1/email.h>
#include <cloudli/asn1/ip-multimedia.h>
#include <cloudli/asn1/li-ps-pdu.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define CINS_MAX 8192

const char *const rig_jean[1] = {"sip:jean@mccloud.example"};

static cloudli_time read_clock(void *user_data)
{
    return atomic_load(&((struct rig *)user_data)->now);
}

/* Of the logs of all rigs. */
static pthread_mutex_t log_lock = PTHREAD_MUTEX_INITIALIZER;

/* May run on the CLIF's thread, where Check cannot be called. */
static void keep_log(void *user_data, int32_t level, int32_t code,
                     const char *msg, size_t len)
{
    struct rig *rig = user_data;
    size_t used;

    (void)level;
    pthread_mutex_lock(&log_lock);
    used = strlen(rig->log);
    rig->log_wrong |= strlen(msg) != len;
    (void)snprintf(rig->log + used, sizeof(rig->log) - used, "%d %s\n",
                   (int)code, msg);
    pthread_mutex_unlock(&log_lock);
}

unsigned rig_said(struct rig *rig, const char *words)
{
    unsigned times = 0;

    pthread_mutex_lock(&log_lock);
    for (const char *at = rig->log; (at = strstr(at, words)) != NULL; at++)
        times++;
    pthread_mutex_unlock(&log_lock);
    return times;
}

void rig_forget_log(struct rig *rig)
{
    pthread_mutex_lock(&log_lock);
    rig->log[0] = '\0';
    pthread_mutex_unlock(&log_lock);
}

cloudli_clif_options rig_options(struct rig *rig, struct certs *certs)
{
    cloudli_clif_options options = CLOUDLI_CLIF_OPTIONS_INIT;

    options.operator_id = "McCloud";
    options.network_element = "tp-eu-1";
    options.country = "NL";
    options.interception_point = "ip1";
    options.state_dir = rig->state_dir;
    options.certificate_file = certs_path(certs, "provider.pem");
    options.key_file = certs_path(certs, "provider.key");
    options.ca_file = certs_path(certs, "ca.pem");
    options.log = keep_log;
    options.log_user_data = rig;
    options.clock = read_clock;
    options.clock_user_data = rig;
    options.queue_bytes = UINT64_C(1) << 23;
    options.reconnect_min = 20 * CLOUDLI_MILLISECOND;
    options.reconnect_max = 100 * CLOUDLI_MILLISECOND;
    options.manual = 1;
    return options;
}

static void set_destination(struct rig *rig, const char *name)
{
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;

    dest.name = name;
    dest.host = "127.0.0.1";
    dest.peer_name = "lemf.example";
    dest.port = 1; /* nobody listens there */
    ck_assert_msg(cloudli_register_set_destination(rig->reg, &dest, "test",
                                                   &err) == CLOUDLI_OK,
                  "%s", err.message);
}

static void open_rig(struct rig *rig, struct certs *certs, uint32_t manual)
{
    static unsigned count;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_clif_options options;
    char name[64];

    memset(rig, 0, sizeof(*rig));
    atomic_init(&rig->now, RIG_NOW);
    (void)snprintf(name, sizeof(name), "state-%d-%u", (int)getpid(), count++);
    (void)snprintf(rig->state_dir, sizeof(rig->state_dir), "%s",
                   certs_path(certs, name));
    ck_assert_int_eq(mkdir(rig->state_dir, 0700), 0);
    ck_assert_msg(cloudli_register_open(&rig->reg, rig->state_dir, &err) ==
                      CLOUDLI_OK,
                  "%s", err.message);
    set_destination(rig, "lemf");
    set_destination(rig, "lemf-cc");
    options = rig_options(rig, certs);
    options.manual = manual;
    options.status_file = !manual;
    ck_assert_msg(cloudli_clif_open(&rig->clif, &options, &err) == CLOUDLI_OK,
                  "%s", err.message);
}

void rig_open(struct rig *rig, struct certs *certs)
{
    open_rig(rig, certs, 1);
}

void rig_open_auto(struct rig *rig, struct certs *certs)
{
    open_rig(rig, certs, 0);
}

/* For the oracle, see tests/conformance/services.sh. */
static void keep(void *arg, cloudli_bytes pdu)
{
    ck_assert_uint_eq(fwrite(pdu.ptr, 1, pdu.len, arg), pdu.len);
}

static void keep_all(struct rig *rig)
{
    const char *path = getenv("CLOUDLI_TOLD_PDUS");
    FILE *file = path == NULL ? NULL : fopen(path, "ab");

    if (file == NULL)
        return;
    rig_read(rig, NULL, keep, file);
    ck_assert_int_eq(fclose(file), 0);
}

void rig_close(struct rig *rig)
{
    keep_all(rig);
    cloudli_clif_close(rig->clif);
    cloudli_register_close(rig->reg);
    ck_assert_int_eq(rig->log_wrong, 0);
}

/* --- Warrants --- */

cloudli_warrant rig_warrant(const char *liid, const char *const *target)
{
    cloudli_warrant warrant = CLOUDLI_WARRANT_INIT;

    warrant.authority = "police";
    warrant.liid = liid;
    warrant.country = "NL";
    warrant.targets = target;
    warrant.target_count = 1;
    warrant.start = RIG_NOW - 3600 * CLOUDLI_SECOND;
    warrant.end = RIG_NOW + 3600 * CLOUDLI_SECOND;
    warrant.destination = "lemf";
    warrant.deliver = CLOUDLI_DELIVER_IRI | CLOUDLI_DELIVER_CC;
    warrant.services = CLOUDLI_SERVICE_CONFERENCE | CLOUDLI_SERVICE_CALL |
                       CLOUDLI_SERVICE_MESSAGE;
    warrant.media = CLOUDLI_MEDIA_AUDIO;
    return warrant;
}

uint64_t rig_add(struct rig *rig, const cloudli_warrant *warrant)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    uint64_t number = 0;

    ck_assert_msg(cloudli_warrant_add(rig->reg, warrant, "test", &number,
                                      &err) == CLOUDLI_OK,
                  "%s", err.message);
    rig_sync(rig);
    return number;
}

void rig_add_jean(struct rig *rig, const char *liid, const char *profile)
{
    cloudli_warrant warrant = rig_warrant(liid, rig_jean);

    warrant.profile = profile;
    (void)rig_add(rig, &warrant);
}

void rig_sync(struct rig *rig)
{
    if (!rig->clif->manual)
        return;
    ck_assert_int_eq(cloudli__clif_follow(rig->clif, 1, NULL), CLOUDLI_OK);
    cloudli__hub_tick(&rig->clif->hub);
}

/* --- Telling --- */

/* What has been seen of one communication of one kind. */
struct seen {
    uint32_t cin;
    uint32_t next[2]; /* the next number of IRI and CC */
};

struct teller {
    struct rig *rig;
    const char *liid;
    cloudli_arena *arena;
    size_t used;
    size_t count; /* of seen */
    size_t last;  /* the communication of the word before */
    struct seen seen[CINS_MAX];
};

static void say(struct teller *t, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static void say(struct teller *t, const char *format, ...)
{
    const size_t room = sizeof(t->rig->trace) - t->used;
    va_list args;
    int len;

    va_start(args, format);
    len = vsnprintf(t->rig->trace + t->used, room, format, args);
    va_end(args);
    ck_assert(len >= 0 && (size_t)len < room);
    t->used += (size_t)len;
}

static void say_bytes(struct teller *t, cloudli_bytes bytes)
{
    say(t, "%.*s", (int)bytes.len, (const char *)bytes.ptr);
}

/* The user part of a URI. */
static void say_user(struct teller *t, cloudli_bytes uri)
{
    const char *text = (const char *)uri.ptr;
    const char *end = text + uri.len;
    const char *at = memchr(text, '@', uri.len);
    const char *colon = memchr(text, ':', uri.len);

    if (at != NULL)
        end = at;
    if (colon != NULL && colon < end)
        text = colon + 1;
    say(t, "%.*s", (int)(end - text), text);
}

static void say_party(struct teller *t,
                      const cloudli_asn_conf_party_information *party)
{
    const cloudli_asn_party_identity *identity = party->partyIdentity;

    for (size_t i = 0; identity != NULL && i < identity->iMPU.count; i++) {
        const cloudli_asn_conf_ims_identity *uri = &identity->iMPU.items[i];

        if (uri->sip_uri.ptr == NULL && uri->tel_uri.ptr == NULL)
            continue;
        say_user(t, uri->sip_uri.ptr != NULL ? uri->sip_uri : uri->tel_uri);
        return;
    }
    say(t, "?");
}

static void say_sip(struct teller *t, const cloudli_asn_ipmmiri *iri)
{
    const cloudli_asn_ipmm_ipiri_contents *contents = iri->iPMMIRIContents;
    const cloudli_asn_sip_message *sip =
        contents->choice == CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_S_IP_MESSAGE
            ? contents->sIPMessage
            : contents->iRIOnlySIPMessage;
    const char *text = (const char *)sip->sIPContent.ptr;
    const size_t size = sip->sIPContent.len;
    const char *body = memmem(text, size, "\r\n\r\n", 4);
    size_t from = 0, to;

    if (size > 8 && memcmp(text, "SIP/2.0 ", 8) == 0)
        from = 8;
    for (to = from; to < size && text[to] != ' ' && text[to] != '\r'; to++)
        continue;
    say(t, "(%.*s", (int)(to - from), text + from);
    ck_assert_ptr_nonnull(body);
    from = (size_t)(body - text) + 4;
    if (size > from && (size < from + 3 || memcmp(text + from, "v=0", 3) != 0))
        say(t, "/%.*s", (int)(size - from), text + from);
    say(t, ")");
}

/* Behind the words before them; NULL: nobody. */
static void say_one(struct teller *t,
                    const cloudli_asn_conf_party_information *party)
{
    if (party == NULL)
        return;
    say(t, " ");
    say_party(t, party);
}

/* A list of identities. */
static void say_identities(struct teller *t, const char *what,
                           const cloudli_asn_party_identity *items,
                           size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const cloudli_asn_conf_party_information party = {.partyIdentity =
                                                              &items[i]};

        say(t, "%s", i == 0 ? what : ",");
        say_party(t, &party);
    }
}

static void say_parties_of(struct teller *t, const char *what,
                           const cloudli_asn_conf_party_information *items,
                           size_t count)
{
    for (size_t i = 0; i < count; i++) {
        say(t, "%s", i == 0 ? what : ",");
        say_party(t, &items[i]);
    }
}

static void say_initiator(struct teller *t,
                          const cloudli_asn_conf_event_initiator *initiator)
{
    if (initiator == NULL ||
        initiator->choice == CLOUDLI_ASN_CONF_EVENT_INITIATOR_IS_CONF_SERVER)
        return;
    say_identities(t,
                   initiator->choice ==
                           CLOUDLI_ASN_CONF_EVENT_INITIATOR_IS_CONF_TARGET_ID
                       ? " by target "
                       : " by ",
                   initiator->confPartyID, 1);
}

static void say_conference(struct teller *t,
                           const cloudli_asn_conf_iri_parameters *iri)
{
    static const char *const events[] = {
        [CLOUDLI_CONF_START] = "start",
        [CLOUDLI_CONF_START_FAILED] = "start-failed",
        [CLOUDLI_CONF_ACTIVE] = "active",
        [CLOUDLI_CONF_JOIN] = "join",
        [CLOUDLI_CONF_JOIN_FAILED] = "join-failed",
        [CLOUDLI_CONF_LEAVE] = "leave",
        [CLOUDLI_CONF_LEAVE_FAILED] = "leave-failed",
        [CLOUDLI_CONF_MODIFY] = "modify",
        [CLOUDLI_CONF_MODIFY_FAILED] = "modify-failed",
        [CLOUDLI_CONF_END] = "end",
        [CLOUDLI_CONF_END_FAILED] = "end-failed",
        [CLOUDLI_CONF_CREATION] = "creation",
        [CLOUDLI_CONF_UPDATE] = "update"};

    say(t, "<%s", events[iri->confEvent]);
    say_parties_of(t, " ", iri->listOfConferees.items,
                   iri->listOfConferees.count);
    say_parties_of(t, " waiting ", iri->listOfWaitConferees.items,
                   iri->listOfWaitConferees.count);
    say_identities(t, " invited ", iri->listOfPotConferees.items,
                   iri->listOfPotConferees.count);
    say_identities(t, " controlled-by ", iri->confControllerIDs.items,
                   iri->confControllerIDs.count);
    say_one(t, iri->joinPartyID);
    say_one(t, iri->leavePartyID);
    say_one(t, iri->bearerModifyPartyID);
    say_initiator(t, iri->confEventInitiator);
    if (iri->confEndReason.ptr != NULL) {
        say(t, " ");
        say_bytes(t, iri->confEndReason);
    }
    if (iri->confEventFailureReason != NULL) {
        say(t, " ");
        say_bytes(t, iri->confEventFailureReason->failedConfStartReason);
    }
    say(t, ">");
}

/* Those of one kind; how many. */
static uint32_t say_parties(struct teller *t,
                            const cloudli_asn_messaging_iri *iri,
                            uint32_t qualifier)
{
    uint32_t count = 0;

    for (size_t i = 0; i < iri->party_information.count; i++) {
        const cloudli_asn_messaging_party_information *party =
            &iri->party_information.items[i];

        if (party->party_qualifier != qualifier)
            continue;
        if (qualifier ==
            CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_TERMINATING_PARTY)
            say(t, "%s", count == 0 ? ">" : ",");
        say_user(t, party->party_identity->sip_uri);
        count++;
    }
    return count;
}

static void say_message(struct teller *t, const cloudli_asn_messaging_iri *iri)
{
    static const char *const statuses[] = {
        [CLOUDLI_ASN_MESSAGING_STATUS_OPERATION_FAILED] = "failed",
        [CLOUDLI_ASN_MESSAGING_STATUS_OPERATION_SUCCEEDED] = "succeeded",
        [CLOUDLI_ASN_MESSAGING_STATUS_OPERATION_CANCELLED] = "cancelled",
        [CLOUDLI_ASN_MESSAGING_STATUS_OPERATION_STARTED] = "started"};
    uint32_t recipients;

    say(t, "[%s ", statuses[iri->status]);
    (void)say_parties(t, iri,
                      CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_ORIGINATING_PARTY);
    recipients = say_parties(
        t, iri, CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_TERMINATING_PARTY);
    say(t, "]");
    ck_assert_uint_eq(recipients, iri->total_recipient_count.value);
}

/* What an entry holds, as a struct of the modules. */
static void decode_entry(struct teller *t, const char *type, void *value,
                         size_t size, const cloudli_pdu_entry *entry)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;

    cloudli_arena_reset(t->arena);
    ck_assert_msg(cloudli_value_decode(cloudli_type_find(type), value, size,
                                       t->arena, entry->element.ptr,
                                       entry->element.len, &err) == CLOUDLI_OK,
                  "%s", err.message);
}

static void say_iri(struct teller *t, const cloudli_pdu_entry *entry)
{
    static const char *const types[] = {[CLOUDLI_IRI_BEGIN] = "BEGIN",
                                        [CLOUDLI_IRI_END] = "END",
                                        [CLOUDLI_IRI_CONTINUE] = "CONT",
                                        [CLOUDLI_IRI_REPORT] = "REPORT"};
    cloudli_asn_iri_contents iri;

    decode_entry(t, "IRIContents", &iri, sizeof(iri), entry);
    if (iri.choice == CLOUDLI_ASN_IRI_CONTENTS_IS_I_PMMIRI &&
        iri.iPMMIRI->iPMMIRIContents->choice ==
            CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_I_RI_ONLY_SIP_MESSAGE)
        say(t, "~");
    say(t, "%s", types[entry->iri_type]);
    if (iri.choice == CLOUDLI_ASN_IRI_CONTENTS_IS_I_PMMIRI) {
        say_sip(t, iri.iPMMIRI);
    } else if (iri.choice == CLOUDLI_ASN_IRI_CONTENTS_IS_CONF_IRI) {
        ck_assert_uint_eq(iri.confIRI->choice,
                          CLOUDLI_ASN_CONF_IRI_IS_I_RI_CONF_PARAMETERS);
        say_conference(t, iri.confIRI->iRI_Conf_Parameters);
    } else {
        ck_assert_uint_eq(iri.choice,
                          CLOUDLI_ASN_IRI_CONTENTS_IS_MESSAGING_IRI);
        say_message(t, iri.messagingIRI);
    }
}

static void say_conf_cc(struct teller *t, const cloudli_pdu_entry *entry)
{
    static const char *const directions[] = {[CLOUDLI_CONF_FROM_TARGET] = "T>",
                                             [CLOUDLI_CONF_TO_TARGET] = "T<",
                                             [CLOUDLI_CONF_IS_TARGET] = "C:",
                                             [CLOUDLI_CONF_FROM_MIXER] = "P<",
                                             [CLOUDLI_CONF_TO_MIXER] = "P>"};
    cloudli_conf_cc cc = CLOUDLI_CONF_CC_INIT;

    ck_assert_int_eq(cloudli_conf_cc_decode(&cc, entry->contents, NULL),
                     CLOUDLI_OK);
    say(t, "%s", directions[cc.direction]);
    say_bytes(t, cc.content);
}

static void say_cc(struct teller *t, const cloudli_pdu_entry *entry)
{
    cloudli_ipmm_cc packet = CLOUDLI_IPMM_CC_INIT;
    cloudli_asn_cc_contents cc;

    if (entry->content_tag == CLOUDLI_CC_CONF) {
        say_conf_cc(t, entry);
        return;
    }
    say(t, "%s", entry->direction == CLOUDLI_DIRECTION_FROM_TARGET ? ">" : "<");
    if (entry->content_tag == CLOUDLI_CC_IPMM) {
        ck_assert_int_eq(cloudli_ipmm_cc_decode(&packet, entry->contents, NULL),
                         CLOUDLI_OK);
        say_bytes(t, packet.content);
    } else {
        decode_entry(t, "CCContents", &cc, sizeof(cc), entry);
        ck_assert_uint_eq(cc.choice, CLOUDLI_ASN_CC_CONTENTS_IS_MESSAGING_CC);
        say_bytes(t, cc.messagingCC->content);
    }
}

/* --- Reading --- */

static void check_header(const struct teller *t, const cloudli_pdu *pdu)
{
    const cloudli_pdu_header *h = &pdu->header;

    ck_assert_mem_eq(h->authorization_country.ptr, "NL", 2);
    ck_assert_mem_eq(h->delivery_country.ptr, "NL", 2);
    ck_assert_uint_eq(h->operator_id.len, strlen("McCloud"));
    ck_assert_mem_eq(h->operator_id.ptr, "McCloud", h->operator_id.len);
    ck_assert_mem_eq(h->network_element.ptr, "tp-eu-1", 7);
    ck_assert_mem_eq(h->interception_point.ptr, "ip1", 3);
    ck_assert_uint_eq(h->qualifier, CLOUDLI_TIME_OF_INTERCEPTION);
    ck_assert(h->present & CLOUDLI_HAS_CIN);
    ck_assert(h->time <= atomic_load(&t->rig->now));
}

/* The communication that a record is of; its number is the next one. */
static size_t find_seen(struct teller *t, const cloudli_pdu *pdu)
{
    size_t n = 0;

    while (n < t->count && t->seen[n].cin != pdu->header.cin)
        n++;
    if (n == t->count) {
        ck_assert_uint_lt(n, CINS_MAX);
        t->seen[n] = (struct seen){.cin = pdu->header.cin};
        t->count++;
    }
    ck_assert_uint_eq(pdu->header.sequence_number,
                      t->seen[n].next[pdu->kind]++);
    return n;
}

static void tell_record(struct teller *t, cloudli_bytes bytes)
{
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    cloudli_pdu_entry entry = CLOUDLI_PDU_ENTRY_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    size_t cursor = 0, n;

    ck_assert_msg(cloudli_pdu_decode(&pdu, bytes.ptr, bytes.len, &err) ==
                      CLOUDLI_OK,
                  "%s", err.message);
    ck_assert_uint_le(pdu.kind, CLOUDLI_PDU_CC);
    if (pdu.header.liid.len != strlen(t->liid) ||
        memcmp(pdu.header.liid.ptr, t->liid, pdu.header.liid.len) != 0)
        return;
    check_header(t, &pdu);
    n = find_seen(t, &pdu);
    ck_assert_msg(cloudli_pdu_next(&pdu, &cursor, &entry, &err) == CLOUDLI_OK,
                  "%s", err.message);
    say(t, "%s", t->used == 0 ? "" : " ");
    if (t->count > 0 && n != t->last)
        say(t, "#%zu ", n + 1);
    t->last = n;
    if (pdu.kind == CLOUDLI_PDU_IRI)
        say_iri(t, &entry);
    else
        say_cc(t, &entry);
}

void rig_read(struct rig *rig, const char *destination,
              void (*read)(void *, cloudli_bytes), void *arg)
{
    for (struct cloudli__outlet *o = atomic_load(&rig->clif->outlets);
         o != NULL; o = o->next) {
        uint64_t position = 0;
        cloudli_bytes pdu;

        if (destination != NULL && strcmp(destination, o->name) != 0)
            continue;
        while (cloudli__spool_read(o->spool, &position, &pdu))
            read(arg, pdu);
    }
}

static void tell_next(void *arg, cloudli_bytes pdu)
{
    tell_record(arg, pdu);
}

const char *rig_trace_at(struct rig *rig, const char *destination,
                         const char *liid)
{
    struct teller *t = calloc(1, sizeof(*t));

    ck_assert_ptr_nonnull(t);
    t->rig = rig;
    t->liid = liid;
    t->last = SIZE_MAX;
    ck_assert_int_eq(cloudli_arena_new(&t->arena, 0), CLOUDLI_OK);
    rig->trace[0] = '\0';
    rig_read(rig, destination, tell_next, t);
    cloudli_arena_free(t->arena);
    free(t);
    return rig->trace;
}

const char *rig_trace(struct rig *rig, const char *liid)
{
    return rig_trace_at(rig, NULL, liid);
}

struct search {
    const char *bytes;
    size_t records;
    int found;
};

static void look_at(void *arg, cloudli_bytes pdu)
{
    struct search *search = arg;

    search->records++;
    if (search->bytes != NULL &&
        memmem(pdu.ptr, pdu.len, search->bytes, strlen(search->bytes)) != NULL)
        search->found = 1;
}

int rig_holds(struct rig *rig, const char *bytes)
{
    struct search search = {bytes, 0, 0};

    rig_read(rig, NULL, look_at, &search);
    return search.found;
}

size_t rig_count(struct rig *rig)
{
    struct search search = {NULL, 0, 0};

    rig_read(rig, NULL, look_at, &search);
    return search.records;
}

cloudli_clif_statistics rig_stats(struct rig *rig)
{
    cloudli_clif_statistics out = CLOUDLI_CLIF_STATISTICS_INIT;

    ck_assert_int_eq(cloudli_clif_stats(rig->clif, &out), CLOUDLI_OK);
    return out;
}

void rig_pause_ms(long ms)
{
    const struct timespec ts = {ms / 1000, ms % 1000 * 1000000};

    (void)nanosleep(&ts, NULL);
}

int64_t rig_wait_for(struct rig *rig, uint64_t warrants)
{
    const cloudli_time began = cloudli__ticks();
    cloudli_time waited = 0;

    while (rig_stats(rig).warrants_active != warrants &&
           waited < 10 * CLOUDLI_SECOND) {
        rig_pause_ms(1);
        waited = cloudli__ticks() - began;
    }
    return waited / CLOUDLI_MILLISECOND;
}

/* --- Events --- */

void rig_call(struct rig *rig, size_t packets, size_t len)
{
    static uint8_t packet[CLOUDLI_CONTENT_MAX];
    static const char *const greg[1] = {"sip:greg@mccloud.example"};
    const cloudli_party from = rig_party(rig_jean), to = rig_party(greg);
    const cloudli_media media = rig_audio(CLOUDLI_CALLER);
    cloudli_call_info info = CLOUDLI_CALL_INFO_INIT;
    cloudli_call *call;

    info.caller = &from;
    info.callee = &to;
    ck_assert_int_eq(cloudli_call_begin(&call, rig->clif, &info, NULL),
                     CLOUDLI_OK);
    for (size_t i = 0; i < packets; i++)
        ck_assert_int_eq(
            cloudli_call_media(call, &media, CLOUDLI_FROM_PARTY, packet, len),
            CLOUDLI_OK);
    ck_assert_int_eq(cloudli_call_end(call), CLOUDLI_OK);
    cloudli_call_free(call);
}

cloudli_party rig_party(const char *const *identity)
{
    cloudli_party party = CLOUDLI_PARTY_INIT;

    party.identities = identity;
    party.identity_count = 1;
    return party;
}

cloudli_signal rig_signal(uint32_t party, uint32_t direction, const char *text)
{
    static const cloudli_address source = {{192, 0, 2, 11}, 4, 5060};
    static const cloudli_address destination = {{192, 0, 2, 1}, 4, 5060};
    cloudli_signal signal = CLOUDLI_SIGNAL_INIT;

    signal.party = party;
    signal.direction = direction;
    signal.source = source;
    signal.destination = destination;
    signal.message = cloudli_bytes_of(text);
    return signal;
}

cloudli_media rig_audio(uint32_t party)
{
    cloudli_media media = CLOUDLI_MEDIA_INIT;

    media.party = party;
    media.stream_id = cloudli_bytes_of("audio");
    return media;
}
