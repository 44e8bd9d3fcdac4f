package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.adapters.persistence.MultiRow;
import io.hooktrail.adapters.persistence.MultiRow.Column;
import io.hooktrail.application.delivery.Exchange;
import io.hooktrail.application.delivery.Exchange.Response;
import io.hooktrail.application.delivery.Exchanges;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Exchanges in the table {@code attempt_exchange}. */
@Component
class JdbcExchanges implements Exchanges {

    private static final MultiRow<Exchange> INSERT = new MultiRow<>(
            """
            insert into attempt_exchange (delivery_id, number, url, request_headers, response_headers, response_body, truncated, reason)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (delivery_id, number) do nothing\
            """,
            List.of(
                    new Column<>(
                            "uuid", exchange -> exchange.attempt().delivery().value()),
                    new Column<>("int4", exchange -> exchange.attempt().number()),
                    new Column<>("text", exchange -> exchange.url()),
                    new Column<>("text", exchange -> HeaderLines.masked(exchange.requestHeaders())),
                    response("text", response -> HeaderLines.masked(response.headers())),
                    response("bytea", Response::body),
                    new Column<>("bool", JdbcExchanges::truncated),
                    new Column<>("text", exchange -> exchange.reason())));

    private final JdbcOperations jdbc;

    JdbcExchanges(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Collection<Exchange> exchanges) {
        INSERT.write(jdbc, exchanges);
    }

    private static Column<Exchange> response(String type, Function<Response, @Nullable Object> value) {
        return new Column<>(type, exchange -> {
            Response response = exchange.response();
            return response == null ? null : value.apply(response);
        });
    }

    private static boolean truncated(Exchange exchange) {
        Response response = exchange.response();
        return response != null && response.truncated();
    }
}
