/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* JSON in the form of the oracle: its README has the table. */
#include "conformance/values.h"

static void separate(struct json *j)
{
    if (!j->first)
        fputc(',', j->to);
    j->first = 0;
}

void json_name(struct json *j, const char *name)
{
    separate(j);
    if (name != NULL)
        fprintf(j->to, "\"%s\":", name);
}

void json_open(struct json *j, const char *name, char bracket)
{
    json_name(j, name);
    fputc(bracket, j->to);
    j->first = 1;
}

void json_close(struct json *j, char bracket)
{
    fputc(bracket, j->to);
    j->first = 0;
}

void json_hex(struct json *j, const char *name, cloudli_bytes octets)
{
    if (octets.ptr == NULL)
        return;
    json_name(j, name);
    fputc('"', j->to);
    for (size_t i = 0; i < octets.len; i++)
        fprintf(j->to, "%02x", octets.ptr[i]);
    fputc('"', j->to);
}

void json_text(struct json *j, const char *name, cloudli_bytes text)
{
    if (text.ptr == NULL)
        return;
    json_name(j, name);
    fprintf(j->to, "\"%.*s\"", (int)text.len, (const char *)text.ptr);
}

void json_word(struct json *j, const char *name, const char *word)
{
    json_name(j, name);
    fprintf(j->to, "\"%s\"", word);
}

void json_number(struct json *j, const char *name, uint64_t value)
{
    json_name(j, name);
    fprintf(j->to, "%llu", (unsigned long long)value);
}

void json_header(struct json *j, const struct cloudli__pdu_fixed *fixed,
                 const struct cloudli__pdu_stamp *stamp, int qualified)
{
    const uint64_t time = (uint64_t)stamp->time;

    j->first = 1;
    json_open(j, NULL, '{');
    json_open(j, "pSHeader", '{');
    json_word(j, "li-psDomainId", "0.4.0.2.2.5.1.43");
    json_hex(j, "lawfulInterceptionIdentifier", fixed->liid);
    json_text(j, "authorizationCountryCode", fixed->authorization_country);
    json_open(j, "communicationIdentifier", '{');
    json_open(j, "networkIdentifier", '{');
    json_hex(j, "operatorIdentifier", fixed->operator_id);
    json_hex(j, "networkElementIdentifier", fixed->network_element);
    json_close(j, '}');
    if (fixed->has_cin)
        json_number(j, "communicationIdentityNumber", fixed->cin);
    json_text(j, "deliveryCountryCode", fixed->delivery_country);
    json_close(j, '}');
    json_number(j, "sequenceNumber", stamp->sequence_number);
    json_text(j, "interceptionPointID", fixed->interception_point);
    if (stamp->time >= 0) {
        json_open(j, "microSecondTimeStamp", '{');
        json_number(j, "seconds", time / 1000000000u);
        json_number(j, "microSeconds", time % 1000000000u / 1000u);
        json_close(j, '}');
    }
    if (qualified)
        json_word(j, "timeStampQualifier", "timeOfInterception");
    json_close(j, '}');
    json_open(j, "payload", '{');
}

static void json_identity(struct json *j, const char *name,
                          const cloudli_conf_party *party)
{
    json_open(j, name, '{');
    if (party->sip_uri.ptr != NULL || party->tel_uri.ptr != NULL) {
        json_open(j, "iMPU", '[');
        json_open(j, NULL, '{');
        json_hex(j, "sip-uri", party->sip_uri);
        json_hex(j, "tel-uri", party->tel_uri);
        json_close(j, '}');
        json_close(j, ']');
    }
    json_close(j, '}');
}

void json_party(struct json *j, const char *name,
                const cloudli_conf_party *party)
{
    json_open(j, name, '{');
    if (party->sip_uri.ptr != NULL || party->tel_uri.ptr != NULL)
        json_identity(j, "partyIdentity", party);
    if (party->server_sdp.ptr != NULL || party->user_sdp.ptr != NULL) {
        json_open(j, "supportedmedia", '{');
        json_hex(j, "confServerSideSDP", party->server_sdp);
        json_hex(j, "confUserSideSDP", party->user_sdp);
        json_close(j, '}');
    }
    json_close(j, '}');
}
