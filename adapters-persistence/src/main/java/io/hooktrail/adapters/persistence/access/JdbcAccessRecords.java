package io.hooktrail.adapters.persistence.access;

import io.hooktrail.adapters.persistence.KeyPlace;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.access.AccessRecord;
import io.hooktrail.application.access.AccessRecords;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.domain.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Access records in the table {@code access_record}: one statement each. */
@Component
class JdbcAccessRecords implements AccessRecords {

    private static final String ADD = """
        insert into access_record (id, at, account_id, actor, what, route, request_id)
        values (:id, :at, :account, :actor, :what, :route, :request)
        """;

    private final JdbcClient sql;

    JdbcAccessRecords(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(AccessRecord record) {
        sql.sql(ADD)
                .param("id", record.id())
                .param("at", record.at().atOffset(ZoneOffset.UTC))
                .param("account", record.account().value())
                .param("actor", record.actor())
                .param("what", record.what())
                .param("route", record.route())
                .param("request", record.requestId())
                .update();
    }

    @Override
    public Page<AccessRecord> list(AccountScope scope, PageRequest page) {
        KeyPlace<UUID> place = KeyPlace.of(page, "id", UUID::fromString);
        String[] visible = scope.visible().stream().map(AccountId::toString).toArray(String[]::new);
        return place.page(
                sql.sql("select * from access_record where account_id = any(:visible::uuid[]) " + place.condition())
                        .param("visible", visible)
                        .params(place.params())
                        .query(JdbcAccessRecords::read)
                        .list(),
                AccessRecord::id);
    }

    private static AccessRecord read(ResultSet row, int number) throws SQLException {
        return new AccessRecord(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("actor"),
                row.getString("what"),
                row.getString("route"),
                row.getString("request_id"));
    }
}
