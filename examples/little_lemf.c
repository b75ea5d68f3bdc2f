/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A LEMF in its smallest form: it takes what a provider hands over, and prints
 * a line for each record. cloudli-lemf is the one that stores.
 *
 *   little_lemf PORT CERTIFICATE_DIR
 *
 * It ends when it is killed.
 */
#include <cloudli/cloudli.h>

#include <stdio.h>
#include <stdlib.h>

/* Each PDU may hold several records: its entries. */
static int show(void *user_data, const cloudli_lemf_pdu *item)
{
    const cloudli_pdu_header *head = &item->pdu->header;
    cloudli_pdu_entry entry = CLOUDLI_PDU_ENTRY_INIT;
    const int is_iri = item->pdu->kind == CLOUDLI_PDU_IRI;
    size_t at = 0;

    (void)user_data;
    if (item->sequence == CLOUDLI_SEQUENCE_DUPLICATE ||
        (!is_iri && item->pdu->kind != CLOUDLI_PDU_CC))
        return 0;
    while (cloudli_pdu_next(item->pdu, &at, &entry, NULL) == CLOUDLI_OK) {
        printf("%.*s CIN %u number %u: %s %s, %zu octets\n",
               (int)head->liid.len, (const char *)head->liid.ptr, head->cin,
               head->sequence_number,
               is_iri ? cloudli_iri_type_name(entry.iri_type) : "CC",
               is_iri ? cloudli_iri_content_name(entry.content_tag)
                      : cloudli_cc_content_name(entry.content_tag),
               entry.contents.len);
    }
    return 0; /* anything else, and the provider keeps it and tries again */
}

int main(int argc, char **argv)
{
    static const char *const providers[] = {"clif.mccloud.example"};
    cloudli_lemf_options options = CLOUDLI_LEMF_OPTIONS_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_lemf *lemf;
    char files[3][1024];
    int status;

    if (argc != 3) {
        fprintf(stderr, "usage: little_lemf PORT CERTIFICATE_DIR\n");
        return 2;
    }
    (void)snprintf(files[0], sizeof(files[0]), "%s/lemf.pem", argv[2]);
    (void)snprintf(files[1], sizeof(files[1]), "%s/lemf.key", argv[2]);
    (void)snprintf(files[2], sizeof(files[2]), "%s/ca.pem", argv[2]);
    setvbuf(stdout, NULL, _IOLBF, 0); /* whoever kills it has every line */
    options.port = (uint32_t)strtoul(argv[1], NULL, 10);
    options.certificate_file = files[0];
    options.key_file = files[1];
    options.ca_file = files[2];
    options.providers = providers;
    options.provider_count = 1;
    options.receive = show;
    status = cloudli_lemf_open(&lemf, &options, &err);
    while (status == CLOUDLI_OK)
        status = cloudli_lemf_poll(lemf, CLOUDLI_SECOND, &err);
    fprintf(stderr, "little_lemf: %s\n", err.message);
    cloudli_lemf_close(lemf);
    return EXIT_FAILURE;
}
