/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Memory that core dumps leave out. */
#include "base/memory.h"
#include "target/index.h"

#include "check_main.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* 1 if the kernel leaves the page of an address out of core dumps ("dd" among
 * the flags of its mapping), 0 if not, -1 if it does not say. */
static int is_left_out(const void *address)
{
    const uintptr_t at = (uintptr_t)address;
    FILE *maps = fopen("/proc/self/smaps", "r");
    char line[512];
    int inside = 0, out = -1;

    while (maps != NULL && fgets(line, sizeof(line), maps) != NULL) {
        uintptr_t first, behind;

        if (sscanf(line, "%" SCNxPTR "-%" SCNxPTR " ", &first, &behind) == 2)
            inside = at >= first && at < behind;
        else if (inside && strncmp(line, "VmFlags:", 8) == 0)
            out = strstr(line, " dd") != NULL;
    }
    if (maps != NULL)
        (void)fclose(maps);
    return out;
}

static int all_zero(const uint8_t *bytes, size_t len)
{
    size_t i = 0;

    while (i < len && bytes[i] == 0)
        i++;
    return i == len;
}

START_TEST(mapped_memory_is_zero_in_whole_pages_and_left_out_of_core_dumps)
{
    const size_t len = 10000;
    uint8_t *memory = cloudli__map(len);

    ck_assert_ptr_nonnull(memory);
    ck_assert_uint_eq((uintptr_t)memory % (size_t)sysconf(_SC_PAGESIZE), 0);
    ck_assert_int_eq(all_zero(memory, len), 1);
    memset(memory, 0xff, len);
    ck_assert_int_ne(is_left_out(memory), 0);
    ck_assert_int_ne(is_left_out(memory + len - 1), 0);
    cloudli__unmap(memory, len);
    cloudli__unmap(NULL, 0);
}
END_TEST

START_TEST(so_are_huge_pages)
{
    uint8_t *memory = cloudli__map_huge(CLOUDLI__HUGE_PAGE);

    ck_assert_ptr_nonnull(memory);
    ck_assert_uint_eq((uintptr_t)memory % CLOUDLI__HUGE_PAGE, 0);
    ck_assert_int_eq(all_zero(memory, CLOUDLI__HUGE_PAGE), 1);
    memset(memory, 0xff, CLOUDLI__HUGE_PAGE);
    ck_assert_int_ne(is_left_out(memory), 0);
    ck_assert_int_ne(is_left_out(memory + CLOUDLI__HUGE_PAGE - 1), 0);
    cloudli__unmap(memory, CLOUDLI__HUGE_PAGE);
    ck_assert_ptr_null(cloudli__map_huge(SIZE_MAX));
}
END_TEST

START_TEST(the_key_of_an_index_is_left_out)
{
    struct cloudli__index *index;

    ck_assert_int_eq(cloudli__index_new(&index), CLOUDLI_OK);
    ck_assert_int_ne(is_left_out(index), 0); /* it begins with its key */
    cloudli__index_free(index);
}
END_TEST

START_TEST(other_memory_is_not)
{
    const int here = 0;

    ck_assert_int_ne(is_left_out(&here), 1); /* or the others say nothing */
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("memory");
    TCase *tcase = tcase_create("core dumps");

    tcase_add_test(
        tcase, mapped_memory_is_zero_in_whole_pages_and_left_out_of_core_dumps);
    tcase_add_test(tcase, so_are_huge_pages);
    tcase_add_test(tcase, the_key_of_an_index_is_left_out);
    tcase_add_test(tcase, other_memory_is_not);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
