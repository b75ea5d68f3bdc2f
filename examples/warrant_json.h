/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What the register holds as JSON objects. Their members are stable: those that
 * there are keep their names and types, others may be added. A json_t that is
 * returned is the caller's; NULL: memory is short.
 */
#ifndef CLOUDLI_EXAMPLES_WARRANT_JSON_H
#define CLOUDLI_EXAMPLES_WARRANT_JSON_H

#include "warrant_command.h"

#include <cloudli/actor.h>
#include <jansson.h>

/* Words of the scopes of a warrant, and of roles. */
extern const struct tool_word warrant_deliver_words[];
extern const struct tool_word warrant_service_words[];
extern const struct tool_word warrant_media_words[];
extern const struct tool_word warrant_role_words[];

/* Room for all words of one of these. */
#define WARRANT_WORDS_MAX 96

/* A text or null, a moment, words. */
json_t *json_text(const char *text);
json_t *json_time(cloudli_time time);
json_t *json_words(uint32_t bits, const struct tool_word *words);

json_t *json_warrant(const cloudli_warrant *w);
json_t *json_destination(const cloudli_destination *d);
json_t *json_actor(const cloudli_actor *who);
json_t *json_policy(const cloudli_register_policy *policy);

/* What a destination has where it says nothing. */
const char *destination_encryption(const cloudli_destination *d);
const char *destination_integrity(const cloudli_destination *d);
const char *destination_protection(const cloudli_destination *d);
const char *destination_plain_tcp_reason(const cloudli_destination *d);

/* What a command's arguments name; *out is NULL if there is none yet. A
 * tool_exit. */
int json_subject(json_t **out, cloudli_register *reg, enum subject subject,
                 const struct arguments *args);

/* Prints it and frees it; NULL is short memory. A tool_exit. */
int json_print(json_t *value);

#endif
