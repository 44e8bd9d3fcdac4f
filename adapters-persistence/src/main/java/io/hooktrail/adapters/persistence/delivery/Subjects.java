package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.delivery.DeliveryFilter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds of which types and actions there are attempts. They are few, so filters on them are settled before the query: it then
 * follows the attempts of each, however rare they are.
 */
@Component
class Subjects {

    /** What one account sends attempts about. */
    record Subject(UUID account, String type, String action) {

        private boolean isOf(DeliveryFilter filter) {
            return (filter.types().isEmpty() || filter.types().contains(type))
                    && (filter.actions().isEmpty() || filter.actions().contains(action))
                    && (filter.text() == null || lower(type + "." + action).contains(lower(filter.text())));
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** From so many on it is quicker to follow all attempts: enough of them match. */
    private static final int MANY = 20;

    private static final int MOST = 500;

    private static final String ALL = "select * from attempt_subject where account_id = any(:accounts) limit :most";

    private final JdbcClient sql;

    Subjects(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that a filter allows; null if it allows any, or too many to follow each. */
    @Nullable
    List<Subject> allowed(AccountScope scope, DeliveryFilter filter) {
        if (filter.types().isEmpty() && filter.actions().isEmpty() && filter.text() == null) {
            return null;
        }
        List<Subject> all = sql.sql(ALL)
                .param("accounts", Visible.accounts(scope))
                .param("most", MOST)
                .query((row, number) -> new Subject(
                        DeliveryRows.uuid(row, "account_id"), row.getString("type"), row.getString("action")))
                .list();
        List<Subject> allowed =
                all.stream().filter(subject -> subject.isOf(filter)).toList();
        return all.size() == MOST || allowed.size() > MANY ? null : allowed;
    }
}
