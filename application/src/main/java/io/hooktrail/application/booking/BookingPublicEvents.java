package io.hooktrail.application.booking;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.delivery.PublicEvent;
import io.hooktrail.application.delivery.PublicEvents;
import io.hooktrail.domain.Content;
import io.hooktrail.domain.DomainEvent;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.booking.BookingEvent.Entered;
import io.hooktrail.domain.delivery.OutgoingEvent;
import io.hooktrail.domain.webhook.EventSubject;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;

/** What receivers hear of bookings: each state that one enters (TK-01), with the booking as it is then. */
public final class BookingPublicEvents implements PublicEvents {

    private final Bookings bookings;
    private final BookingDocuments documents;

    /** Reads the booking within the transaction of the event: the projection has run before. */
    public BookingPublicEvents(Bookings bookings, BookingDocuments documents) {
        this.bookings = bookings;
        this.documents = documents;
    }

    @Override
    public Optional<PublicEvent> of(DomainEvent event, EventMessage<?> message) {
        return event instanceof Entered entered ? Optional.of(told(entered, message)) : Optional.empty();
    }

    private PublicEvent told(Entered event, EventMessage<?> message) {
        AccountId account = event.terms().account();
        var subject = new EventSubject(
                "booking", event.state().toString(), event.terms().graph().toString());
        var outgoing = new OutgoingEvent(
                EventId.of(message.getIdentifier()),
                account,
                subject.name(),
                event.id().toString(),
                event.at(),
                Content.ofJson(documents.render(after(event, account))));
        return new PublicEvent(subject, outgoing);
    }

    private BookingView after(Entered event, AccountId account) {
        return bookings.find(new AccountScope(account, Set.of(account)), event.id())
                .orElseThrow(() -> new IllegalStateException("booking " + event.id() + " is not projected"));
    }
}
