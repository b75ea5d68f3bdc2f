/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A small program as somebody outside the project writes one: it puts a
 * destination and a warrant into a new register and lists what is there. It is
 * built against the installed package only.
 *
 *   consumer STATE_DIR
 */
#include <cloudli/cloudli.h>

#include <stdio.h>
#include <string.h>

static int show(void *user_data, const cloudli_warrant *warrant)
{
    int *found = user_data;

    printf("warrant %s of %s on %s is %s\n", warrant->liid, warrant->authority,
           warrant->targets[0], cloudli_warrant_state_name(warrant->state));
    if (strcmp(warrant->targets[0], "sip:jean@mccloud.example") == 0 &&
        warrant->state == CLOUDLI_WARRANT_ACTIVE)
        (*found)++;
    return 0;
}

int main(int argc, char **argv)
{
    static const char *const targets[] = {"SIP:jean@McCloud.Example"};
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;
    cloudli_warrant order = CLOUDLI_WARRANT_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_register *reg = NULL;
    int found = 0;

    if (argc != 2 || strcmp(cloudli_version(), CLOUDLI_VERSION_STRING) != 0) {
        fprintf(stderr, "headers %s, library %s\n", CLOUDLI_VERSION_STRING,
                cloudli_version());
        return 2;
    }
    dest.name = "police";
    dest.host = "lemf.police.example";
    dest.port = 7000;
    order.authority = "police";
    order.liid = "LI-2026-0001";
    order.country = "NL";
    order.targets = targets;
    order.target_count = 1;
    order.start = cloudli_time_now() - CLOUDLI_SECOND;
    order.end = order.start + 3600 * CLOUDLI_SECOND;
    order.destination = "police";
    order.deliver = CLOUDLI_DELIVER_IRI | CLOUDLI_DELIVER_CC;
    order.services = CLOUDLI_SERVICE_CALL;
    if (cloudli_register_open(&reg, argv[1], &err) != CLOUDLI_OK ||
        cloudli_register_set_destination(reg, &dest, "me", &err) !=
            CLOUDLI_OK ||
        cloudli_warrant_add(reg, &order, "me", NULL, &err) != CLOUDLI_OK ||
        cloudli_warrant_list(reg, NULL, NULL, show, &found, &err) != CLOUDLI_OK)
        fprintf(stderr, "%s\n", err.message);
    cloudli_register_close(reg);
    return found == 1 ? 0 : 1;
}
