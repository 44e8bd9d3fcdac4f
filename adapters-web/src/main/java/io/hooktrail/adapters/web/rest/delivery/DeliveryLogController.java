package io.hooktrail.adapters.web.rest.delivery;

import io.hooktrail.adapters.web.AccessLog;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.PageResponse;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliveryPayload;
import io.hooktrail.application.delivery.DeliveryPayload.Available;
import io.hooktrail.application.delivery.DeliveryPayload.Purged;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.DeliveryRejection.DeliveryNotFound;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The delivery log, to be read. */
@RestController
@RequestMapping("/v1")
class DeliveryLogController {

    private static final String SORTS =
            "-sent_at, sent_at, status, -status, code or -code; by status or code, the newest " + DeliveryLog.SORTED
                    + " that match are sorted";

    private final DeliveryLog log;
    private final AccessLog readings;

    DeliveryLogController(DeliveryLog log, AccessLog readings) {
        this.log = log;
        this.readings = readings;
    }

    @GetMapping("/deliveries")
    PageResponse<DeliveryResponse> deliveries(
            Caller caller,
            @ParameterObject FilterParameters filter,
            @Parameter(description = SORTS) @RequestParam(name = "sort", required = false) @Nullable String sort,
            PageRequest page) {
        var found = log.deliveries(caller.scope(), FilterReader.ofDeliveries(filter), FilterReader.sort(sort), page);
        return PageResponse.of(found, DeliveryResponse::of);
    }

    @GetMapping("/attempts")
    PageResponse<AttemptResponse> attempts(
            Caller caller,
            @ParameterObject FilterParameters filter,
            @Parameter(description = SORTS) @RequestParam(name = "sort", required = false) @Nullable String sort,
            PageRequest page) {
        var found = log.attempts(caller.scope(), FilterReader.ofAttempts(filter), FilterReader.sort(sort), page);
        return PageResponse.of(found, AttemptResponse::of);
    }

    @GetMapping("/deliveries/{id}")
    DeliveryResponse delivery(Caller caller, @PathVariable DeliveryId id) {
        return DeliveryResponse.of(found(caller, id));
    }

    @GetMapping("/deliveries/{id}/attempts")
    List<AttemptDetailResponse> attempts(Caller caller, @PathVariable DeliveryId id) {
        DeliveryView delivery = found(caller, id);
        recorded(caller, delivery, "attempts");
        return log.attemptsOf(caller.scope(), id).stream()
                .map(AttemptDetailResponse::of)
                .toList();
    }

    @GetMapping("/deliveries/{id}/payload")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    ResponseEntity<byte[]> payload(Caller caller, @PathVariable DeliveryId id) {
        DeliveryView delivery = found(caller, id);
        DeliveryPayload payload = log.payload(caller.scope(), id).orElseThrow(() -> notFound(id));
        return switch (payload) {
            case Available sent -> {
                recorded(caller, delivery, "payload");
                yield ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("webhook-version", sent.version().toString())
                        .body(sent.body());
            }
            case Purged gone -> throw new Rejected(new ContentPurged(gone.at()));
        };
    }

    private void recorded(Caller caller, DeliveryView delivery, String part) {
        readings.reading(caller, delivery.account(), "delivery:" + delivery.id(), "GET /v1/deliveries/{id}/" + part);
    }

    private DeliveryView found(Caller caller, DeliveryId id) {
        return log.find(caller.scope(), id).orElseThrow(() -> notFound(id));
    }

    private static Rejected notFound(DeliveryId id) {
        return new Rejected(new DeliveryNotFound(id));
    }
}
