package io.hooktrail.adapters.persistence.account;

import io.hooktrail.adapters.persistence.Cursor;
import io.hooktrail.adapters.persistence.Side;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.account.ApiKeyView;
import io.hooktrail.application.account.StoredAccounts;
import io.hooktrail.domain.account.AccountId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts in the tables {@code account} and {@code api_key}. */
@Component
class JdbcAccounts implements Accounts, StoredAccounts {

    private static final String ALL = "select * from account order by cardinality(ancestors), created_at, id";

    private static final String AFTER = """
        select * from account
        where id = any(:visible::uuid[]) and (created_at, id) > (:at, :id)
        order by created_at, id limit :limit
        """;

    private static final String BEFORE = """
        select * from account
        where id = any(:visible::uuid[]) and (created_at, id) < (:at, :id)
        order by created_at desc, id desc limit :limit
        """;

    private static final String KEYS = """
        select * from api_key where account_id = :account and account_id = any(:visible::uuid[])
        order by created_at desc, id desc
        """;

    private final JdbcClient sql;

    JdbcAccounts(JdbcClient sql) {
        this.sql = sql;
    }

    /** Beside which row a page lies. */
    private record Place(Side side, OffsetDateTime at, UUID id) {

        static final Place START =
                new Place(Side.FIRST, OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), new UUID(0, 0));

        static Place of(@Nullable String cursor) {
            return cursor == null ? START : Cursor.decode(cursor, 3, Place::read);
        }

        private static Place read(List<String> keys) {
            return new Place(
                    Side.named(keys.get(0)),
                    Instant.parse(keys.get(1)).atOffset(ZoneOffset.UTC),
                    UUID.fromString(keys.get(2)));
        }
    }

    @Override
    public Optional<AccountView> find(AccountScope scope, AccountId account) {
        return sql.sql("select * from account where id = :id and id = any(:visible::uuid[])")
                .param("id", account.value())
                .param("visible", visible(scope))
                .query(AccountRows::account)
                .optional();
    }

    @Override
    public Page<AccountView> list(AccountScope scope, PageRequest page) {
        Place place = Place.of(page.cursor());
        return place.side()
                .page(
                        rows(scope, place, page.limit() + 1),
                        page.limit(),
                        (other, row) -> Cursor.encode(other, row.createdAt(), row.id()));
    }

    @Override
    public List<ApiKeyView> keys(AccountScope scope, AccountId account) {
        return sql.sql(KEYS)
                .param("account", account.value())
                .param("visible", visible(scope))
                .query(AccountRows::key)
                .list();
    }

    @Override
    public List<AccountView> all() {
        return sql.sql(ALL).query(AccountRows::account).list();
    }

    @Override
    public Optional<AccountView> find(AccountId account) {
        return sql.sql("select * from account where id = :id")
                .param("id", account.value())
                .query(AccountRows::account)
                .optional();
    }

    private List<AccountView> rows(AccountScope scope, Place place, int limit) {
        return sql.sql(place.side() == Side.BEFORE ? BEFORE : AFTER)
                .param("visible", visible(scope))
                .param("at", place.at())
                .param("id", place.id())
                .param("limit", limit)
                .query(AccountRows::account)
                .list();
    }

    private static String[] visible(AccountScope scope) {
        return scope.visible().stream().map(AccountId::toString).toArray(String[]::new);
    }
}
