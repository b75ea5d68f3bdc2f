/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Conferences: bookings, the waiting room, moderators. */
#include "comm/conf_records.h"
#include "comm/telling.h"

#include "base/options.h"

#include <cloudli/record.h>
#include <string.h>

#define BOOKING_V1_SIZE sizeof(cloudli_conference_booking)
#define REASON_MAX 255

static int reason_ok(const char *reason)
{
    return reason == NULL || strnlen(reason, REASON_MAX + 1) <= REASON_MAX;
}

/* Who made something happen; NULL: the server. With the lock held. */
static int find_by(struct cloudli_conference *conf, uint32_t by,
                   struct cloudli__person **person)
{
    int rv = CLOUDLI_OK;

    *person = NULL;
    if (by != CLOUDLI_CONFERENCE_SERVER)
        rv = cloudli__conf_find(conf, by, person);
    /* Who has left may still have done it. */
    return rv == CLOUDLI_ERR_INVALID_STATE ? CLOUDLI_OK : rv;
}

/* --- The waiting room --- */

static void count_standing(struct cloudli_conference *conf, uint32_t standing,
                           uint32_t by)
{
    if (standing == CLOUDLI_CONFERENCE_INVITED)
        conf->invited += by;
    else if (standing == CLOUDLI_CONFERENCE_WAITING)
        conf->waiting += by;
    else
        conf->present += by;
}

static void set_standing(struct cloudli_conference *conf,
                         struct cloudli__person *person, uint16_t standing)
{
    count_standing(conf, person->before, UINT32_MAX); /* one less */
    person->before = standing;
    count_standing(conf, standing, 1);
}

/* Adds him; with the lock held. */
static int add_guest(struct cloudli_conference *conf,
                     struct cloudli__person *person, uint32_t *number)
{
    int rv;

    if (atomic_load(&conf->comm.ended))
        return CLOUDLI_ERR_ENDED;
    if (atomic_load(&conf->comm.party_count) >= CLOUDLI_CONFERENCE_PARTIES_MAX)
        return CLOUDLI_ERR_TOO_LARGE;
    rv = cloudli__comm_add_party(&conf->comm, person, number);
    if (rv != CLOUDLI_OK)
        return rv;
    count_standing(conf, person->before, 1);
    if (person->before == CLOUDLI_CONFERENCE_WAITING)
        cloudli__conf_tell_wait(conf, person);
    return CLOUDLI_OK;
}

int cloudli_conference_invite(cloudli_conference *conf,
                              const cloudli_party *party, uint32_t standing,
                              uint32_t *number)
{
    struct cloudli__person *person;
    int rv;

    if (conf == NULL || party == NULL || number == NULL ||
        standing < CLOUDLI_CONFERENCE_INVITED ||
        standing > CLOUDLI_CONFERENCE_WAITING)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    if (atomic_load(&conf->comm.ended))
        return CLOUDLI_ERR_ENDED;
    rv = cloudli__person_new(&person, conf->comm.hub, party, NULL);
    if (rv != CLOUDLI_OK)
        return rv;
    person->before = (uint16_t)standing;
    pthread_mutex_lock(&conf->comm.lock);
    rv = add_guest(conf, person, number);
    pthread_mutex_unlock(&conf->comm.lock);
    if (rv != CLOUDLI_OK)
        cloudli__person_free(person);
    else
        cloudli__comm_match(&conf->comm, person->names, person->name_count,
                            *number);
    return rv;
}

int cloudli_conference_wait(cloudli_conference *conf, uint32_t number)
{
    struct cloudli__person *person;
    int rv;

    if (conf == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    pthread_mutex_lock(&conf->comm.lock);
    rv = cloudli__conf_find(conf, number, &person);
    if (rv == CLOUDLI_OK && person->before != CLOUDLI_CONFERENCE_INVITED)
        rv = CLOUDLI_ERR_INVALID_STATE;
    if (rv == CLOUDLI_OK) {
        set_standing(conf, person, CLOUDLI_CONFERENCE_WAITING);
        cloudli__conf_tell_wait(conf, person);
    }
    pthread_mutex_unlock(&conf->comm.lock);
    return rv;
}

/* Somebody who is not in yet, and who decides on him; with the lock held. */
static int find_guest(struct cloudli_conference *conf, uint32_t number,
                      uint32_t by, struct cloudli__person **person,
                      struct cloudli__person **who)
{
    int rv = cloudli__conf_find(conf, number, person);

    if (rv == CLOUDLI_OK && !(*person)->before)
        rv = CLOUDLI_ERR_INVALID_STATE;
    if (rv == CLOUDLI_OK)
        rv = find_by(conf, by, who);
    return rv;
}

int cloudli_conference_admit(cloudli_conference *conf, uint32_t number,
                             uint32_t by)
{
    struct cloudli__person *person, *who;
    int rv;

    if (conf == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    pthread_mutex_lock(&conf->comm.lock);
    rv = find_guest(conf, number, by, &person, &who);
    if (rv == CLOUDLI_OK) {
        set_standing(conf, person, 0);
        cloudli__conf_tell_join(conf, person, who == person ? NULL : who);
    }
    pthread_mutex_unlock(&conf->comm.lock);
    return rv;
}

int cloudli_conference_refuse(cloudli_conference *conf, uint32_t number,
                              uint32_t by, const char *reason)
{
    struct cloudli__conf_event event = {.event = CLOUDLI_CONF_JOIN_FAILED,
                                        .reason = reason};
    struct cloudli__person *person, *who;
    int rv;

    if (conf == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    if (!reason_ok(reason))
        return CLOUDLI_ERR_TOO_LARGE;
    pthread_mutex_lock(&conf->comm.lock);
    rv = find_guest(conf, number, by, &person, &who);
    if (rv == CLOUDLI_OK) {
        if (reason == NULL) /* the record must have one */
            event.reason = who == person ? "gave up" : "refused";
        event.initiated = who != person;
        event.by = who;
        event.person = person;
        cloudli__conf_tell_all(conf, &event);
        count_standing(conf, person->before, UINT32_MAX);
        person->left = 1;
    }
    pthread_mutex_unlock(&conf->comm.lock);
    return rv;
}

/* --- What is done to those who are in --- */

/* A party that is in the conference; with the lock held. */
static int find_present(struct cloudli_conference *conf, uint32_t number,
                        struct cloudli__person **person)
{
    int rv = cloudli__conf_find(conf, number, person);

    return rv == CLOUDLI_OK && (*person)->before ? CLOUDLI_ERR_INVALID_STATE
                                                 : rv;
}

int cloudli_conference_remove(cloudli_conference *conf, uint32_t number,
                              uint32_t by, const char *reason)
{
    struct cloudli__conf_event event = {
        .event = CLOUDLI_CONF_LEAVE, .initiated = 1, .reason = reason};
    struct cloudli__person *person, *who;
    int rv;

    if (conf == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    if (!reason_ok(reason))
        return CLOUDLI_ERR_TOO_LARGE;
    pthread_mutex_lock(&conf->comm.lock);
    rv = find_present(conf, number, &person);
    if (rv == CLOUDLI_OK)
        rv = find_by(conf, by, &who);
    if (rv == CLOUDLI_OK) {
        event.person = person;
        event.by = who;
        event.initiated = who != person;
        cloudli__conf_tell_all(conf, &event);
        person->left = 1;
        conf->present--;
    }
    pthread_mutex_unlock(&conf->comm.lock);
    return rv;
}

int cloudli_conference_failed(cloudli_conference *conf, uint32_t what,
                              uint32_t number, const char *reason)
{
    struct cloudli__conf_event event = {.event = what, .reason = reason};
    struct cloudli__person *person = NULL;
    int rv;

    if (conf == NULL || reason == NULL || reason[0] == '\0' ||
        (what != CLOUDLI_CONF_LEAVE_FAILED &&
         what != CLOUDLI_CONF_MODIFY_FAILED && what != CLOUDLI_CONF_END_FAILED))
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    if (!reason_ok(reason))
        return CLOUDLI_ERR_TOO_LARGE;
    pthread_mutex_lock(&conf->comm.lock);
    rv = atomic_load(&conf->comm.ended) ? CLOUDLI_ERR_ENDED : CLOUDLI_OK;
    if (rv == CLOUDLI_OK)
        rv = what == CLOUDLI_CONF_END_FAILED
                 ? find_by(conf, number, &person)
                 : find_present(conf, number, &person);
    if (rv == CLOUDLI_OK) {
        if (what == CLOUDLI_CONF_END_FAILED) {
            event.initiated = 1;
            event.by = person;
        } else {
            event.person = person;
        }
        cloudli__conf_tell_all(conf, &event);
    }
    pthread_mutex_unlock(&conf->comm.lock);
    return rv;
}

/* --- Moderators --- */

static void tell_control(struct cloudli_conference *conf)
{
    const struct cloudli__conf_event event = {.event =
                                                  CLOUDLI__CONFERENCE_CONTROL};

    cloudli__conf_report_all(conf, &event);
}

int cloudli_conference_control(cloudli_conference *conf, uint32_t number,
                               uint32_t controls)
{
    struct cloudli__person *person;
    int rv;

    if (conf == NULL || controls > 1)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    pthread_mutex_lock(&conf->comm.lock);
    rv = find_present(conf, number, &person);
    if (rv == CLOUDLI_OK && person->controls == controls)
        rv = CLOUDLI_ERR_INVALID_STATE;
    if (rv == CLOUDLI_OK) {
        person->controls = (uint16_t)controls;
        tell_control(conf);
    }
    pthread_mutex_unlock(&conf->comm.lock);
    return rv;
}

int cloudli_conference_transfer(cloudli_conference *conf, uint32_t from,
                                uint32_t to)
{
    struct cloudli__person *before, *after;
    int rv;

    if (conf == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    pthread_mutex_lock(&conf->comm.lock);
    rv = find_present(conf, from, &before);
    if (rv == CLOUDLI_OK)
        rv = find_present(conf, to, &after);
    if (rv == CLOUDLI_OK && (!before->controls || after->controls))
        rv = CLOUDLI_ERR_INVALID_STATE;
    if (rv == CLOUDLI_OK) {
        before->controls = 0;
        after->controls = 1;
        tell_control(conf);
    }
    pthread_mutex_unlock(&conf->comm.lock);
    return rv;
}

int cloudli_conference_recording(cloudli_conference *conf, uint32_t by,
                                 uint32_t on)
{
    struct cloudli__conf_event event = {.event = CLOUDLI__CONFERENCE_RECORDING,
                                        .initiated = 1};
    struct cloudli__person *who;
    int rv;

    if (conf == NULL || on > 1)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    pthread_mutex_lock(&conf->comm.lock);
    rv = atomic_load(&conf->comm.ended) ? CLOUDLI_ERR_ENDED
                                        : find_by(conf, by, &who);
    if (rv == CLOUDLI_OK && conf->recording == on)
        rv = CLOUDLI_ERR_INVALID_STATE;
    if (rv == CLOUDLI_OK) {
        conf->recording = (uint8_t)on;
        event.by = who;
        cloudli__conf_tell_all(conf, &event);
    }
    pthread_mutex_unlock(&conf->comm.lock);
    return rv;
}

/* --- Bookings --- */

static int booking_ok(const cloudli_conference_booking *b)
{
    return b->start >= 0 && b->recurs_from >= 0 &&
           (b->end == 0 || b->end >= b->start) &&
           (b->recurs_to == 0 || b->recurs_to >= b->recurs_from) &&
           cloudli__text_ok(b->recurrence, REASON_MAX);
}

int cloudli_conference_book(cloudli_conference *conf,
                            const cloudli_conference_booking *booking)
{
    cloudli_conference_booking in = CLOUDLI_CONFERENCE_BOOKING_INIT;
    struct cloudli__conf_event event = {.event = CLOUDLI_CONF_CREATION,
                                        .booking = &in};
    int rv = CLOUDLI_OK;

    if (conf == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    if (booking != NULL)
        rv = cloudli__options_import(&in, sizeof(in), BOOKING_V1_SIZE, booking);
    if (rv != CLOUDLI_OK)
        return rv;
    if (!booking_ok(&in))
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    pthread_mutex_lock(&conf->comm.lock);
    if (atomic_load(&conf->comm.ended))
        rv = CLOUDLI_ERR_ENDED;
    else if (booking == NULL && !conf->booked)
        rv = CLOUDLI_ERR_INVALID_STATE;
    if (rv == CLOUDLI_OK) {
        if (conf->booked)
            event.event = CLOUDLI_CONF_UPDATE;
        conf->booked = booking != NULL;
        cloudli__conf_report_all(conf, &event);
    }
    pthread_mutex_unlock(&conf->comm.lock);
    return rv;
}

int cloudli_conference_end_by(cloudli_conference *conf, uint32_t by,
                              const char *reason)
{
    if (conf == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    return cloudli__conf_end(conf, by, reason);
}
