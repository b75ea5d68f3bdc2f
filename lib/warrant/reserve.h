/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Room that the register has when its disk is full, e.g. of records that wait
 * there: without any it could not even be opened to deliver them.
 *
 * While it is open its log has room on the disk that nobody else can take,
 * enough for some hundred changes, numbers of communications and lines of the
 * audit trail among them. A log goes when the register is closed in order, so a
 * file beside it, register.sqlite3-reserve, keeps as much for the next opening:
 * if that finds no room, it gives the file up and claims what that had.
 */
#ifndef CLOUDLI_WARRANT_RESERVE_H
#define CLOUDLI_WARRANT_RESERVE_H

/* Keeps some for the register at path where there is plenty or, if last is 1,
 * what the log just had. None is no failure. */
void cloudli__reserve_keep(const char *path, int last);

/* 1 if there was some, which is free now. */
int cloudli__reserve_give_up(const char *path);

/* Claims room for the log of an open register, if there is plenty or, with
 * scarce 1, any. 1 if it has it. */
int cloudli__reserve_claim_log(const char *path, int scarce);

#endif
