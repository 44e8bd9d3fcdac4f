package io.hooktrail.adapters.web.rest.account;

import io.hooktrail.adapters.web.InvalidRequest;
import io.hooktrail.domain.account.AccountChange;
import io.hooktrail.domain.account.AccountChange.FallBackTo;
import io.hooktrail.domain.account.AccountChange.Keep;
import io.hooktrail.domain.account.AccountChange.MoveToPlan;
import io.hooktrail.domain.account.AccountChange.Rename;
import io.hooktrail.domain.account.AccountChange.Retry;
import io.hooktrail.domain.account.Plan;
import io.hooktrail.domain.webhook.PayloadVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a PATCH may name; null stands for "as the installation has it". */
final class AccountPatch {

    private AccountPatch() {}

    /**
     * Reads what is there, in the order of the document. What is not there stays as it is, so a missing member differs from
     * null.
     *
     * @throws InvalidRequest that names the member at fault
     */
    static List<AccountChange> of(AccountPatchRequest asked, Set<String> named) {
        List<AccountChange> changes = new ArrayList<>();
        for (String member : named) {
            changes.add(change(asked, member));
        }
        return List.copyOf(changes);
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
