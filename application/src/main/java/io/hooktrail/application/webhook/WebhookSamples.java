package io.hooktrail.application.webhook;

import io.hooktrail.application.booking.BookingDocuments;
import io.hooktrail.application.booking.BookingView;
import io.hooktrail.application.entity.CatalogueEntry;
import io.hooktrail.application.entity.EventTypeCatalogue;
import io.hooktrail.domain.Content;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.booking.BookingDetails;
import io.hooktrail.domain.booking.BookingDetails.Calendar;
import io.hooktrail.domain.booking.BookingDetails.Customer;
import io.hooktrail.domain.booking.BookingDetails.Occasion;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingId;
import io.hooktrail.domain.booking.BookingState;
import io.hooktrail.domain.booking.Origin;
import io.hooktrail.domain.booking.Slot;
import io.hooktrail.domain.booking.Terms;
import io.hooktrail.domain.booking.Timers;
import io.hooktrail.domain.delivery.Payload;
import io.hooktrail.domain.entity.EntityTypes;
import io.hooktrail.domain.entity.Registration.Description;
import io.hooktrail.domain.webhook.EventSelector;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.WebhookRejection.EventUnknown;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tests of webhooks say: the shape of a real event, of nobody. */
public final class WebhookSamples {

    /** Said where no type of event was asked for: an event of its own, {@code test.test}, that no real one is mistaken for. */
    private static final EventSubject TEST = new EventSubject("test", "test", null);

    private static final String GREETING = "{\"message\":\"This is a test. Nothing happened.\"}";
    private static final UUID NOBODY = new UUID(0, 0);

    private final EventTypeCatalogue types;
    private final EventCatalogues catalogues;
    private final BookingDocuments bookings;
    private final InstantSource clock;

    /** Of the types of this catalogue, and of bookings. */
    public WebhookSamples(EventTypeCatalogue types, BookingDocuments bookings, InstantSource clock) {
        this.types = types;
        this.catalogues = new EventCatalogues(types);
        this.bookings = bookings;
        this.clock = clock;
    }

    /** A subject and what is said about it. */
    public record Sample(EventSubject subject, Content content) {}

    /**
     * A sample.
     *
     * @param eventType such as {@code client.update} or {@code booking[instant].confirmed}; null for {@code test.test}
     * @throws Rejected with {@link EventUnknown} if the account has no such type
     */
    public Sample of(AccountId account, @Nullable String eventType) {
        if (eventType == null) {
            return new Sample(TEST, entity(TEST, GREETING));
        }
        EventSelector selector = EventSelector.parse(eventType).in(catalogues.of(account));
        String type = selector.type();
        String action = selector.action();
        if (type == null || action == null) {
            throw new Rejected(new EventUnknown("a test is about one type of event, such as client.update"));
        }
        return type.equals(EntityTypes.BOOKING)
                ? booking(account, selector.graph(), action)
                : entity(account, new EventSubject(type, action, null));
    }

    private Sample entity(AccountId account, EventSubject subject) {
        String data = types.list(account).stream()
                .filter(entry -> entry.type().name().equals(subject.type()))
                .map(CatalogueEntry::description)
                .flatMap(Stream::ofNullable)
                .map(Description::example)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse("{}");
        return new Sample(subject, entity(subject, data));
    }

    /** As {@code GET /v1/entities} shows it; types and actions hold nothing that JSON must escape. */
    private Content entity(EventSubject subject, String data) {
        String json = "{\"id\":\"sample\",\"type\":\"" + subject.type() + "\",\"action\":\"" + subject.action()
                + "\",\"occurred_at\":\"" + Payload.instant(clock.instant()) + "\",\"data\":" + data + "}";
        return Content.ofJson(json.getBytes(StandardCharsets.UTF_8));
    }

    private Sample booking(AccountId account, @Nullable String graph, String action) {
        BookingState state = BookingState.named(action).orElseThrow();
        BookingGraph chosen = Stream.of(BookingGraph.values())
                .filter(one -> graph == null
                        ? one.states().contains(state)
                        : one.toString().equals(graph))
                .findFirst()
                .orElseThrow();
        byte[] json = bookings.render(view(account, chosen, state));
        return new Sample(new EventSubject(EntityTypes.BOOKING, action, chosen.toString()), Content.ofJson(json));
    }

    private BookingView view(AccountId account, BookingGraph graph, BookingState state) {
        Instant now = clock.instant();
        var slot = new Slot(now.plus(Duration.ofDays(1)), now.plus(Duration.ofHours(25)));
        var terms = new Terms(account, graph, slot, new Timers(null, null), null, Origin.NONE);
        var details = new BookingDetails(
                ZoneOffset.UTC,
                new Customer(NOBODY, "Sample", "sample@example.com", "", "", "UTC", "{}"),
                new Occasion("Sample", "", "", "", false),
                new Calendar(NOBODY, "", "", false, false, "Sample", "", "", ""));
        return new BookingView(new BookingId(NOBODY), state, terms, now, now, 0, null, details);
    }
}
