package io.hooktrail.adapters.web.rest.entity;

import io.hooktrail.adapters.web.Answer;
import io.hooktrail.adapters.web.Answer.Done;
import io.hooktrail.adapters.web.Answer.Failed;
import io.hooktrail.adapters.web.BodyReader;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Commands;
import io.hooktrail.adapters.web.InvalidRequest;
import io.hooktrail.adapters.web.Problems;
import io.hooktrail.application.Asked;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.entity.EntityCommand.TransitionEntity;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Many events in one request. One that is rejected does not touch the others. */
@RestController
class EventsController {

    private static final int MOST = 1_000;

    private final Commands commands;
    private final Transitions transitions;
    private final BodyReader bodies;
    private final Problems problems;

    EventsController(Commands commands, Transitions transitions, BodyReader bodies, Problems problems) {
        this.commands = commands;
        this.transitions = transitions;
        this.bodies = bodies;
        this.problems = problems;
    }

    @PostMapping("/v1/events")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = EventsRequest.class)))
    EventsResponse tell(
            Caller caller, @Nullable IdempotencyKey key, @RequestBody byte[] body, HttpServletRequest request) {
        List<EventRequest> events = bodies.read(body, EventsRequest.class).events();
        if (events.isEmpty() || events.size() > MOST) {
            throw InvalidRequest.of("events", "must have 1 to " + MOST + " items");
        }
        var results = new @Nullable EventResult[events.size()];
        List<Asked> asked = new ArrayList<>(events.size());
        for (int index = 0; index < results.length; index++) {
            try {
                asked.add(ask(caller, key, index, events.get(index)));
            } catch (Rejected | InvalidRequest refused) {
                results[index] = EventResult.rejected(index, problems.of(refused, request));
            }
        }
        return new EventsResponse(filled(results, commands.askAll(asked), request));
    }

    private Asked ask(Caller caller, @Nullable IdempotencyKey key, int index, EventRequest event) {
        TransitionEntity command = transitions.of(caller.account(), event);
        return new Asked(command, caller.requester(), ItemKeys.of(key, index, event.idempotencyKey(), command));
    }

    /** The answers belong, in order, into the places that are still empty. */
    private List<EventResult> filled(
            @Nullable EventResult[] results, List<Answer> answers, HttpServletRequest request) {
        List<EventResult> all = new ArrayList<>(results.length);
        int next = 0;
        for (EventResult early : results) {
            all.add(early != null ? early : result(all.size(), answers.get(next++), request));
        }
        return all;
    }

    private EventResult result(int index, Answer answer, HttpServletRequest request) {
        return switch (answer) {
            case Done done -> EventResult.done(index, done.accepted());
            case Failed failed -> EventResult.rejected(index, problems.of(failed.cause(), request));
        };
    }
}
