package io.hooktrail.adapters.web.rest.booking;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Commands;
import io.hooktrail.adapters.web.InvalidRequest;
import io.hooktrail.adapters.web.PageResponse;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.booking.BookingView;
import io.hooktrail.application.booking.Bookings;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.booking.BookingAction;
import io.hooktrail.domain.booking.BookingCommand.DeleteBooking;
import io.hooktrail.domain.booking.BookingCommand.PlaceBooking;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingId;
import io.hooktrail.domain.booking.BookingRejection.NoSuchBooking;
import io.hooktrail.domain.booking.Terms;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Bookings over REST. */
@RestController
@RequestMapping("/v1/bookings")
class BookingController {

    private final Commands commands;
    private final Bookings bookings;
    private final InstantSource time;

    BookingController(Commands commands, Bookings bookings, InstantSource time) {
        this.commands = commands;
        this.bookings = bookings;
        this.time = time;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<BookingResource> place(
            @RequestBody PlaceBookingRequest asked, Caller caller, @Nullable IdempotencyKey key) {
        Terms terms = TermsOfARequest.read(asked, caller.account(), classOf(asked, caller));
        BookingAction as = asked.action() == null ? asked.graph().start() : asked.action();
        return place(as, terms, asked, caller, key);
    }

    @PostMapping("/reserve")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<BookingResource> reserve(
            @RequestBody ReserveRequest asked, Caller caller, @Nullable IdempotencyKey key) {
        return place(BookingAction.RESERVE, TermsOfARequest.read(asked, caller.account()), asked, caller, key);
    }

    @GetMapping
    PageResponse<BookingResource> list(
            @RequestParam(required = false) @Nullable String search, PageRequest page, Caller caller) {
        return PageResponse.of(
                bookings.search(caller.scope(), SearchParameter.read(search), page), BookingResource::of);
    }

    @GetMapping("/{id}")
    BookingResource one(@PathVariable UUID id, @RequestParam(defaultValue = "") List<String> include, Caller caller) {
        BookingView booking = find(new BookingId(id), caller);
        BookingResource resource = BookingResource.of(booking);
        return include.contains("logs")
                ? resource.with(bookings.transitions(caller.scope(), booking.id()), booking)
                : resource;
    }

    @GetMapping("/graphs")
    List<GraphResponse> graphs() {
        return Stream.of(BookingGraph.values()).map(GraphResponse::of).toList();
    }

    @PutMapping("/{id}/{action}")
    BookingResource act(
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestBody(required = false) @Nullable Map<String, ActionRequest> body,
            Caller caller) {
        BookingView booking = find(new BookingId(id), caller);
        BookingAction asked = ActionsOfTheApi.available(booking, action);
        commands.ask(caller, ActionsOfTheApi.command(booking, asked, said(body, action), now(), newId()));
        return BookingResource.of(find(booking.id(), caller));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, Caller caller) {
        BookingView booking = find(new BookingId(id), caller);
        commands.ask(caller, new DeleteBooking(booking.id(), now()));
    }

    private ResponseEntity<BookingResource> place(
            BookingAction as, Terms terms, DetailsRequest asked, Caller caller, @Nullable IdempotencyKey key) {
        var command = new PlaceBooking(newId(), now(), as, terms, DetailsOfARequest.read(asked));
        BookingId placed = BookingId.of(commands.ask(caller, command, key).stream());
        return ResponseEntity.created(URI.create("/v1/bookings/" + placed))
                .body(BookingResource.of(find(placed, caller)));
    }

    private @Nullable BookingView classOf(PlaceBookingRequest asked, Caller caller) {
        BookingId ownerBooking = TermsOfARequest.ownerBooking(asked);
        if (ownerBooking == null || !asked.graph().seat()) {
            return null;
        }
        return bookings.find(caller.scope(), ownerBooking)
                .orElseThrow(() -> new Rejected(new NoSuchBooking("class", ownerBooking)));
    }

    private BookingView find(BookingId id, Caller caller) {
        return bookings.find(caller.scope(), id).orElseThrow(() -> new Rejected(new NoSuchBooking("booking", id)));
    }

    private static ActionRequest said(@Nullable Map<String, ActionRequest> body, String action) {
        if (body == null || body.isEmpty()) {
            return ActionRequest.EMPTY;
        }
        ActionRequest said = body.get(action);
        if (said == null || body.size() > 1) {
            throw new InvalidRequest("The body must be {\"" + action + "\": {…}} or empty.", List.of());
        }
        return said;
    }

    /** To the millisecond, as the API shows times elsewhere. */
    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static BookingId newId() {
        return BookingId.of(IdentifierFactory.getInstance().generateIdentifier());
    }
}
