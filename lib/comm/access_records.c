/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/access_records.h"

#include "ber/time_text.h"
#include "comm/ip_address_value.h"

#include <cloudli/asn1/ip-access.h>
#include <string.h>

/* IP-IPIRIContents, and what it points to. */
struct report {
    cloudli_asn_ip_ipiri_contents value;
    struct cloudli__ip_value addresses[CLOUDLI_ACCESS_ADDRESSES_MAX];
    uint8_t masks[CLOUDLI_ACCESS_ADDRESSES_MAX][4];
    cloudli_asn_other_target_identifiers others[CLOUDLI_ACCESS_ADDRESSES_MAX];
    cloudli_asn_ipiriid_type pop_id;
    struct cloudli__ip_value pop;
    char start[CLOUDLI__GENERALIZED_TIME_LEN];
    char end[CLOUDLI__GENERALIZED_TIME_LEN];
    char expected_end[CLOUDLI__GENERALIZED_TIME_LEN];
};

static cloudli_bytes write_time(char text[CLOUDLI__GENERALIZED_TIME_LEN],
                                cloudli_time time)
{
    if (time == 0)
        return (cloudli_bytes){NULL, 0};
    cloudli__generalized_time_write(text, time);
    return (cloudli_bytes){(const uint8_t *)text,
                           CLOUDLI__GENERALIZED_TIME_LEN};
}

static void set_mask(struct report *r, size_t n, uint32_t prefix)
{
    for (uint32_t bit = 0; bit < prefix; bit++)
        r->masks[n][bit / 8] |= (uint8_t)(0x80 >> bit % 8);
    r->addresses[n].as.iPv4SubnetMask = (cloudli_bytes){r->masks[n], 4};
}

/* The n-th address as a value. */
static const cloudli_asn_ip_address *
add_address(struct report *r, const struct cloudli__access_now *now, size_t n)
{
    const struct cloudli__access_address *from = &now->addresses[n];

    cloudli__ip_value(&r->addresses[n], &from->address, from->prefix);
    if (from->address.length == 4 && from->prefix < 32)
        set_mask(r, n, from->prefix);
    if (now->assignment != 0)
        r->addresses[n].as.iP_assignment =
            (cloudli_opt_u32)CLOUDLI_OPT_U32(now->assignment);
    return &r->addresses[n].as;
}

/*
 * targetIPAddress is the first address, or the first of IPv4 where there are
 * both; then the first of IPv6 is additionalIPAddress. The version is
 * mandatory: before there is an address it can be either.
 */
static void set_addresses(struct report *r,
                          const struct cloudli__access_now *now)
{
    size_t v4 = 0, v6 = 0, count = 0;

    for (size_t n = 0; n < now->address_count; n++) {
        const cloudli_asn_ip_address *address = add_address(r, now, n);
        const int is_v4 = now->addresses[n].address.length == 4;
        const size_t before = is_v4 ? v4++ : v6++;

        if (before > 0) {
            r->others[count].choice =
                CLOUDLI_ASN_OTHER_TARGET_IDENTIFIERS_IS_I_P_ADDRESS;
            r->others[count++].iPAddress = address;
        } else if (is_v4) {
            r->value.targetIPAddress = address;
        } else {
            r->value.additionalIPAddress = address;
        }
    }
    r->value.iPVersion = CLOUDLI_ASN_IP_VERSION_I_PV4AND_V6;
    if (v4 > 0 && v6 == 0)
        r->value.iPVersion = CLOUDLI_ASN_IP_VERSION_I_PV4;
    if (v4 == 0 && v6 > 0) {
        r->value.iPVersion = CLOUDLI_ASN_IP_VERSION_I_PV6;
        r->value.targetIPAddress = r->value.additionalIPAddress;
        r->value.additionalIPAddress = NULL;
    }
    if (count > 0) {
        r->value.otherTargetIdentifiers.items = r->others;
        r->value.otherTargetIdentifiers.count = count;
    }
}

static void set_pop(struct report *r, const cloudli_address *pop)
{
    if (pop->length == 0)
        return;
    cloudli__ip_value(&r->pop, pop, 0);
    r->pop_id.choice = CLOUDLI_ASN_IPIRIID_TYPE_IS_IP_ADDRESS_TYPE;
    r->pop_id.ipAddressType = &r->pop.as;
    r->value.pOPIdentifier = &r->pop_id;
    r->value.pOPIPAddress = &r->pop.as;
}

static void fill(struct report *r, const cloudli_access *a, uint32_t event,
                 const struct cloudli__rule *rule, cloudli_time now,
                 const cloudli_bytes *raw)
{
    cloudli_asn_ip_ipiri_contents *v = &r->value;

    memset(r, 0, sizeof(*r));
    v->accessEventType = rule->value;
    v->targetUsername = cloudli_bytes_of(a->username);
    v->internetAccessType = a->type;
    set_addresses(r, &a->now);
    v->targetNetworkID = cloudli_bytes_of(a->network_id);
    v->targetCPEID = cloudli_bytes_of(a->equipment_id);
    v->targetLocation = cloudli_bytes_of(a->access_point);
    v->startTime = write_time(r->start, a->now.start);
    v->expectedEndTime = write_time(r->expected_end, a->now.expected_end);
    if (event == CLOUDLI__EVENT_END) {
        v->endTime = write_time(r->end, now);
        v->endReason = (cloudli_opt_u32)CLOUDLI_OPT_U32(a->now.end_reason);
    }
    if (a->now.has_octets) {
        v->octetsReceived = (cloudli_opt_u64)CLOUDLI_OPT_U64(a->now.octets_in);
        v->octetsTransmitted =
            (cloudli_opt_u64)CLOUDLI_OPT_U64(a->now.octets_out);
    }
    if (raw != NULL && raw->len > 0)
        v->rawAAAData = *raw;
    if (a->authentication != 0)
        v->authenticationType =
            (cloudli_opt_u32)CLOUDLI_OPT_U32(a->authentication);
    if (a->port_id.len > 0)
        v->pOPPortID = (cloudli_bytes){a->port_id.data, a->port_id.len};
    set_pop(r, &a->pop);
}

void cloudli__access_tell(cloudli_access *a, struct cloudli__intercept *i,
                          cloudli_time now, uint32_t event,
                          const cloudli_bytes *raw)
{
    const struct cloudli__happening h = {.service = CLOUDLI_SERVICE_ACCESS,
                                         .form = CLOUDLI__FORM_ACCESS,
                                         .event = event,
                                         .session = CLOUDLI__SESSION_COMMON};
    const struct cloudli__rule rule = cloudli__rule_of(i, &h);
    /* iPIRIObjId: 5.3.version.1 */
    const uint8_t id[] = {
        5, 3, i->order->profile->module[CLOUDLI__MODULE_IP_ACCESS], 1};
    const struct cloudli__pdu_stamp stamp = cloudli__iri_stamp(i, now);
    struct report r;
    const cloudli_asn_ipiri value = {.iPIRIObjId = {id, sizeof(id)},
                                     .iPIRIContents = &r.value};
    const cloudli_asn_iri_contents contents = {
        .choice = CLOUDLI_ASN_IRI_CONTENTS_IS_I_PIRI, .iPIRI = &value};
    struct cloudli__buffer pdu = {0};
    uint32_t type;
    int rv;

    if (rule.type == 0)
        return;
    type = cloudli__type_of(i, &h, &rule);
    fill(&r, a, event, &rule, now, raw);
    rv = cloudli__iri_encode(&pdu, &i->tmpl, &stamp, type, &contents, NULL);
    cloudli__wipe(&r, sizeof(r));
    cloudli__emit_iri(&a->comm, i, rv, &pdu);
}

void cloudli__access_give(cloudli_access *a, struct cloudli__intercept *i,
                          cloudli_time now, uint32_t direction,
                          cloudli_bytes packet)
{
    const struct cloudli__pdu_stamp stamp = cloudli__cc_stamp(i, now);
    struct cloudli__cc_plan plan;

    cloudli__ip_cc_measure(&plan, &i->tmpl, &stamp, direction, &packet);
    cloudli__emit_cc_plan(&a->comm, i, &plan, cloudli__ip_cc_write, packet.len);
}
