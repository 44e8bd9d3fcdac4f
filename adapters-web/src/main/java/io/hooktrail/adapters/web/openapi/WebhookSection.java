package io.hooktrail.adapters.web.openapi;

import io.hooktrail.domain.booking.BookingState;
import io.hooktrail.domain.entity.EntityType;
import io.hooktrail.domain.entity.EntityTypes;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.stream.Stream;

/** The {@code webhooks} section: one entry for every event that a webhook may ask for, from the catalogue itself. */
final class WebhookSection {

    private static final List<String> HEADERS =
            List.of("webhook-id", "webhook-timestamp", "webhook-signature", "webhook-version", "X-Webhook-Signature");

    private WebhookSection() {}

    static void add(OpenAPI api) {
        bookings().forEach(event -> api.addWebhooks(event, request(event, EntityTypes.BOOKING)));
        EntityTypes.documented()
                .values()
                .forEach(type -> events(type).forEach(event -> api.addWebhooks(event, request(event, type.name()))));
    }

    private static Stream<String> bookings() {
        return Stream.of(BookingState.values()).map(state -> EntityTypes.BOOKING + "." + state);
    }

    private static Stream<String> events(EntityType type) {
        return type.actions().stream().map(action -> type.name() + "." + action);
    }

    private static PathItem request(String event, String tag) {
        var body = new MediaType().schema(ProblemSchema.typed("object"));
        var operation = new Operation()
                .operationId(event)
                .addTagsItem(tag)
                .summary(event)
                .security(List.of())
                .requestBody(new RequestBody()
                        .required(true)
                        .description(
                                "The resource (v1), or an envelope around it (v2, v3-preview): see webhook-version.")
                        .content(new Content().addMediaType("application/json", body)))
                .responses(new ApiResponses()
                        .addApiResponse("2XX", new ApiResponse().description("Received. Anything else is a failure.")));
        HEADERS.forEach(name -> operation.addParametersItem(header(name)));
        return new PathItem().post(operation);
    }

    private static Parameter header(String name) {
        return new Parameter().in("header").name(name).required(true).schema(ProblemSchema.typed("string"));
    }
}
