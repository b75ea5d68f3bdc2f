/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Mail: sessions of clients and servers, by ETSI TS 102 232-2. */
#include "comm/sealing.h"
#include "comm/telling.h"

#include "base/error.h"
#include "base/options.h"
#include "base/utf8.h"
#include "comm/ip_address_value.h"

#include <cloudli/mail.h>
#include <string.h>

#define INFO_V1_SIZE sizeof(cloudli_mail_info)
#define REPORT_V1_SIZE sizeof(cloudli_mail_report)
#define ACCOUNT 0u
#define MESSAGE_ID_MAX 998 /* RFC 5322 clause 2.1.1 */

struct cloudli_mail {
    struct cloudli__comm comm;
    uint32_t owner; /* the account's party, or NO_PARTY */
    uint32_t protocol;
    uint32_t logged_on;
    uint32_t numbers; /* events so far */
    cloudli_address client;
    cloudli_address server;
};

static int is_address(const cloudli_address *address)
{
    return (address->length == 0 || address->length == 4 ||
            address->length == 16) &&
           address->port <= 65535;
}

static const char *fault_of_info(const cloudli_mail_info *in)
{
    if (!is_address(&in->client) || !is_address(&in->server))
        return "client and server must be IP addresses";
    if (in->protocol != CLOUDLI_MAIL_OTHER &&
        (in->protocol < CLOUDLI_MAIL_SMTP ||
         in->protocol > CLOUDLI_MAIL_WEBMAIL))
        return "no such protocol";
    return NULL;
}

static int add_account(cloudli_mail *mail, const cloudli_party *account,
                       cloudli_error *err)
{
    struct cloudli__person *person;
    int rv = cloudli__person_new(&person, mail->comm.hub, account, err);

    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__comm_add_party(&mail->comm, person, &mail->owner);
    if (rv == CLOUDLI_OK)
        return rv;
    cloudli__person_free(person);
    return cloudli__fail(err, rv, 0, "no memory");
}

int cloudli_mail_begin(cloudli_mail **out, cloudli_clif *clif,
                       const cloudli_mail_info *info, cloudli_error *err)
{
    cloudli_mail_info in;
    cloudli_mail *mail;
    int rv;

    if (out == NULL || clif == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "mail: out and clif are needed");
    *out = NULL;
    rv = cloudli__options_import(&in, sizeof(in), INFO_V1_SIZE, info);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "mail: %s", cloudli_strerror(rv));
    if (fault_of_info(&in) != NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0, "mail: %s",
                             fault_of_info(&in));
    mail = cloudli__alloc(sizeof(*mail));
    if (mail == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory");
    mail->owner = CLOUDLI__NO_PARTY;
    mail->protocol = in.protocol;
    mail->client = in.client;
    mail->server = in.server;
    rv = cloudli__comm_init(&mail->comm, cloudli__hub_of(clif),
                            CLOUDLI_SERVICE_MAIL, CLOUDLI_SIGNALLING_NONE,
                            in.circumstances, cloudli__comm_attach_leg, err);
    if (rv != CLOUDLI_OK) {
        cloudli__free_wiped(mail, sizeof(*mail));
        return rv;
    }
    if (in.account != NULL)
        rv = add_account(mail, in.account, err);
    if (rv != CLOUDLI_OK) {
        cloudli_mail_free(mail);
        return rv;
    }
    cloudli__hub_enter(mail->comm.hub, &mail->comm);
    if (mail->owner != CLOUDLI__NO_PARTY)
        cloudli__comm_match(&mail->comm, mail->comm.parties[ACCOUNT]->names,
                            mail->comm.parties[ACCOUNT]->name_count, 0);
    *out = mail;
    return CLOUDLI_OK;
}

/* --- Events --- */

static int is_mail_address(const char *text)
{
    size_t characters;

    return text != NULL && text[0] != '\0' &&
           strnlen(text, 4 * CLOUDLI_MAIL_ADDRESS_MAX + 1) <=
               4 * CLOUDLI_MAIL_ADDRESS_MAX &&
           cloudli__utf8_count(cloudli_bytes_of(text), &characters) &&
           characters <= CLOUDLI_MAIL_ADDRESS_MAX;
}

static const char *fault_of_addresses(const cloudli_mail_report *in)
{
    if (in->sender != NULL && !is_mail_address(in->sender))
        return "sender must be 1 to 255 characters of UTF-8";
    if (in->recipient_count > CLOUDLI_MAIL_RECIPIENTS_MAX ||
        (in->recipients == NULL && in->recipient_count > 0))
        return "recipients must be up to 1000";
    for (size_t n = 0; n < in->recipient_count; n++) {
        if (!is_mail_address(in->recipients[n]))
            return "a recipient must be 1 to 255 characters of UTF-8";
    }
    return NULL;
}

static const char *fault_of_report(const cloudli_mail_report *in)
{
    if (in->what < CLOUDLI_MAIL_SEND || in->what > CLOUDLI_MAIL_UPLOAD)
        return "no such event";
    if (in->outcome != CLOUDLI_OUTCOME_UNKNOWN &&
        in->outcome != CLOUDLI_OUTCOME_SUCCEEDED &&
        in->outcome != CLOUDLI_OUTCOME_FAILED)
        return "outcome must be unknown, succeeded or failed";
    if (in->sender_validated > 1)
        return "sender_validated must be 0 or 1";
    if (!cloudli__text_ok(in->message_id, MESSAGE_ID_MAX))
        return "message_id must be UTF-8 of up to 998 bytes";
    if (!cloudli__text_ok(in->username, CLOUDLI_MAIL_USERNAME_MAX))
        return "username must be UTF-8 of up to 64 bytes";
    if (in->client_octets > INT64_MAX || in->server_octets > INT64_MAX)
        return "octets do not fit";
    if (in->content.ptr == NULL && in->content.len > 0)
        return "content has a length and no bytes";
    return fault_of_addresses(in);
}

static int check_report(const cloudli_mail_report *in, int in_pieces,
                        cloudli_error *err)
{
    const char *fault = fault_of_report(in);
    const struct cloudli__rule *rule;

    if (fault == NULL) {
        rule = cloudli__rule_find(CLOUDLI_SERVICE_MAIL, CLOUDLI__FORM_MESSAGING,
                                  in->what);
        if ((in->content.len > 0 || in_pieces) &&
            (rule == NULL || (rule->flags & CLOUDLI__RULE_CONTENT) == 0))
            fault = "this event has no content";
    }
    if (fault != NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0, "mail: %s",
                             fault);
    if (in->content.len > CLOUDLI_CONTENT_MAX)
        return cloudli__fail(err, CLOUDLI_ERR_TOO_LARGE, 0,
                             "mail: content above %d bytes",
                             CLOUDLI_CONTENT_MAX);
    return CLOUDLI_OK;
}

static int check_state(const cloudli_mail *mail, uint32_t what)
{
    if (atomic_load(&mail->comm.ended))
        return CLOUDLI_ERR_ENDED;
    if (what == CLOUDLI_MAIL_LOGOFF)
        return mail->logged_on ? CLOUDLI_OK : CLOUDLI_ERR_INVALID_STATE;
    if (what >= CLOUDLI_MAIL_LOGON_ATTEMPT &&
        what <= CLOUDLI_MAIL_LOGON_FAILURE)
        return mail->logged_on ? CLOUDLI_ERR_INVALID_STATE : CLOUDLI_OK;
    return CLOUDLI_OK;
}

/* EmailIRI without those who take part, and what it points to. */
struct base {
    cloudli_asn_email_iri value;
    cloudli_asn_aaa_information aaa;
    cloudli_asn_pop3_aaa_information pop3;
    cloudli_asn_asmtpaaa_information smtp;
    cloudli_asn_imapaaa_information imap;
    struct cloudli__ip_value client;
    struct cloudli__ip_value server;
};

static uint32_t aaa_result(uint32_t what)
{
    if (what == CLOUDLI_MAIL_LOGON)
        return CLOUDLI_ASN_AAA_RESULT_A_AA_SUCCEEDED;
    return what == CLOUDLI_MAIL_LOGON_FAILURE
               ? CLOUDLI_ASN_AAA_RESULT_A_AA_FAILED
               : CLOUDLI_ASN_AAA_RESULT_RESULT_UNKNOWN;
}

static void set_aaa(struct base *b, uint32_t protocol,
                    const cloudli_mail_report *in)
{
    const cloudli_bytes name = cloudli_bytes_of(in->username);
    const cloudli_opt_u32 result = CLOUDLI_OPT_U32(aaa_result(in->what));

    if (in->username == NULL || in->what < CLOUDLI_MAIL_LOGON_ATTEMPT ||
        in->what > CLOUDLI_MAIL_LOGON_FAILURE)
        return;
    b->value.aAAInformation = &b->aaa;
    if (protocol == CLOUDLI_MAIL_POP3) {
        b->aaa.choice = CLOUDLI_ASN_AAA_INFORMATION_IS_P_OP3_AAA_INFORMATION;
        b->aaa.pOP3AAAInformation = &b->pop3;
        b->pop3.username = name;
        b->pop3.aAAResult = result;
    } else if (protocol == CLOUDLI_MAIL_IMAP4) {
        b->aaa.choice = CLOUDLI_ASN_AAA_INFORMATION_IS_I_MAPAAA_INFORMATION;
        b->aaa.iMAPAAAInformation = &b->imap;
        b->imap.username = name;
        b->imap.aAAResult = result;
    } else if (protocol == CLOUDLI_MAIL_SMTP) {
        b->aaa.choice = CLOUDLI_ASN_AAA_INFORMATION_IS_A_SMTPAAA_INFORMATION;
        b->aaa.aSMTPAAAInformation = &b->smtp;
        b->smtp.username = name;
        b->smtp.aAAResult = result;
    } else {
        b->value.aAAInformation = NULL; /* there is none for others */
    }
}

static void set_end(const cloudli_asn_ip_address **address,
                    cloudli_opt_i64 *port, struct cloudli__ip_value *room,
                    const cloudli_address *from)
{
    if (from->length == 0)
        return;
    cloudli__ip_value(room, from, 0);
    *address = &room->as;
    if (from->port != 0)
        *port = (cloudli_opt_i64)CLOUDLI_OPT_I64((int64_t)from->port);
}

static void fill_base(struct base *b, const cloudli_mail *mail,
                      const cloudli_mail_report *in)
{
    cloudli_asn_email_iri *v = &b->value;

    memset(b, 0, sizeof(*b));
    set_end(&v->client_Address, &v->client_Port, &b->client, &mail->client);
    set_end(&v->server_Address, &v->server_Port, &b->server, &mail->server);
    v->server_Octets_Sent = (int64_t)in->server_octets;
    v->client_Octets_Sent = (int64_t)in->client_octets;
    v->protocol_ID = mail->protocol;
    v->status = in->outcome == CLOUDLI_OUTCOME_SUCCEEDED
                    ? CLOUDLI_ASN_E_MAIL_STATUS_OPERATION_SUCCEEDED
                    : (in->outcome == CLOUDLI_OUTCOME_FAILED
                           ? CLOUDLI_ASN_E_MAIL_STATUS_OPERATION_FAILED
                           : CLOUDLI_ASN_E_MAIL_STATUS_STATUS_UNKNOWN);
    v->message_ID = cloudli_bytes_of(in->message_id);
    if (in->sender != NULL)
        v->e_mail_Sender_Validity = (cloudli_opt_u32)CLOUDLI_OPT_U32(
            in->sender_validated
                ? CLOUDLI_ASN_EMAIL_IRI_E_MAIL_SENDER_VALIDITY_VALIDATED
                : CLOUDLI_ASN_EMAIL_IRI_E_MAIL_SENDER_VALIDITY_NONVALIDATED);
    set_aaa(b, mail->protocol, in);
}

/* With the lock held. */
static int tell_event(cloudli_mail *mail, const cloudli_mail_report *in,
                      const struct cloudli__others *others,
                      cloudli_content **content)
{
    struct base base;
    struct cloudli__happening h = {.service = CLOUDLI_SERVICE_MAIL,
                                   .form = CLOUDLI__FORM_MESSAGING,
                                   .event = in->what,
                                   .number = mail->numbers + 1,
                                   .outcome = in->outcome,
                                   .owner = mail->owner,
                                   .content = in->content,
                                   .mail = &base.value};
    int rv = CLOUDLI_OK;

    if (others != NULL) {
        h.roles = others->roles;
        h.role_count = others->count;
    }
    h.session = mail->logged_on || in->what == CLOUDLI_MAIL_LOGON;
    fill_base(&base, mail, in);
    if (content != NULL)
        rv = cloudli__content_new(content, &mail->comm, &h);
    if (rv != CLOUDLI_OK)
        return rv;
    mail->numbers++;
    if (in->what == CLOUDLI_MAIL_LOGON)
        mail->logged_on = 1;
    else if (in->what == CLOUDLI_MAIL_LOGOFF)
        mail->logged_on = 0;
    cloudli__tell(&mail->comm, &h);
    return CLOUDLI_OK;
}

static int add_addresses(cloudli_mail *mail, const cloudli_mail_report *in,
                         struct cloudli__others *others)
{
    int rv = CLOUDLI_OK;

    if (in->sender != NULL)
        rv = cloudli__others_add_text(
            others, &mail->comm, in->sender,
            CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_ORIGINATING_PARTY,
            in->sender_validated);
    for (size_t n = 0; rv == CLOUDLI_OK && n < in->recipient_count; n++)
        rv = cloudli__others_add_text(
            others, &mail->comm, in->recipients[n],
            CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_TERMINATING_PARTY, 1);
    return rv;
}

int cloudli_mail_event(cloudli_mail *mail, const cloudli_mail_report *report,
                       cloudli_content **content, cloudli_error *err)
{
    struct cloudli__others others;
    cloudli_mail_report in;
    int rv;

    if (content != NULL)
        *content = NULL;
    if (mail == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "mail: a session is needed");
    rv = cloudli__options_import(&in, sizeof(in), REPORT_V1_SIZE, report);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "mail: %s", cloudli_strerror(rv));
    rv = check_report(&in, content != NULL, err);
    if (rv != CLOUDLI_OK)
        return rv;
    if (atomic_load(&mail->comm.ended))
        return cloudli__fail(err, CLOUDLI_ERR_ENDED, 0, "the session is over");
    rv = cloudli__others_open(&others, in.recipient_count + 1);
    if (rv == CLOUDLI_OK)
        rv = add_addresses(mail, &in, &others);
    if (rv == CLOUDLI_OK)
        rv = cloudli__others_match(&others, &mail->comm);
    if (rv == CLOUDLI_OK) {
        pthread_mutex_lock(&mail->comm.lock);
        rv = check_state(mail, in.what);
        if (rv == CLOUDLI_OK)
            rv = tell_event(mail, &in, &others, content);
        pthread_mutex_unlock(&mail->comm.lock);
    }
    cloudli__others_close(&others);
    return rv == CLOUDLI_OK
               ? rv
               : cloudli__fail(err, rv, 0, "mail: %s", cloudli_strerror(rv));
}

int cloudli_mail_moved(cloudli_mail *mail,
                       const cloudli_circumstances *circumstances)
{
    if (mail == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    return cloudli__comm_reconsider(&mail->comm, circumstances);
}

int cloudli_mail_end(cloudli_mail *mail)
{
    const cloudli_mail_report logoff = {.what = CLOUDLI_MAIL_LOGOFF,
                                        .outcome = CLOUDLI_OUTCOME_SUCCEEDED};
    int rv;

    if (mail == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    pthread_mutex_lock(&mail->comm.lock);
    rv = cloudli__comm_end(&mail->comm);
    if (rv == CLOUDLI_OK && mail->logged_on)
        (void)tell_event(mail, &logoff, NULL, NULL);
    cloudli__sealing_flush(&mail->comm);
    pthread_mutex_unlock(&mail->comm.lock);
    return rv;
}

void cloudli_mail_free(cloudli_mail *mail)
{
    if (mail == NULL)
        return;
    cloudli__comm_dispose(&mail->comm);
    cloudli__free_wiped(mail, sizeof(*mail));
}
