/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The configuration file: a "key = value" a line, "#" at the beginning of a
 * line that is a comment, and sections [provider NAME], whose keys are those
 * of one provider. A key without a value in the command line is "yes" or "no".
 */
#ifndef CLOUDLI_LEMF_CONFIG_H
#define CLOUDLI_LEMF_CONFIG_H

#include "lemf_settings.h"

/* Reads settings->config into the settings. 0, or -1: what is wrong is in the
 * settings, with the line and the key. LIIDs are never told. */
int lemf_config_read(struct lemf_settings *settings);

#endif
