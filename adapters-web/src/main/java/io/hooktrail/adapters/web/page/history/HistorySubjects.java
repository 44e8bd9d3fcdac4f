package io.hooktrail.adapters.web.page.history;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.application.history.HistoryEntry;
import io.hooktrail.application.webhook.Webhooks;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.entity.EventTypeKey;
import io.hooktrail.domain.webhook.WebhookId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Finds what events happened to, as far as whoever looks may open it. */
@Component
class HistorySubjects {

    private final Webhooks webhooks;
    private final DeliveryLog log;
    private final Accounts accounts;

    HistorySubjects(Webhooks webhooks, DeliveryLog log, Accounts accounts) {
        this.webhooks = webhooks;
        this.log = log;
        this.accounts = accounts;
    }

    /**
     * What an event happened to.
     *
     * @param name what people call it; null if it has no name, or is gone
     * @param page where it can be seen; null if nowhere, or not by this reader
     */
    record Subject(@Nullable String name, @Nullable String page) {
        private static final Subject UNNAMED = new Subject(null, null);
    }

    Subject of(Caller caller, HistoryEntry entry) {
        boolean admin = caller.role().atLeast(Role.ADMIN);
        return switch (entry.stream()) {
            case "webhook" -> admin ? webhook(caller, WebhookId.of(entry.id())) : Subject.UNNAMED;
            case "delivery" -> admin ? delivery(caller, DeliveryId.of(entry.id())) : Subject.UNNAMED;
            case "account" -> account(caller, AccountId.of(entry.id()), admin);
            case "event-type" -> eventType(EventTypeKey.of(entry.id()).type());
            case "bulk-retry" ->
                admin ? new Subject(null, "/admin/webhook-deliveries/retries/" + entry.id()) : Subject.UNNAMED;
            case "retention" -> new Subject(null, admin ? "/settings/retention" : null);
            case "entity" -> new Subject(withoutAccount(entry.id()), null);
            default -> Subject.UNNAMED; // Bookings have no page.
        };
    }

    /** An entity is named {@code <account>/<type>/<id>}. */
    private static String withoutAccount(String id) {
        return id.substring(id.indexOf('/') + 1).replace('/', ' ');
    }

    private Subject webhook(Caller caller, WebhookId id) {
        return webhooks.find(caller.scope(), id)
                .map(webhook -> new Subject(webhook.name(), "/webhooks/" + id))
                .orElse(Subject.UNNAMED);
    }

    private Subject delivery(Caller caller, DeliveryId id) {
        return log.find(caller.scope(), id)
                .map(delivery -> new Subject(
                        delivery.cause().subject().name(),
                        newestAttempt(delivery)
                                .map(number -> "/admin/webhook-deliveries?open=" + id + "." + number)
                                .orElse(null)))
                .orElse(Subject.UNNAMED);
    }

    private static Optional<Integer> newestAttempt(DeliveryView delivery) {
        return Optional.ofNullable(delivery.lastAttempt()).map(DeliveryView.LastAttempt::number);
    }

    private Subject account(Caller caller, AccountId id, boolean admin) {
        return accounts.find(caller.scope(), id)
                .map(account -> new Subject(
                        account.settings().name(), admin && id.equals(caller.account()) ? "/settings" : null))
                .orElse(Subject.UNNAMED);
    }

    private static Subject eventType(String type) {
        return new Subject(type, "/event-types/" + UriUtils.encodePathSegment(type, "UTF-8"));
    }
}
