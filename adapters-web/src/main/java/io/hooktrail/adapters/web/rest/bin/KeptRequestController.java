package io.hooktrail.adapters.web.rest.bin;

import io.hooktrail.adapters.web.AccessLog;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.PageResponse;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.bin.Bin;
import io.hooktrail.application.bin.BinId;
import io.hooktrail.application.bin.BinRejection.BinUnknown;
import io.hooktrail.application.bin.Bins;
import io.hooktrail.application.bin.KeptRequests;
import io.hooktrail.domain.Rejected;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a bin has kept. */
@RestController
@RequestMapping("/v1/bins/{id}/requests")
class KeptRequestController {

    private final Bins bins;
    private final KeptRequests kept;
    private final BinWebMapper mapper;
    private final AccessLog readings;

    KeptRequestController(Bins bins, KeptRequests kept, BinWebMapper mapper, AccessLog readings) {
        this.bins = bins;
        this.kept = kept;
        this.mapper = mapper;
        this.readings = readings;
    }

    @GetMapping
    PageResponse<KeptRequestResponse> list(Caller caller, @PathVariable BinId id, PageRequest page) {
        Bin bin = existing(caller.scope(), id);
        readings.reading(caller, bin.account(), "bin:" + id, "GET /v1/bins/{id}/requests");
        return PageResponse.of(kept.list(caller.scope(), id, page), mapper::toResponse);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(Caller caller, @PathVariable BinId id) {
        existing(caller.scope(), id);
        kept.clear(caller.scope(), id);
    }

    private Bin existing(AccountScope scope, BinId id) {
        return bins.find(scope, id).orElseThrow(() -> new Rejected(new BinUnknown(id)));
    }
}
