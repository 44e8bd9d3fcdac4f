package io.hooktrail.adapters.web.rest.booking;

import io.hooktrail.adapters.web.rest.booking.DetailsRequest.CalendarRequest;
import io.hooktrail.adapters.web.rest.booking.DetailsRequest.CustomerRequest;
import io.hooktrail.domain.booking.BookingDetails;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads who comes, to what and on which calendar. */
final class DetailsOfARequest {

    private DetailsOfARequest() {}

    static void check(DetailsRequest asked, Faults faults) {
        CustomerRequest customer = asked.customer();
        if (customer != null) {
            faults.unless(!customer.name().isBlank(), "customer.name", "is required");
            faults.unless(zone(customer) != null, "customer.timezone", "must be a time zone such as Europe/Copenhagen");
            checkMeta(customer.meta(), "customer.meta", faults);
        }
        checkMeta(asked.meta(), "meta", faults);
    }

    static BookingDetails read(DetailsRequest asked) {
        CustomerRequest customer = asked.customer();
        ZoneId zone = customer == null ? null : zone(customer);
        return new BookingDetails(
                zone == null ? ZoneOffset.UTC : zone,
                customer == null ? null : customer(customer, asked.meta()),
                new BookingDetails.Occasion(
                        text(asked.what()),
                        text(asked.where()),
                        text(asked.description()),
                        text(asked.rsvp()),
                        asked.allDay()),
                calendar(asked.calendar()));
    }

    private static BookingDetails.Customer customer(CustomerRequest asked, @Nullable JsonNode metaOfTheBooking) {
        JsonNode meta = asked.meta() == null ? metaOfTheBooking : asked.meta();
        return new BookingDetails.Customer(
                id(asked.id()),
                asked.name(),
                text(asked.email()),
                text(asked.phone()),
                text(asked.voip()),
                text(asked.timezone()),
                meta == null || meta.isNull() ? "{}" : meta.toString());
    }

    private static BookingDetails.Calendar calendar(@Nullable CalendarRequest asked) {
        if (asked == null) {
            return new BookingDetails.Calendar(id(null), "", "", false, false, "", "", "", "");
        }
        return new BookingDetails.Calendar(
                id(asked.id()),
                text(asked.providerId()),
                text(asked.providerAccess()),
                asked.providerPrimary(),
                asked.providerSync(),
                text(asked.name()),
                text(asked.description()),
                text(asked.foregroundColor()),
                text(asked.backgroundColor()));
    }

    /** Null if it is no time zone; UTC if none was named. */
    private static @Nullable ZoneId zone(CustomerRequest customer) {
        String timezone = customer.timezone();
        try {
            return timezone == null || timezone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(timezone);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static void checkMeta(@Nullable JsonNode meta, String field, Faults faults) {
        boolean object = meta == null || meta.isNull() || meta.isObject();
        faults.unless(object, field, "must be an object");
        faults.unless(meta == null || storable(meta.toString()), field, "must not hold unpaired surrogates");
    }

    private static boolean storable(String text) {
        return text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    private static UUID id(@Nullable UUID given) {
        return given == null ? UUID.fromString(IdentifierFactory.getInstance().generateIdentifier()) : given;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
