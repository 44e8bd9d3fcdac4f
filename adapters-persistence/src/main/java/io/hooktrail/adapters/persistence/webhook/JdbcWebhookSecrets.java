package io.hooktrail.adapters.persistence.webhook;

import static java.util.stream.Collectors.groupingBy;

import io.hooktrail.application.webhook.LiveSecret;
import io.hooktrail.application.webhook.WebhookSecrets;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookKeyPair;
import io.hooktrail.domain.webhook.WebhookSecret;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secrets and key pairs in the table {@code webhook_secret}, sealed; headers by {@link HeaderValues}. */
@Component
class JdbcWebhookSecrets implements WebhookSecrets {

    /** At once, those that would be too many beside the one that comes. */
    private static final String END_OTHERS = """
        update webhook_secret set valid_until = least(valid_until, case
            when number <= (select max(number) from webhook_secret where webhook_id = :id) - :beside
            then :from else :until end)
        where webhook_id = :id
        """;

    private static final String NEXT = "select coalesce(max(number), 0) + 1 from webhook_secret where webhook_id = :id";

    private static final String KEEP = """
        insert into webhook_secret
            (webhook_id, number, sealed, sealed_private_key, public_key, key_version, valid_from)
        values (:id, :number, :sealed, :privateKey, :publicKey, :version, :from)
        """;

    private static final String THESE =
            "select * from webhook_secret where webhook_id = any(:ids) order by webhook_id, number desc";

    private final JdbcClient sql;
    private final Keyring keys;
    private final HeaderValues headerValues;

    JdbcWebhookSecrets(JdbcClient sql, Keyring keys, HeaderValues headerValues) {
        this.sql = sql;
        this.keys = keys;
        this.headerValues = headerValues;
    }

    @Override
    public void keep(WebhookId webhook, WebhookSecret secret, Instant from, Instant othersUntil) {
        sql.sql(END_OTHERS)
                .param("id", webhook.value())
                .param("beside", MOST - 1)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", othersUntil.atOffset(ZoneOffset.UTC))
                .update();
        int number =
                sql.sql(NEXT).param("id", webhook.value()).query(Integer.class).single();
        insert(webhook, number, secret, KeyPairs.draw(), from);
    }

    private void insert(WebhookId webhook, int number, WebhookSecret secret, WebhookKeyPair pair, Instant from) {
        sql.sql(KEEP)
                .param("id", webhook.value())
                .param("number", number)
                .param("sealed", keys.seal(SealedPlace.secret(webhook, number), secret.key()))
                .param("privateKey", keys.seal(SealedPlace.privateKey(webhook, number), pair.seed()))
                .param("publicKey", pair.publicKey())
                .param("version", keys.current())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void keepHeaders(WebhookId webhook, WebhookHeaders headers) {
        headerValues.keep(webhook, headers);
    }

    @Override
    public WebhookHeaders headers(WebhookId webhook) {
        return headerValues.of(List.of(webhook)).stream()
                .map(headerValues::open)
                .findFirst()
                .orElse(WebhookHeaders.NONE);
    }

    @Override
    public void forget(WebhookId webhook) {
        List.of("webhook_secret", "webhook_header")
                .forEach(table -> sql.sql("delete from " + table + " where webhook_id = :id")
                        .param("id", webhook.value())
                        .update());
    }

    @Override
    public List<LiveSecret> live(WebhookId webhook, Instant now) {
        return rows(List.of(webhook)).getOrDefault(webhook, List.of()).stream()
                .filter(row -> row.until() == null || now.isBefore(row.until()))
                .map(row -> row.open(keys))
                .toList();
    }

    /** Every secret of these webhooks, newest first. */
    Map<WebhookId, List<SecretRow>> rows(Collection<WebhookId> webhooks) {
        return sql
                .sql(THESE)
                .param("ids", WebhookRow.ids(webhooks))
                .query((row, number) -> SecretRow.read(row))
                .list()
                .stream()
                .collect(groupingBy(SecretRow::webhook));
    }
}
