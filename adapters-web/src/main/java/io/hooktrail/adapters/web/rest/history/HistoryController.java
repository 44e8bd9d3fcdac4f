package io.hooktrail.adapters.web.rest.history;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.PageResponse;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.history.History;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened, to be audited: every event of the caller's accounts, the newest first (SBO-21). */
@RestController
class HistoryController {

    private final History history;

    HistoryController(History history) {
        this.history = history;
    }

    @GetMapping("/v1/history")
    PageResponse<HistoryResponse> list(
            Caller caller,
            @ParameterObject HistoryParameters filter,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            PageRequest page) {
        return PageResponse.of(history.list(caller.scope(), filter.within(from, to), page), HistoryResponse::of);
    }
}
