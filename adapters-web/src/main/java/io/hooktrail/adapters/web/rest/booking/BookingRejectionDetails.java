package io.hooktrail.adapters.web.rest.booking;

import io.hooktrail.adapters.web.FieldError;
import io.hooktrail.adapters.web.RejectionDetails;
import io.hooktrail.domain.Rejection;
import io.hooktrail.domain.booking.BookingRejection.ActionNotInGraph;
import io.hooktrail.domain.booking.BookingRejection.TermRefused;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says what may be done instead, or which field to change. */
@Component
class BookingRejectionDetails implements RejectionDetails {

    @Override
    public Map<String, Object> of(Rejection rejection) {
        return switch (rejection) {
            case ActionNotInGraph e ->
                Map.of(
                        "graph", e.graph().toString(),
                        "state", e.state().toString(),
                        "available_actions",
                                e.available().stream().map(Object::toString).toList());
            case TermRefused e -> Map.of("errors", List.of(new FieldError(e.field(), e.reason())));
            default -> Map.of();
        };
    }
}
