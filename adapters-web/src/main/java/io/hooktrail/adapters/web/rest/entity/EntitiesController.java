package io.hooktrail.adapters.web.rest.entity;

import io.hooktrail.adapters.web.BodyReader;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Commands;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.entity.Entities;
import io.hooktrail.application.entity.EventTypeCatalogue;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.entity.EntityCommand.TransitionEntity;
import io.hooktrail.domain.entity.EntityKey;
import io.hooktrail.domain.entity.EntityRejection.EntityUnknown;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Entities, one at a time. */
@RestController
@RequestMapping("/v1/entities/{type}/{entity}")
class EntitiesController {

    private final Commands commands;
    private final Entities entities;
    private final EventTypeCatalogue catalogue;
    private final Transitions transitions;
    private final BodyReader bodies;

    EntitiesController(
            Commands commands,
            Entities entities,
            EventTypeCatalogue catalogue,
            Transitions transitions,
            BodyReader bodies) {
        this.commands = commands;
        this.entities = entities;
        this.catalogue = catalogue;
        this.transitions = transitions;
        this.bodies = bodies;
    }

    @PostMapping("/{action}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = TransitionRequest.class)))
    TransitionResponse tell(
            Caller caller,
            @Nullable IdempotencyKey key,
            @PathVariable String type,
            @PathVariable String entity,
            @PathVariable String action,
            @RequestBody(required = false) byte @Nullable [] body) {
        TransitionRequest told = body == null || body.length == 0
                ? TransitionRequest.NOTHING
                : bodies.read(body, TransitionRequest.class);
        TransitionEntity command = transitions.of(caller.account(), told.about(type, entity, action));
        return TransitionResponse.of(command, commands.ask(caller, command, key));
    }

    @GetMapping
    EntityResponse one(Caller caller, @PathVariable String type, @PathVariable String entity) {
        var key = new EntityKey(
                caller.account(), catalogue.require(caller.account(), type).name(), entity);
        return entities.find(caller.scope(), key)
                .map(EntityResponse::of)
                .orElseThrow(() -> new Rejected(new EntityUnknown(key.type(), key.entityId())));
    }
}
