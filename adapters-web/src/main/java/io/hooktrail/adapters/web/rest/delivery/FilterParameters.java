package io.hooktrail.adapters.web.rest.delivery;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** The parameters of a list of deliveries or attempts, as they came. Lists are separated by commas. */
record FilterParameters(
        @Parameter(description = "pending, success, failed, exhausted, held, cancelled; of attempts also unknown")
        @Nullable
        String status,

        @Nullable String type,
        @Nullable String action,
        @Nullable String graph,

        @BindParam("webhook_id") @Parameter(name = "webhook_id") @Nullable
        String webhookId,

        @Parameter(description = "part of the webhook's URL") @Nullable
        String endpoint,

        @Parameter(description = "such as 404,5xx") @Nullable
        String code,

        @Parameter(description = "failure classes, such as CONNECT_REFUSED") @Nullable
        String failure,

        @BindParam("event_id") @Parameter(name = "event_id") @Nullable
        String eventId,

        @BindParam("entity_id") @Parameter(name = "entity_id") @Nullable
        String entityId,

        @Nullable String test,

        @Parameter(description = "an instant, or a day of UTC; included") @Nullable
        String from,

        @Parameter(description = "an instant, or a day of UTC; included") @Nullable
        String to,

        @Parameter(description = "part of the webhook's name or URL, or of type.action") @Nullable
        String q) {}
