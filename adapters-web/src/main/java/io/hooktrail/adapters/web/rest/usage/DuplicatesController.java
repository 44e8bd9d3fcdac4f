package io.hooktrail.adapters.web.rest.usage;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.InvalidRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.usage.Lane;
import io.hooktrail.application.usage.Repetitions;
import io.hooktrail.application.usage.SentRequests;
import io.hooktrail.application.usage.UsageAccess;
import io.hooktrail.domain.EventId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sent several times, or misread by the receiver? (MT-12) */
@RestController
class DuplicatesController {

    private static final String MESSAGE = "msg_";

    private final SentRequests requests;
    private final AccountTree tree;
    private final UsageAccess access;

    DuplicatesController(SentRequests requests, AccountTree tree, UsageAccess access) {
        this.requests = requests;
        this.tree = tree;
        this.access = access;
    }

    @GetMapping("/v1/usage/duplicates")
    DuplicatesResponse duplicates(
            Caller caller,
            @RequestParam(name = "event_id", required = false) @Nullable String event,
            @RequestParam(name = "entity_id", required = false) @Nullable String entity,
            @RequestParam(name = "webhook_message_id", required = false) @Nullable String message) {
        AccountScope scope = access.scope(caller.scope(), true, null);
        if (Stream.of(event, entity, message).filter(Objects::nonNull).count() != 1) {
            throw InvalidRequest.of(
                    "event_id", "or entity_id or webhook_message_id is required, and one of them alone");
        }
        return DuplicatesResponse.of(new Repetitions(lanes(scope, event, entity, message), tree::isWithin).judged());
    }

    private List<Lane> lanes(
            AccountScope scope, @Nullable String event, @Nullable String entity, @Nullable String message) {
        if (entity != null) {
            return requests.aboutEntity(scope, entity);
        }
        return event != null
                ? requests.aboutEvent(scope, event("event_id", event))
                : requests.aboutEvent(scope, messageEvent(Objects.requireNonNull(message)));
    }

    /** The {@code webhook-id} header names the event. */
    private static EventId messageEvent(String message) {
        return event("webhook_message_id", message.startsWith(MESSAGE) ? message.substring(MESSAGE.length()) : message);
    }

    private static EventId event(String name, String text) {
        try {
            return EventId.of(text.strip());
        } catch (IllegalArgumentException notOne) {
            throw InvalidRequest.of(name, "must be an event's id");
        }
    }
}
