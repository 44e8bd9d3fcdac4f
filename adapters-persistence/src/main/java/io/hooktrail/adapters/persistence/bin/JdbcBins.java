package io.hooktrail.adapters.persistence.bin;

import io.hooktrail.adapters.persistence.KeyPlace;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.IdempotencyKeys;
import io.hooktrail.application.OncePerKey;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.bin.Bin;
import io.hooktrail.application.bin.BinId;
import io.hooktrail.application.bin.BinRejection.TooManyBins;
import io.hooktrail.application.bin.Bins;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Bins in the table {@code request_bin}. */
@Component
class JdbcBins implements Bins {

    private static final String VISIBLE = " account_id = any(:visible::uuid[]) ";

    private static final String ADD = """
        insert into request_bin (id, account_id, name, status, delay_ms, fail_first, body, created_at)
        values (:id, :account, :name, :status, :delay, :failFirst, :body, :createdAt) on conflict (id) do nothing
        """;

    private static final String CHANGE = """
        update request_bin set name = :name, status = :status, delay_ms = :delay, fail_first = :failFirst,
            body = :body, behaves_from = received
        where id = :id and
        """ + VISIBLE;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final OncePerKey once;

    JdbcBins(JdbcClient sql, PlatformTransactionManager transactions, IdempotencyKeys keys) {
        this.sql = sql;
        this.once = new OncePerKey(keys);
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public BinId add(Bin bin, @Nullable IdempotencyKey key) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long others = ofAccount(bin.account());
            return BinId.of(once.ask(key, () -> insert(bin, others)));
        }));
    }

    private String insert(Bin bin, long others) {
        if (others >= Bin.PER_ACCOUNT) {
            throw new Rejected(new TooManyBins(Bin.PER_ACCOUNT));
        }
        values(ADD, bin)
                .param("account", bin.account().value())
                .param("createdAt", bin.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        return bin.id().toString();
    }

    @Override
    public Optional<Bin> find(AccountScope scope, BinId id) {
        return of("select * from request_bin where id = :id and" + VISIBLE, scope, id)
                .query(BinRows::bin)
                .optional();
    }

    @Override
    public Page<Bin> list(AccountScope scope, PageRequest page) {
        KeyPlace<UUID> place = KeyPlace.of(page, "id", UUID::fromString);
        return place.page(
                sql.sql("select * from request_bin where" + VISIBLE + place.condition())
                        .param("visible", visible(scope))
                        .params(place.params())
                        .query(BinRows::bin)
                        .list(),
                Bin::id);
    }

    @Override
    public void change(AccountScope scope, Bin bin) {
        values(CHANGE, bin).param("visible", visible(scope)).update();
    }

    @Override
    public boolean delete(AccountScope scope, BinId id) {
        return of("delete from request_bin where id = :id and" + VISIBLE, scope, id)
                        .update()
                > 0;
    }

    /** Whoever adds another one meanwhile waits, so that the count stays true. */
    private long ofAccount(AccountId account) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:account, 0))")
                .param("account", "bins of " + account)
                .query((row, number) -> number)
                .list();
        return sql.sql("select count(*) from request_bin where account_id = :account")
                .param("account", account.value())
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec values(String statement, Bin bin) {
        return sql.sql(statement)
                .param("id", bin.id().value())
                .param("name", bin.name())
                .param("status", bin.behaviour().status())
                .param("delay", bin.behaviour().delay().toMillis())
                .param("failFirst", bin.behaviour().failFirst())
                .param("body", bin.behaviour().body());
    }

    private JdbcClient.StatementSpec of(String statement, AccountScope scope, BinId id) {
        return sql.sql(statement).param("id", id.value()).param("visible", visible(scope));
    }

    private static String[] visible(AccountScope scope) {
        return scope.visible().stream().map(AccountId::toString).toArray(String[]::new);
    }
}
