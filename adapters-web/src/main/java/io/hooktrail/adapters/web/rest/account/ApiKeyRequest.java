package io.hooktrail.adapters.web.rest.account;

import io.hooktrail.domain.account.Role;

/** Asks for an API key. */
record ApiKeyRequest(String name, Role role) {}
