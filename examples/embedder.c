/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "embedder.h"

#include <stdio.h>
#include <stdlib.h>

cloudli_clif *embedder_open(int argc, char **argv)
{
    cloudli_clif_options options = CLOUDLI_CLIF_OPTIONS_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_clif *clif;
    char files[3][1024];

    if (argc != 3) {
        fprintf(stderr, "usage: %s STATE_DIR CERTIFICATE_DIR\n", argv[0]);
        exit(2);
    }
    (void)snprintf(files[0], sizeof(files[0]), "%s/provider.pem", argv[2]);
    (void)snprintf(files[1], sizeof(files[1]), "%s/provider.key", argv[2]);
    (void)snprintf(files[2], sizeof(files[2]), "%s/ca.pem", argv[2]);
    options.operator_id = "McCloud";
    options.country = "NL";
    options.state_dir = argv[1];
    options.certificate_file = files[0];
    options.key_file = files[1];
    options.ca_file = files[2];
    if (cloudli_clif_open(&clif, &options, &err) != CLOUDLI_OK) {
        fprintf(stderr, "%s: %s\n", argv[0], err.message);
        exit(EXIT_FAILURE);
    }
    return clif;
}

void embedder_check(int status, const char *what)
{
    if (status == CLOUDLI_OK)
        return;
    fprintf(stderr, "%s: %s.\n", what, cloudli_strerror(status));
    exit(EXIT_FAILURE);
}

int embedder_close(cloudli_clif *clif)
{
    const int status = cloudli_clif_flush(clif, 5 * CLOUDLI_SECOND);

    cloudli_clif_close(clif);
    return status == CLOUDLI_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
