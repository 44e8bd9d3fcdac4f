package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.delivery.DeliveryFilter;
import io.hooktrail.domain.delivery.DeliveryStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the few deliveries that a narrow filter can mean: what is outstanding is in the schedule, what failed in an index of
 * its own. Where they are many, following the attempts in their order meets enough of them soon.
 */
@Component
class Candidates {

    private static final int FEW = 2_000;

    private static final Set<DeliveryStatus> OUTSTANDING =
            EnumSet.of(DeliveryStatus.PENDING, DeliveryStatus.FAILED, DeliveryStatus.HELD);

    private final JdbcClient sql;

    Candidates(JdbcClient sql) {
        this.sql = sql;
    }

    /** All that can match; null if they are not few. */
    @Nullable
    Set<UUID> of(AccountScope scope, DeliveryFilter filter) {
        if (!filter.statuses().isEmpty() && OUTSTANDING.containsAll(filter.statuses())) {
            return few(scope, "select delivery_id from schedule where account_id = any(:accounts)", new Conditions());
        }
        if (DeliveryQuery.meansFailures(filter)) {
            var failed = new Conditions().within("code", filter.codes()).oneOf("failure", filter.failures());
            return few(
                    scope,
                    "select distinct delivery_id from attempt where account_id = any(:accounts) and status <> 'success'"
                            + failed.sql(),
                    failed);
        }
        return null;
    }

    private @Nullable Set<UUID> few(AccountScope scope, String query, Conditions conditions) {
        List<UUID> found = sql.sql(query + " limit " + (FEW + 1))
                .params(conditions.parameters())
                .param("accounts", Visible.accounts(scope))
                .query((row, number) -> DeliveryRows.uuid(row, "delivery_id"))
                .list();
        return found.size() > FEW ? null : Set.copyOf(found);
    }
}
