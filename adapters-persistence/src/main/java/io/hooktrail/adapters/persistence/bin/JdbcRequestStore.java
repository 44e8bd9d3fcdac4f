package io.hooktrail.adapters.persistence.bin;

import io.hooktrail.application.bin.Bin;
import io.hooktrail.application.bin.BinAnswer;
import io.hooktrail.application.bin.BinId;
import io.hooktrail.application.bin.CheckedRequest;
import io.hooktrail.application.bin.KeptRequest;
import io.hooktrail.application.bin.RequestStore;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps requests in the table {@code bin_request}: a handful of statements for all that arrive together. */
@Component
class JdbcRequestStore implements RequestStore {

    /** In the order of their ids, so that two nodes cannot wait for each other. */
    private static final String BINS = "select * from request_bin where id = any(?::uuid[]) order by id for update";

    private static final String KEPT_BEFORE = """
        select r.bin_id, r.message, count(*) as kept
        from bin_request r join request_bin b on b.id = r.bin_id and r.number > b.behaves_from
        where r.bin_id = any(?::uuid[]) group by r.bin_id, r.message
        """;

    private static final String KEEP = """
        insert into bin_request
            (bin_id, number, received_at, method, query, headers, message, body, body_size, signature, status)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private static final String COUNT = "update request_bin set received = ?, last_received_at = ? where id = ?";

    private static final String LET_GO = "delete from bin_request where bin_id = ? and number <= ?";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    JdbcRequestStore(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Row(BinId bin, KeptRequest kept) {}

    @Override
    public List<Optional<BinAnswer>> keep(List<CheckedRequest> requests) {
        return Objects.requireNonNull(transaction.execute(status -> keepAll(requests)));
    }

    private List<Optional<BinAnswer>> keepAll(List<CheckedRequest> requests) {
        Map<BinId, ReceivingBin> bins = bins(requests);
        var rows = new ArrayList<Row>(requests.size());
        var answers = new ArrayList<Optional<BinAnswer>>(requests.size());
        for (CheckedRequest request : requests) {
            ReceivingBin bin = bins.get(request.request().bin());
            if (bin == null) {
                answers.add(Optional.empty());
            } else {
                KeptRequest kept = bin.take(request);
                rows.add(new Row(bin.id(), kept));
                answers.add(Optional.of(bin.answer(kept)));
            }
        }
        jdbc.batchUpdate(KEEP, rows, Math.max(rows.size(), 1), JdbcRequestStore::bind);
        bins.values().forEach(this::count);
        return answers;
    }

    private Map<BinId, ReceivingBin> bins(List<CheckedRequest> requests) {
        Object[] asked = requests.stream()
                .map(it -> it.request().bin().toString())
                .distinct()
                .toArray(String[]::new);
        var bins = new HashMap<BinId, ReceivingBin>();
        for (Bin bin : jdbc.query(BINS, BinRows::bin, (Object) asked)) {
            bins.put(bin.id(), new ReceivingBin(bin));
        }
        countWhatFailed(bins);
        return bins;
    }

    private void countWhatFailed(Map<BinId, ReceivingBin> bins) {
        Object[] failing = bins.values().stream()
                .filter(ReceivingBin::failsSome)
                .map(it -> it.id().toString())
                .toArray(String[]::new);
        if (failing.length > 0) {
            jdbc.query(
                    KEPT_BEFORE,
                    row -> {
                        var bin = new BinId(row.getObject("bin_id", UUID.class));
                        Objects.requireNonNull(bins.get(bin)).knows(row.getString("message"), row.getInt("kept"));
                    },
                    (Object) failing);
        }
    }

    private void count(ReceivingBin bin) {
        Instant last = Objects.requireNonNull(bin.lastReceivedAt());
        jdbc.update(COUNT, bin.received(), utc(last), bin.id().value());
        jdbc.update(LET_GO, bin.id().value(), bin.received() - Bin.KEPT);
    }

    private static void bind(PreparedStatement statement, Row row) throws SQLException {
        KeptRequest kept = row.kept();
        statement.setObject(1, row.bin().value());
        statement.setLong(2, kept.number());
        statement.setObject(3, utc(kept.receivedAt()));
        statement.setString(4, kept.method());
        statement.setString(5, kept.query());
        statement.setString(6, BinRows.lines(kept.headers()));
        statement.setString(7, kept.message());
        statement.setBytes(8, kept.body());
        statement.setInt(9, kept.bodySize());
        statement.setString(10, kept.signature().name());
        statement.setInt(11, kept.status());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
