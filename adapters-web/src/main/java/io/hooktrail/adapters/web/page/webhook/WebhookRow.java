package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.page.Moment;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.domain.webhook.DisabledReason;
import io.hooktrail.domain.webhook.TestHosts;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as a line of the list or as a card (TM-06 to TM-10, SBO-05).
 *
 * @param open whether requests are not encrypted
 * @param testHost whether it leads to a public test receiver (GKM-31)
 * @param version what is sent
 * @param pinned whether the webhook says so itself; otherwise its account does, or the latest stable one is sent
 * @param reason why it is disabled; null if it is not, or never was enabled
 * @param failing since when nothing has reached its receiver; null if something did
 * @param wrong whether any attempt failed
 * @param line what was sent in the last 24 hours, as SVG
 * @param account its account; null where there is one account alone
 */
record WebhookRow(
        String id,
        String name,
        String url,
        boolean open,
        boolean testHost,
        String version,
        boolean pinned,
        boolean enabled,
        @Nullable String reason,
        @Nullable Moment failing,
        String errorRate,
        boolean wrong,
        String line,
        Moment created,
        Moment updated,
        @Nullable String account) {

    static WebhookRow of(WebhookView view, String line, @Nullable String account, Reader reader) {
        BigDecimal rate = view.errorRate();
        return new WebhookRow(
                view.id().toString(),
                view.name(),
                view.url().value(),
                !view.url().encrypted(),
                TestHosts.include(view.url()),
                view.effectiveVersion().toString(),
                view.version() != null,
                view.enabled(),
                word(view.disabledReason()),
                reader.tellOrNull(view.failingSince()),
                reader.percent(rate),
                rate != null && rate.signum() > 0,
                line,
                reader.tell(view.createdAt()),
                reader.tell(view.updatedAt()),
                account);
    }

    private static @Nullable String word(@Nullable DisabledReason reason) {
        return reason == null ? null : reason.name().toLowerCase(Locale.ROOT);
    }
}
