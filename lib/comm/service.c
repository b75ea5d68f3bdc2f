/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/service.h"

#include "base/error.h"
#include "base/options.h"
#include "comm/sealing.h"

#include <string.h>

#define INFO_V1_SIZE sizeof(cloudli_session_info)
#define EVENT_V1_SIZE sizeof(cloudli_event)
#define USER 0u
#define SYSTEM_MAX 64

struct cloudli__service {
    struct cloudli__comm comm;
    uint32_t session;                   /* 0: requests that each stand alone */
    uint32_t numbers;                   /* events so far */
    const struct cloudli__person *user; /* the party */
    char *system;
    char *user_agent;
};

static int check_info(const char *name, const cloudli_session_info *in,
                      cloudli_error *err)
{
    const char *fault = NULL;

    if (in->user == NULL)
        fault = "user is missing";
    else if (in->system != NULL &&
             (in->system[0] == '\0' ||
              strnlen(in->system, SYSTEM_MAX + 1) > SYSTEM_MAX))
        fault = "system must be 1 to 64 characters";
    else if (!cloudli__text_ok(in->user_agent, CLOUDLI_EVENT_TEXT_MAX))
        fault = "user_agent must be UTF-8 of up to 1024 bytes";
    else if (in->single > 1)
        fault = "single must be 0 or 1";
    for (const char *c = in->system; fault == NULL && c != NULL && *c != '\0';
         c++) {
        if (*c < ' ' || *c > '~')
            fault = "system must be printable ASCII";
    }
    return fault == NULL ? CLOUDLI_OK
                         : cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                                         "%s: %s", name, fault);
}

/* What all of a session's events have in common. */
static struct cloudli__happening
begin_happening(const struct cloudli__service *s)
{
    return (struct cloudli__happening){.service = s->comm.service,
                                       .form = CLOUDLI__FORM_NATIONAL,
                                       .owner = USER,
                                       .session = s->session,
                                       .system = s->system,
                                       .user_agent = s->user_agent};
}

/* The session's beginning or its end; with the lock held. */
static void tell_frame(struct cloudli__service *s, uint32_t event)
{
    const struct cloudli__role user = {
        s->user, NULL, CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_ORIGINATING_PARTY};
    struct cloudli__happening h = begin_happening(s);

    if (!s->session)
        return;
    h.event = event;
    h.number = ++s->numbers;
    h.outcome = CLOUDLI_OUTCOME_SUCCEEDED;
    h.roles = &user;
    h.role_count = 1;
    cloudli__tell(&s->comm, &h);
}

static int fill(struct cloudli__service *s, const cloudli_session_info *in,
                cloudli_error *err)
{
    const char *system = in->system == NULL
                             ? cloudli__service_name(s->comm.service)
                             : in->system;
    struct cloudli__person *user;
    int rv = cloudli__person_new(&user, s->comm.hub, in->user, err);

    if (rv != CLOUDLI_OK)
        return rv;
    s->system = cloudli__strdup(system);
    s->user_agent = cloudli__strdup(in->user_agent);
    if (s->system == NULL || (in->user_agent != NULL && s->user_agent == NULL))
        rv = CLOUDLI_ERR_NOMEM;
    if (rv == CLOUDLI_OK)
        rv = cloudli__comm_add_party(&s->comm, user, NULL);
    if (rv != CLOUDLI_OK) {
        cloudli__person_free(user);
        return cloudli__fail(err, rv, 0, "no memory");
    }
    s->user = user;
    return CLOUDLI_OK;
}

/* 1 if the beginning of a session is told at all. */
static int has_sessions(uint32_t service)
{
    const struct cloudli__rule *rule = cloudli__rule_find(
        service, CLOUDLI__FORM_NATIONAL, CLOUDLI__EVENT_BEGIN);

    return rule != NULL && rule->type != 0;
}

int cloudli__service_begin(struct cloudli__service **out, uint32_t service,
                           cloudli_clif *clif, const cloudli_session_info *info,
                           cloudli_error *err)
{
    const char *name = cloudli__service_name(service);
    cloudli_session_info in;
    struct cloudli__service *s;
    int rv;

    if (out == NULL || clif == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "%s: out and clif are needed", name);
    *out = NULL;
    rv = cloudli__options_import(&in, sizeof(in), INFO_V1_SIZE, info);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "%s: %s", name, cloudli_strerror(rv));
    rv = check_info(name, &in, err);
    if (rv != CLOUDLI_OK)
        return rv;
    s = cloudli__alloc(sizeof(*s));
    if (s == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory");
    s->session = !in.single && has_sessions(service);
    rv = cloudli__comm_init(&s->comm, cloudli__hub_of(clif), service,
                            CLOUDLI_SIGNALLING_NONE, in.circumstances,
                            cloudli__comm_attach_leg, err);
    if (rv != CLOUDLI_OK) {
        cloudli__free_wiped(s, sizeof(*s));
        return rv;
    }
    rv = fill(s, &in, err);
    if (rv != CLOUDLI_OK) {
        cloudli__service_free(s);
        return rv;
    }
    cloudli__hub_enter(s->comm.hub, &s->comm);
    cloudli__comm_match(&s->comm, s->user->names, s->user->name_count, 0);
    pthread_mutex_lock(&s->comm.lock);
    tell_frame(s, CLOUDLI__EVENT_BEGIN);
    pthread_mutex_unlock(&s->comm.lock);
    *out = s;
    return CLOUDLI_OK;
}

/* Numbers the event and tells it. */
static int tell_event(struct cloudli__service *s, const cloudli_event *event,
                      const struct cloudli__others *others,
                      cloudli_content **content)
{
    struct cloudli__happening h = begin_happening(s);
    int rv = CLOUDLI_OK;

    cloudli__happening_of(&h, event);
    h.roles = others->roles;
    h.role_count = others->count;
    pthread_mutex_lock(&s->comm.lock);
    h.number = s->numbers + 1;
    if (atomic_load(&s->comm.ended))
        rv = CLOUDLI_ERR_ENDED;
    else if (content != NULL)
        rv = cloudli__content_new(content, &s->comm, &h);
    if (rv == CLOUDLI_OK) {
        s->numbers++;
        cloudli__tell(&s->comm, &h);
    }
    pthread_mutex_unlock(&s->comm.lock);
    return rv;
}

static int check_event(uint32_t service, const cloudli_event *in, int in_pieces,
                       cloudli_error *err)
{
    const char *name = cloudli__service_name(service);
    const struct cloudli__rule *rule =
        in->what >= CLOUDLI__EVENT_BEGIN
            ? NULL
            : cloudli__rule_find(service, CLOUDLI__FORM_NATIONAL, in->what);
    int rv;

    if (rule == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "%s: no such event", name);
    rv = cloudli__event_check(name, service, in, err);
    if (rv != CLOUDLI_OK)
        return rv;
    if ((in->content.len > 0 || in_pieces) &&
        (rule->flags & CLOUDLI__RULE_CONTENT) == 0)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "%s: this event has no content", name);
    return CLOUDLI_OK;
}

int cloudli__service_event(struct cloudli__service *session, uint32_t service,
                           const cloudli_event *event,
                           cloudli_content **content, cloudli_error *err)
{
    struct cloudli__others others;
    cloudli_event in;
    int rv;

    if (content != NULL)
        *content = NULL;
    if (session == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "%s: a session is needed",
                             cloudli__service_name(service));
    rv = cloudli__options_import(&in, sizeof(in), EVENT_V1_SIZE, event);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "event: %s", cloudli_strerror(rv));
    rv = check_event(service, &in, content != NULL, err);
    if (rv != CLOUDLI_OK)
        return rv;
    if (atomic_load(&session->comm.ended))
        return cloudli__fail(err, CLOUDLI_ERR_ENDED, 0, "the session is over");
    rv = cloudli__others_open(&others, in.other_count + 1);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "no memory");
    cloudli__others_add_party(
        &others, session->user,
        CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_ORIGINATING_PARTY);
    for (size_t n = 0; rv == CLOUDLI_OK && n < in.other_count; n++)
        rv = cloudli__others_add(
            &others, &session->comm, &in.others[n],
            CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_TERMINATING_PARTY, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__others_match(&others, &session->comm);
    if (rv == CLOUDLI_OK)
        rv = tell_event(session, &in, &others, content);
    cloudli__others_close(&others);
    return rv;
}

int cloudli__service_moved(struct cloudli__service *session,
                           const cloudli_circumstances *circumstances)
{
    if (session == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    return cloudli__comm_reconsider(&session->comm, circumstances);
}

int cloudli__service_end(struct cloudli__service *session)
{
    int rv;

    if (session == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    pthread_mutex_lock(&session->comm.lock);
    rv = cloudli__comm_end(&session->comm);
    if (rv == CLOUDLI_OK)
        tell_frame(session, CLOUDLI__EVENT_END);
    cloudli__sealing_flush(&session->comm);
    pthread_mutex_unlock(&session->comm.lock);
    return rv;
}

void cloudli__service_free(struct cloudli__service *session)
{
    if (session == NULL)
        return;
    cloudli__comm_dispose(&session->comm);
    cloudli__free_string(session->system);
    cloudli__free_string(session->user_agent);
    cloudli__free_wiped(session, sizeof(*session));
}
