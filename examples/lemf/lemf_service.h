/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The receiver at work: a thread that takes PDUs, asks each provider's policy,
 * stores them, and sees to the files, the program that gets the records, and
 * those who want to know how it is.
 */
#ifndef CLOUDLI_LEMF_SERVICE_H
#define CLOUDLI_LEMF_SERVICE_H

#include <signal.h>

struct lemf_service;

/* Reads the command line and begins. -1, or the exit status of a program that
 * has ended, which was told why. */
int lemf_service_begin(struct lemf_service **out, int argc, char **argv);

/* What is due, after a wait in which the signals of the mask are let in, so
 * that none is missed. TOOL_DONE, or the exit status of a failure. */
int lemf_service_step(struct lemf_service *service,
                      const sigset_t *waiting_mask);

/* 1 if nobody was connected for as long as it was to wait. */
int lemf_service_is_idle(const struct lemf_service *service);

/* Reads the settings and their files again. Where something is wrong with
 * them, which is told, all stays as it was. */
void lemf_service_reload(struct lemf_service *service);

/* Finishes the files and tells what was got. An exit status. */
int lemf_service_end(struct lemf_service *service);

void lemf_service_free(struct lemf_service *service); /* NULL is fine */

#endif
