/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The countries of the world, as two capitals (ISO 3166-1 alpha-2). */
#ifndef CLOUDLI_WARRANT_COUNTRY_H
#define CLOUDLI_WARRANT_COUNTRY_H

#include <cloudli/export.h>

/* 1 if code is an assigned one; NULL is not. */
int cloudli__country_known(const char *code);

#endif
