package io.hooktrail.adapters.persistence.history;

import io.hooktrail.adapters.persistence.KeyPlace;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.history.History;
import io.hooktrail.application.history.HistoryEntry;
import io.hooktrail.application.history.HistoryFilter;
import io.hooktrail.domain.account.AccountId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history on the table {@code domain_event}. */
@Component
class JdbcHistory implements History {

    private final JdbcClient sql;

    JdbcHistory(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Page<HistoryEntry> list(AccountScope scope, HistoryFilter filter, PageRequest page) {
        KeyPlace<Long> place = KeyPlace.of(page, "global_index", Long::valueOf);
        Map<String, Object> params = new HashMap<>(place.params());
        params.put("accounts", accounts(scope));
        String conditions = HistoryConditions.of(filter, params);
        String statement = filter.id() == null ? ofAccounts(conditions, place) : ofStream(conditions, place);
        return place.page(
                sql.sql(statement).params(params).query(HistoryRows::entry).list(), HistoryEntry::position);
    }

    @Override
    public Optional<HistoryEntry> find(AccountScope scope, long position) {
        return sql.sql("""
            select * from domain_event where global_index = :position and account_id = any(:accounts::uuid[])
            """)
                .param("position", position)
                .param("accounts", accounts(scope))
                .query(HistoryRows::entry)
                .optional();
    }

    private static String[] accounts(AccountScope scope) {
        return scope.visible().stream().map(AccountId::toString).toArray(String[]::new);
    }

    /** One look-up an account, each in the order of the index: a quiet account beside a busy one costs no more. */
    private static String ofAccounts(String conditions, KeyPlace<Long> place) {
        return """
            select e.* from unnest(:accounts::uuid[]) as mine(account_id) cross join lateral (
                select * from domain_event
                where account_id = mine.account_id %s %s) as e
            order by e.global_index %s limit :limit
            """.formatted(conditions, place.condition(), place.direction());
    }

    private static String ofStream(String conditions, KeyPlace<Long> place) {
        return """
            select * from domain_event
            where aggregate_identifier = :id and account_id = any(:accounts::uuid[]) %s %s
            """.formatted(conditions, place.condition());
    }
}
