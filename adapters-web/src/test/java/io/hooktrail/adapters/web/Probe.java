package io.hooktrail.adapters.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hooktrail.application.Accepted;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.booking.BookingId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A controller as a feature would write it, on a route that has rules. */
@RestController
@RequestMapping("/v1/bookings")
public class Probe {

    private final Commands commands;
    private volatile Supplier<RuntimeException> failure = () -> new IllegalStateException("password=hunter2");
    private volatile Page<String> page = new Page<>(List.of("a"), null, null);
    private volatile PageRequest asked;
    private volatile IdempotencyKey key;
    private volatile Body body;

    Probe(Commands commands) {
        this.commands = commands;
    }

    record Poke(BookingId id, Instant at) implements DomainCommand {}

    enum Mode {
        FAILED,
        ALL_OF_THEM
    }

    public record Body(
            String name,
            @Nullable String note,
            int count,
            @Nullable Boolean enabled,
            @Nullable Mode mode,
            @Nullable Instant startAt,
            @Nullable UUID reference,
            @Nullable List<Item> items,
            @Nullable JsonNode data) {}

    public record Item(String type) {}

    public record Shown(
            BookingId id,
            Instant createdAt,
            Mode mode,
            Role role,
            @Nullable String note,
            @JsonProperty("allDay") boolean allDay) {}

    @GetMapping("/fail")
    void fail() {
        throw failure.get();
    }

    @GetMapping
    PageResponse<String> list(Caller caller, PageRequest request) {
        asked = request;
        return PageResponse.of(page, text -> text);
    }

    @GetMapping("/{id}")
    Shown show(
            @PathVariable BookingId id,
            @RequestParam(required = false) Mode mode,
            @RequestParam(required = false) Instant from) {
        return new Shown(
                id,
                from == null ? WebKernel.NOW : from,
                mode == null ? Mode.FAILED : mode,
                Role.SUPER_ADMIN,
                null,
                true);
    }

    @GetMapping("/who")
    Map<String, Object> who(Caller caller) {
        return Map.of("caller", caller, "visible", caller.scope().visible().size());
    }

    @PostMapping
    Body read(Caller caller, @Nullable IdempotencyKey idempotency, @RequestBody Body read) {
        key = idempotency;
        body = read;
        return read;
    }

    @PostMapping("/{id}/poke")
    Accepted poke(Caller caller, @PathVariable BookingId id, @Nullable IdempotencyKey idempotency) {
        return commands.ask(caller, new Poke(id, WebKernel.NOW), idempotency);
    }

    public void failingWith(Supplier<RuntimeException> next) {
        failure = next;
    }

    public void showing(Page<String> next) {
        page = next;
    }

    public PageRequest asked() {
        return asked;
    }

    public IdempotencyKey key() {
        return key;
    }

    public Body body() {
        return body;
    }
}
