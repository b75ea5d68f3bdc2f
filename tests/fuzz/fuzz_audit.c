/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Any file is verified as an export of the audit trail. What is sound must end
 * with its signature; what is not is named.
 */
#include "audit/audit_file.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    /* The public key of the corpus. */
    static const char key[] =
        "107c76e816a53313efba5152f93250ac5de850defb62f33b4b25f0bd2bfa1c67";
    cloudli_audit_report report = CLOUDLI_AUDIT_REPORT_INIT;
    struct cloudli__audit_check check = {.first = 1, .key_count = 1};
    FILE *in = size == 0 ? NULL : fmemopen((void *)(uintptr_t)data, size, "r");
    int rv;

    if (in == NULL)
        return 0;
    if (!cloudli__audit_unhex(check.keys[0], CLOUDLI_AUDIT_KEY_LEN, key,
                              sizeof(key) - 1))
        abort();
    rv = cloudli__audit_file_check(&check, in, &report);
    if (rv != CLOUDLI_OK)
        abort();
    if (report.fault == CLOUDLI_AUDIT_SOUND
            ? report.line != 0 || report.signed_to != report.last
            : cloudli__audit_check_verdict(&report, NULL) != CLOUDLI_ERR_AUDIT)
        abort();
    (void)fclose(in);
    return 0;
}
