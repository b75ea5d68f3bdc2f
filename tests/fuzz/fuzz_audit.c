/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Any file is verified as an export of the audit trail. What is sound must end
 * with its signature; what is not is named.
 */
#include <cloudli/audit.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The public key of the corpus. */
static const char key[] =
    "-----BEGIN PUBLIC KEY-----\n"
    "MCowBQYDK2VwAyEAEHx26BalMxPvulFS+TJQrF3oUN77YvM7SyXwvSv6HGc=\n"
    "-----END PUBLIC KEY-----\n";

/* A file in memory, by a path. -1 if there is none. */
static int make_file(const void *data, size_t size, char path[32])
{
    const int fd = memfd_create("fuzz", MFD_CLOEXEC);

    if (fd >= 0 && (size == 0 || write(fd, data, size) == (ssize_t)size)) {
        (void)snprintf(path, 32, "/proc/self/fd/%d", fd);
        return fd;
    }
    if (fd >= 0)
        (void)close(fd);
    return -1;
}

static void verify(const char *path, const char *key_path)
{
    cloudli_audit_report report = CLOUDLI_AUDIT_REPORT_INIT;
    cloudli_audit_trust trust = CLOUDLI_AUDIT_TRUST_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv;

    trust.public_key_file = key_path;
    rv = cloudli_audit_verify_file(path, &trust, &report, &err);
    if (rv == CLOUDLI_OK &&
        (report.fault != CLOUDLI_AUDIT_SOUND || report.line != 0 ||
         report.signed_to != report.last))
        abort();
    if (rv != CLOUDLI_OK &&
        (rv != CLOUDLI_ERR_AUDIT || rv != err.code ||
         report.fault == CLOUDLI_AUDIT_SOUND || err.message[0] == '\0'))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char path[32], key_path[32];
    const int key_file = make_file(key, sizeof(key) - 1, key_path);
    const int file = make_file(data, size, path);

    if (key_file >= 0 && file >= 0)
        verify(path, key_path);
    if (key_file >= 0)
        (void)close(key_file);
    if (file >= 0)
        (void)close(file);
    return 0;
}
