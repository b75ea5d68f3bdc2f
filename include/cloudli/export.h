/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/export.h
 * @brief Marks of public functions, and the library's version.
 */
#ifndef CLOUDLI_EXPORT_H
#define CLOUDLI_EXPORT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
#define CLOUDLI_BEGIN_DECLS extern "C" {
#define CLOUDLI_END_DECLS }
#else
#define CLOUDLI_BEGIN_DECLS
#define CLOUDLI_END_DECLS
#endif

#if defined(__GNUC__)
#define CLOUDLI_API __attribute__((visibility("default")))
#define CLOUDLI_CHECKED __attribute__((warn_unused_result))
#else
#define CLOUDLI_API
#define CLOUDLI_CHECKED
#endif

/** @brief Version of the headers a program was compiled with. */
#define CLOUDLI_VERSION_MAJOR 0
#define CLOUDLI_VERSION_MINOR 1
#define CLOUDLI_VERSION_PATCH 0
#define CLOUDLI_VERSION_STRING "0.1.0"

CLOUDLI_BEGIN_DECLS

/**
 * @brief Version of the library that is loaded, e.g. "0.1.0".
 *
 * @par Ownership  A constant; never freed.
 * @par Threads    Any.
 * @since 0.1
 */
CLOUDLI_API const char *cloudli_version(void);

CLOUDLI_END_DECLS

#endif
