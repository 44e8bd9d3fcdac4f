package io.hooktrail.application.access;

import io.hooktrail.domain.account.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody read content: the body of a request or a response, or the headers that went with it.
 *
 * @param id in the order of time
 * @param account whose content it is; the reader may stand above it
 * @param actor who read it, as events name them: {@code key:<id>}, {@code member:<id>} or {@code token:<digest>}
 * @param what kind and id of what was read: {@code delivery:<id>}, {@code bin:<id>}
 * @param route method and pattern of the request
 * @param requestId the request, as its log lines and its answer name it
 */
public record AccessRecord(
        UUID id,
        Instant at,
        AccountId account,
        String actor,
        String what,
        String route,
        @Nullable String requestId) {}
