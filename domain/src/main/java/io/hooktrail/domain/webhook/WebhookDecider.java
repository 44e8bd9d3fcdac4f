package io.hooktrail.domain.webhook;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.webhook.Webhook.Deleted;
import io.hooktrail.domain.webhook.Webhook.Enabled;
import io.hooktrail.domain.webhook.Webhook.Existing;
import io.hooktrail.domain.webhook.Webhook.Uncreated;
import io.hooktrail.domain.webhook.WebhookChange.Choose;
import io.hooktrail.domain.webhook.WebhookChange.IncludeChildren;
import io.hooktrail.domain.webhook.WebhookChange.LimitRate;
import io.hooktrail.domain.webhook.WebhookChange.Pin;
import io.hooktrail.domain.webhook.WebhookChange.Rename;
import io.hooktrail.domain.webhook.WebhookChange.Retarget;
import io.hooktrail.domain.webhook.WebhookChange.Retry;
import io.hooktrail.domain.webhook.WebhookChange.SendHeaders;
import io.hooktrail.domain.webhook.WebhookChange.Sign;
import io.hooktrail.domain.webhook.WebhookChange.SignBy;
import io.hooktrail.domain.webhook.WebhookChange.Switch;
import io.hooktrail.domain.webhook.WebhookChange.TimeOut;
import io.hooktrail.domain.webhook.WebhookCommand.ChangeWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.CreateWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.DeleteWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.DisableWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.EnableWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.RecordFailing;
import io.hooktrail.domain.webhook.WebhookCommand.RecordRecovery;
import io.hooktrail.domain.webhook.WebhookCommand.RevealSecret;
import io.hooktrail.domain.webhook.WebhookCommand.RotateSecret;
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
import io.hooktrail.domain.webhook.WebhookRejection.ChangedMeanwhile;
import io.hooktrail.domain.webhook.WebhookRejection.EventsUnusable;
import io.hooktrail.domain.webhook.WebhookRejection.NameUnusable;
import io.hooktrail.domain.webhook.WebhookRejection.OverlapUnusable;
import io.hooktrail.domain.webhook.WebhookRejection.SchemesUnusable;
import io.hooktrail.domain.webhook.WebhookRejection.WebhookAlreadyCreated;
import io.hooktrail.domain.webhook.WebhookRejection.WebhookUnknown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What may happen to a webhook. */
public final class WebhookDecider {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 100;

    /** The longest time for which secrets before a rotation stay valid. */
    public static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

    private static final int MOST_EVENTS = 1_000;

    private WebhookDecider() {}

    /** The events that follow; none if nothing changes. */
    public static List<WebhookEvent> decide(Webhook state, WebhookCommand command) {
        return switch (state) {
            case Uncreated s when command instanceof CreateWebhook c -> create(c);
            case Uncreated s -> throw new Rejected(new WebhookUnknown(command.id()));
            case Existing existing -> decide(existing, command);
            case Deleted s -> throw new Rejected(new WebhookUnknown(command.id()));
        };
    }

    private static List<WebhookEvent> decide(Existing state, WebhookCommand command) {
        return switch (command) {
            case CreateWebhook c -> throw new Rejected(new WebhookAlreadyCreated(c.id()));
            case ChangeWebhook c -> change(state, c);
            case EnableWebhook c -> change(state, c.id(), List.of(new Switch(true)), c.at());
            case DisableWebhook c -> disable(state, c);
            case RotateSecret c -> rotate(c);
            case RevealSecret c -> List.of(new WebhookSecretRevealed(c.id(), c.at()));
            case DeleteWebhook c -> List.of(new WebhookDeleted(c.id(), c.at()));
            case RecordFailing c when reaches(state) -> List.of(new WebhookFailingBegan(c.id(), c.at()));
            case RecordFailing c -> List.of();
            case RecordRecovery c when fails(state) -> List.of(new WebhookRecovered(c.id(), c.at()));
            case RecordRecovery c -> List.of();
        };
    }

    private static List<WebhookEvent> create(CreateWebhook command) {
        var created =
                new WebhookCreated(command.id(), command.account(), name(command.name()), command.url(), command.at());
        List<WebhookEvent> events = new ArrayList<>(List.of(created));
        var registered = (Existing) Webhook.evolve(new Uncreated(), created);
        events.addAll(change(registered, command.id(), command.changes(), command.at()));
        if (events.stream().noneMatch(WebhookEventsChosen.class::isInstance)) {
            throw new Rejected(new EventsUnusable(MOST_EVENTS));
        }
        return List.copyOf(events);
    }

    private static List<WebhookEvent> change(Existing state, ChangeWebhook command) {
        if (command.revision() != null && command.revision() != state.revision()) {
            throw new Rejected(new ChangedMeanwhile(command.id()));
        }
        return change(state, command.id(), command.changes(), command.at());
    }

    // A policy is set as a whole, so of several the last one says it all.
    private static List<WebhookEvent> change(Existing state, WebhookId id, List<WebhookChange> changes, Instant at) {
        List<WebhookEvent> events = new ArrayList<>();
        Existing now = state;
        for (WebhookChange change : changes) {
            WebhookEvent event = event(now, id, change, at);
            var then = (Existing) Webhook.evolve(now, event);
            if (differs(now, then, event)) {
                events.removeIf(earlier -> earlier instanceof WebhookPolicySet && event instanceof WebhookPolicySet);
                events.add(event);
                now = then;
            }
        }
        return List.copyOf(events);
    }

    // The values of headers are no facts, so the same names may stand for other values.
    private static boolean differs(Existing now, Existing then, WebhookEvent event) {
        return now instanceof Enabled != then instanceof Enabled
                || !now.settings().equals(then.settings())
                || (event instanceof WebhookHeadersSet set && !set.names().isEmpty());
    }

    private static WebhookEvent event(Existing now, WebhookId id, WebhookChange change, Instant at) {
        WebhookPolicy policy = now.settings().policy();
        return switch (change) {
            case Rename c -> new WebhookRenamed(id, name(c.name()), at);
            case Retarget c -> new WebhookRetargeted(id, c.url(), at);
            case Switch c when c.on() -> new WebhookEnabled(id, at);
            case Switch c -> new WebhookDisabled(id, DisabledReason.MANUAL, at);
            case Choose c -> new WebhookEventsChosen(id, events(c.events()), at);
            case Pin c -> new WebhookVersionPinned(id, c.version(), at);
            case SendHeaders c -> new WebhookHeadersSet(id, c.headers().names(), at);
            case Retry c -> new WebhookPolicySet(id, policy.retrying(c.policy()), at);
            case TimeOut c -> new WebhookPolicySet(id, policy.timingOutAfter(c.after()), at);
            case LimitRate c -> new WebhookPolicySet(id, policy.atMost(c.perSecond()), at);
            case Sign c -> new WebhookPolicySet(id, policy.signing(c.headers()), at);
            case SignBy c -> new WebhookSignaturesChosen(id, schemes(c.schemes()), at);
            case IncludeChildren c -> new WebhookPolicySet(id, policy.includingChildren(c.included()), at);
        };
    }

    // Nobody takes a webhook away for failing that has recovered since.
    private static List<WebhookEvent> disable(Existing state, DisableWebhook command) {
        boolean outdated = command.reason() == DisabledReason.FAILING && !fails(state);
        return state instanceof Enabled && !outdated
                ? List.of(new WebhookDisabled(command.id(), command.reason(), command.at()))
                : List.of();
    }

    private static List<WebhookEvent> rotate(RotateSecret command) {
        if (command.overlap().isNegative() || command.overlap().compareTo(LONGEST_OVERLAP) > 0) {
            throw new Rejected(new OverlapUnusable(LONGEST_OVERLAP.toSeconds()));
        }
        return List.of(new WebhookSecretRotated(command.id(), command.at().plus(command.overlap()), command.at()));
    }

    private static boolean reaches(Existing state) {
        return state instanceof Enabled enabled && enabled.failingSince() == null;
    }

    private static boolean fails(Existing state) {
        return state instanceof Enabled enabled && enabled.failingSince() != null;
    }

    /**
     * A name as it is kept.
     *
     * @throws Rejected with {@link NameUnusable}
     */
    public static String name(String asked) {
        if (asked.isBlank()
                || asked.length() > LONGEST_NAME
                || asked.codePoints().anyMatch(Character::isISOControl)) {
            throw new Rejected(new NameUnusable(LONGEST_NAME));
        }
        return asked.strip();
    }

    private static List<SignatureScheme> schemes(List<SignatureScheme> asked) {
        if (!asked.contains(SignatureScheme.V1)) {
            throw new Rejected(new SchemesUnusable());
        }
        return asked.stream().distinct().sorted().toList();
    }

    /**
     * Events as they are kept: each once.
     *
     * @throws Rejected with {@link EventsUnusable} if there are none, or too many
     */
    public static List<EventSelector> events(List<EventSelector> asked) {
        List<EventSelector> distinct = asked.stream().distinct().toList();
        if (distinct.isEmpty() || distinct.size() > MOST_EVENTS) {
            throw new Rejected(new EventsUnusable(MOST_EVENTS));
        }
        return distinct;
    }
}
