package io.hooktrail.domain.webhook;

import io.hooktrail.domain.webhook.WebhookEvent.WebhookCreated;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookDeleted;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookDisabled;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookEnabled;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookEventsChosen;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookFailingBegan;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookHeadersSet;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookPolicySet;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookRecovered;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookRenamed;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookRetargeted;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookSecretRevealed;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookSecretRotated;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookSignaturesChosen;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookVersionPinned;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A webhook, from its creation to its deletion. */
public sealed interface Webhook {

    /** Nobody has created it yet. */
    record Uncreated() implements Webhook {}

    /**
     * There is one.
     *
     * <p>Its revision grows by one with every event that changes what its owner sees or what receivers get.
     */
    sealed interface Existing extends Webhook {

        /** What its owner has chosen. */
        WebhookSettings settings();

        /** How often it was changed, 1 after its creation. */
        long revision();

        /** The same in its next revision, with other settings. */
        Existing with(WebhookSettings settings);
    }

    /** Created, never enabled so far. */
    record Registered(WebhookSettings settings, long revision) implements Existing {
        @Override
        public Registered with(WebhookSettings other) {
            return new Registered(other, revision + 1);
        }
    }

    /**
     * It is sent to.
     *
     * @param failingSince since when nothing has reached the receiver; null if something did
     */
    record Enabled(
            WebhookSettings settings,
            long revision,
            @Nullable Instant failingSince) implements Existing {
        @Override
        public Enabled with(WebhookSettings other) {
            return new Enabled(other, revision + 1, failingSince);
        }
    }

    /** Nothing is sent to it. */
    record Disabled(WebhookSettings settings, long revision, DisabledReason reason) implements Existing {
        @Override
        public Disabled with(WebhookSettings other) {
            return new Disabled(other, revision + 1, reason);
        }
    }

    /** It was removed. */
    record Deleted() implements Webhook {}

    /** What the event makes of the webhook. */
    static Webhook evolve(Webhook before, WebhookEvent event) {
        return switch (event) {
            case WebhookCreated e -> new Registered(WebhookSettings.of(e.name(), e.url()), 1);
            case WebhookRenamed e -> changed(before, now -> now.named(e.name()));
            case WebhookRetargeted e -> changed(before, now -> now.sendingTo(e.url()));
            case WebhookEventsChosen e -> changed(before, now -> now.askingFor(e.events()));
            case WebhookVersionPinned e -> changed(before, now -> now.pinnedTo(e.version()));
            case WebhookHeadersSet e -> changed(before, now -> now.withHeaders(e.names()));
            case WebhookPolicySet e -> changed(before, now -> now.under(e.policy()));
            case WebhookSignaturesChosen e -> changed(before, now -> now.signedBy(e.schemes()));
            case WebhookEnabled e -> enabled((Existing) before);
            case WebhookDisabled e -> disabled((Existing) before, e.reason());
            case WebhookSecretRotated e -> changed(before, now -> now);
            case WebhookSecretRevealed e -> before;
            case WebhookFailingBegan e -> failing((Existing) before, e.at());
            case WebhookRecovered e -> failing((Existing) before, null);
            case WebhookDeleted e -> new Deleted();
        };
    }

    private static Existing changed(Webhook before, UnaryOperator<WebhookSettings> change) {
        var existing = (Existing) before;
        return existing.with(change.apply(existing.settings()));
    }

    private static Enabled enabled(Existing before) {
        return new Enabled(before.settings(), before.revision() + 1, null);
    }

    private static Disabled disabled(Existing before, DisabledReason reason) {
        return new Disabled(before.settings(), before.revision() + 1, reason);
    }

    private static Enabled failing(Existing before, @Nullable Instant since) {
        return new Enabled(before.settings(), before.revision(), since);
    }
}
