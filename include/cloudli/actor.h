/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/actor.h
 * @brief Who may change the register, and the policy that it takes two.
 *
 * An actor is a name that the embedder or a tool gives with each change; it is
 * for them to know who is behind it. As long as no actor is registered any name
 * may do anything. From the first one on, which must be an officer, only those
 * that are registered may change anything, each within its role and limits;
 * others are refused with ::CLOUDLI_ERR_NOT_ALLOWED.
 *
 * Four eyes is a policy of the register. With it on, a warrant that is added or
 * resumed is "awaiting approval" (::CLOUDLI_WARRANT_AWAITING) until an approver
 * other than who did that calls cloudli_warrant_approve(). A change that widens
 * a warrant waits in the same way, while the warrant goes on as it was. What
 * narrows one (suspend, revoke, an earlier end) is in force at once. A change of
 * an actor, and switching the policy off, is carried out when a second actor has
 * made the same call.
 */
#ifndef CLOUDLI_ACTOR_H
#define CLOUDLI_ACTOR_H

#include <cloudli/warrant.h>

CLOUDLI_BEGIN_DECLS

/** @brief What an actor may do. Bits, pinned. */
enum cloudli_role {
    CLOUDLI_ROLE_OFFICER = 1,  /**< Enters and changes warrants, destinations,
                                    actors and the policy. */
    CLOUDLI_ROLE_APPROVER = 2, /**< Approves what others did; may also be the
                                    second for actors and the policy. */
    CLOUDLI_ROLE_TTP = 4       /**< A trusted third party that acts for the
                                    provider: enters and changes warrants, within
                                    its limits. It sets no destination, no actor
                                    and no policy. */
};

/** @brief An actor. Strings are borrowed for the call that takes them. */
typedef struct cloudli_actor {
    size_t size;      /**< Set by the initialiser. */
    const char *name; /**< 1 to 63 characters, as it is given with changes. */
    const char *const *authorities; /**< Warrants of these only, by name. */
    size_t authority_count;         /**< Up to 64; 0: of all. */
    const char *const *countries;   /**< Warrants that rest on the law of these
                                         only: two capitals, ISO 3166-1. */
    size_t country_count;           /**< Up to 64; 0: of all. */
    cloudli_time until; /**< First moment at which it may do nothing any more.
                             0: without end. */
    uint32_t roles;     /**< ::cloudli_role bits; 0: it may do nothing any more.
                             A trusted third party has no other role, and has
                             authorities or countries, and an end. */
    uint32_t reserved;  /**< Zero. */
} cloudli_actor;

#define CLOUDLI_ACTOR_INIT {.size = sizeof(cloudli_actor)}

/**
 * @brief Registers an actor, or changes the one of this name.
 *
 * @param[in]  reg     The register.
 * @param[in]  who     The actor; all is copied.
 * @param[in]  actor   Who does this: an officer or an approver, unless @p who is
 *                     the first.
 * @param[in]  reason  Why, up to 255 bytes; NULL: none given.
 * @param[out] done    1: it is so now. 0: four eyes is on, and it will be when
 *                     another actor makes the same call.
 * @param[out] err     May be NULL; names the field that is wrong.
 *
 * @retval CLOUDLI_OK                   See @p done.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A field is missing or malformed.
 * @retval CLOUDLI_ERR_INVALID_STATE    No officer would be left; or with four
 *                                      eyes no two who can work together.
 * @retval CLOUDLI_ERR_NOT_ALLOWED      @p actor may not do this, or proposed it
 *                                      himself.
 * @retval CLOUDLI_ERR_REGISTER         Cannot write.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_register_set_actor(cloudli_register *reg, const cloudli_actor *who,
                           const char *actor, const char *reason,
                           uint32_t *done, cloudli_error *err);

/** @brief Receives one actor of a listing; as ::cloudli_warrant_cb. */
typedef int (*cloudli_actor_cb)(void *user_data, const cloudli_actor *actor);

/** @brief Lists actors by name; as cloudli_warrant_list(). @since 0.1 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_register_list_actors(cloudli_register *reg, cloudli_actor_cb cb,
                             void *user_data, cloudli_error *err);

/** @brief How the register is changed. */
typedef struct cloudli_register_policy {
    size_t size;        /**< Set by the initialiser. */
    uint32_t four_eyes; /**< 1: what widens takes a second actor. */
    uint32_t waiting;   /**< Out: 1: switching that off was proposed, and waits
                             for a second actor. */
} cloudli_register_policy;

#define CLOUDLI_REGISTER_POLICY_INIT {.size = sizeof(cloudli_register_policy)}

/**
 * @brief Sets the policy.
 *
 * Four eyes can be switched on where an approver is registered and somebody else
 * who enters warrants. That is so at once, and withdraws a proposal to switch it
 * off; switching it off takes the same call of two actors.
 *
 * @param[in]  reg     The register.
 * @param[in]  policy  The policy.
 * @param[in]  actor   Who does this: an officer or an approver.
 * @param[in]  reason  Why, up to 255 bytes; NULL: none given.
 * @param[out] done    As of cloudli_register_set_actor().
 * @param[out] err     May be NULL.
 *
 * @retval CLOUDLI_OK                   See @p done.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A field makes no sense.
 * @retval CLOUDLI_ERR_INVALID_STATE    There are no two actors for it.
 * @retval CLOUDLI_ERR_NOT_ALLOWED      @p actor may not do this, or proposed it
 *                                      himself.
 * @retval CLOUDLI_ERR_REGISTER         Cannot write.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_register_set_policy(cloudli_register *reg,
                            const cloudli_register_policy *policy,
                            const char *actor, const char *reason,
                            uint32_t *done, cloudli_error *err);

/**
 * @brief Reads the policy.
 * @retval CLOUDLI_OK              Filled.
 * @retval CLOUDLI_ERR_STRUCT_SIZE @p policy was not initialised.
 * @retval CLOUDLI_ERR_REGISTER    Cannot read.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_register_read_policy(cloudli_register *reg,
                             cloudli_register_policy *policy,
                             cloudli_error *err);

/**
 * @brief Approves what waits of a warrant: its being in force, or a change.
 *
 * @param[in]  reg        The register.
 * @param[in]  authority  The warrant's authority.
 * @param[in]  liid       The warrant's LIID.
 * @param[in]  actor      Who does this: an approver, and not who entered it.
 * @param[in]  reason     Why, up to 255 bytes; NULL: none given.
 * @param[out] err        May be NULL.
 *
 * @retval CLOUDLI_OK                In force, from its start on.
 * @retval CLOUDLI_ERR_NOT_FOUND     No such warrant.
 * @retval CLOUDLI_ERR_INVALID_STATE Nothing of it waits for approval.
 * @retval CLOUDLI_ERR_NOT_ALLOWED   @p actor is no approver, not for this
 *                                   warrant, or entered it himself.
 * @retval CLOUDLI_ERR_REGISTER      Cannot write.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_warrant_approve(cloudli_register *reg, const char *authority,
                        const char *liid, const char *actor,
                        const char *reason, cloudli_error *err);

CLOUDLI_END_DECLS

#endif
