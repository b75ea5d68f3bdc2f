/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "usecase_story.h"

#include <string.h>

static const struct story_person people[] = {
    {"jean", "mccloud.example", 11},
    {"greg", "mccloud.example", 12},
    {"peter", "mccloud.example", 13},
    {"terry", "mccloud.example", 14},
    {"gabor", "excellalex.example", 15},
    {"jean2", "mccloud.example", 21},
    {"mia", "mccloud.example", 22},
    {"helpdesk", NULL, 201},
    {"agent", NULL, 202},
};

/* A.1: McCloud's own telepresence. Jean is the subject. */
static const struct story_step own[] = {
    {STORY_ONLINE, "jean", NULL, NULL, 0, NULL},
    {STORY_ONLINE, "greg", NULL, NULL, 0, NULL},
    {STORY_ONLINE, "peter", NULL, NULL, 0, NULL},
    {STORY_ONLINE, "jean2", NULL, NULL, 0, NULL},
    {STORY_STOP, NULL, NULL, NULL, 0, NULL},
    {STORY_INVITE, "jean", "conf-42", "greg", 0, NULL},
    {STORY_INVITE, "jean", "conf-42", "peter", 0, NULL},
    {STORY_BOOK, "jean", "conf-42", NULL, 0, NULL},
    {STORY_CALL, "jean", "helpdesk", "start-help", 10, NULL},
    {STORY_MESSAGE, "jean", "helpdesk", "start-chat", 0, NULL},
    /* Others', and one whose name is nearly hers. */
    {STORY_CALL, "mia", "helpdesk", "mia-help", 5, NULL},
    {STORY_CALL, "jean2", "helpdesk", "jean2-help", 5, NULL},
    {STORY_MESSAGE, "jean2", "greg", "jean2-chat", 0, NULL},
    {STORY_JOIN, "jean", "conf-42", NULL, 0, NULL},
    {STORY_JOIN, "greg", "conf-42", NULL, 0, NULL},
    {STORY_JOIN, "peter", "conf-42", NULL, 0, NULL},
    {STORY_SEND, "jean", "conf-42", "audio", 20, NULL},
    {STORY_SEND, "greg", "conf-42", "audio", 20, NULL},
    {STORY_SEND, "peter", "conf-42", "audio", 20, NULL},
    {STORY_ADD, "jean", "conf-42", "map", 0, NULL},
    {STORY_SEND, "jean", "conf-42", "map", 8, NULL},
    {STORY_REMOVE, "jean", "conf-42", "map", 0, NULL},
    {STORY_ADD, "greg", "conf-42", "picture", 0, NULL},
    {STORY_SEND, "greg", "conf-42", "picture", 8, NULL},
    {STORY_REMOVE, "greg", "conf-42", "picture", 0, NULL},
    {STORY_UPLOAD, "jean", NULL, "jean-file", 0, NULL},
    {STORY_UPLOAD, "greg", NULL, "greg-file", 0, NULL},
    /* A silent movie: a stream of pictures without one of sound. */
    {STORY_ADD, "greg", "conf-42", "video", 0, NULL},
    {STORY_SEND, "greg", "conf-42", "video", 12, NULL},
    {STORY_REMOVE, "greg", "conf-42", "video", 0, NULL},
    {STORY_STOP, NULL, NULL, NULL, 0, NULL},
    {STORY_CALL, "jean", "helpdesk", "again-help", 10, NULL},
    /* Peter hears badly, and asks why. That is his own. */
    {STORY_REMOVE, "peter", "conf-42", "audio", 0, NULL},
    {STORY_CALL, "peter", "helpdesk", "peter-help", 10, NULL},
    {STORY_MESSAGE, "peter", "helpdesk", "peter-chat", 0, NULL},
    {STORY_ADD, "peter", "conf-42", "audio", 0, NULL},
    {STORY_LEAVE, "peter", "conf-42", NULL, 0, NULL},
    {STORY_JOIN, "peter", "conf-42", NULL, 0, NULL},
    {STORY_SEND, "peter", "conf-42", "audio", 5, NULL},
    {STORY_JOIN, "agent", "conf-42", NULL, 0, NULL},
    {STORY_SEND, "agent", "conf-42", "audio", 5, NULL},
    {STORY_LEAVE, "agent", "conf-42", NULL, 0, NULL},
    /* She is away for a while; it is her conference all the same. */
    {STORY_LEAVE, "jean", "conf-42", NULL, 0, NULL},
    {STORY_SEND, "greg", "conf-42", "audio", 5, NULL},
    {STORY_JOIN, "jean", "conf-42", NULL, 0, NULL},
    {STORY_MESSAGE, "greg", "peter", "greg-chat", 0, NULL},
    {STORY_LEAVE, "peter", "conf-42", NULL, 0, NULL},
    {STORY_LEAVE, "greg", "conf-42", NULL, 0, NULL},
    {STORY_END, "jean", "conf-42", "the host has closed it", 0, NULL},
    /* Afterwards: without her, and her other communications. */
    {STORY_JOIN, "greg", "conf-43", NULL, 0, NULL},
    {STORY_JOIN, "peter", "conf-43", NULL, 0, NULL},
    {STORY_SEND, "greg", "conf-43", "audio", 5, NULL},
    {STORY_END, "greg", "conf-43", "done", 0, NULL},
    {STORY_CALL, "greg", "mia", "greg-call", 5, NULL},
    {STORY_CALL, "jean", "mia", "jean-call", 10, NULL},
    {STORY_MESSAGE, "jean", "mia", "jean-sms", 0, NULL},
    {STORY_OFFLINE, "jean", NULL, NULL, 0, NULL},
    {STORY_OFFLINE, "greg", NULL, NULL, 0, NULL},
    {STORY_OFFLINE, "peter", NULL, NULL, 0, NULL},
    {STORY_OFFLINE, "jean2", NULL, NULL, 0, NULL},
};

/* A.2: TellyServ's telepresence, over the networks of McCloud (Jean, Terry) and
 * ExcellAlex (Gabor). */
static const struct story_step third[] = {
    {STORY_ONLINE, "jean", NULL, NULL, 0, NULL},
    {STORY_ONLINE, "terry", NULL, NULL, 0, NULL},
    {STORY_ONLINE, "gabor", NULL, NULL, 0, NULL},
    {STORY_STOP, NULL, NULL, NULL, 0, NULL},
    {STORY_CALL, "jean", "helpdesk", "start-help", 10, NULL},
    {STORY_JOIN, "jean", "conf-7", NULL, 0, NULL},
    {STORY_JOIN, "gabor", "conf-7", NULL, 0, NULL},
    {STORY_JOIN, "terry", "conf-7", NULL, 0, NULL},
    {STORY_SEND, "jean", "conf-7", "audio", 20, NULL},
    {STORY_SEND, "gabor", "conf-7", "audio", 20, NULL},
    {STORY_SEND, "terry", "conf-7", "audio", 20, NULL},
    {STORY_ADD, "jean", "conf-7", "map", 0, NULL},
    {STORY_SEND, "jean", "conf-7", "map", 8, NULL},
    {STORY_REMOVE, "jean", "conf-7", "map", 0, NULL},
    {STORY_ADD, "gabor", "conf-7", "video", 0, NULL},
    {STORY_SEND, "gabor", "conf-7", "video", 12, NULL},
    {STORY_REMOVE, "gabor", "conf-7", "video", 0, NULL},
    {STORY_CALL, "jean", "helpdesk", "again-help", 10, NULL},
    {STORY_REMOVE, "terry", "conf-7", "audio", 0, NULL},
    {STORY_CALL, "terry", "helpdesk", "terry-help", 10, NULL},
    {STORY_ADD, "terry", "conf-7", "audio", 0, NULL},
    {STORY_SEND, "terry", "conf-7", "audio", 5, NULL},
    {STORY_STOP, NULL, NULL, NULL, 0, NULL},
    {STORY_LEAVE, "terry", "conf-7", NULL, 0, NULL},
    {STORY_LEAVE, "gabor", "conf-7", NULL, 0, NULL},
    {STORY_END, "jean", "conf-7", "the host has closed it", 0, NULL},
    {STORY_STOP, NULL, NULL, NULL, 0, NULL},
    {STORY_JOIN, "gabor", "conf-8", NULL, 0, NULL},
    {STORY_JOIN, "terry", "conf-8", NULL, 0, NULL},
    {STORY_SEND, "gabor", "conf-8", "audio", 5, NULL},
    {STORY_END, "gabor", "conf-8", "done", 0, NULL},
    {STORY_CALL, "jean", "mia", "jean-call", 10, "mccloud.example"},
    {STORY_CALL, "terry", "mia", "terry-call", 5, "mccloud.example"},
    {STORY_MESSAGE, "jean", "mia", "jean-sms", 0, "mccloud.example"},
    {STORY_OFFLINE, "jean", NULL, NULL, 0, NULL},
    {STORY_OFFLINE, "terry", NULL, NULL, 0, NULL},
    {STORY_OFFLINE, "gabor", NULL, NULL, 0, NULL},
};

static const struct story stories[] = {
    {"own", "mccloud.example", 0, own, sizeof(own) / sizeof(own[0])},
    {"third", "tellyserv.example", 1, third, sizeof(third) / sizeof(third[0])},
};

const struct story *story_named(const char *name)
{
    for (size_t i = 0; i < sizeof(stories) / sizeof(stories[0]); i++) {
        if (strcmp(stories[i].name, name) == 0)
            return &stories[i];
    }
    return NULL;
}

const struct story_person *story_person(const char *name)
{
    for (size_t i = 0; i < sizeof(people) / sizeof(people[0]); i++) {
        if (strcmp(people[i].name, name) == 0)
            return &people[i];
    }
    return NULL;
}
