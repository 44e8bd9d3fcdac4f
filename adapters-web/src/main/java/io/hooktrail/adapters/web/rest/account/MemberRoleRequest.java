package io.hooktrail.adapters.web.rest.account;

import io.hooktrail.domain.account.Role;

/** What can be changed about a member. */
record MemberRoleRequest(Role role) {}
