package io.hooktrail.adapters.persistence.bin;

import io.hooktrail.adapters.persistence.KeyPlace;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.bin.BinId;
import io.hooktrail.application.bin.KeptRequest;
import io.hooktrail.application.bin.KeptRequests;
import io.hooktrail.domain.account.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What bins have kept, in the table {@code bin_request}. */
@Component
class JdbcKeptRequests implements KeptRequests {

    private static final String LIST = """
        select r.* from bin_request r join request_bin b on b.id = r.bin_id
        where b.id = :id and b.account_id = any(:visible::uuid[])
        """;

    private static final String CLEAR = """
        delete from bin_request
        where bin_id = (select id from request_bin where id = :id and account_id = any(:visible::uuid[]))
        """;

    private final JdbcClient sql;

    JdbcKeptRequests(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Page<KeptRequest> list(AccountScope scope, BinId bin, PageRequest page) {
        KeyPlace<Long> place = KeyPlace.of(page, "number", Long::valueOf);
        return place.page(
                of(LIST + place.condition(), scope, bin)
                        .params(place.params())
                        .query(BinRows::request)
                        .list(),
                KeptRequest::number);
    }

    @Override
    public void clear(AccountScope scope, BinId bin) {
        of(CLEAR, scope, bin).update();
    }

    private JdbcClient.StatementSpec of(String statement, AccountScope scope, BinId bin) {
        String[] visible = scope.visible().stream().map(AccountId::toString).toArray(String[]::new);
        return sql.sql(statement).param("id", bin.value()).param("visible", visible);
    }
}
