package io.hooktrail.adapters.web.rest.entity;

import io.hooktrail.adapters.web.BodyReader;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Commands;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.entity.EventTypeCatalogue;
import io.hooktrail.domain.entity.EventTypeCommand.DeprecateEventType;
import io.hooktrail.domain.entity.EventTypeCommand.RegisterEventType;
import io.hooktrail.domain.entity.EventTypeKey;
import io.hooktrail.domain.entity.Vocabulary;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The types of event that an account has, and those it registers. */
@RestController
@RequestMapping("/v1/event-types")
class EventTypesController {

    private final Commands commands;
    private final EventTypeCatalogue catalogue;
    private final InstantSource clock;
    private final BodyReader bodies;

    EventTypesController(Commands commands, EventTypeCatalogue catalogue, InstantSource clock, BodyReader bodies) {
        this.commands = commands;
        this.catalogue = catalogue;
        this.clock = clock;
        this.bodies = bodies;
    }

    @GetMapping
    List<EventTypeResponse> list(Caller caller) {
        return Stream.concat(
                        catalogue.list(caller.account()).stream().map(EventTypeResponse::of),
                        Stream.of(EventTypeResponse.bookings()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = EventTypeRequest.class)))
    EventTypeResponse register(Caller caller, @Nullable IdempotencyKey key, @RequestBody byte[] body) {
        RegisterEventType command =
                bodies.read(body, EventTypeRequest.class).command(caller.account(), clock.instant());
        commands.ask(caller, command, key);
        return catalogue.list(caller.account()).stream()
                .filter(entry -> entry.type().name().equals(command.id().type()))
                .map(EventTypeResponse::of)
                .findFirst()
                .orElseThrow();
    }

    @DeleteMapping("/{type}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deprecate(Caller caller, @PathVariable String type) {
        var key = new EventTypeKey(caller.account(), Vocabulary.type(type));
        commands.ask(caller, new DeprecateEventType(key, clock.instant()));
    }
}
