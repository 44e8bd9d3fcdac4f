package io.hooktrail.application.account;

import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.Role;

/** What a valid API key stands for. */
public record ApiKeyGrant(ApiKeyId key, AccountId account, Role role) {}
