package io.hooktrail.adapters.persistence.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hooktrail.application.CausingCommands;
import io.hooktrail.application.Requester;
import io.hooktrail.application.history.HistoryEntry;
import io.hooktrail.application.history.HistoryEntry.Cause;
import io.hooktrail.domain.Content;
import io.hooktrail.domain.account.AccountId;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of {@code domain_event} as entries of the history. The event stays the bytes that were stored. */
final class HistoryRows {

    private static final ObjectReader JSON = JsonMapper.builder().build().reader();

    private HistoryRows() {}

    static HistoryEntry entry(ResultSet row, int number) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        return new HistoryEntry(
                row.getLong("global_index"),
                row.getString("type"),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getString("payload_type"),
                row.getInt("payload_revision"),
                row.getTimestamp("recorded_at").toInstant(),
                account == null ? null : new AccountId(account),
                cause(row.getBytes("meta_data")),
                Content.ofJson(row.getBytes("payload")));
    }

    private static Cause cause(byte[] metadata) {
        try {
            JsonNode all = JSON.readTree(metadata);
            return new Cause(
                    text(all, Requester.ACTOR),
                    text(all, CausingCommands.CORRELATION_ID),
                    text(all, CausingCommands.CAUSATION_ID),
                    text(all, Requester.REQUEST_ID),
                    text(all, Requester.TRACE_ID));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Metadata is always JSON", damaged);
        } catch (IOException ofNoStream) {
            throw new IllegalStateException(ofNoStream);
        }
    }

    private static @Nullable String text(JsonNode all, String name) {
        JsonNode value = all.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }
}
