package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.adapters.persistence.delivery.Subjects.Subject;
import io.hooktrail.application.account.AccountScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Along what a list follows the attempts: each webhook, account or subject is a lane of its own, because only then does an index
 * give an order.
 *
 * @param webhooks those that the filter allows; null for any
 * @param named those whose name or URL has the text that is searched for
 * @param subjects those that the filter allows; null where they are not followed
 */
record Lanes(
        @Nullable Set<UUID> webhooks,
        Set<UUID> named,
        @Nullable List<Subject> subjects) {

    /**
     * Lanes of one kind, as SQL.
     *
     * @param source a table of them
     * @param condition that an attempt {@code a} is in one of them
     */
    record Kind(String source, String condition) {}

    private static final Kind ACCOUNTS = new Kind("unnest(:accounts::uuid[]) lane(id)", "a.account_id = lane.id");

    private static final Kind WEBHOOKS = new Kind(
            "unnest(:webhook_lanes::uuid[]) lane(id)", "a.webhook_id = lane.id and a.account_id = any(:accounts)");

    private static final Kind SUBJECTS = new Kind(
            "unnest(:subject_accounts::uuid[], :subject_types::text[], :subject_actions::text[])"
                    + " lane(account, type, action)",
            "a.account_id = lane.account and a.type = lane.type and a.action = lane.action");

    /** Together all that the filter allows; an attempt may be in a lane of each. */
    List<Kind> kinds() {
        if (webhooks != null) {
            return List.of(WEBHOOKS);
        }
        if (subjects == null) {
            return List.of(ACCOUNTS);
        }
        return named.isEmpty() ? List.of(SUBJECTS) : List.of(SUBJECTS, WEBHOOKS);
    }

    Map<String, Object> parameters(AccountScope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("accounts", Visible.accounts(scope));
        parameters.put("webhook_lanes", (webhooks == null ? named : webhooks).toArray(UUID[]::new));
        List<Subject> followed = subjects == null ? List.of() : subjects;
        parameters.put(
                "subject_accounts", followed.stream().map(Subject::account).toArray(UUID[]::new));
        parameters.put("subject_types", strings(followed.stream(), Subject::type));
        parameters.put("subject_actions", strings(followed.stream(), Subject::action));
        return parameters;
    }

    private static String[] strings(Stream<Subject> subjects, Function<Subject, String> part) {
        return subjects.map(part).toArray(String[]::new);
    }
}
