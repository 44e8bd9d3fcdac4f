package io.hooktrail.application.webhook;

import io.hooktrail.application.delivery.MatchedWebhook;
import io.hooktrail.domain.webhook.EventSelector;
import io.hooktrail.domain.webhook.EventSubject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the enabled webhooks of one account ask for, laid out by type. Immutable. */
final class Subscriptions {

    static final Subscriptions NONE = new Subscriptions(List.of());

    private final Map<String, List<Subscription>> byType = new HashMap<>();
    private final List<Subscription> everything;

    private record Subscription(MatchedWebhook webhook, boolean includeChildren, List<EventSelector> events) {
        boolean matches(EventSubject subject) {
            for (EventSelector selector : events) {
                if (selector.matches(subject)) {
                    return true;
                }
            }
            return false;
        }
    }

    Subscriptions(Collection<KnownWebhook> webhooks) {
        List<Subscription> all = webhooks.stream()
                .filter(KnownWebhook::enabled)
                .map(Subscriptions::subscription)
                .toList();
        everything = all.stream().filter(Subscriptions::everyType).toList();
        types(all).forEach(type -> byType.put(type, of(type, all)));
    }

    /** Adds each webhook that asks for it, once. */
    void addMatching(EventSubject subject, boolean fromBelow, List<MatchedWebhook> matching) {
        for (Subscription subscription : byType.getOrDefault(subject.type(), everything)) {
            if ((subscription.includeChildren() || !fromBelow) && subscription.matches(subject)) {
                matching.add(subscription.webhook());
            }
        }
    }

    private static Subscription subscription(KnownWebhook known) {
        var webhook = new MatchedWebhook(known.id(), known.account());
        return new Subscription(webhook, known.policy().includeChildren(), known.events());
    }

    private static boolean everyType(Subscription subscription) {
        return subscription.events().stream().anyMatch(selector -> selector.type() == null);
    }

    private static Set<String> types(List<Subscription> all) {
        return all.stream()
                .flatMap(subscription -> subscription.events().stream())
                .map(EventSelector::type)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static List<Subscription> of(String type, List<Subscription> all) {
        var some = new ArrayList<Subscription>();
        for (Subscription one : all) {
            List<EventSelector> events = one.events().stream()
                    .filter(selector ->
                            selector.type() == null || selector.type().equals(type))
                    .toList();
            if (!events.isEmpty()) {
                some.add(new Subscription(one.webhook(), one.includeChildren(), events));
            }
        }
        return List.copyOf(some);
    }
}
