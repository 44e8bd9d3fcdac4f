package io.hooktrail.application.webhook;

import io.hooktrail.application.account.CurrentSettings;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountSettings;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPolicy;
import io.hooktrail.domain.webhook.WebhookPolicy;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what holds for a webhook: what it says itself, else its account, else the installation (C5, TM-17). */
public final class WebhookResolution {

    private final CurrentSettings accounts;
    private final WebhookDefaults defaults;

    /** Of these parts. */
    public WebhookResolution(CurrentSettings accounts, WebhookDefaults defaults) {
        this.accounts = accounts;
        this.defaults = defaults;
    }

    /** The payload version that is sent. */
    public PayloadVersion version(@Nullable PayloadVersion pinned, AccountId account) {
        return PayloadVersion.effective(
                pinned,
                accounts.of(account).map(AccountSettings::defaultVersion).orElse(null));
    }

    /** How deliveries are retried. */
    public RetryPolicy retryPolicy(WebhookPolicy policy, AccountId account) {
        return Optional.ofNullable(policy.retryPolicy())
                .or(() -> accounts.of(account).map(AccountSettings::retryPolicy))
                .map(own -> own.withJitterShare(defaults.retryPolicy().jitterShare()))
                .orElseGet(this::retryPolicy);
    }

    /** The installation's own retry policy. */
    public RetryPolicy retryPolicy() {
        return defaults.retryPolicy();
    }

    /** The wall clock of one exchange. */
    public Duration timeout(WebhookPolicy policy) {
        return policy.timeout() == null ? defaults.timeout() : policy.timeout();
    }
}
