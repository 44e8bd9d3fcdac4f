package io.hooktrail.adapters.web.rest.access;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.PageResponse;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.access.AccessRecords;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows auditors who read what. */
@RestController
class AccessRecordsController {

    private final AccessRecords records;

    AccessRecordsController(AccessRecords records) {
        this.records = records;
    }

    @GetMapping("/v1/access-records")
    PageResponse<AccessRecordResponse> list(Caller caller, PageRequest page) {
        return PageResponse.of(records.list(caller.scope(), page), AccessRecordResponse::of);
    }
}
