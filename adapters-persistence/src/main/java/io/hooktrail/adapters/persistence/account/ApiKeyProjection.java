package io.hooktrail.adapters.persistence.account;

import io.hooktrail.adapters.persistence.Projection;
import io.hooktrail.application.CausingCommands;
import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.account.AccountCommand.IssueApiKey;
import io.hooktrail.domain.account.AccountCommand.RotateApiKey;
import io.hooktrail.domain.account.AccountEvent.ApiKeyExpirySet;
import io.hooktrail.domain.account.AccountEvent.ApiKeyIssued;
import io.hooktrail.domain.account.AccountEvent.ApiKeyRevoked;
import io.hooktrail.domain.account.ApiKeyHash;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the table {@code api_key}. A failure undoes the transaction.
 *
 * <p>It is never rebuilt: the hashes come with the commands and are in no event.
 */
@Component
@DisallowReplay
@ProcessingGroup("in-transaction")
class ApiKeyProjection implements Projection {

    private static final String ISSUE = """
        insert into api_key (id, account_id, name, role, sha256, prefix, created_at, expires_at)
        values (:id, :account, :name, :role, :sha256, :prefix, :at, :expires)
        """;

    private final JdbcClient sql;

    ApiKeyProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(ApiKeyIssued event, EventMessage<?> message) {
        ApiKeyHash hash = hashOf(message);
        Instant expires = event.expiresAt();
        sql.sql(ISSUE)
                .param("id", event.key().value())
                .param("account", event.id().value())
                .param("name", event.name())
                .param("role", event.role().toString())
                .param("sha256", hash.sha256())
                .param("prefix", hash.prefix())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("expires", expires == null ? null : expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(ApiKeyExpirySet event) {
        sql.sql("update api_key set expires_at = :at where id = :id")
                .param("id", event.key().value())
                .param("at", event.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(ApiKeyRevoked event) {
        sql.sql("update api_key set revoked_at = :at where id = :id")
                .param("id", event.key().value())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ApiKeyHash hashOf(EventMessage<?> message) {
        return CausingCommands.behind(message)
                .map(ApiKeyProjection::hashIn)
                .orElseThrow(
                        () -> new IllegalStateException("A key was issued without the command that carries its hash"));
    }

    private static @Nullable ApiKeyHash hashIn(DomainCommand command) {
        return switch (command) {
            case IssueApiKey issue -> issue.hash();
            case RotateApiKey rotate -> rotate.hash();
            default -> null;
        };
    }
}
