package io.hooktrail.adapters.web.rest.delivery;

import io.hooktrail.adapters.web.FieldError;
import io.hooktrail.adapters.web.RejectionDetails;
import io.hooktrail.domain.Rejection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says which field of the request for a test to change. */
@Component
class TestRejectionDetails implements RejectionDetails {

    @Override
    public Map<String, Object> of(Rejection rejection) {
        return rejection instanceof EventUnknown(String flaw)
                ? Map.of("errors", List.of(new FieldError("event_type", flaw)))
                : Map.of();
    }
}
