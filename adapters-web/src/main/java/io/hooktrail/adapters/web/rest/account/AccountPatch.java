package io.hooktrail.adapters.web.rest.account;

import io.hooktrail.adapters.web.InvalidRequest;
import io.hooktrail.domain.account.AccountChange;
import io.hooktrail.domain.account.AccountChange.FallBackTo;
import io.hooktrail.domain.account.AccountChange.Keep;
import io.hooktrail.domain.account.AccountChange.MoveToPlan;
import io.hooktrail.domain.account.AccountChange.Rename;
import io.hooktrail.domain.account.AccountChange.Retry;
import io.hooktrail.domain.account.Plan;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.webhook.PayloadVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a PATCH may name; null stands for "as the installation has it".
 *
 * @param changes in the order of the document
 * @param needs what the caller must be at least
 */
record AccountPatch(List<AccountChange> changes, Role needs) {

    /** How long things are kept, and what is paid for, is not the account's own to set (C24). */
    private static final Set<String> SUPER_ADMINS = Set.of("retention", "plan");

    /**
     * Reads what is there. What is not there stays as it is, so a missing member differs from null.
     *
     * @throws InvalidRequest that names the member at fault
     */
    static AccountPatch of(AccountPatchRequest asked, Set<String> named) {
        List<AccountChange> changes = new ArrayList<>();
        for (String member : named) {
            changes.add(change(asked, member));
        }
        boolean superAdmin = named.stream().anyMatch(SUPER_ADMINS::contains);
        return new AccountPatch(List.copyOf(changes), superAdmin ? Role.SUPER_ADMIN : Role.ADMIN);
    }

    private static AccountChange change(AccountPatchRequest asked, String member) {
        return switch (member) {
            case "name" -> new Rename(required("name", asked.name()));
            case "plan" -> new MoveToPlan(plan(required("plan", asked.plan())));
            case "default_version" -> new FallBackTo(version(asked.defaultVersion()));
            case "retention" ->
                new Keep(asked.retention() == null ? null : asked.retention().retention());
            case "retry_policy" ->
                new Retry(
                        asked.retryPolicy() == null ? null : asked.retryPolicy().policy());
            default -> throw InvalidRequest.of(member, "cannot be changed");
        };
    }

    private static String required(String member, @Nullable String value) {
        if (value == null) {
            throw InvalidRequest.of(member, "must not be null");
        }
        return value;
    }

    private static Plan plan(String text) {
        return Plan.named(text).orElseThrow(() -> InvalidRequest.of("plan", "must be one of basic, plus"));
    }

    private static @Nullable PayloadVersion version(@Nullable String text) {
        return text == null
                ? null
                : PayloadVersion.named(text)
                        .orElseThrow(
                                () -> InvalidRequest.of("default_version", "must be a payload version such as v2"));
    }
}
