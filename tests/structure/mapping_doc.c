/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Prints docs/mapping.md from the table that the library acts by. */
#include "warrant/mapping.h"

#include <stdio.h>

static int print(void *user_data, const char *text, size_t len)
{
    return fwrite(text, 1, len, user_data) == len ? 0 : -1;
}

int main(void)
{
    cloudli__mapping_print(print, stdout);
    return fflush(stdout) == 0 ? 0 : 1;
}
