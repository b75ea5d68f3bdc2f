/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant_test.h"

#include "tool.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdio.h>
#include <time.h>

#define WAIT_DEFAULT 10
#define LOOK (50 * 1000 * 1000) /* nanoseconds between two looks */

static const char *const sentences[] = {
    [CLOUDLI_TEST_REQUESTED] = "no service has taken it up yet: none runs, or "
                               "it is busy",
    [CLOUDLI_TEST_QUEUED] = "it is queued; the LEMF has not got it yet",
    [CLOUDLI_TEST_SENT] = "it was sent: the LEMF's host has it",
    [CLOUDLI_TEST_TAKEN] = "it was delivered: the LEMF answered behind it",
    [CLOUDLI_TEST_FAILED] = "it was not delivered",
    [CLOUDLI_TEST_LAPSED] = "no service took it up"};

static int is_final(uint32_t state)
{
    return state == CLOUDLI_TEST_TAKEN || state == CLOUDLI_TEST_FAILED ||
           state == CLOUDLI_TEST_LAPSED;
}

static int wait_for(cloudli_register *reg, uint64_t number, uint32_t seconds,
                    cloudli_destination_test *test)
{
    const struct timespec look = {0, LOOK};
    const cloudli_time end =
        cloudli_time_now() + (cloudli_time)seconds * CLOUDLI_SECOND;
    cloudli_error err = CLOUDLI_ERROR_INIT;

    for (;;) {
        if (cloudli_register_read_test(reg, number, test, &err) != CLOUDLI_OK)
            return tool_refused(&err);
        if (is_final(test->state) || cloudli_time_now() >= end)
            return TOOL_DONE;
        (void)nanosleep(&look, NULL);
    }
}

static json_t *json_time(cloudli_time time)
{
    char text[CLOUDLI_TIME_TEXT_MAX];

    if (time == 0)
        return json_null();
    tool_time_text(time, text);
    return json_string(text);
}

static int show_json(uint64_t number, const char *destination,
                     const cloudli_destination_test *test)
{
    json_t *json = json_pack(
        "{s:I,s:s,s:s,s:o,s:o,s:o,s:o,s:o}", "number", (json_int_t)number,
        "destination", destination, "state",
        cloudli_test_state_name(test->state), "requested",
        json_time(test->requested), "queued", json_time(test->queued), "sent",
        json_time(test->sent), "taken", json_time(test->taken), "failure",
        test->failure == CLOUDLI_OK
            ? json_null()
            : json_string(cloudli_strerror(test->failure)));
    const int failed =
        json == NULL || json_dumpf(json, stdout, JSON_INDENT(2)) != 0;

    json_decref(json);
    (void)putchar('\n');
    return failed ? tool_fail("The test cannot be shown.") : TOOL_DONE;
}

int warrant_test(cloudli_register *reg, const char *destination,
                 const char *padding, const char *wait, const char *actor,
                 int json)
{
    cloudli_destination_test test = CLOUDLI_DESTINATION_TEST_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    uint32_t octets = 0, seconds = WAIT_DEFAULT;
    uint64_t number;
    int rv;

    if (padding != NULL &&
        !tool_number(&octets, padding, 0, CLOUDLI_TEST_PADDING_MAX))
        return tool_usage("--padding is not a number from 0 to 65535.");
    if (wait != NULL && !tool_number(&seconds, wait, 0, 600))
        return tool_usage("--wait is not a number from 0 to 600.");
    if (cloudli_register_request_test(reg, destination, octets, actor, &number,
                                      &err) != CLOUDLI_OK)
        return tool_refused(&err);
    rv = wait_for(reg, number, seconds, &test);
    if (rv != TOOL_DONE)
        return rv;
    if (json)
        rv = show_json(number, destination, &test);
    else
        (void)printf(
            "Test %" PRIu64 " of destination %s is %s: %s%s%s.\n", number,
            destination, cloudli_test_state_name(test.state),
            sentences[test.state], test.failure == CLOUDLI_OK ? "" : ", ",
            test.failure == CLOUDLI_OK ? "" : cloudli_strerror(test.failure));
    if (rv != TOOL_DONE)
        return rv;
    return test.state == CLOUDLI_TEST_SENT || test.state == CLOUDLI_TEST_TAKEN
               ? TOOL_DONE
               : TOOL_FAILED;
}
