package io.hooktrail.adapters.web.rest.account;

import org.jspecify.annotations.Nullable;

/** The members of a PATCH: a member that is missing stays as it is, null leaves it to the installation. */
record AccountPatchRequest(
        @Nullable String name,
        @Nullable String plan,
        @Nullable String defaultVersion,
        @Nullable RetentionForm retention,
        @Nullable RetryPolicyForm retryPolicy) {}
