package io.hooktrail.demo;

import io.hooktrail.application.bin.Behaviour;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.SignatureHeader;
import io.hooktrail.domain.webhook.WebhookChange;
import io.hooktrail.domain.webhook.WebhookChange.IncludeChildren;
import io.hooktrail.domain.webhook.WebhookChange.Pin;
import io.hooktrail.domain.webhook.WebhookChange.Sign;
import io.hooktrail.domain.webhook.WebhookChange.TimeOut;
import java.time.Duration;
import java.util.List;

/**
 * A webhook of the demo, and the bin it points to.
 *
 * @param events selectors
 * @param enabled whether anything is sent to it
 * @param settings what is unusual about it
 */
record Receiver(
        String name,
        Studio studio,
        Behaviour behaviour,
        boolean enabled,
        List<String> events,
        List<WebhookChange> settings) {

    /** The good, the bad, and those in between. */
    static List<Receiver> all() {
        return List.of(
                of("Group CRM", Studio.LAKESIDE, Behaviour.USUAL, "booking.*", "client.*", "appointment.*")
                        .but(new IncludeChildren(true), new Pin(PayloadVersion.V1)),
                of("Retired partner", Studio.LAKESIDE, answering(410), "location.*")
                        .but(new IncludeChildren(true)),
                of("Data warehouse (always answers 500)", Studio.HARBOUR, answering(500), "ticket.*", "product.*"),
                of(
                        "Calendar (recovers after two failures)",
                        Studio.HARBOUR,
                        failingFirst(2),
                        "booking[instant].*",
                        "booking[confirm_decline].*"),
                of(
                                "Payments",
                                Studio.HARBOUR,
                                Behaviour.USUAL,
                                "booking[instant_payment].*",
                                "booking[group_customer_payment].*")
                        .but(new Sign(List.of(SignatureHeader.TIMEKIT))),
                of("Till (slow)", Studio.HILLTOP, after(2_500), "ticket.*", "booking.completed"),
                of(
                                "Door display (never answers in time)",
                                Studio.HILLTOP,
                                after(6_000),
                                "class_session.*",
                                "employee.*")
                        .but(new TimeOut(Duration.ofSeconds(2))),
                new Receiver("Newsletter (disabled)", Studio.HILLTOP, Behaviour.USUAL, false, List.of("*"), List.of()));
    }

    private static Receiver of(String name, Studio studio, Behaviour behaviour, String... events) {
        return new Receiver(name, studio, behaviour, true, List.of(events), List.of());
    }

    private Receiver but(WebhookChange... unusual) {
        return new Receiver(name, studio, behaviour, enabled, events, List.of(unusual));
    }

    private static Behaviour answering(int status) {
        return new Behaviour(status, Duration.ZERO, 0, null);
    }

    private static Behaviour failingFirst(int requests) {
        return new Behaviour(200, Duration.ZERO, requests, "{\"received\":true}");
    }

    private static Behaviour after(long milliseconds) {
        return new Behaviour(200, Duration.ofMillis(milliseconds), 0, null);
    }
}
