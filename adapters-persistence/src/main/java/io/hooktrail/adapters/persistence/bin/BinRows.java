package io.hooktrail.adapters.persistence.bin;

import io.hooktrail.application.bin.Behaviour;
import io.hooktrail.application.bin.Bin;
import io.hooktrail.application.bin.BinId;
import io.hooktrail.application.bin.KeptRequest;
import io.hooktrail.application.bin.SignatureVerdict;
import io.hooktrail.application.delivery.Exchange.Header;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.SensitiveHeaders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** How rows of bins read. */
final class BinRows {

    private BinRows() {}

    static Bin bin(ResultSet row, int number) throws SQLException {
        OffsetDateTime last = row.getObject("last_received_at", OffsetDateTime.class);
        return new Bin(
                new BinId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                behaviour(row),
                instant(row, "created_at"),
                row.getLong("received"),
                last == null ? null : last.toInstant());
    }

    static KeptRequest request(ResultSet row, int number) throws SQLException {
        return new KeptRequest(
                row.getLong("number"),
                instant(row, "received_at"),
                row.getString("method"),
                row.getString("query"),
                headers(row.getString("headers")),
                row.getString("message"),
                row.getBytes("body"),
                row.getInt("body_size"),
                SignatureVerdict.valueOf(row.getString("signature")),
                row.getInt("status"));
    }

    /**
     * The lines that {@link #headers(String)} reads. A value has no line breaks, HTTP sees to that; one that lets somebody
     * in is masked before it is kept.
     */
    static String lines(List<Header> headers) {
        return headers.stream()
                .map(it -> it.name() + ": " + SensitiveHeaders.masked(it.name(), it.value()))
                .collect(Collectors.joining("\n"));
    }

    private static List<Header> headers(String lines) {
        return lines.lines().map(BinRows::header).toList();
    }

    private static Header header(String line) {
        int colon = line.indexOf(": ");
        return new Header(line.substring(0, colon), line.substring(colon + 2));
    }

    private static Behaviour behaviour(ResultSet row) throws SQLException {
        return new Behaviour(
                row.getInt("status"),
                Duration.ofMillis(row.getInt("delay_ms")),
                row.getInt("fail_first"),
                row.getString("body"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
