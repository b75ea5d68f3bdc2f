/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/notice.h"

#include "comm/session_pdu.h"
#include "record/asn_time.h"
#include "record/encode.h"

#include <cloudli/asn1/hi1.h>
#include <inttypes.h>

#define HI2_OPERATOR_MAX 5 /* Network-Identifier of HI2Operations */
#define TIME_OF_MEDIATION 2

/* 0.4.0.2.2.0.1.6: hi1 notifications, version 6, as the module of version 7
 * has it. */
static const uint8_t domain[] = {4, 0, 2, 2, 0, 1, 6};

/* What both kinds have, and what it points to. */
struct parts {
    struct cloudli__profile profile;
    struct cloudli__pdu_template header;
    struct cloudli__asn_time time;
    cloudli_asn_hi2_network_identifier network;
    cloudli_asn_hi2_communication_identifier id;
};

/* An agency's reference has no CIN and the time of mediation; others send a
 * CIN of 0. */
static int make_header(struct parts *p, const struct cloudli__hub *hub,
                       const struct cloudli__order *order)
{
    struct cloudli__pdu_fixed fixed = {0};

    p->profile = *order->profile;
    if (p->profile.qualifier != CLOUDLI__NO_QUALIFIER)
        p->profile.qualifier = TIME_OF_MEDIATION;
    fixed.profile = &p->profile;
    fixed.liid = cloudli__order_liid(order);
    fixed.authorization_country = cloudli_bytes_of(order->country);
    fixed.delivery_country = cloudli_bytes_of(order->delivery_country);
    fixed.operator_id = cloudli_bytes_of(p->profile.operator_id[0] == '\0'
                                             ? hub->operator_id
                                             : p->profile.operator_id);
    if (hub->network_element[0] != '\0')
        fixed.network_element = cloudli_bytes_of(hub->network_element);
    fixed.has_cin = p->profile.hi1_cin;
    return cloudli__pdu_template_init(&p->header, &fixed, NULL);
}

static void set_network(struct parts *p, const struct cloudli__hub *hub)
{
    cloudli_bytes *id = &p->network.operator_Identifier;

    *id = cloudli_bytes_of(hub->hi2_operator_id);
    if (p->profile.hi2_operator_id[0] != '\0')
        *id = cloudli_bytes_of(p->profile.hi2_operator_id);
    if (id->len > HI2_OPERATOR_MAX)
        id->len = HI2_OPERATOR_MAX;
    p->id.network_Identifier = &p->network;
}

static int queue(const struct cloudli__order *order, const struct parts *p,
                 const cloudli_asn_hi1_operation *operation, cloudli_time now)
{
    const struct cloudli__pdu_stamp stamp = {now, 0};
    struct cloudli__buffer pdu = {0};
    const int rv =
        cloudli__hi1_encode(&pdu, &p->header, &stamp, operation, NULL);

    return cloudli__session_pdu_queue(order->spool_iri, rv, &pdu);
}

int cloudli__notice_queue(const struct cloudli__hub *hub,
                          const struct cloudli__order *order, uint32_t what,
                          cloudli_time now)
{
    cloudli_asn_hi1_notification notification = {0};
    cloudli_asn_hi1_operation operation = {.choice = what};
    struct parts p = {0};
    int rv = make_header(&p, hub, order);

    if (rv != CLOUDLI_OK)
        return rv;
    set_network(&p, hub);
    cloudli__asn_time_set(&p.time, now);
    notification.domainID = (cloudli_bytes){domain, sizeof(domain)};
    notification.lawfulInterceptionIdentifier = cloudli__order_liid(order);
    notification.communicationIdentifier = &p.id;
    notification.timeStamp = &p.time.as;
    operation.liActivated = &notification; /* the same in all three */
    return queue(order, &p, &operation, now);
}

int cloudli__notice_alarm(const struct cloudli__hub *hub,
                          const struct cloudli__order *order, const char *text,
                          cloudli_time now)
{
    cloudli_asn_hi1_alarm_indicator alarm = {0};
    cloudli_asn_hi1_operation operation = {
        .choice = CLOUDLI_ASN_HI1_OPERATION_IS_ALARMS_INDICATOR};
    struct parts p = {0};
    int rv = make_header(&p, hub, order);

    if (rv != CLOUDLI_OK)
        return rv;
    set_network(&p, hub);
    cloudli__asn_time_set(&p.time, now);
    alarm.domainID = (cloudli_bytes){domain, sizeof(domain)};
    alarm.communicationIdentifier = &p.id;
    alarm.timeStamp = &p.time.as;
    alarm.alarm_information = cloudli_bytes_of(text);
    alarm.lawfulInterceptionIdentifier = cloudli__order_liid(order);
    operation.alarms_indicator = &alarm;
    return queue(order, &p, &operation, now);
}

void cloudli__notice_alarm_all(struct cloudli__hub *hub, const char *text)
{
    const cloudli_time now = cloudli__hub_now(hub);

    pthread_mutex_lock(&hub->lock);
    for (size_t i = 0; i < hub->order_buckets; i++) {
        for (struct cloudli__order *o = hub->orders[i]; o != NULL;
             o = o->next) {
            int rv = CLOUDLI_OK;

            if (cloudli__notice_wanted(o) && cloudli__order_holds(o, now))
                rv = cloudli__notice_alarm(hub, o, text, now);
            if (rv != CLOUDLI_OK)
                cloudli__log(&hub->log, CLOUDLI_LOG_ERROR, rv,
                             "the authority of warrant %" PRIu64
                             " cannot be told of an alarm: %s",
                             o->number, cloudli_strerror(rv));
        }
    }
    pthread_mutex_unlock(&hub->lock);
}
