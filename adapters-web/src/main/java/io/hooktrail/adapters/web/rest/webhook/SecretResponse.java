package io.hooktrail.adapters.web.rest.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret, shown to whoever may see it.
 *
 * @param secret {@code whsec_} and Base64
 * @param previousValidUntil after a rotation: until when requests are signed with the one before, too
 */
record SecretResponse(
        String secret,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant previousValidUntil) {}
