/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What cloudli-lemf is told: by its command line, and by a file whose keys are
 * the long options. What the command line says is not taken from the file.
 *
 * A file may have sections, [provider NAME], each with the policy of one
 * provider; without them, whom --provider names may send anything.
 */
#ifndef CLOUDLI_LEMF_SETTINGS_H
#define CLOUDLI_LEMF_SETTINGS_H

#include "lemf_policy.h"
#include "lemf_seal.h"

#define LEMF_PROVIDERS_MAX 64
#define LEMF_ADDRESSES_MAX 64

struct lemf_address {
    char host[256];
    uint32_t port;
};

struct lemf_provider {
    const char *name;
    const char *ca; /* NULL: that of all */
    struct lemf_policy policy;
    int has_policy;
    struct lemf_seal seal;
};

struct lemf_settings {
    char *text; /* of the file; strings below are in it or in argv */
    size_t text_len;
    uint64_t given; /* bits of options that came from the command line … */
    uint64_t filed; /* … and from the part of the file that is read */
    char error[512];

    struct lemf_address listen[LEMF_ADDRESSES_MAX];
    size_t listen_count;
    const char *cert;
    const char *key;
    const char *ca;
    const char *crl;
    const char *tls_min;
    const char *plain_tcp_reason;
    struct lemf_provider providers[LEMF_PROVIDERS_MAX];
    size_t provider_count;
    struct lemf_seal seal; /* of those that have none of their own */

    const char *out;
    const char *port_file;
    const char *metrics;
    const char *exec;
    const char *config;
    uint64_t rotate_bytes;   /* 0: never by their size */
    uint32_t rotate_seconds; /* 0: never by their age */
    uint32_t idle_seconds;   /* 0: for ever */
    int keep_ber;
    int per_cin;
    int json;
    int check_config;

    /* What lemf_settings_fill() points the receiver's options at. */
    const char *names[LEMF_PROVIDERS_MAX];
    const char *cas[LEMF_PROVIDERS_MAX];
    const char *more_hosts[LEMF_ADDRESSES_MAX];
    uint32_t more_ports[LEMF_ADDRESSES_MAX];
    cloudli_lemf_seal seals[LEMF_PROVIDERS_MAX + 1];
};

/* Reads the command line and the file that it names. -1, or the exit status
 * that ends the program, which was told why. For lemf_settings_dispose() in
 * any case; may be called again for new ones. */
int lemf_settings_read(struct lemf_settings *settings, int argc, char **argv);

void lemf_settings_dispose(struct lemf_settings *settings);

/* The receiver's options that come from here; valid as long as they are. */
void lemf_settings_fill(struct lemf_settings *settings,
                        cloudli_lemf_options *options);

/* The provider of a name in its certificate; NULL if there is none. */
const struct lemf_provider *
lemf_settings_provider(const struct lemf_settings *settings, const char *name);

/* The first option that differs and cannot change while it runs; NULL if none
 * does. */
const char *lemf_settings_fixed(const struct lemf_settings *old,
                                const struct lemf_settings *now);

/* --- For the reader of the file (lemf_config.h). --- */

enum lemf_scope {
    LEMF_IN_COMMAND = 1,
    LEMF_IN_FILE = 2,
    LEMF_IN_PROVIDER = 4 /* a section of the file */
};

struct lemf_option;

/* By its long name, whole; NULL if there is none in the scope. */
const struct lemf_option *lemf_option_find(const char *name, uint32_t scope);

/* Takes one option of the file; provider is that of the section, or NULL. 0,
 * or -1 with what is wrong with the value in the settings. */
int lemf_settings_take(struct lemf_settings *settings,
                       struct lemf_provider *provider,
                       const struct lemf_option *option, const char *value);

/* A new provider; NULL with the reason in the settings. */
struct lemf_provider *lemf_settings_add_provider(struct lemf_settings *settings,
                                                 const char *name);

/* Says what is wrong; -1. */
int lemf_settings_fail(struct lemf_settings *settings, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
