package io.hooktrail.adapters.web;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * The version of a thing as a client saw it: sent as {@code ETag}, demanded back as {@code If-Match} by whoever does not
 * want to overwrite the change of somebody else (RFC 9110, 8.8.3 and 13.1.1).
 *
 * <pre>{@code
 * @PatchMapping("/{id}")
 * ResponseEntity<…> change(…, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
 *     EntityTag.of(view.id(), view.updatedAt()).mustMatch(ifMatch);
 *     …
 *     return ResponseEntity.ok().eTag(EntityTag.of(after.id(), after.updatedAt()).value()).body(…);
 * }
 * }</pre>
 *
 * @param value with its quotes
 */
public record EntityTag(String value) {

    private static final int SHORT = 32;

    /** The version of what these parts identify, such as an id and when it was changed last. */
    public static EntityTag of(Object... parts) {
        String all = String.join("\n", Stream.of(parts).map(String::valueOf).toList());
        String hash = Fingerprint.of("", "", all.getBytes(StandardCharsets.UTF_8));
        return new EntityTag('"' + hash.substring(0, SHORT) + '"');
    }

    /**
     * Holds a client to the version it saw; whoever sends no {@code If-Match} overwrites.
     *
     * @throws ErrorResponseException 412, if the thing has changed since
     */
    public void mustMatch(@Nullable String ifMatch) {
        if (ifMatch != null && Stream.of(ifMatch.split(",")).map(String::trim).noneMatch(this::is)) {
            throw new ErrorResponseException(HttpStatus.PRECONDITION_FAILED);
        }
    }

    private boolean is(String asked) {
        return asked.equals("*") || asked.equals(value);
    }
}
