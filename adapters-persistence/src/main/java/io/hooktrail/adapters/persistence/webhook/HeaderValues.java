package io.hooktrail.adapters.persistence.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Header values in the table {@code webhook_header}, sealed. */
@Component
class HeaderValues {

    private static final String KEEP = """
        insert into webhook_header (webhook_id, sealed, key_version) values (:id, :sealed, :version)
        on conflict (webhook_id) do update set sealed = excluded.sealed, key_version = excluded.key_version
        """;

    private static final String THESE = "select * from webhook_header where webhook_id = any(:ids)";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final Keyring keys;

    HeaderValues(JdbcClient sql, Keyring keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /** A row of {@code webhook_header}. */
    @SuppressWarnings("ArrayRecordComponent") // a row on its way; never compared
    record Row(WebhookId webhook, int keyVersion, byte[] sealed) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    new WebhookId(row.getObject("webhook_id", UUID.class)),
                    row.getInt("key_version"),
                    row.getBytes("sealed"));
        }

        byte[] open(Keyring keys) {
            return keys.open(SealedPlace.headers(webhook), keyVersion, sealed);
        }
    }

    void keep(WebhookId webhook, WebhookHeaders headers) {
        sql.sql(KEEP)
                .param("id", webhook.value())
                .param("sealed", keys.seal(SealedPlace.headers(webhook), json(headers)))
                .param("version", keys.current())
                .update();
    }

    List<Row> of(Collection<WebhookId> webhooks) {
        return sql.sql(THESE)
                .param("ids", WebhookRow.ids(webhooks))
                .query((row, number) -> Row.read(row))
                .list();
    }

    WebhookHeaders open(Row row) {
        try {
            return new WebhookHeaders(JSON.readValue(row.open(keys), VALUES));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] json(WebhookHeaders headers) {
        try {
            return JSON.writeValueAsBytes(headers.values());
        } catch (JsonProcessingException strings) {
            throw new IllegalStateException("Strings are always JSON", strings);
        }
    }
}
