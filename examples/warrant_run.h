/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What each command does. All are of one kind (struct command's run): they give
 * a tool_exit, and what is wrong was said. */
#ifndef CLOUDLI_EXAMPLES_WARRANT_RUN_H
#define CLOUDLI_EXAMPLES_WARRANT_RUN_H

#include "warrant_command.h"

/* Changes of a warrant. */
int run_add(cloudli_register *reg, struct arguments *args);
int run_modify(cloudli_register *reg, struct arguments *args);
int run_suspend(cloudli_register *reg, struct arguments *args);
int run_resume(cloudli_register *reg, struct arguments *args);
int run_revoke(cloudli_register *reg, struct arguments *args);
int run_approve(cloudli_register *reg, struct arguments *args);

/* Many at once. */
int run_load(cloudli_register *reg, struct arguments *args);

/* What is there. */
int run_list(cloudli_register *reg, struct arguments *args);
int run_show(cloudli_register *reg, struct arguments *args);
int run_check(cloudli_register *reg, struct arguments *args);

/* Where an authority receives. */
int run_destination_set(cloudli_register *reg, struct arguments *args);
int run_destination_list(cloudli_register *reg, struct arguments *args);
int run_destination_test(cloudli_register *reg, struct arguments *args);

/* In which form. */
int run_profile_list(cloudli_register *reg, struct arguments *args);
int run_profile_show(cloudli_register *reg, struct arguments *args);
int run_profile_check(cloudli_register *reg, struct arguments *args);

/* Who may change it. */
int run_actor_set(cloudli_register *reg, struct arguments *args);
int run_actor_list(cloudli_register *reg, struct arguments *args);
int run_policy_set(cloudli_register *reg, struct arguments *args);
int run_policy_show(cloudli_register *reg, struct arguments *args);

/* What cannot be taken back (struct command's warns). */
int warn_of_revoke(const struct arguments *args, char *text, size_t size);
int warn_of_actor(const struct arguments *args, char *text, size_t size);
int warn_of_policy(const struct arguments *args, char *text, size_t size);

#endif
