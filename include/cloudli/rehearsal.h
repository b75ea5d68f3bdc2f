/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/rehearsal.h
 * @brief Changes of the register that are tried, and then are not made.
 *
 * Between the two calls every change through this register is made as ever,
 * with all its checks, and what is read through it shows it; the end takes all
 * of it back, its lines of the audit trail too. Nobody else sees any of it:
 * running CLIFs do not. Meanwhile other writers of the register wait, so a
 * rehearsal ends soon.
 */
#ifndef CLOUDLI_REHEARSAL_H
#define CLOUDLI_REHEARSAL_H

#include <cloudli/warrant.h>

CLOUDLI_BEGIN_DECLS

/**
 * @brief Begins a rehearsal.
 *
 * @param[in]  reg  The register.
 * @param[out] err  May be NULL.
 *
 * @retval CLOUDLI_OK                   From now on nothing is kept.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT @p reg is NULL.
 * @retval CLOUDLI_ERR_INVALID_STATE    One is going on already, or the register
 *                                      is read only.
 * @retval CLOUDLI_ERR_REGISTER         Cannot write, or another writer does not
 *                                      end.
 *
 * @par Threads  As all calls of this register. A call during a rehearsal gives
 *               ::CLOUDLI_ERR_REGISTER if a fault of the disk has ended it.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_register_rehearse(cloudli_register *reg,
                                                          cloudli_error *err);

/**
 * @brief Takes back all since cloudli_register_rehearse(). Without a rehearsal,
 *        or of NULL, nothing. Closing a register does the same.
 * @since 0.1
 */
CLOUDLI_API void cloudli_register_rehearse_end(cloudli_register *reg);

CLOUDLI_END_DECLS

#endif
