package io.hooktrail.adapters.web.rest.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hooktrail.domain.webhook.WebhookSecret;
import io.swagger.v3.oas.annotations.media.Schema;

/** A secret in JSON, a string. Its text form says nothing, so that no log of a request or an answer does. */
@Schema(type = "string", format = "password", example = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
record SecretText(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    SecretText {}

    static SecretText of(WebhookSecret secret) {
        return new SecretText(secret.reveal());
    }

    /** The secret; refuses what none can be. */
    WebhookSecret secret() {
        return WebhookSecret.parse(value);
    }

    @Override
    public String toString() {
        return "SecretText[…]";
    }
}
