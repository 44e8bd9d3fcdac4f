package io.hooktrail.adapters.persistence.webhook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hooktrail.adapters.persistence.webhook.SecretCipher.Purpose;
import io.hooktrail.application.webhook.KnownWebhook;
import io.hooktrail.application.webhook.WebhookSecrets;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookSecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secrets and header values in the tables {@code webhook_secret} and {@code webhook_header}, sealed. */
@Component
class JdbcWebhookSecrets implements WebhookSecrets {

    private static final String END_OTHERS =
            "update webhook_secret set valid_until = least(valid_until, :until) where webhook_id = :id";

    private static final String KEEP = """
        insert into webhook_secret (webhook_id, number, sealed, key_version, valid_from)
        select :id, coalesce(max(number), 0) + 1, :sealed, :version, :from
        from webhook_secret where webhook_id = :id
        """;

    private static final String KEEP_HEADERS = """
        insert into webhook_header (webhook_id, sealed, key_version) values (:id, :sealed, :version)
        on conflict (webhook_id) do update set sealed = excluded.sealed, key_version = excluded.key_version
        """;

    private static final String NEWEST =
            "select * from webhook_secret where webhook_id = any(:ids) order by webhook_id, number desc";

    private static final String HEADERS = "select * from webhook_header where webhook_id = any(:ids)";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final SecretCipher cipher;

    JdbcWebhookSecrets(JdbcClient sql, SecretCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    @Override
    public void keep(WebhookId webhook, WebhookSecret secret, Instant from, Instant othersUntil) {
        sql.sql(END_OTHERS)
                .param("id", webhook.value())
                .param("until", othersUntil.atOffset(ZoneOffset.UTC))
                .update();
        sql.sql(KEEP)
                .param("id", webhook.value())
                .param("sealed", cipher.seal(webhook, Purpose.SECRET, secret.key()))
                .param("version", SecretCipher.KEY_VERSION)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void keepHeaders(WebhookId webhook, WebhookHeaders headers) {
        sql.sql(KEEP_HEADERS)
                .param("id", webhook.value())
                .param("sealed", cipher.seal(webhook, Purpose.HEADERS, json(headers)))
                .param("version", SecretCipher.KEY_VERSION)
                .update();
    }

    @Override
    public WebhookHeaders headers(WebhookId webhook) {
        return headers(List.of(webhook)).getOrDefault(webhook, WebhookHeaders.NONE);
    }

    @Override
    public void forget(WebhookId webhook) {
        List.of("webhook_secret", "webhook_header")
                .forEach(table -> sql.sql("delete from " + table + " where webhook_id = :id")
                        .param("id", webhook.value())
                        .update());
    }

    @Override
    public Optional<WebhookSecret> newest(WebhookId webhook) {
        return keys(List.of(webhook)).getOrDefault(webhook, List.of()).stream()
                .map(KnownWebhook.Key::secret)
                .findFirst();
    }

    /** Every secret of these webhooks, newest first. */
    Map<WebhookId, List<KnownWebhook.Key>> keys(Collection<WebhookId> webhooks) {
        return sql
                .sql(NEWEST)
                .param("ids", WebhookRow.ids(webhooks))
                .query((row, number) -> SecretRow.read(row))
                .list()
                .stream()
                .collect(groupingBy(SecretRow::webhook, mapping(row -> row.key(cipher), toList())));
    }

    /** The headers of these webhooks; no entry for one that has none. */
    Map<WebhookId, WebhookHeaders> headers(Collection<WebhookId> webhooks) {
        return sql
                .sql(HEADERS)
                .param("ids", WebhookRow.ids(webhooks))
                .query((row, number) -> headers(row))
                .list()
                .stream()
                .collect(toMap(Entry::getKey, Entry::getValue));
    }

    private Entry<WebhookId, WebhookHeaders> headers(ResultSet row) throws SQLException {
        var webhook = new WebhookId(row.getObject("webhook_id", UUID.class));
        byte[] json = cipher.open(webhook, Purpose.HEADERS, row.getBytes("sealed"));
        try {
            return Map.entry(webhook, new WebhookHeaders(JSON.readValue(json, VALUES)));
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
