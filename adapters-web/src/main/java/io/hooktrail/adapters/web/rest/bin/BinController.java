package io.hooktrail.adapters.web.rest.bin;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.PageResponse;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.bin.Bin;
import io.hooktrail.application.bin.BinId;
import io.hooktrail.application.bin.BinRejection.BinUnknown;
import io.hooktrail.application.bin.Bins;
import io.hooktrail.domain.Rejected;
import java.net.URI;
import java.time.InstantSource;
import java.util.Objects;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Looks after the request bins of an account. */
@RestController
@RequestMapping("/v1/bins")
class BinController {

    private final Bins bins;
    private final BinWebMapper mapper;
    private final InstantSource clock;

    BinController(Bins bins, BinWebMapper mapper, InstantSource clock) {
        this.bins = bins;
        this.mapper = mapper;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<BinResponse> create(
            Caller caller, UriComponentsBuilder here, @Nullable IdempotencyKey key, @RequestBody NewBinRequest asked) {
        var id = BinId.of(IdentifierFactory.getInstance().generateIdentifier());
        String name = Objects.requireNonNullElse(asked.name(), "Request bin");
        Bin bin = Bin.empty(id, caller.account(), name, mapper.behaviour(asked), clock.instant());
        BinId made = bins.add(bin, key);
        return ResponseEntity.created(URI.create("/v1/bins/" + made))
                .body(mapper.toResponse(existing(caller, made), here.build().toUri()));
    }

    @GetMapping
    PageResponse<BinResponse> list(Caller caller, UriComponentsBuilder here, PageRequest page) {
        URI base = here.build().toUri();
        return PageResponse.of(bins.list(caller.scope(), page), bin -> mapper.toResponse(bin, base));
    }

    @GetMapping("/{id}")
    BinResponse show(Caller caller, UriComponentsBuilder here, @PathVariable BinId id) {
        return mapper.toResponse(existing(caller, id), here.build().toUri());
    }

    @PatchMapping("/{id}")
    BinResponse change(
            Caller caller, UriComponentsBuilder here, @PathVariable BinId id, @RequestBody BinChangeRequest asked) {
        Bin before = existing(caller, id);
        String name = Objects.requireNonNullElse(asked.name(), before.name());
        Bin after = before.with(name, mapper.behaviour(before.behaviour(), asked));
        bins.change(caller.scope(), after);
        return mapper.toResponse(after, here.build().toUri());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Caller caller, @PathVariable BinId id) {
        if (!bins.delete(caller.scope(), id)) {
            throw new Rejected(new BinUnknown(id));
        }
    }

    private Bin existing(Caller caller, BinId id) {
        return bins.find(caller.scope(), id).orElseThrow(() -> new Rejected(new BinUnknown(id)));
    }
}
