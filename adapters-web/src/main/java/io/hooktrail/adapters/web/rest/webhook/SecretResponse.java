package io.hooktrail.adapters.web.rest.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hooktrail.application.webhook.LiveSecret;
import io.hooktrail.domain.webhook.WebhookKeyPair;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook signs with, shown to whoever may see it.
 *
 * @param secret the newest
 * @param publicKey the newest, {@code whpk_} and Base64: what {@code v1a} signatures are verified with
 * @param previousValidUntil after a rotation: until when requests are signed with the one before, too
 * @param secrets all that are valid now, newest first
 */
record SecretResponse(
        SecretText secret,
        @Nullable String publicKey,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant previousValidUntil,
        List<Live> secrets) {

    /**
     * One of them.
     *
     * @param expiresAt null for the newest
     */
    record Live(
            SecretText secret,
            @Nullable String publicKey,
            Instant validFrom,
            @Nullable Instant expiresAt) {

        static Live of(LiveSecret secret) {
            return new Live(
                    SecretText.of(secret.secret()), publicText(secret.keyPair()), secret.from(), secret.until());
        }
    }

    /** @param live newest first, at least one */
    static SecretResponse of(List<LiveSecret> live) {
        List<Live> shown = live.stream().map(Live::of).toList();
        Live newest = shown.getFirst();
        return new SecretResponse(
                newest.secret(),
                newest.publicKey(),
                shown.stream().skip(1).map(Live::expiresAt).findFirst().orElse(null),
                shown);
    }

    private static @Nullable String publicText(@Nullable WebhookKeyPair pair) {
        return pair == null ? null : pair.publicText();
    }
}
