/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Gives each file of some folders to a fuzzer once: what was found before is
 * a test in every build. */
#include <dirent.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int replay(const char *path)
{
    FILE *file = fopen(path, "rb");
    uint8_t *data = NULL;
    long size = -1;
    int rv = -1;

    if (file != NULL && fseek(file, 0, SEEK_END) == 0)
        size = ftell(file);
    if (size >= 0 && fseek(file, 0, SEEK_SET) == 0) {
        /* Of exactly that size: the sanitizers see a read behind it. */
        data = malloc(size > 0 ? (size_t)size : 1);
        if (data != NULL &&
            fread(data, 1, (size_t)size, file) == (size_t)size) {
            rv = LLVMFuzzerTestOneInput(data, (size_t)size);
        }
    }
    if (rv != 0)
        fprintf(stderr, "replay: %s cannot be read\n", path);
    free(data);
    if (file != NULL)
        fclose(file);
    return rv;
}

int main(int argc, char **argv)
{
    unsigned long count = 0;
    int rv = LLVMFuzzerTestOneInput((const uint8_t *)"", 0);

    for (int i = 1; i < argc; i++) {
        DIR *dir = opendir(argv[i]);
        const struct dirent *entry;

        if (dir == NULL) {
            perror(argv[i]);
            return EXIT_FAILURE;
        }
        while ((entry = readdir(dir)) != NULL) {
            char path[PATH_MAX];

            if (entry->d_name[0] == '.')
                continue;
            snprintf(path, sizeof(path), "%s/%s", argv[i], entry->d_name);
            if (replay(path) != 0)
                rv = -1;
            count++;
        }
        closedir(dir);
    }
    printf("%lu files replayed\n", count);
    return rv == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
